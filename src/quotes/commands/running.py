"""A batch as the commands run it: its errors as messages, its end as an exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.commands.options import FAILED, INTERRUPTED, say
from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.batch import Batch
    from quotes.commands.progress import Progress
    from quotes.output.formats import Format
    from quotes.sources import Failure, Source


def run(
    batch: Batch,
    sources: Iterable[Source | Failure],
    how: Format,
    output: Path | None,
    progress: Progress,
    **options: Any,
) -> int:
    """Run the batch; return the exit code. `options` are those of `Batch.write`.

    Raises:
        QuotesError: when the output cannot be written.
    """
    from quotes.output.destination import unwritable  # noqa: PLC0415

    if output is None and sys.stdout is None:
        raise QuotesError("standard output: cannot be written: it is closed, give a file with -o")
    try:
        batch.write(sources, how, output, **options)
    except OSError as error:
        raise QuotesError(
            f"{unwritable(output, error)}{_what_is_kept(batch, how, output)}"
        ) from None
    except KeyboardInterrupt:
        progress.clear()
        say(
            f"interrupted after {batch.counts.documents} documents{_what_is_kept(batch, how, output)}"
        )
        return INTERRUPTED
    finally:
        progress.clear()
    return FAILED if batch.counts.failures else 0


def _what_is_kept(batch: Batch, how: Format, output: Path | None) -> str:
    """Say where the documents of a run that has ended early are, and how to go on."""
    if output and how.kind == "folder" and output.is_dir():
        return f"; they are kept in {output}"
    from quotes.output.part import part_of  # noqa: PLC0415

    if output is None or not batch.counts.inputs or not part_of(output).exists():
        return ""
    return f"; they are kept in {part_of(output)}: go on with the same command and --resume"


def summary(batch: Batch, seconds: float) -> str:
    """Say what a batch did in all."""
    from quotes.commands.progress import duration  # noqa: PLC0415
    from quotes.output.display import count  # noqa: PLC0415

    done = batch.counts
    before = f" (the first {batch.resumed} by the run before)" if batch.resumed else ""
    return (
        f"{count(done.documents, 'document')}{before}, {count(done.quotations, 'quotation')}, "
        f"{count(done.speakers, 'speaker')}, {count(done.failures, 'failure')} "
        f"in {duration(seconds)}"
    )
