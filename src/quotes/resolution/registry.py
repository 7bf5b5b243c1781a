"""The entities of a document: found again under another name, or introduced."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.model import Gender, MentionKind
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import can_start, phrase_ending_at, read_phrase, reports
from quotes.resolution.bodies import (
    is_called_after,
    is_of_office,
    is_source_again,
    is_under_another_noun,
)
from quotes.resolution.entities import Entity, is_another, is_of_state, same
from quotes.resolution.full_names import is_fuller, is_name_there, named_at, opens_with_verb
from quotes.resolution.issuers import issuer
from quotes.resolution.kin import is_kin_of, is_said_of_kin
from quotes.resolution.objects_behind import without_object, without_thing
from quotes.resolution.occurrences import Occurrences
from quotes.resolution.parts_of_names import part_of_name, titled
from quotes.resolution.title_alone import announced, by_trade, named_since, official, the_same
from quotes.resolution.two_people import takes_in_another

# How many of the latest speakers are remembered: no article has more, and a book stays linear.
_MEMORY = 60


def _genders(description: Description, verb: Gender | None) -> set[Gender]:
    """What name or verb show: قال كيلي may be of a man, whose family name is a woman's too."""
    if description.gender is None or (description.name and len(description.words) == 1):
        return {gender for gender in (description.gender, verb) if gender is not None}
    return {description.gender}


def _is_another_than(description: Description, known: list[Description]) -> bool:
    alike = [other for other in known if other.head == description.head]  # of most there is none
    return bool(alike) and any(is_another(description, other) for other in alike)


