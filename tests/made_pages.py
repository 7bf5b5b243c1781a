"""The pages of the project, their code blocks, and the folder in which these run."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import attrs
from click.testing import CliRunner

import quotes
from quotes.cli import main

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "README.ar.md",
    ROOT / "gold" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
_BLOCK = re.compile(
    r"(?:^<!-- (?:suite: (?P<suite>\w+)|needs: (?P<needs>.+?)) -->\n)?"
    r"^```(?P<language>[^\n`]*)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
RUN = {"python", "sh"}
INSTALLS = re.compile(r"^\s*(?:pip|apt|apt-get|python -m pip) ", re.MULTILINE)
_PLAIN = re.compile(r"quotes [^|&;<>$*?`\\]+")
# 1 قال, the root; 2 الوزير, its subject; 5 آمن, the predicate of the clause.
PARSED = """# text = قال الوزير إن الجسر آمن.
1	قال	قال	VERB	_	_	0	root	_	_
2	الوزير	وزير	NOUN	_	_	1	nsubj	_	_
3	إن	إن	SCONJ	_	_	5	mark	_	_
4	الجسر	جسر	NOUN	_	_	5	nsubj	_	_
5	آمن	آمن	ADJ	_	_	1	ccomp	_	SpaceAfter=No
6	.	.	PUNCT	_	_	1	punct	_	_

