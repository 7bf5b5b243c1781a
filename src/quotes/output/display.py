"""Pieces that the formats for people share.

Arabic is written in its logical order: terminals that show it right reorder it themselves. Each
line has its English label first and its Arabic last, and digits stand before Arabic, never after,
because a terminal would draw them into the right-to-left run.
"""

from __future__ import annotations

import re

from quotes.model import Document
from quotes.span import Span

_BLANKS = re.compile(r"\s+")
# Escape sequences in a text from the web must not reach the terminal.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def one_line(text: str) -> str:
    """Return `text` on one line, fit to be shown in a terminal."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", _BLANKS.sub(" ", text).strip())


def located(span: Span) -> str:
    """Return the span's offsets and words."""
    return f"[{span.start}:{span.end}] {one_line(span.text)}"


def field(label: str, value: str) -> str:
    """Return one labelled line of a quotation's block."""
    return f"   {label:<10} {value}\n"


def sureness(confidence: float | None) -> str:
    """Return `, confidence 0.97`; "" where there is no measured confidence."""
    return "" if confidence is None else f", confidence {confidence:.2f}"


def title(document: Document) -> str:
    """Return the line over a document: its counts and its id."""
    counts = [
        count(len(document.quotations), "quotation"),
        count(len(document.speakers), "speaker"),
    ]
    if document.notices:
        counts.append(count(len(document.notices), "notice"))
    name = one_line(document.id) if document.id is not None else "text"
    return f"== {', '.join(counts)} in {name}\n"


def count(number: int, noun: str) -> str:
    """Return `1 quotation`, `2 quotations`, `no quotations`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
