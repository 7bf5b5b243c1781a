"""Where the speaker says more of what he has just named: …، الذي قال إنه لم يكتمل."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Frame
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

# A relative pronoun, folded, with the pronoun behind إن or أن that takes it up again, and the gender of
# a verb that cannot have what is named as its subject.
_TAKEN_UP = {"الذي": ("ه", "f"), "التي": ("ها", "m"), "والذي": ("ه", "f"), "والتي": ("ها", "m")}
_PERSONS = a.ROLE | a.GIVEN | a.FAMILY | a.HONORIFIC | a.BODY | a.OUTLET


def says_more_of_it(passage: Passage, later: Frame, first: int) -> int | None:
    """The comma before a relative clause that the speaker of the clause from `first` on reports.

    … أن اللجنة أعدت الخطة، | التي قال إنها ستكون جاهزة قريبا. Who is said to speak there is named behind
    the verb, or is not of the gender of what is named before, or what is named is no person; in
    قال إنه التقى الوزير، الذي أكد أنه باق the clause is inside the words.
    """
    cue, analysis = later.cue, passage.analysis
    form, anchor = cue.form, cue.anchor
    comma, relative = cue.first - 2, cue.first - 1
    taken_up = _TAKEN_UP.get(analysis.forms[relative])
    if taken_up is None or form is None or anchor is None or comma <= first:
        return None
    pronoun, other = taken_up
    if not (
        cue.kind == "verb"
        and anchor.kind == "complementizer"
        and analysis.forms[anchor.index].endswith("ن" + pronoun)
        and analysis.traits(comma) & a.COMMA
    ) or _is_subject(passage, first, comma):
        return None
    if later.position == "after":
        return comma
    if later.position != "relative" and (form.gender, form.number) == (other, "s"):
        return comma
    named = later.subject
    first = comma - 2 if named is None else named.first
    readings = analysis.readings
    persons = any(each.traits & _PERSONS for each in readings[first:comma])
    qualified = readings[comma - 2].definite and readings[comma - 1].definite
    says = cue.entry.sense in ("say", "add")
    return comma if says and qualified and not persons else None  # التعاون الثنائي، الذي قال إنه


def _is_subject(passage: Passage, first: int, comma: int) -> bool:
    """إن الاتفاق، الذي قال إنه «تاريخي»، سيوقع غدا: nothing is said yet of what is named."""
    if passage.analysis.forms[first - 1] not in ("ان", "بان"):
        return False  # إنه خطوة على طريق الاتفاق، الذي قال إنه …: the pronoun is the subject
    return can_start(passage, first) and read_phrase(passage, first, comma).last == comma
