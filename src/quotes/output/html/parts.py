"""The parts of a document's quotations as stretches of its text, and the segments they make.

Parts overlap freely: a cue stands inside another speaker's words, a quotation in a quotation. HTML
elements must not. So the text is cut wherever a part begins or ends, and each segment between two
cuts knows all the parts that it belongs to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

import attrs

from quotes.model import Document
from quotes.output.html.antecedents import Antecedents
from quotes.span import Span

Role = Literal["content", "quoted", "cue", "mention", "via", "named", "notice"]


@attrs.frozen
class Part:
    """A stretch of the text and what it is in a quotation."""

    span: Span
    """Where."""
    role: Role
    """content, quoted, cue, mention, via; named: an antecedent; notice: something odd."""
    quotation: int | None = None
    """The index of its quotation; None for antecedents and notices."""
    speaker: int | None = None
    """The index of its speaker in `Document.speakers`."""
    note: str = ""
    """The kind of a notice."""


@attrs.frozen
class Segment:
    """A stretch of the text in which no part begins or ends."""

    start: int
    end: int
    parts: tuple[Part, ...]
    """The parts that cover it, the innermost first."""


def parts_of(document: Document, antecedents: Antecedents) -> list[Part]:
    """Return the parts of all quotations, the antecedents, and the notices."""
    parts = [Part(span, "named", None, speaker) for span, speaker in antecedents.targets]
    for index, quotation in enumerate(document.quotations):
        speaker = quotation.speaker.entity if quotation.speaker else None
        parts += [Part(span, "content", index, speaker) for span in quotation.content]
        parts += [Part(span, "quoted", index, speaker) for span in quotation.quoted]
        if quotation.cue:
            parts.append(Part(quotation.cue.span, "cue", index, speaker))
        if quotation.speaker and quotation.speaker.mention:
            parts.append(Part(quotation.speaker.mention, "mention", index, speaker))
        parts += [Part(via.mention, "via", index, speaker) for via in quotation.via]
    parts += [Part(notice.span, "notice", note=notice.kind) for notice in document.notices]
    return parts


def segments(parts: Iterable[Part], start: int, end: int, cuts: Iterable[int]) -> Iterator[Segment]:
    """Cut the text from `start` to `end` into segments, in order and without gaps.

    Args:
        parts: the parts; what of them lies outside is left out.
        start: offset of the first character.
        end: offset after the last character.
        cuts: further offsets at which a segment ends.
    """
    opening: defaultdict[int, list[int]] = defaultdict(list)
    closing: defaultdict[int, list[int]] = defaultdict(list)
    known = list(parts)
    for number, part in enumerate(known):
        if part.span.start < end and part.span.end > start:
            opening[max(start, part.span.start)].append(number)
            closing[min(end, part.span.end)].append(number)
    inside = (cut for cut in cuts if start < cut < end)
    offsets = sorted({start, end, *opening, *closing, *inside})
    current: dict[int, Part] = {}
    for here, following in pairwise(offsets):
        for number in closing.get(here, ()):
            del current[number]
        for number in opening.get(here, ()):
            current[number] = known[number]
        inner_first = sorted(current.values(), key=lambda part: len(part.span))
        yield Segment(here, following, tuple(inner_first))
