"""Unlisted words that are verbs by their shape, and end a phrase: … | تخضع لحراسة, مايكل فالون | اعتمد خطة."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# استبقت, استخدم; not استيفن
# اعتمد, انتقل; not اشتون
_FORM_EIGHT = re.compile(r"ا[^اويلت]ت[^اوي][^اوي]ت?")
_PERFECT = re.compile(r"است[^ي][^ا]\w|است[^ي]\w\wت")


def _is_of_one(reader: PhraseReader, index: int, before: Reading) -> bool:
    """Whether one person is spoken of, of whom no verb is in the plural: قال كودجو | أمانكوا إن."""
    if before.definite:
        return False
    if reader.head & a.PERSON:
        return True
    form = reader.analysis.forms[index]
    unlisted = not (before.traits or before.form.endswith(("ون", "ين", "ات"))) and form[0] != "و"
    opening = reader.analysis.readings[reader.first - 1] if reader.first else None
    told = opening is not None and (opening.may_be_verb or opening.traits & a.COMMA)
    return unlisted and index - 1 == reader.first and bool(told)


def looks_finite(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """An unlisted word shaped like an imperfect verb, behind a complete noun phrase: … تخضع لحراسة."""
    before = reader.analysis.readings[index - 1]
    if reading.form.endswith("وا") and len(reading.form) > 4 and not reading.traits:
        # رجال الأمن | سيطروا, not شركة هانوا, الوزير كودجو أمانكوا
        return not (before.traits & a.INSTITUTION or _is_of_one(reader, index, before))
    if before.definite and reading.form.startswith("است") and _PERFECT.fullmatch(reading.form):
        return not reading.traits
    if reader.named and not reading.traits and _FORM_EIGHT.fullmatch(reading.form):
        return True  # مايكل فالون | اعتمد خطة
    return (
        reading.looks_finite()
        and not reader.named
        and (before.definite or bool(before.traits & a.PLACE))
        and not reader.head & (a.ROLE | a.HONORIFIC)
    )
