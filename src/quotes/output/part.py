"""A file in the making: FILE.part beside FILE, whose name it takes when it is complete."""

from __future__ import annotations

import codecs
import io
import os
import sys
import zlib
from pathlib import Path
from typing import Any

# Half of a surrogate pair and file names in no encoding are shown as \udcff, not a crash.
ODD = "backslashreplace"
_GZIP = 31  # zlib's number for "with a gzip header"


class BusyError(OSError):
    """Another run is writing the same file."""

    def __init__(self, part: Path) -> None:
        super().__init__(f"another run is writing {part}")


class Part:
    """`path` in the making.

    While it is open, no other run can open it. Writing goes to the file at once; for a compressed
    file when enough has come together, or at `sync`.

    Args:
        path: the file that is to be made; compressed where it ends in `.gz`.
        encoding: utf-8, or utf-8-sig for a file that begins with a byte-order mark.

    Attributes:
        path: the name until it is complete.
        target: the name when it is complete.

    Raises:
        BusyError: when another run is writing it.
        OSError: when it cannot be opened for writing.
    """

    def __init__(self, path: Path, encoding: str = "utf-8") -> None:
        # A link stays a link: the file that it leads to is replaced.
        self.target = Path(os.path.realpath(path))
        self.path = part_of(self.target)
        self._mark = codecs.BOM_UTF8 if encoding == "utf-8-sig" else b""
        self._compressed = self.target.suffix == ".gz"
        self._zip: Any = None  # zlib's class has no name
        self._file = _open_locked(self.path)
        self._whole = self._size = os.fstat(self._file.fileno()).st_size

    @property
    def size(self) -> int:
        """How many bytes are in the file now."""
        return self._size

    def write(self, text: str | bytes) -> None:
        """Append a text, or the bytes of another file; when that fails, what was there stays whole.

        Raises:
            OSError: when it cannot be written, such as to a full disk.
        """
        data = text.encode("utf-8", ODD) if isinstance(text, str) else text
        if self._size == 0 and self._zip is None:
            data = self._mark + data
        if self._compressed:
            self._zip = self._zip or zlib.compressobj(wbits=_GZIP)
            self._append(self._zip.compress(data))
        else:
            self._append(data)
            self._whole = self._size

    def flush(self) -> None:
        """Do nothing: `write` has done it."""

    def sync(self) -> int:
        """Bring everything to the disk, a compressed file to the end of a member; return the size.

        Raises:
            OSError: when it cannot be written.
        """
        if self._zip is not None:
            self._append(self._zip.flush())
            self._zip = None
        self._whole = self._size
        os.fsync(self._file.fileno())
        return self._size

    def cut(self, size: int) -> None:
        """Go back to the first `size` bytes, and go on from there."""
        self._zip = None
        self._file.truncate(size)
        self._file.seek(size)
        self._whole = self._size = size

    def finish(self) -> None:
        """Give the file its name.

        Raises:
            OSError: when it cannot be written.
        """
        self.sync()
        if sys.platform == "win32":
            self.close()  # an open file has no new name there
        self.path.replace(self.target)
        self.close()

    def discard(self) -> None:
        """Remove the file."""
        self.path.unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Let the file go, as it is."""
        self._file.close()

    def _append(self, data: bytes) -> None:
        try:
            view = memoryview(data)
            while view:
                count = self._file.write(view) or 0
                self._size += count
                view = view[count:]
        except OSError:
            self.cut(self._whole)
            raise


def part_of(path: Path) -> Path:
    """Return the name that `path` has until it is complete."""
    return path.with_name(f"{path.name}.part")


def _open_locked(path: Path) -> io.FileIO:
    while True:
        # Not opened with "w": that would empty a file that another run is writing.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        file = io.FileIO(descriptor, "r+")
        try:
            _lock(descriptor, path)
            # The other run may have finished in between: then this is its complete file.
            if os.path.samestat(os.fstat(descriptor), path.stat()):
                file.seek(0, os.SEEK_END)
                return file
        except FileNotFoundError:
            pass
        except BaseException:
            file.close()
            raise
        file.close()


def _lock(descriptor: int, path: Path) -> None:
    """Take the file for this process; what it is taken with ends with the process, however it ends.

    These are the locks that a forked worker does not share: a worker that outlives a killed run by
    a moment does not keep the next run out.
    """
    if sys.platform == "win32":
        return
    import fcntl  # noqa: PLC0415 - not there on Windows

    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        raise BusyError(path) from None
    except OSError:
        pass  # a file system without locks
