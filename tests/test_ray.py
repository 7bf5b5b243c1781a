"""Ray Data, on a real local cluster of two processes: the same as the serial run, bad rows."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from made_analyzers import count_and_make
from made_pages import ROOT, lay_out_articles, run_page_apart
from quotes.errors import InputError
from quotes.pipeline import Extractor

GOLD = ROOT / "gold" / "gold.jsonl"

pytestmark = [
    pytest.mark.ray,
    # Ray's own code, in the versions that are there
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def data() -> Iterator[Any]:
    import ray.data  # noqa: PLC0415 - only in this suite

    path = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": path}},  # the workers find made_analyzers
    )
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield ray.data
    ray.shutdown()


def annotate(*arguments: Any, **given: Any) -> Any:
    from quotes.ray import annotate as annotate_  # noqa: PLC0415

    return annotate_(*arguments, **given)


def texts() -> list[dict[str, Any]]:
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return [{"id": record["id"], "text": record["text"]} for record in records]


def test_the_result_is_that_of_the_serial_run(data: Any, tmp_path: Path) -> None:
    given = texts()
    dataset = data.from_items(given, override_num_blocks=4)
    analyzer = partial(count_and_make, folder=tmp_path)
    rows = annotate(dataset, keep=["text"], analyzer=analyzer).take_all()
    extractor = Extractor()
    assert len(rows) == len(given)
    by_id = {row.pop("id"): row for row in rows}
    for record in given:
        row = by_id[record["id"]]
        expected = extractor.extract(record["text"], record["id"]).to_dict()
        del expected["id"]
        assert row == {**expected, "text": record["text"], "error": None}
    made = [path.read_text() for path in tmp_path.iterdir()]
    assert set(made) == {"made\n"}, "one extractor a process"


def test_bad_rows_are_error_rows(data: Any) -> None:
    given = data.from_items([{"id": 1, "text": "قال سمير إن المطر قريب."}, {"id": 2, "text": None}])
    rows = {row["id"]: row for row in annotate(given).take_all()}
    assert rows["1"]["error"] is None
    assert rows["2"]["error"] == "text is null: there is nothing to read"
    assert rows["2"]["quotations"] is None


def test_the_example_of_the_page_runs(data: Any, tmp_path: Path) -> None:
    count = lay_out_articles(tmp_path)
    run_page_apart(ROOT / "docs" / "scale.md", tmp_path, "ray")
    assert data.read_parquet(str(tmp_path / "with-ray")).count() == count


def test_wrong_use_is_told_at_once(data: Any) -> None:
    with pytest.raises(InputError, match="there is no column 'body', only id, text"):
        annotate(data.from_items(texts()[:1]), text_col="body")
