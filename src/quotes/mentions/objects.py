"""What a verb is about, and so nobody who speaks: تابع سير الانتخابات, عبر عن أسف الشركة."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.phrases import is_verbal_noun_in_construct
from quotes.pronouns import POSSESSIVES


def may_have_object(passage: Passage, cue: CueFinding) -> bool:
    """Whether what the cue reports leaves room for an object behind its subject.

    Behind words in marks none is left: «…»، قال مستشار الأمن القومي رافي سوندال.
    """
    if cue.anchor is not None:
        return cue.anchor.kind == "stretch" and "object" in cue.entry.frames
    before = cue.first - 1
    if before > 0 and passage.analysis.traits(before) & (a.COMMA | a.DASH):
        before -= 1
    number = passage.closed_at.get(before + 1)
    return (
        number is None or passage.stretch(number).kind == "bracket"
    )  # فلان (اللجنة) نفى اتخاذ أي قرار


def is_what_is_done(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether an unlisted verbal noun with its own noun stands where an object may."""
    reading = passage.analysis.readings[index]
    if reading.traits or reading.definite or reading.preposition:
        return False
    if reading.form != "سير" and not is_verbal_noun_in_construct(passage, index):
        return False  # تابع سير الانتخابات
    return may_have_object(passage, cue)


_ELATIVES = frozenset(
    ["افضل", "احسن", "اكبر", "اصغر", "ابرز", "اشهر", "اقوي", "اسرع", "اول", "اخر"]
)


def belongs_to_oblique(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the word at `index` is part of what a preposition or a noun governs, and begins no subject."""
    return _is_of_governed(passage, cue, index) or _is_named_oblique(passage, cue, index)


def _is_of_governed(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a verb without words of its own has a preposition with an unlisted noun before its noun.

    The second depends on the first: عبر عن أسف | الشركة، موضحا; a title or name may be the subject.
    """
    if cue.anchor is not None or not may_have_object(passage, cue) or index < cue.last + 2:
        return False
    noun, before = passage.analysis.readings[index - 1], passage.analysis.readings[index - 2]
    if noun.base in _ELATIVES and not passage.analysis.readings[index].definite:
        return True  # ألقاها بعد فوزه بجائزة أفضل | لاعب
    own = noun.form.endswith(POSSESSIVES) and not passage.analysis.spelled(index - 1).endswith("ة")
    bare = noun.is_word and not (noun.traits or noun.definite or own)
    person = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.NAME_PARTICLE
    if not bare or passage.analysis.traits(index) & person:
        return False
    return bool(noun.preposition or before.traits & a.PREPOSITION)


# No heads of a construct.
_NO_CONSTRUCT = (
    a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.LATIN | a.PLACE | a.OUTLET | a.ROLE | a.NISBA
    | a.ADJECTIVE | a.TIME
)  # fmt: skip


def _is_named_oblique(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a definite role belongs to a noun in ة before it, or a name tells who such a role is.

    اعتبر في جلسة عن قضية | الصحافي المعتقل سامر الدهان أن …, وأضافت في رسالة إلى الرئيس | سامر أن …:
    neither speaks.
    """
    readings = passage.analysis.readings
    reading = readings[index]
    if reading.definite and reading.traits & a.ROLE and index > cue.last:
        noun = readings[index - 1]
        bare = noun.is_word and not noun.definite and not noun.traits & _NO_CONSTRUCT
        return bare and passage.analysis.spelled(index - 1).endswith("ة")
    if not reading.traits & (a.GIVEN | a.FAMILY):
        return False
    role = False
    before = index - 1
    while before >= cue.last and readings[before].definite:
        role = role or bool(readings[before].traits & (a.ROLE_M | a.ROLE_F))
        if readings[before].preposition:
            return role  # قال للأديب الراحل | سامر الدهان: …
        before -= 1
    # بينت تعليقات الوزير | سامر الدهان أن …: his remarks speak, and so he does
    return role and before >= cue.last and not readings[before].form.endswith("ات")
