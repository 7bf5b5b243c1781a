"""What the speaker does next, or rests the words on, and does not say: …، | قبل أن يغادر القاعة, | ثم غادر.

The verb tells, or its gender, where whom the words are about is of the other one.
"""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.findings import CueFinding, Frame
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


_SHORTEST = 4  # letters, و included: وقضت
_MAN = a.ROLE_M | a.GIVEN_M
_NO_ONE = a.ROLE_PLURAL | a.GROUP


def before_deed(passage: Passage, frame: Frame, first: int, end: int) -> int:
    """The token before what the speaker does then, where that is no part of the words from `first` on."""
    gender = _own_gender(passage, frame.cue, first)
    if gender is None:
        return end
    analysis = passage.analysis
    for comma in range(first + 2, end - 2):
        if not analysis.traits(comma) & a.COMMA or passage.inside[comma] != passage.inside[first]:
            continue
        form = analysis.forms[comma + 1]
        if form == "قبل" and analysis.forms[comma + 2] == "ان" and comma + 3 < end:
            if analysis.readings[comma + 3].looks_finite("ي" if gender == "m" else "ت"):
                return comma  # …، قبل أن يغادر
        elif form == "ثم" and gender == "m" and _is_perfect(passage, comma + 2):
            return comma
        elif gender == "f" and _joins_hers(passage, comma + 1):
            return comma  # وقالت المحكمة إن المتهم أقدم على فعلته، | وقضت بسجنه
    return end


def is_the_speakers(passage: Passage, frame: Frame, later: CueFinding, first: int) -> bool:
    """Whether the gender shows so of a verb that reports, with no comma before: … الخبز | ودعا إلى التهدئة."""
    form = later.form
    if later.conjunction != "و" or later.kind != "verb" or later.suffix or form is None:
        return False
    if (form.tense, form.person, form.number) != ("perfect", 3, "s"):
        return False
    return form.gender is not None and form.gender == _own_gender(passage, frame.cue, first)


def _own_gender(passage: Passage, cue: CueFinding, first: int) -> str | None:
    """The gender of who speaks, where one of the other gender is the subject of the words: أن | الحكومة."""
    form = cue.form
    if cue.kind != "verb" or form is None or (form.person, form.number) != (3, "s"):
        return None
    if first >= len(passage.analysis):
        return None
    noun = passage.analysis.readings[first]
    if noun.preposition or noun.traits & _NO_ONE or passage.inside[first] >= 0:
        return None
    if form.gender == "m":
        woman = noun.definite and passage.analysis.spelled(first).endswith("ة")
        return "m" if woman and not noun.traits & a.ROLE_M else None
    man = noun.definite and noun.traits & _MAN and not noun.traits & (a.ROLE_F | a.BODY)
    return "f" if man and form.gender == "f" else None


def _is_perfect(passage: Passage, index: int) -> bool:
    """Whether a man's verb of the perfect stands there: غادر, اختتم; not يغادر, the noun الباقي."""
    reading = passage.analysis.readings[index]
    if not reading.is_word or reading.traits or reading.definite or reading.preposition:
        return False
    return len(reading.form) >= _SHORTEST - 1 and reading.form[0] not in "يتنسا"


def _joins_hers(passage: Passage, index: int) -> bool:
    """وقضت بسجنه: what she did, with nobody behind who did it: not وحضرت | الشرطة."""
    reading, behind = passage.analysis.readings[index : index + 2]
    form = reading.form
    if reading.traits or reading.definite or reading.preposition or form[0] != "و":
        return False
    if len(form) < _SHORTEST or not form.endswith("ت") or form[-2] == "ا":
        return False
    oblique = behind.preposition or behind.traits & a.PREPOSITION
    return bool(oblique) or (behind.form[0] == "ب" and not behind.traits)
