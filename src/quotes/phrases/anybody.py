"""Titles of anybody (المواطن, الشاب), behind which an unlisted word is a verb as often as a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


def closes_named(reader: PhraseReader, index: int) -> bool:
    """Whether two words and no more stand behind it: المواطن رشدان زيلتن، …, not الشاب | حاول الهروب من …"""
    if (
        not reader.head & (a.ROLE_M | a.ROLE_F)
        or reader.room != "none"
        or index + 1 >= reader.limit
    ):
        return False
    readings = reader.analysis.readings
    if not readings[index + 1].is_word:
        return False
    return index + 2 == reader.limit or not readings[index + 2].is_word
