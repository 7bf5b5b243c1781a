"""Reads the links from first to last and remembers who speaks."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Link, Phrase
from quotes.model import Attribution, Speaker
from quotes.naming import describe
from quotes.passage import Passage
from quotes.passage.transmission import TOLD_US
from quotes.phrases import is_strong_start
from quotes.resolution.agreement import agrees, with_pronoun
from quotes.resolution.dialogue import Dialogue
from quotes.resolution.entities import Entity, speaker
from quotes.resolution.implicit import ImplicitSubjects
from quotes.resolution.interview import interviewee
from quotes.resolution.latter import the_latter
from quotes.resolution.objects_behind import without_object
from quotes.resolution.presence import said_without_marks
from quotes.resolution.registry import Registry
from quotes.resolution.revered import revered
from quotes.resolution.subjects import PERSONS
from quotes.voice import is_heard


@attrs.frozen
class Resolution:
    """The speakers of a document and, for each link, which of them speaks."""

    attributions: tuple[Attribution | None, ...]
    speakers: tuple[Speaker, ...]


# How a eulogy of the dead begins, folded: رحمه الله, رضي الله عنها.
_BLESSINGS = frozenset(["رحمه", "رحمها", "رحمهم", "رحمهما", "رضي"])


# What these verbs have for a noun object is said as well: أعلن الناطق تعرض القافلة لهجوم. وأكد أن …
_TOLD = frozenset(
    {"announce", "confirm", "say", "deny", "criticise", "reveal", "report", "request"}
)

# … with whom it is said to between verb and subject: ورد عليه الوزير بقوله
_TO_SOMEBODY = (["عليه"], ["عليها"], ["عليهم"], ["له"], ["لها"], ["لهم"])

# … with what is said in a speech: اتصال أعرب فيه عن أسفه
_IN_IT = (["فيه"], ["فيها"], ["خلاله"], ["خلالها"])

# Folded, alone: whoever was named last.
_THE_LATTER = frozenset(["الاخير", "الاخيره", "هولاء", "اوليك"])


def _is_told(cue: CueFinding) -> bool:
    """Whether the verb tells, in a main clause, what somebody has said: وأعلن الناطق تعرض القافلة لهجوم."""
    assert cue.form is not None
    perfect = cue.form.tense == "perfect" and not cue.suffix
    return perfect and not cue.subordinate and cue.entry.sense in _TOLD


def _is_answer(frame: Frame) -> bool:
    """Whether it is the answer of an interview, without a name."""
    return frame.turn and frame.subject is None and frame.position != "none"


_KINDS_OF_STATE = frozenset(["مملكه", "دوله", "جمهوريه", "سلطنه"])


def _is_state(passage: Passage, frame: Frame) -> bool:
    """Whether a state acts, right behind a verb in the feminine: أدانت | تونس الهجوم. وأكدت أن …"""
    cue, subject = frame.cue, frame.subject
    if subject is None or subject.first != cue.last or cue.form is None or cue.form.gender != "f":
        return False
    first = subject.first
    first += passage.analysis.readings[first].base in _KINDS_OF_STATE
    return cue.form.tense == "perfect" and bool(passage.analysis.traits(first) & a.PLACE)


class Resolver:
    """Who has spoken so far, and who a mention, a pronoun or an implicit subject is."""

    def __init__(self, passage: Passage, links: tuple[Link, ...]) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self._unread = links
        self.registry = Registry(passage)
        self._answering: Entity | None = None
        said = said_without_marks(links)
        self.implicit = ImplicitSubjects(passage, self.registry, said)
        self.dialogue = Dialogue(passage, self.registry, said)

    def speaker_of(self, link: Link) -> Entity | None:
        """The entity that speaks in `link`; remembers it as the latest."""
        entity = self._speaker_of(link)
        self.dialogue.heard(link, entity)
        return entity

    def quoted_by(self, outer: Entity | None, around: Link, link: Link) -> Entity | None:
        """Who speaks in a quotation inside the words of `outer`; the text around it does not go on with them.

        In reported speech an implicit subject is whoever is reported (أكد سمير أنه قال إن …); in somebody's
        own words only who says I is.
        """
        frame, cue = link.frame, link.frame.cue
        if frame.subject is not None and frame.position != "possessive":
            return self._named(frame.subject, self._verb_of(frame))
        if self.analysis.traits(cue.last) & (a.OF_PROPHET | a.OF_GOD):
            return revered(self.registry, cue)  # لقوله تعالى: «…»
        if outer is None or cue.form is None:
            return None
        own = cue.form.person == 1
        if around.content.kind == "direct":
            return outer if own else None
        return outer if not own and agrees(cue, outer) else None

    def _speaker_of(self, link: Link) -> Entity | None:
        frame = link.frame
        if frame.position == "none":
            return self.dialogue.speaker(link) if frame.turn else None
        if frame.turn and frame.subject is None:
            if self._answering is None:
                turns = [each for each in self._unread if _is_answer(each.frame)]
                self._unread = ()  # they are asked once
                first = frame.cue.first
                self._answering = interviewee(self.passage, self.registry, first, turns)
            return self._answering
        if frame.subject is None or frame.position == "possessive":
            entity = self.dialogue.answerer(link) if frame.subject is None else None
            entity = entity or self._implicit(frame)
            if entity is not None and frame.subject is not None:
                self.registry.mention(entity, frame.subject, "pronoun")
        else:
            entity = self._named(frame.subject, self._verb_of(frame))
            form = frame.cue.form
            if frame.position == "relative" and form is not None and entity.gender is None:
                if (form.gender, form.number) == ("m", "s"):
                    entity.gender = "m"  # نشرت صفحات خبرا ادعى أن …، وأضافت: the pages
        if link.rule == "speaker_colon" and self._answering is None:
            self._answering = entity
        if entity is not None and frame.subject is not None and self._is_revered(frame.subject):
            entity.revered = True
        if entity is not None and not entity.revered:
            entity.aside = frame.cue.is_source and (entity.aside or entity.last_seen < 0)
            self.registry.touch(entity, frame.cue.first)
            if not (frame.cue.kind == "noun" and frame.position == "after" and not frame.via):
                # وسط تأكيد الوزير أن …، قلل المدير من الأمر، مشيرا إلى …: not the subject of the sentence
                self.implicit.note(frame.cue, entity)
        return entity

    def _implicit(self, frame: Frame) -> Entity | None:
        """Who a pronoun or an implicit subject is; whom others relay is not who relays."""
        cue, pronoun = with_pronoun(self.analysis, frame), frame.subject
        if is_heard(self.analysis, cue):
            return None  # whoever it is, not who hears them
        if pronoun is None or pronoun.first >= cue.first:
            return self.implicit.find(cue)
        relaying = min(pronoun.first, *(outlet.first for outlet in frame.via), cue.first)
        return self.implicit.relayed(cue, relaying - 1)

    def _verb_of(self, frame: Frame) -> CueFinding | None:
        """The cue that shows the gender of the subject: none in ونسبت الصحيفة إلى أحدهم."""
        cue, subject = frame.cue, frame.subject
        if subject is None or not subject.first:
            return cue
        relay = cue.entry.relay
        of_source = bool(relay) and self.analysis.readings[subject.first - 1].base == relay
        return None if of_source else cue

    def note(self, frame: Frame) -> None:
        """Remember the subject of a cue that reports nothing by itself."""
        subject = frame.subject
        expression, lemma = frame.cue.expression, frame.cue.entry.lemma
        cites = expression is not None and (expression.follow == "verb" or lemma == "على لسان")
        if subject is not None and cites:  # جاء ذلك على لسان المتحدثة، قائلة إن …
            if is_strong_start(self.passage, subject.first):
                self.implicit.note_source(frame.cue, self._named(subject, None))
            return
        if subject is None and self.analysis.forms[frame.cue.last : frame.cue.last + 1] in _IN_IT:
            entity = self.implicit.find_author(frame.cue)
            if entity is not None:  # اتصال من الملك أعرب فيه عن أسفه. ⏎ وسأل الله أن …
                self.implicit.note(frame.cue, entity)
                self.registry.touch(entity, frame.cue.first)
        if subject is None or frame.cue.form is None or frame.cue.kind != "verb":
            return
        if frame.position not in ("after", "before", "relative"):
            return
        relates = frame.cue.entry.sense == "relay" or frame.cue.entry.lemma == "روى"
        if relates and frame.cue.suffix:
            return  # رواه البخاري: the source of a saying; نشرته وسائل الإعلام
        if self.passage.inside[frame.cue.first] >= 0:
            return
        if self.analysis.spelled(frame.cue.first).endswith("رأي"):
            return  # له رأي آخر، ويرى أن …: a noun
        if frame.cue.form.ambiguous:
            behind = frame.cue.last
            if self.analysis.forms[behind : behind + 1] in _TO_SOMEBODY:
                behind += 1
            if subject.first != behind:
                return
        named = self.registry.is_family_name(subject.first)
        if named:  # what stands behind a family name is no part of it
            subject = Phrase(subject.first, subject.first + 1, subject.first)
        state = _is_state(self.passage, frame)
        if not (named or state or is_strong_start(self.passage, subject.first)):
            return
        before = self.analysis.traits(subject.first - 1)
        network = self.analysis.traits(subject.first) & (a.ORGANISATION | a.OUTLET)
        if network and before & a.COMMA and subject.first > frame.cue.last + 1:
            return  # نشرتها على صفحتها بموقع التواصل، تويتر: an apposition
        paper = self.analysis.readings[subject.first].definite and bool(
            self.analysis.traits(subject.first) & a.DOCUMENT
        )
        if paper:  # كما دعا البيان إلى …. وقال: «…»; دعا القرار | بريطانيا إلى …
            last = subject.first + 1
            while last < subject.last and self.analysis.readings[last].definite:
                last += 1
            subject = Phrase(subject.first, last, subject.first)
        if not (named or state or paper or self.analysis.traits(subject.first) & PERSONS):
            return
        entity = self._named(without_object(self.passage, subject), frame.cue)
        if self.analysis.forms[frame.cue.first] in TOLD_US and self.passage.is_transmitted:
            return  # حدثنا سفيان: a link of a chain, who does nothing in what is told
        if self.analysis.forms[max(0, frame.cue.first - 2) : frame.cue.first] == ["علي", "ما"]:
            return  # علق السفير على ما يقوله سامر، موضحا أن …
        self.implicit.note(frame.cue, entity)
        if state:
            entity.gender = "f"
        known = state or entity.descriptions[-1].name
        if known or (entity.descriptions[-1].definite and _is_told(frame.cue)):
            self.registry.touch(entity, frame.cue.first)

    def _is_revered(self, subject: Phrase) -> bool:
        """Whether the phrase is God's name, or a eulogy of God, a prophet or an authority follows it."""
        behind = subject.last
        traits = self.analysis.traits(behind)
        if traits & (a.DASH | a.COMMA):
            behind += 1  # الطيبي - رحمه الله -
            traits = self.analysis.traits(behind)
        blessed = traits & (a.OF_GOD | a.OF_PROPHET) or (
            traits & a.ADVERB and self.analysis.forms[behind] in _BLESSINGS
        )
        return self.analysis.forms[subject.first] == "الله" or bool(blessed)

    def _named(self, phrase: Phrase, cue: CueFinding | None) -> Entity:
        analysis = self.analysis
        head = analysis.readings[phrase.head]
        again = head.form in _THE_LATTER and phrase.last == phrase.head + 1
        if again or head.traits & a.HONORIFIC_PRONOUN:
            latter = cue and the_latter(self.passage, self.implicit.subjects, cue, phrase.head)
            find = self.implicit.find
            entity = self._named(latter, cue) if latter else (find(cue) if cue else None)
            if entity is not None:
                self.registry.mention(entity, phrase, "pronoun")
                return entity
        description = describe(self.passage, phrase)
        form = cue.form if cue is not None else None
        woman = form is not None and form.gender == "f" and form.number == "s"
        shown = form is not None and (form.gender == "m" or woman) and description.name
        gender = form.gender if form is not None and shown else None
        entity = self.registry.known(description, gender)
        if entity is None:
            entity = self.registry.introduced(description, gender)
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

    def finish(self, links: tuple[Link, ...], found: list[Entity | None]) -> Resolution:
        """Number those who speak, in the order of the text, and name them."""
        speaking = list({id(entity): entity for entity in found if entity is not None}.values())
        numbers = {id(entity): n for n, entity in enumerate(speaking)}
        speakers = tuple([speaker(n, entity, self.passage) for n, entity in enumerate(speaking)])
        attributions = [
            None
            if entity is None
            else self._attribution(link, entity, numbers[id(entity)], speakers)
            for link, entity in zip(links, found, strict=True)
        ]
        return Resolution(tuple(attributions), speakers)

    def _attribution(
        self, link: Link, entity: Entity, number: int, speakers: tuple[Speaker, ...]
    ) -> Attribution:
        subject = link.frame.subject
        if subject is None:
            return Attribution(speakers[number].name, None, "implicit", number)
        span = self.passage.span(subject.first, subject.last)
        kind = entity.mentions.get((subject.first, subject.last), "described")
        return Attribution(speakers[number].name, span, kind, number)
