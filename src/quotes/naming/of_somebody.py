"""Names that are not the speaker's, who is somebody else's kin or agent: والد الطفل سامر حداد."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.passage import Passage

# Who is somebody's, folded: their kin, and who acts for them.
_OF_SOMEBODY = frozenset(
    [
        "والد", "والده", "شقيق", "شقيقه", "زوج", "زوجه", "ارمله", "ابنه", "نجل", "نجله", "صديق", "صديقه", "حفيد",
        "حفيده", "خطيب", "خطيبه", "طليق", "طليقه", "محامي", "محاميه", "وكيل", "وكيله", "مرافق", "جد", "عم", "خال",
    ]
)  # fmt: skip
# Ranks, which one's own name follows; خطيب الجمعة is no fiancé.
_NOBODY = frozenset(["رقيب", "عريف", "قايد", "ضابط", "الجمعه"])
_AGENTS = frozenset(["مدير", "مديره"])
_GENDERS = a.GIVEN_M | a.GIVEN_F


def is_anothers_name(passage: Passage, phrase: Phrase, name: tuple[int, int]) -> bool:
    """Whether the name stands beside another's title in the phrase, right behind it: شقيقة | المعلمة رحمة حداد.

    In والدة الطفل سلمى حداد the name shows that it is hers.
    """
    readings = passage.analysis.readings
    head, other = readings[phrase.head], phrase.head + 1
    if head.definite or phrase.head != phrase.first:
        return False
    if head.base in _AGENTS and passage.analysis.forms[other] == "اعمال":
        other += 1  # مدير أعمال الفنانة
    elif head.base not in _OF_SOMEBODY:
        return False
    if not other < name[0] < phrase.last:
        return False
    title = readings[other]
    person = title.traits & (a.ROLE_M | a.ROLE_F) and not title.traits & a.BODY
    if not person or not title.definite or title.base in _NOBODY:
        return False
    if any(passage.analysis.traits(index) & a.COMMA for index in range(other, name[0])):
        return False
    own, others, given = (readings[i].traits for i in (phrase.head, other, name[0]))
    if bool(own & a.ROLE_F) == bool(others & a.ROLE_F) or not given & _GENDERS:
        return True
    woman = bool(given & a.GIVEN_F) and not given & a.GIVEN_M
    return woman == bool(others & a.ROLE_F)
