"""Work spread over processes: results in the order of the items, bounded memory, no loss unseen.

The standard library's ProcessPoolExecutor does not do here: when one of its workers is killed (by
the kernel, for memory) it fails everything that is under way without telling which item it was,
its workers outlive a killed parent, and it cannot stop a worker in the middle of an item. Here
each worker has a pipe of its own: who dies is known with what it was doing, a parent that is gone
closes the pipe, and one thread does it all, so that forking stays safe.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from quotes.parallel.crew import Chunk, Crew, Lost, Raised, Work

__all__ = ["Lost", "in_order", "usable_cores"]

T = TypeVar("T")
R = TypeVar("R")

# Of a chunk: large enough that sending it costs nothing beside the work, small enough that the
# last one does not keep all the others waiting.
_WEIGHT = 50_000
_ITEMS = 200
# How many chunks a worker may be ahead of the slowest one: their results wait in memory.
_AHEAD = 4


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    start: Callable[[], Work[T, R]],
    items: Iterable[T],
    *,
    jobs: int,
    weigh: Callable[[T], int],
) -> Iterator[R | Lost[T]]:
    """Do the work on all `items` in `jobs` processes, and give the results in their order.

    Items are read as they are needed, a bounded number of them ahead. A worker is started only
    when there is something for it to do, and all are gone when the iterator is done or closed.

    Args:
        start: makes the work, which takes the items of a chunk and gives the result of each, in their
            order; called once in each worker. Processes are forked where that is safe
            (on Linux, in a process with a single thread) and spawned elsewhere; spawned ones need
            `start`, items and results that can be pickled.
        items: what to work on. An exception that they raise comes after the results before it.
        jobs: how many worker processes, at least 1.
        weigh: the size of an item, in characters; items go to the workers in chunks of a size.

    Yields:
        What the work returned for each item, or `Lost` for an item whose worker died over it.

    Raises:
        WorkerError: when a worker dies before it has begun.
        Exception: what the work raised, in the place of the result; that ends the iterator.
    """
    crew = Crew[T, R](start, jobs)
    source = _Chunks(items, weigh)
    line: deque[Chunk[T, R]] = deque()  # in the order of the items, from the next one to give
    unsent: deque[Chunk[T, R]] = deque()  # the chunks of the line that no worker has had yet
    try:
        while True:
            # Ready beforehand, so that no worker waits while the next chunk is read.
            while len(unsent) < jobs and len(line) < _AHEAD * jobs:
                read = source.next_chunk()
                if read is None:
                    break
                line.append(Chunk(read))
                unsent.append(line[-1])
            crew.send(unsent)
            while line and line[0].results is not None:
                for result in line.popleft().results or ():
                    if isinstance(result, Raised):
                        raise result.error
                    yield result
            if line:
                for chunk in crew.collect():
                    _put_apart(chunk, line, unsent)
                crew.send(unsent)
            elif source.ended:
                break
        if source.error is not None:
            raise source.error
    finally:
        crew.dismiss()


def _put_apart(chunk: Chunk[T, R], line: deque[Chunk[T, R]], unsent: deque[Chunk[T, R]]) -> None:
    """Put the items of a chunk whose worker has died in its place, each in a chunk of its own."""
    singles = [Chunk[T, R]([item]) for item in chunk.items]
    place = line.index(chunk)
    line.remove(chunk)
    for single in reversed(singles):
        line.insert(place, single)
        unsent.appendleft(single)


class _Chunks(Generic[T]):
    """The items by the chunk."""

    def __init__(self, items: Iterable[T], weigh: Callable[[T], int]) -> None:
        self._items = iter(items)
        self._weigh = weigh
        self.error: Exception | None = None
        self.ended = False

    def next_chunk(self) -> list[T] | None:
        chunk: list[T] = []
        weight = 0
        while not self.ended and weight < _WEIGHT and len(chunk) < _ITEMS:
            try:
                item = next(self._items)
            except StopIteration:
                self.ended = True
            except Exception as error:
                self.error, self.ended = error, True
            else:
                chunk.append(item)
                weight += self._weigh(item)
        return chunk or None
