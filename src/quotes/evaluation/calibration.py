"""Each rule's precision on gold, and what each circumstance weighs, for the confidence of quotations.

The weights are those of a logistic regression on whether a prediction is right (see
`quotes.evaluation.weighing`): one number for each circumstance, all others being equal.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from quotes.confidence import Measured, Measurement, Weighed
from quotes.evaluation.annotation import Prediction
from quotes.evaluation.judging import Judgement
from quotes.evaluation.scores import Ratio
from quotes.evaluation.weighing import weigh


def count_rules(judgements: Iterable[Judgement]) -> dict[str, Ratio]:
    """Count, for each rule, its predictions and those of them that are right.

    Right is a content that is found (`union_share` of at least 0.8) with the right cue and the
    right speaker. Predictions of optional rows count neither way. All rules together give the
    precision of `content.linked`.
    """
    return _count(
        ((each.rule,), right) for each, right in _counted(judgements) if each.rule is not None
    )


def calibrate(
    judgements: Sequence[Judgement], rules: Iterable[str], circumstances: Sequence[str]
) -> Measurement:
    """Measure all `rules`, those that were seen besides, and all `circumstances` in their order.

    Returns:
        a measurement of nothing, without a base, where nothing was counted at all.
    """
    cases = [(each, right) for each, right in _counted(judgements) if each.rule is not None]
    if not cases:
        return Measurement()
    of_rules = count_rules(judgements)
    of_circumstances = _count((each.circumstances, right) for each, right in cases)
    base, weights = weigh([(each.circumstances, right) for each, right in cases], circumstances)
    return Measurement(
        {
            name: Measured(*_share(of_rules.get(name, Ratio())))
            for name in sorted({*rules, *of_rules})
        },
        {
            name: Weighed(*_share(of_circumstances.get(name, Ratio())), round(weight, 4))
            for name, weight in zip(circumstances, weights, strict=True)
        },
        round(base, 4),
    )


def write_measurement(measurement: Measurement) -> str:
    """Lay it out as in `data/confidence.json`: the same text for the same counts."""
    record = attrs.asdict(measurement, filter=lambda field, _: field.init)
    return json.dumps(record, indent=2, ensure_ascii=False) + "\n"


def _counted(judgements: Iterable[Judgement]) -> Iterator[tuple[Prediction, bool]]:
    """The predictions that count, and whether each is right."""
    for judgement in judgements:
        for outcome in judgement.contents:
            if outcome.verdict in ("hit", "false") and outcome.prediction:
                yield outcome.prediction, outcome.linked


def _count(cases: Iterable[tuple[Iterable[str], bool]]) -> dict[str, Ratio]:
    counts: defaultdict[str, list[bool]] = defaultdict(list)
    for names, right in cases:
        for name in names:
            counts[name].append(right)
    return {name: Ratio(sum(each), len(each)) for name, each in counts.items()}


def _share(ratio: Ratio) -> tuple[float | None, int]:
    return (round(ratio.right / ratio.count, 4) if ratio.count else None), ratio.count
