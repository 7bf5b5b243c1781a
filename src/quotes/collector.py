"""Python's garbage collector, which waits while a text as long as a book is read, and at the start.

Of a book a million objects are made, all of which are in use until its end. The collector knows
nothing of that: as they grow in number it goes through all of them again and again, in vain, and
takes a third of the time (`python -m benchmarks`, growth over length). What is no longer in use is
freed at once by its count of references, as always; only rings of objects wait. It is the same
with the modules and the lexicon, of which a twentieth of the start-up time was its own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

LONG = 200_000
"""Code points from which on a text is long: an article has 2,000."""

_lock = Lock()
_waiting_for = 0
"""How many long texts are being read, by all threads."""
_was_on = False


@contextmanager
def waiting() -> Iterator[None]:
    """Let the collector wait; it is as it was before when the last thread has come out of here."""
    global _waiting_for, _was_on  # noqa: PLW0603 - the collector is one for all threads
    with _lock:
        if _waiting_for == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _waiting_for += 1
    try:
        yield
    finally:
        with _lock:
            _waiting_for -= 1
            if _waiting_for == 0 and _was_on:
                gc.enable()
