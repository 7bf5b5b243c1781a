"""Words of God or of the Prophet in marks, inside what somebody says: they are not who cites them's own."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

_VOWELS = frozenset("\u064e\u064f\u0650\u0651\u0652")
_VOWELLED = 0.2  # of the characters: news writes a sign here and there, a verse on most letters
_WORDS_LOOKED_AT = 4


def is_scripture(passage: Passage, opening: int) -> bool:
    """أن الله ينصر المؤمنين، لقوله تعالى: «…»; المودة ((سَيَجْعَلُ لَهُمُ الرَّحْمَنُ وُدًّا)) جزاء."""
    before = opening - 1
    if before > 0 and passage.analysis.traits(before) & a.COLON:
        before -= 1
    if before >= 0 and passage.analysis.traits(before) & (a.OF_GOD | a.OF_PROPHET):
        return True
    first, last = passage.words(passage.opens[opening])
    last = min(last, first + _WORDS_LOOKED_AT)
    if last - first < 2:
        return False
    letters = passage.analysis.raw(first, last)
    return sum(letter in _VOWELS for letter in letters) > _VOWELLED * len(letters)
