"""A phrase that takes in somebody else: التقى | الجد الصبي, كان | الأسد والفأر."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.naming import Description

if TYPE_CHECKING:
    from quotes.resolution.registry import Registry

_QUALIFYING = a.NISBA | a.ADJECTIVE | a.HONORIFIC | a.GIVEN | a.FAMILY


def takes_in_another(registry: Registry, one: Description) -> bool:
    """Whether the word right behind its head is no part of who the head is: whom the text has by itself too."""
    readings, behind = registry.analysis.readings, one.phrase.head + 1
    if one.name or not one.definite or behind >= one.phrase.last:
        return False
    other = readings[behind]
    if not other.definite or other.preposition:
        return False
    if other.conjunction == "و":
        return not other.traits & (a.NISBA | a.ADJECTIVE)
    if other.traits & _QUALIFYING:
        return False
    if one.type not in ("person", None):
        return False
    places = registry.places(other.base)
    return any(
        place != behind and readings[place].definite and not readings[place - 1].definite
        for place in places
    )
