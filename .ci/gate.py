"""The accuracy gate: fails when a figure on the gold falls below its floor in `floors.json`.

    python .ci/gate.py [--shared FOLDER]            check
    python .ci/gate.py [--shared FOLDER] --raise    pin the present figures where they are higher
    python .ci/gate.py [--shared FOLDER] --lower    pin the present figures, the lower ones too

The project's own gold is always measured. FOLDER holds further gold, of texts that may not be
shipped, with its scorer; where it is missing, its floors are not checked. A floor may only come
down by `--lower`, with the reason in the commit that does it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
OWN_GOLD = Path(__file__).parent.parent / "gold" / "gold.jsonl"
# The further sets, each with the options of the scorer.
SETS: dict[str, tuple[str, list[str]]] = {
    "dev": ("dev", []),
    "dev.even": ("dev", ["--only", "even"]),
    "dev.news": ("dev", ["--only", "news"]),
    "dev.other": ("dev", ["--only", "other"]),
    "seeds": ("seeds", []),
}
# What is pinned; the others are printed. With every figure pinned, a good trade could not be made.
PINNED = ("quoted", "quoted.linked", "content", "content.linked", "speaker.acc")
# Measured again on another machine, a figure is the same to its one decimal; a float is not.
_ROUNDING = 0.05

Figures = dict[str, float]


def figures_of(scores: dict[str, Any]) -> Figures:
    """Return the scorer's figures by name: F1 where it gives precision, recall and F1."""
    figures: Figures = {}
    for name, value in scores.items():
        if isinstance(value, list):
            figures[name] = float(value[2])
        elif isinstance(value, int | float):
            figures[name] = float(value)
    return figures


def shortfalls(figures: dict[str, Figures], floors: dict[str, Figures]) -> list[str]:
    """Return a line for each figure that is below its floor, or missing."""
    lines = []
    for part, names in floors.items():
        for name, floor in names.items():
            figure = figures.get(part, {}).get(name)
            if figure is None:
                lines.append(f"{part} {name}: not measured, the floor is {floor}")
            elif figure < floor - _ROUNDING:
                lines.append(f"{part} {name}: {figure} is below the floor {floor}")
    return lines


def pinned(
    figures: dict[str, Figures], floors: dict[str, Figures], *, lower: bool
) -> dict[str, Figures]:
    """Return the present figures as floors, the higher old floor where `lower` is not set."""
    return {
        part: {
            name: names[name] if lower else max(names[name], floors.get(part, {}).get(name, 0.0))
            for name in PINNED
            if name in names
        }
        for part, names in figures.items()
    }


def measure_own() -> dict[str, Figures]:
    """Score the extractor on the project's own gold."""
    scores = _run("-m", "quotes", "evaluate", str(OWN_GOLD), "--json")
    return {"own": figures_of(json.loads(scores))}


def measure_shared(shared: Path) -> dict[str, Figures]:
    """Run the extractor on the further gold's texts, and its scorer on what was found."""
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for gold in dict.fromkeys(gold for gold, _ in SETS.values()):
            texts = shared / "gold" / f"{gold}.docs.jsonl"
            output = Path(folder, f"{gold}.jsonl")
            _run("-m", "quotes", "extract", str(texts), "-o", str(output), "--quiet")
        for part, (gold, options) in SETS.items():
            answers = shared / "gold" / f"{gold}.gold.jsonl"
            output = Path(folder, f"{gold}.jsonl")
            scorer = shared / "eval" / "score.py"
            scores = _run(str(scorer), "--json", *options, str(answers), str(output))
            figures[part] = figures_of(json.loads(scores))
    return figures


def gold_hash(shared: Path) -> str:
    """Return a hash of the further gold and its scorer: floors hold for one gold only."""
    digest = hashlib.sha256()
    for path in [*sorted((shared / "gold").glob("*.gold.jsonl")), shared / "eval" / "score.py"]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True)
    return done.stdout


def _table(figures: dict[str, Figures], floors: dict[str, Figures]) -> str:
    rows = []
    for part, names in figures.items():
        for name, figure in names.items():
            floor = floors.get(part, {}).get(name)
            pin = "" if floor is None else f"   floor {floor}"
            rows.append(f"{part:10} {name:22} {figure:6.1f}{pin}")
    return "\n".join(rows)


def main() -> None:
    """Check the floors, or pin new ones."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, help="a folder with further gold and its scorer")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    parser.add_argument("--raise", action="store_true", dest="pin", help="pin what is higher")
    parser.add_argument("--lower", action="store_true", help="pin the figures, lower ones too")
    arguments = parser.parse_args()
    data = json.loads(arguments.floors.read_text("utf-8")) if arguments.floors.exists() else {}
    floors: dict[str, Figures] = data.get("floors", {})
    gold: str | None = data.get("gold")
    figures = measure_own()
    if arguments.shared and (arguments.shared / "gold").is_dir():
        gold = gold_hash(arguments.shared)
        figures |= measure_shared(arguments.shared)
    elif arguments.shared:
        print(f"{arguments.shared} has no gold: only the project's own is measured")
    print(_table(figures, floors))
    if arguments.pin or arguments.lower:
        floors = floors | pinned(figures, floors, lower=arguments.lower)
        arguments.floors.write_text(json.dumps({"gold": gold, "floors": floors}, indent=2) + "\n")
        return
    if data.get("gold") != gold:
        raise SystemExit("the further gold or its scorer is another one: pin floors with --lower")
    measured = {part: names for part, names in floors.items() if part in figures}
    if lines := shortfalls(figures, measured):
        raise SystemExit("\n".join(["accuracy has fallen:", *lines]))


if __name__ == "__main__":
    main()
