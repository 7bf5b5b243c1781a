"""Who is who in brat's annotations: chains of mentions, their names, and the contents they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from quotes.model import Gender, SpeakerType
from quotes.output.brat.standoff import Standoff
from quotes.output.brat.writing import BETWEEN_NAMES, names_note

_Tied = Callable[[str, str], list[str]]


@attrs.define
class Named:
    """A speaker: the annotations of the mentions, and what is known beside them."""

    ids: list[str]
    name: str
    type: SpeakerType | None = None
    gender: Gender | None = None
    aliases: tuple[str, ...] = ()
    number: float = float("inf")
    """The place among the speakers when it was written; the end for one that a person added."""


@attrs.frozen
class Speakers:
    """All speakers of a document."""

    all: list[Named]
    of: dict[str, int]
    """By content: the index of its speaker."""


class Names:
    """Finds the speakers in the annotations of one document."""

    def __init__(
        self,
        standoff: Standoff,
        records: Mapping[str, dict[str, Any]],
        words: Callable[[str], str],
    ) -> None:
        self._standoff = standoff
        self._records = records
        self._words = words
        self._all: list[Named] = []

    def name(self, number: int) -> str:
        """The name of the speaker with that index."""
        return self._all[number].name

    def speakers(self, contents: Iterable[str], tied: _Tied) -> Speakers:
        """Find who says each of `contents`, and everybody else who was written as a speaker."""
        chain_of = self._chains()
        by_key: dict[object, Named] = {}
        says: dict[str, Named] = {}
        for content in contents:
            tied_to = [*tied(content, "SaidBy"), *tied(content, "Entity")]
            named = None
            if tied_to:
                chain = chain_of[tied_to[0]]
                named = by_key.setdefault(chain[0], self._named(chain))
            elif content in self._standoff.notes or "speaker" in self._records.get(content, {}):
                named = self._named([content])
                named.ids = []
                number = named.number
                key = number if number != float("inf") else named.name
                named = by_key.setdefault(("said", key), named)
            if named:
                says[content] = named
        for chain in chain_of.values():
            if any("speaker" in self._records.get(id_, {}) for id_ in chain):
                by_key.setdefault(chain[0], self._named(chain))
        self._all = sorted(by_key.values(), key=lambda each: each.number)
        numbers = {id(each): number for number, each in enumerate(self._all)}
        return Speakers(self._all, {content: numbers[id(each)] for content, each in says.items()})

    def _chains(self) -> dict[str, list[str]]:
        """For each mention, all mentions of the same person, in the order of the file."""
        chains: dict[str, list[str]] = {
            id_: [id_]
            for id_, bound in self._standoff.textbounds.items()
            if bound.type == "Mention"
        }
        order = {id_: number for number, id_ in enumerate(chains)}
        for tie in self._standoff.ties:
            first, second = (chains.get(end) for end in tie.ends)
            if tie.type == "Coref" and first and second and first is not second:
                small, large = sorted((first, second), key=len)
                large += small
                chains.update(dict.fromkeys(small, large))
        for chain in {id(each): each for each in chains.values()}.values():
            chain.sort(key=order.__getitem__)
        return chains

    def _named(self, ids: list[str]) -> Named:
        record: dict[str, Any] = next(
            (
                found["speaker"]
                for found in (self._records.get(id_, {}) for id_ in ids)
                if "speaker" in found
            ),
            {},
        )
        notes = [self._standoff.notes[id_] for id_ in ids if id_ in self._standoff.notes]
        names = [name.strip() for note in notes for name in note.split(BETWEEN_NAMES.strip())]
        known = [record["name"], *record["aliases"]] if record else []
        if not names or (known and notes == [names_note(known)]):
            # Nobody changed them.
            names = known or sorted(map(self._words, ids), key=len, reverse=True)
        return Named(
            list(ids),
            names[0],
            record.get("type"),
            record.get("gender"),
            tuple(names[1:]) if known or notes else (),
            record.get("id", float("inf")),
        )
