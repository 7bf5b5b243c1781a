"""Antecedents: the words that name a speaker whom the quotation itself leaves implicit."""

from __future__ import annotations

import re
from bisect import bisect_right

import attrs

from quotes.model import Document, Quotation, Speaker
from quotes.span import Span


@attrs.frozen
class Antecedents:
    """For each quotation of a document the words that name its speaker, where they stand apart."""

    of: tuple[Span | None, ...]
    """By the quotation's index; None where the quotation names its speaker, or nobody does."""
    targets: tuple[tuple[Span, int], ...]
    """The different ones in the order of the text, each with its speaker's index."""


def find_antecedents(document: Document) -> Antecedents:
    """Find the antecedent of each quotation with an implicit subject or a pronoun.

    It is the last mention by name or description before the quotation's cue (its content, where
    there is no cue); the first one behind it, where the text names the speaker only later. A
    speaker without such a mention has never been named at a quotation: there it is the name itself.
    """
    naming = [_naming(document.text, speaker) for speaker in document.speakers]
    ends = [[span.end for span in spans] for spans in naming]
    found: list[Span | None] = []
    targets: dict[tuple[int, int, int], tuple[Span, int]] = {}
    for quotation in document.quotations:
        speaker = quotation.speaker
        if not speaker or speaker.kind not in ("implicit", "pronoun") or not naming[speaker.entity]:
            found.append(None)
            continue
        spans = naming[speaker.entity]
        place = bisect_right(ends[speaker.entity], _beginning(quotation))
        span = spans[max(0, place - 1)]
        found.append(span)
        targets.setdefault((span.start, span.end, speaker.entity), (span, speaker.entity))
    return Antecedents(tuple(found), tuple(targets[key] for key in sorted(targets)))


def _naming(text: str, speaker: Speaker) -> list[Span]:
    """The places that name the speaker, by their end."""
    spans = [mention.span for mention in speaker.mentions if mention.kind != "pronoun"]
    if not spans and speaker.name:
        name = rf"(?<!\w){re.escape(speaker.name)}(?!\w)"
        spans = [Span.cut(text, *match.span()) for match in re.finditer(name, text)]
    return sorted(spans, key=lambda span: (span.end, span.start))


def _beginning(quotation: Quotation) -> int:
    return quotation.cue.span.start if quotation.cue else quotation.content[0].start
