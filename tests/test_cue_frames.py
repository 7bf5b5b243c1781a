"""Who speaks, the verb and its words are found whatever the verb is, with whatever stands around it.

Frames × verbs × speakers, all made for this. Each sentence is built with its answer: «cue», {mention}, [words].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from quotes.model import Document
from quotes.pipeline import Extractor

EXTRACTOR = Extractor()

SPEAKERS = [
    "وزير النقل سمير فرحات",
    "المتحدث باسم الشركة",
    "كينجي موراكامي",
    "الرئيس البوليفي",
    "مصدر في الوزارة",
    "مدير المرصد",
    "شيركو هورامي",
]
# The verb, and what brings in its clause.
VERBS = [
    ("أكد", "أن"),
    ("يؤكد", "أن"),
    ("سيؤكد", "أن"),
    ("ذكر", "أن"),
    ("كشف", "أن"),
    ("أبرز", "أن"),
    ("يعتبر", "أن"),
    ("قال", "إن"),
    ("صرح", "بأن"),
    ("اعترف", "بأن"),
    ("التزم", "بأن"),
    ("أشار", "إلى أن"),
    ("شدد", "على أن"),
    ("حذر", "من أن"),
]
TOLD = ["المواطنين", "أعضاء اللجنة", "أولياء الأمور", "سكان القرية"]
TELLING = ["طمأن", "أبلغ", "أخبر", "خاطب", "نصح"]
CLAUSES = {
    "verb first": "و«verb» {who} <clause>",
    "particle": "لكن «verb» {who}، في تصريح صحفي، <clause>",
    "speaker first": "{who} «verb» <clause>",
    "behind another's words": "وقالت الطبيبة إن العمل سينتهي قبل الصيف، فيما «verb» {who} <clause>",
    "behind لكن": "وقالت الطبيبة إن العمل سينتهي قبل الصيف، لكن {who} «verb» <clause>",
    "behind أما": "وقالت الطبيبة إن العمل متوقف، أما {who} ف«verb» <clause>",
    "manner": "و«verb» {who} متحدثا إلى الصحفيين <clause>",
    "manner between commas": "و«verb» {who}، معلقا على الحادث، <clause>",
}
ADDRESSED = {
    "told that": "و«verb» {who} <told> [بأن الطريق سيفتح].",
    "who speaks before it": "{who} «verb» <told> [بأن الطريق سيفتح].",
    "colon": "و«verb» {who} <told>: [لن نتراجع عن هذا القرار].",
}
_PART = re.compile(r"[«»{}\[\]]")


def _fill(frame: str, verb: str, speaker: str) -> str:
    return frame.replace("«verb»", f"«{verb}»").replace("{who}", f"{{{speaker}}}")


def _sentences(frame: str) -> Iterator[str]:
    for verb, brings_in in VERBS:
        before, _, that = brings_in.rpartition(" ")
        clause = f"{before} [{that} الأسعار مستقرة].".lstrip()
        for speaker in SPEAKERS:
            yield _fill(CLAUSES[frame], verb, speaker).replace("<clause>", clause)


def _is_wrong(sentence: str) -> bool:
    wanted = [
        re.findall(pattern, sentence)[0] for pattern in (r"«(.*?)»", r"{(.*?)}", r"\[(.*?)\]")
    ]
    return wanted not in _found(EXTRACTOR.extract(_PART.sub("", sentence)))


def _found(document: Document) -> list[list[str]]:
    return [
        [each.cue.span.text, each.speaker.mention.text, each.content[0].text]
        for each in document.quotations
        if each.cue and each.speaker and each.speaker.mention
    ]


@pytest.mark.parametrize("frame", list(CLAUSES))
def test_verbs_report_in_every_frame(frame: str) -> None:
    assert [sentence for sentence in _sentences(frame) if _is_wrong(sentence)] == []


@pytest.mark.parametrize("frame", list(ADDRESSED))
def test_whoever_is_told_does_not_speak(frame: str) -> None:
    sentences = [
        _fill(ADDRESSED[frame], verb, speaker).replace("<told>", told)
        for verb in TELLING
        for speaker in SPEAKERS
        for told in TOLD
    ]
    assert [sentence for sentence in sentences if _is_wrong(sentence)] == []
