"""What is said in a clause put in between dashes or brackets: البيت - وقد قال الجيران إنه مسكون - بيع أمس."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.findings import Frame
from quotes.passage import Passage

_LEADING = frozenset(["قد", "وقد", "كما", "وكما", "كان", "وكان", "كانت", "وكانت", "حيث", "اذ"])
_LONGEST_LEAD = 3  # tokens
_LONGEST_CLAUSE = 30  # tokens


def before_closing_sign(passage: Passage, frame: Frame, first: int, end: int) -> int:
    """The dash or bracket that closes what the cue's clause opens behind, or `end`.

    A dash at the head of a line opens somebody's turn, and closes nothing; one that closes a clause
    put in before opens none.
    """
    cue = frame.cue
    if cue.kind != "verb" or cue.expression is not None:
        return end
    analysis = passage.analysis
    forms, opener = analysis.forms, cue.first - 1
    if frame.position == "before" and frame.subject is not None:
        opener = min(opener, frame.subject.first - 1)  # - وكان | الوزير قد أعلن أن
    lowest = max(cue.scope[0], opener - _LONGEST_LEAD)
    while opener > lowest and forms[opener] in _LEADING:
        opener -= 1
    if opener <= cue.scope[0]:
        return end
    bracket = forms[opener] == "("
    if not bracket and not (analysis.traits(opener) & a.DASH and _opens(passage, frame, opener)):
        return end
    signs = analysis.signs
    for sign in signs[
        bisect_left(signs, first) : bisect_left(signs, min(end, first + _LONGEST_CLAUSE))
    ]:
        if bracket:
            if forms[sign] == ")":
                return sign
        elif analysis.traits(sign) & a.DASH and sign + 1 < end and _blank(passage, sign + 1):
            return sign
    return end


def _opens(passage: Passage, frame: Frame, dash: int) -> bool:
    """Whether the dash has a blank before it, and no other is left open in the sentence."""
    analysis = passage.analysis
    signs, first = analysis.signs, frame.cue.scope[0] + 1
    before = signs[bisect_left(signs, first) : bisect_left(signs, dash)]
    dashes = [
        sign for sign in before if analysis.traits(sign) & a.DASH and _is_apart(passage, sign)
    ]
    return _blank(passage, dash) and len(dashes) % 2 == 0


def _is_apart(passage: Passage, sign: int) -> bool:
    return _blank(passage, sign) or _blank(passage, sign + 1)


def _blank(passage: Passage, index: int) -> bool:
    """Whether there is a blank before the token."""
    return passage.analysis.start(index) > passage.analysis.end(index - 1)
