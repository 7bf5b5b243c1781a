"""Who agrees with which verb: قالت is no man's, وأضافوا no body's in the feminine singular."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.findings import CueFinding, Frame
from quotes.model import Gender
from quotes.resolution.entities import Entity


def asks_for_one(cue: CueFinding) -> bool:
    """Whether the cue is in the singular of a man: وأضاف, مضيفا."""
    form = cue.form
    return form is not None and form.kind != "noun" and (form.number, form.gender) == ("s", "m")


def asks_for_several(cue: CueFinding) -> bool:
    """Whether the cue is a verb in the plural: وأضافوا."""
    return cue.form is not None and cue.form.kind == "verb" and cue.form.number == "p"


def is_of_several(cue: CueFinding) -> bool:
    """Whether the cue is a verb in the plural, or has a pronoun of several: وأضافوا, بحسبهم."""
    theirs = cue.suffix in ("هم", "هن") and cue.kind not in ("verb", "participle")  # not سألتهم
    return theirs or asks_for_several(cue)


def agrees(cue: CueFinding, entity: Entity) -> bool:
    """Whether the entity can be the subject of the cue, by gender and number: قالت is no man's."""
    form = cue.form
    if form is None or form.kind == "noun":
        return _pronoun_agrees(cue.suffix, entity)
    if form.person in (1, 2):
        return True
    if form.number == "d" and entity.type in ("person", "organisation"):
        return any(each.several or each.joins_others or each.plural for each in entity.descriptions)
    if form.number == "p":
        if entity.is_one_paper():
            return False  # وقال البيان … وأضافوا: those whose statement it is
        if entity.plural or entity.type == "group":
            return True
        if any(each.several for each in entity.named):
            return True  # سامر الدهان وكريم منصور … واتفقا, واتفقوا
        if entity.type == "organisation":
            return not entity.is_one_body()
        several = not entity.named or any(each.several for each in entity.descriptions)
        return entity.gender is None and several
    if form.gender == "f" and form.number == "s" and entity.are_men():
        return False
    if form.gender == "f":
        return entity.gender == "f" or (entity.gender is None and entity.type != "person")
    if form.gender == "m":
        several = entity.are_people() or (entity.type == "group" and entity.are_men())
        return entity.gender != "f" and not (asks_for_one(cue) and several)
    return True


def goes_on_with(cue: CueFinding, verb: CueFinding | None) -> bool:
    """Whether a participle has the gender of the verb before it: وأوضح المصدر ذاته أن …، مبرزا أن …

    Whoever that source is, it is they who go on.
    """
    if cue.kind != "participle" or verb is None or verb.kind != "verb" or verb.anchor is None:
        return False
    if verb.form is None or cue.form is None:
        return False
    return (verb.form.gender, verb.form.number) == (cue.form.gender, cue.form.number)


def with_pronoun(analysis: Analysis, frame: Frame) -> CueFinding:
    """The cue with the gender of its pronoun: ونقلت عنه الوكالة is of a man, whatever the verb says.

    A verbal noun has that of the verb before it: وختمت | بالقول.
    """
    cue, pronoun = frame.cue, frame.subject
    if cue.kind == "noun" and pronoun is None and not cue.suffix:
        return attrs.evolve(cue, suffix=_suffix_of_verb(analysis, cue))
    if pronoun is None or cue.kind != "verb" or not cue.entry.relay:
        return cue
    suffix = analysis.forms[pronoun.first][len(cue.entry.relay) :]
    return attrs.evolve(cue, form=None, suffix=suffix)


_CLAUSE = 6  # tokens from the verb to بالقول


def _suffix_of_verb(analysis: Analysis, cue: CueFinding) -> str:
    """The pronoun that the verb before a verbal noun stands for: ها in وختمت بالقول, "" where none does."""
    for index in range(cue.first - 1, max(cue.scope[0], cue.first - _CLAUSE) - 1, -1):
        verb = analysis.readings[index]
        if verb.traits & a.PUNCTUATION:
            break
        if suffix := _pronoun_of(verb):
            return suffix
    return ""


def _pronoun_of(verb: Reading) -> str:
    """By gender and number of a verb in the perfect, listed or of its shape: ختمت, اكتفوا; not توجه."""
    for each in verb.cues:
        form = each.form
        if form.tense == "perfect" and form.person == 3 and not each.suffix:
            if form.number == "p":
                return "هم"
            return "ها" if form.gender == "f" else "ه"
    if verb.traits or verb.definite or verb.preposition or len(verb.form) < _SHORTEST_VERB:
        return ""
    if verb.form.endswith("وا"):
        return "هم"
    return "ها" if verb.form.endswith("ت") else ""


_SHORTEST_VERB = 4  # letters


def _pronoun_agrees(suffix: str, entity: Entity) -> bool:
    if suffix == "ها":
        return entity.gender == "f" or (entity.gender is None and entity.type != "person")
    if suffix == "ه":
        return entity.gender != "f" and not entity.plural
    if suffix in ("هم", "هن", "هما"):
        return entity.plural or entity.type in ("group", "organisation", None)
    return True


def shown_gender(cue: CueFinding) -> Gender | None:
    """The gender of one who speaks, as the verb shows it: وقالت."""
    form = cue.form
    return form.gender if form is not None and form.kind != "noun" and form.number == "s" else None
