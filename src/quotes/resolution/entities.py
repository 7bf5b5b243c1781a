"""Somebody in a document, with all their names; and who is the same."""

from __future__ import annotations

from itertools import pairwise

import attrs

from quotes import analysis as a
from quotes.model import Gender, Mention, MentionKind, Speaker, SpeakerType
from quotes.naming import SHORTEST_SPELLED_ALIKE, Description
from quotes.passage import Passage
from quotes.text import spelled

_SHORTEST_PLURAL = 4  # letters
# Nobody goes by more names in one document; a limit keeps the search for a name short.
_MOST_NAMES = 40


@attrs.define(eq=False)
class Entity:
    """Somebody, with all the names that the document has used so far."""

    number: int
    descriptions: list[Description]
    gender: Gender | None
    plural: bool
    type: SpeakerType | None
    mentions: dict[tuple[int, int], MentionKind] = attrs.field(factory=dict)
    """How the phrase of these tokens names them."""
    last_seen: int = -1
    revered: bool = False
    """God or a prophet, cited and never the one whose speech goes on."""
    aside: bool = False
    """Only ever a source that a clause is ascribed to by the way: وفق تقرير المكتب."""
    named: list[Description] = attrs.field(factory=list)
    """The descriptions that hold a proper name."""
    name_words: set[str] = attrs.field(factory=set)
    """The words of all these names."""
    keys: set[str] = attrs.field(factory=set)
    """The keys of all descriptions."""

    def know(self, description: Description) -> None:
        """Keep a further way to name them; the same words are kept once."""
        if len(self.descriptions) >= _MOST_NAMES:
            return
        for other in self.descriptions:
            if description.words == other.words:
                return
        self.descriptions.append(description)
        if description.of_kind and description.type == "organisation":
            self.type = description.type  # شركة لومينا, which alone looks like a person
        self.keys |= description.keys
        if description.name:
            self.named.append(description)
            self.name_words.update(description.name)

    def are_people(self) -> bool:
        """Whether a plural of people was named last, so that a verb without subject is plural too."""
        return bool(self.descriptions) and is_of_people(self.descriptions[-1])

    def is_one_body(self) -> bool:
        """Whether a body in the feminine singular was named last, of which no verb in ون is: المنظمة."""
        return bool(self.descriptions) and is_one_body(self.descriptions[-1])

    def is_one_paper(self) -> bool:
        """Whether a paper was named last, of which no verb in the plural is: البيان."""
        if not self.descriptions:
            return False
        latest = self.descriptions[-1]
        head = latest.passage.analysis.traits(latest.phrase.head)
        return bool(head & a.DOCUMENT) and not head & (a.ROLE | a.BODY | a.GROUP | a.ANONYMOUS)

    def are_men(self) -> bool:
        """Whether a plural in ون was named last, so that no verb in the feminine is theirs: الحوثيون."""
        if not self.descriptions or self.descriptions[-1].name:
            return False  # كلينتون
        head = self.descriptions[-1].head
        return len(head) > _SHORTEST_PLURAL and head.endswith("ون")

    def name(self) -> str:
        """The fullest name: the longest proper name of two words, else the longest phrase.

        Names of one person end in the same family name: أخنوش, عزيز أخنوش, and not أخنوش أسلوب of
        انتقد أخنوش أسلوب الحكومة.
        """
        if len(self.descriptions) == 1:  # nearly all are named in one way
            only = self.descriptions[0]
            return only.proper_text if len(only.name) >= 2 else only.text
        proper = [d for d in self.named if len(d.name) >= 2]
        if proper and not any(d.of_kind for d in self.descriptions):  # شركة غو برو
            endings = [d.name[-1] for d in self.named]
            family = max([d.name[-1] for d in proper], key=endings.count)  # of equals the first
            of_family = (d for d in proper if d.name[-1] == family)
            return max(of_family, key=lambda d: len(d.name)).proper_text
        single = [d for d in self.descriptions if not d.several] or self.descriptions
        single = [d for d in single if not _is_of_them(d)] or single
        # what it is not tells less than its name: المنظمة غير الحكومية, منظمة «نماء»
        return max(single, key=lambda d: len(d.words) - 2 * ("غير" in d.words)).text