"""


@attrs.frozen
class Block:
    """A fenced block of a page."""

    language: str
    code: str
    suite: str | None
    """The marked suite that runs it, as the comment right before it says; None: every test run does."""
    needs: tuple[str, ...]
    """The packages of extras without which it cannot run, from such a comment too."""
    section: int
    """How many headings stand before it."""


def blocks(path: Path) -> list[Block]:
    page = path.read_text("utf-8")
    return [
        Block(
            found["language"],
            found["code"],
            found["suite"],
            tuple((found["needs"] or "").split()),
            len(re.findall(r"^#+ ", page[: found.start()], re.MULTILINE)),
        )
        for found in _BLOCK.finditer(page)
    ]


def commands(code: str) -> Iterator[str]:
    """The single commands `quotes ...` of a block of shell."""
    for line in code.splitlines():
        for part in re.split(r"&&|\|", line.split(" #")[0]):
            if part.strip().startswith("quotes "):
                yield part.strip()


def lay_out(folder: Path) -> None:
    """Put the files that the pages speak of into `folder`."""
    (folder / "examples").symlink_to(ROOT / "examples")
    (folder / "gold").symlink_to(ROOT / "gold")
    for made in ("docs", "src/quotes/data"):  # where pages write to
        (folder / made).mkdir(parents=True)
    shutil.copytree(ROOT / "examples" / "articles", folder / "news")
    article = (ROOT / "examples" / "articles" / "one-line.txt").read_text("utf-8")
    (folder / "article.txt").write_text(article, "utf-8")
    record = {"id": "a1", "url": "x", "date": "2026-11-20", "source": "مثال", "body": article}
    with gzip.open(folder / "archive.jsonl.gz", "wt", encoding="utf-8") as archive:
        archive.write(json.dumps(record, ensure_ascii=False) + "\n")
    (folder / "export.csv").write_text(f'url,body\nx,"{article.replace(chr(34), "«")}"\n', "utf-8")
    lines = (ROOT / "gold" / "gold.jsonl").read_text("utf-8").splitlines(keepends=True)
    (folder / "gold.jsonl").write_text("".join(lines[:20]), "utf-8")
    (folder / "more-gold.jsonl").write_text("".join(lines[20:30]), "utf-8")
    (folder / "treebank.conllu").write_text(PARSED, "utf-8")
    (folder / "parsed.txt").write_text(PARSED, "utf-8")
    for name in ("found.jsonl", "last-week.jsonl", "quotations.jsonl"):
        (folder / name).write_text(_found("".join(lines[:20])), "utf-8")
    own = [each for each in blocks(ROOT / "docs" / "lexicon.md") if each.language == "toml"][-1]
    (folder / "my-words.toml").write_text(own.code, "utf-8")


def lay_out_articles(folder: Path) -> int:
    """Put a folder `articles` with two Parquet files into `folder`; returns how many rows they have."""
    import pyarrow as pa  # noqa: PLC0415 - only in the suites that need it
    import pyarrow.parquet as pq  # noqa: PLC0415

    (folder / "articles").mkdir()
    lines = (ROOT / "gold" / "gold.jsonl").read_text("utf-8").splitlines()[:10]
    records = [{**json.loads(line), "date": "2026-11-20"} for line in lines]
    rows = [{name: each[name] for name in ("id", "text", "date")} for each in records]
    for part in range(2):
        path = folder / "articles" / f"part-{part}.parquet"
        pq.write_table(pa.Table.from_pylist(rows[part::2]), path)
    return len(rows)


@cache
def _found(gold: str) -> str:
    documents = (
        quotes.extract(each["text"], each["id"]) for each in map(json.loads, gold.splitlines())
    )
    return "".join(json.dumps(each.to_dict(), ensure_ascii=False) + "\n" for each in documents)


def run_page(path: Path, folder: Path, suite: str | None = None, **names: object) -> None:
    """Run the blocks of a page that belong to a suite, in `folder`, where we are.

    `names` are there before the first block of Python. A block of text behind one is what that
    prints (of a shell's, perhaps a part), one of JSON too.
    """
    for block, after in pairwise([*blocks(path), Block("", "", None, (), 0)]):
        if block.language not in RUN or block.suite != suite:
            continue
        if not all(map(find_spec, block.needs)):
            continue
        shown = after.language if after.section == block.section else None
        if block.language == "sh":
            assert suite or not INSTALLS.search(block.code), f"which suite runs this? {block.code}"
            printed = run_shell(block.code, folder)
            if shown == "text":
                assert _measured_aside(after.code) in _measured_aside(printed)
            continue
        printed = _run_python(block.code, path.name, names)
        if shown == "text":
            assert _measured_aside(printed) == _measured_aside(after.code)
        elif shown == "json":
            assert json.loads(_measured_aside(printed)) == json.loads(_measured_aside(after.code))


def run_page_apart(
    path: Path, folder: Path, suite: str, prelude: str = "", given: str = ""
) -> None:
    """Run the blocks of a page as `run_page` does, in a process of its own that starts in `folder`.

    A cluster stays in the folder where it was started. `prelude` is Python for what the blocks need,
    `given` the arguments that hand it to `run_page`.
    """
    code = f"""{prelude}
from pathlib import Path
from made_pages import run_page
run_page(Path({str(path)!r}), Path(), {suite!r}, {given})"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests"), "PYSPARK_PYTHON": sys.executable},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def _run_python(code: str, page: str, names: dict[str, object]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, page, "exec"), names)  # noqa: S102 - the page's own code
    return printed.getvalue()


def _measured_aside(shown: str) -> str:
    """What is shown without its confidences: they change with every measurement."""
    shown = re.sub(r'"confidence": [\d.]+', '"confidence": null', shown)
    return re.sub(r"right in \d+%|confidence [\d.]+", "", shown)


def run_shell(code: str, folder: Path, programs: Path = Path(sys.executable).parent) -> str:
    """Run a block of shell in `folder`, where we are, and return what it prints.

    What stands in the folder `programs` is found first. Commands of ours that need no shell run in
    this process, which is several times as fast. A failure fails the test.
    """
    lines = [line.split(" #")[0].strip() for line in code.splitlines() if line.strip()]
    if all(_PLAIN.fullmatch(line) for line in lines):
        return "".join(map(_run_command, lines))
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", code],
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{code}\n{done.stderr}"
    return done.stdout


def _run_command(line: str) -> str:
    done = CliRunner().invoke(main, shlex.split(line)[1:], prog_name="quotes")
    assert done.exit_code == 0, f"{line}\n{done.stderr}"
    return done.stdout
