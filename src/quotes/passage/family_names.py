"""Family names whose letters are something else, known by the given name that they stand behind once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from quotes import analysis as a
from quotes.analysis import Analysis, Reading

_PARTICLES = (
    a.PREPOSITION | a.TIME | a.CONJUNCTION | a.COMPLEMENTIZER | a.NEGATION | a.AUXILIARY | a.RELATIVE
    | a.ADVERB | a.PRONOUN | a.DEMONSTRATIVE | a.INTERROGATIVE | a.ROLE | a.HONORIFIC | a.BODY | a.OCCASION
)  # fmt: skip
# What a noun behind a preposition may be, where it is not to be a name: بتقرير, بمدينة.
_NOUNS = (
    a.DOCUMENT | a.TITLE_HEAD | a.GROUP | a.ANONYMOUS | a.SINGLED | a.NUMBER | a.ADDRESSEE | a.PLACE
    | a.NAME_PARTICLE
)  # fmt: skip


def behind_given_names(analysis: Analysis) -> list[Reading]:
    """The words right behind the listed given names of the text."""
    readings = analysis.readings
    return [readings[i + 1] for i in analysis.having(a.GIVEN_NAME) if i + 1 < len(readings)]


def surnames(analysis: Analysis) -> frozenset[str]:
    """Unlisted words that stand behind a listed given name somewhere: منديز of سام منديز."""
    return frozenset(
        each.form
        for each in behind_given_names(analysis)
        if each.is_word and not (each.traits or each.definite or each.cues or each.preposition)
    )


def family_names(analysis: Analysis, frequency: Callable[[], Mapping[str, int]]) -> frozenset[str]:
    """Forms that follow a listed given name somewhere here: بدير of نبيل بدير, whatever else بدير is.

    `frequency` gives how often each form stands in the text; few texts have a form to ask for.
    """
    readings = analysis.readings
    found = set()
    for index in analysis.having(a.GIVEN_NAME):
        if readings[index].definite or index + 2 >= len(readings):
            continue
        reading = readings[index + 1]
        if not reading.is_word:
            continue
        if reading.conjunction == "ف" and not (reading.cues or reading.traits):
            if _ends_name(readings[index + 2]) and frequency()[reading.form] > 1:
                found.add(reading.form)  # مايكل فالون
                continue
        if reading.definite:
            continue
        if reading.form.startswith("م") and reading.form.endswith("ا"):
            continue  # قال سمير متحديا: how he says it
        if reading.cues and any(c.form.entry.lemma == "قال" and not c.suffix for c in reading.cues):
            continue  # حدثنا قتيبة بن سعيد قال: …
        if reading.traits & (_PARTICLES & ~a.BODY if reading.preposition == "ب" else _PARTICLES):
            continue
        possessed = reading.form.endswith(("ه", "ها"))
        if not (reading.cues or reading.preposition or possessed):
            continue
        if not (reading.cues or reading.preposition) and frequency()[reading.form] < 2:
            continue
        following = readings[index + 2]
        if not following.is_word or following.traits & (a.COMPLEMENTIZER | a.PREPOSITION):
            found.add(reading.form)
    return frozenset(found)


# What a word is that is nobody's family name, whatever stands before it.
_NO_FAMILY = (
    _PARTICLES & ~a.TIME | a.GROUP | a.ANONYMOUS | a.DOCUMENT | a.OF_GOD | a.NUMBER | a.GIVEN | a.SINGLED
)  # fmt: skip


def spoken_names(analysis: Analysis) -> frozenset[str]:
    """Words that follow a listed given name somewhere and stand right behind a verb that reports elsewhere."""
    readings, last = analysis.readings, len(analysis.forms) - 1
    given = {
        readings[index + 1].base
        for index in analysis.having(a.GIVEN_NAME)
        if index < last and not readings[index].definite and _may_be_family(readings[index + 1])
    }
    if not given:
        return frozenset()
    behind = set()
    for index in analysis.having(a.REPORTING):
        if index < last and readings[index].may_be_verb:
            spoken = readings[index + 1]
            titled = spoken.definite and spoken.traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC)
            if titled and index + 1 < last:
                spoken = readings[index + 2]  # وأضاف الباحث | اللبار
                titled = not spoken.definite or spoken.traits & (a.NISBA | a.ADJECTIVE)
            if spoken.base in given and not titled and _may_be_family(spoken):
                behind.add(spoken.base)
    return frozenset(behind)


def _may_be_family(reading: Reading) -> bool:
    joined = reading.conjunction or reading.preposition
    return reading.is_word and not joined and not reading.traits & _NO_FAMILY


def _ends_name(following: Reading) -> bool:
    """Whether no noun follows: مايكل فالون عن."""
    return not following.is_word or bool(following.traits & (a.COMPLEMENTIZER | a.PREPOSITION))


def read_names(analysis: Analysis, families: frozenset[str]) -> None:
    """Read names that begin with the letters of a preposition as names, where they stand as such.

    A family name of the text behind a given name or a verb that reports (وقال بدير إن …), or behind ل of
    an expression (وفقا لمنديز); a Moroccan first name between a title and a family name (السيد بناصر بولعجول).
    """
    for index in analysis.having(a.GIVEN_NAME):
        reading = analysis.readings[index]
        if not reading.preposition:
            continue  # as nearly all names
        before = analysis.readings[index - 1]
        if reading.preposition == "ك" and index and not reading.definite:
            if before.may_be_verb or before.traits & (a.GIVEN | a.GIVEN_WORD):
                _read_as(analysis, index, a.FAMILY)  # علي كمون, which is no مون
            continue
        if reading.preposition != "ب" or index + 1 >= len(analysis.forms):
            continue
        family = analysis.readings[index + 1]
        named = family.is_word and not family.traits and not family.definite
        if index and named and before.definite and before.traits & a.HONORIFIC:
            _read_as(analysis, index, a.GIVEN_M)
    folded = analysis.text.folded
    if "-" in folded and "-ان" in folded:  # one letter is looked for many times as fast as several
        _read_behind_hyphen(analysis)
    readings = analysis.readings
    last = len(readings) - 2
    told_by = []
    for index in analysis.having(a.REPORTING):
        if index >= last:
            break
        following = readings[index + 1]
        if following.conjunction:
            if readings[index].may_be_verb:
                _read_behind_verb(analysis, index)
        elif (
            following.form[0] == "ل"
            and readings[index].expressions
            and not (following.traits or following.preposition or following.cues)
        ):
            told_by.append(index + 1)
    if told_by:
        _read_behind_l(analysis, told_by)
    attached = {name for name in families if name[0] in "بلكف"}
    if not attached:
        return
    for index in [place for place, form in enumerate(analysis.forms) if form in attached]:
        if index == 0:
            continue
        reading, before = analysis.readings[index], analysis.readings[index - 1]
        joined = reading.conjunction == "ف" and not reading.cues  # not أما سامر فأكد
        if (reading.preposition or joined) and not reading.traits & _NOUNS:
            governed = reading.conjunction and before.traits & a.PREPOSITION  # نقلا عن فالون
            if before.may_be_verb or before.traits & a.GIVEN or governed:
                _read_as(analysis, index, a.FAMILY)


def _read_behind_hyphen(analysis: Analysis) -> None:
    """Read the last part of a Korean name as one: مون جاي-إن."""
    for index in range(2, len(analysis.forms)):
        if analysis.forms[index] != "ان" or analysis.forms[index - 1] != "-":
            continue
        before = analysis.readings[index - 2]
        named = before.is_word and not before.definite and not before.form.endswith("ا")
        if (
            named
            and analysis.is_glued(index - 1)
            and analysis.end(index - 1) == analysis.start(index)
        ):
            _read_as(analysis, index, a.FAMILY)


def _read_behind_verb(analysis: Analysis, verb: int) -> None:
    """Read a word with و right behind a verb as a name: وقال واليش: …, for nothing is joined there."""
    index = verb + 1
    reading = analysis.readings[index]
    if reading.conjunction == "ف" and reading.traits & a.GIVEN and not reading.definite:
        name = attrs.evolve(reading, conjunction="", base=reading.form, traits=a.FAMILY)
        analysis.change(index, name)
        return  # وقال فانس
    if reading.conjunction != "و" or reading.traits or reading.cues or len(reading.form) < 5:
        return
    if not analysis.readings[index + 1].is_word and reading.base != "الله":
        name = attrs.evolve(reading, conjunction="", definite=False, base=reading.form)
        analysis.change(index, name)


def _read_behind_l(analysis: Analysis, places: list[int]) -> None:
    """Read an unlisted word with ل behind an expression as a surname of the text: وفقا لمنديز."""
    names = surnames(analysis)
    for index in places:
        reading = analysis.readings[index]
        if reading.form[1:] in names:
            name = attrs.evolve(reading, preposition="ل", base=reading.form[1:], traits=a.FAMILY)
            analysis.change(index, name)


def _read_as(analysis: Analysis, index: int, traits: int) -> None:
    reading = analysis.readings[index]
    name = attrs.evolve(
        reading, conjunction="", preposition="", definite=False, base=reading.form, traits=traits
    )
    analysis.change(index, name)
