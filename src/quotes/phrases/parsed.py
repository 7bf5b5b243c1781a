"""Where a parse corrects the end of a noun phrase that the word lists have read.

On unlisted words the lists guess; there the parse is asked. What the lists know (a role, a body, a
given name) stays: parsers cut long titles and take the object for a part of the subject.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.parsing import Syntax
from quotes.passage import Passage
from quotes.phrases.starts import ENDS

_LONGEST_ADDITION = 8
_PERSONS = frozenset(["PER", "PERS", "PERSON"])
_NOUNS = frozenset(["NOUN", "PROPN", "ADJ", "X"])
_ATTRIBUTES = frozenset(["nmod", "amod", "flat", "appos", "compound", "conj", "dep"])
# Relations of a word that hangs on the verb, so that it is no part of the subject's phrase.
_OF_THE_VERB = frozenset(["obj", "iobj", "xcomp", "advcl", "ccomp", "parataxis", "root"])


def parsed_end(passage: Passage, first: int, end: int, limit: int) -> tuple[int, str]:
    """The end that the parse gives the phrase `[first, end)`, and why; `end` and "" as a rule."""
    syntax = passage.analysis.syntax
    if syntax is None:
        return end, ""
    cut = _before_verb(passage, syntax, first, end)
    if cut < end:
        return cut, "the parse ends it before a word of the clause; the word lists read on"
    longer = _to_the_limit(passage, syntax, first, end, limit)
    if longer > end:
        return longer, "the parse takes the unlisted words at its end; the word lists stop earlier"
    longer = _to_the_end_of_the_name(passage, syntax, first, end, limit)
    if longer > end:
        return longer, "a recognised name goes on; the word lists stop earlier"
    return end, ""


def _before_verb(passage: Passage, syntax: Syntax, first: int, end: int) -> int:
    """The first unlisted word that the parse has as a verb or as an object: مصدر | طلب عدم ذكر اسمه."""
    for index in range(first + 1, end):
        reading = passage.analysis.readings[index]
        if reading.traits or not reading.is_word or index in passage.opens:
            continue
        if reading.definite:
            if syntax.relations[index] == "obj" and syntax.heads[index] < first:
                return index
            continue
        if passage.analysis.traits(index - 1) & (a.GIVEN | a.HONORIFIC | a.NAME_PARTICLE):
            continue
        if syntax.tags[index] == "VERB" and reading.cues:
            return index
        if (
            reading.form.endswith("ا")
            and syntax.relations[index] in _OF_THE_VERB
            and syntax.heads[index] < first
        ):
            return index
    return end


def _to_the_limit(passage: Passage, syntax: Syntax, first: int, end: int, limit: int) -> int:
    """The end of a phrase whose unlisted rest, by the parse, fills it up to the next break.

    مدير الصحة عبد القادر | هني إن …: the lists stop at a word that could be a verb.
    """
    analysis = passage.analysis
    index = end
    while index < min(limit, end + _LONGEST_ADDITION) and index not in passage.opens:
        reading = analysis.readings[index]
        if not reading.is_word or reading.traits & a.COMPLEMENTIZER:
            break
        if not _is_attribute(passage, syntax, first, index):
            return end
        index += 1
    closed = (
        index >= limit
        or not analysis.readings[index].is_word
        or bool(analysis.traits(index) & a.COMPLEMENTIZER)
    )
    return index if closed else end


def _is_attribute(passage: Passage, syntax: Syntax, first: int, index: int) -> bool:
    """Whether the word at `index` hangs, as a noun or adjective, on a word of the phrase."""
    reading = passage.analysis.readings[index]
    if (
        reading.traits & (ENDS | a.PREPOSITION | a.OCCASION | a.RELATIVE | a.ROLE_PLURAL | a.GROUP)
        or (reading.preposition and not reading.traits & a.GIVEN)
        or (reading.form.endswith("ا") and not reading.traits)
        or any(cue.suffix or cue.form.kind == "noun" for cue in reading.cues)
    ):
        return False
    return (
        syntax.tags[index] in _NOUNS
        and syntax.relations[index] in _ATTRIBUTES
        and first <= syntax.heads[index] < index + _LONGEST_ADDITION
    )


def _to_the_end_of_the_name(
    passage: Passage, syntax: Syntax, first: int, end: int, limit: int
) -> int:
    """The end of a person's name that the recognizer of names has read further than the lists."""
    for index in range(first, end):
        last, kind = syntax.names.get(index, (0, ""))
        if kind in _PERSONS and end < last <= min(limit, end + 3):
            added = range(end, last)
            if all(_may_be_name(passage, each) for each in added):
                return last
    return end


def _may_be_name(passage: Passage, index: int) -> bool:
    reading = passage.analysis.readings[index]
    return (
        reading.is_word
        and index not in passage.opens
        and not reading.preposition  # أميرة للصبي: recognizers take the one spoken to with it
        and not reading.traits & (ENDS | a.PREPOSITION | a.OCCASION | a.RELATIVE)
        and not any(cue.suffix for cue in reading.cues)
    )
