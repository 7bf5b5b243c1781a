"""Whom a trade or another common word names that is a part of their name: سامر حداد … وأضاف | حداد."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.model import Gender
from quotes.naming import Description
from quotes.resolution.entities import Entity


def part_of_name(
    entities: Sequence[Entity], description: Description, gender: Gender | None
) -> Description | None:
    """The latest full name that begins or ends with the one word; `gender` is what the verb shows."""
    word = description.head
    if word == "الله":  # behind a title it ends names: عبد الله, شرع الله
        return None
    for entity in reversed(entities):
        if word not in entity.name_words or entity.type != "person":
            continue  # nearly all
        if gender and entity.gender not in (gender, None):
            continue  # قال سامر حداد … وقالت منى
        for name in entity.named:
            if name.proper is None or word not in (name.name[0], name.name[-1]):
                continue
            readings = name.passage.analysis.readings
            place = name.proper[0] if word == name.name[0] else name.proper[1] - 1
            if len(name.name) > 1 and not readings[place].definite:
                return name  # not الحداد
    return None
