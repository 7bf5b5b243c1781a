"""Family names of women whose letters are what a man is: النجار of هدى النجار, الحاج of تمارا الحاج."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

_GIVEN = a.GIVEN_F | a.GIVEN_WORD


def womens_names(analysis: Analysis) -> frozenset[str]:
    """The bases of masculine trades and titles with the article right behind a woman's given name."""
    readings = analysis.readings
    found = set()
    for index in (*analysis.having(a.GIVEN_NAME), *analysis.having(a.SPELLED)):  # منى, typed so
        given, family = readings[index], readings[index + 1 : index + 2]
        if not family or given.definite or not _may_be_hers(given.traits):
            continue
        if family[0].definite and family[0].traits & a.ROLE_M and not family[0].preposition:
            found.add(family[0].base)
    return frozenset(found)


def _may_be_hers(traits: int) -> bool:
    return bool(traits & _GIVEN) and not (traits & a.GIVEN_M and not traits & a.GIVEN_F)
