"""Words in marks before their cue: «…»، قال الوزير."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import ContentFinding, CueFinding, Frame
from quotes.passage import Passage

# What a speaker does between two parts of their words is told in fewer tokens.
_LONGEST_ASIDE = 16


def words_before(passage: Passage, frame: Frame) -> ContentFinding | None:
    """«…»، قال الوزير: the marks that close right before the cue."""
    if frame.cue.conjunction == "و" and frame.cue.kind == "verb":
        return None  # "…"، وأعلن عن فتح مركزين: a clause of its own
    number = stretch_before(passage, frame.cue)
    if number is None or frame.cue.kind == "participle" or frame.cue.suffix:
        return None  # … رواه فلان: the pronoun is the object already
    stretch = passage.stretch(number)
    span = (stretch.inner_start, stretch.inner_end)
    return ContentFinding((span,), (span,), "direct")


def interrupted_words(passage: Passage, frame: Frame, index: int) -> ContentFinding | None:
    """«…»، قال الوزير، «…»: the words before the cue, and those that go on right behind the speaker."""
    before = words_before(passage, frame)
    if before is None:
        return None
    analysis = passage.analysis
    behind = frame.cue.last
    if frame.position == "after" and frame.subject is not None:
        behind = frame.subject.last
    while behind < index and analysis.traits(behind) & (a.COMMA | a.COLON | a.DASH):
        behind += 1
    if behind < index and _resumes(passage, behind, index):
        behind = index
    number = passage.opens.get(index)
    if behind < index or number is None or not passage.stretch(number).closed:
        return before
    stretch = passage.stretch(number)
    spans = (*before.pieces, (stretch.inner_start, stretch.inner_end))
    return ContentFinding(spans, spans, "direct")


def _resumes(passage: Passage, behind: int, index: int) -> bool:
    """Whether the marks at token `index` go on behind what the speaker does: يقول وهو يشير إلى الباب، «…»."""
    analysis = passage.analysis
    if index - behind > _LONGEST_ASIDE or not analysis.traits(index - 1) & a.COMMA:
        return False
    return not any(
        analysis.traits(i) & (a.STOP | a.LINE | a.COMPLEMENTIZER) or i in passage.opens
        for i in range(behind, index)
    )


def stretch_before(passage: Passage, cue: CueFinding) -> int | None:
    """The stretch that closes right before the cue, with nothing but a comma or هكذا between."""
    analysis = passage.analysis
    index = cue.first - 1
    while index >= max(0, cue.first - 5) and (
        analysis.forms[index] in ("،", ",", "-", "–", "هكذا", "كما", "بحسب")
        or analysis.traits(index) & a.DASH
    ):
        index -= 1
    number = passage.closed_at.get(index + 1)
    if number is None:
        return None
    stretch = passage.stretch(number)
    # "كنت خائفا"، يقول سمير: two words are enough where they open the sentence
    opening = index + 1 < cue.first and passage.opens.get(cue.scope[0]) == number
    least = 2 if opening and cue.kind == "verb" else 3
    if stretch.kind == "bracket" or not stretch.closed or passage.word_count(number) < least:
        return None
    return number
