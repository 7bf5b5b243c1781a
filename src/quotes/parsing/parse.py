"""A parsed text as inert columns: what any parser, or a treebank file, says of its words.

A word here is a syntactic one: وقال is two, و and قال. Offsets are code points of the text that was
parsed; a word that has none of its own (the ل of للصحفيين) has those of its surface token.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import attrs

ROOT = -1
"""The head of a word that hangs on none."""


@attrs.frozen(eq=False)
class Name:
    """A stretch of the text that a recognizer of names has marked."""

    start: int
    end: int
    kind: str
    """Whatever the recognizer calls it: PER, LOC, ORG, MISC, …"""


@attrs.frozen(eq=False)
class Parse:
    """The words of a text with their trees; all columns have one entry for each word."""

    starts: Sequence[int]
    """Never falling: the words stand in the order of the text."""
    ends: Sequence[int]
    tags: Sequence[str]
    """Universal part-of-speech tags."""
    heads: Sequence[int]
    """The place of each word's head in these columns; `ROOT` for a root."""
    relations: Sequence[str]
    """Universal dependency relations, with their subtypes (acl:relcl)."""
    lemmas: Sequence[str]
    """Lemmas as the parser writes them, mostly with vowel signs; "" where there is none."""
    names: Sequence[Name] = ()

    @classmethod
    def joined(cls, parses: Sequence[Parse]) -> Parse:
        """The parse of a text from those of its parts, in their order, with the offsets of the whole."""
        begins = accumulate(map(len, parses), initial=0)
        return cls(
            starts=[start for each in parses for start in each.starts],
            ends=[end for each in parses for end in each.ends],
            tags=[tag for each in parses for tag in each.tags],
            heads=[
                head if head == ROOT else begin + head
                for begin, each in zip(begins, parses, strict=False)
                for head in each.heads
            ],
            relations=[relation for each in parses for relation in each.relations],
            lemmas=[lemma for each in parses for lemma in each.lemmas],
            names=[name for each in parses for name in each.names],
        )

    def __len__(self) -> int:
        return len(self.starts)
