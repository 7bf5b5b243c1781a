"""Each format opened by its own tool's reader: nothing is lost, and no span moves.

`pip install -e ".[test,formats]" && pytest -m formats` runs them.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import quotes
from made_documents import article_document, whole_documents
from quotes.characters import in_xml
from quotes.model import Document
from quotes.output import parquet
from quotes.output.formats import FORMATS
from quotes.table import COLUMNS
from test_formats_json import all_parts

pytestmark = pytest.mark.formats

GOLD = Path(__file__).parents[1] / "gold" / "docs.jsonl"


@pytest.fixture(scope="module")
def found() -> list[Document]:
    """What is found in texts of the own gold."""
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()[::4]]
    return [quotes.extract(record["text"], record["id"]) for record in records]


def text_of(name: str, *documents: Document) -> str:
    return "".join(FORMATS[name].render(documents))


def files_of(name: str, *documents: Document) -> dict[str, str]:
    return {file: text for files in FORMATS[name].render(documents) for file, text in files}


# brat


@pytest.fixture
def brat(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The reader of brat's server, which lies in the package as a program, not as a module."""
    spec = find_spec("brat")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    monkeypatch.syspath_prepend(Path(next(iter(spec.submodule_search_locations)), "server", "src"))
    before = set(sys.modules)
    reader: Any = import_module("annotation")
    # its mode "U" is gone from Python, where it was the default
    monkeypatch.setattr(reader, "open_textfile", lambda path, mode="r": open_as_it_is(path, mode))
    yield reader
    for name in set(sys.modules) - before:  # `common`, `message`, ...: nobody else's
        del sys.modules[name]


def open_as_it_is(path: str, mode: str) -> Any:
    return Path(path).open(mode.replace("U", ""), encoding="utf-8", newline="")


@pytest.mark.filterwarnings("ignore")  # of Python about brat's code
def test_brats_own_reader_reads_every_span(
    found: list[Document], brat: Any, tmp_path: Path
) -> None:
    for document in found:
        for name, text in files_of("brat", document).items():
            (tmp_path / name).write_text(text, "utf-8", newline="")
        (stem,) = (path.with_suffix("") for path in tmp_path.glob("*.txt"))
        with brat.TextAnnotations(str(stem)) as read:
            assert read.failed_lines == []
            assert read.get_document_text() == document.text
            bounds = list(read.get_textbounds())
        # a span over a line end is written in pieces
        contents = [
            (each.spans[0][0], each.spans[-1][1]) for each in bounds if each.type == "Content"
        ]
        assert sorted(contents) == sorted(
            (quotation.content[0].start, quotation.content[-1].end)
            for quotation in document.quotations
        )
        for each in bounds:
            if len(each.spans) == 1:
                assert each.text == document.text[slice(*each.spans[0])]
        for path in tmp_path.iterdir():
            path.unlink()


# UIMA CAS


def uima_parts(cas: Any) -> list[tuple[str, int, int]]:
    found = []
    for each in cas.select("webanno.custom.Quotation"):
        assert each.get_covered_text() == cas.sofa_string[each.begin : each.end]
        found.append((each.role, each.begin, each.end))
    return sorted(found)


@given(whole_documents())
def test_cassis_reads_the_xmi(document: Document) -> None:
    cassis = pytest.importorskip("cassis")
    files = files_of("uima-xmi", document)
    types = cassis.load_typesystem(files.pop("TypeSystem.xml"))
    ((_, text),) = files.items()
    cas = cassis.load_cas_from_xmi(text, typesystem=types)
    assert cas.sofa_string == in_xml(document.text)
    assert uima_parts(cas) == all_parts(document)
    for relation in cas.select("webanno.custom.QuotationRelation"):
        assert relation.Governor.role == "content"
        assert (relation.begin, relation.end) == (
            relation.Dependent.begin,
            relation.Dependent.end,
        )


@given(whole_documents())
def test_cassis_reads_the_json(document: Document) -> None:
    cassis = pytest.importorskip("cassis")
    ((_, text),) = files_of("uima-json", document).items()
    cas = cassis.load_cas_from_json(text)
    assert cas.sofa_string == in_xml(document.text)
    assert uima_parts(cas) == all_parts(document)


