"""Whether somebody's name follows what an office belongs to: النائب عن «كتلة الوفاء» | سامر حداد."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.starts import is_name_word

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


def is_before_name(reader: PhraseReader, index: int) -> bool:
    """Whether somebody's name follows the marks, or the comma behind them."""
    if index < reader.limit and reader.analysis.traits(index) & a.COMMA:
        index += 1
    if index + 1 < reader.limit and _is_quality(reader.analysis.readings[index]):
        index += 1  # القيادي في «تيار الوفاء» | المعارض سامر حداد
    if index >= reader.limit:
        return False
    reading = reader.analysis.readings[index]
    unlisted = is_name_word(reading) and reading.form[0] not in "لبو"
    return bool(reading.traits & a.GIVEN) or unlisted


def _is_quality(reading: Reading) -> bool:
    return (
        reading.definite
        and bool(reading.traits & (a.ADJECTIVE | a.NISBA))
        and not reading.traits & a.GIVEN
    )
