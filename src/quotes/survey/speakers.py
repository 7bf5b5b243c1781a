"""Who speaks in many documents, how often, and with which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from quotes.model import Document
from quotes.survey.names import name_key


@attrs.define
class SpeakerCount:
    """Somebody who speaks in one document or several."""

    names: Counter[str] = attrs.Factory(Counter)
    """The spellings of the name, each with the number of documents."""
    types: Counter[str] = attrs.Factory(Counter)
    genders: Counter[str] = attrs.Factory(Counter)
    documents: int = 0
    """How many documents have something said by them."""
    quotations: int = 0
    kinds: Counter[str] = attrs.Factory(Counter)
    """How many quotations are direct, indirect, mixed."""
    verbs: Counter[str] = attrs.Factory(Counter)
    """The lemmas of the cues; a quotation behind a bare colon has none."""
    senses: Counter[str] = attrs.Factory(Counter)
    negated: int = 0
    """How many quotations are of a negated cue: لم يقل."""

    @property
    def name(self) -> str:
        """The spelling that most documents have."""
        return _most(self.names) or ""

    @property
    def type(self) -> str | None:
        """The type that most documents tell; None where none does."""
        return _most(self.types)

    @property
    def gender(self) -> str | None:
        """The gender that most documents show; None where none does."""
        return _most(self.genders)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON types, the most frequent first."""
        return {
            "name": self.name,
            "type": self.type,
            "gender": self.gender,
            "documents": self.documents,
            "quotations": self.quotations,
            "kinds": dict(ranked(self.kinds)),
            "verbs": dict(ranked(self.verbs)),
            "senses": dict(ranked(self.senses)),
            "negated": self.negated,
            "spellings": [name for name, _ in ranked(self.names)][1:],
        }


def count_speakers(documents: Iterable[Document]) -> list[SpeakerCount]:
    """Count over all documents, and return the speakers, those with the most quotations first.

    Names are taken for one when they differ in spelling only (see `quotes.survey.name_key`); whether
    two documents mean the same person is not known.
    """
    found: dict[str, SpeakerCount] = {}
    for document in documents:
        here: set[str] = set()
        for quotation in document.quotations:
            if quotation.speaker is None:
                continue
            speaker = document.speakers[quotation.speaker.entity]
            key = name_key(speaker.name) or speaker.name
            count = found.setdefault(key, SpeakerCount())
            if key not in here:
                here.add(key)
                count.documents += 1
                count.names[speaker.name] += 1
                count.types.update(filter(None, [speaker.type]))
                count.genders.update(filter(None, [speaker.gender]))
            count.quotations += 1
            count.kinds[quotation.kind] += 1
            if quotation.cue:
                count.verbs.update(filter(None, [quotation.cue.lemma]))
                count.senses[quotation.cue.sense] += 1
                count.negated += quotation.cue.negated
    return sorted(found.values(), key=lambda each: (-each.quotations, -each.documents, each.name))


def ranked(counter: Counter[str]) -> list[tuple[str, int]]:
    """Return the items, the most frequent first and equal ones by name."""
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def _most(counter: Counter[str]) -> str | None:
    return ranked(counter)[0][0] if counter else None
