"""`quotes calibrate`: each rule's precision on gold, as the confidences of its quotations."""

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
    """Measure how often each rule is right.

    Extracts from the texts of every GOLD (as for evaluate), all taken together, and writes JSON: by
    rule, its precision, the number of cases, and the confidence that its quotations get.
    """
    from quotes.errors import InputError  # noqa: PLC0415
    from quotes.evaluation import (  # noqa: PLC0415
        calibration,
        count_rules,
        judge,
        predictions_of,
        read_gold,
    )
    from quotes.evaluation.tables import measures_table  # noqa: PLC0415
    from quotes.links import RULES  # noqa: PLC0415

    engine = extractor(lexicons, analyzer=analyzer, stanza_dir=stanza_dir)
    known = read_texts(texts)
    gold = [document for path in gold_paths for document in read_gold(path, known)]
    judgements = [
        judge(document, predictions_of(engine.extract(document.text, document.id)))
        for document in engine.reading_ahead(gold, attrgetter("text"))
    ]
    measures = calibration.calibrate(count_rules(judgements), [rule.__name__ for rule in RULES])
    if not measures:
        raise InputError("no quotation was found in the gold's texts: there is nothing to measure")
    written = calibration.write_confidences(measures)
    if output is None:
        click.echo(written, nl=False)
    else:
        write_file(output, written)
        click.echo(measures_table(measures), nl=False)
