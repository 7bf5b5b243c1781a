"""What holds for the quotations of any text."""

from __future__ import annotations

import json
import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.model import Document
from quotes.pipeline import Extractor
from quotes.text import fold
from test_pipeline import spans

EXTRACTOR = Extractor()

# Texts made of what matters here: cues, speakers, complementizers, marks, blanks, invisible signs.
PIECES = [
    *(
        "قال ",
        "وقالت ",
        "وأضاف ",
        "أكد ",
        "مشيرا إلى ",
        "قائلا",
        "قوله ",
        "بقولها ",
        "يذكر ",
        "نفى ",
    ),
    *(
        "نقلت ",
        "نقلا عن ",
        "بحسب ",
        "وفقا ل",
        "على حد قوله",
        "كما ",
        "عن ",
        "لم ",
        "كان قد ",
        "الذي ",
    ),
    *("أن ", "إن ", "بأن ", "أنه ", "إلى أن ", "هل ", "بعد أن "),
    *("الوزير ", "وزيرة الصحة ", "ليلى فرحات ", "سمير ", "رويترز ", "صحيفة ", "مصدر ", "المصدر "),
    *("هو ", "د. ", "معاليه ", "السكان ", "وزارة النقل ", "محمد بن ", "بيان "),
    *("العمل مستمر ", "المطر ", "يوم الجمعة ", "في المدينة ", "3.5 ", "لا ", "it "),
    *('"', "«", "»", "“", "”", "((", "))", "(", ")", "''", "- ", "— ", ":", "،", ".", "؟", "\n"),
    *(" ", "و", "لـ", "بـ", "\u200f", "\u064e", "\u0640", "\u00a0", "\u200d", "\x00", "\ud800"),
]
typed = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
texts = typed | st.text(st.characters(), max_size=60)

# Plain texts to vary in spelling: whole sentences in an order that nobody foresaw.
SENTENCES = [
    "قال الوزير سمير فرحات إن العمل مستمر.",
    "وأضاف: «سنعود غدا إلى المدينة».",
    "وقالت ليلى منصور، رئيسة اللجنة، إن الطريق آمن، مشيرة إلى أن السد امتلأ.",
    "نقلت رويترز عن مصدر أمني قوله إن السائق هرب.",
    'وأكد المصدر "أن البحث مستمر في الجبال".',
    "ونزل المطر، بحسب وزارة الزراعة.",
    "«لن نغادر أرضنا أبدا»، قال المزارع.",
    "ونفت الشركة أن يكون المصنع قد أغلق.",
    "وزير المال: لا ضرائب جديدة هذا العام\n",
]
prose = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)
SIGNS = "\u0640\u064b\u064e\u064f\u0650\u0652"


@given(texts)
@example("قال قال قال:«« إن أن")
@example("،نقلا عن بيب،أن")
@example("كما نقل عنه")
@example("أعلن أن ،زاعما")
@example("لبنك يتوقع ان")
@example("أوضح إلى أن أموالهم تزيد، وهي عبارة")
@example("س فريق«سال عما»")
@settings(max_examples=500, deadline=None)
def test_nothing_raises_and_spans_slice_back(raw: str) -> None:
    document = EXTRACTOR.extract(raw)
    assert document.text == raw
    for span in spans(document):
        assert 0 <= span.start < span.end <= len(raw)
        assert raw[span.start : span.end] == span.text


@given(texts)
@example('يسترحم (″ت\n"لخص" حسب المصدر')
@example("صرح:تزعقا t«ت فt ا›عد''ت ي د د")
@settings(max_examples=300, deadline=None)
def test_the_parts_of_a_document_fit_together(raw: str) -> None:
    document = EXTRACTOR.extract(raw)
    for quotation in document:
        assert quotation.content
        starts = [span.start for span in quotation.content]
        assert starts == sorted(starts)
        if quotation.speaker:
            assert quotation.speaker.name == document.speakers[quotation.speaker.entity].name
            assert (quotation.speaker.mention is None) == (quotation.speaker.kind == "implicit")
    taken = [quoted for quotation in document for quoted in quotation.quoted]
    assert len(taken) == len(set(taken)), "a stretch in marks belongs to one quotation"
    firsts = [quotation.content[0].start for quotation in document]
    assert firsts == sorted(firsts)


@given(texts)
@example('"قال نقلا عن ')
@settings(max_examples=300, deadline=None)
def test_what_stands_in_marks_is_part_of_the_content(raw: str) -> None:
    for quotation in EXTRACTOR.extract(raw):
        for quoted in quotation.quoted:
            assert any(content.contains(quoted) for content in quotation.content)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_json_round_trip(raw: str) -> None:
    document = EXTRACTOR.extract(raw, id="a1")
    record = json.loads(json.dumps(document.to_dict()))
    assert Document.from_dict(record, raw) == document


@given(typed)
@settings(max_examples=100, deadline=None)
def test_same_input_same_output(raw: str) -> None:
    assert EXTRACTOR.extract(raw) == EXTRACTOR.extract(raw)


def _who_says_what(document: Document) -> list[tuple[object, ...]]:
    return [
        (
            quotation.kind,
            quotation.rule,
            quotation.cue.lemma if quotation.cue else None,
            fold(quotation.speaker.name) if quotation.speaker else None,
            [fold(span.text) for span in quotation.content],
            [fold(span.text) for span in quotation.quoted],
            [fold(via.name) for via in quotation.via],
        )
        for quotation in document
    ]


@given(prose, st.randoms(use_true_random=False), st.floats(0.05, 1))
@settings(max_examples=150, deadline=None)
def test_vowel_signs_and_tatweel_change_nothing_but_offsets(
    raw: str, chance: random.Random, share: float
) -> None:
    # A shadda is left out: it may tell one word from another (بيّن, بين); so is the tanwin of the
    # accusative, which tells an object from the name before it (شن القائد هجومًا).
    signs = SIGNS.replace("\u064b", "")
    dressed = "".join(
        letter + (chance.choice(signs) if "ب" <= letter <= "ي" and chance.random() < share else "")
        for letter in raw
    )
    assert _who_says_what(EXTRACTOR.extract(dressed)) == _who_says_what(EXTRACTOR.extract(raw))


@given(prose)
@settings(max_examples=50, deadline=None)
def test_invisible_controls_change_nothing_but_offsets(raw: str) -> None:
    dressed = "\ufeff" + raw.replace(" ", "\u200f \u200e").replace("«", "\u202b«")
    assert _who_says_what(EXTRACTOR.extract(dressed)) == _who_says_what(EXTRACTOR.extract(raw))
