"""An imperfect behind a comma without و: a predicate, or the speaker again in a story told in the present."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Frame
from quotes.passage import Passage


def is_predicate(passage: Passage, later: Frame) -> bool:
    """أن غياب الطعون في هذه الدورة، يؤكد أن …; كتب تدوينة، ترجح فوزه: a predicate, or what a noun is told of."""
    return (
        _is_bare_imperfect(passage, later)
        and later.position != "after"
        and tells_on_in_present(passage, later) is None
        and not passage.analysis.forms[later.cue.first].startswith("ل")  # …، ليخلص إلى أن
    )


def tells_on_in_present(passage: Passage, later: Frame) -> int | None:
    """The verb of أكد أحمد أن العمل صعب، | يضيف: «نبدأ قبل الفجر», which only a colon sets off."""
    anchor = later.cue.anchor
    says = later.cue.entry.sense in ("say", "add", "continue")
    if not says or anchor is None or anchor.kind != "colon" or anchor.index != later.cue.last:
        return None
    return later.cue.first if _is_bare_imperfect(passage, later) else None


def _is_bare_imperfect(passage: Passage, later: Frame) -> bool:
    form = later.cue.form
    return (
        later.cue.kind == "verb"
        and form is not None
        and (form.tense, form.person) == ("imperfect", 3)
        and later.cue.conjunction == ""
        and bool(passage.analysis.traits(later.cue.first - 1) & a.COMMA)
    )
