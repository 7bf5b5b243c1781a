"""Nesting: from paired marks to stretches that are nested or disjoint."""

from __future__ import annotations

import re
from typing import Final

import attrs

from quotes.marks.breaks import MOST_LINES
from quotes.marks.facing import CLEAR
from quotes.marks.glyphs import BRACKET, OPENS, Mark
from quotes.marks.notices import NoticeBoard
from quotes.marks.pairing import Pairing
from quotes.marks.stretch import Marks, Stretch
from quotes.text import Text

# A full stop after a word of two letters or more (د. is an abbreviation) and before a blank; dots.
_SENTENCE_END: Final = re.compile(r"(?<=\w\w) ?(?:\.\.+|[.!?\u061f\u2026]+(?=\s))")

# A speaker's name at the start of a line, with its colon.
_LABEL: Final = re.compile(r"\w{1,30}(?: \w{1,30}){0,3} ?:")
_WIDEST_GAP: Final = 4  # characters between a colon and the bracket behind it


@attrs.define(eq=False)
class _Extent:
    """A stretch in the making, in folded offsets."""

    opening: Mark
    closing: Mark | None
    inner_end: int
    end: int
    reopened: bool = False
    """Whether it is unclosed and the next stretch opens it anew."""
    holds_alike: bool = False
    """Whether a stretch in marks of its own kind is nested in it."""
    searched: int = -1
    """How far its inside was searched for a sentence end; what is nested in it is left out."""
    sentence_end: int = -1
    """The last sentence end found there."""
    brackets: list[tuple[Mark, int]] = attrs.Factory(list)
    """The single brackets that wait for their closing one, each with the end of its line."""


def nest(text: Text, glyphs: list[Mark], marks: list[Mark], pairing: Pairing) -> Marks:
    """Build the stretches and notices from the pairs.

    `glyphs` are all the marks and brackets of the text; `marks`, which the pairing's indexes
    count, are those of them that are quotation marks.
    """
    nesting = _Nesting(text)
    closing_marks = set(pairing.closing.values())
    index = -1
    for glyph in glyphs:
        nesting.leave(glyph.start)
        if glyph.kind == BRACKET:
            nesting.add_bracket(glyph)
            continue
        if index + 1 == len(marks) or marks[index + 1] is not glyph:
            continue  # an apostrophe
        index += 1
        if index in pairing.closing:
            closing = marks[pairing.closing[index]]
            if glyph.run != closing.run:  # else an empty pair
                nesting.enter_pair(glyph, closing)
        elif index in closing_marks:
            continue
        elif glyph.kind == "parentheses":
            nesting.add_two_brackets(glyph)
        elif glyph.doubtful:
            continue
        elif _runs_on(index, glyph, pairing) and not _is_typed_twice(text, index, marks, pairing):
            nesting.enter_unclosed(glyph)
        else:
            nesting.board.stray(glyph)
    return nesting.finish()


def _runs_on(index: int, mark: Mark, pairing: Pairing) -> bool:
    """Whether a mark without a closing one opens: given up as such, or stray but plainly facing."""
    return index in pairing.unclosed or mark.lean >= CLEAR


def _is_typed_twice(text: Text, index: int, marks: list[Mark], pairing: Pairing) -> bool:
    """Whether an unclosed mark only doubles the pair after it: قال: ""نعم"; «فلان: «نعم»."""
    if index + 1 not in pairing.closing:
        return False
    mark, following = marks[index], marks[index + 1]
    if mark.kind != following.kind:
        return False
    between = text.folded[mark.end : following.start].strip(" ")
    begins_line = text.folded[mark.start - 1 : mark.start] in ("", "\n")
    return not between or (begins_line and _LABEL.fullmatch(between) is not None)


