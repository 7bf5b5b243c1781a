"""The command: see `python -m tests.fuzz --help`."""

from __future__ import annotations

import argparse
import sys

from quotes.pipeline import Extractor

from .growth import measure_all
from .inputs import make
from .run import run, try_input
from .seeds import Seeds


def main() -> int:
    """Run; return 1 where something was found."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz",
        description="Try the extractor on made texts: nothing may raise, every span must slice back, "
        "the output must be of the schema, vowel signs and tatweel must change nothing. Then giant "
        "texts, whose time and memory must grow in step with their length.",
    )
    parser.add_argument("--minutes", type=float, default=1.0, help="stop after N minutes [1]")
    parser.add_argument("--inputs", type=int, default=sys.maxsize, help="stop after N inputs")
    parser.add_argument("--seed", type=int, default=1, help="other inputs for another seed [1]")
    parser.add_argument("--first", type=int, default=0, help="begin with this input [0]")
    parser.add_argument("--only", type=int, help="show and try this one input")
    parser.add_argument("--no-growth", action="store_true", help="leave out the giant texts")
    parser.add_argument("--growth", action="store_true", help="nothing but the giant texts")
    arguments = parser.parse_args()
    found = False
    if arguments.only is not None:
        text = make(arguments.seed, arguments.only, Seeds.load())
        print(repr(text))
        problem = try_input(Extractor().extract, text, arguments.only)
        print(problem or "all is well")
        return bool(problem)
    if not arguments.growth:
        tally = run(
            Extractor().extract,
            Seeds.load(),
            arguments.seed,
            seconds=60 * arguments.minutes,
            inputs=arguments.inputs,
            first=arguments.first,
            say=lambda line: print(line, flush=True),
        )
        print(*tally.lines(), sep="\n", flush=True)
        found = bool(tally.findings)
    if not arguments.no_growth:
        for growth in measure_all():
            print(growth.line(), flush=True)
            found |= bool(growth.problem())
    return int(found)


if __name__ == "__main__":
    sys.exit(main())
