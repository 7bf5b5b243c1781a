"""The memo of an analyzer: every word form is read once, and an archive of odd words fills no memory."""

from __future__ import annotations

from collections.abc import Callable

from quotes.analysis import Reading


class Memo(dict[str, Reading]):
    """The readings so far by form; a new form is read when it is looked up.

    When there are more than `generation` they become the older generation, out of which those that
    are still in use come back one by one; the others go with the next change of generations.
    """

    def __init__(self, read: Callable[[str], Reading], generation: int) -> None:
        super().__init__()
        self._read = read
        self._generation = generation
        self._older: dict[str, Reading] = {}

    def __missing__(self, form: str) -> Reading:
        reading = self._older.get(form) or self._read(form)
        self[form] = reading
        return reading

    def age(self) -> bool:
        """Change the generations if there are too many readings, and tell whether that was so."""
        if len(self) <= self._generation:
            return False
        self._older = dict(self)
        self.clear()
        return True
