"""Morphology: from a verb's root and form to its inflected forms in unvocalised letters.

Three steps, each in its own file:

- `stems` puts the radicals into the form's patterns and settles what weak, doubled and assimilated
  radicals do to them: ق و ل + I → qāl / qul / qūl.
- `spelling` writes sounds in letters: the seat of the hamza, the final ى, what vowels leave behind.
- `paradigm` adds the endings and prefixes: قال قالت قالوا يقول يقولون لم يقل قيل قائلا.
"""

from __future__ import annotations

from quotes.morphology.endings import Features, Gender, Inflection, Number, Person, Tense, Voice
from quotes.morphology.paradigm import (
    dictionary_form,
    noun_inflections,
    participle_inflections,
    verb_inflections,
)
from quotes.morphology.spelling import spell
from quotes.morphology.stems import FORMS, MorphologyError, Stems, VerbClass, stems_of

__all__ = [
    "FORMS",
    "Features",
    "Gender",
    "Inflection",
    "MorphologyError",
    "Number",
    "Person",
    "Stems",
    "Tense",
    "VerbClass",
    "Voice",
    "dictionary_form",
    "noun_inflections",
    "participle_inflections",
    "spell",
    "stems_of",
    "verb_inflections",
]
