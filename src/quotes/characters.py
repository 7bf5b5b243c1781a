"""Characters that an encoding can't hold, each replaced by one other, so that offsets stay."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_NO_UTF8 = re.compile("[\ud800-\udfff]")
# What XML 1.0 leaves out: most controls, surrogates, and the two last places of the first plane.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def encodable(text: str) -> str:
    """Return `text` with U+FFFD for each half of a surrogate pair, which no UTF-8 can hold."""
    return _NO_UTF8.sub(REPLACEMENT, text)


def in_xml(text: str) -> str:
    """Return `text` with U+FFFD for each character that XML can't hold; it is yet to be escaped."""
    return _NO_XML.sub(REPLACEMENT, text)
