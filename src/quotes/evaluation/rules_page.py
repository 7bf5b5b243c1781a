"""docs/rules.md: every rule with its example and what was measured of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quotes.confidence import Measured

_HEAD = """\
# Rules

<!-- Written by `quotes rules -o docs/rules.md`; do not edit. -->

Every quotation carries the name of the rule that tied it to its cue and speaker. For each cue the
rules are tried in this order, and the first that holds names the link.

*Precision* is the share of the rule's quotations on the gold whose content, cue and speaker are
all right, *cases* is how many there were, and *confidence* is what its quotations get (see
[evaluation](evaluation.md#calibration)). A rule with fewer than five cases of its own is
filled up with cases of the rules in brackets.

| Rule | Example | When | Precision | Cases | Confidence |
|---|---|---|---|---|---|
"""

_BETWEEN = " — "


def rules_page(rules: Iterable[Callable[..., Any]], measures: Mapping[str, Measured]) -> str:
    """Write the page.

    Args:
        rules: the rules in their order; each docstring begins `example — when it holds.`
        measures: what was measured, by rule name.

    Raises:
        ValueError: for a rule whose docstring doesn't begin so.
    """
    return _HEAD + "".join(_row(rule, measures.get(rule.__name__)) for rule in rules)


def _row(rule: Callable[..., Any], measured: Measured | None) -> str:
    first = (inspect.getdoc(rule) or "").partition("\n\n")[0]
    example, between, meaning = " ".join(first.split()).partition(_BETWEEN)
    if not between:
        raise ValueError(
            f"the docstring of the rule {rule.__name__} doesn't begin "
            f"`example{_BETWEEN}when it holds`"
        )
    cells = [f"`{rule.__name__}`", example, meaning, *_figures(measured)]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _figures(measured: Measured | None) -> list[str]:
    if measured is None:
        return ["not measured", "", ""]
    precision = "" if measured.precision is None else f"{measured.precision:.1%}"
    pooled = f" ({measured.pooled})" if measured.pooled else ""
    return [precision, str(measured.count), f"{measured.confidence:.3f}{pooled}"]
