"""A batch: sources in, one written output, with failures reported and counted on the way."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

import attrs

from quotes.batch.interruption import Interruption
from quotes.batch.journal import Counts, Followed, State, load, save, state_of
from quotes.batch.work import Outcome, ReadingAhead, Work, iterate, outcomes
from quotes.errors import InputError
from quotes.model import Document
from quotes.output.destination import is_special, open_destination
from quotes.output.formats import Format, Piece, Unit
from quotes.output.part import Part
from quotes.parsing import Parsed
from quotes.sources import Failure, Source

__all__ = ["Batch", "Counts"]

_SECONDS = 1.0  # between two writings of how far the run is


@attrs.define
class Batch:
    """One run over many texts, and its counts."""

    extract: Callable[[str, str], Document]
    """Text and id in, document out."""
    report: Callable[[str], None]
    """Takes the one-line message of each failure."""
    jobs: int = 1
    """How many processes extract."""
    on_progress: Callable[[Counts], None] = lambda _: None
    """Called after each input with what is done so far."""
    counts: Counts = attrs.Factory(Counts)
    """What is done so far, also by the run that this one goes on with."""
    resumed: int = 0
    """How many of the documents are those of the run that this one goes on with."""
    extract_parsed: Callable[[Parsed, str], Document] | None = None
    """Parsed text and id in, document out; for inputs that come with their parse."""
    reading_ahead: ReadingAhead = iterate
    """Passes the inputs on while an analyzer sees several at once; for a run in one process."""

    def write(
        self,
        sources: Iterable[Source | Failure],
        how: Format,
        output: Path | None,
        unit: Unit | None = None,
        *,
        fields: tuple[str, ...] = (),
        resume: bool | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        """Write the documents of `sources` to `output` (None: standard output), one by one.

        Each piece goes out whole, also when Ctrl-C comes in the middle of it. A reader that has
        closed the pipe has seen enough: that ends the batch quietly.

        A file of a piecewise format keeps what is written when the run is interrupted, or killed.

        Args:
            sources: what to read.
            how: the format.
            output: where to.
            unit: what offsets count; None stands for the format's own.
            fields: the passed-through fields that get a column each, where the format has columns.
            resume: whether to go on with what an interrupted run has left; None refuses to begin
                where there is something left, False throws that away.
            settings: what has to be the same in both runs, as plain JSON types.

        Raises:
            InputError: when the format has no such unit or cannot be written there; when there is
                nothing that can be gone on with, or it is of other inputs or settings.
            OSError: when the output cannot be written.
            KeyboardInterrupt: after the piece that was being written.
        """
        work = Work(self.extract, how, unit, fields, self.extract_parsed, self.reading_ahead)
        if output is not None and how.piecewise and not is_special(output):
            part = Part(output, how.file_encoding)
            self._write_part(work, sources, part, resume, settings or {})
            return
        if resume:
            raise InputError(
                "a run can only be gone on with in a file, and in a format that is written "
                "document by document (such as jsonl or csv)"
            )
        pieces = self._pieces(work, sources, how)
        try:
            with Interruption() as interruption, open_destination(output, how) as write:
                for piece in pieces:
                    with interruption.held():
                        write(piece)
        except OSError as error:
            if output is None:
                _abandon_standard_output()
            if not isinstance(error, BrokenPipeError):
                raise

    def _pieces(
        self, work: Work, sources: Iterable[Source | Failure], how: Format
    ) -> Iterator[Piece]:
        if work.opening is not None:
            texts = (outcome.text for outcome in self._counted(work, sources))
            return chain([work.opening], texts)
        return how.render(self._documents(work, sources), work.unit, work.fields)

    def read(self, sources: Iterable[Source | Failure]) -> Iterator[Document]:
        """Give the documents of `sources` instead of writing them."""
        work = Work(
            self.extract, extract_parsed=self.extract_parsed, reading_ahead=self.reading_ahead
        )
        return self._documents(work, sources)

    def _documents(self, work: Work, sources: Iterable[Source | Failure]) -> Iterator[Document]:
        for outcome in self._counted(work, sources):
            if outcome.document:
                yield outcome.document

    def _counted(self, work: Work, sources: Iterable[Source | Failure]) -> Iterator[Outcome]:
        for outcome in outcomes(work, sources, self.jobs):
            if outcome.failure:
                self.report(str(outcome.failure))
            yield outcome
            self._count(outcome)

    def _count(self, outcome: Outcome) -> None:
        self.counts.inputs += 1
        if outcome.failure:
            self.counts.failures += 1
        else:
            self.counts.documents += 1
            self.counts.quotations += outcome.quotations
            self.counts.speakers += outcome.speakers
        self.on_progress(self.counts)

    def _write_part(
        self,
        work: Work,
        sources: Iterable[Source | Failure],
        part: Part,
        resume: bool | None,
        settings: Mapping[str, Any],
    ) -> None:
        try:
            state = _state_to_go_on_with(part, resume, settings)
            self.counts = state.counts
            self.resumed = state.counts.documents
            followed = Followed(sources)
            followed.skip(state)
            part.cut(state.size)
            with Interruption() as interruption:
                self._fill(part, state, work, followed, interruption)
            part.finish()
            state_of(part.path).unlink(missing_ok=True)
        except BaseException:
            if part.size == 0:
                state_of(part.path).unlink(missing_ok=True)
                part.discard()
            raise
        finally:
            part.close()

    def _fill(
        self,
        part: Part,
        state: State,
        work: Work,
        followed: Followed,
        interruption: Interruption,
    ) -> None:
        """Write the outcomes into `part`, and how far they are beside it."""
        path = state_of(part.path)

        def note() -> None:
            state.size = part.sync()
            save(path, state)

        if state.counts.inputs == 0:
            part.cut(0)
            note()  # before the first byte: a kill leaves no part without its state
            part.write(work.opening or "")
            note()
        noted = time.monotonic()
        try:
            for outcome in outcomes(work, followed, self.jobs):
                if outcome.failure:
                    self.report(str(outcome.failure))
                with interruption.held():
                    part.write(outcome.text)
                    state.digest = followed.digests.popleft()
                    self._count(outcome)
                    if time.monotonic() - noted > _SECONDS:
                        note()
                        noted = time.monotonic()
        except OSError:
            raise  # what was noted last holds
        except BaseException:
            with suppress(OSError):
                note()
            raise


def _state_to_go_on_with(part: Part, resume: bool | None, settings: Mapping[str, Any]) -> State:
    """Return how far the part is; a new state where it is to be begun.

    Raises:
        InputError: when the part of an interrupted run is in the way, or cannot be gone on with.
    """
    left = load(state_of(part.path)) if resume is not False and part.size else None
    if left is None or not left.counts.inputs:
        if left is None and part.size and resume:
            raise InputError(
                f"has no {state_of(part.path).name} beside it, which would tell how far it is: "
                "begin anew with --no-resume",
                str(part.path),
            )
        return State(settings)
    if resume is None:
        raise InputError(
            f"an interrupted run has left {left.counts.documents} documents there: go on with it "
            "with --resume, or begin anew with --no-resume",
            str(part.path),
        )
    if part.size < left.size:
        raise InputError(
            "is shorter than the interrupted run has left it: begin anew with --no-resume",
            str(part.path),
        )
    others = [name for name in settings if left.settings.get(name) != settings[name]]
    if others:
        raise InputError(
            f"the interrupted run had another {' and '.join(others)}: give the same, or begin anew "
            "with --no-resume",
            str(part.path),
        )
    return left


def _abandon_standard_output() -> None:
    """Let what is still buffered go nowhere; at exit Python would try the closed pipe again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
