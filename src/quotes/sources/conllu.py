"""CoNLL-U: documents that come with their parse."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.errors import InputError
from quotes.parsing.conllu import documents, read_document, sentences
from quotes.sources.lines import Lines
from quotes.sources.paths import File
from quotes.sources.source import Failure, Source


def read_conllu(lines: Lines, file: File) -> Iterator[Source | Failure]:
    """Read the documents of a CoNLL-U file; one that cannot be used is a failure, the next follows.

    Each `# newdoc` begins a document; a file without any is one document.
    """
    empty = True
    count = 0
    for count, group in enumerate(documents(sentences(_numbered(lines))), 1):
        line = group[0].line
        try:
            parsed = read_document(group)
        except InputError as error:
            empty = False
            yield Failure(f"{file.where}:{line}", str(error))
            continue
        if parsed.text:
            empty = False
            name = parsed.id or (file.id if count == 1 else f"{file.id}:{line}")
            yield Source(name, parsed.text, f"{file.where}:{line}", parse=parsed.parse)
    if empty:
        yield Failure(file.where, "holds no sentences in CoNLL-U")


def _numbered(lines: Lines) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; one that cannot be decoded stands there as what it is not: a row."""
    while True:
        try:
            yield lines.number + 1, next(lines)
        except StopIteration:
            return
        except InputError as error:
            yield lines.number, f"{_UNREADABLE} {error}"


_UNREADABLE = "\ufffd"
