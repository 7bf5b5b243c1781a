"""Who is there when a dialogue begins: the people whom the narration before its lines names."""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import Link, Phrase
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import can_start
from quotes.resolution.entities import Entity
from quotes.resolution.qualities import is_quality
from quotes.resolution.registry import Registry
from quotes.span import Cover

PEOPLE = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN
_NAMES = a.HONORIFIC | a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.NAME_PARTICLE
# How far back the narration is asked who is there, in tokens.
_NARRATION = 80
_TWICE = 2
# By the word that calls them, folded: what they are, as a base without or, where that is a word, with ال.
_KIN = {
    "امي": ("ام",), "ماما": ("ام",), "اماه": ("ام",), "ابي": ("اب",), "بابا": ("اب",), "ابت": ("اب",),
    "جدتي": ("جده", "الجده"), "جدي": ("جد",), "جدو": ("جد",), "ابني": ("ابن",), "بني": ("ابن",),
    "ابنتي": ("ابنه",), "عمي": ("عم",), "خالي": ("خال",), "اخي": ("اخ",), "اختي": ("اخت",),
}  # fmt: skip


def said_without_marks(links: tuple[Link, ...]) -> Cover:
    """Where somebody's own words stand without marks: nobody acts in them whom the text goes on with."""
    said = (each.content for each in links if each.content.kind == "direct")
    return Cover([piece for each in said if not each.quoted for piece in each.pieces])


class Presence:
    """Reads the narration, not the words of those who talk, for who is there."""

    def __init__(self, passage: Passage, registry: Registry, spoken: Cover) -> None:
        self.passage = passage
        self.registry = registry
        self.spoken = spoken
        self.last: Entity | None = None
        """Who spoke last."""

    def present(self, first: int, *, joined: bool = False) -> list[Entity]:
        """The people whom the narration before names, the nearest first; `joined`: و may be before them."""
        found: list[Entity] = []
        for index in self.people_before(first, joined=joined):
            entity = self._entity(self.person(index))
            if entity is not None and entity not in found:
                found.append(entity)
        return found

    def people_before(self, first: int, *, joined: bool = False) -> Iterator[int]:
        """The tokens of the nouns and names of people in the narration before token `first`."""
        analysis = self.passage.analysis
        for index in range(first - 1, max(0, first - _NARRATION) - 1, -1):
            reading = analysis.readings[index]
            if not reading.traits & PEOPLE:
                continue
            named = reading.definite or reading.traits & a.GIVEN
            if reading.conjunction and not (joined and named):
                continue
            if self.passage.inside[index] >= 0 or analysis.forms[index - 1] == "يا":
                continue
            if analysis.start(index) in self.spoken or is_quality(analysis, index):
                continue  # من الطارق؟ is asked: he is not there yet
            if can_start(self.passage, index) and not self._is_of_last(index):
                yield index

    def _is_of_last(self, index: int) -> bool:
        """Whether the word only says who the last speaker is: جارته | العجوز."""
        known = self.last.descriptions if self.last is not None else []
        return any(each.phrase.first < index < each.phrase.last for each in known)

    def person(self, first: int) -> Phrase:
        """The noun at `first` with the names behind it: what a verb does to somebody may follow it."""
        last = first + 1
        while last < len(self.passage.analysis.forms) and (
            self.passage.analysis.traits(last) & _NAMES
            and not self.passage.analysis.readings[last].conjunction
        ):
            last += 1
        return Phrase(first, last, first)

    def _entity(self, phrase: Phrase) -> Entity | None:
        description = describe(self.passage, phrase)
        if not (description.name or description.definite) or description.plural:
            return None
        known = self.registry.known(description)
        entity = self.known(description)
        if known is None:
            self.registry.touch(entity, phrase.first)
        return entity

    def told_of(self, index: int, first: int) -> Entity | None:
        """Whom the word at `index`, behind يا, means, where the narration before `first` has it too: يا جدو.

        Whom one calls يا أمي, a tale calls الأم.
        """
        analysis = self.passage.analysis
        reading = analysis.readings[index]
        if reading.definite or reading.preposition:
            return None
        kin = _KIN.get(reading.form, ())
        if not kin and self.passage.frequency[reading.form] < _TWICE:
            return None
        for base in (reading.base, *kin):
            for place in reversed(self.registry.places(base)):
                if not first - _NARRATION <= place < first:
                    continue
                same = analysis.readings[place].definite if kin else place != index
                same = same or analysis.forms[place] == reading.form
                if same and analysis.start(place) not in self.spoken:
                    if can_start(self.passage, place):
                        return self.known(describe(self.passage, self.person(place)))
        return None

    def known(self, description: Description) -> Entity:
        """Whom the words describe, known before or not."""
        entity = self.registry.known(description) or self.registry.introduced(description)
        entity.know(description)
        return entity
