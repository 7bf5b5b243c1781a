"""Words in marks are speech or a name by their grammar, whoever speaks and whatever the words are.

Each frame is tried with every filler, all of them made for this: predicates, what is asked for,
condemned or blamed, and names and titles in the same places, which nobody has said.
"""

from __future__ import annotations

import pytest

from quotes.pipeline import Extractor

EXTRACTOR = Extractor()

SPEAKERS = ["وزير النقل سامر الحلبي", "مدير المشفى", "مصدر محلي", "رئيس البلدية"]
PREDICATES = [
    "كارثي",
    "غير مقبول",
    "سابقة خطيرة",
    "مجرد وهم",
    "لا يحتمل التأجيل",
    "يهدد الاستقرار",
    "وصل إلى طريق مسدود",
    "لم يعد ممكنا",
    "بعيد عن الواقع",
    "سيفتح الباب أمام الفوضى",
    "مثير للسخرية",
    "بات قريبا",
]
CALLS = [
    "ضبط النفس",
    "وقف الهدم فورا",
    "احترام القانون",
    "فتح تحقيق مستقل",
    "التحلي بالصبر",
    "إنقاذ ما يمكن إنقاذه",
    "إعادة النظر في القرار",
    "الهدوء",
]
GRIEVANCES = [
    "عواقب وخيمة",
    "الانزلاق إلى الفوضى",
    "المساس بحرمة النهر",
    "تصعيد غير مسبوق",
    "تضليل الناس",
    "الصمت المريب",
]
SAID = {
    "predicate": ("و{verb} {speaker} أن القرار «{words}».", PREDICATES),
    "predicate, then more": (
        "و{verb} {speaker} أن القرار «{words}»، مشيرا إلى أن الأمر صعب.",
        PREDICATES,
    ),
    "predicate of a longer subject": (
        "و{verb} {speaker} أن قرار المجلس الأخير «{words}».",
        PREDICATES,
    ),
    "called for": ("ودعا {speaker} إلى «{words}».", CALLS),
    "called upon": ("ودعا {speaker} الحكومة إلى «{words}».", CALLS),
    "appealed to": ("وحث {speaker} السكان على «{words}».", CALLS),
    "need": ("وشدد {speaker} على ضرورة «{words}».", CALLS),
    "participle": ("وزار {speaker} القرية، داعيا السكان إلى «{words}».", CALLS),
    "warned of": ("وحذر {speaker} من «{words}».", GRIEVANCES),
    "somebody warned": ("وحذر {speaker} السكان من «{words}».", GRIEVANCES),
    "blame": ("وحمّل {speaker} الحكومة مسؤولية «{words}».", GRIEVANCES),
    "his word": ("وغادر {speaker} القاعة احتجاجا على «{words}»، على حد تعبيره.", GRIEVANCES),
}
VERBS = ["أكد", "أوضح", "أعلن"]

TITLED = [
    ("فيلم", "لا تنظر خلفك"),
    ("رواية", "أن تكون غريبا"),
    ("كتاب", "العودة إلى الجذور"),
    ("حملة", "لا للعنف"),
    ("مبادرة", "نحن معكم"),
    ("برنامج", "أنت والقانون"),
    ("عملية", "نبع السلام"),
    ("حزب", "العدالة والتنمية"),
    ("شركة", "تطوير العقارية"),
    ("وسم", "أنقذوا النهر"),
    ("منتخب", "أسود الجبل"),
    ("صحيفة", "صوت الناس"),
]
NAMED = {
    "subject": "و{verb} {speaker} أن {noun} «{words}» عاد إلى الواجهة.",
    "object": "و{verb} {speaker} أن الوزارة تدعم {noun} «{words}».",
    "spoken of": "وتحدث {speaker} عن {noun} «{words}».",
    "opened": "وافتتح {speaker} {noun} «{words}» أمس.",
    "warned of": "وحذر {speaker} من {noun} «{words}».",
}
OUTLETS = ["صوت الناس", "الشرق الجديد", "أخبار القرى الشمالية", "هيومن رايتس ووتش"]


@pytest.mark.parametrize("kind", SAID)
def test_wording_is_quoted(kind: str) -> None:
    frame, fillers = SAID[kind]
    wrong = []
    for number, speaker in enumerate(SPEAKERS):
        for words in fillers:
            text = frame.format(verb=VERBS[number % 3], speaker=speaker, words=words)
            if words not in _quoted(text):
                wrong.append(text)
    assert not wrong


@pytest.mark.parametrize("frame", NAMED.values(), ids=list(NAMED))
def test_names_are_not_quoted(frame: str) -> None:
    wrong = []
    for number, speaker in enumerate(SPEAKERS):
        for noun, words in TITLED:
            text = frame.format(verb=VERBS[number % 3], speaker=speaker, noun=noun, words=words)
            if _quoted(text):
                wrong.append(text)
    assert not wrong


@pytest.mark.parametrize("outlet", OUTLETS)
def test_outlets_that_are_told_are_not_quoted(outlet: str) -> None:
    for speaker in SPEAKERS:
        assert not _quoted(f"وفي تصريح لـ«{outlet}»، قال {speaker} إن الأمر صعب.")


def _quoted(text: str) -> list[str]:
    return [each.text for said in EXTRACTOR.extract(text).quotations for each in said.quoted]
