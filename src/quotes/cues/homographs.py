"""Words that are first of all something else than a reporting verb: بين "between", رجا (a name), ادن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import CueReading, Reading
from quotes.passage import Passage
from quotes.text import begins_with_damma

# Traits of a word that is first of all something else: بين "between", عبر "across", رجا (a name).
OTHER_WORDS = (
    a.PREPOSITION | a.CONJUNCTION | a.NEGATION | a.PLACE | a.GIVEN | a.TIME | a.INSTITUTION | a.NAMING
    | a.ROLE | a.ORGANISATION | a.NAME_PARTICLE | a.MONTH | a.NISBA | a.ADJECTIVE | a.FAMILY | a.OUTLET
)  # fmt: skip


def is_rare(candidate: CueReading) -> bool:
    """Whether news hardly uses the form, so that its letters mostly are another word: تعرضوا, ادن."""
    form = candidate.form
    if form.kind != "verb":
        return False
    return (
        form.tense == "imperative"
        or form.person in (1, 2)
        or (form.gender == "f" and form.number == "p")
    )


def has_shadda(passage: Passage, index: int) -> bool:
    """Whether the input writes the doubling that only the verb has: بيّن, عبّر."""
    analysis = passage.analysis
    return "\u0651" in analysis.text.raw[analysis.start(index) : analysis.end(index)]


def is_called(passage: Passage, index: int) -> bool:
    """ويدعى أبو العبد: …, which its last letter tells from ويدعي."""
    form = passage.analysis.forms[index].removeprefix("و")
    return form in ("يدعي", "تدعي") and passage.analysis.spelled(index).endswith("ى")


def is_vowelled_passive(passage: Passage, index: int) -> bool:
    """Whether the input writes the passive's first vowel: سُجلت."""
    return begins_with_damma(passage.analysis.raw(index, index + 1), "و")


def opens_clause(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether the word stands where a verb stands: first in its sentence or its marks, behind و or a comma."""
    if reading.form[0] == "و" or index == 0:
        return True
    number = passage.opens.get(index - 1)
    if number is not None and passage.stretch(number).kind != "bracket":
        return True
    if passage.analysis.traits(index - 1) & a.COMPLEMENTIZER:
        return False
    return bool(
        passage.analysis.traits(index - 1)
        & (a.COMMA | a.STOP | a.LINE | a.AUXILIARY | a.CONJUNCTION | a.BREAK | a.ADVERB)
    )
