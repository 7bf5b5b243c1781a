"""Where what is reported ends is the same whatever it is, whoever says it, and whatever the writer goes on with.

Each frame is tried with every content, and each content with every continuation, all of them made for this.
"""

from __future__ import annotations

import pytest

from quotes.pipeline import Extractor

EXTRACTOR = Extractor()

# Each with the complementizer of its verb; {c} is what is reported.
FRAMES = [
    ("وقال وزير النقل سامر حداد {c}", "إن"),
    ("وأكد المتحدث باسم الوزارة، في تصريح صحفي، {c}", "أن"),
    ("وأشار المصدر إلى {c}", "أن"),
    ("ونقلت رويترز عن مسؤول محلي قوله {c}", "إن"),
    ("وقال وزير النقل سامر حداد إن الطريق مغلق، مضيفا {c}", "أن"),
]
CONTENTS = [
    "{t} المشروع مهم",
    "{t} الطريق الذي يربط المدينة بالميناء مغلق منذ أسبوع",
    "{t} عدد المصابين بلغ 12.5 ألفا و300 حالة",
    "{t} الخبراء يعتقدون أن السبب معروف، ويرون أن الحل قريب",
    "{t}ه لن يترشح و{t}ه سيدعم زميله",
    "{t} الحكومة «ملتزمة بوعودها» رغم الأزمة",
    "{t} الأسعار (بما فيها الخبز) ارتفعت بنسبة 15%",
    "{t} القرار نهائي ولا رجعة فيه",
    "{t} الأمطار تسببت في إغلاق المدارس، ما أدى إلى تأخر الامتحانات",
    "{t} لا أحد يستطيع تجاهل ما جرى أيضا",
    "{t} النادي، الذي تأسس عام 1950، لن يباع",
    "{t} القطار وصل ليلا",
    "{t} الحملة ستبدأ الأحد، إذا سمحت الظروف بذلك",
    "{t} أسباب المرض معروفة، وفي مقدمتها التدخين",
]
ENDING = [
    ".",
    "، مشيرا إلى أن العمل مستمر.",
    " مؤكدا أن العمل مستمر.",
    "، وأضاف أن العمل مستمر.",
    " كما أوضح أن العمل مستمر.",
    "، بحسب رويترز.",
    " بحسب رويترز.",
    "، على حد تعبيره.",
    "، فيما نفى مدير البنك صحة ذلك.",
    " بينما أكد مدير البنك فارس نادر أن الأموال متوفرة.",
    "، من جهته قال مدير البنك فارس نادر إن الأموال متوفرة.",
    "، وفي السياق ذاته، قال مدير البنك فارس نادر إن الأموال متوفرة.",
    "، وفي مقابلة مع قناة النهار، قال مدير البنك فارس نادر إن الأموال متوفرة.",
    "، ومضى قائلا إن العمل مستمر.",
    "، داعيا المواطنين إلى الصبر.",
    "، وذلك خلال مؤتمر صحفي عقد أمس.",
    " وذلك في تصريح صحفي.",
    "، في مقابلة مع قناة النهار.",
    " جاء ذلك خلال اجتماع عقد أمس.",
    "، وهو ما نفته المعارضة.",
    "، ولم يتسن الحصول على تعليق من البنك.",
    "، دون أن يذكر تفاصيل أخرى.",
    ". وتعد المدينة من أكبر مدن البلاد.",
]
GOING_ON = [
    "، وأن العمل مستمر",
    "، كما أن العمل مستمر",
    "، لأن العمل مستمر",
    "، وذلك في إطار الخطة",
    "، خصوصا في المدن الكبرى",
    "، ما يعني أن العمل مستمر",
    "، على أن يستمر العمل",
    "، وسيبدأ العمل غدا",
    "، وفق جدول زمني محدد",
]


@pytest.mark.parametrize("content", CONTENTS)
def test_contents_end_where_the_writer_goes_on(content: str) -> None:
    wrong = [
        (text, found)
        for frame, that in FRAMES
        for ending in ENDING
        for text, wanted in [_text(frame, that, content, "", ending)]
        if wanted not in (found := _contents(text))
    ]
    assert not wrong


@pytest.mark.parametrize("content", CONTENTS)
def test_contents_go_on(content: str) -> None:
    wrong = [
        (text, found)
        for frame, that in FRAMES
        for more in GOING_ON
        for text, wanted in [_text(frame, that, content, more, ".")]
        if wanted not in (found := _contents(text))
    ]
    assert not wrong


DATELINES = [
    "القاهرة - رويترز: ",
    "بغداد/ الصدى: ",
    "القاهرة / الأناضول ",
    "لندن- «القدس العربي»: ",
    "دبي، الإمارات العربية المتحدة (CNN) -- ",
    "خاص – ",
    "",
]
SOURCES = [
    "بحسب وزارة التجارة",
    "وفق مصدر أمني",
    "حسب رئيس البلدية سامر حداد",
    "بحسب ما نقلته وكالة الأنباء",
]
CLAUSES = [
    "الوزارة لن تؤجل الاختبارات",
    "المقاول ترك الموقع قبل عامين",
    "والده خرج بعد صلاة العشاء ولم يعد",
    "ارتفعت الأسعار بنسبة 15% خلال الشهر الماضي",
    "الطريق الذي يربط المدينة بالميناء مغلق منذ أسبوع",
    "المشتبه به عضو قديم في «جبهة تحرير الأرض والإنسان»",
]


@pytest.mark.parametrize("clause", CLAUSES)
def test_sources_cover_the_clause(clause: str) -> None:
    wrong = [
        (text, found)
        for source in SOURCES
        for text in [
            *(f"{line}{clause}، {source}." for line in DATELINES),
            f"و{source}، {clause}.",
            f"{clause} {source}.",
        ]
        if clause not in (found := _contents(text))
    ]
    assert not wrong


def _text(frame: str, that: str, content: str, more: str, ending: str) -> tuple[str, str]:
    wanted = content.format(t=that) + more
    return frame.format(c=wanted) + ending, wanted


def _contents(text: str) -> list[str]:
    return [quotation.text for quotation in EXTRACTOR.extract(text).quotations]
