"""What somebody was told before they spoke: قال المدير، بعد أن | أبلغته الصحيفة بالتفاصيل، إن …"""

from __future__ import annotations

from itertools import pairwise

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.per_word import PerWord

_BEFORE_THAT = frozenset(["بعد", "قبل", "وبعد", "وقبل"])
_LONGEST_TOLD = 8  # tokens


def is_told_before(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether the verb at `index`, behind بعد أن, has what is told behind ب, up to a comma, and no clause.

    The same goes for who has seen a paper: قال المجلس في بيان، | اطلعت «صوت الجبل» عليه، إن …
    """
    forms = passage.analysis.forms
    if _MAY_LOOK[reading] and looks_at(passage, index):
        return True
    if forms[index - 1] != "ان" or forms[index - 2] not in _BEFORE_THAT:
        return False
    if all(cue.form.entry.addressee != "object" for cue in reading.cues):
        return False
    told = False
    for behind in passage.analysis.readings[index + 1 : index + 1 + _LONGEST_TOLD]:
        if behind.traits & a.COMMA:
            return told
        if not behind.is_word or behind.traits & a.COMPLEMENTIZER:
            return False
        told = told or behind.preposition == "ب"
    return False


_AT_IT = frozenset(["عليه", "عليها", "عليهم", "عليهما"])
_LONGEST_LOOKER = 6  # tokens


def looks_at(passage: Passage, index: int) -> bool:
    """Whether somebody has seen a paper, and told nobody: بيان، اطلعت «صوت الجبل» على نسخة منه، بأن …"""
    behind = passage.analysis.forms[index + 1 : index + 2 + _LONGEST_LOOKER]
    return not _AT_IT.isdisjoint(behind) or any(
        first == "علي" and second.startswith("نسخ") for first, second in pairwise(behind)
    )


def _looks(reading: Reading) -> bool:
    return any(cue.form.entry.lemma == "أطلع" for cue in reading.cues)


_MAY_LOOK = PerWord(_looks)
