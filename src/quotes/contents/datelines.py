"""Where an article's place, date and agency end: القاهرة - رويترز: …, دبي، الإمارات …, بغداد/ المسلة: …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

_LONGEST = 14  # tokens
# Who has written or sent it, folded.
_SENT_BY = frozenset(
    ["خاص", "متابعات", "متابعه", "وكالات", "ووكالات", "الوكالات", "كتب", "كتبت", "مراسل", "مراسلنا", "موفد"]
)  # fmt: skip
_KNOWN = a.PLACE | a.OUTLET | a.OUTLET_HEAD
_NAMES = a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.MONTH | a.NUMBER | a.LATIN
_QUALIFIERS = a.ADJECTIVE | a.NISBA


def behind_dateline(passage: Passage, first: int, last: int) -> int:
    """The token behind a dateline that opens the sentence, or `first`: القاهرة (رويترز) - | ارتفعت الأسعار.

    Nothing but names, numbers and signs stands in it: no dateline ends in قتل خمسة في حلب - وفق ناشطين.
    """
    analysis = passage.analysis
    found, known, parted = first, False, False
    index = first
    while index < min(first + _LONGEST, last - 1):
        reading = analysis.readings[index]
        if reading.is_word:
            if not _may_stand(passage, index, parted):
                break
            known = known or bool(reading.traits & _KNOWN) or reading.form in _SENT_BY
            agency = parted and reading.traits & a.OUTLET and analysis.readings[index + 1].is_word
            if agency:
                found = index + 1  # دمشق - سانا | ارتفعت
        elif reading.traits & a.STOP:
            break
        elif index in passage.opens and passage.step(index) < last:
            known, index = True, passage.step(index) - 1  # (رويترز), «القدس العربي»
            parted = False
        else:
            parted = True
            if known and index > first and reading.traits & (a.DASH | a.COLON):
                found = index + 1
        index += 1
    return (
        found
        if found == first or analysis.readings[found].is_word or found in passage.opens
        else first
    )


def _may_stand(passage: Passage, index: int, parted: bool) -> bool:
    """A place, outlet, name or number; an unlisted word, with the article behind a sign alone: بغداد/ المسلة."""
    reading = passage.analysis.readings[index]
    if reading.form in _SENT_BY or reading.traits & (_KNOWN | _NAMES):
        return not reading.preposition
    if index and passage.analysis.traits(index - 1) & a.GIVEN and not reading.definite:
        return not (reading.preposition or reading.conjunction)  # سامر حداد
    if reading.conjunction or reading.preposition or reading.cues:
        return len(reading.form) == 1
    if reading.definite:
        return parted or bool(reading.traits & _QUALIFIERS)
    return (not reading.traits and not reading.looks_finite()) or len(reading.form) == 1
