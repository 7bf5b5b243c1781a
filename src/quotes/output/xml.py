"""XML written as text: whatever a text holds stays text, and none of its characters is lost."""

from __future__ import annotations

from xml.sax.saxutils import escape

from quotes.characters import in_xml

# A parser would turn a carriage return into a line feed, and in an attribute any of the three into
# a blank; as references they stay.
_IN_TEXT = {"\r": "&#13;"}
_IN_ATTRIBUTE = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def content(text: str) -> str:
    """Return `text` as the content of an element; U+FFFD stands for what XML can't hold."""
    return escape(in_xml(text), _IN_TEXT)


def element(name: str, text: str | None = None, **attributes: str | float | None) -> str:
    """Return an element; an attribute that is None is left out.

    In the names of attributes, `_` stands for `:`, and one at the end is dropped.
    """
    return (
        f"{start(name, **attributes)[:-1]}{'/>' if text is None else f'>{content(text)}</{name}>'}"
    )


def start(name: str, **attributes: str | float | None) -> str:
    """Return the start of an element; see `element`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", ":")}="{escape(in_xml(str(value)), _IN_ATTRIBUTE)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>"
