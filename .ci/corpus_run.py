"""Run every article of a corpus: nothing may raise, and every span must slice back to its text.

    python .ci/corpus_run.py FOLDER [--least 300]

FOLDER holds `*.jsonl.gz` with an `id` and a `text` a line; where it is missing, nothing is checked.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotes.model import Document
from quotes.pipeline import Extractor


def spans(record: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the output that is a span, however deep."""
    if isinstance(record, dict):
        if "start" in record:
            yield record
        for part in record.values():
            yield from spans(part)
    elif isinstance(record, list):
        for part in record:
            yield from spans(part)


def check(text: str, document: Document) -> None:
    """Raise where the output does not agree with the text, or does not survive a round trip."""
    record = document.to_dict()
    for span in spans(record):
        if text[span["start"] : span["end"]] != span["text"]:
            raise ValueError(f"{document.id}: {span} is not what the text has there")
    if Document.from_dict(json.loads(json.dumps(record)), text).to_dict() != record:
        raise ValueError(f"{document.id}: does not survive a round trip")


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield id and text of every article."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield str(record["id"]), record["text"]


def main() -> None:
    """Run the corpus and print the speed; exit with a message where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--least", type=float, default=0, help="articles a second to be reached")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        print(f"{arguments.folder} is not there: nothing to check")
        return
    extractor = Extractor()
    seconds, slowest = 0.0, (0.0, "")
    count = characters = quotations = attributed = 0
    for id_, text in articles(arguments.folder):
        start = time.perf_counter()
        document = extractor.extract(text, id=id_)
        passed = time.perf_counter() - start
        seconds += passed
        slowest = max(slowest, (passed, id_))
        check(text, document)
        count += 1
        characters += len(text)
        quotations += len(document.quotations)
        attributed += sum(1 for each in document if each.speaker)
    if not count:
        raise SystemExit(f"{arguments.folder} holds no articles")
    speed = count / seconds
    print(
        f"{count} articles, {characters:,} characters: {speed:.0f} articles a second; "
        f"{quotations} quotations, {attributed / max(quotations, 1):.0%} with a speaker; "
        f"slowest {1000 * slowest[0]:.0f} ms ({slowest[1]})"
    )
    if speed < arguments.least:
        raise SystemExit(f"slower than {arguments.least:.0f} articles a second")


if __name__ == "__main__":
    main()
