"""Words for somebody that only tell what they are like: امرأة مسنة, الرجل العجوز."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

_WHO = a.ROLE_M | a.ROLE_F | a.ANONYMOUS


def is_quality(analysis: Analysis, index: int) -> bool:
    """Whether the word qualifies the person before it: سيدة | مسنة; not المدير | سامر, المدرب | الشيخ سامر."""
    reading = analysis.readings[index]
    quality = reading.traits & (_WHO | a.ADJECTIVE) and not reading.traits & (a.GIVEN | a.HONORIFIC)
    if not index or not quality or reading.conjunction:
        return False
    before = analysis.readings[index - 1]
    if not before.traits & _WHO or before.traits & (a.GIVEN | a.HONORIFIC):
        return False
    return before.definite == reading.definite and not reading.preposition
