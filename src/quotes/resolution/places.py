"""Where a sentence may have its verb, and so its subject behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import TOPIC, WHEN, is_strong_start
from quotes.pronouns import POSSESSIVES
from quotes.resolution.doing import acts_behind_adverbial
from quotes.resolution.nouns_of_verbs import is_noun_here

_NO_VERB = (
    a.PREPOSITION | a.TIME | a.ADVERB | a.SPEAKER_HEAD | a.RELATIVE | a.OCCASION | a.DEMONSTRATIVE | a.PRONOUN
)  # fmt: skip
_BEFORE_VERB = a.COMMA | a.LINE | a.AUXILIARY | a.CONJUNCTION | a.NEGATION
_BEFORE_TIME = ("بعد", "وبعد", "قبل", "منذ", "ذات", "وذات")

# Kin whose letters show the subject.
KIN = tuple(noun + of for noun in ("ابو", "اخو", "ام", "اخت", "زوجت") for of in ("ه", "ها"))


# To whom one comes or goes, behind the verb: دخل | عليه | الوزير وقال …
_TO_THEM = frozenset(["عليه", "عليها", "عليهم", "اليه", "اليها", "اليهم"])

_MAKES_PASSIVE = frozenset(
    ["تم", "وتم", "يتم", "ويتم", "سيتم", "وسيتم", "ستتم", "تتم", "تمت", "وتمت", "جري", "وجري"]
)


def verb_places(passage: Passage, start: int, before: int) -> Iterator[int]:
    """Where the verb of a sentence can be: at its start, or behind an opening adverbial and a comma."""
    analysis, step = passage.analysis, passage.behind.get
    _, end = passage.sentence(start) if start < len(analysis.forms) else (start, start)
    end = min(end, before, start + 40)
    fresh, subordinate, has_verb = True, False, False
    opening = True  # a time may stand before the verb: ومساء السبت | زار الرئيس المدينة
    index = start
    while index < end:
        reading = analysis.readings[index]
        kind = _KINDS[reading]
        if kind & _SUBORDINATING:
            subordinate = not reading.base.endswith("ما") and index > start
        if kind & _RESUMING:
            subordinate = False  # the main clause may go on
        if (
            kind & _MAY_BE_VERB
            and not subordinate
            and (
                fresh
                or (
                    reading.may_be_verb
                    and _is_verb_before_person(passage, index, end)
                    and not is_noun_here(analysis, index, has_verb=has_verb)
                )
                or (not reading.traits and _is_act_of_person(passage, index, start, end))
                or (not has_verb and acts_behind_adverbial(passage, index, start, end))
            )
            and not (index > start and analysis.forms[index - 1] in _MAKES_PASSIVE)
            and not (analysis.forms[index - 1] in _WHAT and _is_cited(analysis, index))
            and not (reading.form in _NOT_HERE and _is_preposition(analysis, index))
            and not (reading.traits & a.GIVEN and _is_being(analysis, index - 1))
        ):
            yield index
            has_verb = not reading.traits & a.PREPOSITION  # وبين الحين والآخر كان …
        elif reading.form == "سوال" and analysis.forms[index - 1] in _WHEN_ASKED:
            yield index  # وعند سؤال | الوزير عن الخطة قال …
        dateline = kind & _PARTING and index < start + _LONGEST_DATELINE
        opening = opening and bool(reading.traits & a.TIME or reading.form in _BEFORE_TIME)
        fresh = bool(kind & _FRESH or dateline or opening)
        index = step(index, index + 1)


def _is_being(analysis: Analysis, index: int) -> bool:
    """Whether who stands behind the auxiliary, and no verb: كان | سامر يتوقف; not قد | نهى, a name as well."""
    return bool(analysis.traits(index) & a.AUXILIARY) and not analysis.forms[index].endswith("قد")


_WHEN_ASKED = frozenset(["عند", "وعند", "لدي", "ولدي", "وبعد", "بعد"])


# … and what turns to another who acts: من جهته | بارك الوزير.
_BEFORE = frozenset(
    [
        "و", "قد", "وقد", "جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "بدوره", "بدورها",
        "بدورهم",
    ]
)  # fmt: skip


# التقى, التقت, التحق: what looks like the article is the verb's own; folded, without it.
_MET = frozenset(["تفت", "تفتت", "تقي", "تقت", "تحق", "تحقت", "تزم", "تزمت", "تمس", "تمست"])


# Verbs that are names or times as well: بارك الوزير للفائزين, ترأس الوزير الجلسة, ظهر الوزير في المقطع.
_NAMES_TOO = frozenset(
    ["بارك", "وبارك", "كرم", "وكرم", "شكر", "وشكر", "نهي", "ونهي", "ظهر", "وظهر", "تراس", "وتراس"]
)
_NO_VERBS = frozenset(["ثم", "واين", "امراه", "قد", "وقد"])
_WHERE = a.OUTLET | a.OUTLET_HEAD | a.DOCUMENT | a.OCCASION


def _may_be_verb(reading: Reading) -> bool:
    if not reading.is_word or (reading.definite and reading.base not in _MET):
        return False
    if reading.preposition or reading.form in _NO_VERBS or reading.form in _MAKES_PASSIVE:
        return False
    known = reading.form in TOPIC or reading.form in _NAMES_TOO
    of_another = any(c.form.kind == "verb" and c.form.person != 1 for c in reading.cues)  # not سامر
    return not reading.traits & _NO_VERB or of_another or known


_WHAT = frozenset(["ما", "بما", "لما", "مما", "عما"])


def _is_cited(analysis: Analysis, index: int) -> bool:
    """Whether a verb behind ما has no subject of the sentence: علق على ما يقوله سامر, or what it is called."""
    return analysis.forms[index - 2] == "علي" or _calls_it(analysis.readings[index])


def _calls_it(reading: Reading) -> bool:
    """Whether what it is called stands behind the verb, and no subject: انتقد ما اعتبره | بطء التكريم."""
    judging = ("consider", "describe")
    return any(cue.suffix and cue.form.entry.sense in judging for cue in reading.cues)


_NOT_HERE = frozenset(["عبر", "بين", "وبين"])
_REACH_OF_BETWEEN = 8


def _is_preposition(analysis: Analysis, index: int) -> bool:
    """Whether the letters of a verb are the preposition: تواصلت | عبر وسائل الإعلام, بينه | وبين المدرب."""
    if analysis.forms[index] == "عبر":
        return bool(analysis.traits(index + 1) & _WHERE)
    before = analysis.forms[max(0, index - _REACH_OF_BETWEEN) : index]
    return any(form.startswith("بين") for form in before)


_MAY_BE_VERB, _SUBORDINATING, _RESUMING, _FRESH, _PARTING = (1 << n for n in range(5))


def _kind(reading: Reading) -> int:
    """What the word can be on the way to a verb: the verb, before it, or what keeps it away."""
    traits = reading.traits
    relative = traits & a.RELATIVE and not traits & a.PREPOSITION
    resuming = traits & (a.COMMA | a.LINE) or reading.conjunction
    fresh = traits & _BEFORE_VERB or reading.form in _BEFORE
    return (
        (_MAY_BE_VERB if _may_be_verb(reading) else 0)
        | (_SUBORDINATING if relative else 0)
        | (_RESUMING if resuming else 0)
        | (_FRESH if fresh else 0)
        | (_PARTING if traits & a.DASH else 0)
    )


_KINDS = PerWord(_kind)
_LONGEST_DATELINE = 12  # tokens: دبي، الإمارات العربية المتحدة (CNN) --
_LONGEST_TIME = 3  # tokens: بعد ذلك, أمس الأول
_ROOT = 3  # letters: لفت
# اعتمد, استخدم, انتقل, أعطى: a man's verb in the perfect by its shape
_OF_A_MAN = re.compile(r"ا\wت\w\w|است\w{3}|ان\w{3}|أ\w\w[^ء]")


def looks_like_verb_of(analysis: Analysis, index: int, cue: CueFinding) -> bool:
    """Whether an unlisted word behind a noun is a verb of the gender and number that the cue has."""
    reading, form = analysis.readings[index], cue.form
    if reading.traits & (a.AUXILIARY | a.NEGATION) and not reading.traits & a.CONJUNCTION:
        return True
    unlisted = reading.is_word and not (reading.traits or reading.definite or reading.preposition)
    if form is None or not unlisted or form.number == "p":
        return False
    word = analysis.spelled(index)
    if form.gender == "f":
        return len(word) > 3 and (word.endswith("ت") or word.startswith("ت"))
    return _OF_A_MAN.fullmatch(word) is not None or reading.looks_finite("ي")


def _is_verb_before_person(passage: Passage, index: int, end: int) -> bool:
    """Whether a reporting verb and its subject stand behind an adverbial: وفي السياق نفسه طالب الوزير."""
    if index + 1 >= end:
        return False
    reading = passage.analysis.readings[index]
    noun = a.GIVEN | a.GIVEN_WORD | a.INSTITUTION  # ونادي الساحل
    name = reading.traits & noun and not reading.traits & a.ROLE
    aim = reading.form.startswith(("لت", "لي")) and len(reading.form) > _ROOT + 1
    if name or aim or not reading.may_be_verb:  # حملات لتعقب كل من …
        return False
    return is_strong_start(passage, index + 1)


def _is_act_of_person(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether an unlisted verb and its subject go on or follow a time: وصافحه أبوه, بعد أيام وقفت أميرة."""
    analysis = passage.analysis
    if index == start or index + 1 >= end or analysis.traits(index):
        return False
    subject = analysis.readings[index + 1]
    if subject.form in _TO_THEM and index + 2 < end:
        behind = analysis.readings[index + 2]
        return bool(behind.traits & (a.ROLE | a.HONORIFIC | a.GIVEN)) and behind.definite
    if index == start + 2 and analysis.forms[start] in _BEFORE_TIME:
        person = subject.traits & (a.ROLE | a.HONORIFIC | a.GIVEN)
        return bool(person) and not analysis.readings[start + 1].definite
    return subject.form in KIN and analysis.forms[index].startswith(("و", "ف"))


