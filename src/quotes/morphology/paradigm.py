"""Paradigm: a verb's stems with prefixes and endings, the cells that news and interviews use.

Unvocalised letters are what counts: where two cells of a tense are written alike, the one that news
means comes first and the other is left out (تؤكد is "she affirms", not "you affirm"). The first
person of the perfect stays beside the third (أكدت), since interviews are full of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quotes.morphology.endings import (
    IMPERFECT,
    IMPERFECT_PERSONS,
    PARTICIPLE,
    PERFECT,
    THOU_F,
    THOU_M,
    WEAK_PARTICIPLE,
    YOU,
    YOU_BOUND,
    Cell,
    Features,
    Gender,
    Inflection,
    Number,
    Part,
    Tense,
    Voice,
)
from quotes.morphology.spelling import spell
from quotes.morphology.stems import Stem, Stems, VerbClass, stems_of


def verb_inflections(
    verb: VerbClass,
    *,
    passive: bool = True,
    imperative: bool = False,
    participle: bool = True,
    masdar: bool = True,
) -> list[Inflection]:
    """Inflect a verb: finite forms, active participle and the verbal noun that has a rule.

    The third person singular masculine of the perfect, the dictionary form, comes first.

    Raises:
        MorphologyError: when the class does not describe a verb.
    """
    stems = stems_of(verb)
    helper = _helper(verb, stems.stems[_IMPERFECT]) if imperative else None
    layout = _Layout(
        tuple(stem.ending for stem in stems.stems), stems.prefix_vowel, helper, passive, participle
    )
    # the letters at the seams change next to a hamza, and in حيا, which is not حيى
    if "ء" in verb.root or verb.root.endswith("يي"):
        done = _whole_words(stems, layout)
    else:
        done = _joined_letters(stems, layout)
    if verb.root[-1] == "ء":
        done += _other_hamza_seats(done)
    if masdar and stems.masdar:
        done += noun_inflections(spell(stems.masdar))
    return done


def dictionary_form(verb: VerbClass) -> str:
    """The third person singular masculine of the perfect with its shadda: بيّن, أضاف, ادّعى."""
    stem = stems_of(verb).stems[_PERFECT]
    return spell(stem.open + PERFECT[stem.ending][0][0], shadda=True)


def participle_inflections(participle: str) -> list[Inflection]:
    """The forms of a participle given in letters, where the rule does not make it."""
    return [
        Inflection(participle + _letters(ending), _participle_features(gender, number))
        for ending, gender, number in PARTICIPLE
    ]


_NOUN, _BOUND_NOUN = Features("noun"), Features("noun", bound=True)


def noun_inflections(noun: str) -> list[Inflection]:
    """A verbal noun as it stands alone and as it stands before a pronoun.

    إشارة gives إشارت (إشارته), ادعاء gives ادعائ and ادعاؤ, فتوى gives فتوا.
    """
    forms = [Inflection(noun, _NOUN)]
    if noun.endswith("ة"):
        forms.append(Inflection(noun[:-1] + "ت", _BOUND_NOUN))
    elif noun.endswith("ء"):
        forms += [Inflection(noun[:-1] + seat, _BOUND_NOUN) for seat in "ئؤ"]
    elif noun.endswith("ى"):
        forms.append(Inflection(noun[:-1] + "ا", _BOUND_NOUN))
    return forms


# The places of `Stems.stems`, and of the three parts of each.
_PERFECT, _IMPERFECT, _PASSIVE_PERFECT, _PASSIVE_IMPERFECT, _PARTICIPLE = range(5)
_PARTS: dict[Part, int] = {"open": 0, "closed": 1, "jussive": 2}
_CLUSTER = re.compile(r"[^aiuAIU]{2}")


class _Layout(NamedTuple):
    """What decides which forms a verb has; most verbs share theirs with many others."""

    endings: tuple[str, ...]
    vowel: str
    helper: str | None
    passive: bool
    participle: bool


class _Slot(NamedTuple):
    """A place in the paradigm: which stem, what around it, and what the result says."""

    stem: int
    """Index into the open, closed and jussive parts of all stems in a row."""
    prefix: str
    ending: str
    prefix_letters: str
    ending_letters: str
    features: Features


@cache
def _slots(layout: _Layout) -> tuple[_Slot, ...]:
    """All places of a paradigm, twins and all."""
    perfect, imperfect, passive_perfect, passive_imperfect, participle = layout.endings
    slots = [
        _finite(_PERFECT, part, "", ending, _verb_features("perfect", "active", cell))
        for ending, part, cell in PERFECT[perfect]
    ]
    for person in IMPERFECT_PERSONS:
        for ending, part, bound in IMPERFECT[imperfect][person.ending]:
            cell = person.bound if bound else person.cell
            prefix = person.letter + layout.vowel
            slots.append(
                _finite(
                    _IMPERFECT, part, prefix, ending, _verb_features("imperfect", "active", cell)
                )
            )
    if layout.helper is not None:
        slots += _imperative(imperfect, layout.helper)
    if layout.participle:
        for ending, gender, number in WEAK_PARTICIPLE if participle else PARTICIPLE:
            features = _participle_features(gender, number)
            slots.append(_Slot(3 * _PARTICIPLE, "", ending, "", _letters(ending), features))
    if layout.passive:
        slots += _passive(passive_perfect, passive_imperfect)
    return tuple(slots)


def _imperative(ending_class: str, helper: str) -> Iterator[_Slot]:
    """قل, قولي, قولوا; أخبر; أجب; اسأل."""
    jussive, part, _ = IMPERFECT[ending_class]["none"][-1]
    yield _finite(_IMPERFECT, part, helper, jussive, _verb_features("imperative", "active", THOU_M))
    for ending, cell in (("I", THOU_F), ("UX", YOU), ("U", YOU_BOUND)):
        yield _finite(
            _IMPERFECT, "open", helper, ending, _verb_features("imperative", "active", cell)
        )


def _passive(perfect: str, imperfect: str) -> Iterator[_Slot]:
    """The third person, all that news uses: قيل, أفيدت, يقال, تنشر."""
    for ending, part, cell in PERFECT[perfect][:2]:
        yield _finite(
            _PASSIVE_PERFECT, part, "", ending, _verb_features("perfect", "passive", cell)
        )
    for person in IMPERFECT_PERSONS[:2]:
        prefix = person.letter + "u"
        for ending, part, bound in IMPERFECT[imperfect]["none"]:
            if not bound:
                yield _finite(
                    _PASSIVE_IMPERFECT,
                    part,
                    prefix,
                    ending,
                    _verb_features("imperfect", "passive", person.cell),
                )


def _finite(stem: int, part: Part, prefix: str, ending: str, features: Features) -> _Slot:
    index = 3 * stem + _PARTS[part]
    return _Slot(index, prefix, ending, spell(prefix), _letters(ending), features)


def _verb_features(tense: Tense, voice: Voice, cell: Cell) -> Features:
    return Features("verb", tense, voice, False, *cell)


def _participle_features(gender: Gender, number: Number) -> Features:
    return Features("participle", None, "active", False, None, gender, number)


def _letters(ending: str) -> str:
    """An ending in letters; the stroke keeps its first vowel from standing at a word's start."""
    return spell("|" + ending)[1:]


