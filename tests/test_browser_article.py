"""The page of one article in Chromium: how it looks, and what pointing, typing and keys do."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from made_browser import PHONE, SIZES, Browser
from made_documents import article_document
from quotes import Extractor
from quotes.model import Document
from quotes.output.html import page
from quotes.output.html.assets import asset
from quotes.text import fold

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
HOSTILE = (
    "قالت </div></article><script>window.stolen = 1</script> «<img src=x onerror='window.stolen = 2'>»\r\n"
    "<!-- ]]> & &amp; \u2028 \u202eنص\u202c \ud83d \x00 \x0c \x85 \t 😀 \ufeff"
)


def written(path: Path, *documents: Document) -> Path:
    path.write_text("".join(page.render(documents)), "utf-8", newline="\n")
    return path


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = (EXAMPLES / "agency-politics.txt").read_text("utf-8")
    folder = tmp_path_factory.mktemp("agency")
    return written(folder / "agency.html", Extractor().extract(text, "agency-politics"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_every_example_is_in_its_place(
    browser: Browser, tmp_path: Path, size: tuple[int, int], scheme: str
) -> None:
    extractor = Extractor()
    for path in sorted(EXAMPLES.glob("*.txt")):
        if "1256" in path.name:
            continue
        text = path.read_bytes().decode()
        file = written(tmp_path / f"{path.stem}.html", extractor.extract(text, path.stem))
        browser.open(file, size, scheme)
        assert browser.misplaced() == [], path.stem
        assert browser.run("return document.querySelector('.text').textContent") == text
        assert browser.complaints() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(browser: Browser, agency: Path, scheme: str) -> None:
    browser.open(agency, scheme=scheme)
    background = browser.run("return getComputedStyle(document.body).backgroundColor")
    levels = [int(value) for value in background[4:-1].split(",")]
    assert (sum(levels) > 380) == (scheme == "light")
    text = browser.contrasts(".text p, .text [data-q], .text .named, .card *, .speakers *")
    assert min(text) >= 4.5
    # A card on the shown words tints them further.
    browser.all(".text a.content")[0].click()
    assert min(browser.contrasts(".text .on")) >= 4.5


def test_hostile_text_stays_text(browser: Browser, tmp_path: Path) -> None:
    file = written(tmp_path / "hostile.html", Document(HOSTILE, (), (), (), HOSTILE))
    for size in SIZES.values():
        browser.open(file, size)
        shown = browser.run("return document.querySelector('.text').textContent")
        assert shown == HOSTILE.replace("\ud83d", "\ufffd").replace("\x00", "\ufffd")
        assert browser.run("return window.stolen ?? null") is None
        assert browser.misplaced() == []
        assert browser.complaints() == []


def test_override_turns_nothing_round(browser: Browser, tmp_path: Path) -> None:
    text = "ثلاثة \u202eواحد اثنان"
    browser.open(written(tmp_path / "a.html", Document(text, (), (), (), None)))
    places = browser.run(
        """const text = document.querySelector('.text p').lastChild;
        const range = document.createRange();
        return [0, text.length - 1].map((place) => {
          range.setStart(text, place); range.setEnd(text, place + 1);
          return range.getBoundingClientRect().right; });"""
    )
    assert places[0] > places[1]


def test_marks_do_not_look_alike(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    looks = browser.run(
        """const style = (one) => {
          const { backgroundColor, textDecorationLine, textDecorationStyle, color, fontWeight } =
            getComputedStyle(document.querySelector(`.text ${one}`));
          return [backgroundColor, textDecorationLine, textDecorationStyle, color, fontWeight].join();
        };
        return ['p', '.content:not(.quoted)', '.quoted', '.cue', '.mention', '.via',
          '.named:not(.mention)'].map(style)"""
    )
    assert len(set(looks)) == len(looks)
    tints = browser.run(
        "return [0, 1, 2, 3, 4, 5, 6, 7].map((one) => getComputedStyle(document.documentElement)"
        ".getPropertyValue(`--colour-${one}`))"
    )
    assert len(set(tints)) == 8
    numbers = browser.run(
        "return [...document.querySelectorAll('[data-n]')]"
        ".map((one) => getComputedStyle(one, '::before').content)"
    )
    assert numbers == ['"1"'] * 3 + ['"2"'] * 2 + ['"3"'] * 2 + ['"4"']


def test_numbers_do_not_come_with_a_copy(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    copied = browser.run(
        "getSelection().selectAllChildren(document.querySelectorAll('.text p')[2]);"
        "return getSelection().toString()"
    )
    assert copied in (EXAMPLES / "agency-politics.txt").read_text("utf-8")


# The card


def test_pointing_shows_the_card_and_leaving_hides_it(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    browser.point_at(browser.one("#d0t2"))
    browser.wait(lambda: browser.visible("#card"), "the card")
    words = browser.one("#card").text
    for part in ("مروان الداعوق", "أضاف", "إضافة", "مستتر", "الداعوق", "cue_", "%", "مباشر"):
        assert part in words
    assert browser.misplaced() == []
    marked = "".join(part.text for part in browser.all(".text .on"))
    assert "أضاف" in marked
    assert "قدمنا خريطة طريق واضحة، وننتظر ردا مكتوبا قبل نهاية الشهر" in marked
    browser.point_at(browser.one("h1"))
    browser.wait(lambda: not browser.visible("#card"), "the card's end")
    assert browser.all(".text .on") == []


def test_card_of_a_relayed_quotation_names_the_outlet(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    browser.all(".text .via")[0].click()
    assert "الضفاف" in browser.one("#card").text


def test_nested_quotations_show_a_card_each(browser: Browser, tmp_path: Path) -> None:
    browser.open(written(tmp_path / "a.html", article_document()))
    browser.one("#d0t2").click()
    kinds = [card.find_element(By.CSS_SELECTOR, ".who").text for card in browser.all("#card .card")]
    assert len(kinds) == 2
    assert "بلا قائل" in kinds[0]
    assert "هدى العلي" in kinds[1]
    assert "منفي" in browser.one("#card").text


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_implicit_speaker_leads_to_the_antecedent(
    browser: Browser, agency: Path, size: tuple[int, int]
) -> None:
    browser.open(agency, size)
    browser.one("#d0t2").click()
    link = browser.one("#card .antecedent")
    target = link.get_attribute("href").partition("#")[2]
    link.click()
    browser.wait(lambda: browser.run("return document.activeElement.id") == target)
    reached = browser.one(f"[id='{target}']")
    assert reached.text == "الداعوق"
    top = browser.run("return arguments[0].getBoundingClientRect().top", reached)
    bar = browser.run("return document.querySelector('.bar').getBoundingClientRect().bottom")
    assert bar <= top < size[1]
    assert not browser.visible("#card")


def test_tap_keeps_the_card_until_another_tap(browser: Browser, agency: Path) -> None:
    browser.open(agency, PHONE)
    browser.one("#d0t4").click()
    card = browser.one("#card")
    assert "هولمستروم" in card.text
    assert browser.misplaced() == []
    # The sheet leaves the words that it is about in sight.
    words, sheet = browser.run(
        "return ['#d0t4', '#card'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON())"
    )
    assert words["top"] >= 0
    assert words["bottom"] <= sheet["top"]
    assert sheet["width"] == PHONE[0]
    browser.one(".bar h1").click()
    assert not card.is_displayed()


def test_keys_reach_every_quotation_and_its_card(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    browser.run("document.querySelector('.speakers li:last-child button').focus()")
    reached = []
    for _ in range(8):
        browser.press(Keys.TAB)
        reached.append(browser.run("return document.activeElement.id"))
        assert browser.visible("#card")
    assert reached == [f"d0t{index}" for index in range(8)]
    outline = browser.run("return getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    browser.press(Keys.ESCAPE)
    assert not browser.visible("#card")
    assert browser.run("return document.activeElement.id") == "d0t7"
    browser.run("document.querySelector('#d0t2').focus()")
    browser.press(Keys.ENTER)
    assert browser.run("return document.activeElement.closest('#card') !== null")
    browser.press(Keys.ESCAPE)
    assert not browser.visible("#card")
    assert browser.run("return document.activeElement.id") == "d0t2"


# Speakers and search


def test_speakers_filter_the_text(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    first, second, *_rest = browser.all(".speakers button")
    first.click()
    assert first.get_attribute("aria-pressed") == "true"
    assert unfiltered(browser) == {"0"}
    assert "3" in browser.one("#status").text
    assert len(browser.visible("li.card")) == 3
    second.click()
    assert unfiltered(browser) == {"0", "1"}
    assert len(browser.visible("li.card")) == 5
    first.click()
    assert unfiltered(browser) == {"1"}
    browser.one("#status button").click()
    assert unfiltered(browser) == {"0", "1", "2", "3"}
    assert browser.one("#status").text == ""
    assert len(browser.visible("li.card")) == 8


def unfiltered(browser: Browser) -> set[str]:
    """The speakers whose words are tinted."""
    return set(
        browser.run(
            """return [...document.querySelectorAll('.text .content')]
            .filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')
            .map((one) => document.getElementById('d0q' + one.dataset.q.split(' ')[0]).dataset.speaker)"""
        )
    )


def test_filtered_quotations_are_out_of_the_way_of_keys(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    last = browser.all(".speakers button")[-1]
    last.click()
    browser.run("document.querySelector('.speakers li:last-child button').focus()")
    browser.press(Keys.TAB)
    assert browser.run("return document.activeElement.id") == "d0t7"


def test_search_finds_every_spelling(browser: Browser, tmp_path: Path) -> None:
    text = "أَضـافَ الوزير: «إلى الأمام».\nواضاف المدير أنّ المَسؤولية كبيرة، ١٢ مرة."
    browser.open(written(tmp_path / "a.html", Extractor().extract(text)))
    browser.type_query("اضاف")
    assert browser.finds() == ["أَضـافَ"[:-1], "اضاف"]
    assert browser.one("#found").text == "2"
    browser.type_query("الي الامام")
    assert browser.finds() == ["إلى الأمام"]
    browser.type_query("مسئوليه")
    assert browser.finds() == []
    browser.type_query("المسؤوليه كبيره، 12")
    assert browser.finds() == ["المَسؤولية كبيرة، ١٢"]
    assert browser.run("return document.querySelector('.text').textContent") == text
    browser.type_query(Keys.BACKSPACE)
    assert browser.complaints() == []


def test_search_goes_from_find_to_find(browser: Browser, agency: Path) -> None:
    browser.open(agency, PHONE)
    browser.press("/")
    assert browser.run("return document.activeElement.id") == "query"
    browser.type_query("المعابر")
    total = len(browser.finds())
    assert total >= 2
    browser.press(Keys.ENTER)
    assert browser.one("#found").text == f"1/{total}"
    browser.press(Keys.ENTER)
    assert browser.one("#found").text == f"2/{total}"
    browser.one("#previous").click()
    assert browser.one("#found").text == f"1/{total}"
    browser.one("#previous").click()
    assert browser.one("#found").text == f"{total}/{total}"
    top = browser.run("return [...CSS.highlights.get('current')][0].getBoundingClientRect().top")
    assert 0 < top < PHONE[1]


@pytest.mark.parametrize(
    "words",
    ["أَضافَ إِلى", "مسؤولـة ١٢٣ ۴۵", "ﻻ إله", "کتابی", "«لا»\u200f\u00a0\t\n ثم", "Été ABC", ""],
)
def test_page_folds_as_the_library_does(browser: Browser, agency: Path, words: str) -> None:
    browser.open(agency)
    folded, with_offsets = browser.run(
        f"{asset('folding.js')} return [fold(arguments[0]), foldWithOffsets(arguments[0]).folded]",
        words,
    )
    # Beside that, the page takes runs of blanks for one and capitals for small letters.
    assert folded == " ".join(fold(words).lower().split())
    assert with_offsets == folded


def test_page_folds_every_letter_as_the_library_does(browser: Browser, agency: Path) -> None:
    browser.open(agency)
    ranges = ((0x600, 0x700), (0x200B, 0x2065), (0xFB50, 0xFF00))
    letters = [chr(code) for start, end in ranges for code in range(start, end)]
    # Between two letters, where what is left of a blank shows.
    words = [f"س{letter}س" for letter in letters if not letter.isspace()]
    folded = browser.run(f"{asset('folding.js')} return arguments[0].map(fold)", words)
    assert dict(zip(words, folded, strict=True)) == {
        word: " ".join(fold(word).lower().split()) for word in words
    }


# Theme, print, no script


def test_theme_button_goes_against_the_system(browser: Browser, agency: Path) -> None:
    browser.open(agency, scheme="dark")
    paper = "return getComputedStyle(document.body).backgroundColor"
    dark = browser.run(paper)
    browser.one("#theme").click()
    assert browser.run(paper) != dark
    browser.one("#theme").click()
    assert browser.run(paper) == dark


def test_print_leaves_out_what_paper_cannot_do(browser: Browser, agency: Path) -> None:
    browser.open(agency, scheme="dark")
    browser.one("#d0t2").click()
    assert browser.visible("#card")
    browser.media("dark", "print")
    assert browser.visible(".bar, #facets, #card, #end, .legend, .skip") == []
    assert browser.visible(".text")
    assert len(browser.visible("li.card")) == 8
    ink = browser.run("return getComputedStyle(document.querySelector('.text')).color")
    assert sum(int(value) for value in ink[4:-1].split(",")) < 200
    assert browser.command("Page.printToPDF", printBackground=True)["data"]


def test_article_is_whole_without_script(browser: Browser, agency: Path) -> None:
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(agency)
        assert browser.one(".text").is_displayed()
        assert len(browser.visible("li.card")) == 8
        browser.one("#d0t2").click()
        assert browser.driver.current_url.endswith("#d0q2")
        assert not browser.visible("#search, #theme, #facets")
    finally:
        browser.command("Emulation.setScriptExecutionDisabled", value=False)
