"""What a phrase says of the person it names."""

from __future__ import annotations

from quotes.naming.describing import describe
from quotes.naming.descriptions import SHORTEST_SPELLED_ALIKE, Description
from quotes.naming.proper_names import name_span

__all__ = ["SHORTEST_SPELLED_ALIKE", "Description", "describe", "name_span"]
