"""Where a name begins among words that look like one: لشؤون مكافحة | دانيال غليزر."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading


def from_given_name(readings: list[Reading], first: int, last: int) -> tuple[int, int]:
    """The name without unlisted words that a listed first name follows: لشؤون مكافحة | دانيال غليزر."""
    if readings[first].traits & a.GIVEN:
        return first, last  # as nearly always
    given = first
    for i in range(first, last):
        if readings[i].traits & a.GIVEN:
            given = i
            break
    if given == first and not readings[first].traits:
        for i in range(first + 1, last - 2):
            if readings[i].traits & a.PLACE and not readings[i].traits & (a.FAMILY | a.ROLE):
                return i + 1, last  # بشركة أفق موتورز أميركا | كورت هيدلي
    if any(r.traits & (a.GIVEN_WORD | a.NAME_PARTICLE | a.FAMILY) for r in readings[first:given]):
        return first, last
    thing = first > 0 and readings[first - 1].traits & (a.OCCASION | a.TITLE_HEAD | a.INSTITUTION)
    if thing and not readings[first - 1].definite and given > first:
        return given, last  # مدير برنامج فطن | ناصر العريني
    if given == first + 1 and readings[first].looks_finite():
        return given, last  # يقبّل | إسماعيل هنية
    joined = readings[first].form[0] == "و" and readings[first].form.endswith(("ها", "هم"))
    if given == first + 1 and joined and not readings[first].traits:
        return given, last  # كاتب جمعية اللغة وآدابها | خالد الطرودي
    governed = first > 0 and readings[first - 1].traits & a.PREPOSITION
    if (
        (governed or _is_possessed(readings, first))
        and given == first + 1
        and not readings[first].traits
    ):
        return given, last  # المحامي عن نيكاراغو | آلان حداد, المنتهية مهامه | عبيد حداد
    prefixed = readings[first].form[0] == "ل" and not readings[first].traits
    if prefixed and last - first > 1 and len(readings[first].form) > 4 and given == first:
        if readings[first].form.endswith("ه"):
            return first + 1, last  # لخلافة | بلاتر
    return (given, last) if given - first > 1 or (prefixed and given > first) else (first, last)


def _is_possessed(readings: list[Reading], index: int) -> bool:
    """Whether an unlisted word is what a participle says of somebody: الوزير المنتهية | مهامه."""
    if not index:
        return False
    participle = readings[index - 1].definite and not readings[index - 1].traits
    return participle and readings[index].form.endswith(("ه", "ها"))


def is_behind_initial(readings: list[Reading], index: int, end: int) -> bool:
    """Whether the stop of a letter stands inside the name: مايكل ج. روجرز."""
    return readings[index].form == "." and len(readings[index - 1].form) == 1 and index + 1 < end
