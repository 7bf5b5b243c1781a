"""Where a word stands in the text, with or without the article."""

from __future__ import annotations

from bisect import bisect_right

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
        self._first: dict[str, int] = {}
        self._next: list[int] = []
        """Token -> the next one that is the same word, -1 behind the last."""

    def places(self, word: str) -> list[int]:
        """The first tokens, in order, that are `word`, with or without the article."""
        known = self._places.get(word)
        if known is None:
            known = self._places[word] = self._find(word)
        return known

    def _find(self, word: str) -> list[int]:
        if len(self._places) < _SEARCHES:  # most articles ask for one or two words
            return self._search(word)
        if not self._next:
            self._index()
        most = _MOST_PLACES if len(self._places) < _FIRST_WORDS else _MOST_PLACES_LATER
        found: list[int] = []
        index = self._first.get(word, -1)
        while index >= 0 and len(found) < most:
            found.append(index)
            index = self._next[index]
        return found

    def _index(self) -> None:
        # a chain through one list, and no list for each word: of those a book has so many that
        # Python's garbage collector, which goes through all, would take a third of the time
        readings, first = self.analysis.readings, self._first
        following = self._next = [-1] * len(readings)
        for index in range(len(readings) - 1, -1, -1):
            reading = readings[index]
            if reading.is_word:
                following[index] = first.get(reading.base, -1)
                first[reading.base] = index

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
