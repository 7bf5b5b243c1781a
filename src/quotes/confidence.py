"""How sure a rule is: its precision as `quotes calibrate` measured it on gold, with its count.

`data/confidence.json` holds the shipped measurement; docs/evaluation.md says how it is made.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

import attrs

from quotes import schema
from quotes.errors import InputError
from quotes.model import Document, Quotation

if TYPE_CHECKING:
    from pathlib import Path


@attrs.frozen
class Measured:
    """What was measured of one rule."""

    precision: float | None
    """Of its predictions on the gold, the share that is right; None where there were none."""
    count: int
    """How many predictions of the rule were counted."""
    confidence: float
    """What a quotation of the rule gets: (right + 1) / (count + 2), between 0 and 1."""
    pooled: str | None = None
    """Where the rule has too few cases of its own: the rules whose cases filled them up, such as
    `participle_*`, or `*` for all; else None."""


def load(path: Path | None = None) -> Mapping[str, Measured]:
    """Return what was measured, by rule; a rule that is not in it has no confidence.

    Args:
        path: a file that `quotes calibrate` wrote; None for the shipped one, which is read once.

    Raises:
        InputError: when a file of your own can't be read as a measurement.
    """
    if path is None:
        return _shipped()
    try:
        return _read(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror or error}", str(path)) from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8", str(path)) from None
    except InputError as error:
        raise InputError(str(error), str(path)) from None


def at_least(document: Document, minimum: float) -> Document:
    """Return `document` with those quotations only whose confidence is `minimum` or more.

    A quotation whose rule was never measured has no confidence, and goes. One that was nested in a
    quotation that goes is nested in none. Speakers and notices stay as they are.

    Raises:
        InputError: when `minimum` isn't between 0 and 1.
    """
    if not 0 <= minimum <= 1:
        raise InputError(f"the minimum of confidence is {minimum}, not between 0 and 1")
    kept = [
        index
        for index, quotation in enumerate(document.quotations)
        if quotation.confidence is not None and quotation.confidence >= minimum
    ]
    places = {index: place for place, index in enumerate(kept)}

    def placed(quotation: Quotation) -> Quotation:
        parent = quotation.parent
        return attrs.evolve(quotation, parent=None if parent is None else places.get(parent))

    quotations = tuple(placed(document.quotations[index]) for index in kept)
    return attrs.evolve(document, quotations=quotations)


@cache
def _shipped() -> Mapping[str, Measured]:
    data = pkgutil.get_data("quotes", "data/confidence.json")  # importlib.resources starts slowly
    assert data is not None
    return _read(data.decode())


def _read(text: str) -> Mapping[str, Measured]:
    try:
        rules = json.loads(text)
    except ValueError as error:
        raise InputError(f"is no JSON: {error}") from None
    if not isinstance(rules, dict):
        raise InputError("holds no object of rules")
    return {name: schema.from_record(Measured, rule, name, None) for name, rule in rules.items()}
