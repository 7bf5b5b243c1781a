"""Lines of a list in which somebody's words stand behind a colon: فلان: «…»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a

if TYPE_CHECKING:
    from quotes.passage import Passage

# So many lines make a list, and a name in marks has fewer tokens.
_LIST = 3
_FEW = 5


def line_words(passage: Passage) -> frozenset[int]:
    """The colons behind which marked words fill their line, where the text has a list of them."""
    analysis = passage.analysis
    found = set()
    for first, closed in passage.behind.items():
        behind = closed
        while behind < len(analysis.forms) and analysis.traits(behind) & a.STOP:
            behind += 1
        ends = behind >= len(analysis.forms) or analysis.traits(behind) & a.LINE
        marked = passage.stretch(passage.opens[first]).kind != "bracket"
        if ends and marked and analysis.forms[first - 1] == ":" and behind - first > _FEW:
            found.add(first - 1)
    return frozenset(found) if len(found) >= _LIST else frozenset()
