"""What is somebody's own, as a source: بحسب موقعها الإلكتروني, وفق عائلته, وفقا لبياناتها المالية."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

_PERSONS = ("هما", "ها", "هم", "ه")
# What speaks for somebody, as it is written before a pronoun, folded.
_OWN = frozenset([
    "موقع", "صفحت", "حساب", "حسابات", "سجلات", "بيانات", "نتايج", "وثايق", "ارقام", "احصاءات", "تقديرات",
    "عايلت", "اسرت", "اهل", "ذوي", "اقارب", "ادارت", "نادي", "مكتب", "حزب", "شركت", "وزارت", "قيادت", "ناشر",
])  # fmt: skip
_LONGEST_QUALITY = 2  # words
_ON = frozenset(["علي", "في"])


def is_somebodys(passage: Passage, index: int) -> bool:
    """Whether the noun at `index` has a pronoun for whose it is."""
    word = passage.analysis.spelled(index)
    return len(word) > _SHORTEST and word.endswith(_PERSONS)


_SHORTEST = 4  # letters


def behind_own(passage: Passage, index: int, limit: int) -> int | None:
    """The token behind such a source at `index`, with its qualities; None where there is none."""
    if not is_somebodys(passage, index):
        return None
    form = passage.analysis.forms[index]
    person = next(each for each in _PERSONS if form.endswith(each))
    noun = form.removesuffix(person)
    if noun not in _OWN and noun.removeprefix("ل") not in _OWN:
        return None
    readings, end = passage.analysis.readings, index + 1
    while end < min(limit, index + 1 + _LONGEST_QUALITY) and readings[end].definite:
        if readings[end].preposition or readings[end].traits & (a.ROLE | a.GIVEN):
            break
        end += 1
    page = end + 1 < limit and readings[end].form in _ON and readings[end + 1].is_word
    return end + 2 if page else end
