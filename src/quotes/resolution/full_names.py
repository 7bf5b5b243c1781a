"""The full name of somebody who goes by the family name: ستيفن منوتشين of إعلان الوزير ستيفن منوتشين."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.naming import Description, describe
from quotes.passage import Passage

# First names before a family name, with بن: nobody has more.
_MOST_NAMES = 5


def named_at(passage: Passage, index: int) -> Description | None:
    """The first names right before token `index`, and it: إعلان الوزير | ستيفن منوتشين."""
    first = index
    while first and index - first < _MOST_NAMES:
        before = passage.analysis.readings[first - 1]
        if not before.traits & (a.GIVEN | a.NAME_PARTICLE) or before.traits & a.ROLE:
            break
        first -= 1
        if before.conjunction or before.preposition:
            break  # وباولو ديبالا
    if first == index or not passage.analysis.traits(first) & a.GIVEN:
        return None
    return describe(passage, Phrase(first, index + 1, first))


def is_fuller(one: Description, other: Description) -> bool:
    """Whether it tells more of the name, or else of the title: روبرتو مارتينيز, not الإسباني مارتينيز."""
    if one.name and other.name and len(one.name) != len(other.name):
        return len(one.name) > len(other.name)
    return len(one.words) > len(other.words)
