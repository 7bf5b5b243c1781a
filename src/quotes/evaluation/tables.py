"""The figures, groups, mistakes and changes as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotes.confidence import Measurement
from quotes.evaluation.breakdown import Group
from quotes.evaluation.comparison import Change, Comparison
from quotes.evaluation.curve import Point
from quotes.evaluation.figures import Figures, coverage_name
from quotes.evaluation.mistakes import Mistake
from quotes.evaluation.results import Results
from quotes.evaluation.scores import Ratio, Score
from quotes.output.display import count, field, one_line

# The longest rule names; the figures stay below one another.
_NAME = 30
_NUMBER = 9


def results_text(results: Results) -> str:
    """Lay out a whole evaluation.

    The mistakes come first: what stands at the end of a terminal is then the figures.
    """
    blocks = [
        _figures_table(results.figures),
        *(_groups_table(aspect, groups) for aspect, groups in results.groups.items()),
    ]
    if results.curve is not None:
        blocks.append(_curve_table(results.curve))
    if results.before and results.comparison:
        blocks.append(_comparison_table(results.before, results.figures, results.comparison))
    listed = map(_mistake_block, results.mistakes or ())
    return "".join([*listed, "\n".join(blocks)])


def _figures_table(figures: Figures) -> str:
    """Lay out the figures, in percent."""
    content, quoted = figures.scores["content"], figures.scores["quoted"]
    lines = [
        _line("", "P", "R", "F1"),
        *(_line(name, *_scores(score)) for name, score in figures.scores.items()),
        "",
        _line("", "P", "R", "F1", "speaker", "cue"),
        *(
            _line(coverage_name(each), *_scores(each.found), _ratio(each.speaker), _ratio(each.cue))
            for each in figures.coverages
        ),
        "",
        *(
            f"{_line(name, _ratio(ratio))}   of {ratio.count}"
            for name, ratio in figures.ratios.items()
        ),
        "",
        (
            f"gold: {quoted.hit + quoted.missed} quoted, {content.hit + content.missed} content, "
            f"in {count(figures.documents, 'document')}"
        ),
    ]
    return _block(lines)


def _groups_table(aspect: str, groups: Sequence[Group]) -> str:
    """Lay out the content figures of groups; those of rules have no recall."""
    if aspect == "rule":
        head = _line("by rule", "found", "P", "linked P", "cue", "speaker")
        rows = (
            _line(
                group.name,
                str(group.content.hit + group.content.false),
                _scores(group.content)[0],
                _scores(group.linked)[0],
                _ratio(group.cue),
                _ratio(group.speaker),
            )
            for group in groups
        )
    else:
        head = _line(f"by {aspect}", "gold", "P", "R", "F1", "linked", "cue", "speaker")
        rows = (
            _line(
                group.name,
                str(group.content.hit + group.content.missed),
                *_scores(group.content),
                _scores(group.linked)[2],
                _ratio(group.cue),
                _ratio(group.speaker),
            )
            for group in groups
        )
    return _block([head, *rows])


def _curve_table(points: Iterable[Point]) -> str:
    """Lay out the precision and recall of content.linked at each minimum of confidence."""
    return _block(
        [
            _line("content.linked", "P", "R", "F1", "found"),
            *(
                _line(
                    f"confidence >= {point.threshold:.4f}",
                    *_scores(point.linked),
                    str(point.linked.hit + point.linked.false),
                )
                for point in points
            ),
        ]
    )


def _comparison_table(before: Figures, after: Figures, comparison: Comparison) -> str:
    """Lay out what changed: the figures, then each gain and each loss."""
    rows = [
        *(
            (n, each.percents()[2], after.scores[n].percents()[2])
            for n, each in before.scores.items()
        ),
        *((n, each.percent(), after.ratios[n].percent()) for n, each in before.ratios.items()),
    ]
    return _block(
        [
            _line("F1 or accuracy", "before", "after", "change"),
            *(
                _line(name, _percent(old), _percent(new), _change_of(old, new))
                for name, old, new in rows
            ),
            "",
            f"{len(comparison.gains)} gained, {len(comparison.losses)} lost",
            *(f"+ {_change(change)}" for change in comparison.gains),
            *(f"- {_change(change)}" for change in comparison.losses),
        ]
    )


def _change_of(old: float | None, new: float | None) -> str:
    return "-" if old is None or new is None else f"{new - old:+.1f}"


def _mistake_block(mistake: Mistake) -> str:
    """Lay out one mistake: what and where, what each side has, and the text around it."""
    start, end = mistake.extent
    return "".join(
        [
            f"{mistake.what}: {one_line(mistake.id)} [{start}:{end}]\n",
            field("gold", one_line(mistake.gold or "-")),
            field("system", one_line(mistake.system or "-")),
            field("text", one_line(mistake.context)),
            "\n",
        ]
    )


def measurement_table(measurement: Measurement) -> str:
    """Lay out what was measured of each rule and circumstance."""
    rules = [
        _line(name, str(each.count), _share(each.precision))
        for name, each in measurement.rules.items()
    ]
    circumstances = [
        _line(name, str(each.count), _share(each.precision), f"{each.weight:+.2f}")
        for name, each in measurement.circumstances.items()
    ]
    return _block(
        [
            _line("rule", "cases", "P"),
            *rules,
            "",
            _line("circumstance", "cases", "P", "weight"),
            *circumstances,
        ]
    )


def _share(share: float | None) -> str:
    return _percent(None if share is None else 100 * share)


def _change(change: Change) -> str:
    start, end = change.extent
    words = change.words if len(change.words) <= 80 else f"{change.words[:80]}…"
    return (
        f"{one_line(change.id)} [{start}:{end}] {change.before} → {change.after}: {one_line(words)}"
    )


def _scores(score: Score) -> list[str]:
    if score.is_empty:
        return ["-"] * 3
    return [f"{share:.1f}" for share in score.percents()]


def _ratio(ratio: Ratio) -> str:
    return _percent(ratio.percent())


def _percent(percent: float | None) -> str:
    return "-" if percent is None else f"{percent:.1f}"


def _line(name: str, *numbers: str) -> str:
    return (f"{name:<{_NAME}}" + "".join(f"{number:>{_NUMBER}}" for number in numbers)).rstrip()


def _block(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
