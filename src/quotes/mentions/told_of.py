"""A clause without pronoun between who speaks and the verb: مصدر أمني، طلب عدم ذكر اسمه، قال …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import is_strong_start

_SHORTEST, _LONGEST = 3, 16  # tokens, with both commas
_NONE_INSIDE = a.COMMA | a.STOP | a.LINE | a.COLON
_NO_VERB = (
    a.SPEAKER_HEAD | a.PREPOSITION | a.TIME | a.ADVERB | a.PRONOUN | a.RELATIVE | a.COMPLEMENTIZER
)
_NOT = frozenset(["غير", "دون", "رافضا", "طالبا", "مفضلا", "رافضه", "طالبه", "مفضله", "مشترطا"])


def is_told_of(passage: Passage, cue: CueFinding, subject: Phrase) -> bool:
    """Whether nothing but what is told of the subject, between commas, stands before its verb."""
    analysis, comma = passage.analysis, subject.last
    if not analysis.traits(comma) & a.COMMA:
        head = analysis.readings[subject.head]
        if head.definite or not head.traits & a.DOCUMENT:
            return False
        comma -= 1  # وثيقة مسربة انتشرت أمس، تتحدث عن …
    if not _SHORTEST < cue.first - comma <= _LONGEST:
        return False
    if not analysis.traits(cue.first - 1) & a.COMMA or not is_strong_start(passage, subject.first):
        return False
    if any(analysis.traits(i) & _NONE_INSIDE for i in range(comma + 1, cue.first - 1)):
        return False
    reading = analysis.readings[comma + 1]
    if reading.traits & a.NEGATION or reading.form in _NOT:
        return True  # ، لم يشأ ذكر اسمه، … ، غير مخول بالتصريح،
    if reading.definite or reading.conjunction or reading.preposition or not reading.is_word:
        return False
    return reading.may_be_verb or not reading.traits & _NO_VERB
