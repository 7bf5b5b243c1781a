"""From the sentences of a treebank or a pipeline to one text with one `Parse`."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotes.errors import InputError
from quotes.parsing.parse import ROOT, Name, Parse


@attrs.frozen(eq=False)
class Parsed:
    """A text that somebody has parsed already."""

    text: str
    parse: Parse
    id: str | None = None


@attrs.frozen(eq=False)
class Word:
    """A syntactic word of one sentence."""

    form: str
    tag: str
    head: int
    """The number of the head word in the sentence, counted from 1; 0 for the root."""
    relation: str
    lemma: str = ""


@attrs.frozen(eq=False)
class Token:
    """A surface token: one word, or the words of a multiword token."""

    form: str
    words: Sequence[Word]
    spaces_after: str = " "
    place: tuple[int, int] | None = None
    """Where it stands in the text, where that is known."""
    name: str = ""
    """Its label in the BIOES or BIO scheme (B-PER), or ""."""


@attrs.define(eq=False)
class ParseBuilder:
    """Collects sentences; the columns of the parse grow with each."""

    starts: list[int] = attrs.Factory(list)
    ends: list[int] = attrs.Factory(list)
    tags: list[str] = attrs.Factory(list)
    lemmas: list[str] = attrs.Factory(list)
    heads: list[int] = attrs.Factory(list)
    relations: list[str] = attrs.Factory(list)
    names: list[Name] = attrs.Factory(list)

    def add(self, tokens: Sequence[Token]) -> None:
        """Add one sentence whose tokens all have their places.

        Raises:
            InputError: when a head is no word of the sentence.
        """
        first = len(self.starts)
        size = sum(len(token.words) for token in tokens)
        for token in tokens:
            assert token.place is not None
            for word, (start, end) in zip(token.words, _places(token), strict=True):
                if not 0 <= word.head <= size:
                    raise InputError(f'"{word.form}" has the head {word.head} of {size} words')
                self.starts.append(start)
                self.ends.append(end)
                self.tags.append(word.tag)
                self.lemmas.append(word.lemma)
                self.heads.append(first + word.head - 1 if word.head else ROOT)
                self.relations.append(word.relation)
        self.names.extend(_names(tokens))

    def parse(self) -> Parse:
        """Return what was collected."""
        return Parse(
            self.starts, self.ends, self.tags, self.heads, self.relations, self.lemmas, self.names
        )


def _places(token: Token) -> list[tuple[int, int]]:
    """Where the words of a token stand: one after the other, or all at the token's own place.

    وقال is و and قال, letter for letter; in للصحفيين the word الصحفيين has lost its alef.
    """
    assert token.place is not None
    start, end = token.place
    if len(token.words) == 1 or "".join(word.form for word in token.words) != token.form:
        return [token.place] * len(token.words)
    if len(token.form) != end - start:
        return [token.place] * len(token.words)
    places = []
    for word in token.words:
        places.append((start, start + len(word.form)))
        start += len(word.form)
    return places


def _names(tokens: Sequence[Token]) -> list[Name]:
    """The names that the labels of the tokens mark, in the BIOES or the BIO scheme."""
    names: list[Name] = []
    start, end, kind = 0, 0, ""
    for token in tokens:
        place, _, label = token.name.partition("-")
        assert token.place is not None
        if kind and (place not in ("I", "E") or label != kind):
            names.append(Name(start, end, kind))
            kind = ""
        if place in ("B", "S", "I", "E") and label:
            if not kind:
                start, kind = token.place[0], label
            end = token.place[1]
    if kind:
        names.append(Name(start, end, kind))
    return names
