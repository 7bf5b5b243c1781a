"""Label Studio: a list of tasks with our quotations as predictions, for people to correct.

The task format is that of https://labelstud.io/guide/predictions; the project needs the labelling
configuration of docs/formats.md. Label Studio runs in JavaScript, so offsets are UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any

from quotes.model import Document, Quotation
from quotes.output.json_list import listed
from quotes.output.offsets import OffsetMap
from quotes.span import Span

_KINDS = {"direct": "Direct", "indirect": "Indirect", "mixed": "Mixed"}

CONFIGURATION = """\
<View>
  <Relations>
    <Relation value="cue"/>
    <Relation value="quoted"/>
    <Relation value="speaker"/>
    <Relation value="implicit speaker"/>
    <Relation value="via"/>
    <Relation value="continues"/>
    <Relation value="inside"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="Direct" background="#1b7f4d"/>
    <Label value="Indirect" background="#1f5fa8"/>
    <Label value="Mixed" background="#7a4fb5"/>
    <Label value="Quoted" background="#8a8a8a"/>
    <Label value="Cue" background="#c2410c"/>
    <Label value="Mention" background="#b08900"/>
    <Label value="Via" background="#0f766e"/>
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
"""
"""What a project is set up with, so that it knows the labels of the predictions."""


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write a JSON list with a task for each document."""
    model = f"arabic-quotes {version('arabic-quotes')}"
    return listed(_task(document, model) for document in documents)


def _task(document: Document, model: str) -> dict[str, Any]:
    confidences = [each.confidence for each in document.quotations if each.confidence is not None]
    return {
        "data": {"text": document.text, "id": document.id},
        "predictions": [
            {
                "model_version": model,
                # The tasks that need people most come first when sorted by it.
                "score": min(confidences, default=None),
                "result": _Regions(document).result(),
            }
        ],
    }


class _Regions:
    """The regions and relations of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._offset = OffsetMap(document.text, "utf16")
        self._result: list[dict[str, Any]] = []
        self._mentions: dict[tuple[int, Span], str] = {}
        self._count = 0

    def result(self) -> list[dict[str, Any]]:
        contents = [self._content(each) for each in self._document.quotations]
        for quotation, (first, *others) in zip(self._document.quotations, contents, strict=True):
            for other in others:
                self._tie(first, other, "continues")
            if quotation.parent is not None:
                self._tie(first, contents[quotation.parent][0], "inside")
            for span in quotation.quoted:
                self._tie(first, self._region("Quoted", span), "quoted")
            if quotation.cue:
                cue = quotation.cue
                known = {"lemma": cue.lemma, "kind": cue.kind, "sense": cue.sense}
                region = self._region("Cue", cue.span, **known, negated=cue.negated)
                self._tie(first, region, "cue")
            for via in quotation.via:
                self._tie(first, self._region("Via", via.mention, name=via.name), "via")
            self._speaker(first, quotation)
        return self._result

    def _content(self, quotation: Quotation) -> list[str]:
        known = {"rule": quotation.rule, "confidence": quotation.confidence}
        speaker = quotation.speaker.name if quotation.speaker else None
        label = _KINDS[quotation.kind]
        return [self._region(label, span, speaker=speaker, **known) for span in quotation.content]

    def _speaker(self, content: str, quotation: Quotation) -> None:
        if quotation.speaker is None:
            return
        number = quotation.speaker.entity
        if quotation.speaker.mention:
            mention = self._mention(number, quotation.speaker.mention, quotation.speaker.kind)
            self._tie(content, mention, "speaker")
        elif mentions := self._document.speakers[number].mentions:
            mention = self._mention(number, mentions[0].span, mentions[0].kind)
            self._tie(content, mention, "implicit speaker")

    def _mention(self, number: int, span: Span, kind: str) -> str:
        key = (number, span)
        if key not in self._mentions:
            speaker = self._document.speakers[number]
            self._mentions[key] = self._region(
                "Mention", span, name=speaker.name, kind=kind, type=speaker.type,
                gender=speaker.gender,
            )  # fmt: skip
        return self._mentions[key]

    def _region(self, label: str, span: Span, **known: Any) -> str:
        self._count += 1
        id_ = f"r{self._count}"
        self._result.append(
            {
                "id": id_,
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {
                    "start": self._offset(span.start),
                    "end": self._offset(span.end),
                    "text": span.text,
                    "labels": [label],
                },
                # `text` is what Label Studio shows beside the region.
                "meta": {"text": [str(v) for v in known.values() if v is not None], **known},
            }
        )
        return id_

    def _tie(self, first: str, second: str, label: str) -> None:
        self._result.append(
            {"type": "relation", "from_id": first, "to_id": second, "direction": "right",
             "labels": [label]}
        )  # fmt: skip
