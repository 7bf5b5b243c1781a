"""The mark engine on the cases of tests/cases/marks.toml, and its contract."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from made_growth import check_growth
from quotes.marks import Marks, Stretch, find_marks
from quotes.text import Text

CASES = tomllib.loads((Path(__file__).parent / "cases" / "marks.toml").read_text("utf-8"))["case"]
KEYS = {"about", "lines", "inside", "kinds", "depths", "unclosed", "brackets", "notices"}


def find(raw: str) -> Marks:
    return find_marks(Text.of(raw))


def inside(raw: str, stretches: list[Stretch]) -> list[str]:
    return [raw[stretch.inner_start : stretch.inner_end] for stretch in stretches]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_case(case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    raw = "\n".join(case["lines"])
    found = find(raw)
    marked = [stretch for stretch in found.stretches if stretch.kind != "bracket"]
    brackets = [stretch for stretch in found.stretches if stretch.kind == "bracket"]
    assert inside(raw, marked) == case["inside"]
    assert inside(raw, brackets) == case.get("brackets", [])
    unclosed = [stretch for stretch in marked if not stretch.closed]
    assert inside(raw, unclosed) == case.get("unclosed", [])
    assert [notice.kind for notice in found.notices] == case.get("notices", [])
    if "kinds" in case:
        assert [stretch.kind for stretch in marked] == case["kinds"]
    if "depths" in case:
        assert [stretch.depth for stretch in marked] == case["depths"]


def test_cases_are_told_apart_by_name() -> None:
    names = [case["about"] for case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("raw", ["", "قال نعم.", "\n\n", "abc"])
def test_text_without_marks_gives_nothing(raw: str) -> None:
    assert find(raw) == Marks((), ())


def test_offsets_are_those_of_the_input() -> None:
    raw = 'قـال\u200f: "\u200fنَعَمْ ".'
    (stretch,) = find(raw).stretches
    assert raw[stretch.start] == '"'
    assert raw[stretch.end - 1] == '"'
    assert raw[stretch.inner_start : stretch.inner_end] == "نَعَمْ"


def test_unclosed_stretch_ends_with_its_words() -> None:
    (stretch,) = find('وقال: "سنعود  \n').stretches
    assert not stretch.closed
    assert stretch.end == stretch.inner_end


def test_parent_is_the_innermost_stretch_in_real_marks() -> None:
    raw = 'قال: «كتب (عن "الرمل") كثيرا».'
    outer, bracket, inner = find(raw).stretches
    assert (outer.parent, outer.depth) == (None, 0)
    assert (bracket.kind, bracket.parent, bracket.depth) == ("bracket", 0, 1)
    assert (inner.parent, inner.depth) == (0, 1)


def test_notice_points_to_its_mark() -> None:
    raw = 'وأوضح أن العمل بدأ".'
    (notice,) = find(raw).notices
    assert raw[notice.span.start : notice.span.end] == notice.span.text == '"'
    assert notice.message.endswith(".")


def test_missing_mark_does_not_swallow_the_narration() -> None:
    narration = " وسار القطار بين التلال والحقول حتى بلغ البحر عند المساء." * 20
    raw = f'قال: "وصلنا.{narration} وقال: "عدنا". ثم قال: "نمنا".'
    closed = [stretch for stretch in find(raw).stretches if stretch.closed]
    assert inside(raw, closed) == ["عدنا", "نمنا"]


@pytest.mark.parametrize("raw", ['\ud800"\udfff"', '\x00"\x00"\x00', '"', "''", "((", "»"])
def test_odd_characters_never_raise(raw: str) -> None:
    find(raw)


def test_deep_nesting_needs_no_recursion() -> None:
    depth = 10_000
    stretches = find("«" * depth + "نعم" + "»" * depth).stretches
    assert len(stretches) == depth
    assert stretches[-1].depth == depth - 1


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        '" ',
        "«",
        "» ",
        "'",
        "(",
        "((نعم ",
        'قال: "نعم. ',
        'نعم". ',
        '"نعم\n',
        '"نعم (لا. نعم) ',
    ],
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    check_growth(lambda count: find_marks(Text.of(unit * count)), 1_000, 8_000)
