"""Where a person's name ends and what they do something to begins: افتتح سامر حداد | المعرض, زار … | مدينة."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases import FAMILY_TRADES

# What a word may be listed as that is of nobody's name, and what else it may be then.
_THINGS = a.OCCASION | a.DOCUMENT | a.TITLE_HEAD | a.INSTITUTION
_PEOPLE = a.ROLE_PLURAL | a.GROUP
_ALLOWED = _THINGS | _PEOPLE | a.ADDRESSEE | a.NAMING | a.GIVEN_WORD | a.NAME_WORD_OF_BODY
_LISTS = ("occasion", "document", "title_head", "institution", "group", "singled")
_NAMES = a.GIVEN | a.FAMILY
_ADJECTIVES = ("ي", "يه")
_SHORTEST = 4  # letters: وفدا


def begins_thing(passage: Passage, first: int, index: int) -> bool:
    """Whether no name goes on at `index`, behind a full name: the word is of a thing or of many people."""
    reading = passage.analysis.readings[index]
    if not reading.is_word or reading.conjunction:
        return False
    traits = reading.traits
    if reading.preposition:
        if (
            reading.preposition != "ب"
            or not reading.definite
            or traits & ~(_THINGS | a.GIVEN_WORD)
            or traits & a.BODY
        ):
            return False  # فاز سامر حداد | بالجائزة; not المنصف بالطيب, بالوزارة
    elif traits:
        allowed = _ALLOWED | (a.NISBA if traits & a.ROLE_PLURAL else 0)
        if not traits & (_THINGS | _PEOPLE | a.NAME_WORD_OF_BODY) or traits & ~allowed:
            return False
    elif not (
        _is_accusative(passage, index)
        or _is_governed(passage, index)
        or _has_adjective(passage, index)
    ):
        return False
    return _closes_name(passage.analysis.readings, first, index - 1)


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


def _closes_name(readings: list[Reading], first: int, index: int) -> bool:
    """Whether the word at `index` is the second of a name, or a listed family name."""
    if index < first:
        return False
    reading = readings[index]
    if reading.traits & ~(_NAMES | a.GIVEN_WORD) and not (
        reading.base in FAMILY_TRADES and not reading.traits & a.BODY
    ):
        return False
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    if reading.traits & a.FAMILY and not reading.definite:
        return True  # ترامب
    if index == first:
        return False
    given = readings[index - 1]
    if given.traits & (a.GIVEN | a.NAME_PARTICLE):
        return not given.traits & a.ROLE or index - 1 == first
    if given.definite and given.traits & (a.ROLE_M | a.ROLE_F) and not given.preposition:
        alone = not (reading.definite or reading.traits)
        return alone and reading.form[0] not in "لب"  # المدير زيلتن; not رحب المدير بزائري
    unlisted = given.is_word and not (given.traits or given.definite or given.preposition)
    if not unlisted or given.form[0] in "لب":
        return False  # مشروع المؤسسة لدعم تنفيذ | قانون المالية
    before = readings[index - 2] if index - 2 >= first else None
    return before is None or before.definite
