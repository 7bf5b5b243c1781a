"""What the writer tells about the words he has reported: وهو ما نفاه الوزير، لكنه رفض الكشف عن اسمه."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.silence import COMMENTING, REFUSED, keeps_silent, leaves_unanswered
from quotes.passage import Passage
from quotes.pronouns import AND_HE, POSSESSIVES

BUT = frozenset(["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم", "لكن", "ولكن"])
"""But, but he, but she, but they."""

_SPEECH_NOUNS = frozenset(
    [
        "عباره", "تصريح", "تصريحات", "كلام", "اتهام", "اتهامات", "ادعاء", "ادعاءات", "مزاعم", "روايه", "وصف",
        "تعبير", "تهمه", "مقوله", "اعتراف", "اقرار", "تحذير", "نفي", "خبر", "انباء",
    ]
)  # fmt: skip
# With the article they name what was just said: ويأتي هذا الإعلان بعد …, وهو التعليق الذي …
_THE_SPEECH = frozenset(
    [*_SPEECH_NOUNS, "اعلان", "تعليق", "بيان", "حديث", "رد", "نفي", "تحذير", "تاكيد", "تصريحات", "خبر", "الخبر",
     "انباء"]
)  # fmt: skip
_COMES = frozenset(
    [
        form
        for verb in ("ياتي", "تاتي", "جاء", "جاءت", "يعد", "تعد", "يعتبر", "تعتبر", "اثار", "اثارت", "لقي", "لقيت",
                     "قوبل", "قوبلت", "لاقي", "لاقت", "اشعل", "اشعلت", "فجر", "فجرت")
        for form in ("و" + verb, "وقد " + verb)
    ]
)  # fmt: skip
_THIS = frozenset(["هذا", "هذه", "تلك"])


def comments(passage: Passage, index: int) -> bool:
    """Whether the writer judges at `index` what was said: وهو ما نفاه الوزير، وهي عبارة تستحق الشرح."""
    analysis = passage.analysis
    forms, readings = analysis.forms, analysis.readings
    if forms[index] in _COMES:
        came = forms[index] in ("وجاء", "وياتي") and forms[index + 1] == "ذلك"
        return came or _is_this_speech(passage, index + 1)
    if forms[index] in _ASCRIBED:
        return is_speech(passage, index + 1)  # …، ونسبت الخبر إلى مصادر
    if forms[index] not in AND_HE and forms[index : index + 2] not in _WHICH:
        return False
    index += 1
    if index + 1 >= len(forms):
        return False
    if forms[index : index + 2] == ["المره", "الاولي"]:
        return True  # وهي المرة الأولى التي يتحدث فيها عن ذلك
    if readings[index].base in _SPEECH_NOUNS and not readings[index].definite:
        return forms[index + 1] != "عن"  # وهو عبارة عن أنبوب
    if readings[index].definite and readings[index + 1].traits & a.RELATIVE:
        if readings[index].base in _REMARKED:
            return True  # وهو التعليق الذي أثار الضحك
        index += 1  # وهي الخطوة التي | عارضها الوزير
    if forms[index] not in ("ما", "الذي", "مالم", "امر"):
        return False
    index += 1
    while index < len(forms) and forms[index] in ("لم", "لا", "لن", "كان", "كانت"):
        index += 1
    if index >= len(forms):
        return False
    if forms[index] in _CAME_TRUE:
        return True  # وهو ما تحقق بالفعل
    to_it = index + 1 < len(forms) and forms[index + 1] in ("به", "بها", "عليه", "اليه")
    return any(
        cue.form.kind == "verb"
        and (cue.suffix in POSSESSIVES or to_it)  # not وهو ما ذكرني بالأيام الخوالي
        and cue.form.entry.sense in _ABOUT_SPEECH
        for cue in readings[index].cues
    )


_ASCRIBED = ("ونسب", "ونسبت", "ونسبوا")
_WHICH = (["الامر", "الذي"], ["وهذا", "ما"])


def is_speech(passage: Passage, index: int) -> bool:
    """Whether a word stands there for something said: … دون أن يصدر | تأكيد رسمي."""
    readings = passage.analysis.readings
    return index < len(readings) and readings[index].base in _THE_SPEECH


def tells_besides(passage: Passage, index: int) -> bool:
    """The writer tells of thanks, or that he could check nothing: وقدم شكره; ولم يتسن التحقق.

    Or that nobody has said more: ولم تتضح الأسباب; فيما لم يصدر أي تعليق.
    """
    index += passage.analysis.forms[index : index + 2] == ["في", "حين"]
    form = passage.analysis.forms[index]
    if form in _GAVE:
        return _is_courtesy(passage, index + 1)
    if form[0] == "و" and form[1:] in REFUSED:
        refused = passage.analysis.readings[index + 1 : index + 6]  # ورفضت الوزارة التعليق
        return refused[0].base in TELLING or any(
            each.definite and each.base in COMMENTING for each in refused
        )
    if form in _MEANWHILE:
        if passage.analysis.forms[index + 1 : index + 2] and keeps_silent(passage, index + 1):
            return True
        left_open = is_left_open(passage, index + 2)
        return left_open and passage.analysis.forms[index + 1] == "لم"
    return form in _NOT_DONE and (
        is_unchecked(passage, index)
        or (form == "ولم" and is_left_open(passage, index + 1))
        or (form == "ولم" and leaves_unanswered(passage, index + 1))
    )


_MEANWHILE = ("فيما", "بينما", "حين")
_NOT_DONE = ("ولم", "وتعذر")
_UNCLEAR = ("يتضح", "تتضح")
_COMES_OUT = ("يصدر", "تصدر")
_DETAILS = frozenset(["تفاصيل", "مزيدا", "المزيد"])


def is_left_open(passage: Passage, verb: int) -> bool:
    """ولم | يتضح ما إذا; إلا أنه لم | يصدر أي تأكيد رسمي; ولم | يقدم تفاصيل: what nobody has said."""
    forms = passage.analysis.forms
    if verb + 2 >= len(forms):
        return False
    if forms[verb] in _COMES_OUT:
        behind = forms[verb + 1 : verb + 7]  # ولم يصدر عن النادي أي تعليق
        return is_speech(passage, verb + 1 + (behind.index("اي") + 1 if "اي" in behind else 0))
    details = forms[verb][1:] in TOLD_MORE and not _DETAILS.isdisjoint(forms[verb + 1 : verb + 3])
    return forms[verb] in _UNCLEAR or details


_GAVE = frozenset(
    ["وقدم", "وقدمت", "ووجه", "ووجهت", "وتقدم", "وتقدمت", "وجدد", "وجددت",
     "واهدي", "واهدت"]
)  # fmt: skip
COURTESIES = frozenset(
    ["شكر", "شكره", "شكرها", "شكرهم", "تهاني", "تهانيه", "تهنيه", "تهنيته", "تعازي", "تعازيه", "عزاء",
     "تعزيه", "تحيه", "تحياته", "فوز", "لقب", "جايزه", "هدف", "اعتذار", "اعتذاره", "اعتذارها"]
)  # fmt: skip


OPEN_REMARKS = frozenset(
    [*_COMES, *_ASCRIBED, *AND_HE, *(words[0] for words in _WHICH),
     *_GAVE, *("و" + verb for verb in REFUSED), *_MEANWHILE, *_NOT_DONE, "في"]
)  # fmt: skip
"""The first words of what `comments` and `tells_besides` are about, folded: في for في حين."""


def _is_courtesy(passage: Passage, index: int) -> bool:
    """وقدم | شكره للمتطوعين; ووجه الوزير | الشكر: what the speaker does, with no words of his own."""
    readings = passage.analysis.readings[index : index + 3]
    return any(each.base in COURTESIES for each in readings)


_CANNOT = frozenset(["يتسن", "يتسني", "تتمكن", "يتمكن", "تستطع", "يستطع"])
_NOT_GIVEN = ("يتسن", "يتسني")
_REACHED = frozenset(["حصول", "تواصل", "اتصال", "وصول", "تعليق", "رد"])
_CHECKING = frozenset(["تحقق", "تاكد", "تثبت"])
_CONFIRMING = ["تاكيد", "ذلك"]


def is_unchecked(passage: Passage, index: int) -> bool:
    """ولم يتسن التحقق من الخبر; ولم تتمكن الوكالة من التأكد; … من تأكيد ذلك."""
    analysis = passage.analysis
    if analysis.forms[index] in ("ولم", "لم"):
        index += 1
        if analysis.forms[index] not in _CANNOT:
            return False
    behind = analysis.readings[index + 1 : index + 6]
    if any(each.definite and each.base in _CHECKING for each in behind):
        return True
    if analysis.forms[index] in _NOT_GIVEN and any(each.base in _REACHED for each in behind):
        return True  # ولم يتسن الحصول على تعليق
    confirming = range(index + 1, min(index + 6, len(analysis.forms) - 1))
    return any(analysis.forms[place : place + 2] == _CONFIRMING for place in confirming)


# … and what was decided: وهو القرار الذي يعارضه الحزب.
_REMARKED = _THE_SPEECH | {"قرار", "خطوه", "موقف", "اجراء", "اقتراح", "مطلب", "زياده", "دور"}


def _is_this_speech(passage: Passage, index: int) -> bool:
    """هذا الإعلان، هذه التصريحات, تصريحاته."""
    analysis = passage.analysis
    if index < len(analysis.forms):
        form = analysis.forms[index]
        own = (form.removesuffix(each) for each in POSSESSIVES if form.endswith(each))
        if any(noun in _OWN_WORDS for noun in own):
            return True
    if index + 1 >= len(analysis.forms) or analysis.forms[index] not in _THIS:
        return False
    noun = analysis.readings[index + 1]
    return noun.definite and noun.base in _THE_SPEECH


_OWN_WORDS = frozenset(["تصريحات", "تصريح", "كلام", "اقوال", "حديث", "كلمات", "تعليقات", "اتهامات"])
_CAME_TRUE = frozenset(["تحقق", "حدث", "حصل", "تم"])
# What is done with somebody's words, not with a fact: نفاه, أكدته, لم تعلق عليه.
_ABOUT_SPEECH = frozenset(
    [
        "deny", "confirm", "reject", "mention", "announce", "comment", "criticise", "find", "reveal", "explain",
        "consider", "describe", "praise",
    ]
)  # fmt: skip


# Imperfects without their first letter, folded: لم يحدد, لم تذكر.
TOLD_MORE = frozenset(
    [
        "حدد", "وضح", "ذكر", "كشف", "شر", "فصح", "تطرق", "فصل", "سم", "سمه", "سمها", "عط", "دل", "خض", "علق",
        "حددوا", "وضحوا", "ذكروا", "كشفوا", "قدم", "فسر",
    ]
)  # fmt: skip
TELLING = frozenset(
    [
        "كشف", "افصاح", "تعليق", "ذكر", "خوض", "تحديد", "اعطاء", "ادلاء", "اجابه", "تصريح", "تسميه", "تطرق",
        "توضيح", "اعلان", "تاكيد", "رد", "تقديم", "حديث", "عن", "علي",
    ]
)  # fmt: skip
