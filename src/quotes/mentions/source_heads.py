"""Who can be the source of a clause: وفقا للوزارة, حسب تشخيص الأطباء; not وفقا للشروط, حسب الحاجة."""

from __future__ import annotations

import re

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.phrases import can_start, is_family_name_behind, is_name_word


def is_own_speech(passage: Passage, index: int) -> bool:
    """وفق تصريحها، حسب تأكيده: a noun of speech with the speaker as its pronoun."""
    if passage.analysis.spelled(index).endswith("ة"):
        return False
    form = passage.analysis.forms[index].removeprefix("ل")
    if any(form.removesuffix(person) in _SAID for person in _PERSONS if form.endswith(person)):
        return True
    return any(
        cue.form.kind == "noun" and cue.suffix in _PERSONS and cue.form.entry.sense in _SPEECH
        for cue in passage.analysis.readings[index].cues
    )


def _is_speech_of(passage: Passage, index: int) -> bool:
    """وفق توضيح وزير الأوقاف, حسب تشخيص الأطباء: a noun of speech or judgement before who gives it."""
    analysis = passage.analysis
    reading, behind = analysis.readings[index], index + 1
    if reading.definite or behind >= len(analysis) or not can_start(passage, behind):
        return False
    by = analysis.readings[behind]
    if not by.traits & (a.SPEAKER_HEAD | a.LATIN) and (by.definite or not is_name_word(by)):
        return False  # حسب تفسير الظاهرة
    return reading.base in _GIVEN_BY or any(
        cue.form.kind == "noun" and not cue.suffix and cue.form.entry.sense in _SPEECH
        for cue in reading.cues
    )


_PERSONS = frozenset(["ه", "ها", "هم", "هما", "هن"])
_SPEECH = frozenset(["say", "confirm", "announce", "explain", "mention", "claim"])
# What somebody said, as it is written before a pronoun, folded; and what somebody found or explained.
_SAID = frozenset(
    [
        "بيان",
        "تصريحات",
        "كلام",
        "عبارت",
        "عبارات",
        "افادت",
        "افادات",
        "روايت",
        "شهادت",
        "تعليق",
        "مزاعم",
        "اعتراف",
        "اعترافات",
        "ايضاحات",
        "توضيحات",
        "تاكيدات",
    ]
)
# What tells by itself, whoever gives it: وبحسب التفاصيل، …
_ACCOUNTS = frozenset(["تفاصيل", "تعليقات", "مزاعم"])
_GIVEN_BY = frozenset(
    [
        "تشخيص",
        "شرح",
        "تفسير",
        "ملاحظات",
        "مشاهدات",
        "تاكيدات",
        "توضيحات",
        "معاينه",
        "حسابات",
        "متابعات",
    ]
)


def brings_clause_in(passage: Passage, cue: CueFinding) -> bool:
    """Whether فإن opens the clause of a source: whatever stands between is one, وحسب القراءة الأولى فإن …"""
    anchor = cue.anchor
    if anchor is None:
        return False
    if anchor.kind == "colon":
        return anchor.index + 1 in passage.opens  # ووفقا لفلان: «…»
    return anchor.kind == "complementizer" and passage.analysis.forms[anchor.index].startswith(
        "فان"
    )


# منظريها, مؤيديه, معارضيهم; not معانيها, مبانيه
_HIS_PEOPLE = re.compile(r"\Aم(?:\w[^ا]\w|\w\w\w\w)\w*ي(?:ه|ها|هم|هما)")


def is_his_people(form: str) -> bool:
    """Whether a plural participle has a pronoun for what or whom they are of: بحسب منظريها، بحسب مؤيديه."""
    return form[0] == "م" and _HIS_PEOPLE.fullmatch(form) is not None


