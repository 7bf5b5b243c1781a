"""Ctrl-C: held back while something is written that has to be whole, and never lost.

Python's own handler raises wherever the program happens to be. In the clean-up of an abandoned
generator such an exception is printed and forgotten, and the run goes on as if nobody had asked.
"""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType, TracebackType
from typing import Any


class Interruption:
    """Takes over Ctrl-C while it is entered, and gives it back.

    The first Ctrl-C raises KeyboardInterrupt at once, or, within `with interruption.held():`, at
    the end of that; where the exception got lost, the next such end raises it again. A second one
    is not held back.
    """

    def __init__(self) -> None:
        self._asked = False
        self._holding = False
        self._mine = False
        self._hook = sys.unraisablehook

    def __enter__(self) -> Interruption:
        # Where Ctrl-C is ignored (nohup, a background job) or handled by the caller, leave that be.
        self._mine = (
            threading.current_thread() is threading.main_thread()
            and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        )
        if self._mine:
            signal.signal(signal.SIGINT, self._handle)
            self._hook, sys.unraisablehook = sys.unraisablehook, self._forgotten
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._mine:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            sys.unraisablehook = self._hook

    def held(self) -> _Held:
        """Return a context in which Ctrl-C waits."""
        return _Held(self)

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        again, self._asked = self._asked, True
        if again or not self._holding:
            raise KeyboardInterrupt

    def _forgotten(self, unraisable: Any) -> None:
        if not issubclass(unraisable.exc_type, KeyboardInterrupt):
            self._hook(unraisable)


class _Held:
    def __init__(self, interruption: Interruption) -> None:
        self._interruption = interruption

    def __enter__(self) -> None:
        self._interruption._holding = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._interruption._holding = False
        if error is None and self._interruption._asked:
            raise KeyboardInterrupt
