"""Giant texts: their time and memory must grow in step with their length.

Each text is made and extracted in a process of its own, at doubling sizes, and the processor time
and the peak of resident memory are compared.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from quotes.pipeline import Extractor

from .checks import check
from .seeds import Seeds

ROOT = Path(__file__).parent.parent.parent


@attrs.frozen
class Shape:
    """A kind of giant text."""

    make: Callable[[int], str]
    size: int
    """The largest size, the one that is asked for by name; half and a quarter come before it."""


def _prose(length: int) -> str:
    """Articles of the seeds in one line, over and over."""
    line = " ".join(" ".join(Seeds.load().texts).split())
    return (line * (length // len(line) + 1))[:length]


def _cues(times: int) -> str:
    return " ".join(Seeds.load().cues * times)


SHAPES: dict[str, Shape] = {
    "nested marks, deep": Shape(lambda n: "«" * n + "نعم" + "»" * n, 10_000),
    "nested marks of all kinds, deep": Shape(
        lambda n: "قال: " + "«“(‹" * (n // 4) + "نعم" + "›)”»" * (n // 4), 10_000
    ),
    "straight marks in a row": Shape(lambda n: '"' * n, 100_000),
    "marks of many kinds in a row": Shape(lambda n: "\"«'“((»”))" * (n // 10), 100_000),
    "marks and blanks in a row": Shape(lambda n: '" « ' * (n // 2), 100_000),
    "a single line, in characters": Shape(_prose, 20_000_000),
    "one word": Shape(lambda n: "قال " * n, 1_000_000),
    "one word that is no cue": Shape(lambda n: "المطر " * n, 1_000_000),
    "one letter, no blanks": Shape(lambda n: "و" * n, 1_000_000),
    "vowel signs on one letter": Shape(lambda n: "قال" + "\u064e\u0640" * n, 1_000_000),
    "blanks": Shape(lambda n: "قال:" + " \u00a0\u200f" * n, 1_000_000),
    "line ends": Shape(lambda n: "قال:\r\n" * n, 400_000),
    "stops": Shape(lambda n: "نعم. . ..؟!" * n, 200_000),
    "every cue in a row, times": Shape(_cues, 8),
    "speakers, all of other names": Shape(
        lambda n: "".join(f"قال سمير {_name(i)} إن المطر قريب. " for i in range(n)), 20_000
    ),
}


def _name(number: int) -> str:
    letters = "بتجدرسعفقكلمنهي"
    digits = []
    for _ in range(5):
        number, digit = divmod(number, len(letters))
        digits.append(letters[digit])
    return "".join(digits)


@attrs.frozen
class Measure:
    """One text, extracted in a process of its own."""

    size: int
    characters: int
    seconds: float
    """Processor time of the extraction alone."""
    megabytes: float
    """How much the process grew by making the text and extracting from it."""
    problem: str | None


@attrs.frozen
class Growth:
    """A kind of text at three sizes, each twice the one before."""

    name: str
    measures: tuple[Measure, ...]

    def problem(self) -> str | None:
        """What is wrong: a failed check, or time or memory that outgrow the text."""
        if failed := next((one.problem for one in self.measures if one.problem), None):
            return failed
        first, last = self.measures[0], self.measures[-1]
        longer = last.characters / first.characters
        # Below these floors the clock and the allocator tell more than the text. Quadratic growth
        # would be 16 times, linear is 4.
        if last.seconds > 1.6 * longer * max(first.seconds, 0.1):
            return "time outgrows the text"
        if last.megabytes > 1.6 * longer * max(first.megabytes, 20):
            return "memory outgrows the text"
        return None

    def line(self) -> str:
        """The figures for people."""
        parts = " | ".join(
            f"{one.size:>10,}: {one.seconds:6.2f} s {one.megabytes:7,.0f} MB"
            for one in self.measures
        )
        return f"{self.name:34} {parts}   {self.problem() or 'linear'}"


def measure_all(shapes: dict[str, Shape] | None = None) -> Iterator[Growth]:
    """Measure every kind of text, one process after the other."""
    for name, shape in (SHAPES if shapes is None else shapes).items():
        sizes = (shape.size // 4, shape.size // 2, shape.size)
        yield Growth(name, tuple(_in_a_process(name, size) for size in sizes))


def _in_a_process(name: str, size: int) -> Measure:
    program = [sys.executable, "-m", f"{__package__}.growth", name, str(size)]
    # From where the package is importable by the name that it has in this process.
    folder = ROOT if (__package__ or "").startswith("tests.") else ROOT / "tests"
    done = subprocess.run(program, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        return Measure(size, size, 0, 0, f"the process failed: {last}")
    return Measure(**json.loads(done.stdout))


def _measure(name: str, size: int) -> Measure:
    extractor = Extractor()
    extractor.extract("قال سمير إن المطر قريب.")
    Seeds.load()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    text = SHAPES[name].make(size)
    start = time.process_time()
    extractor.extract(text)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Kilobytes; the checks come after, since reading the output back has its own price.
    problem = check(extractor.extract, text) if len(text) < 1_000_000 else None
    return Measure(size, len(text), seconds, (peak - before) / 1024, problem)


if __name__ == "__main__":
    print(json.dumps(attrs.asdict(_measure(sys.argv[1], int(sys.argv[2])))))
