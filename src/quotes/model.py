"""What comes out: inert value types in the field's own words (see docs/vocabulary.md).

All offsets are code points of the untouched input, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

import attrs

from quotes import schema, table
from quotes.errors import InputError, require_text
from quotes.packing import Packed
from quotes.span import Span

Kind = Literal["direct", "indirect", "mixed"]
CueKind = Literal["verb", "participle", "noun", "preposition", "colon"]
MentionKind = Literal["named", "described", "pronoun", "implicit"]
SpeakerType = Literal["person", "organisation", "anonymous", "group"]
Gender = Literal["m", "f"]


@attrs.frozen
class Cue(Packed):
    """The word that reports: أضاف, مؤكدا, قوله, بحسب, or the colon of `الوزير: ...`."""

    span: Span = attrs.field(metadata=schema.FLAT)
    """The cue as it stands, without a conjunction و or ف before it."""
    lemma: str | None
    """The reporting verb or expression in its dictionary form; None for a bare colon."""
    kind: CueKind
    """verb, participle, noun (verbal noun), preposition (بحسب and its like) or colon."""
    sense: str
    """What the word does with what is said: say, add, confirm, deny, ... (from the lexicon)."""
    negated: bool = False
    """Whether the cue stands under a negation: لم يقل, ما قال."""


@attrs.frozen
class Mention(Packed):
    """A place in the text that names somebody."""

    span: Span = attrs.field(metadata=schema.FLAT)
    """The whole noun phrase with title, apposition and name; for قوله the pronoun's word."""
    kind: MentionKind
    """named, described (المصدر) or pronoun."""


@attrs.frozen
class Attribution(Packed):
    """Who a quotation is put in the mouth of, as it stands here and as the document knows them."""

    name: str
    """The fullest name that the document gives this speaker."""
    mention: Span | None
    """The words that name the speaker at this quotation; None where the subject is implicit."""
    kind: MentionKind
    """How the speaker is given here: named, described, pronoun or implicit."""
    entity: int
    """The speaker's index in `Document.speakers`."""


@attrs.frozen
class Via(Packed):
    """An outlet that relays: رويترز in نقلت رويترز عن الوزير قوله."""

    name: str
    """The outlet's name, without the quotation marks it may stand in."""
    mention: Span
    """Where the text names it."""


class Evidence(NamedTuple):
    """One step of the reasoning that made a quotation, for `quotes explain`."""

    stage: str
    """The stage that found it: cues, turns, mentions, contents or resolution."""
    note: str
    """What was found, in a short English sentence."""
    span: Span | None = None
    """The stretch of text that it was found in, where there is one."""


@attrs.frozen
class Quotation(Packed):
    """Somebody's reported words, with who, how and where."""

    kind: Kind
    """direct (the words themselves), indirect (in a clause) or mixed (a clause partly in marks)."""
    content: tuple[Span, ...]
    """The reported words; more than one span where the speaker interrupts them."""
    quoted: tuple[Span, ...]
    """The stretches of the content that stand inside quotation marks, without the marks."""
    cue: Cue | None
    """The reporting word, or None."""
    speaker: Attribution | None
    """The speaker, or None where nobody can be named."""
    via: tuple[Via, ...]
    """The outlets that relay the words, outermost first."""
    parent: int | None
    """The index of the quotation that this one is nested in, or None."""
    rule: str
    """The name of the rule that made the link (docs/rules.md)."""
    confidence: float | None
    """How often such quotations were right on the gold; None where nothing was measured."""
    evidence: tuple[Evidence, ...] = attrs.field(
        default=(), eq=False, repr=False, metadata=schema.LEFT_OUT
    )
    """Why: the steps behind this result. Not part of the output schema."""
    circumstances: tuple[str, ...] = attrs.field(
        default=(), eq=False, repr=False, metadata=schema.LEFT_OUT
    )
    """What the confidence is made of (docs/rules.md). Not part of the output schema."""

    @property
    def text(self) -> str:
        """The reported words; the pieces of an interrupted quotation are joined by `" … "`."""
        return " … ".join(span.text for span in self.content)

    def _repr_html_(self) -> str:
        # Only a notebook asks, and the types must not carry the display with them.
        from quotes.output.html import notebook  # noqa: PLC0415

        return notebook.show_quotation(self)


