"""Sources: what comes out of files of every kind, and what is said of those that give nothing."""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_sources import MORE, NEWS, RECORD, texts, write
from quotes.errors import InputError
from quotes.sources.encoding import check_encoding, decode


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths in messages are short."""
    monkeypatch.chdir(tmp_path)


# Kinds of files


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_text_file_is_one_text_with_its_line_ends(ending: str) -> None:
    assert texts(write(f"خبر.txt{ending}", NEWS)) == [("خبر", NEWS)]


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_jsonl_is_a_text_a_line(ending: str) -> None:
    lines = f"{RECORD}\n\n" + json.dumps({"text": MORE}) + "\n" + json.dumps({"id": 5, "text": ""})
    assert texts(write(f"news.jsonl{ending}", lines)) == [
        ("b7", NEWS),
        ("news:3", MORE),
        ("5", ""),
    ]


def test_json_and_ndjson_are_json_lines_too() -> None:
    assert texts(write("a.json", RECORD), write("b.ndjson", RECORD)) == [("b7", NEWS)] * 2


def test_fields_can_be_named() -> None:
    record = json.dumps({"id": 1, "url": "u9", "text": "x", "lead": MORE})
    name = write("a.jsonl", record)
    assert texts(name, id_field="url", text_field="lead") == [("u9", MORE)]


@pytest.mark.parametrize("field", ["text", "نص", "النص", "body", "content"])
def test_usual_text_fields_are_found(field: str) -> None:
    assert texts(write("a.jsonl", json.dumps({field: MORE}))) == [("a:1", MORE)]
    assert texts(write("a.csv", f"رقم,{field.title()}\n1,{MORE}\n")) == [("a:2", MORE)]


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_table_is_a_text_a_row(name: str, separator: str, mark: bytes) -> None:
    table = io.StringIO()
    rows = [["id", "title", "text"], ["r1", "ع", NEWS], ["", "ع", f'{MORE} "نعم"'], []]
    csv.writer(table, delimiter=separator).writerows(rows)
    write(name, mark + table.getvalue().encode())
    # The first cell holds two line ends of its own, so the next row begins on line 5.
    assert texts(name) == [("r1", NEWS), ("a:5", f'{MORE} "نعم"')]


def test_separator_line_of_a_spreadsheet_is_no_header() -> None:
    assert texts(write("a.csv", f"sep=;\r\nid;text\r\n1;{MORE}\r\n")) == [("1", MORE)]


def test_cell_longer_than_the_csv_modules_limit_is_read() -> None:
    article = MORE * 10_000
    assert texts(write("a.csv", f"text\n{article}\n")) == [("a:2", article)]


def test_name_without_a_known_ending_is_told_by_its_beginning() -> None:
    assert texts(write("export", RECORD)) == [("b7", NEWS)]
    assert texts(write("article", NEWS)) == [("article", NEWS)]


def test_format_can_be_given() -> None:
    assert texts(write("a.log", f"text\n{MORE}\n"), format="csv") == [("a:2", MORE)]
    assert texts(write("a.jsonl", RECORD), format="text") == [("a", RECORD)]


def test_gzip_is_known_by_its_first_bytes() -> None:
    Path("a.txt").write_bytes(gzip.compress(NEWS.encode()))
    assert texts("a.txt") == [("a", NEWS)]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for data, expected in (
        (NEWS.encode(), [("stdin", NEWS)]),
        (gzip.compress(RECORD.encode()), [("b7", NEWS)]),
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert texts("-", "-") == expected


# Paths


def test_folder_gives_its_texts_in_order() -> None:
    for name in ("n/b.txt", "n/a.jsonl", "n/c/d.text.gz", "n/.hidden.txt", "n/.git/e.txt"):
        write(name, RECORD if "json" in name else MORE)
    write("n/scan.pdf", b"%PDF-1.7")
    os.mkfifo("n/pipe.txt")
    assert [id_ for id_, _ in texts("n")] == ["b7", "b", "d"]


def test_pattern_is_expanded_and_a_file_is_read_once() -> None:
    for name in ("n/b.txt", "n/a.txt", "n/x/c.txt"):
        write(name, MORE)
    assert [id_ for id_, _ in texts("n/*.txt")] == ["a", "b"]
    assert [id_ for id_, _ in texts("n/**/*.txt", "n", "n/a.txt")] == ["a", "b", "c"]


def test_file_called_like_a_pattern_is_a_file() -> None:
    assert texts(write("a [1].txt", MORE)) == [("a [1]", MORE)]


def test_ids_grow_where_names_agree() -> None:
    for name in ("n/a.txt", "n/x/a.txt", "m/x/a.txt", "n/b.txt", "n/b.jsonl"):
        write(name, json.dumps({"text": MORE}) if "json" in name else MORE)
    assert [id_ for id_, _ in texts("n", "m")] == [
        *("a.txt", "b.jsonl:1", "b.txt", "n/x/a.txt", "m/x/a.txt")
    ]


# Encodings

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
WORDS = (
    "الوزير إن العمل مستمر؛ وأضاف، أمس لا شيء يوقفه رغم الطقس ضجيج ثابت غدا حقا، فؤاد هنئ خط ظهر"
)
ARABIC = st.lists(st.sampled_from(WORDS.split()), min_size=12, max_size=60).map(" ".join)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=ARABIC)
def test_encoding_is_found(encoding: str, text: str) -> None:
    assert decode(f"قال {text}".encode(encoding)) == f"قال {text}"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encoding_of_lines_and_rows_is_found(encoding: str) -> None:
    article = NEWS * 20
    record = json.dumps({"id": "b7", "text": article}, ensure_ascii=False)
    assert texts(write("a.jsonl", f"{record}\n{record}\n".encode(encoding))) == [
        ("b7", article),
        ("b7", article),
    ]
    table = f'id,text\nb7,"{article}"\n'
    assert texts(write("a.csv", table.encode(encoding))) == [("b7", article)]


def test_iso_8859_6_is_found() -> None:
    text = "قال الوزير إن الطرق سالكة؛ وأضاف أن العمل مستمر، وأنه لن يتوقف."
    assert decode(text.encode("iso8859_6")) == text


def test_given_encoding_is_taken() -> None:
    name = write("a.txt", "كتاب".encode("cp720"))
    assert texts(name, encoding="cp720") == [("a", "كتاب")]
    assert texts(write("b.jsonl", RECORD.encode("cp1256")), encoding="cp1256") == [("b7", NEWS)]


def test_unknown_encoding_is_refused() -> None:
    for name in ("cp125666", "base64", "a\0b"):
        with pytest.raises(InputError, match=r"unknown encoding .*: give one such as utf-8"):
            check_encoding(name)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(decode(data), str)


def test_few_control_characters_are_survived() -> None:
    assert texts(write("a.txt", f"{MORE}\0\x1b{MORE}")) == [("a", f"{MORE}\0\x1b{MORE}")]
