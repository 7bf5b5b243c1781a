"""Whether a stretch in marks shows somebody's wording, or is a name, a title, a term.

More than half of the marked stretches in news are three words or fewer: films, papers, nicknames,
irony. Length, the word before the mark and the shape of the words tell.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

_NAMING = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD | a.INSTITUTION | a.ORGANISATION | a.NAME_PARTICLE | a.PLACE


def is_wording(passage: Passage, index: int, number: int) -> bool:
    """Whether the stretch `number`, opening at token `index`, is the speaker's own wording."""
    analysis = passage.analysis
    words = passage.word_count(number)
    first, last = passage.words(number)
    if last <= first or words == 0:
        return False
    before = analysis.readings[index - 1] if index else None
    glued = before is not None and before.is_word and analysis.ends[index - 1] == analysis.starts[index]
    after = passage.step(index)
    closes = after >= len(analysis) or not analysis.readings[after].is_word
    if before is not None and before.traits & a.COMPLEMENTIZER and (words > 2 or closes):
        return True
    named = before is not None and before.is_word and bool(before.traits & _NAMING)
    if words >= 6:
        return not named or words >= 9
    if named or (before is not None and before.traits & (a.ROLE | a.GIVEN) and words <= 3):
        return False
    if before is not None and glued and before.form == "ل":
        return False
    readings = analysis.readings[first:last]
    if words <= 3 and _recurs(passage, number):
        return False
    if any(r.traits & (a.LATIN | a.GIVEN) for r in readings) and words <= 4:
        return False
    if words <= 3 and any(r.traits & (a.NAME_PARTICLE | a.FAMILY) for r in readings):
        return False
    if words >= 4:
        return True
    opening = readings[0]
    if any(r.cues for r in readings) or opening.traits & (a.NEGATION | a.PREPOSITION | a.AUXILIARY | a.PRONOUN):
        return True
    if any(_is_adverbial(r.form) for r in readings):
        return True
    if words == 1:
        predicate = before is not None and bool(before.traits & (a.AUXILIARY | a.NEGATION | a.PRONOUN))
        return predicate or _is_adjective(passage, index, first) or glued and before is not None and before.form in ("ب", "بال", "وب")
    if opening.definite:
        return False
    # two or three unlisted words without any article are a foreign name
    return bool(opening.preposition) or any(r.definite for r in readings[1:]) or analysis.raw(last - 1, last).endswith(
        ("ها", "هم", "هما")
    )


def _is_adjective(passage: Passage, index: int, word: int) -> bool:
    """A lone indefinite adjective behind its noun judges it: تحسينات «جذرية»."""
    analysis = passage.analysis
    if index == 0 or not analysis.raw(word, word + 1).endswith("ية"):
        return False
    noun = analysis.readings[index - 1]
    particles = a.PREPOSITION | a.CONJUNCTION | a.NUMBER | a.TITLE_HEAD | a.NAMING
    return noun.is_word and not noun.definite and not noun.traits & particles and noun.form.endswith("ات") and (
        not analysis.readings[word].definite
    )


def _is_adverbial(form: str) -> bool:
    """An accusative alef shows a predicate or adverb (متفائلا), not a name."""
    return len(form) > 3 and form.endswith("ا")


def _recurs(passage: Passage, number: int) -> bool:
    """Whether the same words stand in marks elsewhere: a name that the writer keeps marking."""
    here = passage.words(number)
    words = passage.analysis.forms[here[0] : here[1]]
    for other, stretch in enumerate(passage.marks.stretches[:60]):
        if other != number and stretch.kind != "bracket":
            first, last = passage.words(other)
            if last - first == len(words) and passage.analysis.forms[first:last] == words:
                return True
    return False
