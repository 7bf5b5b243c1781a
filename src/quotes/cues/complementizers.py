"""Whose clause a complementizer on the way opens: the cue's own, an adverbial's, or another verb's."""

from __future__ import annotations

from typing import Literal

from quotes import analysis as a
from quotes.cues.further_clauses import begins_another_clause
from quotes.cues.stating import STATING, is_after_that, states
from quotes.passage import Passage

Verdict = Literal["anchor", "skip", "stop"]

PREPOSITIONS_OF_THAT = frozenset(["الي", "علي", "عن", "من", "في"])

PREPOSITION_NAMES = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في"}


def takes_noun(frames: frozenset[str], before: str) -> bool:
    """Whether what the verb reports may be a noun behind the word `before`: تحدث عن «تقدم», as عن أن."""
    return "object" in frames or f"{PREPOSITION_NAMES.get(before)} أن" in frames


# A word before أن that makes it part of an adverbial: the search goes on behind it (قال بعد أن وصل إن).
_SKIPPED_BEFORE_THAT = frozenset(
    [
        "بعد", "قبل", "منذ", "دون", "بدون", "مع", "رغم", "برغم", "بمجرد", "عند", "لحين", "شرط", "شريطه",
        "مقابل", "وقت", "يوم",
    ]
)  # fmt: skip

# A word before أن that begins another clause: what the cue reports does not begin there.
_CLOSED_BEFORE_THAT = frozenset(
    [
        "غير", "الا", "كما", "حيث", "بيد", "لولا", "اذ", "يبدو", "يجب", "يمكن", "ينبغي", "شك", "بد", "شان",
        "خصوصا", "خاصه", "علما", "سيما", "لاسيما", "حتي", "كي", "يفترض", "ينتظر", "فضلا", "لابد", "طالما",
        "ذلك", "حين", "بل", "باعتبار", "بحجه", "بدعوي", "بذريعه", "بزعم", "بحكم", "بدليل", "بالرغم", "بما",
        "لو", "او", "سوي", "خشيه", "مخافه", "شانه", "شانها", "شانهم", "شانهما", "سبق", "صحيح", "طبيعي",
        "الحقيقه", "بحيث", "يمكنه", "يمكنها", "يمكنهم", "يمكننا", "بالامكان", "بامكانه", "بامكانها", "بامكانهم",
        "هو", "هي", "لدرجه", "اما", "عجب", "غرو", "الواقع", "فالواقع", "الاكيد", "الملفت", "للاسف", "لزاما",
        "العلم", "علم",
    ]
)  # fmt: skip

# The same behind من: من المقرر أن, من الطبيعي أن; without it they are adjectives (التاريخ الطبيعي أن).
_IMPERSONAL_BEFORE_THAT = frozenset(
    [
        "المقرر", "المتوقع", "المفترض", "الممكن", "المحتمل", "المرجح", "المنتظر", "الواضح", "الطبيعي",
        "الضروري", "الصعب", "السهل", "المهم", "الافضل", "الموسف", "المستبعد", "الموكد", "المعروف",
        "المستحيل", "اللافت", "المعلوم", "الواجب",
    ]
)  # fmt: skip

# وسط مخاوف من أن, بفعل تكهنات بأن: what people say and feel has its own clause.
_TALK = frozenset(
    [
        "مخاوف",
        "تكهنات",
        "توقعات",
        "تقارير",
        "انباء",
        "شايعات",
        "احساس",
        "شعور",
        "قناعه",
        "اعتراف",
        "امل",
    ]
)
_AMID = frozenset(["من", "وسط", "بفعل", "بعد", "بسبب", "اثر", "عقب", "جراء", "نتيجه", "علي"])

