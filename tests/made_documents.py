"""Documents made by hand and by hypothesis, for the tests of schema, output and command line."""

from __future__ import annotations

from hypothesis import strategies as st

from quotes.model import (
    Attribution,
    Cue,
    Document,
    Evidence,
    Mention,
    Notice,
    Quotation,
    Speaker,
    Via,
)
from quotes.span import Span

ARTICLE = (
    'نقلت وكالة الشروق عن وزيرة البيئة هدى العلي قولها إن الخطة "جاهزة تماما". '
    "وأضافت: «سنبدأ غدا»، وتابعت «ولن نتأخر»."
)


def span(words: str, text: str = ARTICLE) -> Span:
    """The span of the first `words` in `text`."""
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


def article_document() -> Document:
    """A document with every part of the schema filled, and the empty ones as well."""
    minister = "وزيرة البيئة هدى العلي"
    named = Attribution(minister, span(minister), "named", 0)
    implicit = Attribution(minister, None, "implicit", 0)
    return Document(
        text=ARTICLE,
        quotations=(
            Quotation(
                kind="mixed",
                content=(span('إن الخطة "جاهزة تماما"'),),
                quoted=(span("جاهزة تماما"),),
                cue=Cue(span("قولها"), "قال", "noun", "say"),
                speaker=named,
                via=(Via("وكالة الشروق", span("وكالة الشروق")),),
                parent=None,
                rule="relay_mention_noun",
                confidence=0.91,
                evidence=(
                    Evidence("cues", "a verbal noun with its pronoun", span("قولها")),
                    Evidence("links", "the name stands before the cue"),
                ),
                circumstances=("complementizer", "person"),
            ),
            Quotation(
                kind="direct",
                content=(span("سنبدأ غدا"), span("ولن نتأخر")),
                quoted=(span("سنبدأ غدا"), span("ولن نتأخر")),
                cue=Cue(span("أضافت"), "أضاف", "verb", "add", negated=True),
                speaker=implicit,
                via=(),
                parent=0,
                rule="cue_colon_quotation",
                confidence=None,
            ),
            Quotation("direct", (span("غدا"),), (), None, None, (), None, "none", None),
        ),
        speakers=(
            Speaker(
                0,
                minister,
                "person",
                "f",
                (Mention(span(minister), "named"),),
                aliases=("هدى العلي",),
            ),
        ),
        notices=(Notice("mixed_marks", "read as one pair", span('"')),),
        id="a1",
    )


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Any span of `text`."""
    start = draw(st.integers(0, len(text) - 1))
    return Span.cut(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def documents(draw: st.DrawFn, alphabet: str = "قالتو \n\t\"«»،,;=-'\u200f😀ab") -> Document:
    """Documents of every shape that the types allow."""
    text = draw(st.text(alphabet, min_size=1))
    one = spans(text)
    words = st.text(alphabet)
    kinds = st.sampled_from(["named", "described", "pronoun"])
    mentions = st.lists(st.builds(Mention, one, kinds), max_size=3).map(tuple)
    names = draw(st.lists(words, max_size=3))
    speakers = tuple(
        Speaker(
            number,
            name,
            draw(st.sampled_from(["person", "organisation", "anonymous", "group", None])),
            draw(st.sampled_from(["m", "f", None])),
            draw(mentions),
            draw(st.lists(words, max_size=2).map(tuple)),
        )
        for number, name in enumerate(names)
    )
    cue_kinds = st.sampled_from(["verb", "participle", "noun", "preposition", "colon"])
    cues = st.builds(Cue, one, st.none() | words, cue_kinds, words, st.booleans())
    attributions = (
        st.builds(
            Attribution,
            words,
            st.none() | one,
            kinds | st.just("implicit"),
            st.integers(0, len(speakers) - 1),
        )
        if speakers
        else st.none()
    )
    count = draw(st.integers(0, 4))
    quotations = tuple(
        Quotation(
            draw(st.sampled_from(["direct", "indirect", "mixed"])),
            draw(st.lists(one, min_size=1, max_size=2).map(tuple)),
            draw(st.lists(one, max_size=2).map(tuple)),
            draw(st.none() | cues),
            draw(st.none() | attributions),
            draw(st.lists(st.builds(Via, words, one), max_size=2).map(tuple)),
            draw(st.none() | st.integers(0, count - 1)),
            draw(words),
            draw(st.none() | st.floats(0, 1)),
            draw(
                st.lists(st.builds(Evidence, words, words, st.none() | one), max_size=2).map(tuple)
            ),
        )
        for _ in range(count)
    )
    notices = draw(st.lists(st.builds(Notice, words, words, one), max_size=2).map(tuple))
    return Document(text, quotations, speakers, notices, draw(st.none() | words))


ODD = "قال\n\r\t\u2028\0\x1b\ufffe\ud83d😀\U00010900\"'«»<>&=+-@|~،. "
"""Letters beside what breaks formats: line ends, controls, half a surrogate pair, astral letters,
marks of XML, of formulas and of tables."""


@st.composite
def whole_documents(draw: st.DrawFn, alphabet: str = ODD) -> Document:
    """Documents that agree with themselves, as extraction makes them, over any letters.

    Spans begin and end inside a line, the pieces of a content are in order and apart, quotations
    are in the order of the text, and a speaker's mentions and names are the same everywhere.
    """
    text = draw(st.text(alphabet, max_size=60)) + "قال" + draw(st.text(alphabet, max_size=10))
    letters = [place for place, letter in enumerate(text) if not letter.isspace()]
    place = st.sampled_from(letters)
    # A line end may be inside a span, not at its edge.
    one = st.tuples(place, place).map(lambda ends: Span.cut(text, min(ends), max(ends) + 1))
    words = st.text(alphabet, max_size=12).map(lambda name: name + "م")
    kinds = st.sampled_from(["named", "described", "pronoun"])

    def in_order(found: list[Mention]) -> tuple[Mention, ...]:
        by_place = {(each.span.start, each.span.end): each for each in found}
        return tuple(by_place[ends] for ends in sorted(by_place))

    mentions = st.lists(st.builds(Mention, one, kinds), min_size=1, max_size=3).map(in_order)
    speakers = tuple(
        Speaker(
            number,
            draw(words),
            draw(st.sampled_from(["person", "organisation", "anonymous", "group", None])),
            draw(st.sampled_from(["m", "f", None])),
            draw(mentions),
            draw(st.lists(words, max_size=2, unique=True).map(tuple)),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    cues = st.builds(
        Cue,
        one,
        st.none() | words,
        st.sampled_from(["verb", "participle", "noun", "preposition", "colon"]),
        st.sampled_from(["say", "add", "deny"]),
        st.booleans(),
    )

    def attribution() -> Attribution | None:
        speaker = draw(st.none() | st.sampled_from(speakers)) if speakers else None
        if speaker is None:
            return None
        mention = draw(st.none() | st.sampled_from(speaker.mentions))
        return Attribution(
            speaker.name,
            mention.span if mention else None,
            mention.kind if mention else "implicit",
            speaker.id,
        )

    def content() -> tuple[Span, ...]:
        first, second = sorted((draw(one), draw(one)), key=lambda each: (each.start, each.end))
        between = text[first.end : second.start]
        return (first, second) if first.end < second.start and between.strip() else (first,)

    contents = {each[0].start: each for each in (content() for _ in range(draw(st.integers(0, 3))))}
    quotations = tuple(
        Quotation(
            draw(st.sampled_from(["direct", "indirect", "mixed"])),
            contents[start],
            draw(
                st.lists(one, max_size=2, unique_by=lambda each: each.start).map(
                    lambda found: tuple(sorted(found, key=lambda each: each.start))
                )
            ),
            draw(st.none() | cues),
            attribution(),
            draw(st.lists(st.builds(Via, words, one), max_size=2).map(tuple)),
            draw(st.sampled_from([None, *(p for p in range(len(contents)) if p != n)])),
            draw(words),
            draw(st.none() | st.floats(0, 1)),
        )
        for n, start in enumerate(sorted(contents))
    )
    return Document(text, quotations, speakers, (), draw(words))
