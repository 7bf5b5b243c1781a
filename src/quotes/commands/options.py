"""What several commands share: the lexicon option, the extractor that it gives, messages, files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quotes.pipeline import Extractor

EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

lexicon_option = click.option(
    "--lexicon",
    "lexicons",
    type=EXISTING_FILE,
    multiple=True,
    metavar="FILE",
    help="A lexicon file of your own, beside the built-in one; may be repeated.",
)

texts_option = click.option(
    "--texts",
    "texts",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    metavar="PATH",
    help="The articles, as for extract, where the gold is extracted output without texts.",
)


def extractor(lexicons: tuple[Path, ...]) -> Extractor:
    """Make the extractor that the lexicon option asks for."""
    from quotes.lexicon import Lexicon  # noqa: PLC0415 - only the commands that extract need it
    from quotes.pipeline import Extractor  # noqa: PLC0415

    return Extractor(Lexicon.load(extra=lexicons) if lexicons else None)


def read_texts(paths: tuple[Path, ...]) -> dict[str, str]:
    """Read the articles of the texts option, by id.

    Raises:
        InputError: for one that can't be read.
    """
    from quotes.errors import InputError  # noqa: PLC0415
    from quotes.sources import Failure, read  # noqa: PLC0415

    texts: dict[str, str] = {}
    for source in read(paths) if paths else ():
        if isinstance(source, Failure):
            raise InputError(source.message, source.where)
        texts[source.id] = source.text
    return texts


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path`, which appears when it is complete."""
    from quotes.output.destination import open_output  # noqa: PLC0415

    try:
        with open_output(path) as stream:
            stream.write(text)
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror or error}") from None


def say(message: str) -> None:
    """Write a message to standard error."""
    click.echo(f"quotes: {message}", err=True)
