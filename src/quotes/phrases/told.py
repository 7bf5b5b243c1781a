"""Whom words are said to, between the verb and its subject: قالت له, قال لأولاده."""

from __future__ import annotations

from quotes.passage import Passage

TOLD = frozenset(
    ["لي", "لنا", "له", "لها", "لهم", "لهما", "لهن", "لك", "لكم", "عليه", "عليها", "عليهم"]
)
"""Prepositions with a pronoun, folded."""


def is_addressee(passage: Passage, index: int) -> bool:
    """Whether the word has ل for whoever is told: للحاجب, لرويترز, لأولاده."""
    reading = passage.analysis.readings[index]
    return reading.preposition == "ل" or is_own_addressee(passage, index)


def is_own_addressee(passage: Passage, index: int) -> bool:
    """Whether an unlisted noun with ل is told: لأولاده, لصديقتها, لسودة بنت زمعة, لوكالتنا; not لاعبوه."""
    reading = passage.analysis.readings[index]
    if reading.traits or reading.form[0] != "ل":
        return False
    if passage.analysis.forms[index + 1 : index + 2] in (["بنت"], ["بن"]):
        return True
    word = passage.analysis.spelled(index)
    if len(word) >= _SHORTEST_OF_OURS and word.endswith("تنا"):
        return True  # لوكالتنا, لمجلتنا: to the paper that writes
    if len(word) < _SHORTEST or not word.endswith(("ه", "ها", "هم", "هما")):
        return False
    return not reading.form.endswith(("وه", "وها", "وهم"))


_SHORTEST, _SHORTEST_OF_OURS = 4, 7  # letters
