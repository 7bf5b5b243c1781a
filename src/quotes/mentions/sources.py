"""The speaker of an expression: بحسب الوزير, وفقا له, على حد قوله, نقلا عن مصدر."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Phrase
from quotes.mentions.following import subject_after
from quotes.mentions.nouns import shared_subject
from quotes.mentions.own_sources import behind_own, is_somebodys
from quotes.mentions.preceding import subject_before
from quotes.mentions.source_ends import before_verb
from quotes.mentions.source_heads import (
    MEASURES,
    RULES,
    SCALES,
    SPOKEN,
    brings_clause_in,
    is_his_people,
    is_own_speech,
    is_source,
)
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, read_phrase, takes

REACH_AFTER = 45


def expression_frame(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """بحسب الوزير, وفقا له, على حد قوله, نقلا عن مصدر, حسبما ذكر الوزير."""
    if cue.entry.lemma == "جاء الرد":
        return Frame(cue, None, "implicit")  # سألت الصحيفة الوزارة، فجاء الرد: of who is asked
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
            and not _tells(passage, cue, subject)
        ):
            return Frame(cue, None, "none")  # وفقا لما نصت عليه الإستراتيجية: nobody speaks
        if subject is None and _has_its_object(passage, cue) and can_start(passage, cue.last):
            subject = read_phrase(passage, cue.last, limit)  # وفق ما أكده أقاربها
        if subject is None and analysis.forms[index] == "عن" and index + 1 < limit:
            if _relays(passage, cue, "عن") and can_start(passage, index + 1):
                subject = read_phrase(passage, index + 1, limit)  # وفق ما نقل عن السفير
        if subject is not None and _is_relayed_behind(passage, cue, subject, limit):
            source = read_phrase(passage, subject.last + 1, limit)
            return Frame(cue, source, "after", (subject,))
        return Frame(cue, subject, "after") if subject is not None else Frame(cue, None, "implicit")
    if is_own_speech(passage, index):
        return Frame(cue, Phrase(index, index + 1, index), "possessive")
    if (own := behind_own(passage, index, limit)) is not None:
        return Frame(cue, Phrase(index, own, index), "after")  # بحسب موقعها الإلكتروني
    named = reading.preposition == cue.expression.link or can_start(passage, index)
    opens = cue.first - cue.scope[0] <= 1
    near = 1 if reading.definite else 2  # عدد من النواب, عدد كبير من النواب
    people = "من" in analysis.forms[index + 1 : index + 1 + near]
    rule = reading.base in RULES and not opens and not reading.traits & a.ORGANISATION
    anew = opens or cue.conjunction == "و"
    scale = reading.base in SCALES and not (anew or people or _is_made(passage, index + 1, limit))
    if (reading.base in MEASURES and not people) or rule or scale or reading.form == "الله":
        return Frame(cue, None, "none")  # وفق النظام المعمول به: a rule that is followed
    told = cue.entry.lemma != "استنادا إلى"
    if told and reading.traits & a.DEMONSTRATIVE and index + 1 < limit:
        shown = analysis.readings[index + 1]
        if (
            shown.definite
            and shown.base not in RULES
            and (is_source(passage, index + 1) or (anew and brings_clause_in(passage, cue)))
        ):  # وبحسب هذا المصرفي، فإن …
            return Frame(
                cue, Phrase(index, read_phrase(passage, index + 1, limit).last, index + 1), "after"
            )
    if named and (is_source(passage, index) or (anew and brings_clause_in(passage, cue))):
        return Frame(cue, _without_predicate(passage, cue, index, limit), "after")
    return Frame(cue, None, "none")


def _without_predicate(passage: Passage, cue: CueFinding, index: int, limit: int) -> Phrase:
    """The source without what the verb before it goes on with: تؤدي بحسب الباحثين | إلى نتائج كبيرة."""
    analysis = passage.analysis
    phrase = read_phrase(passage, index, limit)
    if cue.first - cue.scope[0] <= 1:
        return before_verb(passage, phrase)
    if cue.conjunction or not cue.first or not analysis.readings[cue.first - 1].is_word:
        return phrase
    for place in range(index + 1, phrase.last):
        reading = analysis.readings[place]
        known = analysis.traits(place - 1) != 0  # not المستندة | إلى تقديرات
        to = reading.form == "الي" and known and not takes(analysis.readings[index], "الي")
        purpose = reading.preposition == "ل" or reading.form.startswith(("لا", "لت"))
        owned = place == index + 1 and is_his_people(analysis.forms[index])
        beyond = purpose or reading.looks_finite("يتس") or place in passage.opens
        if to or (owned and beyond):
            return Phrase(phrase.first, place, phrase.head)
    return phrase


_MAKERS = a.SPEAKER_HEAD | a.LATIN | a.MARK


def _is_made(passage: Passage, index: int, limit: int) -> bool:
    """Whether who made a list stands behind it: وفق تصنيف المجلة; not حسب تصنيف المنتخبات."""
    if index >= limit or passage.analysis.readings[index].base.endswith("ات"):
        return False
    return bool(passage.analysis.traits(index) & _MAKERS)


def _is_relayed_behind(passage: Passage, cue: CueFinding, subject: Phrase, limit: int) -> bool:
    """Whether the subject of an expression's verb relays another: وفق ما نقلت الوكالة | عن السفير."""
    source = subject.last + 1
    if source >= limit or not can_start(passage, source):
        return False
    if passage.analysis.traits(source) & a.DOCUMENT:
        return False
    return _relays(passage, cue, passage.analysis.forms[subject.last])


