"""The subject of a verb that need not report: the noun phrase behind it, without what it does to whom."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.model import Gender
from quotes.passage import Passage
from quotes.phrases import can_start, is_name_word, read_phrase
from quotes.resolution.doing import speaks_next, without_imperfect
from quotes.resolution.objects_behind import without_object
from quotes.resolution.places import KIN, names_part
from quotes.resolution.qualities import is_quality
from quotes.resolution.registry import Registry
from quotes.resolution.unlisted_people import gender_of_unlisted, unlisted_person

# Who can be the subject of a sentence and speak in the next: people and bodies, not papers or things.
PERSONS = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.ANONYMOUS | a.BODY

# With these a title or name goes on; any other word may be the object.
_GOES_ON = PERSONS | a.NISBA | a.ADJECTIVE | a.NAME_PARTICLE | a.PLACE


_LONGEST_NAME = 3  # words
_SHORTEST_PLURAL = 4  # letters: عارضون


class Subjects:
    """Reads the subjects of verbs, among those whom the text has named."""

    def __init__(self, passage: Passage, registry: Registry) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.registry = registry

    def read(self, verb: int, first: int, end: int) -> Phrase:
        """The subject of the verb at `verb`, which begins at `first`."""
        phrase = without_imperfect(self.passage, verb, self._read(verb, first, end))
        return without_object(self.passage, phrase)

    def _read(self, verb: int, first: int, end: int) -> Phrase:
        """The phrase without an object that a list tells: شرح كمال رزق | الخطوات, انتقد زيدون | أسلوب الحكومة."""
        readings = self.analysis.readings
        phrase = read_phrase(self.passage, first, end, told=True)
        second = first + 1
        if second < phrase.last and readings[first].form in KIN:
            following = readings[second]
            if not following.definite and not following.traits & a.GIVEN:
                return Phrase(first, second, phrase.head)  # أبوه | ووضع
        if second < phrase.last and self._stands_alone(first, second):
            return Phrase(first, second, phrase.head)
        short = read_phrase(self.passage, first, end, room="any", told=True)
        if short.last < phrase.last and self._takes_object(verb):
            cut = readings[short.last]
            if cut.is_word and not cut.definite and not cut.traits & _GOES_ON:
                return short
        if not any(r.traits & a.GIVEN for r in readings[short.first : short.last]):
            return phrase
        rest = readings[short.last : phrase.last]
        names = PERSONS | a.NISBA | a.NAME_PARTICLE
        if any(r.traits & names or r.form.endswith("ي") or not r.is_word for r in rest):
            return phrase
        return short

    def _takes_object(self, verb: int) -> bool:
        """Whether the verb is known to take an object: انتقد, طالب."""
        entries = (c.form.entry for c in self.analysis.readings[verb].cues if c.form.kind == "verb")
        return any("object" in entry.frames or entry.addressee == "object" for entry in entries)

    def _stands_alone(self, given: int, following: int) -> bool:
        """Whether a person goes by the given name only, and the word behind it is no name: لبس رامز | ثيابا."""
        readings = self.analysis.readings
        reading = readings[following]
        if not readings[given].traits & a.GIVEN or reading.traits or not reading.is_word:
            return False
        if reading.definite:
            return False  # وليم الصوري: a family name
        if len(self.registry.places(reading.base)) > 1:
            return False
        return any(
            place + 1 < len(readings)
            and not is_name_word(readings[place + 1])
            and not self.analysis.traits(place - 1) & (a.ROLE | a.HONORIFIC | a.GIVEN)
            for place in self.registry.places(readings[given].base)
        )

    def are_several(self, index: int) -> bool:
        """Whether the noun is of several people, listed or not: ورفع العارضون العلم، وأكدوا أن …"""
        if names_part(self.analysis, index):
            return True
        reading = self.analysis.readings[index]
        plural = reading.base.endswith("ون") and len(reading.base) > _SHORTEST_PLURAL
        return plural and reading.definite and not reading.traits

    def is_named_actor(self, index: int, cue: CueFinding) -> bool:
        """Whether an unlisted word behind a verb is the name of who speaks on: رفعت دانييلز دعوى، قائلة إن …

        It is a name where the text has it again, and the verb has the gender that the cue has.
        """
        reading = self.analysis.readings[index]
        going_on = cue.kind == "participle" or cue.conjunction == "و"  # أبدى يونغ سعادته، وقال
        if not going_on or reading.traits or reading.definite or reading.preposition:
            return False
        if self.analysis.readings[index + 1].definite or reading.form[0] in "بل":
            return False  # أعرب خادم الحرمين عن شكره
        woman = self.analysis.forms[index - 1].endswith("ت")
        if woman != (cue.form is not None and cue.form.gender == "f"):
            return False
        return len(reading.form) > 3 and self.passage.frequency[reading.form] > 1

    def unlisted(self, index: int, end: int) -> Phrase | None:
        """Who has a full name at `index` that no list has: زار يوتا كاماندو المعرض … وقال كاماندو."""
        if self.analysis.traits(index):
            return None
        return unlisted_person(
            self.passage, index, min(end, len(self.analysis)), self.registry.places
        )

    def may_go_on(self, index: int, cue: CueFinding) -> bool:
        """Whether an unlisted noun behind a verb may be who goes on to speak: لم يتردد كودجو أمانكوا في القول إن …

        قاطعه هيروكي تانابي قائلا; عاد كودجو أمانكوا ليؤكد أن …; not وفق تعبيره.
        """
        if speaks_next(self.analysis, cue, index):
            return True
        if cue.kind == "noun":
            after = self.analysis.traits(cue.first - 1) & a.PREPOSITION
            glued = self.analysis.readings[cue.first].preposition == "ب"
            return cue.expression is None and bool(cue.suffix or after or glued)
        if cue.kind == "participle":
            if index in self.passage.opens:
                return False
            second = index + 1 < cue.first and is_name_word(self.analysis.readings[index + 1])
            named = self.analysis.readings[index].definite or second
            return cue.entry.lemma == "قال" and named
        return self.analysis.forms[cue.first].startswith(("لي", "لت"))

    def is_refused(self, verb: int, cue: CueFinding) -> bool:
        """Whether the verb is denied of who goes on in a noun: ولا | يتردد كودجو أمانكوا في القول إن …"""
        return cue.kind == "noun" and bool(self.analysis.traits(verb - 1) & a.NEGATION)

    def gender_of_actor(self, index: int, cue: CueFinding) -> Gender | None:
        """What the verb right before an unlisted noun shows of its gender: ردت السلحفاة قائلة."""
        if self.unlisted(index, index + _LONGEST_NAME):
            return gender_of_unlisted(self.analysis, index, cue)
        if self.is_named_actor(index, cue):
            return cue.form.gender if cue.form is not None else None
        reading, verb = self.analysis.readings[index], self.analysis.readings[index - 1]
        if index in self.passage.opens or self.is_called(index, index + 2):
            return "f" if verb.form.endswith("ت") else None  # نشرت "النهار" صورا، مضيفة أن …
        if not reading.definite or reading.traits or verb.definite or verb.preposition:
            return None
        woman = verb.form.endswith("ت") and self.analysis.spelled(index).endswith("ة")
        return "f" if woman else None

    def is_called(self, index: int, end: int) -> bool:
        """Whether a name that is a word as well has a family name: كشفت | جميلة السالمي."""
        reading = self.analysis.readings[index]
        last = min(end, len(self.analysis))
        if not reading.traits & a.GIVEN_WORD or reading.definite or index + 1 >= last:
            return False
        family = self.analysis.readings[index + 1]
        if not family.definite or family.preposition or family.conjunction:
            return False
        plain = family.base.endswith("ي") and not family.traits & ~a.NISBA
        return plain or bool(family.traits & a.FAMILY and not family.traits & a.ROLE)

    def may_be_named(self, index: int) -> bool:
        """Whether somebody may be named at `index`; not in a list of qualities: بالعلم والأدب وحسن المعاشرة."""
        reading = self.analysis.readings[index]
        before = self.analysis.readings[index - 1]
        listed = reading.conjunction == "و" and before.definite and not before.traits & PERSONS
        if reading.may_be_verb and before.traits & a.RELATIVE and not reading.definite:
            return False  # القرار الذي | طالب الدولة بإدخال المساعدات
        son = reading.form == "بن" or before.form == "بن"  # محمد | بن | سلمان
        named = can_start(self.passage, index) and not is_quality(self.analysis, index)
        return named and not (son or (listed and reading.traits & a.GIVEN))
