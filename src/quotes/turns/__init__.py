"""Passage, Frames → Frames with ContentFindings: interviews and dialogues, set off by layout alone.

Nothing in the words reports here: the question marks, the labels, the dashes at the start of the
lines and the quotation marks around them do.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage
from quotes.turns.dialogue import spoken_lines
from quotes.turns.interview import answers
from quotes.turns.lines import read_lines


def find_turns(
    passage: Passage, frames: tuple[Frame, ...] = ()
) -> tuple[tuple[Frame, ContentFinding], ...]:
    """Find the answers of an interview, or the lines of a dialogue; () for other texts."""
    analysis = passage.analysis
    forms, readings = analysis.forms, analysis.readings
    signs = a.DASH | a.MARK
    if not any(forms[i] in "؟?" or readings[i].traits & signs for i in analysis.signs):
        return ()
    lines = read_lines(passage)
    return tuple(answers(passage, lines)) or tuple(spoken_lines(passage, frames, lines))
