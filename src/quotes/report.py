"""Passage, Links, Resolution → Document: token findings become spans of the untouched input."""

from __future__ import annotations

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
# Where the subject has no place in the text, and for the contents, the same evidence serves them all.
_NOWHERE = {position: Evidence("mentions", note) for position, note in _POSITIONS.items()}
_CONTENTS = {
    kind: Evidence("contents", note)
    for kind, note in {
        ("direct", True): "direct: the words in quotation marks",
        ("direct", False): "direct: the words behind the colon, without quotation marks",
        ("mixed", True): "mixed: a clause with the speaker's own wording in quotation marks",
        ("indirect", False): "indirect: a clause in the writer's words",
    }.items()
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
                evidence=tuple(_evidence(passage, link, cue, attribution)),
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
) -> list[Evidence]:
    """Why: what each stage saw, in the order of the stages."""
    frame, cue = link.frame, link.frame.cue
    found: list[Evidence] = []
    if reported is None:
        turn = "a line of a dialogue" if frame.position == "none" else "an answer of an interview"
        found.append(Evidence("turns", f"{turn}, set off by the layout"))
    else:
        form = f", {cue.form.tense}" if cue.form is not None and cue.form.tense else ""
        note = f"{cue.kind} of {cue.entry.lemma}, sense {cue.entry.sense}{form}"
        found.append(Evidence("cues", note, reported.span))
        if cue.anchor is not None:
            index, analysis = cue.anchor.index, passage.analysis
            span = Span.cut(analysis.text.raw, analysis.start(index), analysis.end(index))
            found.append(Evidence("cues", _ANCHORS[cue.anchor.kind], span))
    subject = frame.subject
    if subject is None:
        found.append(_NOWHERE[frame.position])
    else:
        span = passage.span(subject.first, subject.last)
        found.append(Evidence("mentions", _POSITIONS[frame.position], span))
    kind = link.content.kind
    contents = _CONTENTS.get((kind, bool(link.content.quoted)))
    found.append(contents or Evidence("contents", kind))
    if attribution is not None:
        how = (
            "implicit, taken from the text before"
            if attribution.mention is None
            else attribution.kind
        )
        found.append(Evidence("resolution", f"{how}: {attribution.name}"))
    if passage.analysis.syntax is not None:
        found.extend(parse_evidence(passage, link))
    return found
