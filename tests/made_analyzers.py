"""Analyzers for the tests of workers, where they must be importable by name."""

from __future__ import annotations

import os
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


def count_and_make(lexicon: Lexicon, *, folder: Path) -> Fragile:
    """Make a `Fragile`, and leave a line in a file of this process for each one made."""
    with (folder / f"{os.getpid()}.txt").open("a") as file:
        file.write("made\n")
    return Fragile(lexicon)


def unavailable(lexicon: Lexicon) -> Fragile:
    """An analyzer whose model is not there."""
    raise RuntimeError(f"no model for {len(lexicon.entries)} entries")
