"""JSON Lines: one record a line, with a text and perhaps an id."""

from __future__ import annotations

import json
from collections.abc import Iterator

from quotes.errors import InputError
from quotes.model import Document
from quotes.sources.lines import Lines
from quotes.sources.paths import File
from quotes.sources.source import (
    ID_FIELDS,
    TEXT_FIELDS,
    Failure,
    Reading,
    Source,
    choose_field,
    passed_through,
)

_KINDS = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "a boolean"}


def read_jsonl(lines: Lines, file: File, reading: Reading) -> Iterator[Source | Failure]:
    """Read the records of `lines`; a line that is no record is a failure, and the next one follows.

    An empty text is a text: the record comes out, without quotations. Blank lines are passed over.
    """
    empty = True
    while True:
        try:
            line = next(lines).strip()
            if not line:
                continue
            if empty and line.endswith(("[", "{")):
                # Indented JSON would fail on each of its lines: one message is enough.
                yield Failure(
                    file.where, "is JSON, but not JSON Lines: write one whole record on each line"
                )
                return
            empty = False
            yield _source(line, lines.number, file, reading)
        except StopIteration:
            break
        except InputError as error:
            empty = False
            yield Failure(f"{file.where}:{lines.number}", str(error))
    if empty:
        yield Failure(file.where, "holds no records")


def _source(line: str, number: int, file: File, reading: Reading) -> Source:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"is no JSON: {error.msg} at column {error.colno}") from None
    except (RecursionError, ValueError) as error:
        # Nested a thousand deep, or a number of thousands of digits.
        raise InputError(f"is no JSON that can be read: {error}") from None
    if not isinstance(record, dict):
        raise InputError(f'is {_kind(record)}, not a record such as {{"id": ..., "text": ...}}')
    if reading.results and "quotations" in record:
        document = Document.from_dict(record)
        id_ = document.id if document.id is not None else f"{file.id}:{number}"
        return Source(id_, "", f"{file.where}:{number}", document=document)
    name = choose_field(record, reading.text_field, TEXT_FIELDS, "text")
    text = record[name]
    if not isinstance(text, str):
        raise InputError(f'"{name}" is {_kind(text)}, not a string')
    id_name = _id_name(record, reading)
    return Source(
        _id(record[id_name] if id_name else None) or f"{file.id}:{number}",
        text,
        f"{file.where}:{number}",
        passed_through(record, {name, id_name}, reading.keep),
    )


def _id_name(record: dict[str, object], reading: Reading) -> str | None:
    if reading.id_field is None and not any(name in record for name in ID_FIELDS):
        return None
    return choose_field(record, reading.id_field, ID_FIELDS, "id")


def _id(value: object) -> str | None:
    # Anything else (null, a list) names nothing: the line does.
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _kind(value: object) -> str:
    return "null" if value is None else _KINDS.get(type(value), "an object")
