"""UIMA CAS, as XMI or JSON, for INCEpTION and other UIMA tools.

Each document is a CAS with one span layer, `webanno.custom.Quotation`, whose feature `role` is
content, quoted, cue, mention or via, and one relation layer, `webanno.custom.QuotationRelation`,
from a quotation's first content to its other parts. The names are those that INCEpTION gives to
custom layers. UIMA counts UTF-16 units; cassis turns our code points into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from quotes.characters import in_xml
from quotes.errors import MissingPackageError
from quotes.model import Document, Quotation
from quotes.output.file_names import FileNames
from quotes.output.formats import Files
from quotes.span import Span

SPAN = "webanno.custom.Quotation"
RELATION = "webanno.custom.QuotationRelation"

_SPAN_FEATURES = (
    "role", "quotation", "kind", "rule", "confidence", "speaker", "speakerKind", "speakerType",
    "gender", "name", "lemma", "sense", "negated",
)  # fmt: skip
"""All strings: INCEpTION shows and edits them; `quotation` is the quotation's number."""


def render_xmi(documents: Iterable[Document]) -> Iterator[Files]:
    """Write TypeSystem.xml, then an .xmi file for each document.

    U+FFFD stands for characters that XML can't hold.

    Raises:
        MissingPackageError: without dkpro-cassis.
    """
    types = _type_system()
    yield (("TypeSystem.xml", types.to_xml()),)
    names = FileNames()
    for document in documents:
        yield ((f"{names.name(document.id)}.xmi", _cas(document, types).to_xmi()),)


def render_json(documents: Iterable[Document]) -> Iterator[Files]:
    """Write a .json file for each document (UIMA CAS JSON 0.4.0), with its types in it.

    Raises:
        MissingPackageError: without dkpro-cassis.
    """
    types = _type_system()
    names = FileNames()
    for document in documents:
        text = _cas(document, types).to_json(ensure_ascii=False)
        yield ((f"{names.name(document.id)}.json", text),)


def _cassis() -> Any:
    try:
        import cassis  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise MissingPackageError("dkpro-cassis", "uima", "UIMA CAS") from None
    return cassis


def _type_system() -> Any:
    types = _cassis().TypeSystem()
    span = types.create_type(SPAN, "uima.tcas.Annotation")
    for feature in _SPAN_FEATURES:
        types.create_feature(span, feature, "uima.cas.String")
    relation = types.create_type(RELATION, "uima.tcas.Annotation")
    types.create_feature(relation, "Governor", span)
    types.create_feature(relation, "Dependent", span)
    types.create_feature(relation, "relation", "uima.cas.String")
    return types


def _cas(document: Document, types: Any) -> Any:
    # JSON could hold more than XML, but not in INCEpTION, which keeps its texts as XMI.
    cas = _cassis().Cas(types, sofa_string=in_xml(document.text), document_language="ar")
    writing = _Writing(document, cas, types)
    firsts = [
        writing.quotation(index, quotation) for index, quotation in enumerate(document.quotations)
    ]
    for quotation, first in zip(document.quotations, firsts, strict=True):
        if quotation.parent is not None:
            writing.tie(firsts[quotation.parent], first, "holds")
    return cas


class _Writing:
    """The annotations of one document."""

    def __init__(self, document: Document, cas: Any, types: Any) -> None:
        self._document = document
        self._cas = cas
        self._span = types.get_type(SPAN)
        self._relation = types.get_type(RELATION)

    def quotation(self, index: int, quotation: Quotation) -> Any:
        """Add a quotation's parts, and return its first content."""
        number = str(index)
        speaker = quotation.speaker
        entity = self._document.speakers[speaker.entity] if speaker else None
        known: dict[str, str | None] = {
            "kind": quotation.kind,
            "rule": quotation.rule,
            "confidence": None if quotation.confidence is None else str(quotation.confidence),
            "speaker": speaker.name if speaker else None,
            "speakerKind": speaker.kind if speaker else None,
            "speakerType": entity.type if entity else None,
            "gender": entity.gender if entity else None,
        }
        first, *others = [self._add(span, "content", number, **known) for span in quotation.content]
        for other in others:
            self.tie(first, other, "continues")
        for span in quotation.quoted:
            self.tie(first, self._add(span, "quoted", number), "quoted")
        if quotation.cue:
            cue = quotation.cue
            negated = "true" if cue.negated else "false"
            self.tie(
                first,
                self._add(
                    cue.span, "cue", number,
                    kind=cue.kind, lemma=cue.lemma, sense=cue.sense, negated=negated,
                ),
                "cue",
            )  # fmt: skip
        if speaker and speaker.mention:
            mention = self._add(
                speaker.mention, "mention", number, name=speaker.name, kind=speaker.kind
            )
            self.tie(first, mention, "speaker")
        for via in quotation.via:
            self.tie(first, self._add(via.mention, "via", number, name=via.name), "via")
        return first

    def _add(self, span: Span, role: str, number: str, **features: str | None) -> Any:
        known = {name: in_xml(value) for name, value in features.items() if value is not None}
        annotation = self._span(
            begin=span.start, end=span.end, role=role, quotation=number, **known
        )
        self._cas.add(annotation)
        return annotation

    def tie(self, governor: Any, dependent: Any, name: str) -> None:
        """Add a relation; INCEpTION wants it where its dependent stands."""
        self._cas.add(
            self._relation(
                begin=dependent.begin, end=dependent.end,
                Governor=governor, Dependent=dependent, relation=name,
            )
        )  # fmt: skip
