"""What is told of a word alone keeps no rule from holding: all rules asked of all words find the same.

Rules about phrases and names are asked only of words whose letters and readings leave them open. Whoever
widens such a rule widens the condition as well (`quotes.phrases.asked`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from quotes import Extractor
from quotes.contents import asides
from quotes.cues import inserted, words
from quotes.mentions import asked as behind_verbs
from quotes.naming import proper_names
from quotes.per_word import PerWord
from quotes.phrases import asked, starts
from reading_cases import read_cases

# The bits of rules that may hold; the others tell for sure.
_MAY_HOLD = (
    asked.BARE | asked.TELLING | asked.NAMES | asked.BEFORE_NAME_PART | asked.JOINED | asked.CLAUSE
    | asked.DOUBTFUL
)  # fmt: skip


class _Everything(frozenset[str]):
    def __contains__(self, _: object) -> bool:
        return True


TEXTS = [case.text for case in read_cases()]


@pytest.fixture
def asking_all(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Have all rules asked of all words from the call on."""
    changed: list[PerWord[Any]] = []

    def ask(table: PerWord[Any], widened: Callable[[Any], Any]) -> None:
        work_out = table._work_out
        monkeypatch.setattr(table, "_work_out", lambda reading: widened(work_out(reading)))
        table.clear()
        changed.append(table)

    def ask_all() -> None:
        ask(asked.ASKED, lambda bits: bits | _MAY_HOLD)
        ask(starts._STARTING, lambda starting: starting and starts._GUESSED)
        ask(proper_names._MAY_OPEN, lambda _: True)
        ask(behind_verbs.MAY_BE_PASSED, lambda _: True)
        ask(inserted.MAY_BE_INSERTED, lambda _: True)
        ask(words._SET_OFF, lambda _: False)
        monkeypatch.setattr(asides, "_OPENING", _Everything())

    yield ask_all
    for table in changed:
        table.clear()


def test_no_rule_is_kept_from_holding(asking_all: Callable[[], None]) -> None:
    extractor = Extractor(min_confidence=0)
    found = [extractor.extract(text) for text in TEXTS]
    asking_all()
    for text, document in zip(TEXTS, found, strict=True):
        assert extractor.extract(text) == document
