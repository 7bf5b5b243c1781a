"""`quotes evaluate`: how good a system's quotations are, on gold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.options import (
    EXISTING_FILE,
    FAILED,
    analyzer_options,
    extractor,
    lexicon_option,
    read_texts,
    say,
    texts_option,
)
from quotes.confidence import PLAUSIBLE
from quotes.errors import InputError

if TYPE_CHECKING:
    from quotes.evaluation import GoldDocument, Judgement, SystemOutput
    from quotes.evaluation.breakdown import Aspect
    from quotes.pipeline import Extractor


@click.command()
@click.argument("gold_path", metavar="GOLD", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--system",
    type=EXISTING_FILE,
    metavar="FILE",
    help="What a system found, as JSON Lines.  [default: extract from the gold's texts now]",
)
@click.option("--errors", is_flag=True, help="List every mistake with the text around it.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
@click.option(
    "--only",
    metavar="PART",
    help="A part of the gold: odd or even documents, news, other (not news), or a genre.",
)
@click.option(
    "--by",
    "aspects",
    type=click.Choice(["kind", "cue", "speaker", "rule"]),
    multiple=True,
    help="Figures of each kind, kind of cue, way to give the speaker, or rule; may be repeated.",
)
@click.option(
    "--against",
    type=EXISTING_FILE,
    metavar="FILE",
    help="What an older run found: show what was gained and lost since.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="X",
    help="Leave out quotations with less confidence than X (also the older run's).  [default: what "
    "extract leaves out; nothing of a --system]",
)
@click.option(
    "--curve",
    "with_curve",
    is_flag=True,
    help="Precision and recall at each minimum of confidence.",
)
@texts_option
@lexicon_option
@analyzer_options
def evaluate(
    *,
    gold_path: Path,
    system: Path | None,
    errors: bool,
    as_json: bool,
    only: str | None,
    aspects: tuple[Aspect, ...],
    against: Path | None,
    min_confidence: float | None,
    with_curve: bool,
    texts: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    analyzer: str,
    stanza_dir: Path | None,
) -> int:
    """Measure extracted quotations against gold.

    GOLD is JSON Lines of annotated documents, output of extract that was corrected by hand, or a
    folder of brat files.

    Exit codes: 0 all is well, 1 some documents have no system output, 2 wrong usage or input.
    """
    from quotes.evaluation import (  # noqa: PLC0415
        break_down,
        choose,
        compare,
        curve,
        figures,
        judge,
        mistakes,
        read_gold,
        read_system,
    )
    from quotes.evaluation.results import Results  # noqa: PLC0415
    from quotes.evaluation.tables import results_text  # noqa: PLC0415
    from quotes.lexicon import Lexicon  # noqa: PLC0415

    if system and analyzer != "lexical":
        raise click.UsageError("--analyzer is for extracting now; give it or --system, not both")
    if system and lexicons:
        raise click.UsageError("--lexicon is for extracting now; give it or --system, not both")
    gold = read_gold(gold_path, read_texts(texts))
    part = choose(gold, only) if only else gold
    found = (
        read_system(system, gold)
        if system
        else _extract(part, extractor(lexicons, 0, analyzer=analyzer, stanza_dir=stanza_dir))
    )
    older = read_system(against, gold) if against else None
    for path, output in ((system, found), (against, older)):
        if output:
            _report_strangers(path, output, part)
            if min_confidence or (with_curve and output is found):
                _require_confidences(output)

    def judged(output: SystemOutput, least: float) -> list[Judgement]:
        return [judge(document, output.of(document, least)) for document in part]

    least = min_confidence or 0.0
    least_found = PLAUSIBLE if min_confidence is None and not system else least
    judgements, before = judged(found, least_found), judged(older, least) if older else None
    lexicon = Lexicon.load(extra=lexicons) if aspects else None
    results = Results(
        figures=figures(judgements),
        groups={each: break_down(judgements, each, lexicon) for each in aspects if lexicon},
        curve=curve(judged(found, least)) if with_curve else None,
        before=figures(before) if before is not None else None,
        comparison=compare(before, judgements) if before is not None else None,
        mistakes=tuple(mistakes(judgements)) if errors else None,
    )
    if as_json:
        click.echo(json.dumps(results.to_record(), ensure_ascii=False))
    else:
        click.echo(results_text(results), nl=False)
    missing = {document.id for document in part} & {
        id_ for output in (found, older) if output for id_ in output.missing
    }
    return FAILED if missing else 0


def _extract(gold: Sequence[GoldDocument], engine: Extractor) -> SystemOutput:
    from quotes.evaluation import SystemOutput, predictions_of  # noqa: PLC0415

    return SystemOutput(
        {
            document.id: predictions_of(engine.extract(document.text, document.id))
            for document in engine.reading_ahead(gold, _text_of)
        }
    )


def _text_of(document: GoldDocument) -> str:
    return document.text


def _report_strangers(
    path: Path | None, output: SystemOutput, part: Sequence[GoldDocument]
) -> None:
    """Say which documents only one side has: they would make the figures low for no good reason."""
    from quotes.output.display import count  # noqa: PLC0415

    missing = [document.id for document in part if document.id in output.missing]
    if missing:
        say(
            f"{path} has no record of {count(len(missing), 'document')}, so that all their "
            f"quotations count as missed: {', '.join(missing)}"
        )
    if output.unknown:
        say(
            f"{path} has {count(len(output.unknown), 'document')} that the gold hasn't, not looked "
            f"at: {', '.join(output.unknown)}"
        )


def _require_confidences(output: SystemOutput) -> None:
    predictions = [each for group in output.predictions.values() for each in group]
    if predictions and all(each.confidence is None for each in predictions):
        raise InputError(
            "no quotation has a measured confidence: quotes calibrate measures it on gold"
        )
