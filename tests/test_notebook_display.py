"""What a notebook shows of a document, a quotation and a corpus."""

from __future__ import annotations

import subprocess
import sys

import attrs
import pytest
from hypothesis import given, settings

import quotes
from made_documents import article_document, documents
from made_page import Element, read_page
from quotes.model import Document
from quotes.output.html.notebook import show_corpus

HOSTILE = "قال <>&\"'\x00\r\n\u202e\ud83d;!-/"


def display(result: object) -> Element:
    html = result._repr_html_()  # type: ignore[attr-defined]
    html.encode()
    return read_page(html).one("div", "quotes-display")


def cells(table: Element) -> list[list[str]]:
    rows = table.one("tbody").all("tr")
    return [[cell.text() for cell in row.all("td")] for row in rows]


def test_document_shows_text_speakers_and_quotations() -> None:
    document = article_document()
    shown = display(document)
    assert shown.one("div", "text").text() == document.text
    assert [chip.text() for chip in shown.all("span", "chip")] == [
        "1 وزيرة البيئة هدى العلي 2",
        "بلا قائل 1",
    ]
    assert cells(shown.one("table")) == [
        ["1", "وزيرة البيئة هدى العلي", "قولها", "مختلط", 'إن الخطة "جاهزة تماما"'],
        ["2", "وزيرة البيئة هدى العلي", "أضافت", "مباشر", "سنبدأ غدا … ولن نتأخر"],
        ["3", "بلا قائل", "", "مباشر", "غدا"],
    ]
    hints = [part.attributes.get("title") for part in shown.all("span", "content")]
    assert hints[0] == "وزيرة البيئة هدى العلي · قال (قول) · وكالة الشروق · مختلط"
    assert "وزيرة البيئة هدى العلي · أضاف (إضافة، منفي) · مباشر" in hints


def test_quotation_shows_all_that_is_known_of_it() -> None:
    first, second, third = article_document().quotations
    shown = display(first)
    assert shown.one("blockquote").text() == first.text
    assert [line.text() for line in shown.all("dt")] == [
        "لفظ الإسناد",
        "ذِكر القائل",
        "الناقل",
        "القاعدة",
        "الثقة",
    ]
    assert "اقتباس 1" in display(second).text()
    assert "بلا قائل" in display(third).text()


def test_corpus_shows_who_speaks_most_with_which_verbs() -> None:
    corpus = quotes.Corpus([article_document(), article_document()])
    speakers, verbs, texts = display(corpus).all("table")
    assert cells(speakers) == [["وزيرة البيئة هدى العلي", "4"]]
    assert cells(verbs) == [["أضاف", "2"], ["قال", "2"]]
    assert [row[1] for row in cells(texts)] == ["3", "3"]


def test_long_lists_of_a_corpus_are_cut() -> None:
    document = Document("نص قصير", (), (), (), "a")
    (texts,) = display(quotes.Corpus([document] * 14)).all("table")
    assert len(cells(texts)) == 11
    assert cells(texts)[-1] == ["وغيرها", "4"]


def test_spellings_of_a_name_are_counted_together() -> None:
    one = article_document()
    (speaker,) = one.speakers
    assert one.quotations[0].speaker
    attribution = attrs.evolve(one.quotations[0].speaker, name="وزيره البيئه هدي العلي")
    other = attrs.evolve(
        one,
        quotations=(attrs.evolve(one.quotations[0], speaker=attribution),),
        speakers=(attrs.evolve(speaker, name="وزيره البيئه هدي العلي"),),
    )
    speakers, *_rest = display(quotes.Corpus([one, other])).all("table")
    assert cells(speakers) == [["وزيرة البيئة هدى العلي", "3"]]


@settings(max_examples=40)
@given(documents(HOSTILE))
def test_displays_stand_alone_and_show_hostile_text_as_text(document: Document) -> None:
    for result in (document, quotes.Corpus([document]), *document.quotations):
        elements = display(result).all()
        assert {element.tag for element in elements} <= {
            "style", "p", "span", "strong", "small", "bdi", "div", "details", "summary", "table",
            "thead", "tbody", "tr", "th", "td", "blockquote", "dl", "dt", "dd", "em", "code", "meter",
        }  # fmt: skip
        names = {name for element in elements for name in element.attributes}
        # No ids or links: two outputs of one notebook must not get in each other's way.
        assert names <= {
            "class", "title", "data-n", "data-name", "dir", "lang", "min", "max", "low", "high", "optimum", "value"
        }  # fmt: skip


def test_style_touches_nothing_outside_the_display() -> None:
    style = display(article_document()).one("style").text()
    selector, _brace, rules = style.partition("{")
    assert selector.strip() == ".quotes-display"
    depth = 1
    for letter in rules.rstrip()[:-1]:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth > 0
    assert depth == 1
    assert "url(" not in style


def test_display_is_loaded_only_when_it_is_asked_for() -> None:
    program = "import quotes, quotes.pipeline, sys; print('quotes.output.html' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


# The corpus itself


def test_corpus_is_a_sequence_of_documents() -> None:
    one, other = article_document(), Document("نص", (), (), (), "b")
    corpus = quotes.Corpus(iter([one, other]))
    assert list(corpus) == [one, other]
    assert corpus[1] is other
    assert corpus[-1:] == quotes.Corpus([other])
    assert hash(corpus[-1:]) == hash(quotes.Corpus([other]))
    assert corpus != [one, other]
    assert repr(corpus) == "<Corpus: 2 documents, 3 quotations>"
    with pytest.raises(IndexError):
        corpus[2]


def test_records_of_a_corpus_are_those_of_its_documents() -> None:
    one = article_document()
    assert quotes.Corpus([one, one]).to_records() == one.to_records() * 2


def test_any_documents_can_be_shown_as_a_corpus() -> None:
    assert "النصوص: 1" in show_corpus(iter([article_document()]))
    assert "النصوص: 0" in show_corpus([])
