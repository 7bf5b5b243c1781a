"""The explanation of each quotation: its sentence, its parts, the rule and the steps to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quotes.model import Document, Evidence, Notice, Quotation
from quotes.output.display import field, located, one_line, title

_SENTENCE_END = re.compile(r"[.!?؟…][\"'”“»«’)\]]*\s|\n")
# The most that is shown of a sentence around a long quotation, in characters.
_LONGEST = 600
# The most mentions of a speaker that are listed at each quotation: all of them at all quotations
# would grow with the square of a long text.
_MENTIONS = 20


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write each document as a line with its counts, a block for each quotation, its notices."""
    for document in documents:
        blocks = [
            _block(document, number, quotation)
            for number, quotation in enumerate(document.quotations, start=1)
        ]
        yield "".join([title(document), "\n", *blocks, *map(_notice, document.notices)])


def _block(document: Document, number: int, quotation: Quotation) -> str:
    sure = (
        "not measured" if quotation.confidence is None else f"confidence {quotation.confidence:.2f}"
    )
    lines = [
        f"{number}. {quotation.kind}, by the rule {quotation.rule} ({sure})\n",
        field("sentence", _sentence(document, quotation)),
        *(field("quotation", located(span)) for span in quotation.content),
        *(field("quoted", located(span)) for span in quotation.quoted),
        *_cue(quotation),
        *_speaker(document, quotation),
        *(field("via", located(via.mention)) for via in quotation.via),
    ]
    if quotation.parent is not None:
        lines.append(field("inside", f"quotation {quotation.parent + 1}"))
    for index, step in enumerate(quotation.evidence):
        lines.append(field("" if index else "why", _step(step)))
    if quotation.circumstances:
        lines.append(field("weighed", ", ".join(quotation.circumstances)))
    return f"{''.join(lines)}\n"


def _cue(quotation: Quotation) -> Iterator[str]:
    cue = quotation.cue
    if cue is None:
        yield field("cue", "none")
        return
    yield field("cue", located(cue.span))
    negated = ", negated" if cue.negated else ""
    lemma = f" of {one_line(cue.lemma)}" if cue.lemma else ""
    yield field("", f"{cue.kind}, {cue.sense}{negated}{lemma}")


def _speaker(document: Document, quotation: Quotation) -> Iterator[str]:
    speaker = quotation.speaker
    if speaker is None:
        yield field("speaker", "none: nobody can be named")
        return
    if speaker.mention:
        yield field("mention", f"{speaker.kind} {located(speaker.mention)}")
    else:
        yield field("mention", f"none here ({speaker.kind})")
    entity = document.speakers[speaker.entity]
    known = ", ".join(part for part in (entity.type, entity.gender) if part)
    yield field("speaker", one_line(speaker.name) + (f" ({known})" if known else ""))
    for mention in entity.mentions[:_MENTIONS]:
        yield field("", f"{mention.kind} {located(mention.span)}")
    if len(entity.mentions) > _MENTIONS:
        yield field("", f"and {len(entity.mentions) - _MENTIONS} more mentions")


def _notice(notice: Notice) -> str:
    message = f"notice: {notice.kind}: {one_line(notice.message)}\n"
    return f"{message}{field('', located(notice.span))}\n"


def _step(step: Evidence) -> str:
    where = f" {located(step.span)}" if step.span else ""
    return f"{step.stage}: {one_line(step.note)}{where}"


def _sentence(document: Document, quotation: Quotation) -> str:
    """The sentence or sentences that the parts of the quotation stand in."""
    spans = [*quotation.content, *([quotation.cue.span] if quotation.cue else [])]
    if quotation.speaker and quotation.speaker.mention:
        spans.append(quotation.speaker.mention)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    text = document.text
    start = 0
    for end in _SENTENCE_END.finditer(text, max(0, first - _LONGEST), first):
        start = end.end()
    start = max(start, first - _LONGEST)
    # One step back: the full stop may be the last character of the quotation.
    end_match = _SENTENCE_END.search(text, max(first, last - 1))
    sentence = one_line(text[start : end_match.end() if end_match else len(text)])
    if len(sentence) > _LONGEST:
        half = _LONGEST // 2
        sentence = f"{sentence[:half]} … {sentence[-half:]}"
    return sentence
