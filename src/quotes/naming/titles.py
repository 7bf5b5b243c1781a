"""Titles inside a name and behind it: مهند الحاج علي, ناجي حلمي | الأمين العام."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases import KINDS_OF_PLACE


def is_title_inside(readings: list[Reading], index: int, end: int) -> bool:
    """Whether a title is a part of the family name: مهند الحاج علي, سالم الشيخ أحمد, أحمد السيد النجار."""
    title = index - 1 if readings[index - 1].traits & a.HONORIFIC else index
    if title + 1 >= end or not readings[title].traits & a.HONORIFIC:
        return False
    if not readings[title].definite or not readings[title - 1].traits & a.GIVEN:
        return False
    behind = readings[title + 1]
    if behind.definite and not behind.preposition and not behind.conjunction:
        last = title + 2 == end or not readings[title + 2].is_word
        return last and not behind.traits & ~(a.FAMILY | a.ROLE_M)
    return title == index and bool(behind.traits & a.GIVEN)


def opens_title(readings: list[Reading], index: int, end: int) -> bool:
    """A word that is a role as well, before an adjective with the article: ناجي حلمي | الأمين العام."""
    here = readings[index]
    if not here.traits & a.ROLE or index + 1 >= end:
        return False
    if not here.definite:  # خالد الرشيدان | أمين عام النادي
        following = readings[index + 1]
        if following.traits & (a.INSTITUTION | a.TITLE_HEAD):
            return True  # فيصل بن خالد | أمير منطقة …
        of_place = following.traits & a.PLACE or following.base in KINDS_OF_PLACE
        if of_place and not (here.traits | readings[index - 1].traits) & a.NAME_PARTICLE:
            return True  # فابيو كانافارو | قائد إيطاليا
        particle = (here.traits | readings[index - 1].traits) & a.NAME_PARTICLE  # عبد, بن مساعد
        thing = following.definite and not following.traits & (a.FAMILY | a.GIVEN)
        if thing and not (particle or readings[index - 1].traits or following.base.endswith("ي")):
            return True  # جيمس كلاف | قائد الجناح
        return readings[index - 1].definite and (following.definite or following.form == "عام")
    return readings[index + 1].definite and bool(readings[index + 1].traits & a.ADJECTIVE)


def rules_place(readings: list[Reading], index: int) -> bool:
    """Whether a word that is a name as well is an office with its place: سمو | أمير المنطقة, أمير منطقة عسير."""
    here, place = readings[index : index + 2]
    if here.definite or place.preposition or place.conjunction:
        return False
    if place.base in KINDS_OF_PLACE:
        return True
    return place.definite and place.base.endswith("ه") and not place.traits & a.FAMILY
