"""The formats in JSON: their structure, and that every span of every document is in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import attrs
import pytest
from hypothesis import given

from made_documents import ARTICLE, article_document, span, whole_documents
from quotes.model import Document, Quotation
from quotes.output import label_studio
from quotes.output.formats import FORMATS

HOSTILE = '=cmd()</script><b onclick="x">&amp;'


def parts(quotation: Quotation) -> Iterator[tuple[str, int, int]]:
    """All spans of a quotation, with what they are."""
    for name, found in (("content", quotation.content), ("quoted", quotation.quoted)):
        yield from ((name, each.start, each.end) for each in found)
    if quotation.cue:
        yield "cue", quotation.cue.span.start, quotation.cue.span.end
    if quotation.speaker and quotation.speaker.mention:
        yield "mention", quotation.speaker.mention.start, quotation.speaker.mention.end
    yield from (("via", via.mention.start, via.mention.end) for via in quotation.via)


def all_parts(document: Document) -> list[tuple[str, int, int]]:
    return sorted(part for quotation in document.quotations for part in parts(quotation))


def written(name: str, *documents: Document) -> Any:
    return json.loads("".join(FORMATS[name].render(documents)).encode())


def files(name: str, *documents: Document) -> dict[str, Any]:
    return {
        file: json.loads(text.encode())
        for piece in FORMATS[name].render(documents)
        for file, text in piece
    }


@pytest.mark.parametrize("name", ["label-studio", "web-annotation"])
def test_lists_are_json_with_none_one_and_two_documents(name: str) -> None:
    def size(*documents: Document) -> int:
        found = written(name, *documents)
        return len(found if isinstance(found, list) else found["items"])

    assert size() == 0
    assert size(article_document(), article_document()) == 2 * size(article_document()) > 0


# Label Studio


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def test_label_studio_task() -> None:
    (task,) = written("label-studio", article_document())
    assert task["data"] == {"text": ARTICLE, "id": "a1"}
    (prediction,) = task["predictions"]
    assert prediction["model_version"].startswith("arabic-quotes ")
    assert prediction["score"] == 0.91
    first = prediction["result"][0]
    assert first["value"] == {
        "start": span("إن الخطة").start,
        "end": span("تماما").end + 1,
        "text": 'إن الخطة "جاهزة تماما"',
        "labels": ["Mixed"],
    }
    assert (first["from_name"], first["to_name"], first["type"]) == ("label", "text", "labels")
    assert first["meta"]["speaker"] == "وزيرة البيئة هدى العلي"
    ids = {each["id"] for each in prediction["result"] if "id" in each}
    relations = [each for each in prediction["result"] if each["type"] == "relation"]
    assert {each["labels"][0] for each in relations} == {
        "quoted", "cue", "speaker", "via", "continues", "inside", "implicit speaker",
    }  # fmt: skip
    for each in relations:
        assert {each["from_id"], each["to_id"]} <= ids
        assert f'<Relation value="{each["labels"][0]}"/>' in label_studio.CONFIGURATION
    for each in prediction["result"]:
        if each["type"] == "labels":
            label = each["value"]["labels"][0]
            assert f'<Label value="{label}" ' in label_studio.CONFIGURATION


@given(whole_documents())
def test_label_studio_has_every_span_in_utf16_units(document: Document) -> None:
    (task,) = written("label-studio", document)
    text = units(task["data"]["text"])
    assert text == units(document.text)
    (prediction,) = task["predictions"]
    regions = [each for each in prediction["result"] if each["type"] == "labels"]
    for each in regions:
        value = each["value"]
        assert text[value["start"] * 2 : value["end"] * 2] == units(value["text"])
    labels = {"Direct": "content", "Indirect": "content", "Mixed": "content"}
    found = {
        (
            labels.get(each["value"]["labels"][0], each["value"]["labels"][0].lower()),
            len(text[: each["value"]["start"] * 2].decode("utf-16-le", "surrogatepass")),
        )
        for each in regions
    }
    assert {(role, start) for role, start, _ in all_parts(document)} <= found


# W3C Web Annotation


@given(whole_documents())
def test_web_annotations_have_every_span(document: Document) -> None:
    page = written("web-annotation", document)
    assert (page["@context"], page["type"]) == (
        "http://www.w3.org/ns/anno.jsonld",
        "AnnotationPage",
    )
    found = []
    for item in page["items"]:
        assert item["type"] == "Annotation"
        UUID(item["id"].removeprefix("urn:uuid:"))
        tag = next(body["value"] for body in item["body"] if body.get("purpose") == "tagging")
        for target in item["target"]:
            assert not set(' \n<>"') & set(target["source"])
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert document.text[start:end] == quote["exact"]
            assert document.text[:start].endswith(quote["prefix"])
            assert document.text[end:].startswith(quote["suffix"])
            role = "content" if tag in ("direct", "indirect", "mixed") else tag
            found.append((role, start, end))
    assert sorted(found) == all_parts(document)
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)
    linked = [body["source"] for item in page["items"] for body in item["body"] if "source" in body]
    assert set(linked) <= set(ids)


def test_web_annotation_source_is_the_address_where_the_id_is_one() -> None:
    address = "https://example.org/أخبار?id=1"
    page = written("web-annotation", attrs.evolve(article_document(), id=address))
    source = page["items"][0]["target"][0]["source"]
    assert source == "https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?id=1"


# Citron


@given(whole_documents())
def test_citron_has_every_quotation_with_a_cue(document: Document) -> None:
    ((_, record),) = files("citron", document).items()
    text = record["text"]
    assert len(text) == len(document.text)
    with_cue = [each for each in document.quotations if each.cue]
    assert [quote["id"] for quote in record["quotes"]] == [
        str(n) for n, each in enumerate(document.quotations) if each.cue
    ]
    for quote, quotation in zip(record["quotes"], with_cue, strict=True):
        mention = quotation.speaker and quotation.speaker.mention
        assert places(quote["sources"]) == ([(mention.start, mention.end)] if mention else [])
        assert places(quote["contents"]) == [(each.start, each.end) for each in quotation.content]
        assert quotation.cue
        assert places([quote["cue"]]) == [(quotation.cue.span.start, quotation.cue.span.end)]
        for each in [quote["cue"], *quote["sources"], *quote["contents"], *quote["coreferences"]]:
            assert text[each["start"] : each["end"]] == each["text"]
    assert list(map(places, record["coreference_groups"])) == [
        [(mention.span.start, mention.span.end) for mention in speaker.mentions]
        for speaker in document.speakers
        if len(speaker.mentions) > 1
    ]


def places(spans: list[dict[str, Any]]) -> list[tuple[int, int]]:
    return [(each["start"], each["end"]) for each in spans]


def test_citron_gives_the_antecedent_of_a_dropped_subject() -> None:
    record = files("citron", article_document())["a1.json"]
    first, second = record["quotes"]
    assert first["sources"][0]["text"] == "وزيرة البيئة هدى العلي"
    assert (second["sources"], second["coreferences"]) == ([], first["sources"])
    assert first["confidence"] == "0.9100"
    assert "confidence" not in second


# The Gender Gap Tracker


@given(whole_documents())
def test_gender_gap_tracker_has_every_piece(document: Document) -> None:
    ((_, quotes),) = files("gender-gap-tracker", document).items()
    text = document.text
    found = []
    for quote in quotes:
        places = []
        for name in ("quote", "speaker", "verb"):
            where = quote[f"{name}_index"]
            start, end = map(int, where[1:-1].split(",")) if where else (0, 0)
            assert text[start:end] == quote[name]
            places.append((start, end))
        found.append(places)
    assert found == [
        [
            (span.start, span.end) if span else (0, 0)
            for span in (
                piece,
                each.speaker.mention if each.speaker else None,
                each.cue.span if each.cue else None,
            )
        ]
        for each in document.quotations
        for piece in each.content
    ]


def test_gender_gap_tracker_entry() -> None:
    first, second, third, fourth = files("gender-gap-tracker", article_document())["a1.json"]
    assert first == {
        "speaker": "وزيرة البيئة هدى العلي",
        "speaker_index": "(21,43)",
        "quote": 'إن الخطة "جاهزة تماما"',
        "quote_index": "(50,72)",
        "verb": "قولها",
        "verb_index": "(44,49)",
        "quote_token_count": 6,
        "quote_type": "SVC",
        "is_floating_quote": False,
        "reference": "وزيرة البيئة هدى العلي",
    }
    assert (second["quote"], second["quote_type"]) == ("سنبدأ غدا", "VQCQ")
    assert (third["quote"], third["speaker"]) == ("ولن نتأخر", "")
    assert third["reference"] == "وزيرة البيئة هدى العلي"
    assert fourth["is_floating_quote"] is True


@pytest.mark.parametrize("name", ["label-studio", "web-annotation", "citron", "gender-gap-tracker"])
def test_hostile_text_stays_text(name: str) -> None:
    text = f"قال {HOSTILE}: «نعم»"
    cut = attrs.evolve(article_document().quotations[2], content=(span(HOSTILE, text),))
    document = Document(text, (cut,), (), (), "h")
    found = written(name, document) if FORMATS[name].kind == "text" else files(name, document)
    if name == "citron":  # it has no cue
        assert found["h.json"]["text"] == text
    else:
        assert HOSTILE in json.dumps(found, ensure_ascii=False).replace('\\"', '"')
