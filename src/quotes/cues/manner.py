"""Participles that tell how or to whom somebody speaks; the verb has the clause: قال، متحدثا إلى الصحفيين، إن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cues.complementizers import PREPOSITION_NAMES, PREPOSITIONS_OF_THAT
from quotes.findings import CueFinding
from quotes.lexicon import Entry
from quotes.passage import Passage
from quotes.phrases import governed_by, read_phrase

# They speak to somebody or of something, whatever the preposition is.
_SPEAKING = frozenset(["تحدث", "تكلم", "خاطب", "توجه", "علق", "عقب", "أجاب"])
_OF_SPEAKING = frozenset(["الي", "مع", "عن", "علي", "من", "في", "ل", "ب"])
_LONGEST_INSERTED = 10  # tokens


def tells_manner(passage: Passage, later: CueFinding, earlier: CueFinding) -> bool:
    """Whether the verb `earlier`, which has nothing but its subject, has the clause behind the participle `later`.

    وأوضح سامر متحدثا إلى الصحفيين أن: the participle has what it asks for. So has one that takes no أن:
    وأكد الوزير مهنئا اللاعبين أن. Not وأضاف الوزير مؤكدا للحضور أن, and not وختم كلمته موضحا في الأثناء أن.
    """
    anchor = later.anchor
    assert anchor is not None
    if anchor.kind != "complementizer" or anchor.index <= later.last or earlier.kind != "verb":
        return False
    traits = passage.analysis.traits
    subject = later.first - bool(traits(later.first - 1) & a.COMMA)
    if earlier.last < subject and read_phrase(passage, earlier.last, subject).last != subject:
        return False
    return _is_saturated(passage, later.last, later.entry, anchor.index)


def is_inserted(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether a participle with what it asks for stands between commas, before an أن: ، متحدثا إلى الصحفيين، إن"""
    traits = passage.analysis.traits
    last = min(index + _LONGEST_INSERTED, len(passage.analysis) - 2)
    for comma in range(index + 2, last):
        if not traits(comma) & (a.COMMA | a.STOP):
            continue
        behind = passage.analysis.readings[comma + 1]
        if behind.form in PREPOSITIONS_OF_THAT:
            behind = passage.analysis.readings[comma + 2]  # ، معلقا على الحادث، إلى أن
        clause = behind.traits & a.COMPLEMENTIZER and behind.form[0] != "و"
        return bool(clause) and any(
            cue.form.kind == "participle"
            and _is_saturated(passage, index + 1, cue.form.entry, comma + 1)
            for cue in reading.cues
        )
    return False


def _is_saturated(passage: Passage, behind: int, entry: Entry, complementizer: int) -> bool:
    """Whether the participle before the token `behind` has its own complement, and not this clause."""
    analysis = passage.analysis
    before = analysis.forms[complementizer - 1]
    if before in PREPOSITIONS_OF_THAT:
        return f"{PREPOSITION_NAMES[before]} أن" not in entry.frames
    last = analysis.readings[complementizer - 1]
    if last.is_word and not (last.definite or last.traits or entry.lemma in _SPEAKING):
        return False  # مشددا على ضرورة | أن, مشيرا إلى اعتقاده | أن
    governed = _OF_SPEAKING if entry.lemma in _SPEAKING else governed_by(entry)
    told = entry.addressee == "object" and not entry.frames.isdisjoint(_BARE)
    for index in range(behind, complementizer if told else behind + 1):
        reading = analysis.readings[index]
        if (reading.preposition or reading.form) in governed or (
            "ب" in governed and reading.form[0] == "ب" and not reading.traits
        ):
            return bool(reading.preposition) or index + 1 < complementizer
    reading = analysis.readings[behind]
    if analysis.forms[complementizer].startswith("با") or told:
        return False
    object_ = reading.definite and not (reading.preposition or reading.traits & a.TIME)
    return object_ and (entry.frames.isdisjoint(_BARE) or "object" in entry.frames)


_BARE = frozenset(["أن", "إن"])
