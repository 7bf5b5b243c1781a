"""A closing mark that nothing has opened: وقال: سنبقى هنا. لن يرحل أحد"."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.findings import Frame, later_frames
from quotes.passage import Passage

# How far behind the first of the words such a mark may be, in tokens.
_FARTHEST = 150


def closes_alone(passage: Passage, last: int) -> bool:
    """Whether a mark that nothing has opened closes the words: وتابعت: سنبقى هنا"."""
    for index in range(last, min(last + 2, len(passage.analysis.forms))):
        traits = passage.analysis.traits(index)
        if traits & a.MARK:
            return _is_lone(passage, index)
        if not traits & a.STOP:
            return False
    return False


def _is_lone(passage: Passage, index: int) -> bool:
    return index not in passage.opens and index + 1 not in passage.closed_at


def lone_close(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> int | None:
    """The closing mark of the line for the words from token `first` on, of a sentence or more; or None.

    Whoever says something else before it, a colon or a mark that opens, shows that it belongs to that.
    """
    analysis = passage.analysis
    signs = analysis.signs
    end = first + _FARTHEST
    for position in range(bisect_left(signs, first), len(signs)):
        index = signs[position]
        traits = analysis.traits(index)
        if index >= end or traits & (a.LINE | a.COLON) or index in passage.opens:
            return None
        if traits & a.MARK and passage.inside[index] < 0 and _is_lone(passage, index):
            return (
                index
                if _follows_words(passage, index)
                and not any(
                    first <= later.cue.first < index for later in later_frames(frames, place)
                )
                else None
            )
    return None


def _follows_words(passage: Passage, index: int) -> bool:
    """Whether the mark touches the words before it, and none behind it."""
    analysis = passage.analysis
    if index == 0 or analysis.end(index - 1) != analysis.start(index):
        return False
    behind = index + 1
    return (
        behind >= len(analysis)
        or not analysis.readings[behind].is_word
        or analysis.end(index) < analysis.start(behind)
    )