def has_another_subject(analysis: Analysis, verb: int, noun: int) -> bool:
    """Whether the word behind a verb can only be its object: طالب الحكومة بـ, وجدنا إقبالا كبيرا."""
    form, reading = analysis.forms[verb], analysis.readings[noun]
    if reading.form == "صحه":
        return True  # نفى صحة التقارير
    if reading.base == "عدد" and not names_part(analysis, noun):
        return True  # لم يوضحوا عدد المعتقلين
    if reading.form.endswith("ا") and reading.traits & a.ROLE and noun + 1 < len(analysis.forms):
        behind = analysis.readings[noun + 1]
        if behind.preposition and not (reading.definite or reading.traits & a.GIVEN):
            return True  # حينما كان وزيرا للزراعة
    shown = noun + 2 < len(analysis.forms) and analysis.traits(noun + 1) & a.DEMONSTRATIVE
    named = reading.traits & a.GIVEN and not reading.definite
    if shown and named and not analysis.traits(noun + 2) & a.TIME:
        return True  # يبلغ عمر هذه الطيور ساعات: a noun that is a name as well
    if reading.form.endswith("ا") and not (reading.traits or reading.definite):
        behind = analysis.readings[noun + 1] if noun + 1 < len(analysis.forms) else reading
        if form.endswith("نا") or (behind.form.endswith("ا") and not behind.traits):
            return True
    if noun != verb + 1 or not reading.definite or not reading.traits & (a.ROLE_F | a.INSTITUTION):
        return False
    if not analysis.spelled(noun).endswith("ة") or reading.traits & (a.ROLE_M | a.GIVEN):
        return False
    entries = [cue.form for cue in analysis.readings[verb].cues if cue.form.kind == "verb"]
    if entries:
        return all(each.gender == "m" for each in entries)
    return False


