"""What belongs to a noun object in marks and stands behind them: «انتهاكا» | لقوانين التجارة."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.contents.endings import clause_end
from quotes.findings import Frame
from quotes.passage import Passage

LONGEST_NOUN = 5
"""How many words a noun object in marks has at most to have a complement behind them."""

# Prepositions that tie something to a noun, folded; with others a circumstance begins.
_COMPLEMENTING = frozenset(
    ["من", "عن", "علي", "الي", "في", "ضد", "مع", "امام", "تجاه", "بين", "بشان", "حول", "ازاء"]
)
_CIRCUMSTANCES = (
    a.OCCASION | a.TIME | a.OUTLET | a.OUTLET_HEAD | a.DOCUMENT | a.DEMONSTRATIVE | a.MONTH
)
_NO_NOUNS = a.COMPLEMENTIZER | a.NEGATION | a.PRONOUN | a.AUXILIARY | a.PREPOSITION


def is_noun(passage: Passage, number: int) -> bool:
    """Whether the marks hold a noun with little more, not a sentence."""
    if passage.word_count(number) > LONGEST_NOUN or not passage.stretch(number).closed:
        return False
    opening = passage.analysis.readings[passage.words(number)[0]]
    return not (
        opening.traits & _NO_NOUNS
        or opening.preposition
        or opening.looks_finite()
        or opening.may_be_verb
    )


def phrase_end(passage: Passage, frames: tuple[Frame, ...], place: int, index: int) -> int:
    """The end of a noun object in marks with what belongs to it: بـ«سحق» الحركة."""
    analysis = passage.analysis
    end = clause_end(passage, frames, place, index + 1)
    index = joined_end(passage, passage.step(index))
    while index < end and not analysis.traits(index) & (a.COMMA | a.STOP | a.CONJUNCTION):
        index = joined_end(passage, passage.step(index))
    return index


def joined_end(passage: Passage, behind: int) -> int:
    """The token behind further nouns in marks that و joins: ندد بـ«العدوان» | و«الصمت المريب»."""
    analysis = passage.analysis
    while True:
        mark = behind + 1
        if mark < len(analysis.forms) and analysis.traits(behind) & a.COMMA:
            mark += 1
        number = passage.opens.get(mark)
        if number is None or analysis.forms[mark - 1] != "و" or not is_noun(passage, number):
            return behind
        after = passage.step(mark)
        if after < len(analysis.forms) and analysis.readings[after].may_be_verb:
            return behind  # … و«الأفق» نشرت الخبر
        behind = after


def _is_behind_l(reading: Reading) -> bool:
    """Whether an unlisted noun has ل written onto it: | لقوانين التجارة."""
    form = reading.form
    unlisted = not (reading.traits or reading.cues or reading.definite)
    return unlisted and len(form) >= _SHORTEST_BEHIND_L and form[0] == "ل" and form[1] != "ي"


_SHORTEST_BEHIND_L = 5  # letters


def complement_end(passage: Passage, frames: tuple[Frame, ...], place: int, index: int) -> int:
    """The same, where what follows begins with a preposition that belongs to a noun; else the marks' end."""
    behind = joined_end(passage, passage.step(index))
    readings = passage.analysis.readings
    if behind + 1 >= len(readings):
        return behind
    following = readings[behind]
    if following.preposition in ("ل", "ب") or _is_behind_l(following):
        circumstance = following
    elif following.form in _COMPLEMENTING:
        circumstance = readings[behind + 1]
    else:
        return behind
    if circumstance.traits & _CIRCUMSTANCES:
        return behind
    return phrase_end(passage, frames, place, index)


_NO_COMPLEMENTS = frozenset(
    ["اشاره", "نفس", "حين", "وقت", "الوقت", "ذلك", "هذا", "اطار", "سياق", "خلال", "جانب", "جهه"]
)
_ENDED = frozenset(".؟?!…")


def goes_on_behind(
    passage: Passage, frames: tuple[Frame, ...], place: int, index: int
) -> int | None:
    """Where a sentence that leaves its marks ends: قال "نأمل أن تعفى البلاد" | من الرسوم.

    None where the marks hold all of it.
    """
    analysis = passage.analysis
    number = passage.opens[index]
    behind = passage.step(index)
    if behind + 1 >= len(analysis.forms) or analysis.forms[passage.words(number)[1] - 1] in _ENDED:
        return None
    following, further = analysis.readings[behind : behind + 2]
    closing = analysis.readings[passage.words(number)[1] - 1]
    if not following.is_word or following.cues or following.conjunction or not closing.is_word:
        return None
    if following.definite and not following.preposition:
        # «توقيت المحادثات» الخاصة بالطلب
        if following.traits & (a.RELATIVE | a.TIME | _SPEAKERS) or not further.is_word:
            return None
        adjective = following.traits & (a.NISBA | a.ADJECTIVE) or following.form.endswith("ه")
        if closing.definite and not adjective:
            return None
    elif following.form not in _COMPLEMENTING or further.form in _NO_COMPLEMENTS:
        return None
    if further.traits & (_CIRCUMSTANCES & ~a.DEMONSTRATIVE):
        return None
    end = phrase_end(passage, frames, place, index)
    ends = end >= len(analysis.forms) or bool(analysis.traits(end) & (a.STOP | a.LINE | a.COMMA))
    return end if ends and end - behind <= _LONGEST_REST else None


_SPEAKERS = a.SPEAKER_HEAD & ~a.INSTITUTION
_LONGEST_REST = 12  # tokens
