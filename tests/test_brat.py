"""brat standoff: written by brat's rules, and read back as the same quotations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import quotes
from made_documents import ARTICLE, article_document, span, whole_documents
from quotes.errors import InputError
from quotes.evaluation import read_gold
from quotes.model import Document
from quotes.output.brat.writing import CONFIGURATION
from quotes.output.file_names import FileNames, id_of
from quotes.output.formats import FORMATS

GOLD = Path(__file__).parent.parent / "gold" / "docs.jsonl"

# What reading a file line by line takes for the end of a line, in brat's programs too.
LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def write(folder: Path, documents: Iterable[Document]) -> Path:
    for files in FORMATS["brat"].render(documents):
        for name, text in files:
            (folder / name).write_text(text, "utf-8", newline="")
    return folder


def encodable(document: Document) -> Document:
    """The document with U+FFFD where UTF-8 has no place."""
    record = json.dumps(document.to_dict(), ensure_ascii=False).replace("\ud83d", "\ufffd")
    return Document.from_dict(json.loads(record), document.text.replace("\ud83d", "\ufffd"))


def check_by_the_rules_of_brat(annotations: str, text: str) -> None:
    """What brat's server checks when it reads a .ann file (server/src/annotation.py)."""
    ids: set[str] = set()
    lines = annotations.split("\n")
    assert lines.pop() == ""
    assert not set(LINE_ENDS) & set("".join(lines))
    for line in lines:
        id_, data, *tail = line.split("\t", 2)
        assert id_ == "*" or id_ not in ids
        ids.add(id_)
        if id_[0] == "T":
            type_, places = data.split(" ", 1)
            assert f"\n{type_}\n" in CONFIGURATION
            fragments = [tuple(map(int, place.split(" "))) for place in places.split(";")]
            seen: list[tuple[int, ...]] = []
            for start, end in fragments:
                assert 0 <= start < end <= len(text)
                assert not any(end >= other[0] and start < other[1] for other in seen)
                seen.append((start, end))
            assert tail[0] == " ".join(text[start:end] for start, end in fragments)
        elif id_[0] == "R":
            match = re.fullmatch(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)", data)
            assert match
            assert f"\n{match[1]}\tArg1:" in CONFIGURATION
        elif id_[0] == "A":
            match = re.fullmatch(r"(\w+) (T\d+)(?: (\w+))?", data)
            assert match
            assert re.search(rf"^{match[1]}\tArg:.*{match[3] or ''}", CONFIGURATION, re.M)
        elif id_ == "*":
            assert re.fullmatch(r"Coref T\d+( T\d+)+", data)
        else:
            assert re.fullmatch(r"#\d+\t(AnnotatorNotes|Quotes) T\d+", f"{id_}\t{data}")
    for target in re.findall(r"\bT\d+\b", "\n".join(line.partition("\t")[2] for line in lines)):
        assert target in ids or f"\t{target}" not in annotations


def lines_of(document: Document) -> tuple[str, str]:
    _, ((_, text), (_, lines)) = FORMATS["brat"].render([document])
    return text, lines


@given(whole_documents())
def test_any_document_is_written_by_the_rules(document: Document) -> None:
    text, lines = lines_of(document)
    assert len(text) == len(document.text)
    check_by_the_rules_of_brat(lines, text)


