"""Somebody else contradicts what is reported: …، لكن وكيله نفى ذلك; …، إلا أن السلطات لم تؤكد الخبر."""

from __future__ import annotations

from quotes.contents.openings import EXCEPT
from quotes.contents.said_in_noun import is_subject
from quotes.contents.silence import REFUSED, leaves_unanswered
from quotes.passage import Passage
from quotes.phrases import is_strong_start, read_phrase

_LONGEST_SUBJECT = 10
_NOT = ("لم", "لا", "لن")
# Verbs that tell as well what somebody does or is, inside what is reported.
_THOUGHT = frozenset(["think", "find", "hope", "express", "order", "request", "expect"])
# What others say of the words of somebody, folded, and what they are called.
_OF_WORDS = frozenset(
    [
        "ذلك", "خبر", "انباء", "روايه", "اتهام", "اتهامات", "تهم", "تهمه", "مزاعم", "ادعاء", "ادعاءات", "تصريح",
        "تصريحات", "معلومات", "كلام", "تقارير", "صحه", "طرح", "تفسير", "وجود", "حديث", "امر",
    ]
)  # fmt: skip
_FARTHEST = 5  # tokens from the verb


def contradicts(passage: Passage, index: int, end: int) -> bool:
    """Whether somebody else speaks from `index` on, where إلا أن, غير أن or لكن stands."""
    analysis = passage.analysis
    except_that = analysis.forms[index] in EXCEPT
    if except_that and analysis.forms[index + 1] != "ان":
        return False
    subject = index + 1 + except_that
    if subject + 1 >= end:
        return False
    # وقال قصدير …، إلا أن قصدير تباهى
    spoke = analysis.readings[subject].base in passage.spoken_names
    if not (spoke or is_subject(passage, subject)):
        return False
    verb = read_phrase(passage, subject, min(end, subject + _LONGEST_SUBJECT)).last
    negated = False
    while verb < end and analysis.forms[verb] in (*_NOT, "قد"):
        negated = negated or analysis.forms[verb] in _NOT
        verb += 1
    if verb >= end - 1:
        return False
    strong = spoke or is_strong_start(passage, subject)
    if except_that and strong and _speaks(passage, verb):
        return True
    return _denies(passage, verb, end, negated=negated)


def _speaks(passage: Passage, verb: int) -> bool:
    return any(
        cue.form.kind == "verb" and not cue.form.ambiguous and cue.form.entry.sense not in _THOUGHT
        for cue in passage.analysis.readings[verb].cues
    )


def _denies(passage: Passage, verb: int, end: int, *, negated: bool) -> bool:
    """نفى الخبر, تشكك في هذه الرواية, رفضت هذه الاتهامات; لم تؤكد ذلك: of what is reported, nothing else."""
    analysis = passage.analysis
    if negated and leaves_unanswered(passage, verb):
        return True
    of_words = any(
        reading.base in _OF_WORDS
        for reading in analysis.readings[verb + 1 : min(end, verb + _FARTHEST)]
    )
    if analysis.forms[verb] in REFUSED and not negated:
        return of_words
    for cue in analysis.readings[verb].cues:
        if cue.form.kind != "verb" or cue.conjunction:
            continue
        sense = cue.form.entry.sense
        if sense == "deny" and not negated:
            return of_words or not cue.form.ambiguous
        if of_words and (sense in ("confirm", "comment") if negated else sense in _DOUBTS):
            return True
    return False


_DOUBTS = frozenset(["deny", "reject", "criticise", "think"])
