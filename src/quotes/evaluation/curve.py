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


def curve(judgements: Sequence[Judgement]) -> tuple[Point, ...]:
    """Measure at every confidence that occurs, from all predictions to the surest ones.

    The first point, at 0, also has the predictions without a measured confidence.
    """
    levels = {each.confidence or 0.0 for judgement in judgements for each in judgement.predictions}
    return tuple(_point(judgements, threshold) for threshold in sorted(levels | {0.0}))


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
