"""Who agrees with which verb: قالت is no man's, وأضافوا no body's in the feminine singular."""

from __future__ import annotations

from quotes.findings import CueFinding
from quotes.resolution.entities import Entity


def asks_for_one(cue: CueFinding) -> bool:
    """Whether the cue is in the singular of a man: وأضاف, مضيفا."""
    form = cue.form
    return form is not None and form.kind != "noun" and (form.number, form.gender) == ("s", "m")


def asks_for_several(cue: CueFinding) -> bool:
    """Whether the cue is a verb in the plural: وأضافوا."""
    return cue.form is not None and cue.form.kind == "verb" and cue.form.number == "p"


def agrees(cue: CueFinding, entity: Entity) -> bool:
    """Whether the entity can be the subject of the cue, by gender and number: قالت is no man's."""
    form = cue.form
    if form is None or form.kind == "noun":
        return _pronoun_agrees(cue.suffix, entity)
    if form.person in (1, 2):
        return True
    if form.number == "d" and entity.type in ("person", "organisation"):
        return any(each.several or each.joins_others for each in entity.descriptions)
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


def _pronoun_agrees(suffix: str, entity: Entity) -> bool:
    if suffix == "ها":
        return entity.gender == "f" or (entity.gender is None and entity.type != "person")
    if suffix == "ه":
        return entity.gender != "f" and not entity.plural
    if suffix in ("هم", "هن", "هما"):
        return entity.plural or entity.type in ("group", "organisation", None)
    return True
