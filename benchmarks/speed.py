"""Speed: articles, megabytes and words in a second, and as ratios to simpler and heavier work."""

from __future__ import annotations

import attrs

from benchmarks import baselines, parser
from benchmarks.measuring import best, seconds
from benchmarks.texts import Texts
from quotes.pipeline import Extractor

_PARSED = 60  # articles: some twenty seconds of the parser's time


@attrs.frozen
class Speed:
    """The figures of one run over `texts`."""

    texts: Texts
    words: int
    extract: float
    """Seconds, like the other times here."""
    tokens: float
    token_strings: float
    nearest_verb: float
    parsed_words: float | None
    """Words a second of the Stanza pipeline; None where there is none."""

    @property
    def words_per_second(self) -> float:
        """Words a second of `extract`."""
        return self.words / self.extract


def measure(extractor: Extractor, texts: Texts, rounds: int) -> Speed:
    """Time `extract` and what it is compared with, in turns, over the same texts."""
    every = texts.texts
    seconds(extractor.extract, every)  # as in a long run, most words have been read before
    least = best(
        rounds,
        {
            "tokens": lambda: seconds(baselines.tokens, every),
            "token_strings": lambda: seconds(baselines.token_strings, every),
            "nearest_verb": lambda: seconds(baselines.nearest_verb, every),
            "extract": lambda: seconds(extractor.extract, every),
        },
    )
    return Speed(
        texts,
        sum(map(baselines.count_words, every)),
        least["extract"],
        least["tokens"],
        least["token_strings"],
        least["nearest_verb"],
        parser.words_per_second(every[:_PARSED]),
    )
