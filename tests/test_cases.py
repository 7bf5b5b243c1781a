"""The cases of tests/cases: each gives the quotations it says; together they try every rule."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from quotes.links import RULES
from quotes.pipeline import Extractor
from reading_cases import CASE_FILES, Case, read_cases

CASES = read_cases()
EXTRACTOR = Extractor(min_confidence=0)  # what the rules find, sure or not


def _param(case: Case) -> object:
    known = [pytest.mark.xfail(reason=case.fails, raises=AssertionError)] if case.fails else []
    return pytest.param(case, id=case.name, marks=known)


@pytest.mark.parametrize("case", [_param(case) for case in CASES])
def test_case(case: Case) -> None:
    document = EXTRACTOR.extract(case.text)
    assert case.found(document) == list(case.quotations)
    if case.notices is not None:
        assert [notice.kind for notice in document.notices] == case.notices


def test_cases_are_told_apart_by_name() -> None:
    twice = [name for name, count in Counter(case.name for case in CASES).items() if count > 1]
    assert twice == []


def test_every_rule_has_a_case() -> None:
    names = {rule.__name__ for rule in RULES}
    fired = {each.rule for case in CASES for each in EXTRACTOR.extract(case.text)}
    assert names - fired == set()
    assert fired <= names


def test_every_arabic_string_stands_on_a_line_of_its_own() -> None:
    # Two on one line change places on the screen, and a reviewer approves what is not there.
    for path in CASE_FILES:
        for line in path.read_text("utf-8").splitlines():
            try:
                values = tomllib.loads(line).values()
            except tomllib.TOMLDecodeError:
                continue  # a part of a list of several lines
            strings = [item for value in values if isinstance(value, list) for item in value]
            assert sum(not str(item).isascii() for item in strings) <= 1, f"{path.name}: {line}"
