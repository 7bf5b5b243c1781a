"""The speaker of an expression: بحسب الوزير, وفقا له, على حد قوله, نقلا عن مصدر."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Phrase
from quotes.mentions.following import subject_after
from quotes.mentions.nouns import shared_subject
from quotes.mentions.preceding import subject_before
from quotes.passage import Passage
from quotes.phrases import can_start, is_name_word, is_strong_start, read_phrase

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
    speech = analysis.traits(index) if index < limit else 0
    if (
        speech & a.OCCASION
        and not speech & (a.DOCUMENT | a.BODY | a.ROLE)
        and index + 1 < limit
        and is_strong_start(passage, index + 1)
    ):
        index += 1  # وفقا لتصريحات المسؤولين: the officials speak
    if index >= limit:
        return Frame(cue, None, "implicit")
    reading = analysis.readings[index]
    if reading.form in _PRONOUNS_WITH_L and cue.expression.follow == "speaker":
        return Frame(cue, Phrase(index, index + 1, index), "possessive")
    if cue.expression.follow == "verb":
        subject = subject_after(passage, cue, limit)
        if (
            subject is not None
            and cue.is_source
            and not is_strong_start(passage, subject.first)
            and analysis.readings[subject.first].base not in _THE_LATTER
            and subject.first not in passage.opens
        ):
            return Frame(cue, None, "none")  # وفقا لما نصت عليه الإستراتيجية: nobody speaks
        return Frame(cue, subject, "after") if subject is not None else Frame(cue, None, "implicit")
    if _is_own_speech(passage, index):
        return Frame(cue, Phrase(index, index + 1, index), "possessive")
    named = reading.preposition == cue.expression.link or can_start(passage, index)
    opens = cue.first - cue.scope[0] <= 1
    if reading.base in _MEASURES or (reading.base in _RULES and not opens):
        return Frame(cue, None, "none")  # وفق النظام المعمول به: a rule that is followed
    if named and (_is_source(passage, index) or (opens and _brings_clause_in(passage, cue))):
        return Frame(cue, read_phrase(passage, index, limit), "after")
    return Frame(cue, None, "none")


def _is_own_speech(passage: Passage, index: int) -> bool:
    """وفق تصريحها، حسب تأكيده: a noun of speech with the speaker as its pronoun."""
    if passage.analysis.spelled(index).endswith("ة"):
        return False
    return any(
        cue.form.kind == "noun" and cue.suffix in _PERSONS and cue.form.entry.sense in _SPEECH
        for cue in passage.analysis.readings[index].cues
    )


_PERSONS = frozenset(["ه", "ها", "هم", "هما", "هن"])
_SPEECH = frozenset(["say", "confirm", "announce", "explain", "mention", "claim"])


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
    reading = analysis.readings[index]
    if reading.base in _SAME and index + 1 < len(analysis):
        index += 1  # بحسب ذات المحامي
        reading = analysis.readings[index]
    if index in passage.opens or reading.traits & (
        a.SPEAKER_HEAD | a.PLACE | a.LATIN | a.HONORIFIC_PRONOUN
    ):
        if reading.base == "نظام":
            return False  # the rule, hardly ever the ruler
        if index + 1 < len(analysis) and analysis.forms[index + 1] in _OF_LISTS:
            return False  # وفقا للبرنامج التالي
        return not reading.traits & a.OCCASION or bool(
            reading.traits & (a.DOCUMENT | a.OUTLET_HEAD)
        )
    agency = reading.traits & a.NISBA and reading.base.endswith("يه")  # وفقا للفرنسية
    if reading.definite and (agency or (not reading.traits and reading.base.endswith("ي"))):
        return not analysis.readings[min(index + 1, len(analysis) - 1)].is_word  # حسب النقبي،
    name = is_name_word(reading) or reading.traits & a.GIVEN_WORD
    if not name or reading.definite or index + 2 >= len(analysis):
        return False
    # a name that no list has: بحسب وديع نصار فإن; not وفق خطة زمنية, an unlisted noun and its adjective
    return bool(analysis.traits(index + 1) & a.FAMILY) or analysis.forms[index + 2].startswith(
        "فان"
    )


# وفق الحاجة, حسب العدد: what something goes by, never who tells it.
_MEASURES = frozenset(["حاجه", "عدد", "طلب", "رغبه", "حال"])
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
