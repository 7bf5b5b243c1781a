"""Links that claim the same words: what stands inside somebody's own words, what another cue reports."""

from __future__ import annotations

from bisect import bisect_left, insort

import attrs

from quotes import analysis as a
from quotes.findings import Frame, Link
from quotes.links.nested import with_nested
from quotes.passage import Passage
from quotes.span import Cover

# Links further apart than this never claim the same words; looking no further keeps time linear.
_NEIGHBOURS = 40


def settled(passage: Passage, links: list[Link]) -> tuple[Link, ...]:
    """Nest or drop what stands inside somebody's words, and drop what another cue reports better."""
    links = sorted(links, key=_place)
    direct = Cover(
        piece for each in links if each.content.kind == "direct" for piece in each.content.pieces
    )
    kept: list[Link] = []
    inner: list[Link] = []
    sources: list[Link] = []
    for place, each in enumerate(links):
        if each.frame.turn:
            kept.append(each)
            continue
        if each.frame.cue.is_source:
            sources.append(each)
            continue
        if kept and _is_told_through(kept[-1], each):
            kept[-1] = each
            continue
        if each.frame.cue.start in direct or (len(links) > 1 and _is_nested(links, place)):
            inner.append(each)
            continue
        rival = _rival(kept, each)
        if rival is not None:
            if _is_introduced(kept[rival], each):
                continue
            del kept[rival]
        kept.append(each)
    for each in sources:
        if each.frame.cue.start not in direct:
            _add_source(passage, kept, each)
    return with_nested(passage, kept, inner)


def _is_introduced(earlier: Link, later: Link) -> bool:
    """Whether words stand behind their own cue already: قال المدير: «…»، كما أكدت الإدارة عدم تأثر …"""
    start = later.content.pieces[0][0]
    return (
        earlier.content.kind == later.content.kind == "direct"
        and earlier.frame.cue.end <= start < later.frame.cue.start
        and earlier.frame.cue.anchor is not None
        and earlier.frame.cue.anchor.kind == "colon"
        and not earlier.frame.cue.subordinate
    )


_LONGEST_TELLER = 6  # tokens


def _is_told_through(outer: Link, link: Link) -> bool:
    """Whether a clause only names who tells in their own words: حكي أن الأصمعي قال: لقيت …، فقلت …"""
    anchor, cue = outer.frame.cue.anchor, link.frame.cue
    if anchor is None or anchor.kind != "complementizer" or cue.anchor is None:
        return False
    if outer.frame.position not in ("implicit", "none"):
        return False
    own = link.content.pieces
    return (
        cue.anchor.kind == "colon"
        and cue.kind == "verb"
        and anchor.index < cue.first <= anchor.index + _LONGEST_TELLER
        and cue.start < outer.content.pieces[-1][1] < own[-1][1]
        and own[0][0] < outer.content.pieces[-1][1]
    )


def _place(link: Link) -> int:
    return link.frame.cue.start


def _near(links: list[Link], link: Link) -> range:
    """The places around a link's own, in a list in the order of the cues: what it can collide with."""
    place = bisect_left(links, _place(link), key=_place)
    return range(max(0, place - _NEIGHBOURS), min(len(links), place + _NEIGHBOURS))


def _add_source(passage: Passage, kept: list[Link], source: Link) -> None:
    """Put a source's clause among `kept`; where another cue reports the same words, it only relays."""
    place = next((place for place in _near(kept, source) if _holds(kept[place], source)), None)
    if place is None:
        insort(kept, source, key=_place)
        return
    holder = kept[place]
    if _is_source_of_formula(holder, source):
        del kept[place]
        insort(kept, attrs.evolve(source, content=holder.content), key=_place)
        return
    swapped = _spoken_by_source(passage, holder, source)
    if swapped is not None:
        kept[place] = swapped
    elif source.frame.subject is not None and _is_outlet(passage, source.frame):
        frame = attrs.evolve(holder.frame, via=(*holder.frame.via, source.frame.subject))
        kept[place] = attrs.evolve(holder, frame=frame)


_BETWEEN = 3  # characters: a comma and a blank


def _is_source_of_formula(holder: Link, source: Link) -> bool:
    """Whether the clause of a writer's formula ends at its source: ويُقدَّر أن الخسائر فادحة، وفقا للتقرير."""
    cue = holder.frame.cue
    if holder.rule != "formula" or cue.first > cue.scope[0] + 1:
        return False
    if source.frame.subject is None or source.frame.cue.entry.lemma.startswith("على "):
        return False  # علما بأن ما جاء على لسان الوزير
    return 0 <= source.frame.cue.start - holder.content.pieces[-1][1] <= _BETWEEN


def _is_nested(links: list[Link], place: int) -> bool:
    """Whether a link has its cue inside the clause of an earlier one, or its words in marks there."""
    link = links[place]
    at = link.frame.cue.start
    own_start, own_end = link.content.pieces[0]
    in_marks = link.frame.cue.anchor is not None and link.frame.cue.anchor.kind == "stretch"
    # inside of whose clause the cue stands has its own before
    reach = place + _NEIGHBOURS if in_marks else place
    for other in links[max(0, place - _NEIGHBOURS) : reach]:
        start, end = other.content.pieces[0]
        # the places first, which part nearly all that stand around
        if (start < at < end and other.frame.cue.start < at) or (
            in_marks and start < own_start and own_end <= end
        ):
            if (
                other.rule != "formula"
                and other.content.kind != "direct"
                and not other.frame.cue.is_source
            ):
                return True
    return False


def _spoken_by_source(passage: Passage, holder: Link, source: Link) -> Link | None:
    """An outlet's report with its source at the end: كشفت الإذاعة أن …، وفقا لمتحدث باسم الجيش."""
    frame, subject = holder.frame, source.frame.subject
    if frame.subject is None or subject is None or source.frame.position != "after":
        return None
    if not _is_outlet(passage, frame) or _is_outlet(passage, source.frame):
        return None
    spoken = attrs.evolve(frame, subject=subject, position="after", via=(*frame.via, frame.subject))
    return attrs.evolve(holder, frame=spoken)


def _holds(other: Link, source: Link) -> bool:
    """Whether a link has the words already that the source's clause would claim again."""
    if other.frame.cue.is_source and other.frame.cue.start > source.frame.cue.start:
        return False
    start, end = source.content.pieces[0]
    return any(first < end and start < last for first, last in other.content.pieces)


def _is_outlet(passage: Passage, frame: Frame) -> bool:
    assert frame.subject is not None
    return bool(passage.analysis.traits(frame.subject.head) & (a.OUTLET | a.OUTLET_HEAD | a.MARK))


def _rival(kept: list[Link], link: Link) -> int | None:
    """The place of the first that begins at the same words as `link`, or shares a marked stretch."""
    start = link.content.pieces[0][0]
    quoted = set(link.content.quoted)
    # `kept` is in the order of the cues, and `link` comes behind them all
    for place in range(max(0, len(kept) - _NEIGHBOURS), len(kept)):
        content = kept[place].content
        if content.pieces[0][0] == start or (quoted and not quoted.isdisjoint(content.quoted)):
            return place
    return None
