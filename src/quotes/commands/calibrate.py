"""`quotes calibrate`: what rules and circumstances are worth on gold, for the confidence of quotations."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

import click

from quotes.commands.options import (
    analyzer_options,
    extractor,
    lexicon_option,
    read_texts,
    texts_option,
    write_file,
)


@click.command()
@click.argument(
    "gold_paths",
    metavar="GOLD...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the confidences there, and a table to standard output.",
)
@texts_option
@lexicon_option
@analyzer_options
def calibrate(
    *,
    gold_paths: tuple[Path, ...],
    output: Path | None,
    texts: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    analyzer: str,
    stanza_dir: Path | None,
) -> None:
    """Measure what makes a quotation sure.

    Extracts from the texts of every GOLD (as for evaluate), all taken together, and writes JSON: the
    precision and number of cases of each rule and of each circumstance, and what the circumstance
    weighs in the confidence of a quotation.
    """
    from quotes.circumstances import CIRCUMSTANCES  # noqa: PLC0415
    from quotes.errors import InputError  # noqa: PLC0415
    from quotes.evaluation import (  # noqa: PLC0415
        calibration,
        judge,
        predictions_of,
        read_gold,
    )
    from quotes.evaluation.tables import measurement_table  # noqa: PLC0415
    from quotes.links import RULES  # noqa: PLC0415

    engine = extractor(lexicons, 0, analyzer=analyzer, stanza_dir=stanza_dir)
    known = read_texts(texts)
    gold = [document for path in gold_paths for document in read_gold(path, known)]
    judgements = [
        judge(document, predictions_of(engine.extract(document.text, document.id)))
        for document in engine.reading_ahead(gold, attrgetter("text"))
    ]
    measurement = calibration.calibrate(
        judgements,
        [rule.__name__ for rule in RULES],
        [circumstance.__name__ for circumstance in CIRCUMSTANCES],
    )
    if measurement.base is None:
        raise InputError("no quotation was found in the gold's texts: there is nothing to measure")
    written = calibration.write_measurement(measurement)
    if output is None:
        click.echo(written, nl=False)
    else:
        write_file(output, written)
        click.echo(measurement_table(measurement), nl=False)
