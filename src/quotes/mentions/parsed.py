"""The subject that only a parse shows: an unlisted word right behind its verb."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.mentions.agreement import agrees
from quotes.passage import Passage
from quotes.phrases import ENDS, read_phrase

_NOUNS = frozenset(["NOUN", "PROPN", "ADJ", "X"])
_NEVER = ENDS | a.PREPOSITION | a.RELATIVE | a.OCCASION | a.NUMBER


def subject_of_parse(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """The word right behind the verb, where the parse has it as the subject: قال بدير إن …

    Further away, parsers take objects and subjects of the reported clause for the verb's own; and
    without a clause or colon behind it the word may as well be the object.
    """
    syntax, index = passage.analysis.syntax, cue.last
    if syntax is None or index >= limit or cue.anchor is None or cue.anchor.kind == "stretch":
        return None
    reading = passage.analysis.readings[index]
    if (
        syntax.relations[index] != "nsubj"
        or not cue.first <= syntax.heads[index] < cue.last
        or syntax.tags[index] not in _NOUNS
    ):
        return None
    known = reading.traits & (a.GIVEN | a.ROLE | a.HONORIFIC)
    if (
        not reading.is_word
        or index in passage.opens
        or (reading.traits & _NEVER and not known and not reading.definite)
    ):
        return None
    if reading.form.endswith(("ا", "ين")) or any(
        cue.form.kind == "participle" for cue in reading.cues
    ):
        return None  # ضاحكا, المواطنين: not in the nominative
    if reading.preposition or not agrees(cue, reading):
        return None
    phrase = read_phrase(passage, index, limit)
    return Phrase(
        index, phrase.last, index, "the parse has it as the subject; the word lists have none"
    )
