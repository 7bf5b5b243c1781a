"""Corpus: the documents of many texts as one result."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, overload

from quotes.model import Document
from quotes.output.html import notebook


class Corpus(Sequence[Document]):
    """Documents in their order, kept in memory and shown in a notebook as one result.

    >>> import quotes
    >>> corpus = quotes.Corpus(quotes.Extractor().extract_many(["قال سامي حداد: «نعم».", "مطر."]))
    >>> len(corpus), corpus[0].quotations[0].speaker.name
    (2, 'سامي حداد')
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)

    @overload
    def __getitem__(self, index: int) -> Document: ...

    @overload
    def __getitem__(self, index: slice) -> Corpus: ...

    def __getitem__(self, index: int | slice) -> Document | Corpus:
        """Return the document at `index`; a corpus of them for a slice."""
        if isinstance(index, slice):
            return Corpus(self._documents[index])
        return self._documents[index]

    def __len__(self) -> int:
        return len(self._documents)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Corpus) and self._documents == other._documents

    def __hash__(self) -> int:
        return hash(self._documents)

    def __repr__(self) -> str:
        quotations = sum(len(document.quotations) for document in self)
        return f"<Corpus: {len(self)} documents, {quotations} quotations>"

    def to_records(self) -> list[dict[str, Any]]:
        """Return a flat row for each quotation of all documents, as `Document.to_records` does."""
        return [row for document in self for row in document.to_records()]

    def _repr_html_(self) -> str:
        return notebook.show_corpus(self)
