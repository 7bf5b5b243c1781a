"""Texts to measure on: the news corpus beside the checkout, else the project's own gold.

More texts than there are come from recombination: paragraphs of different texts in a new order,
with words in them that no list has, since in an archive the new words never end.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "corpus" / "news.jsonl.gz"
GOLD = ROOT / "gold" / "gold.jsonl"

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_WORDS_TO_A_NEW_ONE = 40


@attrs.frozen
class Texts:
    """Texts with the words that a table names them by."""

    name: str
    texts: tuple[str, ...]

    def first(self, count: int) -> Texts:
        """These texts, `count` of them at most."""
        return attrs.evolve(self, texts=self.texts[:count])

    @property
    def megabytes(self) -> float:
        """Their length as UTF-8, in millions of bytes."""
        return sum(len(text.encode()) for text in self.texts) / 1e6


def load(news: Path = NEWS) -> Texts:
    """Load the news corpus where it is there, else the gold."""
    if news.is_file():
        with gzip.open(news, "rt", encoding="utf-8") as lines:
            return Texts(
                "the news corpus", tuple(json.loads(line)["text"] for line in lines if line.strip())
            )
    return load_gold()


def load_gold() -> Texts:
    """Load the texts of the project's own gold."""
    lines = GOLD.read_text("utf-8").splitlines()
    return Texts("the project's own gold", tuple(json.loads(line)["text"] for line in lines))


def recombined(texts: Sequence[str], seed: int = 1) -> Iterator[str]:
    """Yield articles without end, each of as many paragraphs as one of `texts` has.

    The same texts and seed give the same articles.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable, no secret
    paragraphs = [part for text in texts for part in text.split("\n") if part.strip()]
    lengths = [max(1, sum(1 for part in text.split("\n") if part.strip())) for text in texts]
    while True:
        parts = chance.choices(paragraphs, k=chance.choice(lengths))
        yield "\n".join(_with_new_words(part, chance) for part in parts)


def document_of(texts: Sequence[str], size: int) -> str:
    """One document of `size` bytes as UTF-8, cut at most one character shorter."""
    parts: list[str] = []
    length = 0
    for article in recombined(texts):
        parts.append(article)
        length += len(article.encode()) + 1
        if length > size:
            break
    return "\n".join(parts).encode()[:size].decode(errors="ignore")


def _with_new_words(paragraph: str, chance: random.Random) -> str:
    words = paragraph.split(" ")
    for _ in range(round(len(words) / _WORDS_TO_A_NEW_ONE + chance.random() / 2)):
        new = "".join(chance.choices(_LETTERS, k=chance.randint(4, 7)))
        words.insert(chance.randint(0, len(words)), new)
    return " ".join(words)
