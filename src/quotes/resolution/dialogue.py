"""Whose turn it is in a dialogue whose lines bear no name: the two who talk, by turns.

اقترب سمير من هدى. ⏎ — يا هدى، وصل القطار. ⏎ — إذن نذهب.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Link, Phrase
from quotes.naming import describe
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.resolution.addressed import turned_to
from quotes.resolution.agreement import agrees
from quotes.resolution.encounters import comer
from quotes.resolution.entities import Entity, same
from quotes.resolution.going_on import goes_on
from quotes.resolution.narrators import told_by_me
from quotes.resolution.presence import PEOPLE, Presence
from quotes.resolution.registry import Registry
from quotes.span import Cover

# How long an address is, in tokens.
_LONGEST_ADDRESS = 4
_LONGEST_ACT = 6
_QUESTION_MARKS = frozenset("؟?")
_BEFORE_LINE = a.DASH | a.LINE | a.MARK | a.OPEN
_IN_VERBS = a.OCCASION | a.GIVEN_WORD
_SHORT_LINE = 30  # tokens
_TO_THEM = frozenset(["عليه", "عليها", "عليهم"])
_LAST_SIGNS = 3  # tokens: ؟ and closing marks


class Dialogue:
    """Follows who spoke last and to whom, over the lines of a dialogue."""

    def __init__(self, passage: Passage, registry: Registry, spoken: Cover) -> None:
        self.passage = passage
        self.registry = registry
        self.presence = Presence(passage, registry, spoken)
        self._last: Entity | None = None
        self._other: Entity | None = None
        self._link: Link | None = None
        """The last words; what they tell of the next is read where somebody asks."""

    def heard(self, link: Link, entity: Entity | None) -> None:
        """Remember who has just spoken, in whatever words."""
        if entity is not self._last:
            self._other = self._last
        self._last = self.presence.last = entity
        self._link = link

    def _end(self) -> int:
        """The token behind the last words, and behind who said them."""
        if self._link is None:
            return -1
        frame = self._link.frame
        end = self.passage.analysis.index_at(self._link.content.pieces[-1][1])
        if frame.turn:
            return end
        return max(end, frame.cue.last, frame.subject.last if frame.subject is not None else end)

    def speaker(self, link: Link) -> Entity | None:
        """Who says a line that bears no name: not who is called in it, nor who spoke right before.

        Without a call and behind narration nobody is guessed.
        """
        first = self.passage.analysis.index_at(link.content.pieces[0][0])
        last = self.passage.analysis.index_at(link.content.pieces[-1][1])
        if self._last is not None and goes_on(self.passage, self._end(), first):
            return self._last
        if (acting := self._acting(first)) is not None:
            return acting
        if (called := self._called(first, last)) is not None:
            caller = self._partner(called, first)
            self._last = called if caller is not called else self._last
            return caller
        if self._last is None or not self._follows(first):
            return self._moving(first)
        return self._partner(self._last, first)

    def _moving(self, first: int) -> Entity | None:
        """Who alone does something in the short line right before: أزاح سامر صحنه. ⏎ — شبعت."""
        analysis = self.passage.analysis
        end = first - 1
        while end > 0 and analysis.traits(end) & _BEFORE_LINE:
            end -= 1
        if not any(analysis.traits(each) & a.LINE for each in range(end + 1, first)):
            return None
        start = end
        while start > 0 and not analysis.traits(start - 1) & a.LINE and end - start < _SHORT_LINE:
            start -= 1
        verb = analysis.readings[start]
        if end - start >= _SHORT_LINE or not verb.is_word or verb.traits & ~_IN_VERBS:
            return None
        if verb.definite or verb.preposition or start + 1 >= end:
            return None
        phrase = self._actor_at(start + 1)
        rest = range(end if phrase is None else phrase.last, end)
        if phrase is None or any(analysis.traits(each) & (PEOPLE | a.ANONYMOUS) for each in rest):
            return None
        return self.presence.known(describe(self.passage, phrase))

    def _acting(self, first: int) -> Entity | None:
        """Who acts in the line before, up to its colon: ربت سامر على كتفه: ⏎ — أحسنت."""
        analysis = self.passage.analysis
        colon = first - 1
        while colon > 0 and analysis.traits(colon) & (a.DASH | a.LINE):
            colon -= 1
        if colon >= first - 1 or not analysis.traits(colon) & a.COLON:
            return None
        start = self.passage.sentence(colon)[0]
        for index in range(start, min(colon, start + _LONGEST_ACT)):
            if index and analysis.traits(index - 1) & a.PREPOSITION:
                continue
            phrase = self._actor_at(index)
            if phrase is None and index == start + 1 and self._is_doer(index):
                phrase = self.presence.person(index)
            if phrase is not None:
                entity = self.presence.known(describe(self.passage, phrase))
                self.registry.touch(entity, index)
                return entity
        return None

    def _is_doer(self, index: int) -> bool:
        """Whether an unlisted noun with the article stands behind the first word: واصل | الثعلب كلامه: …"""
        verb, noun = self.passage.analysis.readings[index - 1 : index + 1]
        if verb.definite or verb.preposition or verb.traits & (a.PREPOSITION | a.ROLE | a.TIME):
            return False
        return noun.definite and not noun.preposition and not noun.traits

    def _actor_at(self, index: int) -> Phrase | None:
        """Whoever is named at token `index`, be it in brackets as (سمسم)."""
        analysis = self.passage.analysis
        if index in self.passage.opens:
            first, last = self.passage.words(self.passage.opens[index])
            known = last - first == 1 and self.registry.is_known_name(first)
            return Phrase(first, last, first) if known else None
        reading = analysis.readings[index]
        if reading.preposition or self.passage.inside[index] >= 0:
            return None
        known = bool(reading.traits & PEOPLE) or self.registry.is_known_head(index)
        return self.presence.person(index) if known and can_start(self.passage, index) else None

    def answerer(self, link: Link) -> Entity | None:
        """Who answers in words that follow the last ones at once: كيف حالك؟ قال: بخير. Not where و goes on."""
        cue, content = self._answering(link.frame.cue), link.content
        if cue.kind != "verb" or cue.form is None:
            return None
        whom = told_by_me(self.passage, cue)
        if whom is None and (came := comer(self.passage, cue)) is not None:
            whom = came[0]
        if whom is not None:
            return self.presence.known(describe(self.passage, whom))
        if (
            self._last is None
            or content.kind != "direct"
            or self._link is None
            or self._link.content.kind != "direct"
        ):
            return None  # both are somebody's own words
        before = self.passage.analysis.forms[cue.first - 1] if cue.first else ""
        again = self._asks_again(cue, cue.first - (before == "ثم"))
        if again and self._other is not None and agrees(cue, self._other):
            return self._other
        if (
            cue.form.person != 3
            or cue.form.number == "p"
            or cue.conjunction == "و"
            or before == "ثم"
        ):
            return None
        if content.pieces[0][0] < cue.start or not self._follows(cue.first):
            return None
        own_line = not content.quoted and self._opens_line(cue)
        says = cue.entry.sense in ("say", "call") and (
            cue.conjunction == "ف"
            or own_line
            or self._asked(cue.first)
            or comer(self.passage, self._link.frame.cue) is not None
        )
        if not says and cue.entry.sense != "answer":
            return None
        for entity in self._partners(cue):
            if entity is not self._last and not entity.revered and agrees(cue, entity):
                return entity
        return None

    def _answering(self, cue: CueFinding) -> CueFinding:
        """The verb right before a participle: فأجابها | قائلا: …, فرد عليه | قائلا: …"""
        readings, verb = self.passage.analysis.readings, cue.first - 1
        if cue.kind != "participle" or cue.entry.lemma != "قال" or verb < 0:
            return cue
        if verb and readings[verb].form in _TO_THEM:
            verb -= 1
        for each in readings[verb].cues:
            if each.form.kind == "verb" and each.form.entry.sense == "answer":
                return attrs.evolve(
                    cue,
                    first=verb,
                    entry=each.form.entry,
                    form=each.form,
                    kind="verb",
                    suffix=each.suffix,
                    conjunction=each.conjunction,
                )
        return cue

    def _asks_again(self, cue: CueFinding, first: int) -> bool:
        """Whether whoever has answered is asked on: أجاب سامر: نعم. ثم سأله: ومتى؟"""
        answered = self._link is not None and self._link.frame.cue.entry.sense == "answer"
        asks = answered and cue.entry.sense == "ask" and cue.suffix in ("ه", "ها")
        return asks and self._follows(first)

    def _opens_line(self, cue: CueFinding) -> bool:
        """Whether the verb and its colon open a line, in a story's way: … ⏎ قال: لا بأس."""
        analysis = self.passage.analysis
        alone = cue.anchor is not None and cue.anchor.index == cue.last
        return alone and not cue.conjunction and bool(analysis.traits(cue.first - 1) & a.LINE)

    def _partners(self, cue: CueFinding) -> Iterator[Entity]:
        """Who may answer, the likeliest first: who was told, who spoke before, who is there."""
        told = self._addressee(self._link) if self._link is not None else None
        if told is not None:
            yield self.presence.known(describe(self.passage, told))
        if self._other is not None:
            yield self._other
        then = cue.conjunction == "ف" and not self.passage.is_without_signs
        if cue.entry.sense == "answer" or then or self._asked(cue.first):
            for index in self.presence.people_before(cue.first):
                description = describe(self.passage, self.presence.person(index))
                if (description.name or description.definite) and not description.plural:
                    yield self.presence.known(description)

    def _asked(self, first: int) -> bool:
        """Whether the words right before token `first` were a question."""
        forms = self.passage.analysis.forms
        return not _QUESTION_MARKS.isdisjoint(forms[max(0, first - _LAST_SIGNS) : first])

    def _addressee(self, link: Link) -> Phrase | None:
        """Whom the words are said to: سأل الملك | وزيره: …, قال الأسد | للثعلب: …"""
        cue, subject = link.frame.cue, link.frame.subject
        anchor = cue.anchor
        if anchor is None or link.frame.turn or link.frame.position not in ("after", "implicit"):
            return None
        if subject is None:
            came = comer(self.passage, cue)
            if (turned := came[1] if came else turned_to(self.passage, cue)) is not None:
                return turned
        index = cue.last if subject is None else subject.last
        if not cue.last <= index < anchor.index:
            return None
        reading = self.passage.analysis.readings[index]
        asked = cue.entry.addressee == "object" and can_start(self.passage, index)
        if not asked and reading.preposition != "ل":
            return None
        if not reading.traits & (PEOPLE | a.FAMILY) and not reading.definite:
            return None
        return read_phrase(self.passage, index, anchor.index)

    def _follows(self, first: int) -> bool:
        """Whether no word stands between the last words and the line."""
        signs, end = self.passage.analysis.signs, self._end()
        between = bisect_left(signs, first) - bisect_left(signs, end)
        return 0 <= end <= first and between == first - end

    def _called(self, first: int, last: int) -> Entity | None:
        """Whom the line calls: يا هدى، …"""
        analysis = self.passage.analysis
        for index in range(first, last - 1):
            if analysis.forms[index] != "يا" or not can_start(self.passage, index + 1):
                continue
            limit = min(last, index + 1 + _LONGEST_ADDRESS)
            phrase = read_phrase(self.passage, index + 1, limit, room="any")
            called = describe(self.passage, phrase)
            for entity in self.presence.present(first):
                for known in entity.descriptions:
                    if same(called, known) or called.head == known.head:
                        return entity
            if (told_of := self.presence.told_of(index + 1, first)) is not None:
                return told_of
        return None

    def _partner(self, entity: Entity, first: int) -> Entity | None:
        """The other of the two who talk; nobody says two lines that follow each other."""
        before = self._last if self._follows(first) else None
        for other in (self._last, self._other, *self.presence.present(first)):
            if other is not None and other is not entity and other is not before:
                return other
        return None

    def actor(self, index: int) -> Entity | None:
        """Who is named at token `index`, behind a verb."""
        phrase = self._actor_at(index)
        return None if phrase is None else self.presence.known(describe(self.passage, phrase))
