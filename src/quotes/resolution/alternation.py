"""Who says the lines of a dialogue that are still nobody's: two talk by turns, and others tell which.

المحقق: متى وصلت؟ ⏎ — أمس. ⏎ — وأين نمت؟
— عدت باكرا. ⏎ — هل بعته؟ ⏎ لم يجب سالم.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import Link
from quotes.naming import describe
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.resolution.dialogue import Dialogue
from quotes.resolution.entities import Entity
from quotes.resolution.silence import is_silence

_TWO = 2
_LONGEST_TAG = 30  # tokens behind the words in their line: … ، قال سمير.
_WHO_ARE_YOU = frozenset(["اسمك", "واسمك"])


def alternate(
    passage: Passage, dialogue: Dialogue, links: tuple[Link, ...], found: list[Entity | None]
) -> None:
    """Fill in, in `found`, who says the lines between those whose speaker is known."""
    if None not in found:
        return
    if not any(_is_open(link, who) for link, who in zip(links, found, strict=True)):
        return
    talked: list[Entity] = []
    for run in _runs(passage, links):
        if any(_is_open(links[place], found[place]) for place in run):
            _fill(passage, dialogue, links, found, run, talked=talked)
        for place in run:
            who = found[place]
            if who is not None and who not in talked:
                talked.append(who)


def _is_open(link: Link, who: Entity | None) -> bool:
    return who is None and link.frame.turn and link.frame.position == "none"


def _runs(passage: Passage, links: tuple[Link, ...]) -> Iterator[list[int]]:
    """The places of lines that follow one another, each run with the one that opens it."""
    run: list[int] = []
    for place, link in enumerate(links):
        if link.parent is not None:
            continue
        if run and not _follows(passage, links[run[-1]], link):
            if len(run) >= _TWO:
                yield run
            run = []
        run.append(place)
    if len(run) >= _TWO:
        yield run


def _follows(passage: Passage, before: Link, link: Link) -> bool:
    """Whether the words of `link` begin a line, right behind the line of `before`."""
    analysis = passage.analysis
    first = analysis.index_at(link.content.pieces[0][0])
    index = first - 1
    while index >= 0 and analysis.traits(index) & (a.DASH | a.LINE):
        index -= 1
    if not any(analysis.traits(each) & a.LINE for each in range(index + 1, first)):
        return False
    end = analysis.index_at(before.content.pieces[-1][1])
    rest = range(end, index + 1)
    if not any(analysis.readings[each].is_word for each in rest):
        return end <= first
    if len(rest) > _LONGEST_TAG or any(analysis.traits(each) & a.LINE for each in rest):
        return False
    return before.frame.cue.first in rest


def _fill(
    passage: Passage,
    dialogue: Dialogue,
    links: tuple[Link, ...],
    found: list[Entity | None],
    run: list[int],
    *,
    talked: list[Entity],
) -> None:
    known = {n: who for n, place in enumerate(run) if (who := found[place]) is not None}
    for n, place in enumerate(run):
        if (
            n
            and n not in known
            and (named := _names_self(passage, dialogue, links, place, run[n - 1]))
        ):
            known[n] = named
    silent = _silent(passage, dialogue, links[run[-1]])
    if silent is not None:
        known[len(run)] = silent
    sides: list[Entity | None] = [None, None]
    for n, who in known.items():
        if sides[n % 2] not in (None, who):
            return  # a third one speaks
        sides[n % 2] = who
    one, other = sides
    if one is other:
        return
    if one is None or other is None:
        single = one or other
        assert single is not None
        partners = _partners(dialogue, links[run[0]], single, talked)
        if len(partners) > 1:
            return
        partner = partners[0] if partners else None
        sides = [partner if side is None else side for side in sides]
    elif any(who not in sides for who in _present(dialogue, links[run[0]])):
        return  # nor where a third one is there
    for n, place in enumerate(run):
        if _is_open(links[place], found[place]):
            found[place] = sides[n % 2]


def _partners(
    dialogue: Dialogue, first: Link, single: Entity, talked: list[Entity]
) -> list[Entity]:
    """With whom somebody may talk: who has talked before, or else who is there."""
    partners = [who for who in talked if who is not single]
    return partners or [who for who in _present(dialogue, first) if who is not single]


def _present(dialogue: Dialogue, first: Link) -> list[Entity]:
    """Who is there, by the narration before the line."""
    token = dialogue.passage.analysis.index_at(first.content.pieces[0][0])
    return dialogue.presence.present(token, joined=True)


def _silent(passage: Passage, dialogue: Dialogue, link: Link) -> Entity | None:
    """Who does not answer the last line, and so was asked: — هل بعته؟ ⏎ لم يجب | سالم."""
    analysis = passage.analysis
    index = analysis.index_at(link.content.pieces[-1][1])
    while index < len(analysis) and not analysis.readings[index].is_word:
        index += 1
    if index + 2 >= len(analysis) or not is_silence(analysis, index):
        return None
    return dialogue.actor(index + 2)


def _names_self(
    passage: Passage, dialogue: Dialogue, links: tuple[Link, ...], place: int, before: int
) -> Entity | None:
    """Who answers the question for their name with it alone: — ما اسمك؟ ⏎ — سامر الحداد."""
    analysis = passage.analysis
    asked = links[before].content.pieces[-1]
    question = range(analysis.index_at(asked[0]), analysis.index_at(asked[1]))
    if not any(analysis.forms[index] in _WHO_ARE_YOU for index in question):
        return None
    piece = links[place].content.pieces[0]
    first, last = analysis.index_at(piece[0]), analysis.index_at(piece[1])
    while last > first and not analysis.readings[last - 1].is_word:
        last -= 1
    if not analysis.traits(first) & a.GIVEN or not can_start(passage, first):
        return None
    phrase = read_phrase(passage, first, last)
    return dialogue.presence.known(describe(passage, phrase)) if phrase.last == last else None
