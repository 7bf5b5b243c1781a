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
_TITLES = frozenset(["سيد", "سيده", "استاذ", "دكتور", "دكتوره", "شيخ", "مهندس", "مستشار"])
_NO_PERSON = a.NISBA | a.ADJECTIVE | a.HONORIFIC | a.GIVEN | a.GIVEN_WORD


def is_another_person(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """سأل القاضي | المتهم: two offices with the article, the second of somebody whom the text has again."""
    before = reader.analysis.readings[index - 1]
    if not (before.definite and reading.definite) or reading.preposition or reading.conjunction:
        return False
    offices = before.traits & reading.traits & (a.ROLE_M | a.ROLE_F)
    if not offices or reading.base in _QUALITIES or before.base in _TITLES:
        return False
    if reading.traits & _NO_PERSON and reading.base not in _PERSONS:
        return False
    frequency = reader.passage.frequency
    return frequency[reading.form] + frequency["لل" + reading.base] > 1
