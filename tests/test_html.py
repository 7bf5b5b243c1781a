"""The review page: every quotation is on it, hostile text stays text, and it needs no network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from itertools import islice, repeat
from pathlib import Path
from typing import get_args

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_documents import article_document, documents
from made_extractor import quotes
from made_page import Element, read_page
from quotes import Extractor, model
from quotes.lexicon import SENSES
from quotes.links import RULES
from quotes.marks import notices
from quotes.model import Attribution, Document, Mention, Quotation, Speaker
from quotes.output.html import labels, page
from quotes.output.html.antecedents import find_antecedents
from quotes.output.html.article import COLOURS
from quotes.output.html.document import body, entry
from quotes.output.html.escaping import isolated
from quotes.span import Span

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
HOSTILE = "قال <>&\"'\x00\r\n\t\u2028\u202e\u2066\u200f\ud83d😀;!-/scriptx"
FRAGMENTS = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    '"><img src=x onerror=alert(1)>',
    "]]>&lt;&amp;",
    "</div></details></main>",
    "\u202eابجد",
]


def page_of(*found: Document) -> Element:
    return read_page("".join(page.render(found)))


def entries_of(*found: Document, inert: bool = False) -> Element:
    """The documents' part of the page, which is much quicker to read than the whole."""
    return read_page(
        "".join(entry(document, place, inert=inert) for place, document in enumerate(found))
    )


def shown(text: str) -> str:
    """What of a text an HTML file can hold."""
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


def roles(document: Document) -> list[set[str]]:
    """What each character of the text is, worked out the slow way."""
    found: list[set[str]] = [set() for _ in document.text]

    def mark(span: Span, *names: str) -> None:
        for offset in range(span.start, span.end):
            found[offset].update(names)

    for index, quotation in enumerate(document.quotations):
        number = str(index)
        for span in quotation.content:
            mark(span, "content", number)
        for span in quotation.quoted:
            mark(span, "quoted", number)
        if quotation.cue:
            mark(quotation.cue.span, "cue", number)
        if quotation.speaker and quotation.speaker.mention:
            mark(quotation.speaker.mention, "mention", number)
        for via in quotation.via:
            mark(via.mention, "via", number)
    for notice in document.notices:
        mark(notice.span, "notice")
    return found


def roles_on(text: Element) -> list[tuple[str, set[str]]]:
    """Each character of a text on the page, with what the page says that it is."""
    known = {"content", "quoted", "cue", "mention", "via", "notice"}
    found: list[tuple[str, set[str]]] = []

    def read(element: Element, above: set[str]) -> None:
        for child in element.children:
            if isinstance(child, str):
                found.extend((letter, above) for letter in child)
            else:
                here = (child.classes & known) | set(child.attributes.get("data-q", "").split())
                read(child, above | here)

    read(text, set())
    return found


def check_article(document: Document, text: Element) -> None:
    assert text.text() == shown(document.text)
    for (letter, marked), expected in zip(roles_on(text), roles(document), strict=True):
        # Line ends stand between the paragraphs, where there is nothing to mark.
        assert marked == expected or (letter in " \t\r\n" and not marked)


@settings(max_examples=60)
@given(documents(HOSTILE))
def test_text_is_whole_and_every_part_is_marked(document: Document) -> None:
    check_article(document, entries_of(document).one("div", "text"))


@pytest.fixture(scope="module")
def articles() -> list[Document]:
    texts = [
        path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt")) if path.stem[0] < "c"
    ]
    texts.append((EXAMPLES / "story-dialogue.txt").read_text("utf-8"))
    return list(Extractor().extract_many(texts))


def test_real_articles_are_whole_and_marked(articles: list[Document]) -> None:
    read = page_of(*articles).all("div", "text")
    assert len(read) == len(articles)
    assert sum(len(document.quotations) for document in articles) > 10
    for document, text in zip(articles, read, strict=True):
        check_article(document, text)


