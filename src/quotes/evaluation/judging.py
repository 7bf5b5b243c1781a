"""Gold and predictions of one document → outcomes: found, missed, wrong, or not counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

from quotes.evaluation.annotation import Extent, GoldDocument, GoldRow, Prediction
from quotes.evaluation.matching import overlap, pair_off, trim, union_share
from quotes.evaluation.names import same_name

Verdict = Literal["hit", "missed", "false", "optional"]

CONTENT_SHARE = 0.8
"""A content is found when `union_share` with the gold's is at least this."""
OPTIONAL_SHARE = 0.3
"""A prediction that shares more than this with an optional row is not held against the system."""


@attrs.frozen
class Outcome:
    """What became of one gold row (or stretch), or of one prediction that is in no gold row."""

    verdict: Verdict
    """hit, missed (gold alone), false (prediction alone) or optional (doesn't count)."""
    extent: Extent
    """Where: the gold's trimmed extent where there is a gold row, else the prediction's."""
    gold: GoldRow | None = None
    prediction: Prediction | None = None
    cue_right: bool = False
    speaker_right: bool = False
    """Whether the prediction names the right person, however it names them."""
    mention_right: bool = False
    """Whether the prediction has the gold's mention with its exact boundaries."""

    @property
    def linked(self) -> bool:
        """Whether it is found with the right cue and the right speaker."""
        return self.verdict == "hit" and self.cue_right and self.speaker_right


@attrs.frozen
class Judgement:
    """The outcomes of one document."""

    document: GoldDocument
    predictions: tuple[Prediction, ...]
    contents: tuple[Outcome, ...]
    """For the reported words: gold rows in their order, then predictions in no gold row."""
    stretches: tuple[Outcome, ...]
    """For the stretches inside quotation marks, likewise."""


def judge(document: GoldDocument, predictions: Sequence[Prediction]) -> Judgement:
    """Compare the predictions for a document with its gold rows."""
    return Judgement(
        document,
        tuple(predictions),
        judge_contents(document, predictions, CONTENT_SHARE),
        _judge_stretches(document, predictions),
    )


def content_of(document: GoldDocument, row: GoldRow | Prediction) -> Extent:
    """The row's content without its complementizer, marks and punctuation at the ends."""
    return trim(document.text, row.content, complementizer=True)


def judge_contents(
    document: GoldDocument, predictions: Sequence[Prediction], threshold: float
) -> tuple[Outcome, ...]:
    """Pair contents one to one by a `union_share` of at least `threshold`, and judge each."""
    gold = [content_of(document, row) for row in document.rows]
    predicted = [content_of(document, each) for each in predictions]
    pairs = pair_off(gold, predicted, threshold)
    outcomes = [
        _judge_row(document, row, predictions[pairs[i]] if i in pairs else None, extent)
        for i, (row, extent) in enumerate(zip(document.rows, gold, strict=True))
    ]
    optional = [extent for row, extent in zip(document.rows, gold, strict=True) if row.optional]
    taken = set(pairs.values())
    for j, (prediction, extent) in enumerate(zip(predictions, predicted, strict=True)):
        if j not in taken:
            excused = any(union_share(each, extent) > OPTIONAL_SHARE for each in optional)
            outcomes.append(
                Outcome("optional" if excused else "false", extent, prediction=prediction)
            )
    return tuple(outcomes)


def _judge_stretches(
    document: GoldDocument, predictions: Sequence[Prediction]
) -> tuple[Outcome, ...]:
    """Compare the stretches inside marks: only exact boundaries count."""
    text = document.text
    gold = {trim(text, extent): row for row in document.rows for extent in row.quoted}
    predicted = {trim(text, extent): each for each in predictions for extent in each.quoted}
    outcomes = [
        _judge_row(document, row, predicted.get(extent), extent) for extent, row in gold.items()
    ]
    outcomes += [
        Outcome("false", extent, prediction=each)
        for extent, each in predicted.items()
        if extent not in gold
    ]
    return tuple(outcomes)


def _judge_row(
    document: GoldDocument, row: GoldRow, prediction: Prediction | None, extent: Extent
) -> Outcome:
    if prediction is None:
        return Outcome("optional" if row.optional else "missed", extent, gold=row)
    return Outcome(
        "optional" if row.optional else "hit",
        extent,
        row,
        prediction,
        cue_is_right(row, prediction),
        speaker_is_right(row, prediction),
        _mention_is_right(document.text, row, prediction),
    )


def cue_is_right(row: GoldRow, prediction: Prediction) -> bool:
    """Whether the cue touches one of the gold's; a row without a cue takes any, and none."""
    if not row.cues:
        return True
    return prediction.cue is not None and any(overlap(prediction.cue, cue) for cue in row.cues)


def speaker_is_right(row: GoldRow, prediction: Prediction) -> bool:
    """Whether the name is one of the gold's; where nobody can be named, only none is right."""
    if not row.entity:
        return prediction.name is None
    return same_name(prediction.name, row.entity)


def _mention_is_right(text: str, row: GoldRow, prediction: Prediction) -> bool:
    if row.speaker is None or prediction.mention is None:
        return False
    return trim(text, row.speaker) == trim(text, prediction.mention)
