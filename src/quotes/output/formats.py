"""The table of output formats.

It is read for the command's help, so it imports nothing: the module of a format is imported when
the format is first used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from quotes.model import Document

Unit = Literal["codepoint", "utf16", "byte"]
"""What offsets count: code points, UTF-16 units (JavaScript, Java) or bytes of UTF-8."""

Kind = Literal["text", "binary", "folder"]
"""What a format is written as: one text, one binary file, or files for each document."""

Files = tuple[tuple[str, str], ...]
"""The files of one document: names inside the folder, and texts."""

Piece = Any
"""What is written at a time: `str` for a text, `bytes` for a binary file, `Files` for a folder."""

ANY_UNIT: tuple[Unit, ...] = ("codepoint", "utf16", "byte")


class Format(NamedTuple):
    """A way to write documents."""

    name: str
    """What `--format` calls it."""
    description: str
    """One line for the help and the docs."""
    writer: str
    """`module:function`: documents in, pieces out in step; each piece is written whole."""
    suffix: str
    """The ending of a file's name that stands for this format; "" where none does."""
    kind: Kind = "text"
    file_encoding: str = "utf-8"
    """The codec for files; on standard output it is always plain UTF-8."""
    units: tuple[Unit, ...] = ("codepoint",)
    """The units that offsets can be counted in; the first is the format's own."""
    streams: bool = True
    """Whether documents are written as they come; else the whole is put together in memory."""
    needs_text: bool = False
    """Whether it holds the articles themselves: a document read back without its text has none."""
    piecewise: bool = False
    """Whether a document is written the same alone and among others, behind an opening: then
    documents can be written in several processes, and an interrupted file can be gone on with."""
    columns: bool = False
    """Whether the input's fields that are named get a column each."""

    def render(
        self,
        documents: Iterable[Document],
        unit: Unit | None = None,
        fields: Sequence[str] = (),
    ) -> Iterator[Piece]:
        """Write `documents`, piece by piece.

        Args:
            documents: what to write.
            unit: what offsets count; None stands for the format's own.
            fields: the passed-through fields that get a column each, where the format has columns.

        Raises:
            InputError: for a unit that the format cannot have, and, when its turn comes, for a
                document whose text is missing and needed.
            MissingPackageError: when the format needs a package that is not installed.
        """
        if unit is not None and unit not in self.units:
            from quotes.errors import InputError  # noqa: PLC0415

            raise InputError(
                f"{self.name} counts offsets as {' or '.join(self.units)}, not as {unit}"
            )
        module, function = self.writer.split(":")
        write = getattr(import_module(module), function)
        if self.needs_text:
            documents = _with_text(documents, self.name)
        if self.columns:
            return iter(write(documents, unit or self.units[0], fields))
        if len(self.units) > 1:
            return iter(write(documents, unit or self.units[0]))
        return iter(write(documents))

    def opening(self, unit: Unit | None = None, fields: Sequence[str] = ()) -> str:
        """Return what a piecewise format writes before the first document; see `render`."""
        return "".join(self.render([], unit, fields))


def _with_text(documents: Iterable[Document], name: str) -> Iterator[Document]:
    for document in documents:
        if not document.text and (document.quotations or document.speakers or document.notices):
            from quotes.errors import InputError  # noqa: PLC0415

            raise InputError(
                f"{name} holds the article itself, but the document {document.id or ''} was read "
                f"back without it: give Document.from_dict the text"
            )
        yield document


_ALL = (
    Format(
        "jsonl",
        "JSON Lines: the whole result, a document a line",
        "quotes.output.jsonl:render",
        ".jsonl",
        units=ANY_UNIT,
        piecewise=True,
    ),
    # Excel takes a CSV file for the local single-byte encoding unless it begins with a mark.
    Format(
        "csv",
        "a flat table for spreadsheets, a quotation a row",
        "quotes.output.table_csv:render",
        ".csv",
        file_encoding="utf-8-sig",
        units=ANY_UNIT,
        piecewise=True,
        columns=True,
    ),
    Format(
        "tsv",
        "the same table, its columns parted by tabs",
        "quotes.output.table_csv:render_tsv",
        ".tsv",
        file_encoding="utf-8-sig",
        units=ANY_UNIT,
        piecewise=True,
        columns=True,
    ),
    Format(
        "html",
        "a page to review in the browser, one file that needs no network",
        "quotes.output.html.page:render",
        ".html",
    ),
    Format("text", "to read at a terminal", "quotes.output.text:render", ".txt", piecewise=True),
    Format(
        "explain",
        "to read, with the evidence for each quotation",
        "quotes.output.explain:render",
        ".explain.txt",
        piecewise=True,
    ),
    Format(
        "brat",
        "for annotators: brat's .txt and .ann files, in a folder",
        "quotes.output.brat:render",
        "",
        kind="folder",
        needs_text=True,
    ),
    Format(
        "conllu",
        "CoNLL-U: words with the quotations in the column MISC",
        "quotes.output.conllu:render",
        ".conllu",
        needs_text=True,
    ),
    Format(
        "label-studio",
        "for annotators: tasks with predictions to import into Label Studio",
        "quotes.output.label_studio:render",
        ".label-studio.json",
        units=("utf16",),
        needs_text=True,
    ),
    Format(
        "uima-xmi",
        "for annotators: UIMA CAS files for INCEpTION, in a folder (extra uima)",
        "quotes.output.uima:render_xmi",
        "",
        kind="folder",
        units=("utf16",),
        needs_text=True,
    ),
    Format(
        "uima-json",
        "the same as UIMA CAS JSON (extra uima)",
        "quotes.output.uima:render_json",
        "",
        kind="folder",
        units=("utf16",),
        needs_text=True,
    ),
    Format(
        "tei",
        "TEI P5: the articles with said and quote, the rest in standOff",
        "quotes.output.tei:render",
        ".xml",
        needs_text=True,
    ),
    Format(
        "web-annotation",
        "W3C Web Annotation: JSON-LD for archives and readers of the web",
        "quotes.output.web_annotation:render",
        ".jsonld",
        needs_text=True,
    ),
    Format(
        "parquet",
        "typed, nested records for Spark, DuckDB, pandas (extra arrow)",
        "quotes.output.parquet:render",
        ".parquet",
        kind="binary",
        units=ANY_UNIT,
    ),
    Format(
        "graphml",
        "the network of documents, speakers and outlets, for Gephi",
        "quotes.output.graphml:render",
        ".graphml",
        streams=False,
    ),
    Format(
        "citron",
        "the JSON of BBC Citron, a file for each document, in a folder",
        "quotes.output.citron:render",
        "",
        kind="folder",
        needs_text=True,
    ),
    Format(
        "gender-gap-tracker",
        "the JSON of the Gender Gap Tracker, a file for each document",
        "quotes.output.gender_gap_tracker:render",
        "",
        kind="folder",
    ),
)

FORMATS: dict[str, Format] = {each.name: each for each in _ALL}
"""By name, in the order of the help."""


def format_for(name: str) -> str | None:
    """Return the format that the file name `name` (perhaps with .gz) asks for, None if none."""
    plain = name.lower().removesuffix(".gz")
    fitting = [each for each in _ALL if each.suffix and plain.endswith(each.suffix)]
    # .explain.txt before .txt
    return max(fitting, key=lambda each: len(each.suffix)).name if fitting else None
