"""Bad input: one clear line each, with the place, and the inputs around it come out."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from made_sources import MORE, NEWS, RECORD, only_failure, texts, write
from quotes.sources import Failure, Reading, Source, read


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths in messages are short."""
    monkeypatch.chdir(tmp_path)


def test_missing_path() -> None:
    assert only_failure("none.txt") == "none.txt: no such file or folder"


def test_empty_path() -> None:
    assert only_failure("") == '"": is no path'


def test_pattern_without_matches() -> None:
    assert only_failure("n/*.txt") == "n/*.txt: no file matches this pattern"


def test_folder_without_texts() -> None:
    write("scans/a.pdf", b"%PDF-1.7")
    message = only_failure("scans")
    assert message.startswith("scans: the folder holds no texts (.txt .text .jsonl")


def test_unreadable_file() -> None:
    # A folder that takes the file's place between listing and reading; also true for root.
    write("a.txt", MORE)
    results = read(["a.txt"])
    Path("a.txt").unlink()
    Path("a.txt").mkdir()
    assert [str(result) for result in results] == ["a.txt: cannot be read: Is a directory"]


@pytest.mark.parametrize(
    "name", ["a.txt", "a.jsonl", "a.csv", "a.tsv", "a", "a.txt.gz", "a.jsonl.gz"]
)
def test_empty_file(name: str) -> None:
    assert only_failure(write(name, b"")) == f"{name}: is empty"


@pytest.mark.parametrize("blanks", [" \n\t\r\n", "\ufeff\n", "\u00a0"])
def test_file_of_blanks(blanks: str) -> None:
    assert only_failure(write("a.txt", blanks)) == "a.txt: holds no text, only blanks"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a", "a.txt.gz"])
def test_binary_file(name: str) -> None:
    data = bytes(range(256)) * 40
    assert only_failure(write(name, data)) == f"{name}: is binary data, not text"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_zeros(name: str) -> None:
    assert only_failure(write(name, bytes(5000))) == f"{name}: is binary data, not text"


@pytest.mark.parametrize(
    ("start", "message"),
    [
        (b"%PDF-1.7", "is a PDF document, not text: save it as text first"),
        (b"PK\x03\x04", "is a zip archive or an Office document, not text: save it as text first"),
        (b"BZh9", "is compressed with bzip2, not text: unpack it first"),
        (b"PAR1", "is a Parquet table, not text: save it as CSV or JSON Lines first"),
    ],
)
def test_known_binary_format(start: bytes, message: str) -> None:
    assert only_failure(write("a.txt", start + b"abc")).startswith(f"a.txt: {message}")


def test_bytes_in_no_encoding() -> None:
    message = only_failure(write("a.txt", b"\xa1\xa2\xff\xfd" * 3 + "كلمة".encode("iso8859_6")))
    # Which it is matters less than that there is one line and no nonsense in the output.
    assert message.startswith("a.txt: is not text in UTF-8, UTF-16, windows-1256 or ISO-8859-6: ")
    assert message.endswith("give its encoding with --encoding")


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = NEWS.encode()
    message = only_failure(write("a.txt", data[:20] + b"\xff" + data[20:]))
    assert message.startswith("a.txt: is utf-8 with a broken character at byte ")


def test_text_in_another_than_the_given_encoding() -> None:
    name = write("sub/a.txt", b"\xd9\x81" * 9 + b"\xff")
    (result,) = read([name], Reading(encoding="utf-8"))
    assert str(result) == (
        "sub/a.txt: is not utf-8 at byte 18: give another encoding with --encoding"
    )


def test_file_larger_than_the_limit() -> None:
    message = only_failure(write("a.txt.gz", b"a" * 100_000), max_bytes=1000)
    assert message.startswith("a.txt.gz: holds more than 1000 bytes: allow more with --max-bytes")


def test_damaged_gzip() -> None:
    whole = gzip.compress(NEWS.encode() * 50)
    Path("a.txt.gz").write_bytes(whole[: len(whole) // 2])
    assert only_failure("a.txt.gz").startswith("a.txt.gz: is a damaged gzip file: ")
    Path("b.txt.gz").write_bytes(whole[:10] + b"\xff" * 9 + whole[19:])
    assert only_failure("b.txt.gz").startswith("b.txt.gz: is a damaged gzip file: ")


# Lines: the lines around the bad one come out.


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": 1, "text": "قال', "is no JSON: Unterminated string"),
        ("[" * 100_000, "is no JSON that can be read: maximum recursion depth"),
        ("7" * 5000, "is no JSON that can be read: Exceeds the limit"),
        ('["قال"]', 'is a list, not a record such as {"id": ..., "text": ...}'),
        ("null", "is null, not a record"),
        (
            '{"title": "ع", "lead": ""}',
            'has no "text" (it has: title, lead): name the right one with --text-field',
        ),
        ("{}", 'has no "text" (it has: nothing): name'),
        ('{"text": null}', '"text" is null, not a string'),
        ('{"text": 12}', '"text" is a number, not a string'),
        ('{"text": {"ar": "قال"}}', '"text" is an object, not a string'),
        (b'{"text": "\xff"}', "is not utf-8: give the file's encoding with --encoding"),
        ('{"text": "' + "ا" * 3000 + '"}', "is longer than 2000 characters: allow more with"),
    ],
)
def test_bad_json_line(line: str | bytes, message: str) -> None:
    line = line.encode() if isinstance(line, str) else line
    name = write("a.jsonl", f"{RECORD}\n\n".encode() + line + f"\n{RECORD}".encode())
    limit = 2000 if "2000" in message else 1_000_000
    first, failure, last = read([name], Reading(max_bytes=limit))
    assert isinstance(first, Source)
    assert isinstance(last, Source)
    assert (first.where, last.where) == ("a.jsonl:1", "a.jsonl:4")
    assert isinstance(failure, Failure)
    assert failure.where == "a.jsonl:3"
    assert failure.message.startswith(message)


