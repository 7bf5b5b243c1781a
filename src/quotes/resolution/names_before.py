"""The people whom the text names with title or full name before a verb, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import read_phrase
from quotes.resolution.agreement import agrees
from quotes.resolution.entities import Entity
from quotes.resolution.objects_behind import without_object
from quotes.resolution.subjects import Subjects

ACTORS = a.ROLE | a.HONORIFIC | a.GIVEN
_REACH = 150  # tokens


def names_before(
    passage: Passage, subjects: Subjects, cue: CueFinding, lowest: int
) -> Iterator[Description]:
    """Who stands there, not before token `lowest`: الوزير سالم الحداد, سالم الحداد; not سالم alone."""
    readings = passage.analysis.readings
    for index in range(cue.first - 1, max(lowest, cue.first - _REACH) - 1, -1):
        traits = readings[index].traits
        if not traits & ACTORS or not subjects.may_be_named(index):
            continue
        if index > lowest and readings[index - 1].traits & (a.GIVEN | a.NAME_PARTICLE):
            continue  # علي عبد | الله صالح
        phrase = read_phrase(passage, index, passage.sentence(index)[1], told=True)
        description = describe(passage, without_object(passage, phrase))
        titled = traits & (a.HONORIFIC | a.ROLE) and description.name
        if len(description.name) > 1 or titled:
            yield description


def named_before(subjects: Subjects, cue: CueFinding, lowest: int = 0) -> Entity | None:
    """The last person that the text names with title or full name before the cue."""
    registry = subjects.registry
    for description in names_before(subjects.passage, subjects, cue, lowest):
        entity = registry.known(description) or registry.introduced(description)
        if agrees(cue, entity):
            entity.know(description)
            return entity
    return None
