"""The brat standoff format: what the lines of a .ann file say, before any meaning is given to it.

    T1<tab>Direct 15 27;40 52<tab>the words       a stretch, perhaps in fragments
    R1<tab>Speaker Arg1:T1 Arg2:T2                a relation of two stretches
    E1<tab>Report:T3 Content:T1 Speaker:T2        an event: its trigger, and what it ties to it
    A1<tab>Optional T1                            an attribute, perhaps with a value after it
    *<tab>Coref T2 T7                             stretches that are the same thing
    #1<tab>AnnotatorNotes T1<tab>some words       a note

Offsets are code points of the .txt file as it stands, line ends included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from quotes.errors import InputError
from quotes.evaluation.annotation import Extent

_FRAGMENT = re.compile(r"(\d+) (\d+)")


@attrs.frozen
class Textbound:
    """A stretch with a type; in several fragments where it is interrupted or goes over a line."""

    type: str
    fragments: tuple[Extent, ...]


@attrs.define
class Standoff:
    """The annotations of one text, by what they tie together."""

    textbounds: dict[str, Textbound] = attrs.Factory(dict)
    """By id: T1, T2, …"""
    ties: list[tuple[str, str]] = attrs.Factory(list)
    """Pairs of textbound ids that a relation, or an event and its argument, ties."""
    same: list[tuple[str, ...]] = attrs.Factory(list)
    """Ids of textbounds that are said to be the same thing: `*` lines and Coref relations."""
    attributes: dict[str, dict[str, str]] = attrs.Factory(dict)
    """By textbound id: attribute name in small letters to value, "" where it has none."""
    notes: dict[str, str] = attrs.Factory(dict)
    """By textbound id."""
    _events: dict[str, str] = attrs.Factory(dict)
    """Event id to its trigger's id."""


def read_standoff(annotations: str, text: str) -> Standoff:
    """Read a .ann file's lines.

    Raises:
        InputError: for a line of no known form, an id that isn't there, or a stretch whose words
            aren't those of `text`; the message begins with the line's number.
    """
    standoff = Standoff()
    rows = [
        (number, line.split("\t"))
        for number, line in enumerate(annotations.splitlines(), start=1)
        if line.strip()
    ]
    # An event may stand before the stretches that it ties: those are read first.
    for number, cells in rows:
        if cells[0].startswith("T"):
            with _line(number):
                standoff.textbounds[cells[0]] = _textbound(cells, text)
    for number, cells in rows:
        if cells[0].startswith("E"):
            with _line(number):
                standoff._events[cells[0]] = _target(standoff, _words(cells)[0].partition(":")[2])
    for number, cells in rows:
        with _line(number):
            _read(standoff, cells)
    return standoff


class _line:  # noqa: N801 - used as a statement: with _line(3)
    """Puts the line's number before the message of an error."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __enter__(self) -> None:
        return None

    def __exit__(self, _type: object, error: object, _trace: object) -> None:
        if isinstance(error, InputError):
            raise InputError(f"line {self.number}: {error}") from None
