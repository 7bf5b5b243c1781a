"""Marks: the stretches of a text that stand inside quotation marks.

Purely typographic: whether a stretch is somebody's words, a title or irony is for a later stage.
The flow is glyphs → facing → pairing → stretches:

* `glyphs` picks the mark characters out of the text;
* `facing` weighs from the surroundings which way each one faces (opening or closing);
* `pairing` chooses the reading of a paragraph that goes least against that evidence;
* `nesting` turns the reading into nested stretches and says what was odd.
"""

from __future__ import annotations

from quotes.marks.facing import weigh_facing
from quotes.marks.glyphs import BRACKET, pick_marks
from quotes.marks.nesting import nest
from quotes.marks.pairing import read_pairs
from quotes.marks.stretch import Marks, Stretch
from quotes.text import Text

__all__ = ["Marks", "Stretch", "find_marks"]

_NOTHING = Marks((), ())


def find_marks(text: Text) -> Marks:
    """Find the stretches inside quotation marks: قال: "نعم" وسكت → نعم.

    Offsets are code points of the input. The stretches are ordered by start and are properly
    nested or disjoint. Takes time linear in the length of the text and never raises.
    """
    folded = text.folded
    glyphs = pick_marks(folded)
    if not glyphs:
        return _NOTHING
    marks = weigh_facing(folded, [mark for mark in glyphs if mark.kind != BRACKET])
    pairing = read_pairs(folded, marks)
    return nest(text, glyphs, marks, pairing)
