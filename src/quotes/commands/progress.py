"""The line at a terminal that tells how far a run is.

Written by hand: click's progress bar needs to know the number of items beforehand and shows no
rate, and a library for this one line would be a dependency of everybody.
"""

from __future__ import annotations

import stat
import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs
import click

from quotes.commands.options import say

if TYPE_CHECKING:
    from quotes.sources import Failure, File

_SECONDS = 0.2  # between two drawings
_ERASE = "\r\x1b[K"


@attrs.define
class Progress:
    """A line on standard error; nothing where that is no terminal."""

    total: int | None = None
    """The bytes of all inputs; None where that is not known."""
    on: bool = True
    begin: float = attrs.Factory(time.monotonic)
    """When the run began, by the clock of `time.monotonic`."""
    _drawn: float = 0.0
    _first: tuple[int, int] | None = None
    """Documents and bytes at the first drawing: what was done by an earlier run took no time."""

    def __attrs_post_init__(self) -> None:
        self.on = self.on and sys.stderr is not None and sys.stderr.isatty()

    def show(self, documents: int, done: int) -> None:
        """Draw the line anew, when it is time to.

        Args:
            documents: how many are written.
            done: the bytes of the inputs that are read.
        """
        now = time.monotonic()
        if not self.on or now - self._drawn < _SECONDS:
            return
        self._drawn = now
        text = ", ".join(self.parts(documents, done, now))
        click.echo(f"{_ERASE}quotes: {text}", nl=False, err=True)

    def parts(self, documents: int, done: int, now: float) -> list[str]:
        """Return what the line says: documents, rate, and, where the total is known, share and time.

        Args:
            documents: how many are written, by an earlier run as well.
            done: the bytes of the inputs that are read.
            now: the time, by the clock of `time.monotonic`.
        """
        if self._first is None:
            self._first = (documents, done)
        seconds = max(now - self.begin, 0.001)
        new, new_done = documents - self._first[0], done - self._first[1]
        parts = [
            f"{documents:,} document{'' if documents == 1 else 's'}",
            f"{new / seconds:,.0f}/s",
        ]
        if self.total:
            parts.append(f"{min(done / self.total, 1):.0%}")
            if new_done > 0 and seconds >= 1:
                parts.append(f"{duration((self.total - done) * seconds / new_done)} left")
        return parts

    def say(self, message: str) -> None:
        """Write a message where the line was; the next drawing brings the line back."""
        self.clear()
        say(message)

    def clear(self) -> None:
        """Take the line away."""
        if self.on and self._drawn:
            click.echo(_ERASE, nl=False, err=True)
            self._drawn = 0.0


def total_bytes(files: Iterable[File | Failure]) -> int | None:
    """Return the bytes of all files; None where standard input or a pipe is among them."""
    from quotes.sources import Failure  # noqa: PLC0415

    total = 0
    for file in files:
        if isinstance(file, Failure):
            continue
        if file.path is None:
            return None
        try:
            status = file.path.stat()
        except OSError:
            continue  # it will be reported when it is its turn
        if not stat.S_ISREG(status.st_mode):
            return None
        total += status.st_size
    return total


def duration(seconds: float) -> str:
    """Return `4.2 s`, `1:05 min` or `3:07 h`."""
    if seconds < 60:
        return f"{max(seconds, 0):.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes}:{rest:02} min"
    return f"{minutes // 60}:{minutes % 60:02} h"
