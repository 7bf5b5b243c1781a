"""Verbs that do not report after all: a noun that is spelled like one, a wish that is another's."""

from __future__ import annotations

from quotes import analysis as a
from quotes.cue_reading import CueReading
from quotes.cues.homographs import opens_clause
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

# How far the words of such a verb may be, in tokens.
_FARTHEST_OWN = 3


def is_accusative(
    passage: Passage, index: int, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """ذكرا أو أنثى, كتبا كثيرة: nouns that are spelled like a dual, whose words would follow at once."""
    form = candidate.form
    if (form.number, form.gender, form.tense) != ("d", "m", "perfect") or candidate.suffix:
        return False
    near = anchor is not None and anchor.index <= index + _FARTHEST_OWN
    return not near and not opens_clause(passage, index, passage.analysis.readings[index])


# Verbs that state a fact, and so have أنّ with a noun or pronoun, never أنْ with a verb.
_STATING = frozenset(
    {
        "say",
        "add",
        "confirm",
        "explain",
        "mention",
        "report",
        "reveal",
        "write",
        "find",
        "answer",
        "agree",
    }
)
_MAY_WISH = frozenset(
    ["ضروره", "اهميه", "وجوب", "امكانيه", "احتمال", "علي", "تمنيات", "رغبه", "حق"]
)
_TO_BE = frozenset(["تكون", "تتم", "تبقي", "تصبح", "نكون"])


def is_wish_of_another(passage: Passage, index: int, candidate: CueReading, anchor: Anchor) -> bool:
    """كتبت عن القرية التي كانت أمنية سكانها | أن يعودوا إليها: a verb that states has no أن يفعل."""
    if candidate.form.entry.sense not in _STATING or anchor.kind != "complementizer":
        return False
    forms, readings = passage.analysis.forms, passage.analysis.readings
    if forms[anchor.index] not in ("ان", "بان") or anchor.index <= index + _FARTHEST_OWN:
        return False
    if passage.analysis.spelled(anchor.index).startswith("إ") or anchor.index + 1 >= len(forms):
        return False
    agreed = candidate.form.entry.sense == "agree"  # اتفق الجانبان على أن يبدأ العمل
    if not agreed and not _MAY_WISH.isdisjoint(forms[anchor.index - 2 : anchor.index]):
        return False  # شدد على ضرورة أن يعود
    following = readings[anchor.index + 1]
    third = following.looks_finite("ي") or following.traits == a.AUXILIARY
    if not (third and following.form[0] == "ي") and following.form not in _TO_BE:
        return False
    first = index + 1
    return not can_start(passage, first) or (
        read_phrase(passage, first, anchor.index).last < anchor.index
    )  # أكدت المجلة أن يونايتد وافق: a name


# Verbs that ask somebody to do something, and never state that it is so.
_CALLING = frozenset(["طالب", "دعا", "ناشد", "حث"])
_THAT_THEY = frozenset(["انه", "انها", "انهم", "انهما", "انني", "اننا"])


def is_clause_of_another(
    passage: Passage, index: int, candidate: CueReading, anchor: Anchor
) -> bool:
    """يطالبون بالعلاج لأن الرجال يظنون أنهم …: who calls for something has أن يفعل or بأن, no أنهم."""
    if passage.analysis.forms[anchor.index] in _THAT_THEY:
        return candidate.form.entry.lemma in _CALLING
    return is_wish_of_another(passage, index, candidate, anchor)


_OF_INSIGHT = frozenset({"find", "think", "consider", "hope", "warn"})
_FARTHEST_COLON = 12  # tokens


def is_list_of_another(passage: Passage, index: int, candidate: CueReading, anchor: Anchor) -> bool:
    """رأى أمامه أشجارا كثيرة، ثم ركض نحوها، وجاءت طيور صغيرة: حمام وعصافير — a colon of a later clause.

    Who thinks, sees or warns has words behind a colon only where it is close, or marks follow it.
    """
    if anchor.kind != "colon" or candidate.form.entry.sense not in _OF_INSIGHT:
        return False
    return anchor.index > index + _FARTHEST_COLON and anchor.index + 1 not in passage.opens
