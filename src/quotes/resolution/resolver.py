"""Reads the links from first to last and remembers who speaks."""

from __future__ import annotations

from bisect import bisect_left

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Link, Phrase
from quotes.model import Attribution, MentionKind, Speaker
from quotes.naming import describe
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, read_phrase
from quotes.resolution.entities import Entity, agrees, speaker
from quotes.resolution.places import TOPIC, verb_places
from quotes.resolution.registry import Registry
from quotes.span import Span


@attrs.frozen
class Resolution:
    """The speakers of a document and, for each link, which of them speaks."""

    attributions: tuple[Attribution | None, ...]
    speakers: tuple[Speaker, ...]


# Who can be the subject of a sentence and speak in the next: people and bodies, not papers or things.
_PERSONS = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.ANONYMOUS | a.BODY

# What these verbs report goes on with the words before.
_GOING_ON = frozenset({"add", "continue"})

# No paragraph is longer, in tokens.
_PARAGRAPH = 400


class Resolver:
    """Who has spoken so far, and who a mention, a pronoun or an implicit subject is."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.registry = Registry(passage)
        self._answering: Entity | None = None
        self._scopes: dict[tuple[int, int], Entity] = {}

    def speaker_of(self, link: Link) -> Entity | None:
        """The entity that speaks in `link`; remembers it as the latest."""
        frame = link.frame
        if frame.position == "none":
            return None
        if frame.turn and frame.subject is None:
            return self._interviewee()
        if frame.subject is None or frame.position == "possessive":
            entity = self._implied(frame.cue)
            if entity is not None and frame.subject is not None:
                self.registry.mention(entity, frame.subject, "pronoun")
        else:
            entity = self._named(frame.subject, frame.cue)
        if link.rule == "speaker_colon" and self._answering is None:
            self._answering = entity
        if entity is not None and frame.subject is not None and self._is_revered(frame.subject):
            entity.revered = True
        if entity is not None and not entity.revered:
            self.registry.touch(entity, frame.cue.first)
            self._scopes[frame.cue.scope] = entity
        return entity

    def _interviewee(self) -> Entity | None:
        """Who answers: whoever حوار مع names, else the first person whom the text names in full."""
        if self._answering is not None:
            return self._answering
        analysis = self.analysis
        end = min(len(analysis), 120)
        places = [
            i + 1
            for i in range(end - 1)
            if analysis.forms[i] == "مع" and analysis.traits(i - 1) & a.OCCASION
        ]
        for index in [*places, *range(end)]:
            if not can_start(self.passage, index) or not analysis.traits(index) & (
                a.ROLE | a.HONORIFIC | a.GIVEN
            ):
                continue
            phrase = read_phrase(self.passage, index, self.passage.sentence(index)[1])
            description = describe(self.passage, phrase)
            if len(description.name) >= 2:
                entity = self.registry.known(description) or self.registry.introduced(description)
                entity.know(description)
                self._answering = entity
                return entity
        return None

    def note(self, frame: Frame) -> None:
        """Remember the subject of a cue that reports nothing by itself."""
        subject = frame.subject
        if subject is None or frame.cue.form is None or frame.cue.kind != "verb":
            return
        if frame.position not in ("after", "before", "relative"):
            return
        if not is_strong_start(self.passage, subject.first):
            return
        if frame.cue.form.ambiguous and subject.first != frame.cue.last:
            return
        if self.passage.inside[frame.cue.first] >= 0:
            return
        if not self.analysis.traits(subject.first) & _PERSONS:
            return
        entity = self._named(subject, frame.cue)
        self._scopes[frame.cue.scope] = entity
        if entity.descriptions[-1].name:
            self.registry.touch(entity, frame.cue.first)

    def _is_revered(self, subject: Phrase) -> bool:
        """Whether the phrase is God's name, or a eulogy of God or a prophet follows it."""
        traits = self.analysis.traits(subject.last) if subject.last < len(self.analysis) else 0
        return self.analysis.forms[subject.first] == "الله" or bool(
            traits & (a.OF_GOD | a.OF_PROPHET)
        )

    # -- implicit subjects and pronouns ------------------------------------------------------

    def _implied(self, cue: CueFinding) -> Entity | None:
        """Who an implicit subject or a pronoun is.

        The order: who spoke before in this sentence (… مشيرا إلى); the subject of another verb of
        this sentence (بارك القائد للفائزين، وقال); the last speaker; the last subject of a sentence
        without speech; anybody named before.
        """
        revered = self._revered(cue)
        if revered is not None:
            return revered
        here = self._scopes.get(cue.scope)
        if here is not None and agrees(cue, here):
            return here
        subject = self._subject_in(cue.scope[0], cue.first, cue)
        if subject is not None:
            return subject
        before = self.analysis.forms[cue.first - 1] if cue.first else ""
        if before.startswith(("لكنه", "ولكنه")):
            subject = self._named_before(cue, cue.scope[0])
            if subject is not None:
                return subject
        subject = self._subject_just_before(cue)
        if subject is not None:
            return subject
        for entity in reversed(self.registry.recent[-12:]):
            if agrees(cue, entity) and not self._is_gone(entity, cue):
                return entity
        for start in reversed(self._sentences_before(cue.scope[0])):
            subject = self._subject_in(start, self.passage.sentence(start)[1], cue)
            if subject is not None:
                return subject
        return self._named_before(cue)

    def _subject_just_before(self, cue: CueFinding) -> Entity | None:
        """Who acts in the sentence right before, in the same paragraph: وتقف أم ربيع أمام البستان. تحكي أن …

        Not before a verb that goes on with speech (وأضاف): that is of who spoke last.
        """
        start = cue.scope[0]
        if cue.entry.sense in _GOING_ON or not start or self.analysis.traits(start - 1) & a.LINE:
            return None
        before = self.passage.sentence(start - 1)[0]
        recent = self.registry.recent
        if recent and recent[-1].last_seen >= before:
            return None
        opening = before
        while self.analysis.traits(opening) & (a.CONJUNCTION | a.ADVERB | a.COMMA):
            opening += 1
        if self.analysis.traits(opening) & a.AUXILIARY:
            return None  # وكان فلان قائدا …: the background of what is told
        if not self.analysis.traits(opening + 1) & (a.ROLE | a.HONORIFIC | a.GIVEN):
            return None
        return self._subject_in(opening, opening + 30, cue)

    def _is_gone(self, entity: Entity, cue: CueFinding) -> bool:
        """Whether the entity is somebody out of many, whom a later paragraph does not go on with.

        وقال أحدهم: هذا كثير. ⏎ فكر سمير ثم قال: … — it is not أحدهم who speaks again.
        """
        if not self.analysis.traits(entity.descriptions[-1].phrase.head) & a.SINGLED:
            return False
        since = range(max(entity.last_seen, cue.first - _PARAGRAPH), cue.first)
        return len(since) == _PARAGRAPH or any(self.analysis.traits(i) & a.LINE for i in since)

    def _revered(self, cue: CueFinding) -> Entity | None:
        """Who a eulogy behind the cue stands for: قال صلى الله عليه وسلم, قال تعالى."""
        traits = self.analysis.traits(cue.last)
        heads = ("نبي", "رسول") if traits & a.OF_PROPHET else ("الله",) if traits & a.OF_GOD else ()
        for head in heads:
            for index in self.registry.places(head):
                description = describe(self.passage, Phrase(index, index + 1, index))
                entity = self.registry.known(description) or self.registry.introduced(description)
                entity.know(description)
                entity.revered = True
                return entity
        return None

    def _sentences_before(self, index: int) -> list[int]:
        """The first tokens of the few sentences before the one at `index`."""
        place = bisect_left(self.passage.breaks, index)
        return self.passage.breaks[max(0, place - 6) : place]

    def _subject_in(self, start: int, end: int, cue: CueFinding) -> Entity | None:
        """The person that is the subject of a verb in the range and agrees with the cue, the nearest."""
        for index in reversed(list(verb_places(self.passage, start, end))):
            phrase = self._subject_at(index, start, end, cue)
            if phrase is None:
                continue
            description = describe(self.passage, phrase)
            if not (end == cue.first or description.name or description.definite):
                continue  # هاجم شاب …: nobody in particular speaks in a later sentence
            entity = self.registry.known(description) or self.registry.introduced(description)
            if not agrees(cue, entity):
                continue
            entity.know(description)
            self.registry.mention(entity, phrase, description.kind)
            return entity
        return None

    def _subject_at(self, verb: int, start: int, end: int, cue: CueFinding) -> Phrase | None:
        """The subject behind a verb at token `verb`, where it is somebody."""
        analysis = self.analysis
        index = verb + 1
        if index >= end or not can_start(self.passage, index):
            return None
        reading = analysis.readings[index]
        here = end == cue.first
        known = (
            reading.traits & _PERSONS
            or (here and reading.traits & (a.PLACE | a.SINGLED))
            or self.registry.is_known_name(index)
        )
        if not known:
            initial = verb == start or analysis.forms[verb - 1] == "و"
            close = initial and cue.conjunction != "" and end - verb <= 10
            close = close or analysis.forms[verb] in TOPIC
            if not here or not (close or cue.expression is not None):
                return None
            if reading.looks_finite() or reading.traits & (a.OCCASION | a.TITLE_HEAD | a.DOCUMENT):
                return None
        return read_phrase(self.passage, index, end)

    def _named_before(self, cue: CueFinding, lowest: int = 0) -> Entity | None:
        """The last person that the text names with title or full name before the cue."""
        index = cue.first - 1
        lowest = max(lowest, cue.first - 150)
        while index >= lowest:
            traits = self.analysis.traits(index)
            if traits & (a.HONORIFIC | a.ROLE | a.GIVEN) and can_start(self.passage, index):
                phrase = read_phrase(self.passage, index, self.passage.sentence(index)[1])
                description = describe(self.passage, phrase)
                if len(description.name) >= 2 or (
                    traits & (a.HONORIFIC | a.ROLE) and description.name
                ):
                    entity = self.registry.known(description) or self.registry.introduced(
                        description
                    )
                    if agrees(cue, entity):
                        entity.know(description)
                        return entity
            index -= 1
        return None

    # -- explicit mentions -------------------------------------------------------------------

    def _named(self, phrase: Phrase, cue: CueFinding | None) -> Entity:
        analysis = self.analysis
        if analysis.traits(phrase.head) & a.HONORIFIC_PRONOUN:
            entity = self._implied(cue) if cue is not None else None
            if entity is not None:
                self.registry.mention(entity, phrase, "pronoun")
                return entity
        description = describe(self.passage, phrase)
        entity = self.registry.known(description)
        if entity is None:
            entity = self.registry.introduced(description)
        if (
            cue is not None
            and cue.form is not None
            and entity.gender is None
            and entity.type != "organisation"
        ):
            if cue.form.gender == "f" and cue.form.number == "s":
                entity.gender = "f"
        entity.know(description)
        self.registry.mention(entity, phrase, description.kind)
        return entity

    # -- results -----------------------------------------------------------------------------

    def finish(self, links: tuple[Link, ...], found: list[Entity | None]) -> Resolution:
        """Number those who speak, in the order of the text, and name them."""
        speaking = list({id(entity): entity for entity in found if entity is not None}.values())
        numbers = {id(entity): n for n, entity in enumerate(speaking)}
        speakers = tuple(speaker(n, entity) for n, entity in enumerate(speaking))
        attributions = tuple(
            None
            if entity is None
            else self._attribution(link, entity, numbers[id(entity)], speakers)
            for link, entity in zip(links, found, strict=True)
        )
        return Resolution(attributions, speakers)

    def _attribution(
        self, link: Link, entity: Entity, number: int, speakers: tuple[Speaker, ...]
    ) -> Attribution:
        subject = link.frame.subject
        if subject is None:
            return Attribution(speakers[number].name, None, "implicit", number)
        start, end = self.passage.extent(subject.first, subject.last)
        span = Span.cut(self.analysis.text.raw, start, end)
        mention = entity.mentions.get(span)
        kind: MentionKind = "described" if mention is None else mention.kind
        return Attribution(speakers[number].name, span, kind, number)
