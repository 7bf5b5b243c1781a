"""Packing: how results travel between processes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import attrs


class Packed:
    """A base of attrs classes whose objects are pickled as their fields, in order.

    With several processes every document is pickled and read back; attrs' own way, a dict for each
    object, takes twice as long, so that two processes would not be worth two.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type[Packed], tuple[Any, ...]]:
        kind: Any = type(self)
        return kind, _fields_of(kind)(self)


@cache
def _fields_of(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in attrs.fields(kind)]
    assert len(names) > 1, "attrgetter makes no tuple of one"
    return attrgetter(*names)
