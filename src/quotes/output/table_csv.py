"""CSV, for spreadsheets and statistics: one quotation a row, flat.

What the flat table cannot hold (the pieces of an interrupted quotation, aliases, notices) is in the
JSON Lines.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from quotes.model import Document, Quotation

COLUMNS = (
    "id",
    "n",
    "kind",
    "speaker",
    "speaker_kind",
    "speaker_type",
    "gender",
    "mention",
    "cue",
    "cue_lemma",
    "sense",
    "negated",
    "quotation",
    "quoted",
    "via",
    "start",
    "end",
    "rule",
    "confidence",
    "parent",
)

# A spreadsheet runs a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_BETWEEN = " | "


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write a header, then the rows of each document; a document without quotations has none.

    `n` counts a document's quotations from 0, and `parent` refers to it; `start` and `end` enclose
    the whole content. A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    yield _rows([COLUMNS])
    for document in documents:
        if document.quotations:
            yield _rows(
                _row(document, index, quotation)
                for index, quotation in enumerate(document.quotations)
            )


def _row(document: Document, index: int, quotation: Quotation) -> list[object]:
    cue, speaker = quotation.cue, quotation.speaker
    entity = document.speakers[speaker.entity] if speaker else None
    cells = {
        "id": document.id,
        "n": index,
        "kind": quotation.kind,
        "speaker": speaker and speaker.name,
        "speaker_kind": speaker and speaker.kind,
        "speaker_type": entity and entity.type,
        "gender": entity and entity.gender,
        "mention": speaker and speaker.mention and speaker.mention.text,
        "cue": cue and cue.span.text,
        "cue_lemma": cue and cue.lemma,
        "sense": cue and cue.sense,
        "negated": cue and ("true" if cue.negated else "false"),
        "quotation": quotation.text,
        "quoted": _BETWEEN.join(span.text for span in quotation.quoted),
        "via": _BETWEEN.join(via.name for via in quotation.via),
        "start": quotation.content[0].start,
        "end": quotation.content[-1].end,
        "rule": quotation.rule,
        "confidence": quotation.confidence,
        "parent": quotation.parent,
    }
    return [_guarded(cells[column]) for column in COLUMNS]


def _guarded(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _rows(rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
