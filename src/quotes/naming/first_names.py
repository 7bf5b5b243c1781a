"""First names that no list of names alone knows, told by what stands around them."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.naming.no_names import NO_NAMES, is_guest
from quotes.phrases import FAMILY_TRADES, TITLES, is_name_word

_COMMON = a.GIVEN_WORD | a.PLACE
_CLOSING = a.COMMA | a.DASH | a.OPEN | a.SINGLED | a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.INSTITUTION
# What somebody is said to be behind the name, besides: سامر حداد | المعروف بأبي سالم.
_SAID_OF = NO_NAMES | {
    "معروف",
    "معروفه",
    "مسوول",
    "مسووله",
    "مكلف",
    "مكلفه",
    "مشرف",
    "مشرفه",
    "مختص",
    "مختصه",
}


_PRESENTED = 3  # tokens: the name and a comma


def begins_phrase(readings: list[Reading], phrase: Phrase) -> bool:
    """Whether the first word of a phrase is a first name, though a common word or a place as well.

    عزيز أخنوش رئيس الحزب, أمينة بوعياش، رئيسة المجلس, سول كامبل مدافع الفريق; not أمين عام الحزب.
    """
    first = readings[phrase.first]
    if not first.traits & _COMMON or phrase.last - phrase.first < 2:
        return False
    if first.definite or first.preposition or first.conjunction:
        return False
    last = readings[phrase.first + 1]
    known = last.traits & (a.FAMILY | a.NAME_PARTICLE)
    of_tribe = not last.traits and last.definite and last.base.endswith("ي")  # حكيم الزروالي
    if not last.traits and last.definite and phrase.last - phrase.first > _PRESENTED:
        comma, office = readings[phrase.first + 2 : phrase.first + 4]
        of_tribe |= bool(
            comma.traits & a.COMMA and office.traits & a.ROLE
        )  # كفاح الداهول، مدير المركز
    if last.preposition or last.conjunction or not (known or of_tribe or is_name_word(last)):
        return False
    if first.traits & a.PLACE and phrase.last - phrase.first == 2:
        return False  # كامبردج أناليتيكا
    return is_closed(readings, phrase.first + 2, phrase.last)


def is_rank(readings: list[Reading], index: int, last: int) -> bool:
    """Whether a title without the article stands behind another, before the first name: النقيب طيار | موسى."""
    if readings[index].traits & (a.GIVEN | a.GIVEN_WORD) or index + 1 >= last:
        return False
    return bool(readings[index + 1].traits & a.GIVEN) and index + 2 < last


def is_place_for_name(readings: list[Reading], index: int, last: int) -> bool:
    """Whether a place or paper is a first name behind a title: الصحفية بترا لازلو."""
    if index + 2 != last or not readings[index].traits & (a.PLACE | a.OUTLET):
        return False
    family = readings[index + 1]
    return not family.definite and (is_name_word(family) or bool(family.traits & a.FAMILY))


def closes_apposed(readings: list[Reading], start: int, index: int, last: int) -> bool:
    """Whether the last word of a phrase is the family name of the first name behind a comma.

    المتحدث، ديفيد دورتي; محاميه، رون كوبي: a common word or an adjective elsewhere.
    """
    if index + 1 != last or index != start + 1 or not readings[start].traits & a.GIVEN:
        return False
    word = readings[index]
    if word.traits in (a.NISBA, a.MONTH) and not readings[start].traits & (a.ADJECTIVE | a.NISBA):
        return not (
            word.definite or word.preposition or word.conjunction
        )  # أسامة زيتوني, حميد شباط
    apposed = readings[start - 1].traits & a.COMMA
    return bool(apposed) and word.is_word and not (word.conjunction or word.preposition)


_LONGEST_FATHERS = 4  # tokens: نايف بن سعيد الحداد


def is_trade_name(readings: list[Reading], start: int, index: int, last: int) -> bool:
    """Whether a trade behind a first name is the family name: سامي حداد, مراد الخياط، مسؤول المطبخ."""
    trade = readings[index]
    if index + 1 == last and trade.base in FAMILY_TRADES and 2 <= index - start <= _LONGEST_FATHERS:
        return bool(readings[index - 1].traits & (a.GIVEN | a.GIVEN_WORD))  # محمد رجب النجار
    if index != start + 1 or not trade.traits & a.ROLE or trade.conjunction or trade.preposition:
        return False
    if not readings[start].traits & (a.GIVEN | a.GIVEN_WORD):
        return False
    if index + 1 == last:
        return True
    behind = readings[index + 1]
    if trade.base in FAMILY_TRADES and not trade.definite:
        # سامي حداد | قائد الجناح, رئيس قسم الجراحة
        of = any(reading.definite for reading in readings[index + 2 : min(last, index + 4)])
        office = (behind.definite or of) and behind.traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC)
        # سامي حداد | المدير العام, سامي حداد | من شركة …, سامي حداد | (31 عاما)
        return bool(office or not behind.is_word or behind.traits & a.PREPOSITION)
    if trade.base in FAMILY_TRADES and trade.definite and behind.traits & (a.ROLE_M | a.ROLE_F):
        return True  # سامي الحداد | المحلل في البنك
    return trade.definite and not behind.definite and is_closed(readings, index + 1, last)


def is_nation_name(readings: list[Reading], start: int, index: int, last: int) -> bool:
    """Whether a nationality without the article is a family name: حسن مغربي مدير الفرع, إياد بن أمين مدني."""
    nation, before = readings[index], readings[index - 1]
    if not nation.traits & a.NISBA or nation.definite or nation.conjunction or nation.preposition:
        return False
    if not readings[start].traits & a.GIVEN or before.definite:
        return False
    father = index - 2 > start and readings[index - 2].form == "بن"
    if not father and (index != start + 1 or not before.traits & a.GIVEN):
        return False
    return is_closed(readings, index + 1, last)


def is_first_name(readings: list[Reading], index: int, name: tuple[int, int]) -> bool:
    """Whether a common word before a lone name is the first name: الفنانة المقتدرة | عزيزة لمشاهدي.

    Not what an indefinite noun has for its adjective: رسالة لطيفة سأحتفظ بها.
    """
    word = readings[index]
    if not word.traits & a.GIVEN_WORD or word.traits & (a.ROLE | a.PREPOSITION):
        return False
    bare = not (word.definite or word.preposition or word.conjunction)
    before = readings[index - 1]
    person = before.definite or not before.is_word or before.traits & a.PLACE
    return bool(person) and bare and name[1] - name[0] == 1


def is_apposed(readings: list[Reading], index: int, last: int) -> bool:
    """Whether an unlisted word or a common one and a word with the article are a name behind a comma.

    المديرة الجهوية، رجاء العجيلي; رئيس البنك، صبيح المصري.
    """
    if index + 2 != last or not readings[index - 1].traits & a.COMMA:
        return False
    first, family = readings[index], readings[index + 1]
    if first.definite or first.preposition or first.conjunction or not family.definite:
        return False
    if family.preposition or family.conjunction or family.traits & ~(a.FAMILY | a.NISBA | a.ROLE_M):
        return False
    common = first.traits & a.GIVEN_WORD and not first.traits & a.ROLE
    return bool(common) or (not first.traits and bool(family.traits & (a.FAMILY | a.NISBA)))


def is_closed(readings: list[Reading], index: int, last: int) -> bool:
    """Whether a name ends before `index`: with its phrase, at a sign, or where somebody's office begins."""
    if index >= last or readings[index].traits & _CLOSING:
        return True
    return is_said_of(readings, index) or is_guest(readings, index)


