"""Whose speech a clause is from: تصريح للعمدة قال فيه, رسالة من اللاعب أكد فيها, مقابلة مع الوزير قال فيها."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import WHEN, can_start, is_strong_start, read_phrase

# How far before its verb a speech is named, in tokens, and how many adjectives it has.
_REACH = 25
_MOST_ADJECTIVES = 2
_BETWEEN = a.NISBA | a.ADJECTIVE | a.ADVERB | a.TIME

_IN_IT = frozenset(["فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها"])
# By the preposition behind the noun, folded: the speeches whose author it brings in.
_SPEECHES = {
    "ل": frozenset(
        ["تصريح", "تصريحات", "بيان", "تغريده", "تغريدات", "تدوينه", "منشور", "كلمه", "مقال", "مقاله", "مداخله"]
    ),
    "من": frozenset(["رساله", "رسايل", "برقيه", "خطاب", "مكالمه", "اتصال"]),
    "مع": frozenset(["مقابله", "حوار", "حديث"]),
    "": frozenset(["فعل", "رد", "تصريح", "تصريحات", "كلمه", "خطاب", "حديث", "كلام", "تعليق", "تغريده"]),
}  # fmt: skip


def author(passage: Passage, cue: CueFinding) -> Phrase | None:
    """The author of the speech that the cue's clause is about (قال فيه) or goes on with (، حيث قال)."""
    analysis = passage.analysis
    tongue = _whose_tongue(passage, cue)
    if tongue is not None:
        return tongue
    asked = _who_is_asked(passage, cue)
    if asked is not None:
        return asked
    lowest = max(cue.scope[0], cue.first - _REACH)
    if analysis.forms[cue.last - 1] in _IN_IT and cue.last - 1 > cue.first:
        return _who_made_it(passage, cue, lowest)
    if not _tells_of_speech(passage, cue):
        return None
    within = passage.analysis.forms[cue.last : cue.last + 1]
    places = range(cue.first - 2, lowest - 1, -1)
    for index in places if within and within[0] in _IN_IT else reversed(places):
        noun = analysis.readings[index]
        behind = index + 1
        for _ in range(_MOST_ADJECTIVES):
            if analysis.traits(behind) & _BETWEEN and not analysis.readings[behind].preposition:
                behind += 1  # تصريح صحفي للعمدة, اتصالا هاتفيا أمس من الوزير
        reading = analysis.readings[behind]
        attached = reading.preposition == "ل"
        joint = "ل" if attached else reading.form
        whose = reading.traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN | a.FAMILY)
        if behind == index + 1 and whose and not noun.definite and is_strong_start(passage, behind):
            joint, attached = "", True  # رد فعل الوزير …، إذ قال
        if noun.base.removesuffix("ا") not in _SPEECHES.get(joint, ()):
            continue  # تصريح, تصريحا
        first = behind if attached else behind + 1
        if analysis.traits(first) & (a.OUTLET | a.OUTLET_HEAD | a.OCCASION):
            continue  # تصريح لصحيفة البلاد: who is told
        known = analysis.traits(first) & (a.SPEAKER_HEAD | a.PLACE)
        if known and (attached or (can_start(passage, first) and is_strong_start(passage, first))):
            whose_speech = read_phrase(passage, first, cue.first, told=True)
            return _without_adjective(passage, whose_speech, noun)
    return None


def _who_made_it(passage: Passage, cue: CueFinding, lowest: int) -> Phrase | None:
    """Who has made the paper in which something stands: سمع تقريرا أعده | الوزير، جاء فيه أن …"""
    readings = passage.analysis.readings
    for index in range(cue.first - 2, lowest, -1):
        if not readings[index].traits & a.DOCUMENT and readings[index].base not in _PAPERS:
            continue
        for verb in range(index + 1, min(index + 1 + _MOST_ADJECTIVES, cue.first - 1)):
            made = readings[verb].form.endswith(("ه", "ها")) and not readings[verb].definite
            if made and is_strong_start(passage, verb + 1):
                return read_phrase(passage, verb + 1, cue.first, told=True)
        return None
    return None


_PAPERS = frozenset(
    ["تقرير", "تقريرا", "دراسه", "رساله", "بيان", "بيانا", "مذكره", "وثيقه", "ورقه"]
)
_NAMES = a.GIVEN | a.FAMILY
_TITLE = a.ROLE_M | a.HONORIFIC


def _without_adjective(passage: Passage, phrase: Phrase, noun: Reading) -> Phrase:
    """The author without what the speech is said to be: تصريحات الوزير سامر الحداد | الأخيرة."""
    readings = passage.analysis.readings
    if not noun.base.endswith(("ه", "ات")) or readings[phrase.head].traits & a.ROLE_F:
        return phrase
    for index in range(phrase.first + 1, phrase.last):
        reading, before = readings[index], readings[index - 1]
        if not reading.definite or not reading.base.endswith("ه") or reading.traits & a.ROLE:
            continue
        title = before.definite and (before.traits & _TITLE or before.base.endswith("ي"))
        if title or before.traits & _NAMES:
            return attrs.evolve(phrase, last=index)
    return phrase


_ASKED = frozenset(["سيل", "وسيل", "سيلت", "وسيلت"])
_ANSWERING = frozenset(["answer", "say"])


def _who_is_asked(passage: Passage, cue: CueFinding) -> Phrase | None:
    """وسئل | الوزير إن كان المدير سيستقيل فأجاب: «…» — the one who is asked, whoever the question is about."""
    if cue.kind != "verb" or cue.conjunction == "و" or cue.entry.sense not in _ANSWERING:
        return None
    forms, first = passage.analysis.forms, cue.scope[0]
    first += first + 1 < cue.first and forms[first] in WHEN
    if forms[first] not in _ASKED or first + 1 >= cue.first or not can_start(passage, first + 1):
        return None
    return read_phrase(passage, first + 1, cue.first, told=True)


_LONGEST_TITLE = 10  # tokens


def _whose_tongue(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whom somebody else quotes, right before the verb: نشرت الشركة بيانا على لسان | المدير | قال فيه."""
    forms = passage.analysis.forms
    lowest = max(cue.scope[0], cue.first - _LONGEST_TITLE)
    if "لسان" not in forms[lowest : cue.first]:
        return None  # as nearly always
    for index in range(cue.first - 1, lowest, -1):
        if forms[index - 1] == "لسان":
            if not can_start(passage, index):
                return None
            phrase = read_phrase(passage, index, cue.first, told=True)
            return phrase if phrase.last == cue.first else None
    return None


def _tells_of_speech(passage: Passage, cue: CueFinding) -> bool:
    forms = passage.analysis.forms
    if forms[cue.last : cue.last + 1] and forms[cue.last] in _IN_IT:
        return True
    return cue.first > 0 and forms[cue.first - 1] in ("حيث", "اذ") and cue.kind == "verb"
