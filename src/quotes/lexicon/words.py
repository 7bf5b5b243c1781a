"""Words: the lists of titles, outlets, names and particles that stand beside the reporting words."""

from __future__ import annotations

import unicodedata

from quotes.lexicon.tables import Report
from quotes.text import fold

_KEYS = ("note", "words")


def read_words(table: object, report: Report) -> frozenset[str] | None:
    """Read one category, `[name]` with `words = [...]` and perhaps a `note`; folded."""
    if not isinstance(table, dict):
        report("table", "must be a table with words = [ ... ]")
        return None
    for key in table:
        if key not in _KEYS:
            report(key, f"unknown key; the keys are {', '.join(_KEYS)}")
    words = table.get("words")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        report("words", "must be a list of strings")
        return None
    if not isinstance(table.get("note", ""), str):
        report("note", "must be a string")
    text = "\n".join(words)
    if not unicodedata.is_normalized("NFC", text):
        report("words", "are not in Unicode normal form C")
    folded = fold(text).split("\n") if words else []
    if len(folded) != len(words):
        report("words", "hold a line end inside a word")
        return None
    seen: dict[str, str] = {}
    for word, key in zip(words, folded, strict=True):
        if not key or " ".join(key.split(" ")) != key or key != key.strip() or "  " in key:
            report("words", f"{word!r} is empty or has a stray blank")
        elif key in seen:
            twin = seen[key]
            report("words", f"{word} stands twice" if twin == word else f"{word} folds to {twin}")
        seen[key] = word
    return frozenset(seen)
