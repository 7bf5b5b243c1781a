"""What looks like a name and is none: a clause, or a word that says more of somebody."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases import LETTERS

# What goes on with no name, folded: أحمد | البالغ من العمر 30 عاما.
NO_NAMES = frozenset([
    "بالغ", "بالغه", "حاصل", "حاصله", "حايز", "حايزه", "عايد", "عايده", "فايز", "فايزه", "قادم", "قادمه",
    "متواجد", "متواجده", "متوج", "متوجه", "مقيم", "مقيمه", "ملقب", "ملقبه", "منحدر", "منحدره",
])  # fmt: skip


def is_guest(readings: list[Reading], index: int) -> bool:
    """Whether the word says whose guest somebody is: لطفي البحري | ضيف البرنامج; not ضيف الله."""
    if readings[index].form not in ("ضيف", "ضيفه"):
        return False
    return index + 1 >= len(readings) or readings[index + 1].form != "الله"


def behind_letters(readings: list[Reading], index: int, last: int) -> int:
    """The token behind the letters that a body is called by, from the one at `index`: شركة يو تي سي | نادر."""
    while index < last and readings[index].form in LETTERS:
        index += 1
    return index


_LISTED = a.GIVEN | a.FAMILY
# What stands before somebody whose words are told: نقلت عن, على لسان, بحسب.
_OF_WHOM = frozenset(["عن", "لسان", "بحسب", "حسب", "وفق", "وبحسب", "وحسب", "ووفق"])


def is_clause(readings: list[Reading], first: int, last: int, begins: int) -> bool:
    """Whether unlisted words are a verb with what it is about: ستواجه مصاعب, وشعر باقتراب الليل.

    No verb follows the subject of one that reports, whose phrase `begins` there: أكد | الناشط ياسوهيرو كاندا أن.
    """
    if last - first < 2 or any(r.traits & _LISTED for r in readings[first:last]):
        return False
    behind = readings[last : last + 2]
    if len(behind) == 2 and behind[0].traits & a.COMMA and behind[1].traits & (a.ROLE_M | a.ROLE_F):
        return False  # سيغال مانديلكار، وكيل الوزارة
    if first > 0 and readings[first - 1].traits & a.COMMA:
        return False  # وزير المالية، يوفاند شتاينتاس
    told = readings[begins - 1] if begins > 0 else None
    if told is not None and (told.may_be_verb or told.form in _OF_WHOM):
        return False
    opening = readings[first].form
    person = (
        first > 0 and _is_person(readings[first - 1]) and not readings[last - 1].form.endswith("ه")
    )
    if person and not _agrees(readings[first - 1], opening):
        return False  # النائب تيموتي زيلر, السفيرة الفنلندية يوهانا لينن
    if len(opening) >= 5 and opening.startswith(("ست", "سي", "ت", "ي")):
        return True
    return last - first == 2 and _is_governed(readings, last - 1)


def _agrees(title: Reading, verb: str) -> bool:
    """Whether a verb of such letters can be what the person does: الوزيرة | تطالب إسرائيل, not الوزير."""
    person = verb[1] if verb[0] == "س" else verb[0]
    return person == ("ت" if title.base.endswith("ه") else "ي")


def _is_person(reading: Reading) -> bool:
    """Whether somebody's title ends with the word."""
    person = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.NISBA
    anybody = a.BODY | a.ANONYMOUS  # بيد الرجل | تضغط كتفه
    return reading.definite and bool(reading.traits & person) and not reading.traits & anybody


def _is_governed(readings: list[Reading], index: int) -> bool:
    """Whether an unlisted word has ب before a noun with its own: باقتراب الليل."""
    word = readings[index].form
    behind = readings[index + 1] if index + 1 < len(readings) else None
    if word[0] != "ب" or len(word) < 5 or behind is None or not behind.definite:
        return False
    return not behind.traits & (a.ROLE | a.HONORIFIC | a.NISBA | a.FAMILY | a.GIVEN)
