"""Confidence: measured from counts, written, loaded, applied; and the page of rules."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from made_documents import article_document
from made_gold import judged
from quotes import confidence
from quotes.confidence import Measured
from quotes.errors import InputError
from quotes.evaluation import calibrate, count_rules, figures
from quotes.evaluation.calibration import write_confidences
from quotes.evaluation.rules_page import rules_page
from quotes.evaluation.scores import Ratio


def test_rules_are_counted_as_content_linked_is() -> None:
    judgements = judged()
    counts = count_rules(judgements)
    # the formula matched an optional row, which counts neither way
    assert counts == {
        "cue_mention_clause": Ratio(1, 2),
        "cue_quotation": Ratio(0, 2),
        "participle_quotation": Ratio(1, 1),
    }
    linked = figures(judgements).scores["content.linked"]
    assert sum(ratio.right for ratio in counts.values()) == linked.hit
    assert sum(ratio.count for ratio in counts.values()) == linked.hit + linked.false


def test_rule_with_enough_cases_stands_for_itself() -> None:
    measures = calibrate({"cue_clause": Ratio(90, 100), "cue_quotation": Ratio(6, 6)}, [])
    assert measures["cue_clause"] == Measured(0.9, 100, round(91 / 102, 4))
    # never certain
    assert measures["cue_quotation"] == Measured(1.0, 6, 0.875)


def test_rule_with_few_cases_is_filled_up_from_its_kin() -> None:
    counts = {
        "participle_clause": Ratio(8, 10),
        "participle_quotation": Ratio(0, 2),
        "verbal_noun": Ratio(80, 88),
    }
    measures = calibrate(counts, ["participle_quotation", "participle_unmarked", "formula"])
    # 0 of 2, and 3 cases at the 8 of 12 of participle_*: (0 + 2 + 1) / 7
    assert measures["participle_quotation"] == Measured(0.0, 2, round(3 / 7, 4), "participle_*")
    assert measures["participle_unmarked"] == Measured(
        None, 0, round((5 * 8 / 12 + 1) / 7, 4), "participle_*"
    )
    # no kin: all 88 of 100
    assert measures["formula"] == Measured(None, 0, round((5 * 0.88 + 1) / 7, 4), "*")
    assert list(measures) == sorted(measures)


def test_kin_are_whole_words() -> None:
    counts = {"cuecard_clause": Ratio(9, 9), "cue_clause": Ratio(1, 1), "other": Ratio(0, 10)}
    assert calibrate(counts, [])["cue_clause"].pooled == "*"


def test_nothing_counted_is_nothing_measured() -> None:
    assert calibrate({}, ["formula"]) == {}


def test_file_is_the_same_each_time_and_loads_again(tmp_path: Path) -> None:
    counts = {"verbal_noun": Ratio(7, 9), "cue_clause": Ratio(1, 2)}
    written = write_confidences(calibrate(counts, ["formula"]))
    turned = dict(reversed(counts.items()))
    assert write_confidences(calibrate(turned, ["formula"])) == written
    path = tmp_path / "confidence.json"
    path.write_text(written, "utf-8")
    assert confidence.load(path) == calibrate(counts, ["formula"])


def test_shipped_measurement() -> None:
    measures = confidence.load()
    assert len(measures) > 10
    assert confidence.load() is measures
    for measured in measures.values():
        assert 0 < measured.confidence < 1
        assert measured.count >= 5 or measured.pooled


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{", "is no JSON"),
        ("[]", "holds no object of rules"),
        ('{"formula": {}}', "formula.precision is missing"),
        ('{"formula": {"precision": 1, "count": 1.5}}', "formula.count is a number, not an"),
    ],
)
def test_wrong_measurement_is_refused(tmp_path: Path, data: str, message: str) -> None:
    path = tmp_path / "own.json"
    path.write_text(data, "utf-8")
    with pytest.raises(InputError) as error:
        confidence.load(path)
    assert str(error.value).startswith(f"{path}: {message}")
    with pytest.raises(InputError, match="can't be read: No such file"):
        confidence.load(tmp_path / "none.json")


def test_quotations_below_a_minimum_go() -> None:
    document = article_document()
    kept = confidence.at_least(document, 0.9)
    # the second has no measured confidence, though it may be right
    assert kept.quotations == document.quotations[:1]
    assert kept.speakers == document.speakers
    assert confidence.at_least(document, 0.95).quotations == ()
    with pytest.raises(InputError, match="is 90, not between 0 and 1"):
        confidence.at_least(document, 90)


def test_nesting_follows_what_is_kept() -> None:
    document = article_document()
    outer, inner, other = document.quotations

    def kept_parents(*levels: float) -> list[int | None]:
        quotations = tuple(
            attrs.evolve(quotation, confidence=level, parent=parent)
            for quotation, level, parent in zip(
                (outer, other, inner), levels, (None, 0, 1), strict=True
            )
        )
        made = attrs.evolve(document, quotations=quotations)
        return [quotation.parent for quotation in confidence.at_least(made, 0.5)]

    assert kept_parents(0.9, 0.9, 0.9) == [None, 0, 1]
    assert kept_parents(0.1, 0.9, 0.9) == [None, 0]
    assert kept_parents(0.9, 0.1, 0.9) == [None, None]


# The page of rules


def quoted_after() -> None:
    """قال الوزير: «سنعود» — verb, speaker, marks.

    More about it.
    """


def piped() -> None:
    """فلان | آخر — a bar."""


def unexplained() -> None:
    """No example."""


def test_rules_page() -> None:
    measures = {
        "quoted_after": Measured(0.9, 20, 0.8636),
        "piped": Measured(None, 0, 0.7, "*"),
    }
    page = rules_page([quoted_after, piped], measures)
    assert page.endswith(
        "| `quoted_after` | قال الوزير: «سنعود» | verb, speaker, marks. | 90.0% | 20 | 0.864 |\n"
        "| `piped` | فلان \\| آخر | a bar. |  | 0 | 0.700 (*) |\n"
    )
    assert rules_page([piped], {}).endswith("| not measured |  |  |\n")


def test_rule_needs_an_example() -> None:
    with pytest.raises(ValueError, match="the rule unexplained doesn't begin"):
        rules_page([unexplained], {})


def test_measurement_has_only_plain_json() -> None:
    record = json.loads(write_confidences({"formula": Measured(None, 0, 0.7, "*")}))
    assert record == {"formula": {"precision": None, "count": 0, "confidence": 0.7, "pooled": "*"}}
