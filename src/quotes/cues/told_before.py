"""What somebody was told before they spoke: قال المدير، بعد أن | أبلغته الصحيفة بالتفاصيل، إن …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

_BEFORE_THAT = frozenset(["بعد", "قبل", "وبعد", "وقبل"])
_LONGEST_TOLD = 8  # tokens


def is_told_before(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether the verb at `index`, behind بعد أن, has what is told behind ب, up to a comma, and no clause."""
    forms = passage.analysis.forms
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
