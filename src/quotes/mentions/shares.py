"""A part of a whole as the speaker: 18٪ من المشاركين, حوالي ربع الناخبين, نحو النصف."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

ABOUT = frozenset(["حوالي", "نحو", "قرابه", "زهاء", "نسبه"])
FRACTIONS = frozenset(["نصف", "ثلث", "ثلثا", "ربع", "خمس", "سدس", "عشر", "غالبيه", "اغلبيه"])
_PER_CENT = frozenset(["بالميه", "بالمايه"])
_HUNDRED = frozenset(["الميه", "المايه"])


def share_at(passage: Passage, index: int, limit: int) -> Phrase | None:
    """The part of a whole that begins at token `index`, or None.

    A number needs its per cent sign and من: 18٪ من المشاركين, 60 في المئة من العمال; or it counts people:
    نحو 50 محاميا. A fraction stands before what it is of, or alone with the article: نحو ثلث العمال,
    حوالي النصف.
    """
    analysis = passage.analysis
    first = index
    about = analysis.forms[index] in ABOUT
    index += about
    if index >= limit:
        return None
    reading = analysis.readings[index]
    if reading.base in FRACTIONS and (about or not reading.traits):
        if reading.definite:
            return Phrase(first, index + 1, index)
        if index + 1 < limit and analysis.readings[index + 1].definite:
            phrase = read_phrase(passage, index, limit)
            return Phrase(first, phrase.last, index)
        return None
    if not reading.traits & a.NUMBER:
        return None
    if index + 1 < limit and _are_people(analysis.readings[index + 1]):
        return Phrase(first, read_phrase(passage, index + 1, limit).last, index + 1)
    index = _behind_per_cent(passage, index + 1)
    if index < limit and analysis.forms[index] == "فقط":
        index += 1
    if index == limit:
        return Phrase(first, index, first)  # قال 9٪ إن …
    if index < limit and analysis.traits(index) & a.COMMA and index + 1 == limit:
        return Phrase(first, index, first)  # يعتقد 24 في المئة، أن …
    if index < limit and analysis.forms[index] in ("منهم", "منهن"):
        return Phrase(first, index + 1, first)
    if index + 1 >= limit or analysis.forms[index] != "من" or not can_start(passage, index + 1):
        return None
    phrase = read_phrase(passage, index + 1, limit)
    return Phrase(first, phrase.last, index + 1)


def _are_people(noun: Reading) -> bool:
    """Whether people stand behind their number: 50 محاميا, نحو 20 ناشطا."""
    people = noun.traits & (a.ROLE | a.GROUP) and not noun.traits & (a.GIVEN | a.BODY)
    return bool(people) and not (noun.definite or noun.preposition or noun.conjunction)


def _behind_per_cent(passage: Passage, index: int) -> int:
    """The token behind ٪, بالمئة or في المئة at `index`; the text's end where none of them stands there."""
    forms = passage.analysis.forms
    if index < len(forms) and (forms[index] in "%٪" or forms[index] in _PER_CENT):
        return index + 1
    if index + 1 < len(forms) and forms[index] == "في" and forms[index + 1] in _HUNDRED:
        return index + 2
    return len(forms)
