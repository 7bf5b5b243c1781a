"""A page read back: what a browser's parser would see of it, for the tests of the HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import attrs

VOID = {"meta", "input", "br", "link", "img"}


@attrs.define
class Element:
    """An element of the page."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = attrs.Factory(list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def text(self) -> str:
        pieces: list[str] = []
        open_: list[Element | str] = [self]
        while open_:
            here = open_.pop()
            if isinstance(here, str):
                pieces.append(here)
            else:
                open_.extend(reversed(here.children))
        return "".join(pieces)

    def all(self, tag: str | None = None, class_: str | None = None) -> list[Element]:
        """The elements below this one, in order."""
        found = []
        open_ = [self]
        while open_:
            here = open_.pop()
            if here is not self and tag in (None, here.tag):
                if class_ is None or class_ in here.classes:
                    found.append(here)
            open_ += [child for child in reversed(here.children) if isinstance(child, Element)]
        return found

    def one(self, tag: str | None = None, class_: str | None = None) -> Element:
        (found,) = self.all(tag, class_)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read_page(html: str, *, whole: bool = True) -> Element:
    """Parse `html`; with `whole`, every element must be closed in its own turn."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not whole or reader.here is reader.root, f"<{reader.here.tag}> is never closed"
    return reader.root
