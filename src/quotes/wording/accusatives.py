"""The accusative of a predicate or an adverb, as its alef shows it: «متفائلا», «تمرينا سياسيا»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage


def is_accusative(passage: Passage, index: int, first: int, last: int) -> bool:
    """Whether an accusative alef shows a predicate or adverb: «متفائلا», «تمرينا سياسيا».

    A foreign name may end in alef too (دعم «صافولا»): then the word before it governs no accusative.
    """
    readings = passage.analysis.readings
    governed = index == 0 or not readings[index - 1].is_word or _may_govern(readings[index - 1])
    for place in range(first, last):
        form = readings[place].form
        if form == "جدا" or "\u064b" in passage.analysis.raw(place, place + 1):
            return True
        if len(form) <= 3 or not form.endswith("ا") or readings[place].definite:
            continue
        if readings[place].traits & _NAMES:
            continue  # رفض «فيفا» العرض
        if governed or (place > first and readings[place - 1].form.endswith("ا")):
            return True
    return False


_NAMES = a.BODY | a.PLACE | a.GIVEN | a.FAMILY | a.ORGANISATION


def _may_govern(reading: Reading) -> bool:
    """Whether an accusative may follow the word: a verb, an accusative, something definite, a comparison."""
    return (
        reading.definite
        or reading.may_be_verb
        or bool(reading.traits & (a.AUXILIARY | a.NEGATION | a.PRONOUN))
        or reading.looks_finite()
        or reading.form in _GOVERNING
        or reading.form.endswith(("ا", "ه", "هم", "ون", "ت"))
    )


_GOVERNING = frozenset(["و", "هناك", "اكثر", "اقل", "اشد", "غير"])
