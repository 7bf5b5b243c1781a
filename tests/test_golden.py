"""The whole output for the articles of examples/, compared with tests/golden.

After a change that is meant: `pytest tests/test_golden.py --update-golden`, then read `git diff`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.pipeline import Extractor
from quotes.sources import Source, read

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = Path(__file__).parent.parent / "examples" / "articles"


def _articles() -> dict[str, str]:
    sources = list(read([str(ARTICLES)]))
    assert all(isinstance(source, Source) for source in sources), sources
    return {source.id: source.text for source in sources if isinstance(source, Source)}


TEXTS = _articles()
EXTRACTOR = Extractor()


@pytest.mark.parametrize("name", TEXTS)
def test_output_is_the_golden_one(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.json"
    record = EXTRACTOR.extract(TEXTS[name], id=name).to_dict()
    if request.config.getoption("--update-golden"):
        path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert path.exists(), "no golden output yet: run with --update-golden"
    assert record == json.loads(path.read_text("utf-8"))


def test_no_golden_output_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} <= set(TEXTS)
