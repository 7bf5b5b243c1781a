"""Whom the text has just introduced speaks in a verb without subject, whatever tells of them; and who does not.

Each frame is tried with every name. Somebody else has spoken before, and the name stands alone later,
as in an article.
"""

from __future__ import annotations

import pytest

from quotes.pipeline import Extractor

EXTRACTOR = Extractor()

BEFORE = {
    "m": "قال مدير المستشفى كمال الدرويش إن الأقسام تعمل منذ مطلع الأسبوع.\n\n",
    "f": "قالت مديرة المستشفى نادية الدرويش إن الأقسام تعمل منذ مطلع الأسبوع.\n\n",
}
LATER = {"m": "\n\nويأمل {last} في حل قريب.", "f": "\n\nوتأمل {last} في حل قريب."}
NAMES = {
    "m": [
        ("سامر حداد", "سامر حداد"),
        ("الخبير النفطي نبيل العبيدي", "نبيل العبيدي"),
        ("المحامي عبد الرزاق ولد حمادي", "عبد الرزاق ولد حمادي"),
        ("هيروكي تانابي", "هيروكي تانابي"),
        ("كودجو أمانكوا", "كودجو أمانكوا"),
    ],
    "f": [
        ("سلمى حداد", "سلمى حداد"),
        ("رئيسة الجمعية ليلى بن سالم", "ليلى بن سالم"),
        ("ناومي تانابي", "ناومي تانابي"),
    ],
}
# What a frame says of a man and of a woman; {said} is what is looked for.
FRAMES = {
    "act": (
        "وزار {who} القسم أمس. وقال إن {said}.",
        "وزارت {who} القسم أمس. وقالت إن {said}.",
    ),
    "same sentence": (
        "وأبدى {who} (27 عاما) استغرابه من القرار، وقال لموقع النادي: «{said}».",
        "وأبدت {who} (27 عاما) استغرابها من القرار، وقالت لموقع النادي: «{said}».",
    ),
    "denied": (
        "ولم يقتنع {who} بهذه الوعود. وقال لـ«الأفق»: «{said}».",
        "ولم تقتنع {who} بهذه الوعود. وقالت لـ«الأفق»: «{said}».",
    ),
    "among them": (
        "ولم تقنع الوعود ذوي المرضى، ومن بينهم {who}، الذي باع بيته. ويقول: «{said}».",
        "ولم تقنع الوعود ذوي المرضى، ومن بينهم {who}، التي باعت بيتها. وتقول: «{said}».",
    ),
    "out of them": (
        "ومن بين المتضررين {who}، الذي فقد منزله. ويقول: «{said}».",
        "ومن بين المتضررين {who}، التي فقدت منزلها. وتقول: «{said}».",
    ),
    "one of them is": (
        "أحد هؤلاء هو {who}، وهو أب لأربعة أطفال. يقول: «{said}».",
        "إحدى هؤلاء هي {who}، وهي أم لأربعة أطفال. تقول: «{said}».",
    ),
    "but": (
        "لكن {who} يتحفظ على الإجراء. ويقول إن {said}.",
        "لكن {who} تتحفظ على الإجراء. وتقول إن {said}.",
    ),
    "words first": (
        "غير أن {who}، يتحفظ على الإجراء. «{said}»، يقول.",
        "غير أن {who}، تتحفظ على الإجراء. «{said}»، تقول.",
    ),
    "as for": (
        "أما {who} فلا يرى في ذلك مخرجا. ويقول: «{said}».",
        "أما {who} فلا ترى في ذلك مخرجا. وتقول: «{said}».",
    ),
    "for": (
        "بالنسبة إلى {who}، لا يزال الطريق طويلا. ويقول: «{said}».",
        "بالنسبة إلى {who}، لا يزال الطريق طويلا. وتقول: «{said}».",
    ),
    "age": (
        "{who}، 43 عاما، يعمل في السوق منذ سنوات. يقول: «{said}».",
        "{who}، 43 عاما، تعمل في السوق منذ سنوات. تقول: «{said}».",
    ),
    "was": (
        "كان {who} جالسا أمام متجره المغلق. وقال: «{said}».",
        "كانت {who} جالسة أمام متجرها المغلق. وقالت: «{said}».",
    ),
    "met by us": (
        "تحدثنا إلى {who} عبر الهاتف. يقول: «{said}».",
        "تحدثنا إلى {who} عبر الهاتف. تقول: «{said}».",
    ),
    "met by the paper": (
        "والتقت «الأفق» {who} أمام منزله. يقول: «{said}».",
        "والتقت «الأفق» {who} أمام منزلها. تقول: «{said}».",
    ),
    "agrees": (
        "ويتفق معه {who} في ذلك. ويقول: «{said}».",
        "وتتفق معها {who} في ذلك. وتقول: «{said}».",
    ),
    "voice": (
        "يجلس {who} على كرسي خشبي. بصوت متهدج يقول: «{said}».",
        "تجلس {who} على كرسي خشبي. بصوت متهدج تقول: «{said}».",
    ),
    "story": (
        "ولا يختلف حال {who} كثيرا. يقول: «{said}».",
        "ولا يختلف حال {who} كثيرا. تقول: «{said}».",
    ),
    "trade": (
        "{who}، موظف في البلدية، فقد عمله قبل عام. يقول: «{said}».",
        "{who}، موظفة في البلدية، فقدت عملها قبل عام. تقول: «{said}».",
    ),
    "place first": (
        "في خيمة صغيرة، يعيش {who} مع أطفاله. يقول: «{said}».",
        "في خيمة صغيرة، تعيش {who} مع أطفالها. تقول: «{said}».",
    ),
    "words in the next paragraph": (
        "وعبر {who} عن غضبه مما جرى.\n\n«{said}»، قال للموقع.",
        "وعبرت {who} عن غضبها مما جرى.\n\n«{said}»، قالت للموقع.",
    ),
    "new paragraph": (
        "وشارك {who} في النقاش.\n\nوقال إن {said}.",
        "وشاركت {who} في النقاش.\n\nوقالت إن {said}.",
    ),
    "turn": (
        "من جانبه، ثمن {who} الخطوة.\n\nوأضاف أن {said}.",
        "من جانبها، ثمنت {who} الخطوة.\n\nوأضافت أن {said}.",
    ),
}
SAID = "الحلول لم تصل بعد"


