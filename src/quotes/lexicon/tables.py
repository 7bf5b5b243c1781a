"""Tables: a lexicon file's TOML tables as checked rows; every problem is collected, none raised.

The keys of a table are the fields of its row class: a key that is no field is an error, and so is a
field without a default that is missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from quotes.lexicon.entries import FRAMES, SENSES


@attrs.frozen(kw_only=True)
class VerbRow:
    """A `[[verb]]` table: one reporting verb with its participle and verbal noun."""

    lemma: str
    """The perfect of "he", unvocalised: أضاف; with shadda where needed: بيّن, not بين."""
    form: str
    """I to X (no IX), QI, QII."""
    root: str
    """Radicals: a weak one as و or ي, a hamza as ء: ضيف for أضاف, رءي for رأى."""
    sense: str
    """A word of `entries.SENSES`."""
    frames: tuple[str, ...]
    """What may follow as content: words of `entries.FRAMES`."""
    example: str
    """A sentence of your own with the verb in it."""
    vowels: str = ""
    """Form I where the letters depend on them: middle vowels of perfect and imperfect, "i-a"."""
    masdar: tuple[str, ...] | None = None
    """Verbal nouns: form I has none without this; for the others it replaces the regular one."""
    participle: tuple[str, ...] | None = None
    """Active participles in place of the regular one; an empty list for none."""
    ambiguous: tuple[str, ...] = ()
    """Forms whose letters are also a common word that reports nothing: كشف, قول, متهم."""
    without: tuple[str, ...] = ()
    """Forms that are not taken at all, for a far commoner word: أنه (of أنهى), تعز (of عزا)."""
    passive: bool = True
    """Whether it has a passive that reports."""
    imperative: bool = False
    """Whether its imperative is to be known: قل, أخبر."""
    rare: bool = False
    """Whether its forms come after those of other verbs that are written alike."""
    relay: str = ""
    """The preposition before the source, where its subject relays the words of others: نقل عن."""
    addressee: str = ""
    """How the one spoken to is given: object, or a preposition: ل, إلى, على, من, مع."""
    note: str = ""
    """What a reader of the list should know."""


@attrs.frozen(kw_only=True)
class ExpressionRow:
    """An `[[expression]]` table: a word or several that report without a verb of their own."""

    lemma: str
    """The words, parted by blanks, without و or ف before them.

    A last ل stands for the preposition written together with the next word (وفقا ل), a last أن for
    أنه, أنها, أنهم too (يذكر أن).
    """
    kind: str
    """verb, participle, noun or preposition."""
    sense: str
    """A word of `entries.SENSES`; formula for the writer's own turns of phrase."""
    follow: str
    """What comes next: speaker, verb, content, or pronoun (see `entries.Phrase.follow`)."""
    frames: tuple[str, ...]
    """What may be the content: words of `entries.FRAMES`."""
    example: str
    """A sentence of your own with the expression in it."""
    wordings: tuple[str, ...] = ()
    """Other wordings that count as this entry: حسب ما for حسبما."""
    pronoun: bool = False
    """Whether the last word also takes the speaker as a pronoun: على حد قوله, وفقا لها."""
    ambiguous: bool = False
    """Whether it is mostly no cue."""
    relay: str = ""
    """The preposition before the source, where the subject of the clause only relays: نقلا عن."""
    note: str = ""
    """What a reader of the list should know."""


Report = Callable[[str, str], None]
"""Takes the field and the reason of a problem."""
Row = TypeVar("Row", VerbRow, ExpressionRow)

_KINDS = ("verb", "participle", "noun", "preposition")
_FOLLOW = ("speaker", "verb", "content", "pronoun")
_ADDRESSEES = ("", "object", "ل", "إلى", "على", "من", "مع")
_RELAYS = ("", "عن", "إلى")
# Letters, and the shadda that tells بيّن from بين; no other sign, no tatweel, no control.
_WORD = re.compile(r"(?:[ء-غف-ي]\u0651?)+")
_WORDS = re.compile(rf"{_WORD.pattern}(?: {_WORD.pattern})*")
# No word and no expression comes near it; forms are generated from these, and matched everywhere.
LONGEST = 100
# An example is running text: it may have the tatweel that joins ب to a mark (وصفه بـ"...").
_NOT_IN_TEXT = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeffA-Za-z]")


