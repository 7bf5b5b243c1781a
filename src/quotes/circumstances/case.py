"""A link with its speaker, as the circumstances ask about it; and the text that it stands in."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from quotes import analysis as a
from quotes.findings import CueFinding, Link, Phrase
from quotes.model import Attribution, Speaker
from quotes.passage import Passage
from quotes.resolution.resolver import Resolution

_LITTLE = 0.25  # of a text, reported
_LONGEST_SENTENCE = 80  # tokens: with fewer stops than one in so many, a text has hardly any
_NEAR = 120  # tokens around a content in which an odd mark may concern it
_I = frozenset(["انا", "انني", "اني", "نحن", "اننا", "لي", "لنا", "كنت"])


class Whole:
    """A text with all its links; what it shows as a whole is worked out once."""

    def __init__(self, passage: Passage, links: tuple[Link, ...], resolution: Resolution) -> None:
        self.passage = passage
        self.links = links
        self.resolution = resolution
        index_at = passage.analysis.index_at
        self.extents = [
            (index_at(link.content.pieces[0][0]), index_at(link.content.pieces[-1][1]))
            for link in links
        ]
        order = sorted(range(len(links)), key=lambda place: links[place].frame.cue.start)
        self.earlier = dict(zip(order[1:], order, strict=False))
        """For each link but the first: the one whose cue is the last before its own."""

    @cached_property
    def reports_little(self) -> bool:
        """Whether hardly a quarter of it is somebody's words."""
        pairs = zip(self.links, self.extents, strict=True)
        reported = sum(last - first for link, (first, last) in pairs if link.parent is None)
        return reported < _LITTLE * len(self.passage.analysis)

    @cached_property
    def odd_marks(self) -> list[int]:
        """The tokens at which something is odd about the marks, in order."""
        index_at = self.passage.analysis.index_at
        return sorted(index_at(notice.span.start) for notice in self.passage.marks.notices)

    @cached_property
    def has_hardly_stops(self) -> bool:
        """Whether its sentences are not parted by stops."""
        analysis = self.passage.analysis
        stops = sum(1 for index in analysis.signs if analysis.traits(index) & a.STOP)
        return len(analysis) > _LONGEST_SENTENCE * max(1, stops)

    @cached_property
    def writer_says_i(self) -> bool:
        """Whether who writes speaks of himself, outside of all that is reported."""
        forms, inside = self.passage.analysis.forms, self.passage.inside
        if _I.isdisjoint(forms):
            return False
        said = [False] * len(forms)
        for first, last in self.extents:
            said[first:last] = [True] * (last - first)
        return any(
            form in _I and not said[index] and inside[index] < 0 for index, form in enumerate(forms)
        )


class Case:
    """One link among those of its text."""

    def __init__(self, whole: Whole, place: int) -> None:
        self.whole = whole
        self.passage = whole.passage
        self.analysis = whole.passage.analysis
        self.link: Link = whole.links[place]
        self.cue: CueFinding = self.link.frame.cue
        self.subject: Phrase | None = self.link.frame.subject
        self.attribution: Attribution | None = whole.resolution.attributions[place]
        self.first, self.last = whole.extents[place]
        """The tokens of the content, from its first piece to its last."""
        before = whole.earlier.get(place)
        self.earlier: Link | None = None if before is None else whole.links[before]
        self.behind_earlier = 0 if before is None else whole.extents[before][1]
        """The token behind what was reported before."""

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks, of those of the text."""
        found = self.attribution
        return None if found is None else self.whole.resolution.speakers[found.entity]

    @property
    def is_bounded(self) -> bool:
        """Whether marks hold all of the content, so that where it ends is plain."""
        return self.link.content.kind == "direct" and bool(self.link.content.quoted)

    @cached_property
    def words(self) -> int:
        """How many words the content has."""
        return self.last - self.first - len(self._signs)

    def has(self, sign: int) -> bool:
        """Whether a sign with that trait stands in the content, outside of further marks."""
        inside = self.passage.inside
        level = inside[self.first] if self.first < self.last else -1
        return any(
            self.analysis.traits(index) & sign and inside[index] == level for index in self._signs
        )

    @cached_property
    def _signs(self) -> list[int]:
        signs = self.analysis.signs
        return signs[bisect_left(signs, self.first) : bisect_left(signs, self.last)]

    @cached_property
    def is_near_odd_mark(self) -> bool:
        """Whether a mark without its partner stands around it."""
        start = self.link.content.pieces[0][0]
        return any(abs(notice.span.start - start) < _NEAR for notice in self.passage.marks.notices)
