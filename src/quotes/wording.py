"""Whether a stretch in marks shows somebody's wording, or is a name, a title, a term.

More than half of the marked stretches in news are three words or fewer: films, papers, nicknames,
irony. Length, the word before the mark and the shape of the words tell.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

# Nouns that a title or a name follows, and words that are followed by a further part of a name.
_TITLES = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD
_NAMED = a.INSTITUTION | a.ORGANISATION | a.NAME_PARTICLE | a.PLACE | a.ROLE | a.GIVEN


def is_wording(passage: Passage, index: int, number: int) -> bool:
    """Whether the stretch `number`, opening at token `index`, is the speaker's own wording."""
    analysis = passage.analysis
    words = passage.word_count(number)
    first, last = passage.words(number)
    if last <= first or words == 0:
        return False
    before = analysis.readings[index - 1] if index else None
    if (
        before is not None
        and before.traits & a.COMPLEMENTIZER
        and (words > 2 or passage.ends_clause(index))
    ):
        return True
    readings = analysis.readings[first:last]
    if words > 1 and any(r.traits & a.NEGATION for r in readings):
        return True
    title = before is not None and before.is_word and bool(before.traits & _TITLES)
    if index > 1 and before is not None and before.traits & (a.COMMA | a.COLON):
        title = bool(analysis.traits(index - 2) & a.NAMING)  # تحت عنوان، "ظل القمر"
    if words >= 4 and before is not None and before.definite:
        title = False  # هذا الفيلم «…»: a noun with the article takes short names only
    if words >= 6:
        return not title or words >= 9
    if title or (
        words <= 3 and before is not None and before.is_word and bool(before.traits & _NAMED)
    ):
        return False
    if analysis.is_glued(index) and analysis.forms[index - 1] in ("ل", "ول"):
        return False
    if words <= 3 and _recurs(passage, number):
        return False
    if any(r.traits & (a.LATIN | a.GIVEN) for r in readings) and words <= 4:
        return False
    if words <= 3 and any(r.traits & (a.NAME_PARTICLE | a.FAMILY) for r in readings):
        return False
    return words >= 4 or _shows_wording(passage, index, first, last)


def _shows_wording(passage: Passage, index: int, first: int, last: int) -> bool:
    """Whether up to three words in marks are a predicate, an adverb or a phrase, not a name."""
    analysis = passage.analysis
    readings = analysis.readings[first:last]
    opening = readings[0]
    before = analysis.readings[index - 1] if index else None
    if any(r.cues for r in readings) or opening.traits & (
        a.NEGATION | a.PREPOSITION | a.AUXILIARY | a.PRONOUN
    ):
        return True
    if any(_is_adverbial(r.form) for r in readings):
        return True
    if len(readings) == 1:
        predicate = before is not None and bool(
            before.traits & (a.AUXILIARY | a.NEGATION | a.PRONOUN)
        )
        return predicate or passage.is_behind_b(index) or _is_adjective(passage, index, first)
    if passage.is_behind_b(index):
        return True
    if opening.definite:
        return False
    if opening.looks_finite() or (
        len(readings) > 2 and any(r.traits & a.PREPOSITION for r in readings[1:])
    ):
        return True
    particular = a.TITLE_HEAD | a.BODY | a.PLACE | a.NAMING
    if (
        before is not None
        and before.definite
        and not before.traits & particular
        and passage.ends_clause(index)
    ):
        return True  # المكب «قنبلة موقوتة»: the predicate
    # two or three unlisted words without any article are a foreign name
    return (
        bool(opening.preposition)
        or any(r.definite for r in readings[1:])
        or analysis.spelled(last - 1).endswith(("ها", "هم", "هما"))
    )


def _is_adjective(passage: Passage, index: int, word: int) -> bool:
    """A lone indefinite relation adjective judges the noun before it: تحسينات «جذرية», النقص «ظرفي»."""
    analysis = passage.analysis
    if (
        index == 0
        or analysis.readings[word].definite
        or not (analysis.forms[word].endswith(("يه", "ي")) or analysis.traits(word) & a.ADJECTIVE)
    ):
        return False
    noun = analysis.readings[index - 1]
    particles = (
        a.PREPOSITION | a.CONJUNCTION | a.NUMBER | a.TITLE_HEAD | a.NAMING | a.BODY | a.PLACE
    )
    if not noun.is_word or noun.traits & particles or len(analysis.forms[word]) < 4:
        return False
    if noun.definite:
        return bool(analysis.traits(word) & (a.NISBA | a.ADJECTIVE))
    return noun.form.endswith(("ات", "ا"))


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
