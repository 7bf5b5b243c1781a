"""Inputs, each made from a seed and a number alone, so that any one can be made again."""

from __future__ import annotations

from random import Random

from .mutations import MUTATIONS, STREWN, misread
from .seeds import MARKS, STOPS, Seeds

_FEW = (1, 1, 2, 3, 5, 9)
_LENGTHS = (1, 4, 8, 16, 40, 80)
_TYPED = (*MARKS, *STOPS, " ", " ", "3.5", "it")


def make(seed: int, number: int, seeds: Seeds) -> str:
    """Make input `number` of the run `seed`."""
    rng = Random(f"{seed}:{number}")
    chance = rng.random()
    if chance < 0.01:
        return _drummed(rng, seeds)
    if chance < 0.45:
        return _mutated(rng, seeds)
    if chance < 0.6:
        return torn(rng, seeds)
    if chance < 0.9:
        return _typed(rng, seeds)
    return _random(rng)


def _mutated(rng: Random, seeds: Seeds) -> str:
    """Some sentences of an article (at times the whole), changed some times."""
    text = rng.choice(seeds.texts)
    if rng.random() < 0.99:
        start = rng.randrange(len(text))
        text = text[start : start + rng.choice((40, 80, 80, 150, 300))]
    for _ in range(rng.choice(_FEW)):
        change = rng.choice(MUTATIONS)
        # Letters of another alphabet are soon all that is left: seldom is often enough.
        if change is not misread or rng.random() < 0.1:
            text = change(text, rng, seeds)
    return text[:5000]


def torn(rng: Random, seeds: Seeds) -> str:
    """A piece of an article as it is, from any place to the end of any word, at times with a sign at an end.

    Rules look at the words around them: here each word comes first and last once.
    """
    text = rng.choice(seeds.texts)
    start = rng.randrange(len(text))
    end = text.find(" ", start + rng.choice((3, 10, 30, 80, 200)))
    piece = text[start : end if end > 0 else len(text)]
    ends = (*STOPS, *MARKS, "\n", "", "", "", "")
    return rng.choice(ends) + piece + rng.choice(ends)


def _typed(rng: Random, seeds: Seeds) -> str:
    """Words that the rules look at, marks and stops, in any order."""
    pieces = []
    for _ in range(rng.choice(_LENGTHS)):
        pieces.append(rng.choice(seeds.words if rng.random() < 0.65 else _TYPED))
        if rng.random() < 0.8:
            pieces.append(" ")
    return "".join(pieces)


def _drummed(rng: Random, seeds: Seeds) -> str:
    """A short unit over and over, long enough to reach every limit on how far the rules look."""
    units = []
    for _ in range(rng.choice((1, 2, 3))):
        make_unit = rng.choice((_mutated, _typed))
        units.append(make_unit(rng, seeds)[: rng.choice((5, 12, 40, 160))] + " ")
    text = "".join(unit * rng.choice((1, 3, 40, 320, 1000)) for unit in units)
    around = rng.choice(("", "", "«»", "((", '""', "“"))
    return f"{_typed(rng, seeds)[:60]} {around[:1]}{text[:15_000]}{around[1:]}{units[0]}"


def _random(rng: Random) -> str:
    """Code points at random: of all Unicode, of one block, or of the odd kinds."""
    length = rng.choice(_LENGTHS)
    chance = rng.random()
    if chance < 0.4:
        return "".join(chr(rng.randrange(0x110000)) for _ in range(length))
    if chance < 0.7:
        block = rng.choice((0x0000, 0x0600, 0x0600, 0x2000, 0xFB00, 0xFE00, 0x1EE00, 0xD800))
        return "".join(chr(block + rng.randrange(0x100)) for _ in range(length))
    return "".join(rng.choice(rng.choice((*STREWN, MARKS, STOPS))) for _ in range(length))
