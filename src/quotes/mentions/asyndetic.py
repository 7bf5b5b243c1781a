"""The antecedent of a relative clause without pronoun, as an indefinite noun has it: نشروا خبرا | ادعى أن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Phrase
from quotes.mentions.agreement import agrees
from quotes.passage import Passage

# What is passed on or published, and says something whoever has made it, folded. What one says oneself
# (بيان, تصريح, كلمة) is none: أصدر المصرف بيانا أكد أن is of the bank; nor is a picture, which somebody
# says something of: نشر حساب مقطعا ادعى أنه حديث.
_SAYING_M = frozenset(["خبر", "تقرير", "بحث", "استطلاع", "تحقيق", "ادعاء"])
_SAYING_F = frozenset(
    [
        "اخبار", "انباء", "تقارير", "شايعه", "شايعات", "اشاعات", "دراسه", "دراسات", "بحوث", "ابحاث", "استطلاعات",
        "احصاءات", "احصاييات", "تسريبات", "معلومات", "معطيات", "وثيقه", "وثايق", "تحقيقات",
        "منشورات", "تعليقات", "تدوينات", "تغريدات", "رسايل", "لافته", "لافتات", "شعارات", "هتافات",
        "انتقادات", "اتهامات", "مزاعم", "ادعاءات", "اصوات", "روايات", "شهادات", "توقعات",
    ]
)  # fmt: skip
_THINKING = frozenset(["think", "expect", "find"])
_NO_ADJECTIVE = (
    a.PREPOSITION
    | a.CONJUNCTION
    | a.COMPLEMENTIZER
    | a.NEGATION
    | a.PRONOUN
    | a.TIME
    | a.ADVERB
    | a.PLACE
)
_MOST_ADJECTIVES = 2
_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها"])
_REACH_OF_TALK = 4


def asyndetic_antecedent(passage: Passage, cue: CueFinding) -> Phrase | None:
    """خبرا in تداولت صفحات خبرا ادعى أن, صديق قديم in جمعني لقاء بصديق قديم أقسم أن.

    The verb stands right behind the noun and its adjectives, agrees with it, and is not about what
    stands in it (رسالة قال فيها), which somebody else says.
    """
    form, analysis = cue.form, passage.analysis
    if form is None or form.person != 3 or cue.conjunction or cue.kind != "verb":
        return None
    if cue.entry.sense in _THINKING and form.gender == "m" and form.number == "s":
        return None  # خمسة عشر مسلحا يعتقد أنهم: the passive
    if analysis.forms[cue.last : cue.last + 1] and analysis.forms[cue.last] in _IN_IT:
        return None
    last = cue.first
    while last > cue.scope[0] and analysis.traits(last - 1) & a.AUXILIARY:
        last -= 1  # تقارير كانت قد أشارت إلى أن
    index = last - 1
    lowest = max(cue.scope[0], index - _MOST_ADJECTIVES)
    while index >= lowest:
        reading = analysis.readings[index]
        if not reading.is_word or reading.definite or reading.conjunction:
            return None
        near = last - index <= _MOST_ADJECTIVES  # عن رجل باع داره | قال
        if _says(cue, reading) or (near and _is_somebody(passage, cue, index)):
            return Phrase(index, last, index)
        if reading.preposition or reading.traits & _NO_ADJECTIVE:
            return None
        index -= 1
    return None


def _says(cue: CueFinding, reading: Reading) -> bool:
    """Whether the noun is something that says what the verb reports: تقارير صحفية | أفادت بأن."""
    assert cue.form is not None
    if cue.form.number != "s":
        return False
    base = reading.base
    if cue.form.gender == "f":
        return base in _SAYING_F
    return base in _SAYING_M or base.removesuffix("ا") in _SAYING_M


def _is_somebody(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a person is spoken of at `index`, who is no subject of a verb before: التقينا بتاجر | قال إن.

    Whom somebody talks with is another matter: في حديث مع صحفي | قال إن.
    """
    assert cue.form is not None
    analysis = passage.analysis
    reading = analysis.readings[index]
    if not reading.traits & (a.ROLE | a.ANONYMOUS) or reading.traits & (a.BODY | a.GROUP | a.GIVEN):
        return False
    many = bool(reading.traits & a.ROLE_PLURAL) and not reading.traits & (a.ROLE_M | a.ROLE_F)
    if many != (cue.form.number == "p") or not agrees(cue, reading):
        return False
    if cue.form.gender == "f" and not many and not reading.traits & a.ROLE_F:
        return False
    before = analysis.readings[index - 1] if index else None
    attached = reading.preposition in ("ب", "ل")
    governed = before is not None and bool(before.traits & a.PREPOSITION)
    if not (attached or governed or reading.base.endswith("ا")):
        return False
    lowest = max(cue.scope[0], index - _REACH_OF_TALK)
    return not any(analysis.traits(place) & a.OCCASION for place in range(lowest, index))
