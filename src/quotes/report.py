"""Passage, Links, Resolution → Document: token findings become spans of the untouched input."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.circumstances import circumstances
from quotes.confidence import Measurement
from quotes.findings import CueFinding, Link, Phrase
from quotes.model import Attribution, Cue, Document, Evidence, Notice, Quotation, Via
from quotes.parse_evidence import parse_evidence
from quotes.passage import Passage
from quotes.resolution.resolver import Resolution
from quotes.span import Span

_POSITIONS = {
    "after": "the first noun phrase behind the cue that no preposition governs",
    "before": "the noun phrase that opens the clause of the cue",
    "relative": "the noun that the relative clause of the cue belongs to",
    "possessive": "the pronoun attached to the cue",
    "implicit": "not in the clause: the subject is implicit",
    "none": "nobody: the cue names no speaker",
}
_CONTENTS = {
    ("direct", "marked"): "direct: the words in quotation marks",
    ("direct", "unmarked"): "direct: the words behind the colon, without quotation marks",
    ("mixed", "marked"): "mixed: a clause with the speaker's own wording in quotation marks",
    ("indirect", "unmarked"): "indirect: a clause in the writer's words",
}
_ANCHORS = {
    "complementizer": "the complementizer that opens the reported clause",
    "colon": "the colon before the words",
    "stretch": "the quotation mark behind the cue",
    "words": "the first of the words, which nothing sets off",
}


def report(
    passage: Passage,
    links: tuple[Link, ...],
    resolution: Resolution,
    measurement: Measurement,
    name: str | None,
) -> Document:
    """Write what the stages found as the library's result types."""
    raw = passage.analysis.text.raw
    quotations = []
    held = circumstances(passage, links, resolution)
    for link, attribution, case in zip(links, resolution.attributions, held, strict=True):
        cue = None if link.frame.turn else _cue(raw, link.frame.cue)
        quotations.append(
            Quotation(
                kind=link.content.kind,
                content=tuple([Span.cut(raw, *piece) for piece in link.content.pieces]),
                quoted=tuple([Span.cut(raw, *piece) for piece in link.content.quoted]),
                cue=cue,
                speaker=attribution,
                via=tuple([_via(passage, phrase) for phrase in link.frame.via]),
                parent=link.parent,
                rule=link.rule,
                confidence=measurement.confidence(case),
                evidence=(
                    *_evidence(passage, link, cue, attribution),
                    *parse_evidence(passage, link),
                ),
                circumstances=case,
            )
        )
    return Document(raw, tuple(quotations), resolution.speakers, _notices(passage), name)


def _notices(passage: Passage) -> tuple[Notice, ...]:
    """What was odd about the marks, and first of all what the analyzer could not do."""
    problem = passage.analysis.problem
    raw = passage.analysis.text.raw
    if problem is None or not raw:
        return passage.marks.notices
    whole = Span.cut(raw, 0, len(raw))
    return (Notice("not_parsed", problem, whole), *passage.marks.notices)


def _cue(raw: str, cue: CueFinding) -> Cue:
    lemma = None if cue.kind == "colon" else cue.entry.lemma
    return Cue(Span.cut(raw, cue.start, cue.end), lemma, cue.kind, cue.entry.sense, cue.negated)


_MARKS = '«»“”"„'


def _via(passage: Passage, phrase: Phrase) -> Via:
    span = passage.span(phrase.first, phrase.last)
    bare = span.text.strip(_MARKS)
    # «رويترز» is رويترز; وكالة «الضفاف» keeps both its marks
    inner = any(mark in bare for mark in _MARKS)
    return Via(span.text if inner else bare, span)


def _evidence(
    passage: Passage, link: Link, reported: Cue | None, attribution: Attribution | None
) -> Iterator[Evidence]:
    """Why: what each stage saw, in the order of the stages."""
    raw = passage.analysis.text.raw
    frame, cue = link.frame, link.frame.cue
    if reported is None:
        turn = "a line of a dialogue" if frame.position == "none" else "an answer of an interview"
        yield Evidence("turns", f"{turn}, set off by the layout")
    else:
        form = f", {cue.form.tense}" if cue.form is not None and cue.form.tense else ""
        note = f"{cue.kind} of {cue.entry.lemma}, sense {cue.entry.sense}{form}"
        yield Evidence("cues", note, reported.span)
        if cue.anchor is not None:
            index = cue.anchor.index
            span = Span.cut(raw, passage.analysis.start(index), passage.analysis.end(index))
            yield Evidence("cues", _ANCHORS[cue.anchor.kind], span)
    subject = frame.subject
    span_of_subject = passage.span(subject.first, subject.last) if subject is not None else None
    yield Evidence("mentions", _POSITIONS[frame.position], span_of_subject)
    marked = "marked" if link.content.quoted else "unmarked"
    yield Evidence("contents", _CONTENTS.get((link.content.kind, marked), link.content.kind))
    if attribution is not None:
        how = (
            "implicit, taken from the text before"
            if attribution.mention is None
            else attribution.kind
        )
        yield Evidence("resolution", f"{how}: {attribution.name}")
