"""Search: the cheapest reading of marks that don't all face plainly.

Each mark opens, closes the innermost open mark, or is stray, each at a cost, and the cheapest few
readings go on. Readings share their past as linked lists, so the search is linear in the marks.
"""

from __future__ import annotations

from typing import Final

import attrs

from quotes.marks.breaks import Break, find_break
from quotes.marks.costs import (
    closing_cost,
    going_on_cost,
    opening_cost,
    reopening_gain,
    stray_cost,
    swallowing_cost,
)
from quotes.marks.glyphs import Mark

_BEAM: Final = 6

# The open marks of a reading, innermost first.
_Open = tuple[int, "_Open | None"]
# The pairs of a reading, latest first: (earlier ones, opening, closing).
_Pairs = tuple["_Pairs | None", int, int]
# The open marks that a reading gave up at line breaks, latest first.
_GivenUp = tuple["_GivenUp | None", _Open]


@attrs.define(eq=False)
class _Reading:
    cost: float
    open: _Open | None
    pairs: _Pairs | None
    given_up: _GivenUp | None
    lines: int = 0
    """Over how many line breaks the open marks have gone on."""


@attrs.define(eq=False)
class Found:
    """What a search made of the marks, by index; marks in none of its lists are stray."""

    end: int
    """Index of the first mark that was not read."""
    pairs: list[tuple[int, int]]
    unclosed: list[int]


def search(folded: str, marks: list[Mark], leans: list[float], first: int) -> Found:
    """Read from mark `first` to the end of its line, or of the lines that belong together."""
    beam = [_Reading(0.0, None, None, None)]
    index = first
    while index < len(marks):
        if index > first:
            last = marks[index - 1]
            line_break = find_break(folded, last.end, marks[index].start, leans[index - 1] > 0)
            if line_break is not None:
                beam = _cross(beam, marks, leans, index, line_break)
                if len(beam) == 1:
                    break  # nothing is open: the next line stands for itself
        beam = _read_mark(beam, marks, leans[index], index)
        index += 1
    return _write_down(min(beam, key=_cost), index)


def _cost(reading: _Reading) -> float:
    return reading.cost


def _read_mark(beam: list[_Reading], marks: list[Mark], lean: float, index: int) -> list[_Reading]:
    """Let every reading take the mark as opening, closing and stray; keep the cheapest few."""
    mark = marks[index]
    stray = stray_cost(mark)
    readings: list[_Reading] = []
    for old in beam:
        top = old.open
        around = marks[top[0]] if top is not None else None
        readings.append(_Reading(old.cost + stray, top, old.pairs, old.given_up, old.lines))
        cost = old.cost + opening_cost(mark, lean, around)
        readings.append(_Reading(cost, (index, top), old.pairs, old.given_up, old.lines))
        if top is not None and around is not None:
            cost = old.cost + closing_cost(around, mark, lean)
            cost += swallowing_cost(marks, top[0], index)
            pairs = (old.pairs, top[0], index)
            lines = old.lines if top[1] is not None else 0
            readings.append(_Reading(cost, top[1], pairs, old.given_up, lines))
    readings.sort(key=_cost)
    return _drop_doubles(readings)


def _drop_doubles(readings: list[_Reading]) -> list[_Reading]:
    """Keep the cheapest few of sorted readings, one for each state of open marks."""
    kept: list[_Reading] = []
    seen: set[int] = set()
    for reading in readings:
        # Equal open marks are one and the same list, so its identity is enough.
        if id(reading.open) not in seen:
            seen.add(id(reading.open))
            kept.append(reading)
            if len(kept) == _BEAM:
                break
    return kept


def _cross(
    beam: list[_Reading], marks: list[Mark], leans: list[float], index: int, line_break: Break
) -> list[_Reading]:
    """Take the readings over a line break: their open marks end there, or go on."""
    mark = marks[index]
    ended: list[_Reading] = []
    going_on: list[_Reading] = []
    for old in beam:
        if old.open is None:
            ended.append(old)
            continue
        opened = old.open[0]
        if old.lines == 0:
            # Marks that went on once don't end at a later break: then they had ended at once.
            gain = reopening_gain(marks[opened], mark, leans[index], line_break)
            ended.append(_give_up(old, gain))
        lines = old.lines + line_break.lines
        cost = going_on_cost(marks[opened], leans[opened], mark, line_break, lines)
        if cost is not None:
            going_on.append(_Reading(old.cost + cost, old.open, old.pairs, old.given_up, lines))
    if not ended:
        ended.append(_give_up(min(beam, key=_cost), 0.0))
    return [min(ended, key=_cost), *going_on]


def _give_up(reading: _Reading, gain: float) -> _Reading:
    """End a reading's open marks unclosed."""
    given_up = reading.given_up
    if reading.open is not None:
        given_up = (given_up, reading.open)
    return _Reading(reading.cost - gain, None, reading.pairs, given_up)


def _write_down(best: _Reading, end: int) -> Found:
    """Follow the linked lists of the best reading."""
    best = _give_up(best, 0.0)
    found = Found(end, [], [])
    pairs = best.pairs
    while pairs is not None:
        found.pairs.append(pairs[1:])
        pairs = pairs[0]
    given_up = best.given_up
    while given_up is not None:
        opened: _Open | None = given_up[1]
        while opened is not None:
            found.unclosed.append(opened[0])
            opened = opened[1]
        given_up = given_up[0]
    return found
