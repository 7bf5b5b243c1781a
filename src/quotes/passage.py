"""Passage: the analysed text together with its marks; what every later stage reads.

It answers, for tokens, the questions that the stages keep asking: which stretch opens here, where
does it end, in which stretch does this word stand, where does its sentence begin and end. A stop or
a line end inside a marked stretch ends no sentence outside it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import attrs

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.marks import Marks, Stretch

# One-letter and short titles whose full stop ends no sentence: د. أ. م. أ.د. ص.ب.
_ABBREVIATIONS = frozenset("د ا م ص ب ت ه س ع ق ج دك ود ال اد وا".split())


@attrs.define(eq=False)
class Passage:
    """An `Analysis` with its `Marks`, indexed by token."""

    analysis: Analysis
    marks: Marks
    opens: dict[int, int]
    """Token of an opening mark -> index of its stretch."""
    after: list[int]
    """Stretch index -> the first token after its closing mark."""
    inside: list[int]
    """Token -> index of the innermost marked stretch it stands in, -1 when in none.

    The marks themselves belong to the stretch outside; parentheses do not count as marks here."""
    breaks: list[int]
    """The first tokens of the sentences, in order; the last entry is the number of tokens."""

    @classmethod
    def of(cls, analysis: Analysis, marks: Marks) -> Passage:
        """Index `marks` by the tokens of `analysis`; linear in both."""
        opens: dict[int, int] = {}
        after: list[int] = []
        size = len(analysis)
        inside = [-1] * size
        events: list[tuple[int, int, int]] = []
        for number, stretch in enumerate(marks.stretches):
            first = analysis.index_at(stretch.start)
            last = analysis.index_at(stretch.end)
            opens.setdefault(first, number)
            after.append(last)
            if stretch.kind != "bracket" and stretch.closed:
                events.append((analysis.index_at(stretch.inner_start), 1, number))
                events.append((analysis.index_at(stretch.inner_end), 0, number))
        _fill(inside, events)
        passage = cls(analysis, marks, opens, after, inside, [])
        passage.breaks = _sentence_starts(passage)
        return passage

    def sentence(self, index: int) -> tuple[int, int]:
        """The token range of the sentence that token `index` stands in.

        For a word inside marks it is the sentence inside those marks.
        """
        number = self.inside[index]
        if number >= 0:
            return self._sentence_inside(index, *self.words(number))
        place = bisect_right(self.breaks, index) - 1
        return self.breaks[place], self.breaks[place + 1]

    def _sentence_inside(self, index: int, first: int, last: int) -> tuple[int, int]:
        readings = self.analysis.readings
        start = index
        while start > first and not readings[start - 1].traits & (a.STOP | a.LINE):
            start -= 1
        end = index
        while end < last and not readings[end].traits & (a.STOP | a.LINE):
            end += 1
        return start, end

    def stretch(self, number: int) -> Stretch:
        """The stretch with this number."""
        return self.marks.stretches[number]

    def words(self, number: int) -> tuple[int, int]:
        """The token range of the words inside stretch `number`, without the marks."""
        stretch = self.stretch(number)
        return self.analysis.index_at(stretch.inner_start), self.analysis.index_at(stretch.inner_end)

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Input offsets of the noun phrase of tokens `[first, last)`.

        An attached preposition before a noun without the article is no part of it (لمتحدث → متحدث);
        with the article the two can't be parted (للدراسة).
        """
        analysis = self.analysis
        reading = analysis.readings[first]
        start = analysis.starts[first]
        if reading.preposition and not reading.definite:
            text = analysis.text
            start = text.origin(text.folded_index(start) + len(reading.conjunction) + 1)
        return start, analysis.ends[last - 1]

    @cached_property
    def family_names(self) -> frozenset[str]:
        """Forms that follow a listed given name somewhere here: بدير of نبيل بدير, whatever else بدير is."""
        readings = self.analysis.readings
        particles = (
            a.PREPOSITION | a.TIME | a.CONJUNCTION | a.COMPLEMENTIZER | a.NEGATION | a.AUXILIARY | a.RELATIVE
            | a.ADVERB | a.PRONOUN | a.DEMONSTRATIVE | a.INTERROGATIVE | a.ROLE | a.HONORIFIC | a.BODY | a.OCCASION
        )  # fmt: skip
        found = set()
        for index in range(1, len(readings) - 1):
            reading = readings[index]
            given = readings[index - 1]
            if not given.traits & a.GIVEN or given.definite or not reading.is_word or reading.definite:
                continue
            if reading.traits & particles or not (reading.cues or reading.preposition):
                continue
            following = readings[index + 1]
            if not following.is_word or following.traits & (a.COMPLEMENTIZER | a.PREPOSITION):
                found.add(reading.form)
        return frozenset(found)

    def word_count(self, number: int) -> int:
        """How many words stand inside stretch `number`."""
        first, last = self.words(number)
        readings = self.analysis.readings
        return sum(1 for i in range(first, last) if readings[i].is_word)

    def step(self, index: int) -> int:
        """The token after `index` at the same level: behind the stretch that opens at `index`."""
        number = self.opens.get(index)
        if number is None or not self.stretch(number).closed:
            return index + 1
        return max(self.after[number], index + 1)


