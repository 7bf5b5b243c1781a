"""The words behind a colon: in marks, in a clause with إن, or plainly the speaker's own."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.contents.bullets import BULLETS
from quotes.contents.clauses import reported_clause, trim_end, wording_in
from quotes.contents.lone_close import closes_alone, lone_close
from quotes.contents.marked import hold_the_words, marked_words
from quotes.contents.unmarked import unmarked_end
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage
from quotes.phrases import read_phrase


def behind_colon(
    passage: Passage, frames: tuple[Frame, ...], place: int, colon: int
) -> ContentFinding | None:
    """The words behind a colon: in marks, in a clause with إن, or plainly the speaker's own."""
    analysis = passage.analysis
    size = len(analysis.forms)
    index = colon + 1
    while (
        index < size
        and (
            analysis.readings[index].traits & (a.LINE | a.DASH | a.STOP | a.COLON | a.MARK)
            or analysis.forms[index] in BULLETS
        )
        and index not in passage.opens
    ):
        index += 1
    if index >= size:
        return None
    if index in passage.opens and hold_the_words(passage, index):
        return marked_words(passage, frames, place, index)
    set_off = analysis.traits(index - 1) & a.DASH or analysis.forms[index - 1] in BULLETS
    if (
        analysis.readings[index].traits & a.COMPLEMENTIZER
        and not analysis.readings[index].preposition
        and not set_off  # وقال: ⏎ - إن هذه القصة تشبهنا.
    ):
        return reported_clause(passage, frames, place, index)
    if analysis.forms[index].startswith(_ADDRESSES) or not _can_speak(
        passage, frames[place], colon
    ):
        return None
    last = unmarked_end(passage, frames, place, index)
    if frames[place].cue.kind != "colon":
        last = lone_close(passage, frames, place, index) or last
    last = trim_end(passage, index, last)
    if last <= index:
        return None
    span = (analysis.start(index), analysis.end(last - 1))
    if frames[place].cue.kind != "colon":
        quoted = (span,) if closes_alone(passage, last) else ()
        return ContentFinding((span,), quoted, "direct")
    items = _items(passage, colon, index, last)
    # a headline shows part of it in marks: الوزير: الوضع «تحت السيطرة»
    return ContentFinding(items or (span,), wording_in(passage, index, last), "direct")


_FEWEST_IN_ITEM = 3  # tokens


def _items(passage: Passage, colon: int, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The sayings that dashes part in the line of their speaker: الوزير: - سنعود. - لن ننتظر طويلا."""
    analysis = passage.analysis
    if first != colon + 2 or not analysis.traits(first - 1) & a.DASH:
        return ()
    signs = analysis.signs[bisect_left(analysis.signs, first) : bisect_left(analysis.signs, last)]
    dashes = [index for index in signs if analysis.traits(index) & a.DASH]
    spans: list[tuple[int, int]] = []
    for start, dash in zip([first, *(dash + 1 for dash in dashes)], [*dashes, last], strict=True):
        end = trim_end(passage, start, dash)
        if end - start < _FEWEST_IN_ITEM:
            return ()  # a dash inside what is said
        spans.append((analysis.start(start), analysis.end(end - 1)))
    return tuple(spans)


# عبر الرابط: www.example.com
_ADDRESSES = ("http", "www")
# Verbs after which words without marks may follow however far the colon is.
_OF_UTTERANCE = frozenset(
    [
        "say",
        "add",
        "report",
        "relay",
        "comment",
        "ask",
        "answer",
        "reply",
        "write",
        "call",
        "interrupt",
    ]
)
_BEFORE_ADVERBIALS = frozenset(
    [
        "في", "خلال", "عبر", "علي", "عن", "بعد", "قبل", "عقب", "اثناء", "لدي", "امام", "ضمن", "حول",
        "من", "مع", "بشان", "مايلي",
    ]
)  # fmt: skip


def _can_speak(passage: Passage, frame: Frame, colon: int) -> bool:
    """Whether the colon brings in words: وأكد الوزير في بيان: …; not يقسم القانون المخالفة إلى درجتين: …"""
    cue, subject = frame.cue, frame.subject
    if cue.kind not in ("verb", "participle") or cue.entry.sense in _OF_UTTERANCE:
        return True
    start = cue.last
    if subject is not None and cue.last <= subject.first and subject.last <= colon:
        start = subject.last
    if start >= colon or _is_headline(passage, frame, colon):
        return True
    if cue.entry.addressee == "object" and _is_told(passage, start, colon):
        return True
    reading = passage.analysis.readings[start]
    return (
        not reading.is_word
        or reading.form in _BEFORE_ADVERBIALS
        or bool(reading.traits & (a.ADVERB | a.TIME | a.CONJUNCTION))
        or reading.form.startswith("ل")
        or passage.analysis.forms[colon - 1] in ("يلي", "مايلي", "التالي", "الاتي")
    )


_TOLD = a.GROUP | a.ADDRESSEE | a.ROLE | a.HONORIFIC | a.GIVEN | a.INSTITUTION | a.PLACE


def _is_told(passage: Passage, first: int, colon: int) -> bool:
    """Whether nothing but somebody who is told stands before the colon: طمأن المحافظ | المواطنين: …"""
    reading = passage.analysis.readings[first]
    people = reading.definite and reading.base.endswith("ين")
    if not (people or reading.traits & _TOLD) or reading.preposition or reading.conjunction:
        return False
    return read_phrase(passage, first, colon).last == colon


_LONGEST_OBJECT = 6  # tokens
_WHO = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.BODY | a.DOCUMENT


def _is_headline(passage: Passage, frame: Frame, colon: int) -> bool:
    """Whether somebody, the verb and its object are all before the colon: وزير الدفاع يكشف تفاصيل الاتفاق: …"""
    cue, subject = frame.cue, frame.subject
    if subject is None or cue.form is None or cue.form.tense != "imperfect" or cue.conjunction:
        return False
    if subject.last != cue.first or colon - cue.last > _LONGEST_OBJECT:
        return False
    opens = subject.first == cue.scope[0] or passage.analysis.traits(subject.first - 1) & a.LINE
    return bool(opens and passage.analysis.traits(subject.first) & _WHO)
