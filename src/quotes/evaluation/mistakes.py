"""The mistakes one by one, each with the words around it: what to read when a figure is low."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from quotes.evaluation.annotation import Extent, GoldDocument, GoldRow, Prediction
from quotes.evaluation.judging import Judgement, Outcome
from quotes.evaluation.matching import union_share

# Enough to see the cue and the speaker, in characters on each side.
_AROUND = 70
_LONGEST = 160


@attrs.frozen
class Mistake:
    """One thing that is missed or wrong."""

    what: str
    """quoted or content missed or false; cue, speaker, mention or kind wrong."""
    id: str
    """The document's id."""
    extent: Extent
    """Where: the gold's stretch, or the prediction's where there is no gold."""
    gold: str | None
    """What the gold has; None where it has nothing."""
    system: str | None
    """What the system has; None where it has nothing.

    Beside something missed: the false one that shares most with it, whose boundaries are wrong.
    """
    context: str
    """The stretch inside ⟦ ⟧, with some words before and after it."""

    def to_record(self) -> dict[str, Any]:
        """Return the mistake as plain JSON types."""
        return {**attrs.asdict(self), "extent": list(self.extent)}


def mistakes(judgements: Iterable[Judgement]) -> Iterator[Mistake]:
    """List all mistakes, document by document in the order of the text."""
    for judgement in judgements:
        found = [*_of_stretches(judgement), *_of_contents(judgement)]
        yield from sorted(found, key=lambda mistake: mistake.extent)


def _of_stretches(judgement: Judgement) -> Iterator[Mistake]:
    yield from _of_lone(judgement.document, "quoted", judgement.stretches)


def _of_contents(judgement: Judgement) -> Iterator[Mistake]:
    yield from _of_lone(judgement.document, "content", judgement.contents)
    for outcome in judgement.contents:
        if outcome.verdict == "hit":
            yield from _of_hit(judgement.document, outcome)


def _of_lone(document: GoldDocument, what: str, outcomes: Sequence[Outcome]) -> Iterator[Mistake]:
    """What only one side has: missed, each beside the false one nearest to it, and false."""
    false = [outcome.extent for outcome in outcomes if outcome.verdict == "false"]
    for outcome in outcomes:
        words = _words(document, outcome.extent)
        if outcome.verdict == "missed":
            near = _nearest(outcome.extent, false)
            instead = _words(document, near) if near else None
            yield _mistake(document, f"{what} missed", outcome.extent, words, instead)
        elif outcome.verdict == "false":
            yield _mistake(document, f"{what} false", outcome.extent, None, words)


def _nearest(extent: Extent, others: Iterable[Extent]) -> Extent | None:
    """The one that shares most with `extent`; None where none shares anything."""
    share, nearest = max(
        ((union_share(extent, each), each) for each in others), default=(0.0, None)
    )
    return nearest if share else None


def _of_hit(document: GoldDocument, outcome: Outcome) -> Iterator[Mistake]:
    gold, prediction = outcome.gold, outcome.prediction
    if gold is None or prediction is None:
        raise ValueError("a hit has a gold row and a prediction")
    for what, right, expected, got in _comparisons(document, outcome, gold, prediction):
        if not right:
            yield _mistake(document, f"{what} wrong", outcome.extent, expected, got)


def _comparisons(
    document: GoldDocument, outcome: Outcome, gold: GoldRow, prediction: Prediction
) -> Iterator[tuple[str, bool, str | None, str | None]]:
    def words(extent: Extent | None) -> str | None:
        return _words(document, extent) if extent else None

    cues = " | ".join(_words(document, cue) for cue in gold.cues) or None
    yield "cue", outcome.cue_right, cues, words(prediction.cue)
    names = " | ".join(gold.entity) or None
    yield "speaker", outcome.speaker_right, names, prediction.name
    right = outcome.mention_right or gold.speaker is None
    yield "mention", right, words(gold.speaker), words(prediction.mention)
    yield "kind", gold.kind == prediction.kind, gold.kind, prediction.kind


def _mistake(
    document: GoldDocument, what: str, extent: Extent, gold: str | None, system: str | None
) -> Mistake:
    start, end = extent
    text = document.text
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    # Whole words, where the context doesn't reach the end of the text.
    if start > _AROUND:
        before = f"… {before.partition(' ')[2]}"
    if end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    context = f"{before}⟦{_words(document, extent)}⟧{after}"
    return Mistake(what, document.id, extent, gold, system, " ".join(context.split()))


def _words(document: GoldDocument, extent: Extent) -> str:
    """The words of a stretch, the middle left out of a long one: its ends are what is compared."""
    words = document.text[extent[0] : extent[1]]
    if len(words) > _LONGEST:
        half = _LONGEST // 2
        words = f"{words[:half]} … {words[-half:]}"
    return words
