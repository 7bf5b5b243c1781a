"""Cities and countries that speak, behind which their object stands: طهران | فرض العقوبات."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading


def is_place_before_body(before: Reading, reading: Reading) -> bool:
    """Whether a city or country, which has no complement, stands before a body: طهران | فيلق الجنوب."""
    place = (
        before.traits & a.PLACE and not before.traits & (a.BODY | a.ROLE) and not before.definite
    )
    other = a.NISBA | a.ADJECTIVE | a.PLACE
    body = (
        reading.traits & (a.INSTITUTION | a.ORGANISATION | a.GROUP) and not reading.traits & other
    )
    return bool(place and body)


def is_place_alone(place: Reading, noun: Reading) -> bool:
    """Whether a city or country stands before an unlisted noun, which is no part of it: طهران | فرض العقوبات."""
    if not place.traits & a.PLACE or place.traits & (a.BODY | a.ROLE | a.GIVEN) or place.definite:
        return False
    return noun.is_word and not (
        noun.traits or noun.definite or noun.preposition or noun.conjunction
    )
