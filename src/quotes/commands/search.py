"""`quotes search`: who said what, in what was extracted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.collecting import (
    Collecting,
    as_csv,
    as_json_lines,
    collecting_options,
    put_out,
)
from quotes.commands.options import say

if TYPE_CHECKING:
    from quotes.survey import Hit

_SUFFIXES = {".csv": "csv", ".json": "jsonl", ".jsonl": "jsonl"}


@click.command()
@click.argument("words", metavar="NAME_OR_WORDS")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--speaker", default="", metavar="NAME", help="Only what somebody of this name said.")
@click.option(
    "--text", default="", metavar="WORDS", help="Only with this stretch in the quotation."
)
@click.option(
    "--verb",
    "verbs",
    multiple=True,
    metavar="LEMMA",
    help="Only behind this cue, such as نفى; may be repeated.",
)
@click.option(
    "--sense",
    "senses",
    multiple=True,
    metavar="SENSE",
    help="Only behind cues of this sense, such as deny; may be repeated.",
)
@click.option(
    "--since", metavar="DATE", help="Only of this day (2026-11-22), month or year, or later."
)
@click.option("--until", metavar="DATE", help="Only of this day, month or year, or earlier.")
@click.option(
    "--date-field",
    metavar="NAME",
    help="The field of the date.  [default: date, published, تاريخ and the like]",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "csv", "jsonl"]),
    help="How to write.  [default: by the name of the output file, else text]",
)
@collecting_options
def search(
    *,
    words: str,
    paths: tuple[str, ...],
    speaker: str,
    text: str,
    verbs: tuple[str, ...],
    senses: tuple[str, ...],
    since: str | None,
    until: str | None,
    date_field: str | None,
    output_format: str | None,
    output: Path | None,
    lexicons: tuple[Path, ...],
    jobs: int,
    quiet: bool,
    **reading: Any,
) -> int:
    """Find what somebody said, or who said something.

    NAME_OR_WORDS is a name or a part of one, or words that are all in the quotation; '' finds all.
    FILE is what extract has written as JSON Lines, or articles. Spelling makes no difference.

    \b
    Examples:
      quotes search 'ليلى منصور' quotations.jsonl
      quotes search مستشفى quotations.jsonl --sense deny --since 2026-11

    Exit codes: 0 all is well (also when nothing is found), 1 some input failed, 2 wrong usage.
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from quotes.lexicon import SENSES  # noqa: PLC0415
    from quotes.output.display import count  # noqa: PLC0415
    from quotes.survey import Dates, Query  # noqa: PLC0415
    from quotes.survey import search as found_in  # noqa: PLC0415

    unknown = [sense for sense in senses if sense not in SENSES]
    if unknown:
        raise click.UsageError(f"{unknown[0]} is no sense; there are {', '.join(sorted(SENSES))}")
    dates = Dates.of(since, until, date_field)
    query = Query(words, speaker, text, verbs, senses, dates)
    collecting = Collecting.of(paths, lexicons, jobs, quiet=quiet, **reading)
    hits = 0

    def counted() -> Iterator[Hit]:
        nonlocal hits
        for hit in found_in(collecting.batch.read(collecting.sources), query):
            hits += 1
            yield hit

    how = output_format or _SUFFIXES.get(output.suffix.lower() if output else "", "text")
    try:
        if output is None and how != "csv":
            for piece in _pieces(counted(), how):
                collecting.progress.clear()
                put_out(piece, None)
        else:
            put_out(_whole(counted(), how, file=output is not None), output)
    except KeyboardInterrupt:
        return collecting.interrupted()
    collecting.progress.clear()
    if query.undated:
        say(
            f"{count(query.undated, 'document')} passed over, without a date that can be read "
            "(year first) in a field such as date: name another with --date-field"
        )
    if not quiet:
        counts = collecting.batch.counts
        say(
            f"{hits} of {count(counts.quotations, 'quotation')} in "
            f"{count(counts.documents, 'document')}, {count(counts.failures, 'failure')}"
        )
    return collecting.exit_code()


def _whole(hits: Iterable[Hit], how: str, *, file: bool) -> str:
    if how != "csv":
        return "".join(_pieces(hits, how))
    from quotes.table import COLUMNS  # noqa: PLC0415

    found = [(hit, _row(hit)) for hit in hits]
    # A dictionary keeps the order in which the fields are met.
    fields = {name: None for hit, _ in found for name in hit.document.fields}
    taken = {column.name for column in COLUMNS}
    columns = {name: f"input_{name}" if name in taken else name for name in fields}
    rows = [
        {**row, **{columns[name]: value for name, value in hit.document.fields.items()}}
        for hit, row in found
    ]
    return as_csv(rows, [*(column.name for column in COLUMNS), *columns.values()], file=file)


def _pieces(hits: Iterable[Hit], how: str) -> Iterator[str]:
    if how == "jsonl":
        for hit in hits:
            yield as_json_lines([{**_row(hit), "fields": dict(hit.document.fields)}])
        return
    from quotes.output.text import block  # noqa: PLC0415

    for hit in hits:
        yield f"== {_heading(hit)}\n{block(hit.index + 1, hit.quotation)}"


def _row(hit: Hit) -> dict[str, Any]:
    from quotes.table import rows  # noqa: PLC0415

    return rows(hit.document)[hit.index]


def _heading(hit: Hit) -> str:
    from quotes.output.display import one_line  # noqa: PLC0415

    document = hit.document
    fields = [
        f"{name}: {value}"
        for name, value in document.fields.items()
        if isinstance(value, str | int | float) and len(str(value)) <= 100
    ]
    return one_line(", ".join([document.id if document.id is not None else "text", *fields]))
