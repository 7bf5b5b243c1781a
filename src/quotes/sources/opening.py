"""A file's bytes as a stream: decompressed, and refused at once where they are a known binary."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import attrs

from quotes.errors import InputError
from quotes.sources.paths import File

# What the first look at a file sees: enough to tell its encoding.
SAMPLE = 1 << 16


@attrs.define
class Position:
    """How far the reading is, in bytes as they are on the disk; for a display of progress."""

    passed: int = 0
    """Of the files that are done."""
    file: io.FileIO | None = None
    """The file that is being read."""

    @property
    def bytes(self) -> int:
        """The bytes read so far, a buffer more or less."""
        try:
            return self.passed + (self.file.tell() if self.file else 0)
        except (OSError, ValueError):
            return self.passed  # a pipe has no position


_GZIP = b"\x1f\x8b"
# gzip makes texts 3 to 20 times smaller, the same line over and over 100 times, and a bomb up to
# 1,000 times. What a small file unpacks to is harmless in any case.
_RATIO = 300
_HARMLESS = 50_000_000

_TO_TEXT = "save it as text first"
_UNPACK = "unpack it first (of the compressed formats only gzip is read)"
_SIGNATURES = (
    (b"%PDF-", "is a PDF document", _TO_TEXT),
    (b"PK\x03\x04", "is a zip archive or an Office document", _TO_TEXT),
    (b"\xd0\xcf\x11\xe0", "is an Office document", _TO_TEXT),
    (b"{\\rtf", "is an RTF document", _TO_TEXT),
    (b"BZh", "is compressed with bzip2", _UNPACK),
    (b"\xfd7zXZ", "is compressed with xz", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "is compressed with zstd", _UNPACK),
    (b"PAR1", "is a Parquet table", "save it as CSV or JSON Lines first"),
)


@contextmanager
def open_bytes(
    file: File, position: Position | None = None, allowed: int = 0
) -> Iterator[io.BufferedReader]:
    """Open `file` for reading; gzip is known by its first bytes, whatever the name says.

    A compressed file may unpack to `allowed` bytes, however small it is.

    Raises:
        InputError: when the file is empty or a known binary format, or standard input is closed.
        OSError: when it cannot be opened.
    """
    stream: io.BufferedReader
    with ExitStack() as stack:
        if file.path is None:
            if sys.stdin is None:
                raise InputError("is closed: give files, or pipe a text in")
            stream = io.BufferedReader(_StandardInput(), SAMPLE)
        else:
            raw = stack.enter_context(io.FileIO(file.path))
            if position:
                stack.callback(_pass, position)
                position.file = raw
            stream = io.BufferedReader(raw, SAMPLE)
        if stream.peek(2)[:2] == _GZIP:
            counted = _Counted(stream)
            unzipped = stack.enter_context(gzip.GzipFile(fileobj=counted))
            stream = io.BufferedReader(_Unzipped(unzipped, counted, allowed), SAMPLE)
        start = stream.peek(SAMPLE)
        if not start:
            raise InputError("is empty")
        for signature, what, advice in _SIGNATURES:
            if start.startswith(signature):
                raise InputError(f"{what}, not text: {advice}")
        yield stream


def _pass(position: Position) -> None:
    position.passed, position.file = position.bytes, None


class BombError(OSError):
    """A compressed file unpacks to more than any text does."""


class _Counted(io.BufferedIOBase):
    """The compressed bytes, counted."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int | None = -1) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data


class _Unzipped(io.RawIOBase):
    """The unpacked bytes, as long as they are not out of all proportion."""

    def __init__(self, unzipped: gzip.GzipFile, counted: _Counted, allowed: int) -> None:
        self._harmless = max(_HARMLESS, allowed)
        self._unzipped = unzipped
        self._counted = counted
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = self._unzipped.readinto(buffer)
        self._count += count
        if self._count > max(self._harmless, _RATIO * self._counted.count):
            raise BombError(
                f"unpacks to more than {_RATIO} times its size, as no text does: "
                "if it is meant so, allow all of it with --max-bytes"
            )
        return count


class _StandardInput(io.RawIOBase):
    """Standard input, which stays open when the readers around it are closed."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        # The raw stream gives what a pipe has now; the buffered one would wait to fill the buffer.
        stream: Any = getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
        count: int | None = stream.readinto(buffer)
        return count
