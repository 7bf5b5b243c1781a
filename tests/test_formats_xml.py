"""TEI and GraphML, read with the standard library; test_formats_readers.py has their own readers."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given

from made_documents import ARTICLE, article_document, span, whole_documents
from quotes.characters import in_xml
from quotes.model import Attribution, Document, Mention, Speaker
from quotes.output.formats import FORMATS
from test_formats_json import all_parts

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
HOSTILE = '</ab><script>alert("&lt;")</script><!--]]>&amp;\''


def tei(*documents: Document) -> ET.Element:
    return ET.fromstring("".join(FORMATS["tei"].render(documents)).encode())  # noqa: S314 - our own


def article(corpus: ET.Element) -> ET.Element:
    found = corpus.find(f".//{TEI}ab")
    assert found is not None
    return found


@given(whole_documents())
def test_tei_keeps_the_text_and_every_span(document: Document) -> None:
    corpus = tei(document)
    text = "".join(article(corpus).itertext())
    assert text == in_xml(document.text)
    found = []
    for annotation in corpus.iter(f"{TEI}annotation"):
        match = re.fullmatch(r"#string-range\(d1\.t,(\d+),(\d+)\)", annotation.attrib["target"])
        assert match
        start, size = int(match[1]), int(match[2])
        found.append((annotation.attrib["n"], start, start + size))
    assert sorted(found) == all_parts(document)
    ids = [each.attrib[XML_ID] for each in corpus.iter() if XML_ID in each.attrib]
    assert len(set(ids)) == len(ids)
    for each in corpus.iter():
        for name in ("who", "corresp", "target"):
            pointer = each.attrib.get(name, "").removeprefix("#string-range(").removeprefix("#")
            assert not pointer or pointer.split(",")[0] in ids


@given(whole_documents())
def test_tei_marks_in_the_text_what_nests(document: Document) -> None:
    corpus = tei(document)
    spans = {
        f"#d1.q{index}.{role}{number}": each
        for index, quotation in enumerate(document.quotations)
        for role, pieces in (("content", quotation.content), ("quoted", quotation.quoted))
        for number, each in enumerate(pieces)
    }
    marked = {}
    for each in article(corpus).iter():
        if each.tag != f"{TEI}ab":
            marked[each.attrib["corresp"]] = "".join(each.itertext())
    for name, words in marked.items():
        assert words == in_xml(spans[name].text)
    crossing = [
        name
        for name, one in spans.items()
        if any(
            one.start < two.start < one.end < two.end or two.start < one.start < two.end < one.end
            for two in spans.values()
        )
    ]
    assert set(spans) - set(marked) <= set(crossing)


def test_tei_of_the_article() -> None:
    corpus = tei(article_document())
    said = article(corpus).findall(f"{TEI}said")
    assert [(each.attrib["direct"], each.attrib.get("who")) for each in said] == [
        ("false", "#d1.s0"),
        ("true", "#d1.s0"),
        ("true", "#d1.s0"),
    ]
    (quote,) = said[0].findall(f"{TEI}quote")
    assert quote.text == "جاهزة تماما"
    person = corpus.find(f".//{TEI}person")
    assert person is not None
    assert (person.attrib["sex"], [each.text for each in person]) == (
        "F",
        ["وزيرة البيئة هدى العلي", "هدى العلي"],
    )


def test_tei_hostile_text_stays_text() -> None:
    text = f"قال {HOSTILE}\r\n\x00\x0b: نعم"
    cut = attrs.evolve(article_document().quotations[2], content=(span(HOSTILE, text),))
    document = attrs.evolve(Document(text, (cut,), (), ()), id=HOSTILE)
    corpus = tei(document)
    assert "".join(article(corpus).itertext()) == text.replace("\x00", "�").replace("\x0b", "�")
    assert corpus.find(f".//{TEI}script") is None
    assert [each.text for each in corpus.iter(f"{TEI}title")][1] == HOSTILE


# GraphML


def graph(*documents: Document) -> tuple[dict[str, dict[str, str]], list[dict[str, str]]]:
    text = "".join(FORMATS["graphml"].render(documents))
    root = ET.fromstring(text.encode())  # noqa: S314 - our own
    keys = {key.attrib["id"]: key.attrib["attr.name"] for key in root.iter(f"{GRAPHML}key")}

    def data(item: ET.Element) -> dict[str, str]:
        return {keys[each.attrib["key"]]: each.text or "" for each in item}

    nodes = {node.attrib["id"]: data(node) for node in root.iter(f"{GRAPHML}node")}
    edges = [{**edge.attrib, **data(edge)} for edge in root.iter(f"{GRAPHML}edge")]
    return nodes, edges


@given(whole_documents(), whole_documents())
def test_graph_counts_every_quotation(first: Document, second: Document) -> None:
    nodes, edges = graph(first, second)
    both = [*first.quotations, *second.quotations]
    counted = Counter(edge["relation"] for edge in edges for _ in range(int(edge["quotations"])))
    assert counted["quotes"] == sum(each.speaker is not None for each in both)
    assert counted["relays"] == sum(len(each.via) for each in both)
    assert all({edge["source"], edge["target"]} <= set(nodes) for edge in edges)
    documents = [node for node in nodes.values() if node["kind"] == "document"]
    assert [int(node["quotations"]) for node in documents] == [
        len(first.quotations),
        len(second.quotations),
    ]


def speaking(name: str, type_: str, kind: str, id_: str) -> Document:
    words = span("هدى العلي")
    speaker = Speaker(0, name, type_, "f", (Mention(words, kind),))  # type: ignore[arg-type]
    said = attrs.evolve(
        article_document().quotations[2],
        speaker=Attribution(name, words, kind, 0),  # type: ignore[arg-type]
    )
    return Document(ARTICLE, (said,), (speaker,), (), id_)


@pytest.mark.parametrize(
    ("type_", "kind", "together"),
    [("person", "named", True), ("organisation", "named", True), ("person", "described", False),
     ("anonymous", "described", False), ("group", "named", False)],
)  # fmt: skip
def test_named_speakers_are_one_over_documents(type_: str, kind: str, together: bool) -> None:
    nodes, edges = graph(
        speaking("أحمد", type_, kind, "1"), speaking("احمد", type_, kind, "2"),
        speaking("احمد", type_, kind, "3"),
    )  # fmt: skip
    speakers = [node for node in nodes.values() if node["kind"] == "speaker"]
    assert len(edges) == 3
    if together:
        assert [(node["label"], node["documents"]) for node in speakers] == [("احمد", "3")]
    else:
        assert [node["label"] for node in speakers] == ["أحمد", "احمد", "احمد"]
