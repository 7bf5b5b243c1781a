"""Text in, Document out: the stages from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

import attrs

from quotes import confidence, errors
from quotes.analysis import Analyzer
from quotes.contents import find_contents
from quotes.cues import find_cues
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon, default_lexicon
from quotes.links import link
from quotes.marks import find_marks
from quotes.mentions import find_frames
from quotes.model import Document
from quotes.passage import Passage
from quotes.report import report
from quotes.resolution import resolve
from quotes.text import Text
from quotes.turns import find_turns


class Extractor:
    """Finds quotations in Arabic text; make one and use it for many texts.

    Args:
        lexicon: the reporting words and word lists; the shipped ones when not given.
        analyzer: what splits and reads the text; the built-in `LexicalAnalyzer` when not given.
        min_confidence: leave out quotations whose rule has a lower measured precision (0 to 1); all
            are kept when not given.
    """

    def __init__(
        self,
        lexicon: Lexicon | None = None,
        analyzer: Analyzer | None = None,
        *,
        min_confidence: float | None = None,
    ) -> None:
        self.lexicon = lexicon if lexicon is not None else default_lexicon()
        self.analyzer: Analyzer = (
            analyzer if analyzer is not None else LexicalAnalyzer(self.lexicon)
        )
        self.min_confidence = min_confidence
        self._measured = confidence.load()

    def extract(self, text: str, id: str | None = None) -> Document:  # noqa: A002 - the schema's word
        """Find the quotations in `text`.

        Never raises for any `str`, and takes time linear in its length.

        Args:
            text: any text; it is never changed, and all offsets are code points of it.
            id: a name for the text, passed through to the result.

        Raises:
            InputError: when `text` is not a `str`.
        """
        raw = errors.require_text(text)
        folded = Text.of(raw)
        marks = find_marks(folded)
        passage = Passage.of(self.analyzer.analyze(folded), marks)
        cues = find_cues(passage)
        frames = find_frames(passage, cues)
        contents = find_contents(passage, frames)
        turns = find_turns(passage)
        links = link(passage, frames, contents, turns)
        resolution = resolve(passage, links, frames)
        document = report(passage, links, resolution, self._measured, id)
        if self.min_confidence is None:
            return document
        return confidence.at_least(document, self.min_confidence)

    def extract_many(
        self, texts: Iterable[str | tuple[str, str | None]], *, jobs: int = 1
    ) -> Iterator[Document]:
        """Find the quotations in each of `texts`: one Document after the other, in their order.

        Texts are read as they are needed (with several processes, a bounded number ahead), so that
        any number of them fits into memory.

        Args:
            texts: the texts, or pairs of a text and its id.
            jobs: how many processes work; 0 takes one for each core. Where processes cannot be
                forked (outside Linux, or in a program with threads), each is started anew and gets
                a copy of this extractor; a script then needs its `if __name__ == "__main__":`.

        Raises:
            InputError: when one of them is not a `str`.
            WorkerError: when a process dies, such as for want of memory.
        """
        pairs = ((text, None) if isinstance(text, str) else _pair(text) for text in texts)
        if jobs != 1:  # one process needs none of it, and starts faster without
            from quotes import parallel  # noqa: PLC0415

            jobs = jobs or parallel.usable_cores()
        if jobs == 1:
            for text, id_ in pairs:
                yield self.extract(text, id_)
            return
        for number, document in enumerate(
            parallel.in_order(partial(_Work, self), pairs, jobs=jobs, weigh=_weight)
        ):
            if isinstance(document, parallel.Lost):
                raise errors.WorkerError(
                    f"the process that worked on text {number} (from 0) {document.reason}"
                )
            yield document


@attrs.frozen
class _Work:
    """What a worker process does."""

    extractor: Extractor

    def __call__(self, pair: tuple[Any, str | None]) -> Document:
        return self.extractor.extract(*pair)


def _pair(text: object) -> tuple[Any, str | None]:
    return text if isinstance(text, tuple) and len(text) == 2 else (text, None)


def _weight(pair: tuple[Any, str | None]) -> int:
    return len(pair[0]) if isinstance(pair[0], str) else 0


@cache
def _default_extractor() -> Extractor:
    return Extractor()


def extract(text: str, id: str | None = None) -> Document:  # noqa: A002 - the schema's word
    """Find the quotations in `text` with the shipped lexicon; see `Extractor.extract`.

    The extractor is made at the first call and kept.

    Raises:
        InputError: when `text` is not a `str`.
    """
    return _default_extractor().extract(text, id)
