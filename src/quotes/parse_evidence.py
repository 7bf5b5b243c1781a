"""What a parse says of a quotation, for the trace: where it agrees, where it has won, where it lost."""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Link
from quotes.model import Evidence
from quotes.parsing import ROOT, Syntax
from quotes.passage import Passage
from quotes.span import Span

_TAGS = {"verb": ("VERB", "AUX"), "participle": ("ADJ", "NOUN", "VERB"), "noun": ("NOUN",)}
_LONGEST_PATH = 100  # from a word up to the verb; longer only where heads run in a circle


def parse_evidence(passage: Passage, link: Link) -> Iterator[Evidence]:
    """Compare the parse with a link: the cue's tag, the subject, the end of the clause."""
    syntax = passage.analysis.syntax
    frame = link.frame
    if syntax is None or frame.turn or frame.cue.kind not in _TAGS or frame.cue.form is None:
        return
    tag = syntax.tags[frame.cue.first]
    if tag in _TAGS[frame.cue.kind]:
        yield Evidence("parse", f"agrees on the cue: {tag}")
    else:
        yield Evidence("parse", f"has {tag or 'no word'} for the cue; the surface wins")
    yield from _subject(passage, syntax, frame)
    if link.content.kind != "direct":
        yield from _end(passage, syntax, frame.cue, *link.content.pieces[0])


def _subject(passage: Passage, syntax: Syntax, frame: Frame) -> Iterator[Evidence]:
    if frame.subject is not None and frame.subject.parsed:
        subject = frame.subject
        yield Evidence("parse", subject.parsed, _span(passage, subject.first, subject.last))
        return
    if frame.cue.kind != "verb" or frame.position not in ("after", "before", "implicit"):
        return
    token = syntax.subject(frame.cue.first)
    if token is None:
        if frame.subject is not None:
            yield Evidence("parse", "has no subject for the cue; the surface wins")
    elif frame.subject is None:
        note = "has a subject where the surface shows none; the surface wins"
        yield Evidence("parse", note, _span(passage, *syntax.noun_phrase(token)))
    elif frame.subject.first <= token < frame.subject.last:
        yield Evidence("parse", "agrees on the subject")
    else:
        note = "has another subject; the surface wins"
        yield Evidence("parse", note, _span(passage, *syntax.noun_phrase(token)))


def _end(
    passage: Passage, syntax: Syntax, cue: CueFinding, start: int, end: int
) -> Iterator[Evidence]:
    analysis = passage.analysis
    behind = analysis.index_at(end)
    if (
        behind + 1 < len(analysis.forms)
        and analysis.traits(behind) & a.COMMA
        and cue.first <= syntax.heads[behind + 1] < cue.last
        and syntax.tags[behind + 1] == "VERB"
    ):
        note = "hangs the next verb on the cue, so that the clause ends before it"
        yield Evidence("parse", note, _span(passage, behind + 1, behind + 2))
        return
    clause = _clause(syntax, cue, analysis.index_at(start))
    if clause is None:
        yield Evidence("parse", "has no clause for the cue; the surface wins")
        return
    last = syntax.last[clause]
    while last > clause + 1 and not analysis.readings[last - 1].is_word:
        last -= 1
    stop = behind
    while stop > clause + 1 and not analysis.readings[stop - 1].is_word:
        stop -= 1
    if last == stop:
        yield Evidence("parse", "agrees on the end of the clause")
    else:
        note = "ends the clause elsewhere, at this word; the surface wins"
        yield Evidence("parse", note, _span(passage, last - 1, last))


def _clause(syntax: Syntax, cue: CueFinding, index: int) -> int | None:
    """The word that heads the cue's clause, by the parse, over the word at `index`."""
    for _ in range(_LONGEST_PATH):
        head = syntax.heads[index]
        if head == ROOT:
            return None
        if cue.first <= head < cue.last:
            return index
        index = head
    return None


def _span(passage: Passage, first: int, last: int) -> Span:
    analysis = passage.analysis
    return Span.cut(analysis.text.raw, analysis.start(first), analysis.end(last - 1))
