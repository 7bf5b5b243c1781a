"""Who speaks on, over sentences that say nothing: each speaker, each thing between, each way to go on.

The first sentence has the whole mention; the last has a verb or pronoun without a name, or a part of the
mention. Whatever stands between, it leads to who spoke first.
"""

from __future__ import annotations

import pytest

from quotes.pipeline import Extractor

EXTRACTOR = Extractor()

# The whole mention, what it is called again, and the gender or number of its verbs.
SPEAKERS = [
    ("وزير النقل سمير الدبس", "الدبس", "m"),
    ("مدير المستشفى الدكتور نبيل كوفاتش", "مدير المستشفى", "m"),
    ("الخبير الاقتصادي هيروكي تانابي", "الخبير", "m"),
    ("النائب علي الغدير", "الغدير", "m"),
    ("مصدر أمني", "المصدر نفسه", "m"),
    ("حزب الإنصاف", "الحزب", "m"),
    ("النائبة روان الصايغ", "الصايغ", "f"),
    ("وزيرة الصحة ليلى النجار", "النجار", "f"),
    ("المتحدثة باسم المفوضية أولغا سارادو", "المتحدثة", "f"),
    ("شركة لومينا الكندية", "لومينا", "f"),
    ("صحيفة «نويه بوته» النمساوية", "«نويه بوته»", "f"),
    ("مؤسسة زينيت الخيرية", "المؤسسة", "f"),
    ("وزارة الصحة", "الوزارة", "f"),
    ("شهود عيان", "الشهود", "p"),
    ("خبراء اقتصاديون", "الخبراء", "p"),
]
BETWEEN = [
    "",
    "وتضم المدينة نحو مليوني نسمة.",
    "وقتل في الحادث الطفل سليم مراد وأصيبت والدته.",
    "ونقل الجريح حسان العلي إلى المستشفى الميداني.",
    "وتوفي الأب بعد أيام متأثرا بجراحه.",
    "ودمرت العاصفة منزل المزارع يوسف حنا.",
    "وجرت المباراة بحضور الأمير فيصل بن تركي.",
    "وبدأ تنفيذ المشروع عام 2019 بتمويل من البنك الدولي.",
]
# By gender and number: the verb without a subject, and before one.
GOING_ON = {
    "adds": ("وأضاف أن {}.", "وأضافت أن {}.", "وأضافوا أن {}."),
    "says": ("وقال إن {}.", "وقالت إن {}.", "وقالوا إن {}."),
    "points out": ("كما أشار إلى أن {}.", "كما أشارت إلى أن {}.", "كما أشاروا إلى أن {}."),
    "closes": ("وختم بالقول إن {}.", "وختمت بالقول إن {}.", "وختموا بالقول إن {}."),
    "source": ("وبحسبه فإن {}.", "وبحسبها فإن {}.", "وبحسبهم فإن {}."),
    "again": ("وأوضح {who} أن {}.", "وأوضحت {who} أن {}.", "وأوضح {who} أن {}."),
    "words first": ("«{}»، يضيف {who}.", "«{}»، تضيف {who}.", "«{}»، يضيف {who}."),
}
SAID = "الطريق الساحلي مغلق منذ ثلاثة أيام"


@pytest.mark.parametrize("way", GOING_ON)
def test_who_spoke_first_goes_on(way: str) -> None:
    wrong = []
    for mention, again, kind in SPEAKERS:
        first = f"{'قالت' if kind == 'f' else 'قال'} {mention} إن الموسم كان صعبا."
        last = GOING_ON[way]["mfp".index(kind)].format(SAID, who=again)
        for between in BETWEEN:
            for line_end in (" ", "\n"):
                text = line_end.join(each for each in (first, between, last) if each)
                quotations = EXTRACTOR.extract(text).quotations
                speakers = [each.speaker.entity for each in quotations if each.speaker]
                if speakers != [0, 0]:
                    wrong.append(text)
    assert wrong == []


DOING = [
    ("{} {who} وقال: «{said}».", "ابتسم|هز رأسه|وقف أمام الباب|التفت إلى الجمهور"),
    ("{} {who} ثم قال: «{said}».", "ضحك|نظر إلى الساعة|تقدم نحو المنصة"),
    ("{} {who} قبل أن يقول: «{said}».", "تنهد|جلس على الكرسي|أغلق الهاتف"),
]
ACTING = [
    "سامر الدبس",
    "الشاب نوشير زيلتن",
    "الحارس",
    "صاحب المحل",
    "أبو رامي",
    "النائب مراد بنعيسى",
]


@pytest.mark.parametrize("who", ACTING)
def test_who_acts_takes_over(who: str) -> None:
    wrong = []
    for frame, acts in DOING:
        for act in acts.split("|"):
            verb, _, rest = act.partition(" ")
            doing = frame.format(verb, who=f"{who} {rest}".strip(), said=SAID)
            for opening in ("", "و", "وفي نهاية اللقاء "):
                text = f"قال الوزير عادل منصور إن الموسم كان صعبا. {opening}{doing}"
                last = EXTRACTOR.extract(text).quotations[-1].speaker
                if last is None or last.name == "عادل منصور" or last.name not in who:
                    wrong.append(text)
    assert wrong == []
