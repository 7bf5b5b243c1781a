"""What each worker of a cluster does; needs pyarrow, but no cluster."""

from __future__ import annotations

import pickle
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from made_analyzers import Fragile, Prepared, count_and_make, unavailable
from quotes.errors import InputError, LexiconError
from quotes.pipeline import Extractor, extract

pa = pytest.importorskip("pyarrow")

from quotes.workers import (  # noqa: E402 - needs pyarrow
    Job,
    annotate_batches,
    extractor_of,
    result_schema,
)

NEWS = "قال وزير النقل سامي حداد إن الجسر سيفتح غدا."
OWN = """
[[verb]]
lemma = "تبجح"
form = "V"
root = "بجح"
sense = "claim"
frames = ["بأن", "quotation"]
example = "وتبجح المتهم بأن أحدا لم يره."
"""


def job(columns: Any = ("id", "text"), **given: Any) -> Job:
    asked = {
        "text_col": "text",
        "id_col": "id",
        "keep": (),
        "lexicon": (),
        "analyzer": None,
        "min_confidence": 0.0,
    }
    return Job.of(columns, **{**asked, **given})


def annotated(columns: dict[str, Any], **given: Any) -> list[dict[str, Any]]:
    batch = pa.RecordBatch.from_pydict(columns)
    return [
        row
        for part in annotate_batches([batch], job(batch.schema.names, **given))
        for row in part.to_pylist()
    ]


def test_rows_are_the_documents_of_the_serial_run() -> None:
    texts = [NEWS, "", "وأضاف: «لا تأخير بعد اليوم»."] * 70  # more than one batch of results
    rows = annotated({"id": [f"a{n}" for n in range(210)], "text": texts})
    expected = [
        {**extract(text, f"a{number}").to_dict(), "error": None}
        for number, text in enumerate(texts)
    ]
    assert rows == expected


def test_an_analyzer_reads_ahead() -> None:
    columns = {"id": [f"a{n}" for n in range(100)], "text": [NEWS, None, "", NEWS] * 25}
    assert annotated(columns, analyzer=Prepared) == annotated(columns)


def test_memory_does_not_grow_with_the_batches_that_come_in() -> None:
    batch = pa.RecordBatch.from_pydict({"id": ["a"] * 1000, "text": [""] * 1000})
    assert max(part.num_rows for part in annotate_batches([batch], job())) <= 64


def test_a_null_text_is_an_error_row() -> None:
    first, second, third = annotated({"id": ["a", "b", None], "text": [NEWS, None, NEWS]})
    assert first["error"] is None
    assert first["quotations"]
    assert second == {
        **dict.fromkeys(["quotations", "speakers", "notices"]),
        "schema": 1,
        "id": "b",
        "error": "text is null: there is nothing to read",
    }
    assert third["id"] is None
    assert third["quotations"] == first["quotations"]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (b"abc", "text is bytes, not str: decode it first, such as data.decode('utf-8')"),
        (7, "text is int, not str"),
        (["a"], "text is list, not str"),
        ({"a": 1}, "text is dict, not str"),
    ],
)
def test_what_is_no_text_is_an_error_row(value: object, problem: str) -> None:
    (row,) = annotated({"id": [4], "text": [value]})
    assert (row["id"], row["error"], row["quotations"]) == ("4", problem, None)


def test_broken_utf8_is_an_error_row() -> None:
    good = "نعم".encode()
    letters = pa.py_buffer(good + b"\xff\xfe" + good)
    offsets = pa.py_buffer(
        b"".join(n.to_bytes(4, "little") for n in (0, len(good), len(good) + 2, 2 + 2 * len(good)))
    )
    texts = pa.StringArray.from_buffers(3, offsets, letters)
    rows = annotated({"id": texts, "text": texts})
    assert [row["error"] is None for row in rows] == [True, False, True]
    assert "can't decode byte 0xff" in rows[1]["error"]
    assert rows[1]["id"] is None


