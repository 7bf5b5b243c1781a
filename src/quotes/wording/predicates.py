"""What shows that words in marks are said of something: a predicate, an adverb, a clause."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.wording.accusatives import is_accusative
from quotes.wording.common_nouns import is_verbal_noun
from quotes.wording.complemented import has_complement


def closes(passage: Passage, index: int) -> bool:
    """Whether nothing of the clause follows the marks at `index`, whose punctuation may stand inside."""
    last = passage.words(passage.opens[index])[1]
    return passage.ends_clause(index) or bool(passage.analysis.traits(last - 1) & a.PUNCTUATION)


def is_said_of(passage: Passage, index: int) -> bool:
    """Whether a noun with the article or a pronoun stands before the marks: what follows may be its predicate."""
    if index == 0:
        return False
    before = passage.analysis.readings[index - 1]
    if not before.is_word or passage.analysis.is_glued(index):
        return False
    if before.definite:
        return True
    spelled = passage.analysis.spelled(index - 1)
    return len(spelled) > 3 and spelled.endswith(("ه", "ها", "هم", "هما"))


def is_clause(readings: list[Reading]) -> bool:
    """Whether the words can only be said of something: a finite verb, a predicate with its complement."""
    opening = readings[0]
    if opening.definite or opening.traits & (a.LATIN | a.GIVEN):
        return False
    if opening.form.startswith(("ست", "سي")) and len(opening.form) > 4:
        return True
    if opening.form.startswith("سن") and not (opening.traits or readings[-1].definite):
        return len(opening.form) > 4  # «سنعود غدا», not «سنابل الخير»
    if opening.looks_finite() or (opening.form.endswith("ون") and len(opening.form) > 4):
        return True
    return any(r.is_word and (r.traits & a.PREPOSITION or r.preposition) for r in readings[1:])


_BECAUSE = frozenset(
    ["لان", "لانه", "لانها", "لانهم", "بسبب", "رغم", "نتيجه", "نظرا", "حيث", "كي", "لكي"]
)
_BECAME = frozenset(["اصبح", "اصبحت", "اصبحوا", "بات", "باتت", "صار", "صارت", "ظل", "ظلت"])


_TAFIL = 5
_LONGEST_VERB = 6


def is_future(passage: Passage, index: int) -> bool:
    """Whether a lone word at the end of its clause is an imperfect verb behind س: «سيستمر»."""
    reading = passage.analysis.readings[passage.words(passage.opens[index])[0]]
    return closes(passage, index) and (
        len(reading.form) > _TAFIL
        and reading.form[:2] in ("سي", "ست", "سن")
        and not (reading.traits or reading.definite or reading.preposition)
    )


def opens_as_verb(readings: list[Reading]) -> bool:
    """Whether the first of several words can be no noun: «أصبحت أكثر كرما»."""
    opening = readings[0]
    known = opening.traits & (a.AUXILIARY | a.PRONOUN) or opening.form in _BECAME
    return bool(known) and readings[1].is_word


def is_no_name(readings: list[Reading]) -> bool:
    """Whether several words hold what names do not: a verb or an auxiliary at their start, "this"."""
    opening = readings[0]
    if opens_as_verb(readings):
        return True
    if opening.traits & (a.PREPOSITION | a.CONJUNCTION) or opening.form in _BECAUSE:
        return True  # من تونس «بسبب سوء الأحوال الجوية»; «لأن الوقت ضاق»; لا عن القرية «بل منها»
    masdar = len(opening.form) == _TAFIL and opening.form[3] == "ي"  # تسهيل, تعديل
    if opening.looks_finite() and len(opening.form) <= _LONGEST_VERB and not masdar:
        return True
    return any(r.traits & a.DEMONSTRATIVE for r in readings)


# Nouns of places that no list of names has: في أقسام بـ«المدينة».
_PLACES = frozenset(
    [
        "مدينه", "منطقه", "قريه", "ملعب", "حي", "شارع", "ساحه", "ميناء",
        "مطار", "جزيره", "جبل", "وادي", "نهر", "سوق", "مخيم", "معسكر",
        "مديريه", "محافظه", "بلده", "ناحيه", "ميدان", "جسر", "برج", "قصر",
        "مسجد", "جامع", "كنيسه", "معبد", "سد", "بحيره", "وسط", "حديقه",
        "ضاحيه", "خليج", "مضيق",
    ]
)  # fmt: skip


def shows_wording(passage: Passage, index: int, first: int, last: int) -> bool:
    """Whether up to three words in marks are a predicate, an adverb or a phrase, not a name."""
    analysis = passage.analysis
    while last > first + 1 and not analysis.readings[last - 1].is_word:
        last -= 1
    readings = analysis.readings[first:last]
    opening = readings[0]
    before = analysis.readings[index - 1] if index else None
    # «التوافق», «يؤكد الحق»; not رؤية «المدينة», which only could be a participle of أدان
    if any(_reports(r) for r in readings) or opening.traits & (
        a.NEGATION | a.PREPOSITION | a.AUXILIARY | a.PRONOUN
    ):
        return True
    if is_accusative(passage, index, first, last):
        return True
    if len(readings) == 1:
        predicate = before is not None and bool(before.traits & (a.AUXILIARY | a.NEGATION))
        if before is not None and before.traits & a.PRONOUN:
            predicate = not _may_be_called(opening)  # not المسؤول هو «فيسبوك»
        if passage.is_behind_b(index):
            place = a.BODY | a.PLACE | a.NAME_WORD_OF_BODY
            return not opening.traits & place and opening.base not in _PLACES
        return (
            predicate
            or (is_verbal_noun(opening) and not _is_named_subject(passage, index, opening))
            or _is_adjective(passage, index, first)
            or _is_lone_predicate(passage, index, first)
        )
    if passage.is_behind_b(index):
        return True
    if opening.preposition and opening.definite:
        return True  # متهما إياهم «بالتعاون مع الغرب»
    if before is not None and before.form in ("هو", "هي", "هم") and closes(passage, index):
        return True  # أن صاحبه هو «الرجل الغامض»
    if readings[-1].form in _ABOUT_IT and not opening.definite:
        return True  # الخلل «مبالغ به»
    if closes(passage, index) and has_complement(readings):
        return True  # دعا إلى «التحلي بالصبر»
    if opening.definite or opening.base in _PLACES or opening.traits & (a.PLACE | a.TIME):
        return False  # «جبل الريحان»
    if opening.looks_finite() or (
        len(readings) > 2 and any(r.traits & a.PREPOSITION for r in readings[1:])
    ):
        return True
    if len(readings) == 3 and _is_qualified_name(readings):
        return False
    particular = a.TITLE_HEAD | a.BODY | a.PLACE | a.NAMING
    at_end = closes(passage, index)
    if before is not None and before.traits & (a.NISBA | a.ADJECTIVE) and _looks_foreign(readings):
        return False  # الرئيس السلوفيني «دراغان ماكليش»
    if at_end and is_said_of(passage, index):
        if not analysis.traits(index - 1) & particular:
            return True  # المكب «قنبلة موقوتة»: the predicate
    closing = readings[-1]
    if closing.definite or closing.traits & (a.GIVEN | a.FAMILY):
        pass
    elif closing.traits & (a.NISBA | a.ADJECTIVE | a.SINGLED):
        return True  # «عاصمة أفريقية محايدة»: a noun with its adjective
    elif at_end and opening.form.endswith("ه") and closing.form.endswith("ه"):
        return True  # الجزيرة «محمية كاملة»
    # two or three unlisted words without any article are a foreign name
    return (
        bool(opening.preposition)
        or any(r.definite for r in readings[1:])
        or analysis.spelled(last - 1).endswith(("ها", "هم", "هما"))
    )


def _is_named_subject(passage: Passage, index: int, noun: Reading) -> bool:
    """بأن «الانتقال» صار …: a noun with the article that a verb goes on with, and no complement of its own."""
    if not index or not noun.definite:
        return False
    if not passage.analysis.traits(index - 1) & a.COMPLEMENTIZER or closes(passage, index):
        return False
    behind = passage.analysis.readings[min(passage.step(index), len(passage.analysis) - 1)]
    return not behind.traits & a.PREPOSITION


def _may_be_called(reading: Reading) -> bool:
    """Whether a lone word may be a name: listed, or without the article and any ending of an adjective."""
    if reading.definite or reading.traits & (a.NISBA | a.ADJECTIVE | a.ADVERB):
        return bool(reading.traits & _CALLED)
    return reading.traits & _CALLED != 0 or not reading.form.endswith(
        ("ه", "ا", "ات", "ون", "ين", "ان")
    )


_CALLED = a.BODY | a.PLACE | a.GIVEN | a.FAMILY | a.ORGANISATION | a.LATIN


def _reports(reading: Reading) -> bool:
    if reading.traits & _CALLED:
        return False  # طالبان
    return any(cue.form.kind != "participle" or not reading.definite for cue in reading.cues)


def has_pronoun(reading: Reading) -> bool:
    """Whether a word without the article ends in a pronoun of its noun or verb: «وعودهم», «تركوا»."""
    names = a.GIVEN | a.FAMILY | a.PLACE | a.NAME_WORD_OF_BODY | a.ORGANISATION
    return (
        len(reading.form) > _LONGEST_NAME
        and reading.form.endswith(("ها", "هم", "هما", "وا"))
        and not reading.definite
        and not reading.traits & names
    )


_LONGEST_NAME = 4


def _is_qualified_name(readings: list[Reading]) -> bool:
    """سوق غندور الثقافي: nothing but a name has an adjective with the article behind two nouns without."""
    opening, middle, closing = readings
    return (
        closing.definite
        and bool(closing.traits & (a.NISBA | a.ADJECTIVE))
        and not (middle.definite or middle.traits or middle.preposition)
        and not (opening.definite or opening.preposition)
    )


def _looks_foreign(readings: list[Reading]) -> bool:
    """Whether no word has any ending or letter before it that Arabic grammar knows."""
    return all(
        not (r.traits or r.cues or r.definite or r.preposition) and r.form[-1] not in "هىيا"
        for r in readings
    )


_ABOUT_IT = frozenset(
    ["به", "بها", "فيه", "فيها", "له", "لها", "عليه", "عليها", "منه", "منها", "عنه"]
)


def _is_lone_predicate(passage: Passage, index: int, word: int) -> bool:
    """A lone word at the end of its clause, in the form of an adjective: حسابه «مخترق», الجولة «حاسمة»."""
    analysis = passage.analysis
    reading = analysis.readings[word]
    if not closes(passage, index) or reading.definite or not is_said_of(passage, index):
        return False
    noun = analysis.readings[index - 1]
    if noun.traits & (a.TITLE_HEAD | a.BODY | a.PLACE | a.NAMING | a.ROLE | a.NISBA | a.ADJECTIVE):
        return False
    if (
        reading.traits & (a.GIVEN | a.FAMILY | a.PLACE | a.NAME_WORD_OF_BODY)
        or len(reading.form) < 4
    ):
        return False
    if reading.form.endswith("ه"):
        return noun.form.endswith("ه")
    quality = len(reading.form) == 4 and reading.form[2] == "ي"  # خطير, بسيط
    return reading.form[0] == "م" or quality


def _is_adjective(passage: Passage, index: int, word: int) -> bool:
    """A lone indefinite relation adjective judges the noun before it: تحسينات «جذرية», النقص «ظرفي»."""
    analysis = passage.analysis
    if (
        index == 0
        or analysis.readings[word].definite
        or not (analysis.forms[word].endswith(("يه", "ي")) or analysis.traits(word) & a.ADJECTIVE)
    ):
        return False
    noun = analysis.readings[index - 1]
    particles = (
        a.PREPOSITION | a.CONJUNCTION | a.NUMBER | a.TITLE_HEAD | a.NAMING | a.BODY | a.PLACE
    )
    if not noun.is_word or noun.traits & particles or len(analysis.forms[word]) < 4:
        return False
    if noun.definite:
        listed = bool(analysis.traits(word) & (a.NISBA | a.ADJECTIVE))
        return listed or (
            closes(passage, index) and not analysis.traits(word) and len(analysis.forms[word]) < 6
        )
    return noun.form.endswith(("ات", "ا"))
