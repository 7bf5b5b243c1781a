"""Two offices side by side, of two people: سأل القاضي | المتهم."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

_QUALITIES = frozenset(
    ["شاب", "شابه", "عجوز", "شيخ", "جراح", "استاذ", "دكتور", "مساعد", "مشارك", "مناوب", "ام", "اب"]
)
_PERSONS = frozenset(
    ["وزير", "ملك", "قاضي", "امير", "معلم", "سلطان", "مدير", "حاكم", "طبيب", "متهم", "خليفه"]
)
TITLES = frozenset([
    "سيد", "سيده", "انسه", "استاذ", "استاذه", "دكتور", "دكتوره", "شيخ", "شيخه", "حاج", "مهندس", "مهندسه",
])  # fmt: skip
"""Of courtesy and learning, which are no office; folded."""
# What somebody's office stands behind: المستشار الوزير.
_BEFORE_OFFICES = TITLES | {"مستشار"}
_NO_PERSON = a.NISBA | a.ADJECTIVE | a.HONORIFIC | a.GIVEN | a.GIVEN_WORD


def is_another_person(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """سأل القاضي | المتهم: two offices with the article, the second of somebody whom the text has again."""
    before = reader.analysis.readings[index - 1]
    if not (before.definite and reading.definite) or reading.preposition or reading.conjunction:
        return False
    offices = before.traits & reading.traits & (a.ROLE_M | a.ROLE_F)
    if not offices or reading.base in _QUALITIES or before.base in _BEFORE_OFFICES:
        return False
    if reading.traits & _NO_PERSON and reading.base not in _PERSONS:
        return False
    frequency = reader.passage.frequency
    return frequency[reading.form] + frequency["لل" + reading.base] > 1


def is_another_body(reader: PhraseReader, index: int) -> bool:
    """Whether who is accused or told stands behind one noun: اتهم الرئيس | المعارضة بأنها, النائب بأنه.

    An adjective of one gender is of no noun of the other; and whoever accuses has to accuse somebody.
    """
    before, reading = reader.analysis.readings[index - 1 : index + 1]
    if not (before.definite and reading.definite) or reading.preposition or reading.conjunction:
        return False
    if reading.traits & (a.GIVEN | a.FAMILY | a.NISBA):
        return False
    if reading.traits & a.INSTITUTION and reading.base.endswith("ه"):
        return reader.room == "needed" or not before.base.endswith("ه")
    person = reading.traits & (a.ROLE_M | a.ROLE_F) and not reading.traits & a.ADJECTIVE
    title = before.traits & a.ROLE and before.base not in _BEFORE_OFFICES
    return bool(reader.room == "needed" and person and title)


_SEVERAL = a.GROUP | a.ROLE_PLURAL


def are_several(before: Reading, reading: Reading) -> bool:
    """Whether a plural in ين, an adjective as well, stands behind one: مصدر في الوزارة | الصحفيين."""
    if not reading.traits & a.GROUP or not reading.base.endswith("ين"):
        return False
    several = before.traits & _SEVERAL or before.base.endswith(("ين", "ون", "ات", "ان"))
    return not several and not reading.traits & (a.GIVEN | a.FAMILY)
