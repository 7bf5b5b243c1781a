"""JSON texts with one long list in them, written piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from quotes.output.jsonl import dumps


def listed(items: Iterable[Any], before: str = "[", after: str = "]") -> Iterator[str]:
    """Write `items` as a JSON list, one on a line, between `before` and `after`."""
    yield f"{before}\n"
    between = ""
    for item in items:
        yield f"{between}{dumps(item)}"
        between = ",\n"
    yield f"\n{after}\n"
