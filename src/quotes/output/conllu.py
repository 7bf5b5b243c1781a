"""CoNLL-U: the tokens of our own reading, with the quotations in MISC.

Words and sentences are those of the built-in analyzer; there is no parse, so the other columns are
empty. A token in a part of quotation 3 carries `Content=B-3` or `I-3`, and so on for `Quoted`,
`Cue`, `Mention` and `Via`. A cue may begin inside a token (أضاف in وأضاف): the exact spans stand in
the comment `# quotations`, as in JSON Lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from quotes.characters import encodable
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import default_lexicon
from quotes.marks import find_marks
from quotes.model import Document
from quotes.passage import Passage
from quotes.span import Span
from quotes.text import Text

# UniversalDependencies/UDPipe write blanks in MISC so.
_ESCAPES = {
    ord("\\"): "\\\\", ord("|"): "\\p", ord(" "): "\\s", ord("\t"): "\\t", ord("\n"): "\\n",
    ord("\r"): "\\r", **{ord(end): f"\\u{ord(end):04x}" for end in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"},
}  # fmt: skip
_LINE_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

_Token = tuple[int, int]


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write the sentences of each document; one without a word has none."""
    analyzer = LexicalAnalyzer(default_lexicon())
    for number, document in enumerate(documents, start=1):
        yield encodable("".join(_sentences(document, number, analyzer)))


def _sentences(document: Document, number: int, analyzer: LexicalAnalyzer) -> Iterator[str]:
    text = document.text
    folded = Text.of(text)
    passage = Passage.of(analyzer.analyze(folded), find_marks(folded))
    sentences = [
        tokens
        for first, last in pairwise(passage.breaks)
        if (tokens := list(_tokens(passage, first, last)))
    ]
    name = _one_line(document.id) if document.id else str(number)
    places = _Places(document)
    done = 0
    for index, tokens in enumerate(sentences):
        if index == 0:
            yield f"# newdoc id = {name}\n"
            record = json.dumps(document.to_dict(), ensure_ascii=False)
            yield f"# quotations = {_LINE_END.sub(_escaped, record)}\n"
        yield f"# sent_id = {name}-{index + 1}\n"
        following = sentences[index + 1][0][0] if index + 1 < len(sentences) else len(text)
        rows = list(_rows(text, tokens, done, following, places))
        words = (text[start:end] + " " * after for (start, end), after, _ in rows)
        yield f"# text = {''.join(words).rstrip()}\n"
        for place, ((start, end), _, misc) in enumerate(rows, start=1):
            yield f"{place}\t{text[start:end]}{chr(9)}_" + "\t_" * 6 + f"\t{'|'.join(misc)}\n"
        yield "\n"
        done = following


def _tokens(passage: Passage, first: int, last: int) -> Iterator[_Token]:
    """The stretches of the words and signs; one old letter may stand for several words (ﷺ)."""
    analysis = passage.analysis
    reached = -1
    for index in range(first, last):
        start, end = analysis.starts[index], analysis.ends[index]
        if start >= reached and not analysis.text.raw[start:end].isspace():
            yield start, end
            reached = end


def _rows(
    text: str, tokens: list[_Token], done: int, following: int, places: _Places
) -> Iterator[tuple[_Token, bool, list[str]]]:
    """Each token with whether a blank follows it, and its MISC."""
    for index, (start, end) in enumerate(tokens):
        until = tokens[index + 1][0] if index + 1 < len(tokens) else following
        after = text[end:until]
        misc = [f"start_char={start}", f"end_char={end}", *places.at(start, end)]
        if index == 0 and done == 0 and start:
            misc.append(f"SpacesBefore={text[:start].translate(_ESCAPES)}")
        if not any(letter.isspace() for letter in after):
            misc.append("SpaceAfter=No")
        if after not in ("", " "):
            misc.append(f"SpacesAfter={after.translate(_ESCAPES)}")
        yield (start, end), bool(after) and "SpaceAfter=No" not in misc, misc


class _Places:
    """Which parts of which quotations stand where; asked from left to right."""

    def __init__(self, document: Document) -> None:
        parts: list[tuple[Span, str, int]] = []
        for number, quotation in enumerate(document.quotations):
            parts += [(span, "Content", number) for span in quotation.content]
            parts += [(span, "Quoted", number) for span in quotation.quoted]
            parts += [(via.mention, "Via", number) for via in quotation.via]
            if quotation.cue:
                parts.append((quotation.cue.span, "Cue", number))
            if quotation.speaker and quotation.speaker.mention:
                parts.append((quotation.speaker.mention, "Mention", number))
        self._waiting = sorted(parts, key=lambda part: part[0].start, reverse=True)
        self._open: list[tuple[Span, str, int, list[bool]]] = []

    def at(self, start: int, end: int) -> list[str]:
        """The MISC entries of the token `[start, end)`: role=B-number, several after commas."""
        while self._waiting and self._waiting[-1][0].start < end:
            self._open.append((*self._waiting.pop(), [False]))
        self._open = [part for part in self._open if part[0].end > start]
        found: dict[str, list[str]] = {}
        for _, role, number, begun in self._open:
            found.setdefault(role, []).append(f"{'I' if begun[0] else 'B'}-{number}")
            begun[0] = True
        return [f"{role}={','.join(tags)}" for role, tags in sorted(found.items())]


def _one_line(text: str) -> str:
    return _LINE_END.sub(" ", text).strip()


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
