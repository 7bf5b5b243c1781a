"""Spark, on a real local session: the same as the serial run, bad rows, and going on after a kill."""

from __future__ import annotations

import datetime
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from made_analyzers import Fragile, count_and_make
from made_pages import lay_out, lay_out_articles, run_page_apart
from quotes.errors import InputError
from quotes.model import Document
from quotes.pipeline import Extractor

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "gold" / "gold.jsonl"
PAGE = ROOT / "docs" / "scale.md"
EXAMPLE = ROOT / "examples" / "spark_parquet.py"

pytestmark = [
    pytest.mark.spark,
    # Spark's own code, in the versions that are there
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),
]


def texts() -> list[dict[str, str]]:
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return [{"id": record["id"], "text": record["text"]} for record in records]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - only in this suite

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = str(Path(__file__).parent)  # the workers find made_analyzers
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()
    del os.environ["PYTHONPATH"]


def annotate(*arguments: Any, **given: Any) -> Any:
    from quotes.spark import annotate as annotate_  # noqa: PLC0415

    return annotate_(*arguments, **given)


def frame(spark: Any, records: list[dict[str, Any]], schema: str, parts: int = 4) -> Any:
    rows = [tuple(record.values()) for record in records]
    return spark.createDataFrame(rows, schema).repartition(parts)


def rows_of(result: Any) -> dict[str, dict[str, Any]]:
    return {row["id"]: row.asDict(recursive=True) for row in result.collect()}


def test_the_result_is_that_of_the_serial_run(spark: Any) -> None:
    given = texts()
    rows = rows_of(annotate(frame(spark, given, "id string, text string")))
    extractor = Extractor()
    assert len(rows) == len(given) > 150
    for record in given:
        document = extractor.extract(record["text"], record["id"])
        row = rows[record["id"]]
        assert row.pop("error") is None
        assert row == document.to_dict()
        assert Document.from_dict(row, record["text"]) == document


def test_the_schema_is_typed(spark: Any) -> None:
    result = annotate(frame(spark, texts()[:1], "id string, text string"))
    types = dict(result.dtypes)
    assert list(types) == ["schema", "id", "quotations", "speakers", "notices", "error"]
    assert types["quotations"].startswith(
        "array<struct<kind:string,content:array<struct<start:bigint,end:bigint,text:string>>"
    )
    assert types["speakers"].startswith("array<struct<id:bigint,name:string,type:string")
    assert types["error"] == "string"


def test_it_can_be_queried(spark: Any) -> None:
    from pyspark.sql import functions as F  # noqa: PLC0415, N812

    result = annotate(frame(spark, texts(), "id string, text string"))
    flat = result.select("id", F.explode("quotations").alias("q"))
    counts = flat.groupBy("q.kind").count().collect()
    extractor = Extractor()
    kinds = [q.kind for record in texts() for q in extractor.extract(record["text"])]
    assert {row["kind"]: row["count"] for row in counts} == {
        kind: kinds.count(kind) for kind in set(kinds)
    }


def test_bad_rows_are_error_rows(spark: Any) -> None:
    given: list[dict[str, Any]] = [
        {"id": 1, "text": "قال سمير إن المطر قريب."},
        {"id": 2, "text": None},
    ]
    rows = rows_of(annotate(frame(spark, given, "id long, text string")))
    assert rows["1"]["error"] is None
    assert rows["2"]["error"] == "text is null: there is nothing to read"
    assert rows["2"]["quotations"] is None
    raw = frame(spark, [{"id": "a", "text": bytearray(b"abc")}], "id string, text binary")
    assert rows_of(annotate(raw))["a"]["error"].startswith("text is bytes, not str")
    number = frame(spark, [{"id": "a", "text": 7}], "id string, text int")
    assert rows_of(annotate(number))["a"]["error"] == "text is int, not str"


def test_columns_are_kept_whatever_their_type_and_name(spark: Any) -> None:
    when = datetime.datetime(2026, 11, 22, 8, 30)
    record = {"a.b": "x1", "my text": "قال سمير إن المطر قريب.", "at": when, "tags": ["أ", "ب"]}
    given = frame(
        spark, [record], "`a.b` string, `my text` string, at timestamp_ntz, tags array<string>"
    )
    result = annotate(given, "my text", "a.b", keep=["at", "tags", "my text"])
    assert result.columns[:5] == ["schema", "id", "at", "tags", "my text"]
    row = rows_of(result)["x1"]
    assert (row["at"], row["tags"]) == (when, ["أ", "ب"])
    assert len(row["quotations"]) == 1


