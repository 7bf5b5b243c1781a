"""Passage, Links, Resolution → Document: token findings become spans of the untouched input."""

from __future__ import annotations

from quotes.findings import CueFinding, Link, Phrase
from quotes.model import Cue, Document, Quotation, Via
from quotes.passage import Passage
from quotes.resolution import Resolution
from quotes.span import Span


def report(
    passage: Passage, links: tuple[Link, ...], resolution: Resolution, name: str | None
) -> Document:
    """Write what the stages found as the library's result types."""
    raw = passage.analysis.text.raw
    quotations = tuple(
        Quotation(
            kind=link.content.kind,
            content=tuple(Span.cut(raw, start, end) for start, end in link.content.pieces),
            quoted=tuple(Span.cut(raw, start, end) for start, end in link.content.quoted),
            cue=None if link.frame.turn else _cue(raw, link.frame.cue),
            speaker=attribution,
            via=tuple(_via(passage, phrase) for phrase in link.via),
            parent=link.parent,
            rule=link.rule,
            confidence=None,
        )
        for link, attribution in zip(links, resolution.attributions, strict=True)
    )
    return Document(raw, quotations, resolution.speakers, passage.marks.notices, name)


def _cue(raw: str, cue: CueFinding) -> Cue:
    lemma = None if cue.kind == "colon" else cue.entry.lemma
    return Cue(Span.cut(raw, cue.start, cue.end), lemma, cue.kind, cue.entry.sense, cue.negated)


def _via(passage: Passage, phrase: Phrase) -> Via:
    span = Span.cut(passage.analysis.text.raw, *passage.extent(phrase.first, phrase.last))
    return Via(span.text.strip('«»“”"„ '), span)
