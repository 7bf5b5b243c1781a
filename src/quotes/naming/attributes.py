"""The relative adjectives of a noun, which tell it from others: الجيش اللبناني, البنك المركزي."""

from __future__ import annotations

from itertools import takewhile

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.phrases import TITLES

# What a country's name has behind the letters of its adjective: مصر, روسيا, سورية.
_ENDINGS = ("", "ا", "ه", "يا", "يه")


def countries_of(readings: list[Reading], countries: frozenset[str]) -> frozenset[str]:
    """The stems of the adjectives that are made from one of the `countries`, folded: لبنان of لبناني.

    And of the country that a noun depends on: روس of مندوب روسيا.
    """
    stems = {_masculine(reading)[:-1] for reading in readings if reading.traits & a.NISBA}
    first = readings[0] if readings else None
    if first is not None and first.traits & a.PLACE and not first.preposition:
        place = (
            "" if first.base.endswith("مملكه") else _masculine(first)
        )  # of the Saudis, or Britain
        for ending in ("يا", "ا", "ي", ""):
            if place.endswith(ending):
                stems.add(place.removesuffix(ending).removeprefix("ال"))
    return frozenset(
        stem
        for stem in stems
        if any(the + stem + ending in countries for the in ("", "ال") for ending in _ENDINGS)
    )


def first_adjectives(readings: list[Reading]) -> frozenset[str]:
    """The relative adjectives that `readings` begin with, folded and masculine."""
    return frozenset(map(_masculine, takewhile(lambda each: each.traits & a.NISBA, readings)))


def _masculine(reading: Reading) -> str:
    return reading.base.removesuffix("ه").replace("اميرك", "امريك")


# Ranks that, as titles do, stand before a family name more than before a country, folded.
_RANKS = frozenset(["رايد", "عقيد", "عميد", "لواء", "مقدم", "نقيب"])


def is_of_country(passage: Passage, phrase: Phrase) -> bool:
    """Whether an office and its country stand together: الوزير الروسي; but الدكتور المصري has a name."""
    office, *behind = passage.analysis.readings[phrase.first : phrase.last]
    if office.base in TITLES or office.base in _RANKS:
        return False
    known = passage.analysis.lexicon.words.get("country", frozenset())
    return bool(office.traits & a.ROLE) and bool(countries_of(behind, known))
