"""Documents read back from brat standoff, after people have worked on them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

from quotes.errors import InputError
from quotes.model import (
    Attribution,
    Cue,
    CueKind,
    Document,
    Kind,
    Mention,
    MentionKind,
    Quotation,
    Speaker,
    Via,
)
from quotes.output.brat.names import Names
from quotes.output.brat.standoff import Standoff, read_standoff, read_text
from quotes.output.brat.writing import LINE_END
from quotes.output.file_names import id_of
from quotes.span import Span

_T = TypeVar("_T", bound=str)


def read_brat(folder: str | Path) -> Iterator[Document]:
    """Read the documents that `quotes extract --format brat` wrote and people perhaps corrected.

    Each .ann file of `folder` and its folders is read with its .txt file, in the order of their
    names. What a person added has no rule and no confidence; what is unknown of it is None. Notices
    and evidence are not kept in brat.

    Raises:
        InputError: when there is none, one has no .txt file, or one can't be made sense of; the
            message begins with its path.
    """
    paths = sorted(Path(folder).rglob("*.ann"))
    if not paths:
        raise InputError("the folder holds no .ann files", str(folder))
    for path in paths:
        text = read_text(path.with_suffix(".txt"))
        name = path.relative_to(folder).with_suffix("")
        try:
            standoff = read_standoff(read_text(path), text)
            yield _Reading(standoff, text).document("/".join(map(id_of, name.parts)))
        except InputError as error:
            raise InputError(str(error), str(path)) from None


class _Reading:
    """One document's annotations."""

    def __init__(self, standoff: Standoff, text: str) -> None:
        self._standoff = standoff
        self._text = text
        self._records = {id_: _record(id_, note) for id_, note in standoff.records.items()}
        self._ties: dict[tuple[str, str], list[str]] = {}
        for tie in standoff.ties:
            self._ties.setdefault((tie.type, tie.ends[0]), []).append(tie.ends[1])
        self._names = Names(standoff, self._records, self._words)

    def document(self, id_: str) -> Document:
        """Make sense of the annotations."""
        later = {
            id_ for (type_, _), ids in self._ties.items() if type_ == "Continues" for id_ in ids
        }
        contents = [id_ for id_ in self._of_type("Content") if id_ not in later]
        pieces = {id_: self._content(id_) for id_ in contents}
        contents.sort(key=lambda id_: pieces[id_][0].start)
        speakers = self._names.speakers(contents, self._tied)
        numbers = {id_: number for number, id_ in enumerate(contents)}
        quoted = self._quoted(pieces)
        return Document(
            text=self._text,
            quotations=tuple(
                self._quotation(id_, pieces[id_], tuple(quoted[id_]), numbers, speakers.of)
                for id_ in contents
            ),
            speakers=tuple(
                Speaker(
                    number,
                    each.name,
                    each.type,
                    each.gender,
                    tuple(
                        sorted(
                            (Mention(self._span(id_), self._mention_kind(id_)) for id_ in each.ids),
                            key=lambda mention: (mention.span.start, mention.span.end),
                        )
                    ),
                    each.aliases,
                )
                for number, each in enumerate(speakers.all)
            ),
            notices=(),
            id=id_,
        )

    def _quotation(
        self,
        id_: str,
        content: tuple[Span, ...],
        quoted: tuple[Span, ...],
        numbers: dict[str, int],
        speaker_of: dict[str, int],
    ) -> Quotation:
        record = self._records.get(id_, {})
        parent = next((numbers.get(other) for other in self._tied(id_, "Inside")), None)
        return Quotation(
            kind=self._choice(id_, "kind", get_args(Kind)),
            content=content,
            quoted=quoted,
            cue=next(map(self._cue, self._tied(id_, "HasCue")), None),
            speaker=self._attribution(id_, speaker_of),
            via=tuple(map(self._via, self._tied(id_, "RelayedBy"))),
            parent=parent,
            rule=record.get("rule", "annotator"),
            confidence=record.get("confidence"),
        )

    def _attribution(self, id_: str, speaker_of: dict[str, int]) -> Attribution | None:
        if id_ not in speaker_of:
            return None
        number = speaker_of[id_]
        name = self._names.name(number)
        here = next(iter(self._tied(id_, "SaidBy")), None)
        if here is None:
            return Attribution(name, None, "implicit", number)
        return Attribution(name, self._span(here), self._mention_kind(here), number)

    def _cue(self, id_: str) -> Cue:
        attributes = self._standoff.attributes.get(id_, {})
        return Cue(
            self._span(id_),
            self._records.get(id_, {}).get("lemma"),
            self._choice(id_, "cuekind", get_args(CueKind), "verb"),
            attributes.get("sense") or "say",
            "negated" in attributes,
        )

    def _via(self, id_: str) -> Via:
        mention = self._span(id_)
        return Via(self._records.get(id_, {}).get("name", mention.text), mention)

    def _mention_kind(self, id_: str) -> MentionKind:
        kinds = tuple(kind for kind in get_args(MentionKind) if kind != "implicit")
        return self._choice(id_, "mentionkind", kinds, "named")

    def _choice(
        self, id_: str, attribute: str, choices: tuple[_T, ...], usual: _T | None = None
    ) -> _T:
        given = self._standoff.attributes.get(id_, {}).get(attribute)
        for choice in choices:
            if choice == given:
                return choice
        if given is None and usual is not None:
            return usual
        raise InputError(
            f"{id_} has {f'{attribute} {given}' if given else f'no {attribute}'}: it must be one of "
            f"{', '.join(choices)}"
        )

    def _quoted(self, pieces: dict[str, tuple[Span, ...]]) -> dict[str, list[Span]]:
        """The quoted stretches of each content: those tied to it, and those only it holds."""
        quoted: dict[str, list[Span]] = {id_: [] for id_ in pieces}
        held = {id_: there for there in pieces for id_ in self._tied(there, "Holds")}
        free = [(self._span(id_), id_) for id_ in self._of_type("Quoted")]
        for span, id_ in free:
            if id_ in held:
                quoted[held[id_]].append(span)
        places = sorted(
            (
                (span.start, -span.end, span, there)
                for there, spans in pieces.items()
                for span in spans
            ),
            key=lambda place: place[:2],
        )
        # From left to right, with the contents that aren't over yet.
        open_: list[tuple[Span, str]] = []
        place = 0
        for span, id_ in sorted(free, key=lambda each: (each[0].start, each[0].end)):
            while place < len(places) and places[place][0] <= span.start:
                open_.append(places[place][2:])
                place += 1
            open_ = [(piece, there) for piece, there in open_ if piece.end > span.start]
            holders = [there for piece, there in open_ if piece.contains(span)]
            if id_ not in held and holders:
                quoted[holders[-1]].append(span)
        return {there: sorted(spans, key=lambda s: s.start) for there, spans in quoted.items()}

    def _content(self, id_: str) -> tuple[Span, ...]:
        return tuple(
            piece for part in (id_, *self._tied(id_, "Continues")) for piece in self._pieces(part)
        )

    def _span(self, id_: str) -> Span:
        pieces = self._pieces(id_)
        return Span.cut(self._text, pieces[0].start, pieces[-1].end)

    def _pieces(self, id_: str) -> list[Span]:
        """The fragments, those joined that only line ends part: brat can't mark over one."""
        ends: list[tuple[int, int]] = []
        for start, end in self._standoff.textbounds[id_].fragments:
            if ends and LINE_END.fullmatch(self._text, ends[-1][1], start):
                ends[-1] = (ends[-1][0], end)
            else:
                ends.append((start, end))
        return [Span.cut(self._text, start, end) for start, end in ends]

    def _words(self, id_: str) -> str:
        return " ".join(self._span(id_).text.split())

    def _tied(self, id_: str, type_: str) -> list[str]:
        return self._ties.get((type_, id_), [])

    def _of_type(self, type_: str) -> Iterable[str]:
        return [id_ for id_, bound in self._standoff.textbounds.items() if bound.type == type_]


def _record(id_: str, note: str) -> dict[str, Any]:
    try:
        record = json.loads(note)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        raise InputError(f"the note of this library on {id_} was changed and can't be read")
    return record
