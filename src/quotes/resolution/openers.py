"""Who opens a sentence, before a verb that need not report: ليلى قباني، الطبيبة، أعطت رقمها وقالت …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import is_strong_start, read_phrase
from quotes.resolution.places import looks_like_verb_of

# What may stand before the noun that a sentence begins with.
_OPENING = a.CONJUNCTION | a.ADVERB | a.COMMA
# So many tokens behind its first word, the verb of the sentence is looked for.
_REACH = 16


def opening_phrase(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who stands first in the sentence of the cue, right before a verb or an apposition's comma."""
    analysis = passage.analysis
    index = cue.scope[0]
    while index < cue.first and analysis.traits(index) & _OPENING:
        index += 1
    if index >= cue.first or not is_strong_start(passage, index):
        return None
    for verb in range(index + 1, min(index + _REACH, cue.first)):
        if looks_like_verb_of(analysis, verb, cue):
            phrase = read_phrase(passage, index, verb, told=True)
            apposed = analysis.traits(phrase.last) & analysis.traits(verb - 1) & a.COMMA
            return phrase if phrase.last == verb or apposed else None
    return None


_THAT = frozenset(["ان", "بان"])
_LONGEST_CLAUSE = 60  # tokens


_PERSON = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN
_NAME = a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.NAME_PARTICLE


def topic_of_clause(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whom the reported clause is about that the cue goes on with: قالت الوكالة إن | الوزير وصل، مضيفا أن …"""
    analysis = passage.analysis
    for index in range(cue.first - 2, max(cue.scope[0], cue.first - _LONGEST_CLAUSE) - 1, -1):
        if analysis.forms[index] not in _THAT or passage.inside[index] >= 0:
            continue
        first = index + 1
        known = analysis.traits(first) & _PERSON and is_strong_start(passage, first)
        if not known or analysis.traits(first) & a.BODY:
            return None
        phrase = read_phrase(passage, first, cue.first, told=True)
        for place in range(first + 1, phrase.last):
            reading = analysis.readings[place]
            named = analysis.traits(place - 1) & _NAME
            if not (reading.traits or named or reading.definite) or reading.base in ("تقي", "تقت"):
                return Phrase(first, place, first)  # إن الوزير | وصل, التقى
        return phrase
    return None