# Verbs that have أن for themselves and report nothing: حاول مرارا أن, استطاع أن, كاد أن.
_WITH_THEIR_OWN_THAT = frozenset(
    [
        "حاول", "حاولت", "حاولوا", "يحاول", "تحاول", "نحاول", "يحاولون", "استطاع", "استطاعت", "استطاعوا",
        "يستطيع", "تستطيع", "نستطيع", "يستطيعون", "اراد", "ارادت", "ارادوا", "يريد", "تريد", "نريد",
        "يريدون", "كاد", "كادت", "كادوا", "يكاد", "تكاد", "يكادون", "اوشك", "اوشكت", "يستحق", "تستحق",
        "يكفي", "يعني", "تعني", "يعقل", "يحق", "يلبث", "تلبث", "يتسني", "اثبت", "اثبتت", "اثبتوا", "يثبت",
        "تثبت", "نثبت", "سيثبت", "ستثبت", "سنثبت", "سمح", "سمحت", "سمحوا", "يسمح", "تسمح",
        "اختار", "اختارت", "اختاروا", "قرر", "قررت", "قرروا", "فضل", "فضلت", "فضلوا", "شعر", "شعرت", "شعروا",
        "يشعر", "تشعر", "احس", "احست", "احسست", "يحس", "تحس", "اعتاد", "اعتادت", "اعتدت", "تعمد", "تعمدت",
        "يود", "تود", "نود", "اود", "يستدعي", "تستدعي", "يتطلب", "تتطلب", "لوحظ", "ليتضح", "ليتبين",
        "يدري", "تدري", "ندري", "ادري", "يدرون", "لبث", "لبثت", "لبثوا", "يحب", "تحب", "احب", "احبت", "يحبون",
        "استطيع", "استطعت", "اعني", "نعني", "احاول", "حاولنا", "اريد", "اردت", "اردنا", "اكاد", "نكاد",
        "استوعب", "استوعبت", "استوعبوا", "ادرك", "ادركت", "ادركوا", "يدرك", "تدرك", "يدركوا", "يدركون",
        "يجدون", "وجدوا", "يمكن", "يجب", "ينبغي", "بد", "لابد", "ولابد", "فلابد",
    ]
)  # fmt: skip
# With إلى they are prepositions, whatever verb stands before.
_BEFORE_TO = frozenset(["اضافه", "نظرا", "استنادا", "نسبه", "وصولا"])

# How many words may stand between such a verb and its أن.
_LONGEST_BETWEEN = 2

# على with these before it means "must": يجب على الإدارة أن, وكان علينا أن.
_MUST = frozenset(["يجب", "وجب", "كان", "لكن", "يتعين", "ينبغي"])
_WITH_PRONOUN = frozenset(["علينا", "عليه", "عليها", "عليهم", "عليك", "عليكم", "عليهما"])
_LONGEST_OBLIGED = 6


