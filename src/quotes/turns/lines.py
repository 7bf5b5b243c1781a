"""The lines of a text with what marks them: a label, a dash, a bullet, a number, quotation marks."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.findings import ContentFinding, CueFinding, Frame, Phrase, Position
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

_QUESTION_LABELS = frozenset(["س", "سوال", "السوال"])
ANSWER_LABELS = frozenset(["ج", "جواب", "الجواب", "اجابه", "الاجابه"])
_HOLLOW = frozenset("□○◇☐◦▫")
_BULLETS = frozenset("*●•■◆◄►▪★♦=") | _HOLLOW
_LONGEST_LABEL = 8


@attrs.frozen
class Line:
    """One line of the text that is not empty."""

    first: int
    last: int
    """Token range without the line end."""
    mark: str
    """How it begins: س, ج, -, * (a bullet), ** (two), □ (a hollow one), 1), name; "" when nothing marks it."""
    body: int
    """The first token behind the mark."""
    asks: bool
    """Whether it ends in a question mark."""
    in_marks: bool
    """Whether one pair of quotation marks holds all of it."""


def read_lines(passage: Passage) -> list[Line]:
    """Read the lines of the text, in order."""
    readings = passage.analysis.readings
    lines: list[Line] = []
    first = 0
    ends = [index for index in passage.analysis.signs if readings[index].traits & a.LINE]
    for end in (*ends, len(readings)):
        if end > first:
            lines.append(_read_line(passage, first, end))
        first = end + 1
    return lines


def _read_line(passage: Passage, first: int, last: int) -> Line:
    analysis = passage.analysis
    forms = analysis.forms
    end = last - 1
    while end > first and forms[end] in '"»”.،! ':
        end -= 1
    asks = forms[end] in ("؟", "?")
    mark, body = "", first
    following = forms[first + 1] if first + 1 < last else ""
    label = _label_end(passage, first, last)
    if forms[first] in _BULLETS:
        mark, body = _bullet(forms[first], following), first + 1
    elif analysis.traits(first) & a.DASH:
        mark, body = "-", first + 1
    elif label is not None:
        mark, body = ("س" if forms[first] in _QUESTION_LABELS else "ج"), label
    elif analysis.traits(first) & a.NUMBER and following in (")", "-", "."):
        mark, body = "1", first + 2
    elif can_start(passage, first):
        phrase = read_phrase(passage, first, min(last, first + _LONGEST_LABEL))
        if phrase.last < last and analysis.traits(phrase.last) & a.COLON:
            mark, body = "name", phrase.last + 1
    if mark in ("*", "**", "□", "-"):
        while body < last and (forms[body] in _BULLETS or analysis.traits(body) & a.DASH):
            body += 1
    return Line(first, last, mark, body, asks, _is_in_marks(passage, first, last))


def _bullet(form: str, following: str) -> str:
    """Which bullet it is: one question may have * or ■, its answer ** or □."""
    if form in _HOLLOW:
        return "□"
    return "**" if following == form else "*"


def _label_end(passage: Passage, first: int, last: int) -> int | None:
    """The token behind a label at token `first` that may have a number: س: … ج1- …"""
    analysis = passage.analysis
    if analysis.forms[first] not in _QUESTION_LABELS | ANSWER_LABELS:
        return None
    sign = first + 1
    if sign < last and analysis.traits(sign) & a.NUMBER:
        sign += 1
    return sign + 1 if sign < last and analysis.forms[sign] in (":", "-", "/", ".") else None


def _is_in_marks(passage: Passage, first: int, last: int) -> bool:
    number = passage.opens.get(first)
    if number is None or passage.stretch(number).kind == "bracket":
        return False
    after = passage.after[number]
    return (
        passage.stretch(number).closed
        and after <= last
        and all(passage.analysis.traits(index) & (a.STOP | a.COMMA) for index in range(after, last))
        and passage.word_count(number) >= 2
    )


def turn(
    passage: Passage, line: Line, last: int, subject: Phrase | None, position: Position
) -> tuple[Frame, ContentFinding]:
    """The words from the body of `line` to token `last`, as said by `subject`."""
    analysis = passage.analysis
    span = (analysis.start(line.body), analysis.end(last - 1))
    cue = CueFinding.colon((line.body, line.body), span, (line.first, last), None)
    frame = Frame(cue, subject, position, turn=True)
    return frame, ContentFinding((span,), (), "direct")
