"""Who said what: quotations by speaker, words, cue and date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from quotes.model import Document, Quotation
from quotes.survey.dates import Dates
from quotes.survey.names import folded_text, name_words


@attrs.frozen
class Hit:
    """A quotation that was searched for."""

    document: Document
    index: int
    """Of the quotation in the document."""

    @property
    def quotation(self) -> Quotation:
        """The quotation."""
        return self.document.quotations[self.index]


@attrs.define
class Query:
    """What is searched for: everything that is given has to fit. Spelling makes no difference."""

    words: str = ""
    """The speaker's name, or words that are all in the quotation."""
    speaker: str = ""
    """Words of the speaker's name, as the document gives it anywhere."""
    text: str = ""
    """A stretch of the quotation."""
    verbs: tuple[str, ...] = ()
    """Lemmas of the cue, one of which it has to be."""
    senses: tuple[str, ...] = ()
    """Senses of the cue, one of which it has to have."""
    dates: Dates = attrs.Factory(Dates)
    undated: int = 0
    """How many documents were passed over because they have no date that can be read."""

    def fits(self, document: Document, quotation: Quotation) -> bool:
        """Whether a quotation of `document` is searched for; its date is not looked at."""
        cue = quotation.cue
        if self.senses and not (cue and cue.sense in self.senses):
            return False
        if self.verbs:
            lemma = folded_text(cue.lemma or "") if cue else None
            if lemma not in {folded_text(verb) for verb in self.verbs}:
                return False
        if self.speaker and not _is_named(document, quotation, name_words(self.speaker)):
            return False
        if self.text and folded_text(self.text) not in folded_text(quotation.text):
            return False
        if not self.words.strip():
            return True
        if _is_named(document, quotation, name_words(self.words)):
            return True
        said = folded_text(quotation.text)
        return all(word in said for word in folded_text(self.words).split())


def search(documents: Iterable[Document], query: Query) -> Iterator[Hit]:
    """Give the quotations that are searched for, in the order of the documents."""
    for document in documents:
        if query.dates.are_asked_for:
            date = query.dates.date_of(document.fields)
            if date is None:
                query.undated += 1
                continue
            if not query.dates.hold(date):
                continue
        for index, quotation in enumerate(document.quotations):
            if query.fits(document, quotation):
                yield Hit(document, index)


def _is_named(document: Document, quotation: Quotation, words: list[str]) -> bool:
    """Whether one of the speaker's names has all the words."""
    if quotation.speaker is None or not words:
        return False
    speaker = document.speakers[quotation.speaker.entity]
    names = [speaker.name, *speaker.aliases, *(each.span.text for each in speaker.mentions)]
    return any(set(words) <= set(name_words(name)) for name in names)
