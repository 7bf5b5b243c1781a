"""The words behind a colon: in marks, in a clause with إن, or plainly the speaker's own."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.clauses import reported_clause, trim_end, wording_in
from quotes.contents.marked import hold_the_words, marked_words
from quotes.contents.unmarked import unmarked_end
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage


def behind_colon(
    passage: Passage, frames: tuple[Frame, ...], place: int, colon: int
) -> ContentFinding | None:
    """The words behind a colon: in marks, in a clause with إن, or plainly the speaker's own."""
    analysis = passage.analysis
    size = len(analysis)
    index = colon + 1
    while (
        index < size
        and analysis.readings[index].traits & (a.LINE | a.DASH | a.STOP | a.COLON)
        and index not in passage.opens
    ):
        index += 1
    if index >= size:
        return None
    if index in passage.opens and hold_the_words(passage, index):
        return marked_words(passage, frames, place, index)
    if (
        analysis.readings[index].traits & a.COMPLEMENTIZER
        and not analysis.readings[index].preposition
    ):
        return reported_clause(passage, frames, place, index)
    last = unmarked_end(passage, frames, place, index)
    last = trim_end(passage, index, last)
    if last <= index:
        return None
    span = (analysis.starts[index], analysis.ends[last - 1])
    if frames[place].cue.kind != "colon":
        return ContentFinding((span,), (), "direct")
    # a headline shows part of it in marks: الوزير: الوضع «تحت السيطرة»
    return ContentFinding((span,), wording_in(passage, index, last), "direct")
