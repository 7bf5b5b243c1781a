"""Gains and losses between two runs over the same gold: what a change mended, and what it broke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import attrs

from quotes.evaluation.annotation import Extent
from quotes.evaluation.judging import Judgement, Outcome

State = Literal[
    "missed", "false", "cue and speaker wrong", "cue wrong", "speaker wrong", "none", "right"
]
"""What became of a content: none where the gold has no such content, and nothing was found."""


@attrs.frozen
class Change:
    """A content that came out better or worse than before."""

    id: str
    """The document's id."""
    extent: Extent
    words: str
    """The content's words."""
    before: State
    after: State

    def to_record(self) -> dict[str, Any]:
        """Return the change as plain JSON types."""
        return {**attrs.asdict(self), "extent": list(self.extent)}


@attrs.frozen
class Comparison:
    """The changes from one run to another, in the order of the documents and texts."""

    gains: tuple[Change, ...]
    losses: tuple[Change, ...]


# Found with one link wrong is better than missed, and not as good as right.
_RANKS: dict[State, int] = {
    "missed": 0,
    "false": 0,
    "cue and speaker wrong": 1,
    "cue wrong": 2,
    "speaker wrong": 2,
    "none": 3,
    "right": 3,
}


def compare(before: Sequence[Judgement], after: Sequence[Judgement]) -> Comparison:
    """Compare two runs over the same documents, given in the same order.

    Counted gold rows are followed by their place in the gold, false contents by their exact
    boundaries: a false content whose boundaries moved is one gain and one loss.
    """
    gains: list[Change] = []
    losses: list[Change] = []
    for old, new in zip(before, after, strict=True):
        was, now = _states(old), _states(new)
        for key in sorted(was.keys() | now.keys()):
            change = _change(new, key, was.get(key, "none"), now.get(key, "none"))
            step = _RANKS[change.after] - _RANKS[change.before]
            if step:
                (gains if step > 0 else losses).append(change)
    return Comparison(tuple(gains), tuple(losses))


_Key = tuple[Extent, int]
"""A content's extent, and its gold row's place; -1 for a false one."""


def _states(judgement: Judgement) -> dict[_Key, State]:
    # The outcomes of the gold rows come first, in the gold's order.
    rows = len(judgement.document.rows)
    return {
        (outcome.extent, place if place < rows else -1): _state(outcome)
        for place, outcome in enumerate(judgement.contents)
        if outcome.verdict != "optional"
    }


def _state(outcome: Outcome) -> State:
    match outcome.verdict:
        case "missed":
            return "missed"
        case "false":
            return "false"
        case _ if outcome.linked:
            return "right"
        case _ if outcome.cue_right:
            return "speaker wrong"
        case _ if outcome.speaker_right:
            return "cue wrong"
        case _:
            return "cue and speaker wrong"


def _change(judgement: Judgement, key: _Key, before: State, after: State) -> Change:
    extent, _ = key
    words = " ".join(judgement.document.text[slice(*extent)].split())
    return Change(judgement.document.id, extent, words, before, after)
