"""A link with its speaker, as the circumstances ask about it; and the text that it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from quotes import analysis as a
from quotes.findings import CueFinding, Link, Phrase
from quotes.model import Attribution, Speaker
from quotes.once import once
from quotes.passage import Passage
from quotes.resolution.resolver import Resolution
from quotes.span import Cover

_LITTLE = 0.25  # of a text, reported
_LONGEST_SENTENCE = 80  # tokens: with fewer stops than one in so many, a text has hardly any
_NEAR = 600  # folded characters around a content in which an odd mark may concern it
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

    @once
    def reports_little(self) -> bool:
        """Whether hardly a quarter of it is somebody's words."""
        pairs = zip(self.links, self.extents, strict=True)
        reported = sum(last - first for link, (first, last) in pairs if link.parent is None)
        return reported < _LITTLE * len(self.passage.analysis.forms)

    @once
    def odd_marks(self) -> list[int]:
        """The offsets in the folded text at which something is odd about the marks, in order."""
        folded_index = self.passage.analysis.text.folded_index  # vowel signs move no mark
        return sorted([folded_index(notice.span.start) for notice in self.passage.marks.notices])

    @once
    def has_hardly_stops(self) -> bool:
        """Whether its sentences are not parted by stops."""
        readings = self.passage.analysis.readings
        wanting = -(-len(readings) // _LONGEST_SENTENCE)
        if wanting <= 1:
            return False
        for index in self.passage.finals:
            if readings[index].traits & a.STOP:
                wanting -= 1
                if not wanting:
                    return False
        return True

    @once
    def writer_says_i(self) -> bool:
        """Whether who writes speaks of himself, outside of all that is reported."""
        forms, inside = self.passage.analysis.forms, self.passage.inside
        words = _I.intersection(forms)
        if not words:
            return False
        said = Cover(self.extents)
        for word in words:
            index = -1
            for _ in range(forms.count(word)):
                index = forms.index(word, index + 1)
                if inside[index] < 0 and index not in said:
                    return True
        return False


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
        found, content = self.attribution, self.link.content
        self.speaker: Speaker | None = (
            None if found is None else whole.resolution.speakers[found.entity]
        )
        """Who speaks, of those of the text."""
        self.is_bounded = content.kind == "direct" and bool(content.quoted)
        """Whether marks hold all of the content, so that where it ends is plain."""
        signs = self.analysis.signs
        begin = bisect_left(signs, self.first)
        signs = signs[begin : bisect_left(signs, self.last, begin)]
        self.words = self.last - self.first - len(signs)
        """How many words the content has."""
        self.signs = 0
        """The traits of all the signs in the content, outside of further marks."""
        inside, readings = self.passage.inside, self.analysis.readings
        level = inside[self.first] if self.first < self.last else -1
        for index in signs:
            if inside[index] == level:
                self.signs |= readings[index].traits

    @property
    def needs_no_name(self) -> bool:
        """Whether the words are plainly somebody's, named or not: فقلت: …; a line behind a dash, قال وهو ينهض.

        But أقول إن … is the writer's own opinion, and no report.
        """
        if self.link.frame.turn:
            return True
        form, content = self.cue.form, self.link.content
        if form is None or content.kind != "direct":
            return False
        tags = self.cue.kind == "verb" and self.cue.anchor is None and not content.quoted
        return tags or (form.person == 1 and form.tense == "perfect")

    @property
    def is_near_odd_mark(self) -> bool:
        """Whether a mark without its partner stands around it."""
        odd = self.whole.odd_marks
        if not odd:
            return False
        start = self.passage.analysis.text.folded_index(self.link.content.pieces[0][0])
        place = bisect_right(odd, start - _NEAR)
        return place < len(odd) and odd[place] < start + _NEAR
