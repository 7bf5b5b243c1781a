"""Tokens: a folded text as words and signs, each with its reading from the memo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from quotes.analysis import Reading
from quotes.reading.memo import Memo

# A number with its separators; an address (https://example.org/a, example.org, الأخبار.نت), whose colon
# and stops say nothing; a dotted abbreviation (إف.إم), where no word that begins a sentence follows its
# stop (بشكل خاص.وفي); a word; a line end; any other character.
# A clitic typed onto a number (و9.7) or a Latin name (لـCNN) is a word of its own. The first and the third
# alternative say nothing new: they take the common word before the engine tries whether it is one of
# the rare kinds, which makes the pass twice as fast.
_TOKENS = re.compile(
    r"[ا-ي]++(?![\w.])|[ا-ي]++\.(?:نت|كوم|انفو)(?!\w)|[ا-ي]{4}\w*"
    r"|[ا-ي]{1,3}(?=[\dA-Za-z])|\d+(?:[.,،٫٬:/]\d+)+"
    r"|[A-Za-z][A-Za-z\d-]*+(?:://|\.(?=[A-Za-z]))[^\s\"«»“”„()\[\]<>،؛]*(?<=[\w/=])"
    r"|[^\W\d_]{1,3}(?:\.(?!(?:لقد|و(?:في|قد|من|عن|هو|هي|لم|لا|لن|كل|هل|ان))\b)[^\W\d_]{1,3})+\b"
    r"|\w+|\n|[^\w\s]"
)
# What the pattern takes as one token, wherever it stands between blanks and signs.
_WORD = re.compile("[ا-ي]+")
# Signs that are tokens of their own behind any token, for no address or number goes on with one of these;
# and before any.
_CLOSING_SIGNS = frozenset('،.:؛؟!)"»”…')


_OPENING_SIGNS = frozenset('"«“(')
# What sets off most words: both characters are blanked before the split, which gives an empty string for
# the two then, and all offsets stay.
_SETTING_OFF = ("، ", ". ", ".\n")


def read_tokens(folded: str, memo: Memo) -> tuple[list[str], list[int], list[Reading]]:
    """The forms of the tokens of a folded text, where each starts, and their readings.

    Nearly all stretches between blanks are one word that has been read before, and `split` finds
    them several times as fast as the pattern, which then takes apart the others.
    """
    spaced = folded
    for pair in _SETTING_OFF:
        spaced = spaced.replace(pair, "  ")
    stretches = spaced.split(" ")
    starts = list(accumulate([len(stretch) + 1 for stretch in stretches], initial=0))
    known = list(map(memo.get, stretches))
    forms: list[str] = []
    places: list[int] = []
    readings: list[Reading] = []
    done = 0
    for number in [number for number, reading in enumerate(known) if reading is None]:
        stretch, start = stretches[number], starts[number]
        if not stretch:
            sign = folded[start - 1 : start]
            if sign > " " and folded[start : start + 1] != "\n":
                # takes the empty string's place, so that nothing has to be moved
                stretches[number] = sign
                starts[number] = start - 1
                known[number] = memo[sign]
                continue
        elif _WORD.fullmatch(stretch):
            known[number] = memo[stretch]  # a new word
            continue
        if done < number:
            forms += stretches[done:number]
            places += starts[done:number]
            readings += known[done:number]  # type: ignore[arg-type]  # none of these is None
        done = number + 1
        if not stretch:
            if sign > " ":
                forms += ".", "\n"
                places += start - 1, start
                readings += memo["."], memo["\n"]
            continue  # else only blanks
        for form in _forms_in(stretch, memo):
            start = folded.index(form, start)
            forms.append(form)
            places.append(start)
            readings.append(memo[form])
            start += len(form)
    forms += stretches[done:]
    places += starts[done:-1]
    readings += known[done:]  # type: ignore[arg-type]
    return forms, places, readings


def _forms_in(stretch: str, memo: Memo) -> Sequence[str]:
    """The tokens of a stretch without blanks, from its first character to its last.

    Mostly it is a word and one sign, for which the pattern would take several times as long.
    """
    word, sign = stretch[:-1], stretch[-1]
    if sign in _CLOSING_SIGNS and (word in memo or _WORD.fullmatch(word)):
        return word, sign
    sign, word = stretch[0], stretch[1:]
    if sign in _OPENING_SIGNS and word in memo:
        return sign, word
    return _TOKENS.findall(stretch)
