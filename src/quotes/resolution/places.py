"""Where a sentence may have its verb, and so its subject behind it."""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.passage import Passage


def verb_places(passage: Passage, start: int, before: int) -> Iterator[int]:
    """Where the verb of a sentence can be: at its start, or behind an opening adverbial and a comma."""
    analysis = passage.analysis
    _, end = passage.sentence(start) if start < len(analysis) else (start, start)
    end = min(end, before)
    fresh = True
    index = start
    while index < end and index < start + 40:
        reading = analysis.readings[index]
        passive = index > start and analysis.forms[index - 1] in (
            "تم",
            "وتم",
            "يتم",
            "ويتم",
            "جري",
            "وجري",
        )
        relative = index > start and analysis.traits(index - 1) & a.RELATIVE
        if (
            fresh
            and not passive
            and not relative
            and reading.is_word
            and not reading.definite
            and not reading.preposition
        ):
            blocked = a.PREPOSITION | a.TIME | a.ADVERB | a.SPEAKER_HEAD | a.RELATIVE | a.OCCASION
            if not reading.traits & blocked or any(cue.form.kind == "verb" for cue in reading.cues):
                yield index
        fresh = bool(reading.traits & (a.COMMA | a.LINE | a.AUXILIARY | a.CONJUNCTION)) or (
            reading.form in ("و", "قد", "وقد")
        )
        index = passage.step(index)
