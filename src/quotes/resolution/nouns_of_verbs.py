"""Letters of a reporting verb that are a noun where they stand: رد سامر على | حكم القاضي."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

_NAMES = a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.ROLE | a.HONORIFIC
_CLAUSAL = a.RELATIVE | a.CONJUNCTION | a.COMPLEMENTIZER | a.TIME


def is_noun_here(analysis: Analysis, index: int, *, has_verb: bool) -> bool:
    """Whether a word in mid-clause that may be a verb is a noun: behind a preposition, or behind a verb's subject.

    رد سامر على | حكم القاضي، مؤكدا أن …; where the clause `has_verb`: رفض الوزير | طلب المدير، مؤكدا أن … Not
    وفي ختام اللقاء طالب المدير.
    """
    before = analysis.readings[index - 1]
    if before.traits & a.PREPOSITION and not before.traits & _CLAUSAL:
        return before.form not in ("حتي", "وحتي")
    if not has_verb or analysis.readings[index].conjunction:
        return False
    if not before.traits & _NAMES and not (before.is_word and analysis.traits(index - 2) & a.GIVEN):
        return False
    return all(cue.form.ambiguous for cue in analysis.readings[index].cues)
