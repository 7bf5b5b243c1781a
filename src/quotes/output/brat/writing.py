"""Documents as brat standoff: a .txt and a .ann file each, and the project's configuration."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

from quotes.characters import encodable
from quotes.lexicon import SENSES
from quotes.model import CueKind, Document, Kind, MentionKind, Quotation, Speaker
from quotes.output.brat.standoff import RECORD
from quotes.output.file_names import FileNames
from quotes.output.formats import Files
from quotes.span import Cover, Span

# An annotation of brat can't go over a line end, so it is cut there into fragments; and brat's own
# reader takes any of these for one.
LINE_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_IN_LINE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

# JSON itself escapes those below a blank.
_ESCAPED = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}

BETWEEN_NAMES = " | "

CONFIGURATION = f"""\
# The types of quotations. brat reads this file from the folder of the texts.

[entities]
Content
Quoted
Cue
Mention
Via

[relations]
HasCue	Arg1:Content, Arg2:Cue
SaidBy	Arg1:Content, Arg2:Mention
# who says it, where nobody is named beside it
Entity	Arg1:Content, Arg2:Mention
RelayedBy	Arg1:Content, Arg2:Via
# only where more than one content could hold it
Holds	Arg1:Content, Arg2:Quoted
# only where pieces of one quotation touch
Continues	Arg1:Content, Arg2:Content
Inside	Arg1:Content, Arg2:Content
Coref	Arg1:Mention, Arg2:Mention, <REL-TYPE>:symmetric-transitive
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind	Arg:Content, Value:{"|".join(get_args(Kind))}
CueKind	Arg:Cue, Value:{"|".join(get_args(CueKind))}
Sense	Arg:Cue, Value:{"|".join(SENSES)}
Negated	Arg:Cue
MentionKind	Arg:Mention, Value:{"|".join(kind for kind in get_args(MentionKind) if kind != "implicit")}
"""


def render(documents: Iterable[Document]) -> Iterator[Files]:
    """Write annotation.conf, then a .txt and a .ann file for each document.

    UTF-8 has no place for half of a surrogate pair: U+FFFD stands there instead, one code point too.
    """
    yield (("annotation.conf", CONFIGURATION),)
    names = FileNames()
    for document in documents:
        name = names.name(document.id)
        annotations = encodable("".join(_Lines(document).lines()))
        yield ((f"{name}.txt", encodable(document.text)), (f"{name}.ann", annotations))


class _Lines:
    """The lines of one .ann file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines: list[str] = []
        self._counts: dict[str, int] = {}
        self._mentions: dict[tuple[int, Span, MentionKind], str | None] = {}
        self._leads: dict[int, str | None] = {}
        self._chains: dict[int, list[str]] = {}
        self._records: dict[str, dict[str, Any]] = {}
        self._shared = _shared(document)

    def lines(self) -> list[str]:
        """Write the quotations in their order, then the speakers."""
        contents = [self._content(quotation) for quotation in self._document.quotations]
        for quotation, content in zip(self._document.quotations, contents, strict=True):
            if content:
                self._parts(quotation, content)
                if quotation.parent is not None:
                    self._relation("Inside", content, contents[quotation.parent])
        for speaker in self._document.speakers:
            for mention in speaker.mentions:
                self._mention(speaker, mention.span, mention.kind)
            chain = self._chains.get(speaker.id, [])
            if len(chain) > 1:
                self._lines.append(f"*\tCoref {' '.join(chain)}\n")
            if chain:
                self._name(speaker, chain[0])
        for target, record in self._records.items():
            note = json.dumps(record, ensure_ascii=False).translate(_ESCAPED)
            self._note(RECORD, target, note)
        return self._lines

    def _content(self, quotation: Quotation) -> str | None:
        """Write the content as one annotation of several fragments, where brat can hold it so."""
        groups: list[list[Span]] = []
        for span in quotation.content:
            if groups and self._apart(groups[-1][-1], span):
                groups[-1].append(span)
            else:
                groups.append([span])
        written = [id_ for id_ in (self._textbound("Content", group) for group in groups) if id_]
        first = written[0] if written else None
        for other in written[1:]:
            self._relation("Continues", first, other)
        if first:
            self._attribute("Kind", first, quotation.kind)
            self._record(first, {"rule": quotation.rule, "confidence": quotation.confidence})
        return first

    def _apart(self, before: Span, after: Span) -> bool:
        """Whether more than line ends stands between two pieces; else fragments would run together."""
        return bool(_IN_LINE.search(self._document.text, before.end, after.start))

    def _parts(self, quotation: Quotation, content: str) -> None:
        for span in quotation.quoted:
            quoted = self._textbound("Quoted", [span])
            own = any(piece.contains(span) for piece in quotation.content)
            if not own or span.start in self._shared:
                self._relation("Holds", content, quoted)
        if quotation.cue:
            cue = self._textbound("Cue", [quotation.cue.span])
            self._relation("HasCue", content, cue)
            if cue:
                self._attribute("CueKind", cue, quotation.cue.kind)
                self._attribute("Sense", cue, quotation.cue.sense)
                if quotation.cue.negated:
                    self._attribute("Negated", cue)
                self._record(cue, {"lemma": quotation.cue.lemma})
        for via in quotation.via:
            outlet = self._textbound("Via", [via.mention])
            self._relation("RelayedBy", content, outlet)
            if outlet and via.name != via.mention.text:
                self._record(outlet, {"name": via.name})
        if quotation.speaker:
            speaker = self._document.speakers[quotation.speaker.entity]
            mention = quotation.speaker.mention
            here = mention and self._mention(speaker, mention, quotation.speaker.kind)
            if here:
                self._relation("SaidBy", content, here)
            elif lead := self._lead(speaker):
                self._relation("Entity", content, lead)
            else:
                self._name(speaker, content)

    def _lead(self, speaker: Speaker) -> str | None:
        """The annotation of the speaker's first mention, written now if it isn't yet."""
        if speaker.id not in self._leads:
            written = (self._mention(speaker, each.span, each.kind) for each in speaker.mentions)
            self._leads[speaker.id] = next(filter(None, written), None)
        return self._leads[speaker.id]

    def _mention(self, speaker: Speaker, span: Span, kind: MentionKind) -> str | None:
        key = (speaker.id, span, kind)
        if key not in self._mentions:
            id_ = self._mentions[key] = self._textbound("Mention", [span])
            if id_:
                self._attribute("MentionKind", id_, kind)
                self._chains.setdefault(speaker.id, []).append(id_)
        return self._mentions[key]

    def _name(self, speaker: Speaker, id_: str) -> None:
        """Write who the speaker is: the names for people, and everything for the way back."""
        self._note("AnnotatorNotes", id_, names_note((speaker.name, *speaker.aliases)))
        self._record(
            id_,
            {
                "speaker": {
                    "id": speaker.id,
                    "name": speaker.name,
                    "type": speaker.type,
                    "gender": speaker.gender,
                    "aliases": list(speaker.aliases),
                }
            },
        )

    def _textbound(self, type_: str, spans: Sequence[Span]) -> str | None:
        """Write a stretch; None where there is nothing but line ends, which brat can't mark."""
        pieces = [
            match.span()
            for span in spans
            for match in _IN_LINE.finditer(self._document.text, span.start, span.end)
        ]
        if not pieces:
            return None
        id_ = self._next("T")
        where = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self._document.text[start:end] for start, end in pieces)
        self._lines.append(f"{id_}\t{type_} {where}\t{words}\n")
        return id_

    def _relation(self, type_: str, first: str | None, second: str | None) -> None:
        if first and second:
            self._lines.append(f"{self._next('R')}\t{type_} Arg1:{first} Arg2:{second}\n")

    def _attribute(self, type_: str, target: str, value: str = "") -> None:
        self._lines.append(f"{self._next('A')}\t{type_} {target} {value}".rstrip(" ") + "\n")

    def _record(self, target: str, record: dict[str, Any]) -> None:
        self._records.setdefault(target, {}).update(record)

    def _note(self, type_: str, target: str, text: str) -> None:
        self._lines.append(f"{self._next('#')}\t{type_} {target}\t{text}\n")

    def _next(self, prefix: str) -> str:
        self._counts[prefix] = self._counts.get(prefix, 0) + 1
        return f"{prefix}{self._counts[prefix]}"


def _shared(document: Document) -> Cover:
    """The places that the contents of several quotations hold."""
    pieces = sorted((s.start, s.end) for each in document.quotations for s in each.content)
    shared: list[tuple[int, int]] = []
    reached = 0
    for start, end in pieces:
        if start < reached:
            shared.append((start, min(end, reached)))
        reached = max(reached, end)
    return Cover(shared)


def names_note(names: Iterable[str]) -> str:
    """Return the names of a speaker as a note shows them, on one line."""
    return " ".join(BETWEEN_NAMES.join(names).split())
