"""The command line: options, messages, exit codes; with a stand-in for the extractor.

`test_cli_process.py` runs the real one.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import types
from pathlib import Path

import pytest

from made_extractor import FirstWord, ids, quotes
from made_sources import MORE, RECORD, write
from quotes.model import Document
from quotes.output.formats import FORMATS


@pytest.fixture(autouse=True)
def _with_the_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = types.ModuleType("quotes.pipeline")
    pipeline.Extractor = FirstWord  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quotes.pipeline", pipeline)
    monkeypatch.chdir(tmp_path)


# extract


def test_documents_come_out_as_json_lines() -> None:
    result = quotes("extract", write("a.txt", MORE), write("b.jsonl", RECORD))
    assert ids(result) == ["a", "b7"]
    document = Document.from_dict(json.loads(result.stdout.splitlines()[0]), MORE)
    assert document.quotations[0].text == MORE.split()[0]
    assert re.fullmatch(
        r"quotes: 2 documents, 2 quotations, no speakers, no failures in [\d.]+ s\n", result.stderr
    )
    assert result.exit_code == 0


def test_standard_input() -> None:
    result = quotes("extract", "-", "--quiet", stdin=f"{RECORD}\n{RECORD}\n".encode())
    assert ids(result) == ["b7", "b7"]
    assert result.stderr == ""


def test_reading_options_reach_the_sources() -> None:
    table = f"رابط;متن\nu1;{MORE}\n".encode("cp1256")
    fields = ["--id-field", "رابط", "--text-field", "متن"]
    kind = ["--input-format", "csv", "--encoding", "cp1256"]
    assert ids(quotes("extract", write("a.dat", table), *fields, *kind)) == ["u1"]
    result = quotes("extract", write("a.txt", MORE), "--max-bytes", "5")
    assert "quotes: a.txt: holds more than 5 bytes" in result.stderr


def test_csv_on_standard_output_has_no_byte_order_mark() -> None:
    result = quotes("extract", write("a.txt", MORE), "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert row["quotation"] == MORE.split()[0]
    assert row["id"] == "a"


def test_text_for_people() -> None:
    result = quotes("extract", write("a.txt", MORE), "--format", "text")
    assert result.stdout == (
        "== 1 quotation, no speakers in a\n\n"
        f"1. direct, confidence 0.50\n   quotation  {MORE.split()[0]}\n\n"
    )


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("o.jsonl", "{"),
        ("o.csv", "\ufeffid,n,"),
        ("o.tsv", "\ufeffid\tn\t"),
        ("o.txt", "== 1 quotation"),
        ("o.dat", "{"),
    ],
)
def test_output_file_tells_the_format(name: str, start: str) -> None:
    result = quotes("extract", write("a.txt", MORE), "-o", name)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert Path(name).read_text("utf-8").startswith(start)
    assert not Path(f"{name}.part").exists()
    told = "o.dat is written as JSON Lines: --format chooses another format" in result.stderr
    assert told == (name == "o.dat")


def test_folder_format_writes_files_for_each_document() -> None:
    inputs = [write("a.txt", MORE), write("b.jsonl", RECORD)]
    result = quotes("extract", *inputs, "--format", "brat", "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "a.ann", "a.txt", "annotation.conf", "b7.ann", "b7.txt",
    ]  # fmt: skip
    assert Path("out/a.txt").read_text("utf-8") == MORE
    again = quotes("extract", *inputs, "--format", "citron", "-o", "out")
    assert again.exit_code == 2
    assert again.stderr == (
        "quotes: out is not empty: give a new or empty folder, nothing is overwritten\n"
    )


def test_offsets_in_another_unit() -> None:
    result = quotes("extract", write("a.txt", f"😀 {MORE}"), "--offsets", "byte")
    assert json.loads(result.stdout)["offsets"] == "byte"


def test_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("pyarrow", "cassis"):
        monkeypatch.setitem(sys.modules, package, None)
    write("a.txt", MORE)
    for name, message in (
        ("parquet", "Parquet needs pyarrow, which is not installed: run pip install 'arabic-quotes[arrow]'"),
        ("uima-xmi", "UIMA CAS needs dkpro-cassis, which is not installed: run pip install 'arabic-quotes[uima]'"),
    ):  # fmt: skip
        result = quotes("extract", "a.txt", "--format", name, "-o", "o")
        assert (result.exit_code, result.stderr) == (2, f"quotes: {message}\n")
        assert not Path("o").is_file()


def test_help_says_what_each_format_is() -> None:
    text = quotes("extract", "--help").stdout
    for each in FORMATS.values():
        assert f"  {each.name} " in text
        assert each.description in text


def test_output_dash_is_standard_output() -> None:
    assert ids(quotes("extract", write("a.txt", MORE), "-o", "-")) == ["a"]


def test_commands_are_listed_from_the_most_used_on() -> None:
    listed = quotes("--help").stdout.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed][:3] == ["extract", "explain", "speakers"]
    assert not any(line.endswith("...") for line in listed)


def test_other_fields_are_passed_through() -> None:
    record = {"id": 1, "text": MORE, "date": "2026-11-22", "tags": ["أ"], "html": "x" * 1001}
    odd = {"none": None, "empty": "", "nan": float("nan"), "flag": False}
    name = write("a.jsonl", json.dumps(record | odd))
    document = json.loads(quotes("extract", name).stdout)
    assert document["fields"] == {"date": "2026-11-22", "tags": ["أ"], "flag": False}
    document = json.loads(quotes("extract", name, "--keep", "html, none,date,other").stdout)
    assert document["fields"] == {"date": "2026-11-22", "html": "x" * 1001}
    assert "fields" not in json.loads(quotes("extract", name, "--keep", "").stdout)
    table = write("a.csv", f"id,Date,text,,\n7,٢٠٢٦,{MORE},x,\n")
    document = json.loads(quotes("extract", table).stdout)
    assert (document["id"], document["fields"]) == ("7", {"Date": "٢٠٢٦"})
    result = quotes("extract", table, "--keep", "Date", "--format", "csv")
    assert [row["Date"] for row in csv.DictReader(io.StringIO(result.stdout))] == ["٢٠٢٦"]


def test_keeping_a_field_that_no_input_has_is_told() -> None:
    name = write("a.jsonl", RECORD)
    result = quotes("extract", name, "--keep", "url,dat,sorce")
    assert "quotes: no input has the fields dat, sorce of --keep\n" in result.stderr
    assert result.exit_code == 0
    assert "--keep" not in quotes("extract", name, "--keep", "url").stderr


# What fails


def test_failed_inputs_get_a_line_each_and_the_others_come_out() -> None:
    Path("empty").mkdir()
    inputs = [
        write("a.txt", MORE),
        "none.txt",
        "*.none",
        "empty",
        write("zero.txt", b""),
        write("binary.txt", bytes(range(256)) * 9),
        write("odd.txt", b"\xff\xfe\xfa" + MORE.encode()),
        write("b.jsonl", f'{RECORD}\n{{"id": 1,\n{RECORD}\n'),
        write("c.csv", "id,title\n1,x\n"),
        write("z.txt", MORE),
    ]
    result = quotes("extract", *inputs)
    assert ids(result) == ["a", "b7", "b7", "z"]
    lines = result.stderr.splitlines()
    expected = [
        "quotes: none.txt: no such file or folder",
        "quotes: *.none: no file matches this pattern",
        "quotes: empty: the folder holds no texts (",
        "quotes: zero.txt: is empty",
        "quotes: binary.txt: is binary data, not text",
        "quotes: odd.txt: is ",
        "quotes: b.jsonl:2: is no JSON: ",
        'quotes: c.csv: has no "text" (it has: id, title): name the right one with --text-field',
        "quotes: 4 documents, 4 quotations, no speakers, 8 failures in ",
    ]
    assert len(lines) == len(expected)
    for line, start in zip(lines, expected, strict=True):
        assert line.startswith(start)
    assert result.exit_code == 1


def test_failing_text_costs_only_itself() -> None:
    result = quotes("extract", write("a.txt", "boom"), write("b.txt", MORE), "--quiet")
    assert ids(result) == ["b"]
    assert result.stderr == ("quotes: a.txt: failed, please report this text (KeyError: 'boom')\n")
    assert result.exit_code == 1


def test_failures_do_not_keep_an_output_file_back() -> None:
    result = quotes("extract", "none.txt", write("a.txt", MORE), "-o", "o.jsonl")
    assert result.exit_code == 1
    assert json.loads(Path("o.jsonl").read_text("utf-8"))["id"] == "a"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract"], "no input: give files, folders, patterns, or - for standard input"),
        (
            ["extract", "a.txt", "--format", "xml"],
            "'xml' is not one of 'jsonl', 'csv', 'tsv'",
        ),
        (
            ["extract", "a.txt", "--encoding", "cp125666"],
            "unknown encoding 'cp125666': give one such as utf-8, utf-16 or cp1256",
        ),
        (["extract", "a.txt", "--lexicon", "none.toml"], "'none.toml' does not exist"),
        (["extract", "a.txt", "--max-bytes", "0"], "0 is not in the range"),
        (["extract", "a.txt", "-o", "a.txt"], "a.txt is one of the inputs: give the output"),
        (["extract", ".", "-o", "link.txt"], "link.txt is one of the inputs"),
        (
            ["extract", "a.txt", "-o", "none/o.jsonl"],
            "none/o.jsonl: cannot be written: there is no folder none",
        ),
        (["extract", "a.txt", "-o", "."], ". is a folder: jsonl is written to a file"),
        (["extract", "a.txt", "-o", "a.txt/o.csv"], "a.txt/o.csv: cannot be written: Not a dir"),
        (["extract", "a.txt", "--format", "brat"], "brat is a folder with files for each document"),
        (["extract", "a.txt", "--format", "brat", "-o", "a.txt"], "is one of the inputs"),
        (
            ["extract", ".", "--format", "brat", "-o", "o.toml"],
            "o.toml is a file, but brat is written",
        ),
        (["extract", "a.txt", "--format", "brat", "-o", "none/o"], "there is no folder none"),
        (
            ["extract", "a.txt", "--format", "label-studio", "--offsets", "byte"],
            "label-studio counts offsets as utf16, not as byte",
        ),
        (["extract", "a.txt", "--min-confidence", "1.5"], "1.5 is not in the range 0<=x<=1"),
        (["rules", "-o", "none/r.md"], "none/r.md: cannot be written: there is no folder none"),
        (["explain"], "Missing argument 'FILE'"),
        (["lexicon", "check"], "Missing argument 'FILE...'"),
        (["lexicon", "check", "none.toml"], "'none.toml' does not exist"),
        (["quote"], "No such command 'quote'"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    write("a.txt", MORE)
    Path("link.txt").symlink_to("a.txt")
    Path("o.toml").touch()
    result = quotes(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("quotes: ")
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert Path("a.txt").read_text("utf-8") == MORE


def test_alone_it_shows_the_commands() -> None:
    result = quotes()
    assert result.exit_code == 2
    assert "extract" in result.stderr


@pytest.mark.parametrize("command", ["", "extract", "explain", "lexicon", "lexicon list"])
def test_help(command: str) -> None:
    result = quotes(*command.split(), "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: quotes {command}".rstrip())
    assert result.stderr == ""


def test_version() -> None:
    result = quotes("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("quotes, version ")


# explain


def test_explain_gives_rule_and_evidence() -> None:
    result = quotes("explain", write("a.txt", MORE))
    assert result.exit_code == 0
    assert "1. direct, by the rule first_word (confidence 0.50)" in result.stdout
    assert f"   sentence   {MORE}\n" in result.stdout
    assert "   why        contents: the first word [0:5] أعلنت\n" in result.stdout
    assert result.stderr == ""


def test_explain_reports_failures() -> None:
    result = quotes("explain", "none.txt")
    assert result.stderr == "quotes: none.txt: no such file or folder\n"
    assert result.exit_code == 1