def test_bad_json_line_at_the_end_of_a_file() -> None:
    assert only_failure(write("a.jsonl", f"{RECORD}\n{{")).startswith("a.jsonl:2: is no JSON: ")


def test_indented_json_is_one_failure() -> None:
    for data in ([{"text": NEWS}], {"articles": [{"text": NEWS}]}):
        message = only_failure(write("a.json", json.dumps(data, indent=1)))
        assert message.startswith("a.json: is JSON, but not JSON Lines: write one whole record")


def test_json_lines_without_records() -> None:
    assert only_failure(write("a.jsonl", "\n \n")) == "a.jsonl: holds no records"


def test_missing_id_field_that_was_asked_for() -> None:
    message = only_failure(write("a.jsonl", RECORD), id_field="guid")
    assert message == (
        'a.jsonl:1: has no "guid" (it has: id, text, url): name the right one with --id-field'
    )


def test_id_that_names_nothing_gives_way_to_the_line() -> None:
    values: list[object] = [None, [], True, {}]
    for value in values:
        name = write("a.jsonl", json.dumps({"id": value, "text": MORE}))
        assert texts(name) == [("a:1", MORE)]


# Tables


def test_missing_column() -> None:
    message = only_failure(write("a.csv", f"id,عنوان\n1,{MORE}\n"))
    assert message == (
        'a.csv: has no "text" (it has: id, عنوان): name the right one with --text-field'
    )
    message = only_failure(write("a.csv", f"id,text\n1,{MORE}\n"), text_field="المتن")
    assert message.startswith('a.csv: has no "المتن" (it has: id, text): ')


def test_table_without_a_header_is_not_shown_whole() -> None:
    message = only_failure(write("a.csv", f"1,{MORE * 30}\n" + "x," * 30))
    assert len(message) < 150


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('2,"قال" المدير نعم', "is no row: ',' expected after '\"' (a quotation mark inside"),
        ("2", 'has 1 cell, none in the column "text": add it, or leave it empty'),
        ("2,قال, ثم عاد", "has 3 cells under 2 columns: a cell with a separator in it"),
        (b"2,\xff\xfe", "is not utf-8: give the file's encoding with --encoding"),
    ],
)
def test_bad_row(row: str | bytes, message: str) -> None:
    row = row.encode() if isinstance(row, str) else row
    name = write("a.csv", f"id,text\n1,{MORE}\n".encode() + row + f"\n3,{MORE}\n".encode())
    first, failure, last = read([name])
    assert isinstance(first, Source)
    assert isinstance(last, Source)
    assert (first.id, last.id) == ("1", "3")
    assert str(failure).startswith(f"a.csv:3: {message}")


def test_unclosed_cell() -> None:
    message = only_failure(write("a.csv", f'id,text\n1,{MORE}\n2,"{MORE}\n3,{MORE}\n'))
    assert message.startswith("a.csv:3: is no row: unexpected end of data")


def test_table_without_rows() -> None:
    assert only_failure(write("a.csv", "id,text\n")) == "a.csv: has a header, but no rows"
    assert only_failure(write("a.tsv", "\n\n")) == "a.tsv: holds no rows"


def test_damage_within_a_stream_keeps_what_came_before() -> None:
    lines = "".join(json.dumps({"id": n, "text": f"{n} {NEWS}"}) + "\n" for n in range(5000))
    whole = gzip.compress(lines.encode())
    Path("a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    *sources, failure = read(["a.jsonl.gz"])
    assert len(sources) > 100
    assert all(isinstance(source, Source) for source in sources)
    assert str(failure).startswith(f"a.jsonl.gz:{len(sources) + 1}: is a damaged gzip file: ")


def test_undecodable_tail_of_utf16_lines() -> None:
    data = f"{RECORD}\n".encode("utf-16-le") * 2 + b"\x00\xd8\x20\x06"
    *sources, failure = read([write("a.jsonl", data)])
    assert len(sources) == 2
    assert str(failure).startswith("a.jsonl:3: is not utf-16-le: give the file's encoding")
