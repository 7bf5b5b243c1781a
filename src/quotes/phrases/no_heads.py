"""Words that head no phrase, for all that they look like: a verb by its shape, an adjective, a circumstance."""

from __future__ import annotations

import re
from collections.abc import Callable

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.per_word import PerWord

# Shapes that names do not have, folded: يفتتح, استخدم; not استيفن.
_OF_VERBS = re.compile(r"ي\wت\w\w|است[^ي][^ا]\w")


WHEN = frozenset(
    joined + when for joined in ("", "و", "ف") for when in ("عندما", "حينما", "حين", "بعدما", "كلما", "لما")
)  # fmt: skip
"""What opens a clause of time, behind which a verb stands; folded."""


def is_verb(passage: Passage, index: int) -> bool:
    """Whether an unlisted word can only be a verb: سأعود, يتبين لنا, ستجنب هذه الخطوة, جاءتني, فلما حضر."""
    form = passage.analysis.forms[index]
    if index and passage.analysis.forms[index - 1] in WHEN:
        return True
    if form[0] == "س" and form[1:2] in ("ا", "ي", "ت", "ن"):
        if passage.analysis.spelled(index).startswith("سأ"):
            return True
        behind = passage.analysis.traits(index + 1)
        return len(form) > 4 and bool(behind & a.DEMONSTRATIVE)
    if form.startswith("يت"):
        return len(form) > 4 and form[2] != "س"  # يتسحاق
    if _OF_VERBS.fullmatch(form):
        return True
    nouns = passage.analysis.readings[index + 1 : index + 2]
    if nouns and nouns[0].definite and form.endswith("ي") and form[0] != "م":
        return passage.analysis.spelled(index).endswith("ى")  # عانى المبتعث
    return form.endswith("تني") and len(form) > 5


def is_age(passage: Passage, index: int) -> bool:
    """Whether عمر is how old something is: يبلغ عمر هذه الطيور ساعات."""
    behind = passage.analysis.traits(index + 1)
    return passage.analysis.forms[index] == "عمر" and bool(behind & a.DEMONSTRATIVE)


# What is true or false, folded; صحة الرياض is a body.
_TOLD = frozenset(
    ["تقارير", "انباء", "اخبار", "خبر", "معلومات", "ادعاءات", "مزاعم", "اتهامات", "شايعات"]
)


def is_truth(passage: Passage, index: int) -> bool:
    """Whether صحة is the truth of what is told: نفت الوزارة صحة التقارير التي تشير إلى أن …"""
    behind = passage.analysis.readings[index + 1 : index + 2]
    return passage.analysis.forms[index] == "صحه" and bool(behind) and behind[0].base in _TOLD


PAPERS = frozenset(["صحفيه", "صحافيه", "اعلاميه", "برلمانيه"])
MAIN = frozenset(["رييس", "رييسه"])
# Of which there is a main one, folded.
_HAVE_MAIN = frozenset(["مقر", "مركز", "مكتب", "سبب", "هدف", "طريق", "شارع", "دور", "محور", "خط"])


def is_adjective(passage: Passage, index: int) -> bool:
    """Whether what can be somebody's trade qualifies a thing: المقر الرئيس, ندوة صحفية."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if reading.base in MAIN:
        return reading.definite and before.definite and before.base in _HAVE_MAIN
    if reading.base not in PAPERS or before.definite != reading.definite:
        return False
    return bool(before.traits & (a.OCCASION | a.TITLE_HEAD | a.DOCUMENT))


def is_circumstance(passage: Passage, index: int) -> bool:
    """Whether a woman's participle behind a comma tells what she says of others: …، متهمة الحكومة بـ"""
    reading = passage.analysis.readings[index]
    if not reading.cues or not reading.form.endswith("ه"):
        return False
    if not passage.analysis.traits(index - 1) & a.COMMA:
        return False
    return any(cue.form.kind == "participle" for cue in reading.cues)


_WRITERS = a.ROLE_M | a.HONORIFIC | a.GIVEN_M | a.SINGLED | a.PREPOSITION


def is_writing(passage: Passage, index: int) -> bool:
    """Whether كتب is no books: كتب إلي أحد القراء يقول: …, كتب الدكتور سمير."""
    opens = index == 0 or not passage.analysis.readings[index - 1].is_word
    behind = passage.analysis.traits(index + 1)
    return opens and bool(behind & _WRITERS or passage.analysis.forms[index + 1] in _TO_ME)


_TO_ME = frozenset(["الي", "لي", "الينا", "لنا", "له", "لها"])


# Second letters with which foreign names that begin with و go on: واليش, وودز, ويغاند, ولفغانغ, وندل.
_SECOND_OF_NAMES = frozenset("اويلنه")
_FUTURE = ("وست", "وسي")
_SHORTEST_FUTURE = 6  # letters: وستقوم, not وستون
_SHORTEST_JOINED = 4  # letters: وشعر
_WITH_OBJECT = ("ني", "ته", "تها", "تهم")
_SHORTEST_WITH_OBJECT = 7  # letters: وازعجني, not وارني


def _is_joined_word(reading: Reading) -> bool:
    form = reading.form
    if form[0] != "و" or reading.traits or reading.conjunction or reading.definite:
        return False
    if len(form) < _SHORTEST_JOINED or not reading.is_word:
        return False
    if form.startswith(_FUTURE):
        return len(form) >= _SHORTEST_FUTURE
    if form[1] in _SECOND_OF_NAMES:
        return len(form) >= _SHORTEST_WITH_OBJECT and form.endswith(_WITH_OBJECT)
    return True


is_joined_word: Callable[[Reading], bool] = PerWord(_is_joined_word).__getitem__
"""Whether no list has a word that looks like و with a verb or noun: وشعر باقتراب الليل, وستقوم منى."""
