"""Where the tokens of a sentence stand in its text, found from `# text` or built from the tokens."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotes.errors import InputError
from quotes.parsing.building import Token


def place_tokens(tokens: Sequence[Token], text: str | None, offset: int) -> tuple[list[Token], str]:
    """Give each token its place, counted from `offset`; return them with the sentence's text.

    Where a token is not, letter for letter, what the text has there (a treebank that writes clitics
    in full: ل + الصحفيين for للصحفيين), all tokens up to the next blank share the place of that word.

    Args:
        tokens: the tokens, with the blanks after each.
        text: the sentence as the treebank gives it; None builds it from the tokens.
        offset: where the sentence begins in the whole text.

    Raises:
        InputError: when the tokens are not those of the text.
    """
    if text is None:
        text = "".join(token.form + token.spaces_after for token in tokens).rstrip()
    placed: list[Token] = []
    here = 0
    group = 0
    for index, token in enumerate(tokens):
        if index < group:
            continue
        while here < len(text) and text[here].isspace():
            here += 1
        group = index + 1
        while group < len(tokens) and not tokens[group - 1].spaces_after:
            group += 1
        found = _letter_by_letter(tokens[index:group], text, here)
        if found is None:
            end = _word_end(text, here)
            if end == here:
                raise InputError(f'"{token.form}" stands behind the end of its "# text"')
            found = [(here, end)] * (group - index)
        here = found[-1][1]
        for each, (start, end) in zip(tokens[index:group], found, strict=True):
            placed.append(attrs.evolve(each, place=(offset + start, offset + end)))
    if text[here:].strip():
        raise InputError(f'no token for "{text[here:].strip()[:30]}" of its "# text"')
    return placed, text


def _letter_by_letter(
    tokens: Sequence[Token], text: str, here: int
) -> list[tuple[int, int]] | None:
    found = []
    for token in tokens:
        if not token.form or not text.startswith(token.form, here):
            return None
        found.append((here, here + len(token.form)))
        here += len(token.form)
    return found


def _word_end(text: str, here: int) -> int:
    while here < len(text) and not text[here].isspace():
        here += 1
    return here
