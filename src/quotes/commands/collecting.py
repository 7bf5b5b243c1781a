"""What `quotes speakers` and `quotes search` share: documents out of articles, or out of output."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from quotes.commands.options import FAILED, INTERRUPTED, Command, extractor, say, write_file
from quotes.commands.reading import reading_options
from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.batch import Batch
    from quotes.sources import Failure, Source

_OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write there, not to standard output; the file appears when it is complete.",
)
_JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes extract; 0 takes one for each core.",
)
_QUIET = click.option("--quiet", is_flag=True, help="No progress, and no summary at the end.")


def collecting_options(command: Command) -> Command:
    """Give `command` the options that the two share."""
    for option in (_QUIET, _JOBS, reading_options, _OUTPUT):
        command = option(command)
    return command


@attrs.define
class Collecting:
    """A reading of paths: their documents, and what became of them."""

    batch: Batch
    sources: Iterable[Source | Failure]
    progress: Any

    @classmethod
    def of(
        cls,
        paths: tuple[str, ...],
        lexicons: tuple[Path, ...],
        jobs: int,
        *,
        analyzer: str,
        stanza_dir: Path | None,
        quiet: bool,
        **reading: Any,
    ) -> Collecting:
        """Make it of the options."""
        from quotes.batch import Batch  # noqa: PLC0415
        from quotes.commands.progress import Progress, total_bytes  # noqa: PLC0415
        from quotes.parallel import usable_cores  # noqa: PLC0415
        from quotes.sources import Position, Reading, find_files, read_files  # noqa: PLC0415

        files = find_files(paths)
        position = Position()
        progress = Progress(total_bytes(files), on=not quiet)
        engine = extractor(lexicons, analyzer=analyzer, stanza_dir=stanza_dir)
        batch = Batch(
            engine.extract,
            progress.say,
            jobs or usable_cores(),
            lambda counts: progress.show(counts.documents, position.bytes),
            extract_parsed=engine.extract_parsed,
            reading_ahead=engine.reading_ahead,
        )
        sources = read_files(files, Reading(**reading, results=True, defer_pages=True), position)
        return cls(batch, sources, progress)

    def exit_code(self) -> int:
        """Return what the reading's failures make the exit code."""
        return FAILED if self.batch.counts.failures else 0

    def interrupted(self) -> int:
        """Say that Ctrl-C has ended it; return the exit code."""
        self.progress.clear()
        say(f"interrupted after {self.batch.counts.documents} documents; nothing is written")
        return INTERRUPTED


def put_out(text: str, output: Path | None) -> None:
    """Write `text` to the file, or to standard output.

    Raises:
        QuotesError: when it cannot be written.
    """
    if output is not None and output != Path("-"):
        write_file(output, text)
        return
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise QuotesError(f"standard output: cannot be written: {error.strerror}") from None


def as_csv(rows: Iterable[Mapping[str, Any]], names: Iterable[str], *, file: bool) -> str:
    """Return a table for spreadsheets; a file begins with a mark, without which Excel fails."""
    from quotes.output.table_csv import guarded  # noqa: PLC0415

    columns = list(names)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(guarded, columns))
    writer.writerows([guarded(row.get(name)) for name in columns] for row in rows)
    return ("\ufeff" if file else "") + text.getvalue()


def as_json_lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return an object a line."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
