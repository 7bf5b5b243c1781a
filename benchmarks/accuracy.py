"""Measure on gold and write what follows from it: confidences, the page of rules, README's figures.

    python benchmarks/accuracy.py [--shared FOLDER] [--date YYYY-MM-DD]

Run it whenever a change of the rules or the lexicon changes what comes out. The project's own gold
is measured, and the published articles of FOLDER/gold, which may not be shipped: without them
there would be nothing to put into README's last column, so FOLDER has to be there.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
OWN_GOLD = ROOT / "gold" / "gold.jsonl"
README = ROOT / "README.md"
CONFIDENCES = ROOT / "src" / "quotes" / "data" / "confidence.json"
RULES_PAGE = ROOT / "docs" / "rules.md"

BEGIN, END = "<!-- accuracy:begin -->", "<!-- accuracy:end -->"
_SCORES = {
    "quoted": "marked words that are quotations, found",
    "quoted.linked": "… with the right speaker and cue",
    "content": "reported contents (direct, indirect, mixed), found",
    "content.linked": "… with the right speaker and cue",
}
_SHARES = {
    "speaker.acc": "speaker, of the contents found",
    "implicit.speaker.acc": "… where the text does not name them there",
}

Record = dict[str, Any]


def accuracy_block(own: Record, published: Record, date: datetime.date) -> str:
    """Return README's accuracy block for what `quotes evaluate --json` gives of the two golds."""
    counted, beside = own["gold"], published["gold"]
    rows = [
        f"Measured on {date.day} {date:%B %Y}, in per cent:",
        "",
        (
            "| | precision | recall | F1 / accuracy "
            f"| F1 / accuracy on {beside['documents']} published articles |"
        ),
        "|---|---|---|---|---|",
    ]
    for name, label in _SCORES.items():
        precision, recall, f1 = own[name]
        rows.append(f"| {label} | {precision} | {recall} | {f1} | {published[name][2]} |")
    rows += [f"| {label} | | | {own[n]} | {published[n]} |" for n, label in _SHARES.items()]
    rows += [
        "",
        (
            f"The first three columns are on the [gold of this project](gold/README.md): "
            f"{counted['documents']} texts of many styles, written and annotated for it, with "
            f"{counted['content']} quotations; `quotes evaluate gold/gold.jsonl` repeats them."
        ),
        (
            f"The last is on {beside['documents']} published articles, forum posts and stories with "
            f"{beside['content']} quotations, annotated by the same guidelines, "
            "whose texts may not be given away."
        ),
        (
            "Both were read while the rules were made, so expect somewhat less on an outlet that "
            "nobody here has seen. [docs/evaluation.md](docs/evaluation.md) tells what each figure "
            "means and how to measure on texts of your own."
        ),
    ]
    return "\n".join([BEGIN, *rows, END])


def with_block(page: str, block: str) -> str:
    """Return `page` with `block` in place of its accuracy block."""
    pattern = f"{re.escape(BEGIN)}.*?{re.escape(END)}"
    changed, count = re.subn(pattern, lambda _: block, page, flags=re.DOTALL)
    if count != 1:
        raise SystemExit(f"README has {count} blocks between {BEGIN} and {END}, not one")
    return changed


def _quotes(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "quotes", *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"quotes {arguments[0]} failed:\n{done.stderr}")
    return done.stdout


def main() -> None:
    """Measure, and write the three files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument(
        "--date",
        type=datetime.date.fromisoformat,
        default=datetime.datetime.now(datetime.UTC).date(),
        help="the day that README gives [default: today]",
    )
    arguments = parser.parse_args()
    published = arguments.shared / "gold" / "dev.gold.jsonl"
    if not published.exists():
        raise SystemExit(f"{published} is missing: give the folder with the gold by --shared")
    print(_quotes("calibrate", published, OWN_GOLD, "-o", CONFIDENCES), end="")
    _quotes("rules", "-o", RULES_PAGE)
    own = json.loads(_quotes("evaluate", OWN_GOLD, "--json"))
    other = json.loads(_quotes("evaluate", published, "--json"))
    block = accuracy_block(own, other, arguments.date)
    README.write_text(with_block(README.read_text("utf-8"), block), "utf-8")
    print(block)


if __name__ == "__main__":
    main()
