"""What a treebank's own trees change: the built-in analyzer against parse-fed runs, by sentence.

    python -m benchmarks.treebank FILE [--sentences N]

FILE is CoNLL-U (.gz). Every sentence runs by itself, twice; each difference is printed with the
sentence, what the surface alone gives (-) and what it gives with the parse (+).
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quotes.errors import InputError
from quotes.model import Document, Quotation
from quotes.parsing.conllu import Sentence, read_document, sentences
from quotes.pipeline import Extractor

Key = tuple[int, tuple[tuple[int, int], ...], tuple[int, int] | None]


def key_of(quotation: Quotation) -> Key:
    """What two quotations are compared by: cue, content and mention, as offsets."""
    cue = quotation.cue.span.start if quotation.cue else -1
    mention = quotation.speaker.mention if quotation.speaker else None
    content = tuple((span.start, span.end) for span in quotation.content)
    return cue, content, (mention.start, mention.end) if mention else None


def shown(text: str, key: Key) -> str:
    """A quotation on one line."""
    _, content, mention = key
    speaker = text[slice(*mention)] if mention else "nobody here"
    return f"{speaker}: {' … '.join(text[start:end] for start, end in content)}"


def kind_of(surface: set[Key], fed: set[Key]) -> str:
    """In a word, what the parse has changed."""
    if {key[0] for key in surface} != {key[0] for key in fed}:
        return "a quotation more" if len(fed) > len(surface) else "a quotation less"
    contents = [{key[:2] for key in keys} for keys in (surface, fed)]
    return "the mention" if contents[0] == contents[1] else "the content"


def check(document: Document) -> None:
    """Raise where a span is not what the text has there."""
    for quotation in document:
        for span in quotation.content:
            if document.text[span.start : span.end] != span.text:
                raise ValueError(f"{span} is not what {document.text!r} has there")


def _read(path: Path) -> Iterator[Sentence]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from sentences(enumerate(lines, 1))


def main() -> None:
    """Print the differences and their counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--sentences", type=int, default=None, help="the first N alone")
    arguments = parser.parse_args()
    extractor = Extractor()
    count = quotations = words = 0
    changes: Counter[str] = Counter()
    agreement: Counter[str] = Counter()
    for sentence in _read(arguments.file):
        if count == arguments.sentences:
            break
        try:
            parsed = read_document([sentence])
        except InputError as error:
            raise SystemExit(f"{arguments.file}: {error}") from None
        surface, fed = extractor.extract(parsed.text), extractor.extract_parsed(parsed)
        check(fed)
        count += 1
        words += len(parsed.parse)
        quotations += len(fed.quotations)
        for quotation in fed:
            agreement.update(each.note for each in quotation.evidence if each.stage == "parse")
        before, after = ({key_of(each) for each in found} for found in (surface, fed))
        if before == after:
            continue
        change = kind_of(before, after)
        changes[change] += 1
        print(f"{sentence.comments.get('sent_id', sentence.line)} ({change}): {parsed.text}")
        for sign, keys in (("-", before - after), ("+", after - before)):
            for key in sorted(keys, key=str):
                print(f"  {sign} {shown(parsed.text, key)}")
    print(f"\n{count} sentences, {words} words: {quotations} quotations with the parse")
    for name, counted in (("changed", changes), ("the parse", agreement)):
        print(*(f"{times:5} {name}: {what}" for what, times in counted.most_common()), sep="\n")


if __name__ == "__main__":
    main()
