"""A clause about who speaks, between verb and words: قالت المصادر، التي طلبت عدم ذكر أسمائها، إن …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.anonymity import keeps_name_back
from quotes.findings import CueFinding
from quotes.passage import Passage

_PLAIN = frozenset(["say", "add", "confirm", "mention", "explain", "report", "consider"])


def is_about_source(passage: Passage, later: CueFinding, earlier: CueFinding) -> bool:
    """Whether the clause of `later` only tells who speaks in `earlier`, whose words both lead to."""
    analysis, anchor = passage.analysis, later.anchor
    if anchor is None or anchor.index == later.last:
        return False
    if later.conjunction:
        return goes_on_telling(passage, later.first)
    if keeps_name_back(analysis.forms, later.first):
        return True
    relative = later.first - 1
    while analysis.traits(relative) & a.AUXILIARY or analysis.forms[relative] == "قد":
        relative -= 1  # الذي كان قد | أكد موقفه
    if earlier.entry.sense not in _PLAIN or not analysis.traits(relative) & a.RELATIVE:
        return False
    if (
        earlier.entry.lemma == "قال"
        and later.entry.lemma != "قال"
        and anchor.index > later.last + 1
    ):
        if analysis.spelled(anchor.index).startswith("إن"):
            return True  # قال الرئيس الذي أعلن ترشحه | إن …: no other verb goes with إن
    signs = [i for i in range(earlier.last, anchor.index) if analysis.traits(i) & _APART]
    if len(signs) != _AROUND or signs[0] != relative - 1 or signs[1] < later.last:
        return False
    if signs[1] == anchor.index - 1:
        return True
    # …، التي أعلنت إضرابها، لـ«الأفق»: «…»
    return anchor.kind == "colon" and anchor.index - signs[1] <= _LONGEST_TOLD


_LONGEST_TOLD = 8  # tokens
_APART = a.COMMA | a.DASH
_AROUND = 2  # one before the clause, one behind it


_LONGEST_CLAUSE = 12  # tokens, before and behind the verb


def goes_on_telling(passage: Passage, index: int) -> bool:
    """Whether a verb with و goes on with such a clause: أوضح سامر حداد، الذي درس الملف | ونشر تقريرا عنه، أن …"""
    analysis = passage.analysis
    for place in range(index - 1, max(0, index - _LONGEST_CLAUSE), -1):
        traits = analysis.traits(place)
        if traits & (_APART | a.STOP | a.COMPLEMENTIZER):
            return False
        if traits & a.RELATIVE:
            if not analysis.traits(place - 1) & _APART:
                return False
            break
    else:
        return False
    for place in range(index + 1, min(len(analysis) - 1, index + _LONGEST_CLAUSE)):
        traits = analysis.traits(place)
        if traits & (a.STOP | a.COMPLEMENTIZER | a.COLON):
            return False
        if traits & _APART:
            return _leads_to_words(analysis, place + 1)
    return False


def _leads_to_words(analysis: Analysis, index: int) -> bool:
    """Whether أن, or a colon behind who is told, stands at `index`: …، على أن, …، لـ«الأفق»:"""
    if analysis.traits(index) & a.PREPOSITION and analysis.traits(index + 1) & a.COMPLEMENTIZER:
        return True
    if analysis.traits(index) & a.COMPLEMENTIZER:
        return True
    for place in range(index, min(len(analysis), index + _LONGEST_TOLD)):
        if analysis.traits(place) & (_APART | a.STOP | a.COLON):
            return bool(analysis.traits(place) & a.COLON)
    return False
