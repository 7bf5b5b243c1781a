"""Whether a clause would end before its predicate: إن الخطة، كما أعلنت الحكومة، | ستنفذ في الربيع."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

_LONGEST_SUBJECT = 4  # words
_LONGEST_ASIDE = 12  # tokens
_NAMES = a.GIVEN | a.FAMILY | a.PLACE | a.ORGANISATION | a.HONORIFIC
_NO_NOUNS = a.PREPOSITION | a.NEGATION | a.PRONOUN | a.AUXILIARY | a.COMPLEMENTIZER | a.ADVERB
_THAT = ("ان", "بان")
_WILL = ("سي", "ست", "سن")


def leaves_subject_alone(passage: Passage, first: int, opening: int, end: int) -> bool:
    """Whether nothing but a noun stands from `first` to the comma before `opening`, and a verb behind the next.

    What opens there is then put into the clause: إن الخطة، | وفقا للوزارة، ستنفذ في الربيع.
    """
    analysis = passage.analysis
    comma = opening - 1
    if not 0 < comma - first <= _LONGEST_SUBJECT or analysis.forms[first - 1] not in _THAT:
        return False
    if not analysis.traits(comma) & a.COMMA or not _is_noun_phrase(passage, first, comma):
        return False
    for index in range(opening + 1, min(end - 1, opening + _LONGEST_ASIDE)):
        if analysis.traits(index) & a.COMMA:
            behind = analysis.readings[index + 1]
            return _may_be_predicate(behind)
    return False


def _may_be_predicate(behind: Reading) -> bool:
    """ستنفذ, لم تنفذ, أنجزت, جيدة; not مشيرا, وقد, في العاصمة."""
    if behind.conjunction or behind.definite or not behind.is_word:
        return False
    if behind.traits & (a.NEGATION | a.AUXILIARY) or behind.form.startswith(_WILL):
        return True
    if behind.looks_finite():
        return True
    other = behind.traits & ~a.ROLE  # خطوة مهمة, مدير سابق
    plain = not (other or behind.preposition or behind.form.endswith("ا"))
    return plain and not any(cue.form.kind == "participle" for cue in behind.cues)


def _is_noun_phrase(passage: Passage, first: int, last: int) -> bool:
    """الخطة, الخطة الجديدة, خطة الحكومة, سامي الحداد; not الوضع صعب, الأمر مهم, الوفد وصل."""
    readings = passage.analysis.readings[first:last]
    if any(
        not each.is_word or each.preposition or each.conjunction or each.traits & _NO_NOUNS
        for each in readings
    ):
        return False
    if any(each.looks_finite() or each.cues for each in readings):
        return False
    named = [
        each.definite
        or bool(each.traits & _NAMES)
        or (len(each.form) > 3 and passage.analysis.spelled(first + place).endswith(POSSESSIVES))
        for place, each in enumerate(readings)
    ]
    return named[-1] and all(named[1:])
