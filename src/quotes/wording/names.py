"""What shows a name in marks: a place in a list of names, a number, the same marks elsewhere."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

_LONGEST_LIST = 20


def head_of_list(passage: Passage, index: int) -> int:
    """The opening mark of the first of several in a row: مثل "زين" و"نوفا" و| "سند"."""
    forms = passage.analysis.forms
    for _ in range(_LONGEST_LIST):
        if index < 2 or forms[index - 1] != "و":
            break
        behind = index - 1
        if passage.analysis.traits(behind - 1) & a.COMMA:
            behind -= 1
        number = passage.closed_at.get(behind)
        if number is None or passage.stretch(number).kind == "bracket":
            break
        index = passage.analysis.index_at(passage.stretch(number).start)
    return index


def is_numbered(readings: list[Reading]) -> bool:
    """Whether words end in a number or hold a model's: «رؤية المدينة 2030», «سي 5 ألترا»."""
    opening, closing = readings[0], readings[-1]
    if closing.traits & a.NUMBER and not opening.preposition and not opening.cues:
        return not any(r.traits & a.PREPOSITION for r in readings)
    return any(
        readings[place].traits & a.NUMBER and 0 < len(readings[place - 1].form) <= 2
        for place in range(1, len(readings))
    )


def recurs(passage: Passage, number: int) -> bool:
    """Whether the same words stand in marks elsewhere: a name that the writer keeps marking."""
    here = passage.words(number)
    words = passage.analysis.forms[here[0] : here[1]]
    for other, stretch in enumerate(passage.marks.stretches[:60]):
        if other != number and stretch.kind != "bracket":
            first, last = passage.words(other)
            if last - first == len(words) and passage.analysis.forms[first:last] == words:
                return True
    return False


# Words that bring in examples: مدن منها «…», شركات مثل «…».
_FOR_EXAMPLE = frozenset(["منها", "منهم", "بينها", "بينهم", "ابرزها", "مثل"])
_MOST_WORDS_OF_NAME = 5
_MOST_WORDS_OF_ITEM = 4


def is_example(passage: Passage, index: int) -> bool:
    """Whether a word before the mark shows that what it holds is one of several: ألقاب منها «أم المدن»."""
    words = passage.word_count(passage.opens[index])
    if index < 2 or words > _MOST_WORDS_OF_NAME:
        return False
    before = passage.analysis.forms[index - 1]
    # الهدف منها «تصفية» القادة: of something that is known
    known = before.startswith("من") and passage.analysis.readings[index - 2].definite
    return before in _FOR_EXAMPLE and not known


def is_enumeration(passage: Passage, number: int) -> bool:
    """Whether marks hold a list of names: «سمير فرح، وليد نصر، جاد عون», «القديم، وحي النهر، والميناء»."""
    first, last = passage.words(number)
    readings = passage.analysis.readings
    length = commas = 0
    for reading in readings[first : min(last, first + _LONGEST_ENUMERATION)]:
        if reading.traits & a.COMMA:
            commas += 1
            length = 0
            continue
        length += 1
        verb = reading.may_be_verb or reading.looks_finite()
        other = a.COMPLEMENTIZER | a.NEGATION | a.PRONOUN | a.AUXILIARY | a.STOP | a.RELATIVE
        if length > _MOST_WORDS_OF_ITEM or verb or reading.traits & other:
            return False
    return commas >= 2 and last - first <= _LONGEST_ENUMERATION


_LONGEST_ENUMERATION = 60
