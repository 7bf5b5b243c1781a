"""Who comes up by full name in front of a verb without subject: ويجلس سامر حداد أمام متجره. يقول: …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Phrase
from quotes.naming import describe
from quotes.passage import Passage
from quotes.phrases import is_name_word, is_strong_start, read_phrase
from quotes.resolution.doing import undergoes
from quotes.resolution.full_persons import before_act
from quotes.resolution.latest import GOING_ON
from quotes.resolution.objects_behind import without_object
from quotes.resolution.subjects import Subjects
from quotes.resolution.unlisted_people import has_age_behind

_PERSON = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN
_TITLES = a.ROLE_M | a.ROLE_F | a.HONORIFIC
# What may stand right before a name that no noun and no preposition governs.
_FREE = (
    a.COMMA
    | a.AUXILIARY
    | a.CONJUNCTION
    | a.ADVERB
    | a.TIME
    | a.DEMONSTRATIVE
    | a.LINE
    | a.STOP
    | a.NEGATION
)
_LONGEST_SENTENCE = 40  # tokens
# Verbs that no list has and that stand behind a first name alone: صلاح | قام بنشر.
_DOES = frozenset(["قام", "قامت"])


def newcomer(passage: Passage, subjects: Subjects, cue: CueFinding, spoke: int) -> Phrase | None:
    """Who is named in full, as nobody's object, in the cue's sentence before it.

    Or in the sentence before, where that opens the paragraph and nobody has spoken since: `spoke` is the token
    of the last cue.
    """
    if cue.kind not in ("verb", "participle"):
        return None
    start = cue.scope[0]
    here = _named(passage, subjects, start, cue.first)
    if here is not None or not start or cue.kind != "verb" or cue.entry.sense in GOING_ON:
        return here
    if passage.analysis.traits(start - 1) & a.LINE:
        return None
    before = passage.sentence(start - 1)[0]
    if spoke >= before or (before and not passage.analysis.traits(before - 1) & a.LINE):
        return None
    return None if undergoes(passage, before) else _named(passage, subjects, before, start)


def _named(passage: Passage, subjects: Subjects, start: int, end: int) -> Phrase | None:
    analysis = passage.analysis
    aged = _aged(passage, start, end)
    if aged is not None:
        return aged
    index = start
    while index < min(end, start + _LONGEST_SENTENCE):
        reading = analysis.readings[index]
        if reading.traits & a.COMPLEMENTIZER and index > start + 1:
            return None  # what somebody says of others; not غير أن سامر لا يوافق
        if reading.traits & a.RELATIVE and reading.form.startswith("ال"):
            return None  # الخطأ الذي وقع فيه | سامر حداد
        if (
            not reading.traits & _PERSON
            or reading.preposition
            or not is_strong_start(passage, index)
        ):
            index = passage.step(index)
            continue
        phrase = _person(passage, index, end)
        family = reading.definite and not reading.traits & _TITLES  # يعادل | الألفي يورو
        if not family and subjects.may_be_named(index) and _is_free(passage, start, index):
            if len(describe(passage, phrase).name) > 1:
                return phrase
        index = max(index + 1, phrase.last)
    return None


def _person(passage: Passage, index: int, end: int) -> Phrase:
    """The phrase without what the person does to whom: هنأ سامر حداد | الجميع."""
    phrase = without_object(passage, read_phrase(passage, index, end, told=True))
    readings = passage.analysis.readings
    if readings[index].traits & _TITLES and phrase.last - index == _TITLED:
        if phrase.last < end and readings[phrase.last].traits & a.COMMA:
            return phrase  # الخبير هيروكي تانابي، وقال: a name, whatever verb its letters are
    last = next(
        (at for at in range(index, phrase.last) if passage.analysis.forms[at] in _DOES), phrase.last
    )
    while last > phrase.first + 2 and _is_no_name(readings[last - 1], readings[last - 2]):
        last -= 1
    named = any(readings[place].traits & a.GIVEN for place in range(phrase.first, last))
    return before_act(
        passage.analysis, Phrase(phrase.first, last, phrase.head) if named else phrase
    )


_TITLED = 3  # tokens: a title and a full name


def _is_no_name(reading: Reading, before: Reading) -> bool:
    """الخطورة behind a family name, الجميع behind any; not ماجد سعيد | الحلو."""
    if reading.traits & _OF_NAMES or reading.base.endswith("ي"):
        return False
    return reading.definite and (before.definite or bool(reading.traits & (a.GROUP | a.SINGLED)))


_OF_NAMES = (
    a.GIVEN | a.FAMILY | a.NISBA | a.ROLE | a.HONORIFIC | a.NAME_PARTICLE | a.ADJECTIVE | a.PLACE
)


def _is_free(passage: Passage, start: int, index: int) -> bool:
    """Whether the name can be a subject: يجلس | سامر, وشارك في الندوة | سامر; not منزل | سامر, مع | سامر."""
    if index <= start + 1:
        return True
    before = passage.analysis.readings[index - 1]
    if before.traits & a.PREPOSITION or before.traits & _PERSON:
        return False
    return bool(before.traits & _FREE) or before.definite or before.looks_finite()


_LONGEST_NAME = 3  # words


def _aged(passage: Passage, start: int, end: int) -> Phrase | None:
    """Who opens the sentence under a name that no list has, with an age: هيروكي تانابي (45 عاما) يعمل …"""
    analysis = passage.analysis
    last = start
    while last < min(end, start + _LONGEST_NAME) and is_name_word(analysis.readings[last]):
        last += 1
    if analysis.forms[start][0] == "و":
        return None  # وأعيد انتخاب بلاتر (79 عاما)
    if last < start + 2 or last + 3 >= end or not has_age_behind(analysis, last):
        return None
    return Phrase(start, last, start)
