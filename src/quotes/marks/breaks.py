"""Breaks: the line breaks between two marks, and whether they cut a sentence in two."""

from __future__ import annotations

from typing import Final

import attrs

MOST_LINES: Final = 4
"""How many lines are looked at: a quotation that goes on over more is not one broken line."""

# After one of these a sentence may end with its line; after a comma or a letter it goes on.
_FINAL: Final = frozenset('.!?\u061f\u2026\u06d4:\u061b;*"\u00ab\u00bb\u201c\u201d)]')


@attrs.define(eq=False)
class Break:
    """The line breaks between two marks."""

    lines: int
    """How many lines below the first mark the second stands, blank lines apart; at most
    `MOST_LINES` + 1."""
    mid_sentence: bool
    """Whether every one of the breaks stands inside a sentence."""
    at_line_start: bool
    """Whether the second mark is the first thing on its line."""


def find_break(folded: str, start: int, end: int, after_opening: bool) -> Break | None:
    """Describe the line breaks in the folded stretch between two marks, if there is any.

    `after_opening` tells that the first of the marks opens: a break right after it ends nothing.
    """
    at = folded.find("\n", start, end)
    if at < 0:
        return None
    at_line_start = not folded[folded.rfind("\n", start, end) : end].strip()
    lines, mid_sentence = 0, True
    while at >= 0 and lines <= MOST_LINES:
        line = folded[start:at].rstrip()
        if line or not lines:  # else a blank line: part of the break before it
            lines += 1
            ends = line[-1] in _FINAL if line else not after_opening
            mid_sentence = mid_sentence and not ends
        start = at + 1
        at = folded.find("\n", start, end)
    return Break(lines, mid_sentence, at_line_start)
