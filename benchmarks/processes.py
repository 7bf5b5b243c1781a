"""Whole processes: how long the first answer takes, and how much memory a run holds."""

from __future__ import annotations

import gzip
import json
import tempfile
from itertools import chain, islice
from pathlib import Path
from statistics import median

from benchmarks.measuring import run
from benchmarks.texts import Texts, recombined
from quotes.lexicon import store

_FIRST_ANSWER = "import quotes; quotes.extract('قال الوزير إن العمل مستمر.')"


def start_up(rounds: int) -> dict[str, float]:
    """Median processor time from the start of Python to its end, in seconds, as in an installation."""
    programs = {
        "Python alone": "pass",
        "import quotes": "import quotes",
        "first quotation": _FIRST_ANSWER,
    }
    took: dict[str, list[float]] = {name: [] for name in programs}
    store()  # a checkout may have been edited since it was installed
    with tempfile.TemporaryDirectory() as folder:
        run(["-c", _FIRST_ANSWER], Path(folder))  # compiles the modules
        for _ in range(rounds):
            for name, program in programs.items():
                took[name].append(run(["-c", program], Path(folder)).seconds)
    return {name: median(times) for name, times in took.items()}


def command_line_peak(texts: Texts, count: int) -> float:
    """The most memory that `quotes extract` holds over `count` articles, in megabytes."""
    articles = islice(chain(texts.texts, recombined(texts.texts)), count)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl.gz"
        with gzip.open(source, "wt", encoding="utf-8", compresslevel=1) as lines:
            for number, text in enumerate(articles):
                lines.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
        target = str(Path(folder) / "found.jsonl")
        return run(["-m", "quotes", "extract", str(source), "--format", "jsonl", "-o", target]).peak
