"""Somebody who is named in full where a sentence has its subject: سامر حداد, الوزيرة حداد, and حداد again."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.findings import Phrase
from quotes.naming import describe
from quotes.phrases import is_strong_start, read_phrase
from quotes.resolution.objects_behind import without_object
from quotes.resolution.subjects import Subjects
from quotes.resolution.unlisted_people import is_presented

_PERSON = a.GIVEN | a.HONORIFIC | a.ROLE_M | a.ROLE_F
_NAMES = a.FAMILY | a.NISBA | a.GIVEN | a.GIVEN_WORD
_FULL = 2  # words


def person_at(
    subjects: Subjects, index: int, end: int, *, called_for: bool = False, titled: bool = False
) -> Phrase | None:
    """Who is named in full at token `index`.

    `called_for`: the word before asks for a noun; `titled`: an office without a name will do.
    """
    if index >= end:
        return None
    unlisted = subjects.unlisted(index, end)
    if unlisted is not None:
        told = called_for or is_presented(subjects.analysis, unlisted.last)
        return unlisted if told else None
    traits = subjects.analysis.traits(index)
    if called_for and (again := named_again(subjects, index)) is not None:
        return again
    if not traits & _PERSON or traits & a.BODY:
        return None
    if not is_strong_start(subjects.passage, index):
        return None
    phrase = before_act(subjects.analysis, _read(subjects, index, end))
    description = describe(subjects.passage, phrase)
    title = titled and description.in_construct and not traits & a.ROLE_PLURAL
    person = traits & (a.HONORIFIC | a.ROLE) and (description.name or title)
    if description.several or not (len(description.name) >= _FULL or person):
        return None
    if subjects.registry.is_known_name(index) and subjects.registry.known(description) is None:
        return None  # أصدرت ماجدة | عددا من الألبومات
    return phrase


def _read(subjects: Subjects, index: int, end: int) -> Phrase:
    return without_object(subjects.passage, read_phrase(subjects.passage, index, end, told=True))


def before_act(analysis: Analysis, phrase: Phrase) -> Phrase:
    """The phrase up to what one does or undergoes: لكن سلمى حداد | تتحفظ, تعرض سامر حداد | للضرب."""
    for place in range(phrase.first + 1, phrase.last):
        reading = analysis.readings[place]
        undergone = reading.traits & a.DEMONSTRATIVE or (
            reading.form.startswith("لل") and not reading.traits
        )
        named = analysis.traits(place - 1) & (_NAMES | a.ROLE)
        if reading.looks_finite() or (undergone and named):
            return Phrase(phrase.first, place, phrase.first)
    return phrase


def named_again(subjects: Subjects, index: int) -> Phrase | None:
    """Who is named again by the family name that the text has in full: ولد | الحداد, for سامر الحداد."""
    reading = subjects.analysis.readings[index]
    if reading.preposition or reading.conjunction or reading.cues or not reading.is_word:
        return None
    if reading.traits & ~_NAMES or subjects.passage.frequency[reading.form] < 2:
        return None
    behind = subjects.analysis.readings[index + 1] if index + 1 < len(subjects.analysis) else None
    if behind is not None and behind.traits & (_NAMES | a.NAME_PARTICLE):
        return None  # سامر | الحداد
    phrase = Phrase(index, index + 1, index)
    description = describe(subjects.passage, phrase)
    if len(description.name) != 1:
        return None
    fuller = subjects.registry.fuller(description)
    if fuller is None or len(fuller.name) < _FULL or fuller.name[-1] != reading.base:
        return None
    # not الهجمات, for نطاق الهجمات
    head, first = fuller.phrase.first, fuller.proper[0] if fuller.proper else fuller.phrase.first
    given = subjects.analysis.traits(first)
    if reading.definite and not given & a.GIVEN:
        return None  # صبت الجدة | الشاي
    known = subjects.analysis.traits(head) & _PERSON
    return phrase if known and not given & a.NAME_PARTICLE else None
