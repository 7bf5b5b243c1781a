"""Who spoke last, so that a verb without subject is theirs: قال الوزير إن … وأضاف."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.findings import CueFinding
from quotes.naming import Description
from quotes.resolution.agreement import (
    agrees,
    asks_for_one,
    asks_for_several,
    is_of_several,
)
from quotes.resolution.entities import Entity
from quotes.resolution.places import names_part
from quotes.resolution.registry import Registry

# What these verbs report goes on with the words before.
GOING_ON = frozenset({"add", "continue"})

# How many of those who spoke are asked.
_LATEST = 12
# No paragraph is longer, in tokens.
_PARAGRAPH = 400


# Nouns of who tells without a name, folded.
_SOURCES = ("مصدر", "مصادر", "مسوول")


def may_go_on(description: Description, cue: CueFinding, *, told: bool) -> bool:
    """Whether whom a sentence before was about can speak now: not nobody in particular, هاجم شاب …

    Several can (علق نواب كثيرون … وقالوا), and sources that told of something (كشفت مصادر عن …).
    """
    if description.name or description.definite:
        return True
    several = description.plural or names_part(
        description.passage.analysis, description.phrase.head
    )
    if several and asks_for_several(cue):
        return True
    return told and description.head.startswith(_SOURCES)


def latest_speaker(registry: Registry, cue: CueFinding) -> Entity | None:
    """The last who spoke and agrees with the cue.

    A paper that a clause is ascribed to by the way does not go on where somebody speaks already:
    قال الوزير إن السعر ثابت وفق تقرير المكتب. وأضاف …
    """
    recent = registry.recent[-_LATEST:]
    by_the_way: Entity | None = None
    for entity in reversed(recent):
        if not agrees(cue, entity) or _is_gone(registry, entity, cue):
            continue
        head = registry.analysis.traits(entity.descriptions[-1].phrase.head)
        # an outlet's bare name is no man: وبحسب رويترز، فإن … وأضاف
        outlet = head & a.OUTLET and entity.gender is None and asks_for_one(cue)
        if entity.aside and (head & a.DOCUMENT or outlet):
            by_the_way = by_the_way or entity
            continue
        return entity
    if by_the_way is None and recent and cue.entry.sense in GOING_ON:
        body = recent[-1]  # قالت الحركة … وأضاف في بيانه
        if body.type == "organisation" and not cue.suffix:
            return body
    return by_the_way


def _is_gone(registry: Registry, entity: Entity, cue: CueFinding) -> bool:
    """Whether the entity is somebody out of many, whom a later paragraph does not go on with.

    وقال أحدهم: هذا كثير. ⏎ فكر سمير ثم قال: … — it is not أحدهم who speaks again. Nor is it somebody without
    a name whom the speaker has told of: وروى الوزير قصته … فقال له الموظف: عد غدا. ⏎ وشدد على أن …
    """
    traits = registry.analysis.traits
    told = registry.analysis.forms[entity.last_seen + 1 : entity.last_seen + 2] in _TO_THEM
    tale = told and not entity.named and cue.entry.sense not in GOING_ON
    if not tale and not traits(entity.descriptions[-1].phrase.head) & a.SINGLED:
        return False
    if is_of_several(cue):
        return False  # أكد عدد من الناخبين أن … ⏎ واعتبروا أن …
    if cue.entry.sense in GOING_ON and entity is registry.recent[-1]:
        return False  # ذكر أحد السكان أن … ⏎ وأضاف أن …
    since = range(max(entity.last_seen, cue.first - _PARAGRAPH), cue.first)
    return len(since) == _PARAGRAPH or any(traits(i) & a.LINE for i in since)


_TO_THEM = (["له"], ["لها"], ["لهم"])
_WHOEVER = (["من"], ["ومن"], ["لمن"], ["فمن"])


_TOLD_OF = frozenset(["حكى", "روى"])


def is_whoever(analysis: Analysis, cue: CueFinding) -> bool:
    """Whether it is nobody in particular: ردا على من يدعي أن …; not من وصفهم, من قالت إنه.

    Nor is it anybody in ويحكى عن تاجر أنه …, as it is typed.
    """
    if cue.entry.lemma in _TOLD_OF and analysis.forms[cue.last : cue.last + 1] == ["عن"]:
        return analysis.spelled(cue.last - 1).endswith("ى")
    man = cue.form is not None and cue.form.gender == "m" and not cue.suffix
    return man and analysis.forms[cue.first - 1 : cue.first] in _WHOEVER
