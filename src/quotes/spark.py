"""Spark: quotations for a data frame of texts, on as many machines as the session has.

>>> from quotes.spark import annotate
>>> annotate(spark.read.parquet("articles"), keep=["date"]).write.parquet("quotations")

Needs the extra `spark`, here and on the executors. See docs/scale.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from quotes.errors import MissingPackageError

try:
    from pyspark.sql import DataFrame, types
except ModuleNotFoundError:
    raise MissingPackageError("pyspark", "spark", "quotes.spark") from None

from quotes.analyzers import Analyzer
from quotes.arrow import pa
from quotes.confidence import PLAUSIBLE
from quotes.lexicon import Lexicon
from quotes.workers import Job, annotate_batches, result_schema


def annotate(
    df: DataFrame,
    text_col: str = "text",
    id_col: str | None = "id",
    *,
    keep: Iterable[str] = (),
    lexicon: Path | str | Iterable[Path | str] = (),
    analyzer: str | Callable[[Lexicon], Analyzer] | None = None,
    min_confidence: float = PLAUSIBLE,
) -> DataFrame:
    """Find the quotations in the texts of `df`: one row out for each row in.

    The result has the columns `schema`, `id`, `quotations`, `speakers` and `notices` of the output
    schema (docs/output.md), with the columns of `keep` behind
    `id`, and `error`: null, or why the
    row has no quotations (a null text, bytes, anything that failed). Offsets are code points.

    Nothing is computed before the result is used. Every worker process makes one extractor.

    Args:
        df: any data frame with a column of texts.
        text_col: the column of the texts.
        id_col: the column of the ids, which are made strings; None where there are none.
        keep: further columns to pass through, such as the date or the text itself.
        lexicon: lexicon files of your own, read here and sent along.
        analyzer: the name of an analyzer, or a function that makes one of the lexicon in the worker,
            such as `make_analyzer` of a module that the workers have; the built-in one if not given.
        min_confidence: leave out quotations with a lower measured confidence (0 to 1).

    Raises:
        InputError: for a column that is not there, or has a name that the result needs.
        LexiconError: for a lexicon file with errors, or one that cannot be read.
    """
    job = Job.of(
        df.columns,
        text_col=text_col,
        id_col=id_col,
        keep=keep,
        lexicon=lexicon,
        analyzer=analyzer,
        min_confidence=min_confidence,
    )
    # Spark's mapInArrow takes no names with dots in them: the columns are sent under plain ones.
    sent = {name: f"c{place}" for place, name in enumerate(job.columns())}
    chosen = df.select([df[_escaped(name)].alias(plain) for name, plain in sent.items()])
    result = chosen.mapInArrow(
        partial(annotate_batches, job=job.renamed(sent)),
        _schema(chosen, [sent[name] for name in job.keep]),
    )
    kept = {plain: name for name, plain in sent.items()}
    return result.toDF(*[kept.get(name, name) for name in result.columns])


def _escaped(name: str) -> str:
    """The column of just this name, though there be a dot in it."""
    return "`" + name.replace("`", "``") + "`"


def _schema(df: DataFrame, keep: Iterable[str]) -> types.StructType:
    fields = []
    for field in result_schema():
        fields.append(types.StructField(field.name, _type(field.type)))
        if field.name == "id":
            fields += [df.schema[name] for name in keep]
    return types.StructType(fields)


def _type(type_: pa.DataType) -> types.DataType:
    """The Spark type of an Arrow type, of those that the output schema has."""
    if pa.types.is_struct(type_):
        fields = [type_.field(place) for place in range(type_.num_fields)]
        return types.StructType([types.StructField(one.name, _type(one.type)) for one in fields])
    if pa.types.is_list(type_):
        return types.ArrayType(_type(type_.value_type))
    plain = {
        pa.string(): types.StringType(),
        pa.int64(): types.LongType(),
        pa.float64(): types.DoubleType(),
        pa.bool_(): types.BooleanType(),
    }
    return plain[type_]
