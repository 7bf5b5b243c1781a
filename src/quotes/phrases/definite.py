"""A noun with the article that goes on no phrase, and so is the object: نفى النادي | التقارير."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.stops import THINGS

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# التأكيد, الاستمرار, الانسحاب, الاحتفاظ, الإسراع
_DEFINITE_VERBAL_NOUN = re.compile(r"ال(?:ت\w\wي\w|است\w+ا\w|ان\w\wا\w|ا\wت\wا\w|إ\w\wا\w)")
_DEFINITE_FORM_FIVE = re.compile(r"الت[^ا]\w[^يةىا]")
# … but: سيف الإسلام, الواسعة الانتشار, المدير التنفيذ for التنفيذي, المفوض السامي لحقوق الإنسان
_IN_NAMES = frozenset(["اسلام", "انتشار", "تنفيذ", "انسان"])
# What a nationality without the article takes behind it: تركي الأصل.
_OF_ORIGIN = frozenset(["اصل", "جنسيه", "مولد", "صنع", "منشا", "جنس", "هويه"])


# What one does, folded, in verbal nouns that look like adjectives: قررت سهير رمزي | التخلي عن القبعة.
_DEEDS = frozenset([
    "تبني", "تجني", "تحدي", "تحلي", "تحري", "تخطي", "تخلي", "تراخي", "تسلي", "تصدي", "تعاطي", "تعافي", "تعدي",
    "تغاضي", "تغني", "تفادي", "تقاضي", "تقصي", "تلافي", "تلقي", "تمادي", "تمني", "تنحي", "توصي", "توقي", "تولي",
    "بقا", "جلوس", "حضور", "خروج", "دخول", "ذهاب", "رجوع", "رحيل", "سكوت", "صعود", "عوده", "نزول",
    "هروب", "وصول", "وقوف",
])  # fmt: skip
# What one offers, folded.
_COURTESIES = frozenset([
    "فرصه", "دعوه", "تعليق", "فيديو", "مقطع", "ثقه", "نقاب", "ستار",
    "تعازي", "تهاني", "تحيه", "تحيات", "شكر", "تهنيه", "تبريكات", "امتنان",
])  # fmt: skip
_OBJECTS = _COURTESIES | _DEEDS


def is_plural_in_un(reading: Reading) -> bool:
    """Whether it is a plural of people in ون with the article, which depends on nothing: المغردون."""
    people = not reading.traits & ~_PLURAL and not reading.preposition
    return (
        reading.definite
        and people
        and reading.form.endswith("ون")
        and len(reading.base) > _SHORTEST_UN
    )


_PLURAL = a.ROLE_PLURAL | a.GROUP
_COUNTS = frozenset(["ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "عشر"])
_SHORTEST_UN = 4  # letters: نواب has none


def begins_definite(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A noun with the article that goes on no phrase: جدد الحزب | التأكيد, أبلغ مصدر قضائي | الصحيفة."""
    if not reading.definite or reading.traits & (a.NISBA | a.ADJECTIVE | a.FAMILY | a.GIVEN):
        return False
    before = reader.analysis.readings[index - 1]
    if (
        is_plural_in_un(before)
        and not reading.base.endswith(("ون", "ين"))
        and not reading.preposition
    ):
        return reading.base not in _COUNTS  # استنكر المغردون | الهجمات, not المهربون الثلاثة
    if before.definite and before.traits & a.BODY and reading.traits & a.DOCUMENT:
        if not reading.traits & ~(THINGS | a.GROUP) and not reading.preposition:
            return True  # نفى النادي | التقارير
    if before.traits & a.NISBA and not before.definite and not before.traits & (a.GIVEN | a.FAMILY):
        head = reader.analysis.readings[reader.first]
        source = head.traits & (a.ANONYMOUS | a.GROUP | a.ROLE_PLURAL) and not head.definite
        return bool(source) and index - reader.first == 2 and reading.base not in _OF_ORIGIN
    whole = before.definite or reader.named or before.traits & a.PLACE
    if whole and reading.base in _OBJECTS:
        return True  # رفع الوزير | التعازي
    if reading.traits & a.OCCASION and not reading.traits & ~THINGS:
        given = (before.traits | reader.analysis.traits(index - 2)) & (a.GIVEN | a.FAMILY)
        if reader.named and given and not before.traits & a.ROLE:
            return True  # تجنب الحريري | الرد على السؤال
    if reading.traits & ~THINGS or reading.base in _IN_NAMES:
        return False
    complete = (before.definite and before.preposition != "ل") or bool(
        (before.traits | reader.analysis.traits(index - 2)) & (a.GIVEN | a.FAMILY)
    )
    word = reader.analysis.spelled(index)
    if not complete:
        return False
    if _DEFINITE_VERBAL_NOUN.fullmatch(word) is not None:
        return True
    told = (reader.told or reader.room != "none") and before.definite and not reader.named
    return (
        told and _DEFINITE_FORM_FIVE.fullmatch(word) is not None
    )  # طلب الادعاء العام | التحفظ عليه