def test_the_examples_of_the_page_run(spark: Any, tmp_path: Path) -> None:
    lay_out(tmp_path)
    count = lay_out_articles(tmp_path)
    prelude = "from pyspark.sql import SparkSession; builder = SparkSession.builder"
    given = "spark=builder.master('local[2]').getOrCreate()"
    run_page_apart(PAGE, tmp_path, "spark", prelude, given)
    for written in ("quotations", "by-file"):
        assert spark.read.parquet(str(tmp_path / written)).count() == count


def test_wrong_use_is_told_at_once(spark: Any) -> None:
    given = frame(spark, texts()[:1], "id string, text string")
    with pytest.raises(InputError, match="there is no column 'body', only id, text"):
        annotate(given, text_col="body")


def test_an_analyzer_is_made_once_in_each_worker(spark: Any, tmp_path: Path) -> None:
    given = [*texts()[:40], {"id": "broken", "text": "قال: خنفشار."}]
    data = frame(spark, given, "id string, text string", parts=12)
    rows = rows_of(annotate(data, analyzer=partial(count_and_make, folder=tmp_path)))
    assert "the model broke" in rows.pop("broken")["error"]
    extractor = Extractor(analyzer=Fragile(Extractor().lexicon))
    for record in given[:-1]:
        assert rows[record["id"]]["error"] is None
        document = extractor.extract(record["text"], record["id"])
        assert rows[record["id"]]["quotations"] == document.to_dict()["quotations"]
    made = [path.read_text() for path in tmp_path.iterdir()]
    assert set(made) == {"made\n"}, "one extractor a process, however many tasks it gets"
    assert len(made) < 12


FILES, EACH = 6, 150


def _articles(folder: Path) -> dict[str, str]:
    """Write Parquet files with texts; returns the texts by id."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    told: dict[str, str] = {}
    known = texts()
    for number in range(FILES):
        records = [{"id": f"{number}-{n}", "text": known[n]["text"]} for n in range(EACH)]
        told |= {record["id"]: record["text"] for record in records}
        path = folder / f"year={2020 + number % 2}" / f"articles {number}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.Table.from_pylist(records), path)
    return told


def _start(articles: Path, output: Path, log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as stream:
        return subprocess.Popen(
            [sys.executable, str(EXAMPLE), str(articles), str(output), "--keep", "text"],
            env={
                **os.environ,
                "SPARK_SUBMIT_OPTS": "-Dspark.master=local[1] -Dspark.ui.enabled=false",
            },
            stdout=stream,
            stderr=stream,
            start_new_session=True,
        )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill the process with its Java machine and its Python workers."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_a_killed_run_goes_on_without_loss_or_repetition(spark: Any, tmp_path: Path) -> None:
    articles, output, log = tmp_path / "articles", tmp_path / "quotations", tmp_path / "log"
    told = _articles(articles)
    first = _start(articles, output, log)
    deadline = time.monotonic() + 240
    try:
        while len(list(output.glob("part=*/_SUCCESS"))) < 2:
            assert first.poll() is None, f"it ended before it was killed: {log.read_text()}"
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.02)
    finally:
        _kill(first)
    whole = {path.parent: path.stat().st_mtime_ns for path in output.glob("part=*/_SUCCESS")}
    assert 2 <= len(whole) < FILES, "killed in the middle"

    second = _start(articles, output, log)
    try:
        assert second.wait(timeout=300) == 0, log.read_text()
    finally:
        _kill(second)
    left, rows = FILES - len(whole), FILES * EACH
    said = f"{left} of {FILES} files annotated now; {rows} rows, 0 with an error"
    assert said in log.read_text()
    after = {path.parent: path.stat().st_mtime_ns for path in output.glob("part=*/_SUCCESS")}
    assert len(after) == FILES
    assert {part: after[part] for part in whole} == whole, "what was whole is left alone"

    result = spark.read.parquet(str(output)).select("id", "text", "quotations", "part").collect()
    assert len(result) == len(told) == rows
    assert {row["id"]: row["text"] for row in result} == told
    assert len({row["part"] for row in result}) == FILES
    extractor = Extractor()
    expected = {text: extractor.extract(text).to_dict()["quotations"] for text in told.values()}
    for row in result:
        assert row.asDict(recursive=True)["quotations"] == expected[row["text"]]
