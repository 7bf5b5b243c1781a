"""Names in one spelling, so that those of several documents can be compared."""

from __future__ import annotations

import re

from quotes.text import fold

_WORD = re.compile(r"\w+")
# عبدالرحمن and عبد الرحمن, ابو بكر and أبوبكر: written together or apart at will.
_ABD = re.compile(r"\b(عبد|ابو|ابا|ابي) (?=\w)")
_ARTICLE = "ال"


def name_key(name: str) -> str:
    """Return what spellings of one name have in common.

    Hamza seats, ى and ي, ة and ه, vowel signs, tatweel, marks, the article (الأسد and أسد) and the
    blank in عبد الرحمن make no difference; words do (نتنياهو is not بنيامين نتنياهو).
    """
    return " ".join(name_words(name))


def name_words(name: str) -> list[str]:
    """Return the words of a name in one spelling; see `name_key`."""
    folded = " ".join(_WORD.findall(fold(name).casefold()))
    return [_bare(word) for word in _ABD.sub(r"\1", folded).split()]


def folded_text(text: str) -> str:
    """Return `text` in one spelling on one line, for the search of words in it."""
    return " ".join(fold(text).casefold().split())


def _bare(word: str) -> str:
    if word == "ابن":
        return "بن"
    head, article, rest = word.partition(_ARTICLE)
    # Also inside عبدالرحمن; but a short word (الله, ألم) may have these letters as its own.
    if article and len(rest) >= 3 and head in ("", "عبد", "ابو", "ابا", "ابي"):
        return head + rest
    return word
