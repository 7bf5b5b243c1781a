"""The flat table: one quotation a row. CSV, TSV, `Document.to_records` and data frames are it.

What a flat table cannot hold (the pieces of an interrupted quotation, aliases, notices) is in the
JSON Lines.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from quotes.model import Document, Quotation

CellType = Literal["text", "category", "integer", "number", "boolean"]

_BETWEEN = " | "

Row = dict[str, Any]


class _Place(NamedTuple):
    """What a row is made of."""

    document: Document
    n: int
    quotation: Quotation


class Column(NamedTuple):
    """A column of the table."""

    name: str
    type: CellType
    value: Callable[[_Place], Any]
    required: bool = False
    """Whether every row has a value; else it may be None."""


def _cue(attribute: str) -> Callable[[_Place], Any]:
    return lambda place: getattr(place.quotation.cue, attribute, None)


def _speaker(attribute: str) -> Callable[[_Place], Any]:
    return lambda place: getattr(place.quotation.speaker, attribute, None)


def _entity(attribute: str) -> Callable[[_Place], Any]:
    def value(place: _Place) -> Any:
        speaker = place.quotation.speaker
        return getattr(place.document.speakers[speaker.entity], attribute) if speaker else None

    return value


def _mention(place: _Place) -> str | None:
    speaker = place.quotation.speaker
    return speaker.mention.text if speaker and speaker.mention else None


COLUMNS = (
    Column("id", "text", lambda place: place.document.id),
    Column("n", "integer", lambda place: place.n, required=True),
    Column("kind", "category", lambda place: place.quotation.kind, required=True),
    Column("speaker", "text", _speaker("name")),
    Column("speaker_kind", "category", _speaker("kind")),
    Column("speaker_type", "category", _entity("type")),
    Column("gender", "category", _entity("gender")),
    Column("mention", "text", _mention),
    Column("cue", "text", lambda place: place.quotation.cue and place.quotation.cue.span.text),
    Column("cue_lemma", "category", _cue("lemma")),
    Column("sense", "category", _cue("sense")),
    Column("negated", "boolean", _cue("negated")),
    Column("quotation", "text", lambda place: place.quotation.text, required=True),
    Column(
        "quoted",
        "text",
        lambda place: _BETWEEN.join(span.text for span in place.quotation.quoted) or None,
    ),
    Column(
        "via", "text", lambda place: _BETWEEN.join(via.name for via in place.quotation.via) or None
    ),
    Column("start", "integer", lambda place: place.quotation.content[0].start, required=True),
    Column("end", "integer", lambda place: place.quotation.content[-1].end, required=True),
    Column("rule", "category", lambda place: place.quotation.rule, required=True),
    Column("confidence", "number", lambda place: place.quotation.confidence),
    Column("parent", "integer", lambda place: place.quotation.parent),
)
"""In their order. `n` counts a document's quotations from 0, and `parent` refers to it; `start` and
`end` enclose the whole content."""


def rows(document: Document) -> list[Row]:
    """Return a row for each quotation of `document`: plain values by column, None for what is not there."""
    return [
        {column.name: column.value(place) for column in COLUMNS}
        for place in (
            _Place(document, n, quotation) for n, quotation in enumerate(document.quotations)
        )
    ]
