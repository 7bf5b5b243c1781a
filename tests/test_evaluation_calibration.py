"""Confidence: measured, weighed, written, loaded, applied; and the page of rules."""

from __future__ import annotations

import math
from pathlib import Path

import attrs
import pytest

import quotes
from made_documents import article_document
from made_gold import judged
from quotes import confidence, extract
from quotes.circumstances import CIRCUMSTANCES
from quotes.confidence import Measured, Measurement, Weighed
from quotes.errors import InputError
from quotes.evaluation import calibrate, count_rules, figures
from quotes.evaluation.calibration import write_measurement
from quotes.evaluation.rules_page import rules_page
from quotes.evaluation.scores import Ratio
from quotes.evaluation.weighing import weigh
from quotes.links import RULES


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


def test_rules_are_measured_with_their_cases() -> None:
    measurement = calibrate(judged(), ["formula", "verbal_noun"], [])
    assert measurement.rules == {
        "cue_mention_clause": Measured(0.5, 2),
        "cue_quotation": Measured(0.0, 2),
        "formula": Measured(None, 0),
        "participle_quotation": Measured(1.0, 1),
        "verbal_noun": Measured(None, 0),
    }
    assert list(measurement.rules) == sorted(measurement.rules)
    assert measurement.base is not None


def test_circumstances_are_measured_in_their_order() -> None:
    judgements = [
        attrs.evolve(
            judgement,
            contents=tuple(
                attrs.evolve(
                    each,
                    prediction=attrs.evolve(
                        each.prediction,
                        circumstances=("plain",) if each.linked else ("odd", "unknown"),
                    ),
                )
                for each in judgement.contents
                if each.prediction
            ),
        )
        for judgement in judged()
    ]
    measurement = calibrate(judgements, [], ["plain", "odd", "never"])
    measured = measurement.circumstances
    assert list(measured) == ["plain", "odd", "never"]
    assert (measured["plain"].precision, measured["plain"].count) == (1.0, 2)
    assert (measured["odd"].precision, measured["odd"].count) == (0.0, 3)
    assert measured["never"] == Weighed(None, 0, 0.0)
    assert measured["plain"].weight > 0 > measured["odd"].weight
    sure, unknown, doubtful = map(measurement.confidence, (["plain"], ["new"], ["odd", "new"]))
    assert sure is not None
    assert unknown is not None
    assert doubtful is not None
    assert 1 > sure > unknown > doubtful > 0


def test_nothing_counted_is_nothing_measured() -> None:
    assert calibrate([], ["formula"], ["short"]) == Measurement()
    assert Measurement().confidence(["short"]) is None


def test_weights_are_those_of_the_odds() -> None:
    # 800 of 1000 right without, 950 of 1000 with: the odds are 4 and 19
    cases = [
        *(((), n < 800) for n in range(1000)),
        *((("with",), n < 950) for n in range(1000)),
    ]
    base, (weight,) = weigh(cases, ["with"])
    assert base == pytest.approx(math.log(4), abs=0.05)
    assert weight == pytest.approx(math.log(19 / 4), abs=0.05)
    assert weight < math.log(19 / 4)  # held towards 0


def test_of_two_circumstances_that_go_together_the_cause_weighs() -> None:
    cases = [
        *((("cause", "beside"), n < 10) for n in range(50)),
        *((("cause",), n < 10) for n in range(50)),
        *((("beside",), n < 45) for n in range(50)),
        *(((), n < 45) for n in range(50)),
    ]
    _, (cause, beside) = weigh(cases, ["cause", "beside"])
    assert cause < -2
    assert abs(beside) < 0.2


def test_no_share_is_without_doubt() -> None:
    base, (weight,) = weigh([(("with",), True)] * 6, ["with"])
    assert math.isfinite(base)
    assert math.isfinite(weight)
    assert weigh([], ["with"]) == (0, (0,))


def test_file_is_the_same_each_time_and_loads_again(tmp_path: Path) -> None:
    measurement = calibrate(judged(), ["formula"], ["short", "long"])
    written = write_measurement(measurement)
    turned = calibrate(judged()[::-1], ["formula"], ["short", "long"])
    assert write_measurement(turned) == written
    path = tmp_path / "confidence.json"
    path.write_text(written, "utf-8")
    assert confidence.load(path) == measurement


def test_shipped_measurement() -> None:
    measurement = confidence.load()
    assert confidence.load() is measurement
    assert list(measurement.rules) == sorted(rule.__name__ for rule in RULES)
    assert list(measurement.circumstances) == [each.__name__ for each in CIRCUMSTANCES]


def test_confidence_follows_from_the_circumstances() -> None:
    sure, doubtful = extract(
        "أكد وزير النقل سمير فرحات أن الجسر جاهز. وكان يقول إن الجسر، وهو قديم، يحتاج إلى ترميم."
    ).quotations
    assert "plain_verb" in sure.circumstances
    assert {"imperfect", "comma", "turn"} <= set(doubtful.circumstances)
    measurement = confidence.load()
    assert sure.confidence == measurement.confidence(sure.circumstances)
    assert doubtful.confidence == measurement.confidence(doubtful.circumstances)
    assert sure.confidence is not None
    assert doubtful.confidence is not None
    assert sure.confidence > doubtful.confidence


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{", "is no JSON"),
        ("[]", "holds no object"),
        ('{"rules": []}', "rules is no object"),
        ('{"rules": {"formula": {}}}', "rules.formula.precision is missing"),
        (
            '{"rules": {"formula": {"precision": 1, "count": 1.5}}}',
            "rules.formula.count is a number, not an",
        ),
        ('{"rules": {}}', "circumstances is no object"),
        ('{"rules": {}, "circumstances": {"short": {}}}', "circumstances.short.precision is"),
        ('{"rules": {}, "circumstances": {}, "base": NaN}', "base is not a finite number"),
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


def test_speakers_go_with_their_last_quotation() -> None:
    document = quotes.extract("قال سامي حداد إن الجسر آمن. وقالت هدى العلي إن الطريق مغلق.")
    first, second = document.quotations
    unsure = (attrs.evolve(first, confidence=0.1), attrs.evolve(second, confidence=0.9))
    kept = confidence.at_least(attrs.evolve(document, quotations=unsure), 0.5)
    assert [(speaker.id, speaker.name) for speaker in kept.speakers] == [(0, "هدى العلي")]
    (quotation,) = kept.quotations
    assert quotation.speaker
    assert quotation.speaker.entity == 0


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
    measurement = Measurement(
        {"quoted_after": Measured(0.9, 20), "piped": Measured(None, 0)},
        {"quoted_after": Weighed(0.75, 4, -0.5)},
        2.0,
    )
    page = rules_page([quoted_after, piped], [quoted_after, piped], measurement)
    rules, _, circumstances = page.partition("## Circumstances")
    assert rules.endswith(
        "| `quoted_after` | قال الوزير: «سنعود» | verb, speaker, marks. | 90.0% | 20 |\n"
        "| `piped` | فلان \\| آخر | a bar. |  | 0 |\n\n"
    )
    assert circumstances.endswith(
        "| `quoted_after` | قال الوزير: «سنعود» | verb, speaker, marks. | 75.0% | 4 | -0.50 |\n"
        "| `piped` | فلان \\| آخر | a bar. | not measured |  |  |\n"
    )
    assert "| a bar. | not measured |  |\n" in rules_page([piped], [], Measurement())


def test_rule_needs_an_example() -> None:
    with pytest.raises(ValueError, match="the docstring of unexplained doesn't begin"):
        rules_page([unexplained], [], Measurement())
