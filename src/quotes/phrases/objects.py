"""Where the object behind a subject begins: اتهم مجلس الأعيان | الوزارة, وصف بن عياد | العرض الحكومي."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.starts import is_family_name_behind, is_name_word
from quotes.phrases.stops import POSSESSIVES, is_possessed

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


def begins_object(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A noun with the article behind an adjective with the article begins another phrase."""
    before = reader.analysis.readings[index - 1]
    noun = reading.definite and not reading.traits & (
        a.NISBA | a.ADJECTIVE | a.ROLE | a.HONORIFIC | a.GIVEN | a.PLACE
    )
    addressed = reading.traits & (a.GROUP | a.ROLE_PLURAL | a.ADDRESSEE) and not reading.definite
    complete = before.definite or reader.named
    joined = reading.form.startswith("و")
    if before.definite and not joined and is_possessed(reader, index, reading):
        return True  # أعلن الأمين العام | عزمه
    following = reader.analysis.readings[index + 1] if index + 1 < len(reader.analysis) else None
    construct = following is not None and following.definite and not following.preposition
    if construct and before.definite and before.traits & a.NISBA and not reading.definite:
        if reading.traits & a.INSTITUTION and not reading.traits & (a.ROLE | a.GIVEN):
            return True  # نفت وزارة الداخلية اليمنية | صحة التقارير
    family = before.traits & a.FAMILY or (not before.traits and before.base.endswith("ي"))
    if index == reader.first + 1 and family and before.definite and reading.definite:
        if not reading.traits & (a.NISBA | a.GIVEN | a.FAMILY) and not reading.base.endswith("ي"):
            return True  # طالب الصافي | القوى السياسية
    if (
        index == reader.first + 1
        and not before.traits & ~a.FAMILY
        and not reading.traits
        and _construct_behind(reader, index)
    ):
        return True  # وانتقد ساويرس | موقف الاتحاد
    if addressed and complete and reader.analysis.spelled(index).endswith(POSSESSIVES):
        return True  # دعا النائب | أنصاره
    if reading.traits & a.HONORIFIC and reader.head & a.ROLE and not reader.named:
        return False  # عضو المجلس الدكتورة: a title goes on
    if (
        index - reader.first >= 2
        and before.definite
        and not reader.named
        and (
            (
                reading.definite
                and reading.traits & (a.INSTITUTION | a.ROLE | a.GROUP)
                and not reading.traits & a.NISBA  # مستشار الأمن القومي
            )
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
        and not (before.traits & a.GIVEN_WORD and reading.base.endswith("ي"))
        and not before.definite
        and reader.analysis.forms[index - 2] not in ("بن", "بنت")  # سالم بن حداد العرج
        and not is_family_name_behind(before, reading)
    ):
        return True  # وصف بن عياد | العرض الحكومي
    closing = a.NISBA | a.ADJECTIVE | a.NAME_WORD_OF_BODY
    return (noun and before.definite and bool(before.traits & closing)) or (
        reader.named
        and not reading.definite
        and not is_name_word(reading)
        and not reading.traits & a.NISBA
    )


def _construct_behind(reader: PhraseReader, index: int) -> bool:
    """Whether a noun that the word at `index` may depend on stands behind it: موقف | اتحاد الكرة."""
    first = reader.analysis.readings[index]
    if first.definite or first.form[0] in "ال" or index + 1 >= len(reader.analysis):
        return False
    behind = reader.analysis.readings[index + 1]
    if behind.preposition or behind.conjunction or is_family_name_behind(first, behind):
        return False
    person = a.ROLE | a.HONORIFIC | a.NISBA | a.GIVEN | a.FAMILY
    noun = behind.definite or bool(behind.traits & a.INSTITUTION)
    return noun and not behind.traits & person
