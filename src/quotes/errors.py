"""The errors that wrong use raises. Odd text never raises: it becomes a notice."""

from __future__ import annotations

import os
from collections.abc import Sequence


class QuotesError(Exception):
    """Root of every error that this library raises on purpose."""


class InputError(QuotesError, ValueError):
    """The input is no text, or can't be read as text: bytes, binary data, a broken record.

    Attributes:
        where: the file (with its line, where there is one) that the input came from, or None.
    """

    def __init__(self, message: str, where: str | None = None) -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where


class LexiconError(QuotesError, ValueError):
    """A lexicon file breaks the format's rules.

    Attributes:
        problems: every problem found, each a line "file: entry: field: reason".
    """

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class AnalyzerError(QuotesError, RuntimeError):
    """An analyzer is unknown, not installed, or failed on a text."""


class MissingPackageError(QuotesError, ImportError):
    """Something was asked for that needs a package which is not installed.

    Args:
        package: its name at the package index.
        extra: the extra of this package that brings it.
        purpose: what it is needed for, such as `Parquet`.
    """

    def __init__(self, package: str, extra: str, purpose: str) -> None:
        super().__init__(
            f"{purpose} needs {package}, which is not installed: "
            f"run pip install 'arabic-quotes[{extra}]'"
        )


class WorkerError(QuotesError, RuntimeError):
    """A worker process could not be started, or died over a text (it may have wanted memory)."""


def require_text(value: object, what: str = "text") -> str:
    """Return `value` if it is a `str`.

    Raises:
        InputError: for anything else, saying what it is and what to do.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bytes | bytearray | memoryview):
        raise InputError(f"{what} is bytes, not str: decode it first, such as data.decode('utf-8')")
    if isinstance(value, os.PathLike):
        raise InputError(
            f"{what} is a path, not str: read it first, such as path.read_text('utf-8')"
        )
    raise InputError(f"{what} is {type(value).__name__}, not str")
