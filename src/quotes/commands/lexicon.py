"""`quotes lexicon`: the reporting words that are known, and checks of a lexicon file."""

from __future__ import annotations

from pathlib import Path

import click

from quotes.commands.options import EXISTING_FILE, FAILED, lexicon_option, say


@click.group()
def lexicon() -> None:
    """List the reporting words, or check your own."""


@lexicon.command("list")
@lexicon_option
def list_entries(lexicons: tuple[Path, ...]) -> None:
    """List every reporting word.

    Writes a line for each, its columns parted by tabs: kind, sense, whether it is ambiguous,
    frames, lemma, example.
    """
    from quotes.lexicon import Lexicon  # noqa: PLC0415

    rows = [("kind", "sense", "ambiguous", "frames", "lemma", "example")]
    rows += [
        (
            entry.kind,
            entry.sense,
            "ambiguous" if entry.ambiguous else "",
            ", ".join(sorted(entry.frames)),
            entry.lemma,
            entry.example,
        )
        for entry in Lexicon.load(extra=lexicons).entries
    ]
    click.echo("\n".join("\t".join(row) for row in rows))


@lexicon.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=EXISTING_FILE)
def check_files(paths: tuple[Path, ...]) -> int:
    """Check lexicon files of your own.

    Writes a line for each problem; the exit code is 1 if there is any.
    """
    from quotes.lexicon import check  # noqa: PLC0415

    problems = check(paths)
    for problem in problems:
        say(problem)
    if not problems:
        say("no problems")
    return FAILED if problems else 0