class _Nesting:
    """Takes the marks in their order and keeps the stretches that are open at this point."""

    def __init__(self, text: Text) -> None:
        self.board = NoticeBoard(text)
        self._text = text
        self._open: list[_Extent] = []
        self._extents: list[_Extent] = []
        self._loose: list[tuple[Mark, int]] = []
        self._last_unclosed: _Extent | None = None
        self._line_end = -1
        self._verse = (-1, -1)
        self._trimmed_ends: dict[int, int] = {}

    def leave(self, start: int) -> None:
        """Leave the stretches that end at or before `start`."""
        while self._open and self._open[-1].end <= start:
            self._open.pop()

    def enter_pair(self, opening: Mark, closing: Mark) -> None:
        self._prepare(opening)
        while self._open and self._open[-1].end < closing.end:
            # An unclosed stretch ends where a pair begins that goes on beyond it.
            cut = self._open.pop()
            cut.inner_end = cut.end = opening.start
        self._enter(opening, closing, closing.start, closing.end)
        self.board.pair(opening, closing)

    def enter_unclosed(self, opening: Mark) -> None:
        self._prepare(opening)
        if self._open:
            end = self._open[-1].inner_end
        else:
            end = max(self._trimmed_end(self._find_line_end(opening.end)), opening.end)
        self._enter(opening, None, end, end)
        self._last_unclosed = self._extents[-1]

    def add_bracket(self, bracket: Mark) -> None:
        """Match single brackets within their line and the innermost stretch: they cross none.

        Behind a colon they may hold a few lines: الشاعر الذي قال: ⏎ (يا دار عبلة … ⏎ … واسلمي)
        """
        waiting = self._open[-1].brackets if self._open else self._loose
        if bracket.nominal == OPENS:
            waiting.append((bracket, self._find_end_of_brackets(bracket)))
        elif waiting:
            opening, line_end = waiting.pop()
            if bracket.start < line_end:
                if self._open:
                    self._search_to(self._open[-1], opening.start)
                    self._open[-1].searched = bracket.end
                self._add(opening, bracket, bracket.start, bracket.end)
            else:
                waiting.clear()

    def add_two_brackets(self, mark: Mark) -> None:
        """Take (( or )) without a partner for single brackets, one inside the other."""
        for start in range(mark.start, mark.end):
            self.add_bracket(Mark(start, start + 1, mark.glyph[0], BRACKET, mark.nominal))

    def _prepare(self, opening: Mark) -> None:
        """End unclosed stretches that the new opening mark ends."""
        self._cut_at_sentence_end(opening)
        last = self._last_unclosed
        if last is None or last.opening.kind != opening.kind or last.end > opening.start:
            return
        self._last_unclosed = None
        # Nothing but blanks between the two: the mark is opened anew, for the next paragraph.
        last.reopened = (
            not last.holds_alike and not self._text.folded[last.end : opening.start].strip()
        )

    def _cut_at_sentence_end(self, opening: Mark) -> None:
        """End an unclosed stretch with its sentence when a mark of its kind opens later.

        In "لن نقبل بهذا. وأضاف: "سنرد" the first stretch is لن نقبل بهذا with its full stop.
        """
        while self._open:
            outer = self._open[-1]
            if outer.closing is not None:
                return
            self._search_to(outer, opening.start)
            if outer.opening.kind != opening.kind or outer.sentence_end < 0:
                return
            self._open.pop()
            outer.inner_end = outer.end = outer.sentence_end

    def _search_to(self, outer: _Extent, end: int) -> None:
        start = max(outer.searched, outer.opening.end)
        for match in _SENTENCE_END.finditer(self._text.folded, start, end):
            outer.sentence_end = match.end()
        outer.searched = end

    def _find_end_of_brackets(self, opening: Mark) -> int:
        """Offset before which a bracket has to close."""
        folded = self._text.folded
        line_end = self._find_line_end(opening.end)
        if not folded[max(0, opening.start - _WIDEST_GAP) : opening.start].rstrip().endswith(":"):
            return line_end
        if line_end != self._verse[0]:  # each line is looked behind once
            end = line_end
            for _ in range(MOST_LINES):
                following = folded.find("\n", end + 1)
                end = following if following >= 0 else len(folded)
            self._verse = line_end, end
        return self._verse[1]

    def _find_line_end(self, start: int) -> int:
        """Offset of the end of the line at `start`."""
        if start > self._line_end:
            end = self._text.folded.find("\n", start)
            self._line_end = end if end >= 0 else len(self._text.folded)
        return self._line_end

    def _enter(self, opening: Mark, closing: Mark | None, inner_end: int, end: int) -> None:
        if self._open:
            outer = self._open[-1]
            outer.searched = end
            outer.holds_alike = outer.holds_alike or outer.opening.kind == opening.kind
        self._open.append(self._add(opening, closing, inner_end, end))

    def _add(self, opening: Mark, closing: Mark | None, inner_end: int, end: int) -> _Extent:
        extent = _Extent(opening, closing, inner_end, end)
        self._extents.append(extent)
        return extent

    def finish(self) -> Marks:
        """Order the stretches, drop the empty ones and point them into the input."""
        stretches: list[Stretch] = []
        around: list[tuple[_Extent, int]] = []
        for extent in sorted(self._extents, key=lambda extent: extent.opening.start):
            while around and around[-1][0].end <= extent.opening.start:
                around.pop()
            if extent.closing is None:
                self.board.unclosed(extent.opening, extent.reopened)
            if extent.opening.kind == BRACKET and around and around[-1][0].end < extent.end:
                continue  # it crosses the end of an unclosed stretch
            start, end = self._trim(extent)
            if start < end:
                parent = around[-1][1] if around else None
                if extent.opening.kind != BRACKET:
                    around.append((extent, len(stretches)))
                depth = 0 if parent is None else stretches[parent].depth + 1
                stretches.append(self._stretch(extent, start, end, depth, parent))
        return Marks(tuple(stretches), self.board.in_order())

    def _trim(self, extent: _Extent) -> tuple[int, int]:
        folded = self._text.folded
        start, end = extent.opening.end, extent.inner_end
        while start < end and folded[start].isspace():
            start += 1
        return start, self._trimmed_end(end)

    def _trimmed_end(self, end: int) -> int:
        """Offset after the last character before `end` that is no blank."""
        # Many stretches may end at one place, so each run of blanks is gone over only once.
        known = self._trimmed_ends.get(end)
        if known is None:
            known = end
            while known > 0 and self._text.folded[known - 1].isspace():
                known -= 1
            self._trimmed_ends[end] = known
        return known

    def _stretch(
        self, extent: _Extent, start: int, end: int, depth: int, parent: int | None
    ) -> Stretch:
        text = self._text
        inner_end = text.origin_end(end)
        opening, closing = extent.opening, extent.closing
        return Stretch(
            start=text.origin(opening.start),
            end=inner_end if closing is None else text.origin(closing.end - 1) + 1,
            inner_start=text.origin(start),
            inner_end=inner_end,
            kind=opening.kind,
            closed=closing is not None,
            depth=depth,
            parent=parent,
            folded=(opening.start, start, end, end if closing is None else closing.end),
        )
