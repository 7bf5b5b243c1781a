"""Nouns that can only be what a verb is about, behind a subject that is complete: افتتح المدير | المعرض."""

from __future__ import annotations

import re

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases import FAMILY_TRADES

_THINGS = a.OCCASION | a.DOCUMENT | a.TITLE_HEAD | a.INSTITUTION
_PEOPLE = a.GROUP | a.ROLE_PLURAL | a.ADDRESSEE | a.ANONYMOUS
# Who is met and received, folded; with a name behind it may be an apposition.
_OFFICES = frozenset(["سفير", "رييس", "وزير", "امير", "ملك", "محافظ"])
_MANY = frozenset(["عددا", "عدد", "مجموعه"])
# أعمال, أهداف; مراسم, مواقف: plurals by their shape
_PLURAL = re.compile(r"أ\w\wا\w|م\wا\w\w")


def is_known_object(passage: Passage, first: int, index: int, last: int) -> bool:
    """Whether the word at `index` begins what is done something to, in the phrase `[first, last)`."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    person = _closes_name(passage, first, index)
    if not (before.definite or person):
        return False
    if reading.definite:
        return _is_thing(reading) or _is_somebody(passage, first, index, last, person=person)
    if reading.traits or index + 1 >= last:
        return False
    following = passage.analysis.readings[index + 1]
    if reading.form in _MANY:
        return following.form == "من"  # كرم الوزير | عددا من الطلاب
    plural = _PLURAL.fullmatch(passage.analysis.spelled(index))
    return plural is not None and following.definite  # تابع الوزير | أعمال الدورة


def _closes_name(passage: Passage, first: int, index: int) -> bool:
    before = passage.analysis.readings[index - 1]
    if before.traits & a.GIVEN:
        other = passage.analysis.readings[index - 2] if index - 1 > first else before
        known = other.definite or other.traits & (a.GIVEN | a.PERSON | a.NAME_PARTICLE)
        return bool(known) and not before.traits & a.NISBA  # not نقابة رياض | الأطفال
    trade = before.base in FAMILY_TRADES and index > first + 1  # سامر حداد | المعرض
    return trade and bool(passage.analysis.traits(index - 2) & a.GIVEN)


def _is_thing(reading: Reading) -> bool:
    """Whether the word is a thing or a body, and no adjective: المعرض, الحكومة."""
    return bool(reading.traits & _THINGS) and not reading.traits & ~_THINGS


def _is_somebody(passage: Passage, first: int, index: int, last: int, *, person: bool) -> bool:
    """Whether people follow one who is no part of them: شكر المدرب | اللاعبين, استقبل الوزير | السفير."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if reading.traits & a.GROUP and not reading.traits & ~_PEOPLE:
        return person or bool(before.traits & a.PERSON)
    if reading.base not in _OFFICES or index + 1 != last or not passage.ends_clause(index):
        return False
    return bool(passage.analysis.traits(first) & a.PERSON)
