"""Bad and hostile files through the command line: a clear line each, nothing lost, the rest comes out.

What single files do to the reading is in test_source_failures.py; interrupted runs and two runs on
one output are in test_resume.py.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import os
import resource
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from made_extractor import ids, quotes
from made_sources import MORE, NEWS, RECORD, write
from quotes.output.formats import FORMATS
from quotes.sources import Source, opening, read, stream

QUOTES = [sys.executable, "-m", "quotes"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def between(*bad: str, jobs: str = "1") -> str:
    """Extract the bad inputs between two good ones, which come out; return the messages."""
    before, after = write("before.txt", MORE), write("zz/after.txt", MORE)
    result = quotes("extract", before, *bad, after, "--quiet", "--jobs", jobs)
    assert result.exit_code == 1
    found = ids(result)
    assert (found[0], found[-1]) == ("before", "after")
    assert "Traceback" not in result.stderr
    return result.stderr


# Encodings


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
)
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.jsonl.gz"])
def test_every_encoding_gives_the_same_result(codec: str, name: str) -> None:
    text = f"{MORE} {NEWS}".replace("\r\n", " ").strip()
    records = {
        "txt": text,
        "jsonl": json.dumps({"text": text}, ensure_ascii=False) + "\n",
        "csv": f'text\n"{text}"\n',
    }
    data = records[name.split(".")[1]].encode(codec)
    result = quotes("extract", write(name, data), "--quiet")
    assert result.exit_code == 0, result.stderr
    expected = quotes("extract", write("plain.txt", text), "--quiet")
    both = [json.loads(each.stdout)["quotations"] for each in (result, expected)]
    assert both[0] == both[1] != []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_line_in_another_encoding_costs_itself(jobs: str) -> None:
    lines = [f"{RECORD}\n".encode(), f"{RECORD}\n".encode("cp1256"), f"{RECORD}\n".encode()]
    message = between(write("a.jsonl", b"".join(lines)), jobs=jobs)
    assert message == "quotes: a.jsonl:2: is not utf-8: give the file's encoding with --encoding\n"


# Compression


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_truncated_archive_gives_what_it_still_has(jobs: str) -> None:
    records = "".join(
        json.dumps({"id": f"n{number}", "text": f"{number} {NEWS}"}) + "\n" for number in range(500)
    )
    whole = gzip.compress(records.encode(), mtime=0)
    Path("a.jsonl.gz").write_bytes(whole[: len(whole) * 2 // 3])
    result = quotes("extract", "a.jsonl.gz", write("z.txt", MORE), "--jobs", jobs)
    found = ids(result)
    assert found[:-1] == [f"n{number}" for number in range(len(found) - 1)]
    assert len(found) > 100
    assert found[-1] == "z"
    assert f"a.jsonl.gz:{len(found)}: is a damaged gzip file: " in result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.gz"])
@pytest.mark.parametrize("filling", [b"\n", b" ", b"\0"])
def test_bomb_is_cut_short(name: str, filling: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_HARMLESS", 50_000)
    monkeypatch.setattr(stream, "open_bytes", lambda file, at, _: opening.open_bytes(file, at))
    start = f"{RECORD}\n" if "jsonl" in name else "text\n"
    write(name, start.encode() + filling * 1_000_000)
    begin = time.process_time()
    message = between(name)
    assert message.count("\n") == 1
    assert "unpacks to more than 300 times its size, as no text does" in message
    assert time.process_time() - begin < 20


def test_what_looks_like_a_bomb_can_be_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_HARMLESS", 50_000)
    name = write("a.txt.gz", NEWS.encode() + b"\n" * 1_000_000)
    assert quotes("extract", name, "--quiet").exit_code == 0  # 50 MB for a text is the default
    result = quotes("extract", name, "--quiet", "--max-bytes", "900000")
    assert result.exit_code == 1
    assert "allow all of it with --max-bytes" in result.stderr


def test_repetitive_archive_is_no_bomb() -> None:
    with gzip.open("a.jsonl.gz", "wt", encoding="utf-8") as archive:
        for number in range(3000):
            archive.write(json.dumps({"id": number, "text": MORE}) + "\n")
    assert len(list(read(["a.jsonl.gz"]))) == 3000


# Files that go away or cannot be read


def test_path_that_vanishes() -> None:
    names = [write(f"{letter}.txt", MORE) for letter in "abc"]
    results = []
    for result in read(names):
        Path("b.txt").unlink(missing_ok=True)
        results.append(result)
    assert [isinstance(each, Source) for each in results] == [True, False, True]
    assert str(results[1]) == "b.txt: cannot be read: No such file or directory"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux")
def test_file_that_fails_in_the_middle_of_reading() -> None:
    message = between("/proc/self/mem")
    assert message == "quotes: /proc/self/mem: cannot be read: Input/output error\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission() -> None:
    Path(write("a.txt", MORE)).chmod(0)
    assert between("a.txt") == "quotes: a.txt: cannot be read: Permission denied\n"


def test_loop_of_links() -> None:
    Path("a.txt").symlink_to("b.txt")
    Path("b.txt").symlink_to("a.txt")
    assert between("a.txt").startswith("quotes: a.txt: no such file or folder")


# Full disks and closed pipes


@pytest.mark.parametrize(("output", "jobs"), [("o.jsonl", "2"), ("o.csv.gz", "1")])
def test_full_disk_keeps_what_is_written(output: str, jobs: str) -> None:
    records = (
        # Ids that cannot be compressed.
        json.dumps({"id": hashlib.sha256(bytes(number)).hexdigest(), "text": f"{number} {NEWS}"})
        for number in range(120)
    )
    name = write("a.jsonl", "".join(f"{record}\n" for record in records))
    command = ["extract", name, "--jobs", jobs, "-o"]

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))

    done = subprocess.run(
        [*QUOTES, *command, output],
        preexec_fn=full,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"quotes: {output}: cannot be written: File too large")
    assert done.stderr.count("\n") == 1
    assert not Path(output).exists()
    again = quotes(*command, output, "--resume")
    assert again.exit_code == 0, again.stderr
    assert quotes(*command, f"whole-{output}").exit_code == 0
    found, whole = Path(output).read_bytes(), Path(f"whole-{output}").read_bytes()
    if output.endswith(".gz"):
        found, whole = gzip.decompress(found), gzip.decompress(whole)
    assert found == whole


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
@pytest.mark.parametrize("name", [name for name in FORMATS if FORMATS[name].kind == "text"])
def test_full_device_is_one_line_in_every_format(name: str) -> None:
    result = quotes("extract", write("a.txt", MORE), "--format", name, "-o", "/dev/full")
    assert result.exit_code == 2
    assert result.stderr == "quotes: /dev/full: cannot be written: No space left on device\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_closed_pipe_ends_quietly_with_all_its_processes(jobs: str) -> None:
    name = write("a.jsonl", f"{RECORD}\n" * 3000)
    command = [*QUOTES, "extract", "--quiet", name, "--jobs", jobs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["id"] == "b7"
        process.stdout.close()
        # It ends when nobody has it open any more, workers neither.
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


# Injection

HOSTILE = "\"><script>alert(1)</script>\x00\x07\ud800\u202e]]>&lt;--<!-- {{7*7}} ${x} '; DROP"
ARTICLE = f"قال {HOSTILE} الوزير سامي حداد إن «{HOSTILE}» ليس <b onclick=alert(2)>نصا</b>."
FORMULA = '=HYPERLINK("http://example.org";"x")'


class Elements(HTMLParser):
    """The scripts and the handlers of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.handlers: list[tuple[str, str | None]] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        self.handlers += [each for each in attrs if each[0].startswith("on")]

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)


