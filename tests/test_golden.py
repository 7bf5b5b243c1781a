"""The whole output for the articles of examples/, compared with tests/golden.

After a change that is meant: `pytest tests/test_golden.py --update-golden`, then read `git diff`.
The confidences are left out: they are those of the rules, and change with every measurement.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quotes.pipeline import Extractor
from quotes.sources import Source, read

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = Path(__file__).parent.parent / "examples" / "articles"


def _articles() -> dict[str, str]:
    texts = {}
    for source in read([str(ARTICLES)]):
        assert isinstance(source, Source), source
        texts[source.id] = source.text
    return texts


TEXTS = _articles()
EXTRACTOR = Extractor()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "name" in metafunc.fixturenames:
        update = metafunc.config.getoption("--update-golden")
        metafunc.parametrize("name", [name for name in TEXTS if update or _golden(name).exists()])


def _golden(name: str) -> Path:
    return GOLDEN / f"{name}.json"


def _record(name: str) -> dict[str, Any]:
    record = EXTRACTOR.extract(TEXTS[name], id=name).to_dict()
    for quotation in record["quotations"]:
        del quotation["confidence"]
    return record


def test_output_is_the_golden_one(name: str, request: pytest.FixtureRequest) -> None:
    record = _record(name)
    if request.config.getoption("--update-golden"):
        _golden(name).write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert record == json.loads(_golden(name).read_text("utf-8"))


def test_every_article_has_its_golden_output() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(TEXTS)


def test_no_golden_output_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} <= set(TEXTS)
