"""Pairing: the reading of a text's marks that goes least against the evidence.

Lines whose marks all face plainly and match are read at once; only the others are searched.
"""

from __future__ import annotations

from typing import Final

import attrs

from quotes.marks.facing import CLEAR
from quotes.marks.glyphs import Mark
from quotes.marks.search import search

# How much a character's own way of facing counts beside doubtful surroundings.
_HABIT: Final = 1.5


@attrs.define(eq=False)
class Pairing:
    """What became of the marks, by index into the list that was read; the others are stray."""

    closing: dict[int, int] = attrs.Factory(dict)
    """Opening mark → closing mark."""
    unclosed: set[int] = attrs.Factory(set)
    """Opening marks that nothing closes."""


def read_pairs(folded: str, marks: list[Mark]) -> Pairing:
    """Pair the marks of a folded text."""
    pairing = Pairing()
    index = _read_plain_lines(folded, marks, 0, pairing)
    if index == len(marks):
        return pairing
    leans = _weigh_habits(marks)
    while index < len(marks):
        found = search(folded, marks, leans, index)
        pairing.closing.update(found.pairs)
        pairing.unclosed.update(found.unclosed)
        index = _read_plain_lines(folded, marks, found.end, pairing)
    return pairing


def _read_plain_lines(folded: str, marks: list[Mark], index: int, pairing: Pairing) -> int:
    """Read lines while every mark faces plainly and matches; return where the first other starts.

    In قال: "مسلسل "الحارة" جيد". the marks face ( ( ) ), which leaves one reading.
    """
    line_start = index
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    while index < len(marks):
        mark = marks[index]
        if index > line_start and folded.find("\n", marks[index - 1].end, mark.start) >= 0:
            if opened:
                return line_start
            pairing.closing.update(pairs)
            pairs.clear()
            line_start = index
        lean = mark.lean or mark.nominal * CLEAR
        if lean >= CLEAR:
            opened.append(index)
        elif lean <= -CLEAR and opened and marks[opened[-1]].kind == mark.kind:
            pairs.append((opened.pop(), index))
        else:
            return line_start
        index += 1
    if opened:
        return line_start
    pairing.closing.update(pairs)
    return index


def _weigh_habits(marks: list[Mark]) -> list[float]:
    """Add the way a character faces in this text to its weight, where that is doubtful.

    A text that plainly writes »نعم« elsewhere means its » as an opening mark everywhere.
    """
    habit: dict[str, int] = {}
    for mark in marks:
        if mark.nominal and abs(mark.lean) > CLEAR:
            as_named = 1 if mark.lean * mark.nominal > 0 else -1
            habit[mark.glyph] = habit.get(mark.glyph, 0) + as_named
    leans: list[float] = []
    for mark in marks:
        lean = mark.lean
        if mark.nominal and abs(lean) <= CLEAR:
            usual = -mark.nominal if habit.get(mark.glyph, 0) < 0 else mark.nominal
            lean = max(-CLEAR, min(CLEAR, lean + _HABIT * usual))
        leans.append(lean)
    return leans
