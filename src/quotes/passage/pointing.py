"""The words in marks that هكذا and بهذه الكلمات point back at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a

if TYPE_CHECKING:
    from quotes.passage import Passage

POINTING = frozenset(["هكذا", "بهذه", "بهذا"])
_BETWEEN = a.COMMA | a.STOP | a.LINE | a.DASH
_MOST_SIGNS = 4  # ".. ⏎", "، "


def pointed_at(passage: Passage, index: int) -> int | None:
    """The stretch that closes before token `index`, with nothing but signs between: «…».. | هكذا رد المدرب."""
    for place in range(index, max(0, index - 1 - _MOST_SIGNS), -1):
        number = passage.closed_at.get(place)
        if number is not None:
            closed = passage.stretch(number).closed and passage.stretch(number).kind != "bracket"
            return number if closed and passage.word_count(number) > 1 else None
        if not passage.analysis.traits(place - 1) & _BETWEEN:
            return None
    return None
