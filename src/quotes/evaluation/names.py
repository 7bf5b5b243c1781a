"""Whether a system's name for a speaker is one of the gold's names for them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Not `quotes.text.fold`: that serves extraction and may change, and what counts as right must not.
_INVISIBLE = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_SAME_LETTER = str.maketrans("أإآٱىةؤئ", "ااااي\u0647وي")
_WORD = re.compile(r"\w+")


def same_name(name: str | None, aliases: Iterable[str]) -> bool:
    """Whether `name` means somebody whom the gold knows by `aliases`.

    Spelling variants of hamza, ى and ة, vowel signs, tatweel and punctuation make no difference. A
    name may hold an alias (وزير الخارجية سيرغي لافروف for لافروف); a part of an alias will do when
    it has the alias's first or last word (لافروف for سيرغي لافروف).
    """
    words = _words(name or "")
    return bool(words) and any(_same(words, _words(alias)) for alias in aliases)


def _same(words: list[str], alias: list[str]) -> bool:
    if not alias:
        return False
    if _within(alias, words):
        return True
    return _within(words, alias) and (words[-1] == alias[-1] or words[0] == alias[0])


def _within(part: list[str], whole: list[str]) -> bool:
    size = len(part)
    return any(whole[i : i + size] == part for i in range(len(whole) - size + 1))


def _words(name: str) -> list[str]:
    return _WORD.findall(_INVISIBLE.sub("", name).translate(_SAME_LETTER))
