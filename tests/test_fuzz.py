"""The fuzzer: a short run of it, and that it finds what is planted."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import attrs
import pytest

from fuzz.growth import SHAPES, Growth, Measure, measure_all
from fuzz.inputs import make, torn
from fuzz.run import SIGNED_EACH, run
from fuzz.seeds import Seeds
from fuzz.shrink import shrink
from quotes.model import Document
from quotes.pipeline import Extractor
from quotes.text import fold

EXTRACTOR = Extractor()
INPUTS = 600
PIECES = 8_000


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return Seeds.load()


def test_a_short_run_finds_nothing(seeds: Seeds) -> None:
    tally = run(EXTRACTOR.extract, seeds, seed=20261122, seconds=60, inputs=INPUTS)
    assert [(one.number, one.problem, one.text) for one in tally.findings] == []
    assert tally.inputs == INPUTS
    assert tally.quotations > INPUTS / 2, "the inputs hold quotations"
    assert tally.dressed == INPUTS // SIGNED_EACH


def test_any_piece_of_a_text_is_survived(seeds: Seeds) -> None:
    rng = Random(20261128)  # noqa: S311 - the same pieces every time
    for _ in range(PIECES):
        EXTRACTOR.extract(torn(rng, seeds))


def test_inputs_can_be_made_again_and_differ(seeds: Seeds) -> None:
    first = [make(1, number, seeds) for number in range(300)]
    assert first == [make(1, number, seeds) for number in range(300)]
    assert len(set(first)) > 280
    assert first != [make(2, number, seeds) for number in range(300)]
    everything = "".join(first)
    assert all(odd in everything for odd in ("\u0640", "\u202e", "\x00", "\ud800", "😀", "«"))


def _raises(text: str) -> Document:
    if "«" in text:
        raise IndexError("planted")
    return EXTRACTOR.extract(text)


def _shifts(text: str) -> Document:
    document = EXTRACTOR.extract(text)
    moved = tuple(
        attrs.evolve(
            one, quoted=(), content=tuple(attrs.evolve(s, start=s.start + 1) for s in one.content)
        )
        for one in document
    )
    return attrs.evolve(document, quotations=moved)


def _minds_signs(text: str) -> Document:
    document = EXTRACTOR.extract(text)
    return attrs.evolve(document, quotations=()) if "\u0640" in text else document


@pytest.mark.parametrize(
    ("faulty", "problem"),
    [
        (_raises, "raises IndexError"),
        (_shifts, "the record does not read back"),
        (_minds_signs, "signs change the quotations"),
    ],
)
def test_planted_faults_are_found_and_made_small(
    seeds: Seeds, faulty: Callable[[str], Document], problem: str
) -> None:
    lines: list[str] = []
    tally = run(faulty, seeds, seed=3, seconds=60, inputs=90, say=lines.append)
    findings = [one for one in tally.findings if one.problem.startswith(problem)]
    assert findings
    assert min(len(one.text) for one in findings) < 40
    assert any(problem in line for line in lines)
    assert f"findings: {len(tally.findings)}" in tally.lines()


def test_a_fault_shrinks_to_what_matters() -> None:
    text = "ab" * 100 + "«" + "cd" * 77 + "»" + "ef" * 50
    assert shrink(text, lambda part: "«" in part and "»" in part) == "«»"


def _measures(seconds: tuple[float, ...], megabytes: tuple[float, ...]) -> Growth:
    sizes = (1000, 2000, 4000)
    return Growth(
        "made",
        tuple(
            Measure(size, size, second, megabyte, None)
            for size, second, megabyte in zip(sizes, seconds, megabytes, strict=True)
        ),
    )


def test_growth_beyond_the_text_is_told() -> None:
    assert _measures((1, 2, 4), (100, 200, 400)).problem() is None
    assert _measures((1, 4, 16), (100, 200, 400)).problem() == "time outgrows the text"
    assert _measures((1, 2, 4), (100, 400, 1600)).problem() == "memory outgrows the text"
    assert _measures((0.001, 0.01, 0.1), (1, 2, 9)).problem() is None, "too small to be measured"
    failed = Growth("made", (Measure(1, 1, 0, 0, "raises ValueError"),))
    assert failed.problem() == "raises ValueError"


def test_a_giant_text_is_measured_in_a_process_of_its_own() -> None:
    name = "nested marks, deep"
    shape = attrs.evolve(SHAPES[name], size=2_000)
    (growth,) = measure_all({name: shape})
    assert [one.size for one in growth.measures] == [500, 1000, 2000]
    assert growth.measures[-1].characters == 4_003
    assert growth.problem() is None, growth.line()


def test_every_shape_can_be_made() -> None:
    for name, shape in SHAPES.items():
        assert len(shape.make(20)) >= 18, name
    assert fold(SHAPES["every cue in a row, times"].make(1)).count(" ") > 5_000
