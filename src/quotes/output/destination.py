"""Where output goes: standard output, a file that appears only when it is complete, or a folder."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol, TextIO

from quotes.errors import InputError
from quotes.output.formats import Format, Piece
from quotes.output.part import ODD, Part


class Writer(Protocol):
    """What text is written to."""

    def write(self, text: str, /) -> object:
        """Take `text`."""

    def flush(self) -> object:
        """Pass on what was taken."""


@contextmanager
def open_destination(path: Path | None, format_: Format) -> Iterator[Callable[[Piece], None]]:
    """Open what `format_` is written to, and give what writes one piece of it.

    `path` is None for standard output. A file is written as `open_output` says; into a folder, each
    document's files are written as they come.

    Raises:
        InputError: where the format cannot be written there.
        OSError: when it cannot be written.
    """
    if format_.kind == "folder":
        yield _folder(path, format_.name)
    elif format_.kind == "binary":
        with _open_binary(path, format_.name) as file:
            yield _whole(file)
    else:
        with open_output(path, format_.file_encoding if path else "utf-8") as stream:
            yield _whole(stream)


def _whole(stream: Any) -> Callable[[Piece], None]:
    def write(piece: Piece) -> None:
        stream.write(piece)
        stream.flush()

    return write


def _folder(path: Path | None, name: str) -> Callable[[Piece], None]:
    if path is None:
        raise InputError(f"{name} is a folder with files for each document: name one with -o")
    if path.exists() and not path.is_dir():
        raise InputError(f"{path} is a file, but {name} is written into a folder: name one with -o")
    if path.is_dir() and next(path.iterdir(), None):
        # Somebody may have been working on the annotations in it.
        raise InputError(f"{path} is not empty: give a new or empty folder, nothing is overwritten")
    path.mkdir(exist_ok=True)

    def write(piece: Piece) -> None:
        for file, text in piece:
            (path / file).write_text(text, encoding="utf-8", newline="")

    return write


@contextmanager
def _open_binary(path: Path | None, name: str) -> Iterator[BinaryIO | Part]:
    if path is None:
        if sys.stdout.isatty():
            raise InputError(f"{name} is no text for a terminal: name a file with -o")
        yield sys.stdout.buffer
    elif is_special(path):
        with path.open("wb") as file:
            yield file
    else:
        with _part(path) as part:
            yield part


@contextmanager
def open_output(path: Path | None, encoding: str = "utf-8") -> Iterator[Writer]:
    """Open standard output (for None), or `path` for writing; `.gz` is compressed.

    A file is written as `path` with `.part` after it and takes its name at the end; when anything
    is raised before, it goes. A device or pipe is written to as it is.

    Raises:
        OSError: when it cannot be written.
    """
    if path is None:
        yield utf8(sys.stdout)
    elif is_special(path):
        with path.open("w", encoding=encoding, errors=ODD, newline="\n") as stream:
            yield stream
    else:
        with _part(path, encoding) as part:
            yield part


@contextmanager
def _part(path: Path, encoding: str = "utf-8") -> Iterator[Part]:
    part = Part(path, encoding)
    try:
        part.cut(0)
        yield part
        part.finish()
    except BaseException:
        part.discard()
        raise


def is_special(path: Path) -> bool:
    """Whether `path` is there and no file: a device, a pipe, or a link to one."""
    target = Path(os.path.realpath(path))
    return target.exists() and not target.is_file()


def unwritable(path: Path | None, error: OSError) -> str:
    """Return the message that `path` (None: standard output) cannot be written because of `error`."""
    if path and not path.parent.exists():
        why = f"there is no folder {path.parent}, make it first"
    else:
        why = error.strerror or str(error)
    return f"{path or 'standard output'}: cannot be written: {why}"


def utf8(stream: TextIO) -> TextIO:
    """Make a standard stream write UTF-8 with plain newlines, whatever the locale says."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=ODD, newline="\n")
    return stream
