"""Where a parse shows that a reported clause has ended: the writer's next verb."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage

_COORDINATED = frozenset(["conj", "parataxis"])


def before_next_verb(passage: Passage, cue: CueFinding, first: int, end: int) -> int:
    """The comma before a reporting verb that the parse hangs on the cue, not in the clause, or `end`.

    ذكرت أن …، ونسبت الخبر إلى …: by its form ونسبت could go on the clause. Other verbs go on it more
    often than parsers think.
    """
    analysis = passage.analysis
    syntax = analysis.syntax
    if syntax is None:
        return end
    for index in range(first + 1, end - 1):
        following = index + 1
        if (
            analysis.traits(index) & a.COMMA
            and cue.first <= syntax.heads[following] < cue.last
            and syntax.relations[following] in _COORDINATED
            and syntax.tags[following] == "VERB"
            and any(
                each.conjunction == "و"  # فقال نوح عليه السلام: part of what is told
                and each.form.kind == "verb"
                and (not each.form.ambiguous or each.form.entry.relay)
                for each in analysis.readings[following].cues
            )
        ):
            return index
    return end
