"""The name of a body without the noun that says what kind of body it is: حماس of حركة حماس."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.naming.attributes import countries_of

# Nouns that a body's own name stands behind, folded; not those that may have their owner there:
# مكتب ترامب, إدارة ترامب, فريق كلوب.
_KINDS = frozenset(
    [
        "حركه", "منظمه", "شركه", "وكاله", "صحيفه", "جريده", "مجله", "قناه", "محطه", "شبكه", "اذاعه",
        "موسسه", "جمعيه", "جماعه", "مجموعه", "تنظيم", "حزب", "نادي", "بنك", "مصرف", "موقع", "منصه",
        "فضاييه", "وزاره", "هييه", "ميليشيا", "ايتلاف",
    ]
)  # fmt: skip
# What no name begins with, unless it is listed as one of a body; nor is one such noun alone a name.
_NO_NAME = a.ROLE | a.HONORIFIC | a.GROUP | a.DOCUMENT | a.TIME | a.NUMBER | a.ANONYMOUS | a.SINGLED
_NO_NAME |= a.NISBA | a.ADJECTIVE | a.DEMONSTRATIVE | a.GIVEN | a.FAMILY
_NO_NAME_ALONE = a.INSTITUTION | a.OUTLET_HEAD
_ENDING = a.PREPOSITION | a.RELATIVE | a.COMMA | a.OPEN
_NAMES = a.ORGANISATION | a.OUTLET | a.LATIN


def is_kind(reading: Reading) -> bool:
    """Whether the noun says what kind of body the name behind it is of: حركة حماس."""
    return reading.base in _KINDS and not reading.definite


def own_name(readings: list[Reading], countries: frozenset[str]) -> tuple[str, ...]:
    """The name behind such a noun, folded and without its country: أرامكو of شركة أرامكو السعودية.

    `readings` begin with the noun, or with the name where it stands alone.
    """
    first = 1 if is_kind(readings[0]) else 0
    words: list[Reading] = []
    for reading in readings[first:]:
        if not reading.is_word and not reading.traits & _ENDING:
            continue  # a mark
        if words and (reading.traits & _ENDING or reading.preposition):
            break
        adjective = reading.definite and reading.base.endswith(("ي", "يه"))
        of_country = adjective and countries_of([reading], countries)
        if words and adjective and (of_country or not words[-1].definite):
            break  # صحيفة الغارديان | البريطانية, حركة طالبان | الأفغانية
        words.append(reading)
    marked = readings[first : first + 1] and readings[first].traits & a.MARK
    if not words or not (marked or _opens_name(words, countries)):
        return ()
    return tuple([each.base if each.definite else each.form for each in words])


def _opens_name(words: list[Reading], countries: frozenset[str]) -> bool:
    first = words[0]
    if first.traits & _NAMES:
        return True
    if first.traits & a.PLACE and (not first.definite or first.form in countries):
        return False  # قناة الجزيرة, not قناة لبنان
    alone = len(words) == 1 or not first.definite
    return not first.traits & (_NO_NAME | (_NO_NAME_ALONE if alone else 0))
