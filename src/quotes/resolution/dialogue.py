"""Whose turn it is in a dialogue whose lines bear no name: the two who talk, by turns.

اقترب سمير من هدى. ⏎ — يا هدى، وصل القطار. ⏎ — إذن نذهب.
"""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.findings import Link, Phrase
from quotes.naming import describe
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.resolution.entities import Entity, same
from quotes.resolution.registry import Registry

_PEOPLE = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN
_NAMES = a.HONORIFIC | a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.NAME_PARTICLE
# How far back the narration is asked who is there, in tokens, and how long an address is.
_NARRATION = 80
_LONGEST_ADDRESS = 4


class Dialogue:
    """Follows who spoke last and to whom, over the lines of a dialogue."""

    def __init__(self, passage: Passage, registry: Registry) -> None:
        self.passage = passage
        self.registry = registry
        self._last: Entity | None = None
        self._other: Entity | None = None
        self._end = -1
        """The token behind the last words, and behind who said them."""

    def heard(self, link: Link, entity: Entity | None) -> None:
        """Remember who has just spoken, in whatever words."""
        if entity is not self._last:
            self._other = self._last
        self._last = entity
        self._end = self.passage.analysis.index_at(link.content.pieces[-1][1])
        if not link.frame.turn:
            self._end = max(self._end, link.frame.cue.last)
            if link.frame.subject is not None:
                self._end = max(self._end, link.frame.subject.last)

    def speaker(self, link: Link) -> Entity | None:
        """Who says a line that bears no name: not who is called in it, nor who spoke right before.

        Without a call and behind narration nobody is guessed.
        """
        first = self.passage.analysis.index_at(link.content.pieces[0][0])
        last = self.passage.analysis.index_at(link.content.pieces[-1][1])
        called = self._called(first, last)
        if called is not None:
            return self._partner(called, first)
        if self._last is None or not self._follows(first):
            return None
        return self._partner(self._last, first)

    def _follows(self, first: int) -> bool:
        """Whether no word stands between the last words and the line."""
        signs = self.passage.analysis.signs
        between = bisect_left(signs, first) - bisect_left(signs, self._end)
        return 0 <= self._end <= first and between == first - self._end

    def _called(self, first: int, last: int) -> Entity | None:
        """Whom the line calls: يا هدى، …"""
        analysis = self.passage.analysis
        for index in range(first, last - 1):
            if analysis.forms[index] != "يا" or not can_start(self.passage, index + 1):
                continue
            limit = min(last, index + 1 + _LONGEST_ADDRESS)
            phrase = read_phrase(self.passage, index + 1, limit, room="any")
            called = describe(self.passage, phrase)
            for entity in self._present(first):
                for known in entity.descriptions:
                    if same(called, known) or called.head == known.head:
                        return entity
        return None

    def _partner(self, entity: Entity, first: int) -> Entity | None:
        """The other of the two who talk."""
        for other in (self._last, self._other, *self._present(first)):
            if other is not None and other is not entity:
                return other
        return None

    def _present(self, first: int) -> list[Entity]:
        """The people whom the narration before names, the nearest first."""
        analysis = self.passage.analysis
        found: list[Entity] = []
        for index in range(first - 1, max(0, first - _NARRATION) - 1, -1):
            if not analysis.traits(index) & _PEOPLE or analysis.readings[index].conjunction:
                continue
            if self.passage.inside[index] >= 0 or analysis.forms[index - 1] == "يا":
                continue
            if not can_start(self.passage, index):
                continue
            entity = self._entity(self._person(index))
            if entity is not None and entity not in found:
                found.append(entity)
        return found

    def _person(self, first: int) -> Phrase:
        """The noun at `first` with the names behind it: what a verb does to somebody may follow it."""
        last = first + 1
        while last < len(self.passage.analysis) and (
            self.passage.analysis.traits(last) & _NAMES
            and not self.passage.analysis.readings[last].conjunction
        ):
            last += 1
        return Phrase(first, last, first)

    def _entity(self, phrase: Phrase) -> Entity | None:
        description = describe(self.passage, phrase)
        if not (description.name or description.definite) or description.plural:
            return None
        entity = self.registry.known(description)
        if entity is None:
            entity = self.registry.introduced(description)
            self.registry.touch(entity, phrase.first)
        entity.know(description)
        return entity
