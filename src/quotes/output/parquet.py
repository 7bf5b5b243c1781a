"""Parquet: one file of typed, nested records, in the schema of `quotes.arrow`."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice

from quotes.errors import MissingPackageError
from quotes.model import Document
from quotes.output.formats import Unit
from quotes.output.offsets import in_unit

# Documents in a row group: readers take a group at a time, and so does our memory.
_GROUP = 5_000


def render(documents: Iterable[Document], unit: Unit = "codepoint") -> Iterator[bytes]:
    """Write a file in pieces, a row group each; it can be read once all are there.

    Raises:
        MissingPackageError: without pyarrow.
    """
    try:
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise MissingPackageError("pyarrow", "arrow", "Parquet") from None
    from quotes import arrow  # noqa: PLC0415 - it needs pyarrow

    schema = arrow.document_schema().with_metadata({"quotes.offsets": unit})
    sink = _Pieces()
    remaining = iter(documents)
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        while group := list(islice(remaining, _GROUP)):
            records = (in_unit(each.to_dict(), each.text, unit) for each in group)
            writer.write_batch(arrow.records_to_batch(records, schema), row_group_size=_GROUP)
            yield sink.taken()
    yield sink.taken()


class _Pieces(io.RawIOBase):
    """A file that only goes on, whose bytes are taken away as they come."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(memoryview(data))  # type: ignore[arg-type]
        self._pieces.append(piece)
        self._size += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self._size

    def taken(self) -> bytes:
        """What came since the last time."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)
