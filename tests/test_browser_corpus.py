"""The page of many documents in Chromium: counts, filters, opening in place, and a thousand."""

from __future__ import annotations

import time
from itertools import cycle, islice
from pathlib import Path

import attrs
import pytest
from selenium.webdriver.common.by import By

from made_browser import PHONE, SIZES, Browser
from made_documents import article_document
from quotes import Extractor
from quotes.model import Document
from quotes.output.html import page
from quotes.text import fold

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


@pytest.fixture(scope="module")
def articles() -> list[Document]:
    paths = [path for path in sorted(EXAMPLES.glob("*.txt")) if "1256" not in path.name]
    extractor = Extractor()
    return [extractor.extract(path.read_text("utf-8"), path.stem) for path in paths]


@pytest.fixture(scope="module")
def corpus(articles: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "corpus.html"
    path.write_text("".join(page.render(articles)), "utf-8")
    return path


@pytest.fixture(scope="module")
def thousand(articles: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand articles as long as those of newspapers, each with a speaker of its own."""
    path = tmp_path_factory.mktemp("thousand") / "thousand.html"
    many = [
        attrs.evolve(
            one,
            id=f"مقال {number}",
            text=f"{one.text}\n{'واستمرت الأعمال في الموقع. ' * 40}",
            speakers=tuple(
                attrs.evolve(speaker, name=f"{speaker.name} {number}") for speaker in one.speakers
            ),
        )
        for number, one in enumerate(islice(cycle(articles), 1000))
    ]
    path.write_text("".join(page.render(many)), "utf-8")
    return path


def shown(browser: Browser) -> list[str]:
    """The ids of the documents in the list."""
    return list(
        browser.run(
            "return [...document.querySelectorAll('.document:not([hidden])')].map((one) => one.id)"
        )
    )


def rows(browser: Browser, facet: int) -> dict[str, int]:
    found = browser.all(".facet")[facet].find_elements(By.CSS_SELECTOR, "li button")
    names = [row.find_element(By.CSS_SELECTOR, "bdi").get_attribute("textContent") for row in found]
    counts = [
        row.find_element(By.CSS_SELECTOR, ".count").get_attribute("textContent") for row in found
    ]
    return {name: int(count) for name, count in zip(names, counts, strict=True)}


def choose(browser: Browser, facet: int, name: str) -> None:
    for row in browser.all(".facet")[facet].find_elements(By.CSS_SELECTOR, "li button"):
        if row.find_element(By.CSS_SELECTOR, "bdi").text == name:
            row.click()
            return
    raise LookupError(name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_everything_is_in_its_place(
    browser: Browser, corpus: Path, size: tuple[int, int], scheme: str
) -> None:
    browser.open(corpus, size, scheme)
    assert browser.misplaced() == []
    for summary in browser.all(".document > summary")[:4]:
        summary.click()
    browser.run("for (const one of document.querySelectorAll('.facet')) one.open = true")
    assert browser.misplaced() == []
    assert min(browser.contrasts("summary *, .facet *, .legend *, .bar *, #end")) >= 4.5
    assert browser.complaints() == []


def test_lists_count_speakers_verbs_and_documents(
    browser: Browser, corpus: Path, articles: list[Document]
) -> None:
    browser.open(corpus)
    quotations = [quotation for document in articles for quotation in document.quotations]
    spoken = [fold(quotation.speaker.name) for quotation in quotations if quotation.speaker]
    lemmas = [quotation.cue.lemma for quotation in quotations if quotation.cue]
    for name, count in rows(browser, 0).items():
        assert count == spoken.count(fold(name))
    verbs = rows(browser, 1)
    assert verbs["قال"] == lemmas.count("قال") == max(verbs.values())
    totals = browser.one("#totals").text
    assert str(len(quotations)) in totals
    assert str(len(articles)) in totals
    assert str(len(set(spoken))) in totals
    assert shown(browser) == [f"d{place}" for place in range(len(articles))]
    badges = [badge.text for badge in browser.all(".document > summary .count")]
    assert badges == [str(len(document.quotations)) for document in articles]


def test_speaker_and_verb_filter_the_documents(
    browser: Browser, corpus: Path, articles: list[Document]
) -> None:
    browser.open(corpus)
    (place,) = [place for place, one in enumerate(articles) if one.id == "agency-politics"]
    choose(browser, 0, "مروان الداعوق")
    assert shown(browser) == [f"d{place}"]
    assert rows(browser, 1) == {"أضاف": 1, "أكد": 1, "قال": 1}
    choose(browser, 1, "أضاف")
    assert browser.one(f"#d{place} > summary .count").text == "1"
    browser.one(f"#d{place} > summary").click()
    pressed = browser.all(f'#d{place} .speakers [aria-pressed="true"]')
    assert [button.get_attribute("data-speaker") for button in pressed] == ["0"]
    # Of the speaker's three quotations the one with the verb.
    assert len(browser.visible(f"#d{place} li.card")) == 1
    assert len(browser.all(f"#d{place} .text a.content:not(.off)")) == 1
    browser.one("#status button").click()
    assert len(browser.visible(f"#d{place} li.card")) == 8
    assert len(shown(browser)) == len(articles)
    assert browser.all('.facet [aria-pressed="true"]') == []
    assert browser.all('.speakers [aria-pressed="true"]') == []


def test_documents_open_in_place(browser: Browser, corpus: Path, articles: list[Document]) -> None:
    browser.open(corpus)
    assert browser.visible(".text") == []
    browser.one("#d3 > summary").click()
    assert browser.one("#d3 .text").is_displayed()
    assert browser.run("return document.querySelector('#d3 .text').textContent") == articles[3].text
    browser.one("#d3t0").click()
    assert browser.visible("#card")
    browser.one("#d3 > summary").click()
    browser.wait(lambda: not browser.visible("#d3 .text"))


def test_search_filters_the_documents_and_marks_the_opened(
    browser: Browser, corpus: Path, articles: list[Document]
) -> None:
    browser.open(corpus)
    browser.type_query("الاتحاد مستعد")
    holding = [place for place, one in enumerate(articles) if "الاتحاد مستعد" in one.text]
    assert shown(browser) == [f"d{place}" for place in holding]
    assert browser.finds() == []
    browser.one(f"#d{holding[0]} > summary").click()
    browser.wait(browser.finds)
    assert browser.finds() == ["الاتحاد مستعد"]


def test_list_of_speakers_can_be_searched(browser: Browser, corpus: Path) -> None:
    browser.open(corpus)
    browser.all(".facet input")[0].send_keys("هولمستروم")
    assert rows(browser, 0) == {"إنغريد هولمستروم": 2}


def test_phone_shows_documents_before_lists(browser: Browser, corpus: Path) -> None:
    browser.open(corpus, PHONE)
    assert browser.visible(".facet ul") == []
    top = browser.run("return document.querySelector('#d0').getBoundingClientRect().top")
    assert top < PHONE[1] / 2
    browser.all(".facet > summary")[0].click()
    assert len(browser.visible(".facet ul")) == 1


def test_thousand_articles_open_quickly(browser: Browser, thousand: Path) -> None:
    assert thousand.stat().st_size > 8_000_000
    took = []
    for _ in range(3):
        start = time.perf_counter()
        browser.open(thousand)
        browser.wait(lambda: browser.one("#totals").text != "", "the totals")
        took.append(time.perf_counter() - start)
    assert min(took) < 3
    assert "1000 نص" in browser.one("#totals").text
    assert len(shown(browser)) == 1000
    assert browser.misplaced() == []
    # A document far down was kept as text until now.
    assert browser.all("#d900 article") == []
    start = time.perf_counter()
    browser.type_query("مقال 900")
    browser.wait(lambda: shown(browser) == ["d900"], "the one article")
    assert time.perf_counter() - start < 3
    browser.one("#d900 > summary").click()
    browser.wait(lambda: browser.visible("#d900 .text"))
    browser.one("#d900t0").click()
    assert browser.visible("#card")
    assert browser.complaints() == []


def test_hostile_document_that_was_kept_as_text(browser: Browser, tmp_path: Path) -> None:
    text = "قال </script><script>window.stolen = 1</script><img src=x onerror='window.stolen = 2'>\r\nنعم"
    plain = Document("قال", (), (), (), None)
    path = tmp_path / "a.html"
    documents = [*[plain] * page.LIVE, Document(text, (), (), (), text)]
    path.write_text("".join(page.render(documents)), "utf-8", newline="\n")
    browser.open(path)
    browser.type_query("stolen = 1</script><img src=x")
    assert shown(browser) == [f"d{page.LIVE}"]
    browser.one(f"#d{page.LIVE} > summary").click()
    browser.wait(lambda: browser.visible(f"#d{page.LIVE} .text"))
    inner = browser.run(f"return document.querySelector('#d{page.LIVE} .text').textContent")
    assert inner == text
    assert browser.run("return window.stolen ?? null") is None
    assert browser.complaints() == []


def test_page_of_an_interrupted_run_works_and_says_so(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html.part.html"
    path.write_text("".join(islice(page.render(cycle([article_document()])), 4)), "utf-8")
    browser.open(path)
    assert browser.one("#torn").is_displayed()
    assert len(shown(browser)) == 3
    browser.one("#d1 > summary").click()
    browser.one("#d1t1").click()
    assert browser.visible("#card")
    assert browser.complaints() == []


def test_page_without_documents_says_so(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text("".join(page.render([])), "utf-8")
    browser.open(path)
    assert "لا نصوص" in browser.one("#totals").text
    assert browser.misplaced() == []
    assert browser.complaints() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notebook_display_is_right_to_left_and_readable(
    browser: Browser, tmp_path: Path, articles: list[Document], scheme: str
) -> None:
    colours = {"light": "background:#fff;color:#111", "dark": "background:#111;color:#eee"}[scheme]
    path = tmp_path / "notebook.html"
    shown_here = articles[0]._repr_html_()
    path.write_text(
        f"<!DOCTYPE html><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<body dir='ltr' style='{colours}'>{shown_here}"
        "<p class='content' id='outside'>outside</p></body>",
        "utf-8",
    )
    browser.open(path, PHONE, scheme)
    inside = ".quotes-display"
    assert (
        browser.run(f"return getComputedStyle(document.querySelector('{inside}')).direction")
        == "rtl"
    )
    assert browser.run("return document.documentElement.scrollWidth") <= PHONE[0]
    assert min(browser.contrasts(f"{inside} .text *, {inside} .chip *")) >= 4.5
    outside = "return getComputedStyle(document.getElementById('outside'))"
    assert browser.run(f"{outside}.direction") == "ltr"
    assert browser.run(f"{outside}.backgroundColor") == "rgba(0, 0, 0, 0)"
