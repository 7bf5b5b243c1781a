"""When two stretches of a text are the same one: trimmed ends, shares, one-to-one pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.evaluation.annotation import Extent

# The standard library's engine, not `regex`: its \W takes a vowel sign at the end of a word for an
# edge, and the figures are to be the same wherever these definitions are used.
_EDGE = re.compile(r"[\s\W_]")
_COMPLEMENTIZER = re.compile(r"[وف]?[بل]?[أإا]نّ?(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?(?=[\s\W])[\s\W]*")


def trim(text: str, extent: Extent, *, complementizer: bool = False) -> Extent:
    """Take blanks, punctuation and marks off both ends of `extent`.

    Args:
        text: the document's text.
        extent: the stretch.
        complementizer: whether a أنّ, بأنه, وإن … at the beginning goes as well, so that it makes no
            difference whether a content is given with it or without.
    """
    start, end = extent
    while start < end and _EDGE.match(text[start]):
        start += 1
    while end > start and _EDGE.match(text[end - 1]):
        end -= 1
    if complementizer:
        match = _COMPLEMENTIZER.match(text, start, end)
        if match and match.end() < end:
            start = match.end()
    return start, end


def overlap(one: Extent, other: Extent) -> int:
    """How many characters the two share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def union_share(one: Extent, other: Extent) -> float:
    """How much of what the two enclose together they share, 0 to 1 (intersection over union)."""
    shared = overlap(one, other)
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared else 0.0


def covered_share(gold: Extent, predicted: Extent) -> float:
    """How much of the gold stretch the predicted one covers, 0 to 1; too long costs nothing."""
    shared = overlap(gold, predicted)
    return shared / (gold[1] - gold[0]) if shared else 0.0


def pair_off(
    gold: Sequence[Extent], predicted: Sequence[Extent], threshold: float
) -> dict[int, int]:
    """Pair gold and predicted stretches one to one, the most alike first.

    Returns:
        gold index to predicted index, for pairs whose `union_share` is at least `threshold`.
    """
    candidates = [
        (share, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(predicted)
        if (share := union_share(one, other)) >= threshold
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    # Of equal shares the later pair comes first: arbitrary, but it decides figures, so it is fixed.
    for _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
