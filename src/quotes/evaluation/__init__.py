"""Evaluation: a system's quotations against gold, measured, listed, compared and calibrated.

    gold = read_gold(Path("gold.jsonl"))
    judgements = [judge(doc, predictions_of(extractor.extract(doc.text))) for doc in gold]
    figures(judgements).to_record()["content.linked"]

docs/evaluation.md defines every figure.
"""

from quotes.evaluation.annotation import GoldDocument, GoldRow, Prediction
from quotes.evaluation.breakdown import break_down
from quotes.evaluation.calibration import calibrate, count_rules
from quotes.evaluation.comparison import compare
from quotes.evaluation.curve import curve
from quotes.evaluation.figures import Figures, figures
from quotes.evaluation.gold import choose, read_gold
from quotes.evaluation.judging import Judgement, Outcome, judge
from quotes.evaluation.mistakes import mistakes
from quotes.evaluation.predictions import SystemOutput, predictions_of, read_system

__all__ = [
    "Figures",
    "GoldDocument",
    "GoldRow",
    "Judgement",
    "Outcome",
    "Prediction",
    "SystemOutput",
    "break_down",
    "calibrate",
    "choose",
    "compare",
    "count_rules",
    "curve",
    "figures",
    "judge",
    "mistakes",
    "predictions_of",
    "read_gold",
    "read_system",
]
