"""Who lays the blame on somebody: حمّل الوزير | شركات النقل المسؤولية."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.mentions.following import subject_after
from quotes.mentions.questioned import without_asked
from quotes.passage import Passage
from quotes.phrases import BLAME, is_called_upon

_LAYING = frozenset(["حمّل"])
_BLAMED = a.BODY | a.PLACE | a.GROUP | a.ROLE_PLURAL
_NO_HEADS = a.NISBA | a.ADJECTIVE | a.GIVEN | a.FAMILY
_ENDS = a.GIVEN | a.FAMILY | a.PLACE | a.NISBA | a.ADJECTIVE


def lays_blame(cue: CueFinding) -> bool:
    """Whether the verb has two objects, of which the first is who is blamed."""
    return cue.entry.lemma in _LAYING and not cue.suffix


def subject_behind(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """Who speaks, behind any verb, and not who is called upon: وناشد | الوزير التدخل، مؤكدا …"""
    found = (_blaming_subject if lays_blame(cue) else subject_after)(passage, cue, limit)
    if found is None or is_called_upon(passage.analysis, cue.last - 1, found.last):
        return None
    return found if lays_blame(cue) else without_asked(passage, cue, found)


def _blaming_subject(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """The noun phrase before the one that is blamed; None where one alone is there: وحمّلت | المدينة المسؤولية.

    The second begins where a body, a place or people stand behind a phrase that is complete.
    """
    readings = passage.analysis.readings
    if cue.last >= limit or readings[cue.last].preposition or not readings[cue.last].is_word:
        return None
    for index in range(cue.last + 1, limit):
        before, reading = readings[index - 1 : index + 1]
        if not reading.is_word or index in passage.opens or reading.base in BLAME:
            return None
        if reading.preposition or reading.conjunction or before.traits & a.PREPOSITION:
            continue
        complete = before.definite or before.traits & _ENDS or not before.traits
        if complete and reading.traits & _BLAMED and not reading.traits & _NO_HEADS:
            return Phrase(cue.last, index, cue.last)
    return None
