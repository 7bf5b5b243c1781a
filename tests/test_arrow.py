"""Documents as Arrow tables; needs pyarrow (the extra `arrow`)."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from made_documents import article_document
from quotes.model import Document
from quotes.pipeline import extract


def test_without_pyarrow_one_sentence_says_what_to_install() -> None:
    program = "import sys; sys.modules['pyarrow'] = None; import quotes.arrow"
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert done.stderr.splitlines()[-1] == (
        "quotes.errors.MissingPackageError: quotes.arrow needs pyarrow, which is not installed: "
        "run pip install 'arabic-quotes[arrow]'"
    )


@pytest.fixture
def arrow() -> Any:
    pytest.importorskip("pyarrow")
    import quotes.arrow  # noqa: PLC0415 - only where pyarrow is there

    return quotes.arrow


def test_rows_are_the_output_schema_and_read_back(arrow: Any) -> None:
    documents = [article_document(), extract(""), extract("قال سمير إن المطر قريب.", id="م")]
    batch = arrow.to_batch(documents)
    rows = batch.to_pylist()
    assert batch.schema == arrow.document_schema()
    assert rows == [document.to_dict() for document in documents]
    assert [list(row) for row in rows] == [list(document.to_dict()) for document in documents]
    assert [
        Document.from_dict(row, document.text)
        for row, document in zip(rows, documents, strict=True)
    ] == documents


def test_an_empty_batch_keeps_the_schema(arrow: Any) -> None:
    batch = arrow.to_batch([])
    assert batch.num_rows == 0
    assert batch.schema == arrow.document_schema()


def test_the_schema_is_typed(arrow: Any) -> None:
    quotation = arrow.document_schema().field("quotations").type.value_type
    assert [field.name for field in quotation] == [
        *("kind", "content", "quoted", "cue", "speaker", "via", "parent", "rule", "confidence")
    ]
    assert str(quotation.field("content").type.value_type) == (
        "struct<start: int64, end: int64, text: string>"
    )
    assert str(quotation.field("confidence").type) == "double"


def test_lone_surrogates_keep_the_offsets_right(arrow: Any) -> None:
    text = 'قال سمير \ud83d إن "المطر \udc00 قريب".'
    (row,) = arrow.to_batch([extract(text, id="\ud800")]).to_pylist()
    assert row["id"] == "\ufffd"
    written = text.replace("\ud83d", "\ufffd").replace("\udc00", "\ufffd")
    assert Document.from_dict(row, written).quotations[0].quoted[0].text == "المطر \ufffd قريب"
