"""Passage, Links → speakers: who each mention, pronoun and implicit subject is in this document.

Short names go to the fullest name that the document gives (لافروف → سيرغي لافروف), definite
descriptions to the last thing of that name (المصدر, البيان, الوزير), implicit subjects and pronouns
to the last speaker that agrees with the verb in gender and number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Link, Phrase
from quotes.model import Attribution, Gender, Mention, Speaker, SpeakerType
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, phrase_ending_at, read_phrase
from quotes.span import Span


@attrs.define(eq=False)
class _Entity:
    """Somebody, with all the names that the document has used so far."""

    number: int
    descriptions: list[Description]
    gender: Gender | None
    plural: bool
    type: SpeakerType | None
    mentions: list[Mention] = attrs.field(factory=list)
    last_seen: int = -1
    revered: bool = False
    """God or a prophet, cited and never the one whose speech goes on."""

    def name(self) -> str:
        """The fullest name: the longest proper name of two words, else the longest phrase."""
        proper = [d for d in self.descriptions if len(d.name) >= 2]
        if proper:
            return max(proper, key=lambda d: len(d.name)).proper_text
        return max(self.descriptions, key=lambda d: len(d.words)).text


@attrs.frozen
class Resolution:
    """The speakers of a document and, for each link, which of them speaks."""

    attributions: tuple[Attribution | None, ...]
    speakers: tuple[Speaker, ...]


def resolve(passage: Passage, links: tuple[Link, ...], frames: tuple[Frame, ...] = ()) -> Resolution:
    """Find who speaks in each link; None where nobody can be named.

    `frames` are all the cues with their subjects: one that reports nothing here (اتهمت الوزارة جارا …)
    still tells who the next implicit subject is.
    """
    resolver = _Resolver(passage)
    linked = {link.frame.cue.start: place for place, link in enumerate(links)}
    found: list[_Entity | None] = [None] * len(links)
    pieces = [piece for link in links for piece in link.content.pieces]
    silent = [
        frame
        for frame in frames
        if frame.cue.start not in linked and not any(start <= frame.cue.start < end for start, end in pieces)
    ]
    everything = [*((link.frame.cue.start, place) for place, link in enumerate(links))]
    steps = sorted([*everything, *((frame.cue.start, -1 - n) for n, frame in enumerate(silent))])
    for _, place in steps:
        if place >= 0:
            found[place] = resolver.speaker_of(links[place])
        else:
            resolver.note(silent[-1 - place])
    return resolver.finish(links, found)


# Nouns that, with the article, mean whoever spoke last when the text has no noun of that kind before.
_SAME_AGAIN = frozenset("مصدر مصادر متحدث متحدثه ناطق".split())
# Who can be the subject of a sentence and speak in the next: people and bodies, not papers or things.
_PERSONS = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.ANONYMOUS | a.BODY


class _Resolver:
    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.entities: list[_Entity] = []
        self.recent: list[_Entity] = []
        self._positions: dict[str, list[int]] | None = None
        self._answering: _Entity | None = None
        self._scopes: dict[tuple[int, int], _Entity] = {}

    def speaker_of(self, link: Link) -> _Entity | None:
        """The entity that speaks in `link`; remembers it as the latest."""
        frame = link.frame
        if frame.position == "none":
            return None
        if frame.turn and frame.subject is None:
            return self._interviewee()
        if frame.subject is None or frame.position == "possessive":
            entity = self._implied(frame.cue)
            if entity is not None and frame.subject is not None:
                self._mention(entity, frame.subject, "pronoun")
        else:
            entity = self._named(frame.subject, frame.cue)
        if link.rule == "speaker_colon" and self._answering is None:
            self._answering = entity
        if entity is not None and frame.subject is not None and self._is_revered(frame.subject):
            entity.revered = True
        if entity is not None and not entity.revered:
            self._touch(entity, frame.cue.first)
            self._scopes[frame.cue.scope] = entity
        return entity

    def _interviewee(self) -> _Entity | None:
        """Who answers: whoever حوار مع names, else the first person whom the text names in full."""
        if self._answering is not None:
            return self._answering
        analysis = self.analysis
        end = min(len(analysis), 120)
        places = [i + 1 for i in range(end - 1) if analysis.forms[i] == "مع" and analysis.traits(i - 1) & a.OCCASION]
        for index in [*places, *range(end)]:
            if not can_start(self.passage, index) or not analysis.traits(index) & (a.ROLE | a.HONORIFIC | a.GIVEN):
                continue
            phrase = read_phrase(self.passage, index, self.passage.sentence(index)[1])
            description = describe(self.passage, phrase)
            if len(description.name) >= 2:
                entity = self._known(description) or self._introduced(description)
                entity.descriptions.append(description)
                self._answering = entity
                return entity
        return None

    def note(self, frame: Frame) -> None:
        """Remember the subject of a cue that reports nothing by itself."""
        subject = frame.subject
        if subject is None or frame.position not in ("after", "before") or frame.cue.form is None:
            return
        if frame.cue.form.ambiguous or frame.cue.kind != "verb" or not is_strong_start(self.passage, subject.first):
            return
        if self.passage.inside[frame.cue.first] >= 0:
            return
        if not self.analysis.traits(subject.first) & _PERSONS:
            return
        entity = self._named(subject, frame.cue)
        self._scopes[frame.cue.scope] = entity
        if entity.descriptions[-1].name:
            self._touch(entity, frame.cue.first)

    def _is_revered(self, subject: Phrase) -> bool:
        """Whether the phrase is God's name, or a eulogy of God or a prophet follows it."""
        traits = self.analysis.traits(subject.last) if subject.last < len(self.analysis) else 0
        return self.analysis.forms[subject.first] == "الله" or bool(traits & (a.OF_GOD | a.OF_PROPHET))

    def _touch(self, entity: _Entity, index: int) -> None:
        entity.last_seen = index
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)

    # -- implicit subjects and pronouns ------------------------------------------------------

    def _implied(self, cue: CueFinding) -> _Entity | None:
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
        for entity in reversed(self.recent[-12:]):
            if agrees(cue, entity):
                return entity
        for start in reversed(self._sentences_before(cue.scope[0])):
            subject = self._subject_in(start, self.passage.sentence(start)[1], cue)
            if subject is not None:
                return subject
        return self._named_before(cue)

    def _revered(self, cue: CueFinding) -> _Entity | None:
        """Who a eulogy behind the cue stands for: قال صلى الله عليه وسلم, قال تعالى."""
        traits = self.analysis.traits(cue.last)
        heads = ("نبي", "رسول") if traits & a.OF_PROPHET else ("الله",) if traits & a.OF_GOD else ()
        for head in heads:
            for index in self._places(head):
                description = describe(self.passage, Phrase(index, index + 1, index))
                entity = self._known(description) or self._introduced(description)
                entity.descriptions.append(description)
                entity.revered = True
                return entity
        return None

    def _sentences_before(self, index: int) -> list[int]:
        """The first tokens of the few sentences before the one at `index`."""
        place = bisect_left(self.passage.breaks, index)
        return self.passage.breaks[max(0, place - 6) : place]

    def _subject_in(self, start: int, end: int, cue: CueFinding) -> _Entity | None:
        """The person that is the subject of a verb in the range and agrees with the cue."""
        analysis = self.analysis
        for index in _verb_places(self.passage, start, end):
            following = index + 1
            if following >= end or not can_start(self.passage, following):
                continue
            traits = analysis.traits(following)
            here = end == cue.first
            loose = here and (cue.conjunction != "" and end - index <= 10 or cue.expression is not None)
            known = traits & _PERSONS or here and traits & (a.PLACE | a.SINGLED) or self._is_known_name(following)
            reading = analysis.readings[following]
            finite = reading.traits == 0 and not reading.definite and len(reading.form) > 3 and reading.form[0] in "يت"
            if not known and (not loose or finite or reading.traits & (a.OCCASION | a.TITLE_HEAD | a.DOCUMENT)):
                continue
            phrase = read_phrase(self.passage, following, end)
            description = describe(self.passage, phrase)
            if not (here or description.name or description.definite):
                continue  # هاجم شاب …: nobody in particular speaks in a later sentence
            entity = self._known(description) or self._introduced(description)
            if not agrees(cue, entity):
                continue
            entity.descriptions.append(description)
            self._mention(entity, phrase, description.kind)
            return entity
        return None

    def _is_known_name(self, index: int) -> bool:
        base = self.analysis.readings[index].base
        return any(base in d.name for entity in self.recent for d in entity.descriptions)

    def _named_before(self, cue: CueFinding, lowest: int = 0) -> _Entity | None:
        """The last person that the text names with title or full name before the cue."""
        index = cue.first - 1
        lowest = max(lowest, cue.first - 150)
        while index >= lowest:
            traits = self.analysis.traits(index)
            if traits & (a.HONORIFIC | a.ROLE | a.GIVEN) and can_start(self.passage, index):
                phrase = read_phrase(self.passage, index, self.passage.sentence(index)[1])
                description = describe(self.passage, phrase)
                if len(description.name) >= 2 or traits & (a.HONORIFIC | a.ROLE) and description.name:
                    entity = self._known(description) or self._introduced(description)
                    if agrees(cue, entity):
                        entity.descriptions.append(description)
                        return entity
            index -= 1
        return None

    # -- explicit mentions -------------------------------------------------------------------

    def _named(self, phrase: Phrase, cue: CueFinding | None) -> _Entity:
        analysis = self.analysis
        if analysis.traits(phrase.head) & a.HONORIFIC_PRONOUN:
            entity = self._implied(cue) if cue is not None else None
            if entity is not None:
                self._mention(entity, phrase, "pronoun")
                return entity
        description = describe(self.passage, phrase)
        entity = self._known(description)
        if entity is None:
            entity = self._introduced(description)
        if cue is not None and cue.form is not None and entity.gender is None and entity.type != "organisation":
            if cue.form.gender == "f" and cue.form.number == "s":
                entity.gender = "f"
        entity.descriptions.append(description)
        self._mention(entity, phrase, description.kind)
        return entity

    def _known(self, description: Description) -> _Entity | None:
        for entity in reversed(self.recent):
            if any(_same(description, other) for other in entity.descriptions):
                return entity
        return None

    def _introduced(self, description: Description) -> _Entity:
        """A new entity, under the fullest name that the text gives anywhere."""
        entity = _Entity(
            len(self.entities), [], description.gender, description.plural, description.type
        )
        fuller = self._fuller(description)
        if fuller is None and self.recent and description.definite and not description.name:
            latest = self.recent[-1]
            is_body = self.analysis.traits(description.phrase.head) & a.BODY
            if is_body and description.type == "organisation" and latest.type in ("organisation", None):
                return latest  # وأوضح النادي: the body that spoke last, under another noun
            if description.head in _SAME_AGAIN and len(description.words) <= 2:
                return self.recent[-1]
        if fuller is not None:
            entity.descriptions.append(fuller)
            entity.gender = entity.gender or fuller.gender
            entity.type = fuller.type or entity.type
        self.entities.append(entity)
        return entity

    def _fuller(self, description: Description) -> Description | None:
        """The longest phrase in the text that names the same person or, before here, thing."""
        best: Description | None = None
        if description.name:
            for index in self._places(description.name[-1]):
                if description.phrase.first <= index < description.phrase.last:
                    continue
                phrase = phrase_ending_at(self.passage, max(0, index - 14), index + 1)
                if phrase is None:
                    continue
                other = describe(self.passage, phrase)
                if _same(description, other) and len(other.words) > len((best or description).words):
                    best = other
        elif description.definite:
            for index in reversed(self._places(description.head)):
                if index >= description.phrase.first or not can_start(self.passage, index):
                    continue
                other = describe(self.passage, read_phrase(self.passage, index, self.passage.sentence(index)[1]))
                qualified = not other.definite or self.analysis.readings[index + 1].definite
                if 1 < len(other.words) <= 9 and qualified:
                    return other
        return best

    def _places(self, word: str) -> list[int]:
        """The tokens that are `word`, with or without the article."""
        if self._positions is None:
            self._positions = {}
            for index, reading in enumerate(self.analysis.readings):
                if reading.is_word:
                    self._positions.setdefault(reading.base, []).append(index)
        return self._positions.get(word, [])[:50]

    # -- results -----------------------------------------------------------------------------

    def _mention(self, entity: _Entity, phrase: Phrase, kind: str) -> None:
        start, end = self.passage.extent(phrase.first, phrase.last)
        entity.mentions.append(Mention(Span.cut(self.analysis.text.raw, start, end), kind))  # type: ignore[arg-type]

    def finish(self, links: tuple[Link, ...], found: list[_Entity | None]) -> Resolution:
        """Number those who speak, in the order of the text, and name them."""
        speaking: list[_Entity] = []
        for entity in found:
            if entity is not None and entity not in speaking:
                speaking.append(entity)
        numbers = {id(entity): n for n, entity in enumerate(speaking)}
        speakers = tuple(_speaker(n, entity) for n, entity in enumerate(speaking))
        attributions = tuple(
            None if entity is None else self._attribution(link, entity, numbers[id(entity)], speakers)
            for link, entity in zip(links, found, strict=True)
        )
        return Resolution(attributions, speakers)

    def _attribution(
        self, link: Link, entity: _Entity, number: int, speakers: tuple[Speaker, ...]
    ) -> Attribution:
        subject = link.frame.subject
        if subject is None:
            return Attribution(speakers[number].name, None, "implicit", number)
        start, end = self.passage.extent(subject.first, subject.last)
        span = Span.cut(self.analysis.text.raw, start, end)
        kind = next((m.kind for m in entity.mentions if m.span == span), "described")
        return Attribution(speakers[number].name, span, kind, number)


