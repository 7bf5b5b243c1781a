"""Whose a paper is that speaks: وقالت الحركة في بيان إن … وأضاف | البيان, ذكر | بيان صادر عنها."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.naming import Description
from quotes.resolution.entities import Entity

if TYPE_CHECKING:
    from quotes.resolution.registry import Registry

# What bodies and people give out, folded.
_ISSUED = frozenset(
    [
        "بيان", "بلاغ", "تصريح", "رساله", "منشور", "تغريده", "تدوينه", "تقرير", "خطاب", "كلمه", "مذكره", "تعميم",
        "توضيح", "نداء", "اشعار", "اخطار", "برقيه", "اعلان", "تنويه", "عريضه", "ملتمس", "نشره", "كتاب",
    ]
)  # fmt: skip
_IN = frozenset(["في", "وفي", "عبر", "وعبر", "خلال", "ضمن"])
_OF_IT = {"لها": "f", "عنها": "f", "له": "m", "عنه": "m"}
_LONGEST = 3  # words: البيان الصادر أمس
_OWNERS = a.GIVEN | a.FAMILY | a.HONORIFIC | a.PLACE | a.BODY
_NOBODYS = a.ADJECTIVE | a.NISBA | a.TIME | a.ADVERB
_FEW = 4  # of the latest who spoke


def issuer(registry: Registry, description: Description) -> Entity | None:
    """Who gave out the paper that the description is of, where they have spoken."""
    if description.head not in _ISSUED or description.name:
        return None
    if len(description.words) > _LONGEST:
        return None
    if description.definite:
        return _in_it(registry, description)
    return _of_pronoun(registry, description)


def _in_it(registry: Registry, description: Description) -> Entity | None:
    """Who spoke in the sentence that says that it was in such a paper: وقالت الحركة في بيان إن …"""
    analysis, passage = registry.analysis, registry.passage
    for index in registry.places_before(description):
        reading = analysis.readings[index]
        if reading.definite:
            continue
        if analysis.forms[index - 1] not in _IN or _says_whose(analysis, index + 1):
            return None
        start, end = passage.sentence(index)
        for entity in reversed(registry.recent[-_FEW:]):
            here = start <= entity.last_seen < end
            if here or any(start <= first < end for first, _ in entity.mentions):
                if entity.type != "person" and entity.gender != description.gender:
                    entity.gender = None  # وأضاف البيان … وذكر أن …, وقالت إن …
                return entity
        return None
    return None


def _says_whose(analysis: Analysis, index: int) -> bool:
    """Whether a noun behind the paper says whose it is: في بيان | الوزارة."""
    if index >= len(analysis.forms):
        return False
    behind = analysis.readings[index]
    if behind.traits & _NOBODYS:
        return False  # في بيان | صحفي, بيان | اليوم
    return behind.is_word and (behind.definite or bool(behind.traits & _OWNERS))


def _of_pronoun(registry: Registry, description: Description) -> Entity | None:
    """The body that its pronoun is of: بيان صادر عنها."""
    analysis, phrase = registry.analysis, description.phrase
    gender = next(
        (g for i in range(phrase.first, phrase.last) if (g := _OF_IT.get(analysis.forms[i]))), None
    )
    if gender is None:
        return None
    for entity in reversed(registry.recent[-_FEW:]):
        if entity.gender in (gender, None):
            return entity
    return None
