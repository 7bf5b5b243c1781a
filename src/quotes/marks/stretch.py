"""Stretch and Marks: what the mark engine gives to the later stages."""

from __future__ import annotations

import attrs

from quotes.model import Notice


@attrs.define  # not frozen, which takes three times as long to fill
class Stretch:
    """A stretch of the input inside a pair of quotation marks, such as نعم in قال: "نعم".

    All offsets are code points of the untouched input, end exclusive.
    """

    start: int
    """Offset of the opening mark, its first character."""
    end: int
    """Offset after the closing mark; `inner_end` when the mark is never closed."""
    inner_start: int
    """Offset of the first character inside that is no blank."""
    inner_end: int
    """Offset after the last character inside that is no blank."""
    kind: str
    """The opening mark's kind: guillemets, curly, straight, single, low, parentheses, angle,
    ornate, primes; or bracket, a mere candidate (some papers quote in single parentheses)."""
    closed: bool
    """Whether a closing mark ends it; else it ends with its sentence (when a mark of its kind
    opens later in the line), with the pair around it, or with its paragraph."""
    depth: int
    """How many stretches in real marks enclose it; 0 is outermost. Brackets don't count."""
    parent: int | None
    """Index of the innermost enclosing stretch in real marks, never a bracket; None outermost."""
    folded: tuple[int, int, int, int] = attrs.field(eq=False, repr=False)
    """`start`, `inner_start`, `inner_end` and `end` as offsets of the folded text."""


@attrs.frozen
class Marks:
    """All the stretches inside marks of one text, and what was odd about its marks."""

    stretches: tuple[Stretch, ...]
    """Ordered by start; any two are disjoint or one lies inside the other."""
    notices: tuple[Notice, ...]
    """unclosed_mark, stray_mark, mirrored_marks, mixed_marks, reopened_mark; in text order."""
