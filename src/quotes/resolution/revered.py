"""Whom a eulogy tells: قال صلى الله عليه وسلم, عن ابن عباس رضي الله عنهما قال."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.naming import describe
from quotes.passage import Passage
from quotes.phrases import is_strong_start, phrase_ending_at
from quotes.resolution.entities import Entity
from quotes.resolution.registry import Registry

# How many tokens a eulogy of the dead has, by its first, folded.
_EULOGIES = {"رضي": 3, "رحمه": 2, "رحمها": 2}


def revered(registry: Registry, cue: CueFinding) -> Entity | None:
    """Who a eulogy behind the cue stands for: قال صلى الله عليه وسلم, قال تعالى."""
    traits = registry.analysis.traits(cue.last)
    heads = ("نبي", "رسول") if traits & a.OF_PROPHET else ("الله",) if traits & a.OF_GOD else ()
    for head in heads:
        for index in registry.places(head):
            description = describe(registry.passage, Phrase(index, index + 1, index))
            entity = registry.known(description) or registry.introduced(description)
            entity.know(description)
            entity.revered = True
            return entity
    return None


def blessed_before(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who a eulogy right before the cue is said of: عن ابن عباس رضي الله عنهما قال: …"""
    forms, end = passage.analysis.forms, cue.first
    if forms[end - 1 : end] in (["انه"], ["انها"]):
        end -= 1
    for opening, length in _EULOGIES.items():
        first = end - length
        if first <= cue.scope[0] or forms[first : first + 2] != [opening, "الله"]:
            continue
        start = first - 1
        while start > cue.scope[0] and not passage.analysis.traits(start - 1) & a.PREPOSITION:
            start -= 1
        phrase = phrase_ending_at(passage, start, first)
        if phrase is not None and is_strong_start(passage, phrase.first):
            return phrase
    return None
