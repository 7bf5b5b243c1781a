"""CoNLL-U in: sentences with `# text`, with or without multiword-token ranges.

It is read here and not by the package `conllu`, because a file of thousands of sentences must go on
after a bad one, with the line of what is wrong; that reader stops at the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from quotes.errors import InputError
from quotes.parsing.building import ParseBuilder, Parsed, Token, Word
from quotes.parsing.placing import place_tokens

_COLUMNS = 10
_ID = re.compile(r"(\d+)(?:([-.])(\d+))?")
_SPACES = {r"\s": " ", r"\n": "\n", r"\r": "\r", r"\t": "\t", r"\p": "|", r"\\": "\\"}


@attrs.define(eq=False)
class Sentence:
    """The lines of one sentence, with the number of the first."""

    line: int
    comments: dict[str, str] = attrs.Factory(dict)
    rows: list[tuple[int, list[str]]] = attrs.Factory(list)


def sentences(lines: Iterable[tuple[int, str]]) -> Iterator[Sentence]:
    """Group numbered lines into sentences; a blank line ends one."""
    current: Sentence | None = None
    for number, line in lines:
        if not line.strip():
            if current is not None:
                yield current
            current = None
            continue
        current = current or Sentence(number)
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            current.comments[key.strip()] = value.strip()
        else:
            current.rows.append((number, line.rstrip("\r\n").split("\t")))
    if current is not None:
        yield current


def documents(found: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Group sentences into documents: each `# newdoc` begins one; without any, they are one."""
    group: list[Sentence] = []
    for sentence in found:
        if group and any(key == "newdoc" or key.startswith("newdoc ") for key in sentence.comments):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def read_document(group: list[Sentence]) -> Parsed:
    """Make one text with one parse of the sentences of a document.

    Sentences are joined by a blank, paragraphs (`# newpar`) by a line end.

    Raises:
        InputError: for what is no CoNLL-U, beginning with the line.
    """
    builder = ParseBuilder()
    pieces: list[str] = []
    size = 0
    for sentence in group:
        if not sentence.rows:
            continue
        if pieces:
            new = any(key.split(" ")[0] == "newpar" for key in sentence.comments)
            pieces.append("\n" if new else " ")
            size += 1
        try:
            tokens, text = place_tokens(_tokens(sentence), sentence.comments.get("text"), size)
            builder.add(tokens)
        except InputError as error:
            name = sentence.comments.get("sent_id")
            about = f" ({name})" if name else ""
            raise InputError(f"the sentence at line {sentence.line}{about}: {error}") from None
        pieces.append(text)
        size += len(text)
    return Parsed("".join(pieces), builder.parse(), group[0].comments.get("newdoc id"))


def _tokens(sentence: Sentence) -> list[Token]:
    tokens: list[Token] = []
    surface: tuple[int, int, str, str] | None = None  # first and last word, form, misc
    words: list[Word] = []
    expected = 1
    for number, row in sentence.rows:
        if len(row) != _COLUMNS:
            raise InputError(f"line {number} has {len(row)} columns, not {_COLUMNS} with tabs")
        match = _ID.fullmatch(row[0])
        if match is None:
            raise InputError(f'line {number} begins with "{row[0][:20]}", not with a number')
        first, sign, second = match.groups()
        if sign == ".":
            continue  # an empty node of the enhanced graph
        if int(first) != expected:
            raise InputError(f"line {number} has word {first} where {expected} should be")
        if sign == "-":
            if surface is not None or int(second) < int(first):
                raise InputError(f"line {number} has the range {row[0]}, which cannot be")
            surface = (int(first), int(second), row[1], row[9])
            continue
        words.append(_word(number, row))
        expected += 1
        if surface is None:
            tokens.append(Token(row[1], [words.pop()], *_misc(row[9])))
        elif surface[1] < expected:
            spaces, _, name = _misc(surface[3])
            tokens.append(Token(surface[2], words, spaces, None, name or _misc(row[9])[2]))
            surface, words = None, []
    if surface is not None:
        raise InputError(f"the range {surface[0]}-{surface[1]} has no words to its end")
    return tokens


def _word(number: int, row: list[str]) -> Word:
    if not row[6].isdecimal():
        raise InputError(f'line {number} has the head "{row[6]}": it is not parsed')
    tag, relation = ("" if value == "_" else value for value in (row[3], row[7]))
    lemma = "" if row[2] == "_" and row[1] != "_" else row[2]
    return Word(row[1], tag, int(row[6]), relation, lemma)


def _misc(misc: str) -> tuple[str, None, str]:
    """The blanks after a token, and its label as a name (Stanza writes ner=B-PER), from MISC."""
    spaces, name = " ", ""
    for field in misc.split("|"):
        key, _, value = field.partition("=")
        if key == "SpaceAfter" and value == "No":
            spaces = ""
        elif key == "SpacesAfter":
            spaces = re.sub(r"\\.", lambda match: _SPACES.get(match[0], ""), value)
        elif key in ("ner", "NER"):
            name = "" if value == "O" else value
    return spaces, None, name
