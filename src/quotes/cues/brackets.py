"""Parentheses in place of marks: وقالت الجدة (لن أبيع الأرض لأحد)."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import read_phrase

_FEWEST_WORDS = 4
_OF_CLAUSES = a.NEGATION | a.PRONOUN | a.INTERROGATIVE | a.AUXILIARY | a.COMPLEMENTIZER


_FARTHEST = 10  # tokens


def brackets_hold_words(passage: Passage, start: int, index: int) -> bool:
    """Whether the parenthesis at `index` holds what is said: وأضاف الراعي (لم نر المطر منذ عام).

    What explains a word stands in the middle of its clause, or is no clause: وقال الوفد (وهو من
    ثلاثة أعضاء) إن …; وأكد المدرب في المدينة (مدينة ثانية في الشمال). Nor does it hold them where a colon
    brings them in behind it: وقال أحدهم (فضل عدم ذكر اسمه): «…».
    """
    number = passage.opens[index]
    if not passage.stretch(number).closed or passage.word_count(number) < _FEWEST_WORDS:
        return False
    if index - start > _FARTHEST or not passage.ends_clause(index):
        return False
    if passage.analysis.traits(passage.after[number]) & a.COLON:
        return False
    readings = passage.analysis.readings
    opening = readings[passage.words(number)[0]]
    if opening.traits & (a.RELATIVE | a.NUMBER) or opening.form in _ASIDES:
        return False
    if start == index or read_phrase(passage, start, index).last == index:
        return True
    if any(readings[place].traits & a.PUNCTUATION for place in range(start, index)):
        return False
    return bool(opening.traits & _OF_CLAUSES) or opening.may_be_verb or opening.looks_finite()


# What opens an aside of the writer, folded.
_ASIDES = frozenset(["انظر", "راجع", "اي", "يعني", "وهو", "وهي", "وهم", "بمعني", "نقلا"])
# What one does who speaks the very words.
_SPEAKING = frozenset(
    ["say", "add", "write", "ask", "answer", "comment", "report", "explain", "confirm", "interrupt"]
)


def is_explained(passage: Passage, sense: str, anchor: Anchor | None) -> bool:
    """Whether a parenthesis is an aside since nobody speaks: تذكر سامر (وكان طفلا يومها)."""
    if anchor is None or anchor.kind != "stretch" or sense in _SPEAKING:
        return False
    return passage.stretch(passage.opens[anchor.index]).kind == "bracket"
