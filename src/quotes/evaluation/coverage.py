"""The matched-quote figures of the Gender Gap Tracker, so that its published ones can stand beside.

A quotation is found when more than a threshold of the gold's characters are covered. A prediction
that is too long costs nothing here; `content.exact` is the figure that sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from quotes.evaluation.annotation import GoldDocument, Prediction
from quotes.evaluation.judging import Judgement, content_of, cue_is_right, speaker_is_right
from quotes.evaluation.matching import covered_share
from quotes.evaluation.scores import Ratio, Score

THRESHOLDS = (0.3, 0.8)
"""The thresholds that the Gender Gap Tracker reports."""


@attrs.frozen
class Coverage:
    """What was found at one threshold, and how often its speaker and cue are right."""

    threshold: float
    found: Score
    speaker: Ratio
    cue: Ratio


def coverage(judgements: Iterable[Judgement], threshold: float) -> Coverage:
    """Match quotations by the covered share of the gold's characters.

    Each gold row, in the order of the gold, takes the prediction that covers most of it and that no
    row before it took. What is left counts as false, unless it covers an optional row.
    """
    hit = false = missed = speaker = cue = 0
    for judgement in judgements:
        document = judgement.document
        left = list(judgement.predictions)
        for row in document.rows:
            if row.optional:
                continue
            place = _best(document, content_of(document, row), left, threshold)
            if place is None:
                missed += 1
                continue
            prediction = left.pop(place)
            hit += 1
            speaker += speaker_is_right(row, prediction)
            cue += cue_is_right(row, prediction)
        optional = [content_of(document, row) for row in document.rows if row.optional]
        false += sum(
            all(_best(document, extent, [each], threshold) is None for extent in optional)
            for each in left
        )
    return Coverage(threshold, Score(hit, false, missed), Ratio(speaker, hit), Ratio(cue, hit))


def _best(
    document: GoldDocument,
    gold: tuple[int, int],
    predictions: Sequence[Prediction],
    threshold: float,
) -> int | None:
    shares = [covered_share(gold, content_of(document, each)) for each in predictions]
    best = max(shares, default=0.0)
    return shares.index(best) if best > threshold else None
