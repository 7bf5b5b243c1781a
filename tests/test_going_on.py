"""Who goes on to speak, and where what is reported ends, in every frame and under any name.

Each frame is tried with people whom lists know and people whom no list knows. The words expected
stand in ⟦ ⟧, who says them behind the bar; {n} has spoken before, {m} comes up then.
"""

from __future__ import annotations

import re

import pytest

import quotes

BEFORE = "قال الوزير {n} إن ⟦المال موجود⟧.\n"
PEOPLE = [("سامر حداد", "نايف الزعبي"), ("ميلدوش كوفاتش", "هيروكي تانابي")]
FRAMES = [
    BEFORE + "وشارك في الندوة الخبير {m}، وقال إن ⟦القانون صعب⟧.|{n}|{m}",
    BEFORE + "{m} (45 عاما) خسر متجره قبل شهرين، ويقول: «⟦القانون صعب جدا⟧».|{n}|{m}",
    BEFORE + "إلا أن الباحث {m} له رأي آخر، ويرى أن ⟦القانون صعب⟧.|{n}|{m}",
    BEFORE + "لكن القيادي في «تيار العهد» {m} لا يتفق معه، ويقول إن ⟦القانون صعب⟧.|{n}|{m}",
    BEFORE + "ويلتقط خيط الحديث {m}، ويضيف: «⟦القانون صعب جدا⟧».|{n}|{m}",
    BEFORE + "ويشاطره الرأي {m}، ويقول إن ⟦القانون صعب⟧.|{n}|{m}",
    BEFORE + "ويقاطعه {m} قائلا: «⟦القانون صعب جدا⟧».|{n}|{m}",
    BEFORE + "ولا يتردد {m} في القول إن ⟦القانون صعب⟧.|{n}|{m}",
    BEFORE + "وعاد {m} ليؤكد أن ⟦القانون صعب⟧.|{n}|{m}",
    BEFORE + "وقال خلال الملتقى الذي تنظمه جمعية الوادي إن ⟦القانون صعب⟧.|{n}|{n}",
    BEFORE + "وأوضح في حديث أجرته معه صحيفة «المرفأ» أن ⟦القانون صعب⟧.|{n}|{n}",
    BEFORE + "وقال، ردا على سؤال طرحه أحد الصحافيين، إن ⟦القانون صعب⟧.|{n}|{n}",
    BEFORE + "وعقب لقائه النائب {m}، قال إن ⟦القانون صعب⟧.|{n}|{n}",
    "وتواصلت «المرفأ» مع المدير {n}، فقال إن ⟦القانون صعب⟧، وزاد أن ⟦المال موجود⟧.|{n}|{n}",
    "واستمعت النيابة إلى أقوال {n}، فقال إن ⟦القانون صعب⟧.|{n}",
    "التقى الوزير {n} رئيس الاتحاد {m}، وأكد الأخير أن ⟦القانون صعب⟧.|{m}",
    "وقال النائب عن «كتلة الوفاء» {n} إن ⟦القانون صعب⟧، لكنه استبعد تعديله قريبا.|{n}",
    "وأكد المدرب {n} أن ⟦القانون صعب⟧، غير أنه لم يستبعد تعديله.|{n}",
    "وكان {n} قد صرح بأن ⟦القانون صعب⟧، لكنه عاد وربط ذلك بموافقة النواب.|{n}",
    "وذكر الخبير {n} أن ⟦القانون صعب⟧، لكن محاميه نفى صحة الخبر.|{n}",
    "وقال الوزير {n} إن ⟦الحكومة ستدعم الخبز⟧، قبل أن يغادر القاعة.|{n}",
    "وقال الوزير {n} إن ⟦الحكومة ستدعم الخبز⟧، وأثارت تصريحاته جدلا واسعا.|{n}",
    "وقالت المصادر، التي طلبت عدم ذكر أسمائها لأن الأمر سري، إن ⟦القانون صعب⟧.|المصادر",
    "ويُرجّح الخبير {n} أن ⟦يتأخر القانون⟧.|{n}",
    "{n}: ⟦لن نسمح بتكرار ما حدث⟧.. فيديو\nأكد مدير النادي {n} أن ⟦الفوز قريب⟧.|{n}|{n}",
    "{n}: ⟦لن نسمح بتكرار ما حدث⟧.. ويكشف موعد عودته\nأكد مدير النادي {n} أن ⟦الفوز قريب⟧.|{n}|{n}",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_who_says_what(frame: str) -> None:
    for n, m in PEOPLE:
        marked, *speakers = frame.format(n=n, m=m).split("|")
        words = re.findall("⟦(.*?)⟧", marked)
        found = quotes.extract(marked.replace("⟦", "").replace("⟧", "")).quotations
        assert [_bare(each) for each in found] == list(zip(words, speakers, strict=True))


def _bare(quotation: quotes.Quotation) -> tuple[str, str | None]:
    """The words without the complementizer, and who says them."""
    words = re.sub("^(?:ب?أن|إن) ", "", quotation.text).strip("«»")
    return words, quotation.speaker.name if quotation.speaker is not None else None
