"""Text into HTML: hostile text stays text, and odd characters are seen or harmless.

Two characters cannot stand in an HTML file: NUL and half of a surrogate pair. They are shown as the
replacement character. Bidi controls that turn the order of letters round are shown by name, each
cut off from its surroundings, so that nobody reads something else than what the text says.
"""

from __future__ import annotations

import html
import re

# Letters without a form in a file: shown as U+FFFD, one for one.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
# Embeddings, overrides and isolates. The weak marks LRM, RLM and ALM stay what they are: they are
# common in honest text and move no letter out of its word.
_BIDI_NAMES = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_BIDI = re.compile(f"[{''.join(_BIDI_NAMES)}]")
_BLANKS = re.compile(r"\s+")
# The blocks of Arabic and its neighbours, all of whose letters run from the right.
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def in_attribute(text: str) -> str:
    """Return `text` fit for a quoted attribute: no quotation mark or tag ends it."""
    # A parser makes a raw carriage return a newline; a reference stays one.
    return html.escape(_UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)).replace("\r", "&#13;")


def in_text(text: str) -> str:
    """Return `text` fit to stand between tags; a parser gives back the same characters."""
    return _BIDI.sub(_named, in_attribute(text))


def _named(match: re.Match[str]) -> str:
    return f'<span class="bidi" data-name="{_BIDI_NAMES[match.group()]}">{match.group()}</span>'


def isolated(text: str) -> str:
    """Return `text` on one line in a `<bdi>`: its direction changes nothing around it.

    With an Arabic letter anywhere it runs from the right, also where it begins with a Latin word.
    """
    direction = ' dir="rtl"' if _FROM_THE_RIGHT.search(text) else ""
    return f"<bdi{direction}>{in_text(one_line(text))}</bdi>"


def foreign(text: str) -> str:
    """Return a name of the software's (a rule, an id) as left-to-right code."""
    return f'<bdi dir="ltr"><code>{in_text(one_line(text))}</code></bdi>'


def one_line(text: str) -> str:
    """Return `text` with every run of blanks as a single one."""
    return _BLANKS.sub(" ", text).strip()