def _fill(inside: list[int], events: list[tuple[int, int, int]]) -> None:
    """Write into `inside` the innermost open stretch of each token."""
    events.sort()
    stack: list[int] = []
    closed: set[int] = set()
    place = 0
    for index, opening, number in events:
        if stack and place < index:
            inside[place:index] = [stack[-1]] * (index - place)
        place = index
        if opening:
            if number not in closed:  # a stretch without words opens and closes at one token
                stack.append(number)
        else:
            closed.add(number)
            while stack and stack[-1] in closed:
                stack.pop()


def _sentence_starts(passage: Passage) -> list[int]:
    analysis = passage.analysis
    size = len(analysis)
    readings = analysis.readings
    wrapped = _is_wrapped(passage)
    starts = [0]
    index = 0
    while index < size:
        here = index
        index = passage.step(index)
        traits = readings[here].traits
        if here in passage.opens and passage.stretch(passage.opens[here]).closed:
            if _closes_sentence(passage, here, index):
                starts.append(index)
        elif traits & a.LINE:
            if not (_continues(passage, here) or wrapped and _is_inner_line_end(passage, here)):
                starts.append(index)
        elif traits & a.STOP and _ends_sentence(passage, here):
            starts.append(index)
    if starts[-1] != size:
        starts.append(size)
    elif size == 0:
        starts.append(0)
    return starts


def _ends_sentence(passage: Passage, index: int) -> bool:
    """Whether the stop at `index` ends its sentence: not after د. and not inside a run of dots."""
    analysis = passage.analysis
    forms = analysis.forms
    if forms[index] != ".":
        return forms[index] != "…" or _line_follows(analysis, index)
    previous = forms[index - 1] if index else ""
    following = forms[index + 1] if index + 1 < len(forms) else ""
    if following == ".":
        return False
    if previous == ".":  # two dots are a pause, three are an omission
        return _line_follows(analysis, index)
    return not (previous in _ABBREVIATIONS and following and analysis.readings[index + 1].is_word)


def _line_follows(analysis: Analysis, index: int) -> bool:
    return index + 1 >= len(analysis) or bool(analysis.traits(index + 1) & a.LINE)


def _closes_sentence(passage: Passage, opening: int, index: int) -> bool:
    """Whether a full stop as the last character inside the marks ends the outer sentence: «….» وقال."""
    number = passage.opens[opening]
    stretch = passage.stretch(number)
    if not stretch.closed or passage.word_count(number) < 3:
        return not stretch.closed
    first, last = passage.words(number)
    if last <= first or passage.analysis.forms[last - 1] not in ".!?؟":
        return False
    if index >= len(passage.analysis):
        return False
    following = passage.analysis.readings[index]
    # a comma, a stop or a lower-level continuation keeps the sentence open
    return following.is_word and (following.conjunction != "" or bool(following.cues))


_LINE_WIDTH = 90


def _is_wrapped(passage: Passage) -> bool:
    """Whether the text is broken into short lines in mid-sentence, as mail and old systems do."""
    analysis = passage.analysis
    lines = [i for i, reading in enumerate(analysis.readings) if reading.traits & a.LINE]
    inner = [i for i in lines if i and _is_inner_line_end(passage, i)]
    if len(inner) < 4 or len(inner) * 2 < len(lines):
        return False
    start = widest = 0
    for line in lines:
        widest = max(widest, analysis.starts[line] - start)
        start = analysis.ends[line]
    return widest <= _LINE_WIDTH


def _is_inner_line_end(passage: Passage, line: int) -> bool:
    """Whether the line stops without punctuation and the next one is not empty."""
    analysis = passage.analysis
    if line == 0 or line + 1 >= len(analysis):
        return False
    final = a.STOP | a.LINE | a.COLON
    return not analysis.traits(line - 1) & final and not analysis.traits(line + 1) & (a.LINE | a.DASH)


def _continues(passage: Passage, line: int) -> bool:
    """Whether the sentence goes on behind the line end: the line stops at a word that needs more."""
    if line == 0:
        return False
    analysis = passage.analysis
    reading = analysis.readings[line - 1]
    if reading.traits & (a.COLON | a.COMMA):
        return line + 1 < len(analysis) and not analysis.traits(line + 1) & a.LINE
    needs_more = a.PREPOSITION | a.CONJUNCTION | a.COMPLEMENTIZER | a.RELATIVE
    return bool(reading.traits & needs_more) and not reading.definite
