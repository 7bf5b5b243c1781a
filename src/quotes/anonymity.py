"""Who will not be named: مسؤول | طلب عدم ذكر اسمه, مصدر، رفض الكشف عن هويته; the words for it, folded."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.pronouns import POSSESSIVES

ASKING = frozenset(
    verb + end for verb in ("رفض", "فضل", "طلب", "اشترط", "اثر") for end in ("", "ت", "وا")
)
"""What a source does that will not be named: طلب | عدم ذكر اسمه."""
ASKING_BY_THE_WAY = frozenset(
    participle + end for participle in ("طالب", "مشترط", "مفضل", "رافض") for end in ("ا", "ه", "ين")
)
"""The same as a participle, beside the verb that reports: قال، طالبا | عدم ذكر اسمه، إن."""
_KEPT_BACK = frozenset(
    [
        "عدم", "الكشف", "كشف", "ذكر", "نشر", "الافصاح", "الاعلان", "التعريف", "حجب", "اخفاء", "ابقاء",
        "التكتم",
    ]
)  # fmt: skip
SPEAKING = frozenset(["تحدث", "تحدثت", "تحدثوا", "متحدثا", "متحدثه", "متحدثين"])
"""How it speaks on a condition: تحدث | شريطة عدم ذكر اسمه."""
_PROVIDED = frozenset(["شريطه", "بشرط"])
_WANTING = frozenset(["يشا", "تشا", "يشاوا", "يرغب", "ترغب", "يرد", "ترد"])
_NAMES = ("اسم", "هوي")
_LONGEST = 7  # words: اشترط عدم الكشف عن اسمه ومنصبه


def keeps_name_back(forms: Sequence[str], index: int) -> bool:
    """Whether a clause of who will not be named begins at token `index`.

    طلب | عدم ذكر اسمه, رفضت | الكشف عن هويتها, تحدث | شريطة عدم نشر اسمه, لم | يشأ ذكر اسمه; not طلب مساعدة.
    """
    if index + 1 >= len(forms):
        return False
    form, following = forms[index], forms[index + 1]
    if form in ASKING or form in ASKING_BY_THE_WAY or form in _PROVIDED:
        return following in _KEPT_BACK
    if form in SPEAKING:
        return following in _PROVIDED
    return form == "لم" and following in _WANTING and behind_name(forms, index, len(forms)) > index


def behind_name(forms: Sequence[str], index: int, limit: int) -> int:
    """The token behind the name that is kept back from token `index` on: … ذكر اسمه |; `index` if none is."""
    for place in range(index + 1, min(index + _LONGEST, limit)):
        if forms[place].startswith(_NAMES) and forms[place].endswith(POSSESSIVES):
            return place + 1
    return index
