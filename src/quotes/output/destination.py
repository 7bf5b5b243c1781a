"""Where output goes: standard output, or a file that appears only when it is complete."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

# Half of a surrogate pair and file names in no encoding are shown as \udcff, not a crash.
_ODD = "backslashreplace"


@contextmanager
def open_output(path: Path | None, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Open standard output (for None), or `path` for writing; `.gz` is compressed.

    A file is written as `path` with `.part` after it and takes its name at the end. On Ctrl-C the
    part stays, for what is in it is whole; on an error it goes. A device or pipe is written to as
    it is.

    Raises:
        OSError: when it cannot be written.
    """
    if path is None:
        yield utf8(sys.stdout)
        return
    # A link stays a link: the file that it leads to is replaced.
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("w", encoding=encoding, errors=_ODD, newline="\n") as stream:
            yield stream
        return
    part = part_of(target)
    try:
        with _open(part, encoding, compressed=target.suffix == ".gz") as stream:
            yield stream
    except KeyboardInterrupt:
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(target)


def part_of(path: Path) -> Path:
    """Return the name that `path` has until it is complete."""
    return path.with_name(f"{path.name}.part")


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
        stream.reconfigure(encoding="utf-8", errors=_ODD, newline="\n")
    return stream


def _open(path: Path, encoding: str, *, compressed: bool) -> TextIO:
    if compressed:
        return gzip.open(path, "wt", encoding=encoding, errors=_ODD, newline="\n")
    return path.open("w", encoding=encoding, errors=_ODD, newline="\n")
