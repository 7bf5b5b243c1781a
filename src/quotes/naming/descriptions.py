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
from quotes.naming.proper_names import name_span
from quotes.passage import Passage


@attrs.define(eq=False)
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

    @property
    def text(self) -> str:
        """The phrase as it stands in the input."""
        return _without_clitics(self.passage, self.phrase.first, self.phrase.last)

    @property
    def proper_text(self) -> str:
        """The proper name as it stands in the input; "" when there is none."""
        return _without_clitics(self.passage, *self.proper) if self.proper else ""

    @property
    def counted(self) -> bool:
        """Whether it is an amount, which is the same only in the same words: 18٪ من المشاركين."""
        return bool(self.passage.analysis.traits(self.phrase.first) & (a.NUMBER | a.PREPOSITION))

    @property
    def several(self) -> bool:
        """Whether the name is of more than one person: فهد المغير وعبدالله الحربي."""
        if self.proper is None:
            return False
        first, last = self.proper
        people = a.GIVEN | a.ROLE_PLURAL
        readings = self.passage.analysis.readings[first + 1 : last + 1]
        return any(reading.conjunction and reading.traits & people for reading in readings)

    @property
    def complement(self) -> frozenset[str]:
        """The nouns of what the head is of: ادارة and طرق in المتحدث الرسمي لإدارة الطرق."""
        return _complement(self.passage, self.phrase, self.proper)

    @property
    def in_construct(self) -> bool:
        """Whether the nouns behind the head make it definite: رئيس مجلس النواب, not مصدر في المجلس."""
        chain = takewhile(
            lambda each: not each.preposition and not each.traits & a.PREPOSITION,
            self._behind_head,
        )
        traits = self.passage.analysis.traits(self.phrase.head)
        if self.definite or (traits & a.HONORIFIC and not traits & a.ROLE):
            return False  # سمو الأمير
        proper = a.PLACE | a.ORGANISATION  # رئيس تونس
        return any(reading.definite or reading.traits & proper for reading in chain)

    @property
    def countries(self) -> frozenset[str]:
        """The countries that its adjectives are of: لبنان in الجيش اللبناني."""
        known = self.passage.analysis.lexicon.words.get("country", frozenset())
        return countries_of(self._behind_head, known)

    @property
    def adjectives(self) -> frozenset[str]:
        """The relative adjectives right behind the head of a body: مركزي in البنك المركزي المصري.

        And what a ministry is called for short: خارجية in وزارة الخارجية الإماراتية.
        """
        if self.head == "وزاره" and self._behind_head and self._behind_head[0].definite:
            return frozenset([self._behind_head[0].base])
        if self.type != "organisation" or not self.definite:
            return frozenset()
        return first_adjectives(self._behind_head)

    @property
    def titles(self) -> frozenset[str]:
        """The titles and adjectives inside the phrase that stand for a named person as well.

        عقيد of المتحدث باسم الجيش العقيد سامر فهد; not رئيس of نائب الرئيس, whom it depends on.
        """
        if not self.name:
            return frozenset()
        readings = self.passage.analysis.readings[self.phrase.first : self.phrase.last]
        return frozenset(
            reading.base
            for before, reading in pairwise(readings)
            if reading.definite
            and not reading.preposition
            and reading.traits & _APART
            and (before.definite or before.traits & (a.GIVEN | a.COMMA))
        )

    @property
    def _behind_head(self) -> list[Reading]:
        return self.passage.analysis.readings[self.phrase.head + 1 : self.phrase.last]


_APART = a.HONORIFIC | a.ROLE_M | a.ROLE_F | a.NISBA


def describe(passage: Passage, phrase: Phrase) -> Description:
    """Read `phrase`."""
    analysis = passage.analysis
    readings = analysis.readings[phrase.first : phrase.last]
    head = analysis.readings[phrase.head]
    if (not head.is_word or head.form in ("ذات", "نفس")) and len(readings) > 1:
        head = readings[1]  # نفس المصدر, ذات المحامي
    if head.traits & a.SINGLED and _cannot_have_name(head):
        span = _apposed_name(passage, phrase)
    else:
        unnamed = _cannot_have_name(head) and not _is_trade(readings)
        unnamed = unnamed or analysis.is_accusative(phrase.head)  # خبرًا | ادعى أن
        span = None if unnamed else name_span(passage, phrase)
    shown = head.traits & a.DEMONSTRATIVE == 0 and readings[0].traits & a.DEMONSTRATIVE
    named_by = readings[1:] if shown else readings  # هذه المؤسسة is no fuller a name than المؤسسة
    words = tuple([r.base if r.definite else r.form for r in named_by if r.is_word])
    name = (
        tuple([_plain(r) for r in analysis.readings[span[0] : span[1]] if r.is_word])
        if span
        else ()
    )
    return Description(
        passage=passage,
        phrase=phrase,
        words=words,
        name=name,
        proper=span,
        head=head.base,
        definite=head.definite,
        kind="named"
        if name or head.traits & (a.ORGANISATION | a.OUTLET | a.PLACE)
        else "described",
        gender="m"
        if _is_his(passage, phrase.head)
        else _gender(
            head, readings, bool(name), analysis.lexicon.words.get("feminine_noun", frozenset())
        ),
        plural=bool(head.traits & (a.ROLE_PLURAL | a.GROUP))
        and not head.traits & (a.ROLE_M | a.ROLE_F),
        type=_type(head, bool(name)),
    )