def complementizer_verdict(
    passage: Passage, index: int, start: int, frames: frozenset[str]
) -> Verdict:
    """Whether the complementizer at `index` is the one of the cue that ends before token `start`.

    `skip` where the search goes on behind it (قال بعد أن وصل إن …), `stop` where what follows can no
    longer be the cue's.
    """
    analysis = passage.analysis
    form = analysis.forms[index]
    if form == "فلان" or (form == "فلانه" and analysis.spelled(index).endswith("ة")):
        return "skip"  # so-and-so
    if form.startswith("فان"):
        return "anchor" if "clause" in frames else "skip"
    if form[0] == "و":
        return "stop"
    if form.startswith(("كون", "بكون")):
        return _verdict_on_being(passage, index, start, frames)
    if form.startswith("لان"):
        return "anchor" if "لأن" in frames else "skip"
    if index > start and _is_condition(passage, index, frames):
        return "skip"
    if index and analysis.forms[index - 1] in _NO_SOONER:
        return "stop"  # وما إن خرج حتى …
    before = analysis.forms[index - 1] if index else ""
    bare = before[1:] if before[:1] in "وف" and len(before) > 2 else before
    if form == "بان" and analysis.forms[index + 1 : index + 2] == ["كي"]:
        return "skip"  # the name بان كي مون
    if before == "الي" and index > 1 and analysis.readings[index - 2].base in _BEFORE_TO:
        return "skip"  # إضافة إلى أن
    if before in PREPOSITIONS_OF_THAT and not _is_name(passage, index - 1):
        wanted = f"{PREPOSITION_NAMES[before]} أن"
        if wanted in frames or (before in STATING and states(passage, index, start, frames)):
            return "anchor"
        return "skip"
    if before == "." and "إن" not in frames and analysis.spelled(index).startswith("إ"):
        return "stop"  # ترى أمها تبتسم ... إنها سعيدة: another sentence
    if bare in _SKIPPED_BEFORE_THAT and not analysis.spelled(index).startswith("إ"):
        return "skip"
    if before == "وعليه":
        return "stop"
    if bare == "سبق" and index > 1 and analysis.traits(index - 2) & a.RELATIVE:
        return "skip"  # وأضاف المراقب الذي سبق أن شارك: «…»
    if before == "ذلك" and form.startswith("بان") and "بأن" in frames and index > 1:
        object_of = analysis.readings[
            index - 2
        ]  # وبرر الوزير ذلك بأن; not على ذلك بأن, مثل ذلك بأن
        if not (object_of.traits & a.PREPOSITION or object_of.form == "مثل"):
            return "anchor"
    if bare in _CLOSED_BEFORE_THAT and not (
        _is_adjective(passage, index - 1, start) or is_after_that(passage, index - 1, start, frames)
    ):
        return "stop"
    if index > 1 and (
        (before in _IMPERSONAL_BEFORE_THAT and analysis.forms[index - 2] in ("من", "ومن"))
        or (analysis.readings[index - 1].base in _TALK and analysis.forms[index - 2] in _AMID)
    ):
        return "stop"
    # mostly nothing stands between the cue and its أن; and إن belongs to what is said
    if (index > start and not analysis.spelled(index).startswith("إ")) and (
        _is_of_another_verb(passage, index, start)
        or _is_of_verb_before(passage, index, start)
        or _is_of_duty(passage, index, start)
        or _is_of_possibility(passage, start)
    ):
        return "stop"
    if _is_of_what_we_say(passage, index, start) or begins_another_clause(passage, start, index):
        return "stop"
    return "stop" if frames.isdisjoint(_WITH_CLAUSE) else "anchor"


_WITH_CLAUSE = frozenset(["أن", "إن", "بأن", "إلى أن", "على أن", "عن أن", "من أن", "clause"])


def _is_name(passage: Passage, index: int) -> bool:
    """Whether the letters of a preposition are somebody's name: قال مهند الحاج علي إن …, not على أن."""
    analysis = passage.analysis
    if analysis.forms[index] != "علي":
        return False
    known = analysis.traits(index) & a.GIVEN and not analysis.traits(index) & a.PREPOSITION
    return bool(known) or analysis.spelled(index + 1).startswith("إ")


def _is_adjective(passage: Passage, index: int, start: int) -> bool:
    """Whether خاصة is "private": قالت مصادر خاصة أن …, قالت الشركة في تصريحات خاصة إن …"""
    if passage.analysis.forms[index] != "خاصه":
        return False
    noun, before = passage.analysis.readings[index - 1], passage.analysis.readings[index - 2]
    if index - 1 == start:
        return bool(noun.traits & (a.ANONYMOUS | a.GROUP))
    told = noun.traits & (a.OCCASION | a.DOCUMENT) and not noun.definite
    return bool(told) and bool(before.traits & a.PREPOSITION or noun.preposition)


_NO_SOONER = frozenset(["ما", "وما", "فما"])
_FARTHEST_BEING = 5


def _verdict_on_being(passage: Passage, index: int, start: int, frames: frozenset[str]) -> Verdict:
    """مشيرا إلى كونه قريبا, أخبره بكونه مريضا: "that he is"; كونه مريضا alone is "because"."""
    if passage.analysis.forms[index].startswith("ب"):
        return "anchor" if "بأن" in frames and index - start < _FARTHEST_BEING else "skip"
    before = passage.analysis.forms[index - 1] if index else ""
    wanted = before in ("الي", "عن", "علي") and f"{PREPOSITION_NAMES[before]} أن" in frames
    return "anchor" if wanted else "skip"


