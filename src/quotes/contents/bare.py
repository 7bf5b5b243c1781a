"""A clause with nothing to bring it in, right behind the verb: وأضاف جرى إخلاء المبنى."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.clauses import clause_content
from quotes.contents.endings import clause_end
from quotes.contents.marked import marked_words
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage
from quotes.voice import speaks

_FEWEST_IN_MARKS = 4


_BARE_SENSES = frozenset({"say", "add", "continue"})


_BARE_OPENERS = a.PRONOUN | a.DEMONSTRATIVE | a.NEGATION | a.AUXILIARY


def bare_clause(passage: Passage, frames: tuple[Frame, ...], place: int) -> ContentFinding | None:
    """وأضاف جرى إخلاء المبنى: a clause with nothing to bring it in, right behind the verb."""
    frame = frames[place]
    cue = frame.cue
    if cue.form is None or cue.subordinate:
        return None
    if cue.entry.sense not in _BARE_SENSES and cue.entry.sense != "answer":
        return None
    if cue.kind != "verb" and not (cue.kind == "participle" and cue.entry.lemma == "قال"):
        return None
    first = cue.last
    if frame.position == "after" and frame.subject is not None:
        first = max(first, frame.subject.last)
    if cue.scope[1] - first < 4:
        return None
    behind = _behind_eulogy(passage, first)
    if behind > first and cue.entry.lemma == "قال":
        if (
            behind in passage.opens
            and passage.word_count(passage.opens[behind]) >= _FEWEST_IN_MARKS
        ):
            return marked_words(passage, frames, place, behind)
        return clause_content(passage, behind, clause_end(passage, frames, place, behind))
    first = _behind_addressee(passage, first)
    reading = passage.analysis.readings[first]
    if cue.negated or (reading.preposition and reading.traits & a.DEMONSTRATIVE):
        return None  # ولم يكتف بذلك، بل …
    if _begins_speech(passage, first) or (
        cue.kind == "participle" and _follows_saying(passage, cue.last)
    ):
        return clause_content(passage, first, clause_end(passage, frames, place, first))
    if cue.kind != "verb" or cue.entry.sense not in _BARE_SENSES:
        return None
    syntax = passage.analysis.syntax
    if not (
        reading.traits & _BARE_OPENERS
        or (syntax is not None and syntax.begins_clause(first, cue.first, cue.last))
        or reading.looks_finite("ينس")
        or reading.form in ("جري", "هكذا", "هناك")
    ):
        return None
    return clause_content(passage, first, clause_end(passage, frames, place, first))


_TO_THEM = frozenset(["له", "لها", "لهم", "لهما", "لهن", "لي", "لنا", "لك"])


def _behind_addressee(passage: Passage, index: int) -> int:
    """The token behind who is spoken to: قال لها | سأعود, فقالت لأمها | نعم."""
    reading = passage.analysis.readings[index]
    return index + (reading.form in _TO_THEM or reading.preposition == "ل")


def _behind_eulogy(passage: Passage, index: int) -> int:
    """The token behind the praise of the Prophet or of God: قال رسول الله صلى الله عليه وسلم | من غشنا …"""
    while index + 1 < len(passage.analysis) and (
        passage.analysis.traits(index) & (a.OF_PROPHET | a.OF_GOD)
    ):
        index += 1
    return index


def _follows_saying(passage: Passage, index: int) -> bool:
    """Whether what stands behind قائلا is said: قائلا ألوم الصانع; not قائلا في تصريح للإذاعة."""
    reading = passage.analysis.readings[index]
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    return not reading.traits & (a.PREPOSITION | a.TIME | a.ADVERB | a.CONJUNCTION)


# What begins words to somebody, and no part of the sentence that reports them.
_SPEECH_OPENERS = frozenset(
    [
        "لقد", "والله", "اللهم", "هيا", "حسنا", "ليت", "لعل", "اذن", "كيف", "لماذا", "هل", "اين", "متي", "ماذا",
        "اذا", "لو",
    ]
)  # fmt: skip


def _begins_speech(passage: Passage, index: int) -> bool:
    """Whether words open with the voice of who says them: فقالت له أنا أعتذر, قال يا أبي …, وقال لقد …"""
    form = passage.analysis.forms[index]
    return form in _SPEECH_OPENERS or speaks(passage, index, index + 1)
