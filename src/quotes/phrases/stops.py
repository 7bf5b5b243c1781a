"""Words that end a phrase although no list says so: a second noun, an unlisted verb, an object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.anonymity import ASKING, SPEAKING, keeps_name_back
from quotes.phrases.anybody import closes_named
from quotes.phrases.no_heads import is_joined_word
from quotes.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# إلغاء, استقالة, انسحاب, افتتاح, تأجيل: forms IV, X, VII, VIII and II
_VERBAL_NOUN = re.compile(
    r"إ\w\wا\w|إ\wا\wة|است\w\wا\w|است\w+ة|ان\w\wا\w|ا\wت\wا\w|ات\wا\w|ت\w\wي\w"
)
_CAUSED = re.compile(r"إ\w\wا\w|إ\wا\wة|است\w+ا\w|ان\w\wا\w")
_FORM_FIVE = re.compile(r"ت\w\w[^يةىا]")  # تعرض, توقف: names are of this shape too


def is_possessed_occasion(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """ختم فلان حديثه: the speech as object, with a pronoun for the speaker."""
    if reading.definite or not reading.form.endswith(POSSESSIVES):
        return False
    return not reader.analysis.spelled(index).endswith("ة")


def is_possessed_object(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """An unlisted noun with a pronoun is the verb's object behind a name: عرض جهاد تجاربه."""
    if reading.traits or reading.definite or len(reading.form) < 4:
        return False
    if index - 2 > reader.first and reader.analysis.forms[index - 2] == "بن":
        return False  # علي بن موسى زعله
    if closes_foreign_name(reader.analysis.readings, reader.first, index):
        return False
    before = reader.analysis.readings[index - 1]
    alone = reader.room == "none" and not reader.told and reading.form[0] not in "بلكو"
    unlisted = index - 1 == reader.first and not (before.traits or before.definite)
    behind = reader.analysis.traits(index + 1)
    if alone and unlisted and behind & (a.ROLE | a.HONORIFIC | a.PUNCTUATION):
        return False  # بيرند ريكسنجه زعيم الحزب
    if alone and before.traits & a.GIVEN and reader.named:
        return False  # قال مارك روته أمس إن …: no object stands there
    return reader.analysis.spelled(index).endswith(POSSESSIVES)


def closes_foreign_name(readings: list[Reading], first: int, index: int) -> bool:
    """Whether an unlisted word in ه closes a name that no list has: الوزير بيجن زنكنه, كارل هاينتس رومنيغيه."""
    before = readings[index - 1]
    if before.traits or before.definite or index - 2 < first or not before.is_word:
        return False
    if before.form[0] in "بلك" and before.form[1:2] == "ا":
        return False  # أشاد المدرب التونسي بأداء فريقه
    earlier = readings[index - 2]
    if earlier.traits & a.GIVEN:
        return readings[index].form.endswith("يه")
    title = earlier.traits & (a.NISBA | a.HONORIFIC) and earlier.definite
    return bool(title) and readings[index].form.endswith("ه")