def _helper(verb: VerbClass, imperfect: Stem) -> str:
    """What an imperative begins with so as not to begin with two consonants: أخبر, اسأل; قل."""
    if verb.form == "IV":
        return "'a"
    return "i" if _CLUSTER.match(imperfect.jussive) else ""


def _whole_words(stems: Stems, layout: _Layout) -> list[Inflection]:
    """Spell every form as a whole, all in one go: a hamza's seat depends on what is around it."""
    slots, parts = _slots(layout), stems.parts
    sounds = " ".join([slot.prefix + parts[slot.stem] + slot.ending for slot in slots])
    words = spell(sounds).split(" ")
    return [Inflection(words[index], features) for index, features in _without_twins(words, slots)]


def _joined_letters(stems: Stems, layout: _Layout) -> list[Inflection]:
    """Spell the stems alone and join the letters: without a hamza nothing changes at the seams."""
    sounds = list(dict.fromkeys(stems.parts))
    letters = dict(zip(sounds, spell(" ".join(sounds)).split(" "), strict=True))
    parts = [letters[part] for part in stems.parts]
    # which parts are alike, and whether they end in a letter that an ending could double, is all
    # that matters for which forms are twins
    likeness = tuple([parts.index(part) for part in parts])
    last = parts[1][-1]
    return [
        Inflection(prefix + parts[stem] + ending, features)
        for stem, prefix, ending, features in _joints(
            layout, likeness, last if last in "نت" else ""
        )
    ]


@cache
def _joints(
    layout: _Layout, likeness: tuple[int, ...], last: str
) -> tuple[tuple[int, str, str, Features], ...]:
    """The paradigm without twins, as (stem, prefix, ending, features) in letters."""
    slots = _slots(layout)
    endings = [
        # equal consonants in touch are one letter: أعلن + نا is أعلنا
        slot.ending_letters[1:]
        if last and slot.ending[:1] in ("n", "t") and slot.ending_letters[0] == last
        else slot.ending_letters
        for slot in slots
    ]
    words = [
        f"{slot.prefix_letters}{likeness[slot.stem]}{last}{ending}"
        for slot, ending in zip(slots, endings, strict=True)
    ]
    return tuple(
        (slots[index].stem, slots[index].prefix_letters, endings[index], features)
        for index, features in _without_twins(words, slots)
    )


def _without_twins(words: list[str], slots: tuple[_Slot, ...]) -> list[tuple[int, Features]]:
    """Keep the first of the forms of one tense that are written alike, and أكدت "I", أعلنا "we".

    A passive that is written like the active of its own cell, but for the first vowel, becomes a flag on that.
    """
    kept: list[tuple[int, Features]] = []
    seen: dict[tuple[str, str | None, bool], int] = {}
    for index, (word, slot) in enumerate(zip(words, slots, strict=True)):
        features = slot.features
        key = (word, features.tense or features.kind, features.bound)
        if key in seen:
            place, twin = kept[seen[key]]
            if features.voice == "passive":
                if twin.voice == "passive":
                    continue
                if twin[4:7] == features[4:7]:
                    # the first vowel tells them apart, but is u in both of يُعلن
                    told_apart = not slots[place].prefix.endswith("u")
                    kept[seen[key]] = place, twin._replace(maybe_passive=told_apart)
                    continue
            elif not (features.person == 1 and features.tense == "perfect"):
                continue
        else:
            seen[key] = len(kept)
        kept.append((index, features))
    return kept


def _other_hamza_seats(forms: list[Inflection]) -> list[Inflection]:
    """Other spellings: أنبأوا beside أنبؤوا, جاءوا beside جاؤوا; and يقرؤ of يقرؤه."""
    return [
        Inflection(surface.replace("ؤو", seat + "و"), features)
        for surface, features in forms
        if "ؤو" in surface
        for seat in (("ء",) if "اؤو" in surface else ("أ", "ء"))
    ] + [
        Inflection(surface[:-1] + "ؤ", features._replace(bound=True))
        for surface, features in forms
        if features.tense == "imperfect" and surface.endswith("أ")
    ]
