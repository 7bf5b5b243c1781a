"""Runs that are cut off and gone on with: no document is lost, none comes twice."""

from __future__ import annotations

import gc
import gzip
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from made_extractor import quotes
from made_sources import MORE, NEWS, RECORD, write
from quotes.batch.interruption import Interruption
from quotes.batch.work import Outcome, Work
from quotes.output.formats import FORMATS
from quotes.output.part import BusyError, Part
from quotes.sources import Failure, Source

QUOTES = [sys.executable, "-m", "quotes"]
# Notes how far it is fifty times a second, and dawdles, so that a kill comes in the middle of it.
HASTY = """
import time, quotes.batch
from quotes.cli import main
count = quotes.batch.Batch._count
def dawdling(self, outcome):
    time.sleep(0.002)
    count(self, outcome)
quotes.batch._SECONDS = 0.02
quotes.batch.Batch._count = dawdling
main()
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def articles(count: int) -> str:
    """Records of many lengths, some without quotations, some broken."""
    lines = []
    for number in range(count):
        text = "سقط المطر." if number % 5 == 0 else f"{number} {NEWS} {MORE * (number % 7)}"
        record = json.dumps({"id": number, "text": text, "date": f"d{number}"}, ensure_ascii=False)
        lines.append("{broken" if number % 97 == 50 else record)
    return "".join(f"{line}\n" for line in lines)


def plain(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.name.endswith(".gz") else data


@pytest.mark.parametrize(
    ("output", "options"),
    [
        ("o.jsonl", ["--jobs", "2"]),
        ("o.csv.gz", ["--keep", "date"]),
    ],
)
def test_killed_runs_add_up_to_one(output: str, options: list[str]) -> None:
    name = write("a.jsonl", articles(200))
    whole = f"whole-{output}"
    kept = options if "--keep" in options else []
    quotes("extract", name, "-o", whole, *kept)
    command = [sys.executable, "-c", HASTY, "extract", name, "-o", output, "--resume", *options]
    chance = random.Random(output)  # noqa: S311
    kills = 0
    part = Path(f"{output}.part")
    for _ in range(3):
        with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
            before = part.stat().st_size if part.exists() else 0
            # Wait until it has got on, then some more: the kill comes at any point of its work.
            while process.poll() is None:
                if part.exists() and part.stat().st_size > before:
                    break
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.05))
            process.kill()
        kills += process.returncode == -signal.SIGKILL
        assert not Path(output).exists()
    assert kills == 3
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 1  # for the broken lines
    assert "198 documents (the first " in done.stderr
    assert ", 2 failures in " in done.stderr
    assert plain(Path(output)) == plain(Path(whole))
    assert sorted(path.name for path in Path().iterdir()) == sorted([name, output, whole])


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_run_says_how_to_go_on(jobs: str) -> None:
    name = write("a.jsonl", f"{RECORD}\n" * 1_000)
    command = [*QUOTES, "extract", name, "-o", "o.jsonl", "--jobs", jobs]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        part = Path("o.jsonl.part")
        limit = time.monotonic() + 30
        while not (part.exists() and part.stat().st_size > 10_000):
            assert time.monotonic() < limit
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        message = process.stderr.read().decode()
        assert process.wait(60) == 130
    lines = part.read_text("utf-8").splitlines(keepends=True)
    assert all(line.endswith("\n") and json.loads(line)["id"] == "b7" for line in lines)
    assert message == (
        f"quotes: interrupted after {len(lines)} documents; they are kept in o.jsonl.part: "
        "go on with the same command and --resume\n"
    )
    refused = quotes(*command[3:])
    assert refused.exit_code == 2
    assert refused.stderr == (
        f"quotes: {part.resolve()}: an interrupted run has left {len(lines)} documents there: "
        "go on with it with --resume, or begin anew with --no-resume\n"
    )
    done = quotes(*command[3:], "--resume")
    assert done.exit_code == 0
    assert f"1000 documents (the first {len(lines)} by the run before)" in done.stderr
    assert Path("o.jsonl").read_text("utf-8").count("\n") == 1_000


def left_over(*options: str) -> None:
    """Leave what an interrupted run leaves behind, with three of the four records of a.jsonl done."""

    def interrupted(work: Work, sources: Iterable[Source | Failure], _: int) -> Iterator[Outcome]:
        for number, source in enumerate(sources):
            if number == 3:
                raise KeyboardInterrupt
            yield work(source)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quotes.batch.outcomes", interrupted)
        result = quotes("extract", "a.jsonl", "-o", "o.jsonl", *options)
    assert result.exit_code == 130, result.stderr


def four(*ids: str) -> None:
    records = [json.dumps({"id": id_, "text": NEWS}, ensure_ascii=False) for id_ in ids]
    write("a.jsonl", "".join(f"{record}\n" for record in records))


def ids() -> list[str]:
    return [json.loads(line)["id"] for line in Path("o.jsonl").read_text("utf-8").splitlines()]


def test_run_is_gone_on_with() -> None:
    four("a", "b", "c", "d")
    left_over()
    result = quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume")
    assert result.exit_code == 0, result.stderr
    assert ids() == ["a", "b", "c", "d"]
    assert "4 documents (the first 3 by the run before), 8 quotations, 4 speakers" in result.stderr


def test_killed_at_the_first_byte() -> None:
    four("a", "b")
    code = (
        "import os, quotes.cli, quotes.output.part as part\n"
        "write = part.Part.write\n"
        "part.Part.write = lambda *what: (write(*what), os._exit(9))\n"
        "quotes.cli.main()"
    )
    command = [sys.executable, "-c", code, "extract", "a.jsonl", "-o", "o.csv"]
    assert subprocess.run(command, check=False).returncode == 9
    assert Path("o.csv.part").stat().st_size > 0
    result = quotes("extract", "a.jsonl", "-o", "o.csv", "--resume")
    assert result.exit_code == 0, result.stderr
    assert Path("o.csv").read_text("utf-8-sig").count("\n") == 5


def test_input_that_has_grown_is_gone_on_with() -> None:
    four("a", "b", "c", "d")
    left_over()
    four("a", "b", "c", "d", "e")
    assert quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume").exit_code == 0
    assert ids() == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize("changed", [["a", "x", "c", "d"], ["b", "c", "d"], ["a", "b"], ["z"] * 9])
def test_other_inputs_are_refused(changed: list[str]) -> None:
    four("a", "b", "c", "d")
    left_over()
    four(*changed)
    result = quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume")
    assert result.exit_code == 2
    assert "the first 3 inputs are not those of the interrupted run" in result.stderr
    four("a", "b", "c", "d")
    assert quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume").exit_code == 0
    assert ids() == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (["--format", "csv"], "format"),
        (["--min-confidence", "0.9"], "min-confidence"),
        (["--keep", "date"], "keep"),
        (["--lexicon", "l.toml"], "lexicon"),
    ],
)
def test_other_settings_are_refused(options: list[str], what: str) -> None:
    Path("l.toml").write_text('[role_m]\nwords = ["عميد"]\n', "utf-8")
    four("a", "b", "c", "d")
    left_over()
    result = quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume", *options)
    assert result.exit_code == 2
    assert f"the interrupted run had another {what}: give the same" in result.stderr


def test_beginning_anew() -> None:
    four("a", "b", "c", "d")
    left_over()
    result = quotes("extract", "a.jsonl", "-o", "o.jsonl", "--no-resume")
    assert result.exit_code == 0
    assert ids() == ["a", "b", "c", "d"]
    assert sorted(path.name for path in Path().iterdir()) == ["a.jsonl", "o.jsonl"]


def test_nothing_to_go_on_with() -> None:
    four("a", "b")
    assert quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume").exit_code == 0
    assert ids() == ["a", "b"]
    before = Path("o.jsonl").stat()
    result = quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume")
    assert result.exit_code == 0
    assert result.stderr == "quotes: o.jsonl is complete: there is nothing to go on with\n"
    assert Path("o.jsonl").stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda state, _: state.unlink(), "has no o.jsonl.part.state beside it"),
        (lambda state, _: state.write_text("{"), "is damaged"),
        (lambda state, _: state.write_text("[1]"), "is damaged"),
        (lambda state, _: state.write_text('{"version": 9}'), "by another version of quotes"),
        (lambda _, part: part.write_bytes(b"x"), "is shorter than the interrupted run has left it"),
    ],
)
def test_damaged_record_is_refused(damage: object, message: str) -> None:
    four("a", "b", "c", "d")
    left_over()
    part = Path("o.jsonl.part")
    damage(Path("o.jsonl.part.state"), part)  # type: ignore[operator]
    result = quotes("extract", "a.jsonl", "-o", "o.jsonl", "--resume")
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert part.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["-o", "-"],
        *(["--format", name, "-o", f"o{FORMATS[name].suffix}"]
          for name in FORMATS if not FORMATS[name].piecewise and name != "explain"),
    ],
)  # fmt: skip
def test_what_cannot_be_gone_on_with_says_so(arguments: list[str]) -> None:
    four("a")
    result = quotes("extract", "a.jsonl", "--resume", *arguments)
    assert result.exit_code == 2
    assert (
        "--resume needs an output file (-o) in a format that is written document by document"
        in (result.stderr)
    )


# The part


def test_two_runs_on_one_output() -> None:
    four("a", "b")
    hold = (
        "import sys; from pathlib import Path; from quotes.output.part import Part\n"
        "part = Part(Path('o.jsonl')); part.write('mine'); print('held', flush=True)\n"
        "sys.stdin.read(); part.finish()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        for options in ([], ["--resume"], ["--no-resume"]):
            result = quotes("extract", "a.jsonl", "-o", "o.jsonl", *options)
            assert result.exit_code == 2
            assert result.stderr == (
                "quotes: o.jsonl: cannot be written: another run is writing "
                f"{Path('o.jsonl.part').resolve()}\n"
            )
        other.communicate()
    assert Path("o.jsonl").read_text() == "mine"
    assert quotes("extract", "a.jsonl", "-o", "o.jsonl").exit_code == 0
    assert ids() == ["a", "b"]


def test_compressed_part_can_be_cut_at_any_sync() -> None:
    part = Part(Path("a.csv.gz"), "utf-8-sig")
    sizes = {}
    for number in range(5):
        part.write(f"{number}\n" * 1000)
        sizes[part.sync()] = "".join(f"{n}\n" * 1000 for n in range(number + 1))
    for size, text in reversed(sizes.items()):
        part.cut(size)
        assert gzip.decompress(part.path.read_bytes()).decode("utf-8-sig") == text
    part.write("end")
    part.finish()
    assert (
        gzip.decompress(Path("a.csv.gz").read_bytes()) == b"\xef\xbb\xbf" + b"0\n" * 1000 + b"end"
    )


def test_busy_is_an_error_of_the_system() -> None:
    assert issubclass(BusyError, OSError)


def test_ctrl_c_is_not_lost_where_python_drops_it(capsys: pytest.CaptureFixture[str]) -> None:
    def abandoned() -> Iterator[None]:
        try:
            yield
        finally:
            signal.raise_signal(signal.SIGINT)

    with Interruption() as interruption:
        next(abandoned())  # its clean-up runs now, and its KeyboardInterrupt is forgotten
        gc.collect()
        with pytest.raises(KeyboardInterrupt), interruption.held():
            pass
    assert capsys.readouterr().err == ""
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.parametrize(("times", "done"), [(1, ["whole"]), (2, [])])
def test_ctrl_c_waits_for_what_has_to_be_whole(times: int, done: list[str]) -> None:
    found = []

    def piece(interruption: Interruption) -> None:
        with interruption.held():
            for _ in range(times):
                signal.raise_signal(signal.SIGINT)
            found.append("whole")
        found.append("never")

    with Interruption() as interruption, pytest.raises(KeyboardInterrupt):
        piece(interruption)
    assert found == done
