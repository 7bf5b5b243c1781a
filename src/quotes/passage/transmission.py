"""Chains of transmission, as in collections of hadith: حدثنا سفيان عن نافع عن ابن عمر قال …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

_TOLD_US = (
    "حدثنا", "حدثني", "حدثتنا", "حدثتني", "اخبرنا", "اخبرني", "اخبرتنا", "اخبرتني", "انبانا", "انباني",
)  # fmt: skip
TOLD_US = frozenset(prefix + word for word in _TOLD_US for prefix in ("", "و", "ف"))
"""The verbs with which a link of a chain begins, folded: حدثنا سفيان."""
_LINKS = TOLD_US | {"عن", "وعن", "سمعت"}
_HE = frozenset(["انه", "انها", "انهما", "انهم"])
# No chain names a narrator in more tokens.
_LONGEST_NAME = 14
_NO_NAME = (
    a.COMPLEMENTIZER
    | a.RELATIVE
    | a.NEGATION
    | a.AUXILIARY
    | a.TIME
    | a.DEMONSTRATIVE
    | a.CONJUNCTION
)


def is_transmitted(analysis: Analysis) -> bool:
    """Whether the text has chains of transmission: حدثنا سفيان عن نافع; not حدثنا عن عملك, أخبرني أنه …"""
    forms = analysis.forms
    if TOLD_US.isdisjoint(forms):
        return False  # as nearly all texts, found at the speed of C
    links = [
        index
        for index, form in enumerate(forms[:-1])
        if form in TOLD_US
        and not analysis.traits(index + 1) & (_NO_NAME | a.PREPOSITION | a.PUNCTUATION)
    ]
    return len(links) > 1 or (bool(links) and not {"عن", "وعن"}.isdisjoint(forms))


def narrator_before(analysis: Analysis, index: int, *, known: bool) -> tuple[int, int] | None:
    """The tokens of the last link of a chain that ends before the verb at `index`: عن | ابن عمر | قال.

    In a text that is not `known` to have chains, a chain has two links at least, and names somebody:
    عن عروة عن عائشة أنها قالت; not وعن غيابه عن الساحة يقول.
    """
    end = index
    if end and analysis.forms[end - 1] in _HE:
        end -= 1  # عن عائشة أنها قالت
    while end and analysis.traits(end - 1) & a.ADVERB:
        end -= 1  # رضي الله عنها
    first = _link_before(analysis, end)
    if first is None or first + 1 >= end:
        return None
    if first and analysis.forms[first - 1] == "سيل":
        return narrator_before(analysis, first - 1, known=known)  # عن الزهري | سئل عن رجل يموت قال
    if not known:
        link = _link_before(analysis, first)
        if link is None or not (analysis.traits(link + 1) | analysis.traits(first + 1)) & _NAMED:
            return None
    return first + 1, end


_NAMED = a.GIVEN | a.NAME_PARTICLE | a.FAMILY | a.HONORIFIC | a.ROLE


def _link_before(analysis: Analysis, end: int) -> int | None:
    """The token of the عن or حدثنا behind which nothing but a name stands before token `end`."""
    for first in range(end - 1, max(-1, end - _LONGEST_NAME), -1):
        reading = analysis.readings[first]
        if reading.form in _LINKS:
            return first
        if not reading.is_word or reading.traits & _NO_NAME:
            return None
    return None
