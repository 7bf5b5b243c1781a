"""The output schema: what to_dict writes, what from_dict refuses, and that they are inverse."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from made_documents import ARTICLE, article_document, documents, span
from quotes.errors import InputError
from quotes.model import Document


def test_record_has_the_keys_of_the_schema_in_its_order() -> None:
    record = article_document().to_dict()
    assert list(record) == ["schema", "id", "quotations", "speakers", "notices"]
    first, second, third = record["quotations"]
    assert list(first) == [
        *("kind", "content", "quoted", "cue", "speaker", "via", "parent", "rule", "confidence")
    ]
    words = span("قولها")
    assert first["cue"] == {
        "start": words.start,
        "end": words.end,
        "text": "قولها",
        "lemma": "قال",
        "kind": "noun",
        "sense": "say",
        "negated": False,
    }
    assert list(first["speaker"]) == ["name", "mention", "kind", "entity"]
    assert list(first["via"][0]) == ["name", "mention"]
    assert second["speaker"]["mention"] is None
    assert third["cue"] is None
    assert third["speaker"] is None
    speaker = record["speakers"][0]
    assert list(speaker) == ["id", "name", "type", "gender", "mentions", "aliases"]
    assert list(speaker["mentions"][0]) == ["start", "end", "text", "kind"]
    assert list(record["notices"][0]) == ["kind", "message", "start", "end", "text"]


def test_text_and_evidence_stay_out_of_the_record() -> None:
    record = json.dumps(article_document().to_dict(), ensure_ascii=False)
    assert ARTICLE not in record
    assert "evidence" not in record
    assert "verbal noun" not in record


@given(documents())
def test_round_trip_with_the_text_is_exact(document: Document) -> None:
    record = json.loads(json.dumps(document.to_dict()))
    assert Document.from_dict(record, document.text) == document


@given(documents())
def test_round_trip_without_the_text_loses_the_text_only(document: Document) -> None:
    read = Document.from_dict(document.to_dict())
    assert read.text == ""
    assert read.to_dict() == document.to_dict()


def test_what_later_writers_add_or_leave_out_is_read() -> None:
    record = article_document().to_dict()
    record["outlet"] = "وكالة الشروق"
    del record["id"]
    del record["quotations"][0]["cue"]["negated"]
    record["quotations"][0]["confidence"] = 1
    document = Document.from_dict(record, ARTICLE)
    assert document.id is None
    assert document.quotations[0].confidence == 1.0
    cue = document.quotations[0].cue
    assert cue is not None
    assert cue.negated is False


def _delete(*path: str | int) -> Callable[[Any], None]:
    def change(record: Any) -> None:
        for key in path[:-1]:
            record = record[key]
        del record[path[-1]]

    return change


def _set(*path: Any) -> Callable[[Any], None]:
    def change(record: Any) -> None:
        *keys, last, value = path
        for key in keys:
            record = record[key]
        record[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_delete("schema"), "schema is missing: version 1 is read here"),
        (_set("schema", 2), "schema is 2: only version 1 is read here"),
        (_delete("speakers"), "speakers is missing"),
        (_delete("quotations", 1, "content", 0, "end"), "quotations[1].content[0].end is missing"),
        (_delete("quotations", 0, "cue", "start"), "quotations[0].cue.start is missing"),
        (_delete("quotations", 0, "rule"), "quotations[0].rule is missing"),
        (
            _set("quotations", 0, "content", 0, "start", True),
            "quotations[0].content[0].start is true or false, not an integer",
        ),
        (
            _set("quotations", 0, "kind", "free"),
            "quotations[0].kind is 'free', not one of direct, indirect, mixed",
        ),
        (
            _set("quotations", 0, "kind", None),
            "quotations[0].kind is null, not one of direct, indirect, mixed",
        ),
        (_set("quotations", {}), "quotations is an object, not a list"),
        (_set("quotations", 2, "direct"), "quotations[2] is a string, not an object"),
        (_set("quotations", 0, "cue", []), "quotations[0].cue is a list, not an object"),
        (
            _set("quotations", 0, "confidence", float("nan")),
            "quotations[0].confidence is nan, not a finite number",
        ),
        (
            _set("quotations", 0, "confidence", "0.9"),
            "quotations[0].confidence is a string, not a number",
        ),
        (
            _set("quotations", 1, "content", 0, "start", -3),
            "quotations[1].content[0] is no span: [-3,",
        ),
        (
            _set("notices", 0, "text", "«»"),
            "notices[0].text has 2 characters, but [",
        ),
        (
            _set("speakers", 0, "mentions", 0, "text", "وزيرة البيئة منى العلي"),
            "speakers[0].mentions[0].text is 'وزيرة البيئة منى العلي', but the article has '",
        ),
        (
            _set("quotations", 0, "speaker", "entity", 1),
            "quotations[0].speaker.entity is 1, but speakers has 1 items",
        ),
        (
            _set("quotations", 1, "parent", 3),
            "quotations[1].parent is 3, but quotations has 3 items",
        ),
        (_set("speakers", 0, "id", 4), "speakers[0].id is 4, not 0"),
        (_set("id", 5), "id is an integer, not a string"),
    ],
)
def test_wrong_record_is_refused_with_the_path(change: Callable[[Any], None], message: str) -> None:
    record = copy.deepcopy(article_document().to_dict())
    change(record)
    with pytest.raises(InputError) as error:
        Document.from_dict(record, ARTICLE)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize("data", [None, [], "{}", 1])
def test_what_is_no_record_is_refused(data: Any) -> None:
    with pytest.raises(InputError, match=r"the record is .*, not an object"):
        Document.from_dict(data)


def test_text_must_be_a_string() -> None:
    with pytest.raises(InputError, match="text is bytes, not str"):
        Document.from_dict(article_document().to_dict(), b"")  # type: ignore[arg-type]
