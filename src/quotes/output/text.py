"""Text for people at a terminal: one block a quotation, the quotation last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.model import Document, Quotation
from quotes.output.display import field, one_line, sureness, title


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write each document as a line with its counts and id, and a block for each quotation."""
    for document in documents:
        blocks = (
            block(number, quotation)
            for number, quotation in enumerate(document.quotations, start=1)
        )
        yield f"{title(document)}\n{''.join(blocks)}"


def block(number: int, quotation: Quotation) -> str:
    """Write one quotation as a numbered block."""
    cue, speaker = quotation.cue, quotation.speaker
    inside = "" if quotation.parent is None else f", inside {quotation.parent + 1}"
    lines = [f"{number}. {quotation.kind}{sureness(quotation.confidence)}{inside}\n"]
    if speaker:
        lines.append(field("speaker", f"{one_line(speaker.name)} ({speaker.kind})"))
    if cue:
        negated = ", negated" if cue.negated else ""
        lines.append(field("cue", f"{one_line(cue.span.text)} ({cue.sense}{negated})"))
    lines += [field("via", one_line(via.name)) for via in quotation.via]
    lines.append(field("quotation", one_line(quotation.text)))
    return f"{''.join(lines)}\n"
