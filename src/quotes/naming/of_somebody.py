"""Names that are not the speaker's, who is somebody else's kin or agent: والد الطفل سامر حداد."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.findings import Phrase
from quotes.passage import Passage

# Ranks, which one's own name follows; خطيب الجمعة is no fiancé.
_NOBODY = frozenset(["رقيب", "عريف", "قايد", "ضابط", "الجمعه"])
_AGENTS = frozenset(["مدير", "مديره"])
_GENDERS = a.GIVEN_M | a.GIVEN_F


def is_somebodys(analysis: Analysis, noun: Reading) -> bool:
    """Whether the noun tells whose kin, friend or agent somebody is: والد, صديقة, محامي."""
    words = analysis.lexicon.words
    return noun.base in words.get("kin", ()) or noun.base in words.get("companion", ())


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
    elif not is_somebodys(passage.analysis, head):
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
