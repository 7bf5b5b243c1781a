"""Glyphs: which characters of a text are quotation marks, and what each says by itself."""

from __future__ import annotations

import re
from typing import Final

import attrs

BRACKET: Final = "bracket"

OPENS: Final = 1
CLOSES: Final = -1
EITHER: Final = 0

# Glyph → (kind, the way it faces by its Unicode name). Written by escape where an editor's
# right-to-left display would show the character turned round.
_GLYPHS: Final[dict[str, tuple[str, int]]] = {
    "\u00ab": ("guillemets", OPENS),  # LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
    "\u00bb": ("guillemets", CLOSES),  # RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
    "\u201c": ("curly", OPENS),  # LEFT DOUBLE QUOTATION MARK
    "\u201d": ("curly", CLOSES),  # RIGHT DOUBLE QUOTATION MARK
    "\u201f": ("curly", OPENS),  # DOUBLE HIGH-REVERSED-9 QUOTATION MARK
    "\u275d": ("curly", OPENS),  # HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT
    "\u275e": ("curly", CLOSES),  # HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT
    "\u301d": ("curly", OPENS),  # REVERSED DOUBLE PRIME QUOTATION MARK
    "\u301e": ("curly", CLOSES),  # DOUBLE PRIME QUOTATION MARK
    "\u301f": ("low", CLOSES),  # LOW DOUBLE PRIME QUOTATION MARK
    "\u201e": ("low", OPENS),  # DOUBLE LOW-9 QUOTATION MARK
    '"': ("straight", EITHER),
    "\uff02": ("straight", EITHER),  # FULLWIDTH QUOTATION MARK
    "\u2033": ("straight", EITHER),  # DOUBLE PRIME
    "\u2036": ("straight", EITHER),  # REVERSED DOUBLE PRIME
    "'": ("single", EITHER),
    "\u2018": ("single", OPENS),  # LEFT SINGLE QUOTATION MARK
    "\u2019": ("single", CLOSES),  # RIGHT SINGLE QUOTATION MARK
    "\u201a": ("single", OPENS),  # SINGLE LOW-9 QUOTATION MARK
    "\u201b": ("single", OPENS),  # SINGLE HIGH-REVERSED-9 QUOTATION MARK
    "\u2039": ("angle", OPENS),  # SINGLE LEFT-POINTING ANGLE QUOTATION MARK
    "\u203a": ("angle", CLOSES),  # SINGLE RIGHT-POINTING ANGLE QUOTATION MARK
    "<<": ("angle", OPENS),
    ">>": ("angle", CLOSES),
    "((": ("parentheses", OPENS),
    "))": ("parentheses", CLOSES),
    # The ornate pair is named for left-to-right display, so both ways round are right in Arabic.
    "\ufd3e": ("ornate", EITHER),  # ORNATE LEFT PARENTHESIS
    "\ufd3f": ("ornate", EITHER),  # ORNATE RIGHT PARENTHESIS
    "''": ("primes", EITHER),
    "'''": ("primes", EITHER),
    "\u2018\u2018": ("primes", OPENS),
    "\u2019\u2019": ("primes", CLOSES),
    "\u00b4\u00b4": ("primes", EITHER),  # ACUTE ACCENT twice
    "``": ("primes", OPENS),
    "(": (BRACKET, OPENS),
    ")": (BRACKET, CLOSES),
    "[": (BRACKET, OPENS),
    "]": (BRACKET, CLOSES),
    "{": (BRACKET, OPENS),
    "}": (BRACKET, CLOSES),
}
_ANY: Final = (
    '\u00ab\u00bb\u2018-\u201f"\uff02\u2033\u2036\u2039\u203a\u275d\u275e\u301d-\u301f\ufd3e\ufd3f'
    "'\u00b4`<>()\\[\\]{}"
)
# Marks that touch one another. One class first, then the rest: so the engine skips the characters
# between two runs at the speed of a table look-up, where `[...]+` would try each of them.
_RUN: Final = re.compile(f"[{_ANY}][{_ANY}]*")
# The glyphs of a run, longest first. A longer run of < > ' than the table has is an arrow or a
# ruled line and no mark, and so are five " or four brackets.
_GLYPH: Final = re.compile(
    "'+|\"{5,}|\\({4,}|\\){4,}|\\(\\(|\\)\\)|<+|>+|\u2018{1,2}|\u2019{1,2}|\u00b4{1,2}|`{1,2}|."
)


@attrs.define(eq=False)
class Mark:
    """One quotation mark of a text; `start` and `end` are offsets in the folded text."""

    start: int
    end: int
    glyph: str
    kind: str
    """As in `Stretch.kind`."""
    nominal: int
    """The way the glyph faces by itself: OPENS, CLOSES or EITHER."""
    lean: float = 0.0
    """How clearly the surroundings make it an opening (positive) or closing (negative) mark."""
    run: int = -1
    """Offset of the first of the marks that this one touches; its own start if it stands alone."""
    doubtful: bool = False
    """Whether it may well be no quotation mark at all: an apostrophe, an inch sign, an arrow."""
    begins_line: bool = False
    """Whether it is the first thing in its line, and so in a text of several lines sets them off."""


def pick_marks(folded: str) -> list[Mark]:
    """List the marks and brackets of a folded text in order, each still without its facing."""
    marks: list[Mark] = []
    for run in _RUN.finditer(folded):
        start, end = run.span()
        if end == start + 1:
            known = _GLYPHS.get(run.group())
            if known is not None:
                marks.append(Mark(start, end, run.group(), known[0], known[1]))
            continue
        for match in _GLYPH.finditer(folded, start, end):
            known = _GLYPHS.get(match.group())
            if known is not None:
                marks.append(Mark(match.start(), match.end(), match.group(), known[0], known[1]))
    return marks
