"""The noun that a relative clause is of: كيربي الذي قال, and what it is said of: القرارات التي قال إنها …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, phrase_ending_at

_PEOPLE = a.GIVEN | a.NAME_PARTICLE


MAY_END_IN_RELATIVE = a.AUXILIARY | a.RELATIVE
"""What the word before the verb is where `relative_antecedent` may find one: الذي قال, الذي كان يقول."""


def relative_antecedent(passage: Passage, cue: CueFinding) -> Phrase | None:
    """The noun before the relative pronoun: المتحدث جون كيربي الذي قال."""
    analysis = passage.analysis
    index = cue.first - 1
    lowest, readings = cue.scope[0], analysis.readings
    while index > lowest and readings[index].traits & a.AUXILIARY:
        index -= 1
    if index <= lowest or not readings[index].traits & a.RELATIVE:
        return None
    if analysis.readings[index].base.endswith(("من", "ما")):
        return None  # فيما, بينما; ندد بما وصفه بـ…
    end = index
    if analysis.traits(end - 1) & a.COMMA:
        end -= 1
    bracketed = passage.closed_at.get(end)
    if bracketed is not None and passage.stretch(bracketed).kind == "bracket":
        first, last = passage.words(bracketed)
        named = any(analysis.traits(i) & _PEOPLE for i in range(first, last))
        if named and last - first <= _LONGEST_BRACKETED:
            return Phrase(first, last, first)  # المهاجم (سامر الدهان) الذي قال
    phrase = phrase_ending_at(passage, cue.scope[0], end)
    if phrase is None:
        return None
    if readings[index].base == "التي":
        return _feminine_in(passage, phrase)
    if readings[index].base == "الذين":
        return _people_in(passage, phrase)
    return _of_gender(passage, phrase) if readings[index].base == "الذي" else phrase


_SEVERAL = a.ROLE_PLURAL | a.GROUP | a.SINGLED | a.ANONYMOUS | a.GIVEN | a.FAMILY


def _people_in(passage: Passage, phrase: Phrase) -> Phrase:
    """Whom الذين stands for, where the phrase begins with one thing: انتقادات | علماء الأزهر الذين قالوا."""
    readings = passage.analysis.readings
    if readings[phrase.head].traits & _SEVERAL:
        return phrase
    for index in range(phrase.head + 1, phrase.last):
        if readings[index].traits & (a.ROLE_PLURAL | a.GROUP) and can_start(passage, index):
            return Phrase(index, phrase.last, index)
    return phrase


_SPEAKERS = a.ROLE | a.HONORIFIC | a.ANONYMOUS | a.GIVEN
_ONE_MAN = a.ROLE_M | a.HONORIFIC | a.GIVEN_M


def _of_gender(passage: Passage, phrase: Phrase) -> Phrase:
    """Whom الذي stands for, where the phrase begins with a thing: تصريحات | المسؤول الذي قال."""
    analysis = passage.analysis
    head = analysis.readings[phrase.head]
    if head.traits & (_SPEAKERS | a.FAMILY) or not head.form.endswith(("ه", "ات")):
        return phrase
    body = head.traits & a.BODY  # التقت الوكالة | الباحث سامر الحداد الذي قال
    speakers = _ONE_MAN if body else _SPEAKERS
    for index in range(phrase.head + 1, phrase.last):
        reading = analysis.readings[index]
        person = reading.traits & speakers and not reading.form.endswith("ات")
        if person and can_start(passage, index):
            return Phrase(index, phrase.last, index)
    return phrase


_BODIES = a.BODY | a.DOCUMENT | a.GROUP
_MEN = a.ROLE_M | a.GIVEN_M | a.HONORIFIC
_NO_MEN = a.ROLE_F | a.GIVEN_F | a.BODY


def _feminine_in(passage: Passage, phrase: Phrase) -> Phrase:
    """What التي stands for, where a man is named before: مدير | الشركة التي قالت, القضاة من | اللجنة التي."""
    analysis = passage.analysis
    head = analysis.readings[phrase.head]
    people = head.traits & a.ROLE_PLURAL and not head.form.endswith("ات")  # القضاة
    if not people and (not head.traits & _MEN or head.traits & _NO_MEN or head.form.endswith("ه")):
        return phrase
    for index in range(phrase.head + 1, phrase.last):
        reading = analysis.readings[index]
        thing = reading.traits & _BODIES or analysis.traits(index - 1) & a.PREPOSITION
        if thing and reading.base.endswith(("ه", "ات")) and not reading.traits & a.NISBA:
            if reading.definite or not reading.preposition:
                return Phrase(index, phrase.last, index)
    return phrase


_OBJECTS = {"الذي": "ه", "التي": "ها", "الذين": "هم"}


def describes_antecedent(passage: Passage, cue: CueFinding) -> bool:
    """Whether the pronoun of the verb stands for the antecedent: الصورة التي وصفها فلان بأنها …"""
    anchor = cue.anchor
    if anchor is None or not cue.suffix or cue.entry.sense not in ("describe", "accuse"):
        return False
    forms = passage.analysis.forms
    own = _OBJECTS.get(passage.analysis.readings[cue.first - 1].base)
    glued = forms[anchor.index].startswith("با") or passage.is_behind_b(anchor.index)
    return own is not None and glued and forms[cue.last - 1].endswith(own)


_LONGEST_BRACKETED = 4  # tokens
ANTECEDENTS = {"الذي": "m", "التي": "f", "الذين": "p"}


def is_said_of_antecedent(passage: Passage, cue: CueFinding) -> bool:
    """Whether the antecedent is what is spoken of, as the verb's gender shows: القرارات التي قال إنها …"""
    gender = ANTECEDENTS.get(passage.analysis.readings[cue.first - 1].base)
    if gender is None or not cue.first:
        return False
    form = cue.form
    if form is None or form.kind != "verb" or form.person != 3:
        return False
    if gender == "p":
        return form.number == "s"
    if form.number == "p" or form.gender not in (gender, None):
        return True
    return _comes_back(passage, cue, gender) and _is_thing(passage, cue)


_BACK = {"m": frozenset(["فيه", "عنه"]), "f": frozenset(["فيها", "عنها"])}
_HERE = a.SPEAKER_HEAD | a.PLACE | a.LATIN | a.HONORIFIC_PRONOUN


def _comes_back(passage: Passage, cue: CueFinding, gender: str) -> bool:
    """Whether a pronoun of the clause can be the antecedent's: الذي وصفه, الذي قال عنه, الذي قال إنه."""
    pronoun = "ه" if gender == "m" else "ها"
    forms, anchor = passage.analysis.forms, cue.anchor
    if anchor is None or anchor.index < cue.last:
        return False
    if cue.suffix:
        return cue.suffix == pronoun and anchor.kind == "stretch"
    if forms[cue.last] in _BACK[gender]:
        return True
    clause = anchor.kind == "complementizer" and anchor.index == cue.last
    return clause and forms[anchor.index].endswith("ن" + pronoun)


def _is_thing(passage: Passage, cue: CueFinding) -> bool:
    """Whether the antecedent is no name, and nobody who could speak: نظام الحكم | الذي وصفه بـ«الهش»."""
    phrase = relative_antecedent(passage, cue)
    if phrase is None or phrase.first in passage.opens:
        return False
    head = passage.analysis.readings[phrase.head]
    return not head.traits & _HERE and (head.definite or phrase.last - phrase.first > 1)
