"""Judgements → the figures: one record of all that is measured over a set of documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from quotes.evaluation.coverage import THRESHOLDS, Coverage, coverage
from quotes.evaluation.judging import Judgement, judge_contents
from quotes.evaluation.scores import (
    Ratio,
    Score,
    cue_ratio,
    implicit_speaker_ratio,
    kind_ratio,
    linked_score,
    mention_ratio,
    score,
    speaker_ratio,
)


@attrs.frozen
class Figures:
    """What is measured, under the names that docs/evaluation.md defines."""

    scores: dict[str, Score]
    """quoted, quoted.linked, content, content.linked, content.exact."""
    ratios: dict[str, Ratio]
    """cue.acc, speaker.acc, implicit.speaker.acc, mention.exact, kind.acc."""
    coverages: tuple[Coverage, ...]
    documents: int
    """How many documents were compared."""

    def to_record(self) -> dict[str, Any]:
        """Return the figures as plain JSON types: percents, [precision, recall, F1] or a share."""
        quoted, content = self.scores["quoted"], self.scores["content"]
        return {
            **{name: each.percents() for name, each in self.scores.items()},
            **{
                coverage_name(each): {
                    "found": each.found.percents(),
                    "speaker.acc": each.speaker.percent(),
                    "cue.acc": each.cue.percent(),
                }
                for each in self.coverages
            },
            **{name: ratio.percent() for name, ratio in self.ratios.items()},
            "gold": {
                "quoted": quoted.hit + quoted.missed,
                "content": content.hit + content.missed,
                "documents": self.documents,
            },
        }


def figures(judgements: Sequence[Judgement]) -> Figures:
    """Measure over all the documents together: every quotation weighs the same."""
    contents = [outcome for judgement in judgements for outcome in judgement.contents]
    stretches = [outcome for judgement in judgements for outcome in judgement.stretches]
    exact = [
        outcome
        for judgement in judgements
        for outcome in judge_contents(judgement.document, judgement.predictions, 1.0)
    ]
    return Figures(
        scores={
            "quoted": score(stretches),
            "quoted.linked": linked_score(stretches),
            "content": score(contents),
            "content.linked": linked_score(contents),
            "content.exact": score(exact),
        },
        ratios={
            "cue.acc": cue_ratio(contents),
            "speaker.acc": speaker_ratio(contents),
            "implicit.speaker.acc": implicit_speaker_ratio(contents),
            "mention.exact": mention_ratio(contents),
            "kind.acc": kind_ratio(contents),
        },
        coverages=tuple(coverage(judgements, threshold) for threshold in THRESHOLDS),
        documents=len(judgements),
    )


def coverage_name(each: Coverage) -> str:
    """The figure's name, such as `coverage>0.3`."""
    return f"coverage>{each.threshold}"
