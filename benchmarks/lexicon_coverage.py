"""How many of the words before أن, إن and a colon with marks the lexicon knows, in a corpus of articles.

    python benchmarks/lexicon_coverage.py [--shared FOLDER] [--list N]

For each place where reported words could begin (a complementizer, or a colon before a mark) it asks
what stands before it. The place is accounted for when a cue begins its content there, when the word
before it is one of the lexicon's, or when it can be no reporting word: a particle, a noun (the
subject stands between a verb and its أن), or a word of `not_reporting.toml`, which gives the reason.
What is left is listed by form; a form with five places or more has to go into the lexicon or into
that file, and then the command fails.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quotes import analysis as a
from quotes.cues import find_cues
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon
from quotes.marks import find_marks
from quotes.passage import Passage
from quotes.text import Text

ROOT = Path(__file__).parent.parent
NOT_REPORTING = Path(__file__).with_name("not_reporting.toml")
FEWEST = 5
"""A form with that many places has to be decided upon."""

_PREPOSITIONS = frozenset(["الي", "علي", "عن", "من", "في"])
_PARTICLES = (
    a.PREPOSITION | a.CONJUNCTION | a.RELATIVE | a.DEMONSTRATIVE | a.PRONOUN | a.NEGATION | a.AUXILIARY
    | a.INTERROGATIVE | a.TIME | a.ADVERB | a.BREAK | a.COMPLEMENTIZER
)  # fmt: skip
_NOUNS = (
    a.SPEAKER_HEAD | a.PLACE | a.NISBA | a.ADJECTIVE | a.OCCASION | a.TITLE_HEAD | a.NUMBER | a.LATIN
    | a.NAMING | a.GIVEN_WORD | a.NAME_WORD_OF_BODY | a.ADDRESSEE | a.MONTH
)  # fmt: skip
# How far before its words a verb may stand with its subject between, in tokens.
_REACH = 8


def reasons() -> dict[str, str]:
    """Return the reason by folded form, of `not_reporting.toml`."""
    tables = tomllib.loads(NOT_REPORTING.read_text("utf-8"))
    return {
        Text.of(word).folded: table["reason"]
        for table in tables.values()
        for word in table["words"]
    }


def places(passage: Passage, excluded: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield, for each place where reported words could begin, why it is accounted for and the form."""
    analysis = passage.analysis
    readings = analysis.readings
    claimed = {cue.anchor.index for cue in find_cues(passage) if cue.anchor is not None}
    for index, reading in enumerate(readings):
        that = reading.traits & a.COMPLEMENTIZER and not reading.form.startswith(("و", "ف", "لان"))
        colon = reading.traits & a.COLON and analysis.traits(index + 1) & a.MARK
        if not (that or colon) or index == 0:
            continue
        before = index - 1
        if that and readings[before].form in _PREPOSITIONS:
            before -= 1
        word = readings[before]
        bare = word.form[1:] if word.form[0] in "وف" and len(word.form) > 3 else word.form
        first = passage.sentence(index)[0]
        if index in claimed:
            why = "a cue's content begins there"
        elif before < 0 or not word.is_word:
            why = "no word stands before it"
        elif word.cues or analysis.expression_at(before):
            why = "a word of the lexicon, used otherwise"
        elif word.traits & _PARTICLES:
            why = "a particle or an adverb"
        elif word.form in excluded or bare in excluded:
            why = "no reporting word, with its reason"
        elif word.definite or word.traits & _NOUNS:
            why = "a noun: a subject or an object"
        elif any(readings[place].cues for place in range(max(first, before - _REACH), before)):
            why = "a noun behind a word of the lexicon"
        else:
            why = ""
        yield why, bare


def main() -> None:
    """Print the table, and the forms that are left."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--list", type=int, default=20, help="how many of the forms left to list")
    arguments = parser.parse_args()
    corpora = sorted((arguments.shared / "corpus").glob("*.jsonl.gz"))
    if not corpora:
        raise SystemExit(f"{arguments.shared}/corpus has no .jsonl.gz: give the folder by --shared")
    analyzer = LexicalAnalyzer(Lexicon.load())
    excluded = reasons()
    counts: Counter[str] = Counter()
    left: Counter[str] = Counter()
    articles = 0
    for corpus in corpora:
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = Text.of(json.loads(line)["text"])
                passage = Passage.of(analyzer.analyze(text), find_marks(text))
                articles += 1
                for why, form in places(passage, excluded):
                    counts[why] += 1
                    if not why:
                        left[form] += 1
    every = sum(counts.values())
    unknown = counts.pop("", 0)
    for why, count in counts.most_common():
        print(f"{count:7}  {100 * count / every:5.1f}%  {why}")
    print(f"{unknown:7}  {100 * unknown / every:5.1f}%  left, in {len(left)} forms")
    print(f"{100 * (every - unknown) / every:.2f}% of {every} places in {articles} articles")
    for form, count in left.most_common(arguments.list):
        print(f"{count:7}  {form}")
    undecided = [form for form, count in left.items() if count >= FEWEST]
    if undecided:
        raise SystemExit(f"to be decided upon, {FEWEST} places or more: {' '.join(undecided)}")


if __name__ == "__main__":
    main()
