"""Words of God or of the Prophet in marks, inside what somebody says: they are not who cites them's own."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage


def is_scripture(passage: Passage, opening: int) -> bool:
    """أن الله ينصر المؤمنين، لقوله تعالى: «…»; vowel signs on the verse alone tell nothing, as anywhere."""
    before = opening - 1
    if before > 0 and passage.analysis.traits(before) & a.COLON:
        before -= 1
    return before >= 0 and bool(passage.analysis.traits(before) & (a.OF_GOD | a.OF_PROPHET))


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
