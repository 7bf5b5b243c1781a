"""The answers of an interview: behind questions that are marked, or announced.

س: كيف بدأت؟
ج: بدأت صغيرا.

A text counts as an interview only where several questions are marked the same way, so that lists and
rhetorical questions of an article stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame, Phrase
from quotes.passage import Passage
from quotes.turns.lines import Line, turn

_LONGEST_HEADING = 5


def questions(passage: Passage, lines: list[Line]) -> list[int]:
    """The places of the questions that are marked the same way, where there are several.

    One is enough where the text has announced its interview (وفيما يلي الحوار:), or where it asks
    somebody and its answer has another mark: * ما رأيك؟ ⏎ - لا رأي لي.
    """
    announced = any(_announces(passage, line) and _names_interview(passage, line) for line in lines)
    fewest = 1 if announced else _FEWEST_QUESTIONS
    for mark in sorted({line.mark for line in lines if line.asks and line.mark not in ("", "ج")}):
        asked = _asked(passage, lines, mark)
        if len(asked) >= fewest:
            return asked
    asked = _plainly_asked(passage, lines)
    return asked if len(asked) >= fewest else _asked_once(passage, lines)


_FEWEST_QUESTIONS = 2


def _asked_once(passage: Passage, lines: list[Line]) -> list[int]:
    """The place of the only question behind a bullet or label, whose answer has a mark of its own."""
    labelled = [n for n, line in enumerate(lines[:-1]) if line.asks and lines[n + 1].mark == "ج"]
    if len(labelled) == 1 and not lines[labelled[0] + 1].asks:
        return labelled  # ما حكم الصلاة جالسا؟ ⏎ الجواب: تصح.
    marked = [n for n, line in enumerate(lines[:-1]) if line.mark in _OF_QUESTIONS and line.asks]
    if len(marked) != 1:
        return []
    if lines[marked[0]].mark != "س" and not _ask_somebody(passage, [lines[marked[0]]]):
        return []
    answer = lines[marked[0] + 1]
    own = answer.mark in _OF_ANSWERS and answer.mark != lines[marked[0]].mark
    return marked if own and not answer.asks else []


_OF_QUESTIONS = frozenset(["*", "**", "□", "س"])
_OF_ANSWERS = frozenset(["-", "ج", *_OF_QUESTIONS]) - {"س"}


def _asked(passage: Passage, lines: list[Line], mark: str) -> list[int]:
    """The places of the questions that begin with `mark`, each right before its answer.

    Where the answers have a mark of their own, a line with that of the questions is one however it
    ends: * كلمة أخيرة. ⏎ - شكرا لكم.
    """
    with_mark = [n for n, line in enumerate(lines) if line.mark == mark]
    if mark == "-":
        return _with_dashes(passage, lines, with_mark)
    asked = [n for n in with_mark if lines[n].asks and n + 1 < len(lines)]
    asked = [n for n in asked if not (lines[n + 1].asks and lines[n + 1].mark == mark)]
    answers = {lines[n + 1].mark for n in asked}
    if len(asked) >= _FEWEST_QUESTIONS and len(answers) == 1 and not answers & {mark, ""}:
        return [n for n in with_mark if n + 1 < len(lines) and lines[n + 1].mark in answers]
    return asked


def _with_dashes(passage: Passage, lines: list[Line], dashed: list[int]) -> list[int]:
    """The places of the questions behind dashes; none where they are a story's.

    سأل سمير: ⏎ - أين كنت؟ ⏎ أطرق نبيل. ⏎ - هل نسيت؟
    """
    asked = [n for n in dashed if lines[n].asks and n + 1 < len(lines)]
    told = [n for n in asked if n and _announces(passage, lines[n - 1])]
    answers = {lines[n + 1].mark for n in asked}
    if answers == {""} and not told and _is_asked_throughout(passage, lines, dashed, asked):
        return asked
    if "" in answers or len(told) > 1:
        return []
    if answers != {"-"}:
        return asked
    every_second = _every_second(dashed, lines)
    few = len(every_second) < _FEWEST_SHORT and _are_short(lines, every_second)
    told_before = bool(every_second) and _tells_before(passage, lines[: every_second[0]])
    return [] if few and told_before else every_second


_FEWEST_SHORT = 3
_SHORT_ANSWER = 8  # tokens


def _tells_before(passage: Passage, lines: list[Line]) -> bool:
    """Whether somebody speaks in the lines before, as in a story: همست سلمى: عد سريعا."""
    return any(
        passage.analysis.traits(index) & a.COLON
        for line in lines
        for index in range(line.first, line.last - 1)
    )


def _are_short(lines: list[Line], asked: list[int]) -> bool:
    """Whether a few words answer each question, as in a story: - وهل سيعود؟ ⏎ - لا أدري."""
    answers = [lines[n + 1] for n in asked if n + 1 < len(lines)]
    return sum(each.last - each.body for each in answers) <= _SHORT_ANSWER * len(answers)


_FEWEST_DASHED = 3


def _is_asked_throughout(
    passage: Passage, lines: list[Line], dashed: list[int], asked: list[int]
) -> bool:
    """Whether dashes stand before questions to somebody alone: - كيف بدأت رحلتك؟ ⏎ بدأت صغيرا."""
    enough = len(asked) >= _FEWEST_DASHED and len(asked) * 5 >= len(dashed) * 4
    return enough and _ask_somebody(passage, [lines[n] for n in asked])


def _ask_somebody(passage: Passage, asked: list[Line]) -> bool:
    """Whether half of the questions say you, as an interviewer does."""
    said = sum(
        any(reading.form in _OF_YOU or _is_to_you(reading.form) for reading in readings)
        for readings in (passage.analysis.readings[line.body : line.last] for line in asked)
    )
    return said * 2 >= len(asked)


_OF_YOU = frozenset(
    ["تري", "ترين", "ترون", "انت", "انتم", "لديك", "لديكم", "تعتقد", "تعتقدين", "تعتقدون"]
)
_SHORTEST_YOURS = 4  # letters: رايك


def _is_to_you(form: str) -> bool:
    """رأيك, تجربتكم; not ذلك."""
    return len(form) >= _SHORTEST_YOURS and form.endswith(("ك", "كم")) and form not in _THAT


_THAT = frozenset(
    ["ذلك", "كذلك", "لذلك", "وذلك", "وكذلك", "ولذلك", "هناك", "وهناك", "هنالك", "تلك", "بذلك"]
)


def _every_second(turns: list[int], lines: list[Line]) -> list[int]:
    """The first of each two turns, where nearly all of them ask: an interview with dashes for both.

    In a dialogue whoever speaks may ask.
    """
    opening = next((place for place, n in enumerate(turns) if lines[n].asks), len(turns))
    turns = turns[opening:]
    first = turns[: len(turns) // 2 * 2 : 2]
    asking = sum(lines[n].asks for n in first)
    return first if asking * 5 >= len(first) * 4 else []


def _plainly_asked(passage: Passage, lines: list[Line]) -> list[int]:
    """The places of questions that nothing marks, where a dash marks their answers.

    Where the text has announced its interview, the answers need no mark: وفيما يلي نص الحوار:
    """
    answers = {"-"}
    found = []
    for n, line in enumerate(lines[:-1]):
        following = lines[n + 1]
        if _asks_plainly(passage, line) and following.mark in answers and not following.asks:
            found.append(n)
        elif _announces(passage, line) and _names_interview(passage, line):
            answers = {"-", ""}
    if not found:
        plain = [n for n, line in enumerate(lines[:-1]) if _asks_plainly(passage, line)]
        plain = [n for n in plain if not (lines[n + 1].asks or lines[n + 1].mark)]
        addressed = len(plain) >= _FEWEST_PLAIN and len(plain) * 3 >= len(lines)
        return plain if addressed and _ask_somebody(passage, [lines[n] for n in plain]) else []
    asking = sum(line.asks for line in lines if line.mark == "-")
    return found if asking * 4 <= len(found) else []  # in a story they ask behind dashes too


_FEWEST_PLAIN = 3


def _asks_plainly(passage: Passage, line: Line) -> bool:
    """Whether the line is a question, and no story: هتف الجد: حقا؟"""
    if not line.asks or line.mark:
        return False
    return not any(
        reading.traits & a.COLON for reading in passage.analysis.readings[line.first : line.last]
    )


def _names_interview(passage: Passage, line: Line) -> bool:
    return any(
        reading.traits & a.OCCASION and reading.base in _INTERVIEWS
        for reading in passage.analysis.readings[line.first : line.last]
    )


_INTERVIEWS = frozenset(["حوار", "مقابله", "لقاء"])


def _announces(passage: Passage, line: Line) -> bool:
    """Whether the line ends in a colon: قال سمير: ⏎ — نعم."""
    return bool(passage.analysis.traits(line.last - 1) & a.COLON)


def answers(
    passage: Passage, lines: list[Line], asked: list[int]
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
            if line is lines[following - 1] and _is_heading(passage, line):
                break
            last = line.last
        while last > answer.body and passage.analysis.readings[last - 1].traits & (a.LINE | a.DASH):
            last -= 1
        if last > answer.body:
            label = _label(answer)
            yield turn(passage, answer, last, label, "implicit" if label is None else "before")


def _is_heading(passage: Passage, line: Line) -> bool:
    """Whether a line right before the next question is the heading of a part: ⏎ لا لوم ⏎."""
    last = passage.analysis.traits(line.last - 1)
    return line.last - line.first <= _LONGEST_HEADING and not last & a.PUNCTUATION


def _label(answer: Line) -> Phrase | None:
    """The name before the colon of an answer, where it has one."""
    if answer.mark != "name":
        return None
    return Phrase(answer.first, answer.body - 1, answer.first)
