"""What a phrase says of the person it names: proper name, head noun, gender, number, type.

قال وزير الخارجية الروسي سيرغي لافروف → proper name سيرغي لافروف, head وزير, masculine, singular.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

import attrs

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.model import Gender, MentionKind, SpeakerType
from quotes.naming.attributes import countries_of, first_adjectives
from quotes.naming.offices import one_cabinet
from quotes.naming.own_names import is_kind, own_name
from quotes.once import once
from quotes.passage import Passage


# Without slots, so that what is asked for again and again (whether it is the same as another's) is
# worked out once.
@attrs.define(eq=False, slots=False)
class Description:
    """A phrase read for resolution; all words folded."""

    passage: Passage
    phrase: Phrase
    words: tuple[str, ...]
    """All its words."""
    name: tuple[str, ...]
    """The words of the proper name; empty when there is none."""
    proper: tuple[int, int] | None
    """The tokens of the proper name."""
    head: str
    """The head noun without clitics."""
    definite: bool
    """Whether the head carries the article."""
    kind: MentionKind
    gender: Gender | None
    plural: bool
    type: SpeakerType | None

    # Worked out where it is asked for: of most descriptions it never is.

    @once
    def text(self) -> str:
        """The phrase as it stands in the input."""
        phrase, passage = self.phrase, self.passage
        reading = passage.analysis.readings[phrase.first]
        if reading.preposition and reading.definite:
            return _without_clitics(passage, phrase.first, phrase.last)
        return passage.span(phrase.first, phrase.last).text  # as it is mentioned

    @property
    def proper_text(self) -> str:
        """The proper name as it stands in the input; "" when there is none."""
        return _without_clitics(self.passage, *self.proper) if self.proper else ""

    @once
    def counted(self) -> bool:
        """Whether it is an amount, which is the same only in the same words: 18٪ من المشاركين."""
        return bool(self.passage.analysis.traits(self.phrase.first) & (a.NUMBER | a.PREPOSITION))

    @once
    def several(self) -> bool:
        """Whether the name is of more than one person: فهد المغير وعبدالله الحربي."""
        if self.proper is None:
            return False
        first, last = self.proper
        people = a.GIVEN | a.GIVEN_WORD | a.ROLE_PLURAL
        readings = self.passage.analysis.readings[first + 1 : min(last + 1, self.phrase.last)]
        return any(reading.conjunction and reading.traits & people for reading in readings)

    @once
    def joins_others(self) -> bool:
        """Whether و joins further people or bodies to the head: المنظمة ومحام دولي; not النقل والاتصالات."""
        for before, reading in pairwise(
            self.passage.analysis.readings[self.phrase.head : self.phrase.last]
        ):
            if not reading.traits & _OTHERS or "و" not in (reading.conjunction, before.form):
                continue
            alike = before.definite and reading.definite and before.form[-1] == reading.form[-1]
            if not (alike and reading.form.endswith("ه")):  # الدول المنتجة والمصدرة
                return True
        return False

    @once
    def complement(self) -> frozenset[str]:
        """The nouns of what the head is of: ادارة and طرق in المتحدث الرسمي لإدارة الطرق."""
        return frozenset(
            one_cabinet(_complement(self.passage, self.phrase, self.proper), self.head)
        )

    @property
    def again(self) -> bool:
        """Whether it says that it is somebody whom the text has had: ذات المتحدث, المسؤول عينه.

        Not with نفسه, which stresses as well: الرئيس نفسه.
        """
        analysis, phrase = self.passage.analysis, self.phrase
        before = analysis.forms[phrase.first] in SAME and phrase.head > phrase.first
        return before or analysis.forms[phrase.last - 1] in _SAME_BEHIND

    @property
    def in_construct(self) -> bool:
        """Whether the nouns behind the head make it definite: رئيس مجلس النواب, not مصدر في المجلس."""
        chain = takewhile(
            lambda each: not each.preposition and not each.traits & a.PREPOSITION,
            self._behind_head,
        )
        traits = self.passage.analysis.traits(self.phrase.head)
        if self.definite:
            return False
        if traits & a.HONORIFIC and not traits & a.ROLE:
            office = self._behind_head[:1]
            if not office or office[0].definite or not office[0].traits & a.ROLE:
                return False  # سمو الأمير, not سمو أمير المنطقة
        proper = a.PLACE | a.ORGANISATION  # رئيس تونس
        return any(reading.definite or reading.traits & proper for reading in chain)

    @once
    def countries(self) -> frozenset[str]:
        """The countries that its adjectives are of: لبنان in الجيش اللبناني."""
        known = self.passage.analysis.lexicon.words.get("country", frozenset())
        return countries_of(self._behind_head, known)

    @once
    def adjectives(self) -> frozenset[str]:
        """The relative adjectives right behind the head of a body: مركزي in البنك المركزي المصري.

        And what a ministry is called for short: خارجية in وزارة الخارجية الإماراتية.
        """
        of_body = self.type == "organisation" and self.definite
        if not of_body and self.head != "وزاره":
            return frozenset()
        behind = self._behind_head
        if self.head == "وزاره" and behind and behind[0].definite:
            return frozenset([behind[0].base])
        return first_adjectives(behind) if of_body else frozenset()

    @once
    def of_kind(self) -> bool:
        """Whether it begins with the kind of body that has the name behind it: حركة حماس; not وزاره ديفنر."""
        analysis, head = self.passage.analysis, self.phrase.head
        if not is_kind(analysis.readings[head]):
            return False
        return not (analysis.spelled(head).endswith("ه") and "ة" in analysis.text.letters)

    @once
    def own_name(self) -> tuple[str, ...]:
        """What a body is called without its kind and country: غارديان of صحيفة الغارديان البريطانية."""
        known = self.passage.analysis.lexicon.words.get("country", frozenset())
        readings = self.passage.analysis.readings[self.phrase.head : self.phrase.last]
        return own_name(readings, known)

    @once
    def titles(self) -> frozenset[str]:
        """The titles and adjectives inside the phrase that stand for a named person as well.

        عقيد of المتحدث باسم الجيش العقيد سامر فهد; not رئيس of نائب الرئيس, whom it depends on.
        """
        if not self.name:
            return frozenset()
        readings = self.passage.analysis.readings[self.phrase.first : self.phrase.last]
        found = [
            reading.base
            for before, reading in pairwise(readings)
            if reading.definite
            and not reading.preposition
            and reading.traits & _APART
            and (before.definite or before.traits & (a.GIVEN | a.COMMA))
        ]
        found += self._apposed
        return frozenset(found)

    @property
    def _apposed(self) -> list[str]:
        """The trade behind the name, without the article: مدرب of جورج دونيس مدرب الواحة."""
        if self.proper is None or self.proper[1] >= self.phrase.last:
            return []
        index = self.proper[1]
        readings = self.passage.analysis.readings
        index += bool(readings[index].traits & a.COMMA)
        if index >= self.phrase.last:
            return []
        reading = readings[index]
        role = reading.traits & (a.ROLE_M | a.ROLE_F) and not reading.definite
        return [reading.base] if role else []

    @once
    def keys(self) -> set[str]:
        """What another description has to share some of, to be of the same person or thing.

        The head, the words of the name, and the first letter of a family name that may be spelled in
        two ways. To share none is seen at once, and so it is with nearly all whom a text has named.
        """
        called = self.own_name[:1] if self.of_kind else ()
        if not self.name:  # and then no titles
            return {self.head, *self.adjectives, *called}
        keys = {self.head, *self.name, *self.adjectives, *self.titles, *called}
        if len(self.name[-1]) >= SHORTEST_SPELLED_ALIKE:
            keys.add(self.name[-1][0])
        return keys

    @once
    def ordinals(self) -> frozenset[str]:
        """Which of several it is, by the ordinals and ranks among its words: الأول, رابع, الأصغر."""
        return _ORDINALS.intersection(self.words)

    @property
    def _behind_head(self) -> list[Reading]:
        return self.passage.analysis.readings[self.phrase.head + 1 : self.phrase.last]


SAME = frozenset(["نفس", "ذات"])
"""What says before a noun that the text has had who it is: نفس المصدر."""


_OTHERS = a.GIVEN_WORD | a.ROLE | a.GIVEN | a.BODY | a.GROUP | a.PLACE
SHORTEST_SPELLED_ALIKE = 5
"""Letters of a foreign family name that may be spelled in two ways: بينيتيز and بنيتيز."""

_SAME_BEHIND = frozenset(["ذاته", "ذاتها", "عينه", "عينها"])
_ORDINALS = frozenset(
    [
        "اول", "اولي", "ثاني", "ثانيه", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "خامسه", "سادس", "سادسه",
        "سابع", "سابعه", "ثامن", "ثامنه", "تاسع", "تاسعه", "عاشر", "عاشره", "اكبر", "كبري", "اصغر", "صغري",
        "اوسط", "وسطي",
    ]
)  # fmt: skip
_APART = a.HONORIFIC | a.ROLE_M | a.ROLE_F | a.NISBA


_NO_COMPLEMENT = (
    a.ADJECTIVE
    | a.NISBA
    | a.NAME_PARTICLE
    | a.GIVEN
    | a.HONORIFIC
    | a.PREPOSITION
    | a.NAMING
    | a.PLACE
)


def _complement(passage: Passage, phrase: Phrase, name: tuple[int, int] | None) -> set[str]:
    """The bases of the nouns behind the head that are neither adjectives nor the name."""
    found = set()
    for index in range(phrase.head + 1, phrase.last):
        if name is not None and name[0] <= index < name[1]:
            continue
        reading = passage.analysis.readings[index]
        adjective = reading.base.endswith(("ي", "يه")) and not reading.traits & ~_NO_COMPLEMENT
        adjective = adjective or reading.form == "غير"
        if reading.is_word and not reading.traits & _NO_COMPLEMENT and not adjective:
            found.add(reading.base)
    return found


def _without_clitics(passage: Passage, first: int, last: int) -> str:
    """The phrase as one would cite it, without what is written onto it: وفقا للتقرير → التقرير."""
    text = passage.analysis.text
    start, end = passage.extent(first, last)
    reading = passage.analysis.readings[first]
    if not (reading.preposition and reading.definite):
        return text.raw[start:end]
    letters = text.folded_index(start)  # vowel signs may stand between the letters: لِلتقرير
    if text.folded.startswith("لل", letters):
        return "ال" + text.raw[text.origin(letters + 2) : end]
    return text.raw[text.origin(letters + 1) : end]
