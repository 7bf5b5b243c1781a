"""Sources that take no word back, because they stand inside the clause: … - بحسب الوزير - …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage


def is_ground(passage: Passage, cue: CueFinding) -> bool:
    """Whether what is said tells what was done upon: جرت العملية استنادا إلى معلومات موثقة."""
    grounded = cue.entry.lemma.startswith("استنادا")
    return grounded and not passage.analysis.traits(cue.first - 1) & (a.PUNCTUATION | a.CONJUNCTION)


def is_inserted(passage: Passage, source: Frame) -> bool:
    """Whether the clause goes on around a source: يمثل المغرب في نظرهم استثناء; … - بحسب الوزير - …"""
    analysis = passage.analysis
    first, last = source.cue.first, source.cue.last
    if source.position in ("after", "possessive") and source.subject is not None:
        last = max(last, source.subject.last)  # … حسب قوله; … حسب تأكيده
    if last + 1 >= source.cue.scope[1]:
        return False
    if analysis.traits(last) & a.COMMA and analysis.forms[last + 1] in _AND_THAT:
        return True  # …، على حد تعبيره، وأن العلاقات لن تنكسر
    before, behind = analysis.traits(first - 1), analysis.readings[last]
    if before & behind.traits & a.DASH:
        return last + 1 < source.cue.scope[1] and analysis.readings[last + 1].is_word
    adverbial = a.PREPOSITION | a.CONJUNCTION | a.TIME | a.ADVERB | a.RELATIVE
    return (
        source.position == "possessive"
        and not before & a.PUNCTUATION
        and behind.is_word
        and not behind.traits & adverbial
        and not behind.conjunction
        and not behind.preposition
        and last not in passage.opens
        and first not in passage.closed_at
    )


_AND_THAT = frozenset(["وان", "وانه", "وانها", "وانهم", "وبان", "وبانه", "وبانها", "ولن"])
