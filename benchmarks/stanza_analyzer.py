"""The Stanza analyzer against the built-in one: accuracy, words a second, own share, memory.

    python -m benchmarks.stanza_analyzer MODELS --gold FOLDER
    python -m benchmarks.stanza_analyzer MODELS --corpus FILE [--articles 2000] [--bare]

MODELS is a folder of Stanza's models. FOLDER holds `dev.docs.jsonl` and `dev.gold.jsonl`, with the
scorer in `../eval/score.py`. FILE is JSON Lines (.gz) with a text a line, for the memory; `--bare`
tells that of the pipeline alone on the same texts, as Stanza is used without us.

The own share is what the whole run costs beyond the bare pipeline on the same texts, both in
processor time, in turns, so that other programs on the machine change nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotes.pipeline import Extractor
from quotes.stanza_analyzer import PROCESSORS, StanzaAnalyzer

_TOLD = (100, 200, 500)
_SHOWN = ("quoted.linked", "content", "content.linked", "speaker.acc", "mention.exact")


def accuracy(models: Path, gold: Path, texts: list[dict[str, Any]]) -> None:
    """Print the scorer's figures of both analyzers on the same commit."""
    print("| " + " | ".join(["analyzer", *_SHOWN]) + " |")
    print("|---" * (len(_SHOWN) + 1) + "|")
    for name, extractor in (
        ("lexical", Extractor()),
        ("stanza", Extractor(analyzer=StanzaAnalyzer(dir=models))),
    ):
        pairs = [(each["text"], each["id"]) for each in texts]
        lines = [json.dumps(found.to_dict()) for found in extractor.extract_many(pairs)]
        output = Path(f"{name}.output.jsonl")
        output.write_text("\n".join(lines) + "\n", "utf-8")
        scorer = gold.parent / "eval" / "score.py"
        done = subprocess.run(
            [sys.executable, scorer, "--json", gold / "dev.gold.jsonl", output],
            capture_output=True, check=True, text=True,
        )  # fmt: skip
        figures = json.loads(done.stdout)
        shown = [
            figures[key][2] if isinstance(figures[key], list) else figures[key] for key in _SHOWN
        ]
        print(f"| {name} | " + " | ".join(map(str, shown)) + " |", flush=True)
        output.unlink()


def speed(models: Path, texts: list[str]) -> None:
    """Print words a second of both, and the own share of a run with Stanza."""
    import torch  # noqa: PLC0415

    analyzer = StanzaAnalyzer(dir=models)
    extractor = Extractor(analyzer=analyzer)
    pipeline = analyzer.pipeline
    list(extractor.extract_many(texts[:4]))
    torch.set_num_threads(1)
    bare = whole = 0.0
    words = 0
    for number, first in enumerate(range(0, len(texts), 8)):
        group = texts[first : first + 8]
        inputs = [text.replace("\n", "\n\n") for text in group]  # a line is a paragraph, as for us

        def parse(inputs: list[str] = inputs) -> int:
            return sum(
                each.num_words for each in pipeline.bulk_process(inputs, processors=PROCESSORS)
            )

        def extract(group: list[str] = group) -> int:
            return sum(len(each.quotations) for each in extractor.extract_many(group))

        for step in (parse, extract) if number % 2 else (extract, parse):
            begin = time.process_time()
            count = step()
            passed = time.process_time() - begin
            if step is parse:
                bare += passed
                words += count
            else:
                whole += passed
    begin = time.process_time()
    built_in = Extractor()
    for text in texts:
        built_in.extract(text)
    alone = time.process_time() - begin
    print(f"bare pipeline: {words / bare:.0f} words a second of processor time")
    print(f"with Stanza:   {words / whole:.0f}, {whole / bare - 1:+.1%} beyond the bare pipeline")
    print(f"built-in:      {words / alone:.0f}", flush=True)


def memory(models: Path, texts: Iterator[str], *, bare: bool) -> None:
    """Print the memory of one run over many articles, on the way."""
    analyzer = StanzaAnalyzer(dir=models)
    pipeline = analyzer.pipeline
    print(f"{'loaded':>15}: {_resident():5.0f} MB", flush=True)
    if bare:
        done = _parsed(pipeline, texts, analyzer.batch_characters)
    else:
        done = Extractor(analyzer=analyzer).extract_many(texts)
    begin = time.process_time()
    for number, _ in enumerate(done, 1):
        if number in _TOLD or number % 1000 == 0:
            passed = time.process_time() - begin
            print(f"{number:6} articles: {_resident():5.0f} MB ({passed:.0f} s)", flush=True)


def _parsed(pipeline: Any, texts: Iterator[str], batch_characters: int) -> Iterator[Any]:
    """Parse in the batches that our analyzer makes, without any more of what it does."""
    import torch  # noqa: PLC0415

    torch.set_num_threads(1)
    batch: list[str] = []
    for text in texts:
        batch.append(text.replace("\n", "\n\n"))  # a line is a paragraph, as for us
        if sum(map(len, batch)) >= batch_characters:
            yield from pipeline.bulk_process(batch)
            batch = []
    if batch:
        yield from pipeline.bulk_process(batch)


def _texts(corpus: Path, articles: int, characters: int | None) -> Iterator[str]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(articles), lines, strict=False):
            yield json.loads(line)["text"][:characters]


def _resident() -> float:
    """Memory in use now, in MB; the most that was ever in use where the system tells no more."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * resource.getpagesize() / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Measure what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("models", type=Path)
    parser.add_argument("--gold", type=Path, help="a folder with dev.docs.jsonl and dev.gold.jsonl")
    parser.add_argument("--corpus", type=Path, help="articles for the memory, as .jsonl.gz")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--characters", type=int, help="of each article only its first N")
    parser.add_argument("--bare", action="store_true", help="the memory of the pipeline alone")
    arguments = parser.parse_args()
    if arguments.gold:
        lines = (arguments.gold / "dev.docs.jsonl").read_text("utf-8").splitlines()
        documents = [json.loads(line) for line in lines]
        accuracy(arguments.models, arguments.gold, documents)
        speed(arguments.models, [each["text"] for each in documents])
    if arguments.corpus:
        texts = _texts(arguments.corpus, arguments.articles, arguments.characters)
        memory(arguments.models, texts, bare=arguments.bare)


if __name__ == "__main__":
    main()
