"""JSON Lines as records, each with the place it stands in, for messages."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from quotes.errors import InputError
from quotes.sources import File, Reading
from quotes.sources.lines import Lines
from quotes.sources.opening import open_bytes


def read_records(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Read a JSON Lines file, also one with .gz: (where, record) for each line that isn't blank.

    Raises:
        InputError: when the file can't be read, holds no record, or a line is no JSON object.
    """
    empty = True
    with at(str(path)), open_bytes(File(path, str(path), path.stem)) as stream:
        lines = Lines(stream, encoding=None, newline=None, limit=Reading().max_bytes)
        for line in lines:
            if line.strip():
                empty = False
                where = f"{path}:{lines.number}"
                with at(where):
                    record = _record(line)
                yield where, record
        if empty:
            raise InputError("holds no records")


@contextmanager
def at(where: str) -> Iterator[None]:
    """Give errors about the input the place that it was read from, unless they have one."""
    try:
        yield
    except InputError as error:
        raise error if error.where else InputError(str(error), where) from None
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror or error}", where) from None
    except (EOFError, zlib.error) as error:
        raise InputError(f"is a damaged gzip file: {error}", where) from None


def _record(line: str) -> Mapping[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"is no JSON: {error.msg} at column {error.colno}") from None
    except (RecursionError, ValueError) as error:
        raise InputError(f"is no JSON that can be read: {error}") from None
    if not isinstance(record, dict):
        raise InputError('is no record such as {"id": ..., "quotations": [...]}')
    return record


def id_of(record: Mapping[str, Any]) -> str:
    """Return the record's id, as a string where it is a number.

    Raises:
        InputError: when it has none.
    """
    value = record.get("id")
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise InputError("has no id: gold and system output are put together by their ids")
