"""Loading: the shipped files and the user's own, read, checked and compiled into one lexicon."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from quotes.lexicon.compiling import compile_expression, compile_verb
from quotes.lexicon.entries import Entry, Form, Phrase
from quotes.lexicon.tables import ExpressionRow, Report, VerbRow, read_row
from quotes.lexicon.words import read_words

_TOML_PLACE = re.compile(r"\A(.*) \(at (?:(line \d+, column \d+)|end of document)\)", re.DOTALL)
# The most that a message quotes of a file: whoever fills one with rubbish need not read it all.
_LABEL, _REASON = 40, 300


@attrs.define
class Builder:
    """A lexicon in the making, and everything found wrong so far."""

    problems: list[str] = attrs.Factory(list)
    entries: list[Entry] = attrs.Factory(list)
    forms: dict[str, tuple[Form, ...]] = attrs.Factory(dict)
    phrases: dict[str, tuple[Phrase, ...]] = attrs.Factory(dict)
    words: dict[str, frozenset[str]] = attrs.Factory(dict)
    _homes: dict[tuple[str, str], str] = attrs.Factory(dict)
    """Where each lemma, wording and category of words was met first."""

    def copy(self) -> Builder:
        """A builder that goes on from here; what is in the tables is shared, not the tables."""
        return Builder(
            list(self.problems),
            list(self.entries),
            dict(self.forms),
            dict(self.phrases),
            dict(self.words),
            dict(self._homes),
        )

    def add_file(self, name: str, data: bytes, *, shipped: bool = False) -> None:
        """Read one TOML file; `shipped` files may open categories of words."""
        try:
            tables = tomllib.loads(data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            self.problems.append(f"{name}: byte {error.start}: encoding: is not UTF-8")
            return
        except tomllib.TOMLDecodeError as error:
            match = _TOML_PLACE.fullmatch(str(error))
            reason, place = (match[1], match[2]) if match else (str(error), None)
            self.problems.append(f"{name}: {place or 'end'}: syntax: {reason}")
            return
        except RecursionError:
            self.problems.append(f"{name}: file: syntax: is nested too deep")
            return
        if not tables:
            # An empty file is a wrong path or a lost file, hardly ever meant.
            self.problems.append(f"{name}: file: content: holds no entries and no words")
            return
        for key, table in tables.items():
            if key == "verb":
                self._add_verbs(name, table)
            elif key == "expression":
                self._add_expressions(name, table)
            else:
                self._add_words(name, key, table, shipped=shipped)

    def reporter(self, file: str, entry: str) -> Report:
        """A callable that files problems under that file and entry."""

        def report(field: str, reason: str) -> None:
            where = f"{file}: {_cut(entry, _LABEL)}: {_cut(field, _LABEL)}"
            self.problems.append(f"{where}: {_cut(reason, _REASON)}")

        return report

    def claim(self, kind: str, what: str, file: str, report: Report) -> bool:
        """Note that the `kind` named `what` stands in `file`; report a second one of that name."""
        home = self._homes.get((kind, what))
        if home is not None:
            report(kind, f"{what} is already in {home}")
            return False
        self._homes[kind, what] = file
        return True

    def _add_verbs(self, name: str, tables: object) -> None:
        for label, table in self._labelled(name, "verb", tables):
            report = self.reporter(name, label)
            row = read_row(VerbRow, table, report)
            if row is None or not self.claim("lemma", row.lemma, name, report):
                continue
            compiled = compile_verb(row, report)
            if compiled is None:
                continue
            entry, keys, forms = compiled
            self.entries.append(entry)
            index = self.forms
            for key, form in zip(keys, forms, strict=True):
                index[key] = _ranked(index[key], form) if key in index else (form,)

    def _add_expressions(self, name: str, tables: object) -> None:
        for label, table in self._labelled(name, "expression", tables):
            report = self.reporter(name, label)
            row = read_row(ExpressionRow, table, report)
            if row is None or not self.claim("lemma", row.lemma, name, report):
                continue
            entry, phrases = compile_expression(row, report)
            self.entries.append(entry)
            for phrase in phrases:
                wording = " ".join((*phrase.words, *filter(None, (phrase.link,))))
                if self.claim("wordings", wording, name, report):
                    key = phrase.words[0]
                    others = self.phrases.get(key, ())
                    self.phrases[key] = tuple(sorted((*others, phrase), key=_size))

    def _add_words(self, name: str, category: str, table: object, *, shipped: bool) -> None:
        report = self.reporter(name, category)
        words = read_words(table, report)
        if words is None:
            return
        if shipped:
            if self.claim("category", category, name, report):
                self.words[category] = words
        elif category in self.words:
            self.words[category] |= words
        else:
            known = ", ".join(sorted(self.words))
            report("category", f"is unknown; the tables are verb, expression, {known}")

    def _labelled(
        self, name: str, key: str, tables: object
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """The tables of an array with the names that problems call them by."""
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self.problems.append(f"{name}: {key}: table: must be written [[{key}]]")
            return
        for number, table in enumerate(tables, start=1):
            lemma = table.get("lemma")
            label = lemma if isinstance(lemma, str) and lemma.strip() else f"{key} {number}"
            yield label, table


def build(extra: Iterable[Path | str] = ()) -> Builder:
    """Read the shipped files and the user's own; what is wrong is in `problems`."""
    builder = _shipped().copy()
    for path in extra:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            builder.problems.append(f"{path}: file: read: {error.strerror or error}")
        else:
            builder.add_file(str(path), data)
    return builder


@cache
def _shipped() -> Builder:
    """The package's own files, read once."""
    builder = Builder()
    for name, data in _shipped_files():
        builder.add_file(name, data, shipped=True)
    return builder


def _ranked(forms: tuple[Form, ...], form: Form) -> tuple[Form, ...]:
    """Put a form behind those that are written alike, but before those of rare verbs."""
    place = len(forms)
    while place and forms[place - 1].entry.rare and not form.entry.rare:
        place -= 1
    return (*forms[:place], form, *forms[place:])


def _cut(text: str, longest: int) -> str:
    """`text` on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest]}…"


def _size(phrase: Phrase) -> int:
    """Sorts the longest phrases first."""
    return -len(phrase.words)


def _shipped_files() -> Iterator[tuple[str, bytes]]:
    """The package's own files, the words first so that a user's file may add to them."""
    folder = files("quotes") / "data" / "ar"
    for directory in (folder / "words", folder):
        if directory.is_dir():
            for item in sorted(directory.iterdir(), key=lambda item: item.name):
                if item.name.endswith(".toml"):
                    yield item.name, item.read_bytes()
