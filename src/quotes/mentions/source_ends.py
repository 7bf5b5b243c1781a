"""Where a source that opens its sentence ends, and the clause that it covers begins."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES


def before_verb(passage: Passage, phrase: Phrase) -> Phrase:
    """The source without the clause that nothing parts from it: وبحسب وكالة رويترز | ارتفع سعر النفط."""
    readings = passage.analysis.readings
    phrase = _before_clause(passage, phrase)
    for index in range(phrase.head + 1, min(phrase.last, len(readings) - 1)):
        reading = readings[index]
        future = reading.form.startswith(("سي", "ست")) and reading.looks_finite("س")
        future = future and readings[index + 1].definite  # ستعقد الجلسة; not ستاندرد آند بورز
        if reading.form in _HAPPENED or future:
            if not readings[index - 1].traits & (a.RELATIVE | a.COMPLEMENTIZER | a.COMMA):
                return Phrase(phrase.first, index, phrase.head)
    return phrase


# Verbs of the perfect that no name or noun is written like, folded: what news tells of, most of all.
_HAPPENED = frozenset(
    [
        "ارتفع", "ارتفعت", "انخفض", "انخفضت", "تراجعت", "بلغ", "بلغت", "وصلت", "شهد", "شهدت", "سجلت",
        "ازداد", "ازدادت", "هبطت", "صعدت", "زادت", "اندلع", "اندلعت", "انطلق", "انطلقت", "وقعت", "ادت",
        "تمكن", "تمكنت", "تجاوز", "تجاوزت", "حققت", "قررت", "بدات", "غادر", "غادرت", "عثر", "اصيب",
        "اصيبت", "لقي", "توفي", "قتلت", "نفذت", "اسفرت", "اسفر", "يبلغ", "تبلغ", "اظهرت", "تعرض", "تعرضت",
    ]
)  # fmt: skip


def _before_clause(passage: Passage, phrase: Phrase) -> Phrase:
    """The source without a noun that opens the clause: وبحسب سامر الحداد، | المقاول ترك الموقع.

    What somebody is besides has a comma behind it, or the ف of its clause.
    """
    analysis = passage.analysis
    behind = analysis.readings[phrase.last] if phrase.last < len(analysis.forms) else None
    if behind is not None and (
        behind.traits & (a.COMMA | a.COMPLEMENTIZER | a.RELATIVE | a.COLON)
        or behind.form.startswith("ف")
    ):
        return phrase
    for comma in range(phrase.head + 1, phrase.last - 1):
        noun = analysis.readings[comma + 1]
        opens = noun.definite or analysis.spelled(comma + 1).endswith(POSSESSIVES)
        if analysis.traits(comma) & a.COMMA and opens:
            return Phrase(phrase.first, comma, phrase.head)
    return phrase
