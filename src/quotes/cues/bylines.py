"""Who has written the article, in a line above it: كتب سامر حداد: ⏎ ارتفعت الأسعار …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.cue_reading import CueReading
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.voice import speaks

_FARTHEST_ABOVE = 50  # tokens: behind a headline or two
_LONGEST_NAME = 7  # tokens, a dash among them
_SHORTEST_WORDS = 6  # tokens


def is_byline(passage: Passage, index: int, candidate: CueReading, anchor: Anchor) -> bool:
    """Whether كتب and a name and a colon open a line near the top: كتبت - منى السالمي: ارتفعت الأسعار.

    Not where marks follow, or somebody says I or you: then the words are the writer's that is named.
    """
    if candidate.form.entry.lemma != "كتب" or anchor.kind != "colon":
        return False
    behind = anchor.index + 1
    last = passage.sentence(anchor.index)[1]
    if anchor.index == index + 1 and last - anchor.index <= _SHORTEST_WORDS:
        return True  # كتبت: فلانة
    analysis = passage.analysis
    if (
        candidate.conjunction
        or index > _FARTHEST_ABOVE
        or not 1 < anchor.index - index <= _LONGEST_NAME
    ):
        return False
    if index and not analysis.traits(index - 1) & a.LINE:
        return False
    while behind < len(analysis.forms) and analysis.traits(behind) & a.LINE:
        behind += 1
    if behind >= len(analysis.forms) or behind in passage.opens:
        return False
    named = all(
        analysis.readings[place].is_word or analysis.traits(place) & a.DASH
        for place in range(index + 1, anchor.index)
    ) and not any(
        analysis.traits(place) & (a.PREPOSITION | a.ADVERB | a.TIME | a.RELATIVE | a.PRONOUN)
        or analysis.readings[place].preposition
        for place in range(index + 1, anchor.index)
    )
    return named and not speaks(passage, behind, passage.sentence(behind)[1])
