"""People whose names no list has, told by what stands behind the name or by what the text calls them again.

زار يوتا كاماندو (27 عاما) المعرض, زار يوتا كاماندو المعرض … وقال كاماندو.
"""

from __future__ import annotations

from collections.abc import Callable

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.findings import CueFinding, Phrase
from quotes.model import Gender
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases.starts import is_governed_verbal_noun
from quotes.resolution.places import is_verbal_noun

_LONGEST = 3  # words
_SHORTEST, _SHORT = 3, 4  # letters
_TITLED = a.ROLE_M | a.ROLE_F | a.HONORIFIC
# What is somebody's and is told of: بدأت معاناة | سامر حداد قبل عامين, لا يختلف حال | سامر حداد.
STORIES = frozenset(
    [
        "قصه",
        "حكايه",
        "معاناه",
        "ماساه",
        "تجربه",
        "رحله",
        "حال",
        "حاله",
        "وضع",
        "مصير",
        "حلم",
        "مشوار",
    ]
)
_YEARS = frozenset(["عاما", "سنه", "عام", "سنوات", "اعوام", "ربيعا"])


def _may_be_part(reading: Reading) -> bool:
    if not reading.is_word or reading.definite or reading.conjunction or reading.preposition:
        return False
    if reading.cues or reading.traits & ~(a.FAMILY | a.NAME_PARTICLE):
        return False
    return len(reading.form) >= _SHORTEST and not reading.form.endswith(("ه", "ات", "ها", "هم"))


def _may_be_first(reading: Reading) -> bool:
    """Whether it is no verb by its shape: استشاطت كاري غضبا, وتمكن نيل من."""
    form = reading.form
    verb = (form[0] in "وف" and len(form) > _SHORT) or (form.endswith("ت") and len(form) > _SHORT)
    return _may_be_part(reading) and not verb


_MAY_BE_FIRST = PerWord(_may_be_first)
_MAY_BE_PART = PerWord(_may_be_part)


def unlisted_person(
    passage: Passage, index: int, end: int, places: Callable[[str], list[int]]
) -> Phrase | None:
    """Who has a first and a family name at `index` that no list has; `places` tells where a word stands."""
    readings = passage.analysis.readings
    if (
        index >= end
        or not _MAY_BE_FIRST[readings[index]]
        or is_verbal_noun(passage.analysis.spelled(index))
    ):
        return None
    last = index
    accusatives = passage.analysis.accusatives
    while (
        last < min(end, index + _LONGEST)
        and _MAY_BE_PART[readings[last]]
        and last not in accusatives
    ):
        last += 1
    if last - index < 2 or is_governed_verbal_noun(passage, index + 1):
        return None
    if has_age_behind(passage.analysis, last):
        return Phrase(index, last, index)
    for size in range(2, last - index + 1):
        family = index + size - 1
        if passage.frequency[readings[family].form] > 1 and any(
            _stands_as_name(passage.analysis, place) for place in places(readings[family].base)
        ):
            return Phrase(index, family + 1, index)
    return None


def has_age_behind(analysis: Analysis, behind: int) -> bool:
    """Whether an age stands behind the name, in brackets or between commas: (27 عاما), ، 43 عاما،"""
    if behind + 2 >= len(analysis) or analysis.readings[behind].is_word:
        return False
    number, years = analysis.readings[behind + 1 : behind + 3]
    return bool(number.traits & a.NUMBER) and years.form in _YEARS


def is_presented(analysis: Analysis, behind: int) -> bool:
    """Whether an age, a bracket or a trade behind the name tells who that is: (اسم مستعار), ، موظف في البلدية،"""
    if has_age_behind(analysis, behind) or analysis.forms[behind : behind + 1] == ["("]:
        return True
    if not analysis.traits(behind) & a.COMMA or behind + 1 >= len(analysis):
        return False
    trade = analysis.readings[behind + 1]
    return bool(trade.traits & _TITLED) and not (trade.definite or trade.conjunction)


def _stands_as_name(analysis: Analysis, place: int) -> bool:
    """Whether the word stands where a person alone does: behind a verb that reports or a title."""
    if not place:
        return False
    before = analysis.readings[place - 1]
    return before.may_be_verb or bool(before.definite and before.traits & _TITLED)


def gender_of_unlisted(analysis: Analysis, index: int, cue: CueFinding) -> Gender | None:
    """What the verb before the name shows, and where none stands there, the verb that reports."""
    asked = cue.form.gender if cue.form is not None else None
    verb = analysis.readings[index - 1] if index else None
    if verb is None or not verb.is_word or verb.traits or verb.form in STORIES:
        return asked
    form = verb.form.lstrip("وف")
    if form.startswith("ي"):
        return "m"
    if form.startswith("ت"):
        return asked
    return "f" if form.endswith("ت") else "m"
