"""Where the clause of a noun of speech ends inside its sentence: ورغم إعلان الوزير أن الجسر جاهز، | لا يزال …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.datelines import behind_dateline
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage

# What brings in a noun of speech at the head of a sentence, folded, with or without و.
_OPENERS = frozenset(["رغم", "برغم", "مع", "عقب", "بعد", "منذ", "وسط"])
_UPON = _OPENERS | {"قبل", "اثر", "غداه"}
_IN_SPITE_OF = (["علي", "الرغم", "من"], ["بالرغم", "من"], ["في", "ظل"])
_MAIN = a.NEGATION | a.AUXILIARY


def _has_speaker_behind(frame: Frame) -> bool:
    cue = frame.cue
    if cue.expression is not None or frame.subject is None or frame.subject.first != cue.last:
        return False
    return not frame.via  # نقلت الصحيفة تأكيد الوزير أن …، وأن …


def is_fronted_noun(passage: Passage, frame: Frame) -> bool:
    """Whether a preposition fronts the noun and its clause: ورغم إعلان الوزير أن …"""
    if not _has_speaker_behind(frame):
        return False
    cue = frame.cue
    opener = _opener(passage, cue)
    start = behind_dateline(passage, cue.scope[0], cue.first)
    return opener is not None and passage.first_words(start, cue.first) == opener


def before_main(passage: Passage, frame: Frame, first: int, end: int) -> int:
    """The token before what goes on behind the clause of a noun that has who speaks behind it, else `end`.

    It goes on with the main clause where a preposition fronts the noun, and with its own verb's where
    the noun is in the midst of a clause: أثار تأكيد الوزير أنه «لن يستقيل» | ردود فعل.
    """
    if not _has_speaker_behind(frame):
        return end
    if not is_fronted_noun(passage, frame):
        if passage.analysis.forms[frame.cue.first - 1] in _UPON:
            return end  # جاء ذلك بعد إعلان الوزارة أن الجسر جاهز، وأن الطريق سيفتح
        return _before_rest(passage, first, end)
    analysis = passage.analysis
    for index in range(first, end - 1):
        if analysis.forms[index].startswith("فان"):
            return index
        if not analysis.traits(index) & a.COMMA:
            continue
        following = analysis.readings[index + 1]
        verb = following.looks_finite() or (following.may_be_verb and not following.definite)
        if not following.conjunction and (following.traits & _MAIN or verb):
            return index
        if following.form in ("الا", "فقد", "لكن"):
            return index
    return end


def _before_rest(passage: Passage, first: int, end: int) -> int:
    """The token behind marks in the clause, or before a comma and و."""
    analysis = passage.analysis
    for index in range(first, end - 1):
        if index > first and index in passage.closed_at and index - 1 not in passage.opens:
            number = passage.closed_at[index]
            behind = analysis.readings[index]
            free = behind.is_word and not (behind.definite or behind.preposition or behind.traits)
            if passage.stretch(number).kind != "bracket" and free and behind.form[0] not in "وف":
                return index
        following = analysis.readings[index + 1]
        if analysis.traits(index) & a.COMMA and following.form[0] == "و":
            if not following.traits & a.COMPLEMENTIZER:
                return index
    return end


def _opener(passage: Passage, cue: CueFinding) -> int | None:
    forms = passage.analysis.forms
    before = cue.first - 1
    if before < cue.scope[0]:
        return None
    if forms[before] in _OPENERS or forms[before].removeprefix("و") in _OPENERS:
        return before  # وسط has a و of its own
    for words in _IN_SPITE_OF:
        first = cue.first - len(words)
        if first >= cue.scope[0]:
            if [forms[first].removeprefix("و"), *forms[first + 1 : cue.first]] == words:
                return first
    return None
