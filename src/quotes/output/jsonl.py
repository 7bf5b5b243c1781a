"""JSON Lines, the canonical format: one document a line, in the output schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from quotes.model import Document
from quotes.output.formats import Unit
from quotes.output.offsets import in_unit


def render(documents: Iterable[Document], unit: Unit = "codepoint") -> Iterator[str]:
    """Write each document as one line; Arabic stays readable.

    Offsets in another unit than code points are named by a field `offsets` of the document.
    """
    for document in documents:
        yield f"{dumps(in_unit(document.to_dict(), document.text, unit))}\n"


def dumps(record: Any, **layout: Any) -> str:
    """Return `record` as JSON that any UTF-8 file can hold."""
    text = json.dumps(record, ensure_ascii=False, **layout)
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair, which JSON can only hold escaped.
        return json.dumps(record, **layout)
    return text
