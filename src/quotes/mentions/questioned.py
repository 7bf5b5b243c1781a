"""Who is asked, right behind who asks: سأل القاضي | المتهم: …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage

_QUALIFYING = a.NISBA | a.ADJECTIVE | a.HONORIFIC | a.GIVEN | a.FAMILY
_PEOPLE = a.ROLE_M | a.ROLE_F


def without_asked(passage: Passage, cue: CueFinding, phrase: Phrase) -> Phrase:
    """The subject of a verb with whom it asks for an object, where both are one word with the article.

    The second is a trade, of the other gender, or somebody of whom the text has more; no adjective is.
    """
    if cue.entry.addressee != "object" or phrase.last - phrase.first != 2 or cue.suffix:
        return phrase
    anchor = cue.anchor
    if anchor is None or anchor.kind == "complementizer" or anchor.index != phrase.last:
        return phrase
    asking, asked = passage.analysis.readings[phrase.first : phrase.last]
    if not (asking.definite and asked.definite) or asked.preposition or asked.conjunction:
        return phrase
    if asked.traits & _QUALIFYING or not (asked.traits & _PEOPLE or not asked.traits):
        return phrase
    words = (passage.analysis.spelled(index) for index in (phrase.first, phrase.first + 1))
    another = len({word.endswith("ة") for word in words}) > 1
    if asked.traits & _PEOPLE or another or passage.frequency[asked.form] > 1:
        return Phrase(phrase.first, phrase.first + 1, phrase.head)
    return phrase
