"""Whom a title alone means: زار الوزير سالم الحلبي المدينة. وقال | الوزير; أكد المحافظ أن … وأشار | المسؤول."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.model import Gender
from quotes.naming import Description
from quotes.resolution.entities import Entity

if TYPE_CHECKING:
    from quotes.resolution.registry import Registry

# With the article, a person of that gender who spoke last.
_OFFICIALS: dict[str, Gender] = {"مسوول": "m", "مسووله": "f"}
_FULL = 2  # words: a full name
_LONGEST_AGAIN = 3  # words: المسؤول الاقتصادي البحريني


def named_since(registry: Registry, description: Description, entity: Entity) -> Entity | None:
    """Another of that title, named since `entity` was spoken of: زار الوزير سالم الحلبي … وقال | الوزير."""
    head = registry.analysis.traits(description.phrase.head)
    if not entity.named or description.words != (description.head,) or not description.definite:
        return None
    if not head & (a.ROLE_M | a.ROLE_F) or head & a.BODY or entity.last_seen < 0:
        return None
    for index in registry.places_before(description):
        if index <= entity.last_seen + 1:
            return None
        other = registry.beginning_at(index)
        if other is None or len(other.name) < _FULL or registry.analysis.traits(index - 1) & a.ROLE:
            continue  # نائب | الوزير
        if not entity.name_words.isdisjoint(other.name):
            return None
        found = registry.known(other) or registry.introduced(other)
        found.know(other)
        return found
    return None


def official(registry: Registry, description: Description) -> Entity | None:
    """The person who spoke last, as أكد المحافظ أن … وأشار المسؤول إلى أن … means them."""
    gender = _OFFICIALS.get(description.head)
    if gender is None or len(description.words) > _LONGEST_AGAIN or "اخر" in description.words:
        return None
    for entity in reversed(registry.recent):
        if entity.type in ("person", "anonymous") and entity.gender in (gender, None):
            return entity
        if entity.type != "person":
            return None
    return None
