"""Who answers in an interview whose answers bear no name: the introduction tells."""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.naming import Description, describe
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.resolution.entities import Entity
from quotes.resolution.registry import Registry

# How far from its beginning a text introduces whom it asks, in tokens.
_INTRODUCTION = 120
# Who asked signs like this: حاوره سعود, أجرت الحوار منى.
_BY = frozenset(["حاوره", "حاورها", "حاورته", "حاورتها", "حاورهم", "التقاه", "التقاها"])
_LONGEST_LABEL = 6


def interviewee(passage: Passage, registry: Registry, turn: int) -> Entity | None:
    """Whoever answers from token `turn` on, or None.

    The order: whom حوار مع names; whom the headline lets speak (سعاد: لا أندم); the first person
    whom the introduction names in full; who is named most in what has been reported so far.
    """
    for description in _candidates(passage, min(turn, _INTRODUCTION)):
        entity = registry.known(description) or registry.introduced(description)
        entity.know(description)
        return entity
    return max(registry.recent, key=lambda entity: len(entity.mentions), default=None)


def _candidates(passage: Passage, end: int) -> Iterator[Description]:
    analysis = passage.analysis
    partners = [
        i + 1
        for i in range(end - 1)
        if analysis.forms[i] == "مع" and analysis.traits(i - 1) & a.OCCASION
    ]
    yield from _named_at(passage, partners)
    yield from _headline(passage, end)
    yield from _named_at(passage, range(end))


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
