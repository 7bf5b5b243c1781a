"""Costs: what a reading of the marks pays, on the scale of `Mark.lean`.

The figures were set on news text by hand. What matters is their order: to leave one mark alone is
dearer than a doubtful pair and cheaper than to turn round two marks that face plainly.
"""

from __future__ import annotations

from typing import Final

from quotes.marks.breaks import MOST_LINES, Break
from quotes.marks.facing import CLEAR
from quotes.marks.glyphs import Mark

UNCLOSED: Final = 2.3
"""An opening mark that nothing closes; taken on opening, given back on closing."""

_REOPENED: Final = 0.5  # one that is opened anew in the next paragraph
_STRAY: Final = 2.9
_STRAY_DOUBTFUL: Final = 0.3
_AGAINST: Final = 2.0  # times the weight of the evidence that a reading goes against
_NESTED_ALIKE: Final = 0.8  # a mark inside a pair of its own kind, opening for no clear reason
_EMPTY: Final = 1.5
_SHORT, _SHORT_GAIN = 60, 1.7  # a closing mark that seems to open ends a short stretch, if any
_FAR, _FAR_MOST = 0.0005, 0.4  # for each character: of two partners the nearer one is right
_LONG, _LONG_STEP, _LONG_MOST = 400, 200, 5.0  # characters; what each further 200 cost
_LONGEST_SINGLE: Final = 300  # characters; further apart two apostrophes make no pair
_GO_ON_IN_SENTENCE: Final = 1.0
_GO_ON_AFTER_SENTENCE: Final = 2.7
_GO_ON_FURTHER: Final = 0.3
_LONGEST_OVER_LINES: Final = 1000  # characters

_MIXED: Final[dict[frozenset[str], float]] = {
    frozenset(("curly", "low")): 0.0,
    frozenset(("curly", "straight")): 0.4,
    frozenset(("low", "straight")): 0.4,
    frozenset(("primes", "straight")): 0.4,
    frozenset(("primes", "curly")): 0.4,
    frozenset(("guillemets", "angle")): 0.4,
    frozenset(("guillemets", "straight")): 0.8,
    frozenset(("guillemets", "curly")): 0.8,
    frozenset(("guillemets", "parentheses")): 1.2,
}
_MIXED_OTHERWISE: Final = 2.0
_MIXED_SINGLE: Final = 4.0


def stray_cost(mark: Mark) -> float:
    """What it costs to pass a mark over."""
    return _STRAY_DOUBTFUL if mark.doubtful else _STRAY


def opening_cost(mark: Mark, lean: float, around: Mark | None) -> float:
    """What it costs to take a mark as opening, inside the pair of `around` if there is one."""
    cost = UNCLOSED - _AGAINST * min(0.0, lean)
    if around is not None and around.kind == mark.kind and lean < CLEAR:
        cost += _NESTED_ALIKE * (1 - max(0.0, lean) / CLEAR)
    return cost


def closing_cost(opening: Mark, closing: Mark, lean: float) -> float:
    """What it costs to take a mark as the closing one of `opening`."""
    cost = _AGAINST * max(0.0, lean) - UNCLOSED
    length = closing.start - opening.end
    cost += min(_FAR_MOST, length * _FAR)
    if opening.kind != closing.kind:
        kinds = frozenset((opening.kind, closing.kind))
        cost += _MIXED_SINGLE if "single" in kinds else _MIXED.get(kinds, _MIXED_OTHERWISE)
    if opening.run == closing.run:
        cost += _EMPTY
    if opening.kind == "parentheses" and opening.glyph == closing.glyph:
        cost += _STRAY
    if lean > 0 and length < _SHORT:
        cost -= _SHORT_GAIN
    if opening.kind == "single" and length > _LONGEST_SINGLE:
        cost += _STRAY
    return cost


def swallowing_cost(marks: list[Mark], first: int, last: int) -> float:
    """What it costs to take a pair round other marks of its kind: more, the longer it is.

    Where one mark is missing, "...". وقال ... "..." must not become one pair from end to end.
    """
    if last == first + 1 or marks[first].kind != marks[first + 1].kind:
        return 0.0
    length = marks[last].start - marks[first].end
    return min(_LONG_MOST, max(0.0, (length - _LONG) / _LONG_STEP))


def reopening_gain(opened: Mark, mark: Mark, lean: float, line_break: Break) -> float:
    """What an open mark is given back at a break after which it is opened anew."""
    again = line_break.at_line_start and lean > 0 and opened.kind == mark.kind
    return UNCLOSED - _REOPENED if again else 0.0


def going_on_cost(
    opened: Mark, lean: float, mark: Mark, line_break: Break, lines: int
) -> float | None:
    """What it costs to keep a mark open over a line break; None where it can't go on.

    In mid-sentence the line is merely broken; after a full stop only a plainly opening mark goes
    on, into the next paragraph; one that is the first thing in its line over a few lines without
    a mark, as a post: كتب: ⏎ "الأهل الكرام. ⏎ لن أعود. ⏎ شكرا لكم".
    """
    if mark.start - opened.end > _LONGEST_OVER_LINES or lines > MOST_LINES:
        return None
    if line_break.mid_sentence:
        return _GO_ON_IN_SENTENCE * line_break.lines
    in_lines = lines == 1 or (opened.begins_line and lines == line_break.lines)
    if lean < CLEAR or not in_lines:
        return None
    return _GO_ON_AFTER_SENTENCE + _GO_ON_FURTHER * (lines - 1)