_ITS_PREPOSITIONS = frozenset(["من", "في", "عن", "علي", "الي", "لدي"])


def is_said_of(readings: list[Reading], index: int) -> bool:
    """Whether a participle with its preposition tells more of whoever is named: سامر حداد | الفائز بالجائزة."""
    word = readings[index]
    if not word.definite or word.base not in _SAID_OF or index + 1 >= len(readings):
        return False
    behind = readings[index + 1]
    unlisted = not behind.traits and behind.form[0] == "ب"
    return unlisted or behind.preposition == "ب" or behind.form in _ITS_PREPOSITIONS


_OF_NO_NATION = frozenset(["دكتور", "دكتوره", "شيخ"])
_OF_FAMILIES = a.NISBA | a.GIVEN | a.FAMILY


def is_behind_title(title: Reading, family: Reading) -> bool:
    """Whether a title and a family name that is a first one as well are all: الدكتور السالم, الوزير الجبير.

    An adjective without the article is no adjective of a title: السيد شرفي.
    """
    if title.base in TITLES and title.definite and family.traits == a.ADJECTIVE:
        return not (family.definite or family.preposition or family.conjunction)
    others = family.traits & ~_OF_FAMILIES
    if family.base.endswith("ي"):
        others &= ~a.ROLE_PLURAL  # مالكي السيارات, of whom no المالكي is one
    known = family.traits & (a.GIVEN | a.FAMILY) and not others
    if not known or not family.definite or not title.definite or family is title:
        return False
    officer = title.traits & (a.ROLE_M | a.ROLE_F)
    if family.traits & a.NISBA and officer and title.base not in _OF_NO_NATION:
        return False  # الوزير التركي
    return bool(officer or title.traits & a.HONORIFIC)


def is_of_another(readings: list[Reading], known: tuple[int, int], start: int) -> bool:
    """Whether و stands between two names: الجندي عبدالله الهزاع والعريف حسين السالم."""
    if not any(reading.traits & a.GIVEN for reading in readings[known[0] : known[1]]):
        return False
    return any(reading.conjunction == "و" for reading in readings[known[1] : start + 1])
