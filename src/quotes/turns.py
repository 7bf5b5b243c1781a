"""Passage → Frames with ContentFindings: interviews and dialogues, set off by layout alone.

س: كيف بدأت؟
ج: بدأت صغيرا.

Nothing in the words reports here: the question marks, the labels and the dashes at the start of the
lines do. A text counts as an interview only where several questions are marked the same way, so that
lists and rhetorical questions of an article stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quotes import analysis as a
from quotes.findings import ContentFinding, CueFinding, Frame, Phrase, Position
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

_QUESTION_LABELS = frozenset(["س", "سوال", "السوال"])
_ANSWER_LABELS = frozenset(["ج", "جواب", "الجواب"])
_BULLETS = frozenset("*●•■◆◄►▪○★♦")
_LONGEST_LABEL = 8


@attrs.frozen
class _Line:
    first: int
    last: int
    """Token range without the line end."""
    mark: str
    """How it begins: س, ج, -, *, 1), name; "" when nothing marks it."""
    body: int
    """The first token behind the mark."""
    asks: bool
    """Whether it ends in a question mark."""


def find_turns(passage: Passage) -> tuple[tuple[Frame, ContentFinding], ...]:
    """Find the answers of an interview, or the lines of a dialogue; () for other texts."""
    analysis = passage.analysis
    forms, readings = analysis.forms, analysis.readings
    if not any(forms[i] in "؟?" or readings[i].traits & a.DASH for i in analysis.signs):
        return ()
    lines = _lines(passage)
    return tuple(_interview(passage, lines)) or tuple(_dialogue(passage, lines))


def _interview(passage: Passage, lines: list[_Line]) -> Iterator[tuple[Frame, ContentFinding]]:
    """The answers to questions that are marked the same way, where there are several."""
    questions = [n for n, line in enumerate(lines) if line.asks and line.mark and line.mark != "ج"]
    for mark in sorted({lines[n].mark for n in questions}):
        asked = [n for n in questions if lines[n].mark == mark and n + 1 < len(lines)]
        asked = [n for n in asked if not (lines[n + 1].asks and lines[n + 1].mark == mark)]
        if len(asked) >= 2:
            yield from _answers(passage, lines, asked)
            return


# How people begin to speak to each other, and no item of a list.
_SPOKEN_OPENINGS = frozenset(["نعم", "لا", "كلا", "بلي", "اجل", "اذن", "طيب", "حسنا", "ايه", "لكن"])


def _dialogue(passage: Passage, lines: list[_Line]) -> Iterator[tuple[Frame, ContentFinding]]:
    """— وصل القطار يا أمي. ⏎ — إذن نذهب. The lines behind a dash, where some are plainly spoken."""
    readings = passage.analysis.readings
    spoken = [line for line in lines if line.mark == "-" and line.body < line.last]
    plain = [line for line in spoken if _sounds_spoken(passage, line)]
    if len(spoken) < 2 or len(plain) * 5 < len(spoken):
        return
    for line in spoken:
        last = line.last
        while last > line.body and readings[last - 1].traits & a.LINE:
            last -= 1
        told = line.first >= 2 and readings[line.first - 2].traits & a.COLON  # قال سمير: ⏎ — نعم
        told = told or any(cue.form.kind == "verb" for cue in readings[line.body].cues)
        if last > line.body and not told:
            yield _turn(passage, line, last, None, "none")


def _sounds_spoken(passage: Passage, line: _Line) -> bool:
    forms = passage.analysis.forms[line.body : line.last]
    return line.asks or forms[-1] == "!" or forms[0] in _SPOKEN_OPENINGS or "يا" in forms


def _lines(passage: Passage) -> list[_Line]:
    readings = passage.analysis.readings
    lines: list[_Line] = []
    first = 0
    ends = [index for index in passage.analysis.signs if readings[index].traits & a.LINE]
    for end in (*ends, len(readings)):
        if end > first:
            lines.append(_line(passage, first, end))
        first = end + 1
    return lines


def _line(passage: Passage, first: int, last: int) -> _Line:
    analysis = passage.analysis
    forms = analysis.forms
    end = last - 1
    while end > first and forms[end] in '"»”.،! ':
        end -= 1
    asks = forms[end] in ("؟", "?")
    mark, body = "", first
    following = forms[first + 1] if first + 1 < last else ""
    if forms[first] in _BULLETS:
        mark, body = "*", first + 1
    elif analysis.traits(first) & a.DASH:
        mark, body = "-", first + 1
    elif forms[first] in _QUESTION_LABELS | _ANSWER_LABELS and following in (":", "-", "/", "."):
        mark, body = ("س" if forms[first] in _QUESTION_LABELS else "ج"), first + 2
    elif analysis.traits(first) & a.NUMBER and following in (")", "-", "."):
        mark, body = "1", first + 2
    elif can_start(passage, first):
        phrase = read_phrase(passage, first, min(last, first + _LONGEST_LABEL))
        if phrase.last < last and analysis.traits(phrase.last) & a.COLON:
            mark, body = "name", phrase.last + 1
    return _Line(first, last, mark, body, asks)


def _answers(
    passage: Passage, lines: list[_Line], asked: list[int]
) -> Iterator[tuple[Frame, ContentFinding]]:
    """The lines behind each question, up to the next one; behind the last question one line."""
    for place, question in enumerate(asked):
        answer = lines[question + 1]
        last = answer.last
        following = asked[place + 1] if place + 1 < len(asked) else question + 2
        for line in lines[question + 2 : following]:
            if (
                line.mark not in ("", answer.mark)
                or line.mark == "name"
                or (line.asks and line.mark)
            ):
                break
            last = line.last
        while last > answer.body and passage.analysis.readings[last - 1].traits & (a.LINE | a.DASH):
            last -= 1
        if last > answer.body:
            label = _label(answer)
            yield _turn(passage, answer, last, label, "implicit" if label is None else "before")


def _label(answer: _Line) -> Phrase | None:
    """The name before the colon of an answer, where it has one."""
    if answer.mark != "name":
        return None
    return Phrase(answer.first, answer.body - 1, answer.first)


def _turn(
    passage: Passage, line: _Line, last: int, subject: Phrase | None, position: Position
) -> tuple[Frame, ContentFinding]:
    """The words from the body of `line` to token `last`, as said by `subject`."""
    analysis = passage.analysis
    span = (analysis.starts[line.body], analysis.ends[last - 1])
    cue = CueFinding.colon((line.body, line.body), span, (line.first, last), None)
    frame = Frame(cue, subject, position, turn=True)
    return frame, ContentFinding((span,), (), "direct")
