"""The subject of a verb that need not report: the noun phrase behind it, without what it does to whom."""

from __future__ import annotations

import re

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Phrase
from quotes.model import Gender
from quotes.passage import Passage
from quotes.phrases import FAMILY_TRADES, can_start, closes_foreign_name, is_name_word, read_phrase
from quotes.resolution.places import KIN, is_verbal_noun, names_part
from quotes.resolution.qualities import is_quality
from quotes.resolution.registry import Registry

# Who can be the subject of a sentence and speak in the next: people and bodies, not papers or things.
PERSONS = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.ANONYMOUS | a.BODY

# What a noun that nobody is called by may be listed as.
_THINGS = a.OCCASION | a.TIME | a.DOCUMENT | a.TITLE_HEAD
# What stands behind a body is another: حث المصدر | وسائل الإعلام.
_OTHERS = a.GROUP | a.ROLE_PLURAL | a.INSTITUTION | a.ADDRESSEE | a.OUTLET_HEAD
# الإقبال, الاستعداد, التأكيد, الإضافات, with or without ب
_SECOND_NOUN = re.compile(r"(?:بال|ال)(?:ت\w\wي\w|است\w+ا\w|ان\w\wا\w|ا\wت\wا\w|إ\w\wا\w|\w{3,}ات)")

_ROOT = 3  # letters: خرج
_NAMED = 3  # tokens: a full name and the verb
_ALL = frozenset(["كافه", "جميع", "كل"])

# With these a title or name goes on; any other word may be the object.
_GOES_ON = PERSONS | a.NISBA | a.ADJECTIVE | a.NAME_PARTICLE | a.PLACE


def _is_speech(reading: Reading) -> bool:
    """الحديث, which is an adjective as well."""
    return bool(reading.traits & a.OCCASION) and not reading.traits & ~(_THINGS | a.ADJECTIVE)


_SHORTEST_PLURAL = 4  # letters: عارضون