@attrs.frozen
class Speaker(Packed):
    """Somebody who speaks in a document, resolved over all the mentions of them."""

    id: int
    """The index in `Document.speakers`."""
    name: str
    """The fullest name that the document gives."""
    type: SpeakerType | None
    """person, organisation, anonymous (مصدر مسؤول), group (الخبراء); None where it is not known."""
    gender: Gender | None
    """m or f where the text shows it (agreement, title); else None."""
    mentions: tuple[Mention, ...]
    """Where the document names them, in the order of the text."""
    aliases: tuple[str, ...] = ()
    """The other names by which this document knows them, the fullest first."""


@attrs.frozen
class Notice(Packed):
    """Something odd in the text that was survived: an unclosed mark, a mirrored pair."""

    kind: str
    """unclosed_mark, stray_mark, mirrored_marks, mixed_marks, reopened_mark; not_parsed ..."""
    message: str
    """One English sentence: what, and what was made of it."""
    span: Span = attrs.field(metadata=schema.FLAT)
    """Where."""


@attrs.frozen
class Document(Packed):
    """A text and all the quotations in it, in the order of the text."""

    text: str = attrs.field(repr=False, metadata=schema.LEFT_OUT)
    """The untouched input; "" in a document that was read back without it."""
    quotations: tuple[Quotation, ...]
    """The quotations, by the start of their content."""
    speakers: tuple[Speaker, ...]
    """Everybody who speaks; `Attribution.entity` is an index into this."""
    notices: tuple[Notice, ...]
    """What was odd in the text."""
    id: str | None = None
    """The caller's name for the text."""
    fields: Mapping[str, Any] = attrs.field(factory=dict, hash=False, metadata=schema.LEFT_OUT)
    """What else the input record held (date, source, ...): plain JSON types, passed through."""

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self.quotations)

    def to_dict(self) -> dict[str, Any]:
        """Return the document in the output schema: plain JSON types, without text and evidence.

        `fields` stands in it only where there are any.
        """
        record = schema.to_record(self)
        fields = {"fields": dict(self.fields)} if self.fields else {}
        return {"schema": schema.VERSION, "id": record.pop("id"), **fields, **record}

    def to_records(self) -> list[dict[str, Any]]:
        """Return a flat row for each quotation: the columns of the CSV with plain values.

        The columns and their order are those of docs/output.md; what is not there is None. For a
        data frame of many documents, with types, see `quotes.to_dataframe`.
        """
        return table.rows(self)

    def _repr_html_(self) -> str:
        from quotes.output.html import notebook  # noqa: PLC0415

        return notebook.show_document(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], text: str | None = None) -> Document:
        """Read a document back from the output schema; its evidence is not kept there.

        Args:
            data: what `to_dict` returned, perhaps by way of JSON. Further fields are ignored.
            text: the article, which every span is then checked against. Without it the document's
                text is "", though its spans still hold their own words.

        Raises:
            InputError: for another schema version, and for a missing or wrong field, naming its
                path, such as `quotations[3].content[0].end`.
        """
        if text is not None:
            require_text(text)
        schema.check_version(data)
        fields = data.get("fields", {})
        if not isinstance(fields, Mapping):
            raise InputError("fields is not an object")
        document = schema.from_record(cls, data, "", text, text=text or "", fields=dict(fields))
        speakers, quotations = len(document.speakers), len(document.quotations)
        for index, quotation in enumerate(document.quotations):
            entity = quotation.speaker.entity if quotation.speaker else None
            if entity is not None and entity not in range(speakers):
                raise InputError(
                    f"quotations[{index}].speaker.entity is {entity}, "
                    f"but speakers has {speakers} items"
                )
            if quotation.parent is not None and quotation.parent not in range(quotations):
                raise InputError(
                    f"quotations[{index}].parent is {quotation.parent}, "
                    f"but quotations has {quotations} items"
                )
        for index, speaker in enumerate(document.speakers):
            if speaker.id != index:
                raise InputError(f"speakers[{index}].id is {speaker.id}, not {index}")
        return document
