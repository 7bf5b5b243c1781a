"""Who speaks in a tale whose people have no names: كان في القاعة امرأة تحمل سلة. سألت: …"""

from __future__ import annotations

from collections.abc import Callable

from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start
from quotes.resolution.entities import Entity
from quotes.resolution.qualities import is_quality
from quotes.span import Cover

# With what somebody talks in a tale, and who that is, folded; named before by so many tokens at most.
_TALKING = frozenset({"say", "ask", "answer", "call", "add"})
_SOMEBODY = frozenset(["رجل", "شاب", "امراه", "فتاه", "سيده", "صبي", "عجوز", "شيخ"])
_REACH = 100


def somebody_before(
    passage: Passage,
    cue: CueFinding,
    spoken: Cover,
    agreeing: Callable[[Phrase, CueFinding], Entity | None],
) -> Entity | None:
    """The last such noun, outside of what is said, that agrees with the verb."""
    form, analysis = cue.form, passage.analysis
    if form is None or (form.person, form.number) != (3, "s") or cue.entry.sense not in _TALKING:
        return None
    for index in range(cue.first - 1, max(0, cue.first - _REACH), -1):
        if analysis.readings[index].base not in _SOMEBODY or is_quality(analysis, index):
            continue
        if not can_start(passage, index) or passage.inside[index] >= 0:
            continue
        if analysis.start(index) in spoken:
            continue
        last = index + 1
        while last < cue.first and is_quality(analysis, last):
            last += 1  # امرأة مسنة | تحمل سلة
        found = agreeing(Phrase(index, last, index), cue)
        if found is not None:
            return found
    return None
