"""Where the object behind a subject begins: اتهم مجلس الأعيان | الوزارة, وصف بن عياد | العرض الحكومي.

`begins_object` tells it word by word while the phrase is read; what it lets pass is parted in `parting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.another_person import are_several, is_another_person
from quotes.phrases.appositions import is_office_of
from quotes.phrases.name_parts import FAMILY_TRADES
from quotes.phrases.outside import is_named_outlet
from quotes.phrases.starts import is_family_name_behind, is_name_word
from quotes.phrases.stops import is_possessed_object
from quotes.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


Room = Literal["none", "any", "told", "needed"]
"""What the verb leaves room for behind its subject: no object; one perhaps; somebody who is told
something, right before it (حذر الجيش السكان من أن); or it needs one (اتهم الوزير الصحافة بأنها)."""


def begins_object(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A noun with the article behind an adjective with the article begins another phrase."""
    before = reader.analysis.readings[index - 1]
    if index == reader.first + 1 and is_another_person(reader, index, reading):
        return True
    if is_family_before_object(reader, index) or is_in_name(before, reading):
        return False
    noun = reading.definite and not reading.traits & (
        a.NISBA | a.ADJECTIVE | a.ROLE | a.HONORIFIC | a.GIVEN | a.PLACE
    )
    addressed = reading.traits & (a.GROUP | a.ROLE_PLURAL | a.ADDRESSEE) and not reading.definite
    kin = reading.traits & (a.ROLE_M | a.ROLE_F) and not reading.form.startswith("ال")
    complete = before.definite or reader.named
    joined = reading.form.startswith("و")
    if before.definite and not joined and is_possessed_object(reader, index, reading):
        return True  # أعلن الأمين العام | عزمه
    following = (
        reader.analysis.readings[index + 1] if index + 1 < len(reader.analysis.forms) else None
    )
    named = following is not None and is_name_word(following) and not following.form.endswith("ا")
    accusative = not reading.definite and not named  # بلدا مجاورا, not شابيا مانتو
    construct = following is not None and following.definite and not following.preposition
    if construct and before.definite and before.traits & a.NISBA and not reading.definite:
        if reading.traits & a.INSTITUTION and not reading.traits & (a.ROLE | a.GIVEN):
            return True  # نفت وزارة الداخلية اليمنية | صحة التقارير
    if _is_of_another(reader, index, bool(construct)):
        return True
    family = before.traits & a.FAMILY or (not before.traits and before.base.endswith("ي"))
    if index == reader.first + 1 and family and before.definite and reading.definite:
        relative = reader.analysis.spelled(index).endswith("ي")  # not القوى
        if not reading.traits & (a.NISBA | a.GIVEN | a.FAMILY) and not relative:
            return True  # طالب الصافي | القوى السياسية
    alone = index == reader.first + 1 and not before.traits & ~a.FAMILY
    full = index >= reader.first + 2 and before.traits & reader.analysis.traits(index - 2) & a.GIVEN
    if (alone or full) and not reading.traits and _construct_behind(reader, index):
        return True  # وانتقد ساويرس | موقف الاتحاد, أكد كمال خليفة | عزم المؤسسة
    if (addressed or kin) and complete and reader.analysis.spelled(index).endswith(POSSESSIVES):
        return True  # دعا النائب | أنصاره, سأل الملك | وزيره
    if reading.traits & a.HONORIFIC and (
        before.traits & a.HONORIFIC or (reader.head & a.ROLE and not reader.named)
    ):
        return False  # عضو المجلس الدكتورة, صاحب السمو الملكي: a title goes on
    if (
        index - reader.first >= 2
        and before.definite
        and not reader.named
        and (
            (
                reading.definite
                and reading.traits & (a.INSTITUTION | a.ROLE | a.GROUP)
                and not reading.traits & a.NISBA  # مستشار الأمن القومي
                and (reading.traits & (a.INSTITUTION | a.GROUP) or not reading.traits & a.ADJECTIVE)
            )
            or (accusative and reading.traits == 0 and reading.form.endswith("ا"))
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
        and not (reading.traits & a.NISBA or is_name_word(reading))
        and not (reader.room == "any" and is_office_of(reader.analysis.readings, index))
    )


def _is_of_another(reader: PhraseReader, index: int, construct: bool) -> bool:
    """Whether a person behind a body, or a group in construct, is of what is done: المجلة | سامر الحداد.

    حث المصدر | وسائل الإعلام; not جامعة الملك خالد. So is an outlet that is told: مسؤولو المركز | شبكة CNN.
    """
    before, reading = reader.analysis.readings[index - 1 : index + 1]
    if reading.traits & a.OUTLET_HEAD and not reading.definite and is_named_outlet(reader, index):
        return before.definite or bool(before.traits & (a.PLACE | a.ORGANISATION))
    if not before.definite or reading.definite or reading.preposition or reading.conjunction:
        return False
    if before.traits & (a.ROLE | a.HONORIFIC | a.GIVEN) and not before.traits & a.ANONYMOUS:
        return False
    group = reading.traits & (a.GROUP | a.ADDRESSEE | a.INSTITUTION)
    if group and construct and not reading.traits & (a.ROLE | a.GIVEN):
        several = reader.head & (a.SINGLED | a.GROUP | a.ROLE_PLURAL)
        if index == reader.first + 1 or reading.traits & a.ADDRESSEE or several:
            return True
    if not reader.head & a.BODY or reader.head & (a.ROLE | a.GIVEN) or reader.named:
        return False
    return bool(reading.traits & (a.GIVEN | a.ROLE)) and not reading.traits & a.NISBA


_HOSTS = frozenset([("لجنه", "منظمه"), ("جهه", "منظمه"), ("ركن", "طيار"), ("ركن", "مهندس")])


def is_in_name(before: Reading, reading: Reading) -> bool:
    """Whether two words are of one listed name, or the second is an adjective of a body: الأمم المتحدة."""
    listed = before.traits & reading.traits & (a.ORGANISATION | a.OUTLET)
    unlisted = reading.definite and not reading.traits and reading.base.endswith(("ي", "يه"))
    hosts = (before.base, reading.base) in _HOSTS  # رئيس اللجنة المنظمة, العميد الركن الطيار
    return bool(hosts or listed or (unlisted and before.traits & a.INSTITUTION and before.definite))


_MANY = a.ROLE_PLURAL | a.GROUP | a.BODY | a.ROLE_F


def is_family_before_object(reader: PhraseReader, index: int) -> bool:
    """Whether a word behind a first name is the family name, because the object follows: خالد الجندي | الحكومة."""
    readings = reader.analysis.readings
    before, reading = readings[index - 1], readings[index]
    if index - 2 >= reader.first and before.traits & a.HONORIFIC and before.definite:
        named = readings[index - 2].traits & a.GIVEN and not reading.traits & ~(a.FAMILY | a.ROLE_M)
        return bool(named) and reading.definite  # أحمد السيد النجار
    first = before.traits & (a.GIVEN | (a.GIVEN_WORD if reading.base in FAMILY_TRADES else 0))
    second = index - 2 >= reader.first and readings[index - 2].traits & a.GIVEN
    if not first or second or before.definite or reading.preposition:
        return False  # else الدكتورة منى | حداد
    if reading.base in FAMILY_TRADES:
        return True  # أعربت سلمى الحداد عن سعادتها
    if not reading.definite:
        return False
    titled = index - 2 >= reader.first and readings[index - 2].traits & (a.ROLE | a.HONORIFIC)
    if titled and readings[index - 2].definite and not reading.traits & ~(a.ROLE_M | a.FAMILY):
        return True  # أدلى به المدرب سامر الحداد أمس
    if reading.traits & (_MANY | ~(a.ROLE | a.HONORIFIC)) or index + 1 >= reader.limit:
        return False
    following = readings[index + 1]
    if following.traits & a.OCCASION and following.form.endswith(POSSESSIVES):
        return True  # ختم سامر الحداد | حديثه
    return index + 1 in reader.passage.opens or is_noun_behind(reading, following)


def _construct_behind(reader: PhraseReader, index: int) -> bool:
    """Whether a noun that the word at `index` may depend on stands behind it: موقف | اتحاد الكرة."""
    first = reader.analysis.readings[index]
    if first.definite or first.form[0] in "ال" or index + 1 >= len(reader.analysis.forms):
        return False
    behind = reader.analysis.readings[index + 1]
    if behind.preposition or behind.conjunction or is_family_name_behind(first, behind):
        return False
    person = a.ROLE | a.HONORIFIC | a.NISBA | a.GIVEN | a.FAMILY
    name = first.form.endswith("ا")  # أبلغت سلمى مكبوسا | وكالة رويترز
    noun = behind.definite or bool(behind.traits & a.INSTITUTION and not name)
    return noun and not behind.traits & person


def is_noun_behind(before: Reading, reading: Reading) -> bool:
    """Whether a noun with the article, neither an adjective nor who has a title, stands behind a word."""
    if not reading.definite or reading.preposition or reading.conjunction or not reading.is_word:
        return False
    adjective = reading.traits & (a.NISBA | a.ADJECTIVE) or reading.base.endswith(("ي", "يه"))
    if adjective and not are_several(before, reading):
        return False
    person = reading.traits & (a.GIVEN | a.FAMILY | a.HONORIFIC | a.ROLE | a.NAME_PARTICLE)
    if person and reading.traits & (a.GROUP | a.ROLE_PLURAL):
        person = before.traits & (a.GROUP | a.ROLE_PLURAL)
    return not person
