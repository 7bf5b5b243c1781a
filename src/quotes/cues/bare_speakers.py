"""Who speaks words that nothing sets off, and to whom: قال | له الرجل | أنا قادم."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases import TOLD, can_start, is_addressee, read_phrase
from quotes.voice import CALLS

# How words begin that are somebody's own.
OPENERS = CALLS | frozenset(
    [
        "هل", "لماذا", "كيف", "ماذا", "متي", "اين", "نعم", "لا", "كلا", "بلي", "اجل", "انا", "نحن", "انت",
        "انتم", "انك", "انكم", "اني", "انني", "اننا", "لقد", "لن", "سوف", "والله", "اذن", "حسنا", "ويحك",
        "اللهم", "هيا", "ليت", "لعل", "لو", "الحمد", "سبحان", "سبحانك", "بسم", "صدق", "صدقت",
    ]
)  # fmt: skip
# How old sayings begin: من قال …, إذا جاء …
OF_WHOM = frozenset(["من", "اذا", "ما", "ان", "انما", "اما", "الا", "ايما", "كان", "كنا", "والذي"])
_AND_IF = frozenset(["وان", "فان", "واذا", "فاذا", "ولو", "ومن", "فمن"])
# Kin of whoever speaks: فقال أخي قد عهد إلي فيه.
_MINE = frozenset(["اخي", "ابني", "عمي", "اختي", "ابنتي"])
NAME = a.GIVEN | a.NAME_PARTICLE | a.FAMILY | a.HONORIFIC
EULOGY = a.OF_PROPHET | a.OF_GOD
_OF_GOD = frozenset(["رسول", "نبي", "عبد", "خليل"])


def is_speaker(passage: Passage, index: int, last: int) -> bool:
    """Whether nothing but the speaker and those who are told stand in the range."""
    return index == last or behind_both(passage, index, last) == last


def behind_both(passage: Passage, index: int, last: int) -> int:
    """The token behind the speaker and those who are told, before token `last`."""
    reading = passage.analysis.readings[index]
    orders = not reading.traits and reading.form.endswith("وا")  # فقال أوقدوا النار يا قوم
    if index < last and can_start(passage, index) and not (orders or reading.looks_finite("ينت")):
        index = read_phrase(passage, index, last).last
    return behind_told(passage, index, last)


def behind_told(passage: Passage, index: int, limit: int) -> int:
    """The token behind those who are told, and how: قالت | له بهدوء."""
    while index < limit and (
        passage.analysis.forms[index] in TOLD
        or passage.analysis.traits(index) & (a.ADVERB | a.TIME | EULOGY)
    ):
        if passage.analysis.traits(index) & a.AUXILIARY:
            break  # قال | كنا جلوسا
        index += 1
    if index < limit and is_addressee(passage, index):
        return _behind_name(passage, index, limit)
    return index


def behind_speaker(passage: Passage, index: int, limit: int) -> int:
    """The token behind those who are told and whoever speaks: قال له | الرجل | أنا قادم."""
    analysis = passage.analysis
    named = False
    while index < limit:
        reading = analysis.readings[index]
        if not reading.is_word or reading.form in OPENERS:
            break
        if reading.form in TOLD or reading.traits & (a.ADVERB | EULOGY):
            index += 1
        elif is_addressee(passage, index):
            index = _behind_name(passage, index, limit)
        elif not named and _may_speak(passage, index):
            index = _behind_name(passage, index, limit)
            named = True
            if passage.is_without_signs:
                index = _behind_book(passage, index)  # قال سحنون | في المجموعة | لا تصح
        else:
            break
    return index


def _behind_book(passage: Passage, index: int) -> int:
    """The token behind في and where somebody says so, if plain words of theirs follow: في باب الطهارة | وإن …"""
    forms, readings = passage.analysis.forms, passage.analysis.readings
    if forms[index : index + 1] != ["في"]:
        return index
    last = index + 1 + (forms[index + 1 : index + 2] in (["باب"], ["كتاب"]))
    if last + 1 >= len(forms) or not readings[last].definite:
        return index
    return last + 1 if forms[last + 1] in OPENERS | OF_WHOM | _AND_IF else index


def _may_speak(passage: Passage, index: int) -> bool:
    """Whether the word can be who speaks: a person, or a noun with the article (الثعلب)."""
    reading = passage.analysis.readings[index]
    if reading.preposition or reading.conjunction or passage.analysis.is_accusative(index):
        return False
    if index in passage.case.no_subjects:
        return False  # قَالَ | خَرَجَ الْقَوْمُ
    if not _MINE.isdisjoint(passage.analysis.forms[index : index + 2]):
        return False  # وقال | ابن أخي قد عهد إلي فيه
    if reading.traits & (a.SPEAKER_HEAD | a.SINGLED):
        return True
    if not reading.traits and index in passage.case.nominatives:
        return True  # وَقَالَ سَحْنُونٌ لَا تَصِحُّ
    if reading.definite:
        return not reading.traits & ~(a.ADJECTIVE | a.NISBA)
    again = not reading.traits and passage.frequency[reading.form] > 1
    following = passage.analysis.forms[index + 1 : index + 2]
    return again and not OPENERS.isdisjoint(following)  # قال جحا أنا …


def _behind_name(passage: Passage, index: int, limit: int) -> int:
    """The token behind a short name or title: عبد بن زمعة, رسول الله, الملك العادل, كبير الرجال."""
    analysis = passage.analysis
    head = analysis.readings[index]
    index += 1
    while index < limit:
        before, reading = analysis.readings[index - 1 : index + 1]
        particle = before.traits & a.NAME_PARTICLE and not before.definite
        if not reading.is_word or reading.form in OPENERS or (reading.cues and not particle):
            break
        name = reading.traits & (a.NAME_PARTICLE | a.FAMILY) or (
            before.traits & (a.HONORIFIC | a.GIVEN | a.ROLE) and reading.traits & a.GIVEN
        )
        adjective = head.definite and reading.definite and reading.traits & (a.NISBA | a.ADJECTIVE)
        construct = (
            before is head and head.traits & (a.ROLE | a.SINGLED | a.GROUP) and not head.definite
        ) and (reading.definite or bool(reading.traits & NAME))
        of_god = before.base in _OF_GOD and reading.form == "الله"
        if reading.form == "من" and before is head and _is_of_group(passage, index):
            index += 2  # رجل من القوم
            continue
        if not (particle or name or adjective or construct or of_god):
            break
        index += 1
    return index


def _is_of_group(passage: Passage, index: int) -> bool:
    """Whether من brings in the group that an indefinite noun before it is of: رجل | من القوم."""
    head, group = (
        passage.analysis.readings[index - 1],
        passage.analysis.readings[index + 1 : index + 2],
    )
    return (
        not head.definite
        and bool(head.traits & (a.ROLE | a.SINGLED))
        and bool(group)
        and group[0].definite
    )
