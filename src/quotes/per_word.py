"""What a word's letters and readings alone tell, worked out once for each word in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from quotes.analysis import Reading

T = TypeVar("T")

# Words: an archive never stops to bring new ones, and each keeps its reading alive, in every table that
# was asked for it. Those in use are soon worked out again.
_MOST = 10_000


class PerWord(dict[Reading, T], Generic[T]):
    """The answers so far by reading: `answers[reading]` works out a new one.

    A dictionary, because `functools.lru_cache` takes several times as long to find what it knows.
    """

    def __init__(self, work_out: Callable[[Reading], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, reading: Reading) -> T:
        if len(self) >= _MOST:
            self.clear()
        answer = self[reading] = self._work_out(reading)
        return answer
