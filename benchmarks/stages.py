"""Stage by stage: where the time of an extraction goes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from quotes import pipeline
from quotes.passage import Passage
from quotes.pipeline import Extractor
from quotes.text import Text

# The names by which `Extractor.extract` calls its stages, in its order.
_STAGES: tuple[tuple[str, object, str], ...] = (
    ("folding", Text, "of"),
    ("marks", pipeline, "find_marks"),
    ("reading", None, "analyze"),
    ("passage", Passage, "of"),
    ("cues", pipeline, "find_cues"),
    ("mentions", pipeline, "find_frames"),
    ("contents", pipeline, "find_contents"),
    ("turns", pipeline, "find_turns"),
    ("links", pipeline, "link"),
    ("resolution", pipeline, "resolve"),
    ("report", pipeline, "report"),
)
REST = "between them"


def by_stage(extractor: Extractor, texts: tuple[str, ...]) -> dict[str, float]:
    """Seconds of processor time that each stage takes over `texts`, in the order of the stages."""
    spent = {name: 0.0 for name, _, _ in _STAGES}
    with _timed(extractor, spent):
        start = time.process_time()
        for text in texts:
            extractor.extract(text)
        total = time.process_time() - start
    spent[REST] = total - sum(spent.values())
    return spent


@contextmanager
def _timed(extractor: Extractor, spent: dict[str, float]) -> Iterator[None]:
    """Put a clock around every stage for as long as the context lasts."""
    held: list[tuple[object, str, Any]] = []
    try:
        for stage, holder, name in _STAGES:
            place = extractor.analyzer if holder is None else holder
            work = getattr(place, name)
            # what has to be put back: a class method bound to its class would not be the same
            held.append((place, name, vars(place).get(name)))
            setattr(place, name, _clocked(work, stage, spent))
        yield
    finally:
        for place, name, own in reversed(held):
            if own is None:
                delattr(place, name)
            else:
                setattr(place, name, own)


def _clocked(work: Callable[..., Any], stage: str, spent: dict[str, float]) -> Callable[..., Any]:
    clock = time.process_time

    def timed(*arguments: Any) -> Any:
        start = clock()
        try:
            return work(*arguments)
        finally:
            spent[stage] += clock() - start

    return timed
