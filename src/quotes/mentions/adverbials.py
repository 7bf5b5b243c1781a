"""Adverbials between verb, subject and content, to be stepped over."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases import OF_THE_SAME, can_start, read_phrase
from quotes.pronouns import POSSESSIVES

_NAMES = a.GIVEN | a.NAME_PARTICLE
_ADVERBS = a.ADVERB | a.BREAK
_OPENERS = a.PREPOSITION | a.TIME | _ADVERBS
_PEOPLE = a.ROLE | a.GIVEN
_CONSTRUCT = a.OUTLET_HEAD | a.OCCASION | a.INSTITUTION | a.TITLE_HEAD


_NAME_WORDS = _NAMES | a.FAMILY
# Behind these somebody has title and name, who is not the subject.
_WITH_PERSON = frozenset(["مع", "بين", "عن"])


def opens_adverbial(reading: Reading) -> bool:
    """Whether the word begins an adverbial: a preposition, a date, أيضا."""
    traits = reading.traits
    if (reading.preposition and not traits & _NAMES) or reading.form in OF_THE_SAME:
        return True
    return bool(traits & _OPENERS) and not (traits & _PEOPLE and not traits & a.PREPOSITION)


def skip_adverbial(passage: Passage, index: int, limit: int) -> int:
    """The token behind the adverbial that begins at `index`: preposition, noun, and the noun's name."""
    analysis = passage.analysis
    reading = analysis.readings[index]
    is_preposition = bool(reading.traits & a.PREPOSITION) and not reading.preposition
    with_person = reading.form in _WITH_PERSON
    index += 1
    while is_preposition and index < limit and _goes_on(analysis.readings[index]):
        index += 1  # على هامش
    if is_preposition and index < limit:
        index += analysis.forms[index] == "#" and index + 1 < limit  # في #الرياض
        reading = analysis.readings[index]
        index = passage.step(index)
        if reading.traits & a.SINGLED and index < limit:
            reading = analysis.readings[index]
            index = passage.step(index)  # مع إحدى القنوات
    titled = with_person and bool(reading.traits & a.PERSON) and not reading.traits & a.BODY
    # the complement of a construct: لوكالة رويترز, في مؤتمر صحفي, خلال لقاء وفد
    while index < limit:
        following = analysis.readings[index]
        if following.form in OF_THE_SAME:
            index += 2  # في حديثه لذات الموقع
            continue
        in_marks = (
            index in passage.opens and passage.stretch(passage.opens[index]).kind != "bracket"
        )
        if in_marks and passage.word_count(passage.opens[index]) <= 5:
            index = passage.step(index)
            continue
        if not following.is_word or opens_adverbial(following):
            break
        if following.conjunction == "و" and can_start(passage, index):
            index = read_phrase(passage, index, limit).last  # تريها لأمها | وشقيقها محمد
            break
        of_this = following.traits & a.DEMONSTRATIVE and index + 1 < limit
        if of_this and analysis.readings[index + 1].definite:
            reading = analysis.readings[index + 1]
            index += 2  # عن نتائج هذه | الدراسة
            continue
        if titled and following.traits & a.GIVEN and reading.definite:
            return _behind_name(passage, index, limit)  # في لقاء مع الإعلامية سلمى حداد
        if _precedes_subject(reading, following):
            break
        of_body = is_preposition and _is_of_body(passage, index)
        if of_body or _belongs_to(reading, following) or _is_of_office(reading, following):
            reading = following
            index += 1
            continue
        # خلال لقاء | وفد, but على هامش المؤتمر | وزير النقل
        construct = 0 if reading.definite else reading.traits
        if following.traits & a.SPEAKER_HEAD and not construct & _CONSTRUCT:
            break
        if following.traits & (a.ROLE | a.HONORIFIC) and (
            following.definite or not construct & a.OCCASION
        ):
            break
        reading = following
        index += 1
    return index


