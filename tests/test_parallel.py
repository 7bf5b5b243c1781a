"""Several processes: the same results in the same order, in bounded memory, and no death unseen."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from made_analyzers import Prepared
from made_sources import MORE, NEWS
from quotes.errors import InputError, WorkerError
from quotes.lexicon import default_lexicon
from quotes.parallel import Lost, crew, in_order
from quotes.pipeline import Extractor


class Doubling:
    """The work of these tests; a module's own class, so that a spawned process finds it."""

    def __call__(self, items: Iterable[Any]) -> Iterator[Any]:
        return map(self._double, items)

    def _double(self, item: Any) -> Any:
        if item == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if item == "exit":
            os._exit(3)
        if item == "raise":
            raise ValueError(item)
        if item == "slow":
            time.sleep(0.5)
        return item * 2


def light(_: object) -> int:
    return 1


def heavy(_: object) -> int:
    return 1_000_000  # a chunk of its own


@pytest.fixture(params=["fork", "spawn"])
def _started_as(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "fork" and not sys.platform.startswith("linux"):
        pytest.skip("processes are forked on Linux only")
    monkeypatch.setattr(crew, "_can_fork", lambda: request.param == "fork")


def test_a_document_comes_over_whole() -> None:
    """Also what equality leaves out: the evidence."""
    document = Extractor().extract('قال الوزير سمير فرحات إن "الجسر آمن". وأضاف أنه مفتوح.', "a1")
    copy = pickle.loads(pickle.dumps(document))  # noqa: S301 - our own
    assert repr(copy) == repr(document)
    assert copy == document
    assert hash(copy) == hash(document)
    assert copy.text == document.text
    assert [each.evidence for each in copy] == [each.evidence for each in document]


@pytest.mark.usefixtures("_started_as")
def test_results_come_in_the_order_of_the_items() -> None:
    items = ["slow", *range(300)]
    results = in_order(Doubling, items, jobs=2, weigh=lambda item: 1_000_000 * (item == 150))
    assert list(results) == [item * 2 for item in items]
    assert list(in_order(Doubling, [], jobs=2, weigh=light)) == []


@pytest.mark.usefixtures("_started_as")
def test_an_extractor_works_in_any_process() -> None:
    extractor = Extractor(min_confidence=0.1)
    texts = [(f"{NEWS} {MORE * (n % 3)}", f"t{n}") for n in range(20)]
    assert list(extractor.extract_many(texts, jobs=2)) == list(extractor.extract_many(texts))


@pytest.mark.usefixtures("_started_as")
def test_an_analyzer_reads_ahead_in_any_process() -> None:
    extractor = Extractor(analyzer=Prepared(default_lexicon()))
    texts = [(f"{NEWS} {MORE * (n % 3)}", f"t{n}") for n in range(20)]
    assert list(extractor.extract_many(texts, jobs=2)) == list(Extractor().extract_many(texts))


@pytest.mark.parametrize("weigh", [light, heavy])
@pytest.mark.parametrize("death", ["die", "exit"])
def test_who_dies_takes_nothing_else_along(death: str, weigh: Callable[[object], int]) -> None:
    items = [1, 2, death, 3, "slow", death, 4]
    results = list(in_order(Doubling, items, jobs=2, weigh=weigh))
    reason = "was killed by signal 9" if death == "die" else "ended with exit code 3"
    lost = Lost(death, reason)
    assert results == [2, 4, lost, 6, "slowslow", lost, 8]


def test_an_exception_comes_in_its_place() -> None:
    results = in_order(Doubling, [1, "raise", 2], jobs=2, weigh=light)
    assert next(results) == 2
    with pytest.raises(ValueError, match="raise"):
        next(results)
    assert list(results) == []


def test_an_exception_of_the_items_comes_behind_the_results() -> None:
    def items() -> Iterator[int]:
        yield from range(5)
        raise OSError("disk")

    results = in_order(Doubling, items(), jobs=2, weigh=heavy)
    assert [next(results) for _ in range(5)] == [0, 2, 4, 6, 8]
    with pytest.raises(OSError, match="disk"):
        next(results)


def test_items_are_read_as_they_are_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        while True:
            taken.append(len(taken))
            yield taken[-1]

    results = in_order(Doubling, endless(), jobs=2, weigh=heavy)
    for number in range(50):
        assert next(results) == 2 * number
        assert len(taken) <= number + 1 + 4 * 2
    results.close()  # type: ignore[attr-defined]


def test_a_slow_item_holds_the_others_back() -> None:
    taken: list[int] = []

    def items() -> Iterator[object]:
        yield "slow"
        for number in range(1000):
            taken.append(number)
            yield number

    next(in_order(Doubling, items(), jobs=2, weigh=heavy))
    assert len(taken) < 10


def _exits() -> Doubling:
    os._exit(5)


def _fails() -> Doubling:
    raise LookupError("no model")


def test_what_cannot_start_is_told() -> None:
    with pytest.raises(WorkerError, match="ended with exit code 5 before it began: work in one"):
        list(in_order(_exits, [1], jobs=2, weigh=light))
    with pytest.raises(LookupError, match="no model"):
        list(in_order(_fails, [1], jobs=2, weigh=light))


def test_texts_that_are_none_are_refused_in_their_place() -> None:
    results = Extractor().extract_many([NEWS, b"bytes"], jobs=2)  # type: ignore[list-item]
    assert next(results).text == NEWS
    with pytest.raises(InputError, match="text is bytes"):
        next(results)


def test_a_script_without_a_guard_is_told() -> None:
    script = """
        from quotes.parallel import crew
        crew._can_fork = lambda: False
        from quotes import Extractor
        print(len(list(Extractor().extract_many(["قال"], jobs=2))))
    """
    Path("script.py").write_text(textwrap.dedent(script), "utf-8")
    done = subprocess.run(
        [sys.executable, "script.py"], capture_output=True, text=True, check=False
    )
    assert "stands under if __name__ == '__main__'" in done.stderr.splitlines()[-1]


def test_no_worker_outlives_a_killed_parent() -> None:
    script = """
        import os, sys, time
        from quotes.parallel import in_order
        def start():
            os.write(1, f"{os.getpid()}\\n".encode())
            return lambda items: map(time.sleep, items)
        for _ in in_order(start, [0.01] * 100_000, jobs=3, weigh=lambda _: 10**6): pass
    """
    Path("script.py").write_text(textwrap.dedent(script), "utf-8")
    with subprocess.Popen([sys.executable, "script.py"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        workers = {int(process.stdout.readline()) for _ in range(3)}
        assert len(workers) == 3
        process.kill()
        # The workers hold the other end of the pipe: it ends with the last of them.
        assert process.stdout.read() == b""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
