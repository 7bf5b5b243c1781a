"""No list has all names: people whom no list knows are found in every frame, under their whole name.

Each frame is tried with every title and every name, all of them made for this. The second sentence
has the family name alone, which must lead to the same person.
"""

from __future__ import annotations

import pytest

import quotes
from quotes import analysis as a
from quotes.pipeline import Extractor
from quotes.text import fold

EXTRACTOR = Extractor()

NAMES = [
    ("نوشير", "الداهول"),
    ("نوشير", "الدهولي"),
    ("رشدان", "الخطمة"),
    ("جاكوميل", "زيلتن"),
    ("هيروكي", "تانابي"),
    ("كودجو", "أمانكوا"),
    ("بيتروس", "دولاكيس"),
    ("شاندرا", "غوبتا"),
    ("ميلدوش", "كوفاتش"),
    ("كوابيل", "أسانتي"),
]
TITLES = [
    "وزير الدفاع الياباني",
    "الفنان التشكيلي",
    "مدير البنك المركزي",
    "رئيس مجلس الأعيان",
    "الناشط",
    "رئيس الوزراء",
    "المتحدث باسم الوزارة",
    "مدير إدارة المرور في المحافظة",
    "عضو مجلس النواب",
    "الأمين العام لاتحاد الأطباء",
    "الباحث في معهد الشرق",
    "الرئيس التنفيذي لشركة نماء",
]
FRAMES = {
    "verb first": "وأكد {title} {name} أن القرار نهائي.",
    "name behind a comma": "وأكد {title}، {name}، أن القرار نهائي.",
    "title behind a comma": "وأكد {name}، {title}، أن القرار نهائي.",
    "name alone": "وقال {name} إن القرار نهائي.",
    "source": "وبحسب {title} {name}، فإن القرار نهائي.",
    "speaker first": "{title} {name} أكد أن القرار نهائي.",
    "relayed": "ونقلت وكالة رويترز عن {title} {name} قوله إن القرار نهائي.",
    "adverbial": "من جهته، أوضح {title} {name}، في تصريح صحفي، أن القرار نهائي.",
    "paper": "وصرح {title} {name} لـ«الوطن» بأن القرار نهائي.",
    "words first": "«القرار نهائي ولن نتراجع»، يقول {title} {name}.",
    "relative clause": "والتقى الوفد أمس {title} {name} الذي أكد أن القرار نهائي.",
    "occasion": "وأشار {title} {name} خلال مؤتمر صحفي عقده اليوم إلى أن القرار نهائي.",
    "label": "{title} {name}: القرار نهائي ولن نتراجع عنه.",
    "pluperfect": "وكان {title} {name} قد أعلن أن القرار نهائي.",
    "marks": "وقال {title} {name}: «القرار نهائي ولن نتراجع».",
}


@pytest.mark.parametrize("word", sorted({word for name in NAMES for word in name}))
def test_names_are_in_no_list(word: str) -> None:
    reading = EXTRACTOR.analyzer.read(fold(word))  # type: ignore[attr-defined]
    assert not reading.traits & (a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.ROLE), word


@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
def test_unlisted_names_are_found(frame: str) -> None:
    wrong = []
    for title in TITLES if "{title}" in frame else [""]:
        for first, family in NAMES:
            name = f"{first} {family}"
            text = frame.format(title=title, name=name) + f" وأضاف {family} أن الأمر صعب."
            found = _speakers(text)
            if found != [name, name]:
                wrong.append((text, found))
    assert not wrong


def _speakers(text: str) -> list[str | None]:
    document: quotes.Document = EXTRACTOR.extract(text)
    return [each.speaker.name if each.speaker else None for each in document.quotations]
