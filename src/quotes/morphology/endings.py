"""Endings: what stands before and behind a verb's stems, cell by cell.

The vowels are those of `spelling`. What a weak last radical leaves (see `stems`) names the column
of endings: "" sound, a نفى and يرى, i نسي and ينفي, u يدعو, w دعا.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

InflectionKind = Literal["verb", "participle", "noun"]
Tense = Literal["perfect", "imperfect", "imperative"]
Voice = Literal["active", "passive"]
Person = Literal[1, 2, 3]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]


class Features(NamedTuple):
    """What an inflected form says of itself."""

    kind: InflectionKind
    tense: Tense | None = None
    voice: Voice | None = None
    maybe_passive: bool = False
    """Active, but only the first vowel tells it from the passive of the same cell: ذكر is dhakara or dhukira."""
    person: Person | None = None
    gender: Gender | None = None
    number: Number | None = None
    bound: bool = False
    """Written so only before an attached pronoun: أخبرو of أخبروه, إشارت of إشارته."""


class Inflection(NamedTuple):
    """One inflected form: its letters and what they say."""

    surface: str
    features: Features


class Cell(NamedTuple):
    """Who a finite form speaks of."""

    person: Person
    gender: Gender | None
    number: Number
    bound: bool = False


_HE, _SHE = Cell(3, "m", "s"), Cell(3, "f", "s")
_HE_BOUND, _SHE_BOUND = Cell(3, "m", "s", True), Cell(3, "f", "s", True)
_BOTH_M, _BOTH_F = Cell(3, "m", "d"), Cell(3, "f", "d")
_THEY_M, _THEY_M_BOUND, _THEY_F = Cell(3, "m", "p"), Cell(3, "m", "p", True), Cell(3, "f", "p")
_I, _WE = Cell(1, None, "s"), Cell(1, None, "p")
_I_BOUND, _WE_BOUND = Cell(1, None, "s", True), Cell(1, None, "p", True)
THOU_M, THOU_F = Cell(2, "m", "s"), Cell(2, "f", "s")
YOU, YOU_BOUND = Cell(2, "m", "p"), Cell(2, "m", "p", True)

# Each ending with the stem that it takes. The second person singular is written like the
# first (قلت), so it has no row of its own. Plurals stand before duals: دعوا is mostly "they".
Part = Literal["open", "closed", "jussive"]
Ending = tuple[str, Part, Cell]
PERFECT: dict[str, tuple[Ending, ...]] = {
    "": (
        ("a", "open", _HE),
        ("at", "open", _SHE),
        ("UX", "open", _THEY_M),
        ("U", "open", _THEY_M_BOUND),
        ("na", "closed", _THEY_F),
        ("A", "open", _BOTH_M),
        ("atA", "open", _BOTH_F),
        ("tu", "closed", _I),
        ("nA", "closed", _WE),
        ("tum", "closed", YOU),
        ("tumU", "closed", YOU_BOUND),
    ),
    "a": (
        ("Y", "open", _HE),
        ("A", "open", _HE_BOUND),
        ("at", "open", _SHE),
        ("awX", "open", _THEY_M),
        ("aw", "open", _THEY_M_BOUND),
        ("ayna", "closed", _THEY_F),
        ("ayA", "open", _BOTH_M),
        ("atA", "open", _BOTH_F),
        ("aytu", "closed", _I),
        ("aynA", "closed", _WE),
        ("aytum", "closed", YOU),
        ("aytumU", "closed", YOU_BOUND),
    ),
    "i": (
        ("iya", "open", _HE),
        ("iyat", "open", _SHE),
        ("UX", "open", _THEY_M),
        ("U", "open", _THEY_M_BOUND),
        ("Ina", "closed", _THEY_F),
        ("iyA", "open", _BOTH_M),
        ("iyatA", "open", _BOTH_F),
        ("Itu", "closed", _I),
        ("InA", "closed", _WE),
        ("Itum", "closed", YOU),
        ("ItumU", "closed", YOU_BOUND),
    ),
}
PERFECT["w"] = tuple(
    ("A" if ending == "Y" else ending.replace("ay", "aw"), stem, cell)
    for ending, stem, cell in PERFECT["a"]
    if ending != "A"
)


class Prefix(NamedTuple):
    """A prefix of the imperfect and the kind of ending that goes with it."""

    letter: str
    ending: Literal["none", "dual", "masculine", "feminine", "thou"]
    cell: Cell
    bound: Cell


IMPERFECT_PERSONS = (
    Prefix("y", "none", _HE, _HE_BOUND),
    Prefix("t", "none", _SHE, _SHE_BOUND),
    Prefix("'", "none", _I, _I_BOUND),
    Prefix("n", "none", _WE, _WE_BOUND),
    Prefix("y", "masculine", _THEY_M, _THEY_M_BOUND),
    Prefix("y", "feminine", _THEY_F, _THEY_F),
    Prefix("t", "masculine", YOU, YOU_BOUND),
    Prefix("t", "thou", THOU_F, THOU_F),
    Prefix("y", "dual", _BOTH_M, _BOTH_M),
    Prefix("t", "dual", _BOTH_F, _BOTH_F),
)
# By what the last radical leaves and by kind of ending: (ending, stem, before a pronoun only).
Tail = tuple[str, Part, bool]
IMPERFECT: dict[str, dict[str, tuple[Tail, ...]]] = {
    "": {
        "none": (("u", "open", False), ("", "jussive", False)),
        "dual": (("Ani", "open", False), ("A", "open", False)),
        "masculine": (("Una", "open", False), ("UX", "open", False), ("U", "open", True)),
        "feminine": (("na", "closed", False),),
        "thou": (("Ina", "open", False), ("I", "open", False)),
    },
    "i": {
        "none": (("I", "open", False), ("i", "open", False)),
        "dual": (("iyAni", "open", False), ("iyA", "open", False)),
        "masculine": (("Una", "open", False), ("UX", "open", False), ("U", "open", True)),
        "feminine": (("Ina", "closed", False),),
        "thou": (("Ina", "open", False), ("I", "open", False)),
    },
    "u": {
        "none": (("U", "open", False), ("u", "open", False)),
        "dual": (("uwAni", "open", False), ("uwA", "open", False)),
        "masculine": (("Una", "open", False), ("UX", "open", False), ("U", "open", True)),
        "feminine": (("Una", "closed", False),),
        "thou": (("Ina", "open", False), ("I", "open", False)),
    },
    "a": {
        "none": (("Y", "open", False), ("A", "open", True), ("a", "open", False)),
        "dual": (("ayAni", "open", False), ("ayA", "open", False)),
        "masculine": (("awna", "open", False), ("awX", "open", False), ("aw", "open", True)),
        "feminine": (("ayna", "closed", False),),
        "thou": (("ayna", "open", False), ("ay", "open", False)),
    },
}
# Participle endings after a sound and after a weak last radical (داعٍ, الداعي, داعيا). The oblique
# dual is written like the oblique plural.
PARTICIPLE: tuple[tuple[str, Gender, Number], ...] = (
    ("", "m", "s"),
    ("A", "m", "s"),
    ("ah", "f", "s"),
    ("Ani", "m", "d"),
    ("atAni", "f", "d"),
    ("atayni", "f", "d"),
    ("Una", "m", "p"),
    ("Ina", "m", "p"),
    ("At", "f", "p"),
)
WEAK_PARTICIPLE: tuple[tuple[str, Gender, Number], ...] = (
    ("i", "m", "s"),
    ("I", "m", "s"),
    ("iyA", "m", "s"),
    ("iyah", "f", "s"),
    ("iyAni", "m", "d"),
    ("iyatAni", "f", "d"),
    ("iyatayni", "f", "d"),
    ("Una", "m", "p"),
    ("Ina", "m", "p"),
    ("iyAt", "f", "p"),
)
