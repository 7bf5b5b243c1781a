"""The predicate that a clause of أن cannot do without, where marks alone hold it."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

_WHO_IS = frozenset(["وهو", "وهي", "وهم", "وهما"])
_TITLES = a.TITLE_HEAD | a.NAMING | a.INSTITUTION | a.ROLE
_LONGEST_SUBJECT = 3


def is_needed_predicate(passage: Passage, index: int) -> bool:
    """Whether أن has no other predicate than the marks: أن صوت الدقات «يوقظ الحي».

    What goes on behind a comma shows that the marks were no name in apposition.
    """
    analysis = passage.analysis
    behind = passage.step(index)
    ends = behind >= len(analysis.forms) or analysis.traits(behind) & (a.STOP | a.LINE)
    if not ends and not _is_circumstance(analysis.readings[behind]):
        further = analysis.readings[min(behind + 1, len(analysis.forms) - 1)]
        if further.form in _WHO_IS:
            return False  # أن عملية «الفجر»، وهي الثالثة، …
        clause = further.conjunction or further.traits & a.CONJUNCTION or "لكن" in further.form
        if not analysis.traits(behind) & a.COMMA or not clause:
            return False
    if passage.word_count(passage.opens[index]) == 1 and analysis.traits(index - 1) & _TITLES:
        return False
    opening = analysis.readings[passage.words(passage.opens[index])[0]]
    if opening.definite or opening.traits & (a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.LATIN):
        return False
    for place in range(index - 1, max(0, index - 2 - _LONGEST_SUBJECT), -1):
        reading = analysis.readings[place]
        if reading.traits & a.COMPLEMENTIZER:
            return place < index - 1 and len(reading.form) <= _LONGEST_BARE
        if (
            not reading.is_word
            or reading.may_be_verb
            or reading.traits & (a.PREPOSITION | a.RELATIVE)
        ):
            return False
        if reading.preposition or reading.looks_finite():
            return False
    return False


_LONGEST_BARE = 3  # letters: أن, بأن, وأن; not أنه


def _is_circumstance(reading: Reading) -> bool:
    """Whether a participle goes on with what else is said: أن الخلاف «عابر» | مشيرا إلى أن …"""
    return reading.form.endswith(("ا", "ه", "ين")) and any(
        cue.form.kind == "participle" and not cue.form.ambiguous for cue in reading.cues
    )