@attrs.frozen
class _Shape:
    """What a table of one kind may hold, from the fields of its row class."""

    types: dict[str, type]
    required: frozenset[str]


def _shape(kind: type[attrs.AttrsInstance]) -> _Shape:
    named = {"str": str, "bool": bool}  # annotations are strings here; the others are all lists
    fields = attrs.fields(kind)
    return _Shape(
        {field.name: named.get(str(field.type), list) for field in fields},
        frozenset(field.name for field in fields if field.default is attrs.NOTHING),
    )


_SHAPES: dict[type, _Shape] = {row: _shape(row) for row in (VerbRow, ExpressionRow)}
_TYPE_NAMES = {str: "a string", list: "a list of strings", bool: "true or false"}


def read_row(kind: type[Row], table: Mapping[str, Any], report: Report) -> Row | None:
    """Make a row of a TOML table; report what is wrong and return None where it can't be made."""
    shape = _SHAPES[kind]
    values: dict[str, Any] = {}
    problems = []
    for key, value in table.items():
        expected = shape.types.get(key)
        if expected is None:
            problems.append((key, f"unknown key; the keys are {', '.join(shape.types)}"))
        elif not isinstance(value, expected) or not _holds_strings(value):
            problems.append((key, f"must be {_TYPE_NAMES[expected]}, not {value!r}"))
        else:
            values[key] = tuple(value) if isinstance(value, list) else value
    problems += [(key, "is missing") for key in shape.types if key in shape.required - table.keys()]
    row = None
    if not shape.required - values.keys():
        row = kind(**values)
        problems += _faults(row)
    for field, reason in problems:
        report(field, reason)
    return None if problems else row


def _holds_strings(value: object) -> bool:
    return not isinstance(value, list) or all(isinstance(item, str) for item in value)


def _faults(row: VerbRow | ExpressionRow) -> Iterator[tuple[str, str]]:
    """What can be said of a row by itself."""
    if row.sense not in SENSES:
        yield "sense", f"{row.sense!r} is none of {', '.join(SENSES)}"
    if not row.frames:
        yield "frames", "must not be empty"
    for frame in row.frames:
        if frame not in FRAMES:
            yield "frames", f"{frame!r} is none of {'، '.join(FRAMES)}"
    if _NOT_IN_TEXT.search(row.example):
        yield "example", "holds a Latin letter or an invisible control"
    if not unicodedata.is_normalized("NFC", row.example):
        yield "example", "is not in Unicode normal form C"
    if isinstance(row, VerbRow):
        yield from _verb_faults(row)
    else:
        yield from _expression_faults(row)


def _verb_faults(row: VerbRow) -> Iterator[tuple[str, str]]:
    for field, words in (
        ("lemma", (row.lemma,)),
        ("masdar", row.masdar or ()),
        ("participle", row.participle or ()),
        ("ambiguous", row.ambiguous),
        ("without", row.without),
    ):
        yield from _word_faults(field, words, _WORD, "one Arabic word")
    if row.addressee not in _ADDRESSEES:
        yield "addressee", f"{row.addressee!r} is none of {', '.join(_ADDRESSEES[1:])}"
    yield from _relay_faults(row.relay)


def _expression_faults(row: ExpressionRow) -> Iterator[tuple[str, str]]:
    yield from _word_faults("lemma", (row.lemma,), _WORDS, "Arabic words parted by single blanks")
    yield from _word_faults(
        "wordings", row.wordings, _WORDS, "Arabic words parted by single blanks"
    )
    if row.kind not in _KINDS:
        yield "kind", f"{row.kind!r} is none of {', '.join(_KINDS)}"
    if row.follow not in _FOLLOW:
        yield "follow", f"{row.follow!r} is none of {', '.join(_FOLLOW)}"
    yield from _relay_faults(row.relay)


def _relay_faults(relay: str) -> Iterator[tuple[str, str]]:
    if relay not in _RELAYS:
        yield "relay", f"{relay!r} is none of {', '.join(_RELAYS[1:])}"


def _word_faults(
    field: str, words: tuple[str, ...], pattern: re.Pattern[str], what: str
) -> Iterator[tuple[str, str]]:
    for word in words:
        if len(word) > LONGEST:
            yield field, f"is longer than {LONGEST} letters"
        elif not pattern.fullmatch(word):
            yield field, f"{word!r} is not {what}, in plain letters without vowel signs or tatweel"
    if len(set(words)) < len(words):
        yield field, "holds a word twice"
