"""Gold in JSON: the gold schema of docs/evaluation.md, and our own output corrected by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from quotes import schema
from quotes.errors import InputError
from quotes.evaluation.annotation import Extent, GoldDocument, GoldRow
from quotes.evaluation.records import id_of
from quotes.model import Document, Kind, Quotation, Speaker


@attrs.frozen
class _Row:
    """A row as it stands in the file: its extents are lists of two numbers."""

    kind: Kind
    content: tuple[int, ...]
    quoted: tuple[tuple[int, ...], ...] = ()
    cue: tuple[tuple[int, ...], ...] = ()
    speaker: tuple[int, ...] | None = None
    entity: tuple[str, ...] = ()
    via: tuple[int, ...] | None = None
    optional: bool = False
    unmarked: bool = False


@attrs.frozen
class _Record:
    quotations: tuple[_Row, ...]


def read_gold_record(record: Mapping[str, Any], texts: Mapping[str, str]) -> GoldDocument:
    """Read one document of gold.

    A record with the field `schema` is our own output, any other is of the gold schema.

    Args:
        record: what a JSON reader made of the line.
        texts: by id, the texts of records that hold none.

    Raises:
        InputError: for a missing or wrong field, naming its path.
    """
    name = id_of(record)
    text = record.get("text", texts.get(name))
    if text is None:
        raise InputError(f"{name} has no text: add the field text, or give the texts with --texts")
    if not isinstance(text, str):
        raise InputError("text is not a string")
    genre = record.get("genre")
    if "schema" in record:
        rows = _rows_of_output(Document.from_dict({**record, "id": name}, text))
    else:
        read = schema.from_record(_Record, record, "", None)
        rows = tuple(
            _gold_row(row, text, f"quotations[{index}]")
            for index, row in enumerate(read.quotations)
        )
    return GoldDocument(name, text, rows, genre if isinstance(genre, str) else "news")


def _gold_row(row: _Row, text: str, path: str) -> GoldRow:
    return GoldRow(
        kind=row.kind,
        content=_extent(row.content, text, f"{path}.content"),
        quoted=_extents(row.quoted, text, f"{path}.quoted"),
        cues=_extents(row.cue, text, f"{path}.cue"),
        speaker=_extent(row.speaker, text, f"{path}.speaker") if row.speaker else None,
        entity=row.entity,
        via=(_extent(row.via, text, f"{path}.via"),) if row.via else (),
        optional=row.optional,
        unmarked=row.unmarked,
    )


def _extents(parts: tuple[tuple[int, ...], ...], text: str, path: str) -> tuple[Extent, ...]:
    return tuple(_extent(part, text, f"{path}[{index}]") for index, part in enumerate(parts))


def _extent(part: tuple[int, ...], text: str, path: str) -> Extent:
    if len(part) != 2:
        raise InputError(f"{path} is {list(part)}, not [start, end]")
    start, end = part
    if not 0 <= start < end <= len(text):
        raise InputError(
            f"{path} is [{start}, {end}], no stretch of a text of {len(text)} characters"
        )
    return start, end


def _rows_of_output(document: Document) -> tuple[GoldRow, ...]:
    """Take a corrected output for gold; a quotation inside another one is optional, as in gold."""
    return tuple(
        GoldRow(
            kind=quotation.kind,
            content=(piece.start, piece.end),
            quoted=tuple(
                (each.start, each.end) for each in quotation.quoted if each.overlaps(piece)
            ),
            cues=((quotation.cue.span.start, quotation.cue.span.end),) if quotation.cue else (),
            speaker=_mention(quotation),
            entity=_names(quotation, document.speakers),
            via=tuple((via.mention.start, via.mention.end) for via in quotation.via),
            optional=quotation.parent is not None,
            unmarked=quotation.kind == "direct" and not quotation.quoted,
        )
        for quotation in document.quotations
        for piece in quotation.content
    )


def _mention(quotation: Quotation) -> Extent | None:
    mention = quotation.speaker.mention if quotation.speaker else None
    return (mention.start, mention.end) if mention else None


def _names(quotation: Quotation, speakers: tuple[Speaker, ...]) -> tuple[str, ...]:
    if quotation.speaker is None:
        return ()
    return (quotation.speaker.name, *speakers[quotation.speaker.entity].aliases)
