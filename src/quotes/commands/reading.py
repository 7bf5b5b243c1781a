"""The options that say how inputs are read; `extract` and `explain` have them all."""

from __future__ import annotations

import click

from quotes.commands.options import Command, analyzer_options, lexicon_option
from quotes.errors import QuotesError


def _encoding(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    if name is None:
        return None
    from quotes.sources.encoding import check_encoding  # noqa: PLC0415

    try:
        return check_encoding(name)
    except QuotesError as error:
        raise click.BadParameter(str(error)) from None


_OPTIONS = (
    click.option(
        "--input-format",
        "format",
        type=click.Choice(["auto", "text", "html", "jsonl", "csv", "tsv", "conllu"]),
        default="auto",
        show_default=True,
        help="What the inputs are; auto goes by the name, then by the first bytes.",
    ),
    click.option(
        "--id-field",
        metavar="NAME",
        help="Field or column of the ids.  [default: id, else the file's name and line]",
    ),
    click.option(
        "--text-field",
        metavar="NAME",
        help="Field or column of the texts.  [default: text, نص, النص, body or content]",
    ),
    click.option(
        "--encoding",
        metavar="NAME",
        callback=_encoding,
        help="Encoding of the inputs, such as cp1256.  [default: found out for each file]",
    ),
    click.option(
        "--max-bytes",
        type=click.IntRange(min=1),
        default=50_000_000,
        metavar="N",
        show_default=True,
        help="The most that one text file, line or cell may hold, decompressed.",
    ),
    lexicon_option,
)


def reading_options(command: Command) -> Command:
    """Give `command` the options that say how inputs are read, and what reads them."""
    command = analyzer_options(command)
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
