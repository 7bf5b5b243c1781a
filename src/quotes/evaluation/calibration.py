"""Each rule's precision on gold, and the confidence that its quotations get from it.

The confidence of a rule with `right` of `count` predictions is (right + 1) / (count + 2), the mean
of its precision under a flat prior (Beta(1, 1)): near the plain share for a rule with many cases,
and short of certainty for one that was right 6 times of 6.

A rule with fewer than `FEWEST` cases is filled up to that many with cases of the rules whose names
begin like its own, at their common precision: participle_quotation takes from participle_*, and
from all the rules where those are too few as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import attrs

from quotes.confidence import Measured
from quotes.evaluation.judging import Judgement
from quotes.evaluation.scores import Ratio

FEWEST = 5
"""With fewer cases than this a rule's own share says too little."""

ALL = "*"


def count_rules(judgements: Iterable[Judgement]) -> dict[str, Ratio]:
    """Count, for each rule, its predictions and those of them that are right.

    Right is a content that is found (`union_share` of at least 0.8) with the right cue and the
    right speaker. Predictions of optional rows count neither way. All rules together give the
    precision of `content.linked`.
    """
    counts: dict[str, Ratio] = {}
    for judgement in judgements:
        for outcome in judgement.contents:
            if outcome.verdict in ("hit", "false") and outcome.prediction:
                rule = outcome.prediction.rule
                if rule is not None:
                    counts[rule] = _sum([counts.get(rule, Ratio()), Ratio(outcome.linked, 1)])
    return counts


def calibrate(counts: Mapping[str, Ratio], rules: Iterable[str]) -> dict[str, Measured]:
    """Turn counts into confidences, for all `rules` and for those that were seen besides.

    Returns:
        by rule name, in alphabetical order; empty where nothing was counted at all.
    """
    if not _sum(counts.values()).count:
        return {}
    return {rule: _measure(rule, counts) for rule in sorted({*rules, *counts})}


def write_confidences(measures: Mapping[str, Measured]) -> str:
    """Lay the measures out as in `data/confidence.json`: the same text for the same counts."""
    records = {rule: attrs.asdict(measured) for rule, measured in measures.items()}
    return json.dumps(records, indent=2, ensure_ascii=False) + "\n"


def _measure(rule: str, counts: Mapping[str, Ratio]) -> Measured:
    own = counts.get(rule, Ratio())
    precision = round(own.right / own.count, 4) if own.count else None
    if own.count >= FEWEST:
        return Measured(precision, own.count, _smoothed(own.right, own.count))
    name, pool = _pool(rule, counts)
    borrowed = (FEWEST - own.count) * pool.right / pool.count
    return Measured(precision, own.count, _smoothed(own.right + borrowed, FEWEST), name)


def _pool(rule: str, counts: Mapping[str, Ratio]) -> tuple[str, Ratio]:
    """The nearest rules by name that have enough cases together, the rule itself among them."""
    words = rule.split("_")
    for length in range(len(words) - 1, 0, -1):
        start = "_".join(words[:length])
        pool = _sum(
            ratio for name, ratio in counts.items() if name == start or name.startswith(f"{start}_")
        )
        if pool.count >= FEWEST:
            return f"{start}_*", pool
    return ALL, _sum(counts.values())


def _smoothed(right: float, count: int) -> float:
    return round((right + 1) / (count + 2), 4)


def _sum(ratios: Iterable[Ratio]) -> Ratio:
    ratios = tuple(ratios)
    return Ratio(sum(each.right for each in ratios), sum(each.count for each in ratios))
