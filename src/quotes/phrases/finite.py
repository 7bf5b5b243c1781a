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


def looks_finite(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """An unlisted word shaped like an imperfect verb, behind a complete noun phrase: … تخضع لحراسة."""
    before = reader.analysis.readings[index - 1]
    if reading.form.endswith("وا") and len(reading.form) > 4 and not reading.traits:
        return not before.traits & a.INSTITUTION  # رجال الأمن | سيطروا, not شركة هانوا
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
