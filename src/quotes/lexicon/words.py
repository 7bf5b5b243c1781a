"""Words: the lists of titles, outlets, names and particles that stand by the reporting words."""

from __future__ import annotations

import re
import unicodedata

from quotes.lexicon.tables import LONGEST, Report
from quotes.text import fold

# A blank at either end of a word, two in a row, or no word at all.
_STRAY = re.compile(r"^$|^\s|\s$|\n\s|[^\S\n]\n|\s\s")
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
    if not words:
        return frozenset()
    if max(map(len, words)) > LONGEST:
        report("words", f"hold one that is longer than {LONGEST} letters")
        return None
    if _STRAY.search(text):
        odd = ", ".join(repr(word) for word in words if word != " ".join(word.split()) or not word)
        report("words", f"hold an empty word or a stray blank: {odd}")
    folded = fold(text).split("\n")
    distinct = frozenset(folded)
    if len(distinct) < len(words) == len(folded):
        seen: dict[str, str] = {}
        for word, key in zip(words, folded, strict=True):
            twin = seen.get(key)
            if twin is not None:
                report(
                    "words", f"{word} stands twice" if twin == word else f"{word} folds to {twin}"
                )
            seen[key] = word
    return distinct
