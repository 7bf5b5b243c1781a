"""Quotations inside somebody's words: … وكان جدي يقول: «الصبر مفتاح»."""

from __future__ import annotations

from bisect import bisect_right

import attrs

from quotes import analysis as a
from quotes.findings import Link
from quotes.passage import Passage

# Inside speech much is thought, hoped and meant; only who is plainly said to speak is quoted there.
_SPEAKING = frozenset({"say", "answer", "ask", "call", "write"})

# So many pieces before its own place may hold a link's words: few overlap.
_NEIGHBOURS = 8


def with_nested(passage: Passage, kept: list[Link], inner: list[Link]) -> tuple[Link, ...]:
    """The links in the order of their words, with those of `inner` that stand in another's words."""
    if not inner:  # as in nearly all texts
        return tuple(sorted(kept, key=_first_piece))
    pieces = sorted(
        ((*piece, link) for link in kept for piece in link.content.pieces), key=lambda p: p[:2]
    )
    starts = [start for start, _, _ in pieces]
    # قال إنه سمعه يقول «…» is one mixed quotation, and no marks belong to two.
    taken = {stretch for link in kept for stretch in link.content.quoted}
    outer: dict[int, Link] = {}
    found: list[Link] = []
    for link in inner:
        if not taken.isdisjoint(link.content.quoted):
            continue
        place = bisect_right(starts, link.frame.cue.start)
        around = [
            holder
            for start, end, holder in pieces[max(0, place - _NEIGHBOURS) : place]
            if _holds((start, end), link) and _speaks(passage, holder, link)
        ]
        if around:
            outer[id(link)] = around[-1]
            found.append(link)
    ordered = sorted([*kept, *_apart(found)], key=_first_piece)
    places = {id(link): place for place, link in enumerate(ordered)}
    return tuple(
        attrs.evolve(link, parent=places[id(outer[id(link)])]) if id(link) in outer else link
        for link in ordered
    )


def _first_piece(link: Link) -> tuple[int, int]:
    return link.content.pieces[0]


def _speaks(passage: Passage, holder: Link, link: Link) -> bool:
    """Whether somebody is plainly said to speak: قال … إن, or words set off by a colon or marks."""
    frame, cue = link.frame, link.frame.cue
    if cue.kind == "noun" and cue.entry.lemma == "قال" and cue.suffix and cue.anchor is not None:
        return cue.anchor.kind in ("stretch", "colon")  # لقوله تعالى: «…»
    if cue.kind != "verb" or cue.form is None or cue.negated or cue.anchor is None:
        return False
    if cue.form.ambiguous or cue.form.tense == "imperative":
        return False
    own = cue.form.person == 1
    if own and cue.form.tense != "perfect":
        return False  # نقول للجميع إن …: the speaker's own words
    subject = frame.subject
    if subject is not None and frame.position in ("before", "relative"):
        if not passage.analysis.traits(subject.head) & (a.SPEAKER_HEAD | a.PLACE):
            return False  # التي قال إنها …: a thing
    if cue.anchor.kind == "complementizer":
        again = passage.analysis.forms[cue.first - 1] in _OF_WHO_IS_REPORTED
        known = subject is not None or (again and holder.content.kind != "direct")
        return known and not own and cue.entry.lemma == "قال"
    return cue.entry.sense in _SPEAKING


# أكد سمير أنه قال إن …: before the verb, they name again whoever is reported.
_OF_WHO_IS_REPORTED = frozenset(["انه", "انها", "انهم", "بانه", "بانها", "بانهم"])


def _holds(piece: tuple[int, int], link: Link) -> bool:
    start, end = piece
    own = link.content.pieces
    return start <= link.frame.cue.start and start < own[0][0] and own[-1][1] <= end


def _apart(links: list[Link]) -> list[Link]:
    """The links without those that share words with an earlier one."""
    apart: list[Link] = []
    for link in sorted(links, key=_first_piece):
        if not apart or apart[-1].content.pieces[-1][1] <= link.content.pieces[0][0]:
            apart.append(link)
    return apart
