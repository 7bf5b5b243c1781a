"""Analyzers for the tests of workers, where they must be importable by name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from quotes.analysis import Analysis
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon
from quotes.text import Text


class Fragile:
    """The built-in analyzer, but for a word that it does not bear."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.inner = LexicalAnalyzer(lexicon)

    def analyze(self, text: Text) -> Analysis:
        if "خنفشار" in text.raw:
            raise RuntimeError("the model broke")
        return self.inner.analyze(text)


class Prepared:
    """The built-in analyzer, for texts that it was shown ahead."""

    batch_characters = 500

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.inner = LexicalAnalyzer(lexicon)
        self.shown: list[str] = []

    def read_ahead(self, texts: Sequence[str]) -> None:
        self.shown = list(texts)

    def analyze(self, text: Text) -> Analysis:
        if text.raw:  # of an empty one nothing is shown
            self.shown.remove(text.raw)
        return self.inner.analyze(text)


def count_and_make(lexicon: Lexicon, *, folder: Path) -> Fragile:
    """Make a `Fragile`, and leave a line in a file of this process for each one made."""
    with (folder / f"{os.getpid()}.txt").open("a") as file:
        file.write("made\n")
    return Fragile(lexicon)


def unavailable(lexicon: Lexicon) -> Fragile:
    """An analyzer whose model is not there."""
    raise RuntimeError(f"no model for {len(lexicon.entries)} entries")
