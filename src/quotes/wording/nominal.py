"""A sentence without a verb in marks: «الوضع صعب للغاية»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.wording.qualities import is_quality

_NO_SUBJECTS = a.BODY | a.PLACE | a.GIVEN | a.FAMILY | a.NAME_PARTICLE
_SAID = a.NISBA | a.ADJECTIVE


def is_nominal_clause(passage: Passage, readings: list[Reading]) -> bool:
    """Whether an adjective without the article is said of a noun with it: «الوضع صعب للغاية», no name."""
    if len(readings) < _FEWEST or not readings[0].definite or readings[0].preposition:
        return False
    said = readings[1]
    if readings[0].traits & _NO_SUBJECTS or not said.is_word or said.definite or said.conjunction:
        return False
    return bool(said.traits & _SAID) or is_quality(passage, said)


_FEWEST = 2
