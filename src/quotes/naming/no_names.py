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


def is_clause(readings: list[Reading], first: int, last: int) -> bool:
    """Whether unlisted words are a verb with what it is about: ستواجه مصاعب, وشعر باقتراب الليل."""
    if last - first < 2 or any(r.traits & _LISTED for r in readings[first:last]):
        return False
    behind = readings[last : last + 2]
    if len(behind) == 2 and behind[0].traits & a.COMMA and behind[1].traits & (a.ROLE_M | a.ROLE_F):
        return False  # سيغال مانديلكار، وكيل الوزارة
    if first > 0 and readings[first - 1].traits & a.COMMA:
        return False  # وزير المالية، يوفاند شتاينتاس
    opening = readings[first].form
    if len(opening) >= 5 and opening.startswith(("ست", "سي", "ت", "ي")):
        return True
    return last - first == 2 and _is_governed(readings, last - 1)


def _is_governed(readings: list[Reading], index: int) -> bool:
    """Whether an unlisted word has ب before a noun with its own: باقتراب الليل."""
    word = readings[index].form
    behind = readings[index + 1] if index + 1 < len(readings) else None
    if word[0] != "ب" or len(word) < 5 or behind is None or not behind.definite:
        return False
    return not behind.traits & (a.ROLE | a.HONORIFIC | a.NISBA | a.FAMILY | a.GIVEN)
