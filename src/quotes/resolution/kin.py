"""Names that only say whose kin somebody is: زوجة جحا, شقيق الوزير نبيل الكاتب."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.naming import Description

# Parts of names as well, folded.
_CHILDREN = ("ابن", "بنت")


def is_kin_of(analysis: Analysis, other: Description, description: Description) -> bool:
    """Whether the name only says whose daughter or wife somebody is."""
    if {description.gender, other.gender} != {"m", "f"}:
        return False
    first, last = other.phrase.first, other.phrase.last
    readings = analysis.readings[first:last]
    wife = readings[0].traits & a.ROLE_F and analysis.spelled(first).endswith("ة")
    if len(readings) == 2 and wife and not readings[0].definite:
        return True  # زوجة جحا
    return any(r.traits & a.NAME_PARTICLE and r.traits & a.ROLE_F for r in readings[1:])


def is_said_of_kin(analysis: Analysis, other: Description) -> bool:
    """Whether the name tells whose kin another is: سامي الكاتب، شقيق الوزير نبيل الكاتب."""
    first = other.phrase.first
    if _is_kin(analysis, first) and other.proper is not None and other.proper[0] > first:
        return True
    return first > 0 and _is_kin(analysis, first - 1)


def _is_kin(analysis: Analysis, index: int) -> bool:
    noun = analysis.readings[index].base
    return noun in analysis.lexicon.words.get("kin", ()) or noun in _CHILDREN


_PARENTS = frozenset(["ابو", "ام"])


def is_parent_of_named(analysis: Analysis, index: int) -> bool:
    """Whether somebody is called after a child: ابتسم | أبو رامي."""
    if analysis.forms[index] not in _PARENTS or index + 1 >= len(analysis.forms):
        return False
    return bool(analysis.traits(index + 1) & (a.GIVEN | a.GIVEN_WORD))
