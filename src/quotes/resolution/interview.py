"""Who answers in an interview whose answers bear no name: the introduction tells, or who is addressed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes import analysis as a
from quotes.findings import Link, Phrase
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.resolution.entities import Entity, same
from quotes.resolution.registry import Registry

# How far from its beginning a text introduces whom it asks, in tokens.
_INTRODUCTION = 120
# Who asked signs like this: حاوره سعود, أجرت الحوار منى.
_BY = frozenset(["حاوره", "حاورها", "حاورته", "حاورتها", "حاورهم", "التقاه", "التقاها"])
_LONGEST_LABEL = 6
_LONGEST_QUESTION = 120
_LONGEST_THANKS = 30


def interviewee(
    passage: Passage, registry: Registry, turn: int, answers: Sequence[Link]
) -> Entity | None:
    """Whoever answers from token `turn` on, or None; `answers` are all that bear no name.

    The order: whom حوار مع names; whom the headline lets speak (سعاد: لا أندم); whom a question
    addresses (سيد سامر؟); the first person whom the introduction names in full; who alone is named
    below the last answer; who is named most in what has been reported so far.
    """
    for description in _candidates(passage, min(turn, _INTRODUCTION), answers):
        entity = registry.known(description) or registry.introduced(description)
        entity.know(description)
        return entity
    return max(registry.recent, key=lambda entity: len(entity.mentions), default=None)


def _candidates(passage: Passage, end: int, answers: Sequence[Link]) -> Iterator[Description]:
    analysis = passage.analysis
    partners = [
        i + 1
        for i in range(end - 1)
        if analysis.forms[i] == "مع" and analysis.traits(i - 1) & a.OCCASION
    ]
    yield from _named_at(passage, partners)
    yield from _headline(passage, end)
    addressed = next(_addressed(passage, answers), None)
    if addressed is None:
        yield from _named_at(passage, range(end))
        below = list(_named_at(passage, range(*_below(passage, answers))))
        if below and all(same(below[0], other) for other in below):
            yield below[0]
        return
    for named in _named_at(passage, range(end)):
        if same(named, addressed):
            yield named
    yield addressed


def _below(passage: Passage, answers: Sequence[Link]) -> tuple[int, int]:
    """The tokens behind the last answer."""
    last = answers[-1].frame.cue.scope[1] if answers else len(passage.analysis)
    return last, min(len(passage.analysis), last + _INTRODUCTION)


def _addressed(passage: Passage, answers: Sequence[Link]) -> Iterator[Description]:
    """Whom the questions, and the thanks behind the last answer, address by name."""
    analysis = passage.analysis
    for line in _questions(passage, answers):
        thanks = any(analysis.forms[index] in _THANKS for index in line)
        for index in line:
            reading = analysis.readings[index]
            if not reading.traits & (a.HONORIFIC | a.ROLE) or not can_start(passage, index):
                continue
            phrase = read_phrase(passage, index, line.stop)
            called = analysis.forms[index - 1] == "يا"
            ends = bool(analysis.traits(phrase.last) & (a.COMMA | a.STOP | a.LINE))
            ends = ends or analysis.forms[phrase.last : phrase.last + 1] in (["؟"], ["!"], [])
            opens = _opens(passage, line, index) or analysis.forms[index - 1] in _TO_YOU
            greeted = thanks and reading.definite and opens
            spoken_to = not reading.definite and not _is_complement(passage, line, index)
            if not ends or not (called or greeted or spoken_to):
                continue
            description = describe(passage, phrase)
            if description.name and reading.traits & a.HONORIFIC:
                yield description


# With these words whoever is asked is greeted or thanked, folded.
_THANKS = frozenset(["شكرا", "نشكرك", "نشكركم", "اهلا", "مرحبا"])


_TO_YOU = frozenset(["لك", "لكم", "بك", "بكم"])


def _is_complement(passage: Passage, line: range, index: int) -> bool:
    """Whether the noun at `index` is not called but governed: مع دكتور سامر؟ في كتاب سيد قطب؟"""
    reading, before = passage.analysis.readings[index], passage.analysis.readings[index - 1]
    if index == line.start:
        return False
    apart = not before.is_word or before.definite or before.looks_finite()
    return bool(reading.preposition) or not (apart or before.form.endswith(("ك", "كم")))


def _opens(passage: Passage, line: range, index: int) -> bool:
    """Whether nothing but signs stands before token `index` of the line: ■ الدكتور سامر حداد، شكرا لك."""
    return not any(passage.analysis.readings[i].is_word for i in range(line.start, index))


def _questions(passage: Passage, answers: Sequence[Link]) -> Iterator[range]:
    """The tokens between the answers, and the line behind the last one."""
    before = -1
    for answer in answers:
        first = answer.frame.cue.scope[0]
        if before < 0:
            before = max(0, first - 1)
            while before and not passage.analysis.traits(before - 1) & a.LINE:
                before -= 1
        if first - before <= _LONGEST_QUESTION:
            yield range(before, first)
        before = answer.frame.cue.scope[1]
    if answers:
        yield range(before, min(len(passage.analysis), before + _LONGEST_THANKS))


def _named_at(passage: Passage, places: list[int] | range) -> Iterator[Description]:
    """The persons that are named in full at one of the tokens."""
    for index in places:
        traits = passage.analysis.traits(index)
        if not traits & (a.ROLE | a.HONORIFIC | a.GIVEN) or not can_start(passage, index):
            continue
        if _signs(passage, index):
            continue
        phrase = read_phrase(passage, index, passage.sentence(index)[1])
        description = describe(passage, phrase)
        if len(description.name) >= 2:
            yield description


def _headline(passage: Passage, end: int) -> Iterator[Description]:
    """Who stands before the colon of the first line, where the text names them again.

    Not where it asks, as س: كيف بدأت؟ does.
    """
    analysis = passage.analysis
    for colon in range(1, end):
        traits = analysis.traits(colon)
        if traits & a.LINE:
            return
        if not traits & a.COLON:
            continue
        first = colon
        while first > 0 and not analysis.traits(first - 1) & (a.STOP | a.LINE | a.DASH):
            first -= 1
        name = first
        while name < colon and not analysis.traits(name) & a.PUNCTUATION:
            name += 1  # أم سمير، صاحبة الفرن: …
        again = analysis.forms[name - 1] in analysis.forms[colon:end]
        if analysis.forms[passage.sentence(colon)[1] - 1] in ("؟", "?"):
            return
        if 0 < name - first <= _LONGEST_LABEL and again and can_start(passage, first):
            if read_phrase(passage, first, name).last == name:
                yield describe(passage, Phrase(first, name, first))
        return


def _signs(passage: Passage, index: int) -> bool:
    """Whether the name at `index` is that of who asks: حوار - سعود الشمري, حاورته منى حداد."""
    analysis = passage.analysis
    if analysis.forms[index - 1] in _BY:
        return True
    before = index - 1
    while before > 0 and analysis.traits(before) & (a.DASH | a.COLON):
        before -= 1
    return before < index - 1 and bool(
        analysis.traits(before) & a.OCCASION or analysis.forms[before] in _BY
    )
