"""Passage, Frames, ContentFindings → Links: the ordered rules that tie who, how and what.

The first rule that holds names the link. Afterwards links that claim the same words are settled: no
stretch belongs to two quotations, and a quotation inside another's words is nested in it.
"""

from __future__ import annotations

from quotes.findings import ContentFinding, Frame, Link, Turns
from quotes.links.nobody import is_sourceless
from quotes.links.overlaps import settled
from quotes.links.rules import RULES
from quotes.passage import Passage
from quotes.span import Cover

__all__ = ["RULES", "link"]

_NO_TURNS = Turns()


def link(
    passage: Passage,
    frames: tuple[Frame, ...],
    contents: tuple[ContentFinding | None, ...],
    turns: Turns = _NO_TURNS,
) -> tuple[Link, ...]:
    """Tie each frame to its content by the first rule that holds, and settle what overlaps.

    Who is quoted in a question of an interview is no speaker of the text.
    """
    pairs = [
        (frame, content)
        for frame, content in zip(frames, contents, strict=True)
        if content is not None and not is_sourceless(passage, frame)
    ]
    if not turns.said and not turns.asked:  # as in nearly all texts
        return settled(passage, [Link(*pair, _rule(*pair)) for pair in pairs])
    told = Cover(piece for _, content in pairs for piece in content.pieces)
    said = [turn for turn in turns.said if not turn[1].quoted or turn[1].quoted[0][0] not in told]
    set_off = {id(frame.cue) for frame, _ in said}
    begun = {content.pieces[0][0] for _, content in said}  # فلان: … is a label and an answer
    asked = Cover(turns.asked)
    pairs = [
        (frame, content)
        for frame, content in pairs
        if id(frame.cue) not in set_off
        and (
            content.pieces[0][0] not in begun
            if frame.cue.kind == "colon"
            else frame.cue.start not in asked
        )
    ]
    return settled(passage, [Link(*pair, _rule(*pair)) for pair in [*pairs, *said]])


def _rule(frame: Frame, content: ContentFinding) -> str:
    for rule in RULES:
        if rule(frame, content):
            return rule.__name__
    raise AssertionError("the last rule holds for whatever is left")
