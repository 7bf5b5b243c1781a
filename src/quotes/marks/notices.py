"""Notices: what was odd about the marks, each said in a sentence."""

from __future__ import annotations

from typing import Final

from quotes.marks.glyphs import CLOSES, OPENS, Mark
from quotes.model import Notice
from quotes.span import Span
from quotes.text import Text

_MESSAGES: Final = {
    "unclosed_mark": "A quotation mark is never closed; its stretch ends with the sentence, the "
    "paragraph or the pair around it.",
    "reopened_mark": "A quotation mark is opened anew before it was closed; its first stretch "
    "ends there.",
    "stray_mark": "A quotation mark has no partner and was passed over.",
    "mirrored_marks": "A quotation mark that faces the wrong way was read as one of a pair.",
    "mixed_marks": "Quotation marks of two kinds were read as one pair.",
}
# „…“ is a pair in its own right, although its two marks are of two kinds.
_ONE_STYLE: Final = frozenset(("curly", "low"))


class NoticeBoard:
    """Collects the notices about one text; each points to a mark, for a pair to its opening one."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._notices: list[Notice] = []

    def pair(self, opening: Mark, closing: Mark) -> None:
        """Note what is odd about a pair: “نعم" is mixed, »نعم« and ”نعم” are mirrored."""
        if opening.kind == closing.kind:
            if opening.nominal == CLOSES or closing.nominal == OPENS:
                self._add("mirrored_marks", opening)
        elif not {opening.kind, closing.kind} <= _ONE_STYLE:
            self._add("mixed_marks", opening)

    def unclosed(self, opening: Mark, reopened: bool) -> None:
        """Note a mark that nothing closes."""
        self._add("reopened_mark" if reopened else "unclosed_mark", opening)

    def stray(self, mark: Mark) -> None:
        """Note a mark without a partner."""
        self._add("stray_mark", mark)

    def in_order(self) -> tuple[Notice, ...]:
        """Return the notices in the order of the text."""
        return tuple(sorted(self._notices, key=lambda notice: notice.span.start))

    def _add(self, kind: str, mark: Mark) -> None:
        start = self._text.origin(mark.start)
        end = self._text.origin(mark.end - 1) + 1
        self._notices.append(Notice(kind, _MESSAGES[kind], Span.cut(self._text.raw, start, end)))
