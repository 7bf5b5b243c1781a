"""What the speaker does next, as the gender of the verb shows: قال الوزير إن الحكومة ستدعم الخبز، | ثم غادر.

It is no deed of whom the words are about, who is of the other gender.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage

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
