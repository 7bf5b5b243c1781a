"""Whether a mention is a pronoun: هو, له, or the ه of قوله."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quotes.evaluation.annotation import Extent
from quotes.evaluation.matching import overlap
from quotes.text import fold

_PRONOUN = re.compile(
    r"(?:و|ف)?(?:هو|هي|هما|هم|هن|انا|نحن|انت|انتم"
    r"|(?:ل|ب|الي|علي|عن|من|لدي|عند|في)(?:ه|ها|هما|هم|هن|ي|نا))"
)


def is_pronoun(text: str, mention: Extent, cues: Iterable[Extent]) -> bool:
    """Whether the mention is a pronoun: alone (هو), with a preposition (له), on its cue (قوله)."""
    words = fold(text[mention[0] : mention[1]].strip())
    return _PRONOUN.fullmatch(words) is not None or any(overlap(mention, cue) for cue in cues)
