"""Check a JSON Lines output of `quotes extract`: enough documents and quotations, nothing empty."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def main() -> None:
    """Exit with a message where the output falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--documents", type=int, required=True, help="the exact number")
    parser.add_argument("--quotations", type=int, required=True, help="the least number")
    arguments = parser.parse_args()
    records = [json.loads(line) for line in arguments.output.read_text("utf-8").splitlines()]
    quotations = [each for record in records for each in record["quotations"]]
    named = sum(1 for each in quotations if each["speaker"])
    print(f"{len(records)} documents, {len(quotations)} quotations, {named} with a speaker")
    if len(records) != arguments.documents:
        raise SystemExit(f"there should be {arguments.documents} documents")
    if len(quotations) < arguments.quotations:
        raise SystemExit(f"there should be at least {arguments.quotations} quotations")
    if 2 * named < len(quotations):
        raise SystemExit("most quotations should have a speaker")


if __name__ == "__main__":
    main()
