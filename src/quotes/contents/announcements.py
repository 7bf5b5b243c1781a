"""Where the writer announces what stands below: … وإلى تفاصيل الحوار: ⏎, وفيما يلي نص البيان: ⏎."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.passage import Passage

_LONGEST = 8  # tokens before the colon
_OPENERS = frozenset(["الي", "هنا", "هذا", "هذه", "اليكم", "هاكم", "كان", "جاء"])
_ANNOUNCED = frozenset(["حوار", "مقابله", "لقاء", "تفاصيل", "نص", "نصه", "نصها"])


def before_announcement(passage: Passage, first: int, end: int) -> int:
    """The token where a line that ends in a colon announces an interview or a text, or `end`."""
    analysis = passage.analysis
    colons = passage.colons
    for colon in colons[bisect_left(colons, first) : bisect_left(colons, end)]:
        if colon + 1 < len(analysis.forms) and not analysis.traits(colon + 1) & a.LINE:
            continue
        for index in range(colon - 1, max(first, colon - _LONGEST), -1):
            if _opens(passage, index, colon):
                return index
    return end


def _opens(passage: Passage, index: int, colon: int) -> bool:
    forms = passage.analysis.forms
    opener = forms[index].lstrip("وف") or forms[index]
    if forms[index].endswith("فيما") and forms[index + 1] == "يلي":
        return True
    if forms[index] in ("في", "وفي") and forms[index + 1 : index + 3] == ["ما", "يلي"]:
        return True
    words = {reading.base for reading in passage.analysis.readings[index + 1 : colon]}
    return opener in _OPENERS and bool(words & _ANNOUNCED)
