"""The predicate that a clause of أن cannot do without, where marks alone hold it."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.pronouns import AND_HE
from quotes.wording.qualities import is_quality

_TITLES = a.TITLE_HEAD | a.NAMING | a.INSTITUTION | a.ROLE
_NAMES = a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.LATIN
_LONGEST_SUBJECT = 6
_LONGEST_BARE = 3  # letters: أن, بأن, وأن; not أنه


def is_needed_predicate(passage: Passage, index: int) -> bool:
    """Whether أن has no other predicate than the marks: أن صوت الدقات «يوقظ الحي».

    What goes on behind a comma shows that the marks were no name in apposition.
    """
    analysis = passage.analysis
    opening = analysis.readings[passage.words(passage.opens[index])[0]]
    named = opening.traits & _NAMES and not is_quality(passage, opening)  # سلمي is no سلمى
    if opening.definite or named or not _has_subject_alone(passage, index):
        return False
    several = passage.word_count(passage.opens[index]) > 1
    entitled = analysis.traits(index - 1) & _TITLES
    judged = not several and analysis.readings[index - 1].definite and _judges(passage, opening)
    if _is_all(passage, index, several and not entitled):
        return several or judged or not entitled  # أن العملية «ناجحة», no name of hers
    return judged and _is_circumstantial(passage, passage.step(index))


def _judges(passage: Passage, reading: Reading) -> bool:
    return bool(reading.traits & (a.NISBA | a.ADJECTIVE)) or is_quality(passage, reading)


_LONGEST_CIRCUMSTANCE = 6  # tokens


def _is_circumstantial(passage: Passage, index: int) -> bool:
    """Whether the clause ends in a prepositional phrase, without a verb: أن السوق «متقلبة» | في الصيف."""
    readings = passage.analysis.readings
    if not (readings[index].traits & a.PREPOSITION or readings[index].preposition):
        return False
    for reading in readings[index : index + _LONGEST_CIRCUMSTANCE]:
        if not reading.is_word:
            return bool(reading.traits & (a.STOP | a.LINE | a.COMMA))
        if reading.may_be_verb or reading.looks_finite() or reading.traits & a.AUXILIARY:
            return False
    return index + _LONGEST_CIRCUMSTANCE > len(readings)


def _has_subject_alone(passage: Passage, index: int) -> bool:
    """Whether a subject that is known, and no verb, stands between أن and the marks: أن سعر السكر | «ظالم»."""
    analysis = passage.analysis
    readings = analysis.readings
    beyond = False  # whether a preposition has been passed
    for place in range(index - 1, max(0, index - 2 - _LONGEST_SUBJECT), -1):
        reading = readings[place]
        if reading.traits & a.COMPLEMENTIZER:
            if place == index - 1 or len(reading.form) > _LONGEST_BARE:
                return False
            first, last = readings[place + 1], readings[index - 1]
            if first.traits & a.NAMING:
                return False  # أن شعار الحملة «معا نبني»
            return not beyond or (first.definite and last.definite)
        if not reading.is_word or reading.traits & (a.RELATIVE | a.PRONOUN | a.AUXILIARY):
            return False
        if reading.traits & a.PREPOSITION or reading.preposition:
            if place == index - 1:
                return False
            beyond = True
        elif not reading.definite and (reading.may_be_verb or reading.looks_finite()):
            if not _is_behind_that(passage, place):
                return False
    return False


def _is_behind_that(passage: Passage, place: int) -> bool:
    """Whether a word is a noun since أنّ stands before it: أن شعر الرجل …, أن تضليل الناس …"""
    before, reading = passage.analysis.readings[place - 1 : place + 1]
    if not before.traits & a.COMPLEMENTIZER or reading.form[0] == "ي":
        return False
    masdar = len(reading.form) == _TAFIL and reading.form[3] == "ي"
    return masdar or not reading.looks_finite()


_TAFIL = 5


def _is_all(passage: Passage, index: int, several: bool) -> bool:
    """Whether nothing that stands behind the marks could be said of the subject.

    Of `several` words a comma alone ends the clause, unless they are explained behind it.
    """
    analysis = passage.analysis
    behind = passage.step(index)
    if behind >= len(analysis.forms) or analysis.traits(behind) & (a.STOP | a.LINE):
        return True
    following = analysis.readings[behind]
    if _is_circumstance(following) or _joins_verb(following):
        return True
    further = analysis.readings[min(behind + 1, len(analysis.forms) - 1)]
    if not analysis.traits(behind) & a.COMMA:
        return False
    if further.form in AND_HE:
        return False  # أن عملية «الفجر»، وهي الثالثة، …
    joined = further.conjunction or further.traits & a.CONJUNCTION or "لكن" in further.form
    joined = joined or any(cue.conjunction for cue in further.cues)  # …، فرد عليه
    joined = joined or (further.form[0] == "ف" and not further.traits)  # …، فضحك
    if joined or _is_circumstance(further):
        return True
    explained = further.definite or further.traits & (a.RELATIVE | a.PREPOSITION)
    return several and not explained


def _is_circumstance(reading: Reading) -> bool:
    """Whether a participle goes on with what else is said: أن الخلاف «عابر» | مشيرا إلى أن …"""
    return reading.form.endswith(("ا", "ه", "ين")) and any(
        cue.form.kind == "participle" and not cue.form.ambiguous for cue in reading.cues
    )


_JOINED_NEGATIONS = frozenset(["ولا", "ولم", "ولن", "وليس", "وليست", "وما"])
_SHORTEST_JOINED = 5  # letters


def _joins_verb(reading: Reading) -> bool:
    """Whether و joins another predicate: أن السيارة «مدنية» | ولا علاقة …, أن الضربة «محدودة» | وتستهدف …"""
    form = reading.form
    if form[0] != "و" or reading.definite:
        return False
    if form in _JOINED_NEGATIONS:
        return True
    unlisted = not (reading.traits or reading.preposition) and len(form) >= _SHORTEST_JOINED
    return unlisted and form[1] in "يتس"
