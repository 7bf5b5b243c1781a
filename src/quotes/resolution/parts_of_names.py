"""Whom a trade or another common word names that is a part of their name: سامر حداد … وأضاف | حداد."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.model import Gender
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import is_name_word
from quotes.resolution.entities import Entity
from quotes.resolution.objects_behind import without_object

_MOST = 4  # words of a name
_FULL = 2  # words of a full name


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


def titled(passage: Passage, title: int) -> Description | None:
    """The full name right behind the title at token `title`: استقبل الرئيس عادل منصور | السفير."""
    readings, last = passage.analysis.readings, title + 1
    while last <= title + _MOST and last < len(readings):
        reading = readings[last]
        if reading.conjunction or reading.preposition or reading.traits & (a.ROLE | a.HONORIFIC):
            break
        if not is_name_word(reading) and not (reading.definite and not reading.traits):
            break
        joined = (readings[last - 1].traits | reading.traits) & a.NAME_PARTICLE  # محمد بن راشد
        if last - title > _FULL and not (joined or reading.traits & (a.GIVEN | a.FAMILY)):
            break  # ألفت الكاتبة كاميلا يانتشيك | سيرة
        last += 1
    if last - title <= _FULL:
        return None  # الأمير حمزة ورئيس الأركان
    found = describe(passage, without_object(passage, Phrase(title, last, title)))
    return found if len(found.name) >= _FULL else None
