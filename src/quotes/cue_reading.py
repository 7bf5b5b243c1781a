"""How a word can be read as a reporting word."""

from __future__ import annotations

import attrs

from quotes.lexicon import Form

_ORDER = {"verb": 0, "participle": 1, "noun": 2, "preposition": 3}
# A verb in the dual is rarer than the participle that is written alike: آملا أن.
_OF_TWO = 1.5


# Not frozen, for the reason that `Reading` has.
@attrs.define(eq=False, weakref_slot=False)
class CueReading:
    """One way to read a word as an inflected form of a reporting lemma."""

    form: Form
    conjunction: str
    """و or ف taken off to read it so, else ""."""
    suffix: str
    """The attached pronoun, folded: ه of قوله, ها of أبلغها, نا of أخبرنا; "" when none."""


def in_order(cues: tuple[CueReading, ...]) -> tuple[CueReading, ...]:
    """The readings of one word in the order to try: no suffix first, verbs before participles before nouns."""
    return cues if len(cues) < 2 else tuple(sorted(cues, key=_preference))


def _preference(cue: CueReading) -> tuple[int, float]:
    if cue.form.number == "d" and cue.form.kind == "verb":
        return len(cue.suffix), _OF_TWO
    return len(cue.suffix), _ORDER.get(cue.form.kind, 4)
