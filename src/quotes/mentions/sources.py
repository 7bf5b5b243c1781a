"""The speaker of an expression: بحسب الوزير, وفقا له, على حد قوله, نقلا عن مصدر."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Phrase
from quotes.mentions.following import subject_after
from quotes.mentions.nouns import shared_subject
from quotes.mentions.preceding import subject_before
from quotes.passage import Passage
from quotes.phrases import (
    can_start,
    is_family_name_behind,
    is_name_word,
    is_strong_start,
    read_phrase,
)

REACH_AFTER = 45


def expression_frame(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """بحسب الوزير, وفقا له, على حد قوله, نقلا عن مصدر, حسبما ذكر الوزير."""
    analysis = passage.analysis
    assert cue.expression is not None
    if cue.expression.follow == "content":
        shared = shared_subject(passage, cue, earlier)
        if shared.subject is not None:
            return shared
        subject = subject_before(passage, cue)
        return (
            Frame(cue, subject, "before") if subject is not None else Frame(cue, None, "implicit")
        )
    if cue.suffix:
        return Frame(cue, Phrase(cue.last - 1, cue.last, cue.last - 1), "possessive")
    index = cue.last
    limit = min(cue.scope[1], cue.last + REACH_AFTER)
    if cue.anchor is not None and cue.anchor.index >= cue.last and cue.anchor.kind != "stretch":
        limit = min(limit, cue.anchor.index)
    while index < limit and analysis.forms[index] in ("ل", "ما"):
        index += 1
    index = _behind_speech(passage, index, limit)
    if index >= limit:
        return Frame(cue, None, "implicit")
    reading = analysis.readings[index]
    if reading.form in _PRONOUNS_WITH_L and cue.expression.follow == "speaker":
        return Frame(cue, Phrase(index, index + 1, index), "possessive")
    if cue.expression.follow == "verb":
        if analysis.readings[cue.last - 1].form in _STANDS_IN:
            document = _document_behind(passage, cue, limit)
            return Frame(cue, document, "none" if document is None else "after")
        subject = subject_after(passage, cue, limit)
        if (
            subject is not None
            and cue.is_source
            and not is_strong_start(passage, subject.first)
            and analysis.readings[subject.first].base not in _THE_LATTER
            and subject.first not in passage.opens
        ):
            return Frame(cue, None, "none")  # وفقا لما نصت عليه الإستراتيجية: nobody speaks
        if subject is None and _has_its_object(passage, cue) and can_start(passage, cue.last):
            subject = read_phrase(passage, cue.last, limit)  # وفق ما أكده أقاربها
        if subject is not None and _is_relayed_behind(passage, cue, subject, limit):
            source = read_phrase(passage, subject.last + 1, limit)
            return Frame(cue, source, "after", (subject,))
        return Frame(cue, subject, "after") if subject is not None else Frame(cue, None, "implicit")
    if _is_own_speech(passage, index):
        return Frame(cue, Phrase(index, index + 1, index), "possessive")
    named = reading.preposition == cue.expression.link or can_start(passage, index)
    opens = cue.first - cue.scope[0] <= 1
    people = analysis.forms[index + 1 : index + 2] == ["من"]  # عدد من النواب
    rule = reading.base in _RULES and not opens and not reading.traits & a.ORGANISATION
    if (reading.base in _MEASURES and not people) or rule:
        return Frame(cue, None, "none")  # وفق النظام المعمول به: a rule that is followed
    anew = opens or cue.conjunction == "و"
    if named and (_is_source(passage, index) or (anew and _brings_clause_in(passage, cue))):
        return Frame(cue, read_phrase(passage, index, limit), "after")
    return Frame(cue, None, "none")


def _is_relayed_behind(passage: Passage, cue: CueFinding, subject: Phrase, limit: int) -> bool:
    """Whether the subject of an expression's verb relays another: وفق ما نقلت الوكالة | عن السفير."""
    source = subject.last + 1
    if source >= limit or not can_start(passage, source):
        return False
    if passage.analysis.traits(source) & a.DOCUMENT:
        return False
    return any(
        each.form.kind == "verb" and each.form.entry.relay == passage.analysis.forms[subject.last]
        for each in passage.analysis.readings[cue.last - 1].cues
    )


def _has_its_object(passage: Passage, cue: CueFinding) -> bool:
    """Whether the verb of an expression has a pronoun for its object: what follows is who speaks."""
    verb = passage.analysis.readings[cue.last - 1]
    return any(each.suffix == "ه" and each.form.kind == "verb" for each in verb.cues)


