"""Which words can begin a phrase that names somebody, and which are parts of a name."""

from __future__ import annotations

import re
from collections.abc import Callable

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases.no_heads import (
    MAIN,
    PAPERS,
    is_adjective,
    is_age,
    is_circumstance,
    is_truth,
    is_verb,
    is_writing,
)

# Words that end any phrase: they begin an adverbial, a clause or another constituent.
ENDS = (
    a.COMPLEMENTIZER
    | a.TIME
    | a.ADVERB
    | a.CONJUNCTION
    | a.PRONOUN
    | a.NEGATION
    | a.AUXILIARY
    | a.INTERROGATIVE
    | a.DEMONSTRATIVE
    | a.BREAK
)


# The bits that are asked for together stand here: put together at each call, they would take as long
# as all the rest.
_NAMES = a.GIVEN | a.NAME_PARTICLE
_NAME_WORDS = _NAMES | a.FAMILY | a.LATIN
_HEADS = a.SPEAKER_HEAD | a.HONORIFIC_PRONOUN
_LINKS = a.PREPOSITION | a.RELATIVE
_PEOPLE = a.ROLE | a.GIVEN
_NO_STARTS = ENDS | _LINKS | a.OCCASION | a.BREAK


# An unlisted verbal noun by its shape, with a preposition written onto it: بتفعيل, لإنشاء, بمحاسبته.
_VERBAL_NOUN_WITH_PREPOSITION = re.compile(
    r"[وف]?[بل](?:إ\w\wا\w|است\w\wا\w|است\wا\w[ةت]|ان\w\wا\w|ا\wت\wا\w|ت\w\wي\w|م\wا\w\w[ةت]|ضرورة|سرعة)"
    r"(?:ه|ها|هم|هما)?"
)


# … but: بإسلام أباد, بمقاطعة كيبك
_PLACES_WITH_B = ("باسلام", "بمقاطعه")


def is_governed_verbal_noun(passage: Passage, index: int) -> bool:
    """Whether an unlisted word is a verbal noun with its preposition: طالب القاضي | بتفعيل النظام."""
    reading = passage.analysis.readings[index]
    if reading.form[0] not in "وفبل":
        return False  # as nearly all words, before the pattern
    if reading.traits or reading.definite or reading.form.endswith(_PLACES_WITH_B):
        return False
    return _VERBAL_NOUN_WITH_PREPOSITION.fullmatch(passage.analysis.spelled(index)) is not None


# أما قائد الفريق فرفض الحديث: the topic is the subject of what follows.
TOPIC = ("اما", "واما")
# What stresses the noun before it: المصدر نفسه. Alone it is an object.
REFLEXIVES = frozenset(
    ["نفسه", "نفسها", "نفسهم", "ذاته", "ذاتها", "ذاتهم", "انفسهم", "عينه", "عينها", "نفسي"]
)


def can_start(passage: Passage, index: int) -> bool:
    """Whether the word at `index` can be the first word of a phrase that names somebody."""
    reading = passage.analysis.readings[index]
    traits = reading.traits
    if index in passage.opens:
        return (
            passage.stretch(passage.opens[index]).kind != "bracket"
            and passage.word_count(passage.opens[index]) <= 6
        )
    if not reading.is_word or traits & a.NUMBER:
        return bool(traits & a.LATIN)
    if reading.form in passage.family_names:
        return True
    starting = _STARTING[reading]
    if not starting or index in passage.analysis.accusatives:
        if not (starting or traits & a.ROLE) or not is_called_for(passage, index):
            return False
    if starting == _PLAIN:
        return True
    if reading.form == "صحه" and is_truth(passage, index):
        return False
    if reading.form == "بعض" and passage.analysis.forms[index + 1 : index + 2] in _AT_TIMES:
        return False
    if starting == _LISTED:
        return not (reading.form == "عمر" and is_age(passage, index))
    if not traits and not reading.definite and is_verb(passage, index):
        return False
    if traits & a.ROLE and index:
        if is_adjective(passage, index):
            return False
        if not reading.definite and is_circumstance(passage, index):
            return False  # …، متهمة وسائل الإعلام بـ
    if is_governed_verbal_noun(passage, index):
        return False
    if reading.base == "غير" and not _is_negated_group(passage, index + 1):
        return False  # غير أن, في حدث غير مسبوق; but غير الراضين
    if not traits and not reading.definite and is_verbal_noun_in_construct(passage, index):
        return False  # أكد | استمرار مصر في …
    if reading.form == "كبير":
        behind = passage.analysis.readings[index + 1 : index + 2]
        if not (behind and behind[0].is_word):
            return False  # كأنه مغزل كبير: what is big
    if reading.form == "كتب" and is_writing(passage, index):
        return False
    if reading.base == "حاجه" and not _is_called_hajja(passage, index + 1):
        return False  # دون الحاجة إلى
    # حيث طالب بضرورة …
    return not (traits & a.ROLE and not reading.definite and _takes_b(passage, index))


