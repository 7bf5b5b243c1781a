"""The speaker whom another phrase of the sentence names: تصريح منسوب إلى سمير، قائلا: «…»"""

from __future__ import annotations

from quotes import analysis as a
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
    lowest = max(cue.scope[0], cue.first - _REACH)
    if _ASCRIBED.isdisjoint(analysis.forms[lowest : cue.first]):
        return None  # as in nearly all sentences
    for index in range(cue.first - 1, lowest - 1, -1):
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
    if last < 2 or analysis.forms[last + 1] != "ان" or analysis.forms[last] != "الا":
        return None
    for index in range(last - 1, max(cue.scope[0], last - _LONGEST_REACTION), -1):
        if analysis.forms[index] == "من" and analysis.forms[index - 1] in ("كان", "يكن"):
            phrase = (
                read_phrase(passage, index + 1, last) if can_start(passage, index + 1) else None
            )
            return phrase if phrase is not None and phrase.last == last else None
    return None


# Nouns of what somebody has said, in construct with who, folded, without what may be attached.
_SAYINGS = frozenset(
    ["قول", "مقوله", "حديث", "كلام", "وصيه", "حكمه", "نصيحه", "عباره", "جمله", "كلمات"]
)
_LONGEST_SAYING = 12


def whose_saying(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whose words are cited: مشيرا إلى قول الشاعر: «…», واستشهد بحديث النبي: «…»"""
    anchor = cue.anchor
    if anchor is None or anchor.kind not in ("colon", "stretch"):
        return None
    if anchor.kind == "colon" and anchor.index + 1 not in passage.opens:
        return None
    analysis = passage.analysis
    least = max(cue.last, anchor.index - _LONGEST_SAYING)
    for index in range(anchor.index - 2, least - 1, -1):
        reading = analysis.readings[index]
        if reading.traits & (a.COMMA | a.STOP | a.LINE):
            return None
        base = reading.base if reading.preposition else reading.form
        if base in _SAYINGS or (base[0] in "ب" and base[1:] in _SAYINGS):
            owner = analysis.readings[index + 1]
            if not (owner.definite or owner.traits & _OWNERS) or owner.preposition:
                return None
            phrase = read_phrase(passage, index + 1, anchor.index)
            named = owner.definite or owner.traits & (_OWNERS & ~a.ROLE)
            if phrase.last == index + 2 and not named:
                return None  # نعاه بكلمات مؤثرة: «…»: moving ones
            rest = range(phrase.last, anchor.index)
            if all(analysis.traits(place) & a.ADVERB for place in rest):
                return phrase
            return None
    return None


_OWNERS = a.GIVEN | a.OF_GOD | a.OF_PROPHET | a.NAME_PARTICLE | a.ROLE
