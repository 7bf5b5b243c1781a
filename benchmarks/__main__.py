"""All measurements of speed and memory in one run.

    python -m benchmarks [--quick] [--write]

With `--write` the figures go into docs/performance.md, with the machine and the date; else they
are printed. `--quick` leaves out the longest documents and the largest numbers of articles.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from benchmarks import growth, page, processes, speed, stages
from benchmarks.measuring import machine
from benchmarks.speed import Speed
from benchmarks.texts import ROOT, load
from quotes.pipeline import Extractor

PAGE = ROOT / "docs" / "performance.md"

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
COUNTS = (100, 1_000, 10_000, 100_000)
MEMORY_RUN = 3_000


def speed_tables(figures: Speed) -> str:
    """Speed by itself and as ratios."""
    count, took = len(figures.texts.texts), figures.extract
    own = page.table(
        ("on one core", "a second"),
        [
            ("articles", f"{count / took:,.0f}"),
            ("megabytes (UTF-8)", f"{figures.texts.megabytes / took:.2f}"),
            ("words", f"{figures.words_per_second:,.0f}"),
        ],
    )
    parsed = figures.parsed_words
    ratios = page.table(
        ("compared with", "its time", "extraction"),
        [
            (
                r"a bare `regex` tokenizer pass, `\w+\|[^\w\s]`",
                f"{figures.tokens:.2f} s",
                f"{took / figures.tokens:.1f} times the time",
            ),
            (
                "the same, collecting strings without their places (`findall`)",
                f"{figures.token_strings:.2f} s",
                f"{took / figures.token_strings:.1f} times the time",
            ),
            (
                "a plain rule: the nearest verb before a mark",
                f"{figures.nearest_verb:.2f} s",
                f"{took / figures.nearest_verb:.1f} times the time",
            ),
            (
                "the Stanza pipeline alone, one thread",
                f"{figures.words / parsed:,.0f} s" if parsed else "not installed",
                f"{figures.words_per_second / parsed:,.0f} times the words a second"
                if parsed
                else "",
            ),
        ],
    )
    return f"{own}\n\n{ratios}"


def stage_table(spent: dict[str, float], articles: int) -> str:
    """Microseconds an article and the share of the whole, by stage."""
    total = sum(spent.values())
    return page.table(
        ("stage", "µs an article", "share"),
        [
            (name, f"{time / articles * 1e6:,.0f}", f"{time / total:.0%}")
            for name, time in spent.items()
        ],
    )


def report(quick: bool) -> str:
    """Measure everything and return it as Markdown."""
    texts = load()
    extractor = Extractor()
    figures = speed.measure(extractor, texts, rounds=2 if quick else 5)
    spent = stages.by_stage(extractor, texts.texts)
    started = processes.start_up(5 if quick else 15)
    peak = processes.command_line_peak(texts, MEMORY_RUN)
    lengths = growth.over_length(extractor, texts.texts, SIZES[:-1] if quick else SIZES)
    counts = growth.over_count(COUNTS[:-1] if quick else COUNTS)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    usual = next(row.per_megabyte for row in lengths if row.size == 100_000)
    blocks = [
        f"Measured on {today.day} {today:%B %Y}, on {machine()}. Times are processor time of one core.",
        "## Speed",
        f"On {texts.name}: {len(texts.texts):,} texts, {texts.megabytes:.1f} MB, {figures.words:,} words.",
        speed_tables(figures),
        "## Stage by stage",
        stage_table(spent, len(texts.texts)),
        "## Start-up and memory",
        page.table(
            ("from the start of Python to its end", "seconds"),
            [(name, f"{took:.3f}") for name, took in started.items()],
        ),
        f"`quotes extract` over {MEMORY_RUN:,} articles holds {peak:.0f} MB at most.",
        "## Growth",
        page.table(
            ("one document of", "seconds a MB", "to 100 KB"),
            [
                (f"{row.size // 1000:,} KB", f"{row.per_megabyte:.3f}", f"{row.per_megabyte / usual:.2f}")
                for row in lengths
            ],
        ),
        page.table(
            ("recombined articles", "articles a second", "peak memory"),
            [(f"{row.articles:,}", f"{row.per_second:,.0f}", f"{row.peak:.0f} MB") for row in counts],
        ),
    ]  # fmt: skip
    return "\n\n".join(blocks)


def main() -> None:
    """Measure, and print or write the figures."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--quick", action="store_true", help="no 10 MB document, no 100,000 texts")
    options.add_argument("--write", action="store_true", help=f"into {Path(PAGE.name)}")
    chosen = options.parse_args()
    block = report(chosen.quick)
    if chosen.write:
        page.put(PAGE, "performance", block)
    else:
        sys.stdout.write(block + "\n")


if __name__ == "__main__":
    main()
