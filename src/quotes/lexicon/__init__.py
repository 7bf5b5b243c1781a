"""Lexicon: the reporting words of Arabic, as data in `data/ar/*.toml`, checked and inflected.

`Lexicon.forms` knows every inflected form of every reporting verb, `Lexicon.phrases` every wording
of the expressions (بحسب, على حد قوله, يذكر أن), `Lexicon.words` the word lists that help to find
speakers. All keys are folded (`quotes.text.fold`) and carry no clitics.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import attrs

from quotes.errors import LexiconError
from quotes.lexicon.entries import FRAMES, SENSES, Addressee, Entry, EntryKind, Follow, Form, Phrase
from quotes.lexicon.loading import build

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

    @classmethod
    def load(cls, extra: Iterable[Path | str] = ()) -> Lexicon:
        """Load the shipped lexicon and the user's own files on top.

        Raises:
            LexiconError: with every problem, each "file: entry: field: reason".
        """
        builder = build(extra)
        if builder.problems:
            raise LexiconError(builder.problems)
        return cls(tuple(builder.entries), builder.forms, builder.phrases, builder.words)


@cache
def default_lexicon() -> Lexicon:
    """The shipped lexicon, loaded once."""
    return Lexicon.load()


def check(paths: Iterable[Path | str]) -> tuple[str, ...]:
    """Return the problems of lexicon files read on top of the shipped ones, none if all is well."""
    return tuple(build(paths).problems)
