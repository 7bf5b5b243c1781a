"""Where a noun phrase that names somebody begins and ends, with word lists in place of a parser.

The phrase of a speaker is a title with its complements, appositions and a proper name, in one of
these orders: وزير الخارجية الروسي سيرغي لافروف; سيرغي لافروف، وزير الخارجية; المتحدث باسم البيت
الأبيض، جوش إرنست. It ends at the first word that can only belong to the clause around it.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.passage import Passage

# Words that end any phrase: they begin an adverbial, a clause or another constituent.
_ENDS = (
    a.COMPLEMENTIZER | a.TIME | a.ADVERB | a.CONJUNCTION | a.PRONOUN | a.NEGATION | a.AUXILIARY | a.INTERROGATIVE
    | a.DEMONSTRATIVE
)
# Prepositions that join a complement to a role noun: المتحدث باسم, المبعوث إلى, المسؤول عن, عدد من.
_COMPLEMENT_PREPOSITIONS = frozenset("في من الي علي عن لدي باسم ضد ضمن".split())
# Prepositions that never do: they begin an adverbial of the clause.
# Behind a title, a name or بن a common word is a name: الدكتور أمين, أحمد علي, بن يزيد.
_BEFORE_NAME = a.HONORIFIC | a.GIVEN | a.NAME_PARTICLE | a.FAMILY
_ISSUED = frozenset("صدر صدرت نشر نشرت صادر صادره اعد اجري اجريت".split())
_ACTING = frozenset("بالوكاله بالانابه بالنيابه بالتكليف".split())
_REFLEXIVES = frozenset("نفسه نفسها نفسهم ذاته ذاتها ذاتهم انفسهم عينه عينها".split())
_POSSESSIVES = ("ه", "ها", "هم")
_TAKES_PARTITIVE = a.SINGLED | a.ANONYMOUS | a.GROUP | a.ROLE | a.DOCUMENT
_COORDINATED = a.ROLE | a.GIVEN | a.HONORIFIC | a.BODY | a.GROUP | a.ANONYMOUS | a.PLACE


def can_start(passage: Passage, index: int) -> bool:
    """Whether the word at `index` can be the first word of a phrase that names somebody."""
    reading = passage.analysis.readings[index]
    traits = reading.traits
    if index in passage.opens:
        return passage.stretch(passage.opens[index]).kind != "bracket" and passage.word_count(passage.opens[index]) <= 6
    if not reading.is_word or traits & a.NUMBER:
        return bool(traits & a.LATIN)
    if reading.form in passage.family_names:
        return True
    if reading.preposition and not traits & (a.GIVEN | a.NAME_PARTICLE):
        return False
    if not reading.definite and not traits & a.SPEAKER_HEAD and any(
        cue.form.kind == "verb" and not cue.form.ambiguous for cue in reading.cues
    ):
        return False
    if not traits & a.SPEAKER_HEAD and any(cue.form.kind == "verb" and cue.conjunction for cue in reading.cues):
        return False  # ومضى يقول
    if index + 1 < len(passage.analysis) and passage.analysis.traits(index + 1) & a.COMPLEMENTIZER and traits & a.SINGLED:
        return False  # غير أن
    if any(cue.form.kind == "participle" and not cue.form.ambiguous for cue in reading.cues) and (
        reading.form.endswith("ا") or any(cue.form.entry.lemma == "قال" for cue in reading.cues)
    ):
        return False
    if traits & (a.SPEAKER_HEAD | a.HONORIFIC_PRONOUN) and not traits & (a.PREPOSITION | a.RELATIVE):
        return not (traits & a.TIME and not traits & (a.ROLE | a.GIVEN))
    return not traits & (_ENDS | a.PREPOSITION | a.RELATIVE | a.DEMONSTRATIVE | a.OCCASION)


def is_strong_start(passage: Passage, index: int) -> bool:
    """Whether the word at `index` is known as the head of a speaker: a role, a body, a given name."""
    reading = passage.analysis.readings[index]
    known = a.SPEAKER_HEAD | a.HONORIFIC_PRONOUN
    return bool(reading.traits & known) and not reading.preposition and can_start(passage, index)


def is_name_word(reading: Reading) -> bool:
    """Whether a word looks like a part of a proper name: listed, or unknown and without the article."""
    if reading.traits & (a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.LATIN):
        return True
    return reading.is_word and reading.traits == 0 and not reading.definite and not reading.preposition


def read_phrase(passage: Passage, first: int, limit: int, before_object: bool = False) -> Phrase:
    """Read the phrase that begins at token `first`, up to token `limit` at most.

    `first` must be a possible start (`can_start`). With `before_object` a noun object may follow the
    subject right away: أدانت الجامعة العربية | الحصار المطبق. Returns at least that one word.
    """
    reader = _PhraseReader(passage, first, limit)
    reader.before_object = before_object
    return Phrase(first, max(reader.read(), first + 1), first)


def phrase_ending_at(passage: Passage, first: int, end: int) -> Phrase | None:
    """The longest known phrase that ends right before token `end`."""
    analysis = passage.analysis
    best: Phrase | None = None
    for index in range(end - 1, max(first, end - 16) - 1, -1):
        reading = analysis.readings[index]
        if not reading.is_word:
            if not reading.traits & (a.COMMA | a.MARK):
                break
            continue
        if not (is_strong_start(passage, index) or (best is None and is_name_word(reading))):
            continue
        noun = analysis.readings[index - 1] if index > first else None
        if reading.definite and noun is not None and noun.definite and not noun.traits & (a.ROLE | a.HONORIFIC):
            continue  # الهجوم الانتحاري: an adjective
        phrase = read_phrase(passage, index, end)
        if phrase.last == end:
            best = phrase
    return best


class _PhraseReader:
    """One pass over the words of a phrase, remembering whether a proper name has been read."""

    def __init__(self, passage: Passage, first: int, limit: int) -> None:
        self.passage = passage
        self.analysis = passage.analysis
        self.first = first
        self.limit = limit
        self.named = False
        self.role = False
        self.before_object = False
        self.apposed = False
        self.head = self.analysis.traits(first)

    def read(self) -> int:
        """Return the token after the phrase."""
        index = end = self.first
        while index < self.limit:
            following = self._take(index)
            if following is None:
                break
            index = following
            end = index
        return end

    def _take(self, index: int) -> int | None:
        """The token behind what the phrase takes at `index`, or None where it ends."""
        reading = self.analysis.readings[index]
        traits = reading.traits
        if index in self.passage.opens:
            return self._marks(index)
        if not reading.is_word:
            if traits & a.LINE and index + 1 < self.limit and self.analysis.readings[index + 1].is_word:
                return index + 1  # a line broken inside the name
            if traits & a.DASH and index + 1 < self.limit and self.analysis.traits(index + 1) & a.ROLE:
                return self._apposition(index)  # فلان - الناطق باسم الجيش
            return self._apposition(index) if traits & a.COMMA else self._dot(index)
        if reading.form in _REFLEXIVES or reading.form in _ACTING and index > self.first:
            return index + 1
        if index == self.first:
            self._note(index, reading)
            return index + 1
        if traits & a.RELATIVE and reading.base not in ("من", "ما"):
            return self._relative(index)
        if reading.form in self.passage.family_names and self.analysis.traits(index - 1) & a.GIVEN:
            self.named = True
            return index + 1
        if traits & a.GIVEN_WORD and self.analysis.traits(index - 1) & _BEFORE_NAME:
            self.named = True
            return index + 1
        if reading.form == "و" or reading.conjunction:
            return self._coordination(index, reading)
        if reading.preposition or traits & a.PREPOSITION:
            return self._complement(index, reading)
        after_outlet = self.analysis.traits(index - 1) & a.OUTLET_HEAD
        if traits & (a.OF_PROPHET | a.OF_GOD):
            return None
        if traits & _ENDS and not traits & (a.GIVEN | a.NAME_PARTICLE) and not after_outlet:
            return index + 1 if reading.form.startswith("باسم") else None
        if traits & a.NAMING and self.head & a.ROLE and not self.analysis.readings[self.first].definite:
            return index + 1 if index + 1 < self.limit and is_name_word(self.analysis.readings[index + 1]) else None
        relative = self._bare_relative(index, reading)
        if relative is not None:
            return relative
        if self._reports(reading):
            return None
        if self.before_object and self._begins_object(index, reading):
            return None
        if self.head & a.SINGLED and self.analysis.readings[self.first].definite:
            return None  # قال البعض
        before = self.analysis.readings[index - 1]
        if before.definite and reading.definite and traits & (a.ROLE_PLURAL | a.GROUP) and before.traits & (
            a.ROLE_M | a.ROLE_F | a.HONORIFIC
        ):
            return None  # ناشد الدكتور السكان: the object
        if self.named and self._is_possessed(index, reading):
            return None
        if self._looks_finite(index, reading) or self._follows_family_name(index, reading):
            return None
        if traits & a.NUMBER or traits & a.OCCASION and self._is_possessed_occasion(index, reading):
            return None  # ختم فلان حديثه: the object of the verb, not the subject's
        self._note(index, reading)
        return index + 1

    def _is_possessed_occasion(self, index: int, reading: Reading) -> bool:
        if reading.definite or not reading.form.endswith(_POSSESSIVES):
            return False
        return not self.analysis.raw(index, index + 1).endswith("ة")

    def _is_possessed(self, index: int, reading: Reading) -> bool:
        """An unlisted noun with a pronoun is the verb's object behind a name: عرض جهاد تجاربه."""
        if reading.traits or reading.definite or len(reading.form) < 4:
            return False
        return self.analysis.raw(index, index + 1).endswith(("ه", "ها", "هم"))

    def _follows_family_name(self, index: int, reading: Reading) -> bool:
        """A family name with the article closes a name: ماجد الشبيب | سبب التراجعات."""
        before = self.analysis.readings[index - 1]
        if not self.named or not before.definite or reading.definite:
            return False
        if before.traits & (a.ROLE | a.HONORIFIC | a.NISBA | a.ADJECTIVE) or index - 2 < self.first:
            return False
        return bool(self.analysis.traits(index - 2) & (a.GIVEN | a.NAME_PARTICLE)) and not reading.traits & (
            a.ROLE | a.GIVEN | a.FAMILY | a.NAME_PARTICLE
        )

    def _looks_finite(self, index: int, reading: Reading) -> bool:
        """An unlisted word shaped like an imperfect verb, behind a complete noun phrase: … تخضع لحراسة."""
        if reading.traits or reading.definite or len(reading.form) < 4 or reading.form[0] not in "يت":
            return False
        before = self.analysis.readings[index - 1]
        return not self.named and (before.definite or bool(before.traits & a.PLACE)) and not self.head & (a.ROLE | a.HONORIFIC)

    def _begins_object(self, index: int, reading: Reading) -> bool:
        """A noun with the article behind an adjective with the article begins another phrase."""
        before = self.analysis.readings[index - 1]
        noun = reading.definite and not reading.traits & (a.NISBA | a.ADJECTIVE | a.ROLE | a.HONORIFIC | a.GIVEN)
        if self.named and reading.definite and reading.traits & (a.ROLE | a.HONORIFIC | a.BODY):
            return True  # اتهم زعيم المعارضة إيفو كاستايا | الرئيس
        if self.named and noun and not before.traits & (a.GIVEN | a.NAME_PARTICLE) and not before.definite:
            return True  # وصف بن عياد | العرض الحكومي
        return noun and before.definite and bool(before.traits & (a.NISBA | a.ADJECTIVE)) or (
            self.named and not reading.definite and not is_name_word(reading) and not reading.traits & a.NISBA
        )

    def _bare_relative(self, index: int, reading: Reading) -> int | None:
        """A clause that qualifies an indefinite paper or body: دراسة نشرتها مجلة «علوم», بيان صدر عن الوزارة."""
        first = self.analysis.readings[self.first]
        if first.definite or not self.head & (a.DOCUMENT | a.BODY) or self.head & a.ROLE or reading.definite:
            return None
        raw = self.analysis.raw(index, index + 1)
        if not (raw.endswith(("ها", "ه")) and len(raw) > 4 and not reading.preposition) and reading.form not in _ISSUED:
            return None
        end = index + 1
        while end < self.limit:
            here = self.analysis.readings[end]
            stops = here.traits & (a.COMMA | a.STOP | a.COLON | a.COMPLEMENTIZER | a.LINE | a.DASH)
            if stops or self._reports(here) and not here.conjunction == "":
                break
            following = self.analysis.traits(end + 1) if end + 1 < len(self.analysis) else 0
            if here.traits & a.PREPOSITION and following & a.COMPLEMENTIZER or here.traits & a.TIME:
                break
            end = self.passage.step(end)
        return min(end, self.limit)

    def _note(self, index: int, reading: Reading) -> None:
        """Remember what kind of word the phrase has just taken."""
        if reading.traits & (a.ROLE | a.HONORIFIC | a.BODY | a.GROUP | a.ANONYMOUS | a.DOCUMENT):
            self.role = True
            if not reading.traits & a.GIVEN:
                self.named = False
                return
        if reading.traits & a.GIVEN and not reading.definite:
            self.named = not (reading.traits & a.NISBA and self._indefinite_role(index - 1))
        elif is_name_word(reading):
            if self.head & a.DOCUMENT:
                return
            if self._has_definite_complement(index):
                return  # an unlisted noun in construct: لكرة القدم
            # the word after a bare role noun is its complement (رئيس نيوزيلندا), unless a name is known
            before = self.analysis.traits(index - 1) if index > self.first else 0
            self.named = self.named or not before & (a.ROLE | a.INSTITUTION) or not self.role
        elif reading.traits & (a.PLACE | a.NISBA | a.ADJECTIVE) and not reading.traits & a.NAME_PARTICLE:
            self.named = False

    def _indefinite_role(self, index: int) -> bool:
        """Whether the word before is مسؤول or مصدر without the article: مسؤول تركي, not the name تركي."""
        if index < self.first:
            return False
        before = self.analysis.readings[index]
        return bool(before.traits & (a.ROLE | a.ANONYMOUS | a.GROUP)) and not before.definite

    def _has_definite_complement(self, index: int) -> bool:
        if index + 1 >= self.limit or self.analysis.readings[index].traits:
            return False
        following = self.analysis.readings[index + 1]
        return following.definite and not following.preposition

    def _marks(self, index: int) -> int | None:
        number = self.passage.opens[index]
        kind = self.passage.stretch(number).kind
        after = self.passage.after[number]
        if after > self.limit:
            return None
        if kind == "bracket":
            words = self.passage.word_count(number)
            if self.head & a.BODY and words <= 4:
                return after  # منظمة الصحة العالمية (مكتب السودان)
            return after if words <= 6 and after < self.limit and self._goes_on(after) else None
        return after if self.passage.word_count(number) <= 6 else None

    def _goes_on(self, index: int) -> bool:
        """Whether the phrase goes on behind a parenthesis: رئيس (سابق) لـ…, دا سيلفا (أوروغواي) مدرب."""
        reading = self.analysis.readings[index]
        return reading.is_word and not reading.traits & (_ENDS | a.PREPOSITION) and not self._reports(reading)

    def _dot(self, index: int) -> int | None:
        """A full stop after an abbreviated title stays in the phrase: د. الفلاح."""
        before = self.analysis.readings[index - 1]
        if self.analysis.forms[index] == "." and index > self.first and len(before.base) <= 2:
            return index + 1 if index + 1 < self.limit else None
        if self.analysis.forms[index] in "/#@" and index + 1 < self.limit:
            return index + 1  # اللواء/ محمد, #فلان
        return None

    def _reports(self, reading: Reading) -> bool:
        return any(
            not cue.form.entry.ambiguous
            and not reading.definite
            and not reading.traits & (a.ROLE | a.GIVEN | a.INSTITUTION | a.DOCUMENT | a.GROUP)
            and (cue.form.kind == "verb" or (cue.form.kind == "participle" and reading.form.endswith("ا")))
            for cue in reading.cues
        )

    def _complement(self, index: int, reading: Reading) -> int | None:
        """A preposition with its noun, where it belongs to the role: المتحدث باسم الكرملين."""
        if self.named:
            return None
        following = index + 1
        if reading.form in ("ل", "ب") and index + 1 in self.passage.opens:
            return self._marked_complement(index + 1)
        if reading.preposition:
            noun = reading
        else:
            if reading.base not in _COMPLEMENT_PREPOSITIONS or following >= self.limit:
                return None
            noun = self.analysis.readings[following]
            following += 1
        if noun.traits & a.MONTH or noun.traits & (a.OCCASION | a.TIME | a.ADDRESSEE | a.OUTLET | a.OUTLET_HEAD | a.COMPLEMENTIZER | a.RELATIVE):
            if not self.head & a.DOCUMENT or noun.traits & (a.TIME | a.COMPLEMENTIZER):
                return None
        if not noun.is_word or noun.traits & (a.DEMONSTRATIVE | a.PRONOUN | a.INTERROGATIVE):
            return None
        if reading.base == "من" and not self.head & _TAKES_PARTITIVE:
            return None
        if not self.role and not self.head & a.SINGLED:
            return None
        if reading.base == "في" and index == self.first + 1 and self.head & a.BODY and not self.head & a.ROLE:
            if self.analysis.readings[self.first].definite:
                return None  # قالت المحكمة في حيثيات حكمها
        if reading.base in ("عن", "علي", "الي") and self.head & a.BODY and not self.head & a.ROLE:
            return None
        if reading.preposition == "ل" and noun.traits & (a.GIVEN | a.ROLE) and not noun.traits & a.INSTITUTION:
            return None  # قالت أميرة للصبي: the one spoken to
        if reading.preposition == "ك":
            return None
        if not noun.definite and is_name_word(noun):
            self.named = False
        return following

    def _marked_complement(self, index: int) -> int | None:
        """The body's name in marks that a role belongs to: رئيس العمليات بـ«وكالة …», المدير لـ«آبل»."""
        number = self.passage.opens[index]
        first, last = self.passage.words(number)
        outlet = any(self.analysis.traits(i) & (a.OUTLET | a.OUTLET_HEAD) for i in range(first, last))
        definite = self.analysis.readings[self.first].definite or self.head & a.ROLE and not self.head & a.ANONYMOUS
        if outlet or not definite or self.passage.word_count(number) > 6 or not self.role or self.passage.after[number] > self.limit:
            return None
        return self.passage.after[number]

    def _coordination(self, index: int, reading: Reading) -> int | None:
        """و with a further noun: وزير الثقافة والاتصال, لافروف وكيري; not و with a verb."""
        detached = reading.form == "و"
        if not detached and not reading.form.startswith("و"):
            return None
        noun = reading
        if detached:
            if index + 1 >= self.limit:
                return None
            noun = self.analysis.readings[index + 1]
        if not noun.is_word or noun.preposition and not noun.definite:
            return None
        before = self.analysis.readings[index - 1]
        if noun.traits & (a.PRONOUN | a.RELATIVE | a.PREPOSITION | a.AUXILIARY | a.TIME | a.COMPLEMENTIZER | a.DEMONSTRATIVE):
            return None
        if any(cue.form.kind in ("verb", "participle") for cue in noun.cues) and not noun.definite:
            if not noun.traits & _COORDINATED:
                return None
        adjective = a.NISBA | a.ADJECTIVE
        if noun.traits & adjective and before.traits & adjective and noun.definite == before.definite:
            return index + 2 if detached else index + 1  # مصادر طبية وأمنية
        if noun.definite and (before.definite or not self.named):
            return index + 2 if detached else index + 1
        if noun.traits & _COORDINATED:
            self.named = bool(noun.traits & a.GIVEN)
            return index + 2 if detached else index + 1
        return None

    def _relative(self, index: int) -> int | None:
        """A restrictive clause is part of a description, not of a name: لجنة التحقيق التي شكلتها …"""
        if self.named or self.apposed or self.head & a.DOCUMENT and self.analysis.readings[self.first].definite:
            return None
        end = index + 1
        while end < self.limit:
            reading = self.analysis.readings[end]
            if end in self.passage.opens or not reading.is_word or self._reports(reading):
                break
            if reading.traits & a.COMPLEMENTIZER:
                return None
            end += 1
        return end if end > index + 2 else None

    def _apposition(self, index: int) -> int | None:
        """A name after a title, or a role after a name, behind a comma."""
        following = index + 1
        if following >= self.limit:
            return None
        reading = self.analysis.readings[following]
        if not reading.is_word or reading.conjunction or reading.preposition or self._reports(reading):
            return None
        traits = reading.traits
        if self.named and reading.form == "من" and following + 1 < self.limit and self.analysis.traits(following + 1) & a.BODY:
            inner = _PhraseReader(self.passage, following + 1, self.limit)
            return inner.read()  # فلانة، من جامعة …
        if traits & (a.OF_PROPHET | a.OF_GOD):
            return None
        if traits & _ENDS and not traits & (a.GIVEN | a.ROLE):
            return None
        if not self.named and self.role:
            if not self.head & (a.ROLE | a.HONORIFIC):
                return None
            known = traits & (a.GIVEN | a.HONORIFIC | a.FAMILY | a.NAME_PARTICLE)
            if known or is_name_word(reading):
                end = _PhraseReader(self.passage, following, self.limit).read()
                closed = end >= self.limit or bool(self.analysis.traits(end) & a.PUNCTUATION)
                if end - following <= 8 and (known or closed and end - following <= 4):
                    self.named = True
                    return end
            return None
        if self.named and traits & (a.ROLE | a.GROUP | a.INSTITUTION) and not traits & a.GIVEN:
            inner = _PhraseReader(self.passage, following, self.limit)
            inner.role = inner.apposed = True
            return inner.read()
        return None