def _relays(passage: Passage, cue: CueFinding, preposition: str) -> bool:
    """Whether the verb of an expression has whom it relays behind the preposition: نقل عن, نسب إلى."""
    return any(
        each.form.kind == "verb" and each.form.entry.relay == preposition
        for each in passage.analysis.readings[cue.last - 1].cues
    )


_TELLING = frozenset(
    [
        "say",
        "add",
        "explain",
        "confirm",
        "announce",
        "mention",
        "report",
        "reveal",
        "relay",
        "warn",
        "deny",
        "claim",
        "admit",
        "write",
        "promise",
    ]
)


def _tells(passage: Passage, cue: CueFinding, subject: Phrase) -> bool:
    """Whether the verb of an expression needs who speaks, and has it: حسبما أوضح تاكاهاشي; not وفق ما تنص."""
    verb, between = passage.analysis.readings[cue.last - 1], range(cue.last, subject.first)
    return not any(passage.analysis.traits(index) & a.COMMA for index in between) and any(
        each.form.kind == "verb"
        and each.form.entry.sense in _TELLING
        and each.form.entry.lemma != "نص"
        for each in verb.cues
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
    if readings[index].base in RULES or not can_start(passage, index):
        return None
    return read_phrase(passage, index, limit)


def _behind_speech(passage: Passage, index: int, limit: int) -> int:
    """The token of who speaks in a speech: وفقا لتصريحات | المسؤولين, ورد في كلمة | الوزير; not بيان الوزارة."""
    if index + 1 >= limit:
        return index
    speech = passage.analysis.readings[index]
    speaks = speech.traits & a.OCCASION and not speech.traits & (a.DOCUMENT | a.BODY | a.ROLE)
    speaks = speaks or (speech.base in SPOKEN and not speech.definite)
    by = passage.analysis.readings[index + 1]
    adjective = not by.definite and by.base.endswith(("ي", "يه"))  # لحديث صحفي
    adjective = adjective or is_somebodys(passage, index)  # بياناتها المالية
    by_somebody = speaks and not adjective and is_strong_start(passage, index + 1)
    return index + 1 if by_somebody else index


_THE_LATTER = frozenset(["اخير", "اخيره"])
_PRONOUNS_WITH_L = frozenset(["له", "لها", "لهم", "لهما", "لهن"])


def is_inside_zone(frame: Frame, earlier: Frame) -> bool:
    """Whether a source stands between a verb and its words: أفادت الوكالة نقلا عن مصدر بأن …"""
    cue, anchor = frame.cue, earlier.cue.anchor
    if not cue.is_source or frame.subject is None:
        return False
    return cue.anchor is None and anchor is not None and cue.first < anchor.index


def relayed(passage: Passage, frame: Frame, source: Frame) -> Frame:
    """The frame of the verb with the source inside its zone: an outlet relays, anybody else speaks."""
    assert source.subject is not None
    if frame.subject is not None and _only_relays(passage, frame.subject, source.subject):
        return attrs.evolve(frame, via=(*frame.via, source.subject))
    if source.position == "possessive":
        return frame
    if source.cue.entry.lemma == "على لسان":
        return attrs.evolve(frame, subject=source.subject, position="after")
    if source.cue.entry.relay and frame.subject is not None:
        return attrs.evolve(
            frame, subject=source.subject, position="after", via=(*frame.via, frame.subject)
        )
    return attrs.evolve(frame, via=(*frame.via, source.subject))


_OUTLETS = a.OUTLET | a.OUTLET_HEAD


def _only_relays(passage: Passage, speaker: Phrase, source: Phrase) -> bool:
    """Whether an outlet stands behind a person: قال الوزير، كما نقل عنه موقع «الأفق»، إن …"""
    traits = passage.analysis.traits
    person = traits(speaker.head) & (a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN | a.FAMILY)
    outlet = traits(speaker.head) & (_OUTLETS | a.INSTITUTION)
    person = person or not traits(speaker.head)  # الحلبي
    return bool(person and not outlet and traits(source.head) & _OUTLETS)
