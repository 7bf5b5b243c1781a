"""Nouns that can only be what a verb is about, behind a subject that is complete.

افتتح المدير | المعرض, زار سامر حداد | مدينة: by their list or their shape they are of nobody's name.
"""

from __future__ import annotations

import re

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.resolution.whole_names import closes_name

# What a noun that nobody is called by may be listed as.
THINGS = a.OCCASION | a.DOCUMENT | a.TITLE_HEAD | a.INSTITUTION
_LISTS = ("occasion", "document", "title_head", "institution", "group", "singled")
_PEOPLE = a.GROUP | a.ROLE_PLURAL
# What things and people may be listed as besides, behind somebody's name.
_ALLOWED = THINGS | _PEOPLE | a.ADDRESSEE | a.NAMING | a.GIVEN_WORD | a.NAME_WORD_OF_BODY
_SUBJECTS = a.ROLE | a.BODY | a.GIVEN
# Who is met and received, folded; with a name behind it may be an apposition.
_OFFICES = frozenset(["سفير", "رييس", "وزير", "امير", "ملك", "محافظ"])
_MANY = frozenset(["عددا", "عدد", "مجموعه"])
# أعمال, أهداف; مراسم, مواقف: plurals by their shape
_PLURAL = re.compile(r"أ\w\wا\w|م\wا\w\w")
_ADJECTIVES = ("ي", "يه")
_SHORTEST = 4  # letters: وفدا


def is_known_object(passage: Passage, first: int, index: int, last: int) -> bool:
    """Whether the word at `index` begins what is done something to, in the phrase `[first, last)`."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    person = closes_name(passage.analysis.readings, first, index - 1)
    if not person and not (before.definite and passage.analysis.traits(first) & _SUBJECTS):
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


def _is_thing(reading: Reading) -> bool:
    """Whether the word is a thing or a body, and no adjective: المعرض, الحكومة."""
    return bool(reading.traits) and not reading.traits & ~THINGS


def _is_somebody(passage: Passage, first: int, index: int, last: int, *, person: bool) -> bool:
    """Whether people follow one who is no part of them: شكر المدرب | اللاعبين, استقبل الوزير | السفير."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if reading.traits & a.GROUP and not reading.traits & ~(_PEOPLE | a.ADDRESSEE | a.ANONYMOUS):
        return person or bool(before.traits & a.PERSON)
    if reading.base not in _OFFICES or index + 1 != last or not passage.ends_clause(index):
        return False
    return bool(passage.analysis.traits(first) & a.PERSON)


def is_object_behind_name(passage: Passage, first: int, index: int) -> bool:
    """Whether a name is whole before the word at `index`, which is of a thing or of many people."""
    reading = passage.analysis.readings[index]
    if not reading.is_word or reading.conjunction:
        return False
    traits = reading.traits
    if reading.preposition:
        if (
            reading.preposition != "ب"
            or not reading.definite
            or traits & ~(THINGS | a.GIVEN_WORD)
            or traits & a.BODY
        ):
            return False  # فاز سامر حداد | بالجائزة; not المنصف بالطيب, بالوزارة
    elif traits:
        allowed = _ALLOWED | (a.NISBA if traits & a.ROLE_PLURAL else 0)
        if not traits & (THINGS | _PEOPLE | a.NAME_WORD_OF_BODY) or traits & ~allowed:
            return False
    elif not (
        _is_accusative(passage, index)
        or _is_governed(passage, index)
        or _has_adjective(passage, index)
    ):
        return False
    return closes_name(passage.analysis.readings, first, index - 1)


def _is_accusative(passage: Passage, index: int) -> bool:
    """Whether an alef is on a listed noun: عددا من, بيانا; not سيلفا."""
    form = passage.analysis.forms[index]
    if len(form) < _SHORTEST or form[-1] != "ا":
        return False
    words = passage.analysis.lexicon.words
    return any(form[:-1] in words.get(each, ()) for each in _LISTS)


def _has_adjective(passage: Passage, index: int) -> bool:
    """Whether a noun with the article and its adjective stand there: أدى سامر حداد | اليمين الدستورية."""
    if index + 1 >= len(passage.analysis.readings):
        return False
    noun, adjective = passage.analysis.readings[index : index + 2]
    if not noun.definite or noun.base.endswith(_ADJECTIVES) or not adjective.definite:
        return False
    return not (adjective.preposition or adjective.conjunction) and adjective.base.endswith("يه")


def _is_governed(passage: Passage, index: int) -> bool:
    """Whether ب is on a noun in ة that is of another: اتهم بيير دوران | بعرقلة المشروع."""
    readings = passage.analysis.readings
    if readings[index].form[0] != "ب" or index + 1 >= len(readings):
        return False
    return readings[index + 1].definite and passage.analysis.spelled(index).endswith("ة")
