"""What a phrase says of the person it names."""

from __future__ import annotations

from quotes.naming.descriptions import Description, describe
from quotes.naming.proper_names import name_span

__all__ = ["Description", "describe", "name_span"]
