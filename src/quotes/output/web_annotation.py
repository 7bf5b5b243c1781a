"""W3C Web Annotation: one JSON-LD page, an annotation for each quotation and each of its parts.

The model is https://www.w3.org/TR/annotation-model/. Its text positions are code points; a quote
selector with the text around stands beside each, for sources that change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from quotes.characters import encodable
from quotes.model import Document, Quotation
from quotes.output.json_list import listed
from quotes.span import Span

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
_IRI = "-._~:/?#[]@!$&'()*+,;=%"


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write an AnnotationPage with the annotations of all documents.

    A document's `id` is the source of its annotations, percent-encoded where an IRI has to be.
    """
    before = f'{{"@context": "{_CONTEXT}", "type": "AnnotationPage", "items": ['
    return listed(_items(documents), before, "]}")


def _items(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    for number, document in enumerate(documents):
        # Annotations of two documents with one id are still two.
        page = _Annotations(document, f"{document.id or 'document'}#{number}")
        for index, quotation in enumerate(document.quotations):
            yield from page.of(index, quotation)


class _Annotations:
    """The annotations of one document."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._name = encodable(name)
        self._source = quote(encodable(document.id or "document"), safe=_IRI)

    def of(self, index: int, quotation: Quotation) -> Iterator[dict[str, Any]]:
        """Write the quotation, then its parts, each linked to it."""
        whole = self._iri(index, "content", 0)
        bodies = [_tag(quotation.kind), _note("rule", quotation.rule)]
        if quotation.confidence is not None:
            bodies.append(_note("confidence", str(quotation.confidence)))
        if quotation.speaker:
            speaker = self._document.speakers[quotation.speaker.entity]
            bodies.append(_note("speaker", quotation.speaker.name, "ar"))
            bodies.append(_note("speaker kind", quotation.speaker.kind))
            bodies += [_note("speaker type", speaker.type)] if speaker.type else []
            bodies += [_note("speaker gender", speaker.gender)] if speaker.gender else []
        if quotation.parent is not None:
            bodies.append(_link("inside", self._iri(quotation.parent, "content", 0)))
        yield self._annotation(whole, "describing", bodies, quotation.content)
        parts: list[tuple[str, Span, list[dict[str, Any]]]] = [
            ("quoted", span, []) for span in quotation.quoted
        ]
        if quotation.cue:
            notes = [_note("kind", quotation.cue.kind), _note("sense", quotation.cue.sense)]
            if quotation.cue.lemma is not None:
                notes.append(_note("lemma", quotation.cue.lemma, "ar"))
            if quotation.cue.negated:
                notes.append(_tag("negated"))
            parts.append(("cue", quotation.cue.span, notes))
        if quotation.speaker and quotation.speaker.mention:
            parts.append(("mention", quotation.speaker.mention, []))
        parts += [("via", via.mention, [_note("name", via.name, "ar")]) for via in quotation.via]
        for number, (role, span, notes) in enumerate(parts):
            bodies = [_tag(role), _link("part of", whole), *notes]
            yield self._annotation(self._iri(index, role, number), "linking", bodies, [span])

    def _iri(self, index: int, role: str, number: int) -> str:
        return uuid5(NAMESPACE_URL, f"{self._name}/{index}/{role}/{number}").urn

    def _annotation(
        self, iri: str, motivation: str, bodies: list[dict[str, Any]], spans: Sequence[Span]
    ) -> dict[str, Any]:
        return {
            "id": iri,
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": [
                {"type": "SpecificResource", "source": self._source, "selector": self._place(span)}
                for span in spans
            ],
        }

    def _place(self, span: Span) -> list[dict[str, Any]]:
        text = self._document.text
        return [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
        ]


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _note(name: str, value: str, language: str | None = None) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": "describing", "rdfs:label": name, "value": value}
    return {**body, "language": language} if language else body


def _link(name: str, target: str) -> dict[str, Any]:
    return {"type": "SpecificResource", "purpose": "linking", "rdfs:label": name, "source": target}
