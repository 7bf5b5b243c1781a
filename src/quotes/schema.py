"""The output schema: result types laid out as JSON objects, and read back with every field checked.

The attrs classes of `quotes.model` are themselves the schema: an object has the class's fields in
the class's order. Two marks on a field change that: `FLAT` (the parts of a cue's span stand in the
cue's own object) and `LEFT_OUT` (the evidence is for people and stays out).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from quotes.errors import InputError
from quotes.span import Span

VERSION = 1
"""The version of the schema, written as `schema` into every document."""

FLAT: Mapping[str, str] = {"schema": "flat"}
LEFT_OUT: Mapping[str, str] = {"schema": "left out"}

T = TypeVar("T", bound=attrs.AttrsInstance)
# Reads one JSON value: (value, its path in the record, the article or None) → the field's value.
_Reader = Callable[[object, str, str | None], Any]


@attrs.frozen
class Field:
    """One field of a result type, as the schema has it."""

    name: str
    """The key in the object."""
    type: Any
    """The annotation: of the forms `T`, `T | None`, `tuple[T, ...]` or a Literal of strings."""
    flat: bool
    """Whether the parts of the value stand in the object itself."""
    required: bool
    read: _Reader


def to_record(value: attrs.AttrsInstance) -> dict[str, Any]:
    """Lay `value` out as an object of plain JSON types."""
    record: dict[str, Any] = {}
    for name, flat in _keys(type(value)):
        part = getattr(value, name)
        if flat:
            record.update(to_record(part))
        else:
            # most parts are plain, and to call for them would take most of the time
            record[name] = part if type(part) in _PLAIN else _plain(part)
    return record


_PLAIN = frozenset([str, int, float, bool, NoneType])


@cache
def _keys(cls: Any) -> tuple[tuple[str, bool], ...]:
    return tuple((field.name, field.flat) for field in layout(cls))


def _plain(part: Any) -> Any:
    if isinstance(part, tuple):
        return [_plain(item) for item in part]
    if attrs.has(type(part)):
        return to_record(part)
    return part


def check_version(data: object) -> None:
    """Raise `InputError` unless `data` is a record of the schema version that is read here."""
    if not isinstance(data, Mapping):
        raise InputError(f"the record is {_named(data)}, not an object")
    if "schema" not in data:
        raise InputError(f"schema is missing: version {VERSION} is read here")
    if data["schema"] != VERSION:
        raise InputError(f"schema is {data['schema']!r}: only version {VERSION} is read here")
    if data.get("offsets", "codepoint") != "codepoint":
        raise InputError(f"offsets is {data['offsets']!r}: only code points are read here")


def from_record(cls: type[T], data: object, path: str, source: str | None, **given: object) -> T:
    """Read a `cls` from the JSON object `data`; fields that the schema does not know are ignored.

    Args:
        cls: one of the result types.
        data: what a JSON reader made of the object.
        path: where the object stands in its record, such as `quotations[3].cue`; "" at the top.
        source: the article that the spans must agree with; None when it is not at hand.
        given: the values of fields that are left out of the schema.

    Raises:
        InputError: for a missing or wrong field, naming its path.
    """
    if not isinstance(data, Mapping):
        raise InputError(f"{path or 'the record'} is {_named(data)}, not an object")
    values = dict(given)
    for field in layout(cls):
        if field.flat:
            values[field.name] = field.read(data, path, source)
        elif field.name in data:
            values[field.name] = field.read(data[field.name], _join(path, field.name), source)
        elif field.required:
            raise InputError(f"{_join(path, field.name)} is missing")
    value = cls(**values)
    if isinstance(value, Span):
        _check_span(value, path, source)
    return value


def _check_span(span: Span, path: str, source: str | None) -> None:
    if not 0 <= span.start < span.end:
        raise InputError(f"{path} is no span: [{span.start}, {span.end}) encloses no character")
    if span.end - span.start != len(span.text):
        raise InputError(
            f"{path}.text has {len(span.text)} characters, but [{span.start}, {span.end}) has "
            f"{span.end - span.start}: offsets are code points"
        )
    if source is not None and source[span.start : span.end] != span.text:
        raise InputError(
            f"{path}.text is {span.text[:40]!r}, but the article has "
            f"{source[span.start : span.end][:40]!r} at [{span.start}, {span.end})"
        )


@cache
def layout(cls: type[attrs.AttrsInstance]) -> tuple[Field, ...]:
    """Return the fields of a result type that the schema has, in its order."""
    types = get_type_hints(cls)
    return tuple(
        Field(
            name=field.name,
            type=types[field.name],
            flat=field.metadata == FLAT,
            required=field.default is attrs.NOTHING,
            read=_reader(types[field.name]),
        )
        for field in attrs.fields(cls)
        if field.metadata != LEFT_OUT
    )


def _reader(annotation: Any) -> _Reader:
    """Return what reads and checks a value of the annotated type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        (other,) = (arg for arg in args if arg is not NoneType)
        inner = _reader(other)
        return lambda value, path, source: None if value is None else inner(value, path, source)
    if origin is Literal:
        return lambda value, path, _: _one_of(args, value, path)
    if origin is tuple:
        item = _reader(args[0])
        return lambda value, path, source: _items(item, value, path, source)
    if annotation is float:
        return lambda value, path, _: _number(value, path)
    if attrs.has(annotation):
        return lambda value, path, source: from_record(annotation, value, path, source)
    return lambda value, path, _: _exactly(annotation, value, path)


def _one_of(choices: tuple[object, ...], value: object, path: str) -> object:
    if not isinstance(value, str) or value not in choices:
        shown = repr(value) if isinstance(value, str) else _named(value)
        raise InputError(f"{path} is {shown}, not one of {', '.join(map(str, choices))}")
    return value


def _items(read: _Reader, value: object, path: str, source: str | None) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise InputError(f"{path} is {_named(value)}, not a list")
    return tuple(read(item, f"{path}[{index}]", source) for index, item in enumerate(value))


def _number(value: object, path: str) -> float:
    # A writer in another language may drop the point of 1.0; true and false are no numbers.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError(f"{path} is {_named(value)}, not a number")
    if not math.isfinite(value):
        raise InputError(f"{path} is {value}, not a finite number")
    return float(value)


def _exactly(wanted: type, value: object, path: str) -> object:
    # isinstance would take true for the offset 1.
    if type(value) is not wanted:
        raise InputError(f"{path} is {_named(value)}, not {_TYPE_NAMES[wanted]}")
    return value


_TYPE_NAMES: Mapping[type, str] = {
    str: "a string",
    int: "an integer",
    bool: "true or false",
    float: "a number",
    list: "a list",
    dict: "an object",
    NoneType: "null",
}


def _named(value: object) -> str:
    return _TYPE_NAMES.get(type(value), type(value).__name__)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
