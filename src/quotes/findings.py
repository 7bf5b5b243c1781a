"""What the stages hand on to one another: inert values in token indices of one `Passage`."""

from __future__ import annotations

from typing import Literal

import attrs

from quotes.lexicon import Entry, Form
from quotes.lexicon import Phrase as Expression
from quotes.model import CueKind, Kind

# Not frozen, although nobody changes one: a frozen class takes three times as long to fill, and there are
# dozens a text of them.

AnchorKind = Literal["complementizer", "colon", "stretch", "words"]
Position = Literal["after", "before", "relative", "possessive", "implicit", "none"]


@attrs.define(eq=False)
class Anchor:
    """The place that ties a cue to what it reports."""

    kind: AnchorKind
    """complementizer (أن), colon, stretch (a mark right there) or words, which nothing sets off."""
    index: int
    """Token of the complementizer, the colon, the opening mark or the first word."""


# The colon of a headline or an interview reports without a word of its own.
COLON = Entry(
    ":", "preposition", "say", frozenset({"quotation"}), False, "الوزير: المفاوضات مستمرة"
)


@attrs.define(eq=False)
class CueFinding:
    """A word or expression that reports, with the grammar that its form shows."""

    first: int
    """First token of the cue."""
    last: int
    """Token after the cue."""
    start: int
    """Offset in the input, without an attached conjunction."""
    end: int
    entry: Entry
    form: Form | None
    """The inflected form; None for an expression."""
    kind: CueKind
    suffix: str
    """The attached pronoun, folded, or ""."""
    conjunction: str
    """و or ف before it, or ""."""
    negated: bool
    scope: tuple[int, int]
    """The token range of the sentence that it stands in, at its own level of marks."""
    anchor: Anchor | None
    """Where what it reports begins; None where nothing follows it."""
    expression: Expression | None = None
    """The wording, where the cue is an expression of the lexicon (بحسب, على حد قوله)."""
    subordinate: bool = False
    """Whether it stands inside another clause of its sentence (after أن, الذي, ...)."""
    is_source: bool = attrs.field(init=False)
    """Whether it ascribes a clause to a source (بحسب, نقلا عن, على حد قوله), as no verb does."""

    def __attrs_post_init__(self) -> None:
        # worked out at once, since all stages ask it of each cue
        self.is_source = (
            self.expression is not None
            and self.expression.follow != "content"
            and self.kind in ("preposition", "noun")
            and self.entry.sense != "formula"
        )

    @classmethod
    def colon(
        cls,
        tokens: tuple[int, int],
        span: tuple[int, int],
        scope: tuple[int, int],
        anchor: Anchor | None,
    ) -> CueFinding:
        """The cue where no word reports: the colon behind a label, the layout of an interview."""
        return cls(
            first=tokens[0],
            last=tokens[1],
            start=span[0],
            end=span[1],
            entry=COLON,
            form=None,
            kind="colon",
            suffix="",
            conjunction="",
            negated=False,
            scope=scope,
            anchor=anchor,
        )


@attrs.define(eq=False)
class Phrase:
    """A noun phrase that names somebody."""

    first: int
    last: int
    """Token range, end exclusive."""
    head: int
    """The token of its head noun."""
    parsed: str = ""
    """What a parse has decided about it against the word lists, for the trace; mostly ""."""


@attrs.define(eq=False)
class Frame:
    """A cue with the mentions around it."""

    cue: CueFinding
    subject: Phrase | None
    """Who speaks, where the clause says it."""
    position: Position
    """Where the subject was found."""
    via: tuple[Phrase, ...] = ()
    """The outlets that relay."""
    turn: bool = False
    """Whether it is an answer of an interview or a line of a dialogue, which no word reports."""


INSERTED = ("",)
"""The words of the expression that a verb counts as which stands inside its words: …، يضيف المتحدث، …"""

# How many cues behind one are asked whether they end its content, and how many tokens a content may
# have: far more than any sentence, so that a text made of nothing else stays linear.
MOST_LATER_CUES = 100
LONGEST_CONTENT = 1500


def later_frames(frames: tuple[Frame, ...], place: int) -> tuple[Frame, ...]:
    """The frames that follow the one at `place`, as many as matter."""
    return frames[place + 1 : place + 1 + MOST_LATER_CUES]


@attrs.define(eq=False)
class ContentFinding:
    """The reported words of one frame."""

    pieces: tuple[tuple[int, int], ...]
    """Input offsets of the content's spans."""
    quoted: tuple[tuple[int, int], ...]
    """Input offsets of the stretches in marks that are the speaker's wording."""
    kind: Kind


@attrs.define(eq=False)
class Turns:
    """What the layout shows of an interview or a dialogue."""

    said: tuple[tuple[Frame, ContentFinding], ...] = ()
    """The answers or lines."""
    asked: tuple[tuple[int, int], ...] = ()
    """Input offsets of an interview's questions."""


@attrs.define(eq=False)
class Link:
    """A frame tied to its content by a named rule."""

    frame: Frame
    content: ContentFinding
    rule: str
    parent: int | None = None
    """The place, among all links, of the one in whose words this one stands."""
