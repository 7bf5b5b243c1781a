"""Our figures beside those of a reference scorer, on the same files.

The scorer is a script `SCORER GOLD SYSTEM [--json] [--errors] [--only PART]`; the environment
variable QUOTES_REFERENCE_SCORER names it. Without it there is nothing to compare with.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from made_extractor import quotes
from made_gold import BRIDGE, GOLD, SYSTEM, WATER, write_records

SCORER = os.environ.get("QUOTES_REFERENCE_SCORER")

pytestmark = pytest.mark.skipif(not SCORER, reason="QUOTES_REFERENCE_SCORER names no script")

_WORDS = (
    f"{WATER} {BRIDGE} وقالَ «هو» إن ( أنّ ) بأنها … لا: ـ المديرةُ: 'نعم'، أنه. ؟ بأن لن وأن الماء"
).split()
_NAMES = ["سامي الحداد", "الحداد", "وزير المياه سامي الحداد", "ليلى نور", "ليلي", "شهود", "…"]


def random_pair(seed: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Gold and a system's output of any shape; the system's spans are mostly near the gold's."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    gold: list[dict[str, Any]] = []
    system: list[dict[str, Any]] = []
    for number in range(40):
        text = " ".join(chance.choices(_WORDS, k=chance.randint(3, 60)))

        def extent(text: str = text) -> list[int]:
            start = chance.randrange(len(text))
            return [start, min(len(text), start + chance.randint(1, 60))]

        def near(old: list[int], text: str = text) -> list[int]:
            if chance.random() < 0.4:
                return old
            start = min(max(0, old[0] + chance.randint(-4, 4)), len(text) - 1)
            return [start, min(len(text), max(start + 1, old[1] + chance.randint(-6, 6)))]

        rows: list[dict[str, Any]] = [
            {
                "kind": chance.choice(["direct", "indirect", "mixed"]),
                "content": extent(),
                "quoted": [extent() for _ in range(chance.choice([0, 0, 1, 1, 2]))],
                "cue": [extent() for _ in range(chance.choice([0, 1, 1, 2]))],
                "speaker": extent() if chance.random() < 0.6 else None,
                "entity": chance.sample(_NAMES, chance.choice([0, 1, 2])),
                "via": None,
                **({"optional": True} if chance.random() < 0.2 else {}),
            }
            for _ in range(chance.randint(0, 6))
        ]
        genre = {"genre": chance.choice(["news", "opinion"])} if chance.random() < 0.8 else {}
        gold.append({"id": f"d{number}", "text": text, "quotations": rows, **genre})
        models = [*rows, *chance.sample(rows, len(rows) // 2)]
        quotations = [
            {
                "kind": chance.choice([model["kind"], "direct"]),
                "content": [
                    _span(near(model["content"])) for _ in range(chance.choice([1, 1, 1, 2]))
                ],
                "quoted": [_span(near(quoted)) for quoted in [*model["quoted"], extent()]],
                "cue": _span(near(chance.choice(model["cue"]))) if model["cue"] else None,
                "speaker": {
                    "name": chance.choice([None, *model["entity"], *_NAMES]),
                    "mention": _span(near(model["speaker"])) if model["speaker"] else None,
                }
                if chance.random() < 0.9
                else None,
            }
            for model in models
            if chance.random() < 0.8
        ]
        system.append({"id": f"d{number}", "quotations": quotations})
    return gold, system


def _span(extent: list[int]) -> dict[str, int]:
    return {"start": extent[0], "end": extent[1]}


def reference(gold: Path, system: Path, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, str(SCORER), str(gold), str(system), *options],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


def ours(gold: Path, system: Path, *options: str) -> dict[str, Any]:
    result = quotes("evaluate", str(gold), "--system", str(system), "--json", *options)
    assert result.exit_code == 0, result.stderr
    record: dict[str, Any] = json.loads(result.stdout)
    return record


@pytest.mark.parametrize("part", [None, "odd", "even", "news", "other"])
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_figures_are_the_same(tmp_path: Path, seed: int | None, part: str | None) -> None:
    gold, system = (GOLD, SYSTEM) if seed is None else random_pair(seed)
    files = (
        write_records(tmp_path / "gold.jsonl", gold),
        write_records(tmp_path / "system.jsonl", system),
    )
    options = ["--only", part] if part else []
    expected = json.loads(reference(*files, "--json", *options))
    got = ours(*files, *options)
    got["gold"].pop("documents")
    assert {name: got[name] for name in expected} == expected


@pytest.mark.parametrize("seed", [None, 4])
def test_mistakes_are_the_same(tmp_path: Path, seed: int | None) -> None:
    gold, system = (GOLD, SYSTEM) if seed is None else random_pair(seed)
    files = (
        write_records(tmp_path / "gold.jsonl", gold),
        write_records(tmp_path / "system.jsonl", system),
    )
    listed = Counter(
        (mistake["id"], mistake["what"])
        for mistake in ours(*files, "--errors")["errors"]
        if mistake["what"] not in ("mention wrong", "kind wrong")
    )
    whats = [
        *("quoted missed", "quoted false", "content missed", "content false"),
        *("cue wrong", "speaker wrong"),
    ]
    expected: Counter[tuple[str, str]] = Counter()
    for line in reference(*files, "--errors").splitlines():
        id_, _, rest = line.partition(": ")
        expected.update((id_, what) for what in whats if rest.startswith(what))
    assert expected
    assert listed == expected
