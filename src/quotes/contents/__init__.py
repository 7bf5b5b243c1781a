"""Passage, Frames → ContentFindings: where what a cue reports begins and ends.

A complementizer opens a clause that runs to the end of its sentence, unless the writer takes the
word back before that: with the next cue (وأضاف، مشيرا إلى), or with a source at the end (بحسب …، على
حد قوله). Marks after a colon or right after the speaker hold the words themselves.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.bare_clauses import bare_clause
from quotes.contents.bare_words import bare_words
from quotes.contents.clauses import reported_clause
from quotes.contents.colons import behind_colon
from quotes.contents.marked import marked_words
from quotes.contents.preceding import interrupted_words, words_before
from quotes.contents.questions import asked_before
from quotes.contents.sources import covered_clause
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage


def find_contents(passage: Passage, frames: tuple[Frame, ...]) -> tuple[ContentFinding | None, ...]:
    """Find the content of each frame, in the order of `frames`; None where there is none."""
    return tuple(_content(passage, frames, place) for place in range(len(frames)))


def _content(passage: Passage, frames: tuple[Frame, ...], place: int) -> ContentFinding | None:
    frame = frames[place]
    anchor = frame.cue.anchor
    if frame.cue.is_source:
        return covered_clause(passage, frames, place)
    if anchor is None:
        before = None if _hands_on(passage, frames, place) else words_before(passage, frame)
        before = before or asked_before(passage, frame)
        return before or bare_clause(passage, frames, place)
    if anchor.kind != "complementizer" and not frame.cue.conjunction and frame.cue.kind == "verb":
        interrupted = interrupted_words(passage, frame, anchor.index)
        if interrupted is not None:
            return interrupted
    if anchor.kind == "complementizer":
        return reported_clause(passage, frames, place, anchor.index)
    if anchor.kind == "words":
        return bare_words(passage, frames, place, anchor.index)
    if anchor.kind == "colon":
        return behind_colon(passage, frames, place, anchor.index)
    return marked_words(passage, frames, place, anchor.index)


def _hands_on(passage: Passage, frames: tuple[Frame, ...], place: int) -> bool:
    """Whether a participle has taken the words of the verb before it: كما تابع قائلا إن …"""
    cue = frames[place].cue
    if cue.kind != "verb" or place + 1 == len(frames):
        return False
    later = frames[place + 1].cue
    between = range(cue.last, later.first)
    return (
        later.kind == "participle"
        and later.anchor is not None
        and later.scope == cue.scope
        and not any(passage.analysis.traits(index) & a.PUNCTUATION for index in between)
    )
