"""One pass over the words of a phrase: what it takes, and where it ends."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases.complements import OFFICES, belongs_to, complement, is_at_office, tells_how
from quotes.phrases.governed import goes_on_telling, lacks_complement, takes
from quotes.phrases.joins import (
    bare_relative_clause,
    coordination,
    marks_in_phrase,
    restrictive_clause,
)
from quotes.phrases.matters import begins_matter
from quotes.phrases.name_parts import (
    is_family_name,
    is_name_part,
    is_nation_of_family,
    is_of_nation,
    number_in_phrase,
)
from quotes.phrases.objects import Room, begins_object, without_object
from quotes.phrases.outside import OUTSIDE, begins_people, issues, stands_outside
from quotes.phrases.signs import sign_in_phrase
from quotes.phrases.starts import (
    ENDS,
    NUMERALS,
    REFLEXIVES,
    is_called_after,
    is_family_name_behind,
    is_name_word,
    speaks_for,
)
from quotes.phrases.stops import (
    ANONYMITY,
    asks_to_stay_unnamed,
    begins_clause,
    begins_construct,
    begins_definite,
    begins_other,
    follows_family_name,
    follows_outlet,
    is_possessed_object,
    is_possessed_occasion,
    looks_finite,
)

# Behind a title, a name or بن a common word is a name: الدكتور أمين, أحمد علي, بن يزيد.
_BEFORE_NAME = a.HONORIFIC | a.GIVEN | a.NAME_PARTICLE | a.FAMILY
# What makes a phrase name somebody by what they are; what only says more; what no verb is.
_ROLES = a.ROLE | a.HONORIFIC | a.BODY | a.GROUP | a.ANONYMOUS | a.DOCUMENT
_QUALIFIERS = a.PLACE | a.NISBA | a.ADJECTIVE
_NO_REPORTS = a.ROLE | a.GIVEN | a.INSTITUTION | a.DOCUMENT | a.GROUP
_ACTING = frozenset(["بالوكاله", "بالانابه", "بالنيابه", "بالتكليف"])


def _is_participle(reading: Reading) -> bool:
    """A participle with the article that no list has is what somebody is: المتضررة, المكلف."""
    return (
        reading.definite
        and not reading.traits & ~a.ADJECTIVE
        and reading.base.startswith("م")
        and len(reading.base) >= 4
    )


_OF_THE_SAME = frozenset(["لنفس", "لذات", "بنفس", "بذات"])
_SAYING_OF = frozenset(["قوله", "قولها", "قولهم", "قولهما"])
_OF_HIM = frozenset(["منه", "منها", "منهم", "منهما"])
_CALLED = ("يدعي", "تدعي")
# Words that some rule asks for by their letters; nearly no word is one, and then none of those is asked.
_BY_FORM = frozenset([*REFLEXIVES, *_ACTING, *ANONYMITY, *OFFICES, *OUTSIDE, *_CALLED])
_BEGINNINGS = (begins_construct, begins_definite, begins_matter, begins_other)
# No name with all its titles is longer, in tokens.
_LONGEST_PHRASE = 60


class PhraseReader:
    """One pass over the words of a phrase, remembering whether a proper name has been read."""

    def __init__(self, passage: Passage, first: int, limit: int) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.first = first
        self.limit = min(limit, first + _LONGEST_PHRASE)
        self.named = False
        self.role = False
        self.room: Room = "none"
        self.governed: frozenset[str] = frozenset()
        self.told = False
        self.apposed = False
        self.head = self.analysis.traits(first)

    def inner(self, first: int) -> PhraseReader:
        """A reader for a phrase inside this one: an apposition, the name of a body."""
        return PhraseReader(self.passage, first, self.limit)

    def read(self) -> int:
        """Return the token after the phrase."""
        index = end = self.first
        while index < self.limit:
            following = self._take(index)
            if following is None:
                break
            index = following
            end = index
        while end - 1 > self.first and self.analysis.forms[end - 1] in ("/", "#", "@"):
            end -= 1  # لحجم | #الاقتصاد
        if end - self.first > 1 and lacks_complement(self, end - 1):
            end -= 1
        if self.room in ("told", "needed"):
            end = without_object(self, end)
        return end

    def _take(self, index: int) -> int | None:
        """The token behind what the phrase takes at `index`, or None where it ends."""
        reading = self.analysis.readings[index]
        traits = reading.traits
        if index in self.passage.opens:
            return marks_in_phrase(self, index)
        if not reading.is_word:
            return sign_in_phrase(self, index, reading)
        if (rare := reading.form in _BY_FORM) and (
            reading.form in REFLEXIVES or (reading.form in _ACTING and index > self.first)
        ):
            return index + 1
        if index == self.first:
            self._note(index, reading)
            return index + 1
        if reading.form == "القول" or reading.form in NUMERALS:
            return None  # نسبت الصحيفة إلى فلان | القول إن …, اقترح الباحث | ثلاث طرق
        if reading.form == "الله" and self.analysis.readings[index - 1].definite:
            return None  # دعت الأمانة | الله أن …
        if traits & a.RELATIVE and reading.base not in ("من", "ما"):
            return restrictive_clause(self, index)
        if self.analysis.is_accusative(index) or reading.form in _OF_THE_SAME:
            return None  # شن قائد الجيش | هجومًا, صرح المدير | لنفس المصدر
        if index == self.first + 1 and is_of_nation(self, index, reading):
            self.named = True
            return index + 1
        if tells_how(self, index, reading) or begins_clause(self, index, reading):
            return None
        if reading.form in self.passage.family_names and self.analysis.traits(index - 1) & a.GIVEN:
            self.named = True
            return index + 1
        if (
            traits & a.GIVEN_WORD
            and self.analysis.traits(index - 1) & _BEFORE_NAME
            and not speaks_for(self.analysis.readings[self.first], reading)
        ):
            self.named = True
            return index + 1
        if is_name_part(self.analysis.readings, index) or is_family_name(self, index, reading):
            self.named = True
            return index + 1
        if rare and (
            asks_to_stay_unnamed(self, reading)
            or (reading.form in OUTSIDE and stands_outside(self, index, reading))
        ):
            return None
        if reading.expressions and self.analysis.expression_at(index) is not None:
            return None  # الصحيفة | نقلا عن مصدر
        if rare and is_at_office(self, index, reading):
            return index + 1
        if reading.form == "و" or reading.conjunction:
            return coordination(self, index, reading)
        if reading.preposition or traits & a.PREPOSITION:
            return complement(self, index, reading)
        outlet = self.analysis.readings[index - 1]
        after_outlet = outlet.traits & a.OUTLET_HEAD and not outlet.definite  # صحيفة اليوم
        if traits & (a.OF_PROPHET | a.OF_GOD | a.HONORIFIC_PRONOUN):
            return None  # أبدى مدير النادي | سعادته
        if traits & a.DEMONSTRATIVE and belongs_to(self, index):
            return index + 2  # معدة هذا البرنامج
        if reading.form in _OF_HIM and takes(self.analysis.readings[index - 1], "من"):
            return index + 1  # مصدر مقرب منه
        if traits & ENDS and not traits & (a.GIVEN | a.NAME_PARTICLE) and not after_outlet:
            return index + 1 if reading.form.startswith("باسم") else None
        if (
            (traits & a.NAMING or (rare and self._is_called(index)))
            and self.head & (a.ROLE | a.ANONYMOUS)
            and not self.analysis.readings[self.first].definite
        ):
            return (
                index + 1
                if index + 1 < self.limit and is_name_word(self.analysis.readings[index + 1])
                else None
            )
        relative = bare_relative_clause(self, index, reading)
        if relative is not None:
            alone = relative == index + 1 and not self.analysis.readings[index - 1].definite
            return None if alone else relative  # مسح | نشر أمس
        if after_outlet and traits & a.NAME_WORD_OF_BODY and not reading.definite:
            return index + 1  # قناة رؤيا
        if self.reports(reading) or (reading.cues and issues(self, index, reading)):
            return None
        if self.room != "none" and begins_object(self, index, reading):
            return None
        if self.head & a.SINGLED and self.analysis.readings[self.first].definite:
            return None  # قال البعض
        if begins_people(self, index, reading):
            return None
        named = self.named or self.analysis.traits(index - 1) & a.GIVEN_WORD
        if named and is_possessed_object(self, index, reading) and not self.ends_zone(index):
            return None
        for begins in _BEGINNINGS:
            if begins(self, index, reading):
                return None
        if (
            looks_finite(self, index, reading)
            or goes_on_telling(self, index, reading)
            or follows_family_name(self, index, reading)
            or follows_outlet(self, index, reading)
        ):
            return None
        if traits & a.NUMBER:
            return number_in_phrase(self, index)
        if traits & a.OCCASION and is_possessed_occasion(self, index, reading):
            return None  # ختم فلان حديثه: the object of the verb, not the subject's
        self._note(index, reading)
        return index + 1

    def _note(self, index: int, reading: Reading) -> None:
        """Remember what kind of word the phrase has just taken."""
        if index == self.first and _is_participle(reading):
            self.role = True  # المتضررة، المكلف بالاتصال
            return
        if self._is_trade_name(index, reading):
            return
        if reading.traits & _ROLES:
            self.role = True
            if not reading.traits & a.GIVEN:
                self.named = False
                return
        if reading.traits & a.GIVEN and not reading.definite:
            nisba = reading.traits & a.NISBA and self._indefinite_role(index - 1)
            called_after = is_called_after(self.analysis.readings, index, self.first)
            self.named = not (nisba or called_after)
        elif is_name_word(reading):
            if self.head & a.DOCUMENT:
                return
            before = self.analysis.traits(index - 1) if index > self.first else 0
            titled = before & (a.ROLE_M | a.ROLE_F) and self.analysis.readings[index - 1].definite
            if not titled and self._has_definite_complement(index):
                return  # an unlisted noun in construct: لكرة القدم; not الوزير خوسيه السابق
            # the word after a bare role noun is its complement (رئيس نيوزيلندا), unless a name is known
            complement = before & (a.ROLE | a.INSTITUTION | a.NAME_WORD_OF_BODY)  # مدينة هوالين
            self.named = self.named or not complement or not self.role
        elif reading.traits & _QUALIFIERS and not reading.traits & a.NAME_PARTICLE:
            self.named = self.named and is_nation_of_family(self.analysis.readings, index)

    def _is_trade_name(self, index: int, reading: Reading) -> bool:
        """Whether a trade closes a name: سامر حداد، رئيس الشركة; منى الخطيب، عضو المجلس."""
        kinds = a.ROLE_M | a.ROLE_F | (0 if reading.definite else a.INSTITUTION)  # إسحاق دار
        if not self.named or not reading.traits & kinds or reading.traits & a.GIVEN:
            return False
        closed = index + 1 >= self.limit or not self.analysis.readings[index + 1].is_word
        return closed and bool(self.analysis.traits(index - 1) & a.GIVEN)

    def _is_called(self, index: int) -> bool:
        """يدعى, which its last letter tells from يدعي."""
        return self.analysis.forms[index] in _CALLED and self.analysis.spelled(index).endswith("ى")

    def _indefinite_role(self, index: int) -> bool:
        """Whether the word before is مسؤول or مصدر without the article: مسؤول تركي, not the name تركي."""
        if index < self.first:
            return False
        before = self.analysis.readings[index]
        return bool(before.traits & (a.ROLE | a.ANONYMOUS | a.GROUP)) and not before.definite

    def ends_zone(self, index: int) -> bool:
        """Whether nothing stands between the word and what is reported: no object then."""
        return index + 1 == self.limit and self.room == "none"

    def _has_definite_complement(self, index: int) -> bool:
        if index + 1 >= self.limit or self.analysis.readings[index].traits:
            return False
        following = self.analysis.readings[index + 1]
        if is_family_name_behind(self.analysis.readings[index], following):
            return False
        return following.definite and not following.preposition

    def reports(self, reading: Reading) -> bool:
        """Whether the word reports, as a verb, a participle or قولهم, so that the phrase ends before it."""
        if not reading.cues or reading.definite:
            return False
        if reading.form in _SAYING_OF:
            return True  # نقلا عن مسؤولين | قولهم إن
        circumstance = reading.form.endswith("ا")
        if circumstance and any(cue.form.kind == "participle" for cue in reading.cues):
            return True  # المدرب معلقا على الخسارة
        if reading.traits & _NO_REPORTS:
            return False
        return any(cue.form.kind == "verb" and not cue.form.entry.ambiguous for cue in reading.cues)
