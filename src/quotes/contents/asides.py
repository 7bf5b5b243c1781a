"""What the writer adds about the speech itself, behind what is reported: دون أن يحدد، وهو ما نفاه."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases import is_strong_start, read_phrase


def _is_added_circumstance(passage: Passage, index: int) -> bool:
    """An accusative participle behind a comma tells what the speaker did besides: ، مقدما تهانيه."""
    reading = passage.analysis.readings[index]
    if (
        not reading.form.startswith("م")
        or not reading.form.endswith("ا")
        or len(reading.form) < 5
        or reading.traits & (a.ADVERB | a.TIME | a.CONJUNCTION)
    ):
        return False
    if "\u064b" in passage.analysis.raw(index, index + 1):
        return True
    if reading.traits:
        return False
    following = passage.analysis.readings[index + 1]
    return len(reading.form) >= 6 and (
        following.form in ("عن", "الي", "علي")
        or passage.analysis.forms[index + 1 : index + 3] == ["في", "ذلك"]  # مستندا في ذلك إلى
    )


# What the writer adds about the speech itself, behind a comma: دون الإشارة إلى …, في إشارة إلى …
_ASIDES = tuple(
    tuple(words.split())
    for words in (
        "دون الاشاره",
        "دون ذكر",
        "دون تحديد",
        "دون توضيح",
        "دون الخوض",
        "دون تفاصيل",
        "دون الكشف",
        "دون اعطاء",
        "دون تقديم",
        "من دون",
        "في اشاره",
        "في تلميح",
        "وذلك في",
        "وذلك خلال",
        "وذلك علي هامش",
        "وذلك عقب",
        "وذلك ضمن",
        "وذلك اثناء",
        "ردا علي",
        "وذلك ردا",
        "وذلك تعليقا",
        "جاء ذلك",
        "في رد",
        "دون ان",
        "بدون ان",
    )
)


_OPEN_ASIDES = frozenset(words[0] for words in _ASIDES)


def _is_aside(passage: Passage, index: int) -> bool:
    forms = passage.analysis.forms
    return forms[index] in _OPEN_ASIDES and any(
        tuple(forms[index : index + len(words)]) == words for words in _ASIDES
    )


_WITHOUT = (("دون", "ان"), ("من", "دون", "ان"), ("بدون", "ان"), ("من", "غير", "ان"))
_OPEN_WITHOUT = frozenset(words[0] for words in _WITHOUT)
_SPEECH_NOUNS = frozenset(
    [
        "عباره",
        "تصريح",
        "تصريحات",
        "كلام",
        "اتهام",
        "اتهامات",
        "ادعاء",
        "ادعاءات",
        "مزاعم",
        "روايه",
        "وصف",
        "تعبير",
        "تهمه",
        "مقوله",
    ]
)


def _withholds(passage: Passage, index: int, behind_marks: bool) -> bool:
    """Whether the writer tells here what was not said: … من دون أن يحدد موعدا.

    Behind closing marks any verb may follow; elsewhere one that reports.
    """
    analysis = passage.analysis
    for words in _WITHOUT:
        verb = index + len(words)
        if tuple(analysis.forms[index:verb]) == words and verb < len(analysis.forms):
            return (
                behind_marks
                or analysis.forms[verb] in _TELLS_MORE
                or any(
                    cue.form.kind == "verb"
                    and not cue.suffix
                    and cue.form.entry.sense in ("mention", "reveal", "explain", "comment", "add")
                    for cue in analysis.readings[verb].cues
                )
            )
    return False


# Verbs that report nothing themselves, but tell with دون أن what was not said.
_TELLS_MORE = frozenset(
    [
        form
        for stem in ("حدد", "تطرق", "فصح", "سمي", "فصل")
        for form in ("ي" + stem, "ت" + stem, "ي" + stem + "وا")
    ]
)


_EXCEPT = ("الا", "غير", "بيد")
_COMMAS = ("،", ",")
_TELLING = frozenset([*_COMMAS, *_EXCEPT, *_OPEN_WITHOUT])


def _contradicts(passage: Passage, index: int, end: int) -> bool:
    """Whether somebody else speaks from here on: … إلا أن السلطات لم تؤكد ذلك."""
    analysis = passage.analysis
    if analysis.forms[index + 1] != "ان":
        return False
    subject = index + 2
    if subject >= end or not is_strong_start(passage, subject):
        return False
    verb = read_phrase(passage, subject, min(end, subject + _LONGEST_SUBJECT)).last
    while verb < end and analysis.forms[verb] in ("لم", "لا", "لن"):
        verb += 1
    return verb < end and any(
        cue.form.kind == "verb" and not cue.form.ambiguous and cue.form.entry.sense not in _THOUGHT
        for cue in analysis.readings[verb].cues
    )


_LONGEST_SUBJECT = 10
# Verbs that tell as well what somebody does or is, inside what is reported.
_THOUGHT = frozenset(["think", "find", "hope", "express", "order", "request", "expect"])


def _comments(passage: Passage, index: int) -> bool:
    """Whether the writer judges here what was said: وهو ما نفاه الوزير، وهي عبارة تستحق الشرح."""
    analysis = passage.analysis
    if analysis.forms[index] in ("وهو", "وهي") or analysis.forms[index : index + 2] == [
        "الامر",
        "الذي",
    ]:
        index += 1
    else:
        return False
    if index + 1 >= len(analysis.forms):
        return False
    if analysis.readings[index].base in _SPEECH_NOUNS and not analysis.readings[index].definite:
        return analysis.forms[index + 1] != "عن"  # وهو عبارة عن أنبوب
    if analysis.forms[index] not in ("ما", "الذي"):
        return False
    index += 1
    while index < len(analysis.forms) and analysis.forms[index] in (
        "لم",
        "لا",
        "لن",
        "كان",
        "كانت",
    ):
        index += 1
    if index >= len(analysis.forms):
        return False
    if analysis.forms[index] in _CAME_TRUE:
        return True  # وهو ما تحقق بالفعل
    return any(
        cue.form.kind == "verb" and cue.suffix and cue.form.entry.sense in _ABOUT_SPEECH
        for cue in analysis.readings[index].cues
    )


_CAME_TRUE = frozenset(["تحقق", "حدث", "حصل", "تم"])
# What is done with somebody's words, not with a fact: نفاه, أكدته, لم تعلق عليه.
_ABOUT_SPEECH = frozenset(
    [
        "deny",
        "confirm",
        "reject",
        "mention",
        "announce",
        "comment",
        "criticise",
        "find",
        "reveal",
        "explain",
    ]
)


def before_aside(passage: Passage, first: int, end: int) -> int:
    """The token where the writer comments on the speech, or `end`."""
    forms, behind = passage.analysis.forms, passage.behind
    reached, opened = first, -2  # what stands in marks is passed over
    # of most words nothing is to be asked: one pass finds the few others
    for index in [
        index
        for index, form in enumerate(forms[first : max(first, end - 1)], first)
        if form in _TELLING or index in behind
    ]:
        form = forms[index]
        if form in _OPEN_WITHOUT and (index > reached or index == opened + 1):
            marked = bool(passage.analysis.traits(index - 1) & a.MARK)
            if _withholds(passage, index, marked or index in passage.closed_at):
                return index
        if index < reached or index >= end - 2:
            continue
        if form in _COMMAS and (
            _is_added_circumstance(passage, index + 1)
            or _is_aside(passage, index + 1)
            or _comments(passage, index + 1)
        ):
            return index
        if form in _EXCEPT and _contradicts(passage, index, end):
            return index
        if index in behind:
            reached, opened = behind[index], index
    return end
