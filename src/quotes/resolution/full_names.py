"""The full name of somebody who goes by the family name: ستيفن منوتشين of إعلان الوزير ستيفن منوتشين."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.findings import Phrase
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import is_verbal_noun_in_construct

# First names before a family name, with بن: nobody has more.
_MOST_NAMES = 5
_NAMES = a.GIVEN | a.FAMILY


def named_at(passage: Passage, index: int) -> Description | None:
    """The first names right before token `index`, and it: إعلان الوزير | ستيفن منوتشين."""
    first = index
    while first and index - first < _MOST_NAMES:
        before = passage.analysis.readings[first - 1]
        if not before.traits & (a.GIVEN | a.NAME_PARTICLE) or before.traits & a.ROLE:
            break
        first -= 1
        if before.conjunction or before.preposition:
            break  # وباولو ديبالا
    if first == index or not passage.analysis.traits(first) & a.GIVEN:
        return None
    return describe(passage, Phrase(first, index + 1, first))


def is_fuller(one: Description, other: Description) -> bool:
    """Whether it tells more of the name, or else of the title: روبرتو مارتينيز, not الإسباني مارتينيز."""
    if one.name and other.name and len(one.name) != len(other.name):
        return len(one.name) > len(other.name)
    return len(one.words) > len(other.words)


def _joins(reading: Reading) -> bool:
    """Whether an unlisted word inside a name may be و with another: ولايته | وساند | الحداد."""
    return not reading.traits and len(reading.form) > _SHORTEST_JOINED and reading.form[0] == "و"


_SHORTEST_JOINED = 4  # letters
# A name with more words has no verb among them.
_LONG = 4


def is_name_there(passage: Passage, other: Description) -> bool:
    """Whether a fuller name is surely one: not مقطع مصور يظهر من | هالة, سيخلف هالة, على لسان هالة."""
    analysis, first = passage.analysis, other.phrase.first
    opening = analysis.readings[first]
    done = not opening.traits and not opening.definite
    if analysis.forms[first] == "لسان" or (done and is_verbal_noun_in_construct(passage, first)):
        return False  # بسبب اتهام الخادمة
    if other.proper is None:
        return True
    start, last = other.proper
    if start > first and analysis.traits(start - 1) & a.PREPOSITION:
        return False
    opening = analysis.readings[start]
    if start > first and analysis.traits(start - 1) & a.COMMA and opening.looks_finite("س"):
        if opening.form.startswith(("سي", "ست")) and passage.frequency[opening.form] == 1:
            return False
    if any(_joins(reading) for reading in analysis.readings[start + 1 : last - 1]):
        return False  # أنهى الوزير ولايته وساند الحداد
    long = last - start >= _LONG
    return not (long and any(r.looks_finite() for r in analysis.readings[start + 1 : last]))


def opens_with_verb(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether an unlisted word begins a clause: it may be a verb, unless a sign follows its noun."""
    index, readings = phrase.first, analysis.readings
    first, *behind = readings[index : phrase.last]
    if len(behind) > 1 and not (first.traits & ~a.FAMILY or first.definite):
        title = behind[0]
        if title.definite and title.traits & (a.ROLE | a.HONORIFIC) and not title.traits & _NAMES:
            return True  # عانى الطالب معاذ
    if readings[index].traits or not readings[index].is_word:
        return False
    if index + 1 < phrase.last and _like_verb(readings[index]):
        given = readings[index + 1].traits & (a.GIVEN | a.GIVEN_WORD)
        return bool(given) or readings[index + 1].definite  # يقبّل إسماعيل هنية, ظهرت أحلام
    if phrase.last >= len(readings) or not readings[phrase.last].is_word:
        return False  # غرونسو الشهابي، بطل السباق
    before = readings[index - 1] if index else None
    if before is None or not before.is_word:
        return True
    return bool(before.traits & (a.RELATIVE | a.CONJUNCTION))


def _like_verb(reading: Reading) -> bool:
    return reading.looks_finite() or (len(reading.form) > 3 and reading.form.endswith("ت"))
