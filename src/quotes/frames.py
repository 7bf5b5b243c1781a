"""Data frames: the flat table of many documents, with types, in pandas or polars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, get_args

from quotes.characters import encodable
from quotes.errors import InputError, MissingPackageError
from quotes.model import Document, Gender, Kind, MentionKind, SpeakerType
from quotes.table import COLUMNS, Column, Row

Engine = Literal["pandas", "polars"]

# Where the schema lists the values of a column, they are its categories, there or not: frames of
# two runs then agree, and an empty one too.
_CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "speaker_kind": get_args(MentionKind),
    "speaker_type": get_args(SpeakerType),
    "gender": get_args(Gender),
}


def to_dataframe(documents: Document | Iterable[Document], engine: Engine = "pandas") -> Any:
    """Return a data frame with a row for each quotation, in the columns of the CSV.

    Texts are strings, `n`, `start`, `end` and `parent` integers (the last may be missing),
    `confidence` a float, `negated` a boolean that may be missing; kind, speaker_kind, speaker_type,
    gender, cue_lemma, sense and rule are categories. What is not there is missing, never "".
    Both engines keep UTF-8, so U+FFFD stands for half of a surrogate pair.

    Args:
        documents: one, or any iterable of them, such as `Extractor().extract_many(texts)`, which
            is read once.
        engine: `pandas` or `polars`; each is an extra of that name.

    Raises:
        InputError: for what is no document, and for another engine.
        MissingPackageError: when the engine is not installed.
    """
    if engine not in _ENGINES:
        raise InputError(f"engine is {engine!r}, not one of {', '.join(_ENGINES)}")
    if isinstance(documents, Document):
        documents = [documents]
    columns: dict[str, list[Any]] = {column.name: [] for column in COLUMNS}
    for document in _checked(documents):
        for row in document.to_records():
            _append(columns, row)
    return _ENGINES[engine](columns)


def _checked(documents: Iterable[Document]) -> Iterable[Document]:
    if not isinstance(documents, Iterable):
        raise InputError(f"documents is {type(documents).__name__}, not a Document or several")
    for document in documents:
        if not isinstance(document, Document):
            raise InputError(
                f"documents holds {type(document).__name__}, not Document: "
                f"give what quotes.extract returned"
            )
        yield document


def _append(columns: dict[str, list[Any]], row: Row) -> None:
    for name, values in columns.items():
        value = row[name]
        values.append(encodable(value) if isinstance(value, str) else value)


def _pandas(columns: dict[str, list[Any]]) -> Any:
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise MissingPackageError("pandas", "pandas", "a pandas data frame") from None

    def dtype(column: Column) -> Any:
        match column.type:
            case "category":
                return pd.CategoricalDtype(
                    _CATEGORIES.get(column.name) or _met(columns[column.name])
                )
            case "integer":
                return "int64" if column.required else "Int64"
            case "number":
                return "Float64"
            case "boolean":
                return "boolean"
            case _:
                return "string"

    return pd.DataFrame(
        {column.name: pd.array(columns[column.name], dtype=dtype(column)) for column in COLUMNS}
    )


def _polars(columns: dict[str, list[Any]]) -> Any:
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise MissingPackageError("polars", "polars", "a polars data frame") from None

    def dtype(column: Column) -> Any:
        match column.type:
            case "category":
                known = _CATEGORIES.get(column.name)
                return pl.Enum(known) if known else pl.Categorical()
            case "integer":
                return pl.Int64
            case "number":
                return pl.Float64
            case "boolean":
                return pl.Boolean
            case _:
                return pl.String

    return pl.DataFrame(columns, schema={column.name: dtype(column) for column in COLUMNS})


def _met(values: Iterable[str | None]) -> list[str]:
    return sorted({value for value in values if value is not None})


_ENGINES: Mapping[str, Callable[[dict[str, list[Any]]], Any]] = {
    "pandas": _pandas,
    "polars": _polars,
}
