"""The definitions behind the figures, and the figures of a small pair worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from made_gold import BRIDGE, GOLD, SYSTEM, WATER, at, found, judged, row
from quotes.evaluation import Figures, figures
from quotes.evaluation.matching import covered_share, pair_off, trim, union_share
from quotes.evaluation.names import same_name

Record = dict[str, Any]


def test_figures_of_a_small_pair() -> None:
    assert figures(judged()).to_record() == {
        # found 3 of 3 stretches and the title; one of the three has the wrong speaker
        "quoted": [75.0, 100.0, 85.7],
        "quoted.linked": [50.0, 66.7, 57.1],
        # found 3 of 5 contents, and 2 that are none: half a content, and the title
        "content": [60.0, 60.0, 60.0],
        "content.linked": [40.0, 40.0, 40.0],
        "content.exact": [60.0, 60.0, 60.0],
        # the half content has 15 of the 32 characters
        "coverage>0.3": {"found": [80.0, 80.0, 80.0], "speaker.acc": 75.0, "cue.acc": 100.0},
        "coverage>0.8": {"found": [60.0, 60.0, 60.0], "speaker.acc": 66.7, "cue.acc": 100.0},
        "cue.acc": 100.0,
        "speaker.acc": 66.7,
        "implicit.speaker.acc": 50.0,
        "mention.exact": 0.0,
        "kind.acc": 100.0,
        "gold": {"quoted": 3, "content": 5, "documents": 3},
    }


def test_gold_against_itself_is_perfect() -> None:
    system = [
        {"id": record["id"], "quotations": [_as_found(each) for each in record["quotations"]]}
        for record in GOLD
    ]
    record = figures(judged(GOLD, system)).to_record()
    assert {name: value for name, value in record.items() if name != "gold"} == {
        **{
            name: [100.0] * 3
            for name in ("quoted", "quoted.linked", "content", "content.linked", "content.exact")
        },
        **{
            name: {"found": [100.0] * 3, "speaker.acc": 100.0, "cue.acc": 100.0}
            for name in ("coverage>0.3", "coverage>0.8")
        },
        **dict.fromkeys(
            ("cue.acc", "speaker.acc", "implicit.speaker.acc", "mention.exact", "kind.acc"), 100.0
        ),
    }


def test_nothing_found_and_nothing_there() -> None:
    record = figures([]).to_record()
    assert record["content"] == [0.0, 0.0, 0.0]
    assert record["speaker.acc"] is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("«لن نعود.»", "لن نعود"),
        ("  لن نعود\n", "لن نعود"),
        ("إن السد ممتلئ", "السد ممتلئ"),
        ("أنّ السد ممتلئ", "السد ممتلئ"),
        ("بأنه ممتلئ", "ممتلئ"),
        ("وأن «السد» ممتلئ", "السد» ممتلئ"),
        ("لأنها قديمة", "قديمة"),
        ("انتظر السد", "انتظر السد"),
        ("أن", "أن"),
        ("كتابٌ", "كتاب"),
        ("…»", ""),
    ],
)
def test_ends_are_trimmed(text: str, kept: str) -> None:
    start, end = trim(text, (0, len(text)), complementizer=True)
    assert text[start:end] == kept


def test_complementizer_stays_where_it_is_not_asked_for() -> None:
    assert trim("إن السد", (0, 7)) == (0, 7)


def test_shares() -> None:
    assert union_share((0, 10), (2, 10)) == 0.8
    assert union_share((0, 10), (10, 20)) == 0.0
    assert covered_share((0, 10), (2, 30)) == 0.8
    assert covered_share((3, 3), (0, 9)) == 0.0


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    gold, predicted = [(0, 10), (0, 9)], [(0, 9), (0, 9), (50, 60)]
    assert pair_off(gold, predicted, 0.8) == {1: 1, 0: 0}


@pytest.mark.parametrize(
    ("name", "aliases", "same"),
    [
        ("سامي الحداد", ["وزير المياه سامي الحداد"], True),
        ("وزير المياه سامي الحداد", ["الحداد"], True),
        ("الحداد", ["سامي الحداد"], True),
        ("وزير المياه", ["وزير المياه سامي الحداد"], True),
        ("المياه سامي", ["وزير المياه سامي الحداد"], False),
        ("اسراء الفقى", ["إِسراء الفقي"], True),
        ("شركة «النيل»", ["شركه النيل"], True),
        ("سامي", ["ليلى نور", "سامي الحداد"], True),
        ("سام", ["سامي الحداد"], False),
        ("", ["سامي"], False),
        (None, ["سامي"], False),
        ("سامي", [], False),
        ("سامي", ["…"], False),
    ],
)
def test_names(name: str | None, aliases: list[str], same: bool) -> None:
    assert same_name(name, aliases) is same


def test_pieces_of_an_interrupted_quotation_are_rows() -> None:
    text = "«الطريق آمن»، قالت المديرة، «والجسر مفتوح»."
    gold = [
        {
            "id": "a",
            "text": text,
            "quotations": [
                row(text, "direct", words, quoted=[words], cue=["قالت"], entity=["المديرة"])
                for words in ("الطريق آمن", "والجسر مفتوح")
            ],
        }
    ]
    whole = found(
        text,
        "direct",
        ["الطريق آمن", "والجسر مفتوح"],
        quoted=["الطريق آمن", "والجسر مفتوح"],
        cue="قالت",
        name="المديرة",
    )
    assert _counts(gold, [whole], "content.linked") == (2, 0, 0)
    assert _counts(gold, [whole], "quoted.linked") == (2, 0, 0)


def test_prediction_near_an_optional_row_is_not_false() -> None:
    longer = found(BRIDGE, "indirect", "أن الجسر أغلق أمس. وبحسب شهود", cue="يذكر")
    assert _counts([GOLD[1]], [longer], "content") == (0, 0, 2)
    assert _counts([GOLD[1]], [longer], "content.exact") == (0, 0, 2)


def test_row_without_cue_takes_any_and_row_without_speaker_only_none() -> None:
    text = "الوزير: السد ممتلئ"
    rows = [row(text, "direct", "السد ممتلئ", speaker="الوزير", entity=["الوزير"], unmarked=True)]
    gold = [{"id": "a", "text": text, "quotations": rows}]
    colon = found(text, "direct", "السد ممتلئ", cue=":", name="الوزير")
    assert _counts(gold, [colon], "content.linked") == (1, 0, 0)
    nobody = [{"id": "a", "text": text, "quotations": [{**rows[0], "entity": []}]}]
    assert _counts(nobody, [colon], "content.linked") == (0, 1, 1)
    assert _counts(nobody, [{**colon, "speaker": None}], "content.linked") == (1, 0, 0)


def test_coverage_takes_the_best_left_over_prediction() -> None:
    # one prediction over two rows serves the first; what is too long costs nothing
    both = found(WATER, "indirect", WATER[at(WATER, "إن السد")[0] : at(WATER, '". ')[0]])
    measured = _figures([GOLD[0]], [both])
    thirty, eighty = measured.coverages
    assert (thirty.found.hit, thirty.found.false, thirty.found.missed) == (1, 0, 2)
    assert eighty.found == thirty.found
    assert measured.scores["content"].hit == 0


def test_cue_is_right_when_it_touches_one_of_the_gold() -> None:
    gold = {**GOLD[0], "quotations": [{**GOLD[0]["quotations"][0], "cue": [[0, 3], [60, 66]]}]}
    touching = {**SYSTEM[0]["quotations"][0], "cue": {"start": 61, "end": 64}}
    assert _counts([gold], [touching], "content.linked") == (1, 0, 0)
    aside = {**touching, "cue": {"start": 3, "end": 5}}
    assert _counts([gold], [aside], "content.linked") == (0, 1, 1)


def _figures(gold: list[Record], quotations: list[Record]) -> Figures:
    return figures(judged(gold, [{"id": gold[0]["id"], "quotations": quotations}]))


def _counts(gold: list[Record], quotations: list[Record], name: str) -> tuple[int, int, int]:
    score = _figures(gold, quotations).scores[name]
    return score.hit, score.false, score.missed


def _as_found(each: Record) -> Record:
    def span(extent: list[int] | None) -> Record | None:
        return {"start": extent[0], "end": extent[1]} if extent else None

    return {
        "kind": each["kind"],
        "content": [span(each["content"])],
        "quoted": [span(extent) for extent in each["quoted"]],
        "cue": span(each["cue"][0]),
        "speaker": {"name": each["entity"][0], "mention": span(each["speaker"])}
        if each["entity"]
        else None,
    }
