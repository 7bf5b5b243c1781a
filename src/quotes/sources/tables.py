"""CSV and TSV: one text a row, in a column that the header names."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator

from quotes.errors import InputError
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

# Spreadsheets of countries with a decimal comma write semicolons.
_SEPARATORS = (",", ";", "\t")


def read_table(
    lines: Lines, file: File, reading: Reading, *, tabs: bool = False
) -> Iterator[Source | Failure]:
    """Read the rows of `lines`; a row that cannot be read is a failure, and the next one follows.

    Args:
        lines: the table, with its line ends as they are (cells may hold some).
        file: where it comes from.
        reading: the columns that the user named, and the limit of a cell.
        tabs: whether tabs part the cells; otherwise the header tells.

    Raises:
        InputError: when the header names no column of texts.
    """
    first = _first_line(lines)
    separator = "\t" if tabs else max(_SEPARATORS, key=first.count)
    # The csv module's own limit (128 KiB a cell, one setting for the process) is below a long
    # article; it is only ever raised here.
    csv.field_size_limit(max(csv.field_size_limit(), reading.max_bytes))
    # strict: a stray quotation mark is an error, where the module would drop it from the text.
    rows = csv.reader(itertools.chain([first], lines), delimiter=separator, strict=True)
    begin = lines.number
    header = [name.strip() for name in _next_row(rows)]
    text_column = _column(header, reading.text_field, TEXT_FIELDS, "text")
    id_column = _id_column(header, reading)
    used = {header[text_column]} | ({header[id_column]} if id_column is not None else set())
    count = 0
    while True:
        begin = lines.number + 1
        where = f"{file.where}:{begin}"
        try:
            row = _next_row(rows)
            if not any(row):
                continue
            count += 1
            text = _text(row, header, text_column)
            own_id = (
                row[id_column].strip() if id_column is not None and id_column < len(row) else ""
            )
            cells = {name: cell for name, cell in zip(header, row, strict=False) if name}
            fields = passed_through(cells, used, reading.keep)
            yield Source(own_id or f"{file.id}:{begin}", text, where, fields)
        except StopIteration:
            break
        except InputError as error:
            count += 1
            yield Failure(where, str(error))
    if not count:
        yield Failure(file.where, "has a header, but no rows")


def _first_line(lines: Lines) -> str:
    for line in lines:
        # Excel's own line that tells the separator is no header.
        if line.strip() and not line.lower().startswith("sep="):
            return line
    raise InputError("holds no rows")


def _next_row(rows: Iterator[list[str]]) -> list[str]:
    try:
        return next(rows)
    except csv.Error as error:
        raise InputError(
            f"is no row: {error} (a quotation mark inside a cell is written twice)"
        ) from None


def _text(row: list[str], header: list[str], column: int) -> str:
    if column >= len(row):
        raise InputError(
            f'has {_cells(row)}, none in the column "{header[column]}": add it, or leave it empty'
        )
    if any(row[len(header) :]):
        raise InputError(
            f"has {_cells(row)} under {len(header)} columns: "
            "a cell with a separator in it is written in quotation marks"
        )
    return row[column]


def _cells(row: list[str]) -> str:
    return "1 cell" if len(row) == 1 else f"{len(row)} cells"


def _column(header: list[str], wanted: str | None, usual: tuple[str, ...], what: str) -> int:
    # As it is written first, then in whatever capitals: Text, BODY.
    for names in (header, [name.lower() for name in header]):
        for name in usual if wanted is None else (wanted,):
            if name in names:
                return names.index(name)
    return header.index(choose_field(header, wanted, usual, what))


def _id_column(header: list[str], reading: Reading) -> int | None:
    if reading.id_field is None and not any(name.lower() in ID_FIELDS for name in header):
        return None
    return _column(header, reading.id_field, ID_FIELDS, "id")
