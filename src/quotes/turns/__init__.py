"""Passage, Frames, ContentFindings → Turns: interviews and dialogues, set off by layout alone.

Nothing in the words reports here: the question marks, the labels, the dashes at the start of the
lines and the quotation marks around them do.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame, Turns
from quotes.passage import Passage
from quotes.turns.dialogue import is_story, spoken_lines
from quotes.turns.gestures import brought_in, sentences_in_marks
from quotes.turns.interview import answers, questions
from quotes.turns.lines import ANSWER_LABELS, read_lines
from quotes.turns.tags import Told, Turn


def find_turns(
    passage: Passage,
    frames: tuple[Frame, ...] = (),
    contents: tuple[ContentFinding | None, ...] = (),
) -> Turns:
    """Find the answers of an interview, or the lines of a dialogue; none in other texts."""
    said: list[Turn] = []
    if _may_have_turns(passage):
        lines = read_lines(passage)
        asked = questions(passage, lines)
        told = Told.of(frames, contents)
        if asked and not is_story(passage, told, lines, asked):
            analysis = passage.analysis
            spans = [
                (analysis.start(lines[n].first), analysis.end(lines[n].last - 1)) for n in asked
            ]
            return Turns(tuple(answers(passage, lines, asked)), tuple(spans))
        said.extend(spoken_lines(passage, told, lines))
    begun = {content.pieces[0][0] for _, content in said}
    for found in (*brought_in(passage, frames), *sentences_in_marks(passage)):
        start = found[1].pieces[0][0]
        if start not in begun:
            begun.add(start)
            said.append(found)
    return Turns(tuple(said))


def _may_have_turns(passage: Passage) -> bool:
    """Whether two signs say so: a question mark; a dash, bullet or quotation mark at the start of a line.

    Most texts have none; to read the lines takes ten times as long.
    """
    forms, readings = passage.analysis.forms, passage.analysis.readings
    folded = passage.analysis.text.folded  # of most texts, its letters tell that there is none
    found = sum([forms.count(mark) for mark in "؟?" if mark in folded])
    before = -1  # the sign before, which a line end is
    for index in passage.analysis.signs:
        if found > 1:
            return True
        if index == before + 1 and (index == 0 or readings[before].traits & a.LINE):
            asked = forms[index] in "؟?"  # and counted
            set_off = readings[index].traits & a.DASH or forms[index] in "•●■□*"
            found += not asked and bool(set_off or index in passage.opens)
        before = index
    return found > 1 or (found == 1 and not ANSWER_LABELS.isdisjoint(passage.frequency))
