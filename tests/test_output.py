"""The output formats: what stands in them, that they stream, and that no text can break them."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from made_documents import ARTICLE, article_document, documents, span
from quotes.errors import InputError, MissingPackageError
from quotes.model import Document
from quotes.output import explain, jsonl, table_csv, text
from quotes.output.destination import open_output
from quotes.output.display import one_line
from quotes.output.formats import FORMATS, format_for
from quotes.output.offsets import OffsetMap
from quotes.pipeline import extract
from quotes.table import COLUMNS

EMPTY = Document("نص", (), (), (), "e")


def rows(*found: Document) -> list[dict[str, str]]:
    table = "".join(table_csv.render(found))
    return list(csv.DictReader(io.StringIO(table, newline=""), strict=True))


def pieces(name: str, found: Iterable[Document]) -> Iterator[Any]:
    """What the format writes; its test is skipped where its package is missing."""
    try:
        yield from FORMATS[name].render(found)
    except MissingPackageError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize(
    "name", [name for name, each in FORMATS.items() if each.streams and each.kind != "binary"]
)
def test_formats_stream(name: str) -> None:
    asked = 0

    def endless() -> Iterator[Document]:
        nonlocal asked
        while True:
            asked += 1
            yield article_document()

    written = pieces(name, endless())
    first = next(written)
    assert asked <= 1
    assert "هدى العلي" in f"{first}{next(written)}"
    assert asked <= 2


@settings(max_examples=60)
@given(document=documents())
def test_any_document_can_be_written_in_any_format(document: Document) -> None:
    for name, how in FORMATS.items():
        try:
            written = list(how.render([document]))
        except MissingPackageError:
            continue
        if how.kind == "text":
            text = "".join(written)
            # CoNLL-U has nothing to say of a text without a word
            assert text.endswith("\n") or (name == "conllu" and not text), name
            text.encode()
        elif how.kind == "binary":
            assert all(isinstance(piece, bytes) for piece in written), name
        else:
            for file, text in (each for files in written for each in files):
                assert "/" not in file, name
                text.encode()


# JSON Lines


@given(documents())
def test_jsonl_is_one_line_a_document_and_reads_back(document: Document) -> None:
    (line,) = jsonl.render([document])
    assert line.count("\n") == 1
    assert Document.from_dict(json.loads(line), document.text) == document


def test_jsonl_keeps_arabic_readable() -> None:
    (line,) = jsonl.render([article_document()])
    assert '"text": "سنبدأ غدا"' in line


def test_jsonl_escapes_half_a_surrogate_pair() -> None:
    document = attrs.evolve(EMPTY, id="ق\ud83d")
    (line,) = jsonl.render([document])
    assert json.loads(line.encode())["id"] == "ق\ud83d"


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_grows_with_the_text_only(name: str) -> None:
    unit = "قال الوزير سامي حداد: «العمل مستمر». وأضاف أن الطريق «صار جاهزا» اليوم.\n"

    def size(times: int) -> int:
        return len(str(list(pieces(name, [extract(unit * times, "x")]))))

    small, large = size(60), size(240)
    assert large < 5 * small  # quadratic is 16 times


# Offsets


def spans_of(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "start" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from spans_of(item)


@given(documents("قا😀\U00010900\ud83d\r\n\0é "))
def test_spans_slice_back_in_every_unit(document: Document) -> None:
    (plain,) = jsonl.render([document])
    for unit, codec, width in (("utf16", "utf-16-le", 2), ("byte", "utf-8", 1)):
        (line,) = FORMATS["jsonl"].render([document], unit)  # type: ignore[arg-type]
        record = json.loads(line)
        assert record.pop("offsets") == unit
        encoded = document.text.encode(codec, "surrogatepass")
        found = list(spans_of(record))
        assert len(found) == len(list(spans_of(json.loads(plain))))
        for each in found:
            stretch = encoded[each["start"] * width : each["end"] * width]
            assert stretch == each["text"].encode(codec, "surrogatepass")


def test_offsets_of_a_long_text_are_exact_everywhere() -> None:
    text = "قa😀é" * 1000
    for unit, codec, width in (("utf16", "utf-16-le", 2), ("byte", "utf-8", 1)):
        offset = OffsetMap(text, unit)  # type: ignore[arg-type]
        for place in (0, 1, 3, 1023, 1024, 1025, 2047, 2048, 3999, 4000):
            assert offset(place) == len(text[:place].encode(codec)) // width


def test_table_offsets_are_in_the_unit_too() -> None:
    text = "😀" + ARTICLE
    document = attrs.evolve(
        EMPTY,
        text=text,
        quotations=(attrs.evolve(article_document().quotations[2], content=(span("غدا", text),)),),
    )
    table = "".join(FORMATS["csv"].render([document], "utf16"))
    (row,) = csv.DictReader(io.StringIO(table))
    assert int(row["start"]) == text.index("غدا") + 1


def test_unit_that_a_format_cannot_have_is_refused() -> None:
    with pytest.raises(InputError, match="text counts offsets as codepoint, not as utf16"):
        FORMATS["text"].render([EMPTY], "utf16")


def test_record_with_other_offsets_is_not_misread() -> None:
    (line,) = FORMATS["jsonl"].render([article_document()], "byte")
    with pytest.raises(InputError, match="offsets is 'byte': only code points are read here"):
        Document.from_dict(json.loads(line))


# CSV


def test_csv_row_is_flat() -> None:
    first, second, third = rows(article_document())
    words = span('إن الخطة "جاهزة تماما"')
    assert first == {
        "id": "a1",
        "n": "0",
        "kind": "mixed",
        "speaker": "وزيرة البيئة هدى العلي",
        "speaker_kind": "named",
        "speaker_type": "person",
        "gender": "f",
        "mention": "وزيرة البيئة هدى العلي",
        "cue": "قولها",
        "cue_lemma": "قال",
        "sense": "say",
        "negated": "false",
        "quotation": 'إن الخطة "جاهزة تماما"',
        "quoted": "جاهزة تماما",
        "via": "وكالة الشروق",
        "start": str(words.start),
        "end": str(words.end),
        "rule": "relay_mention_noun",
        "confidence": "0.91",
        "parent": "",
    }
    assert second["quotation"] == "سنبدأ غدا … ولن نتأخر"
    assert second["quoted"] == "سنبدأ غدا | ولن نتأخر"
    assert (second["mention"], second["negated"], second["parent"]) == ("", "true", "0")
    assert (second["start"], second["end"]) == (
        str(span("سنبدأ غدا").start),
        str(span("ولن نتأخر").end),
    )
    empty = ("speaker", "cue", "sense", "negated", "confidence")
    assert [third[column] for column in empty] == [""] * 5


def test_records_are_the_rows_with_plain_values() -> None:
    first, second, third = article_document().to_records()
    assert list(first) == list(table_csv.HEADER)
    assert (first["negated"], first["n"], first["confidence"], first["parent"]) == (
        False, 0, 0.91, None,
    )  # fmt: skip
    assert (second["negated"], second["quoted"], second["via"]) == (
        True, "سنبدأ غدا | ولن نتأخر", None,
    )  # fmt: skip
    assert {name for name, value in third.items() if value is None} == {
        "speaker", "speaker_kind", "speaker_type", "gender", "mention", "cue", "cue_lemma", "sense",
        "negated", "quoted", "via", "confidence", "parent",
    }  # fmt: skip


@given(documents())
def test_records_never_hold_an_empty_string_for_nothing(document: Document) -> None:
    for record in document.to_records():
        assert "" not in (record["via"], record["quoted"])
        assert all(record[column.name] is not None for column in COLUMNS if column.required)


@given(documents())
def test_tsv_is_the_csv_with_tabs(document: Document) -> None:
    table = "".join(FORMATS["tsv"].render([document]))
    found = list(csv.DictReader(io.StringIO(table, newline=""), strict=True, delimiter="\t"))
    assert found == rows(document)


def test_csv_without_quotations_is_a_header() -> None:
    assert "".join(table_csv.render([EMPTY])) == ",".join(table_csv.HEADER) + "\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_csv_cell_is_no_formula(start: str) -> None:
    document = attrs.evolve(article_document(), id=f'{start}HYPERLINK("http://a")')
    assert rows(document)[0]["id"] == f'\'{start}HYPERLINK("http://a")'


@given(documents())
def test_csv_has_a_row_for_each_quotation(document: Document) -> None:
    found = rows(document)
    assert [row["n"] for row in found] == [str(n) for n in range(len(document.quotations))]
    for row, quotation in zip(found, document.quotations, strict=True):
        assert row["quotation"].removeprefix("'") == quotation.text.removeprefix("'")


# For people


def test_text_is_a_block_a_quotation() -> None:
    assert "".join(text.render([article_document(), EMPTY])) == (
        "== 3 quotations, 1 speaker, 1 notice in a1\n"
        "\n"
        "1. mixed, confidence 0.91\n"
        "   speaker    وزيرة البيئة هدى العلي (named)\n"
        "   cue        قولها (say)\n"
        "   via        وكالة الشروق\n"
        '   quotation  إن الخطة "جاهزة تماما"\n'
        "\n"
        "2. direct, inside 1\n"
        "   speaker    وزيرة البيئة هدى العلي (implicit)\n"
        "   cue        أضافت (add, negated)\n"
        "   quotation  سنبدأ غدا … ولن نتأخر\n"
        "\n"
        "3. direct\n"
        "   quotation  غدا\n"
        "\n"
        "== no quotations, no speakers in e\n"
        "\n"
    )


def test_explanation_gives_sentence_rule_parts_and_steps() -> None:
    first, second, third = "".join(explain.render([article_document()])).split("\n\n")[1:4]
    assert first.splitlines() == [
        "1. mixed, by the rule relay_mention_noun (confidence 0.91)",
        '   sentence   نقلت وكالة الشروق عن وزيرة البيئة هدى العلي قولها إن الخطة "جاهزة تماما".',
        '   quotation  [50:72] إن الخطة "جاهزة تماما"',
        "   quoted     [60:71] جاهزة تماما",
        "   cue        [44:49] قولها",
        "              noun, say of قال",
        "   mention    named [21:43] وزيرة البيئة هدى العلي",
        "   speaker    وزيرة البيئة هدى العلي (person, f)",
        "              named [21:43] وزيرة البيئة هدى العلي",
        "   via        [5:17] وكالة الشروق",
        "   why        cues: a verbal noun with its pronoun [44:49] قولها",
        "              links: the name stands before the cue",
        "   weighed    complementizer, person",
    ]
    assert "(not measured)" in second
    assert "   sentence   وأضافت: «سنبدأ غدا»، وتابعت «ولن نتأخر»." in second
    assert "   mention    none here (implicit)" in second
    assert "   inside     quotation 1" in second
    assert "   cue        none" in third
    assert "   speaker    none: nobody can be named" in third
    assert "notice: mixed_marks: read as one pair" in "".join(explain.render([article_document()]))


def test_explanation_of_a_long_sentence_is_cut_in_the_middle() -> None:
    document = article_document()
    long = attrs.evolve(
        document,
        text=document.text[:-2] + " ثم" * 900 + " انتهى",
        quotations=document.quotations[1:],
    )
    line = "".join(explain.render([long])).splitlines()[3]
    assert " … " in line
    assert len(line) < 640


def test_explanation_lists_twenty_mentions_at_most() -> None:
    document = article_document()
    (speaker,) = document.speakers
    (mention,) = speaker.mentions
    often = attrs.evolve(speaker, mentions=(mention,) * 23)
    text = "".join(explain.render([attrs.evolve(document, speakers=(often,))]))
    assert text.count("              named [21:43]") == 2 * 20
    assert text.count("              and 3 more mentions\n") == 2


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert one_line("قال\n\x1b[31m أحمر \x9b\t") == "قال �[31m أحمر �"


# Destinations


def test_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with open_output(path) as stream:
        stream.write("new\n")
        stream.flush()
        assert path.read_text() == "old"
        assert (tmp_path / "out.jsonl.part").read_text() == "new\n"
    assert path.read_text() == "new\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.jsonl"]


def fail_while_writing(path: Path, error: BaseException) -> None:
    with open_output(path) as stream:
        stream.write("whole line\n")
        raise error


def test_failed_file_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with pytest.raises(OSError, match="disk"):
        fail_while_writing(path, OSError("disk"))
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.jsonl"]


def test_interrupted_file_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        fail_while_writing(tmp_path / "out.jsonl", KeyboardInterrupt())
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_has_left_does_not_get_into_the_file(tmp_path: Path) -> None:
    path = tmp_path / "rules.md"
    (tmp_path / "rules.md.part").write_text("left over and longer than the new text")
    with open_output(path) as stream:
        stream.write("new\n")
    assert path.read_text() == "new\n"


@pytest.mark.parametrize("name", [name for name in FORMATS if FORMATS[name].piecewise])
def test_piecewise_formats_are_their_opening_and_their_pieces(name: str) -> None:
    how = FORMATS[name]
    found = [article_document(), EMPTY, article_document()]
    whole = "".join(how.render(found))
    opening = how.opening()
    pieces = ["".join(how.render([document])) for document in found]
    assert all(piece.startswith(opening) for piece in pieces)
    assert whole == opening + "".join(piece.removeprefix(opening) for piece in pieces)


# Passed-through fields


def test_fields_stand_in_the_record_only_where_there_are_any() -> None:
    document = attrs.evolve(article_document(), fields={"date": "2026-11-22", "tags": ["أ", 1]})
    (line,) = jsonl.render([document])
    record = json.loads(line)
    assert list(record)[:3] == ["schema", "id", "fields"]
    assert record["fields"] == {"date": "2026-11-22", "tags": ["أ", 1]}
    assert Document.from_dict(record, document.text) == document
    assert "fields" not in EMPTY.to_dict()
    assert hash(EMPTY)


def test_named_fields_are_columns_of_the_csv() -> None:
    fields = {"source": "=1+1", "speaker": "x", "n": 5, "more": {"a": "ب"}}
    names = ("source", "speaker", "more", "none")
    document = attrs.evolve(article_document(), fields=fields)
    table = "".join(FORMATS["csv"].render([document], None, names))
    row = next(csv.DictReader(io.StringIO(table, newline=""), strict=True))
    assert list(row)[-4:] == ["source", "input_speaker", "more", "none"]
    assert [row[name] for name in list(row)[-4:]] == ["'=1+1", "x", '{"a": "ب"}', ""]
    assert row["speaker"] == "وزيرة البيئة هدى العلي"


def test_csv_file_begins_with_a_mark_for_excel(tmp_path: Path) -> None:
    with open_output(tmp_path / "a.csv", FORMATS["csv"].file_encoding) as stream:
        for line in ("id\n", "١\n"):
            stream.write(line)
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfid\n" + "١\n".encode()


def test_compressed_file(tmp_path: Path) -> None:
    with open_output(tmp_path / "a.jsonl.gz") as stream:
        stream.write("قال\n")
    assert gzip.decompress((tmp_path / "a.jsonl.gz").read_bytes()).decode() == "قال\n"


def test_link_and_device_are_not_replaced(tmp_path: Path) -> None:
    link, target, device = tmp_path / "link", tmp_path / "target", tmp_path / "null"
    link.symlink_to(target)
    device.symlink_to("/dev/null")
    for path in (link, device):
        with open_output(path) as stream:
            stream.write("x")
    assert link.is_symlink()
    assert target.read_text() == "x"
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.csv", "csv"),
        ("A.JSONL.GZ", "jsonl"),
        ("a.tsv.gz", "tsv"),
        ("a.txt", "text"),
        ("a.explain.txt", "explain"),
        ("a.html", "html"),
        ("a", None),
    ],
)
def test_format_goes_by_the_name(name: str, format_: str | None) -> None:
    assert format_for(name) == format_
