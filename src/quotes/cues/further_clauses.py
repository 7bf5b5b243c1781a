"""A further clause between a verb and an أن, which then is not the verb's: سينتهي العمل، لكن المدير كشف أن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

# What opens a further clause behind a comma, folded; and what does without one.
_BEHIND_COMMA = frozenset(["فيما", "حيث", "اذ", "ثم", "وقد", "الا", "غير", "بيد"])
_ANYWHERE = frozenset(["لكن", "ولكن", "بينما", "وبينما"])
# … في حين, في وقت
_IN = frozenset(["في", "علي"])
_NEAREST = 3  # tokens


def begins_another_clause(passage: Passage, start: int, complementizer: int) -> bool:
    """Whether لكن, or فيما behind a comma, stands on the way, and no comma closes what it opens.

    Not قال الوزير، فيما كان يغادر، إن: set off by its two commas.
    """
    if complementizer - start < _NEAREST:
        return False  # as nearly always
    traits = passage.analysis.traits
    if traits(complementizer - 1) & a.COMMA:
        return False
    level = passage.inside[complementizer]
    return any(
        passage.inside[index] == level and _opens_clause(passage, start, index)
        for index in range(start, complementizer - 1)
    )


def _opens_clause(passage: Passage, start: int, index: int) -> bool:
    analysis = passage.analysis
    form = analysis.forms[index]
    if form in _ANYWHERE:
        return True
    behind_comma = index > start and analysis.traits(index - 1) & a.COMMA
    if form in _BEHIND_COMMA:
        return bool(behind_comma) or (form == "فيما" and _is_verb(analysis.readings[index + 1]))
    if not behind_comma or form not in _IN:
        return False
    time = analysis.forms[index + 1]  # not في وقت لاحق
    return time == "حين" or (time == "وقت" and _is_verb(analysis.readings[index + 2]))


def _is_verb(reading: Reading) -> bool:
    return any(cue.form.kind == "verb" for cue in reading.cues)
