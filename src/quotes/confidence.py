"""How sure a quotation is: what its circumstances weigh, as `quotes calibrate` measured it on gold.

`data/confidence.json` holds the shipped measurement; docs/evaluation.md says how it is made.
"""

from __future__ import annotations

import json
import math
import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from quotes import schema
from quotes.errors import InputError
from quotes.model import Document, Quotation

if TYPE_CHECKING:
    from pathlib import Path


# What is less likely than that to be right is left out unless asked for: docs/evaluation.md, "High
# precision". Not more is: of what lies right above it, half are somebody's words, if under a wrong name.
PLAUSIBLE = 0.15

_MOST_TOLD = 8_192


@attrs.frozen
class Measured:
    """What was measured of one rule."""

    precision: float | None
    """Of its predictions on the gold, the share that is right; None where there were none."""
    count: int
    """How many predictions of the rule were counted."""


@attrs.frozen
class Weighed:
    """What was measured of one circumstance."""

    precision: float | None
    """Of the predictions with it, the share that is right; None where there were none."""
    count: int
    """How many predictions had it."""
    weight: float
    """What it adds to the log odds that a prediction is right, all other circumstances being equal."""


@attrs.frozen
class Measurement:
    """What was measured on gold, of all rules and circumstances."""

    rules: Mapping[str, Measured] = attrs.field(factory=dict)
    """By rule name, in alphabetical order."""
    circumstances: Mapping[str, Weighed] = attrs.field(factory=dict)
    """By name, in the order in which they are asked for."""
    base: float | None = None
    """The log odds of a prediction that has none of the circumstances; None: nothing was measured."""
    weights: Mapping[str, float] = attrs.field(init=False, eq=False, repr=False)
    """What each circumstance adds to the log odds."""
    _told: dict[tuple[str, ...], float] = attrs.field(
        init=False, eq=False, repr=False, factory=dict
    )
    """What has been told already: most quotations are in the same circumstances as some before."""

    @weights.default
    def _weights(self) -> dict[str, float]:
        return {name: weighed.weight for name, weighed in self.circumstances.items()}

    def confidence(self, circumstances: Iterable[str]) -> float | None:
        """How likely a quotation in these circumstances is right, between 0 and 1.

        None where nothing was measured; a circumstance that was not measured changes nothing.
        """
        if self.base is None:
            return None
        case = tuple(circumstances)
        told = self._told.get(case)
        if told is None:
            known = self.weights
            odds = self.base + sum([known[name] for name in case if name in known])
            told = round(1 / (1 + math.exp(-odds)), 4)
            if len(self._told) >= _MOST_TOLD:
                self._told.clear()
            self._told[case] = told
        return told


def load(path: Path | None = None) -> Measurement:
    """Return what was measured.

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

    A quotation without a measured confidence goes, but 0 keeps all. One that was nested in a
    quotation that goes is nested in none. Speakers whose quotations have all gone go too; notices
    stay as they are.

    Raises:
        InputError: when `minimum` isn't between 0 and 1.
    """
    if not 0 <= minimum <= 1:
        raise InputError(f"the minimum of confidence is {minimum}, not between 0 and 1")
    if not minimum or not [q for q in document.quotations if (q.confidence or 0) < minimum]:
        return document
    kept = [
        index
        for index, quotation in enumerate(document.quotations)
        if quotation.confidence is not None and quotation.confidence >= minimum
    ]
    places = {index: place for place, index in enumerate(kept)}
    everybody = [each.speaker.entity if each.speaker else None for each in document.quotations]
    silent = set(everybody) - {everybody[index] for index in kept}
    speakers = [each for each in document.speakers if each.id not in silent]
    numbers = {speaker.id: number for number, speaker in enumerate(speakers)}

    def placed(quotation: Quotation) -> Quotation:
        parent, speaker = quotation.parent, quotation.speaker
        if parent is not None:
            parent = places.get(parent)
        if speaker is not None and numbers[speaker.entity] != speaker.entity:
            speaker = attrs.evolve(speaker, entity=numbers[speaker.entity])
        if parent == quotation.parent and speaker is quotation.speaker:
            return quotation  # as nearly all
        return attrs.evolve(quotation, parent=parent, speaker=speaker)

    return attrs.evolve(
        document,
        quotations=tuple([placed(document.quotations[index]) for index in kept]),
        speakers=tuple(
            [
                each if numbers[each.id] == each.id else attrs.evolve(each, id=numbers[each.id])
                for each in speakers
            ]
        ),
    )


@cache
def _shipped() -> Measurement:
    data = pkgutil.get_data("quotes", "data/confidence.json")  # importlib.resources starts slowly
    assert data is not None
    return _read(data.decode())


def _read(text: str) -> Measurement:
    try:
        record = json.loads(text)
    except ValueError as error:
        raise InputError(f"is no JSON: {error}") from None
    if not isinstance(record, dict):
        raise InputError("holds no object")
    rules = {
        name: schema.from_record(Measured, each, f"rules.{name}", None)
        for name, each in _part(record, "rules").items()
    }
    circumstances = {
        name: schema.from_record(Weighed, each, f"circumstances.{name}", None)
        for name, each in _part(record, "circumstances").items()
    }
    base = record.get("base")
    if isinstance(base, bool) or not isinstance(base, int | float) or not math.isfinite(base):
        raise InputError("base is not a finite number")
    return Measurement(rules, circumstances, base)


def _part(record: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = record.get(name)
    if not isinstance(part, dict):
        raise InputError(f"{name} is no object")
    return part
