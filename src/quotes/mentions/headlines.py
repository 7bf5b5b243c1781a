"""Who opens a headline, right before its verb or participle: وزير الدفاع | يكشف تفاصيل الاتفاق: …

A headline puts the subject first, so that what stands behind the verb is its object.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Phrase
from quotes.mentions.agreement import agrees
from quotes.mentions.preceding import subject_before
from quotes.passage import Passage
from quotes.phrases import is_strong_start, label_start, read_phrase

_LONGEST_TITLE = 12  # tokens
_WHO = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.BODY | a.GROUP | a.ANONYMOUS | a.DOCUMENT
_OUTLETS = a.OUTLET | a.OUTLET_HEAD


def subject_in_front(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who opens the line right before the imperfect or participle whose words a colon or marks set off."""
    form, anchor = cue.form, cue.anchor
    if form is None or anchor is None or anchor.kind == "complementizer" or cue.conjunction:
        return None
    if form.tense != "imperfect" and form.kind != "participle":
        return None
    if cue.first - cue.scope[0] > _LONGEST_TITLE or cue.suffix:
        return None
    first = label_start(passage, cue.scope[0], cue.first)
    if first >= cue.first or not is_strong_start(passage, first):
        return None
    head = passage.analysis.readings[first]
    if not head.traits & _WHO or not agrees(cue, head):
        return None
    phrase = read_phrase(passage, first, cue.first)
    return phrase if phrase.last == cue.first else None


def subject_before_told(passage: Passage, cue: CueFinding, first: int) -> Phrase | None:
    """الوزير طمأن | المواطنين بأن …: who stands right before the verb tells those behind it, who do not speak."""
    anchor, behind = cue.anchor, cue.last
    if cue.entry.addressee != "object" or anchor is None or cue.suffix or first >= cue.first:
        return None
    if anchor.index <= behind or not is_strong_start(passage, behind):
        return None
    subject = subject_before(passage, cue, first)
    return subject if subject is not None and subject.last == cue.first else None


def label_frame(passage: Passage, cue: CueFinding, label: Phrase) -> Frame:
    """The words before the colon are the speaker; an outlet relays who stands behind عن: رويترز عن | مسؤول: …"""
    outlet = passage.analysis.traits(label.first) & _OUTLETS or label.first in passage.opens
    source = label.last + 1
    if outlet and passage.analysis.forms[label.last] == "عن" and source < cue.first:
        if is_strong_start(passage, source):
            phrase = read_phrase(passage, source, cue.first)
            if phrase.last == cue.first:
                return Frame(cue, phrase, "before", (label,))
    return Frame(cue, label, "before")
