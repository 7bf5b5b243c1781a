"""Span: a stretch of the untouched input text, and the words that stand there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import attrs

from quotes.packing import Packed


@attrs.frozen
class Span(Packed):
    """A half-open stretch `[start, end)` of a text, in code points, with its own words.

    The words are kept with the offsets so that a result can be read without the article at hand;
    `source[span.start:span.end] == span.text` holds for the text that the span was cut from.
    """

    start: int
    """Offset of the first character, in code points of the untouched input."""
    end: int
    """Offset after the last character."""
    text: str
    """The characters from `start` to `end`."""

    @classmethod
    def cut(cls, source: str, start: int, end: int) -> Span:
        """Cut `source[start:end]`.

        Raises:
            ValueError: when the ends do not enclose at least one character of `source`.
        """
        if not 0 <= start < end <= len(source):
            raise ValueError(f"no span [{start}, {end}) in a text of {len(source)} characters")
        return cls(start, end, source[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


class Cover:
    """The offsets that any of many stretches cover: `offset in cover`, in logarithmic time."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]
