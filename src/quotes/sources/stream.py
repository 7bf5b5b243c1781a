"""Paths in, sources out: opens each file in turn and hands it to the reader of its format."""

from __future__ import annotations

import io
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from quotes.errors import InputError, MissingPackageError
from quotes.sources.conllu import read_conllu
from quotes.sources.encoding import guess_encoding
from quotes.sources.html import is_page, read_page, require_trafilatura
from quotes.sources.jsonl import read_jsonl
from quotes.sources.lines import Lines
from quotes.sources.opening import SAMPLE, BombError, Position, open_bytes
from quotes.sources.paths import File, find_files, suffix
from quotes.sources.plain import read_bytes, read_text
from quotes.sources.source import Failure, Format, Page, Reading, Source
from quotes.sources.tables import read_table

_FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".conllu": "conllu",
    ".conll": "conllu",
    ".html": "html",
    ".htm": "html",
}
_RECORD = re.compile(r'\A\s*\{\s*"')


def read(
    paths: Sequence[str | os.PathLike[str]], reading: Reading | None = None
) -> Iterator[Source | Failure]:
    """Read the texts of files, folders, patterns and `-` (standard input), one after the other.

    Nothing is raised for what a file holds: what cannot be read comes as a `Failure` in its place.

    Args:
        paths: see `find_files`.
        reading: the choices; None for the defaults.
    """
    return read_files(find_files(paths), reading)


def read_files(
    files: Iterable[File | Failure],
    reading: Reading | None = None,
    position: Position | None = None,
) -> Iterator[Source | Failure]:
    """Read the texts of files that were found already; failures among them are passed on.

    Args:
        files: the files.
        reading: the choices; None for the defaults.
        position: is kept up to date with how far the reading is.
    """
    reading = reading or Reading()
    missing = 0
    for file in files:
        if isinstance(file, Failure):
            yield file
            continue
        try:
            yield from _read_file(file, reading, position)
        except MissingPackageError as error:
            missing += 1
            if missing == 1:  # one sentence, not one for each of ten thousand pages
                yield Failure(file.where, f"is a web page: {error}; the other pages fail alike")


def _read_file(
    file: File, reading: Reading, position: Position | None
) -> Iterator[Source | Failure]:
    lines: Lines | None = None
    try:
        with open_bytes(file, position, reading.max_bytes) as stream:
            format_ = reading.format
            if format_ == "auto":
                format_ = _format(file.path, stream)
            if format_ == "html":
                require_trafilatura()
                page = Page(read_bytes(stream, reading), reading.encoding, reading.keep)
                source = Source(file.id, "", file.where, page=page)
                yield source if reading.defer_pages else read_page(source, page)
                return
            if format_ == "text":
                yield Source(file.id, read_text(stream, reading), file.where)
                return
            newline = None if format_ == "jsonl" else ""
            lines = Lines(
                stream, encoding=reading.encoding, newline=newline, limit=reading.max_bytes
            )
            if format_ == "jsonl":
                yield from read_jsonl(lines, file, reading)
            elif format_ == "conllu":
                yield from read_conllu(lines, file)
            else:
                yield from read_table(lines, file, reading, tabs=format_ == "tsv")
    except InputError as error:
        yield Failure(file.where, str(error))
    except (OSError, EOFError, zlib.error, UnicodeError) as error:
        # Damage that leaves no line to go on with.
        where = f"{file.where}:{lines.number + 1}" if lines else file.where
        yield Failure(where, _damage(error))


def _format(path: Path | None, stream: io.BufferedReader) -> Format:
    by_name = _FORMATS.get(suffix(path)) if path else None
    if by_name:
        return by_name
    sample = stream.peek(SAMPLE)
    if is_page(sample):
        return "html"
    start = sample.decode(guess_encoding(sample), "ignore")
    return "jsonl" if _RECORD.match(start) else "text"


def _damage(error: Exception) -> str:
    if isinstance(error, BombError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror}"
    if isinstance(error, UnicodeError):
        return "cannot be decoded from here on: give the file's encoding with --encoding"
    return f"is a damaged gzip file: {error}"
