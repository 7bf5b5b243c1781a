"""The decoded lines of a stream, one at a time, none longer than a limit."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import Any, cast

from quotes.errors import InputError
from quotes.sources.encoding import guess_encoding, refuse_binary

# What stands in a line for bytes that could not be decoded. The built-in surrogateescape does not
# do: it refuses the bytes below 0x80 that broken UTF-16 has.
_UNDECODED = "\udcff"
_MARK_UNDECODED = "quotes.undecoded"
codecs.register_error(_MARK_UNDECODED, lambda error: (_UNDECODED, cast("Any", error).end))
_SKIP = 1 << 16


class Lines(Iterator[str]):
    """An iterator over lines that goes on after a bad one.

    It is a class, not a generator, because a generator ends with its first exception; here `next`
    raises `InputError` for the bad line and gives the line after it when it is called again.

    Attributes:
        number: the line that `next` gave last, or failed on, counted from 1.
    """

    def __init__(
        self, stream: io.BufferedReader, *, encoding: str | None, newline: str | None, limit: int
    ) -> None:
        """Begin to read.

        Args:
            stream: the bytes, at the beginning.
            encoding: a codec name; None finds it out from the beginning.
            newline: as in `open`: None makes every line end a plain newline, "" leaves it.
            limit: the most characters that a line may have.

        Raises:
            InputError: when the beginning is no text.
        """
        sample = stream.peek()
        # Whole lines, where there are any: half a character is no evidence.
        sample = sample[: sample.rfind(b"\n") + 1] or sample
        self.number = 0
        self._encoding = encoding or guess_encoding(sample)
        refuse_binary(sample.decode(self._encoding, "ignore"))
        self._limit = limit
        self._text = io.TextIOWrapper(stream, self._encoding, _MARK_UNDECODED, newline)

    def __next__(self) -> str:
        line = self._text.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > self._limit:
            self._skip_rest(line)
            raise InputError(
                f"is longer than {self._limit} characters: allow more with --max-bytes"
            )
        if _UNDECODED in line:
            raise InputError(f"is not {self._encoding}: give the file's encoding with --encoding")
        return line.removeprefix("\ufeff") if self.number == 1 else line

    def _skip_rest(self, line: str) -> None:
        while line and not line.endswith(("\n", "\r")):
            line = self._text.readline(_SKIP)
