"""Whether what is written onto a word is none of the phrase: بقوله."""

from __future__ import annotations

from quotes.analysis import Reading


def is_speech_behind_b(reading: Reading) -> bool:
    """Whether ب stands before a noun of speech and its pronoun: بقوله, not بيانه."""
    word = reading.form[len(reading.conjunction) :]
    return word[:1] == "ب" and any(
        cue.suffix and cue.form.kind == "noun" and cue.form.surface[0] != "ب"
        for cue in reading.cues
    )
