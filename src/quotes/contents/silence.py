"""Who does not answer, or refuses to comment: ولم ترد الشركة على طلب للتعليق, بينما رفض النادي التعليق."""

from __future__ import annotations

from quotes.passage import Passage

REFUSED = frozenset(["رفض", "رفضت", "رفضوا", "امتنع", "امتنعت", "تجنب", "تجنبت", "تحفظ", "تحفظت"])
"""Verbs by which somebody tells nothing, in the perfect, folded."""
COMMENTING = frozenset(["تعليق", "افصاح", "ادلاء"])
"""What is refused then."""
_ANSWERED = frozenset(
    [person + verb for person in "يت" for verb in ("علق", "رد", "ستجب", "علقوا", "ردوا")]
)
_ASKED = frozenset(
    ["ذلك", "طلب", "طلبات", "استفسار", "استفسارات", "اسيله", "سوال", "اتصال", "اتصالات"]
)


def leaves_unanswered(passage: Passage, verb: int) -> bool:
    """ولم | ترد الشركة على طلب للتعليق; ولم | يعلق الوزير على ذلك."""
    analysis = passage.analysis
    if analysis.forms[verb] not in _ANSWERED:
        return False
    return any(each.base in _ASKED for each in analysis.readings[verb + 1 : verb + 8])


def keeps_silent(passage: Passage, verb: int) -> bool:
    """بينما | رفض النادي التعليق; فيما | التزمت الوزارة الصمت."""
    analysis = passage.analysis
    behind = analysis.readings[verb + 1 : verb + 6]
    if analysis.forms[verb] in REFUSED:
        return any(each.definite and each.base in COMMENTING for each in behind)
    return "لتزم" in analysis.forms[verb] and any(each.form == "الصمت" for each in behind)
