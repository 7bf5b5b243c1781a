"""Growth: time over the length of one text, and time and memory over the number of texts.

    python -m benchmarks.growth ARTICLES

extracts from that many recombined articles and prints the seconds that it took; the memory is
what the process held at its peak.
"""

from __future__ import annotations

import sys
import time
from itertools import islice

import attrs

from benchmarks.measuring import run, seconds
from benchmarks.texts import document_of, load, recombined
from quotes.pipeline import Extractor


@attrs.frozen
class LengthRow:
    """How one document of a certain length went."""

    size: int
    """In bytes, as UTF-8."""
    per_megabyte: float
    """Seconds of processor time for 10^6 bytes."""


@attrs.frozen
class CountRow:
    """How a run over so many articles went."""

    articles: int
    per_second: float
    peak: float
    """Megabytes."""


def over_length(
    extractor: Extractor, texts: tuple[str, ...], sizes: tuple[int, ...], volume: int = 2_000_000
) -> list[LengthRow]:
    """Time single documents of `sizes` bytes, cut out of one text, so that all say the same.

    Of the short ones so many are taken that they make `volume` bytes together.
    """
    whole = document_of(texts, max(sizes))
    extractor.extract(whole)  # reads every word of them all
    letter = len(whole.encode()) / len(whole)  # bytes, on average
    rows = []
    for size in sizes:
        step = min(len(whole), round(size / letter))
        pieces = [whole[start : start + step] for start in range(0, len(whole) - step + 1, step)]
        pieces = pieces[: max(1, volume // size)]
        megabytes = sum(len(piece.encode()) for piece in pieces) / 1e6
        least = min(seconds(extractor.extract, pieces) for _ in range(3))
        rows.append(LengthRow(size, least / megabytes))
    return rows


def over_count(counts: tuple[int, ...]) -> list[CountRow]:
    """Extract from so many articles, each number in a process of its own."""
    rows = []
    for count in counts:
        usage = run(["-m", "benchmarks.growth", str(count)])
        rows.append(CountRow(count, count / float(usage.output), usage.peak))
    return rows


def main() -> None:
    """Extract from as many articles as the command line says; none of them is kept."""
    articles = recombined(load().texts)
    extractor = Extractor()
    spent = 0.0
    for text in islice(articles, int(sys.argv[1])):
        start = time.process_time()
        extractor.extract(text)
        spent += time.process_time() - start
    sys.stdout.write(f"{spent}\n")


if __name__ == "__main__":
    main()
