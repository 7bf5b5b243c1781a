"""Passage, Frames, ContentFindings → Links: the ordered rules that tie who, how and what.

The first rule that holds names the link. Afterwards links that claim the same words are settled: no
stretch belongs to two quotations, and a quotation inside another's words is nested in it.
"""

from __future__ import annotations

from quotes.findings import ContentFinding, Frame, Link
from quotes.links.nobody import is_sourceless
from quotes.links.overlaps import settled
from quotes.links.rules import RULES
from quotes.passage import Passage
from quotes.span import Cover

__all__ = ["RULES", "link"]


def link(
    passage: Passage,
    frames: tuple[Frame, ...],
    contents: tuple[ContentFinding | None, ...],
    turns: tuple[tuple[Frame, ContentFinding], ...] = (),
) -> tuple[Link, ...]:
    """Tie each frame to its content by the first rule that holds, and settle what overlaps.

    `turns` are frames with their contents that the layout has made (see `turns`).
    """
    pairs = [
        (frame, content)
        for frame, content in zip(frames, contents, strict=True)
        if content is not None and not is_sourceless(passage, frame)
    ]
    told = Cover(piece for _, content in pairs for piece in content.pieces)
    turns = tuple(turn for turn in turns if not turn[1].quoted or turn[1].quoted[0][0] not in told)
    set_off = {id(frame) for frame, _ in turns}
    pairs = [pair for pair in pairs if id(pair[0]) not in set_off]
    links = [Link(frame, content, _rule(frame, content)) for frame, content in [*pairs, *turns]]
    return settled(passage, links)


def _rule(frame: Frame, content: ContentFinding) -> str:
    return next(rule.__name__ for rule in RULES if rule(frame, content))
