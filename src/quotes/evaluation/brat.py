"""Gold in brat: a folder of .ann files, each beside the .txt file that it annotates.

Types say what a stretch is, ties between stretches which belong together; the names of the ties
make no difference, but for those that say who an unnamed speaker is (`Entity`) and which mentions
are one person (`Coref`). docs/evaluation.md shows it all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

from quotes.errors import InputError
from quotes.evaluation.annotation import Extent, GoldDocument, GoldRow
from quotes.evaluation.matching import overlap
from quotes.evaluation.pronouns import is_pronoun
from quotes.evaluation.records import at
from quotes.model import Kind
from quotes.output.brat.standoff import Standoff, read_standoff, read_text

_KINDS: tuple[Kind, ...] = get_args(Kind)
# The names that annotation projects give these roles, in small letters.
_ROLES = {
    **dict.fromkeys(_KINDS, "content"),
    **dict.fromkeys(("content", "quotation", "quote"), "content"),
    "quoted": "quoted",
    **dict.fromkeys(("cue", "verb"), "cue"),
    **dict.fromkeys(("speaker", "mention", "source"), "speaker"),
    "via": "via",
}
_ENTITY, _COREF = "entity", "coref"
_BETWEEN_NAMES = re.compile(r"[|\n]")


def read_brat(folder: Path) -> tuple[GoldDocument, ...]:
    """Read the .ann files of `folder` and its subfolders, in the order of their names.

    A document's id is its path inside the folder without the ending.

    Raises:
        InputError: when there is none, one has no .txt file, or one can't be made sense of.
    """
    documents: list[GoldDocument] = []
    for path in sorted(folder.rglob("*.ann")):
        with at(str(path)):
            text = read_text(path.with_suffix(".txt"))
            rows = _Reading(read_standoff(read_text(path), text), text).rows()
            name = path.relative_to(folder).with_suffix("").as_posix()
            documents.append(GoldDocument(name, text, rows))
    if not documents:
        raise InputError("the folder holds no .ann files", str(folder))
    return tuple(documents)


class _Reading:
    """One document's annotations, read as gold rows."""

    def __init__(self, standoff: Standoff, text: str) -> None:
        self.standoff = standoff
        self.text = text
        self.roles = {
            id_: _ROLES.get(bound.type.lower(), "") for id_, bound in standoff.textbounds.items()
        }

    def rows(self) -> tuple[GoldRow, ...]:
        """The rows: one for each piece of each content, in the order of the text."""
        return tuple(
            sorted(
                (
                    row
                    for id_, role in self.roles.items()
                    if role == "content"
                    for row in self._rows_of(id_)
                ),
                key=lambda row: row.content,
            )
        )

    def _rows_of(self, content: str) -> Iterable[GoldRow]:
        tied = self._tied((content,), "cue")
        cues = tuple(self._extent(cue) for cue in tied)
        # A speaker may hang on the content or on its cue.
        parts = (content, *tied)
        speakers = self._tied(parts, "speaker")
        attributes = self.standoff.attributes.get(content, {})
        kind = self._kind(content)
        unmarked = "unmarked" in attributes
        quoted = [self._extent(id_) for id_, role in self.roles.items() if role == "quoted"]
        for piece in self._pieces(content):
            yield GoldRow(
                kind=kind,
                content=piece,
                quoted=tuple(sorted(each for each in quoted if overlap(each, piece))),
                cues=cues,
                speaker=self._extent(speakers[0]) if speakers else None,
                entity=self._names(parts, speakers, cues),
                via=tuple(self._extent(via) for via in self._tied(parts, "via")),
                optional="optional" in attributes,
                unmarked=unmarked,
            )

    def _kind(self, content: str) -> Kind:
        kind = self.standoff.textbounds[content].type.lower()
        if kind not in _KINDS:
            kind = self.standoff.attributes.get(content, {}).get("kind", "")
        for known in _KINDS:
            if kind == known:
                return known
        raise InputError(
            f"{content} has no kind: its type, or an attribute Kind, must be "
            f"{', '.join(_KINDS[:-1])} or {_KINDS[-1]}"
        )

    def _tied(self, ids: Iterable[str], role: str, tie: str | None = None) -> list[str]:
        """The textbounds of that role that are tied to one of `ids`, in the order of the file.

        Ties called Entity and Coref say who somebody is, not who stands here: they are left out,
        unless `tie` asks for one of them.
        """
        wanted = set(ids)
        found: dict[str, None] = {}
        for each in self.standoff.ties:
            name = each.type.lower()
            if (name == tie) if tie else name not in (_ENTITY, _COREF):
                for here, there in (each.ends, each.ends[::-1]):
                    if here in wanted and self.roles[there] == role:
                        found[there] = None
        return list(found)

    def _names(
        self, parts: Iterable[str], speakers: Iterable[str], cues: Sequence[Extent]
    ) -> tuple[str, ...]:
        """The names of the speaker: notes first, then the mentions that are the same person's."""
        same = [*speakers, *self._tied(parts, "speaker", _ENTITY)]
        done = 0
        while done < len(same):
            others = self._tied(same[done:], "speaker", _COREF)
            done = len(same)
            same += [other for other in others if other not in same]
        notes = [self.standoff.notes[id_] for id_ in (*parts, *same) if id_ in self.standoff.notes]
        split = (name.strip() for note in notes for name in _BETWEEN_NAMES.split(note))
        named = [name for name in split if name]
        mentions = [
            self._words(id_) for id_ in same if not is_pronoun(self.text, self._extent(id_), cues)
        ]
        return tuple(dict.fromkeys([*named, *sorted(mentions, key=len, reverse=True)]))

    def _words(self, id_: str) -> str:
        start, end = self._extent(id_)
        return " ".join(self.text[start:end].split())

    def _extent(self, id_: str) -> Extent:
        """From the first fragment to the last."""
        fragments = self.standoff.textbounds[id_].fragments
        return min(start for start, _ in fragments), max(end for _, end in fragments)

    def _pieces(self, id_: str) -> list[Extent]:
        """The fragments, those joined that only a line end parts: brat can't mark over one."""
        pieces: list[Extent] = []
        for start, end in sorted(self.standoff.textbounds[id_].fragments):
            if pieces and not self.text[pieces[-1][1] : start].strip():
                pieces[-1] = (pieces[-1][0], end)
            else:
                pieces.append((start, end))
        return pieces
