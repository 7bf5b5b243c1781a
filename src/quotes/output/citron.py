"""Citron's annotation format: a JSON file for each document, for comparison and evaluation.

The shape is that of https://github.com/bbc/citron, docs/data_format.md. Citron knows no quotation
without a cue, so those are left out; contents stand as they are here, without the outer marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from quotes.model import Document, Quotation
from quotes.output.file_names import FileNames
from quotes.output.formats import Files
from quotes.output.jsonl import dumps
from quotes.span import Span


def render(documents: Iterable[Document]) -> Iterator[Files]:
    """Write a .json file for each document, with its text, quotes and coreference groups."""
    names = FileNames()
    for document in documents:
        record = {
            "text": document.text,
            "quotes": [
                _quote(document, index, quotation)
                for index, quotation in enumerate(document.quotations)
                if quotation.cue
            ],
            "coreference_groups": [
                [_span(mention.span) for mention in speaker.mentions]
                for speaker in document.speakers
                if len(speaker.mentions) > 1
            ],
        }
        text = f"{dumps(record, indent=1)}\n"
        yield ((f"{names.name(document.id)}.json", text),)


def _quote(document: Document, index: int, quotation: Quotation) -> dict[str, Any]:
    speaker = quotation.speaker
    mention = speaker.mention if speaker else None
    quote: dict[str, Any] = {
        "cue": _span(quotation.cue.span) if quotation.cue else None,
        "sources": [_span(mention)] if mention else [],
        "contents": [_span(span) for span in quotation.content],
        "coreferences": [],
        "id": str(index),
    }
    if speaker and speaker.kind != "named":
        # Who the pronoun, the description or the dropped subject stands for.
        named = (m.span for m in document.speakers[speaker.entity].mentions if m.kind == "named")
        antecedent = next((span for span in named if span != mention), None)
        quote["coreferences"] = [_span(antecedent)] if antecedent else []
    if quotation.confidence is not None:
        quote["confidence"] = f"{quotation.confidence:.4f}"
    return quote


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
