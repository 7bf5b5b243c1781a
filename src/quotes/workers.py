"""What a worker of a cluster does: rows with texts in, rows with quotations out.

Spark and Ray send the same small `Job` to each worker process; the process makes its extractor from
it once and keeps it. A row that cannot be read, or whose text fails, becomes a row with an `error`:
it never stops the job.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs

from quotes import schema
from quotes.analyzers import Analyzer
from quotes.arrow import document_schema, pa, records_to_batch
from quotes.errors import InputError, require_text
from quotes.lexicon import Lexicon
from quotes.pipeline import Extractor

AnalyzerFactory = Callable[[Lexicon], Analyzer]
"""Makes the analyzer, in the worker: a model is not sent over the network, but loaded there."""

_ROWS = 64  # rows of one result batch, so that a worker's memory does not grow with Spark's batches


@attrs.frozen
class Job:
    """All that a worker needs to know; small, and sent to every one."""

    text_col: str
    id_col: str | None
    keep: tuple[str, ...]
    """Columns that are passed through."""
    lexicons: tuple[tuple[str, bytes], ...]
    """Lexicon files: name and content, since a worker need not see the driver's disk."""
    analyzer: str | AnalyzerFactory | None = attrs.field(eq=False)
    min_confidence: float
    _key: str = attrs.field(repr=False)
    """What makes two jobs with analyzers equal: a factory is another object in each task."""

    @classmethod
    def of(
        cls,
        columns: Iterable[str],
        *,
        text_col: str,
        id_col: str | None,
        keep: Iterable[str],
        lexicon: Path | str | Iterable[Path | str],
        analyzer: str | AnalyzerFactory | None,
        min_confidence: float,
    ) -> Job:
        """Check what the user asked for, on the driver, before anything is sent.

        Raises:
            InputError: for a column that is not there or cannot be kept.
            LexiconError: for a lexicon file with errors, or one that cannot be read.
        """
        kept, known = tuple([keep] if isinstance(keep, str) else keep), list(columns)
        for name in (text_col, *([id_col] if id_col else []), *kept):
            if name not in known:
                raise InputError(f"there is no column {name!r}, only {', '.join(known) or 'none'}")
        if taken := sorted(set(kept) & set(result_schema().names)):
            raise InputError(
                f"the column {taken[0]!r} cannot be kept: the result has one of that name"
            )
        if not (analyzer is None or isinstance(analyzer, str) or callable(analyzer)):
            raise InputError(
                f"analyzer is {type(analyzer).__name__}, not a name or a function that makes one: "
                "each worker makes its own"
            )
        paths = [lexicon] if isinstance(lexicon, str | Path) else list(lexicon)
        if paths:
            Lexicon.load(paths)
        return cls(
            text_col,
            id_col,
            kept,
            tuple((Path(path).name, Path(path).read_bytes()) for path in paths),
            analyzer,
            min_confidence,
            uuid.uuid4().hex if callable(analyzer) else str(analyzer),
        )

    def columns(self) -> list[str]:
        """The columns that are read, each once."""
        ids = [] if self.id_col is None else [self.id_col]
        return list(dict.fromkeys([self.text_col, *ids, *self.keep]))

    def renamed(self, names: Mapping[str, str]) -> Job:
        """The same job on the same columns under other names."""
        return attrs.evolve(
            self,
            text_col=names[self.text_col],
            id_col=None if self.id_col is None else names[self.id_col],
            keep=tuple(names[name] for name in self.keep),
        )


def result_schema() -> pa.Schema:
    """Return the columns of the result: those of a document, and `error` (null where all is well)."""
    return document_schema().append(pa.field("error", pa.string()))


def annotated_schema(given: pa.Schema, keep: Iterable[str]) -> pa.Schema:
    """Return the schema of the result: that of `result_schema`, with the kept columns behind `id`."""
    fields = list(result_schema())
    behind = result_schema().get_field_index("id") + 1
    fields[behind:behind] = [given.field(name) for name in keep]
    return pa.schema(fields)


def annotate_batches(batches: Iterable[pa.RecordBatch], job: Job) -> Iterator[pa.RecordBatch]:
    """Extract from the texts of `batches`; one row out for each row in, in the same order.

    Raises:
        QuotesError: when the extractor itself cannot be made, such as for want of a model.
    """
    extractor = extractor_of(job)
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield _annotated(batch.slice(start, _ROWS), job, extractor)


@lru_cache(maxsize=1)
def extractor_of(job: Job) -> Extractor:
    """Make the extractor of a job; kept as long as the process works on that job."""
    lexicon = _load(job.lexicons) if job.lexicons else Lexicon.load()
    analyzer: Any = job.analyzer
    if callable(analyzer):
        analyzer = analyzer(lexicon)
    return Extractor(lexicon, analyzer, min_confidence=job.min_confidence)


def _load(files: tuple[tuple[str, bytes], ...]) -> Lexicon:
    with TemporaryDirectory() as folder:
        paths = []
        for number, (name, content) in enumerate(files):
            path = Path(folder, str(number), name)
            path.parent.mkdir()
            path.write_bytes(content)
            paths.append(path)
        return Lexicon.load(paths)


def _annotated(batch: pa.RecordBatch, job: Job, extractor: Extractor) -> pa.RecordBatch:
    texts = batch.column(job.text_col)
    ids = batch.column(job.id_col) if job.id_col else None
    rows = zip(texts, repeat(None) if ids is None else ids, strict=False)
    records = [
        _record(extractor, text, name)
        for text, name in extractor.reading_ahead(rows, _text_to_read)
    ]
    found = records_to_batch(records, result_schema())
    fields = annotated_schema(batch.schema, job.keep)
    columns = [(batch if name in job.keep else found).column(name) for name in fields.names]
    return pa.RecordBatch.from_arrays(columns, schema=fields)


def _text_to_read(row: tuple[Any, Any]) -> str | None:
    try:
        value = row[0].as_py()
    except UnicodeDecodeError:
        return None
    return value if isinstance(value, str) else None


def _record(extractor: Extractor, text: Any, name: Any) -> dict[str, Any]:
    """One row of the result: the document's record, or the error."""
    id_: str | None = None
    try:
        # an id or text of broken UTF-8 raises when it is looked at
        known = None if name is None else name.as_py()
        id_ = None if known is None else str(known)
        value = text.as_py()
        if value is None:
            raise InputError("text is null: there is nothing to read")
        return {**extractor.extract(require_text(value), id_).to_dict(), "error": None}
    except (InputError, UnicodeDecodeError) as error:
        problem = str(error)
    except Exception as error:
        problem = f"failed, please report this text ({type(error).__name__}: {error})"
    return {"schema": schema.VERSION, "id": id_, "error": problem}
