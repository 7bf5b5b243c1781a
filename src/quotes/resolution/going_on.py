"""Whoever was quoted goes on in marks of their own sentence: وانتقد المدرب الحكم. «لم نفهم القرار»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

_FARTHEST = 40  # tokens
_BETWEEN = a.MARK | a.OPEN


def goes_on(passage: Passage, end: int, first: int) -> bool:
    """Whether the words at `first` open a sentence of the line in which somebody spoke up to `end`.

    At the start of a line they are a dialogue's: there the other one may speak.
    """
    analysis = passage.analysis
    if not 0 <= end <= first <= end + _FARTHEST:
        return False
    before = first - 1
    while before > end and analysis.traits(before) & _BETWEEN:
        before -= 1
    if before < end or not analysis.traits(before) & a.STOP:
        return False
    between = range(end, before)
    if any(analysis.traits(index) & a.LINE for index in between):
        return False
    return any(analysis.readings[index].is_word for index in between)
