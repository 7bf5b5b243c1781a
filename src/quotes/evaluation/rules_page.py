"""docs/rules.md: every rule and circumstance with its example and what was measured of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from quotes.confidence import Measured, Measurement, Weighed

_HEAD = """\
# Rules

<!-- Written by `quotes rules -o docs/rules.md`; do not edit. -->

Every quotation carries the name of the rule that tied it to its cue and speaker. For each cue the
rules are tried in this order, and the first that holds names the link.

*Precision* is the share of the rule's quotations on the gold whose content, cue and speaker are
all right, and *cases* is how many there were.

| Rule | Example | When | Precision | Cases |
|---|---|---|---|---|
"""

_CIRCUMSTANCES = """
## Circumstances

How sure a quotation is depends less on its rule than on what stands around it. The *weights* of
all circumstances that hold make its confidence ([how](evaluation.md#confidence)): with a weight
below 0 a quotation is less often right than another that is the same otherwise.

| Circumstance | Example | When | Precision | Cases | Weight |
|---|---|---|---|---|---|
"""

_BETWEEN = " — "


def rules_page(
    rules: Iterable[Callable[..., Any]],
    circumstances: Iterable[Callable[..., Any]],
    measurement: Measurement,
) -> str:
    """Write the page.

    Args:
        rules: the rules in their order; each docstring begins `example — when it holds.`
        circumstances: likewise.
        measurement: what was measured of them.

    Raises:
        ValueError: for a rule or circumstance whose docstring doesn't begin so.
    """
    return "".join(
        [
            _HEAD,
            *(_row(rule, _figures(measurement.rules.get(rule.__name__))) for rule in rules),
            _CIRCUMSTANCES,
            *(
                _row(each, _weighed(measurement.circumstances.get(each.__name__)))
                for each in circumstances
            ),
        ]
    )


def _row(rule: Callable[..., Any], figures: list[str]) -> str:
    first = (inspect.getdoc(rule) or "").partition("\n\n")[0]
    example, between, meaning = " ".join(first.split()).partition(_BETWEEN)
    if not between:
        raise ValueError(
            f"the docstring of {rule.__name__} doesn't begin `example{_BETWEEN}when it holds`"
        )
    cells = [f"`{rule.__name__}`", example, meaning, *figures]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _figures(measured: Measured | Weighed | None) -> list[str]:
    if measured is None:
        return ["not measured", ""]
    precision = "" if measured.precision is None else f"{measured.precision:.1%}"
    return [precision, str(measured.count)]


def _weighed(weighed: Weighed | None) -> list[str]:
    weight = "" if weighed is None else f"{weighed.weight:+.2f}"
    return [*_figures(weighed), weight]
