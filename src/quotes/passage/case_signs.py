"""What the vowel sign on the last letter of a word shows: قَالَ | عُمَرُ who speaks, قَالَ | خَرَجَ what he tells."""

from __future__ import annotations

import re

from quotes.analysis import Analysis
from quotes.once import once

# A fatha or kasra on the last letter; ونَ and انِ end nominatives too.
_NO_NOMINATIVE = re.compile("[\u0621-\u064a]\u0651?[\u064e\u0650]\u0651?(?![\u0621-\u0652])")
_PLURAL, _DUAL = ("ون", "\u064e"), ("ان", "\u0650")
# ـْتُ of a word that is no بِنْتُ, أُخْتُ or بَيْتُ: what I did.
_I_DID = re.compile("\u0652ت[\u064e\u064f](?![\u0621-\u0652])")
_SHORTEST_DEED = 4  # letters


_NUNATION = "\u064c"
_DAMMA = "\u064f"
# A text that bears its vowels has a damma on every other word; one with a sign here and there shows no
# case by it, and says the same without its signs.
WORDS_A_DAMMA = 8


class CaseSigns:
    """What the signs of a text's words show; few texts bear any, and it is asked of few words."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @once
    def nominatives(self) -> frozenset[int]:
        """The tokens with the nunation of the nominative, as no verb has it: سَحْنُونٌ."""
        return frozenset(self._at(match) for match in re.finditer(_NUNATION, self._raw))

    @once
    def no_subjects(self) -> frozenset[int]:
        """The tokens that are no noun in the nominative: رَسُولَ, خَرَجَ, أَتَيْتُ."""
        if self._raw.count(_DAMMA) * WORDS_A_DAMMA < len(self._analysis):
            return frozenset()
        forms = self._analysis.forms
        found = set()
        for match in _NO_NOMINATIVE.finditer(self._raw):
            index = self._at(match)
            if (forms[index][-2:], match.group().strip("\u0651")[-1]) not in (_PLURAL, _DUAL):
                found.add(index)
        deeds = [self._at(match) for match in _I_DID.finditer(self._raw)]
        return frozenset(found.union(each for each in deeds if len(forms[each]) >= _SHORTEST_DEED))

    @property
    def _raw(self) -> str:
        return self._analysis.text.raw

    def _at(self, match: re.Match[str]) -> int:
        """The token that the sign stands on."""
        return max(0, self._analysis.index_at(match.start() + 1) - 1)
