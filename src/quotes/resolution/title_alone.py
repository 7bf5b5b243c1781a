"""Whom a title alone means: زار الوزير سالم الحلبي المدينة. وقال | الوزير; أكد المحافظ أن … وأشار | المسؤول."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.model import Gender
from quotes.naming import Description
from quotes.resolution.entities import Entity, is_of_another_country

if TYPE_CHECKING:
    from quotes.resolution.registry import Registry

# With the article, a person of that gender who spoke last.
_OFFICIALS: dict[str, Gender] = {"مسوول": "m", "مسووله": "f"}
# Who is somebody else though nobody has named them: God's messenger and the poet are cited, and the
# judge, the asker, the doctor and kin have a part in what is told of who spoke.
_OTHERS = frozenset(
    [
        "رسول", "نبي", "امام", "شاعر", "ملك", "قاضي", "حكم", "مذيع", "مذيعه", "محاور", "محاوره", "صحفي",
        "صحفيه", "صحافي", "صحافيه", "مراسل", "مراسله", "محامي", "محاميه", "متهم", "متهمه", "ضحيه", "سايق",
        "ضابط", "شرطي", "طبيب", "طبيبه", "معلم", "معلمه", "والد", "والده", "اب", "ام", "ابن", "ابنه", "زوج",
        "زوجه", "اخ", "اخت", "جد", "جده", "عم", "عمه", "خال", "خاله", "صديق", "صديقه", "جار", "جاره",
    ]
)  # fmt: skip
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


def the_same(registry: Registry, description: Description) -> Entity | None:
    """Who spoke last and can be called so: قال المدرب … وأوضح | ذات المتحدث أن …"""
    if not description.again or description.type not in ("person", "anonymous", "organisation"):
        return None
    body = description.type == "organisation"
    head = registry.analysis.traits(description.phrase.head)
    if body and not head & (a.INSTITUTION | a.OUTLET_HEAD):
        return None  # نفس التقرير is no ministry, اليونيسف ذاتها has a name of its own
    for entity in reversed(registry.recent):
        alike = description.gender in (entity.gender, None) or entity.gender is None
        if alike and (entity.type == "organisation") == body and entity.type != "group":
            return entity
    return None


def by_trade(registry: Registry, description: Description) -> Entity | None:
    """Who spoke last, as what they are: قال سامر حداد إن … وأضاف | المهاجم التونسي: …"""
    analysis, phrase = registry.analysis, description.phrase
    traits = analysis.traits(phrase.head)
    if not traits & (a.ROLE_M | a.ROLE_F) or traits & (a.BODY | a.SINGLED | a.ROLE_PLURAL):
        return None
    if len(description.words) > _LONGEST_AGAIN or description.head in _OTHERS:
        return None
    behind = analysis.readings[phrase.head + 1 : phrase.last]
    if not all(each.definite and each.traits & (a.NISBA | a.ADJECTIVE) for each in behind):
        return None
    latest = registry.recent[-1]
    if latest.type != "person" or not any(len(each.name) >= _FULL for each in latest.named):
        return None
    if description.gender != latest.gender and (latest.gender or description.gender != "m"):
        return None
    if registry.places_before(description) or _is_introduced(registry, description):
        return None
    if any(is_of_another_country(description, each) for each in latest.descriptions):
        return None
    if not behind and any(_has_office(each) for each in latest.descriptions):
        return None  # أكد المتحدث سامر حداد … وقال | الحارس, أكد الوزير … وابتسم | الحارس
    if description.head in _OFFICES and any(each.head in _OFFICES for each in latest.descriptions):
        return None  # أكد الوزير سامر حداد … وقال | المحافظ
    passage = registry.passage
    if passage.inside[phrase.first] >= 0:
        return None
    return latest if latest.last_seen < passage.sentence(phrase.first)[0] else None


# Nobody holds two of them.
_OFFICES = frozenset(
    [
        "رييس", "رييسه", "وزير", "وزيره", "محافظ", "سفير", "سفيره", "والي", "عمده", "ملك", "امير", "نايب",
        "نايبه", "مدير", "مديره", "متحدث", "متحدثه", "ناطق", "ناطقه", "زعيم", "زعيمه",
    ]
)  # fmt: skip


def _is_introduced(registry: Registry, description: Description) -> bool:
    """Whether the text has had somebody of that trade, as an object: اتصل بممثل قانوني, أوفد ممثلا."""
    places = registry.places(description.head + "ا")
    return bool(places) and places[0] < description.phrase.first


def _has_office(one: Description) -> bool:
    """Whether it tells what somebody is, not only who: المتحدث سامر, الوزير سامر; not الدكتور سامر."""
    first, last = one.proper or (one.phrase.last, one.phrase.last)
    readings = one.passage.analysis.readings
    words = readings[one.phrase.first : first] + readings[last : one.phrase.last]
    offices = (each for each in words if each.traits & a.ROLE)
    return any(
        not (each.definite and each.traits & a.HONORIFIC) or each.base in _OFFICES
        for each in offices
    )


_HEADLINE = 20  # tokens
_LONGEST_PAPER = 8  # tokens: لـ«صحيفة الميناء»


def announced(registry: Registry, description: Description) -> Description | None:
    """Whom the text names, where a headline says what they are: خبير: السعر سيرتفع ⏎ قال الخبير سامر حداد …"""
    phrase, analysis = description.phrase, registry.analysis
    if phrase.first > _HEADLINE or registry.recent or description.name:
        return None
    if not analysis.traits(phrase.head) & (a.ROLE_M | a.ROLE_F):
        return None
    if phrase.first != registry.passage.sentence(phrase.first)[0]:
        return None
    behind = range(phrase.last, phrase.last + _LONGEST_PAPER)
    if not any(analysis.traits(index) & a.COLON for index in behind):
        return None
    for index in registry.places(description.head):
        if index <= phrase.last:
            continue
        other = registry.beginning_at(index)
        if other is None or not other.name or other.head != description.head:
            continue
        alike = not description.complement or description.complement & other.complement
        if alike and not is_of_another_country(description, other):
            return other
    return None
