"""First and family names that no list knows as such, told by the finished title that they stand behind.

An archive brings names from everywhere, and no list has all of them. Behind a title that is complete
(الوزير, مدير البنك المركزي, السفير الأميركي لدى بغداد) a noun without the article begins nothing that the
title could still have: with the word behind it, it is somebody's name.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.naming.first_names import is_closed
from quotes.per_word import PerWord
from quotes.phrases import FAMILY_TRADES, is_name_word, speaks_for

# Letters that are a preposition more often than the first of a name: لكرة القدم, بمضمون المادة.
_PREPOSITIONS = ("ل", "ب")
# How what is no family name ends: العلاقات, المواطنين, الحساسية.
_NO_FAMILIES = ("ات", "ون", "ين", "يه")
_POSSESSIVES = ("ها", "هم", "هما")
_SHORT_VERB = 4  # letters: نضع الأنظمة, يضبط الإيقاع


def _may_be_first(reading: Reading) -> bool:
    """Whether the word can be a first name that no list has; not one in ة, which is mostly in construct."""
    form = reading.form
    return (
        reading.is_word
        and not (reading.traits or reading.cues or reading.definite or reading.conjunction)
        and len(form) > 2
        and form[0] not in _PREPOSITIONS
        and not form.endswith(("ه", "ات", "ها", "هم"))
        and not (form[0] in "يتن" and len(form) <= _SHORT_VERB)
    )


def _may_be_family(reading: Reading) -> bool:
    """Whether the word with the article can be a family name that no list has."""
    return (
        reading.definite
        and not (reading.preposition or reading.conjunction or reading.cues)
        and not reading.traits & ~a.FAMILY
        and not reading.base.endswith(_NO_FAMILIES)
    )


_MAY_BE_FIRST = PerWord(_may_be_first)
_MAY_BE_FAMILY = PerWord(_may_be_family)


def is_behind_finished_title(readings: list[Reading], first: int, index: int) -> bool:
    """Whether what stands before `index` is a person's title that needs nothing more.

    `first` is where the phrase begins: المدرب | …, وزير الدفاع الياباني | …, not مدير | ….
    """
    head = readings[first].traits
    before = readings[index - 1]
    if not (head & a.PERSON or before.traits & a.PERSON):
        return False
    if before.definite or before.traits & (a.PLACE | a.NAME_WORD_OF_BODY):
        return True
    if before.form.endswith(_POSSESSIVES):
        return True  # المتحدث باسمها | …, مديرها | …
    # الرئيس التنفيذي لشركة نماء | …
    return index - 2 > first and bool(readings[index - 2].traits & a.INSTITUTION)


def is_unlisted_name(readings: list[Reading], first: int, index: int, last: int) -> bool:
    """Whether two unlisted words are a first and a family name.

    الفنان التشكيلي | نوشير الداهول, and behind a comma: مدير البنك المركزي، | نوشير الداهول.
    """
    if index - 1 > first and readings[index - 1].traits & a.COMMA:
        apposed = index + 2 == last and readings[first].traits & a.PERSON
        return bool(apposed) and _is_pair(readings, index)
    return (
        index + 1 < last
        and _is_pair(readings, index)
        and is_closed(readings, index + 2, last)
        and is_behind_finished_title(readings, first, index)
    )


def _is_pair(readings: list[Reading], index: int) -> bool:
    return _MAY_BE_FIRST[readings[index]] and _MAY_BE_FAMILY[readings[index + 1]]


_OF_FAMILIES = a.FAMILY | a.NISBA | a.GIVEN | a.GIVEN_WORD | a.ADJECTIVE


def is_common_name(readings: list[Reading], first: int, index: int, last: int) -> bool:
    """Whether a common word is a first name: الخبير الاقتصادي | نور المالكي, عضو المجلس البلدي | أمل آل زهران.

    An office as well (أمين) only before what can be no part of one: أمين زيدون, not أمين الصندوق.
    """
    reading = readings[index]
    if not reading.traits & a.GIVEN_WORD or index + 1 >= last or index == first:
        return False
    if reading.definite or reading.preposition or reading.conjunction:
        return False
    behind = readings[index + 1]
    if behind.preposition or behind.conjunction or not behind.is_word:
        return False
    title = readings[index - 1]
    if speaks_for(title, reading) or not is_behind_finished_title(readings, first, index):
        return False  # المتحدث باسم معسكر النخيل
    if not behind.definite:
        return is_name_word(behind) or behind.base in FAMILY_TRADES  # وزيرة في المركز منى حداد
    known = behind.traits & ~_OF_FAMILIES == 0 and not behind.base.endswith("ه")
    family = known and is_closed(readings, index + 2, last)
    return family and not reading.traits & a.ROLE
