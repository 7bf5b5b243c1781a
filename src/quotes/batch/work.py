"""What is done with each text, in this process or in several: outcomes in the order of the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import attrs

from quotes import parallel
from quotes.errors import QuotesError
from quotes.model import Document
from quotes.output.formats import Format, Unit
from quotes.parsing import Parsed
from quotes.sources import Failure, Source, read_page

Input = Source | Failure
ReadingAhead = Callable[[Iterable[Input], Callable[[Input], str | None]], Iterable[Input]]


def iterate(sources: Iterable[Input], _text_of: Callable[[Input], str | None]) -> Iterable[Input]:
    """Pass the inputs on as they come."""
    return sources


@attrs.frozen
class Outcome:
    """What became of one input."""

    failure: Failure | None = None
    """Why there is no document."""
    text: str = ""
    """The document as it is to be written, where the format is piecewise."""
    document: Document | None = None
    """The document, where it is not."""
    quotations: int = 0
    speakers: int = 0


@attrs.frozen
class Work:
    """The work on one text."""

    extract: Callable[[str, str], Document]
    how: Format | None = None
    """How the document is to be written; None hands it on as it is."""
    unit: Unit | None = None
    fields: tuple[str, ...] = ()
    extract_parsed: Callable[[Parsed, str], Document] | None = None
    reading_ahead: ReadingAhead = iterate
    opening: str | None = attrs.field(init=False)
    """What is written before the first document; None where the format is not piecewise."""

    @opening.default
    def _opening(self) -> str | None:
        if self.how is None or not self.how.piecewise:
            return None
        return self.how.opening(self.unit, self.fields)

    def __call__(self, source: Source | Failure) -> Outcome:
        """Extract from a source and write the result down; a failure stays one."""
        if isinstance(source, Failure):
            return Outcome(source)
        try:
            if source.page:
                source = read_page(source, source.page)
            document = source.document or self._extract(source)
            if source.fields:
                document = attrs.evolve(document, fields=source.fields)
            # Written here, so that a worker sends back text, not a tree of objects.
            text = None
            if self.how and self.opening is not None:
                text = "".join(self.how.render([document], self.unit, self.fields))
                text = text[len(self.opening) :]
        except QuotesError as error:
            return Outcome(Failure(source.where, str(error)))
        except Exception as error:  # one article must not cost the thousands after it
            what = f"{type(error).__name__}: {error}"
            return Outcome(Failure(source.where, f"failed, please report this text ({what})"))
        return Outcome(
            None,
            text or "",
            document if text is None else None,
            len(document.quotations),
            len(document.speakers),
        )

    def _extract(self, source: Source) -> Document:
        if source.parse is None or self.extract_parsed is None:
            return self.extract(source.text, source.id)
        return self.extract_parsed(Parsed(source.text, source.parse), source.id)


def outcomes(work: Work, sources: Iterable[Source | Failure], jobs: int) -> Iterator[Outcome]:
    """Do the work on all sources, in `jobs` processes, and give the outcomes in their order."""
    if jobs == 1:
        yield from _each(work, sources)
        return
    doing = partial(partial, _each, work)
    for outcome in parallel.in_order(doing, sources, jobs=jobs, weigh=_weight):
        if isinstance(outcome, parallel.Lost):
            yield Outcome(
                Failure(
                    outcome.item.where,
                    f"the process that worked on it {outcome.reason}: it may need more memory "
                    "than there is, try it alone",
                )
            )
        else:
            yield outcome


def _text_to_read(source: Source | Failure) -> str | None:
    """The text that the analyzer will be asked to read; None where there is none, or it is parsed."""
    if isinstance(source, Failure) or source.parse or source.document or source.page:
        return None
    return source.text


def _each(work: Work, sources: Iterable[Input]) -> Iterator[Outcome]:
    return map(work, work.reading_ahead(sources, _text_to_read))


def _weight(source: Source | Failure) -> int:
    if isinstance(source, Failure):
        return 0
    return len(source.page.data) if source.page else len(source.text)
