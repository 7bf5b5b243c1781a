"""`quotes speakers`: who speaks how often, and with which words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.collecting import (
    Collecting,
    as_csv,
    collecting_options,
    put_out,
)
from quotes.commands.options import say

if TYPE_CHECKING:
    from quotes.survey import SpeakerCount

_SUFFIXES = {".csv": "csv", ".json": "json"}
_SHOWN = 3  # verbs and senses in a line of the table


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "csv", "json"]),
    help="How to write.  [default: by the name of the output file, else table]",
)
@click.option(
    "--type",
    "types",
    type=click.Choice(["person", "organisation", "anonymous", "group", "unknown"]),
    multiple=True,
    help="Only speakers of this type; may be repeated.",
)
@click.option(
    "--at-least",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Only speakers with N quotations or more.",
)
@collecting_options
def speakers(
    *,
    paths: tuple[str, ...],
    output_format: str | None,
    output: Path | None,
    types: tuple[str, ...],
    at_least: int,
    lexicons: tuple[Path, ...],
    jobs: int,
    quiet: bool,
    **reading: Any,
) -> int:
    """Count who speaks how often, with which verbs.

    PATH is what extract takes, or what it has written as JSON Lines. Names that differ only in
    spelling are one speaker; whether two articles mean the same person is not known.

    Exit codes: 0 all is well, 1 some input failed (the others are counted), 2 wrong usage.
    """
    from quotes.output.display import count  # noqa: PLC0415
    from quotes.survey import count_speakers  # noqa: PLC0415

    collecting = Collecting.of(paths, lexicons, jobs, quiet=quiet, **reading)
    try:
        found = count_speakers(collecting.batch.read(collecting.sources))
    except KeyboardInterrupt:
        return collecting.interrupted()
    collecting.progress.clear()
    shown = [
        each
        for each in found
        if each.quotations >= at_least and (not types or (each.type or "unknown") in types)
    ]
    how = output_format or _SUFFIXES.get(output.suffix.lower() if output else "", "table")
    put_out(_written(shown, how, file=output is not None), output)
    if not quiet:
        counts = collecting.batch.counts
        attributed = sum(each.quotations for each in found)
        say(
            f"{count(len(found), 'speaker')} in {count(counts.documents, 'document')}; "
            f"{attributed} of {count(counts.quotations, 'quotation')} with a speaker, "
            f"{count(counts.failures, 'failure')}"
        )
    return collecting.exit_code()


def _written(found: list[SpeakerCount], how: str, *, file: bool) -> str:
    if how == "json":
        lines = (json.dumps(each.to_dict(), ensure_ascii=False) for each in found)
        return "[\n" + ",\n".join(lines) + "\n]\n"
    if how == "csv":
        return as_csv(map(_row, found), _COLUMNS, file=file)
    return _table(found)


_COLUMNS = (
    *("speaker", "type", "gender", "documents", "quotations", "direct", "indirect", "mixed"),
    *("negated", "verbs", "senses", "spellings"),
)


def _row(each: SpeakerCount) -> dict[str, Any]:
    from quotes.survey.speakers import ranked  # noqa: PLC0415

    record = each.to_dict()
    return {
        **record,
        "speaker": each.name,
        **{kind: each.kinds[kind] for kind in ("direct", "indirect", "mixed")},
        "verbs": " | ".join(f"{verb} {number}" for verb, number in ranked(each.verbs)),
        "senses": " | ".join(f"{sense} {number}" for sense, number in ranked(each.senses)),
        "spellings": " | ".join(record["spellings"]),
    }


def _table(found: list[SpeakerCount]) -> str:
    """Lay out a line a speaker: numbers and English first, so that Arabic ends the line."""
    from quotes.output.display import one_line  # noqa: PLC0415
    from quotes.survey.speakers import ranked  # noqa: PLC0415

    rows = [("quotations", "documents", "type", "gender", "senses", "speaker: verbs")]
    for each in found:
        senses = ", ".join(f"{sense} {number}" for sense, number in ranked(each.senses)[:_SHOWN])
        verbs = "، ".join(one_line(verb) for verb, _ in ranked(each.verbs)[:_SHOWN])
        name = one_line(each.name)
        rows.append((
            str(each.quotations),
            str(each.documents),
            each.type or "",
            each.gender or "",
            senses,
            f"{name}: {verbs}" if verbs else name,
        ))  # fmt: skip
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if place < 2 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row[:-1], widths, strict=False))
        ]
        lines.append("  ".join([*cells, row[-1]]))
    return "".join(f"{line}\n" for line in lines)
