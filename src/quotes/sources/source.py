"""What comes out of reading: sources and failures; and the choices that govern the reading."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Literal

import attrs

from quotes.errors import InputError
from quotes.parsing import Parse

if TYPE_CHECKING:
    from quotes.model import Document

Format = Literal["auto", "text", "html", "jsonl", "csv", "tsv", "conllu"]

# The names that exports of news archives give their text column; the first that is there is taken.
TEXT_FIELDS = ("text", "نص", "النص", "body", "content")
ID_FIELDS = ("id",)
# A longer value is another rendering of the article (HTML, a translation) more often than a
# fact about it; who wants it names it.
_SHORT = 1000


@attrs.frozen
class Page:
    """A web page whose article is not told from the rest yet."""

    data: bytes
    encoding: str | None
    """A Python codec name; None finds it out."""
    keep: tuple[str, ...] | None
    """As `Reading.keep`."""


@attrs.frozen
class Source:
    """One text to read for quotations."""

    id: str
    """The record's own id; else the file's name, with the line where a file has several texts."""
    text: str
    """The decoded text, without a byte-order mark and otherwise untouched (line ends too)."""
    where: str
    """The file, and the line where the record begins, as `news.jsonl:12`."""
    fields: Mapping[str, Any] = attrs.field(factory=dict, hash=False)
    """What else the record holds (date, source, ...), as `Reading.keep` has it: plain JSON types."""
    parse: Parse | None = attrs.field(default=None, eq=False, repr=False)
    """The parse of the text, where the input is a treebank (CoNLL-U)."""
    document: Document | None = None
    """What an earlier run found, where the record is output and `Reading.results` is set; its text
    is not in the record, and `text` is ""."""
    page: Page | None = None
    """The page that the text is still to be read from, where `Reading.defer_pages` is set."""


@attrs.frozen
class Failure:
    """An input that gave no text; the inputs after it still come out."""

    where: str
    """The file, folder or pattern, with the line where there is one, as `news.jsonl:12`."""
    message: str
    """One sentence: what is wrong, and what to do about it."""

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@attrs.frozen
class Reading:
    """How inputs are read. The defaults find everything out."""

    format: Format = "auto"
    """auto goes by the file's name, and by the first bytes where the name does not tell."""
    encoding: str | None = None
    """A Python codec name such as cp1256; None finds it out for each file."""
    id_field: str | None = None
    """The field or column of the ids; None takes `id` where there is one."""
    text_field: str | None = None
    """The field or column of the texts; None takes the first of `TEXT_FIELDS` that is there."""
    keep: tuple[str, ...] | None = None
    """The other fields or columns to pass through; None takes all that are up to 1,000 characters."""
    results: bool = False
    """Whether records that `quotes extract` has written are read back as results."""
    defer_pages: bool = False
    """Whether web pages are handed on as they are, to be read by several processes."""
    max_bytes: int = 50_000_000
    """The most that one text file (in bytes) or one line or cell (in characters) may hold.

    It counts what comes out of decompression, so that no small .gz file fills the memory.
    """


def passed_through(
    record: Mapping[str, Any], used: Collection[str | None], keep: tuple[str, ...] | None
) -> dict[str, Any]:
    """Return what `record` holds beside the text and the id, for the output.

    Args:
        record: the fields of the record, or the cells of the row by column.
        used: the fields of the text and the id (None where there is no id).
        keep: the fields that the user named; None takes all but the used and the long ones.
    """
    names = record.keys() - used if keep is None else record.keys() & set(keep)
    return {
        name: value
        for name, value in record.items()
        if name in names and _is_kept(value, long=keep is not None)
    }


def _is_kept(value: object, *, long: bool) -> bool:
    """Whether `value` says something, can be written as JSON, and is short (or may be `long`)."""
    if value is None or value == "":
        return False
    if isinstance(value, str):
        return long or len(value) <= _SHORT
    try:
        written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (ValueError, RecursionError):
        return False  # NaN and infinity, which Python reads but JSON has not
    return long or len(written) <= _SHORT


def choose_field(
    present: Collection[str], wanted: str | None, usual: Collection[str], what: str
) -> str:
    """Return the field that holds the text or the id.

    Args:
        present: the fields of the record, or the columns of the table.
        wanted: the name that the user gave; None for the usual ones.
        usual: the names to try, best first.
        what: `text` or `id`, for the message.

    Raises:
        InputError: when there is none, naming those that are there.
    """
    for name in (wanted,) if wanted is not None else usual:
        if name in present:
            return name
    missing = wanted if wanted is not None else next(iter(usual))
    # A table without a header would show whole articles here.
    names = [name if len(name) <= 30 else f"{name[:30]}..." for name in list(present)[:12]]
    listed = ", ".join(names + ["..."] * (len(present) > 12)) or "nothing"
    raise InputError(
        f'has no "{missing}" (it has: {listed}): name the right one with --{what}-field'
    )
