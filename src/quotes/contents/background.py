"""What the writer tells besides of what went before: وتأتي الخطوة بعد شكاوى, وكانت الوزارة قد أعلنت."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start
from quotes.pronouns import POSSESSIVES

_CAME = frozenset(["وياتي", "وتاتي", "وجاء", "وجاءت"])
_WAS = ("وكان", "وكانت")
OPEN_BACKGROUND = frozenset([*_CAME, *_WAS])
"""The first words of such clauses, folded."""
# What happens or is done, folded: of these the writer tells when and why they came.
_EVENTS = frozenset(
    [
        "خطوه", "قرار", "اعلان", "تصريح", "تصريحات", "تعليق", "كلام", "حديث", "موقف", "رد", "تحذير", "تحذيرات",
        "زياره", "جوله", "لقاء", "اجتماع", "دعوه", "مبادره", "حمله", "حادث", "حادثه", "هجوم", "عمليه", "انفجار",
        "اضراب", "احتجاجات", "استقاله", "اقاله", "تعيين", "اتفاق", "تحرك", "تحركات", "تطورات", "اجراء", "اجراءات",
        "استجابه", "رغبه", "مواقف", "اقوال", "تهديد", "تهديدات", "اتهامات", "انتقادات",
    ]
)  # fmt: skip
# What opens the circumstance, folded; في, على and تحت with a noun.
_WHEN = frozenset(["بعد", "بعدما", "قبل", "عقب", "غداه", "ردا", "بالتزامن", "تزامنا", "وسط"])
_WHEREIN = frozenset(
    [
        ("في", "وقت"), ("في", "الوقت"), ("في", "سياق"), ("في", "ظل"), ("في", "اعقاب"), ("في", "خضم"),
        ("علي", "خلفيه"), ("علي", "هامش"), ("علي", "اثر"), ("تحت", "شعار"), ("خلال", "موتمر"), ("خلال", "لقاء"),
        ("خلال", "زياره"), ("خلال", "زيارته"), ("خلال", "زيارتها"),
    ]
)  # fmt: skip
_LONGEST = 20  # tokens


def tells_background(passage: Passage, index: int, end: int) -> bool:
    """Whether the clause behind the comma before `index` tells what came before the speech or with it."""
    form = passage.analysis.forms[index]
    if form in _CAME:
        return _tells_when_it_came(passage, index + 1, end)
    return form in _WAS and _had_done(passage, index + 1, end)


def _tells_when_it_came(passage: Passage, index: int, end: int) -> bool:
    """وتأتي | هذه الخطوة بعد شكاوى; وجاءت | تصريحاته في وقت …; not وتأتي | الشركة في مقدمتها."""
    analysis = passage.analysis
    index += bool(analysis.traits(index) & a.DEMONSTRATIVE)
    if index + 1 >= end:
        return False
    noun = analysis.readings[index]
    bare = next((noun.base[: -len(each)] for each in POSSESSIVES if noun.base.endswith(each)), "")
    if noun.preposition or not (noun.base in _EVENTS or bare in _EVENTS or bare + "ه" in _EVENTS):
        return False
    for place in range(index + 1, min(end, index + _LONGEST)):
        if analysis.traits(place) & a.COMMA:
            return False
        form = analysis.forms[place]
        if form in _WHEN or tuple(analysis.forms[place : place + 2]) in _WHEREIN:
            return True
    return False


def _had_done(passage: Passage, index: int, end: int) -> bool:
    """وكانت | الوزارة قد أعلنت عن المشروع."""
    forms = passage.analysis.forms
    if forms[index] == "قد":
        return index + 1 < end and _said_before(passage, index + 1)
    if "قد" not in forms[index + 1 : min(end, index + _LONGEST)]:
        return False
    noun = passage.analysis.readings[index]
    return is_strong_start(passage, index) or (noun.definite and can_start(passage, index))


_SAID = frozenset(
    [
        "say",
        "announce",
        "confirm",
        "deny",
        "promise",
        "warn",
        "threaten",
        "admit",
        "reveal",
        "criticise",
    ]
)


def _said_before(passage: Passage, verb: int) -> bool:
    """وكان قد | نفى ذلك قبل أسبوع: what the speaker has said of it before."""
    return any(
        cue.form.kind == "verb"
        and cue.form.tense == "perfect"
        and not cue.form.ambiguous
        and cue.form.entry.sense in _SAID
        for cue in passage.analysis.readings[verb].cues
    )