def test_uima_files_count_utf16_units() -> None:
    pytest.importorskip("cassis")
    plain = quotes.extract("قال الوزير: «العمل مستمر».")
    shifted = quotes.extract("😀 قال الوزير: «العمل مستمر».")
    ((_, one),) = files_of("uima-json", plain).items()
    ((_, two),) = files_of("uima-json", shifted).items()

    def begins(text: str) -> list[int]:
        structures = json.loads(text)["%FEATURE_STRUCTURES"]
        return [each["begin"] for each in structures if each.get("role") == "content"]

    (first,), (second,) = begins(one), begins(two)
    assert second == first + 3  # two units of the emoji, and a blank


# TEI


def dtd() -> Any:
    """The DTD of TEI P5 for corpora, https://tei-c.org; trafilatura carries it."""
    lxml = pytest.importorskip("lxml.etree")
    spec = find_spec("trafilatura")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("trafilatura, which carries the DTD of TEI, is not installed")
    return lxml.DTD(str(Path(spec.submodule_search_locations[0]) / "data" / "tei_corpus.dtd"))


@pytest.fixture(scope="module")
def tei_dtd() -> Any:
    return dtd()


def assert_valid(text: str, tei_dtd: Any) -> None:
    etree = pytest.importorskip("lxml.etree")
    assert tei_dtd.validate(etree.fromstring(text.encode())), tei_dtd.error_log


def test_tei_of_the_gold_is_valid(found: list[Document], tei_dtd: Any) -> None:
    assert_valid(text_of("tei", *found), tei_dtd)


@given(document=whole_documents())
def test_tei_of_any_document_is_valid(document: Document, tei_dtd: Any) -> None:
    assert_valid(text_of("tei", document, document), tei_dtd)


# GraphML


def test_networkx_reads_the_graph(found: list[Document]) -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.parse_graphml(text_of("graphml", *found))
    said = Counter(
        quotation.kind for each in found for quotation in each.quotations if quotation.speaker
    )
    for kind in ("direct", "indirect", "mixed"):
        edges = graph.edges(data=True)
        assert sum(data[kind] for *_, data in edges if data["relation"] == "quotes") == said[kind]
    documents = {data["label"] for _, data in graph.nodes(data=True) if data["kind"] == "document"}
    assert documents == {each.id for each in found}


# CoNLL-U


@given(whole_documents())
def test_conllu_reads_the_tokens(document: Document) -> None:
    conllu = pytest.importorskip("conllu")
    sentences = conllu.parse(text_of("conllu", document))
    tokens = [token for sentence in sentences for token in sentence]
    text = document.text.replace("\ud83d", "\ufffd")
    for token in tokens:
        start, end = int(token["misc"]["start_char"]), int(token["misc"]["end_char"])
        assert text[start:end] == token["form"]
    record = json.loads(sentences[0].metadata["quotations"])
    assert Document.from_dict(record, text).id == document.id.replace("\ud83d", "\ufffd")  # type: ignore[union-attr]
    assert [len(each["content"]) for each in record["quotations"]] == [
        len(each.content) for each in document.quotations
    ]


# Parquet


def read_parquet(data: bytes) -> Any:
    pq = pytest.importorskip("pyarrow.parquet")
    return pq.read_table(io.BytesIO(data))


def test_pyarrow_reads_the_records(found: list[Document]) -> None:
    pytest.importorskip("pyarrow")
    table = read_parquet(b"".join(FORMATS["parquet"].render(found)))
    assert table.schema.metadata[b"quotes.offsets"] == b"codepoint"
    assert [
        Document.from_dict(record, document.text)
        for record, document in zip(table.to_pylist(), found, strict=True)
    ] == found


def test_parquet_of_nothing_has_its_columns() -> None:
    pytest.importorskip("pyarrow")
    table = read_parquet(b"".join(FORMATS["parquet"].render([])))
    assert (table.num_rows, table.column_names[:3]) == (0, ["schema", "id", "quotations"])


