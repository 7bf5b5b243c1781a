"""The worker processes: started when needed, each with a pipe of its own, none outliving its parent."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, TypeVar

import attrs

from quotes.errors import WorkerError

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Iterable[T]], Iterator[R]]
"""Gives the result of each item, in their order."""

# What a worker says first.
_WHAT = "what is the work?"
_READY = "ready"


@attrs.frozen
class Lost(Generic[T]):
    """An item whose worker died over it."""

    item: T
    reason: str
    """How it died, such as `killed by signal 9`."""


@attrs.define(eq=False)
class Chunk(Generic[T, R]):
    """Items that go to a worker together."""

    items: list[T]
    results: list[R | Lost[T] | Raised] | None = None
    """None until it is done."""


@attrs.frozen
class Raised:
    """The exception that came where the result of an item should have been, and ended its chunk."""

    error: Exception


@attrs.define(eq=False)
class _Worker(Generic[T, R]):
    process: Any  # of the context's own class
    pipe: Connection[Any, Any]
    chunk: Chunk[T, R] | None = None
    ready: bool = False


class Crew(Generic[T, R]):
    """The workers."""

    def __init__(self, start: Callable[[], Work[T, R]], jobs: int) -> None:
        self._start = start
        self._jobs = jobs
        self._workers: list[_Worker[T, R]] = []

    def send(self, unsent: deque[Chunk[T, R]]) -> None:
        """Give chunks to the workers that are free, and start workers for those left over."""
        for worker in self._workers:
            if unsent and worker.ready and worker.chunk is None:
                worker.chunk = unsent.popleft()
                # One that has just died is met again in `collect`, where its pipe ends.
                with suppress(BrokenPipeError, ConnectionResetError):
                    worker.pipe.send(worker.chunk.items)
        starting = sum(1 for worker in self._workers if not worker.ready)
        while len(self._workers) < self._jobs and starting < len(unsent):
            self._workers.append(self._hire())
            starting += 1

    def collect(self) -> list[Chunk[T, R]]:
        """Wait until some workers are done; return the chunks whose worker died, to be done anew."""
        failed = []
        waited = {
            worker.pipe: worker for worker in self._workers if worker.chunk or not worker.ready
        }
        for pipe in wait(list(waited)):
            worker = waited[pipe]  # type: ignore[index]
            try:
                results = worker.pipe.recv()
            except (EOFError, ConnectionResetError):
                self._workers.remove(worker)
                worker.process.join()
                worker.pipe.close()
                reason = _how_it_ended(worker.process.exitcode)
                if worker.chunk is None:
                    raise WorkerError(
                        f"a worker process {reason} before it began: work in one process (jobs=1); "
                        "in a script, what starts processes stands under if __name__ == '__main__'"
                    ) from None
                if len(worker.chunk.items) > 1:
                    failed.append(worker.chunk)
                else:
                    worker.chunk.results = [Lost(worker.chunk.items[0], reason)]
                continue
            if worker.chunk is not None:
                worker.chunk.results = results
                worker.chunk = None
            elif results == _WHAT:
                with suppress(BrokenPipeError, ConnectionResetError):
                    worker.pipe.send(self._start)
            elif isinstance(results, Raised):
                raise results.error
            else:
                worker.ready = True
        return failed

    def dismiss(self) -> None:
        """End all workers: the idle ones by closing their pipes, the busy ones at once."""
        for worker in self._workers:
            if worker.chunk is not None or not worker.ready:
                worker.process.kill()
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _hire(self) -> _Worker[T, R]:
        forked = _can_fork()
        context: Any = multiprocessing.get_context("fork" if forked else "spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_serve,
            # A forked process has our end too, and would never see it closed. A spawned one gets
            # its work by the pipe: as an argument a large one would block for ever when the process
            # ends before it has read it.
            args=(theirs, self._start, ours) if forked else (theirs,),
            daemon=True,
        )
        with _without_interruption():
            process.start()
        theirs.close()
        return _Worker(process, ours)


def _serve(
    pipe: Connection[Any, Any],
    start: Callable[[], Work[Any, Any]] | None = None,
    parents: Connection[Any, Any] | None = None,
) -> None:
    """Work off the chunks that come through `pipe` until it is closed."""
    # Ctrl-C reaches the whole group of processes; what it means is the parent's to decide.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parents is not None:
        parents.close()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        if start is None:
            pipe.send(_WHAT)
            start = pipe.recv()
        try:
            work = start()
        except Exception as error:
            pipe.send(Raised(error))
            return
        pipe.send(_READY)
        while True:
            pipe.send(list(_done(work, pipe.recv())))


def _done(work: Work[Any, Any], items: list[Any]) -> Iterator[Any]:
    try:
        yield from work(items)
    except Exception as error:
        yield Raised(error)


def _can_fork() -> bool:
    """Whether a fork is safe: with one thread, nobody holds a lock that the child would wait for.

    Threads of libraries (linear algebra, models) count as well, hence the kernel's own list.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False


def _how_it_ended(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        return f"was killed by signal {-exitcode}"
    return f"ended with exit code {exitcode}"


@contextmanager
def _without_interruption() -> Iterator[None]:
    """Hold a Ctrl-C back, so that no process is caught by it half started."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
