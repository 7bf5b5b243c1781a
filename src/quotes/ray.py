"""Ray Data: quotations for a dataset of texts, without Java.

>>> from quotes.ray import annotate
>>> annotate(ray.data.read_parquet("articles"), keep=["date"]).write_parquet("quotations")

Needs the extra `ray`, here and on the workers. See docs/scale.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.analyzers import Analyzer
from quotes.arrow import pa
from quotes.confidence import PLAUSIBLE
from quotes.lexicon import Lexicon
from quotes.workers import Job, annotate_batches, annotated_schema

if TYPE_CHECKING:
    from ray.data import Dataset

_ROWS = 256  # texts of one task's batch: some seconds of work


def annotate(
    dataset: Dataset,
    text_col: str = "text",
    id_col: str | None = "id",
    *,
    keep: Iterable[str] = (),
    lexicon: Path | str | Iterable[Path | str] = (),
    analyzer: str | Callable[[Lexicon], Analyzer] | None = None,
    min_confidence: float = PLAUSIBLE,
) -> Dataset:
    """Find the quotations in the texts of a `ray.data.Dataset`: one row out for each row in.

    The arguments, the columns of the result and the errors are those of `quotes.spark.annotate`.
    """
    job = Job.of(
        dataset.columns() or (),
        text_col=text_col,
        id_col=id_col,
        keep=keep,
        lexicon=lexicon,
        analyzer=analyzer,
        min_confidence=min_confidence,
    )
    # A plain function, not an actor: Ray's processes live on, and each keeps its extractor.
    return dataset.map_batches(
        _annotated, fn_kwargs={"job": job}, batch_format="pyarrow", batch_size=_ROWS
    )


def _annotated(table: pa.Table, job: Job) -> pa.Table:
    batches = annotate_batches(table.to_batches(), job)
    return pa.Table.from_batches(batches, annotated_schema(table.schema, job.keep))
