"""The entities of a document: found again under another name, or introduced."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.model import Gender, Mention, MentionKind
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import can_start, phrase_ending_at, read_phrase
from quotes.resolution.bodies import is_under_another_noun
from quotes.resolution.entities import Entity, is_another, same
from quotes.resolution.full_names import is_fuller, is_name_there, named_at
from quotes.resolution.kin import is_kin_of, is_said_of_kin

# Nouns that, with the article, mean whoever spoke last when the text has no noun of that kind before.
_SAME_AGAIN = frozenset(["مصدر", "مصادر", "متحدث", "متحدثه", "ناطق"])


# How many of the latest speakers are remembered: no article has more, and a book stays linear.
_MEMORY = 60
# So many words are searched for one by one; for more, all words are put into an index, or the time
# would grow with the words times the length of the text.
_SEARCHES = 8
# At how many places a word is looked at; behind the first words, so that a book, where every name
# comes often, takes no longer for each page than an article.
_MOST_PLACES = 16
_FIRST_WORDS = 60
_MOST_PLACES_LATER = 6


def _genders(description: Description, verb: Gender | None) -> set[Gender]:
    """What name or verb show: قال كيلي may be of a man, whose family name is a woman's too."""
    if description.gender is None or (description.name and len(description.words) == 1):
        return {gender for gender in (description.gender, verb) if gender is not None}
    return {description.gender}


def _like_verb(reading: Reading) -> bool:
    return reading.looks_finite() or (len(reading.form) > 3 and reading.form.endswith("ت"))


