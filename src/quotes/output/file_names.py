"""File names for documents, in formats with files for each of them."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import quote, unquote

# No system or tool trips over these; the tilde is kept for the numbers of equal ids.
_UNSAFE = re.compile(
    r'[\x00-\x20\x7f-\xa0/\\:*?"<>|%~&#;\u200b-\u200f\u2028-\u202e\ud800-\udfff]|^\.|\.$'
)
_LONGEST = 180  # bytes; file systems take 255, and an ending is yet to come
_NUMBER = re.compile(r"~\w+$")


class FileNames:
    """Gives each document a name of its own, from which its id can be read."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, id_: str | None) -> str:
        """Return a name without ending for the document with that id.

        Letters of all scripts stay; what a file name can't hold is percent-encoded. Equal ids, and
        those that differ in capitals only, get a number; one that is too long is cut, with a check
        sum at its end.
        """
        name = _UNSAFE.sub(_encoded, id_ or "") or "document"
        if len(name.encode()) > _LONGEST:
            cut = name.encode()[:_LONGEST].decode("utf-8", "ignore").rsplit("%", 1)[0]
            name = f"{cut}~{sha256(name.encode()).hexdigest()[:8]}"
        numbered, number = name, 2
        while numbered.casefold() in self._taken:
            numbered, number = f"{name}~{number}", number + 1
        self._taken.add(numbered.casefold())
        return numbered


def id_of(name: str) -> str:
    """Return the id that `FileNames.name` made `name` of; one that was too long stays cut."""
    return unquote(_NUMBER.sub("", name), errors="surrogatepass")


def _encoded(match: re.Match[str]) -> str:
    letter = match.group()
    # quote leaves the full stop and the tilde alone
    return {".": "%2E", "~": "%7E"}.get(letter) or quote(letter, safe="", errors="surrogatepass")
