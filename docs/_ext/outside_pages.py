"""Pages of the site whose text stands outside docs/, where a reader of the repository expects it.

The page's own file holds a comment only. The text is taken over with its links turned to the site;
what a link leads to outside the site is named, not linked.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

PAGES = {
    "arabic": "README.ar.md",
    "changelog": "CHANGELOG.md",
    "gold": "gold/README.md",
    "gold-datasheet": "gold/DATASHEET.md",
}
_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)#]+)(#[^)]*)?\)")


def _relinked(text: str, folder: str) -> str:
    """Return `text`, which stands in `folder`, with links that hold in docs/."""
    homes = {source: f"{name}.md" for name, source in PAGES.items()} | {"README.md": "index.md"}
    homes["docs"] = "index.md"

    def turned(link: re.Match[str]) -> str:
        shown, words, target, place = link.group(1, 2, 3, 4)
        path = posixpath.normpath(posixpath.join(folder, target))
        if path in homes:
            return f"{shown}[{words}]({homes[path]}{place or ''})"
        if path.startswith("docs/"):
            return f"{shown}[{words}]({path.removeprefix('docs/')}{place or ''})"
        return words

    return _LINK.sub(turned, text)


def _take_over(app: Sphinx, page: str, source: list[str]) -> None:
    if page in PAGES:
        path = Path(app.srcdir).parent / PAGES[page]
        app.env.note_dependency(str(path))
        source[0] = _relinked(path.read_text("utf-8"), posixpath.dirname(PAGES[page]))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.connect("source-read", _take_over)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
