"""What many articles cost on a cluster, reckoned from what some cost here, in processor time.

python -m benchmarks.cluster           # prints the figures (needs the extra `spark`)
python -m benchmarks.cluster --write   # writes them into docs/scale.md
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import attrs

from benchmarks.measuring import machine
from benchmarks.page import put, table
from benchmarks.texts import ROOT, load, recombined
from quotes.arrow import pa
from quotes.confidence import PLAUSIBLE
from quotes.pipeline import Extractor
from quotes.workers import Job, annotate_batches

ARTICLES = 100_000_000
RESERVE = 1.3  # for stragglers, retried tasks and executors that come late
CORES = 4  # of one executor in the table
PRICE = 0.05  # dollars for an hour of one core: a round figure of a general-purpose cloud machine


@attrs.frozen
class Cost:
    """What one article costs, on the average."""

    extract: float
    """Seconds of a processor: the extractor alone, in this process."""
    worker: float
    """The same with Arrow rows in and out: what a worker process does."""
    spark: float
    """The same of a whole Spark job, from Parquet to Parquet, Java included."""
    text: float
    """Bytes of the text, UTF-8."""
    read: float
    """Bytes of the Parquet file that is read."""
    written: float
    """Bytes of the Parquet file that is written."""


def _descendants_time() -> float:
    """Processor time of all processes below this one, in seconds (Linux)."""
    below, times = {str(os.getpid())}, 0.0
    stats = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = path.read_text().rpartition(")")
        except OSError:
            continue  # it ended
        stats.append((name.partition(" ")[0], rest.split()))
    for _ in stats:
        more = {pid for pid, fields in stats if fields[1] in below} - below
        if not more:
            break
        below |= more
    for pid, fields in stats:
        if pid in below and pid != str(os.getpid()):
            times += sum(int(fields[place]) for place in (11, 12, 13, 14))
    return times / os.sysconf("SC_CLK_TCK")


def _spark_time(folder: Path, files: list[Path]) -> list[float]:
    """Processor time of annotating each file in a session that has warmed up."""
    from pyspark.sql import SparkSession  # noqa: PLC0415

    from quotes.spark import annotate  # noqa: PLC0415

    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    took = []
    for number, file in enumerate(files):
        start = _descendants_time()
        annotate(spark.read.parquet(str(file))).write.parquet(str(folder / f"out-{number}"))
        took.append(_descendants_time() - start)
    spark.stop()
    return took


def _parquet(path: Path, texts: list[str]) -> Path:
    import pyarrow.parquet as pq  # noqa: PLC0415

    rows = {"id": [str(number) for number in range(len(texts))], "text": texts}
    pq.write_table(pa.Table.from_pydict(rows), path, compression="zstd")
    return path


def measure(articles: int) -> tuple[str, Cost]:
    """Measure on that many articles; the name of the texts, and what one costs."""
    source = load()
    texts = list(itertools.islice(recombined(source.texts), 2 * articles))
    some, warm = texts[:articles], texts[articles:]
    job = Job.of(
        ["id", "text"],
        text_col="text",
        id_col="id",
        keep=(),
        lexicon=(),
        analyzer=None,
        min_confidence=PLAUSIBLE,
    )
    batch = pa.RecordBatch.from_pydict({"id": [""] * articles, "text": some})
    extractor = Extractor()
    list(map(extractor.extract, warm))
    list(annotate_batches([batch.slice(0, 64)], job))
    start = time.process_time()
    for text in some:
        extractor.extract(text)
    extract = time.process_time() - start
    start = time.process_time()
    for _ in annotate_batches([batch], job):
        pass
    worker = time.process_time() - start
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [_parquet(folder / "warm.parquet", warm), _parquet(folder / "in.parquet", some)]
        spark = _spark_time(folder, files)[1]
        read = files[1].stat().st_size
        written = sum(path.stat().st_size for path in (folder / "out-1").glob("*.parquet"))
    sizes = sum(len(text.encode()) for text in some)
    totals = (extract, worker, spark, sizes, read, written)
    return source.name, Cost(*(total / articles for total in totals))


def plan(cost: Cost) -> str:
    """The table: what ARTICLES cost on so many executors."""
    hours = cost.spark * ARTICLES * RESERVE / 3600
    rows: list[list[Any]] = [
        [
            f"{executors:,}",
            f"{executors * CORES:,}",
            f"{hours / (executors * CORES):,.1f} h",
            f"${hours * PRICE:,.0f}",
        ]
        for executors in (1, 5, 10, 25, 50, 100)
    ]
    head = [f"executors of {CORES} cores", "cores", "time", "price"]
    return table(head, rows)


def report(articles: int) -> str:
    """All figures, for the page."""
    name, cost = measure(articles)
    core_hours = cost.spark * ARTICLES / 3600
    figures = table(
        ["one article, on the average", ""],
        [
            ["text", f"{cost.text:,.0f} bytes of UTF-8"],
            ["the extractor alone", f"{1000 * cost.extract:.2f} ms of one core"],
            ["a worker: Arrow rows in and out", f"{1000 * cost.worker:.2f} ms"],
            ["the whole Spark job, Parquet to Parquet", f"{1000 * cost.spark:.2f} ms"],
            ["read, Parquet with zstd", f"{cost.read:,.0f} bytes"],
            ["written, Parquet as Spark does by itself", f"{cost.written:,.0f} bytes"],
        ],
    )
    date = datetime.datetime.now(tz=datetime.UTC).date()
    measured = (
        f"Measured on {date:%-d %B %Y} with {articles:,} recombined articles of {name}, on one "
        f"core of {machine()}:"
    )
    total = (
        f"So {ARTICLES:,} articles ({cost.text * ARTICLES / 1e12:.2f} TB of text) take "
        f"{core_hours:,.0f} core hours, read {cost.read * ARTICLES / 1e12:.2f} TB and write "
        f"{cost.written * ARTICLES / 1e12:.2f} TB (recombined articles repeat each other, and "
        f"Parquet packs them better than real ones). With {RESERVE - 1:.0%} in reserve, and "
        f"${PRICE:.2f} for an hour of one core:"
    )
    return "\n\n".join([measured, figures, total, plan(cost)])


def main() -> None:
    """Measure, and print or write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--write", action="store_true", help="into docs/scale.md")
    arguments = parser.parse_args()
    text = report(arguments.articles)
    if arguments.write:
        put(ROOT / "docs" / "scale.md", "scale", text)
    print(text)


if __name__ == "__main__":
    main()
