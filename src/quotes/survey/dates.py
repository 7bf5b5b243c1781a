"""The dates of documents: read from a field of theirs, and compared as far as both are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs

from quotes.errors import InputError
from quotes.text import fold

FIELDS = (
    "date",
    "published",
    "published_at",
    "publish_date",
    "pubdate",
    "datetime",
    "تاريخ",
    "التاريخ",
)
"""The fields that are looked at for the date, best first, in small letters."""

# The year first: of 03/04/2026 nobody knows which is the month.
_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")

Date = tuple[int, ...]
"""Year, month and day, as far as they are known."""


def read_date(value: object) -> Date | None:
    """Return the date at the beginning of `value` (2026, 2026-11, 2026-11-22T…, 20261122), if any.

    Digits may be Arabic ones.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = fold(str(value))
    text = text.lstrip()
    match = _COMPACT.match(text) or _DATE.match(text)
    if match is None:
        return None
    date = tuple(int(part) for part in match.groups() if part)
    fits = date[0] > 0 and all(
        1 <= part <= most for part, most in zip(date[1:], (12, 31), strict=False)
    )
    return date if fits else None


@attrs.frozen
class Dates:
    """A stretch of time, and where the date of a document stands."""

    since: Date | None = None
    """The first day, month or year of it."""
    until: Date | None = None
    """The last one, which belongs to it."""
    field: str | None = None
    """The field of the date; None takes the first of `FIELDS` that is there."""

    @classmethod
    def of(cls, since: str | None, until: str | None, field: str | None = None) -> Dates:
        """Make it of dates as people write them, the year first.

        Raises:
            InputError: when one is no date.
        """
        return cls(_required(since), _required(until), field)

    @property
    def are_asked_for(self) -> bool:
        """Whether the date matters at all."""
        return self.since is not None or self.until is not None

    def date_of(self, fields: Mapping[str, Any]) -> Date | None:
        """Return the date of a document with these passed-through fields."""
        if self.field is not None:
            return read_date(fields.get(self.field))
        small = {name.lower(): value for name, value in fields.items()}
        return next((date for name in FIELDS if (date := read_date(small.get(name)))), None)

    def hold(self, date: Date) -> bool:
        """Whether `date` is in it; where one of the two is less exact, its parts decide."""
        return (self.since is None or date[: len(self.since)] >= self.since[: len(date)]) and (
            self.until is None or date[: len(self.until)] <= self.until[: len(date)]
        )


def _required(text: str | None) -> Date | None:
    if text is None:
        return None
    date = read_date(text)
    if date is None:
        raise InputError(f"{text!r} is no date: write it as 2026, 2026-11 or 2026-11-22")
    return date
