"""What an analyzer has to be able to do: the built-in one, a parser's, or one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from quotes.analysis import Analysis
from quotes.text import Text


class Analyzer(Protocol):
    """Makes the analysis of a text: the built-in one, or one that asks a parser."""

    def analyze(self, text: Text) -> Analysis:
        """Return the analysis of `text`; must not raise for any text."""
        ...


@runtime_checkable
class ReadsAhead(Protocol):
    """An analyzer that is faster when it sees several texts at once."""

    batch_characters: int
    """How many characters it wants to see at once."""

    def read_ahead(self, texts: Sequence[str]) -> None:
        """Prepare for `analyze` being called with each of `texts`."""
        ...
