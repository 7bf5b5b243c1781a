"""The body in marks that an office belongs to: المحللة في «نماء», المدير لـ«آبل», النائب عن «كتلة الوفاء»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.phrases.before_names import is_before_name
from quotes.phrases.governed import takes

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


def marked_complement(reader: PhraseReader, index: int) -> int | None:
    """The body's name in marks that a role belongs to: رئيس العمليات بـ«وكالة …», المدير لـ«آبل»."""
    number = reader.passage.opens[index]
    first, last = reader.passage.words(number)
    bracket = reader.passage.stretch(number).kind == "bracket"
    titled = reader.analysis.traits(index - 2) & (a.ROLE | a.BODY)
    if bracket and not titled and not _lacks_body(reader, index - 1):
        return None  # الإمام الغزالي في (إحياء علوم الدين)
    told = reader.analysis.forms[index - 1] == "ل"
    body = all(
        is_body_word(reader, i) for i in range(first, last)
    )  # عضو المكتب السياسي لـ«حزب الله»
    named = is_before_name(reader, reader.passage.after[number])
    if told and not body and not _lacks_body(reader, index - 1):
        if not (named and _has_deputy(reader, index - 1)):
            return None
    outlet = told and any(
        reader.analysis.traits(i) & (a.OUTLET | a.OUTLET_HEAD) for i in range(first, last)
    )
    definite = reader.analysis.readings[reader.first].definite or (
        reader.head & (a.ROLE | a.DOCUMENT)
        and (not reader.head & a.ANONYMOUS or reader.analysis.readings[index - 2].definite)
    )  # مسؤول العلاقات في «حركة الصمود»; not مسؤول في «نماء»
    if (
        outlet
        or not definite
        or reader.passage.word_count(number) > 6
        or not reader.role
        or reader.passage.after[number] > reader.limit
    ):
        return None
    return reader.passage.after[number]


def _has_deputy(reader: PhraseReader, index: int) -> bool:
    """Whether who stands in for an office is told of: نائب الأمين العام | لـ«حركة الصمود» سامر حداد."""
    readings = reader.analysis.readings
    deputy, office = readings[reader.first], readings[reader.first + 1]
    return (
        deputy.base in _OF_BODIES
        and office.base in _OF_BODIES
        and all(
            each.definite and each.traits & (a.NISBA | a.ADJECTIVE | a.ROLE)
            for each in readings[reader.first + 1 : index]
        )
    )


# Offices of a body, folded, whatever adjectives qualify them.
_OF_BODIES = frozenset(
    [
        "مدير", "مديره", "رييس", "رييسه", "متحدث", "متحدثه", "ناطق", "ناطقه", "ممثل", "ممثله", "امين",
        "امينه", "موسس", "موسسه", "وكيل", "وكيله", "مشرف", "مشرفه", "منسق", "منسقه", "مسوول", "مسووله",
        "نايب", "قايد", "عضو", "مدرب", "سفير", "سفيره", "راعي", "مالك", "محافظ",
        "موقع", "حساب", "صفحه",
    ]
)  # fmt: skip


def is_body_word(reader: PhraseReader, index: int) -> bool:
    """Whether the word is a part of a body's name, and of no outlet's."""
    traits = reader.analysis.traits(index)
    return bool(traits & a.ORGANISATION) and not traits & a.OUTLET


def _lacks_body(reader: PhraseReader, index: int) -> bool:
    """Whether the office before `index` has no body yet: المدير العام لـ«آبل», not وزير النفط | لـ«المرفأ»."""
    if takes(reader.analysis.readings[index - 1], "ل"):
        return True  # البعثة التابعة لـ«نماء»
    office = reader.analysis.readings[reader.first]
    if reader.head & a.DOCUMENT and index == reader.first + 1:
        return True  # بلاغ لـ«نماء»
    if not office.definite or office.base not in _OF_BODIES:
        return False
    return all(
        reading.definite and reading.traits & (a.NISBA | a.ADJECTIVE | a.ROLE)
        for reading in reader.analysis.readings[reader.first + 1 : index]
    )