@pytest.mark.parametrize("name", FORMATS)
def test_text_stays_text_in_every_format(name: str) -> None:
    record = {"id": f"../../{HOSTILE}", "text": ARTICLE, "source": HOSTILE}
    write("in/a.jsonl", json.dumps(record) + "\n" + json.dumps({**record, "id": "/etc/x"}) + "\n")
    before = sorted(Path().rglob("*"))
    output = Path("out")
    how = FORMATS[name]
    arguments = ["--format", name, "-o", str(output)]
    result = quotes("extract", "in/a.jsonl", *arguments)
    if "needs" in result.stderr and "not installed" in result.stderr:
        pytest.skip(f"{name} needs an extra")
    assert result.exit_code == 0, result.stderr
    new = set(Path().rglob("*")) - set(before)
    assert all(path == output or output in path.parents for path in new)
    for path in new:
        if path.is_file() and how.kind != "binary":
            check_text(path.read_text("utf-8-sig"))


def check_text(text: str) -> None:
    """Whatever language a file is in, the article has not become a part of it."""
    start = text.lstrip()[:15].lower()
    if start.startswith("<?xml"):
        tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(text).iter()}  # noqa: S314
        assert not tags & {"script", "b"}
    elif start.startswith("<!doctype html"):
        page = Elements()
        page.feed(text)
        assert page.handlers == []
        for script in page.scripts:
            # Data of the page may hold the words, but nothing that ends the element.
            assert "</script" not in script.lower()
            assert "<!--" not in script
    elif start.startswith("[") and text.rstrip().endswith("]"):
        json.loads(text)
    elif start.startswith("{"):
        try:
            json.loads(text)
        except json.JSONDecodeError:
            for line in text.splitlines():
                json.loads(line)


@pytest.mark.parametrize("name", ["text", "explain"])
def test_terminal_gets_no_control_characters(name: str) -> None:
    write("a.jsonl", json.dumps({"id": "\x1b[31m", "text": ARTICLE + "\x1b]0;x\x07"}))
    shown = quotes("extract", "a.jsonl", "--format", name).stdout
    assert not set(shown) & {chr(code) for code in (*range(10), *range(11, 32), 127)}


