"""The line of progress: what it says, and that only a terminal gets it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from made_sources import MORE, NEWS, RECORD, write
from quotes.commands.progress import Progress, duration, total_bytes
from quotes.sources import Position, find_files, read_files

# Draws at every document.
EAGER = "import quotes.commands.progress as p; p._SECONDS = 0; from quotes.cli import main; main()"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(-1, "0.0 s"), (4.24, "4.2 s"), (65, "1:05 min"), (3599.7, "1:00 h"), (11_220, "3:07 h")],
)
def test_durations(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_rate_share_and_time_left() -> None:
    progress = Progress(total=1000, begin=100.0)
    assert progress.parts(0, 0, 100.5) == ["0 documents", "0/s", "0%"]
    assert progress.parts(1200, 250, 110.0) == ["1,200 documents", "120/s", "25%", "30.0 s left"]
    assert progress.parts(4000, 1010, 140.0)[2:] == ["100%", "0.0 s left"]


def test_what_an_earlier_run_did_took_no_time() -> None:
    progress = Progress(total=1000, begin=0.0)
    progress.parts(500, 500, 0.1)
    assert progress.parts(600, 600, 10.0) == ["600 documents", "10/s", "60%", "40.0 s left"]


def test_without_a_total_there_is_no_share() -> None:
    assert Progress(begin=0.0).parts(10, 0, 2.0) == ["10 documents", "0/s"]


def test_total_is_that_of_the_files() -> None:
    names = [write("a.txt", MORE), write("b.jsonl.gz", RECORD), "none.txt"]
    sizes = sum(Path(name).stat().st_size for name in names[:2])
    assert total_bytes(find_files(names)) == sizes
    assert total_bytes(find_files([*names, "-"])) is None
    position = Position()
    passed = [position.bytes for _ in read_files(find_files(names), None, position)]
    assert passed[0] == Path("a.txt").stat().st_size
    assert position.bytes == sizes


def run_at_a_terminal(*arguments: str) -> str:
    """Run with a terminal for standard error; return what it got."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", EAGER, "extract", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=follower,
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                data = os.read(leader, 10_000)
            except OSError:  # Linux: the other end is closed
                break
            if not data:
                break
            shown += data
    assert process.returncode == 1
    os.close(leader)
    return shown.decode()


def test_terminal_sees_progress_and_whole_messages() -> None:
    write("a.jsonl", f"{RECORD}\n{{\n" * 5)
    write("b.txt", NEWS)
    shown = run_at_a_terminal("a.jsonl", "b.txt")
    assert "\r\x1b[Kquotes: 1 document, " in shown
    assert "%" in shown
    # What is left on the screen: each line from its last erasure on.
    lines = [line.split("\x1b[K")[-1] for line in shown.replace("\r\n", "\n").split("\n")]
    assert [line.startswith("quotes: a.jsonl:") for line in lines] == [True] * 5 + [False] * 2
    assert lines[5].startswith("quotes: 6 documents, 12 quotations, 6 speakers, 5 failures in ")
    assert lines[6] == ""


def test_quiet_leaves_the_failures() -> None:
    write("a.jsonl", f"{RECORD}\n{{\n")
    shown = run_at_a_terminal("a.jsonl", "--quiet")
    assert shown.startswith("quotes: a.jsonl:2: is no JSON")
    assert shown.count("\n") == 1