def follows_outlet(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A word shaped like a verb behind an outlet's name: وفق وكالة سانا | أسفرت الغارة …"""
    if reading.traits or reading.definite:
        return False
    name = reader.analysis.readings[index - 1].traits & a.OUTLET
    if index - 1 in reader.passage.closed_at or (index in reader.passage.closed_at):
        name |= reader.head & a.OUTLET_HEAD
    verb = reading.looks_finite() or (len(reading.form) > 3 and reading.form.endswith("ت"))
    verb = verb or (reading.may_be_verb and reading.form[0] in "يت")  # صحيفة «المساء» | تصف
    return bool(name) and verb


def follows_family_name(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A family name with the article closes a name: ماجد الشبيب | سبب التراجعات, مستور الحارثي | المستوى."""
    before = reader.analysis.readings[index - 1]
    if not reader.named or not before.definite:
        return False
    if reading.definite and (
        reading.traits or reader.analysis.spelled(index).endswith("ي") or reader.ends_zone(index)
    ):
        return False
    if before.traits & (a.ROLE | a.HONORIFIC | a.NISBA | a.ADJECTIVE):
        return False
    names = a.ROLE | a.GIVEN | a.GIVEN_WORD | a.FAMILY | a.NAME_PARTICLE
    if index - 1 == reader.first:  # أرجع المطيري | سبب طلبه
        return bool(before.traits & a.FAMILY) and not reading.traits & names
    if before.form in ("الدين", "العبد") or reader.analysis.forms[index - 2] in ("عبد", "عبده"):
        return False  # عز الدين, عبد القادر: a first name of two words
    given = reader.analysis.traits(index - 2) & (a.GIVEN | a.NAME_PARTICLE)
    return bool(given) and not reading.traits & names


# What a thing's noun may be listed as without being part of a name.
THINGS = a.OCCASION | a.TIME | a.DOCUMENT


def begins_construct(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A noun without the article goes on no phrase that has it: لم يحدد المصدر | موعد الجولة.

    Behind a role it may be a name that no list has: الوزير خوسيه, رفقاء الحارس زغبة.
    """
    before = reader.analysis.readings[index - 1]
    if index in reader.passage.closed_at and reader.head & a.BODY and not reader.head & a.ROLE:
        unlisted = not (reading.traits or reading.definite)  # not صحيفة «نماء» الصادرة أمس
        if unlisted and reader.analysis.spelled(index).endswith(("ة", "ات")):
            return True  # أعلنت شركة «نماء» | زيادة الأسعار
    titled = reader.head & (a.ROLE | a.HONORIFIC) and reader.room == "none"
    qualified = not titled and _is_qualified_object(reader, index)  # not النائبة أوديلا مكبوسا
    if before.definite and (reading.form == "صحه" or qualified):
        return True  # نفى المسؤول | صحة الخبر, رأى الذئب | حملا صغيرا
    if reading.traits & ~THINGS or reading.definite or joins_construct(reader, index, reading):
        return False
    if reader.named and not reading.traits and not reader.ends_zone(index):
        words = reader.analysis.readings[reader.first : index]
        if reading.form[0] == "ا" or any(word.traits & (a.GIVEN | a.FAMILY) for word in words):
            word = reader.analysis.spelled(index)
            accusative = len(word) > 5 and word.endswith("ا")  # تلقى سامر | اتصالا
            verbal = _VERBAL_NOUN.fullmatch(word[:-1] if accusative else word)
            return verbal is not None  # قرر خالد آل خليفة | اتخاذ إجراءات
    if before.traits & a.PLACE and index == reader.first + 1 and not reading.traits:
        if _VERBAL_NOUN.fullmatch(reader.analysis.spelled(index)) is not None:
            return True  # قررت تركيا | إرسال وفد
    if not before.definite or reader.named:
        return False
    oblique = before.base.endswith("ين")  # مفوضية اللاجئين شابيا مانتو
    plural = before.traits & a.ROLE_PLURAL and not (titled and index - 1 > reader.first)
    if plural and reading.form.endswith("ا") and not oblique:
        return True  # نشر المتمردون | بيانا; not رئيس الوزراء أوديلا مكبوسا
    if (reading.form[0] in "لب" and not reading.traits) or reading.form.endswith("يا"):
        return False  # للهيئة الوطنية لمكافحة الفساد; المنصة الأكبر عالميا
    nameless = before.traits & a.ANONYMOUS and not closes_named(reader, index)
    if nameless or _is_verbal_noun(reader, index):
        return True
    role = 0 if before.traits & a.ADJECTIVE else before.traits  # الائتلاف المعارض | إعادة
    return not (reader.head | role) & (a.ROLE | a.HONORIFIC)


def _is_qualified_object(reader: PhraseReader, index: int) -> bool:
    """Whether a noun and its adjective both have the alif of an accusative: حملا صغيرا."""
    return all(
        reading.form.endswith("ا") and not (reading.traits or reading.definite)
        for reading in reader.analysis.readings[index : index + 2]
    )


# What ministries and the like are for besides, folded, in broken plurals.
FIELDS = frozenset([
    "شوون", "شيون", "علوم", "موارد", "نظم", "حقوق", "فنون", "اسواق", "املاك", "طرق", "نقل", "اشغال",
])  # fmt: skip


def joins_construct(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A second noun of what a body or office is for: هيئة الاتصالات وتقنية المعلومات."""
    if reader.named or not reader.role or not reading.form.startswith("و") or reading.definite:
        return False
    if reading.preposition or reading.traits & (a.ADVERB | a.PREPOSITION):
        return False
    following = reader.analysis.readings[index + 1] if index + 1 < reader.limit else None
    if following is None or not following.definite or following.preposition:
        return False
    word = reader.analysis.spelled(index)[1:]
    fields = reading.base in FIELDS or reading.form[1:] in FIELDS  # وشؤون المغتربين
    return fields or word.endswith(("ة", "ات")) or _VERBAL_NOUN.fullmatch(word) is not None


def _is_verbal_noun(reader: PhraseReader, index: int) -> bool:
    """A verbal noun by its shape, before what it is done to: … باسم الشركة | إلغاء الرحلات."""
    if index + 1 >= len(reader.analysis.forms):
        return False
    word = reader.analysis.spelled(index)
    if not reader.analysis.readings[index + 1].definite:  # اقترح رئيس اللجنة | إحداث هيئة
        noun = reader.analysis.spelled(index + 1).endswith(("ة", "ات", *POSSESSIVES))
        return noun and _CAUSED.fullmatch(word) is not None
    return bool(_VERBAL_NOUN.fullmatch(word) or _FORM_FIVE.fullmatch(word))


_SHORTEST_OURS = 6  # letters
# How a family name of this shape begins: ويليامز, ويلسون, وينستون, ويتكوف, ويكتور.
_NAMES_WITH_W = ("ويل", "وين", "ويت", "ويب", "ويست", "ويد", "ويغ", "ويك", "ويو")


def begins_clause(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """An unlisted imperfect verb behind و: باسكال سليمان | ويأتي هذا بعد, but التفتيش وتطوير العمل.

    Or those whom the writer belongs to, who are told: سامر البحري | لشبكتنا.
    """
    if reading.form[0] == "ل" and reading.form.endswith("نا") and reader.named:
        return len(reading.form) >= _SHORTEST_OURS and not reading.traits
    if is_joined_word(reading) and reader.analysis.readings[index - 1].definite:
        if _is_joined_clause(reader, index):
            return True
    if reading.traits or len(reading.form) < 5 or not reading.form.startswith(("وت", "وي")):
        return False
    if reading.form.startswith("وت"):
        masdar = _VERBAL_NOUN.fullmatch(reader.analysis.spelled(index)[1:]) is not None
        return reader.named and not masdar and not reader.analysis.readings[index - 1].definite
    return not reading.form.startswith(_NAMES_WITH_W)


def _is_joined_clause(reader: PhraseReader, index: int) -> bool:
    """Whether و opens a clause: مرض الملك | وشعر باقتراب أجله; not وحقوق الإنسان, وتطوير بيئة العمل."""
    word = reader.analysis.spelled(index)[1:]
    if word.endswith(("ة", "ات")) or _VERBAL_NOUN.fullmatch(word) is not None:
        return False
    behind = reader.analysis.readings[index + 1 : index + 2]
    return bool(behind) and behind[0].is_word and not behind[0].definite


def asks_to_stay_unnamed(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """مسؤول تركي | رفض الكشف عن اسمه: a clause about the source, not a part of what it is called."""
    if reading.form in SPEAKING:  # مصدر | تحدث شريطة عدم ذكر اسمه
        return keeps_name_back(reader.analysis.forms, index)
    return reading.form in ASKING and not reader.analysis.readings[reader.first].definite


KINDS_OF_PLACE = frozenset(
    [
        "عاصمه",
        "مدينه",
        "ولايه",
        "محافظه",
        "مقاطعه",
        "بلده",
        "جزيره",
        "منطقه",
        "قريه",
        "اقليم",
        "دوار",
        "حي",
    ]
)


def begins_other(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A country behind a nationality is the one spoken of: اتهم الرئيس الأمريكي | إيران.

    So is a thing behind somebody's: قدمت سيدة تونسية | دعوى.
    """
    before = reader.analysis.readings[index - 1]
    if not before.traits & a.NISBA or before.traits & (a.GIVEN | a.FAMILY) or reading.definite:
        return False
    if reading.traits & a.PLACE and before.definite:
        if reader.analysis.readings[index - 2].base in KINDS_OF_PLACE:
            return False  # في العاصمة الألمانية برلين
        return not reading.traits & ~a.PLACE and reader.head & a.ROLE != 0
    unlisted = not reading.traits and not reading.base.endswith(("ي", "يه", "ون"))
    indefinite = not before.definite and not reader.analysis.readings[reader.first].definite
    told = reader.told or reader.room != "none"
    return told and unlisted and indefinite and index == reader.first + 2 and reader.role
