"""The garbage collector waits for long texts and the start only, and is as it was before behind them."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from quotes import Extractor, collector
from quotes.analysis import Analysis
from quotes.text import Text

SENTENCE = "وقال الوزير إن السد لم يمتلئ بعد. "


class Watching:
    """An analyzer that notes whether the collector is on while it reads."""

    def __init__(self) -> None:
        own = Extractor()
        self.lexicon = own.lexicon
        self._analyzer = own.analyzer
        self.seen: list[bool] = []

    def analyze(self, text: Text) -> Analysis:
        self.seen.append(gc.isenabled())
        return self._analyzer.analyze(text)


@pytest.fixture
def watching() -> Iterator[Watching]:
    assert gc.isenabled()
    yield Watching()
    gc.enable()


def test_it_waits_for_a_long_text_alone(watching: Watching) -> None:
    long = SENTENCE * (collector.LONG // len(SENTENCE) + 1)
    own = Extractor(analyzer=watching)
    for text in (SENTENCE, long, SENTENCE):
        own.extract(text)
    assert watching.seen == [True, False, True]
    assert gc.isenabled()


def test_it_stays_off_for_whom_it_was_off() -> None:
    gc.disable()
    try:
        with collector.waiting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_is_on_again_when_something_raises() -> None:
    with pytest.raises(ValueError, match="no text"), collector.waiting():
        raise ValueError("no text")
    assert gc.isenabled()


def test_it_waits_for_the_last_of_several_threads() -> None:
    inside, one_out = Barrier(2), Barrier(2)
    seen: list[bool] = []

    def first() -> None:
        with collector.waiting():
            inside.wait(10)
        one_out.wait(10)

    def last() -> None:
        with collector.waiting():
            inside.wait(10)
            one_out.wait(10)
            seen.append(gc.isenabled())

    threads = [Thread(target=first), Thread(target=last)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert seen == [False]
    assert gc.isenabled()


def test_it_goes_through_the_new_objects_once_at_the_start() -> None:
    program = (
        "import gc, quotes\n"
        "runs = []\n"
        "gc.callbacks.append(lambda phase, info: runs.append(info['generation']))\n"
        "quotes.Extractor()\n"
        "print(len(runs) < 9 and not any(runs), gc.isenabled())\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout == "True True\n"
