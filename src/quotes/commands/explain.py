"""`quotes explain`: a text in, the evidence for each of its quotations out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from quotes.commands.options import extractor, say
from quotes.commands.reading import reading_options
from quotes.commands.running import run


@click.command()
@click.argument("path", metavar="FILE")
@reading_options
def explain(
    path: str,
    lexicons: tuple[Path, ...],
    analyzer: str,
    stanza_dir: Path | None,
    **reading: Any,
) -> int:
    """Show the evidence for each quotation of a file.

    For each quotation of FILE (- for standard input): the sentence, the rule that found it, the
    cue, the speaker with all mentions, and the steps that led there.

    Exit codes: 0 all is well, 1 some input failed (the others came out), 2 wrong usage.
    """
    from quotes.batch import Batch  # noqa: PLC0415
    from quotes.commands.progress import Progress  # noqa: PLC0415
    from quotes.output.formats import FORMATS  # noqa: PLC0415
    from quotes.sources import Reading, read  # noqa: PLC0415

    engine = extractor(lexicons, analyzer=analyzer, stanza_dir=stanza_dir)
    batch = Batch(
        engine.extract,
        say,
        extract_parsed=engine.extract_parsed,
        reading_ahead=engine.reading_ahead,
    )
    sources = read([path], Reading(**reading))
    return run(batch, sources, FORMATS["explain"], None, Progress(on=False))