@settings(max_examples=30)
@given(st.lists(documents(HOSTILE), max_size=2))
def test_elements_are_closed_ids_are_unique_and_links_lead_somewhere(found: list[Document]) -> None:
    elements = entries_of(*found).all()
    ids = [element.attributes["id"] for element in elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for element in elements:
        for name in ("href", "aria-describedby"):
            if name in element.attributes:
                assert element.attributes[name].removeprefix("#") in ids
        if element.tag == "a":
            assert element.all("a") == []
    for place, document in enumerate(found):
        for index, quotation in enumerate(document.quotations):
            assert f"d{place}q{index}" in ids
            # Words that are nothing but line ends have no place to link to.
            if any(span.text.strip(" \t\r\n") for span in quotation.content):
                assert f"d{place}t{index}" in ids


@settings(max_examples=30)
@given(documents(HOSTILE), st.sampled_from(FRAGMENTS))
def test_hostile_text_stays_text(document: Document, fragment: str) -> None:
    def named(name: str) -> Document:
        speakers = tuple(
            attrs.evolve(speaker, name=name, aliases=(name,)) for speaker in document.speakers
        )
        return attrs.evolve(document, id=name, speakers=speakers)

    plain, hostile = entries_of(named("x")), named(fragment)
    live = entries_of(hostile)
    assert [element.tag for element in live.all() if "bidi" not in element.classes] == [
        element.tag for element in plain.all() if "bidi" not in element.classes
    ]
    assert not any(name.startswith("on") for tag in live.all() for name in tag.attributes)
    waiting = entries_of(hostile, inert=True)
    assert [element.tag for element in waiting.one("details").all()][-1] == "script"
    assert waiting.one("script").text() == body(hostile, "d0")


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_hostile_article_is_shown_as_it_is(fragment: str) -> None:
    text = f"قال الوزير إن {fragment} مرفوض."
    words = Span.cut(text, 11, len(text) - 1)
    found = Quotation("indirect", (words,), (), None, None, (), None, fragment, None)
    root = page_of(Document(text, (found,), (), (), fragment))
    assert root.one("div", "text").text() == text
    assert root.one("span", "id").text() == fragment
    assert root.one("p", "words").text() == words.text
    assert root.one("code").text() == fragment


def test_bidi_controls_are_seen_and_kept_apart() -> None:
    root = page_of(Document("قال \u202eغدا\u202c اليوم", (), (), (), None))
    first, last = root.one("div", "text").all("span", "bidi")
    assert (first.attributes["data-name"], first.text()) == ("RLO", "\u202e")
    assert (last.attributes["data-name"], last.text()) == ("PDF", "\u202c")


@given(st.text())
def test_any_text_has_a_page(text: str) -> None:
    html = entry(Document(text, (), (), (), text), 0, inert=False)
    html.encode()
    elements = read_page(html).all("div", "text")
    assert "".join(element.text() for element in elements) == shown(text)


def test_paragraphs_are_those_of_the_source() -> None:
    text = "\nعنوان قصير\n\n  أول السطر.\r\nثانيه.\n"
    paragraphs = page_of(Document(text, (), (), (), None)).one("div", "text").all("p")
    assert [paragraph.text() for paragraph in paragraphs] == ["عنوان قصير", "أول السطر.", "ثانيه."]
    assert [paragraph.classes for paragraph in paragraphs] == [{"title"}, set(), set()]


def test_long_run_of_blanks_takes_linear_time() -> None:
    text = " " * 300_000 + "قال" + "\t" * 300_000
    assert page_of(Document(text, (), (), (), None)).one("div", "text").text() == text


# What the page says of a quotation


def test_card_tells_speaker_cue_rule_confidence_and_via() -> None:
    first, second, third = page_of(article_document()).all("li", "card")
    assert facts(first) == {
        "لفظ الإسناد": "قولها من قال · قول · مصدر",
        "ذِكر القائل": "وزيرة البيئة هدى العلي · باسمه",
        "الناقل": "وكالة الشروق",
        "القاعدة": "relay_mention_noun",
        "الثقة": "91% 91%",
    }
    assert facts(second) == {
        "لفظ الإسناد": "أضافت من أضاف · إضافة منفي · فعل",
        "ذِكر القائل": "مستتر يعود إلى وزيرة البيئة هدى العلي",
        "داخل": "اقتباس 1",
        "القاعدة": "cue_colon_quotation",
        "الثقة": "لم تُقس",
    }
    assert facts(third) == {"القاعدة": "none", "الثقة": "لم تُقس"}
    assert "بلا قائل" in third.one("p", "who").text()


def facts(card: Element) -> dict[str, str]:
    return {line.one("dt").text(): line.one("dd").text() for line in card.all("div")}


def test_speakers_have_counts() -> None:
    buttons = page_of(article_document()).one("nav", "speakers").all("button")
    assert [
        (button.attributes["data-speaker"], button.one("span", "count").text())
        for button in buttons
    ] == [("0", "2"), ("", "1")]
    assert buttons[0].one("span", "name").text() == "وزيرة البيئة هدى العليشخص، مؤنث"
    assert buttons[0].attributes["title"] == "هدى العلي"


def test_more_speakers_than_colours_are_told_apart_by_number() -> None:
    names = "ابتثجحخدذر"
    speakers = tuple(Speaker(n, name, None, None, ()) for n, name in enumerate(names))
    found = tuple(
        Quotation(
            "direct",
            (Span.cut(names, n, n + 1),),
            (),
            None,
            Attribution(name, None, "implicit", n),
            (),
            None,
            "none",
            None,
        )
        for n, name in enumerate(names)
    )
    buttons = page_of(Document(names, found, speakers, ())).one("nav", "speakers").all("button")
    assert [button.one("span", "number").text() for button in buttons] == [
        str(n) for n in range(1, len(names) + 1)
    ]
    assert buttons[0].classes == buttons[COLOURS].classes != buttons[1].classes


def test_notices_are_shown() -> None:
    root = page_of(article_document())
    assert root.one("section", "notices").one("li").text() == f'{labels.NOTICES["mixed_marks"]}: "'
    (marked,) = root.one("div", "text").all("span", "notice")
    assert marked.attributes["title"] == labels.NOTICES["mixed_marks"]


def test_fields_of_the_input_are_shown() -> None:
    fields = {"date": "2026-03-02", "<b>": "</p>", "pages": 3, "tags": ["a"], "empty": " "}
    root = page_of(attrs.evolve(article_document(), fields=fields))
    shown = [field.text() for field in root.one("p", "fields").all("span")]
    assert shown == ["date: 2026-03-02", "<b>: </p>", "pages: 3"]
    assert page_of(article_document()).all("p", "fields") == []


def test_document_without_its_text_shows_its_quotations() -> None:
    document = article_document()
    root = page_of(Document.from_dict(document.to_dict()))
    assert root.all("div", "text") == []
    assert [words.text() for words in root.all("p", "words")] == [
        quotation.text for quotation in document.quotations
    ]
    assert root.all("a") == [root.one("a", "skip"), *root.one("ol").all("a")]


def test_antecedent_is_the_last_mention_before_and_else_the_next() -> None:
    text = "نقص المال، أضاف. سامي حداد هنا. وقال حداد نعم، وأضاف لا."
    full, short = Span.cut(text, 17, 26), Span.cut(text, 37, 41)
    speaker = Speaker(
        0, full.text, "person", "m", (Mention(full, "named"), Mention(short, "named"))
    )

    def said(start: int, kind: model.MentionKind) -> Quotation:
        content = (Span.cut(text, start, start + 2),)
        here = Attribution(full.text, None, kind, 0)
        return Quotation("direct", content, (), None, here, (), None, "none", None)

    kinds: list[tuple[int, model.MentionKind]] = [
        (0, "implicit"), (30, "pronoun"), (54, "implicit"), (54, "named")
    ]  # fmt: skip
    document = Document(text, tuple(said(*one) for one in kinds), (speaker,), ())
    assert find_antecedents(document).of == (full, full, short, None)
    links = page_of(document).all("a", "antecedent")
    ids = {element.attributes.get("id"): element for element in page_of(document).all()}
    assert [ids[link.attributes["href"][1:]].text() for link in links] == [
        full.text,
        full.text,
        short.text,
    ]


def test_antecedent_is_the_name_where_no_quotation_names_the_speaker() -> None:
    text = "وصلت إنغريد هولم. وقالت نعم. وإنغريد هولمز غادرت."
    content = (Span.cut(text, 24, 27),)
    here = Attribution("إنغريد هولم", None, "implicit", 0)
    found = Quotation("direct", content, (), None, here, (), None, "none", None)
    speaker = Speaker(0, "إنغريد هولم", "person", "f", (Mention(content[0], "pronoun"),))
    document = Document(text, (found,), (speaker,), ())
    assert find_antecedents(document).of == (Span.cut(text, 5, 16),)
    assert page_of(document).one("a", "antecedent").text() == speaker.name


# The file


def test_page_is_arabic_and_right_to_left() -> None:
    root = page_of(article_document())
    assert root.one("html").attributes == {"lang": "ar", "dir": "rtl"}


def test_page_allows_its_own_style_and_script_and_nothing_else() -> None:
    root = page_of(article_document())
    (policy,) = [
        meta.attributes["content"] for meta in root.all("meta") if "http-equiv" in meta.attributes
    ]
    style, script = (_hash(root.one(tag).text()) for tag in ("style", "script"))
    assert policy == (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_page_names_no_address_and_no_inline_style() -> None:
    root = page_of(article_document())
    html = "".join(page.render([article_document()]))
    assert re.findall(r"https?:|//[\w.]+\.\w|url\(|@import", html.replace("// ", "")) == []
    names = {name for element in root.all() for name in element.attributes}
    assert names & {"src", "srcset", "style", "action", "onclick"} == set()


def test_page_grows_by_whole_documents() -> None:
    pieces = list(islice(page.render(repeat(article_document())), 4))
    for length in range(1, 5):
        torn = read_page("".join(pieces[:length]), whole=False)
        assert len(torn.all("details", "document")) == length - 1
        assert torn.one("main").all("script") == []


def test_documents_after_the_first_are_kept_as_text_until_they_are_opened() -> None:
    document = article_document()
    read = page_of(*[document] * (page.LIVE + 2)).all("details", "document")
    live, waiting = read[page.LIVE - 1], read[page.LIVE]
    assert live.all("script") == []
    kept = waiting.one("script").text()
    assert waiting.all("article") == []
    check_article(document, read_page(kept).one("div", "text"))


def test_index_counts_what_the_lists_are_made_of() -> None:
    details = page_of(article_document()).one("details", "document")
    assert json.loads(details.attributes["data-index"]) == {
        "speakers": ["وزيرة البيئة هدى العلي"],
        "cues": [["قال", "قول", False], ["أضاف", "إضافة", True]],
        "pairs": [[0, 0], [0, 1], [-1, -1]],
    }


def test_same_documents_give_the_same_page(articles: list[Document]) -> None:
    assert "".join(page.render(articles)) == "".join(page.render(articles))


def test_page_goes_by_the_name_of_the_output(tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    result = quotes("extract", str(EXAMPLES / "one-line.txt"), "-o", str(output))
    assert result.exit_code == 0
    root = read_page(output.read_text("utf-8"))
    source = (EXAMPLES / "one-line.txt").read_text("utf-8")
    assert root.one("div", "text").text() == source


# The page's words


def test_every_value_of_the_schema_has_an_arabic_word() -> None:
    assert set(labels.KINDS) == set(get_args(model.Kind))
    assert set(labels.CUE_KINDS) == set(get_args(model.CueKind))
    assert set(labels.MENTION_KINDS) == set(get_args(model.MentionKind))
    assert set(labels.SPEAKER_TYPES) == set(get_args(model.SpeakerType))
    assert set(labels.GENDERS) == set(get_args(model.Gender))
    assert set(labels.SENSES) == set(SENSES)
    assert set(labels.RULES) == {rule.__name__ for rule in RULES}
    assert set(labels.NOTICES) == set(notices._MESSAGES)


@pytest.mark.parametrize(
    ("words", "direction"), [("WTI بلغ 71", ' dir="rtl"'), ("خبر", ' dir="rtl"'), ("Reuters.", "")]
)
def test_arabic_that_begins_with_a_latin_word_runs_from_the_right(
    words: str, direction: str
) -> None:
    assert isolated(words) == f"<bdi{direction}>{words}</bdi>"
