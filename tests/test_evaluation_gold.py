"""Reading gold and system output: both JSON schemas, and what is said of files that are wrong."""

from __future__ import annotations

import copy
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from made_documents import ARTICLE, article_document, span
from made_gold import GOLD, SYSTEM, WATER, at, write_records
from quotes.errors import InputError
from quotes.evaluation import GoldRow, choose, predictions_of, read_gold, read_system

Record = dict[str, Any]


def test_gold_schema(tmp_path: Path) -> None:
    water, bridge, museum = read_gold(write_records(tmp_path / "gold.jsonl", GOLD))
    assert (water.id, water.genre, water.text) == ("water", "news", WATER)
    assert water.rows[2] == GoldRow(
        kind="mixed",
        content=_extent(WATER, 'أن "الأنابيب قديمة" وأن الإصلاح بدأ'),
        quoted=(_extent(WATER, "الأنابيب قديمة"),),
        cues=(_extent(WATER, "أكدت"),),
        speaker=_extent(WATER, "المهندسة ليلى نور"),
        entity=("المهندسة ليلى نور",),
    )
    assert bridge.rows[0].optional
    assert museum.rows == ()
    assert museum.genre == "news"


def test_compressed_gold_with_blank_lines_and_number_for_id(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    lines = f"\n{json.dumps({'id': 7, 'text': 'نص', 'quotations': []})}\n\n"
    path.write_bytes(gzip.compress(lines.encode("utf-8-sig")))
    assert [document.id for document in read_gold(path)] == ["7"]


def test_own_output_as_gold(tmp_path: Path) -> None:
    record = {**article_document().to_dict(), "text": ARTICLE}
    (document,) = read_gold(write_records(tmp_path / "gold.jsonl", [record]))
    minister = "وزيرة البيئة هدى العلي"
    relayed, first, second, bare = document.rows
    assert relayed == GoldRow(
        kind="mixed",
        content=_extent(ARTICLE, 'إن الخطة "جاهزة تماما"'),
        quoted=(_extent(ARTICLE, "جاهزة تماما"),),
        cues=(_extent(ARTICLE, "قولها"),),
        speaker=_extent(ARTICLE, minister),
        entity=(minister, "هدى العلي"),
        via=(_extent(ARTICLE, "وكالة الشروق"),),
    )
    # an interrupted quotation is a row a piece, and what is nested is optional
    assert [row.content for row in (first, second)] == [
        _extent(ARTICLE, "سنبدأ غدا"),
        _extent(ARTICLE, "ولن نتأخر"),
    ]
    assert first.quoted == (first.content,)
    assert first.optional
    assert second.optional
    assert bare.entity == ()
    assert bare.unmarked


def test_texts_for_output_without_them(tmp_path: Path) -> None:
    path = write_records(tmp_path / "gold.jsonl", [article_document().to_dict()])
    with pytest.raises(InputError, match=r"gold\.jsonl:1: a1 has no text: .* --texts"):
        read_gold(path)
    (document,) = read_gold(path, {"a1": ARTICLE})
    assert document.text == ARTICLE


def test_extracted_document_as_predictions() -> None:
    relayed, first, second, bare = predictions_of(article_document())
    assert relayed.mention == (span("وزيرة البيئة هدى العلي").start, relayed.mention[1])  # type: ignore[index]
    assert (relayed.cue_kind, relayed.speaker_kind) == ("noun", "named")
    assert (relayed.rule, relayed.confidence) == ("relay_mention_noun", 0.91)
    assert first.cue == second.cue
    assert (bare.cue, bare.mention, bare.name) == (None, None, None)


def test_minimum_of_confidence_drops_what_is_not_measured(tmp_path: Path) -> None:
    gold = read_gold(write_records(tmp_path / "gold.jsonl", GOLD))
    output = read_system(write_records(tmp_path / "system.jsonl", SYSTEM), gold)
    bridge = gold[1]
    assert [each.confidence for each in output.of(bridge)] == [None, 0.7, 0.5]
    assert [each.confidence for each in output.of(bridge, 0.6)] == [0.7]


def test_ids_of_one_side_only_are_listed(tmp_path: Path) -> None:
    gold = read_gold(write_records(tmp_path / "gold.jsonl", GOLD))
    system = [SYSTEM[0], {"id": "other", "quotations": []}]
    output = read_system(write_records(tmp_path / "system.jsonl", system), gold)
    assert output.missing == ("bridge", "museum")
    assert output.unknown == ("other",)


@pytest.mark.parametrize(
    ("part", "ids"),
    [
        ("odd", ["water", "museum"]),
        ("even", ["bridge"]),
        ("news", ["water", "museum"]),
        ("other", ["bridge"]),
        ("opinion", ["bridge"]),
    ],
)
def test_parts(tmp_path: Path, part: str, ids: list[str]) -> None:
    gold = read_gold(write_records(tmp_path / "gold.jsonl", GOLD))
    assert [document.id for document in choose(gold, part)] == ids


def test_part_that_is_empty(tmp_path: Path) -> None:
    gold = read_gold(write_records(tmp_path / "gold.jsonl", GOLD))
    with pytest.raises(InputError, match="'sport': its genres are news, opinion"):
        choose(gold, "sport")


# What is wrong


def _set(*path: Any) -> Callable[[Record], None]:
    def change(record: Any) -> None:
        *keys, last, value = path
        for key in keys:
            record = record[key]
        record[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_set("id", None), "has no id"),
        (_set("text", 5), "text is not a string"),
        (_set("quotations", None), "quotations is null, not a list"),
        (_set("quotations", 0, "kind", "free"), "quotations[0].kind is 'free', not one of direct"),
        (_set("quotations", 1, "content", [5]), "quotations[1].content is [5], not [start, end]"),
        (
            _set("quotations", 1, "content", [5, 9999]),
            "quotations[1].content is [5, 9999], no stretch of a text of",
        ),
        (_set("quotations", 1, "cue", [[9, 9]]), "quotations[1].cue[0] is [9, 9], no stretch"),
        (_set("quotations", 1, "quoted", [["a", 9]]), "quotations[1].quoted[0][0] is a string"),
        (_set("quotations", 2, "speaker", [-1, 4]), "quotations[2].speaker is [-1, 4], no"),
        (_set("quotations", 2, "entity", "ليلى"), "quotations[2].entity is a string, not a list"),
        (_set("quotations", 2, "optional", 1), "quotations[2].optional is an integer"),
        (_set("schema", 9), "schema is 9: only version 1 is read here"),
    ],
)
def test_wrong_gold_is_refused_with_its_place(
    tmp_path: Path, change: Callable[[Record], None], message: str
) -> None:
    record = copy.deepcopy(GOLD[0])
    change(record)
    path = write_records(tmp_path / "gold.jsonl", [GOLD[1], record])
    with pytest.raises(InputError) as error:
        read_gold(path)
    assert str(error.value).startswith(f"{path}:2: {message}")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_set("id", None), "has no id"),
        (_set("quotations", 0, "content", []), None),
        (_set("quotations", 0, "rule", 5), "quotations[0].rule is an integer, not a string"),
        (_set("quotations", 0, "cue", {"start": 4}), "quotations[0].cue.end is missing"),
        (
            _set("quotations", 0, "content", 0, {"start": 2, "end": 9999}),
            "quotations[0].content: [2, 9999) is no stretch of the gold's text of",
        ),
        (
            _set("quotations", 0, "content", 0, {"start": 0, "end": 3, "text": "فال"}),
            "quotations[0].content: the system read 'فال' at [0, 3), but the gold's text has 'قال'",
        ),
    ],
)
def test_wrong_system_output_is_refused_with_its_place(
    tmp_path: Path, change: Callable[[Record], None], message: str | None
) -> None:
    gold = read_gold(write_records(tmp_path / "gold.jsonl", GOLD))
    record = copy.deepcopy(SYSTEM[0])
    change(record)
    path = write_records(tmp_path / "system.jsonl", [SYSTEM[1], record])
    if message is None:
        assert len(read_system(path, gold).predictions["water"]) == 2
        return
    with pytest.raises(InputError) as error:
        read_system(path, gold)
    assert str(error.value).startswith(f"{path}:2: {message}")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"\n\n", "holds no records"),
        (b"[1, 2]\n", ":1: is no record such as"),
        (b'\n{"id": 1,\n', ":2: is no JSON: "),
        (b"\x1f\x8b\x08\x00damaged", "is a damaged gzip file"),
        (b"%PDF-1.7 ...", "is a PDF document"),
    ],
)
def test_file_that_is_no_gold(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        read_gold(path)
    assert str(error.value).startswith(str(path))
    assert message in str(error.value)


def test_id_that_is_there_twice(tmp_path: Path) -> None:
    path = write_records(tmp_path / "gold.jsonl", [GOLD[0], GOLD[1], GOLD[0]])
    with pytest.raises(InputError, match=r"gold\.jsonl:3: id 'water' is there twice"):
        read_gold(path)
    gold = read_gold(write_records(path, GOLD))
    path = write_records(tmp_path / "system.jsonl", [SYSTEM[1], SYSTEM[1]])
    with pytest.raises(InputError, match=r"system\.jsonl:2: id 'bridge' is there twice"):
        read_system(path, gold)


def _extent(text: str, words: str) -> tuple[int, int]:
    start, end = at(text, words)
    return start, end
