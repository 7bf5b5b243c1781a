"""`quotes extract` and `quotes explain`: texts in, quotations or the evidence for them out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.options import (
    FAILED,
    INTERRUPTED,
    extractor,
    min_confidence_option,
    say,
)
from quotes.commands.reading import reading_options
from quotes.errors import QuotesError
from quotes.output.formats import ANY_UNIT, FORMATS, Format, format_for

if TYPE_CHECKING:
    from quotes.batch import Batch
    from quotes.output.formats import Unit
    from quotes.sources import Failure, Source

_WIDTH = max(map(len, FORMATS))
# \b is click's mark for lines that stay as they are.
_FORMATS_HELP = "\b\nFormats:\n" + "\n".join(
    f"  {each.name:<{_WIDTH}}  {each.description}" for each in FORMATS.values()
)


class _FormatName(click.Choice[str]):
    """The name of a format: the help lists them all below, not in the option's line."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        return "NAME"


@click.command(epilog=_FORMATS_HELP)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "output_format",
    type=_FormatName(list(FORMATS)),
    help="How to write; see below.  [default: by the name of the output file; else text at a "
    "terminal, jsonl otherwise]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write there, not to standard output; the file appears when it is complete. Formats with "
    "files for each document need a new or empty folder.",
)
@click.option(
    "--offsets",
    "unit",
    type=click.Choice(ANY_UNIT),
    help="What offsets count, where the format leaves the choice.  [default: the format's own, "
    "mostly code points]",
)
@min_confidence_option(
    "Leave out quotations with less confidence than X; 0, the default, keeps all."
)
@reading_options
@click.option("--quiet", is_flag=True, help="No summary at the end.")
def extract(
    *,
    paths: tuple[str, ...],
    output_format: str | None,
    output: Path | None,
    unit: Unit | None,
    min_confidence: float,
    lexicons: tuple[Path, ...],
    quiet: bool,
    **reading: Any,
) -> int:
    """Find the quotations in texts, with speakers and cues.

    PATH is a text file, a JSON Lines, CSV or TSV file, one of these with .gz, a folder of them, a
    pattern such as 'news/**/*.txt', or - for standard input.

    \b
    Examples:
      quotes extract news/
      quotes extract news/ more.jsonl.gz -o quotations.csv
      cat article.txt | quotes extract - --min-confidence 0.8

    Exit codes: 0 all is well, 1 some input failed (the others came out), 2 wrong usage.
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from quotes.batch import Batch  # noqa: PLC0415
    from quotes.output.display import count  # noqa: PLC0415
    from quotes.sources import File, Reading, find_files, read_files  # noqa: PLC0415

    if not paths:
        raise click.UsageError("no input: give files, folders, patterns, or - for standard input")
    if output == Path("-"):
        output = None
    if output_format is None:
        by_name = output and format_for(output.name)
        output_format = by_name or ("text" if output is None and _at_terminal() else "jsonl")
    how = FORMATS[output_format]
    files = find_files(paths)
    if output:
        if output.is_dir() and how.kind != "folder":
            raise click.UsageError(f"{output} is a folder: {how.name} is written to a file")
        inputs = [file.path for file in files if isinstance(file, File)]
        _refuse_to_overwrite(output, [*inputs, *lexicons])
    batch = Batch(extractor(lexicons, min_confidence).extract, say)
    code = _write(batch, read_files(files, Reading(**reading)), how, output, unit)
    if not quiet and code != INTERRUPTED:
        say(
            f"{count(batch.documents, 'document')}, {count(batch.quotations, 'quotation')}, "
            f"{count(batch.failures, 'failure')}"
        )
    return code


@click.command()
@click.argument("path", metavar="FILE")
@reading_options
def explain(path: str, lexicons: tuple[Path, ...], **reading: Any) -> int:
    """Show the evidence for each quotation of a file.

    For each quotation of FILE (- for standard input): the sentence, the rule that found it, the
    cue, the speaker with all mentions, and the steps that led there.

    Exit codes: 0 all is well, 1 some input failed (the others came out), 2 wrong usage.
    """
    from quotes.batch import Batch  # noqa: PLC0415
    from quotes.sources import Reading, read  # noqa: PLC0415

    batch = Batch(extractor(lexicons).extract, say)
    return _write(batch, read([path], Reading(**reading)), FORMATS["explain"], None)


def _write(
    batch: Batch,
    sources: Iterable[Source | Failure],
    how: Format,
    output: Path | None,
    unit: Unit | None = None,
) -> int:
    """Run the batch; return the exit code.

    Raises:
        QuotesError: when the output cannot be written.
    """
    from quotes.output.destination import part_of, unwritable  # noqa: PLC0415

    if output is None and sys.stdout is None:
        raise QuotesError("standard output: cannot be written: it is closed, give a file with -o")
    try:
        batch.write(sources, how, output, unit)
    except OSError as error:
        raise QuotesError(unwritable(output, error)) from None
    except KeyboardInterrupt:
        part = output and (output if how.kind == "folder" else part_of(output))
        kept = f", kept in {part}" if part and part.exists() else ""
        say(f"interrupted after {batch.documents} documents{kept}")
        return INTERRUPTED
    return FAILED if batch.failures else 0


def _at_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _refuse_to_overwrite(output: Path, inputs: Iterable[Path | None]) -> None:
    if output.is_file() and any(path and path.samefile(output) for path in inputs):
        raise click.UsageError(f"{output} is one of the inputs: give the output another name")
