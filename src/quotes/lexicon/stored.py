"""Stored: the shipped lexicon as compiling leaves it, so that a start need not inflect every verb.

The file is made when the package is built, and is plain JSON: reading it runs nothing. It names the
sources that it was made of, the TOML files and the code that compiles them, and is passed over where
they are not the ones that are there now; so an edited lexicon is compiled anew, never read stale.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any
from zlib import crc32

import attrs

from quotes.lexicon.entries import Entry, Form, Phrase

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PATH = os.path.join(_PACKAGE, "data", "lexicon.json")
# What the lexicon is made of: the word lists and all the code that has a say in the result.
_SOURCES = ("data/ar/words", "data/ar", "lexicon", "morphology", "text.py")


@attrs.frozen(eq=False)
class Tables:
    """What a `Lexicon` is made of; see there."""

    entries: tuple[Entry, ...]
    forms: Mapping[str, tuple[Form, ...]]
    phrases: dict[str, tuple[Phrase, ...]]
    words: dict[str, frozenset[str]]


class StoredForms(Mapping[str, tuple[Form, ...]]):
    """Forms by their letters; each is made when it is first asked for, since most never are."""

    def __init__(
        self, rows: dict[str, str], features: list[Any], entries: tuple[Entry, ...]
    ) -> None:
        self._rows = rows
        self._features = features
        self._entries = entries
        self._made: dict[str, tuple[Form, ...]] = {}

    def __getitem__(self, key: str) -> tuple[Form, ...]:
        forms = self._made.get(key)
        if forms is None:
            forms = self._made[key] = tuple(map(self._form, self._rows[key].split(" ")))
        return forms

    def _form(self, row: str) -> Form:
        entry, features, surface = row.split(",")
        return Form(self._entries[int(entry)], surface, *self._features[int(features)])

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def save(tables: Tables) -> None:
    """Write the shipped file anew.

    Raises:
        OSError: when it can't be written.
    """
    with open(PATH, "wb") as file:
        file.write(pack(tables))


def pack(tables: Tables) -> bytes:
    """Return the content of the file for these tables, under the sources that are there now."""
    places = {id(entry): place for place, entry in enumerate(tables.entries)}
    features: dict[tuple[Any, ...], int] = {}
    rows = {
        key: " ".join(
            f"{places[id(form.entry)]},{features.setdefault(_features(form), len(features))},{form.surface}"
            for form in forms
        )
        for key, forms in tables.forms.items()
    }
    content = json.dumps(
        {
            "entries": [_entry_row(entry) for entry in tables.entries],
            "features": list(features),
            "forms": rows,
            "phrases": [
                [places[id(phrase.entry)], " ".join(phrase.words), phrase.follow, phrase.link, phrase.pronoun]
                for phrases in tables.phrases.values()
                for phrase in phrases
            ],
            "words": {name: "\n".join(sorted(words)) for name, words in tables.words.items()},
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()  # fmt: skip
    return f"{_header(content)}\n".encode() + content


def unpack(data: bytes) -> Tables | None:
    """Return the tables in such a file, or None where it is not of the sources that are there now."""
    header, _, content = data.partition(b"\n")
    if header.decode("ascii", "replace") != _header(content):
        return None
    stored = json.loads(content)
    entries = tuple(
        Entry(lemma, kind, sense, frozenset(frames), *others)
        for lemma, kind, sense, frames, *others in stored["entries"]
    )
    phrases = [
        Phrase(entries[place], tuple(words.split(" ")), follow, link, pronoun)
        for place, words, follow, link, pronoun in stored["phrases"]
    ]
    return Tables(
        entries,
        StoredForms(stored["forms"], stored["features"], entries),
        {first: tuple(alike) for first, alike in groupby(phrases, lambda phrase: phrase.words[0])},
        {name: frozenset(words.split("\n")) if words else frozenset() for name, words in stored["words"].items()},
    )  # fmt: skip


def load() -> Tables | None:
    """Return the tables of the shipped file, or None where there is none that is fresh."""
    try:
        with open(PATH, "rb") as file:
            return unpack(file.read())
    except OSError:
        return None


def _features(form: Form) -> tuple[Any, ...]:
    return attrs.astuple(form, recurse=False)[2:]


def _entry_row(entry: Entry) -> list[Any]:
    lemma, kind, sense, frames, *others = attrs.astuple(entry, recurse=False)
    return [lemma, kind, sense, sorted(frames), *others]


def _header(content: bytes) -> str:
    """What the first line of the file has to be: checksums of the sources and of the content.

    They guard against a stale or a damaged file. Whoever can put another file there on purpose can
    as well change the code beside it; so a stronger sum would protect nobody.
    """
    return f"{_sources_sum():08x} {crc32(content):08x} {len(content)}"


def _sources_sum() -> int:
    """A checksum over the names and bytes of everything that the lexicon is made of."""
    total = 0
    for source in _SOURCES:
        path = os.path.join(_PACKAGE, source)
        names = sorted(os.listdir(path)) if os.path.isdir(path) else [""]
        for name in names:
            if not name or name.endswith((".py", ".toml")):
                with open(os.path.join(path, name) if name else path, "rb") as file:
                    data = file.read()
                total = crc32(data, crc32(f"{source}/{name} {len(data)}".encode(), total))
    return total
