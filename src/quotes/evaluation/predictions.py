"""Predictions: what a system found, from its JSON Lines or straight from the extractor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from quotes import schema
from quotes.errors import InputError
from quotes.evaluation.annotation import Extent, GoldDocument, Prediction
from quotes.evaluation.matching import overlap
from quotes.evaluation.records import at, id_of, read_records
from quotes.model import Document, Kind


@attrs.frozen
class _Stretch:
    start: int
    end: int
    text: str | None = None

    @property
    def extent(self) -> Extent:
        return self.start, self.end


@attrs.frozen
class _Cue(_Stretch):
    kind: str | None = None


@attrs.frozen
class _Speaker:
    name: str | None = None
    mention: _Stretch | None = None
    kind: str | None = None


@attrs.frozen
class _Quotation:
    """The part of the output schema that is compared: other systems need not write the rest."""

    kind: Kind
    content: tuple[_Stretch, ...]
    quoted: tuple[_Stretch, ...] | None = None
    cue: _Cue | None = None
    speaker: _Speaker | None = None
    rule: str | None = None
    confidence: float | None = None


@attrs.frozen
class _Record:
    quotations: tuple[_Quotation, ...]


@attrs.frozen
class SystemOutput:
    """What a system found in the documents of a gold."""

    predictions: Mapping[str, tuple[Prediction, ...]]
    """By document id, in the system's order."""
    missing: tuple[str, ...] = ()
    """Ids of gold documents that the system wrote nothing for, not even an empty record."""
    unknown: tuple[str, ...] = ()
    """Ids of documents that aren't in the gold; they are not looked at."""

    def of(self, document: GoldDocument, min_confidence: float = 0.0) -> tuple[Prediction, ...]:
        """The predictions for `document` with at least that confidence.

        A prediction without a measured confidence has none to show: any minimum above 0 drops it.
        """
        found = self.predictions.get(document.id, ())
        if not min_confidence:
            return found
        return tuple(each for each in found if (each.confidence or 0.0) >= min_confidence)


def read_system(path: Path, gold: Sequence[GoldDocument]) -> SystemOutput:
    """Read a system's output for the documents of `gold`, from JSON Lines.

    Needed are `id` and `quotations` with `kind` and `content`; `quoted`, `cue`, `speaker`, `rule`,
    `confidence` and each span's `text` may be missing.

    Raises:
        InputError: for a missing or wrong field, an id that is there twice, or offsets that belong
            to another text.
    """
    texts = {document.id: document.text for document in gold}
    predictions: dict[str, tuple[Prediction, ...]] = {}
    unknown: list[str] = []
    for where, record in read_records(path):
        with at(where):
            name = id_of(record)
            if name in predictions:
                raise InputError(f"id {name!r} is there twice")
            if name in texts:
                predictions[name] = read_predictions(record, texts[name])
            else:
                unknown.append(name)
    missing = tuple(document.id for document in gold if document.id not in predictions)
    return SystemOutput(predictions, missing, tuple(unknown))


def predictions_of(document: Document) -> tuple[Prediction, ...]:
    """Return what the extractor found, as predictions."""
    found = read_predictions(document.to_dict(), document.text)
    held = [each.circumstances for each in document.quotations for _ in each.content]
    return tuple(
        attrs.evolve(prediction, circumstances=names)
        for prediction, names in zip(found, held, strict=True)
    )


def read_predictions(record: Mapping[str, Any], text: str) -> tuple[Prediction, ...]:
    """Read the quotations of one output record, a prediction for each piece of their content.

    Raises:
        InputError: for a missing or wrong field, naming its path.
    """
    found: list[Prediction] = []
    for index, each in enumerate(schema.from_record(_Record, record, "", None).quotations):
        path = f"quotations[{index}]"
        quoted = each.quoted or ()
        mention = each.speaker.mention if each.speaker else None
        _check(each.content, f"{path}.content", text)
        _check(quoted, f"{path}.quoted", text)
        _check((each.cue,) if each.cue else (), f"{path}.cue", text)
        _check((mention,) if mention else (), f"{path}.speaker.mention", text)
        found += (
            Prediction(
                kind=each.kind,
                content=piece.extent,
                quoted=tuple(q.extent for q in quoted if overlap(q.extent, piece.extent)),
                cue=each.cue.extent if each.cue else None,
                mention=mention.extent if mention else None,
                name=each.speaker.name if each.speaker else None,
                cue_kind=each.cue.kind if each.cue else None,
                speaker_kind=each.speaker.kind if each.speaker else None,
                rule=each.rule,
                confidence=each.confidence,
            )
            for piece in each.content
        )
    return tuple(found)


def _check(stretches: Sequence[_Stretch], path: str, text: str) -> None:
    """Refuse offsets that can't be of this text: every figure would be wrong, and silently so."""
    for stretch in stretches:
        start, end = stretch.extent
        if not 0 <= start < end <= len(text):
            raise InputError(
                f"{path}: [{start}, {end}) is no stretch of the gold's text of {len(text)} "
                f"characters; offsets are code points"
            )
        if stretch.text is not None and stretch.text != text[start:end]:
            raise InputError(
                f"{path}: the system read {stretch.text[:40]!r} at [{start}, {end}), but the "
                f"gold's text has {text[start:end][:40]!r} there"
            )
