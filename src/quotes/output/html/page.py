"""The review page: one self-contained HTML file for one document or many.

It is written as it grows, one piece a document, and a browser shows a file that was cut off between
two pieces as well as a whole one: the script stands in the head and starts when the file ends.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from string import Template

from quotes.model import Document
from quotes.output.html.assets import asset
from quotes.output.html.document import entry

_STYLES = ("colours.css", "marks.css", "page.css", "print.css")
_SCRIPTS = ("folding.js", "card.js", "article.js", "search.js", "corpus.js", "page.js")
_BREAK = "<!-- documents -->\n"

LIVE = 100
"""So many documents are ordinary HTML, readable without the script and found by the browser's own
search. Those after them are kept as text until they are opened: it costs a browser a third less time
and, where there are thousands, most of the memory."""


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write the page: its head, a piece for each document, its end."""
    head, end = _frame()
    yield head
    for place, document in enumerate(documents):
        yield entry(document, place, inert=place >= LIVE)
    yield end


@cache
def _frame() -> tuple[str, str]:
    style = "".join(map(asset, _STYLES))
    script = f'(() => {{\n"use strict";\n{"".join(map(asset, _SCRIPTS))}}})();\n'
    page = Template(asset("page.html")).substitute(
        style=style, script=script, style_hash=_hash(style), script_hash=_hash(script)
    )
    head, _break, end = page.partition(_BREAK)
    return head, end


def _hash(text: str) -> str:
    """Return the hash by which the page's policy allows this style or script, and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
