"""`quotes extract`: texts in, quotations out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes import __version__
from quotes.commands.options import (
    INTERRUPTED,
    extractor,
    min_confidence_option,
    say,
)
from quotes.commands.reading import reading_options
from quotes.commands.running import run, summary
from quotes.output.formats import ANY_UNIT, FORMATS, format_for

if TYPE_CHECKING:
    from quotes.output.formats import Unit
    from quotes.sources import Failure, Source

# Names that promise no other format than JSON Lines.
_NO_FORMAT = ("", ".json", ".ndjson", ".gz")
_WIDTH = max(map(len, FORMATS))
# \b is click's mark for lines that stay as they are.
_FORMATS_HELP = "\b\nFormats:\n" + "\n".join(
    f"  {each.name:<{_WIDTH}}  {each.description}" for each in FORMATS.values()
)


class _FormatName(click.Choice[str]):
    """The name of a format: the help lists them all below, not in the option's line."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        return "NAME"


def _names(
    _context: click.Context, _parameter: click.Parameter, names: str | None
) -> tuple[str, ...] | None:
    if names is None:
        return None
    parts = (name.strip() for name in names.split(","))
    return tuple(dict.fromkeys(name for name in parts if name))


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
    "Leave out quotations with less confidence than X; 0 keeps all, 0.9 only what is almost sure."
)
@reading_options
@click.option(
    "--keep",
    metavar="NAME,...",
    callback=_names,
    help="Other fields or columns to pass through, such as date,source.  "
    "[default: all but long ones]",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes work; 0 takes one for each core.",
)
@click.option(
    "--resume/--no-resume",
    default=None,
    help="Go on with the output file that an interrupted run has left, or begin it anew.",
)
@click.option("--quiet", is_flag=True, help="No progress, and no summary at the end.")
def extract(
    *,
    paths: tuple[str, ...],
    output_format: str | None,
    output: Path | None,
    unit: Unit | None,
    min_confidence: float,
    lexicons: tuple[Path, ...],
    analyzer: str,
    stanza_dir: Path | None,
    keep: tuple[str, ...] | None,
    jobs: int,
    resume: bool | None,
    quiet: bool,
    **reading: Any,
) -> int:
    """Find the quotations in texts, with speakers and cues.

    PATH is a text file, a web page, a JSON Lines, CSV or TSV file, one of these with .gz, a folder
    of them, a pattern such as 'news/**/*.txt', or - for standard input.

    \b
    Examples:
      quotes extract news/
      quotes extract news/ more.jsonl.gz -o quotations.csv
      quotes extract archive.jsonl.gz -o quotations.jsonl --jobs 0 --resume
      cat article.txt | quotes extract - --min-confidence 0.8

    Exit codes: 0 all is well, 1 some input failed (the others came out), 2 wrong usage.
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    import time  # noqa: PLC0415

    from quotes.batch import Batch  # noqa: PLC0415
    from quotes.commands.progress import Progress, total_bytes  # noqa: PLC0415
    from quotes.output.destination import is_special  # noqa: PLC0415
    from quotes.parallel import usable_cores  # noqa: PLC0415
    from quotes.sources import File, Position, Reading, find_files, read_files  # noqa: PLC0415

    if not paths:
        raise click.UsageError("no input: give files, folders, patterns, or - for standard input")
    if output == Path("-"):
        output = None
    if output_format is None:
        by_name = output and format_for(output.name)
        output_format = by_name or ("text" if output is None and _at_terminal() else "jsonl")
        if output and not by_name and output.suffix not in _NO_FORMAT and not is_special(output):
            say(f"{output} is written as JSON Lines: --format chooses another format")
    how = FORMATS[output_format]
    if resume and not (output and how.piecewise):
        raise click.UsageError(
            "--resume needs an output file (-o) in a format that is written document by document, "
            f"such as jsonl or csv{'' if how.piecewise else f': {output_format} is not'}"
        )
    files = find_files(paths)
    if output:
        if output.is_dir() and how.kind != "folder":
            raise click.UsageError(f"{output} is a folder: {how.name} is written to a file")
        inputs = [file.path for file in files if isinstance(file, File)]
        _refuse_to_overwrite(output, [*inputs, *lexicons])
        if resume and _is_complete(output):
            say(f"{output} is complete: there is nothing to go on with")
            return 0
    begin = time.monotonic()
    position = Position()
    progress = Progress(total_bytes(files), on=not quiet)
    engine = extractor(lexicons, min_confidence, analyzer, stanza_dir)
    batch = Batch(
        engine.extract,
        progress.say,
        jobs or usable_cores(),
        lambda counts: progress.show(counts.documents, position.bytes),
        extract_parsed=engine.extract_parsed,
        reading_ahead=engine.reading_ahead,
    )
    missed = _Missed(keep or ())
    sources = missed.watch(
        read_files(files, Reading(**reading, keep=keep, defer_pages=True), position)
    )
    settings = {
        "version of quotes": __version__,
        "format": output_format,
        "offsets": unit,
        "min-confidence": min_confidence,
        "keep": keep and list(keep),
        "lexicon": [_digest(path) for path in lexicons],
        "analyzer": analyzer,
    }
    options = {"unit": unit, "fields": keep or (), "resume": resume, "settings": settings}
    code = run(batch, sources, how, output, progress, **options)
    if missed.names and code != INTERRUPTED:
        say(f"no input has the fields {', '.join(missed.names)} of --keep")
    if not quiet and code != INTERRUPTED:
        say(summary(batch, time.monotonic() - begin))
    return code


class _Missed:
    """Which of the fields to keep have not been met in any input."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(names)

    def watch(self, sources: Iterable[Source | Failure]) -> Iterator[Source | Failure]:
        from quotes.sources import PAGE_FIELDS, Failure  # noqa: PLC0415

        for source in sources:
            if self.names and not isinstance(source, Failure):
                # What a page tells is not read yet.
                met = PAGE_FIELDS if source.page else source.fields
                self.names = [name for name in self.names if name not in met]
            yield source


def _at_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _is_complete(output: Path) -> bool:
    from quotes.output.part import part_of  # noqa: PLC0415

    return output.exists() and not part_of(output).exists()


def _digest(path: Path) -> str:
    from hashlib import blake2b  # noqa: PLC0415

    return blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _refuse_to_overwrite(output: Path, inputs: Iterable[Path | None]) -> None:
    if output.is_file() and any(path and path.samefile(output) for path in inputs):
        raise click.UsageError(f"{output} is one of the inputs: give the output another name")