def _is_his(passage: Passage, head: int) -> bool:
    """Whether a pronoun makes a man's role look like a woman's: محاميه, his lawyer, for محامية."""
    reading = passage.analysis.readings[head]
    if not reading.traits & a.ROLE_F or reading.traits & a.ROLE_M or reading.definite:
        return False
    typed = passage.analysis.spelled(head)
    his = typed.endswith("ه") and not typed.endswith("ته")  # زوجته
    return his and "ة" in passage.analysis.text.letters


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


def _complement(passage: Passage, phrase: Phrase, name: tuple[int, int] | None) -> frozenset[str]:
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
    return frozenset(found)


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


def _cannot_have_name(head: Reading) -> bool:
    """Bodies, papers and groups are known by their whole phrase; so is مسؤول without the article."""
    if head.traits & (
        a.INSTITUTION | a.DOCUMENT | a.OUTLET_HEAD | a.GROUP | a.SINGLED
    ) and not head.traits & (a.ROLE_M | a.ROLE_F | a.GIVEN | a.HONORIFIC):
        return True
    return bool(head.traits & a.ANONYMOUS) and not head.definite


def _is_trade(readings: list[Reading]) -> bool:
    """Whether a noun of unnamed people is a trade with what it is of: رجل الأعمال نجيب ساويرس."""
    if len(readings) < 3 or not readings[0].traits & a.ROLE_M or readings[0].definite:
        return False
    return readings[1].definite and not readings[1].preposition


def _apposed_name(passage: Passage, phrase: Phrase) -> tuple[int, int] | None:
    """The name that one of several goes by: أحد السكان، خالد العمري."""
    for index in range(phrase.first, phrase.last - 1):
        if passage.analysis.traits(index) & a.COMMA:
            return name_span(passage, Phrase(index + 1, phrase.last, index + 1))
    return None


def _plain(reading: Reading) -> str:
    """A name word without the article, so that الأعرج and أعرج agree."""
    return reading.base if reading.definite or reading.preposition else reading.form


# Common nouns, whose letters show the gender; names of bodies (حماس, رويترز) go either way.
_NOUNS_OF_THINGS = a.INSTITUTION | a.OUTLET_HEAD | a.DOCUMENT


_ONE_OF_THEM: dict[str, Gender] = {
    "احدهم": "m", "احداهن": "f", "احدهما": "m", "احداهما": "f", "بعضهم": "m", "بعضهن": "f",
}  # fmt: skip


def _gender(
    head: Reading, readings: list[Reading], named: bool, feminine: frozenset[str]
) -> Gender | None:
    traits, noun = head.traits, head.base.partition("_")[0]  # #وزارة_الصحة
    if traits & a.ROLE_F and not traits & a.ROLE_M:
        return "f"
    if traits & a.ROLE_M and not traits & a.ROLE_F:
        return "m"
    body = traits & (a.BODY | a.NAME_WORD_OF_BODY) and not named  # جامعة الملك فيصل
    given = 0 if body else next((r.traits for r in readings if r.traits & a.GIVEN), 0)
    if given & a.GIVEN_F and not given & a.GIVEN_M:
        return "f"
    if given & a.GIVEN_M and not given & a.GIVEN_F:
        return "m"
    if head.base in feminine:
        return "f"
    if head.form in _ONE_OF_THEM:
        return _ONE_OF_THEM[head.form]
    if traits & a.ROLE_PLURAL and not traits & (a.BODY | a.DOCUMENT):
        return "f" if head.base.endswith("ات") else "m"
    if traits & _NOUNS_OF_THINGS and not named:
        return "f" if noun.endswith(("ه", "ات")) else "m"
    if (body or (traits & a.DOCUMENT and not named)) and head.base.endswith("ه"):
        return "f"
    return None


def _type(head: Reading, named: bool) -> SpeakerType | None:
    traits = head.traits
    if named and not traits & a.BODY:
        return "person"
    if traits & a.ANONYMOUS:
        return "anonymous"
    if traits & (a.GROUP | a.ROLE_PLURAL | a.SINGLED):
        return "group"
    if traits & (a.BODY | a.NAME_WORD_OF_BODY | a.DOCUMENT | a.PLACE):
        return "organisation"
    if traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC):
        return "person"
    return None