def test_parquet_comes_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.setattr(parquet, "_GROUP", 2)
    pieces = list(parquet.render([article_document()] * 5, "utf16"))
    assert len(pieces) == 4  # three groups and the end
    table = read_parquet(b"".join(pieces))
    assert table.num_rows == 5
    assert table.schema.metadata[b"quotes.offsets"] == b"utf16"


# Tables


def test_pandas_reads_the_tables(found: list[Document], tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    frame = quotes.to_dataframe(found)
    for name, separator in (("csv", ","), ("tsv", "\t")):
        path = tmp_path / f"o.{name}"
        path.write_text(text_of(name, *found), FORMATS[name].file_encoding)
        read = pd.read_csv(path, sep=separator)
        assert list(read.columns) == [column.name for column in COLUMNS]
        assert list(read["quotation"].str.removeprefix("'")) == [
            text.removeprefix("'") for text in frame["quotation"]
        ]
        assert list(read["start"]) == list(frame["start"])


def test_a_spreadsheet_takes_no_cell_for_a_formula() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.Workbook().active
    text = '=1+1 قال: «=HYPERLINK("http://a")»'
    document = quotes.extract(text, '=cmd|"/c calc"!A1')
    assert document.quotations
    for row in csv.reader(io.StringIO(text_of("csv", document))):
        sheet.append(row)
    types = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert "f" not in types
    assert types & {"s", "inlineStr"}


# Data frames


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_frames_have_rows_and_types(engine: Any, found: list[Document]) -> None:
    pytest.importorskip(engine)
    frame = quotes.to_dataframe(iter(found), engine)
    records = [record for each in found for record in each.to_records()]
    assert frame.shape == (len(records), len(COLUMNS))
    back = frame.to_dicts() if engine == "polars" else frame.astype(object).to_dict("records")
    for row, record in zip(back, records, strict=True):
        for name, value in record.items():
            assert (
                row[name] == value
                if value is not None
                else row[name] != row[name] or str(row[name]) in ("None", "<NA>", "nan")
            )


def test_pandas_types() -> None:
    pytest.importorskip("pandas")
    frame = quotes.to_dataframe(article_document())
    types = {name: str(each) for name, each in frame.dtypes.items()}
    assert types["kind"] == types["sense"] == types["gender"] == types["rule"] == "category"
    assert (types["n"], types["parent"], types["confidence"], types["negated"]) == (
        "int64", "Int64", "Float64", "boolean",
    )  # fmt: skip
    assert types["quotation"].startswith("str")
    assert list(frame["kind"].cat.categories) == ["direct", "indirect", "mixed"]
    assert frame["parent"].isna().tolist() == [True, False, True]
    assert frame.groupby("speaker", observed=True).size().to_dict() == {"وزيرة البيئة هدى العلي": 2}


def test_polars_types() -> None:
    pl = pytest.importorskip("polars")
    frame = quotes.to_dataframe(article_document(), "polars")
    assert frame.schema["kind"] == pl.Enum(["direct", "indirect", "mixed"])
    assert frame.schema["sense"] == pl.Categorical
    assert (frame.schema["parent"], frame.schema["negated"]) == (pl.Int64, pl.Boolean)
    assert frame.filter(pl.col("negated"))["cue"].to_list() == ["أضافت"]


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_frame_of_nothing_has_the_columns(engine: Any) -> None:
    pytest.importorskip(engine)
    frame = quotes.to_dataframe([], engine)
    assert list(frame.columns) == [column.name for column in COLUMNS]
    one = quotes.to_dataframe(article_document(), engine)
    assert str(frame["kind"].dtype) == str(one["kind"].dtype)


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_frames_take_odd_texts(engine: Any) -> None:
    pytest.importorskip(engine)

    @given(whole_documents())
    def check(document: Document) -> None:
        frame = quotes.to_dataframe(document, engine)
        starts = [each.content[0].start for each in document.quotations]
        assert list(frame["start"]) == starts

    check()
