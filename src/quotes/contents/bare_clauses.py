"""A clause with nothing to bring it in, right behind the verb: وأضاف جرى إخلاء المبنى."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.contents.clauses import clause_content
from quotes.contents.endings import clause_end
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage
from quotes.voice import speaks

_BARE_SENSES = frozenset({"say", "add", "continue"})


_FEWEST = 4  # tokens
_OPENING_WORDS = frozenset(["اذا", "لو", "هناك", "سوف", "ربما"])  # folded
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
    behind = _behind_comma(passage, first, cue.scope[1])
    if behind is not None and cue.scope[1] - behind >= _FEWEST and _is_said(passage, frame, behind):
        later = frames[place + 1].cue if place + 1 < len(frames) else cue
        if cue.first < later.first < behind and later.anchor is not None:
            return None  # وتابع بالقول إنه …
        said = clause_content(passage, behind, clause_end(passage, frames, place, behind))
        return said and attrs.evolve(said, kind="mixed" if said.quoted else "direct")
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
        or reading.form in ("جري", "هكذا", *_OPENING_WORDS)
    ):
        return None
    return clause_content(passage, first, clause_end(passage, frames, place, first))


_LONGEST_ADVERBIAL = 10  # tokens
_OPENS_ADVERBIAL = a.PREPOSITION | a.TIME | a.ADVERB
_CLAUSE_OPENERS = a.NEGATION | a.DEMONSTRATIVE | a.PRONOUN | a.AUXILIARY


def _behind_comma(passage: Passage, first: int, limit: int) -> int | None:
    """The token behind the comma that ends the verb's own phrase: وأضاف في تصريح للصحيفة، | نحن …"""
    traits = passage.analysis.traits
    for index in range(first, min(limit, first + _LONGEST_ADVERBIAL)):
        if traits(index) & a.COMMA:
            return index + 1
        opening = passage.analysis.readings[first]
        if index == first and not (opening.preposition or opening.traits & _OPENS_ADVERBIAL):
            return None
    return None


def _is_said(passage: Passage, frame: Frame, first: int) -> bool:
    """Whether a clause behind the comma is said, not the writer's: it denies, points, or says I or we."""
    cue, reading = frame.cue, passage.analysis.readings[first]
    assert cue.form is not None
    if cue.form.ambiguous and first > cue.last + 1:
        return False  # تابعت حوارا مع الوزير، كان حادا
    if cue.form.tense != "perfect" or cue.negated or cue.suffix or reading.form[0] in "وف":
        return False
    if reading.preposition or not reading.is_word or reading.form.startswith(("بهذ", "بذل")):
        return False  # أدلى المدير، رئيس الفريق، بهذا التصريح
    if reading.form in _OPENING_WORDS or (reading.form[0] == "س" and reading.looks_finite("ين")):
        return True
    return bool(reading.traits & _CLAUSE_OPENERS) or speaks(passage, first, first + 1)
