"""Whether somebody's name is complete, so that what stands behind it is no part of it: سامر حداد | المعرض."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases import FAMILY_TRADES

_NAMES = a.GIVEN | a.FAMILY
_BEFORE_FIRST_NAME = a.GIVEN | a.PERSON | a.NAME_PARTICLE


def closes_name(readings: list[Reading], first: int, index: int) -> bool:
    """Whether the word at `index` can be the last of a name, in the phrase that begins at token `first`."""
    if index < first:
        return False
    reading = readings[index]
    return _is_first_name(readings, first, index) or (
        _may_close(reading) and _is_second(readings, first, index)
    )


def _is_first_name(readings: list[Reading], first: int, index: int) -> bool:
    """Whether a first name stands alone or behind a title or another name: المدرب سامي | اللاعبين."""
    reading = readings[index]
    if not reading.traits & a.GIVEN or reading.traits & a.NISBA:
        return False  # نقابة رياض | الأطفال
    before = readings[index - 1] if index > first else reading
    return before.definite or bool(before.traits & _BEFORE_FIRST_NAME)


def _may_close(reading: Reading) -> bool:
    """Whether the word is a name, a trade that is one, or unlisted."""
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    trade = reading.base in FAMILY_TRADES and not reading.traits & a.BODY
    return trade or not reading.traits & ~(_NAMES | a.GIVEN_WORD)


def _is_second(readings: list[Reading], first: int, index: int) -> bool:
    """Whether the word is a family name, or the second of a name: ترامب, سامر الحلبي, المدير زيلتن."""
    reading = readings[index]
    if reading.traits & a.FAMILY and not reading.definite:
        return True
    if index == first:
        return False
    given = readings[index - 1]
    if given.traits & (a.GIVEN | a.NAME_PARTICLE):
        return not given.traits & a.ROLE or index - 1 == first
    if given.definite and given.traits & (a.ROLE_M | a.ROLE_F) and not given.preposition:
        alone = not (reading.definite or reading.traits)
        return alone and reading.form[0] not in "لب"  # not رحب المدير بزائري
    unlisted = given.is_word and not (given.traits or given.definite or given.preposition)
    if not unlisted or given.form[0] in "لب":
        return False  # مشروع المؤسسة لدعم تنفيذ | قانون المالية
    return index - 2 < first or readings[index - 2].definite
