"""What a word joins to the phrase before it: a preposition with its noun, و with another, an adverb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases import asked as rules
from quotes.phrases.appositions import bare_apposition
from quotes.phrases.complements import belongs_to, complement
from quotes.phrases.fields import is_at_office
from quotes.phrases.governed import takes
from quotes.phrases.joins import coordination
from quotes.phrases.outside import OUTSIDE, stands_outside
from quotes.phrases.starts import ENDS, is_name_word
from quotes.phrases.stops import asks_to_stay_unnamed

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

_NAMED = a.GIVEN | a.NAME_PARTICLE
_OF_OTHERS = a.OF_PROPHET | a.OF_GOD | a.HONORIFIC_PRONOUN
_UNNAMED = a.ROLE | a.ANONYMOUS

GOES_ON = -1
"""What `joined` tells of a word that it is not about."""


def is_of_outlet(noun: Reading) -> bool:
    """Whether the name of an outlet follows the noun: صحيفة اليوم."""
    return bool(noun.traits & a.OUTLET_HEAD) and not noun.definite


def joined(reader: PhraseReader, index: int, reading: Reading, asked: int) -> int | None:
    """What joins the word to the phrase, such as و or a preposition: the token behind, None or `GOES_ON`."""
    traits, rare = reading.traits, asked & rules.BY_FORM
    before = reader.readings[index - 1]
    if rare and (
        asks_to_stay_unnamed(reader, index, reading)
        or (reading.form in OUTSIDE and stands_outside(reader, index, reading))
    ):
        return None
    if reading.expressions and reader.analysis.expression_at(index) is not None:
        return None  # الصحيفة | نقلا عن مصدر
    if rare and is_at_office(reader, index, reading):
        return index + 1
    if traits & a.OF_GOD and (before.form == "الله" or before.traits & a.OF_GOD):
        return index + 1  # قال الله تعالى, الله سبحانه وتعالى
    apposed = bare_apposition(reader, index, reading) if rare else None
    if apposed is not None:
        return apposed
    if reading.form == "و" or reading.conjunction:
        return coordination(reader, index, reading)
    if reading.preposition or traits & a.PREPOSITION:
        return complement(reader, index, reading)
    if traits & _OF_OTHERS:
        return None  # أبدى مدير النادي | سعادته
    if (rare or traits & a.DEMONSTRATIVE) and belongs_to(reader, index):
        return index + 2  # معدة هذا البرنامج, مصادر غير رسمية
    if rare and reading.form in rules.OF_HIM:
        if takes(before, "من") or before.traits & a.SINGLED:
            return index + 1  # مصدر مقرب منه, واحد منهم
    if rare and reading.form in rules.AGAINST_HIM and before.base in rules.ACTED_ON:
        return index + 1  # محامي المجني عليه
    if rare and reading.form in rules.IN_IT and index <= reader.first + 2:
        source = (
            reader.head & _UNNAMED
            and not reader.head & a.NAME_PARTICLE
            and not reader.readings[reader.first].definite
        )
        return index + 1 if source and not before.definite else None  # لكن مسؤولا فيها
    if rare and reading.form in rules.OPINIONS and before.base.startswith("مستطلع"):
        return index + 1  # نصف المستطلعة آراؤهم
    if rare and reading.form in rules.OF_IT and takes(before, "ل"):
        return index + 1  # المنظمة التابعة له
    of_outlet = reading.form.startswith("ال") or traits & (a.OUTLET | a.NAME_WORD_OF_BODY)
    of_outlet = of_outlet and is_of_outlet(before)  # not وكالات فضائية | آنذاك
    if before.form == "اخر" and index - 2 >= reader.first and traits & a.TIME:
        of_outlet = is_of_outlet(reader.readings[index - 2])  # صحيفة آخر ساعة
    if traits & ENDS and not traits & _NAMED and not of_outlet:
        if reading.form == "الصباح" and reader.named and index > reader.first + 1:
            return index + 1  # الشيخ محمد عبد الله الصباح: no morning
        return index + 1 if reading.form.startswith("باسم") else None
    called = rare and reading.form in rules.CALLED
    if (
        # يدعى, which its last letter tells from يدعي
        (traits & a.NAMING or (called and reader.analysis.spelled(index).endswith("ى")))
        and reader.head & _UNNAMED
        and not reader.readings[reader.first].definite
    ):
        name = index + 1
        who = reader.readings[name : min(name + 1, reader.limit)]
        known = any(each.traits & a.GIVEN_WORD or is_name_word(each) for each in who)
        return name if known else None  # تدعى منى
    return GOES_ON
