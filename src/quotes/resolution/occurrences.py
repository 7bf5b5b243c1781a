"""Where a word stands in the text, with or without the article."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from quotes.analysis import Analysis

# So many words are searched for one by one; for more, all words are put into an index, or the time
# would grow with the words times the length of the text.
_SEARCHES = 14
# At how many places a word is looked at; behind the first words, so that a book, where every name
# comes often, takes no longer for each page than an article.
_MOST_PLACES = 16
_FIRST_WORDS = 60
_MOST_PLACES_LATER = 6


class Occurrences:
    """The places of the words that are asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._places: dict[str, list[int]] = {}
        self._index: defaultdict[str, list[int]] = defaultdict(list)

    def places(self, word: str) -> list[int]:
        """The first tokens, in order, that are `word`, with or without the article."""
        known = self._places.get(word)
        if known is None:
            known = self._places[word] = self._find(word)
        return known

    def _find(self, word: str) -> list[int]:
        if len(self._places) < _SEARCHES:  # most articles ask for one or two words
            return self._search(word)
        if not self._index:
            for index, reading in enumerate(self.analysis.readings):
                if reading.is_word:
                    self._index[reading.base].append(index)
        most = _MOST_PLACES if len(self._places) < _FIRST_WORDS else _MOST_PLACES_LATER
        return self._index.get(word, [])[:most]

    def _search(self, word: str) -> list[int]:
        """The tokens that are `word`, wherever its letters stand: a base is a part of its form."""
        readings, places = self.analysis.readings, self.analysis.places
        find = self.analysis.text.folded.find
        found: list[int] = []
        last = -1
        at = find(word) if word else -1
        while at >= 0:
            index = bisect_right(places, at) - 1
            if index > last and readings[index].base == word and readings[index].is_word:
                found.append(index)
                last = index
                if len(found) == _MOST_PLACES:
                    break
            at = find(word, at + 1)
        return found
