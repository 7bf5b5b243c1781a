"""Who an implicit subject or a pronoun is: … وأضاف أن, مشيرا إلى, قوله."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import TOPIC, can_start, is_called_upon, is_oblique
from quotes.resolution.acting import act_before, contacted, over_talk
from quotes.resolution.agreement import (
    agrees,
    asks_for_one,
    goes_on_with,
    is_of_several,
    shown_gender,
)
from quotes.resolution.authors import author
from quotes.resolution.body_parts import is_their_own, owner_of_part
from quotes.resolution.doing import undergoes
from quotes.resolution.entities import Entity, is_of_people, is_one_body
from quotes.resolution.full_persons import named_again
from quotes.resolution.introduced import introduced
from quotes.resolution.kin import is_parent_of_named
from quotes.resolution.latest import GOING_ON, is_whoever, latest_speaker, may_go_on
from quotes.resolution.names_before import named_before
from quotes.resolution.narrators import narrator, who_says_i
from quotes.resolution.newcomers import newcomer
from quotes.resolution.objects_behind import without_object
from quotes.resolution.openers import opening_phrase, topic_of_clause
from quotes.resolution.places import (
    has_another_subject,
    is_confronted,
    is_verbal_noun,
    relays,
    steps_over,
    verb_places,
)
from quotes.resolution.registry import Registry
from quotes.resolution.revered import revered
from quotes.resolution.silence import first_act
from quotes.resolution.somebody import somebody_before
from quotes.resolution.subjects import PERSONS, Subjects
from quotes.resolution.topics_before import named_topic, topic_of
from quotes.span import Cover

_OTHERS = a.PLACE | a.SINGLED | a.GROUP

# اول أيام العيد, اخر الأخبار: which of several things, folded
_RANKED = frozenset(["اول", "اخر", "افضل", "ابرز"])
# … with which another main clause begins: فيما | أبدى يونغ سعادته
_JOINING = frozenset(["و", "فيما", "بينما", "كما", "كذلك"])
_LONGEST_MARKED_NAME = 4  # words


class ImplicitSubjects:
    """Finds who speaks where the clause does not say it, among those whom the text has named."""

    def __init__(self, passage: Passage, registry: Registry, spoken: Cover) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.registry = registry
        self.spoken = spoken
        self.subjects = Subjects(passage, registry)
        self._scopes: dict[tuple[int, int], Entity] = {}
        self._verbs: dict[tuple[int, int], CueFinding] = {}
        self._sources: dict[tuple[int, int], Entity] = {}

    @property
    def _last_heard(self) -> int:
        """The token at which somebody was last heard or spoken of; -1 where nobody was."""
        return self.registry.recent[-1].last_seen if self.registry.recent else -1

    def note(self, cue: CueFinding, entity: Entity) -> None:
        """Remember that `entity` is the subject of `cue`, for the further cues of its sentence."""
        self._scopes[cue.scope] = entity
        self._verbs[cue.scope] = cue

    def note_source(self, cue: CueFinding, entity: Entity) -> None:
        """Remember who speaks in a source, for a participle behind it: حسبما ذكر الناطق، مشيرا إلى أن …"""
        self._sources[cue.scope] = entity

    def find(self, cue: CueFinding) -> Entity | None:
        """Who an implicit subject or a pronoun is.

        The order: who spoke before in this sentence (… مشيرا إلى); the subject of another verb of
        this sentence (بارك القائد للفائزين، وقال); the last speaker; the last subject of a sentence
        without speech; anybody named before.
        """
        if cue.form is not None and cue.form.person in (1, 2):
            return self._agreeing(who_says_i(self.passage, cue), cue)  # نأمل أن …: the writer
        if is_whoever(self.analysis, cue):
            return None
        if self.analysis.traits(cue.last) & (a.OF_PROPHET | a.OF_GOD):
            return revered(self.registry, cue)
        entity = self._agreeing(narrator(self.passage, cue), cue) or self.find_author(cue)
        if entity is not None:
            return entity
        if entity := self._agreeing(contacted(self.passage, cue), cue):
            return entity
        here = self._scopes.get(cue.scope)
        if cue.kind == "participle" and (source := self._sources.get(cue.scope)):
            here = source if here is None or agrees(cue, source) else here
        if here is not None:
            subject = self._subject_of_act(cue)
            if subject is not None:
                return subject
            if agrees(cue, here):
                return here
            topic = self._agreeing(topic_of_clause(self.passage, cue), cue)
            if topic is not None:
                return topic  # قالت الوكالة إن | الوزير وصل، مضيفا أن …
            if goes_on_with(cue, self._verbs.get(cue.scope)):
                return here
        subject = self._subject_in(cue.scope[0], cue.first, cue) or self._subject_first(cue)
        if subject is not None:
            return subject
        before = self.analysis.forms[cue.first - 1] if cue.first else ""
        if before.startswith(("لكنه", "ولكنه")):
            subject = named_before(self.subjects, cue, cue.scope[0])
            if subject is not None:
                return subject
        phrase = newcomer(self.passage, self.subjects, cue, self._last_heard)
        subject = self._agreeing(phrase, cue) or self._subject_just_before(cue)
        if subject is not None:
            return subject
        return self._spoken_of(cue) or (here if cue.kind == "participle" else None)

    def find_author(self, cue: CueFinding) -> Entity | None:
        """Whose speech the cue's clause is about: اتصال من الملك أعرب فيه عن أسفه."""
        speech = author(self.passage, cue)
        return None if speech is None else self._agreeing(without_object(self.passage, speech), cue)

    def relayed(self, cue: CueFinding, verb: int) -> Entity | None:
        """Whom the verb at token `verb` relays by a pronoun: ونقلت الصحيفة عنه قوله."""
        subject = self._subject_in(cue.scope[0], verb, cue) or self._subject_first(cue)
        return subject if subject is not None else self._spoken_of(cue)

    def _spoken_of(self, cue: CueFinding) -> Entity | None:
        """The last speaker who agrees, the last subject without speech, anybody named before."""
        new = introduced(self.passage, self.subjects, cue, self.spoken, self._last_heard)
        if entity := self._agreeing(new, cue):
            return entity
        latest = latest_speaker(self.registry, cue)
        if latest is not None:
            return latest
        for start in reversed(self._sentences_before(cue.scope[0])):
            subject = self._subject_in(start, self.passage.sentence(start)[1], cue)
            if subject is not None:
                return subject
        named = named_before(self.subjects, cue)
        return named or somebody_before(self.passage, cue, self.spoken, self._agreeing)

    def _subject_of_act(self, cue: CueFinding) -> Entity | None:
        """Who does something right before و and the verb that reports: قالت …، ضحك البائع وقال: …"""
        start = act_before(self.passage, cue)
        return None if start is None else self._subject_in(start, cue.first, cue)

    def _subject_just_before(self, cue: CueFinding) -> Entity | None:
        """Who acts in the sentence right before, in the same paragraph: وتقف أم ربيع أمام البستان. تحكي أن …

        Not before a verb that goes on with speech (وأضاف): that is of who spoke last.
        """
        start = cue.scope[0]
        if cue.entry.sense in GOING_ON or not start:
            return None
        before = self.passage.sentence(start - 1)[0]
        if self.analysis.traits(start - 1) & a.LINE:
            before = self.passage.sentence(max(0, start - 2))[0]
            if not relays(self.analysis.readings[before]):
                return None  # in the paragraph before: ونشر المركز صورا. ⏎ وأوضح أن …
        if self._last_heard >= before:
            return None
        if self.analysis.forms[before] in TOPIC:
            return self._agreeing(named_topic(self.passage, before + 1, start), cue)
        opening = first_act(self.analysis, before)
        if self.analysis.traits(opening) & a.AUXILIARY or undergoes(self.passage, opening):
            return None  # وكان فلان قائدا …, وتوفي الأب: the background of what is told
        topic = topic_of(self.passage, opening, start)
        if topic is not None:
            return self._agreeing(topic, cue)
        people = a.ROLE | a.HONORIFIC | a.GIVEN
        if is_of_several(cue):
            people = a.ROLE_PLURAL | a.GROUP  # خسر الفريق المباراة. وقالوا: not the team
            if self.analysis.forms[opening + 1].endswith("ات"):
                return None  # وأغلقت السلطات المطار. وقالوا
        elif relays(self.analysis.readings[opening]):
            people |= a.BODY
        known = self.analysis.traits(opening + 1) & people
        known = known or owner_of_part(self.analysis, opening, opening + 1)  # شحب وجه الفتى. وأكد
        if not known and not self.registry.is_known_head(opening + 1):
            return None
        return self._subject_in(opening, min(opening + 30, len(self.analysis.forms)), cue)

    def _sentences_before(self, index: int) -> list[int]:
        """The first tokens of the few sentences before the one at `index`."""
        place = bisect_left(self.passage.breaks, index)
        return self.passage.breaks[max(0, place - 6) : place]

    def _subject_in(self, start: int, end: int, cue: CueFinding) -> Entity | None:
        """The person that is the subject of a verb in the range and agrees with the cue, the nearest."""
        for index in reversed(list(verb_places(self.passage, start, end))):
            phrase = self._subject_at(index, start, end, cue)
            if phrase is None or self.analysis.start(index) in self.spoken:
                continue  # هل يكذب الحارس؟ is asked, and فقالت … of another
            description = describe(self.passage, phrase)
            told = self.analysis.readings[index].may_be_verb
            outlet = phrase.first in self.passage.opens  # ونقلت "النهار" … ⏎ وأوردت أن
            known = outlet or self.analysis.forms[index] in TOPIC  # أما قائد الفريق فرفض …
            if end != cue.first and not (known or may_go_on(description, cue, told=told)):
                continue  # هاجم شاب …: nobody in particular speaks in a later sentence
            entity = self._agreeing(phrase, cue, description)
            if entity is not None:
                return entity
        return None

    def _subject_at(self, verb: int, start: int, end: int, cue: CueFinding) -> Phrase | None:
        """The subject behind a verb at token `verb`, where it is somebody."""
        analysis = self.analysis
        index, here = verb + 1, end == cue.first
        index += steps_over(analysis, index, here=start >= cue.scope[0] and here)
        index = over_talk(self.passage, index)
        shown = analysis.traits(index) & a.DEMONSTRATIVE and index + 1 < end
        if shown and analysis.readings[index + 1].definite and analysis.traits(index + 1) & PERSONS:
            index += 1  # ضحك ذلك | الشيخ وقال
        index += index + 1 < end and owner_of_part(analysis, verb, index)  # احمر وجه | الفتى وقال
        if index >= end or not can_start(self.passage, index):
            return None
        if analysis.spelled(verb).endswith("رأي") or (
            verb > start and is_confronted(analysis, verb)
        ):
            return None  # وعندما واجهه القاضي، أجاب: the one who is confronted answers
        marked = self.passage.opens.get(index)
        if marked is not None and self.passage.word_count(marked) > _LONGEST_MARKED_NAME:
            return None  # و«الجيران يفهمون ذلك جيدا»، على حد قوله: what is said, not who says it
        named = self.subjects.unlisted(index, end) or (here and named_again(self.subjects, index))
        if named:
            return named
        reading = analysis.readings[index]
        if is_oblique(reading) or has_another_subject(analysis, verb, index):
            return None  # ودعا المواطنين: the object
        if self.registry.is_family_name(index):
            return Phrase(index, index + 1, index)
        known = (
            reading.traits & PERSONS
            or (here and reading.traits & _OTHERS and reading.form not in _RANKED)
            or (is_of_several(cue) and self.subjects.are_several(index))
            or self.registry.is_known_name(index)
            or self.registry.is_known_head(index)
            or self.subjects.is_called(index, end)
            or is_parent_of_named(analysis, index)
        )
        if marked is not None and relays(analysis.readings[verb]):
            # نشرت "النهار" التفاصيل، مضيفة أن …
            return Phrase(index, self.passage.step(index), index)
        if not known:
            joined = analysis.forms[verb - 1] in _JOINING
            initial = verb == start or joined or self.subjects.is_refused(verb, cue)
            close = initial and self.subjects.may_go_on(index, cue) and end - verb <= 10
            if here and initial and self.subjects.is_named_actor(index, cue):
                return Phrase(index, index + 1, index)
            close = close or analysis.forms[verb] in TOPIC
            if not here or not close:
                return None
            if reading.looks_finite() or reading.traits & (a.OCCASION | a.TITLE_HEAD | a.DOCUMENT):
                return None
            if is_verbal_noun(analysis.spelled(index)) or is_their_own(analysis, verb, index):
                return None  # ونفى ارتكاب أي مخالفات: the object
            if not reading.definite and analysis.spelled(index).endswith("ا"):
                return None  # انعكس سلبا
        phrase = self.subjects.read(verb, index, end)
        return None if is_called_upon(analysis, verb, phrase.last) else phrase

    def _subject_first(self, cue: CueFinding) -> Entity | None:
        """Who opens the sentence before a verb that need not report: ليلى قباني، الطبيبة، أعطت رقمها وقالت …"""
        phrase = opening_phrase(self.passage, cue)
        return None if phrase is None else self._agreeing(without_object(self.passage, phrase), cue)

    def _agreeing(
        self, phrase: Phrase | None, cue: CueFinding, description: Description | None = None
    ) -> Entity | None:
        """Whom the phrase names, if they can be the subject of the cue; `description` for who has it."""
        if phrase is None:
            return None
        description = description or describe(self.passage, phrase)
        gender = shown_gender(cue) if len(description.words) == 1 else None
        known = self.registry.known(description, gender)
        entity = known or self.registry.introduced(description, gender)
        new = not entity.descriptions
        of_people = new and is_of_people(description)
        entity.gender = entity.gender or self.subjects.gender_of_actor(phrase.first, cue)
        if not agrees(cue, entity) or (of_people and asks_for_one(cue)):
            return None
        if new and is_of_several(cue) and is_one_body(description):
            return None
        entity.know(description)
        self.registry.mention(entity, phrase, description.kind)
        return entity
