"""Passage, Links → speakers: who each mention, pronoun and implicit subject is in this document.

Short names go to the fullest name that the document gives (لافروف → سيرغي لافروف), definite
descriptions to the last thing of that name (المصدر, البيان, الوزير), implicit subjects and pronouns
to the last speaker that agrees with the verb in gender and number.
"""

from __future__ import annotations

from quotes.findings import Frame, Link
from quotes.passage import Passage
from quotes.resolution.alternation import alternate
from quotes.resolution.entities import Entity
from quotes.resolution.resolver import Resolution, Resolver
from quotes.span import Cover


def resolve(
    passage: Passage, links: tuple[Link, ...], frames: tuple[Frame, ...] = ()
) -> Resolution:
    """Find who speaks in each link; None where nobody can be named.

    `frames` are all the cues with their subjects: one that reports nothing here (اتهمت الوزارة جارا …)
    still tells who the next implicit subject is.
    """
    if not links:  # as in one article in five
        return Resolution((), ())
    resolver = Resolver(passage, links)
    linked = {link.frame.cue.start for link in links}
    found: list[Entity | None] = [None] * len(links)
    silent = [frame for frame in frames if frame.cue.start not in linked]
    if silent:
        spoken = Cover(
            [piece for link in links if link.rule != "formula" for piece in link.content.pieces]
        )
        silent = [frame for frame in silent if frame.cue.start not in spoken]
    steps = [
        (link.frame.cue.start, place) for place, link in enumerate(links) if link.parent is None
    ]
    steps += [(frame.cue.start, -1 - n) for n, frame in enumerate(silent)]
    steps.sort()
    for _, place in steps:
        if place >= 0:
            found[place] = resolver.speaker_of(links[place])
        else:
            resolver.note(silent[-1 - place])
    alternate(passage, resolver.dialogue, links, found)
    for place, link in enumerate(links):
        if link.parent is not None:
            found[place] = resolver.quoted_by(found[link.parent], links[link.parent], link)
    return resolver.finish(links, found)
