"""A clause about who speaks, between verb and words: قالت المصادر، التي طلبت عدم ذكر أسمائها، إن …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage

# What is kept back is asked for behind such verbs, folded: طلب | عدم ذكر اسمه, اشترط | حجب هويته.
_ASKING = frozenset(["طلب", "اشترط", "فضل"])
_KEPT_BACK = frozenset(
    ["عدم", "الكشف", "كشف", "ذكر", "نشر", "الافصاح", "حجب", "اخفاء", "ابقاء", "التكتم"]
)
_PLAIN = frozenset(["say", "add", "confirm", "mention", "explain", "report"])


def is_about_source(passage: Passage, later: CueFinding, earlier: CueFinding) -> bool:
    """Whether the clause of `later` only tells who speaks in `earlier`, whose words both lead to."""
    analysis, anchor = passage.analysis, later.anchor
    if anchor is None or anchor.index == later.last or later.conjunction:
        return False
    if later.entry.lemma in _ASKING and analysis.forms[later.last] in _KEPT_BACK:
        return True
    if earlier.entry.sense not in _PLAIN or not analysis.traits(later.first - 1) & a.RELATIVE:
        return False
    if (
        earlier.entry.lemma == "قال"
        and later.entry.lemma != "قال"
        and anchor.index > later.last + 1
    ):
        if analysis.spelled(anchor.index).startswith("إن"):
            return True  # قال الرئيس الذي أعلن ترشحه | إن …: no other verb goes with إن
    if not analysis.traits(anchor.index - 1) & analysis.traits(later.first - 2) & _APART:
        return False
    return (
        sum(bool(analysis.traits(i) & _APART) for i in range(earlier.last, anchor.index)) == _AROUND
    )


_APART = a.COMMA | a.DASH
_AROUND = 2  # one before the clause, one behind it
