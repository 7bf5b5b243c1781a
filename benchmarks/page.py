"""The pages of the docs whose figures are measured: what stands between two markers is written anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path


def put(page: Path, name: str, block: str) -> None:
    """Write `block` between `<!-- NAME:begin -->` and `<!-- NAME:end -->` of a page.

    Raises:
        ValueError: when the page has no such markers.
    """
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    text = page.read_text("utf-8")
    head, found, rest = text.partition(begin)
    _, closed, tail = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"{page}: has no {begin} … {end}")
    page.write_text(f"{head}{begin}\n{block.strip()}\n{end}{tail}", "utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)