def test_no_cell_of_any_table_is_a_formula() -> None:
    article = f"قال {FORMULA} المدير سامي حداد: «{FORMULA}»."
    records = [
        {"id": FORMULA, "text": article, "date": "2026-11-22", FORMULA: FORMULA, "tags": [FORMULA]}
    ]
    name = write("a.jsonl", "".join(json.dumps(record) + "\n" for record in records))
    keep = ["--keep", f"tags,{FORMULA}"]
    assert quotes("extract", name, "-o", "o.jsonl").exit_code == 0
    tables = [
        quotes("extract", name, *keep, "--format", "csv").stdout,
        quotes("extract", name, *keep, "--format", "tsv").stdout,
        quotes("speakers", "o.jsonl", "--format", "csv").stdout,
        quotes("search", "", "o.jsonl", "--format", "csv").stdout,
    ]
    for table in tables:
        assert "HYPERLINK" in table or "سامي حداد" in table
        delimiter = "\t" if "\t" in table.splitlines()[0] else ","
        for row in csv.reader(io.StringIO(table), delimiter=delimiter):
            assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r"))]


# Lexicons

VERB = 'form = "V"\nroot = "بجح"\nsense = "claim"\nframes = ["بأن"]\nexample = "تبجح بأن."\n'
FILES: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "file: content: holds no entries and no words"),
    "comments": ("# later\n", "file: content: holds no entries and no words"),
    "binary": (bytes(range(256)), "byte 128: encoding: is not UTF-8"),
    "syntax": ('[[verb]]\nlemma = "قال\n', "line 2, column 13: syntax: Illegal character"),
    "unclosed": ("[[verb]\n", "line 1, column 7: syntax: "),
    "ends": ('a = "', "end: syntax: "),
    "deep": ("a = " + "[" * 9000 + "]" * 9000, "file: syntax: is nested too deep"),
    "twice": ("[role_m]\nwords=[]\n[role_m]\nwords=[]", "line 3, column 8: syntax: "),
    "types": ('verb = 5\nrole_m = "x"', "verb: table: must be written [[verb]]"),
    "numbers": ("[role_m]\nwords = [1]", "role_m: words: must be a list of strings"),
    "unknown": ('[titles]\nwords = ["عميد"]', "titles: category: is unknown; the tables are verb"),
    "long lemma": (f'[[verb]]\nlemma = "{"ق" * 200_000}"\n{VERB}', "lemma: is longer than 100"),
    "long words": (f'[role_m]\nwords = ["{"عميد " * 50_000}"]', "words: hold one that is longer"),
    "pattern": (f'[[verb]]\nlemma = "(ت+)+$"\n{VERB}', "lemma: '(ت+)+$' is not one Arabic word"),
    "script": (f'[[verb]]\nlemma = "<script>"\n{VERB}', "lemma: '<script>' is not one Arabic"),
    "rubbish": (f"[role_m]\nnote = 1\n{'x' * 90_000} = 1", "unknown key"),
}


@pytest.mark.parametrize("kind", FILES)
def test_malformed_lexicon_is_told_and_not_used(kind: str) -> None:
    content, problem = FILES[kind]
    name = write("mine.toml", content)
    article = write("a.txt", MORE)
    for command, code in (
        (["lexicon", "check", name], 1),
        (["extract", article, "--lexicon", name], 2),
        (["extract", article, "--lexicon", name, "--jobs", "2"], 2),
    ):
        result = quotes(*command)
        assert result.exit_code == code
        assert result.stdout == ""
        lines = result.stderr.splitlines()
        assert any(problem in line for line in lines), result.stderr[:500]
        assert all(line.startswith("quotes: mine.toml: ") for line in lines)
        assert max(map(len, lines)) < 700


def test_catastrophic_lexicon_stays_fast() -> None:
    words = [f"كلمة{number}" for number in range(50_000)] + ["(ك+)+$", ".*", "[", "\\", "عميد "[:4]]
    letters = "بتثجحخدذرزسشصضطظعغفق"
    wordings = [f"على حد {first}{second}" for first in letters for second in letters]
    toml = (
        f"[role_m]\nwords = {json.dumps(words, ensure_ascii=False)}\n"
        '[[expression]]\nlemma = "على حد زعمها هنا"\nkind = "preposition"\nsense = "claim"\n'
        'follow = "speaker"\nframes = ["clause"]\nexample = "على حد زعمها هنا."\n'
        f"wordings = {json.dumps(wordings, ensure_ascii=False)}\n"
    )
    name = write("many.toml", toml)
    article = write("a.txt", (MORE + " على حد " + "ك" * 5000 + " ") * 20)
    begin = time.process_time()
    result = quotes("extract", article, "--lexicon", name)
    assert result.exit_code == 0, result.stderr
    assert time.process_time() - begin < 20
