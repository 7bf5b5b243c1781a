"""Documents as Arrow tables: the output schema, typed, for Parquet, Spark, Ray and data frames.

The Arrow schema is read off the result types, like the JSON schema, so the two cannot part: a row,
as a dict, is what `Document.to_dict` gives, and `Document.from_dict` reads it.

This module needs pyarrow (the extra `arrow`), and is only imported where tables are asked for;
without pyarrow, importing it raises `MissingPackageError`.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from quotes.characters import encodable
from quotes.errors import MissingPackageError
from quotes.model import Document
from quotes.schema import layout

try:
    import pyarrow as pa
except ModuleNotFoundError:
    raise MissingPackageError("pyarrow", "arrow", "quotes.arrow") from None

__all__ = ["document_schema", "pa", "records_to_batch", "to_batch"]


def document_schema() -> pa.Schema:
    """Return the columns of a table of documents: schema, id, quotations, speakers, notices.

    Offsets are 64-bit integers and count code points, as everywhere. Every field may be null, as
    Spark and data frames have it anyway.
    """
    fields = {field.name: field for field in _fields(Document)}
    return pa.schema([pa.field("schema", pa.int64()), fields.pop("id"), *fields.values()])


def to_batch(documents: Iterable[Document]) -> pa.RecordBatch:
    """Lay documents out as rows, one each; a pyarrow.RecordBatch of `document_schema`.

    Arrow's strings are UTF-8, which has no place for half of a surrogate pair: each is replaced by
    U+FFFD, which is one code point too, so that the offsets stay right.
    """
    return records_to_batch((document.to_dict() for document in documents), document_schema())


def records_to_batch(records: Iterable[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    """Lay out objects of the output schema as rows of `schema`; see `to_batch`."""
    rows = list(records)
    try:
        return pa.RecordBatch.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist(_encodable(rows), schema=schema)


def _fields(cls: type[attrs.AttrsInstance]) -> list[pa.Field]:
    fields: list[pa.Field] = []
    for field in layout(cls):
        if field.flat:
            fields += _fields(field.type)
        else:
            fields.append(pa.field(field.name, _type(field.type)))
    return fields


def _type(annotation: Any) -> pa.DataType:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        (other,) = (arg for arg in args if arg is not NoneType)
        return _type(other)
    if origin is tuple:
        return pa.list_(_type(args[0]))
    if origin is Literal:
        return pa.string()
    if attrs.has(annotation):
        return pa.struct(_fields(annotation))
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[annotation]


def _encodable(value: Any) -> Any:
    """Return `value` with every lone surrogate in its strings replaced by U+FFFD."""
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {key: _encodable(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_encodable(part) for part in value]
    return value
