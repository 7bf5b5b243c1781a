"""Signs inside a phrase: the comma of an apposition, a hyphen, the stop of د., a line that is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.governed import carries_pronoun
from quotes.phrases.joins import apposition
from quotes.phrases.name_parts import is_hyphen

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


def sign_in_phrase(reader: PhraseReader, index: int, sign: Reading) -> int | None:
    """The token behind the sign at `index` and what it joins, or None where the phrase ends before it."""
    following = index + 1
    goes_on = following < reader.limit
    if sign.traits & a.COMMA:
        if reader.told and goes_on and _is_theirs(reader, following):
            return None
        return apposition(reader, index)
    if sign.traits & a.DASH:
        if is_hyphen(reader.analysis, index):
            return following + 1 if goes_on else None  # رينيه جونز-بوس
        if goes_on and reader.analysis.traits(following) & a.ROLE:
            return apposition(reader, index)  # فلان - الناطق باسم الجيش
    if sign.traits & a.LINE and goes_on and reader.analysis.readings[following].is_word:
        return following  # a line broken inside the name
    before = reader.analysis.readings[index - 1]
    short = len(before.base) <= 2 or "." in before.base
    if sign.form == "." and index > reader.first and short:
        return following if goes_on else None  # د. الفلاح, أ.د. سامي
    if sign.form in "/#@" and goes_on:
        return following  # اللواء/ محمد, #فلان
    return None


def _is_theirs(reader: PhraseReader, index: int) -> bool:
    """Whether a noun with a pronoun is what the verb does something to: حيت الفنانة سلمى، | جمهورها."""
    traits = reader.analysis.traits(index)
    return not traits & ~a.ADDRESSEE and carries_pronoun(reader, index)
