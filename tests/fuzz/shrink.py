"""A failing text made small, so that a person can see why it fails."""

from __future__ import annotations

from collections.abc import Callable


def shrink(text: str, fails: Callable[[str], bool], tries: int = 2000) -> str:
    """Return a part of `text` that still fails: pieces are left out while that keeps it failing."""
    size = len(text) // 2
    while size and tries > 0:
        place = 0
        while place < len(text) and tries > 0:
            shorter = text[:place] + text[place + size :]
            tries -= 1
            if fails(shorter):
                text = shorter
            else:
                place += size
        size //= 2
    return text