# Behind a paper: whose it is stands elsewhere.
_ITS = frozenset(["لها", "له", "لهم", "عنها", "عنه", "عنهم", "صادر", "مذكور"])


def _is_of_them(one: Description) -> bool:
    """Whether it is a paper that does not say whose it is: البيان الصادر, بيان صادر عنها."""
    if not one.passage.analysis.traits(one.phrase.head) & a.DOCUMENT:
        return False
    return one.words[-1] in _ITS


def same(one: Description, other: Description) -> bool:
    """Whether two descriptions can be of one person or thing."""
    if one.counted or other.counted:
        return one.words == other.words
    if one.of_kind != other.of_kind and _has_own_name(one, other):
        return True  # حركة حماس, حماس
    if (one.definite and one.words == (one.head,) and one.head in other.adjectives) or (
        other.definite and other.words == (other.head,) and other.head in one.adjectives
    ):
        return True  # المركزي of البنك المركزي
    if one.name and other.name:
        if (
            one.name[-1] != other.name[-1]
            and one.name[-1] not in other.name
            and other.name[-1] not in one.name
        ):
            return _spelled_alike(one.name[-1], other.name[-1]) and (
                min(len(one.name), len(other.name)) == 1
            )
        short, long = sorted((one.name, other.name), key=len)
        if short[0] not in _PARENTS and long[:1] != short[:1] and _is_child(short[0], long):
            return False  # أم هالة is not هالة
        if len(short) == 1 or all(word in long for word in short):
            return True
        # سالم حداد is no سالم بن حداد العمري
        return (short[0] in long and short[-1] == long[-1]) or _runs_on(one, other)
    if is_another(one, other) or is_of_state(one, other) or is_of_state(other, one):
        return False
    if one.name or other.name:
        bare, full = (other, one) if one.name else (one, other)
        if len(bare.words) > 1 and set(bare.words) <= set(full.name):
            return True  # اللومي الرقيق of سلمى اللومي الرقيق
        if bare.in_construct and set(bare.words) <= set(full.words):
            return True  # رئيس الحكومة, of whom the text has said the name
        if bare.definite and bare.head in full.titles:
            alone = bare.words == (bare.head,)
            if alone or (_has_trade(bare) and not bare.complement):
                return True  # العقيد, المدرب اليوناني: جورج دونيس مدرب الواحة
        return bare.definite and bare.head == full.head and _goes_with(bare, full)
    if one.head != other.head:
        return False
    if one.words == other.words:
        return True
    return (one.definite and _goes_with(one, other)) or all(
        word in other.words for word in one.words
    )


def _has_own_name(one: Description, other: Description) -> bool:
    """Whether one body is called by its name alone and by its kind as well: حماس, حركة حماس."""
    if not one.own_name or one.own_name != other.own_name or is_of_another_country(one, other):
        return False
    # a party and the man whose it is: حزب زيلتن, زيلتن of نوشير زيلتن
    return one.own_name[-1] not in one.passage.family_names


def _has_trade(one: Description) -> bool:
    """Whether its head is a trade, not an adjective: المدرب اليوناني, no الاشتراكي الموحد."""
    traits = one.passage.analysis.traits(one.phrase.head)
    return bool(traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC))


_PARENTS = frozenset(["ام", "ابو", "ابي", "ابا"])


def _is_child(name: str, long: tuple[str, ...]) -> bool:
    """Whether somebody is called after the child of that name: هالة, أم هالة."""
    return any(word in _PARENTS and child == name for word, child in pairwise(long))