class Registry:
    """Everybody whom the text has named so far, the latest last."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.entities: list[Entity] = []
        self.recent: list[Entity] = []
        self._places: dict[str, list[int]] = {}
        self._index: defaultdict[str, list[int]] = defaultdict(list)
        self._ending: dict[int, Description | None] = {}
        self._beginning: dict[int, Description | None] = {}

    def touch(self, entity: Entity, index: int) -> None:
        """Make `entity` the latest that was spoken of, at token `index`."""
        entity.last_seen = index
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)
        del self.recent[:-_MEMORY]

    def known(self, description: Description, gender: Gender | None = None) -> Entity | None:
        """The latest entity that the description can be of; `gender` is what the verb shows."""
        genders = _genders(description, gender)
        keys = description.keys
        for entity in reversed(self.recent):
            if entity.keys.isdisjoint(keys):
                continue
            if entity.gender is not None and genders and entity.gender not in genders:
                continue  # زوجة جحا is not جحا
            names = entity.named
            # who has a name is not somebody of another name, though both are المدرب or الحربي
            if any(is_another(description, other) for other in entity.descriptions):
                continue  # الجيش السوري, though الجيش alone has been said of it
            known_as = names if description.name and names else entity.descriptions
            if len(description.name) > 1:
                known_as = [each for each in names if len(each.name) > 1] or known_as
            if any(same(description, other) for other in known_as):
                return entity
        return None

    def introduced(self, description: Description, gender: Gender | None = None) -> Entity:
        """A new entity, under the fullest name that the text gives anywhere; or who has that name."""
        shown = description.gender or ("m" if gender == "m" else None)  # وقالت نماء, a company
        entity = Entity(len(self.entities), [], shown, description.plural, description.type)
        fuller = self.fuller(description, gender)
        if fuller is not None and fuller.name:
            known = self.known(fuller, gender)
            if known is not None:
                known.know(fuller)
                return known
        if fuller is None and self.recent and description.definite and not description.name:
            latest = self.recent[-1]
            traits = self.analysis.traits(description.phrase.head)
            if (
                traits & a.BODY
                and not traits & (a.ORGANISATION | a.OUTLET)  # اليونيسف: a name of its own
                and len(description.words) == 1
                and description.type == "organisation"
                and latest.type in ("organisation", None)
                and is_under_another_noun(self.passage, description, latest)
            ):
                return latest  # وأوضح النادي: the body that spoke last, under another noun
            if description.head in _SAME_AGAIN and len(description.words) <= 2:
                return self.recent[-1]
        if fuller is not None:
            entity.know(fuller)
            entity.gender = entity.gender or fuller.gender
            entity.type = fuller.type or entity.type
        self.entities.append(entity)
        return entity

    def fuller(self, description: Description, gender: Gender | None = None) -> Description | None:
        """The longest phrase in the text that names the same person or, before here, thing.

        `gender` is what the verb shows: قالت كعدي is of رندة كعدي, not of خليل كعدي.
        """
        best: Description | None = None
        if description.name:
            for index in self.places(description.name[-1]):
                if description.phrase.first <= index < description.phrase.last:
                    continue
                other = self._ending_at(index)
                if other is None or not same(description, other):
                    continue
                if other.several or self._may_be_verb(other.phrase):
                    continue  # . استخدم النابغة
                before = self.analysis.readings[other.phrase.first : index]
                twice = any(reading.base == description.name[-1] for reading in before)
                if twice and not before[-1].traits & a.NAME_PARTICLE:
                    continue  # زوجة جحا الأحذية القديمة وفك جحا
                if gender == "f" and other.gender == "m" and other.name:
                    continue
                if is_kin_of(self.analysis, other, description) or is_said_of_kin(
                    self.analysis, other
                ):
                    continue  # رامز is not أميرة ابنة عمة رامز
                if len(description.name) > 1 and other.name[-1:] != description.name[-1:]:
                    continue  # انتقد أخنوش أسلوب …, where the name is عزيز أخنوش
                if is_fuller(other, best or description) and is_name_there(self.passage, other):
                    best = other
        elif description.in_construct:
            for index in reversed(self.places(description.head)):
                other = self._beginning_at(index) if index < description.phrase.first else None
                if other is not None and other.name and same(description, other):
                    return other  # رئيس الحكومة, whom the text has named before
        elif description.definite and not description.counted:
            family = self._family_name(description)
            if family is not None:
                return family
            for index in reversed(self.places(description.head)):
                other = self._beginning_at(index) if index < description.phrase.first else None
                if other is None:
                    continue
                qualified = not other.definite or self.analysis.readings[index + 1].definite
                numbered = description.ordinals
                if is_another(description, other) or (numbered and numbered != other.ordinals):
                    continue  # الجيش السوري is not الجيش اللبناني, nor الرجل الأول any رجل
                if 1 < len(other.words) <= 9 and qualified:
                    return other
        return best

    def _family_name(self, description: Description) -> Description | None:
        """Whose family name a lone trade or title is: المعلم of وليد المعلم, named before."""
        woman = self.analysis.traits(description.phrase.head) & a.ROLE_F
        if description.words != (description.head,) or woman:  # في عمر النائبة
            return None
        for index in self.places(description.head):
            if index >= description.phrase.first:
                break
            given = self.analysis.readings[index - 1]
            if given.traits & a.GIVEN and not given.traits & (a.ROLE | a.HONORIFIC):
                other = self._ending_at(index)
                if other is not None and other.name[1:] and other.name[-1] == description.head:
                    return other
        return None

    def _may_be_verb(self, phrase: Phrase) -> bool:
        """Whether an unlisted word begins a clause: it may be a verb, unless a sign follows its noun."""
        index, readings = phrase.first, self.analysis.readings
        if readings[index].traits or not readings[index].is_word:
            return False
        if index + 1 < phrase.last and _like_verb(readings[index]):
            given = readings[index + 1].traits & (a.GIVEN | a.GIVEN_WORD)
            return bool(given) or readings[index + 1].definite  # يقبّل إسماعيل هنية, ظهرت أحلام
        if phrase.last >= len(readings) or not readings[phrase.last].is_word:
            return False  # غرونسو الشهابي، بطل السباق
        before = readings[index - 1] if index else None
        if before is None or not before.is_word:
            return True
        return bool(before.traits & (a.RELATIVE | a.CONJUNCTION))

    def _ending_at(self, index: int) -> Description | None:
        """What the noun phrase is that ends with token `index`; the name alone where it is of more."""
        if index not in self._ending:
            phrase = phrase_ending_at(self.passage, max(0, index - 14), index + 1)
            found = None if phrase is None else describe(self.passage, phrase)
            if found is None or not found.name or found.several:
                found = named_at(self.passage, index) or found
            self._ending[index] = found
        return self._ending[index]

    def _beginning_at(self, index: int) -> Description | None:
        """What the noun phrase is that begins with token `index`."""
        if index not in self._beginning:
            self._beginning[index] = None
            if can_start(self.passage, index):
                end = self.passage.sentence(index)[1]
                phrase = read_phrase(self.passage, index, end, told=True)
                if self.analysis.traits(index) & a.BODY and phrase.last > index + 2:
                    short = read_phrase(self.passage, index, end, room="any", told=True)
                    cut = self.analysis.readings[short.last]
                    if short.last < phrase.last and (not cut.definite or cut.traits & a.HONORIFIC):
                        phrase = short  # اتهمت الوزارة | قوات الحرس, النادي | الدكتور سامر
                self._beginning[index] = describe(self.passage, phrase)
        return self._beginning[index]

    def places(self, word: str) -> list[int]:
        """The first tokens, in order, that are `word`, with or without the article."""
        known = self._places.get(word)
        if known is None:
            known = self._places[word] = self._find(word)
        return known

    def _find(self, word: str) -> list[int]:
        if len(self._places) < _SEARCHES:  # most articles ask for one or two words
            return list(islice(self._search(word), _MOST_PLACES))
        if not self._index:
            for index, reading in enumerate(self.analysis.readings):
                if reading.is_word:
                    self._index[reading.base].append(index)
        most = _MOST_PLACES if len(self._places) < _FIRST_WORDS else _MOST_PLACES_LATER
        return self._index.get(word, [])[:most]

    def _search(self, word: str) -> Iterator[int]:
        """The tokens that are `word`, wherever its letters stand: a base is a part of its form."""
        readings, places = self.analysis.readings, self.analysis.places
        folded = self.analysis.text.folded
        last = -1
        at = folded.find(word) if word else -1
        while at >= 0:
            index = bisect_right(places, at) - 1
            if index > last and readings[index].base == word and readings[index].is_word:
                yield index
                last = index
            at = folded.find(word, at + 1)

    def is_known_head(self, index: int) -> bool:
        """Whether the unlisted noun at `index` is what a speaker has been called: الذئب."""
        reading = self.analysis.readings[index]
        if not reading.definite or reading.traits & ~a.FAMILY:
            return False
        return any(
            each.definite and each.head == reading.base and len(each.words) == 1
            for entity in self.recent
            for each in entity.descriptions
        )

    def is_known_name(self, index: int) -> bool:
        """Whether the word at `index` is a part of somebody's name."""
        base = self.analysis.readings[index].base
        return any(base in entity.name_words for entity in self.recent)

    def is_family_name(self, index: int) -> bool:
        """Whether an unlisted word stands elsewhere behind a first name: أبرزت الوافي, for نزهة الوافي."""
        reading = self.analysis.readings[index]
        if reading.traits or reading.cues or reading.preposition or not reading.is_word:
            return False
        return any(
            self.analysis.traits(place - 1) & a.GIVEN
            and self.analysis.readings[place].definite == reading.definite
            for place in self.places(reading.base)
            if place != index
        )

    def mention(self, entity: Entity, phrase: Phrase, kind: MentionKind) -> None:
        """Note that `phrase` names `entity`."""
        span = self.passage.span(phrase.first, phrase.last)
        entity.mentions.setdefault(span, Mention(span, kind))
