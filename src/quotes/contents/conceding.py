"""The main clause behind what was conceded: ورغم إعلان الوزير أن الجسر جاهز، | لا يزال الطريق مغلقا."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.source_phrases import behind_dateline
from quotes.findings import CueFinding
from quotes.passage import Passage

# What brings in a noun of speech at the head of a sentence, folded, with or without و.
_OPENERS = frozenset(["رغم", "برغم", "مع", "عقب", "بعد", "منذ"])
_IN_SPITE_OF = (["علي", "الرغم", "من"], ["بالرغم", "من"])
_MAIN = a.NEGATION | a.AUXILIARY


def behind_concession(passage: Passage, cue: CueFinding, first: int, end: int) -> int:
    """The token before the main clause, where the cue is a noun that a preposition fronts, else `end`."""
    opener = _opener(passage, cue)
    start = behind_dateline(passage, cue.scope[0], cue.first)
    if opener is None or passage.first_words(start, cue.first) != opener:
        return end
    analysis = passage.analysis
    for index in range(first, end - 1):
        if analysis.forms[index].startswith("فان"):
            return index
        if not analysis.traits(index) & a.COMMA:
            continue
        following = analysis.readings[index + 1]
        verb = following.looks_finite() or (following.may_be_verb and not following.definite)
        if not following.conjunction and (following.traits & _MAIN or verb):
            return index
        if following.form in ("الا", "فقد", "لكن"):
            return index
    return end


def _opener(passage: Passage, cue: CueFinding) -> int | None:
    forms = passage.analysis.forms
    before = cue.first - 1
    if before < cue.scope[0]:
        return None
    if forms[before].removeprefix("و") in _OPENERS:
        return before
    for words in _IN_SPITE_OF:
        first = cue.first - len(words)
        if first >= cue.scope[0]:
            if [forms[first].removeprefix("و"), *forms[first + 1 : cue.first]] == words:
                return first
    return None
