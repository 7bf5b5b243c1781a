"""The brat standoff format: what the lines of a .ann file say, before any meaning is given to it.

    T1<tab>Direct 15 27;40 52<tab>the words       a stretch, perhaps in fragments
    R1<tab>Speaker Arg1:T1 Arg2:T2                a relation of two stretches
    E1<tab>Report:T3 Content:T1 Speaker:T2        an event: its trigger, and what it ties to it
    A1<tab>Optional T1                            an attribute, perhaps with a value after it
    *<tab>Coref T2 T7                             stretches that are the same thing
    #1<tab>AnnotatorNotes T1<tab>some words       a note
    #2<tab>Quotes T1<tab>{"rule": "…"}            what this library wrote there, for itself

Offsets are code points of the .txt file as it stands, line ends included.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import attrs

from quotes.errors import InputError

Extent = tuple[int, int]
"""Start and end in code points of the text, end exclusive."""

RECORD = "Quotes"
"""The type of the notes that hold, as JSON, what annotators don't see or change."""

# Lines of other kinds (N: normalisations to a knowledge base) are passed over.
_KNOWN = "TREAM*#"
_STRETCH = re.compile(r"\A(\S+) (\d+ \d+(?:;\d+ \d+)*)")


@attrs.frozen
class Textbound:
    """A stretch with a type; in several fragments where it is interrupted or goes over a line."""

    type: str
    fragments: tuple[Extent, ...]


@attrs.frozen
class Tie:
    """A relation, or an event's argument: two textbounds, and what the tie is called."""

    type: str
    ends: tuple[str, str]


@attrs.define
class Standoff:
    """The annotations of one text. Where an event is meant, its trigger's textbound stands."""

    textbounds: dict[str, Textbound] = attrs.Factory(dict)
    """By id: T1, T2, …"""
    ties: list[Tie] = attrs.Factory(list)
    """In the order of the file; stretches that are the same (`*`) are tied in a chain."""
    attributes: dict[str, dict[str, str]] = attrs.Factory(dict)
    """By textbound id: attribute to value, "" where it has none; all in small letters."""
    notes: dict[str, str] = attrs.Factory(dict)
    """By textbound id."""
    records: dict[str, str] = attrs.Factory(dict)
    """By textbound id: the JSON of the notes of the type `RECORD`."""


def read_text(path: Path) -> str:
    """Read a .ann or .txt file as it stands.

    Raises:
        InputError: when it is not there or not UTF-8.
    """
    # newline="": a carriage return is a character that the offsets count.
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            return stream.read()
    except UnicodeDecodeError:
        raise InputError("is not UTF-8", str(path)) from None
    except FileNotFoundError:
        raise InputError("there is no such file beside the .ann file", str(path)) from None


def read_standoff(annotations: str, text: str) -> Standoff:
    """Read the lines of a .ann file.

    Raises:
        InputError: for a line that is no annotation, an id that isn't there, or a stretch whose
            words aren't those of `text`; its message begins with the line's number.
    """
    # Not splitlines: a stretch's words may hold one of the odder line separators.
    rows = [
        (number, line.rstrip("\r").split("\t", 2))
        for number, line in enumerate(annotations.split("\n"), start=1)
        if line[:1] and line[0] in _KNOWN
    ]
    triggers = {cells[0]: _trigger(cells) for _, cells in rows if cells[0][0] == "E"}
    standoff = Standoff()
    # A relation may stand before the stretches that it ties, so those are read first.
    for number, cells in sorted(rows, key=lambda row: row[1][0][0] != "T"):
        try:
            _read(standoff, cells, text, triggers)
        except InputError as error:
            raise InputError(f"line {number}: {error}") from None
    return standoff


def _trigger(cells: list[str]) -> str:
    return cells[1].split(" ")[0].partition(":")[2] if len(cells) > 1 else ""


def _read(standoff: Standoff, cells: list[str], text: str, triggers: dict[str, str]) -> None:
    if len(cells) < 2:
        raise InputError("is no brat annotation: its parts must be parted by tabs")
    name, words = cells[0], cells[1].split()
    if not words:
        raise InputError("is no brat annotation: nothing stands after its id")

    def textbound(id_: str) -> str:
        found = triggers.get(id_, id_)
        if found not in standoff.textbounds:
            raise InputError(f"{id_ or 'an empty id'} isn't there")
        return found

    match name[0]:
        case "T":
            standoff.textbounds[name] = _textbound(cells, text)
        case "R" | "E":
            kinds, ids = zip(*(word.partition(":")[::2] for word in words), strict=True)
            if name[0] == "R":
                if len(words) != 3:
                    raise InputError("a relation has a type, Arg1 and Arg2")
                standoff.ties.append(Tie(words[0], (textbound(ids[1]), textbound(ids[2]))))
            else:
                for kind, id_ in zip(kinds[1:], ids[1:], strict=True):
                    standoff.ties.append(Tie(kind, (textbound(ids[0]), textbound(id_))))
        case "*":
            chain = [textbound(id_) for id_ in words[1:]]
            standoff.ties += (Tie(words[0], pair) for pair in pairwise(chain))
        case "A" | "M":
            if len(words) < 2:
                raise InputError("an attribute has a name and an id")
            values = standoff.attributes.setdefault(textbound(words[1]), {})
            values[words[0].lower()] = " ".join(words[2:]).lower()
        case _:
            # Notes may also be tied to relations; those say nothing about a stretch.
            target = triggers.get(words[-1], words[-1])
            if target in standoff.textbounds and len(cells) > 2:
                notes = standoff.records if words[0] == RECORD else standoff.notes
                notes[target] = cells[2]


def _textbound(cells: list[str], text: str) -> Textbound:
    match = _STRETCH.fullmatch(cells[1])
    if not match:
        raise InputError(f"{cells[1]!r} is no type with a start and an end")
    ends = [fragment.split() for fragment in match[2].split(";")]
    fragments = tuple((int(start), int(end)) for start, end in ends)
    for start, end in fragments:
        if not start < end <= len(text):
            raise InputError(
                f"[{start}, {end}) is no stretch of a text of {len(text)} characters; "
                f"was the .txt file changed?"
            )
    there = " ".join(text[start:end] for start, end in fragments)
    if len(cells) > 2 and cells[2].split() != there.split():
        raise InputError(
            f"the words are {cells[2][:40]!r}, but the .txt file has {there[:40]!r} there; "
            f"were its line ends changed?"
        )
    return Textbound(match[1], fragments)
