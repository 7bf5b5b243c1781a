"""Who says a line, told inside of it: — إذن نذهب، قال سمير."""

from __future__ import annotations

from bisect import bisect_left

import attrs

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.turns.lines import Line

Turn = tuple[Frame, ContentFinding]


@attrs.frozen
class Told:
    """What reports in the text: the frames, the tokens of their cues, and which of them have their words."""

    frames: tuple[Frame, ...]
    cues: list[int]
    worded: set[int]

    @classmethod
    def of(cls, frames: tuple[Frame, ...], contents: tuple[ContentFinding | None, ...]) -> Told:
        """`contents` in the order of `frames`."""
        worded = {
            id(frame)
            for frame, content in zip(frames, contents, strict=True)
            if content is not None
        }
        return cls(frames, [frame.cue.first for frame in frames], worded)

    def within(self, first: int, last: int) -> tuple[Frame, ...]:
        """The frames whose cues stand in the token range."""
        return self.frames[bisect_left(self.cues, first) : bisect_left(self.cues, last)]

    def has_words(self, frame: Frame) -> bool:
        """Whether a cue has its words, and so leads on to no line: «أمرك عجيب» قالت لها. ⏎ «لماذا؟»"""
        return id(frame) in self.worded


def tagged(passage: Passage, told: Told, line: Line) -> Turn | None:
    """— إذن نذهب، قال سمير. The words up to a verb that names their speaker, and those behind it."""
    analysis = passage.analysis
    for frame in told.within(line.body + 1, line.last):
        cue = frame.cue
        before = cue.first - 1
        behind = _dash_behind(passage, frame, line)
        if (
            cue.kind != "verb"
            or cue.anchor is not None
            or cue.conjunction
            or not (behind or frame.position == "after" or _says_that(passage, frame))
            or not analysis.traits(before) & (a.COMMA | a.STOP | a.DASH)
            or passage.inside[cue.first] >= 0
        ):
            continue
        while before > line.body and analysis.traits(before) & a.PUNCTUATION:
            before -= 1
        spans = [(analysis.start(line.body), analysis.end(before))]
        if behind is not None:
            spans.append((analysis.start(behind), analysis.end(line.last - 1)))
        return _with_speaker(passage, frame, line), ContentFinding(tuple(spans), (), "direct")
    return None


_LONGEST_BETWEEN = 10  # tokens


def _dash_behind(passage: Passage, frame: Frame, line: Line) -> int | None:
    """Where the words go on, where two dashes part the verb from them: — نعم – قال وهو ينهض – | الليل قصير."""
    cue, analysis = frame.cue, passage.analysis
    if cue.form is None or cue.form.tense != "perfect" or cue.entry.sense not in SPEAKING:
        return None
    if not analysis.traits(cue.first - 1) & a.DASH:
        return None
    for index in range(cue.last, min(line.last - 1, cue.last + _LONGEST_BETWEEN)):
        traits = analysis.traits(index)
        if traits & a.DASH:
            return index + 1
        if traits & (a.STOP | a.COLON):
            return None
    return None


# Verbs that lead on to what is said in the next line, even without a colon.
SPEAKING = frozenset({"say", "ask", "answer", "reply", "call", "add"})


def _with_speaker(passage: Passage, frame: Frame, line: Line) -> Frame:
    """The frame with who stands behind what points back: قال ذلك | الثعلب ساخرا."""
    first = frame.cue.last + 1
    if frame.subject is not None or first >= line.last or frame.cue.suffix:
        return frame
    if not passage.analysis.readings[first].definite or not can_start(passage, first):
        return frame
    return attrs.evolve(frame, subject=read_phrase(passage, first, line.last), position="after")


def _says_that(passage: Passage, frame: Frame) -> bool:
    """Whether the verb points back to the words: — ومتى نعود؟ قال ذلك الثعلب ساخرا; — لا! قالتها ومضت."""
    cue = frame.cue
    that = cue.last < len(passage.analysis) and passage.analysis.forms[cue.last] in _THAT
    return cue.entry.lemma == "قال" and (that or cue.suffix == "ها")


_THAT = frozenset(["ذلك", "هذا"])
