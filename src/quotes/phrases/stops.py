"""Words that end a phrase although no list says so: a second noun, an unlisted verb, an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.starts import is_name_word

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

_POSSESSIVES = ("ه", "ها", "هم")


def is_possessed_occasion(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """ختم فلان حديثه: the speech as object, with a pronoun for the speaker."""
    if reading.definite or not reading.form.endswith(_POSSESSIVES):
        return False
    return not reader.analysis.spelled(index).endswith("ة")


def is_possessed(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """An unlisted noun with a pronoun is the verb's object behind a name: عرض جهاد تجاربه."""
    if reading.traits or reading.definite or len(reading.form) < 4:
        return False
    return reader.analysis.spelled(index).endswith(_POSSESSIVES)


def follows_family_name(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A family name with the article closes a name: ماجد الشبيب | سبب التراجعات."""
    before = reader.analysis.readings[index - 1]
    if not reader.named or not before.definite or reading.definite:
        return False
    if before.traits & (a.ROLE | a.HONORIFIC | a.NISBA | a.ADJECTIVE) or index - 2 < reader.first:
        return False
    return bool(
        reader.analysis.traits(index - 2) & (a.GIVEN | a.NAME_PARTICLE)
    ) and not reading.traits & (a.ROLE | a.GIVEN | a.FAMILY | a.NAME_PARTICLE)


def looks_finite(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """An unlisted word shaped like an imperfect verb, behind a complete noun phrase: … تخضع لحراسة."""
    before = reader.analysis.readings[index - 1]
    return (
        reading.looks_finite()
        and not reader.named
        and (before.definite or bool(before.traits & a.PLACE))
        and not reader.head & (a.ROLE | a.HONORIFIC)
    )


def begins_object(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A noun with the article behind an adjective with the article begins another phrase."""
    before = reader.analysis.readings[index - 1]
    noun = reading.definite and not reading.traits & (
        a.NISBA | a.ADJECTIVE | a.ROLE | a.HONORIFIC | a.GIVEN
    )
    if (
        index - reader.first >= 2
        and before.definite
        and not reader.named
        and (
            (reading.definite and reading.traits & (a.INSTITUTION | a.ROLE | a.GROUP))
            or (reading.traits == 0 and not reading.definite and reading.form.endswith("ا"))
        )
    ):
        return True  # اتهم مجلس أعيان المنطقة | الوزارة; اتهمت وزارة الخارجية | بلدا
    if reader.named and reading.definite and reading.traits & (a.ROLE | a.HONORIFIC | a.BODY):
        return True  # اتهم زعيم المعارضة إيفو كاستايا | الرئيس
    if (
        reader.named
        and noun
        and not before.traits & (a.GIVEN | a.NAME_PARTICLE)
        and not before.definite
    ):
        return True  # وصف بن عياد | العرض الحكومي
    return (noun and before.definite and bool(before.traits & (a.NISBA | a.ADJECTIVE))) or (
        reader.named
        and not reading.definite
        and not is_name_word(reading)
        and not reading.traits & a.NISBA
    )


# What a thing's noun may be listed as without being part of a name.
_THINGS = a.OCCASION | a.TIME | a.DOCUMENT


def begins_construct(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A noun without the article goes on no phrase that has it: لم يحدد المصدر | موعد الجولة.

    Behind a role it may be a name that no list has: الوزير خوسيه, رفقاء الحارس زغبة.
    """
    before = reader.analysis.readings[index - 1]
    if reading.traits & ~_THINGS or reading.definite or not before.definite or reader.named:
        return False
    if reading.form[0] in "لب" or reading.form.endswith("يا"):
        return False  # للهيئة الوطنية لمكافحة الفساد; المنصة الأكبر عالميا
    if before.traits & a.ANONYMOUS:
        return True
    return not (reader.head | before.traits) & (a.ROLE | a.HONORIFIC)
