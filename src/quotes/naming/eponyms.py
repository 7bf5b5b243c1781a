"""Names inside a phrase that are another's: شقيق سامي حداد, كرسي سامي حداد."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.naming.of_somebody import is_somebodys
from quotes.passage import Passage
from quotes.phrases import called_after_end, family_end

_TRIBES = frozenset(["قبيله", "قبايل", "عشيره", "عشاير"])
_SONS = frozenset(["بني", "ال"])


def end_of_eponym(passage: Passage, index: int, phrase: Phrase) -> int:
    """The token behind the name at `index` if a thing has it or somebody is of that person, else `index`."""
    tribe = index - 1 - (passage.analysis.forms[index - 1] in _SONS) if index > phrase.first else -1
    if tribe > phrase.first and passage.analysis.readings[tribe].base in _TRIBES:
        return index + 1  # شيخ قبيلة بني | عامر | الشيخ سامر الحداد
    if index == phrase.first + 1:
        return _end_of_kin(passage, index, phrase)
    return called_after_end(passage.analysis.readings, index, phrase.first, phrase.last)


def _end_of_kin(passage: Passage, index: int, phrase: Phrase) -> int:
    """The same behind a noun that begins the phrase.

    شقيقه سامي has a pronoun, and the name is the brother's; شقيق | سامي is another.
    """
    noun = passage.analysis.readings[index - 1]
    if noun.definite or not is_somebodys(passage.analysis, noun):
        return index
    if not passage.analysis.traits(index) & a.GIVEN or passage.analysis.readings[index].definite:
        return index
    if noun.base.endswith("ه") and not passage.analysis.spelled(index - 1).endswith("ة"):
        return index
    return family_end(passage.analysis.readings, index, phrase.last)
