"""Tables: a lexicon file's TOML tables as checked rows; every problem is collected, none raised.

The keys of a table are the fields of its row class: a key that is no field is an error, and so is a
field without a default that is missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

import attrs

from quotes.lexicon.entries import FRAMES, SENSES


@attrs.frozen(kw_only=True)
class VerbRow:
    """A `[[verb]]` table."""

    lemma: str
    form: str
    root: str
    sense: str
    frames: tuple[str, ...]
    example: str
    vowels: str = ""
    masdar: tuple[str, ...] | None = None
    participle: tuple[str, ...] | None = None
    ambiguous: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    passive: bool = True
    imperative: bool = False
    relay: bool = False
    addressee: str = ""
    note: str = ""


@attrs.frozen(kw_only=True)
class ExpressionRow:
    """An `[[expression]]` table."""

    lemma: str
    kind: str
    sense: str
    follow: str
    frames: tuple[str, ...]
    example: str
    wordings: tuple[str, ...] = ()
    pronoun: bool = False
    ambiguous: bool = False
    relay: bool = False
    note: str = ""


Report = Callable[[str, str], None]
"""Takes the field and the reason of a problem."""
Row = TypeVar("Row", VerbRow, ExpressionRow)

_KINDS = ("verb", "participle", "noun", "preposition")
_FOLLOW = ("speaker", "verb", "content", "pronoun")
_ADDRESSEES = ("", "object", "ل", "إلى", "على", "من", "مع")
# Letters, and the shadda that tells بيّن from بين; no other sign, no tatweel, no control.
_WORD = re.compile("[ء-غف-ي]ّ?(?:[ء-غف-ي]ّ?)*")
_WORDS = re.compile(rf"{_WORD.pattern}(?: {_WORD.pattern})*")
# An example is running text: it may have the tatweel that joins ب to a mark (وصفه بـ"...").
_NOT_IN_TEXT = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeffA-Za-z]")


def read_row(kind: type[Row], table: Mapping[str, Any], report: Report) -> Row | None:
    """Make a row of a TOML table; report what is wrong and return None where it can't be made."""
    fields = _fields(kind)
    values: dict[str, Any] = {}
    sound = True
    for key, value in table.items():
        if key not in fields:
            report(key, f"unknown key; the keys are {', '.join(fields)}")
        elif isinstance(value, bool if fields[key] is bool else fields[key]):
            values[key] = tuple(value) if isinstance(value, list) else value
        else:
            report(key, f"must be {_NAMES[fields[key]]}, not {value!r}")
            sound = False
        if isinstance(value, list) and not all(isinstance(item, str) for item in value):
            report(key, "must hold strings only")
            sound = False
    for attribute in attrs.fields(kind):
        if attribute.default is attrs.NOTHING and attribute.name not in table:
            report(attribute.name, "is missing")
            sound = False
    if not sound:
        return None
    row: Row = kind(**values)
    for field, reason in _faults(row):
        report(field, reason)
        sound = False
    return row if sound else None


_NAMES = {str: "a string", list: "a list of strings", bool: "true or false"}


@cache
def _fields(kind: type[VerbRow | ExpressionRow]) -> dict[str, type]:
    """The keys of a table and the TOML type of each, from the row class's own annotations."""
    named = {"str": str, "bool": bool}
    return {
        attribute.name: named.get(str(attribute.type), list) for attribute in attrs.fields(kind)
    }


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


def _expression_faults(row: ExpressionRow) -> Iterator[tuple[str, str]]:
    yield from _word_faults("lemma", (row.lemma,), _WORDS, "Arabic words parted by single blanks")
    yield from _word_faults(
        "wordings", row.wordings, _WORDS, "Arabic words parted by single blanks"
    )
    if row.kind not in _KINDS:
        yield "kind", f"{row.kind!r} is none of {', '.join(_KINDS)}"
    if row.follow not in _FOLLOW:
        yield "follow", f"{row.follow!r} is none of {', '.join(_FOLLOW)}"


def _word_faults(
    field: str, words: tuple[str, ...], pattern: re.Pattern[str], what: str
) -> Iterator[tuple[str, str]]:
    for word in words:
        if not pattern.fullmatch(word):
            yield field, f"{word!r} is not {what}, in plain letters without vowel signs or tatweel"
    if len(set(words)) < len(words):
        yield field, "holds a word twice"
