"""What somebody is besides, behind the name and without a comma: سامر البحري أحد زوار المعرض."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.governed import carries_pronoun

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

APPOSED = frozenset(["احد", "احدي", "ضيف", "ضيفه", "عملاق", "عملاقه"])
"""What somebody is besides, without a comma, folded."""


def bare_apposition(reader: PhraseReader, index: int, reading: Reading) -> int | None:
    """The token behind what somebody is besides: سامر البحري | أحد زوار المعرض, | ضيف البرنامج.

    Where the verb leaves room for an object, it is the object: انتقد سامر البحري | أحد الزوار.
    """
    noun = index + 1
    if reading.form not in APPOSED or not reader.named or noun >= reader.limit:
        return None
    if reader.room != "none" or reader.told or reader.readings[noun].form == "الله":
        return None
    following = reader.readings[noun]
    if not following.is_word and noun not in reader.passage.opens:
        return None
    inner = reader.inner(index)
    inner.apposed = True
    end = inner.read()
    return end if end > noun and not following.preposition else None


def follows_marked_name(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether an unlisted word stands behind a name that is nothing but marks: وفقا لـ"رويترز" | انخفض الإنتاج."""
    if reading.traits or reading.definite or reading.form in APPOSED:
        return False
    return reader.passage.closed_at[index] == reader.passage.opens.get(reader.first)


def is_office_of(readings: list[Reading], index: int) -> bool:
    """Whether an office with what it is of stands behind a name: سامر الحداد | حارس مرمى المنتخب."""
    office, *following = readings[index : index + 3]
    if office.definite or not office.traits & (a.ROLE_M | a.ROLE_F):
        return False
    for reading in following:
        if not reading.is_word or reading.preposition:
            return False
        if reading.definite:
            return True
    return False


_PEOPLE = a.ROLE_PLURAL | a.GROUP | a.ANONYMOUS | a.SINGLED
_THINGS = a.DOCUMENT | a.OCCASION | a.TITLE_HEAD
_SHORTEST_NOUN = 3  # letters
_NO_ADJECTIVE = (
    a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN | a.BODY | a.INSTITUTION | a.PLACE | a.DOCUMENT
)


def follows_full_plural(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a noun stands behind a plural in ون, whose ن shows that no other noun belongs to it.

    انتقد ناشطون | الحكومة, اتهم آخرون | سامر الدهان بأنه …, طالب ناشطون محليون | وزير النقل بأن …
    """
    before = reader.analysis.readings[index - 1]
    if not before.form.endswith("ون") or reading.preposition or reading.conjunction:
        return False
    head = reader.analysis.readings[reader.first]
    if not (head.traits & _PEOPLE and head.form.endswith("ون")) or head.traits & a.GIVEN:
        return False
    if before.definite:  # المتظاهرون | الحكومة, المختصون | مهارات التفكير; not المراقبون الدوليون
        body = reading.traits & a.BODY and not reading.traits & a.NISBA
        if not reading.definite:
            plain = len(reading.form) > _SHORTEST_NOUN and reading.form[0] not in "بلك"
            return plain and not reading.traits & ~_THINGS
        return bool(body) and not reading.form.endswith("ون")
    return reading.definite or bool(reading.traits & _NO_ADJECTIVE and not reading.traits & a.NISBA)


_NEGATED_OR_FUTURE = ("سي", "ست", "لن", "لم")


def tells_of_another(reader: PhraseReader, index: int, end: int) -> bool:
    """Whether a noun behind a name and its comma opens a clause: وبحسب سامر الحداد، | الوزارة لن تؤجل الاختبارات.

    A body, people or somebody's kin with a pronoun are the name's own only where a sign or أن closes them
    (سامر الحداد، جامعة القاهرة، إن), an office not where a verb of the future or a denial follows.
    """
    if end >= reader.limit:
        return False
    noun, behind = reader.readings[index], reader.readings[end]
    if noun.traits & a.ROLE and not carries_pronoun(reader, index):
        return noun.definite and end == index + 1 and behind.form.startswith(_NEGATED_OR_FUTURE)
    closes = behind.traits & (a.PUNCTUATION | a.COMPLEMENTIZER) or behind.preposition
    return not (closes or behind.traits & a.PREPOSITION)
