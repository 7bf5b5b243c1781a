"""Where a phrase that could be one is the subject and its object: حذر الجيش | السكان, like اتحاد الطلبة.

Nothing but the object may stand between the subject and what is reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.another_person import is_another_body
from quotes.phrases.name_parts import FAMILY_TRADES
from quotes.phrases.objects import is_family_before_object, is_in_name, is_noun_behind
from quotes.phrases.places_alone import is_place_alone, is_place_before_body
from quotes.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# Who may be told something: النواب, السكان, الحكومة. An unlisted noun may be an adjective: المياه المالحة.
_ADDRESSED = a.GROUP | a.ROLE_PLURAL | a.ADDRESSEE | a.INSTITUTION


def without_object(reader: PhraseReader, last: int) -> int:
    """The end of the subject, where the phrase up to `last` holds the object of its verb as well."""
    if (
        reader.room == "needed"
        and last > reader.first + 1
        and is_place_alone(*reader.analysis.readings[reader.first : reader.first + 2])
    ):
        return reader.first + 1  # وصفت طهران | فرض العقوبات بأنه …
    glued = reader.analysis.forms[reader.limit - 1] == "ب"  # اتهمه بـ«التواطؤ»
    if reader.room == "needed" and last != reader.limit - glued:
        return last
    places = [
        index
        for index in range(reader.first + 1, last)
        if reader.room == "needed" or reader.analysis.traits(index) & (_ADDRESSED | a.PLACE)
    ]
    for index in places:
        if _parts(reader, index) and not is_family_before_object(reader, index):
            return index
    if last == reader.first + 2 and is_another_body(reader, last - 1):
        return last - 1
    if reader.head & (a.SPEAKER_HEAD | a.PLACE):
        for index in reversed(places):
            told = reader.room == "needed" or reader.analysis.traits(index) & _ADDRESSED
            if told and _may_part(reader, index):
                return index
    return last


def _parts(reader: PhraseReader, index: int) -> bool:
    """Whether two words cannot be one phrase: الوزير | الحكومة, إيران | إسرائيل, not الوزير الأول."""
    before, reading = reader.analysis.readings[index - 1 : index + 1]
    if reading.preposition or reading.conjunction or not reading.is_word:
        return False
    if is_in_name(before, reading):
        return False
    if before.traits & a.HONORIFIC_PRONOUN and reading.definite:
        return bool(reading.traits & (a.ROLE_PLURAL | a.GROUP))  # دعا سماحته | الوعاظ
    if before.traits & reading.traits & a.PLACE and not before.traits & a.BODY:
        return not before.definite and not reading.definite
    if index == reader.first + 1 and is_place_before_body(before, reading):
        return True  # وصفت طهران | فيلق الجنوب بأنه …
    if _is_country_behind(before, reading):
        return True
    many = a.GROUP | a.ROLE_PLURAL | a.NISBA | a.ADJECTIVE
    if before.traits & many and before.form.endswith("ون") and len(before.form) > 4:
        return reading.definite  # اتهم ناشطون | البلدية: a plural in ون depends on nothing
    if before.definite and _are_some_of_them(reader, index):
        return True  # أبلغ الوزير | نواب البرلمان
    return is_noun_behind(before, reading) and (
        before.definite or bool(before.traits & (a.GIVEN | a.FAMILY))
    )


def _is_country_behind(before: Reading, reading: Reading) -> bool:
    """Whether a country stands behind a noun with the article or a body: اتهمت حماس | إسرائيل."""
    whole = before.definite or before.form == "الله" or before.traits & a.ORGANISATION
    return bool(whole and reading.traits & a.PLACE) and not reading.definite


def _are_some_of_them(reader: PhraseReader, index: int) -> bool:
    """Whether a plural of people has what it is of behind it: أعضاء اللجنة, تلاميذ الصف."""
    if index + 1 >= reader.limit:
        return False
    people, of = reader.analysis.readings[index], reader.analysis.readings[index + 1]
    if people.definite or people.traits & (a.ROLE_M | a.ROLE_F | a.GIVEN | a.BODY):
        return False
    return bool(people.traits & a.ROLE_PLURAL) and of.definite


def _may_part(reader: PhraseReader, index: int) -> bool:
    """Whether the subject can end before a noun that could depend on it: شركة رواد | الحكومة, في تعز | السكان.

    An adjective with the article is of no name without it: رايتس ووتش | المعارضة.
    """
    before, reading = reader.analysis.readings[index - 1 : index + 1]
    if before.definite or not reading.definite or reading.preposition or reading.conjunction:
        return False
    body = reading.traits & (a.INSTITUTION | a.GROUP | a.ROLE_PLURAL)
    if not body and not is_noun_behind(before, reading):
        return False
    if index in reader.passage.closed_at:
        return True  # شركة «أفق» | السكان
    if before.traits & (a.INSTITUTION | a.TITLE_HEAD) or not before.is_word:
        return False
    names = a.ORGANISATION | a.OUTLET
    if before.traits & (a.PLACE | names):
        return not (before.traits & names and reading.traits & names)  # العفو الدولية
    if body and before.traits & (a.NISBA | a.ADJECTIVE) and not before.traits & a.ROLE:
        return True  # ثلاثة مصادر مطلعة | الحكومة
    if reader.analysis.spelled(index - 1).endswith(POSSESSIVES):
        return True  # الوزير ونائبه | الحكومة
    if before.traits & a.NAME_PARTICLE:
        return False  # أبو الغصن
    if before.traits & _NAMES or before.base in FAMILY_TRADES:
        return True
    earlier = reader.analysis.readings[index - 2]
    named = earlier.traits & (_NAMES | a.GIVEN_WORD) or not (earlier.traits or earlier.definite)
    unlisted = not before.traits and not before.preposition and before.form[0] != "و"
    return unlisted and (reader.room == "needed" or bool(named))  # لويزة حنون | السكان


_NAMES = a.GIVEN | a.FAMILY
