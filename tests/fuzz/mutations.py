"""Mutations: each takes a text and changes it as broken software, hasty typing or malice would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from .seeds import MARKS, STOPS, Seeds

Mutation = Callable[[str, Random, Seeds], str]

VOWEL_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
TATWEEL = "\u0640"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\x00"
BLANKS = " \t\u00a0\u2003\u202f\u3000\n\r\x0b\x0c\x85\u2028\u2029"
LONE_SURROGATES = "\ud800\udbff\udc00\udfff"
EMOJI = ("😀", "👩‍👩‍👧", "🇪🇬", "✌🏽", "❤️")
ASTRAL = "\U0001ee00\U0001ee01\U00010330\U0001d4d0\U0002f800\U000e0001\U0010ffff"
PRESENTATION = "ﻻﷲﷺﻗﺎﻝﺍﻟﻮﺯﻳﺮﺇﻥﱠﲀ﷽"
COMBINING = "\u0300\u0301\u20dd\u0654\u0655\u06d6\u06ed"
STREWN: tuple[Sequence[str], ...] = (
    *(VOWEL_SIGNS, TATWEEL, BIDI, INVISIBLE, BLANKS, LONE_SURROGATES, EMOJI, ASTRAL),
    *(PRESENTATION, COMBINING, "٣3۳.,٫", "\ufffd\ufffe\uffff"),
)
_SINGLE_MARKS = frozenset("".join(MARKS))


def _mark_places(text: str) -> list[int]:
    return [place for place, letter in enumerate(text) if letter in _SINGLE_MARKS]


def delete_mark(text: str, rng: Random, _: Seeds) -> str:
    """«نعم» → «نعم."""
    if not (places := _mark_places(text)):
        return text
    place = rng.choice(places)
    return text[:place] + text[place + 1 :]


def double_mark(text: str, rng: Random, _: Seeds) -> str:
    """«نعم» → ««نعم»."""
    if not (places := _mark_places(text)):
        return text
    place = rng.choice(places)
    return text[:place] + text[place] * rng.choice((2, 2, 3, 17)) + text[place + 1 :]


def swap_mark(text: str, rng: Random, _: Seeds) -> str:
    """«نعم» → «نعم“."""
    if not (places := _mark_places(text)):
        return text
    place = rng.choice(places)
    return text[:place] + rng.choice(MARKS) + text[place + 1 :]


def move_mark(text: str, rng: Random, _: Seeds) -> str:
    """قال: «نعم» → «قال: نعم»."""
    if not (places := _mark_places(text)):
        return text
    place = rng.choice(places)
    rest = text[:place] + text[place + 1 :]
    to = min(max(0, place + rng.randint(-30, 30)), len(rest))
    return rest[:to] + text[place] + rest[to:]


def add_mark(text: str, rng: Random, _: Seeds) -> str:
    """A mark anywhere, in the middle of words too."""
    place = rng.randint(0, len(text))
    return text[:place] + rng.choice(MARKS) + text[place:]


def cut_line(text: str, rng: Random, _: Seeds) -> str:
    """A line end anywhere."""
    place = rng.randint(0, len(text))
    return text[:place] + rng.choice(("\n", "\n\n", "\r\n", "\u2029")) + text[place:]


def join_lines(text: str, rng: Random, _: Seeds) -> str:
    """All line ends gone, with or without a blank for them."""
    return text.replace("\n", rng.choice((" ", "", ". ")))


def strew(text: str, rng: Random, _: Seeds) -> str:
    """Characters of one odd kind after some of the letters."""
    kind = rng.choice(STREWN)
    share = rng.choice((0.01, 0.1, 0.6))
    return "".join(c + rng.choice(kind) if rng.random() < share else c for c in text)


def replace_letter(text: str, rng: Random, _: Seeds) -> str:
    """One character becomes any other."""
    if not text:
        return text
    place = rng.randrange(len(text))
    return text[:place] + chr(rng.randrange(0x110000)) + text[place + 1 :]


def add_word(text: str, rng: Random, seeds: Seeds) -> str:
    """A cue or a small word between two others."""
    words = text.split(" ")
    words.insert(rng.randint(0, len(words)), rng.choice(seeds.words))
    return " ".join(words)


def delete_words(text: str, rng: Random, _: Seeds) -> str:
    """Some words in a row gone."""
    words = text.split(" ")
    place = rng.randrange(len(words))
    del words[place : place + rng.choice((1, 1, 2, 5))]
    return " ".join(words)


def swap_words(text: str, rng: Random, _: Seeds) -> str:
    """Two words in each other's place."""
    words = text.split(" ")
    first, second = rng.randrange(len(words)), rng.randrange(len(words))
    words[first], words[second] = words[second], words[first]
    return " ".join(words)


def repeat(text: str, rng: Random, _: Seeds) -> str:
    """A piece of the text some times over."""
    start = rng.randint(0, len(text))
    end = min(len(text), start + rng.choice((3, 20, 80)))
    return text[:end] + text[start:end] * rng.choice((1, 2, 6)) + text[end:]


def add_stop(text: str, rng: Random, _: Seeds) -> str:
    """Punctuation anywhere."""
    place = rng.randint(0, len(text))
    return text[:place] + rng.choice(STOPS) + text[place:]


def splice(text: str, rng: Random, seeds: Seeds) -> str:
    """The rest of another article from some place on."""
    other = rng.choice(seeds.texts)
    start = rng.randrange(len(other))
    return text[: rng.randint(0, len(text))] + other[start : start + len(text)]


def misread(text: str, rng: Random, _: Seeds) -> str:
    """The text's bytes read in a wrong encoding."""
    written, read = rng.choice((("utf-8", "cp1256"), ("cp1256", "latin-1"), ("utf-16", "cp1256")))
    return text.encode(written, "replace").decode(read, "replace")


def end_early(text: str, rng: Random, _: Seeds) -> str:
    """The text ends behind some word, as a teaser does."""
    blanks = [place for place, letter in enumerate(text) if letter == " "]
    return text[: rng.choice(blanks)] if blanks else text


MUTATIONS: tuple[Mutation, ...] = (
    *(delete_mark, double_mark, swap_mark, move_mark, add_mark, cut_line, join_lines, strew),
    *(replace_letter, add_word, delete_words, swap_words, repeat, add_stop, splice, misread),
    end_early,
)
"""All of them; what comes out may be anything, even the text unchanged where nothing fits."""