def is_source(passage: Passage, index: int) -> bool:
    """Whether somebody can speak there: وفقا للوزارة is a source, وفقا للشروط is none."""
    analysis = passage.analysis
    if _is_speech_of(passage, index):
        return True
    reading = analysis.readings[index]
    called = passage.surnames if reading.traits in (0, a.FAMILY) else passage.family_names
    if reading.form in passage.family_names or reading.base in called:
        return True  # بحسب وزني, whom the text has called جهاد وزني; وفقا لمنديز
    if reading.base in _ACCOUNTS or is_his_people(reading.form):
        return True
    if reading.base in _SAME and index + 1 < len(analysis.forms):
        index += 1  # بحسب ذات المحامي
        reading = analysis.readings[index]
    if index in passage.opens or reading.traits & (
        a.SPEAKER_HEAD | a.PLACE | a.LATIN | a.HONORIFIC_PRONOUN
    ):
        if reading.base == "نظام" or (reading.definite and reading.base in MEASURES):
            return False  # the rule, hardly ever the ruler; حسب الدوائر الانتخابية
        if index + 1 < len(analysis.forms) and analysis.forms[index + 1] in _OF_LISTS:
            return False  # وفقا للبرنامج التالي
        return not reading.traits & a.OCCASION or bool(
            reading.traits & (a.DOCUMENT | a.OUTLET_HEAD)
        )
    agency = reading.traits & a.NISBA and reading.base.endswith("يه")  # وفقا للفرنسية
    if reading.definite and (agency or (not reading.traits and reading.base.endswith("ي"))):
        return not analysis.readings[min(index + 1, len(analysis.forms) - 1)].is_word  # حسب النقبي،
    name = is_name_word(reading) or reading.traits & a.GIVEN_WORD
    if not name or reading.definite or index + 2 >= len(analysis.forms):
        return False
    family = analysis.readings[index + 1]
    if is_family_name_behind(reading, family) or _is_behind_words(passage, index, family):
        return not analysis.readings[index + 2].is_word  # بحسب حنبعل المجبري،
    # a name that no list has: بحسب وديع نصار فإن; not وفق خطة زمنية, an unlisted noun and its adjective
    return bool(analysis.traits(index + 1) & a.FAMILY) or analysis.forms[index + 2].startswith(
        "فان"
    )


_FEWEST_WORDS = 4


def _is_behind_words(passage: Passage, index: int, family: Reading) -> bool:
    """Whether two words that no list has tell whose the words in marks are: «…»، بحسب نوشير الداهول."""
    analysis = passage.analysis
    name = analysis.readings[index]
    if name.traits or name.preposition or name.form[0] in "لب":
        return False
    if not family.definite or family.preposition or family.traits & ~a.FAMILY:
        return False
    behind = index - 1 - bool(analysis.traits(index - 2) & a.COMMA)
    number = passage.closed_at.get(behind)
    return number is not None and passage.word_count(number) >= _FEWEST_WORDS


# وفق الحاجة, حسب العدد, حسب المناطق: what something goes by, never who tells it.
MEASURES = frozenset(
    ["حاجه", "عدد", "طلب", "رغبه", "حال", "عمر", "دواير", "مناطق", "محافظات", "دول", "مدن"]
)
RULES = frozenset(
    [
        "نظام",
        "انظمه",
        "لوايح",
        "قانون",
        "قوانين",
        "احكام",
        "خطه",
        "خطط",
        "اتفاق",
        "اتفاقيه",
        "رويه",
        "دستور",
        "لايحه",
        "استراتيجيه",
        "برنامج",
        "برامج",
    ]
)
# Somebody's where who made them stands behind (وفق تصنيف المجلة), else what something goes by.
SCALES = frozenset(
    ["تصنيف", "ترتيب", "جدول", "قايمه", "دليل", "معيار", "معايير", "كافه", "جميع", "عديد"]
)
# What somebody says by mouth, which tells nothing of itself, folded: بحسب رواية | شاهد العيان.
SPOKEN = frozenset(
    [
        "تصريح", "تصريحات", "حديث", "احاديث", "كلام", "كلمه", "خطاب", "مداخله", "افاده", "افادات", "شهاده",
        "شهادات", "روايه", "روايات", "اقوال", "تاكيد", "تاكيدات", "توضيح", "توضيحات", "تعليق", "تعليقات",
        "اعتراف", "اعترافات", "مزاعم", "ادعاء", "ادعاءات", "خطبه", "زعم", "تعبير", "وصف",
    ]
)  # fmt: skip
_SAME = frozenset(["ذات", "نفس"])
_OF_LISTS = frozenset(["التالي", "التاليه", "الاتي", "الاتيه", "الزمني", "المحدد", "المعد"])
