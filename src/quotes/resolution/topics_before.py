"""Whom the sentence right before is about, where its subject opens it: إلا أن | سامر ينوي الرحيل. وقال: …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.phrases import is_strong_start, read_phrase
from quotes.resolution.objects_behind import without_object
from quotes.resolution.subjects import PERSONS

_PERSONS = a.GIVEN | a.HONORIFIC | a.ROLE_M | a.ROLE_F
_DOING = a.AUXILIARY | a.NEGATION


def named_topic(passage: Passage, index: int, end: int) -> Phrase | None:
    """Whom a sentence is about that begins with أما: أما | سامر فاشترى أرضا. وقال …"""
    if not is_strong_start(passage, index) or not passage.analysis.traits(index) & PERSONS:
        return None
    return without_object(passage, read_phrase(passage, index, end, told=True))


def topic_of(passage: Passage, opening: int, end: int) -> Phrase | None:
    """The person that opens the clause at `opening`, where a verb of its own stands right behind."""
    readings = passage.analysis.readings
    if not readings[opening].traits & _PERSONS or not is_strong_start(passage, opening):
        return None
    phrase = read_phrase(passage, opening, end)
    if phrase.last >= end:
        return None
    head, verb = readings[opening], readings[phrase.last]
    if not head.definite and not head.traits & a.GIVEN and phrase.last - phrase.first < _TITLED:
        return None
    acts = verb.looks_finite() or bool(verb.traits & _DOING and not verb.definite)
    return phrase if acts else None


_TITLED = 2  # tokens: وزير النقل, not رجل