_SISTERS_OF_INNA = frozenset(["لكن", "ولكن", "لعل", "ليت", "كان"])


def is_called_for(passage: Passage, index: int) -> bool:
    """Whether the word before has the subject in the accusative: لكن متحدثًا باسم الشرطة قال, أن مسؤولًا أكد."""
    if index == 0:
        return False
    before = passage.analysis.readings[index - 1]
    return bool(before.traits & a.COMPLEMENTIZER) or before.form in _SISTERS_OF_INNA


_AT_TIMES = (["الاحيان"], ["المرات"], ["الوقت"], ["الشيء"], ["الشي"])
_LISTED, _GUESSED, _PLAIN = 1, 2, 3
_SOMETIMES = frozenset(["صحه", "بعض", "عمر"])
_BY_PLACE = frozenset(["غير", "حاجه", "كتب", *MAIN, *PAPERS])


def _starting(reading: Reading) -> int:
    """Whether the word can be a first word: 0 never, `_PLAIN` wherever it stands, the others by its place."""
    if not _starts_by_itself(reading):
        return 0
    traits = reading.traits
    woman = reading.form.endswith("ه")  # متهمة, as a verb is
    kinds = ("verb", "participle") if woman and not reading.definite else ("verb",)
    verb = traits & a.ROLE and any(cue.form.kind in kinds for cue in reading.cues)
    if not traits or verb or reading.base in _BY_PLACE or reading.form == "كبير":
        return _GUESSED
    return _LISTED if reading.form in _SOMETIMES else _PLAIN


def _starts_by_itself(reading: Reading) -> bool:
    """Whether a word that is no known family name can be a first word."""
    traits = reading.traits
    if reading.form in REFLEXIVES:
        return False  # وحدث نفسه: …
    if reading.preposition and not traits & _NAMES:
        return False
    if reading.cues and not traits & a.SPEAKER_HEAD:
        if not reading.definite and any(
            cue.form.kind == "verb" and not cue.form.ambiguous for cue in reading.cues
        ):
            return False
        if any(cue.form.kind == "verb" and cue.conjunction for cue in reading.cues):
            return False  # ومضى يقول
    if (
        reading.cues
        and any(cue.form.kind == "participle" and not cue.form.ambiguous for cue in reading.cues)
        and (
            reading.form.endswith("ا") or any(cue.form.entry.lemma == "قال" for cue in reading.cues)
        )
    ):
        return False
    if traits & _HEADS and not traits & _LINKS:
        return not (traits & a.TIME and not traits & _PEOPLE)
    return not traits & _NO_STARTS


_STARTING = PerWord(_starting)


def _is_negated_group(passage: Passage, index: int) -> bool:
    return index < len(passage.analysis.forms) and passage.analysis.readings[index].definite


# إلغاء, استمرار, انسحاب, افتتاح: verbal nouns that are no names
_VERBAL_NOUN = re.compile(r"إ\w\wا\w|است\w\wا\w|ان\w\wا\w|ا\wت\wا\w|ات\wا\w")
_NO_VERBAL_NOUNS = frozenset(["إخوان", "إنسان"])
_NO_COMPLEMENT = a.PREPOSITION | a.GIVEN | a.FAMILY | a.COMPLEMENTIZER


