"""What the speaker does next, or rests the words on, behind a comma: …، قبل أن يغادر القاعة."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage

# Without the first letter, folded: what somebody does who has just spoken.
_NEXT = frozenset(
    [
        "غادر",
        "تراجع",
        "عدل",
        "نسحب",
        "نهي",
        "صمت",
        "سكت",
        "جهش",
        "ستدرك",
        "ستطرد",
        "عتذر",
        "ختم",
        "ختتم",
    ]
)
_RESTING = frozenset(
    "و" + verb + end for verb in ("استند", "اعتمد", "استدل", "بني") for end in ("", "ت", "وا")
)
_ON_WHAT = (["في", "ذلك"], ["في", "هذا"])


def before_what_is_done(passage: Passage, cue: CueFinding, first: int, end: int) -> int:
    """The comma behind which the speaker of `cue` does something next, or `end`."""
    forms, signs = passage.analysis.forms, passage.analysis.signs
    for comma in signs[bisect_left(signs, first) : bisect_left(signs, end - 3)]:
        if not passage.analysis.traits(comma) & a.COMMA or passage.inside[comma] >= 0:
            continue
        if forms[comma + 1] in _RESTING and forms[comma + 2 : comma + 4] in _ON_WHAT:
            return comma
        if forms[comma + 1 : comma + 3] == ["قبل", "ان"] and _is_theirs(passage, cue, comma + 3):
            return comma
    return end


def _is_theirs(passage: Passage, cue: CueFinding, verb: int) -> bool:
    """Whether the speaker does it, or somebody to him: قبل أن يغادر, قبل أن يقنعه أصدقاؤه."""
    word = passage.analysis.forms[verb]
    gender = cue.form.gender if cue.form is not None and cue.form.kind != "noun" else None
    if gender is None or word[0] != ("ت" if gender == "f" else "ي"):
        return False
    if word[1:] in _NEXT:
        return True
    theirs = "ها" if gender == "f" else "ه"
    doer = passage.analysis.forms[verb + 1 : verb + 2]
    return (
        len(word) > len(theirs) + 3
        and word.endswith(theirs)
        and doer[0:1] != []
        and doer[0].endswith(theirs)
    )
