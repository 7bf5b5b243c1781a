"""Folding: what the fast look at a text passes over, against what it must not miss."""

from __future__ import annotations

from quotes import text

_EVERY = "".join(map(chr, range(0x110000)))


def test_nothing_odd_is_taken_for_usual() -> None:
    usual = text._UNUSUAL.sub("", _EVERY)
    assert len(usual) > 100
    assert text._ODD.findall(usual) == []
