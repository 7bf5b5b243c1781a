"""A `stanza.Document` as a text with a parse; stanza itself is not imported for it."""

from __future__ import annotations

from typing import Any

from quotes.errors import InputError
from quotes.parsing.building import ParseBuilder, Parsed, Token, Word
from quotes.parsing.placing import place_tokens


def read_stanza(document: Any) -> Parsed:
    """Return the text and the parse of a `stanza.Document`.

    A document that was read from CoNLL-U has no offsets and no text: they are built from the texts
    of its sentences.

    Raises:
        InputError: when it is no such document, or has no trees.
    """
    sentences = getattr(document, "sentences", None)
    if not isinstance(sentences, list):
        raise InputError(
            f"a parsed document is asked for, such as stanza.Document, not {type(document).__name__}"
        )
    builder = ParseBuilder()
    text: str | None = document.text
    placed = text is not None and all(
        token.start_char is not None for each in sentences for token in each.tokens
    )
    pieces: list[str] = []
    size = 0
    ended = " "
    for number, sentence in enumerate(sentences):
        tokens = [_token(token, number) for token in sentence.tokens]
        if not placed:
            if pieces:
                pieces.append("\n" if "\n" in ended else " ")
                size += 1
            tokens, piece = place_tokens(tokens, sentence.text or None, size)
            pieces.append(piece)
            size += len(piece)
        ended = tokens[-1].spaces_after if tokens else ended
        builder.add(tokens)
    whole = text if placed and text is not None else "".join(pieces)
    return Parsed(whole, builder.parse())


def _token(token: Any, number: int) -> Token:
    words = []
    for word in token.words:
        if word.head is None:
            raise InputError(
                f"sentence {number + 1} of the document has no tree: run the processor depparse"
            )
        words.append(
            Word(word.text, word.upos or "", word.head, word.deprel or "", word.lemma or "")
        )
    place = None if token.start_char is None else (token.start_char, token.end_char)
    spaces = " " if token.spaces_after is None else token.spaces_after
    name = token.ner if token.ner and token.ner != "O" else ""
    return Token(token.text, words, spaces, place, name)
