"""Somebody speaks up behind a comma, if only in a noun: واعترف الجيش بمقتل جنديين, وعبر المرضى عن شكرهم."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start

# What ties a noun to verbs with which people speak up, by their lemma: a preposition, folded.
_TIES = {
    "عبّر": "عن", "أعرب": "عن", "اعتذر": "عن", "كشف": "عن", "تحدث": "عن",
    "علق": "علي", "عقّب": "علي", "شدد": "علي", "أثنى": "علي", "احتج": "علي", "اعترض": "علي", "رد": "علي",
    "عزا": "الي", "دعا": "الي", "ألمح": "الي", "لمّح": "الي",
    "اعترف": "ب", "أقر": "ب", "ندد": "ب", "رحب": "ب", "أشاد": "ب", "طالب": "ب", "توعد": "ب", "هدد": "ب",
    "لوّح": "ب", "تعهد": "ب", "وعد": "ب", "اتهم": "ب",
    "حذر": "من",
}  # fmt: skip
_MEANWHILE = ("فيما", "بينما", "كما", "وقد")
BEFORE_VERB = frozenset([*_MEANWHILE, "في"])
"""What such a clause opens with, where no و stands on its verb; folded."""
_FARTHEST = 8  # tokens from the verb


def speaks_in_noun(passage: Passage, first: int, index: int, end: int) -> bool:
    """Whether the clause behind the comma before `index` tells what somebody says, with a noun for the words.

    … أن الجندي قتل، | واعترف الجيش بمقتله; …، | في حين طالبت الإدارة بتعويض. The subject stands right behind
    the verb, and behind it the preposition that the verb ties its noun with. Of whom the words from `first`
    on have told, they tell on: … إن شركة الحافلات قدمت خطتين، وطالبت الشركة بتمويل.
    """
    forms = passage.analysis.forms
    verb, conjunction = index, "و"
    if forms[index] in _MEANWHILE:
        verb, conjunction = index + 1, ""
    elif forms[index : index + 2] == ["في", "حين"]:
        verb, conjunction = index + 2, ""
    if verb + 2 >= end:
        return False
    if _denies(passage, verb, conjunction, end):
        return True
    for cue in passage.analysis.readings[verb].cues:
        tie = _TIES.get(cue.form.entry.lemma)
        if tie is None or cue.conjunction != conjunction or cue.suffix:
            continue
        if cue.form.kind == "verb" and (cue.form.tense, cue.form.person) == ("perfect", 3):
            return (
                is_subject(passage, verb + 1)
                and _is_tied(passage, verb + 2, end, tie)
                and not _is_told_of(passage, first, index, verb + 1)
            )
    return False


def _denies(passage: Passage, verb: int, conjunction: str, end: int) -> bool:
    """وتنفي | الوزارة ذلك."""
    if not any(
        cue.form.entry.sense == "deny"
        and cue.form.kind == "verb"
        and cue.conjunction == conjunction
        for cue in passage.analysis.readings[verb].cues
    ):
        return False
    denied = passage.analysis.forms[verb + 2 : min(end, verb + 6)]
    return not _DENIED.isdisjoint(denied) and is_subject(passage, verb + 1)


_DENIED = frozenset(["ذلك", "الخبر", "الانباء"])


def _is_told_of(passage: Passage, first: int, index: int, subject: int) -> bool:
    readings = passage.analysis.readings
    noun = readings[subject]
    if not (noun.definite and noun.traits & (a.ROLE_M | a.ROLE_F | a.BODY)):
        return False
    return any(reading.base == noun.base for reading in readings[first:index])


def is_subject(passage: Passage, index: int) -> bool:
    """Whether who speaks up may stand at `index`: الوزارة, الكثير, not في المدينة."""
    noun = passage.analysis.readings[index]
    if noun.preposition or noun.traits & (a.PLACE | a.TIME):
        return False
    if noun.form in _MANY or is_strong_start(passage, index):
        return True
    return noun.definite and can_start(passage, index)


_MANY = frozenset(["الكثير", "كثيرون", "الكثيرون", "كثير", "العديد", "اخرون", "البعض", "بعضهم"])


def _is_tied(passage: Passage, first: int, end: int, tie: str) -> bool:
    readings = passage.analysis.readings
    for index in range(first, min(end, first + _FARTHEST)):
        reading = readings[index]
        if reading.traits & (a.COMMA | a.RELATIVE):
            return False
        if reading.form == tie or (tie == "ب" and _is_behind_b(reading)):
            return True
    return False


def _is_behind_b(reading: Reading) -> bool:
    """بمقتل, بالاستمرار; not بعد, بين, بعض."""
    if reading.preposition:
        return reading.preposition == "ب"
    return reading.form[0] == "ب" and not reading.traits and reading.form not in _NO_B


_NO_B = frozenset(["بعض", "بل", "بيان", "بيانا", "باحث", "باحثون"])