# Folded: what is written there has a paper or a page for its source.
_STANDS_IN = frozenset(["جاء", "ورد", "نشر"])
_IN = frozenset(["في", "علي", "ضمن", "عبر"])


def _document_behind(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """البيان in وفق ما جاء في البيان, الموقع in حسبما نشر على الموقع."""
    readings = passage.analysis.readings
    index = cue.last
    if index + 2 >= limit or readings[index].form not in _IN:
        return None
    index += 1
    if readings[index].form == "لسان":
        index += 1  # وفق ما جاء على لسان الوزير
    index = _behind_speech(passage, index, limit)
    if readings[index].base in _RULES or not can_start(passage, index):
        return None
    return read_phrase(passage, index, limit)


def _behind_speech(passage: Passage, index: int, limit: int) -> int:
    """The token of who speaks in a speech: وفقا لتصريحات | المسؤولين, ورد في كلمة | الوزير."""
    speech = passage.analysis.traits(index) if index + 1 < limit else 0
    speaks = speech & a.OCCASION and not speech & (a.DOCUMENT | a.BODY | a.ROLE)
    return index + 1 if speaks and is_strong_start(passage, index + 1) else index


def _is_own_speech(passage: Passage, index: int) -> bool:
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
_GIVEN_BY = frozenset(
    ["تشخيص", "شرح", "تفسير", "ملاحظات", "مشاهدات", "تاكيدات", "توضيحات", "معاينه"]
)


def _brings_clause_in(passage: Passage, cue: CueFinding) -> bool:
    """Whether فإن opens the clause of a source: whatever stands between is one, وحسب القراءة الأولى فإن …"""
    anchor = cue.anchor
    if anchor is None:
        return False
    if anchor.kind == "colon":
        return anchor.index + 1 in passage.opens  # ووفقا لفلان: «…»
    return anchor.kind == "complementizer" and passage.analysis.forms[anchor.index].startswith(
        "فان"
    )


def _is_source(passage: Passage, index: int) -> bool:
    """Whether somebody can speak there: وفقا للوزارة is a source, وفقا للشروط is none."""
    analysis = passage.analysis
    if _is_speech_of(passage, index):
        return True
    reading = analysis.readings[index]
    if reading.base in _SAME and index + 1 < len(analysis.forms):
        index += 1  # بحسب ذات المحامي
        reading = analysis.readings[index]
    if index in passage.opens or reading.traits & (
        a.SPEAKER_HEAD | a.PLACE | a.LATIN | a.HONORIFIC_PRONOUN
    ):
        if reading.base == "نظام" or (reading.definite and reading.base in _MEASURES):
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
    if is_family_name_behind(reading, analysis.readings[index + 1]):
        return not analysis.readings[index + 2].is_word  # بحسب حنبعل المجبري،
    # a name that no list has: بحسب وديع نصار فإن; not وفق خطة زمنية, an unlisted noun and its adjective
    return bool(analysis.traits(index + 1) & a.FAMILY) or analysis.forms[index + 2].startswith(
        "فان"
    )


# وفق الحاجة, حسب العدد, حسب المناطق: what something goes by, never who tells it.
_MEASURES = frozenset(
    ["حاجه", "عدد", "طلب", "رغبه", "حال", "عمر", "دواير", "مناطق", "محافظات", "دول", "مدن"]
)
_RULES = frozenset(
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
_THE_LATTER = frozenset(["اخير", "اخيره"])
_SAME = frozenset(["ذات", "نفس"])
_OF_LISTS = frozenset(["التالي", "التاليه", "الاتي", "الاتيه", "الزمني", "المحدد", "المعد"])


_PRONOUNS_WITH_L = frozenset(["له", "لها", "لهم", "لهما", "لهن"])


def is_inside_zone(frame: Frame, earlier: Frame) -> bool:
    """Whether a source stands between a verb and its words: أفادت الوكالة نقلا عن مصدر بأن …"""
    cue, anchor = frame.cue, earlier.cue.anchor
    if not cue.is_source or frame.subject is None:
        return False
    return cue.anchor is None and anchor is not None and cue.first < anchor.index


def relayed(frame: Frame, source: Frame) -> Frame:
    """The frame of the verb with the source inside its zone: an outlet relays, anybody else speaks."""
    assert source.subject is not None
    if source.position == "possessive":
        return frame
    if source.cue.entry.lemma == "على لسان":
        return attrs.evolve(frame, subject=source.subject, position="after")
    if source.cue.entry.relay and frame.subject is not None:
        return attrs.evolve(
            frame, subject=source.subject, position="after", via=(*frame.via, frame.subject)
        )
    return attrs.evolve(frame, via=(*frame.via, source.subject))
