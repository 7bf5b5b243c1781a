"""All that one evaluation was asked for, in one record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from quotes.evaluation.breakdown import Aspect, Group
from quotes.evaluation.comparison import Comparison
from quotes.evaluation.curve import Point
from quotes.evaluation.figures import Figures
from quotes.evaluation.mistakes import Mistake


@attrs.frozen
class Results:
    """The figures, and whatever else was asked for; None for what wasn't."""

    figures: Figures
    groups: Mapping[Aspect, tuple[Group, ...]] = attrs.Factory(dict)
    curve: tuple[Point, ...] | None = None
    before: Figures | None = None
    """The figures of the older run."""
    comparison: Comparison | None = None
    """What was gained and lost since the older run."""
    mistakes: tuple[Mistake, ...] | None = None

    def to_record(self) -> dict[str, Any]:
        """Return it all as plain JSON types; the figures stand at the top."""
        record = self.figures.to_record()
        if self.groups:
            record["by"] = {
                aspect: {group.name: group.to_record() for group in groups}
                for aspect, groups in self.groups.items()
            }
        if self.curve is not None:
            record["curve"] = [point.to_record() for point in self.curve]
        if self.before and self.comparison:
            record["against"] = {
                "figures": self.before.to_record(),
                "gains": [change.to_record() for change in self.comparison.gains],
                "losses": [change.to_record() for change in self.comparison.losses],
            }
        if self.mistakes is not None:
            record["errors"] = [mistake.to_record() for mistake in self.mistakes]
        return record
