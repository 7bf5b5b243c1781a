"""To whom somebody turns before they speak: التفت القاضي إلى | الغلام وقال: ما تقول؟"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start

# Folded; the subject may stand between verb and preposition.
_TURNING = frozenset(
    form + ending
    for form in ("التفت", "نظر", "اقبل", "توجه", "استدار", "اتجه", "اقترب", "دنا", "دنت", "مال")
    for ending in ("", "ت")
)
_TOWARDS = frozenset(["الي", "نحو", "من", "علي"])
_REACH = 8  # tokens
_LONGEST_PERSON = 3


def turned_to(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who stands with the article between the preposition and the verb: التفتت الأم إلى | الطبيب وسألت: …"""
    if cue.conjunction != "و" or cue.kind != "verb":
        return None
    analysis = passage.analysis
    lowest = max(cue.scope[0], cue.first - _REACH)
    for index in range(cue.first - 1, lowest, -1):
        if analysis.forms[index - 1] not in _TOWARDS:
            continue
        forms = analysis.forms[lowest : index - 1]
        turns = any(form in _TURNING or form[1:] in _TURNING for form in forms)
        person = analysis.readings[index].definite or analysis.traits(index) & a.GIVEN
        if not turns or not person or cue.first - index > _LONGEST_PERSON:
            return None
        return Phrase(index, cue.first, index) if can_start(passage, index) else None
    return None


_MANY = a.ROLE_PLURAL | a.GROUP | a.ADDRESSEE


def are_called_upon(before: Reading, reading: Reading) -> bool:
    """Whether several people in the accusative stand behind one office: دعا الإمام | المصلين إلى الصبر."""
    one = before.definite and before.traits & (a.ROLE_M | a.ROLE_F)
    if not one or before.traits & a.ROLE_PLURAL:
        return False
    if not reading.definite or reading.preposition or reading.conjunction:
        return False  # المدير والعاملين, المكتب للعاملين
    return bool(reading.traits & _MANY) and reading.form.endswith("ين")