_BEHIND_IF = frozenset(["وجد", "وجدت", "شاء", "لم", "امكن", "صح", "صحت", "اراد", "شيت"])


def _is_condition(passage: Passage, index: int, frames: frozenset[str]) -> bool:
    """… شهادات الخبرة إن وجدت, وعد ابنته بهدية إن نجحت: "if", not "that", behind which no verb stands."""
    analysis = passage.analysis
    if analysis.forms[index] != "ان" or index + 1 >= len(analysis.forms):
        return False
    if analysis.spelled(index) != "إن":
        return False
    behind = analysis.readings[index + 1]
    verb = "إن" not in frames and not (behind.traits or behind.definite) and behind.form[-1] == "ت"
    return behind.form in _BEHIND_IF or (verb and behind.is_word and len(behind.form) > 3)


def _is_of_another_verb(passage: Passage, index: int, start: int) -> bool:
    """… الوزير الذي حاول مرارا أن يستقيل: the clause is the object of حاول."""
    analysis = passage.analysis
    for place in range(index - 1, max(start, index - 2 - _LONGEST_BETWEEN) - 1, -1):
        reading = analysis.readings[place]
        if not reading.is_word:
            return False
        form = reading.form
        if form in _WITH_THEIR_OWN_THAT or (form[1:] in _WITH_THEIR_OWN_THAT and form[0] in "وف"):
            return True
    return False


_NO_VERBS = a.PLACE | a.GIVEN | a.FAMILY | a.ORGANISATION | a.OUTLET


def _is_of_verb_before(passage: Passage, index: int, start: int) -> bool:
    """من يعارضونني الرأي، ولكن أجد أننا مشاركون: the clause of a verb right before it, not of one far off.

    A verb right behind the cue, or behind its subject alone, is what the cue reports: قال سمير أعتقد أن.
    """
    analysis = passage.analysis
    if index - start < 2:
        return False
    reading = analysis.readings[index - 1]
    if not reading.is_word or reading.traits & _NO_VERBS:
        return False  # قال خبير في لندن أن: no ندن
    return any(
        cue.form.kind == "verb"
        and not cue.form.ambiguous
        and (cue.form.tense == "imperfect" or cue.form.person == 1)
        for cue in reading.cues
    )


_FAR = 6  # tokens


def _is_of_what_we_say(passage: Passage, index: int, start: int) -> bool:
    """… الدولة التي اتهمها بالشغب، لم نعد نخجل من أن نقول إن …: the clause of "we say", not of a verb far off."""
    if index - start < _FAR:
        return False
    return any(
        cue.form.kind == "verb" and cue.form.person == 1 and cue.form.entry.lemma == "قال"
        for cue in passage.analysis.readings[index - 1].cues
    )


def _is_of_duty(passage: Passage, index: int, start: int) -> bool:
    """… ولكن على الإدارة أن تتحمل المسؤولية: a duty, not what is reported."""
    analysis = passage.analysis
    forms = analysis.forms
    if forms[index - 1] in _WITH_PRONOUN and index - 1 > start:
        return True
    for place in range(index - 2, max(start, index - _LONGEST_OBLIGED) - 1, -1):
        if not analysis.readings[place].is_word:
            return False
        if forms[place] in ("علي", "وعلي", "فعلي") and place > start:
            return forms[place] != "علي" or forms[place - 1].lstrip("وف") in _MUST
    return False


_POSSIBLE = frozenset(["يمكن", "يجوز", "يحق", "ينبغي", "يعقل", "يحل"])
_LONGEST_BEFORE = 8


def _is_of_possibility(passage: Passage, start: int) -> bool:
    """لا يمكن لمؤمن يرجو رحمة ربه أن يقبل به: what is possible, not what the believer hopes."""
    analysis = passage.analysis
    for place in range(start - 2, max(0, start - _LONGEST_BEFORE) - 1, -1):
        reading = analysis.readings[place]
        if not reading.is_word or reading.traits & a.COMPLEMENTIZER:
            return False
        if reading.form in _POSSIBLE:
            return analysis.forms[place + 1].startswith("ل")
    return False
