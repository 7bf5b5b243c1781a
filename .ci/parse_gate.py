"""The gate of the Stanza analyzer: with a parse, no figure may be below the built-in analyzer's.

    python .ci/parse_gate.py --shared FOLDER

FOLDER holds Stanza's models (`stanza_ar`), the further gold and its scorer; where one is missing, that
is said, and nothing is checked.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from gate import figures_of

COMPARED = ("content.linked", "mention.exact")
# Of figures with one decimal.
_ROUNDING = 0.05


def measure(shared: Path, *options: str) -> dict[str, float]:
    """Return the figures on the further gold, extracted with these options."""
    texts, answers = (shared / "gold" / f"dev.{kind}.jsonl" for kind in ("docs", "gold"))
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder, "found.jsonl"))
        _run("-m", "quotes", "extract", str(texts), "-o", output, "--quiet", *options)
        scores = _run(str(shared / "eval" / "score.py"), "--json", str(answers), output)
    return figures_of(json.loads(scores))


def lower(parsed: dict[str, float], plain: dict[str, float]) -> list[str]:
    """Return a line for each figure that the parse makes worse."""
    return [
        f"{name}: {parsed[name]} with the parse, {plain[name]} without"
        for name in COMPARED
        if parsed[name] < plain[name] - _ROUNDING
    ]


def _run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.PIPE)
    return done.stdout.decode("utf-8")


def main() -> None:
    """Measure both analyzers, and exit with a message where the parse hurts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, required=True)
    shared = parser.parse_args().shared
    models = shared / "stanza_ar"
    for needed in (models, shared / "gold", shared / "eval"):
        if not needed.is_dir():
            print(f"{needed} is not there: NOT COMPARED with the built-in analyzer")
            return
    parsed = measure(shared, "--analyzer", "stanza", "--stanza-dir", str(models))
    plain = measure(shared)
    for name, figure in plain.items():
        print(f"{name:22} {figure:6.1f} built-in {parsed[name]:6.1f} Stanza")
    if lines := lower(parsed, plain):
        raise SystemExit("\n".join(["the parse makes these worse:", *lines]))


if __name__ == "__main__":
    main()
