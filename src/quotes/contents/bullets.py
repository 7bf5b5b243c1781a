"""The bullets that stand before the lines of a dialogue as dashes do: • انتبه يا سمير."""

from __future__ import annotations

BULLETS = frozenset("•●▪◆")