def is_verbal_noun_in_construct(passage: Passage, index: int) -> bool:
    """Whether an unlisted verbal noun has its own noun behind it: what is said, not who says it."""
    if index + 1 >= len(passage.analysis.forms) or not passage.analysis.readings[index + 1].is_word:
        return False
    if passage.analysis.forms[index][0] != "ا":
        return False  # as nearly all words, before the pattern
    word = passage.analysis.spelled(index)
    if word in _NO_VERBAL_NOUNS or _VERBAL_NOUN.fullmatch(word) is None:
        return False
    behind, *further = passage.analysis.readings[index + 1 : index + 3]
    if behind.preposition or behind.traits & _NO_COMPLEMENT:
        return False
    if behind.definite or behind.traits & (a.PLACE | a.BODY):
        return True
    return not behind.traits and any(r.definite and not r.preposition for r in further)


def _is_called_hajja(passage: Passage, index: int) -> bool:
    """Whether a name stands behind الحاجة: الحاجة فاطمة, الحاجة أم سمير."""
    names = a.GIVEN | a.GIVEN_WORD | a.NAME_PARTICLE
    return index < len(passage.analysis.forms) and bool(passage.analysis.traits(index) & names)


def _takes_b(passage: Passage, index: int) -> bool:
    """Whether a word that is a verb as well stands before a verbal noun with ب: طالب بتفعيل, not طالب بالجامعة."""
    verb = any(cue.form.kind == "verb" for cue in passage.analysis.readings[index].cues)
    return (
        verb
        and index + 1 < len(passage.analysis.forms)
        and passage.analysis.forms[index + 1].startswith("ب")
        and is_governed_verbal_noun(passage, index + 1)
    )


def _is_oblique(reading: Reading) -> bool:
    if reading.base == "عددا":
        return True
    if not reading.form.endswith("ين") or reading.traits & a.GIVEN:
        return False
    unlisted = reading.definite and not reading.traits and len(reading.base) >= 5
    if reading.definite and reading.base.endswith("يين"):
        return True  # الحوثيين, listed or not
    return unlisted or bool(reading.traits & a.ROLE_PLURAL)


def is_of_nation_plural(reading: Reading) -> bool:
    """Whether the people of a country stand in the oblique case: الكينيين."""
    return reading.definite and reading.traits == a.NISBA and reading.base.endswith("يين")


is_oblique: Callable[[Reading], bool] = PerWord(_is_oblique).__getitem__
"""Whether people stand in the oblique case, as no subject does: المسؤولين, المواطنين, عددا من الشهود."""


def is_strong_start(passage: Passage, index: int) -> bool:
    """Whether a word is at `index`, and known as the head of a speaker: a role, a body, a given name."""
    readings = passage.analysis.readings
    if index >= len(readings):
        return False
    reading = readings[index]
    return bool(reading.traits & _HEADS) and not reading.preposition and can_start(passage, index)


_SPEAKS_FOR = frozenset(["متحدث", "متحدثه", "ناطق", "ناطقه"])


def speaks_for(title: Reading, reading: Reading) -> bool:
    """Whether باسم behind a title is "in the name of", no given name: المتحدث باسم الشرطة."""
    return title.base in _SPEAKS_FOR and bool(reading.traits & a.PREPOSITION)


def is_family_name_behind(first: Reading, last: Reading) -> bool:
    """Whether an unlisted word with the next one is a first and a family name: مسفر المالكي, not كرة القدم."""
    if first.traits or first.definite or not last.definite or last.conjunction or last.preposition:
        return False
    prefixed = first.form.startswith("ل") and len(first.form) > 5
    if prefixed or first.form.endswith(("ه", "ها")):
        return False  # لفريقه الأرجنتيني
    return bool(last.traits & (a.FAMILY | a.GIVEN)) or (last.base.endswith("ي") and not last.traits)


def is_name_word(reading: Reading) -> bool:
    """Whether a word looks like a part of a proper name: listed, or unknown and without the article."""
    if reading.traits:
        return bool(reading.traits & _NAME_WORDS)
    if reading.form in NUMERALS:
        return False
    return reading.is_word and not reading.definite and not reading.preposition


# How many, before a feminine noun: no name, and behind one the object: اقترح الباحث | ثلاث طرق.
NUMERALS = frozenset(["ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"])


# How Latin letters are spelled out, folded: شركة يو تي سي, إذاعة جوهرة إف إم.
LETTERS = frozenset([
    "اتش", "ار", "اس", "اف", "اكس", "ام", "ان", "اي", "ايه", "بي", "تي", "جي", "دبليو", "دي", "سي", "كي", "كيو",
    "واي", "يو",
])  # fmt: skip
