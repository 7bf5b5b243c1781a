"""A noun with the article and what a preposition ties to it: «الانزلاق إلى الفوضى»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.wording.common_nouns import is_verbal_noun

_NAMED = a.BODY | a.PLACE | a.NISBA | a.ADJECTIVE | a.GIVEN | a.FAMILY | a.ROLE | a.TITLE_HEAD
_GOVERNED_BY_VERBS = frozenset(["الي", "علي", "عن", "من"])


def has_complement(readings: list[Reading]) -> bool:
    """Whether a noun with the article has a preposition's phrase: «الانزلاق إلى الفوضى», «المساس بالسيادة».

    ل and في stand in names as well, «الوطنية للتأمين», so that they want a verbal noun.
    """
    opening, following = readings[:2]
    if not opening.definite or opening.preposition or opening.traits & _NAMED:
        return False
    if following.form in _GOVERNED_BY_VERBS or (
        following.preposition == "ب" and following.definite
    ):
        return True
    if _is_behind_b(following) and readings[-1].definite:
        return True  # «المساس بحرمة النهر»
    return is_verbal_noun(opening) and (
        bool(following.traits & a.PREPOSITION) or following.preposition == "ل"
    )


def _is_behind_b(reading: Reading) -> bool:
    """Whether an unlisted noun has ب written onto it: بحرمة."""
    unlisted = not (reading.traits or reading.cues or reading.definite)
    return unlisted and reading.form[0] == "ب" and len(reading.form) >= _SHORTEST


_SHORTEST = 5  # letters
