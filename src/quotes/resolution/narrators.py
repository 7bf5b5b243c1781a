"""Who speaks in a verb without subject behind a chain of sources: عن نافع عن ابن عمر قال …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import is_strong_start, phrase_ending_at, read_phrase
from quotes.resolution.revered import blessed_before
from quotes.transmission import narrator_before


def narrator(passage: Passage, cue: CueFinding) -> Phrase | None:
    """The last source that is named right before the verb.

    Whom a eulogy tells (عن ابن عباس رضي الله عنهما قال), or the last link of a chain (حدثنا سفيان عن نافع قال).
    """
    blessed = blessed_before(passage, cue)
    if blessed is not None:
        return blessed
    if cue.entry.lemma != "قال" or cue.anchor is None:
        return None
    if cue.conjunction:
        return _just_before(passage, cue)
    link = narrator_before(passage.analysis, cue.first, known=passage.is_transmitted)
    if link is None:
        return None
    first, end = link
    last = read_phrase(passage, first, end, told=True).last
    return Phrase(first, max(last, first + 1), first)


_REACH, _REACH_OF_ACT = 8, 2  # tokens
_NO_ACT = a.SPEAKER_HEAD | a.PREPOSITION | a.TIME | a.ADVERB


def _just_before(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who is named right before فقال, where no sign parts the two: فسألت أبا هريرة | فقال …

    Not where a preposition governs the name: جاء رجل إلى النبي فقال.
    """
    if not passage.is_without_signs:
        return None
    end = cue.first
    while end and passage.analysis.traits(end - 1) & a.ADVERB:
        end -= 1  # صلى الله عليه وسلم
    reach = _REACH if cue.conjunction == "ف" else _REACH_OF_ACT
    phrase = phrase_ending_at(passage, max(cue.scope[0], end - reach), end)
    if phrase is None or not is_strong_start(passage, phrase.first):
        return None
    first = phrase.first
    if passage.analysis.forms[first] in ("بن", "بنت") and first > cue.scope[0]:
        first -= 1  # فقام حمل | بن مالك
    before = passage.analysis.readings[first - 1]
    governed = before.traits & a.PREPOSITION or passage.analysis.readings[first].preposition
    if cue.conjunction == "و":  # فبكى الملك | وقال …
        acts = before.is_word and before.form[0] in "وف" and not before.traits & _NO_ACT
        governed = governed or not acts
    return None if governed else Phrase(first, phrase.last, first)
