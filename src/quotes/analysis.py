"""Our own view of an analysed text.

An `Analysis` is columnar: token `i` of the text is `forms[i]` (folded), stands at
`[start(i), end(i))` of the input and has `readings[i]`. A reading is made once for each different
word form and shared, so that millions of words cost a look-up each. An analyzer that knows more
(a parser) adds its evidence as `syntax`; the stages are the same for all analyzers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

import attrs

from quotes.column import having
from quotes.cue_reading import CueReading, in_order
from quotes.lexicon import Lexicon, Phrase
from quotes.once import once
from quotes.parsing import Syntax
from quotes.text import Text

# Traits: what a word can be, as bits of one integer. The names say what the word lists of
# `data/ar/words` say; a word may have several (أمين is a role and a given name). The thirty that are
# asked for most come first: Python's integers are twice as fast up to there.
(
    ROLE_M, ROLE_F, ROLE_PLURAL, HONORIFIC, NAME_PARTICLE, GIVEN_M, GIVEN_F, GIVEN_WORD, FAMILY,
    NISBA, ADJECTIVE, INSTITUTION, ORGANISATION, OUTLET, OUTLET_HEAD, PLACE, TIME, ADVERB,
    PREPOSITION, CONJUNCTION, RELATIVE, COMPLEMENTIZER, AUXILIARY, PRONOUN, COMMA, STOP, COLON,
    LINE, DASH, PUNCTUATION,
    OCCASION, MARK, ANONYMOUS, GROUP, SINGLED, DOCUMENT, NEGATION, NUMBER, LATIN, NAMING, TITLE_HEAD,
    DEMONSTRATIVE, HONORIFIC_PRONOUN, MONTH, INTERROGATIVE, ADDRESSEE, OPEN, CLOSE, BREAK,
    NAME_WORD_OF_BODY, OF_PROPHET, OF_GOD,
) = (1 << n for n in range(52))  # fmt: skip

ROLE = ROLE_M | ROLE_F | ROLE_PLURAL
GIVEN = GIVEN_M | GIVEN_F
BODY = INSTITUTION | ORGANISATION | OUTLET | OUTLET_HEAD
# What one person is or is called by, before the name.
PERSON = ROLE_M | ROLE_F | HONORIFIC
# A noun of these kinds can head the mention of a speaker.
SPEAKER_HEAD = (
    ROLE | HONORIFIC | GIVEN | FAMILY | ANONYMOUS | GROUP | SINGLED | BODY | DOCUMENT | NAME_PARTICLE
)  # fmt: skip


# Words that bring in an indirect question: سأل هل …, تساءل عما إذا …, أوضح كيف …
QUESTION_WORDS = frozenset(["هل", "لماذا", "كيف", "متي", "اين", "عما", "اذا"])

Wordings = tuple[tuple[tuple[str, ...], int], ...]
"""Listed strings of several words, the longest first, each with its trait."""
NO_WORDINGS: Mapping[str, Wordings] = {}
NO_EXPRESSIONS: Mapping[str, tuple[Phrase, ...]] = {}


# What the stages look for among the words of a text, as bits of `Reading.kind`: a sign and no word; a
# word that, or an expression that begins with it, can be a cue; one at which the way from a cue to its
# content may end (a colon, أن, كيف, another cue); one at which content may begin (the same but another
# cue); a listed given name; a word that a listed wording of several begins with; the second word of
# one; a word that the input's spelling can make something else.
SIGN, REPORTING, HALTING, ANCHORING, GIVEN_NAME, OPENING, SECOND, SPELLED = (
    1 << n for n in range(8)
)


@attrs.define(eq=False, weakref_slot=False)
class _OfEveryToken:
    """What is asked of every token: fields of a base lie first, beside what Python itself looks at."""

    kind: int = attrs.field(init=False)
    traits: int = attrs.field(init=False)


# Not frozen, although nobody changes one: a frozen class takes four times as long to fill, and an
# archive never stops to bring new words.
@attrs.define(eq=False, weakref_slot=False)
class Reading(_OfEveryToken):
    """What one folded word form can be."""

    form: str
    conjunction: str
    """و or ف attached before the word, else ""."""
    preposition: str
    """ب, ل or ك attached before the word, else ""."""
    definite: bool
    """Whether the article ال (or لل) stands on it."""
    base: str
    """The form without conjunction, preposition and article."""
    traits: int
    """Bits of the trait constants above."""
    cues: tuple[CueReading, ...]
    """The reporting forms it can be; empty for most words."""
    is_word: bool
    """Whether it is letters or digits, not punctuation."""
    by_spelling: tuple[tuple[str, int], ...] = ()
    """For letters that fold together but are two words (إمام, أمام): (spelling, traits) pairs."""
    begins: Mapping[str, Wordings] = NO_WORDINGS
    """The listed wordings of several words that begin with it, by their second word."""
    second: bool = False
    """Whether it is the second word of a listed wording."""
    expressions: Mapping[str, tuple[Phrase, ...]] = NO_EXPRESSIONS
    """The expressions of the lexicon that begin with it, behind و or ف too, by their second word."""
    preferred: tuple[CueReading, ...] = attrs.field(init=False)
    """`cues` in the order to try: no suffix first, verbs before participles before nouns."""
    may_be_verb: bool = attrs.field(init=False)
    """Whether it can be a form of a reporting verb, not its participle or noun."""
    kind: int = attrs.field(init=False)
    """Bits of SIGN and the others above."""

    def __attrs_post_init__(self) -> None:
        # what follows from the fields is worked out here, once for each form, because the stages
        # ask it of every token of every text
        cues, traits = self.cues, self.traits
        kind = 0 if self.is_word else SIGN
        if cues:
            self.preferred = in_order(cues)
            self.may_be_verb = any(cue.form.kind == "verb" for cue in cues)
            kind |= REPORTING | HALTING
        else:  # as nine words in ten, which an archive brings all the time
            self.preferred, self.may_be_verb = (), False
            if self.expressions:
                kind |= REPORTING
        if traits & (COLON | COMPLEMENTIZER) or self.base in QUESTION_WORDS:
            kind |= HALTING | ANCHORING
        if traits & GIVEN:
            kind |= GIVEN_NAME
        if self.begins:
            kind |= OPENING
        if self.second:
            kind |= SECOND
        if self.by_spelling:
            kind |= SPELLED
        self.kind = kind

    def may_be_foreign(self) -> bool:
        """Whether it can be a foreign family name, such as دورن or دير of فان دورن, فان دير."""
        return (
            self.is_word and not self.definite and not self.traits & ~(NAME_PARTICLE | INSTITUTION)
        )

    def looks_finite(self, prefixes: str = "يت") -> bool:
        """Whether it is an unlisted word shaped like an imperfect verb: تخضع, ينتظر."""
        return (
            self.traits == 0
            and not self.definite
            and len(self.form) > 3
            and self.form[0] in prefixes
        )


# Without slots: attrs gives a class with slots and a cached property a `__getattr__`, and then every
# access to every attribute, of which there are thousands a text, takes several times as long.
@attrs.define(eq=False, slots=False)
class Analysis:
    """A text as tokens with readings; see the module's docstring."""

    text: Text
    lexicon: Lexicon
    forms: list[str]
    places: list[int]
    """Where each token starts in the folded text."""
    readings: list[Reading]
    kinds: bytearray
    """`Reading.kind` of each token."""
    syntax: Syntax | None = None
    """What a parser says of the tokens, from an analyzer that has asked one."""
    problem: str | None = None
    """One sentence on what the analyzer could not do with this text."""
    _having: dict[int, list[int]] = attrs.field(init=False, factory=dict)
    """What `having` has found since a reading changed."""

    def __len__(self) -> int:
        return len(self.forms)

    def change(self, index: int, reading: Reading) -> None:
        """Give token `index` another reading."""
        self.readings[index] = reading
        self.kinds[index] = reading.kind
        self._having.clear()

    def having(self, kind: int) -> list[int]:
        """The tokens, in order, whose readings have this bit of `Reading.kind`."""
        found = self._having.get(kind)
        if found is None:
            found = self._having[kind] = having(self.kinds, kind)
        return found

    @once
    def signs(self) -> list[int]:
        """The tokens that are no words: punctuation and line ends, in order."""
        return self.having(SIGN)

    # Of few tokens anybody asks where they are, so that it is worked out for these alone.

    def start(self, index: int) -> int:
        """Where token `index` starts in the input."""
        text, place = self.text, self.places[index]
        return place if text.seams is None else text.origin(place)

    def end(self, index: int) -> int:
        """Where token `index` ends in the input."""
        text, end = self.text, self.places[index] + len(self.forms[index])
        return end if text.seams is None else text.origin_end(end)

    @once
    def starts(self) -> list[int]:
        """Where each token starts in the input."""
        return list(map(self.start, range(len(self))))

    @once
    def ends(self) -> list[int]:
        """Where each token ends in the input."""
        return list(map(self.end, range(len(self))))

    def raw(self, first: int, last: int) -> str:
        """The input's characters from token `first` up to (not with) token `last`."""
        return self.text.raw[self.start(first) : self.end(last - 1)]

    def width(self, first: int, last: int) -> int:
        """How many folded characters tokens `[first, last)` take: signs take no room on the page."""
        folded_index = self.text.folded_index
        return folded_index(self.end(last - 1)) - folded_index(self.start(first))

    def spelled(self, index: int) -> str:
        """The letters of token `index` as they are typed (hamza, ة, ى), without vowel signs and tatweel."""
        place = self.places[index]
        return self.text.letters[place : place + len(self.forms[index])]

    def is_accusative(self, index: int) -> bool:
        """Whether token `index` is typed with the tanwin of the accusative, as no subject is: هجومًا."""
        return index in self.accusatives

    @once
    def accusatives(self) -> frozenset[int]:
        """The tokens that are typed with it: few, and it is asked of each word of each phrase."""
        raw, folded_index = self.text.raw, self.text.folded_index
        found = set()
        at = raw.find("\u064b")
        while at >= 0:
            index = self.index_at(at + 1) - 1
            end = self.end(index) if index >= 0 else 0
            if at < end and folded_index(end) - folded_index(at) <= 1:  # before or on its alif
                found.add(index)
            at = raw.find("\u064b", at + 1)
        return frozenset(found)

    def index_at(self, offset: int) -> int:
        """The first token that starts at the input offset or after it."""
        return bisect_left(self.places, self.text.folded_index(offset))

    def traits(self, index: int) -> int:
        """The traits of token `index`; none outside the text."""
        if index < 0:
            return 0
        try:
            return self.readings[index].traits
        except IndexError:  # rare, and to ask for the length each time costs more
            return 0

    def is_glued(self, index: int) -> bool:
        """Whether a word stands right before token `index`, with no blank between: the ل of لـ«المدن»."""
        return (
            index > 0
            and self.readings[index - 1].is_word
            and self.end(index - 1) == self.start(index)
        )

    def expression_at(self, index: int) -> Phrase | None:
        """The longest cue expression that begins with the word at `index`, behind و or ف too."""
        form, behind = self.forms[index], self.readings[index].expressions
        if not behind:
            return None
        following = self.forms[index + 1] if index + 1 < len(self.forms) else ""
        for phrase in behind.get(following) or behind.get("", ()):
            size = len(phrase.words)
            if size > 2 and tuple(self.forms[index + 1 : index + size]) != phrase.words[1:]:
                continue
            alone = size == 1 and form != phrase.words[0]
            if alone and not self.readings[index].conjunction and self._ends_thought(index + 1):
                continue  # ليس هذا فحسب
            if phrase.pronoun == "ه" and self.spelled(index + size - 1).endswith("ة"):
                continue  # بنظرة is no بنظره
            return phrase
        return None

    def _ends_thought(self, index: int) -> bool:
        """Whether no noun and no mark stands at `index`: فحسب، بل …"""
        traits = self.traits(index)
        if traits & MARK:
            return False
        return index >= len(self) or bool(
            traits & (PUNCTUATION | CONJUNCTION | PREPOSITION | NEGATION | COMPLEMENTIZER)
        )
