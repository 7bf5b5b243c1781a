"""The run: input after input until the time or the number is reached, and what came of it."""

from __future__ import annotations

import faulthandler
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from types import FrameType

import attrs

from quotes.model import Document

from .checks import Extract, check
from .inputs import make
from .seeds import Seeds
from .shrink import shrink

HANGS = 20  # seconds after which an input is held to hang
STUCK = 60  # seconds after which the process ends: some C code, a pattern, does not come back
SIGNED_EACH = 3  # of so many inputs, one is tried with vowel signs and tatweel too
SLOW = 3.0  # seconds of the processor that no input of this size (15,000 characters) may take, with all its checks


@attrs.frozen
class Finding:
    """An input for which something does not hold."""

    number: int
    text: str
    """The shortest part of the input that was found to fail the same way."""
    problem: str


@attrs.define
class Tally:
    """What a run has seen."""

    inputs: int = 0
    characters: int = 0
    quotations: int = 0
    dressed: int = 0
    """Inputs that were extracted with vowel signs and tatweel added too."""
    slowest: float = 0.0
    seconds: float = 0.0
    findings: list[Finding] = attrs.Factory(list)

    def lines(self) -> list[str]:
        """Return the figures for people."""
        speed = self.inputs / self.seconds if self.seconds else 0
        kinds = Counter(finding.problem.split(":")[0] for finding in self.findings)
        return [
            f"{self.inputs:,} inputs in {self.seconds:,.0f} s ({speed:,.0f} a second)",
            f"{self.characters:,} characters, {self.quotations:,} quotations",
            f"{self.dressed:,} inputs again with vowel signs and tatweel",
            f"slowest input: {self.slowest:.2f} s",
            f"findings: {len(self.findings)}",
            *(f"  {times} x {kind}" for kind, times in kinds.items()),
        ]


class Hang(BaseException):
    """An input takes so long that it is held to take for ever."""


def try_input(extract: Extract, text: str, number: int) -> str | None:
    """Return what does not hold for one input; the number says which checks it gets."""
    signs = Random(number) if number % SIGNED_EACH == 0 else None
    try:
        with _alarm(HANGS):
            return check(extract, text, dressed=signs, again=number % 20 == 0)
    except Hang:
        return f"hangs: no result after {HANGS} s"


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise `Hang` when what is inside takes longer."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    previous = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def run(
    extract: Extract,
    seeds: Seeds,
    seed: int,
    *,
    seconds: float,
    inputs: int,
    first: int = 0,
    say: Callable[[str], None] = lambda _: None,
) -> Tally:
    """Try inputs `first`, `first` + 1, ... until `seconds` are over or `inputs` were tried."""
    tally = Tally()

    counted = -1

    def counting(text: str) -> Document:
        nonlocal counted
        document = extract(text)
        if counted != number:  # once an input, not for each of its checks
            counted = number
            tally.quotations += len(document.quotations)
        return document

    started = told = time.monotonic()
    for number in range(first, first + inputs):
        now = time.monotonic()
        tally.seconds = now - started
        if tally.seconds > seconds:
            break
        if now - told > 30:
            say(f"{tally.inputs:,} inputs, {len(tally.findings)} findings")
            told = now
        if number % 20 == first % 20:
            faulthandler.dump_traceback_later(STUCK, exit=True)
        text = make(seed, number, seeds)
        began = time.process_time()
        problem = try_input(counting, text, number)
        took = time.process_time() - began
        if problem is None and took > SLOW:
            problem = f"slow: {took:.1f} s"
        tally.inputs += 1
        tally.characters += len(text)
        tally.dressed += number % SIGNED_EACH == 0
        tally.slowest = max(tally.slowest, took)
        if problem:
            tally.findings.append(_finding(extract, text, number, problem))
            say(f"input {number}: {tally.findings[-1].problem}\n  {tally.findings[-1].text!r}")
    faulthandler.cancel_dump_traceback_later()
    tally.seconds = time.monotonic() - started
    return tally


def _finding(extract: Extract, text: str, number: int, problem: str) -> Finding:
    kind = problem.split(":", maxsplit=1)[0]
    if kind in ("slow", "hangs"):  # every try would take as long again
        return Finding(number, text, problem)

    def fails(part: str) -> bool:
        return (try_input(extract, part, number) or "").split(":")[0] == kind

    faulthandler.cancel_dump_traceback_later()
    small = shrink(text, fails)
    return Finding(number, small, try_input(extract, small, number) or problem)
