"""Where words without marks end: the line, the next speaker, the story that goes on."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.endings import clause_opening, takes_over
from quotes.findings import LONGEST_CONTENT, Frame, later_frames
from quotes.passage import Passage


def unmarked_end(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> int:
    """Words without marks run to the end of their line, or to the clause of the next cue."""
    analysis = passage.analysis
    size = min(len(analysis), first + LONGEST_CONTENT)
    if passage.inside[first] >= 0:
        return passage.sentence(first)[1]
    end = first
    line = first
    while end < size:
        reached = end
        _, end = passage.sentence(reached)
        if end >= size or end <= reached:  # a stop inside marks, where a very long sentence was cut
            break
        if analysis.traits(end - 1) & a.LINE:
            if frames[place].cue.kind == "colon" or not _is_broken_line(passage, line, end):
                break
            line = end
        if _reports_early(passage, frames, place, end):
            break
    for later in later_frames(frames, place):
        if later.cue.first >= end:
            break
        opening = _answers(passage, later, first)
        if opening is not None:
            end = opening
            break
    return _before_narration(passage, first, end)


def _before_narration(passage: Passage, first: int, end: int) -> int:
    """The token where the story goes on behind a comma: أنا قادم، هز سامر رأسه."""
    analysis = passage.analysis
    for index in range(first + 1, end - 2):
        if not analysis.traits(index) & (a.COMMA | a.STOP):
            continue
        verb, subject = analysis.readings[index + 1], analysis.readings[index + 2]
        if (
            verb.traits
            or not verb.is_word
            or verb.definite
            or verb.preposition
            or verb.form[0] in "يتنا"
        ):
            continue
        if subject.traits & a.GIVEN and not subject.definite and not subject.preposition:
            return index
    return end


_SHORT_LINE = 60


def _is_broken_line(passage: Passage, line: int, end: int) -> bool:
    """Whether the short line `[line, end)` stops in mid-sentence, as lines of stories and posts do."""
    analysis = passage.analysis
    last = end - 2
    if (
        last < line
        or analysis.traits(last) & (a.STOP | a.MARK | a.COLON)
        or last in passage.closed_at
    ):
        return False
    return (
        analysis.width(line, last + 1) <= _SHORT_LINE
        and end < len(analysis)
        and not (analysis.traits(end) & a.LINE)
    )


def _answers(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where somebody else speaks within the same line: …، ثم قال المشتري: هيا."""
    cue = later.cue
    if cue.first <= first or cue.anchor is None or passage.inside[cue.first] >= 0:
        return None
    if cue.kind == "participle":
        return clause_opening(passage, cue.first, first)
    if cue.form is None or cue.form.person != 3 or cue.anchor.kind == "complementizer":
        return None
    return takes_over(passage, later, first)


def _reports_early(passage: Passage, frames: tuple[Frame, ...], place: int, start: int) -> bool:
    """Whether the sentence at token `start` has a cue of its own near its beginning."""
    for later in later_frames(frames, place):
        if later.cue.first < start:
            continue
        if later.cue.first > start + 6 or passage.inside[later.cue.first] >= 0:
            return False
        form = later.cue.form
        return later.cue.anchor is not None and (form is None or form.person in (3, None))
    return False
