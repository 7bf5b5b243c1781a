"""The command as a process: start-up, pipes, signals, locales; with the real extractor."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from made_sources import NEWS, RECORD, write

QUOTES = [sys.executable, "-m", "quotes"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*QUOTES, *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


def test_help_loads_nothing_heavy() -> None:
    assert run("--help").returncode == 0
    code = (
        "import sys, quotes.cli\n"
        "heavy = ('charset_normalizer', 'stanza', 'torch', 'pandas', 'regex', 'quotes.pipeline')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert loaded.stdout.strip() == b"[]"


def test_the_same_input_gives_the_same_output_in_every_process() -> None:
    articles = str(Path(__file__).parents[1] / "gold" / "docs.jsonl")
    # The order of a set of strings is another one for each of these.
    outputs = {run("extract", articles, PYTHONHASHSEED=str(seed)).stdout for seed in range(2)}
    assert len(outputs) == 1


def test_real_extraction() -> None:
    result = run("extract", "-", stdin=NEWS.encode())
    assert result.returncode == 0, result.stderr
    record = json.loads(result.stdout)
    assert record["schema"] == 1
    assert "اكتمل العمل" in [span["text"] for q in record["quotations"] for span in q["quoted"]]
    for quotation in record["quotations"]:
        for span in quotation["content"]:
            assert NEWS[span["start"] : span["end"]] == span["text"]


def test_real_explanation_and_lexicon() -> None:
    result = run("explain", write("a.txt", NEWS))
    assert result.returncode == 0, result.stderr
    assert "اكتمل العمل" in result.stdout.decode()
    result = run("lexicon", "list")
    assert result.returncode == 0, result.stderr
    lines = result.stdout.decode().splitlines()
    assert len(lines) > 250
    assert {line.count("\t") for line in lines} == {5}


def test_arabic_goes_out_as_utf8_in_any_locale() -> None:
    name = write("خبر.txt", NEWS)
    result = run("extract", name, "لا.txt", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert json.loads(result.stdout.decode("utf-8"))["id"] == "خبر"
    assert "quotes: لا.txt: no such file or folder" in result.stderr.decode("utf-8")
    assert run("extract", "--help", LC_ALL="C", PYTHONIOENCODING="ascii").returncode == 0


def test_terminal_gets_text() -> None:
    leader, follower = pty.openpty()
    done = subprocess.run(
        [*QUOTES, "extract", write("a.txt", NEWS)],
        stdout=follower,
        stderr=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    os.close(follower)
    assert done.returncode == 0
    assert os.read(leader, 10_000).startswith(b"== 2 quotations, 1 speaker in a\r\n")
    os.close(leader)


def test_closed_pipe_ends_quietly() -> None:
    name = write("a.jsonl", f"{RECORD}\n" * 5000)
    with subprocess.Popen(
        [*QUOTES, "extract", "--quiet", name], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["id"] == "b7"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.parametrize("command", [["--help"], ["lexicon", "list"], ["extract", "a.txt"]])
def test_pipe_that_nobody_reads_ends_quietly(command: list[str]) -> None:
    write("a.txt", NEWS)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*QUOTES, *command], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"Broken pipe" not in done.stderr
    assert done.returncode == 0


def test_closed_standard_streams_are_one_line() -> None:
    write("a.txt", NEWS)

    def run_closed(command: str) -> tuple[int, str]:
        done = subprocess.run(
            ["bash", "-c", f'"$0" -m quotes extract --quiet {command}', sys.executable],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return done.returncode, done.stderr

    assert run_closed("a.txt >&-") == (
        2,
        "quotes: standard output: cannot be written: it is closed, give a file with -o\n",
    )
    assert run_closed("- <&-") == (
        1,
        "quotes: standard input: is closed: give files, or pipe a text in\n",
    )
    assert run_closed("a.txt -o o.jsonl >&-") == (0, "")


def test_empty_standard_input_is_one_line() -> None:
    result = run("extract", "-", "--quiet")
    assert result.returncode == 1
    assert result.stderr == b"quotes: standard input: is empty\n"


def test_min_confidence_leaves_quotations_out() -> None:
    def found(minimum: str) -> list[float]:
        result = run("extract", "-", "--quiet", "--min-confidence", minimum, stdin=NEWS.encode())
        assert result.returncode == 0, result.stderr
        return [each["confidence"] for each in json.loads(result.stdout)["quotations"]]

    everything = found("0")
    assert len(everything) == 2
    between = sum(everything) / 2
    assert found(str(between)) == [each for each in everything if each >= between]
    assert found("1") == []


def test_min_confidence_of_0_keeps_what_was_never_measured() -> None:
    code = (
        "from quotes import confidence; confidence.load = lambda path=None: confidence.Measurement()\n"
        "from quotes.cli import main; main(prog_name='quotes')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", "-", "--quiet", "--min-confidence", "0"],
        input=NEWS.encode(),
        capture_output=True,
        check=True,
    )
    confidences = [each["confidence"] for each in json.loads(done.stdout)["quotations"]]
    assert confidences == [None, None]


def test_rules_check_of_a_file_that_is_no_text() -> None:
    result = run("rules", "--check", write("r.md", b"\xb5\xff"))
    assert result.returncode == 1
    assert result.stderr.startswith(b"quotes: r.md is out of date: ")
    assert result.stderr.count(b"\n") == 1


def test_full_device_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*QUOTES, "extract", write("a.txt", NEWS), "--quiet"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr == (b"quotes: standard output: cannot be written: No space left on device\n")


@pytest.mark.parametrize("output", [[], ["-o", "out.jsonl"]])
def test_interruption_leaves_whole_lines(output: list[str]) -> None:
    name = write("a.jsonl", f"{RECORD}\n" * 200_000)
    written = Path("out.jsonl.part" if output else "stdout")
    with (
        Path("stdout").open("wb") as stdout,
        subprocess.Popen(
            [*QUOTES, "extract", name, *output], stdout=stdout, stderr=subprocess.PIPE
        ) as process,
    ):
        limit = time.monotonic() + 30
        while not (written.exists() and written.stat().st_size > 10_000):
            assert time.monotonic() < limit
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        message = process.stderr.read().decode()
        assert process.wait(60) == 130
    lines = written.read_text("utf-8").splitlines(keepends=True)
    assert all(line.endswith("\n") and json.loads(line)["id"] == "b7" for line in lines)
    assert message.startswith("quotes: interrupted after ")
    assert message.count("\n") == 1
    assert not Path("out.jsonl").exists()
    if output:
        assert message.endswith(
            "; they are kept in out.jsonl.part: go on with the same command and --resume\n"
        )


def test_compressed_bomb_does_not_fill_the_memory() -> None:
    size = 400_000_000
    script = (
        "import gzip, sys\n"
        f"with gzip.open('bomb.txt.gz', 'wb', 1) as out:\n    for _ in range({size // 10**6}):\n"
        "        out.write(b'a' * 10**6)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    limited = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600_000_000,) * 2)\n"
        "from quotes.sources import read\n"
        "print(*read(['bomb.txt.gz']))"
    )
    done = subprocess.run([sys.executable, "-c", limited], capture_output=True, check=False)
    assert done.stdout.startswith(b"bomb.txt.gz: holds more than 50000000 bytes"), done.stderr