_VERBAL_NOUN = re.compile(r"ات\wا\w|ت\w\wي\w|است\w+ا\w|ان\w\wا\w|ا\wت\wا\w|إ\w\wا\w")


def is_verbal_noun(word: str) -> bool:
    """Whether a word, as typed, has the shape of what one does: ارتكاب, تأكيد."""
    return _VERBAL_NOUN.fullmatch(word) is not None


def relays(verb: Reading) -> bool:
    """Whether the verb is an outlet's: نشرت "النهار" التفاصيل، مضيفة أن …"""
    return any(cue.form.kind == "verb" and cue.form.entry.sense == "relay" for cue in verb.cues)


def names_part(analysis: Analysis, index: int) -> bool:
    """Whether so many out of a group are named at `index`: عدد من النواب, كثير من السكان; not عدد أفرادها."""
    if not analysis.traits(index) & a.SINGLED or analysis.forms[index + 1 : index + 2] != ["من"]:
        return False
    group = analysis.readings[index + 2 : index + 3]
    return bool(group) and (group[0].definite or bool(group[0].traits & (a.ROLE | a.GROUP)))


def is_confronted(analysis: Analysis, verb: int) -> bool:
    """Whether a verb in a clause of time has an object pronoun, of who then speaks: وعندما واجهه القاضي، أجاب."""
    form = analysis.forms[verb]
    has_object = len(form) > 4 and form.endswith(POSSESSIVES)
    return has_object and analysis.forms[verb - 1] in WHEN


_BLESSING = frozenset(["رحم", "ورحم", "فرحم", "سامح"])


def steps_over(analysis: Analysis, index: int, *, here: bool) -> int:
    """How many tokens stand between a verb and its subject: أعلنت #وزارة_الصحة, دخل عليه الوزير, رحم الله المتنبي.

    A time (وأصدر بعد ذلك | الوزير بيانا) stands there only in the sentence of who speaks on, `here`.
    """
    behind_verb = analysis.forms[index : index + 1]
    if behind_verb == ["#"] or (behind_verb == ["الله"] and analysis.forms[index - 1] in _BLESSING):
        return 1
    person = a.ROLE | a.HONORIFIC | a.GIVEN
    if index < len(analysis.forms) and analysis.forms[index] in _TO_THEM:
        return 1 if analysis.traits(index + 1) & person else 0
    if not here:
        return 0
    behind = index
    while behind - index < _LONGEST_TIME and analysis.traits(behind) & (a.ADVERB | a.TIME):
        if analysis.traits(behind) & person:
            return 0
        behind += 1
    if behind == index or not analysis.traits(behind) & person or behind + 1 >= len(analysis.forms):
        return 0
    head, *following = analysis.readings[behind : behind + 3]
    known = head.definite or head.traits & a.GIVEN or any(each.definite for each in following)
    return behind - index if known and not (head.preposition or head.conjunction) else 0