class Registry:
    """Everybody whom the text has named so far, the latest last."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.entities: list[Entity] = []
        self.recent: list[Entity] = []
        self.places = Occurrences(self.analysis).places
        self._phrases: dict[int, Phrase | None] = {}
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
        keys = description.keys
        for entity in reversed(self.recent):
            if entity.keys.isdisjoint(keys):
                continue
            genders = _genders(description, gender)
            if entity.gender is not None and genders and entity.gender not in genders:
                continue  # زوجة جحا is not جحا
            names = entity.named
            # who has a name is not somebody of another name, though both are المدرب or الحربي
            if _is_another_than(description, entity.descriptions):
                continue  # الجيش السوري, though الجيش alone has been said of it
            known_as = names if description.name and names else entity.descriptions
            if len(description.name) > 1:
                known_as = [each for each in names if len(each.name) > 1] or known_as
            for other in known_as:
                if same(description, other):
                    return named_since(self, description, entity) or entity
        return None

    def introduced(self, description: Description, gender: Gender | None = None) -> Entity:
        """A new entity, under the fullest name that the text gives anywhere; or who has that name."""
        shown = description.gender or ("m" if gender == "m" else None)  # وقالت نماء, a company
        entity = Entity(len(self.entities), [], shown, description.plural, description.type)
        of_paper = issuer(self, description)
        if of_paper is not None:
            return of_paper
        fuller = self.fuller(description, gender) or announced(self, description)
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
            if is_source_again(self.analysis, description, latest):
                return latest
            somebody = (
                official(self, description)
                or the_same(self, description)
                or by_trade(self, description)
            )
            if somebody is not None:
                return somebody
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
        readings = self.analysis.readings
        if description.name:
            for index in self.places(description.name[-1]):
                if description.phrase.first <= index < description.phrase.last:
                    continue
                if self._is_alone(index):
                    continue  # the word itself, which is no fuller than any name
                other = self._ending_at(index)
                if other is None or not same(description, other):
                    continue
                if other.several or opens_with_verb(self.analysis, other.phrase):
                    continue  # . استخدم النابغة
                before = readings[other.phrase.first : index]
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
            for index in self.places_before(description):
                other = self.beginning_at(index)
                if other is not None and other.name and same(description, other):
                    return other  # رئيس الحكومة, whom the text has named before
        elif description.words == (description.head,) and not description.definite:
            return part_of_name(self.recent, description, gender)
        elif description.definite and not description.counted:
            family = self._family_name(description)
            if family is not None:
                return family
            lone = description.type == "person" and description.words == (description.head,)
            for index in self.places_before(description):
                named = lone and readings[index + 1].traits & a.GIVEN
                if readings[index].definite and not (readings[index + 1].definite or named):
                    continue  # المصدر | أن: no noun that goes on
                other = titled(self.passage, index) if named else self.beginning_at(index)
                if other is None or (named and is_called_after(readings, index)):
                    continue  # قائد لواء | الأمير تركي
                if other.name and is_of_office(self.analysis, index):
                    continue
                numbered = description.ordinals
                if is_another(description, other) or (numbered and numbered != other.ordinals):
                    continue  # الجيش السوري is not الجيش اللبناني, nor الرجل الأول any رجل
                if is_of_state(description, other) or takes_in_another(self, other):
                    continue  # الرئيس الروسي is not رئيس الشركة, nor الأسد all of الأسد والفأر
                if 1 < len(other.words) <= 9:
                    return other
        return best

    def places_before(self, description: Description) -> list[int]:
        """Where its head stands before it, the nearest first."""
        first = description.phrase.first
        return [index for index in reversed(self.places(description.head)) if index < first]

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

    def _ending_at(self, index: int) -> Description | None:
        """What the noun phrase is that ends with token `index`; the name alone where it is of more."""
        if index not in self._ending:
            phrase = self._phrase_to(index)
            found = None if phrase is None else describe(self.passage, phrase)
            if found is None or not found.name or found.several:
                found = named_at(self.passage, index) or found
            self._ending[index] = found
        return self._ending[index]

    def _phrase_to(self, index: int) -> Phrase | None:
        """The noun phrase that ends with token `index`: behind a verb that reports the word alone."""
        if index not in self._phrases:
            lowest = max(0, index - 14)
            if index and reports(self.analysis.readings[index - 1]):
                lowest = index - 1
            self._phrases[index] = phrase_ending_at(self.passage, lowest, index + 1)
        return self._phrases[index]

    def _is_alone(self, index: int) -> bool:
        """Whether token `index` ends no phrase of several words, nor stands behind a first name."""
        if index and self.analysis.readings[index - 1].traits & (a.GIVEN | a.NAME_PARTICLE):
            return False
        phrase = self._phrase_to(index)
        return phrase is None or phrase.last - phrase.first == 1

    def beginning_at(self, index: int) -> Description | None:
        """What the noun phrase is that begins with token `index`."""
        if index not in self._beginning:
            self._beginning[index] = None
            reading = self.analysis.readings[index]
            governed = reading.preposition and reading.definite and reading.traits & a.ROLE
            if governed or can_start(self.passage, index):  # التقى بالرئيس التونسي قيس سعيد
                end = self.passage.sentence(index)[1]
                phrase = read_phrase(self.passage, index, end, told=True)
                if self.analysis.traits(index) & a.BODY and phrase.last > index + 2:
                    short = read_phrase(self.passage, index, end, room="any", told=True)
                    if short.last < phrase.last:
                        cut = self.analysis.readings[short.last]
                        if not cut.definite or cut.traits & a.HONORIFIC:
                            phrase = short  # اتهمت الوزارة | قوات الحرس, النادي | الدكتور سامر
                if (
                    self.analysis.traits(index) & a.BODY
                    and not self.analysis.traits(index) & a.ROLE
                ):
                    phrase = without_object(self.passage, phrase)  # أطلقت شركة نماء | تحديثا خاصا
                else:
                    phrase = without_thing(self.passage, phrase)  # افتتح سامر حداد | المعرض
                self._beginning[index] = describe(self.passage, phrase)
        return self._beginning[index]

    def is_known_head(self, index: int) -> bool:
        """Whether the unlisted noun at `index` is what a speaker has been called: الذئب."""
        reading = self.analysis.readings[index]
        if not reading.definite or reading.traits & ~a.FAMILY:
            return False
        for entity in self.recent:
            if reading.base not in entity.keys:
                continue  # nearly all
            for each in entity.descriptions:
                if each.definite and each.head == reading.base and len(each.words) == 1:
                    return True
        return False

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
        entity.mentions.setdefault((phrase.first, phrase.last), kind)
