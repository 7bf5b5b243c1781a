"""A noun object whose words in marks are the speaker's: أدان «…», مشيرا إلى جاهزية اللاعبين، «…»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage
from quotes.phrases import BLAME, can_start, governed_by, read_phrase
from quotes.wording import NEEDS

OBJECT_PREPOSITIONS = frozenset(["الي", "علي", "عن", "من"])
# They take no object behind عن: قال المدرب عن الحكم «…» has nothing but the marks.
_OF_A_TOPIC = frozenset(["قال", "أضاف", "تابع", "كتب", "علّق", "علق", "صرّح", "صرح"])


def object_start(passage: Passage, frame: Frame, index: int) -> int | None:
    """The first word of a noun object that the marks at `index` are a part of, or None.

    مشيرا إلى جاهزية اللاعبين، «وهو ما بدا واضحا»: the content begins at جاهزية.
    """
    analysis = passage.analysis
    first = frame.cue.last
    if frame.position == "after" and frame.subject is not None and frame.subject.first >= first:
        first = frame.subject.last
    before = index - 1
    while before > first and analysis.traits(before) & a.LINE:
        before -= 1
    if first >= index or analysis.traits(before) & a.COLON:
        return None
    takes_object = "object" in frame.cue.entry.frames
    first = _behind_occasion(passage, frame.cue, first, index)
    while first < index:
        reading = analysis.readings[first]
        if reading.form == "عن" and frame.cue.entry.lemma in _OF_A_TOPIC:
            return None
        if reading.form in OBJECT_PREPOSITIONS and not takes_object:
            first += 1
            break
        if takes_object and reading.traits & a.TIME:
            first += 1
            continue
        if reading.form == "عن":
            first += 1  # كشف عن خطة لـ«تفكيك الشبكة»
            break
        if reading.form == "علي" and reading.form in governed_by(frame.cue.entry):
            first += 1  # أكد على ضرورة
            break
        if takes_object and reading.form in ("من", "علي") and first + 2 < index:
            first += 2  # طلب من إسرائيل احترام: the addressee
            continue
        break
    else:
        return None
    if frame.cue.entry.lemma in _WITH_TWO_OBJECTS:
        return _second_object(passage, first, index)
    if frame.cue.entry.addressee == "object":
        warned = frame.cue.entry.sense == "warn"
        first = _behind_addressee(passage, first, index, ("الي", "من") if warned else ("الي",))
    reading = analysis.readings[first]
    if not reading.is_word or first >= index:
        return None
    if reading.traits & (a.OCCASION | a.TIME | a.OUTLET_HEAD | a.OUTLET | a.ADVERB | a.ADDRESSEE):
        return None
    moved = analysis.readings[first - 1].form in OBJECT_PREPOSITIONS
    if reading.traits & (a.PREPOSITION | a.RELATIVE) or reading.preposition == "ل":
        return None
    return first if takes_object or moved else None


_WHERE = frozenset(["في", "خلال", "اثناء", "عبر", "عقب", "بعد", "قبل", "امام", "لدي", "علي"])
_LONGEST_OCCASION = 16  # tokens
_ENDS = a.STOP | a.LINE | a.COLON | a.COMPLEMENTIZER | a.RELATIVE


def _behind_occasion(passage: Passage, cue: CueFinding, first: int, index: int) -> int:
    """The token where the object begins behind where it was said: شدد في حديثه لموقعنا | على ضرورة «…»."""
    analysis = passage.analysis
    start = first + bool(analysis.traits(first) & a.COMMA)
    if analysis.forms[start] not in _WHERE or start + 1 >= index:
        return first
    governed = governed_by(cue.entry) & OBJECT_PREPOSITIONS
    if analysis.forms[start] in governed:
        return first
    for place in range(start + 1, min(index - 1, start + _LONGEST_OCCASION)):
        reading = analysis.readings[place]
        if reading.traits & _ENDS:
            return first
        if reading.form in governed or (reading.form in NEEDS and place > start + 1):
            return place
    return first


# ناشده الرحمة, حمّله المسؤولية
_WITH_TWO_OBJECTS = frozenset(["ناشد", "حمّل"])


def _second_object(passage: Passage, first: int, index: int) -> int | None:
    """What is asked of somebody or laid on them: حمّل الإدارة | مسؤولية «التأخير», ناشد الدول | احترام «القانون».

    None where the marks are it: ناشد المنظمات التدخل لـ«إنقاذ الغرقى».
    """
    analysis = passage.analysis
    for place in range(first, index):
        if analysis.readings[place].base in BLAME:
            return place
    if analysis.forms[index - 1] == "ل" or not can_start(passage, first):
        return None
    behind = read_phrase(passage, first, index).last
    return behind if first < behind < index and analysis.readings[behind].is_word else None


# How many words the one addressed takes: أنصاره, المجتمع الدولي.
_LONGEST_ADDRESSEE = 4


def _behind_addressee(
    passage: Passage, first: int, index: int, prepositions: tuple[str, ...]
) -> int:
    """The token behind the one addressed and the preposition: دعا أنصاره إلى | البقاء «حتى النهاية».

    Where the marks at `index` stand right behind the preposition, it is they, however many words the
    one addressed takes: دعا كافة الأطراف في البلاد إلى | «ضبط النفس».
    """
    readings = passage.analysis.readings
    if readings[index - 1].form in prepositions:
        return index
    for place in range(first, min(first + _LONGEST_ADDRESSEE + 1, index)):
        if readings[place].form in prepositions:
            return place + 1
        if not readings[place].is_word or readings[place].traits & a.PREPOSITION:
            break
    return first


_MEANWHILE = frozenset(["فيما", "بينما", "وقد", "حيث"])


def before_meanwhile(passage: Passage, first: int, end: int) -> int:
    """The comma behind a noun object before what happens besides: طلب احترام «القانون»، | فيما يتواصل القصف."""
    analysis = passage.analysis
    for index in range(first, end - 1):
        if analysis.traits(index) & a.COMMA and passage.inside[index] < 0:
            following = analysis.forms[index + 1 : index + 3]
            if following[0] in _MEANWHILE or following in (["في", "حين"], ["في", "وقت"]):
                return index
    return end
