"""What a minimum of confidence costs and brings: precision and recall at each threshold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from quotes.evaluation.judging import Judgement, judge
from quotes.evaluation.scores import Score, linked_score


@attrs.frozen
class Point:
    """The `content.linked` figures of the predictions with at least that confidence."""

    threshold: float
    linked: Score

    def to_record(self) -> dict[str, Any]:
        """Return the point as plain JSON types."""
        return {"min_confidence": self.threshold, "content.linked": self.linked.percents()}


# Finer steps show chance, and take a judgement of everything each.
_STEPS = 25


def curve(judgements: Sequence[Judgement]) -> tuple[Point, ...]:
    """Measure at every confidence that occurs, from all predictions to the surest ones.

    Where more than 25 occur, at those that leave out another twenty-fifth of the predictions each.
    The first point, at 0, also has the predictions without a measured confidence.
    """
    found = sorted(
        each.confidence or 0.0 for judgement in judgements for each in judgement.predictions
    )
    levels = {0.0, *found}
    if len(levels) > _STEPS:
        levels = {0.0, *(found[len(found) * step // _STEPS] for step in range(1, _STEPS))}
    return tuple(_point(judgements, threshold) for threshold in sorted(levels))


def _point(judgements: Sequence[Judgement], threshold: float) -> Point:
    # Judged anew: without its rival, another prediction may pair with a gold row.
    outcomes = [
        outcome
        for judgement in judgements
        for outcome in judge(
            judgement.document,
            [each for each in judgement.predictions if (each.confidence or 0.0) >= threshold],
        ).contents
    ]
    return Point(threshold, linked_score(outcomes))
