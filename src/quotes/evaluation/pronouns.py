"""Whether a mention is a pronoun: هو, له, or the ه of قوله."""

from __future__ import annotations

import re

from quotes.text import fold

_PRONOUN = re.compile(
    r"(?:و|ف)?(?:هو|هي|هما|هم|هن|انا|نحن|انت|انتم"
    r"|(?:ل|ب|ال[يى]|عل[يى]|عن|من|لدي|عند|في)(?:ه|ها|هما|هم|هن|ي|نا))"
)


def is_pronoun(words: str) -> bool:
    """Whether `words` are a pronoun, alone or attached to a preposition (له, عنها, إليهم)."""
    return _PRONOUN.fullmatch(fold(words.strip())) is not None
