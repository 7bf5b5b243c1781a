"""A text file: one text."""

from __future__ import annotations

import io

from quotes.errors import InputError
from quotes.sources.encoding import decode
from quotes.sources.source import Reading


def read_text(stream: io.BufferedReader, reading: Reading) -> str:
    """Return the whole text of `stream`, its line ends as they are.

    Raises:
        InputError: when it is too large, cannot be decoded, or holds nothing but blanks.
    """
    text = decode(read_bytes(stream, reading), reading.encoding)
    if not text.strip(" \t\r\n\v\f\0\x1a\u00a0\ufeff"):
        raise InputError("holds no text, only blanks")
    return text


def read_bytes(stream: io.BufferedReader, reading: Reading) -> bytes:
    """Return all of `stream`.

    Raises:
        InputError: when it is too large.
    """
    data = stream.read(reading.max_bytes + 1)
    if len(data) > reading.max_bytes:
        raise InputError(
            f"holds more than {reading.max_bytes} bytes: allow more with --max-bytes, "
            "or make it JSON Lines, one article a line"
        )
    return data
