"""Text in, Document out: the stages from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, partial
from typing import Any, Literal, TypeVar

from quotes import collector, confidence, errors
from quotes.analysis import Analysis
from quotes.analyzers import Analyzer, ReadsAhead
from quotes.contents import find_contents
from quotes.cues import find_cues
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon, default_lexicon
from quotes.links import link
from quotes.marks import find_marks
from quotes.mentions import find_frames
from quotes.model import Document
from quotes.parsing import Parsed, Syntax
from quotes.parsing.stanza_document import read_stanza
from quotes.passage import Passage
from quotes.report import report
from quotes.resolution import resolve
from quotes.text import Text
from quotes.turns import find_turns

Item = TypeVar("Item")


class Extractor:
    """Finds quotations in Arabic text; make one and use it for many texts.

    Args:
        lexicon: the reporting words and word lists; the shipped ones when not given.
        analyzer: what splits and reads the text: `lexical`, the built-in `LexicalAnalyzer`, when not
            given; `stanza`, a `StanzaAnalyzer` with Stanza's own folder of models; or one that you
            have made, which then has the lexicon.
        min_confidence: leave out quotations with a lower measured confidence (0 to 1): by default
            those that are hardly right; 0 keeps all, 0.9 those alone that are almost surely right.

    Raises:
        AnalyzerError: when the analyzer is unknown or not installed, or reads with another lexicon.
    """

    def __init__(
        self,
        lexicon: Lexicon | None = None,
        analyzer: Analyzer | Literal["lexical", "stanza"] | None = None,
        *,
        min_confidence: float = confidence.PLAUSIBLE,
    ) -> None:
        with collector.waiting():
            if lexicon is None:
                lexicon = getattr(analyzer, "lexicon", None) or default_lexicon()
            self.analyzer: Analyzer = _analyzer(analyzer, lexicon)
        self.lexicon = lexicon
        self.min_confidence = min_confidence
        self._measurement = confidence.load()

    def extract(self, text: str, id: str | None = None) -> Document:  # noqa: A002 - the schema's word
        """Find the quotations in `text`.

        Never raises for any `str`, and takes time linear in its length.

        Args:
            text: any text; it is never changed, and all offsets are code points of it.
            id: a name for the text, passed through to the result.

        Raises:
            InputError: when `text` is not a `str`.
        """
        if len(errors.require_text(text)) < collector.LONG:
            return self._document(self.analyzer.analyze(Text.of(text)), id)
        with collector.waiting():
            return self._document(self.analyzer.analyze(Text.of(text)), id)

    def extract_parsed(self, parsed: object, id: str | None = None) -> Document:  # noqa: A002 - the same
        """Find the quotations in a text that somebody has parsed: nothing is parsed again.

        Args:
            parsed: a `stanza.Document` with tags and trees, or a `quotes.parsing.Parsed` such as the
                reader of CoNLL-U gives. Offsets are code points of its text; where it has none (a
                document read from CoNLL-U), of its sentences joined, which is the result's `text`.
            id: a name for the text; the name that `parsed` has when not given.

        Raises:
            InputError: when it is neither, or has no trees.
        """
        if not isinstance(parsed, Parsed):
            parsed = read_stanza(parsed)
        analysis = self._lexical.analyze(Text.of(parsed.text))
        analysis.syntax = Syntax.of(parsed.parse, analysis.starts, analysis.ends)
        return self._document(analysis, parsed.id if id is None else id)

    @cached_property
    def _lexical(self) -> LexicalAnalyzer:
        own = getattr(self.analyzer, "lexical", self.analyzer)
        return own if isinstance(own, LexicalAnalyzer) else LexicalAnalyzer(self.lexicon)

    def _document(self, analysis: Analysis, name: str | None) -> Document:
        passage = Passage.of(analysis, find_marks(analysis.text))
        cues = find_cues(passage)
        frames = find_frames(passage, cues)
        contents = find_contents(passage, frames)
        turns = find_turns(passage, frames, contents)
        links = link(passage, frames, contents, turns)
        resolution = resolve(passage, links, frames)
        document = report(passage, links, resolution, self._measurement, name)
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
            yield from self._each(pairs)
            return
        for number, document in enumerate(
            parallel.in_order(partial(_work, self), pairs, jobs=jobs, weigh=_weight)
        ):
            if isinstance(document, parallel.Lost):
                raise errors.WorkerError(
                    f"the process that worked on text {number} (from 0) {document.reason}"
                )
            yield document

    def _each(self, pairs: Iterable[tuple[Any, str | None]]) -> Iterator[Document]:
        for text, id_ in self.reading_ahead(pairs, _text_of):
            yield self.extract(text, id_)

    def reading_ahead(
        self, items: Iterable[Item], text_of: Callable[[Item], str | None]
    ) -> Iterator[Item]:
        """Pass `items` on in their order, while the analyzer gets to see the texts of several at once.

        A parser is faster so. The built-in analyzer wants no such help: then each item goes right
        through.

        Args:
            items: whatever holds the texts that `extract` is then called with, in this order.
            text_of: the text of an item, None where it has none.
        """
        analyzer = self.analyzer
        if not isinstance(analyzer, ReadsAhead):
            yield from items
            return
        batch: list[Item] = []
        size = 0
        for item in items:
            batch.append(item)
            size += len(text_of(item) or "")
            if size >= analyzer.batch_characters:
                analyzer.read_ahead([text for each in batch if (text := text_of(each))])
                yield from batch
                batch, size = [], 0
        if batch:
            analyzer.read_ahead([text for each in batch if (text := text_of(each))])
            yield from batch


def _work(extractor: Extractor) -> Callable[[Iterable[tuple[Any, str | None]]], Iterator[Document]]:
    """What a worker process does."""
    return extractor._each


def _pair(text: object) -> tuple[Any, str | None]:
    return text if isinstance(text, tuple) and len(text) == 2 else (text, None)


def _text_of(pair: tuple[Any, str | None]) -> str | None:
    return pair[0] if isinstance(pair[0], str) else None


def _weight(pair: tuple[Any, str | None]) -> int:
    return len(_text_of(pair) or "")


def _analyzer(analyzer: Analyzer | str | None, lexicon: Lexicon) -> Analyzer:
    if analyzer is None or analyzer == "lexical":
        return LexicalAnalyzer(lexicon)
    if analyzer == "stanza":
        from quotes.stanza_analyzer import StanzaAnalyzer  # noqa: PLC0415 - only who asks for it

        return StanzaAnalyzer(lexicon)
    if isinstance(analyzer, str):
        raise errors.AnalyzerError(f'there is no analyzer "{analyzer}": take "lexical" or "stanza"')
    if getattr(analyzer, "lexicon", lexicon) is not lexicon:
        raise errors.AnalyzerError(
            "the analyzer reads with another lexicon than the extractor: "
            "give the lexicon to the analyzer alone"
        )
    return analyzer


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