@pytest.mark.parametrize("frame", FRAMES)
def test_who_is_introduced_speaks(frame: str) -> None:
    wrong = []
    for gender, sentence in zip("mf", FRAMES[frame], strict=True):
        for who, name in NAMES[gender]:
            later = LATER[gender].format(last=name.split()[-1])
            text = BEFORE[gender] + sentence.format(who=who, said=SAID) + later
            found = _speaker(text)
            if found != name:
                wrong.append((who, found))
    assert not wrong


# Of somebody else than who said the words before, who goes on.
OTHERS = [
    "وقتل سامر حداد في الحادث.",
    "وقتل في الحادث سامر حداد وأصيب شقيقه.",
    "وعين سامر حداد مديرا للقسم.",
    "وتعود ملكية المبنى إلى رجل الأعمال سامر حداد.",
    "وجرت المباراة بحضور الأمير سامر حداد.",
    "وتأتي زيارة الرئيس سامر حداد بعد أسابيع.",
    "ودمرت العاصفة منزل المزارع سامر حداد.",
    "واعتقلت الشرطة سامر حداد بعد الحادث.",
    "ومن بين الحاضرين سامر حداد وكريم منصور.",
    "ويحمل المستشفى اسم سامر حداد.",
    "وانتقد قرارات الوزير سامر حداد.",
    "وأشاد بالوزير سامر حداد.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_who_is_only_mentioned_does_not(sentence: str) -> None:
    text = f"{BEFORE['m']}{sentence}\n\nوقال إن {SAID}."
    assert _speaker(text) == "كمال الدرويش"


def test_a_heading_is_nobody_who_speaks() -> None:
    text = f"{BEFORE['m']}سامر حداد\n\nوقال إن {SAID}."
    assert _speaker(text) == "كمال الدرويش"


def _speaker(text: str) -> str | None:
    for quotation in EXTRACTOR.extract(text):
        if SAID in quotation.text and quotation.speaker is not None:
            return quotation.speaker.name
    return None
