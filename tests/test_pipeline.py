"""The extractor as a whole: what holds for every text, and how it is called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from made_growth import check_growth
from quotes.analysis import Analysis
from quotes.errors import InputError
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon, default_lexicon
from quotes.model import Document
from quotes.pipeline import Extractor
from quotes.sources import Source, read
from quotes.span import Span
from quotes.text import Text

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
ARTICLE = (
    "قالت وزيرة البيئة هدى العلي إن الخطة جاهزة. وأضافت: «سنبدأ غدا». "
    "وقال ناطق باسم الشركة «لن نتأخر»."
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def spans(document: Document) -> Iterator[Span]:
    """Every span of the document."""
    for quotation in document:
        yield from quotation.content
        yield from quotation.quoted
        if quotation.cue:
            yield quotation.cue.span
        if quotation.speaker and quotation.speaker.mention:
            yield quotation.speaker.mention
        for via in quotation.via:
            yield via.mention
    for speaker in document.speakers:
        for mention in speaker.mentions:
            yield mention.span
    for notice in document.notices:
        yield notice.span


def test_spans_slice_back_from_every_example(extractor: Extractor) -> None:
    documents = 0
    for source in read([str(ARTICLES)]):
        assert isinstance(source, Source)
        document = extractor.extract(source.text)
        assert [source.text[span.start : span.end] for span in spans(document)] == [
            span.text for span in spans(document)
        ]
        documents += 1
    assert documents >= 12


def test_a_document_is_consistent(extractor: Extractor) -> None:
    document = extractor.extract(ARTICLE, id="a1")
    assert document.id == "a1"
    assert document.text == ARTICLE
    assert [quotation.content[0].start for quotation in document] == sorted(
        quotation.content[0].start for quotation in document
    )
    for quotation in document:
        assert quotation.speaker is not None
        speaker = document.speakers[quotation.speaker.entity]
        assert quotation.speaker.name == speaker.name
        for quoted in quotation.quoted:
            assert any(content.contains(quoted) for content in quotation.content)
    assert [speaker.id for speaker in document.speakers] == list(range(len(document.speakers)))


def test_same_input_same_output(extractor: Extractor) -> None:
    extractor.extract("قال سمير إن المطر قريب.")  # what was read before leaves no trace
    assert extractor.extract(ARTICLE) == Extractor().extract(ARTICLE) == extractor.extract(ARTICLE)


def test_the_schema_brings_the_document_back(extractor: Extractor) -> None:
    document = extractor.extract(ARTICLE, id="a1")
    assert Document.from_dict(document.to_dict(), ARTICLE) == document


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r\n",
        ".",
        "قال",
        "قال:",
        "قال: «",
        "»",
        "أن",
        "وأضاف أن",
        "بحسب",
        "،، قال ،، إن ،،",
        ":\n:\n:",
        "\u200f\u200e\u202b",
        "\u064e\u0640",
        "قال\x00الوزير إن\x00",
        "قال \ud800 إن \udfff",
        "😀" * 50,
        "ﻻ ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ",
        "((((((((",
        "The minister said: “no”.",
        "1,5.3:2/7",
        "استأنف “،كاتبا›ج»ان ا﴿",
        "أخبرنا سامر عن كريم قال",
        "فطلب منه أن يلعب معه, ولكن",
        "رقابة تخصها رقابة الرا",
        "ر حسب أقوال ″وا,",
        "قال كريم حدثنا سامر عن كريم قال",
    ],
)
def test_odd_text_is_survived(extractor: Extractor, text: str) -> None:
    document = extractor.extract(text)
    for span in spans(document):
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("before", ["،", "أكد أن ", "«لن أعود»، ", "«لن أعود» قال سامر "])
def test_every_form_can_end_a_text(extractor: Extractor, before: str) -> None:
    for form in default_lexicon().forms:
        extractor.extract(before + form)


@pytest.mark.parametrize(
    "value", [ARTICLE.encode(), bytearray(b"a"), None, 7, Path("a.txt"), ["a"]]
)
def test_what_is_no_text_is_refused(extractor: Extractor, value: object) -> None:
    with pytest.raises(InputError, match="not str"):
        extractor.extract(value)  # type: ignore[arg-type]


def test_many_texts_stream(extractor: Extractor) -> None:
    read_so_far = []

    def texts() -> Iterator[str]:
        for number in range(3):
            read_so_far.append(number)
            yield ARTICLE

    stream = extractor.extract_many(texts())
    assert next(stream).quotations
    assert read_so_far == [0]
    assert len(list(stream)) == 2


def test_an_analyzer_of_ones_own_is_used() -> None:
    class Counting:
        def __init__(self, lexicon: Lexicon) -> None:
            self.inner = LexicalAnalyzer(lexicon)
            self.texts = 0

        def analyze(self, text: Text) -> Analysis:
            self.texts += 1
            return self.inner.analyze(text)

    analyzer = Counting(default_lexicon())
    document = Extractor(analyzer=analyzer).extract(ARTICLE)
    assert analyzer.texts == 1
    assert document == Extractor().extract(ARTICLE)


# What a hostile or broken file may repeat without end, and what a year's news in one file does.
UNITS = {
    "words": "وزير محمد قال أن ",
    "marks": '"« (( ',
    "unclosed quotations": 'قال: "نعم ',
    "indirect quotations": "قال الوزير إن العمل مستمر. ",
    "quotations without a stop": "وقالت ليلى فرحات إن الأمر جيد، ",
    "quotations first": "«نعم نعم نعم»، قال سمير. ",
    "sources": "نزل المطر بحسب الوزارة. ",
    "headlines": "سمير: نعم\n",
    "names": "سمير فرحات ",
    "unclosed marks in clauses": "ذكر أن >>محطات التحلية ❝تعمل ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_text_only(extractor: Extractor, unit: str) -> None:
    check_growth(lambda count: extractor.extract(unit * count), 100, 1_200)


@pytest.mark.parametrize("shift", [0, 1])
def test_a_sentence_that_is_cut_inside_marks_ends(extractor: Extractor, shift: int) -> None:
    # longer than a sentence is looked for, with a stop of the marked words at the cut
    text = "قال سمير: نعم " + "مطر " * shift + "«" + "نعم. " * 300 + "» ثم عدنا."
    (quotation,) = extractor.extract(text)
    assert quotation.text.startswith("نعم")
