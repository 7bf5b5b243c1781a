"""`quotes models`: the models of Stanza: where they are, what is missing, and fetching them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from quotes.commands.options import FAILED, say
from quotes.errors import AnalyzerError

_dir_option = click.option(
    "--dir",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder of the models.  [default: STANZA_RESOURCES_DIR, else Stanza's own]",
)


@click.group()
def models() -> None:
    """See to the models of Stanza, for --analyzer stanza."""


@models.command()
@_dir_option
def path(folder: Path | None) -> None:
    """Print the folder where the models are looked for."""
    click.echo(_folder(folder))


@models.command()
@_dir_option
def status(folder: Path | None) -> int:
    """List the models, present and missing.

    With their sizes; ner, the names, is used where it is there.

    Exit codes: 0 all that is needed is there, 1 something is missing, 2 wrong usage.
    """
    from quotes.stanza_models import models as found_in  # noqa: PLC0415
    from quotes.stanza_models import require_models, require_stanza  # noqa: PLC0415

    where = _folder(folder)
    try:
        for model in found_in(where):
            size = "missing" if model.size is None else _megabytes(model.size)
            click.echo(f"{model.processor:17} {model.package:20} {size:>9}")
        require_models(folder)
        require_stanza()
    except AnalyzerError as error:
        say(str(error))
        return FAILED
    click.echo(f"{where}: all is there")
    return 0


@models.command()
@_dir_option
@click.option("--yes", is_flag=True, help="Fetch without asking.")
def download(folder: Path | None, yes: bool) -> int:
    """Fetch the models, after asking.

    They are Stanza's default ones for Arabic; size and licence are told first.
    """
    from quotes.stanza_models import (  # noqa: PLC0415
        LICENCE,
        fetch,
        offer,
        require_models,
        require_stanza,
    )

    where = _folder(folder)
    require_stanza()
    try:
        require_models(where)
    except AnalyzerError:
        pass
    else:
        say(f"{where} has all models: there is nothing to fetch")
        return 0
    offered = offer(where)
    size = _megabytes(offered.size) if offered.size else "of unknown size"
    click.echo(f"{offered.url} ({size}) to {where}\n{LICENCE}", err=True)
    if not yes:
        if not sys.stdin.isatty():
            raise AnalyzerError("nobody can be asked here: say --yes to fetch the models")
        if not click.confirm("Fetch them?", err=True):
            return FAILED
    fetch(offered)
    say(f"the models are in {where}")
    return 0


def _folder(folder: Path | None) -> Path:
    from quotes.stanza_models import default_folder  # noqa: PLC0415

    return folder if folder is not None else default_folder()


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
