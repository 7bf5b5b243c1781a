"""What extraction is compared with: a bare tokenizer, and quotations by one simple rule."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from typing import NamedTuple

import regex

_TOKEN = regex.compile(r"\w+|[^\w\s]")
_WORD = regex.compile(r"\w+")


def tokens(text: str) -> None:
    """Go over the tokens and drop them: what the regular-expression engine alone costs."""
    deque(_TOKEN.finditer(text), maxlen=0)


def token_strings(text: str) -> None:
    """Collect the tokens as strings, without their places: a little less than `tokens`."""
    _TOKEN.findall(text)


def count_words(text: str) -> int:
    """The number of words."""
    return len(_WORD.findall(text))


class Guess(NamedTuple):
    """A quotation as the plain rule sees it."""

    start: int
    end: int
    cue: str
    speaker: str


# The commonest reporting verbs of the news, in the forms in which they stand most.
_VERB = regex.compile(
    r"\b[وف]?(?:قال|قالت|يقول|تقول|قائلا|قائلة|أضاف|أضافت|أكد|أكدت|مؤكدا|مؤكدة|أعلن|أعلنت|أوضح|أوضحت"
    r"|أشار|أشارت|مشيرا|مشيرة|ذكر|ذكرت|اعتبر|اعتبرت|كشف|كشفت|لفت|لفتت|أفاد|أفادت|شدد|شددت|صرح|صرحت"
    r"|تابع|تابعت|نفى|نفت|حذر|حذرت|طالب|طالبت|كتب|كتبت|وصف|وصفت|نقل|نقلت|رأى|رأت)\b"
)
_QUOTED = regex.compile(r"«([^«»\n]+)»|“([^“”\n]+)”|\"([^\"\n]+)\"")
_SPEAKER = regex.compile(r"\s*((?:(?!إن|أن|بأن)\w+\s?){1,5})")
_FARTHEST = 150  # characters between the verb and the mark


def nearest_verb(text: str) -> list[Guess]:
    """Quotations by the rule that comes to mind first: the nearest verb before a mark reports.

    Every stretch in marks with a reporting verb shortly before it is a quotation, and the words
    behind the verb are its speaker.
    """
    verbs = list(_VERB.finditer(text))
    ends = [verb.end() for verb in verbs]
    found = []
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.span(quoted.lastindex or 0)
        place = bisect_right(ends, start) - 1
        if place < 0 or start - ends[place] > _FARTHEST:
            continue
        speaker = _SPEAKER.match(text, ends[place], start)
        found.append(Guess(start, end, verbs[place].group(), speaker[1].strip() if speaker else ""))
    return found
