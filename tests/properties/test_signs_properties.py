"""Vowel signs and tatweel change offsets, and nothing else (docs/toughness.md)."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_extract_properties import texts

from fuzz.checks import check, dress
from fuzz.mutations import MUTATIONS
from fuzz.seeds import Seeds
from quotes.pipeline import Extractor

EXTRACTOR = Extractor()
SEEDS = Seeds.load()

articles = st.sampled_from(SEEDS.texts)
randoms = st.integers(0, 2**32).map(Random)


@given(texts, randoms)
@settings(max_examples=200, deadline=None)
@example("نقل مله إن", Random(1))
@example("شدد زروال على أن", Random(1))
@example("نادت ألا ", Random(1))
@example("أمًا:غ", Random(1))
@example("ثلاثة ونُقل:ل", Random(3))
@example('ب"وعُرض لقطات تنكر"ا ة"', Random(1))
def test_signs_change_nothing_in_any_text(raw: str, chance: Random) -> None:
    assert check(EXTRACTOR.extract, raw, dressed=chance) is None


@given(articles, randoms)
@settings(max_examples=40, deadline=None)
def test_signs_change_nothing_in_articles(raw: str, chance: Random) -> None:
    assert check(EXTRACTOR.extract, raw[:1500], dressed=chance) is None


@given(articles, st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=6), randoms)
@settings(max_examples=150, deadline=None)
def test_broken_articles_are_survived(raw: str, changes: list[object], chance: Random) -> None:
    text = raw[:1000]
    for change in changes:
        text = change(text, chance, SEEDS)[:4000]  # type: ignore[operator]
    assert check(EXTRACTOR.extract, text) is None


@given(texts, randoms, st.floats(0, 1))
def test_dressing_maps_back(raw: str, chance: Random, share: float) -> None:
    dressed, before = dress(raw, chance, share)
    assert len(before) == len(dressed) + 1
    assert before[-1] == len(raw)
    kept = [place for place in range(len(dressed)) if before[place] != before[place + 1]]
    assert "".join(dressed[place] for place in kept) == raw


SIGNED = [
    # (plain, with signs): what a word is, told by a letter that a sign follows
    ("وفقا للتقرير، ارتفع الإنتاج.", "وفقا لِلتقرير، ارتفع الإنتاج."),
    ("قال الوالي إلى الوفد إن الطريق آمن.", "قال الوالي إِلـى الوفد إن الطريق آمن."),
    ("أكد رئيس الوفد على أن الطريق آمن.", "أكد رئيس الوفد علـى أن الطريق آمن."),
    ("وقال جهاد في حديثه «نجحنا أخيرا».", "وقال جهاد في حديثهِ «نجحنا أخيرا»."),
    ("وأُعلنت الخطة: «نبدأ غدا».", "وأـُعلنت الخطة: «نبدأ غدا»."),
    (
        "قال الصياد أبو جورج إن البحر هائج.\nوقال أبو جورج إن الصيد قليل.",
        "قال الصياد أَبو جورج إن البحر هائج.\nوقال أبو جـورج إن الصيد قليل.",
    ),
]


@pytest.mark.parametrize(("plain", "signed"), SIGNED)
def test_signed_spellings_are_read_alike(plain: str, signed: str) -> None:
    def told(text: str) -> list[object]:
        document = EXTRACTOR.extract(text)
        bare = str.maketrans(dict.fromkeys(map(ord, "\u064e\u064f\u0650\u0640")))
        return [
            (one.rule, one.text.translate(bare), one.speaker and one.speaker.name.translate(bare))
            for one in document
        ] + [(len(speaker.aliases), speaker.gender) for speaker in document.speakers]

    assert told(plain) == told(signed)
    assert EXTRACTOR.extract(plain).quotations


def test_the_width_of_a_line_is_that_of_its_letters() -> None:
    lines = [
        "وكتب الراوي: خرجنا من القرية قبل أن يطلع الفجر علينا",
        "وكان الطريق طويلا بين الحقول التي غمرها الماء",
        "ولم نر أحدا غير راع عجوز يسوق غنمه إلى التل",
        "ثم بلغنا النهر وقد ارتفعت الشمس فوق الجبال",
        "فنزلنا نستريح في ظل شجرة كبيرة على ضفته",
        "وأكلنا ما حملناه معنا من خبز وتمر.",
    ]
    plain = "\n".join(lines)
    signed, _ = dress(plain, Random(5), 1.0)
    assert max(map(len, signed.split("\n"))) > 90
    (one,), (other,) = EXTRACTOR.extract(plain), EXTRACTOR.extract(signed)
    assert one.text.count("\n") == other.text.count("\n") > 0


def test_a_sign_here_and_there_shows_no_case() -> None:
    """What the last sign of a word shows counts in a text that bears its vowels alone."""
    plain = "دخل رجل على أمير البصرة فقال الأمير من أنت قال أنا رجل جئتك من بلاد بعيدة فقال الأمير ما حاجتك يا رجل"
    said = [(each.text, each.speaker) for each in EXTRACTOR.extract(plain)]
    assert [speaker.name for _, speaker in said if speaker] == ["أمير البصرة"] * len(said) != []
    for sign in ("\u064e", "\u0650"):
        signed = EXTRACTOR.extract(plain.replace("الأمير", f"الأمير{sign}"))
        assert [(each.text, each.speaker and each.speaker.name) for each in signed] == [
            (text, speaker and speaker.name) for text, speaker in said
        ]
