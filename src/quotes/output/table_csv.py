"""CSV and TSV, for spreadsheets and statistics: the flat table of `quotes.table`, safe to open."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from quotes.model import Document
from quotes.output.formats import Unit
from quotes.output.offsets import OffsetMap
from quotes.table import COLUMNS, rows

HEADER = tuple(column.name for column in COLUMNS)

# A spreadsheet runs a cell that begins with one of these as a formula; the wide ones are Excel's
# for East Asian typing.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(
    documents: Iterable[Document], unit: Unit = "codepoint", fields: Sequence[str] = ()
) -> Iterator[str]:
    """Write a header, then the rows of each document; a document without quotations has none.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.

    Args:
        documents: what to write.
        unit: what offsets count.
        fields: the passed-through fields that get a column each, behind the others; one that is
            called like a column becomes input_NAME.
    """
    return _table(documents, unit, fields, ",")


def render_tsv(
    documents: Iterable[Document], unit: Unit = "codepoint", fields: Sequence[str] = ()
) -> Iterator[str]:
    """Write the same table with tabs between its columns; cells with a tab or line end are quoted."""
    return _table(documents, unit, fields, "\t")


def _table(
    documents: Iterable[Document], unit: Unit, fields: Sequence[str], delimiter: str
) -> Iterator[str]:
    names = [f"input_{name}" if name in HEADER else name for name in fields]
    yield _lines([[guarded(name) for name in (*HEADER, *names)]], delimiter)
    for document in documents:
        if not document.quotations:
            continue
        offset = OffsetMap(document.text, unit)
        table = rows(document)
        for row in table:
            row.update(start=offset(row["start"]), end=offset(row["end"]))
        passed = [guarded(document.fields.get(name)) for name in fields]
        yield _lines(
            ([*(guarded(row[name]) for name in HEADER), *passed] for row in table), delimiter
        )


def guarded(value: object) -> object:
    """Return `value` as a cell that no spreadsheet runs as a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _lines(rows: Iterable[Iterable[object]], delimiter: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return text.getvalue()
