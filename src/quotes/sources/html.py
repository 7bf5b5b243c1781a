"""A web page: the article in it, with its title, author, date and source.

This is the only module that imports trafilatura, the best kept of the libraries that tell an
article from the menus around it; it is only imported where a page is read.
"""

from __future__ import annotations

import codecs
import importlib.util
import re
from typing import Any

import attrs

from quotes.errors import InputError, MissingPackageError
from quotes.sources.encoding import check_encoding, decode
from quotes.sources.source import Page, Source, passed_through

TEXT = "text"
"""The field of the article's text: offsets count from its beginning, and nobody else has it."""
FIELDS = (TEXT, "title", "author", "date", "source", "url")
"""The fields that a page can have."""

_BEGINNINGS = (b"<!doctype html", b"<html")
_BEFORE = ((b"<!--", b"-->"), (b"<?xml", b"?>"))  # what may stand before it
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.I
)
_HEAD = 4096  # where browsers look for the charset is 1024; bulky heads go beyond


def is_page(start: bytes) -> bool:
    """Whether a file that begins with `start` is a web page."""
    start = start.removeprefix(codecs.BOM_UTF8).lstrip()
    for _ in range(9):
        end = next((last for first, last in _BEFORE if start.startswith(first)), None)
        if end is None:
            break
        start = start.partition(end)[2].lstrip()
    return start[:20].lower().startswith(_BEGINNINGS)


def require_trafilatura() -> None:
    """Do nothing where trafilatura is installed.

    Raises:
        MissingPackageError: where it is not.
    """
    if importlib.util.find_spec("trafilatura") is None:
        raise _missing()


def _missing() -> MissingPackageError:
    return MissingPackageError("trafilatura", "html", "reading web pages")


def read_page(source: Source, page: Page) -> Source:
    """Return `source` with the text of the article in `page`, and what the page tells about it.

    Raises:
        InputError: when it cannot be decoded, or no article is found in it.
        MissingPackageError: when trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - half a second, and an extra
    except ImportError:  # it, or something that it needs
        raise _missing() from None
    html = decode(page.data, page.encoding or _declared(page.data))
    try:
        found: Any = bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            # Only dates that the page states: the search in its words guesses.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # what a hostile page makes of the libraries below is not known
        raise InputError(
            f"cannot be read as a web page ({type(error).__name__}: {error})"
        ) from None
    text = ((found and found.text) or "").strip()
    if not text:
        raise InputError("holds no article that can be told from the rest of the page")
    told = {
        "title": found.title,
        "author": found.author,
        "date": found.date,
        "source": found.sitename or found.hostname,
        "url": found.url,
    }
    fields = passed_through(told, (), page.keep)
    if page.keep is None or TEXT in page.keep:
        fields[TEXT] = text
    return attrs.evolve(source, text=text, fields=fields, page=None)


def _declared(data: bytes) -> str | None:
    """Return the encoding that the page itself names, where that is the right one."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    match = _CHARSET.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = check_encoding(match[1].decode("ascii"))
        data.decode(name)
    except (InputError, UnicodeError):
        return None  # not known, or not true: found out as for any text
    return name
