"""A clause with nothing to bring it in, right behind the verb: وأضاف جرى إخلاء المبنى."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.clauses import clause_content
from quotes.contents.endings import clause_end
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage

_BARE_SENSES = frozenset({"say", "add", "continue"})


_FEWEST = 4  # tokens
_BARE_OPENERS = a.PRONOUN | a.DEMONSTRATIVE | a.NEGATION | a.AUXILIARY


def bare_clause(passage: Passage, frames: tuple[Frame, ...], place: int) -> ContentFinding | None:
    """وأضاف جرى إخلاء المبنى: a clause with nothing to bring it in, right behind the verb."""
    frame = frames[place]
    cue = frame.cue
    if cue.form is None or cue.kind != "verb" or cue.subordinate:
        return None
    if cue.entry.sense not in _BARE_SENSES:
        return None
    first = cue.last
    if frame.position == "after" and frame.subject is not None:
        if frame.subject.first > first + 1:
            return None  # أضاف بعدا جديدا …: the verb has an object
        first = max(first, frame.subject.last)
    if cue.scope[1] - first < _FEWEST:
        return None
    reading = passage.analysis.readings[first]
    if cue.negated or (reading.preposition and reading.traits & a.DEMONSTRATIVE):
        return None  # ولم يكتف بذلك، بل …
    if reading.traits & a.PRONOUN and reading.form[0] == "و":
        return None  # وقال وهو يفتح الباب
    if reading.traits & a.DEMONSTRATIVE and passage.analysis.forms[first + 1].startswith("و"):
        return None  # قال هذا ونهض
    syntax = passage.analysis.syntax
    if not (
        reading.traits & _BARE_OPENERS
        or (syntax is not None and syntax.begins_clause(first, cue.first, cue.last))
        or reading.looks_finite("ينس")
        or reading.form in ("جري", "هكذا", "هناك")
    ):
        return None
    return clause_content(passage, first, clause_end(passage, frames, place, first))
