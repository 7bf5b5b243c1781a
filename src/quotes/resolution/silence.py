"""Who does not answer: لم يجب سامر."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

_NOT = frozenset(["لم", "ولم", "فلم"])
_ANSWER = frozenset(["يجب", "تجب", "يجبه", "يجبها", "تجبه", "تجبها", "يرد", "ترد"])


def is_silence(analysis: Analysis, index: int) -> bool:
    """Whether somebody does not answer, who may then act and speak: لم | يجب سامر. رشف قهوته ثم قال …"""
    pair = analysis.forms[index : index + 2]
    return len(pair) == 2 and pair[0] in _NOT and pair[1] in _ANSWER


def first_act(analysis: Analysis, index: int) -> int:
    """Where the verb of the sentence that begins at `index` may stand: ثم | رشف قهوته, لم | يجب سامر."""
    while analysis.traits(index) & (a.CONJUNCTION | a.ADVERB | a.COMMA):
        index += 1
    return index + is_silence(analysis, index)
