"""JSON Lines, the canonical format: one document a line, in the output schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from quotes.model import Document


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write each document as one line; Arabic stays readable."""
    for document in documents:
        record = document.to_dict()
        line = json.dumps(record, ensure_ascii=False)
        try:
            line.encode()
        except UnicodeEncodeError:
            # Half of a surrogate pair, which JSON can only hold escaped.
            line = json.dumps(record)
        yield f"{line}\n"
