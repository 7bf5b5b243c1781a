"""What somebody does, or who is asked, right before they speak: ضحك البائع وقال: …, سألت الصحيفة الوزير، فقال …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.resolution.names_before import ACTORS

# What somebody does before they speak takes no more tokens, nor does who they are.
_LONGEST_ACT = 8


def act_before(passage: Passage, cue: CueFinding) -> int | None:
    """Where the clause of what somebody does begins, before و and the verb that reports, or ثم.

    قالت …، | ضحك البائع وقال: …; سأله القاضي، | فصمت المتهم ثم قال: …
    """
    analysis = passage.analysis
    then = analysis.forms[cue.first - 1] == "ثم"
    if not (cue.conjunction == "و" or then) or cue.kind != "verb":
        return None
    lowest = max(cue.scope[0], cue.first - _LONGEST_ACT)
    for index in range(cue.first - 3, lowest, -1):
        if analysis.traits(index) & (a.COMMA | a.STOP):
            verb, subject = analysis.readings[index + 1 : index + 3]
            acts = not (verb.traits or verb.definite) and subject.traits & ACTORS
            return index + 1 if acts else None
    return None


# What one takes up or shares of the words before, folded, between the verb and who does so.
_OF_TALK = frozenset(["خيط", "الحديث", "الكلام", "الكلمه", "الراي", "الموقف", "الشعور", "المخاوف"])


def over_talk(passage: Passage, index: int) -> int:
    """The token behind such an object at `index`: ويلتقط خيط الحديث | سامر ويضيف, ويشاطره الرأي | سامر."""
    forms = passage.analysis.forms
    while index + 1 < len(forms) and forms[index] in _OF_TALK:
        index += 1
    return index


# How an outlet reaches somebody, in the perfect of the feminine or the first person plural, folded.
_REACHING = frozenset(
    joined + verb + end
    for verb in (
        "تواصل",
        "اتصل",
        "تحدث",
        "توجه",
        "سال",
        "حاور",
        "استمع",
        "هاتف",
        "قابل",
        "واجه",
        "حادث",
    )
    for end in ("ت", "نا")
    for joined in ("", "و", "ف")
) | frozenset(joined + verb for verb in ("التقت", "التقينا") for joined in ("", "و", "ف"))
_WITH = frozenset(["مع", "الي"])
_WORDS = frozenset(["اقوال", "افاده", "شهاده"])
_LONGEST_CONTACT = 25  # tokens


def contacted(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whom an outlet or a body has reached, who then answers: تواصلت الصحيفة مع | مصدر أمني، فقال إن …"""
    form = cue.form
    replied = cue.entry.lemma == "جاء الرد"
    if not replied and (form is None or form.person != 3 or cue.conjunction not in ("و", "ف")):
        return None
    if cue.kind != "verb":
        return None
    if cue.conjunction == "و" and form is not None and form.gender != "m":
        return None  # وتحدثت الصحيفة إلى الوزيرة، وقالت …: either
    analysis = passage.analysis
    lowest = max(cue.scope[0], cue.first - _LONGEST_CONTACT)
    for verb in range(cue.first - 3, lowest - 1, -1):
        if analysis.forms[verb] in _REACHING:
            return _whom(passage, verb, cue.first)
        if analysis.traits(verb) & (a.STOP | a.COMPLEMENTIZER):
            return None
    return None


def _whom(passage: Passage, verb: int, end: int) -> Phrase | None:
    """Who is reached by the verb: behind its subject, a body, and a preposition or none."""
    analysis = passage.analysis
    index = verb + 1
    if not analysis.forms[verb].endswith("نا"):
        body = index in passage.opens or analysis.traits(index) & (a.BODY | a.LATIN)
        if not body or index >= end:
            return None
        marked = index in passage.opens
        alone = analysis.traits(index) & a.LATIN  # وسألت TSA | وزارة النقل
        whole = passage.step(index) if marked or alone else read_phrase(passage, index, end).last
        index = whole
        if not marked and index > verb + 2 and analysis.traits(verb + 1) & a.OUTLET_HEAD:
            index = _behind_head(passage, verb + 1, index)
    for place in range(index, min(end, index + 4)):
        if analysis.forms[place] in _WITH:
            index = place + 1
            break
    if index < end and analysis.forms[index] in _WORDS:
        index += 1
    reading = analysis.readings[index]
    if index >= end or not (can_start(passage, index) or reading.preposition == "ب"):
        return None
    phrase = read_phrase(passage, index, end, told=True)
    if reading.traits & a.SINGLED:  # التقينا بأحد الزوار | سامر حداد
        named = (at for at in range(index + 1, phrase.last) if analysis.traits(at) & a.GIVEN)
        first = next(named, index)
        return Phrase(first, phrase.last, first)
    rest = analysis.readings[phrase.last : end - 1]
    if len(rest) == 1 and rest[0].is_word and not rest[0].traits:
        return Phrase(
            phrase.first, end - 1, phrase.head
        )  # a name that no list has, up to the comma
    return phrase


def _behind_head(passage: Passage, first: int, last: int) -> int:
    """The token behind an outlet's definite noun: التقت الصحيفة | سامر حداد."""
    return first + 1 if passage.analysis.readings[first].definite else last
