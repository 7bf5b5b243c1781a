"""Sources that take no word back, because they stand inside the clause: … - بحسب الوزير - …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage


def is_ground(passage: Passage, cue: CueFinding) -> bool:
    """Whether what is said tells what was done upon: جرت العملية استنادا إلى معلومات موثقة."""
    grounded = cue.entry.lemma.startswith("استنادا")
    return grounded and not passage.analysis.traits(cue.first - 1) & (a.PUNCTUATION | a.CONJUNCTION)


_FARTHEST_NEGATION = 12  # tokens


def is_denied(passage: Passage, cue: CueFinding, first: int) -> bool:
    """Whether the speaker denies what others claim: السوق ليست راكدة | كما يزعم البعض."""
    expression = cue.expression
    if expression is None or expression.words != ("كما",) or cue.entry.sense != "claim":
        return False
    if passage.analysis.traits(cue.first - 1) & a.PUNCTUATION:
        return False
    behind = range(max(first, cue.first - _FARTHEST_NEGATION), cue.first)
    return any(passage.analysis.traits(place) & a.NEGATION for place in behind)


def is_inserted(passage: Passage, source: Frame) -> bool:
    """Whether the clause goes on around a source: يمثل المغرب في نظرهم استثناء; … - بحسب الوزير - …"""
    analysis = passage.analysis
    first, last = source.cue.first, source.cue.last
    if source.position in ("after", "possessive") and source.subject is not None:
        last = max(last, source.subject.last)  # … حسب قوله; … حسب تأكيده
    if source.cue.entry.lemma == "على لسان" and source.cue.last == source.cue.first + 2:
        if analysis.forms[source.cue.last - 1] in _ITS_TONGUE:
            return True  # من نسج الأكاذيب على لسانه
    if last + 1 >= source.cue.scope[1]:
        return False
    if interrupts(passage, source.cue, last):
        return True
    if analysis.traits(last) & a.COMMA and analysis.forms[last + 1] in _AND_THAT:
        return True  # …، على حد تعبيره، وأن العلاقات لن تنكسر
    before, behind = analysis.traits(first - 1), analysis.readings[last]
    if before & behind.traits & a.DASH:
        return last + 1 < source.cue.scope[1] and analysis.readings[last + 1].is_word
    return (
        source.position == "possessive"
        and not before & a.PUNCTUATION
        and _goes_on(behind)
        and last not in passage.opens
        and first not in passage.closed_at
    )


_VIEWS = ("في نظر", "برأي")


def interrupts(passage: Passage, cue: CueFinding, last: int) -> bool:
    """Whether a view stands before what the verb still needs: يمثل المغرب | في نظرهم "استثناء"."""
    if cue.entry.lemma not in _VIEWS or last + 1 >= cue.scope[1]:
        return False
    if passage.analysis.traits(cue.first - 1) & a.PUNCTUATION:
        return False
    return last in passage.opens or _goes_on(passage.analysis.readings[last])


def _goes_on(behind: Reading) -> bool:
    adverbial = a.PREPOSITION | a.CONJUNCTION | a.TIME | a.ADVERB | a.RELATIVE
    plain = behind.is_word and not behind.traits & adverbial
    return plain and not behind.conjunction and not behind.preposition


_ITS_TONGUE = ("لسانه", "لسانها", "لسانهم")
_AND_THAT = frozenset(["وان", "وانه", "وانها", "وانهم", "وبان", "وبانه", "وبانها", "ولن"])