def _behind_name(passage: Passage, index: int, limit: int) -> int:
    """The token behind the name that begins at `index`."""
    given, index = index, index + 1
    while index < limit:
        reading = passage.analysis.readings[index]
        if not reading.is_word or reading.preposition or reading.conjunction:
            break
        unlisted = not reading.traits and (not reading.definite or reading.base.endswith("ي"))
        trade = index == given + 1 and reading.traits & a.ROLE_M and not reading.definite
        if not (unlisted or trade or reading.traits & _NAME_WORDS):
            break
        index += 1
    return index


_SEVERAL = frozenset(["عده", "عديده", "اخر", "اخري", "قليله", "متعدده"])
# … of an outlet: لميكروفون الإذاعة, لعدسة القناة
_OF_OUTLETS = frozenset(["ميكروفون", "ميكروفونات", "كاميرا", "كاميرات", "عدسه", "عدسات"])
_ASKED = frozenset(["اسيله", "اسئله", "سوال", "استفسار", "استفسارات"])


def _belongs_to(reading: Reading, following: Reading) -> bool:
    """Whether a word goes on with the noun before it: في الندوة الصحافية, مناسبات عدة, سؤال آخر, أسئلة وكالة."""
    if reading.definite:
        return following.definite and not (following.traits & a.GIVEN or reading.traits & _ADVERBS)
    if following.form in _SEVERAL:
        return True
    if reading.base in _ASKED or reading.base in _OF_OUTLETS:
        return bool(following.traits & (a.OUTLET_HEAD | a.OUTLET))
    return bool(reading.traits & following.traits & a.OUTLET)


_SHORT = 2  # letters, of أم and أب


def _precedes_subject(reading: Reading, following: Reading) -> bool:
    """Whether an adverbial ends in a word that has no complement, and the subject stands behind it."""
    if reading.traits & a.PLACE and following.traits & _PEOPLE:
        return True  # في الرياض | الوزير
    titled = following.traits & a.PERSON and len(following.form) > _SHORT  # not إف إم
    office = following.traits & a.ROLE and (following.definite or titled)
    if reading.traits & (a.OUTLET | a.ORGANISATION) and office:
        return True  # قال للأخبار.نت | المحلل, أعلن عبر حسابه على تويتر | وزير النقل
    # أعلنت اليوم الثلاثاء | السلطات الألمانية
    return bool(reading.traits & a.TIME and following.traits & a.SPEAKER_HEAD)


def _is_of_office(reading: Reading, following: Reading) -> bool:
    """Whether a body is what an office is of, or more of its name: إلى رئيس السلطة, لمراسل سكاي نيوز."""
    if reading.traits & following.traits & (a.OUTLET | a.ORGANISATION):
        return True
    of_office = reading.traits & a.ROLE and not reading.definite and following.definite
    return bool(of_office and following.traits & a.BODY)


def _is_of_body(passage: Passage, index: int) -> bool:
    """Whether a body is what an unlisted noun is of: على جدار | المدرسة; not على صفحتها | الوزارة."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if before.traits or before.definite or before.preposition or not reading.definite:
        return False
    if not reading.traits & a.INSTITUTION or reading.traits & (a.ROLE | a.GIVEN):
        return False
    return not passage.analysis.spelled(index - 1).endswith((*POSSESSIVES, "ا"))


def _goes_on(reading: Reading) -> bool:
    """Whether the word is the second of a preposition of two words."""
    return bool(reading.traits & a.PREPOSITION) and not reading.preposition


def only_adverbials(passage: Passage, index: int, end: int) -> bool:
    """Whether nothing but adverbials, parentheses and a relative clause stands in the range."""
    analysis = passage.analysis
    while index < end:
        reading = analysis.readings[index]
        if index in passage.opens or not reading.is_word:
            index = passage.step(index)
            continue
        if reading.traits & (a.RELATIVE | a.PRONOUN):
            return True
        if reading.traits & a.AUXILIARY or reading.form in ("قد", "فقد"):
            index += 1
            continue
        if not opens_adverbial(reading):
            return False
        index = skip_adverbial(passage, index, end)
    return True
