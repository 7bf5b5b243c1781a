"""The speaker whom another phrase of the sentence names: تصريح منسوب إلى سمير، قائلا: «…»"""

from __future__ import annotations

from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

_ASCRIBED = frozenset(
    [
        "منسوب", "منسوبا", "منسوبه", "المنسوب", "المنسوبه", "نسبته", "نسبتها", "نسبوه", "نسبوها", "نسبه", "نسبها",
        "ينسب", "تنسب", "نسب",
    ]
)  # fmt: skip
_REACH = 45


def ascribed_source(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whom the words before the cue ascribe it to: تصريحا منسوبا إلى المدرب، ادعت أنه أدلى به، قائلا «…»"""
    analysis = passage.analysis
    for index in range(cue.first - 1, max(cue.scope[0], cue.first - _REACH) - 1, -1):
        if analysis.forms[index] not in _ASCRIBED:
            continue
        first = index + 1
        attached = analysis.readings[first].preposition == "ل"  # منسوب للمدرب
        if analysis.forms[first] == "الي":
            first += 1
        elif not attached:
            continue
        if first < cue.first and (attached or can_start(passage, first)):
            return read_phrase(passage, first, cue.first)
    return None


_LONGEST_REACTION = 12


def reacting_subject(passage: Passage, cue: CueFinding) -> Phrase | None:
    """الحارس in فما كان من الحارس إلا أن قال: …"""
    analysis = passage.analysis
    last = cue.first - 2
    if last < 2 or analysis.forms[last : last + 2] != ["الا", "ان"]:
        return None
    for index in range(last - 1, max(cue.scope[0], last - _LONGEST_REACTION), -1):
        if analysis.forms[index] == "من" and analysis.forms[index - 1] in ("كان", "يكن"):
            phrase = (
                read_phrase(passage, index + 1, last) if can_start(passage, index + 1) else None
            )
            return phrase if phrase is not None and phrase.last == last else None
    return None
