"""Where the writer goes over to another story without a stop: … انتهى المشروع، ومن جهة أخرى زار الوزير …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases import is_strong_start

# Folded: على صعيد آخر, في سياق متصل, من ناحية ثانية.
_OPENERS = frozenset(["من", "في", "علي", "ومن", "وفي", "وعلي"])
_SIDES = frozenset(["جهه", "ناحيه", "جانب", "سياق", "اطار", "صعيد", "شان", "موضوع"])
_OTHERS = frozenset(["اخر", "اخري", "ثان", "ثانيه", "متصل", "منفصل", "مواز"])


def before_topic(passage: Passage, first: int, end: int) -> int:
    """The token where the next story begins, or `end`.

    Its verb and subject follow the phrase at once. Behind من جهة the phrase weighs two sides of one thing.
    """
    forms = passage.analysis.forms
    if "؟" in forms[end - 1 : end + 1]:
        end = _before_question(passage, first, end)
    if _SIDES.isdisjoint(forms[first:end]):
        return end  # as nearly all sentences, at the speed of a look-up
    weighed = False
    for index in range(first, end - 4):
        if forms[index] not in _OPENERS or forms[index + 1] not in _SIDES:
            continue
        if any(cue.conjunction for cue in passage.analysis.readings[index - 1].cues):
            continue  # وطلب من جانب آخر توجه الوزير
        if forms[index + 2] not in _OTHERS:
            weighed = True
            continue
        verb = index + 3
        while verb < end and passage.analysis.traits(verb) & a.COMMA:
            verb += 1
        if not weighed and verb + 1 < end and _tells(passage, verb):
            return index
    return end


_SO_WHO = frozenset(["فمن", "فهل", "فماذا", "فلماذا", "فكيف", "فاين", "فمتي", "فما"])
_FEWEST_BEFORE = 3  # tokens


def _before_question(passage: Passage, first: int, end: int) -> int:
    """The comma before what the writer asks in the end: … أنه يملك المصنع، | فمن هو هذا الرجل؟"""
    forms = passage.analysis.forms
    for index in range(first + _FEWEST_BEFORE, end - 1):
        if forms[index + 1] in _SO_WHO and passage.analysis.traits(index) & a.COMMA:
            return index
    return end


def _tells(passage: Passage, index: int) -> bool:
    reading = passage.analysis.readings[index]
    if reading.traits or reading.definite or reading.preposition or not reading.is_word:
        return reading.may_be_verb and is_strong_start(passage, index + 1)
    return is_strong_start(passage, index + 1)


_TO_THAT = (["الي", "ذلك"], ["والي", "ذلك"], ["في", "المقابل"], ["وفي", "المقابل"])


def behind_topic(passage: Passage, first: int, last: int) -> int:
    """The token behind what leads over to another story: وعلى صعيد متصل، | قتل جندي، وفق تقرير; إلى ذلك، | …"""
    forms = passage.analysis.forms
    if forms[first] in _OPENERS and forms[first + 1] in _SIDES and forms[first + 2] in _OTHERS:
        comma = first + 3
    elif forms[first : first + 2] in _TO_THAT:
        comma = first + 2
    else:
        return first
    return comma + 1 if comma < last and passage.analysis.traits(comma) & a.COMMA else first
