"""The Gender Gap Tracker's format: a JSON list of quotes for each document, for comparison.

The shape is that of https://github.com/sfu-discourse-lab/GenderGapTracker,
nlp/english/quote_extractor.py, which its evaluation reads; `reference` is the French pipeline's name
for the resolved speaker. What is not there is an empty string, as there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from quotes.model import Document, Quotation
from quotes.output.file_names import FileNames
from quotes.output.formats import Files
from quotes.output.jsonl import dumps
from quotes.span import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")


def render(documents: Iterable[Document]) -> Iterator[Files]:
    """Write a .json file for each document; each piece of an interrupted quotation is an entry."""
    names = FileNames()
    for document in documents:
        quotes = [
            _quote(quotation, piece)
            for quotation in document.quotations
            for piece in quotation.content
        ]
        text = f"{dumps(quotes, indent=1)}\n"
        yield ((f"{names.name(document.id)}.json", text),)


def _quote(quotation: Quotation, piece: Span) -> dict[str, Any]:
    cue = quotation.cue.span if quotation.cue else None
    speaker = quotation.speaker
    mention = speaker.mention if speaker else None
    return {
        "speaker": mention.text if mention else "",
        "speaker_index": _index(mention),
        "quote": piece.text,
        "quote_index": _index(piece),
        "verb": cue.text if cue else "",
        "verb_index": _index(cue),
        "quote_token_count": len(_TOKEN.findall(piece.text)),
        "quote_type": _order(quotation, piece, cue, mention),
        # theirs: words in marks that no verb reports, said by the speaker before
        "is_floating_quote": cue is None,
        "reference": speaker.name if speaker else "",
    }


def _index(span: Span | None) -> str:
    return f"({span.start},{span.end})" if span else ""


def _order(quotation: Quotation, piece: Span, cue: Span | None, mention: Span | None) -> str:
    """The order of content, verb and speaker by their middles, with Q for each mark: QCQVS."""
    places = [((piece.start + piece.end) / 2, "C")]
    if any(span.start <= piece.start and piece.end <= span.end for span in quotation.quoted):
        places += [(piece.start - 0.5, "Q"), (piece.end + 0.5, "Q")]
    places += [((cue.start + cue.end) / 2, "V")] if cue else []
    places += [((mention.start + mention.end) / 2, "S")] if mention else []
    return "".join(letter for _, letter in sorted(places))
