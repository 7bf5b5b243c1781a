"""Words of God or of the Prophet in marks, inside what somebody says: they are not who cites them's own."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage

_VOWELS = frozenset("\u064e\u064f\u0650\u0651\u0652")
_VOWELLED = 0.3  # of the characters: news writes a sign here and there, a verse on most letters
_WORDS_LOOKED_AT = 4
_FEWEST_VOWELLED = 3  # words
# Before the marks so many characters have none at all: where all is vowelled, signs tell nothing.
_WORDS_BEFORE = 12
_FEWEST_BARE = 30


def is_scripture(passage: Passage, opening: int) -> bool:
    """أن الله ينصر المؤمنين، لقوله تعالى: «…»; المودة ((سَيَجْعَلُ لَهُمُ الرَّحْمَنُ وُدًّا)) جزاء."""
    before = opening - 1
    if before > 0 and passage.analysis.traits(before) & a.COLON:
        before -= 1
    if before >= 0 and passage.analysis.traits(before) & (a.OF_GOD | a.OF_PROPHET):
        return True
    first, last = passage.words(passage.opens[opening])
    last = min(last, first + _WORDS_LOOKED_AT)
    if last - first < _FEWEST_VOWELLED:
        return False
    letters = passage.analysis.raw(first, last)
    if _VOWELS.isdisjoint(letters):
        return False  # as nearly always
    if sum(letter in _VOWELS for letter in letters) <= _VOWELLED * len(letters):
        return False
    bare = passage.analysis.raw(max(0, opening - _WORDS_BEFORE), opening) if opening else ""
    return len(bare) >= _FEWEST_BARE and _VOWELS.isdisjoint(bare)


_LONGEST_CITED = 6  # tokens from قال to the formula


def cites_scripture(passage: Passage, cue: CueFinding) -> bool:
    """أن الله مع المؤمنين، لقوله تعالى «…»; أن الأنبياء دعوا للناس، فقال نوح عليه السلام «…»: grounds."""
    if cue.anchor is None or cue.anchor.kind == "complementizer":
        return False
    if cue.kind == "noun":
        return passage.analysis.forms[cue.first][0] in "لك"
    last = min(cue.anchor.index, cue.last + _LONGEST_CITED)
    return cue.conjunction == "ف" and any(
        passage.analysis.traits(index) & (a.OF_PROPHET | a.OF_GOD)
        for index in range(cue.last, last)
    )