@given(document=whole_documents())
def test_any_document_comes_back(
    document: Document, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (back,) = quotes.read_brat(write(tmp_path_factory.mktemp("brat"), [document]))
    expected = encodable(document)
    assert back.quotations == expected.quotations
    assert back.speakers == expected.speakers
    assert (back.text, back.id) == (expected.text, document.id)


def test_the_own_gold_comes_back(tmp_path: Path) -> None:
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    documents = [quotes.extract(record["text"], record["id"]) for record in records[:60]]
    back = {each.id: each for each in quotes.read_brat(write(tmp_path, documents))}
    assert len(back) == 60
    for document in documents:
        assert back[document.id] == attrs.evolve(document, notices=())


def test_evaluation_reads_it_as_gold(tmp_path: Path) -> None:
    (gold,) = read_gold(write(tmp_path, [article_document()]))
    rows = [(row.kind, ARTICLE[slice(*row.content)], row.entity) for row in gold.rows]
    minister = ("وزيرة البيئة هدى العلي", "هدى العلي")
    assert rows == [
        ("mixed", 'إن الخطة "جاهزة تماما"', minister),
        ("direct", "سنبدأ غدا", minister),
        ("direct", "غدا", ()),
        ("direct", "ولن نتأخر", minister),
    ]
    assert gold.rows[0].via == ((5, 17),)


def test_an_annotation_goes_around_a_line_end() -> None:
    text = "قال إن العمل\r\nانتهى"
    document = Document(
        text, (attrs.evolve(article_document().quotations[2], content=(span(text[4:], text),)),),
        (), (),
    )  # fmt: skip
    assert "T1\tContent 4 12;14 19\tإن العمل انتهى\n" in lines_of(document)[1]


def test_corrections_are_read(tmp_path: Path) -> None:
    write(tmp_path, [article_document()])
    path = tmp_path / "a1.ann"
    changed = path.read_text("utf-8").replace("Kind T1 mixed", "Kind T1 indirect")
    start = ARTICLE.index("هدى العلي")
    changed = re.sub(
        r"AnnotatorNotes (T\d+)\t.*", r"AnnotatorNotes \1\tهدى سعيد العلي | هدى العلي", changed
    )
    first = ARTICLE.index("وأضافت")
    changed += (
        f"T90\tContent {first} {first + 6}\tوأضافت\nA90\tKind T90 direct\n"
        f"T91\tMention {start} {start + 9}\tهدى العلي\nR90\tSaidBy Arg1:T90 Arg2:T91\n"
    )
    path.write_text(changed, "utf-8")
    (document,) = quotes.read_brat(tmp_path)
    by_text = {each.text: each for each in document.quotations}
    assert by_text['إن الخطة "جاهزة تماما"'].kind == "indirect"
    assert document.speakers[0].name == "هدى سعيد العلي"
    assert document.speakers[0].aliases == ("هدى العلي",)
    assert document.speakers[0].gender == "f"
    added = by_text["وأضافت"]
    assert added.speaker is not None
    assert (added.speaker.name, added.speaker.kind, added.speaker.entity) == (
        "هدى العلي",
        "named",
        1,
    )
    assert (added.rule, added.confidence) == ("annotator", None)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("Kind T1 mixed", "Kind T1 free"), "a1.ann: T1 has kind free: it must be one of direct"),
        (("A1\tKind T1 mixed\n", ""), "a1.ann: T1 has no kind: it must be one of direct, indirect"),
        (('{"rule"', '["rule"'), "a1.ann: the note of this library on T"),
        (("Arg2:T", "Arg2:X"), "line "),
    ],
)
def test_what_makes_no_sense_is_refused(
    change: tuple[str, str], message: str, tmp_path: Path
) -> None:
    path = write(tmp_path, [article_document()]) / "a1.ann"
    path.write_text(path.read_text("utf-8").replace(*change), "utf-8")
    with pytest.raises(InputError) as error:
        list(quotes.read_brat(tmp_path))
    assert message in str(error.value)


def test_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"the folder holds no \.ann files"):
        list(quotes.read_brat(tmp_path))


# File names


@given(whole_documents())
def test_id_comes_back_from_the_file_name(document: Document) -> None:
    name = FileNames().name(document.id)
    assert not set('/\\:*?"<>|\n\r\0') & set(name)
    assert not name.startswith(".")
    assert id_of(name) == document.id


def test_equal_ids_get_numbers_and_long_ones_are_cut() -> None:
    names = FileNames()
    assert [names.name(id_) for id_ in ("a", "A", "a", "..", None, "خبر/1.txt")] == [
        "a", "A~2", "a~3", "%2E%2E", "document", "خبر%2F1.txt",
    ]  # fmt: skip
    assert id_of("a~3") == "a"
    long = names.name("https://example.org/" + "خبر" * 100)
    assert len(long.encode()) < 200
    assert names.name("https://example.org/" + "خبر" * 101) != long