def test_columns_are_kept_behind_the_id() -> None:
    given = {"id": ["a"], "text": [NEWS], "date": [20261122], "source": ["wire"]}
    (row,) = annotated(given, keep=["date", "text"])
    assert list(row) == [
        *("schema", "id", "date", "text", "quotations", "speakers", "notices", "error")
    ]
    assert (row["date"], row["text"]) == (20261122, NEWS)
    (row,) = annotated(given, keep="source", id_col=None)
    assert (row["id"], row["source"]) == (None, "wire")


def test_no_rows_give_no_rows() -> None:
    batch = pa.RecordBatch.from_pydict({"id": [], "text": []})
    assert list(annotate_batches([batch], job())) == []
    assert list(annotate_batches([], job())) == []


def test_a_failing_text_is_an_error_row() -> None:
    rows = annotated({"id": ["a", "b"], "text": ["خنفشار", NEWS]}, analyzer=Fragile)
    assert rows[0]["error"] == ("failed, please report this text (RuntimeError: the model broke)")
    assert rows[1] == {**extract(NEWS, "b").to_dict(), "error": None}


def test_without_its_analyzer_the_job_fails() -> None:
    """A missing model must not turn a hundred million rows into error rows."""
    with pytest.raises(RuntimeError, match="no model for"):
        annotated({"id": ["a"], "text": [NEWS]}, analyzer=unavailable)


def test_a_process_makes_one_extractor_for_all_tasks_of_a_job(tmp_path: Path) -> None:
    asked = job(analyzer=partial(count_and_make, folder=tmp_path))
    tasks: list[Job] = [pickle.loads(pickle.dumps(asked)) for _ in range(3)]  # noqa: S301 - our own
    assert len({id(extractor_of(task)) for task in tasks}) == 1
    assert [path.read_text() for path in tmp_path.iterdir()] == ["made\n"]
    other = job(analyzer=partial(count_and_make, folder=tmp_path))
    assert extractor_of(other) is not extractor_of(asked)


def test_own_lexicon_files_are_sent_along(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    text = "وتبجح المتهم بأن أحدا لم يره."
    asked = job(lexicon=path)
    path.unlink()  # a worker does not see the driver's disk
    assert not extract(text).quotations
    batch = pa.RecordBatch.from_pydict({"id": ["a"], "text": [text]})
    (part,) = annotate_batches([batch], asked)
    assert part.to_pylist()[0]["quotations"][0]["cue"]["lemma"] == "تبجح"


def test_two_own_files_of_one_name(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "own.toml" for folder in ("a", "b")]
    for path, name in zip(paths, ("غيلاس", "زيري"), strict=True):
        path.parent.mkdir()
        path.write_text(f'[given_name_m]\nwords = ["{name}"]\n', "utf-8")
    words = extractor_of(job(lexicon=paths)).lexicon.words["given_name_m"]
    assert {"غيلاس", "زيري"} <= words


def test_least_confidence_is_passed_on() -> None:
    rows = annotated({"id": ["a"], "text": [NEWS]}, min_confidence=0.999)
    assert rows[0]["quotations"] == []


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"text_col": "body"}, "there is no column 'body', only id, text"),
        ({"id_col": "url"}, "there is no column 'url', only id, text"),
        ({"keep": ["date"]}, "there is no column 'date', only id, text"),
        ({"keep": ["id"]}, "the column 'id' cannot be kept: the result has one of that name"),
        (
            {"analyzer": Extractor().analyzer},
            (
                "analyzer is LexicalAnalyzer, not a name or a function that makes one: "
                "each worker makes its own"
            ),
        ),
    ],
)
def test_wrong_use_is_told_before_anything_is_sent(given: dict[str, Any], problem: str) -> None:
    with pytest.raises(InputError) as caught:
        job(**given)
    assert str(caught.value) == problem


def test_a_bad_lexicon_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("[[verb]]\nlemma = 7\n", "utf-8")
    with pytest.raises(LexiconError, match=r"own\.toml"):
        job(lexicon=[path])
    with pytest.raises(LexiconError, match="No such file"):
        job(lexicon=tmp_path / "none.toml")


def test_the_result_has_the_columns_of_a_document_and_the_error() -> None:
    assert result_schema().names == [*extract("").to_dict(), "error"]