def is_another(one: Description, other: Description) -> bool:
    """Whether an adjective tells one from the other: الجيش السوري, الجيش اللبناني; متهم رابع, المتهم الأول."""
    if one.head != other.head:
        return False
    return (
        is_of_another_country(one, other)
        or _differ(one.adjectives, other.adjectives)
        or _differ(one.ordinals, other.ordinals)
    )


def is_of_another_country(one: Description, other: Description) -> bool:
    """Whether the adjectives of the two are of different countries: الجيش السوري, القيادي اللبناني."""
    return _differ(one.countries, other.countries)


_STATES = frozenset(["جمهوريه", "دوله", "ولايات", "بلاد"])


def is_of_state(one: Description, other: Description) -> bool:
    """Whether one heads a country and the other something else: الرئيس الروسي; سامر الحداد رئيس الشركة."""
    if one.head != "رييس" or not (one.definite and one.countries):
        return False
    readings = other.passage.analysis.readings[other.phrase.first : other.phrase.last]
    for office, of in pairwise(readings):
        if office.base == "رييس" and not office.definite:
            return of.base not in _STATES and not of.traits & a.PLACE
    return False


def _differ(these: frozenset[str], those: frozenset[str]) -> bool:
    return bool(these and those) and these.isdisjoint(those)


def _goes_with(bare: Description, full: Description) -> bool:
    """Whether what a title is of agrees: المتحدث باسم الشرطة is not متحدث باسم الصليب الأحمر."""
    return not bare.complement or not full.complement or bool(bare.complement & full.complement)


def _runs_on(one: Description, other: Description) -> bool:
    """Whether one is the other's family name with a word of the clause: سامح شكري, شكري التزام."""
    for known, odd in ((one, other), (other, one)):
        if odd.name[0] != known.name[-1] or odd.proper is None:
            continue
        readings = odd.passage.analysis.readings
        first, last = readings[odd.proper[0]], readings[odd.proper[1] - 1]
        family = last.definite and (first.traits & a.GIVEN or last.base.endswith("ي"))
        if not family and not last.traits:
            return True
    return False


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two foreign names differ by one letter only: بينيتيز and بنيتيز."""
    if (
        min(len(one), len(other)) < SHORTEST_SPELLED_ALIKE
        or abs(len(one) - len(other)) > 1
        or one[0] != other[0]
    ):
        return False
    if len(one) == len(other):
        return sum(x != y for x, y in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def is_one_body(description: Description) -> bool:
    """Whether it is one body or thing in the feminine singular: المنظمة, not المنظمة والمحامي, مجموعة من."""
    if description.type == "group" or not description.head.endswith("ه"):
        return False
    return not description.joins_others


def is_of_people(description: Description) -> bool:
    """Whether the noun is a plural of people: العلماء … وأضافوا."""
    traits = description.passage.analysis.traits(description.phrase.head)
    other = a.ROLE_M | a.ROLE_F | a.BODY | a.FAMILY
    return bool(traits & a.ROLE_PLURAL) and not traits & other


def speaker(number: int, entity: Entity, passage: Passage) -> Speaker:
    """The entity as a `Speaker` of the result."""
    name = entity.name()
    texts = {description.text for description in entity.descriptions}
    texts.discard(name)
    in_order = sorted(entity.mentions.items(), key=_first)
    mentions = tuple([Mention(passage.span(*tokens), kind) for tokens, kind in in_order])
    if not texts:
        return Speaker(number, name, entity.type, entity.gender, mentions)
    text = passage.analysis.text
    if text.letters is not text.raw:  # vowel signs make no other name
        different: dict[str, str] = {spelled(name): name}
        for other in sorted(texts):
            different.setdefault(spelled(other), other)
        del different[spelled(name)]
        in_length = sorted(different.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        aliases = [other for _, other in in_length]
    else:
        aliases = sorted(texts, key=lambda other: (-len(other), other))
    return Speaker(number, name, entity.type, entity.gender, mentions, tuple(aliases))


def _first(mention: tuple[tuple[int, int], MentionKind]) -> int:
    return mention[0][0]
