"""What several commands share: options, the extractor that they give, messages, files, exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from quotes.confidence import PLAUSIBLE

if TYPE_CHECKING:
    from quotes.pipeline import Extractor

FAILED, USAGE, INTERRUPTED = 1, 2, 130

Command = TypeVar("Command", bound=Callable[..., Any])

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


def min_confidence_option(text: str) -> Callable[[Command], Command]:
    """Make the option for the least confidence, with `text` as its help."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=PLAUSIBLE,
        show_default=True,
        metavar="X",
        help=text,
    )


_ANALYZER_OPTIONS = (
    click.option(
        "--analyzer",
        type=click.Choice(["lexical", "stanza"]),
        default="lexical",
        show_default=True,
        help="What reads the texts: the built-in word lists, or Stanza's parser beside them.",
    ),
    click.option(
        "--stanza-dir",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="DIR",
        help="The folder of Stanza's models.  [default: what quotes models path says]",
    ),
)


def analyzer_options(command: Command) -> Command:
    """Give `command` the options that choose the analyzer."""
    for option in reversed(_ANALYZER_OPTIONS):
        command = option(command)
    return command


def extractor(
    lexicons: tuple[Path, ...],
    min_confidence: float = PLAUSIBLE,
    analyzer: str = "lexical",
    stanza_dir: Path | None = None,
) -> Extractor:
    """Make the extractor that the options ask for; a least confidence of 0 keeps all quotations.

    Raises:
        AnalyzerError: when stanza is asked for and not installed, or has no models.
        UsageError: when a folder of models is given that nothing would read.
    """
    from quotes.lexicon import Lexicon  # noqa: PLC0415 - only the commands that extract need it
    from quotes.pipeline import Extractor  # noqa: PLC0415

    lexicon = Lexicon.load(extra=lexicons) if lexicons else None
    if analyzer == "lexical":
        if stanza_dir is not None:
            raise click.UsageError("--stanza-dir is for --analyzer stanza")
        return Extractor(lexicon, min_confidence=min_confidence)
    from quotes.stanza_analyzer import StanzaAnalyzer  # noqa: PLC0415

    reader = StanzaAnalyzer(lexicon, dir=stanza_dir, on_failure="raise")
    return Extractor(lexicon, reader, min_confidence=min_confidence)


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
    """Write `text` to `path`, which appears when it is complete.

    Raises:
        QuotesError: when it cannot be written.
    """
    from quotes.errors import QuotesError  # noqa: PLC0415
    from quotes.output.destination import open_output, unwritable  # noqa: PLC0415

    try:
        with open_output(path) as stream:
            stream.write(text)
    except OSError as error:
        raise QuotesError(unwritable(path, error)) from None


def say(message: str) -> None:
    """Write a message to standard error."""
    click.echo(f"quotes: {message}", err=True)
