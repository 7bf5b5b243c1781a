"""A batch: sources in, one written output, with failures reported and counted on the way."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import attrs

from quotes.model import Document
from quotes.output.destination import open_destination
from quotes.output.formats import Format, Unit
from quotes.sources import Failure, Source


@attrs.define
class Batch:
    """One run over many texts, and its counts."""

    extract: Callable[[str, str], Document]
    """Text and id in, document out."""
    report: Callable[[str], None]
    """Takes the one-line message of each failure."""
    documents: int = 0
    """How many documents were written."""
    quotations: int = 0
    """How many quotations they hold."""
    failures: int = 0
    """How many inputs gave no document."""

    def write(
        self,
        sources: Iterable[Source | Failure],
        how: Format,
        output: Path | None,
        unit: Unit | None = None,
    ) -> None:
        """Write the documents of `sources` to `output` (None: standard output), one by one.

        Offsets count `unit`; None stands for the format's own.

        Each piece goes out whole, also when Ctrl-C comes in the middle of it. A reader that has
        closed the pipe has seen enough: that ends the batch quietly.

        Raises:
            InputError: when the format has no such unit or cannot be written there.
            OSError: when the output cannot be written.
            KeyboardInterrupt: after the piece that was being written.
        """
        pieces = how.render(self._documents(sources), unit)
        try:
            with open_destination(output, how) as write:
                for piece in pieces:
                    with _uninterrupted():
                        write(piece)
        except OSError as error:
            if output is None:
                _abandon_standard_output()
            if not isinstance(error, BrokenPipeError):
                raise

    def _documents(self, sources: Iterable[Source | Failure]) -> Iterator[Document]:
        for source in sources:
            if isinstance(source, Failure):
                self._fail(source)
                continue
            try:
                document = self.extract(source.text, source.id)
            except Exception as error:  # one article must not cost the thousands after it
                what = f"{type(error).__name__}: {error}"
                self._fail(Failure(source.where, f"failed, please report this text ({what})"))
                continue
            yield document
            self.documents += 1
            self.quotations += len(document.quotations)

    def _fail(self, failure: Failure) -> None:
        self.failures += 1
        self.report(str(failure))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold a Ctrl-C back until the end; a second one is not held."""
    # Where Ctrl-C is ignored (nohup, a background job) or handled by the caller, leave that be.
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    pending: list[int] = []

    def hold(number: int, _frame: FrameType | None) -> None:
        if pending:
            raise KeyboardInterrupt
        pending.append(number)

    previous = signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)
    if pending:
        raise KeyboardInterrupt


def _abandon_standard_output() -> None:
    """Let what is still buffered go nowhere; at exit Python would try the closed pipe again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
