"""Where somebody acts behind what is asked or said: … أن تعيد المال، | ثم أخذ مكانه."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.pronouns import AND_HE, POSSESSIVES

# How an imperfect, a first person or a plural may begin or end.
_IMPERFECT = ("ي", "ت", "ن", "ا", "س")
_NOT_HIS = ("ت", "نا", "وا")
# Verbs whose root begins with a hamza, folded.
_WITH_HAMZA = frozenset(["اخذ", "اخذت", "امر", "امرت", "اتي", "اكل"])
PERHAPS = ("ربما", "لعل", "ليت")
"""ربما الناس لا يصدقون: said, not done."""
_SHORTEST_WITH_OBJECT = 4  # letters


def next_act(passage: Passage, first: int, end: int) -> int:
    """The comma before ثم and a verb in the perfect of the third person, or `end`."""
    analysis = passage.analysis
    if "ثم" not in analysis.forms[first + 2 : max(0, end - 1)]:
        return end
    for index in range(first + 1, end - 2):
        if analysis.forms[index + 1] == "ثم" and analysis.traits(index) & a.COMMA:
            if _is_of_third_person(passage, index + 2):
                return index
    return end


_BUT_HE = frozenset(["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"])
_BUT = frozenset(["لكن", "ولكن"])


def but_somebody_did(passage: Passage, index: int) -> bool:
    """طلب منه أن يلعب معه، | ولكن الفأر نظر إليه: what came of a wish, in the perfect."""
    analysis = passage.analysis
    if index + 2 >= len(analysis.forms):
        return False
    if analysis.forms[index] in _BUT:
        index += 1
        noun = analysis.readings[index]
        if not noun.definite or noun.preposition:
            return False
    elif analysis.forms[index] not in _BUT_HE:
        return False
    if index + 2 >= len(analysis.forms) or not analysis.readings[index + 2].is_word:
        return False  # لكن الوضع صعب.
    verb = analysis.readings[index + 1]
    if not verb.is_word or verb.definite or verb.preposition or len(verb.form) < _SHORTEST_ACT:
        return False
    perfect = any(cue.form.tense == "perfect" for cue in verb.cues) or not verb.traits
    return perfect and verb.form[0] not in "يتسم" and verb.form.endswith(_NO_ADJECTIVE)


_SHORTEST_ACT = 3  # letters
# Not صعبة, كثيرون, قوي.
_NO_ADJECTIVE = tuple("بتثجحخدذرزسشصضطظعغفقكلمنا")


def joins_what_was(passage: Passage, index: int) -> bool:
    """متمنيا أن يقدم ما لديه، | وغادرت بعثة النادي: a perfect joins no wish. Only a feminine one is sure."""
    analysis = passage.analysis
    verb = analysis.readings[index]
    if verb.traits or verb.definite or index + 1 >= len(analysis.forms):
        return False
    if not (verb.form[0] == "و" and verb.form.endswith("ت")) or verb.form.endswith("ات"):
        return False
    subject = analysis.readings[index + 1]
    feminine = analysis.spelled(index + 1).endswith("ة")
    return len(verb.form) > _SHORTEST_JOINED and feminine and not subject.preposition


_SHORTEST_JOINED = 4  # letters: not وقت, وبيت


def _is_of_third_person(passage: Passage, index: int) -> bool:
    """طلب, أعطاهم; not أعود, يعود, ذهبت, the noun الباقي."""
    reading = passage.analysis.readings[index]
    if not reading.is_word or reading.definite or reading.preposition or len(reading.form) < 3:
        return False
    if reading.traits & ~(a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.AUXILIARY):
        return False
    if reading.form in _WITH_HAMZA:
        return True
    if reading.form.startswith("ا") and reading.form.endswith(POSSESSIVES):
        return len(reading.form) > 4
    return not reading.form.startswith(_IMPERFECT) and not reading.form.endswith(_NOT_HIS)


def acts(passage: Passage, index: int, speaking: frozenset[str]) -> bool:
    """Whether a sentence or line tells what one of the speakers does, or what is done to them.

    لفة كبيرة ⏎ أعاد سعيد لف القماش; لا نريده هنا . أيدتها الطيور.
    """
    verb, subject = passage.analysis.readings[index : index + 2]
    if verb.traits or not verb.is_word or verb.definite or verb.form[0] in "يتنوف":
        return False
    if verb.form in PERHAPS:
        return False
    if not subject.is_word or subject.preposition:
        return False
    if subject.base in speaking:
        return True
    to_them = len(verb.form) > _SHORTEST_WITH_OBJECT and verb.form.endswith(("ته", "تها", "تهم"))
    return to_them and subject.definite


_LONGEST_ACT = 14  # tokens


def before_act(passage: Passage, first: int, opening: int) -> int:
    """The token before what the next speaker does first: هذه لي، ضحك البائع | وقال: …; لا .. سكتوا .. فقالت …"""
    analysis = passage.analysis
    if analysis.forms[opening][0] not in "وف" and analysis.forms[opening] != "ثم":
        return opening
    if analysis.forms[opening] in AND_HE:
        return _before_deed(passage, first, opening)
    for index in range(opening - 2, max(first, opening - _LONGEST_ACT), -1):
        verb, behind = analysis.readings[index + 1], analysis.readings[index + 2]
        if not (analysis.traits(index) & (a.COMMA | a.STOP) and verb.is_word):
            continue
        if verb.traits or verb.definite or verb.preposition:
            return opening
        if behind.definite and not behind.preposition:
            return index
        they = verb.form.endswith("وا") and analysis.traits(index) & a.STOP
        return index if they and behind.traits & a.STOP else opening
    return opening


_LONGEST_DEED = 3  # tokens


def _before_deed(passage: Passage, first: int, opening: int) -> int:
    """The comma before what the speaker does meanwhile: لا تخف، | وتبتسم | وهي تقول: …"""
    for index in range(opening - 2, max(first, opening - _LONGEST_DEED - 1), -1):
        verb = passage.analysis.readings[index + 1]
        if passage.analysis.traits(index) & (a.COMMA | a.STOP) and verb.is_word:
            joined = verb.form[0] == "و" and len(verb.form) > _SHORTEST_WITH_OBJECT
            acts = joined and not (verb.traits or verb.definite or verb.preposition)
            return index if acts else opening
    return opening
