"""A question right before whoever asks it: هل ضاعت القافلة؟ | تتساءل هدى."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage

_FEWEST = 3  # tokens, the sign included
_ASKING = frozenset(["تساءل", "سأل"])


def asked_before(passage: Passage, frame: Frame) -> ContentFinding | None:
    """The question that ends right before the verb, where the verb opens its sentence and who asks is named."""
    cue, analysis = frame.cue, passage.analysis
    if cue.entry.lemma not in _ASKING or cue.kind != "verb" or cue.conjunction or cue.suffix:
        return None
    if frame.position != "after" or cue.first == 0 or cue.first != cue.scope[0]:
        return None
    if analysis.forms[cue.first - 1] not in ("؟", "?") or passage.inside[cue.first - 1] >= 0:
        return None
    first = passage.sentence(cue.first - 1)[0]
    while first < cue.first and analysis.traits(first) & (a.LINE | a.DASH):
        first += 1
    if cue.first - first < _FEWEST:
        return None
    return ContentFinding(((analysis.start(first), analysis.end(cue.first - 1)),), (), "direct")
