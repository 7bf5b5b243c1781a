"""What Stanza reads of a text, and the way back from it to the input.

It gets the words without vowel signs, tatweel and invisible controls, and each of our sentences as a
paragraph of its own, for it never joins sentences across a blank line; those that it parts inside
marks are put together again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import attrs

from quotes import analysis as a
from quotes.lexical import LexicalAnalyzer
from quotes.marks import find_marks
from quotes.parsing import Parse
from quotes.passage import Passage
from quotes.text import Text

_PARAGRAPH = "\n\n"
# Letters that models of Arabic do not know, for those that they do; one character each.
_PLAINER = str.maketrans("یېےکڪہھۀە\u00a0\u202f\u3000\t\r", "يييككهههه     ")
# The parser's memory grows with the square of a sentence, its time faster: 2,000 words without a stop
# would take 20 GB. No sentence is put together to more words than this, ...
_LONGEST_SENTENCE = 200
# ... and one of more tokens is cut, at a comma of its second half where there is one.
_MOST_TOKENS = 150


@attrs.frozen(eq=False)
class ParserInput:
    """What Stanza reads of a text: its sentences, with the way back to the input."""

    text: str
    passage: Passage
    starts: list[int]
    """Where the sentences begin in `text`."""
    origins: list[int]
    """Where the same sentences begin in the letters of the input."""

    @classmethod
    def of(cls, source: Text, analyzer: LexicalAnalyzer) -> ParserInput:
        """Part `source` into sentences, each a paragraph of its own."""
        analysis = analyzer.analyze(source)
        passage = Passage.of(analysis, find_marks(source))
        bare = source.letters.translate(_PLAINER)
        starts: list[int] = []
        origins: list[int] = []
        pieces: list[str] = []
        size = 0
        for first, last in _sentences(passage):
            begin = source.folded_index(analysis.start(first))
            end = source.folded_index(analysis.end(last - 1))
            piece = bare[begin:end].replace("\n", " ")  # a blank line would part the sentence
            if not piece.strip():
                continue
            starts.append(size)
            origins.append(begin)
            pieces.append(piece)
            size += len(piece) + len(_PARAGRAPH)
        return cls(_PARAGRAPH.join(pieces), passage, starts, origins)

    def parts(self, characters: int) -> Iterator[ParserInput]:
        """The same sentences in inputs of about so many characters each, none where there is no word."""
        first = 0
        for number, start in enumerate(self.starts):
            if start - self.starts[first] >= characters:
                yield self._part(first, number)
                first = number
        if self.starts:
            yield self._part(first, len(self.starts))

    def _part(self, first: int, last: int) -> ParserInput:
        begin = self.starts[first]
        end = None if last == len(self.starts) else self.starts[last] - len(_PARAGRAPH)
        return attrs.evolve(
            self,
            text=self.text[begin:end],
            starts=[start - begin for start in self.starts[first:last]],
            origins=self.origins[first:last],
        )

    def continues(self, offset: int) -> bool:
        """Whether a sentence that Stanza begins at `offset` goes on one of ours, inside marks."""
        if offset in self.starts:
            return False
        analysis = self.passage.analysis
        token = analysis.index_at(analysis.text.origin(self._bare(offset)))
        return token < len(analysis.forms) and self.passage.inside[token] >= 0

    def brought_back(self, parse: Parse) -> Parse:
        """The parse with offsets of the untouched input."""
        names = [
            attrs.evolve(n, start=self._start(n.start), end=self._end(n.end)) for n in parse.names
        ]
        return attrs.evolve(
            parse,
            starts=[self._start(start) for start in parse.starts],
            ends=[self._end(end) for end in parse.ends],
            names=names,
        )

    def _start(self, offset: int) -> int:
        return self.passage.analysis.text.origin(self._bare(offset))

    def _end(self, offset: int) -> int:
        return self.passage.analysis.text.origin_end(self._bare(offset))

    def _bare(self, offset: int) -> int:
        number = max(bisect_right(self.starts, offset) - 1, 0)
        return self.origins[number] + offset - self.starts[number]


def _sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """The first token and the one behind the last of each sentence, the longest ones in parts."""
    analysis = passage.analysis
    for first, last in pairwise(passage.breaks if len(analysis.forms) else ()):
        begin = first
        while last - begin > _MOST_TOKENS:
            limit = begin + _MOST_TOKENS
            halfway = begin + _MOST_TOKENS // 2
            commas = (i for i in range(limit, halfway, -1) if analysis.traits(i - 1) & a.COMMA)
            end = next(commas, limit)
            yield begin, end
            begin = end
        yield begin, last


def rejoined(document: Any, given: ParserInput) -> Any:
    """The document with the sentences put together that Stanza has parted inside marks.

    قال: «نعم. سنعود»: its sentence splitter does not see that the marks hold both.
    """
    joined: list[list[dict[str, Any]]] = []
    changed = False
    for sentence in document.sentences:
        rows = sentence.to_dict()
        start = sentence.tokens[0].start_char
        size = len(sentence.words)
        if joined and given.continues(start) and _size(joined[-1]) + size <= _LONGEST_SENTENCE:
            _append(joined[-1], rows)
            changed = True
        else:
            joined.append(rows)
    return type(document)(joined, text=document.text) if changed else document


def _size(rows: list[dict[str, Any]]) -> int:
    last = rows[-1]["id"]
    return int(last[-1] if isinstance(last, tuple | list) else last)


def _append(rows: list[dict[str, Any]], more: list[dict[str, Any]]) -> None:
    shift = _size(rows)
    for row in more:
        numbers = row["id"] if isinstance(row["id"], tuple | list) else (row["id"],)
        rows.append({**row, "id": tuple(number + shift for number in numbers)})
