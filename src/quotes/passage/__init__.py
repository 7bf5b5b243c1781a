"""Passage: the analysed text together with its marks; what every later stage reads.

It answers, for tokens, the questions that the stages keep asking: which stretch opens here, where
does it end, in which stretch does this word stand, where does its sentence begin and end. A stop or
a line end inside a marked stretch ends no sentence outside it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

import attrs

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.marks import Marks, Stretch
from quotes.once import once
from quotes.passage.attached import is_speech_behind_b
from quotes.passage.case_signs import CaseSigns
from quotes.passage.depths import fill, merged
from quotes.passage.family_names import (
    behind_given_names,
    family_names,
    read_names,
    spoken_names,
    surnames,
)
from quotes.passage.listed_lines import line_words
from quotes.passage.sentences import sentence_starts
from quotes.passage.transmission import is_transmitted
from quotes.passage.womens_names import womens_names
from quotes.span import Span

# How far a sentence is looked for around a word of it, in tokens: no sentence that people write is longer.
_WIDEST = 300
# With fewer signs than one for so many words, a text of so many words has none to speak of.
_SCARCE = 40
_FEWEST_WORDS = 20
_FINAL = a.STOP | a.LINE


# Without slots, for the reason that `Analysis` has.
@attrs.define(eq=False, slots=False)
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
    behind: dict[int, int]
    """Token of an opening mark -> the first token after its closing mark, where it has one."""
    ranges: list[tuple[int, int]]
    """Stretch index -> the token range of the words inside it, without the marks."""
    breaks: list[int]
    """The first tokens of the sentences, in order; the last entry is the number of tokens."""
    _spans: dict[tuple[int, int], Span] = attrs.field(init=False, factory=dict)

    @classmethod
    def of(cls, analysis: Analysis, marks: Marks) -> Passage:
        """Index `marks` by the tokens of `analysis`; linear in both."""
        opens: dict[int, int] = {}
        after: list[int] = []
        behind: dict[int, int] = {}
        ranges: list[tuple[int, int]] = []
        inside = [-1] * len(analysis.forms)
        events: list[tuple[int, int, int]] = []
        places = analysis.places
        for number, stretch in enumerate(marks.stretches):
            begin, inner, inner_end, end = stretch.folded
            first = bisect_left(places, begin)
            last = bisect_left(places, end)
            words = bisect_left(places, inner), bisect_left(places, inner_end)
            if first not in opens:
                opens[first] = number
                if stretch.closed:
                    behind[first] = max(last, first + 1)
            after.append(last)
            ranges.append(words)
            if stretch.kind != "bracket" and stretch.closed:
                events.append((words[0], 1, number))
                events.append((words[1], 0, number))
        fill(inside, events)
        passage = cls(analysis, marks, opens, after, inside, behind, ranges, [])
        passage.breaks = sentence_starts(passage)
        read_names(analysis, passage.family_names)
        return passage

    def sentence(self, index: int) -> tuple[int, int]:
        """The token range of the sentence that token `index` stands in.

        For a word inside marks it is the sentence inside those marks.
        """
        number = self.inside[index]
        if number >= 0:
            return self._sentence_inside(index, *self.words(number))
        place = bisect_right(self.breaks, index) - 1
        first, last = self.breaks[place], self.breaks[place + 1]
        if last - first <= _WIDEST:  # as nearly always
            return first, last
        return max(first, index - _WIDEST), min(last, index + _WIDEST)

    def _sentence_inside(self, index: int, first: int, last: int) -> tuple[int, int]:
        first, last = max(first, index - _WIDEST), min(last, index + _WIDEST)
        finals = self.finals
        place = bisect_left(finals, index)
        if place and finals[place - 1] >= first:
            first = finals[place - 1] + 1
        if place < len(finals) and finals[place] < last:
            last = finals[place]
        return first, last

    @once
    def finals(self) -> list[int]:
        """The stops and line ends, in order."""
        readings = self.analysis.readings
        return [i for i in self.analysis.signs if readings[i].traits & _FINAL]

    def stretch(self, number: int) -> Stretch:
        """The stretch with this number."""
        return self.marks.stretches[number]

    def words(self, number: int) -> tuple[int, int]:
        """The token range of the words inside stretch `number`, without the marks."""
        return self.ranges[number]

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Input offsets of the noun phrase of tokens `[first, last)`.

        An attached preposition before a noun without the article is no part of it (لمتحدث → متحدث);
        with the article the two can't be parted (للدراسة).
        """
        analysis = self.analysis
        reading = analysis.readings[first]
        attached = len(reading.conjunction)
        if (
            attached
            and first
            and any(c.form.kind == "verb" for c in analysis.readings[first - 1].cues)
        ):
            attached = 0  # وقالت وجنات: nobody else is there whom و could join
        if (reading.preposition and not reading.definite) or is_speech_behind_b(reading):
            attached += 1
        return analysis.text.origin(analysis.places[first] + attached), analysis.end(last - 1)

    def span(self, first: int, last: int) -> Span:
        """The noun phrase of tokens `[first, last)`, as `extent` has it: one object for each, which all hold."""
        known = self._spans.get((first, last))
        if known is None:
            known = Span.cut(self.analysis.text.raw, *self.extent(first, last))
            self._spans[first, last] = known
        return known

    @once
    def halts(self) -> list[int]:
        """The tokens, in order, that can end the way from a cue to its content, opening marks too."""
        return merged(self.analysis.having(a.HALTING), self.opens)

    @once
    def line_words(self) -> frozenset[int]:
        """The colons behind which marked words fill their line, where the text has a list of them: فلان: «…»."""
        return line_words(self)

    def may_anchor(self, first: int, last: int) -> bool:
        """Whether a content can begin at any of tokens `[first, last)`.

        Asked before the way there is searched: for more than half of the words that could report
        there is nothing.
        """
        anchors = self._anchors
        place = bisect_left(anchors, first)
        return place < len(anchors) and anchors[place] < last

    def openings(self, first: int, last: int) -> list[int]:
        """The tokens of `[first, last)`, in order, at which a stretch opens."""
        openings = self._openings
        return openings[bisect_left(openings, first) : bisect_left(openings, last)]

    @once
    def _openings(self) -> list[int]:
        return sorted(self.opens)

    @once
    def _anchors(self) -> list[int]:
        return merged(self._anchoring, self.opens)

    @once
    def _anchoring(self) -> list[int]:
        return self.analysis.having(a.ANCHORING)

    @once
    def colons(self) -> list[int]:
        """The colons, in order."""
        readings = self.analysis.readings
        return [index for index in self._anchoring if readings[index].traits & a.COLON]

    @once
    def closed_at(self) -> dict[int, int]:
        """The token behind a closing mark -> its stretch, the outermost where several close there."""
        found: dict[int, int] = {}
        for number, after in enumerate(self.after):
            found.setdefault(after, number)
        return found

    @once
    def spells_alif(self) -> bool:
        """Whether the text writes the alif of است as it should be, without a hamza, and no other way."""
        letters = self.analysis.text.letters
        return " است" in letters and " أست" not in letters.replace(" أستاذ", "")

    @once
    def is_without_signs(self) -> bool:
        """Whether the text has next to no punctuation, so that nothing sets words off."""
        readings = self.analysis.readings
        signs = sum(not readings[index].traits & a.LINE for index in self.analysis.signs)
        return len(readings) > _FEWEST_WORDS and signs * _SCARCE < len(readings)

    @once
    def case(self) -> CaseSigns:
        """What the vowel signs at the ends of words show of their case."""
        return CaseSigns(self.analysis)

    @once
    def is_transmitted(self) -> bool:
        """Whether the text has chains of transmission: حدثنا سفيان عن نافع."""
        return is_transmitted(self.analysis)

    @once
    def common_nouns(self) -> frozenset[str]:
        """The words that stand here without the article too, and with it behind no given name: قط."""
        behind = {reading.base for reading in behind_given_names(self.analysis)}
        return frozenset(self.analysis.forms) - behind

    @once
    def surnames(self) -> frozenset[str]:
        """Unlisted words that stand behind a listed given name somewhere here: منديز of سام منديز."""
        return surnames(self.analysis)

    @once
    def family_names(self) -> frozenset[str]:
        """Forms that follow a listed given name somewhere here: بدير of نبيل بدير, whatever else بدير is."""
        return family_names(self.analysis, lambda: self.frequency)

    @once
    def spoken_names(self) -> frozenset[str]:
        """Bases that follow a given name here and a verb that reports there: شباط of حميد شباط … وأضاف شباط."""
        return spoken_names(self.analysis)

    @once
    def womens_names(self) -> frozenset[str]:
        """Family names of women here whose letters are a man's trade: نجار of هدى النجار."""
        return womens_names(self.analysis)

    @once
    def frequency(self) -> Counter[str]:
        """How often each folded form stands in the text."""
        return Counter(self.analysis.forms)

    def word_count(self, number: int) -> int:
        """How many words stand inside stretch `number`."""
        return self._word_counts[number]

    @once
    def _word_counts(self) -> list[int]:
        signs = self.analysis.signs
        return [
            max(0, last - first - (bisect_left(signs, last) - bisect_left(signs, first)))
            for first, last in self.ranges
        ]

    def begins_words(self, index: int) -> bool:
        """Whether a word or a mark stands at token `index`, not punctuation or a line end."""
        return self.analysis.readings[index].is_word or index in self.opens

    def first_words(self, index: int, limit: int) -> int:
        """The first token from `index` on where a word or a mark stands; `limit` where there is none."""
        while index < limit and not self.begins_words(index):
            index += 1
        return index

    def ends_clause(self, index: int) -> bool:
        """Whether no word follows what stands at token `index`, be it a word or a marked stretch."""
        after = self.step(index)
        return after >= len(self.analysis.forms) or not self.analysis.readings[after].is_word

    def is_behind_b(self, index: int) -> bool:
        """Whether the mark at token `index` stands behind the preposition ب: بـ«سحق» الحركة."""
        before = self.analysis.forms[index - 1] if index else ""
        return before in ("ب", "وب") or (before == "بال" and self.analysis.is_glued(index))

    def step(self, index: int) -> int:
        """The token after `index` at the same level: behind the stretch that opens at `index`."""
        return self.behind.get(index, index + 1)
