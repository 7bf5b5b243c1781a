"""The two things that are compared: rows of the gold, and predictions of a system.

A row is one piece of reported words. The pieces of an interrupted quotation ("…"، قال فلان، "…")
are rows of their own, with the same cue and speaker, on both sides.
"""

from __future__ import annotations

import attrs

from quotes.model import Kind

Extent = tuple[int, int]
"""Start and end in code points of the document's text, end exclusive."""


@attrs.frozen
class GoldRow:
    """One piece of reported words, as a careful reader annotated it (docs/evaluation.md)."""

    kind: Kind
    content: Extent
    """The reported words; in an indirect row from the complementizer on."""
    quoted: tuple[Extent, ...] = ()
    """The stretches of the content inside quotation marks, without the marks."""
    cues: tuple[Extent, ...] = ()
    """The reporting words, any of which is right; none in a headline such as الوزير: …"""
    speaker: Extent | None = None
    """The mention that the cue is tied to; None where the subject is implicit."""
    entity: tuple[str, ...] = ()
    """The names by which this document knows the speaker; empty where nobody can be named."""
    via: tuple[Extent, ...] = ()
    """The outlets that relay."""
    optional: bool = False
    """Borderline: neither finding it nor missing it counts."""
    unmarked: bool = False
    """Direct speech without quotation marks."""


@attrs.frozen
class GoldDocument:
    """A text with its gold rows."""

    id: str
    text: str = attrs.field(repr=False)
    rows: tuple[GoldRow, ...]
    genre: str = "news"
    """What kind of text it is; `news` where the gold doesn't say."""


@attrs.frozen
class Prediction:
    """One piece of reported words, as a system found it."""

    kind: Kind
    content: Extent
    quoted: tuple[Extent, ...] = ()
    cue: Extent | None = None
    mention: Extent | None = None
    """Where the speaker is named here; None where the subject is implicit."""
    name: str | None = None
    """Who the speaker is; None for nobody."""
    cue_kind: str | None = None
    """verb, participle, noun, preposition or colon; None where the system doesn't say."""
    speaker_kind: str | None = None
    """named, described, pronoun or implicit; None where the system doesn't say."""
    rule: str | None = None
    """The rule that made it; None where the system doesn't say."""
    confidence: float | None = None
    """Between 0 and 1; None where it isn't measured."""
    circumstances: tuple[str, ...] = ()
    """What the confidence is made of; none where the system doesn't say."""
