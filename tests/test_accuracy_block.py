"""README's accuracy block: benchmarks/accuracy.py writes it from what `quotes evaluate` measures."""

from __future__ import annotations

import datetime
import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_spec = importlib.util.spec_from_file_location("accuracy", ROOT / "benchmarks" / "accuracy.py")
assert _spec is not None
assert _spec.loader is not None
accuracy = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(accuracy)


def _record(figure: float, documents: int) -> dict[str, object]:
    scores = ("quoted", "quoted.linked", "content", "content.linked")
    shares = ("speaker.acc", "implicit.speaker.acc")
    return {
        **{key: [figure, figure + 1, figure + 2] for key in scores},
        **dict.fromkeys(shares, figure + 3),
        "gold": {"documents": documents, "content": documents * 5, "quoted": documents},
    }


def test_block_has_each_figure_in_its_column() -> None:
    block = accuracy.accuracy_block(_record(60, 7), _record(80, 9), datetime.date(2026, 3, 4))
    assert "Measured on 4 March 2026" in block
    assert block.count(" | 60 | 61 | 62 | 82 |") == 4
    assert block.count(" | | | 63 | 83 |") == 2
    assert "7 texts of many styles, written and annotated for it, with 35 quotations" in block
    assert "9 published articles, forum posts and stories with 45 quotations" in block


def test_block_replaces_the_old_one_and_nothing_else() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    new = f"{accuracy.BEGIN}\nnew\n{accuracy.END}"
    changed = accuracy.with_block(page, new)
    before, _, rest = page.partition(accuracy.BEGIN)
    assert changed == before + new + rest.partition(accuracy.END)[2]


def test_page_without_a_block_is_refused() -> None:
    with pytest.raises(SystemExit, match="0 blocks"):
        accuracy.with_block("no figures", "block")
