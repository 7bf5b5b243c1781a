"""Lexicon: the reporting words of Arabic, as data in `data/ar/*.toml`, checked and inflected.

`Lexicon.forms` knows every inflected form of every reporting verb, `Lexicon.phrases` every wording
of the expressions (بحسب, على حد قوله, يذكر أن), `Lexicon.words` the word lists that help to find
speakers. All keys are folded (`quotes.text.fold`) and carry no clitics.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

import attrs

from quotes.errors import LexiconError
from quotes.lexicon import stored
from quotes.lexicon.entries import FRAMES, SENSES, Addressee, Entry, EntryKind, Follow, Form, Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from quotes.lexicon.loading import Builder

__all__ = [
    "FRAMES",
    "SENSES",
    "Addressee",
    "Entry",
    "EntryKind",
    "Follow",
    "Form",
    "Lexicon",
    "Phrase",
    "check",
    "default_lexicon",
]


@attrs.frozen(eq=False, repr=False)
class Lexicon:
    """All that the rules know about words."""

    entries: tuple[Entry, ...]
    """Every reporting word and expression, in the order of the files."""
    forms: Mapping[str, tuple[Form, ...]]
    """By folded letters without clitics; a bound form (اخبرو of أخبروه) needs a pronoun."""
    phrases: Mapping[str, tuple[Phrase, ...]]
    """By first folded word, the longest phrase first; expressions of one word are here too."""
    words: Mapping[str, frozenset[str]]
    """Folded words by category: titles, outlets, names, particles."""

    @cached_property
    def openings(self) -> dict[str, dict[str, tuple[Phrase, ...]]]:
        """The expressions that may stand at a word, by that word and the next, the longest first.

        The first word is also given with و and ف before it (وتجدر الإشارة), where that is no other
        opening word. Expressions of one word stand under every second word, and by themselves under
        "". The second word is there because the commonest words open dozens of expressions.
        """
        found = {}
        for first, phrases in self.phrases.items():
            seconds = {phrase.words[1] if len(phrase.words) > 1 else "" for phrase in phrases}
            found[first] = {
                second: tuple(phrase for phrase in phrases if phrase.words[1:2] in ((), (second,)))
                for second in seconds
            }
        for conjunction in "وف":
            for first in self.phrases:
                found.setdefault(conjunction + first, found[first])
        return found

    @classmethod
    def load(cls, extra: Iterable[Path | str] = ()) -> Lexicon:
        """Load the shipped lexicon and the user's own files on top.

        Raises:
            LexiconError: with every problem, each "file: entry: field: reason".
        """
        paths = tuple(extra)
        tables = None if paths else stored.load()
        if tables is None:
            tables = _compiled(paths)
        return cls(tables.entries, tables.forms, tables.phrases, tables.words)


@cache
def default_lexicon() -> Lexicon:
    """The shipped lexicon, loaded once."""
    return Lexicon.load()


def check(paths: Iterable[Path | str]) -> tuple[str, ...]:
    """Return the problems of lexicon files read on top of the shipped ones, none if all is well."""
    return tuple(_build(paths).problems)


def store() -> None:
    """Compile the shipped files and write the result beside them, as building the package does.

    Raises:
        LexiconError: with every problem, each "file: entry: field: reason".
        OSError: when the file can't be written.
    """
    stored.save(_compiled(()))


def _compiled(extra: Iterable[Path | str]) -> stored.Tables:
    builder = _build(extra)
    if builder.problems:
        raise LexiconError(builder.problems)
    return stored.Tables(tuple(builder.entries), builder.forms, builder.phrases, builder.words)


def _build(extra: Iterable[Path | str]) -> Builder:
    # what compiles is loaded here only: a usual start finds the lexicon compiled
    from quotes.lexicon.loading import build  # noqa: PLC0415

    return build(extra)
