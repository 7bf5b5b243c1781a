"""Verbs that report what they are about: ووصفها بـ«العادلة», ورفض «أي تدخل», وتحدث عن «تفاهمات»."""

from __future__ import annotations

from quotes.cue_reading import CueReading
from quotes.cues.complementizers import PREPOSITIONS_OF_THAT, takes_noun
from quotes.cues.homographs import opens_clause
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import BLAME
from quotes.wording import is_wording

# What they are about stands between verb and أن: وصف الوضع بأنه, اتهم الوزارة بأنها.
WITH_OBJECT = frozenset(["describe", "accuse", "consider"])
# Verbs whose subject the letters are: ما يمكن وصفه بـ«…»
_BEFORE_NOUNS = frozenset(["يمكن", "تم", "يتم", "يجب", "جري"])
# How far behind وصف its بـ stands: what is described.
_LONGEST_DESCRIBED = 8


def describes(passage: Passage, index: int, candidate: CueReading) -> bool:
    """Whether a clause opens with a verb that has an object before its بأن: ووصف هذه القرارات بأنها …"""
    reading = passage.analysis.readings[index]
    return (
        candidate.form.entry.sense in WITH_OBJECT
        and passage.analysis.forms[index - 1] not in _BEFORE_NOUNS
        and opens_clause(passage, index, reading)
    )


def has_its_marks(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """Whether a clause opens with the verb and the marks are its own: ورفض «أي تدخل», ووصفها بـ«العادلة»."""
    frames = candidate.form.entry.frames
    reading = passage.analysis.readings[index]
    opens = candidate.conjunction == "ف" or opens_clause(passage, index, reading)
    before = passage.analysis.forms[anchor.index - 1]
    if not takes_noun(frames, before) or not opens:
        return False
    if passage.analysis.forms[index - 1] in _BEFORE_NOUNS:
        return False
    if passage.is_behind_b(anchor.index) and candidate.form.entry.sense in ("describe", "accuse"):
        described = passage.analysis.readings[index + 1]
        return anchor.index <= index + _LONGEST_DESCRIBED and (
            candidate.suffix != "" or described.definite
        )
    first = index + 1
    if passage.analysis.forms[first] in PREPOSITIONS_OF_THAT:
        first += 1  # وتحدث عن «تفاهمات في اللحظة الأخيرة»
    return anchor.index == first and is_wording(passage, first, passage.opens[first])


_RELATING = frozenset(["relay", "reveal", "announce", "mention", "report", "confirm"])


def has_marked_subject(index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """Whether the marks name who relates what the pronoun stands for: تقرير نشره «المركز الوطني للدراسات»."""
    adjacent = anchor.kind == "stretch" and anchor.index == index + 1
    return adjacent and candidate.suffix != "" and candidate.form.entry.sense in _RELATING


_LONGEST_BLAMED = 14  # tokens
_FIRST_WORDS = 4


def blames(passage: Passage, index: int, anchor: Anchor | None) -> bool:
    """Whether what is laid on somebody is the blame: حمّل الإدارة «المسؤولية الكاملة», not حمل الراية."""
    if anchor is None or anchor.kind != "stretch" or anchor.index > index + _LONGEST_BLAMED:
        return False
    readings = passage.analysis.readings
    first, last = passage.words(passage.opens[anchor.index])
    places = [*range(index + 1, anchor.index), *range(first, min(last, first + _FIRST_WORDS))]
    return any(readings[place].base in BLAME for place in places)
