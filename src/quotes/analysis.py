"""Our own view of an analysed text, and the protocol of those who make one.

An `Analysis` is columnar: token `i` of the text is `forms[i]` (folded), stands at
`[starts[i], ends[i])` of the input and has `readings[i]`. A reading is made once for each different
word form and shared, so that millions of words cost a look-up each. An analyzer that knows more
(a parser) adds evidence in the optional columns; the stages are the same for all analyzers.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Protocol

import attrs

from quotes.lexicon import Form, Lexicon, Phrase
from quotes.text import Text

# Traits: what a word can be, as bits of one integer. The names say what the word lists of
# `data/ar/words` say; a word may have several (أمين is a role and a given name).
(
    ROLE_M, ROLE_F, ROLE_PLURAL, HONORIFIC, HONORIFIC_PRONOUN, NAME_PARTICLE, GIVEN_M, GIVEN_F,
    ANONYMOUS, GROUP, SINGLED, INSTITUTION, ORGANISATION, OUTLET, OUTLET_HEAD, DOCUMENT, PLACE,
    NISBA, TIME, MONTH, ADVERB, OCCASION, PREPOSITION, CONJUNCTION, RELATIVE, DEMONSTRATIVE,
    PRONOUN, NEGATION, AUXILIARY, INTERROGATIVE, ADDRESSEE, TITLE_HEAD, NAMING, COMPLEMENTIZER,
    NUMBER, LATIN, COMMA, STOP, COLON, LINE, MARK, DASH, OPEN, CLOSE, PUNCTUATION, BREAK,
    GIVEN_WORD, FAMILY, ADJECTIVE, NAME_WORD_OF_BODY, OF_PROPHET, OF_GOD,
) = (1 << n for n in range(52))  # fmt: skip

ROLE = ROLE_M | ROLE_F | ROLE_PLURAL
GIVEN = GIVEN_M | GIVEN_F
BODY = INSTITUTION | ORGANISATION | OUTLET | OUTLET_HEAD
# A noun of these kinds can head the mention of a speaker.
SPEAKER_HEAD = (
    ROLE
    | HONORIFIC
    | GIVEN
    | FAMILY
    | ANONYMOUS
    | GROUP
    | SINGLED
    | BODY
    | DOCUMENT
    | NAME_PARTICLE
)


@attrs.frozen(eq=False)
class CueReading:
    """One way to read a word as an inflected form of a reporting lemma."""

    form: Form
    conjunction: str
    """و or ف taken off to read it so, else ""."""
    suffix: str
    """The attached pronoun, folded: ه of قوله, ها of أبلغها, نا of أخبرنا; "" when none."""


@attrs.frozen(eq=False)
class Reading:
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
    begins: tuple[tuple[tuple[str, ...], int], ...] = ()
    """The listed wordings of several words that begin with it, longest first: (words, trait)."""


@attrs.define(eq=False)
class Analysis:
    """A text as tokens with readings; see the module's docstring."""

    text: Text
    lexicon: Lexicon
    forms: list[str]
    starts: list[int]
    ends: list[int]
    readings: list[Reading]
    tags: list[str | None] | None = None
    """Universal part-of-speech tags by token, from an analyzer that knows them."""

    def __len__(self) -> int:
        return len(self.forms)

    def raw(self, first: int, last: int) -> str:
        """The input's characters from token `first` up to (not with) token `last`."""
        return self.text.raw[self.starts[first] : self.ends[last - 1]]

    def index_at(self, offset: int) -> int:
        """The first token that starts at the input offset or after it."""
        return bisect_left(self.starts, offset)

    def traits(self, index: int) -> int:
        """The traits of token `index`; none outside the text."""
        return self.readings[index].traits if 0 <= index < len(self.readings) else 0

    def phrase_at(self, index: int) -> tuple[Phrase, ...]:
        """The cue expressions that begin with the word at `index`, longest first."""
        reading = self.readings[index]
        phrases = self.lexicon.phrases
        found = phrases.get(reading.form)
        if not found and reading.form[:1] in ("و", "ف"):
            # وتجدر الإشارة: the whole expression tells that the first letter is a conjunction
            found = phrases.get(reading.form[1:])
        return found or ()


class Analyzer(Protocol):
    """Makes the analysis of a text: the built-in one, or one that asks a parser."""

    def analyze(self, text: Text) -> Analysis:
        """Return the analysis of `text`; must not raise for any text."""
        ...
