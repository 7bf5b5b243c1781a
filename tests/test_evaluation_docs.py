"""docs/evaluation.md and docs/rules.md say what is true."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from quotes import confidence
from quotes.circumstances import CIRCUMSTANCES
from quotes.cli import main
from quotes.evaluation import read_gold
from quotes.evaluation.rules_page import rules_page
from quotes.links import RULES

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "evaluation.md").read_text("utf-8")


def _block(start: str) -> str:
    match = re.search(rf"```(?:[a-z]*)\n({re.escape(start)}.*?)```", PAGE, re.DOTALL)
    assert match
    return match[1]


def test_gold_examples_are_the_same_gold(tmp_path: Path) -> None:
    record = json.loads(_block('{"id": "a1"'))
    (tmp_path / "gold.jsonl").write_text(json.dumps(record), "utf-8")
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a1.ann").write_text(_block("T1\t"), "utf-8")
    (folder / "a1.txt").write_text(record["text"], "utf-8")
    (gold,), (brat,) = read_gold(tmp_path / "gold.jsonl"), read_gold(folder)
    assert gold.id == brat.id
    for row, same in zip(gold.rows, brat.rows, strict=True):
        assert (row.kind, row.content, row.quoted) == (same.kind, same.content, same.quoted)
        assert (row.cues, row.speaker) == (same.cues, same.speaker)
        assert same.entity == row.entity[:1]


@pytest.mark.parametrize("option", [o for p in main.commands["evaluate"].params for o in p.opts])
def test_every_option_is_described(option: str) -> None:
    assert f"`{option}" in PAGE or option == "gold_path"


def test_page_of_rules_is_up_to_date() -> None:
    page = (DOCS / "rules.md").read_text("utf-8")
    assert page == rules_page(RULES, CIRCUMSTANCES, confidence.load()), (
        "quotes rules -o docs/rules.md"
    )
