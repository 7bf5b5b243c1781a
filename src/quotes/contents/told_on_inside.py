"""The writer tells on before he closes the marks: أضاف "…، مشيرا إلى أن …"."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Frame
from quotes.passage import Passage


def told_on_inside(passage: Passage, holder: Frame, later: Frame) -> int | None:
    """The comma, inside marks, at which `later` takes the word from `holder`, whose words the marks hold.

    لفتت إلى "أن الفن يتطور، | معتبرة أن الدعم قليل": a speaker's own words have no such participle, unless
    they tell of somebody else's («رئيس اللجنة رحب بالوفد، موضحا أن …»).
    """
    cue, anchor = later.cue, holder.cue.anchor
    if cue.kind != "participle" or cue.anchor is None or cue.anchor.kind != "complementizer":
        return None
    number = passage.inside[cue.first]
    if number < 0 or passage.inside[holder.cue.first] == number or anchor is None:
        return None
    readings = passage.analysis.readings
    first = passage.words(number)[0]
    if anchor.index > first or not readings[cue.first - 1].traits & a.COMMA:
        return None
    opening = first + bool(readings[first].traits & a.COMPLEMENTIZER)
    if opening >= cue.first - 1:
        return None  # «، معتبرة …»: nothing stands before it
    if readings[opening].traits & (a.ROLE | a.GIVEN | a.HONORIFIC):
        return None
    if any(
        each.form.kind == "verb" and each.form.person == 3 and each.suffix != "نا"
        for each in readings[opening].cues
    ):
        return None
    theirs, own = holder.cue.form, cue.form
    if theirs is None or own is None or (theirs.gender, theirs.number) != (own.gender, own.number):
        return None
    return cue.first - 1


IN_IT = frozenset(["فيها", "فيه", "خلالها", "خلاله"])
"""In it, in the course of it."""


def is_said_in_it(passage: Passage, participle: int, begin: int, first: int) -> bool:
    """أن اللاعب نشر رسالة، | داعيا فيها إلى الصبر: told of words that the clause from `first` on has named.

    Not where the sentence from `begin` on has named words before: قال في بيان إن …، مؤكدا فيه أن …
    """
    analysis = passage.analysis
    last = participle + 1
    if last >= len(analysis.forms) or analysis.forms[last] not in IN_IT:
        return False
    return not any(
        analysis.traits(index) & (a.OCCASION | a.DOCUMENT) for index in range(begin, first)
    )
