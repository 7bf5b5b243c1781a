"""A stand-in for the extractor, and the command run with it; used by the tests of the command.

The stand-in finds one quotation in a text: its first word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from click.testing import CliRunner, Result

from quotes.cli import main
from quotes.model import Document, Evidence, Quotation
from quotes.parsing import Parsed
from quotes.span import Span


class FirstWord:
    """An extractor whose one quotation is the first word of the text."""

    def __init__(self, lexicon: object = None, *, min_confidence: float | None = None) -> None:
        self.lexicon = lexicon
        self.min_confidence = min_confidence

    def extract(self, text: str, id: str | None = None) -> Document:  # noqa: A002 - the real name
        if "boom" in text:
            raise KeyError("boom")
        words = text.split()
        if not words:
            return Document(text, (), (), (), id)
        start = text.index(words[0])
        content = Span.cut(text, start, start + len(words[0]))
        why = (Evidence("contents", "the first word", content),)
        quotation = Quotation(
            "direct", (content,), (), None, None, (), None, "first_word", 0.5, why
        )
        return Document(text, (quotation,), (), (), id)

    def extract_parsed(self, parsed: Parsed, id: str | None = None) -> Document:  # noqa: A002
        return self.extract(parsed.text, id)

    def reading_ahead(self, items: Iterable[object], _text_of: object) -> Iterable[object]:
        return items


def quotes(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, prog_name="quotes")


def ids(result: Result) -> list[str]:
    return [json.loads(line)["id"] for line in result.stdout.splitlines()]
