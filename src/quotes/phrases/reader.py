"""One pass over the words of a phrase: what it takes, and where it ends."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases import asked as rules
from quotes.phrases.appositions import follows_full_plural, follows_marked_name
from quotes.phrases.asked import ASKED
from quotes.phrases.called_after import called_after_end
from quotes.phrases.definite import begins_definite
from quotes.phrases.finite import looks_finite
from quotes.phrases.governed import goes_on_telling, lacks_complement
from quotes.phrases.joining import GOES_ON, is_of_outlet, joined
from quotes.phrases.joins import marks_in_phrase
from quotes.phrases.matters import begins_matter
from quotes.phrases.name_parts import (
    is_family_name,
    is_name_part,
    is_nation_of_family,
    is_of_nation,
    is_office,
    is_trade_name,
    is_unnamed_role,
    number_in_phrase,
    qualifies_office,
)
from quotes.phrases.objects import Room, begins_object
from quotes.phrases.outside import begins_people, is_agency_told, issues, tells_how
from quotes.phrases.parting import without_object
from quotes.phrases.relatives import bare_relative_clause, restrictive_clause
from quotes.phrases.signs import sign_in_phrase
from quotes.phrases.starts import (
    LETTERS,
    REFLEXIVES,
    is_family_name_behind,
    is_name_word,
    speaks_for,
)
from quotes.phrases.stops import (
    FIELDS,
    KINDS_OF_PLACE,
    begins_clause,
    begins_construct,
    begins_other,
    follows_family_name,
    follows_outlet,
    is_possessed_object,
    is_possessed_occasion,
)
from quotes.phrases.told import is_own_addressee

# Behind a title, a name or بن a common word is a name: الدكتور أمين, أحمد علي, بن يزيد.
_BEFORE_NAME = a.HONORIFIC | a.GIVEN | a.NAME_PARTICLE | a.FAMILY
# What makes a phrase name somebody by what they are; what only says more.
_ROLES = a.ROLE | a.HONORIFIC | a.BODY | a.GROUP | a.ANONYMOUS | a.DOCUMENT
_QUALIFIERS = a.PLACE | a.NISBA | a.ADJECTIVE
# Rare kinds, asked for together.
_OF_OUTLETS = a.OUTLET_HEAD | a.NAME_WORD_OF_BODY
_COUNTED = a.NUMBER | a.OCCASION
_COMPLEMENTED = a.ROLE | a.INSTITUTION | a.NAME_WORD_OF_BODY | a.TITLE_HEAD

# No name with all its titles is longer, in tokens.
_LONGEST_PHRASE = 60


class PhraseReader:
    """One pass over the words of a phrase, remembering whether a proper name has been read."""

    def __init__(self, passage: Passage, first: int, limit: int) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.readings = passage.analysis.readings
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
            index = end = following
        while end - 1 > self.first and self.readings[end - 1].form in ("/", "#", "@"):
            end -= 1  # لحجم | #الاقتصاد
        if (
            end - self.first > 1
            and self.readings[end - 1].definite
            and lacks_complement(self, end - 1)
        ):
            end -= 1
        if self.room in ("told", "needed"):
            end = without_object(self, end)
        return end

    def _take(self, index: int) -> int | None:
        """The token behind what the phrase takes at `index`, or None where it ends.

        `ASKED` tells which rules a word is asked at all.
        """
        reading = self.readings[index]
        if index in self.passage.opens:
            return marks_in_phrase(self, index)
        if not reading.is_word:
            return sign_in_phrase(self, index, reading)
        asked = ASKED[reading]
        if asked & rules.BY_FORM and (
            reading.form in REFLEXIVES or (reading.form in rules.ACTING and index > self.first)
        ):
            return index + 1
        if index == self.first:
            self._note(index, reading, asked)
            return index + 1
        before, traits = self.readings[index - 1], reading.traits
        if index in self.passage.closed_at and follows_marked_name(self, index, reading):
            return None
        if before.form[-1] == "ن" and follows_full_plural(self, index, reading):
            return None
        if asked & rules.ENDING:
            if traits & a.RELATIVE:
                if reading.base not in ("من", "ما"):
                    return restrictive_clause(self, index)
            elif before.definite or rules.ends_name(reading, named=self.named):
                return None  # إلى فلان | القول إن …, الباحث | ثلاث طرق, الأمانة | الله أن …
        accusatives = self.analysis.accusatives
        if (index in accusatives and index - 1 not in accusatives) or (
            asked & rules.BY_FORM and reading.form in rules.OF_THE_SAME
        ):
            return None  # شن قائد الجيش | هجومًا, صرح المدير | لنفس المصدر
        if asked & rules.TELLING and (
            tells_how(self, index, reading) or begins_clause(self, index, reading)
        ):
            return None
        if not traits and reading.form[0] == "ل" and self._is_addressee(index, before):
            return None
        if traits & a.GIVEN:
            behind = called_after_end(self.readings, index, self.first, self.limit)
            if behind > index:
                self.named = False
                return behind
        nation = before.traits == a.NISBA and index <= self.first + 2
        name = nation or asked & rules.NAMES or ASKED[before] & rules.BEFORE_NAME_PART
        if (name or self.passage.family_names) and self._is_name(index, reading, asked):
            self.named = True
            return index + 1
        if asked & rules.JOINED:
            following = joined(self, index, reading, asked)
            if following != GOES_ON:
                return following
        if asked & rules.CLAUSE:
            relative = bare_relative_clause(self, index, reading)
            if relative is not None:
                return relative if relative > index else None  # مسح | نشر أمس
        if traits & _OF_OUTLETS:
            if traits & a.OUTLET_HEAD and is_agency_told(self, index, reading):
                return None
            if traits & a.NAME_WORD_OF_BODY and is_of_outlet(before) and not reading.definite:
                return index + 1  # قناة رؤيا
        if asked & rules.REPORTS or (asked & rules.HERS and (before.definite or self.named)):
            return None
        doubtful = asked & rules.DOUBTFUL or self.room != "none" or self.head & a.SINGLED
        if (doubtful or (self.named and before.definite)) and self._is_another(
            index, reading, asked
        ):
            return None
        if traits & _COUNTED:
            if traits & a.NUMBER:
                return number_in_phrase(self, index)
            if is_possessed_occasion(self, index, reading):
                return None  # ختم فلان حديثه: the object of the verb, not the subject's
        self._note(index, reading, asked)
        return index + 1

    def _is_name(self, index: int, reading: Reading, asked: int) -> bool:
        """Whether the word is a part of a name, whatever else it may be."""
        before = self.readings[index - 1]
        families = self.passage.family_names
        if families and reading.form in families and before.traits & a.GIVEN:
            return True
        if (
            reading.traits & a.GIVEN_WORD
            and before.traits & _BEFORE_NAME
            and not (reading.preposition and (reading.definite or reading.preposition == "ل"))
            and not (reading.traits & before.traits & a.HONORIFIC)  # سماحة الشيخ، محمد الحلبي
            and not speaks_for(self.readings[self.first], reading)
            and not (reading.definite and is_office(self, index, reading))
        ):
            return True
        if asked & rules.BARE and index <= self.first + 2 and is_of_nation(self, index, reading):
            return True
        part = asked & rules.NAME_PART or ASKED[before] & rules.BEFORE_NAME_PART
        if part and is_name_part(self.readings, index):
            return True
        return bool(asked & rules.LAST_NAME) and is_family_name(self, index, reading)

    def _is_addressee(self, index: int, before: Reading) -> bool:
        """Whether somebody's own listener follows: قال سامر | لمحدثيه, قال الثعلب | لفريسته: …

        Behind a title it is what that is of: المدرب الجديد لفريقه.
        """
        noun = index == self.first + 1 and before.definite and not before.traits
        return (self.named or noun) and is_own_addressee(self.passage, index)

    def _is_another(self, index: int, reading: Reading, asked: int) -> bool:
        """Whether the word begins something else: an object, a second noun, a clause."""
        if asked & rules.ISSUING and issues(self, index, reading):
            return True
        if self.room != "none" and begins_object(self, index, reading):
            return True
        if index == self.first + 1 and self.head & a.SINGLED and self.readings[index - 1].definite:
            return True  # قال البعض
        before = self.readings[index - 1]
        if asked & rules.PEOPLE and begins_people(self, index, reading):
            return True
        behind_marks = index in self.passage.closed_at and reading.form[0] != "و"
        complete = self.named or before.traits & a.GIVEN_WORD or behind_marks
        complete = complete or (self.told and before.definite)
        if asked & rules.POSSESSED and complete:
            if is_possessed_object(self, index, reading) and not self.ends_zone(index):
                return True
        if asked & rules.BEGINNINGS and (
            (asked & rules.CONSTRUCT and begins_construct(self, index, reading))
            or (asked & rules.DEFINITE and begins_definite(self, index, reading))
            or (asked & rules.MATTER and begins_matter(self, index, reading))
            or (asked & rules.OTHER and begins_other(self, index, reading))
        ):
            return True
        if asked & rules.VERBAL and (
            looks_finite(self, index, reading)
            or goes_on_telling(self, index, reading)
            or follows_outlet(self, index, reading)
        ):
            return True
        return self.named and before.definite and follows_family_name(self, index, reading)

    def _note(self, index: int, reading: Reading, asked: int) -> None:
        """Remember what kind of word the phrase has just taken."""
        if asked & rules.PARTICIPLE and index == self.first:
            self.role = True  # المتضررة، المكلف بالاتصال
            return
        traits = reading.traits
        if self.named and is_trade_name(self, index, reading):
            return
        if traits & _ROLES:
            self.role = True
            if not traits & a.GIVEN:
                self.named = False
                return
        if traits & a.ADJECTIVE and index > self.first and qualifies_office(self.readings, index):
            return
        if traits & a.GIVEN and not reading.definite:
            self.named = not (
                traits & a.NISBA and is_unnamed_role(self.readings, self.first, index - 1)
            )
        elif is_name_word(reading):
            if (
                reading.form[1:] in FIELDS
                or self.head & a.DOCUMENT
                or (reading.form in LETTERS and self.readings[index - 1].form in LETTERS)
            ):
                return
            before = self.analysis.traits(index - 1) if index > self.first else 0
            titled = before & (a.ROLE_M | a.ROLE_F) and self.readings[index - 1].definite
            if not traits and not titled and self._has_definite_complement(index):
                return  # an unlisted noun in construct: لكرة القدم; not الوزير خوسيه السابق
            if index > self.first and self.readings[index - 1].base in KINDS_OF_PLACE:
                return  # منطقة جارخاند
            # the word after a bare role is its complement (رئيس نيوزيلندا), unless a name is known
            self.named = self.named or not before & _COMPLEMENTED or not self.role
        elif self.named and traits & _QUALIFIERS and not traits & a.NAME_PARTICLE:
            self.named = is_nation_of_family(self.readings, index)

    def ends_zone(self, index: int) -> bool:
        """Whether nothing stands between the word and what is reported: no object then."""
        return index + 1 == self.limit and self.room == "none"

    def _has_definite_complement(self, index: int) -> bool:
        if index + 1 >= self.limit:
            return False
        following = self.readings[index + 1]
        if not following.definite or following.preposition:
            return False
        return not is_family_name_behind(self.readings[index], following)

    def reports(self, reading: Reading) -> bool:
        """Whether the word reports."""
        return bool(ASKED[reading] & (rules.REPORTS | rules.HERS))
