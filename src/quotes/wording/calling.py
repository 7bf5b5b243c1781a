"""Who calls a thing what stands in marks: ما أسماه "…", ما وصفه الوزير بـ"…"."""

from __future__ import annotations

from quotes.passage import Passage

# How many words may stand between ما أسماه and the marks: the one who calls it so.
_LONGEST_CALLER = 5


def describing_verb(passage: Passage, index: int) -> int | None:
    """The verb by which somebody calls it what the marks hold: ما أسماه "…", ما وصفه الوزير بـ"…".

    None where nobody does: ما يسمى "…".
    """
    readings = passage.analysis.readings
    place = index - 1
    if place > 0 and readings[place].form in ("ب", "بانه", "بانها", "بانهم"):
        place -= 1
    for verb in range(place, max(1, place - _LONGEST_CALLER) - 1, -1):
        reading = readings[verb]
        if not reading.is_word:
            return None
        if any(
            cue.form.kind == "verb"
            and cue.form.entry.sense in ("describe", "consider")
            and (cue.suffix not in ("", "ي") or cue.form.number == "p")
            for cue in reading.cues
        ):
            return verb if readings[verb - 1].form in _WHAT else None
    return None


_WHAT = frozenset(["ما", "بما", "لما", "مما", "عما", "فيما", "من", "ممن", "لمن", "وما"])
