"""Right-to-left text on a left-to-right site.

- A run of Arabic inside an English sentence is isolated, with the marks that belong to it: without
  that, the dots of وأضاف: … and the marks of "نعم" jump to its wrong end.
- A paragraph, quotation, list or table cell that is Arabic as a whole is set from right to left.
- So is a page that is Arabic as a whole. The `<div dir="rtl">` lines that its source has for GitHub
  would cut through the sections of the page, and go.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

ARABIC_PAGES = {"arabic"}
_WRAPPER = re.compile(r'^(?:<div dir="rtl">|</div>)\n', re.MULTILINE)
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]")
_LATIN = re.compile(r"[A-Za-z]")

_WORD = r"[\u0610-\u061a\u0620-\u065f\u0670-\u06d3]+"
_MARKED = "|".join(("«[^»]*»", '"[^"A-Za-z]*"', "“[^”]*”", "”[^“]*“"))
# Words with what stands between them; a Latin comma parts two examples, an Arabic one does not.
_RUN = re.compile(
    rf"(?:، ?)?(?:{_MARKED}|{_WORD})(?:[ :،؛…+-]*(?:{_MARKED}|{_WORD}|…))*(?::(?= …)| ?…|[!؟])*"
)


def _unwrap(_app: Sphinx, page: str, source: list[str]) -> None:
    if page in ARABIC_PAGES:
        source[0] = _WRAPPER.sub("", source[0])


def is_arabic(text: str) -> bool:
    """Whether `text` begins with Arabic, and most of its letters are."""
    arabic, latin = _ARABIC.search(text), _LATIN.search(text)
    if arabic is None or (latin is not None and latin.start() < arabic.start()):
        return False
    return len(_ARABIC.findall(text)) > len(_LATIN.findall(text))


def parts(text: str) -> list[tuple[str, bool]]:
    """Cut `text` into pieces, each with whether it is a run of Arabic."""
    pieces, done = [], 0
    for run in _RUN.finditer(text):
        if not _ARABIC.search(run.group()):
            continue
        pieces += [(text[done : run.start()], False), (run.group(), True)]
        done = run.end()
    return [piece for piece in [*pieces, (text[done:], False)] if piece[0]]


def _set_directions(app: Sphinx, tree: nodes.document) -> None:
    if app.env.current_document.docname in ARABIC_PAGES:
        tree.insert(0, nodes.raw("", '<div dir="rtl" lang="ar">', format="html"))
        tree.append(nodes.raw("", "</div>", format="html"))
        return
    for block in (nodes.paragraph, nodes.block_quote, nodes.bullet_list, nodes.entry):
        for node in tree.findall(block):
            if is_arabic(node.astext()):
                node["classes"] += ["rtl", "language-ar"]
    for text in list(tree.findall(nodes.Text)):
        if isinstance(text.parent, nodes.TextElement) and not isinstance(
            text.parent, nodes.literal | nodes.FixedTextElement | nodes.raw | nodes.comment
        ):
            pieces = parts(text.astext())
            if any(arabic for _, arabic in pieces):
                text.parent.replace(text, [_piece(*piece) for piece in pieces])


def _piece(text: str, arabic: bool) -> nodes.Node:
    return nodes.inline("", text, classes=["ar", "language-ar"]) if arabic else nodes.Text(text)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.connect("source-read", _unwrap, priority=600)  # behind the pages from outside
    app.connect("doctree-read", _set_directions)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
