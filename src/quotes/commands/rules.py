"""`quotes rules`: every rule with its example and what was measured of it."""

from __future__ import annotations

from pathlib import Path

import click

from quotes.commands.options import EXISTING_FILE, FAILED, say, write_file


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write there, not to standard output.",
)
@click.option(
    "--check",
    type=EXISTING_FILE,
    metavar="FILE",
    help="Write nothing; exit with code 1 when FILE is out of date.",
)
def rules(output: Path | None, check: Path | None) -> int:
    """List the rules that link speakers to words.

    Writes a page of Markdown: for each rule and circumstance an example, its meaning, and how often
    it was right.
    """
    from quotes import confidence  # noqa: PLC0415
    from quotes.circumstances import CIRCUMSTANCES  # noqa: PLC0415
    from quotes.evaluation.rules_page import rules_page  # noqa: PLC0415
    from quotes.links import RULES  # noqa: PLC0415

    page = rules_page(RULES, CIRCUMSTANCES, confidence.load())
    if check:
        if check.read_bytes() == page.encode():
            return 0
        say(f"{check} is out of date: write it anew with quotes rules -o {check}")
        return FAILED
    if output:
        write_file(output, page)
    else:
        click.echo(page, nl=False)
    return 0