def _verb_places(passage: Passage, start: int, before: int) -> Iterator[int]:
    """Where the verb of a sentence can be: at its start, or behind an opening adverbial and a comma."""
    analysis = passage.analysis
    _, end = passage.sentence(start) if start < len(analysis) else (start, start)
    end = min(end, before)
    fresh = True
    index = start
    while index < end and index < start + 40:
        reading = analysis.readings[index]
        passive = index > start and analysis.forms[index - 1] in ("تم", "وتم", "يتم", "ويتم", "جري", "وجري")
        if fresh and not passive and reading.is_word and not reading.definite and not reading.preposition:
            blocked = a.PREPOSITION | a.TIME | a.ADVERB | a.SPEAKER_HEAD | a.RELATIVE | a.OCCASION
            if not reading.traits & blocked or any(cue.form.kind == "verb" for cue in reading.cues):
                yield index
        fresh = bool(reading.traits & (a.COMMA | a.LINE | a.AUXILIARY | a.CONJUNCTION)) or (
            reading.form in ("و", "قد", "وقد")
        )
        index = passage.step(index)


def _same(one: Description, other: Description) -> bool:
    """Whether two descriptions can be of one person or thing."""
    if one.name and other.name:
        if one.name[-1] != other.name[-1] and one.name[-1] not in other.name and other.name[-1] not in one.name:
            return _spelled_alike(one.name[-1], other.name[-1]) and (min(len(one.name), len(other.name)) == 1)
        short, long = sorted((one.name, other.name), key=len)
        return len(short) == 1 or short[0] in long or all(word in long for word in short)
    if one.name or other.name:
        bare = other if one.name else one
        return bare.definite and bare.head == (one if one.name else other).head
    if one.head != other.head:
        return False
    if one.words == other.words:
        return True
    return one.definite or all(word in other.words for word in one.words)


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two foreign names differ by one letter only: بينيتيز and بنيتيز."""
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    if len(one) == len(other):
        return sum(x != y for x, y in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def agrees(cue: CueFinding, entity: _Entity) -> bool:
    form = cue.form
    if form is None or form.kind == "noun":
        return _pronoun_agrees(cue.suffix, entity)
    if form.person in (1, 2):
        return True
    if form.number == "p":
        return entity.plural or entity.type in ("group", "organisation") or entity.gender is None
    if form.gender == "f":
        return entity.gender == "f" or (entity.gender is None and entity.type != "person")
    if form.gender == "m":
        return entity.gender != "f"
    return True


def _pronoun_agrees(suffix: str, entity: _Entity) -> bool:
    if suffix == "ها":
        return entity.gender == "f" or entity.gender is None and entity.type != "person"
    if suffix == "ه":
        return entity.gender != "f" and not entity.plural
    if suffix in ("هم", "هن", "هما"):
        return entity.plural or entity.type in ("group", "organisation", None)
    return True


def _speaker(number: int, entity: _Entity) -> Speaker:
    name = entity.name()
    aliases = sorted({d.text for d in entity.descriptions} - {name}, key=len, reverse=True)
    mentions = tuple(sorted(entity.mentions, key=lambda mention: mention.span.start))
    return Speaker(number, name, entity.type, entity.gender, mentions, tuple(aliases))