class Subjects:
    """Reads the subjects of verbs, among those whom the text has named."""

    def __init__(self, passage: Passage, registry: Registry) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.registry = registry

    def read(self, verb: int, first: int, end: int) -> Phrase:
        """The subject of the verb at `verb`, which begins at `first`."""
        return self.without_object(self._read(verb, first, end))

    def without_object(self, phrase: Phrase) -> Phrase:
        """The phrase up to a noun that its shape shows to be what the verb is about."""
        for index in range(phrase.first + 1, phrase.last):
            if index <= phrase.head:
                continue
            if self._goes_on_acting(index, phrase.last):
                return Phrase(phrase.first, index - 1, phrase.head)
            if self._is_own_thing(phrase.first, index) or self._begins_object(
                phrase.first, index, phrase.last
            ):
                return Phrase(phrase.first, index, phrase.head)
        if self._closes_with_verb(phrase):
            return Phrase(phrase.first, phrase.last - 1, phrase.head)
        return phrase

    def _goes_on_acting(self, index: int, last: int) -> bool:
        """Whether a verb and what is one's own follow a comma: نهض العجوز، | وتناول عصاه، وتمتم: …"""
        reading = self.analysis.readings[index]
        if reading.traits or reading.definite or index + 2 != last or reading.form[0] != "و":
            return False
        own, comma = self.analysis.readings[index + 1], self.analysis.traits(index - 1) & a.COMMA
        return bool(comma and not own.traits and own.form.endswith(("ه", "ها")))

    def _closes_with_verb(self, phrase: Phrase) -> bool:
        """Whether a verb stands behind a name that the text has again: سامر كوليبا | خرج عن صمته وقال."""
        readings = self.analysis.readings
        if phrase.last - phrase.first < 2 or phrase.last >= len(readings):
            return False
        before, last, behind = readings[phrase.last - 2 : phrase.last + 1]
        if last.looks_finite() and behind.is_word and self.passage.frequency[last.form] == 1:
            # الأمير متعب | ينعم برعاية …, خطيبته التركية | تنتظر منذ الصباح
            return before.definite or (last.form[0] == "ي" and bool(before.traits & a.GIVEN))
        if phrase.last - phrase.first < _NAMED:
            return False
        if last.traits or last.definite or len(last.form) != _ROOT or not is_name_word(before):
            return False
        if before.traits & a.GIVEN and last.may_be_verb and behind.is_word:
            return True  # الأمير محمد بن سلمان | أمر بذلك
        count = self.passage.frequency
        once = behind.traits & a.PREPOSITION and count[last.form] == 1
        return bool(once) and count[before.form] > 1

    def _begins_object(self, first: int, index: int, last: int) -> bool:
        """Whether an unlisted noun is what the verb is about: وجه شيخ القرية | رسالة, بادرت الحكومة | بخطوات."""
        readings = self.analysis.readings
        before, reading = readings[index - 1], readings[index]
        if self._follows_full_name(first, index, last):
            return True
        if index == first + 1 and reading.traits & before.traits & a.PLACE:
            countries = self.analysis.lexicon.words.get("country", frozenset())
            if before.base in countries and reading.definite and not reading.traits & a.NISBA:
                return True  # تتهم الصين | الولايات المتحدة
        if reading.form in _ALL and (before.definite or before.traits & (a.PLACE | a.BODY)):
            return True  # نفت السفارة | كافة الشائعات
        foreign = before.traits & a.FAMILY and not before.definite and index == first + 1
        if (
            foreign
            and reading.definite
            and (not reading.traits or _is_speech(reading))
            and reading.base not in ("اب", "ابن")
        ):
            return not reading.base.endswith("ي")  # زاد ترامب | الضغط, رفض مورينيو | الحديث
        told = reading.traits & (a.OCCASION | a.DOCUMENT) and not reading.traits & ~_THINGS
        told = told and not (reading.definite or reading.conjunction or reading.preposition)
        if told and (before.definite or before.traits & a.GIVEN):
            return True  # ونشر المدرب | تغريدة
        typed = self.analysis.spelled(index)
        owner = self.analysis.spelled(first).endswith(("ه", "ها", "هم"))
        if owner and index == first + 1 and is_verbal_noun(typed) and not reading.traits & a.GIVEN:
            return True  # قرر بطله | توجيه رسالة
        if typed.endswith("ا") and is_verbal_noun(typed[:-1]) and not reading.traits & a.GIVEN:
            return True  # وجه سامي كامل | تحذيرا
        family = before.traits & a.FAMILY and index == first + 1 and before.definite
        if family and reading.definite and reading.traits & (a.DOCUMENT | a.OCCASION):
            return True  # ووصف المومني | الأخبار
        if index + 1 < last and self._is_feminine_thing(index):
            return True  # استعرض الفيصل | السياسة الخارجية
        head = readings[first].traits
        of_body = bool(head & a.BODY) and not head & (a.ROLE | a.OUTLET_HEAD)
        if not head and readings[first].definite and before.traits & a.NISBA and index > first + 1:
            of_body = True  # النظام السوري
        of_body = of_body or bool(head & a.ANONYMOUS and readings[first].definite)
        things = _THINGS | _OTHERS if of_body else _THINGS
        if not reading.is_word or reading.traits & ~things or reading.conjunction:
            return False
        named = before.traits & a.ORGANISATION or "_" in before.form
        complete = before.definite or (of_body and bool(named))
        if not complete or self.passage.inside[index] != self.passage.inside[first]:
            return False
        word = self.analysis.spelled(index)
        title = a.ROLE | a.HONORIFIC | a.GIVEN | a.NAME_PARTICLE
        if head & (a.ROLE | a.HONORIFIC) and not reading.traits:
            title |= a.NISBA | a.ADJECTIVE
        if before.traits & title and not before.traits & a.ORGANISATION:
            return False  # there may be a name that no list has: الوزير خوسيه, اللاعب السوري بيرم
        if reading.definite:
            people = of_body and word.endswith("ين") and not before.form.endswith("ين")
            return people or _SECOND_NOUN.fullmatch(word) is not None
        if reading.preposition or word[0] in "ول":
            return False  # حرس الحدود بمنطقة عسير, صندوق أوبك للتنمية
        following = readings[index + 1] if index + 1 < last else None
        construct = following is not None and (
            following.definite or bool(following.traits & (a.PLACE | a.ROLE))
        )
        if word[0] == "ب" and (construct or not of_body):
            return False  # مدير التعليم بمنطقة عسير
        if reading.traits:
            return True
        return of_body or (word.endswith(("ة", "ات")) and len(word) > 3)

    def _is_feminine_thing(self, index: int) -> bool:
        """Whether a noun and its adjective, both in ة with the article, follow somebody's name."""
        before, noun, adjective = self.analysis.readings[index - 1 : index + 2]
        title = a.ROLE | a.HONORIFIC | a.BODY | a.NISBA | a.ADJECTIVE
        if not (noun.definite and adjective.definite) or noun.traits & (title | a.GIVEN | a.FAMILY):
            return False
        if before.traits & title or before.form.endswith("ه"):
            return False
        named = before.definite or self.analysis.traits(index - 2) & a.GIVEN
        ends = (self.analysis.spelled(i).endswith("ة") for i in (index, index + 1))
        return bool(named or before.traits & a.GIVEN) and all(ends)

    def _follows_full_name(self, first: int, index: int, last: int) -> bool:
        """Whether a noun with a complement ends a full name or title: تولى باراك أوباما | مهام منصبه."""
        readings = self.analysis.readings
        if index + 1 != last or index < first + 2 or last >= len(readings):
            return False
        reading, following = readings[index], readings[last]
        if reading.traits or reading.definite or self.passage.frequency[reading.form] > 1:
            return False
        one, two = readings[index - 2 : index]
        full = is_name_word(one) and is_name_word(two) and one.traits & a.GIVEN
        titled = one.definite and one.traits & a.ROLE and two.definite and two.traits & a.NISBA
        if not (full or titled):  # أكد الوزير الأردني | موقف بلاده
            return False
        if not following.is_word or following.traits or following.preposition:
            return False
        return following.definite or self.analysis.spelled(last).endswith(("ه", "ها", "هم"))

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

    def _is_own_thing(self, first: int, index: int) -> bool:
        """Whether a noun with a pronoun is what the verb does something to: هز العجوز | رأسه, التقى | نظيره."""
        reading = self.analysis.readings[index]
        another = a.ROLE | a.ADDRESSEE | a.HONORIFIC
        if reading.traits & ~another or reading.definite or len(reading.form) < 3:
            return False
        if not reading.is_word or reading.form.startswith("و"):
            return False  # المصابون وأقاربهم
        if closes_foreign_name(self.analysis.readings, first, index):
            return False
        owned = self.analysis.spelled(index).endswith(("ه", "ها", "هم"))
        before = self.analysis.readings[index - 1]
        trade = before.base in FAMILY_TRADES
        named = trade or (is_name_word(before) and not before.traits & a.NAME_PARTICLE)  # بن نومه
        family = named and self.analysis.traits(index - 2) & a.GIVEN
        return owned and bool(before.definite or before.traits & a.GIVEN or family)

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
        if cue.kind != "participle" or reading.traits or reading.definite or reading.preposition:
            return False
        if self.analysis.readings[index + 1].definite or reading.form[0] in "بل":
            return False  # أعرب خادم الحرمين عن شكره
        woman = self.analysis.forms[index - 1].endswith("ت")
        if woman != (cue.form is not None and cue.form.gender == "f"):
            return False
        return len(reading.form) > 3 and self.passage.frequency[reading.form] > 1

    def gender_of_actor(self, index: int, cue: CueFinding) -> Gender | None:
        """What the verb right before an unlisted noun shows of its gender: ردت السلحفاة قائلة."""
        if self.is_named_actor(index, cue):
            return cue.form.gender if cue.form is not None else None
        reading, verb = self.analysis.readings[index], self.analysis.readings[index - 1]
        if index in self.passage.opens:
            return "f" if verb.form.endswith("ت") else None  # نشرت "النهار" صورا، مضيفة أن …
        if not reading.definite or reading.traits or verb.definite or verb.preposition:
            return None
        woman = verb.form.endswith("ت") and self.analysis.spelled(index).endswith("ة")
        return "f" if woman else None

    def may_be_named(self, index: int) -> bool:
        """Whether somebody may be named at `index`; not in a list of qualities: بالعلم والأدب وحسن المعاشرة."""
        reading = self.analysis.readings[index]
        before = self.analysis.readings[index - 1]
        listed = reading.conjunction == "و" and before.definite and not before.traits & PERSONS
        son = reading.form == "بن" or before.form == "بن"  # محمد | بن | سلمان
        named = can_start(self.passage, index) and not is_quality(self.analysis, index)
        return named and not (son or (listed and reading.traits & a.GIVEN))
