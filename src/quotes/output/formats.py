"""The table of output formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

import attrs

from quotes.model import Document
from quotes.output import explain, jsonl, table_csv, text


@attrs.frozen
class Format:
    """A way to write documents."""

    render: Callable[[Iterable[Document]], Iterator[str]]
    """Documents in, pieces of text out, in step: each piece is whole."""
    suffix: str
    """The ending of a file's name that stands for this format."""
    file_encoding: str = "utf-8"
    """The codec for files; on standard output it is always plain UTF-8."""


FORMATS: dict[str, Format] = {
    "jsonl": Format(jsonl.render, ".jsonl"),
    # Excel takes a CSV file for the local single-byte encoding unless it begins with a mark.
    "csv": Format(table_csv.render, ".csv", "utf-8-sig"),
    "text": Format(text.render, ".txt"),
    "explain": Format(explain.render, ".explain.txt"),
}


def format_for(name: str) -> str | None:
    """Return the format that the file name `name` (perhaps with .gz) asks for, None if none."""
    suffixes = PurePath(name.lower().removesuffix(".gz")).suffix
    return next((key for key, format_ in FORMATS.items() if format_.suffix == suffixes), None)
