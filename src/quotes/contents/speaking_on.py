"""Whether a later verb has the same speaker again, who goes on with it: …، ونددت بالهجوم."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage


def goes_on_speaking(passage: Passage, cue: CueFinding, later: CueFinding, first: int) -> bool:
    """Whether a later verb has the cue's own subject again: نشرت اللجان أن …، ونددت بالهجوم."""
    if later.form is None or later.kind != "verb":
        return False
    if later.form.ambiguous and later.form.person != 1:
        return False
    if later.suffix and later.anchor is None:
        return False  # إن الله أحب المؤمن، وأيده ونصره
    if later.conjunction != "و" or not passage.analysis.traits(later.first - 1) & (
        a.COMMA | a.MARK
    ):
        return False
    forms = passage.analysis.forms
    if forms[first - 1] in _THAT_HE and forms[first][0] not in "يتس":
        if cue.kind != "verb" or later.suffix:
            return False  # مبينا أنه اعتذر للإدارة، وأبدى استعداده للتعاون
    return (later.form.person, later.form.tense, later.form.gender, later.form.number) == _voice(
        cue
    )


def _voice(cue: CueFinding) -> tuple[object, ...]:
    """Person, tense, gender and number of who speaks: of a verb, of a participle, of قوله and قولها."""
    form = cue.form
    if cue.kind == "noun" and cue.suffix in _OF_PRONOUN:
        return (3, "perfect", *_OF_PRONOUN[cue.suffix])
    if form is None:
        return ()
    if cue.kind == "participle":
        return (3, "perfect", form.gender, form.number)
    return (form.person, form.tense, form.gender, form.number)


_THAT_HE = frozenset(["انه", "انها", "بانه", "بانها", "انهم", "بانهم"])
_OF_PRONOUN = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p")}


def adds_clause(passage: Passage, frame: Frame, later: Frame, first: int) -> bool:
    """Whether the speaker goes on with أن: قال الحارس: نحن موجودون دائما، | وأكد أن العمل شرف."""
    anchor = later.cue.anchor
    if anchor is None or anchor.kind != "complementizer" or later.position != "implicit":
        return False
    if (
        later.cue.entry.sense in _THINKING
        or passage.inside[later.cue.first] != passage.inside[first]
    ):
        return False
    return goes_on_speaking(passage, frame.cue, later.cue, first)


# With these somebody may say I as well (وأعتقد), or cite another (وقال).
_THINKING = frozenset(["say", "think", "hope", "consider", "find", "expect"])
