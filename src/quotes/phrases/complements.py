"""Prepositions that join a complement to a title: المتحدث باسم الكرملين, مدير الصحة بالجنوب."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.fields import (
    is_headed,
    is_of_body,
    is_of_events,
    is_of_nation_there,
    is_of_team,
    is_paper,
    is_part,
    is_trade_of,
    with_others,
    works_there,
)
from quotes.phrases.governed import (
    TAKES_PARTITIVE,
    WORKS,
    carries_pronoun,
    is_governed,
    is_of_doing,
    takes,
    tells_when,
    tells_where,
)
from quotes.phrases.marked import is_body_word, marked_complement
from quotes.phrases.outside import acts_for, is_negated
from quotes.phrases.starts import is_name_word

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# Prepositions that join a complement to a role noun: المتحدث باسم, المبعوث إلى, المسؤول عن, عدد من.
_COMPLEMENT_PREPOSITIONS = frozenset(
    ["في", "من", "الي", "علي", "عن", "لدي", "باسم", "ضد", "ضمن", "بقياده"]
)

_NO_COMPLEMENTS = (
    a.MONTH | a.OCCASION | a.TIME | a.OUTLET | a.OUTLET_HEAD | a.COMPLEMENTIZER | a.RELATIVE
)


def complement(reader: PhraseReader, index: int, reading: Reading) -> int | None:
    """A preposition with its noun, where it belongs to the role: المتحدث باسم الكرملين."""
    if is_governed(reader, index, reading):
        return None
    following = index + 1
    if reader.named and not is_of_team(reader, index, reading):
        return following if is_trade_of(reader, reading) else _home_body(reader, index)
    if reading.form in ("ل", "ب") and index + 1 in reader.passage.opens:
        return marked_complement(reader, index + 1)
    if reading.base == "مع":
        return with_others(reader, index, reading)
    if reading.preposition:
        noun = reading
    else:
        if reading.base not in _COMPLEMENT_PREPOSITIONS or is_of_doing(reader, index, reading):
            return None
        following += reader.analysis.forms[following : following + 1] == ["#"]  # باسم #الكرملين
        if following >= reader.limit:
            return None
        noun = reader.analysis.readings[following]
        if following in reader.passage.opens and (
            reading.base in ("في", "لدي", "باسم") or _stands_for(reader, index, reading)
        ):
            return marked_complement(reader, following)  # المحللة في «نماء» سارة
        following += 1
    own = _is_its_own(reader, index, reading, noun)
    of_body = noun.traits & (a.ROLE | a.ADDRESSEE) and is_of_body(reader, index, noun)
    some_of = reading.base == "من" and reader.head & a.SINGLED  # عدد من الناخبين
    addressed = noun.traits & a.ADDRESSEE and not (of_body or some_of or reading.base == "باسم")
    at_agency = works_there(reader, reading, following - 1) or (
        reading.preposition == "ب" and noun.traits & a.INSTITUTION
    )  # مدير الزيارة بوكالة الشؤون
    if addressed or (
        noun.traits & _NO_COMPLEMENTS
        and not (own and noun.traits & (a.OCCASION | a.OUTLET | a.OUTLET_HEAD))
        and not (at_agency or of_body)
        and not is_headed(reader, index, reading)
    ):
        charged = reading.preposition == "ب" and index == reader.first + 1 and noun.definite
        if charged and noun.traits & a.OCCASION and not reader.head & ~a.ADJECTIVE:
            return following  # المكلف بالاتصال
        if not reader.head & a.DOCUMENT or noun.traits & (a.TIME | a.MONTH | a.COMPLEMENTIZER):
            return None
    if (
        noun.base in ("ذات", "نفس")
        or (reading.base == "في" and tells_when(reader, following, noun))
        or (reading.base == "من" and tells_where(reader, noun))
    ):
        return None  # في ذات السياق; صاح الحارس | من خلف السور
    beyond = not noun.is_word or noun.traits & (a.DEMONSTRATIVE | a.PRONOUN | a.INTERROGATIVE)
    if beyond or (reading.base == "في" and (is_paper(noun) or noun.base in WORKS)):
        return None  # أعلنت الوزارة | في بلاغ لها, يقول الكاتب | في مقدمة كتابه
    if reading.base == "في" and not noun.traits and carries_pronoun(reader, following - 1):
        return None  # أكد المتظاهرون | في هتافاتهم
    if reading.base in ("في", "علي") and noun.traits & (a.PREPOSITION | a.ADVERB):
        return None  # قال الوزير في ختام اللقاء, على هامش القمة; but مصدر من داخل الوزارة
    of_some = is_part(reader.readings[index - 1])  # الاستشاري لعدد من المصارف
    if reading.base == "من" and not (reader.head & TAKES_PARTITIVE or of_some):
        cause = noun.form == "اجل" and reader.head & a.BODY and following < reader.limit
        return following if cause else None  # التحالف من أجل القيم المشتركة
    if not (reader.role or reader.head & a.SINGLED or is_of_nation_there(reader, index, reading)):
        return None
    if (
        reading.base == "في"
        and index == reader.first + 1
        and reader.head & a.BODY
        and not reader.head & a.ROLE
    ):
        if reader.analysis.readings[reader.first].definite:
            return None  # قالت المحكمة في حيثيات حكمها
    body = reader.head & a.BODY and not reader.head & a.ROLE and not own
    if reading.base in ("عن", "علي", "الي") and body:
        return None
    if reading.base == "عن" and not own and not reader.head & a.DOCUMENT:
        if not takes(reader.readings[reader.first], "عن"):
            return None  # قال المدرب | عن الحكم, أحد الصحافيين | عن القضية
    if reading.base in ("علي", "الي") and reader.head & a.DOCUMENT and not reader.head & a.ROLE:
        # بحسب بيانات الوزارة | إلى 79 مليار دولار, not البيانات المنشورة على الموقع
        before = reader.analysis.readings[index - 1]
        published = before.base.startswith("م") and not before.traits & (a.NISBA | a.INSTITUTION)
        if not published and not noun.traits & (a.OCCASION | a.OUTLET_HEAD):
            return None
    if (
        reading.preposition == "ل"
        and noun.traits & (a.GIVEN | a.ROLE)
        and not noun.traits & a.INSTITUTION
        and not (
            of_body or takes(reader.readings[index - 1], "ل") or acts_for(reader, index, reading)
        )
    ):
        return None  # قالت أميرة للصبي: the one spoken to
    if reading.preposition == "ك" or (reading.preposition == "ل" and noun.traits & a.LATIN):
        return None  # قال مصدر لـBBC
    if reading.preposition == "ب" and not noun.traits and not noun.definite:
        if reader.told and reader.analysis.traits(index - 1) & a.NISBA:
            return None  # أشاد المدرب التونسي | بأداء لاعبيه
        # قال السائق بنظرة ساخرة tells how; باحث بمصلحة الغابات has a body with its complement
        if not _has_definite_end(reader, following):
            return None
    if not noun.definite and is_name_word(noun):
        reader.named = False
    return following


def _stands_for(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a seat is held for what follows: النائب عن «كتلة الوفاء», عضو المجلس عن «قائمة الوفاء»."""
    if reading.base != "عن" or not reader.role:
        return False
    return takes(reader.analysis.readings[reader.first], "عن") or takes(
        reader.analysis.readings[index - 1], "عن"
    )


def _home_body(reader: PhraseReader, index: int) -> int | None:
    """Where somebody with a name works: الدكتورة أمل عزمي من جامعة المنصورة."""
    body = index + 1
    if reader.analysis.forms[index] != "من" or body >= reader.limit or reader.room != "none":
        return None
    reading = reader.analysis.readings[body]
    return reader.inner(body).read() if reading.form in _EMPLOYERS else None


_EMPLOYERS = frozenset([
    "جامعه", "كليه", "معهد", "مركز", "منظمه", "شركه", "موسسه", "جمعيه", "حزب", "حركه", "مستشفي", "نادي",
    "مختبر", "مختبرات", "اكاديميه", "مدرسه", "بنك", "مصرف", "مجموعه", "وكاله", "هييه", "وزاره", "مكتب",
])  # fmt: skip


def _is_its_own(reader: PhraseReader, index: int, reading: Reading, noun: Reading) -> bool:
    """مصدر مطلع على المحادثات, مندوب إيران لدى الوكالة الدولية, محلل في رويترز: of the noun, not of the verb."""
    if reading.base == "باسم":
        return True  # متحدث باسم تويتر, باسم المؤتمر
    before = reader.analysis.readings[index - 1]
    if takes(before, reading.base) or (reading.base == "لدي" and reader.head & a.ROLE):
        return True
    office = reader.analysis.readings[reader.first]
    qualified = index == reader.first + 2 and before.traits & (a.ADJECTIVE | a.NISBA)
    if qualified and reading.base == "علي" and takes(office, "علي"):
        return True  # المشرف العام على محطات التلفزيون
    unnamed = not office.definite and reader.head & a.ANONYMOUS and reading.base in ("من", "في")
    if unnamed and noun.traits & (a.OUTLET | a.OUTLET_HEAD) and not noun.traits & a.OCCASION:
        return True  # شاهد من رويترز, مصادر في تلفزيون عدن
    if reading.base == "الي" and takes(reader.analysis.readings[reader.first], "الي"):
        return bool(noun.traits & (a.PLACE | a.OUTLET))  # المبعوث الأميركي إلى الشرق الأوسط
    if reading.preposition == "ل" and noun.traits & a.OUTLET_HEAD and not noun.definite:
        named = index + 1 + (index + 1 in reader.passage.opens)
        return is_body_word(reader, named)  # المفوض العام لوكالة «الأونروا»
    if reading.preposition == "ل" and noun.traits & a.OCCASION:
        if is_of_events(reader, index, reading):
            return True  # رئيس اللجنة المنظمة لمهرجان العسل
    if reading.base == "علي" and noun.traits & _WHERE and before.base in _PAGES:
        return True
    if reading.base == "في" and noun.base == "شرق":
        return reader.analysis.forms[index + 2 : index + 3] == ["الاوسط"]  # في الشرق الأوسط
    if reader.apposed and reading.base == "في" and noun.traits & a.ORGANISATION:
        return True  # فلان، مدير الأبحاث في فيسبوك
    of_name = before.traits & a.BODY and noun.traits & a.NAME_WORD_OF_BODY and noun.definite
    of_name = of_name and (not noun.traits & a.OUTLET or noun.base in ("شرق", "انباء"))
    if of_name and reading.preposition == "ل":
        return True  # معهد كارنيغي للشرق الأوسط, whose words are a newspaper's name too
    trade = index - 1 == reader.first and before.traits & (a.ROLE_M | a.ROLE_F)
    body = trade and noun.traits & (a.OUTLET | a.OUTLET_HEAD) and not noun.traits & a.OCCASION
    return bool(body) and reading.base == "في" and not before.definite


_WHERE = a.OCCASION | a.OUTLET_HEAD  # حسابات وصفحات على مواقع التواصل
_PAGES = frozenset(
    ["حساب", "حسابات", "صفحه", "صفحات", "منصات", "ناشطون", "نشطا", "مستخدمون", "مدونون", "مغردون"]
)


def _has_definite_end(reader: PhraseReader, index: int) -> bool:
    """Whether the article stands on the next noun or the one that it depends on: بقيادة حرس الحدود."""
    for place in range(index, min(index + 2, reader.limit)):
        reading = reader.analysis.readings[place]
        if reading.definite:
            return True
        if not reading.is_word or reading.preposition or reading.traits & (a.NISBA | a.ADJECTIVE):
            return False
    return False


NEARLY = frozenset(["غير", "شبه"])


def belongs_to(reader: PhraseReader, index: int) -> bool:
    """Whether what follows `index` belongs to the noun before it: رئيس | هذه اللجنة, مصادر | غير رسمية.

    So does what is half so: وكالة الشرق | شبه الرسمية.
    """
    office = reader.analysis.readings[index - 1]
    if not reader.analysis.traits(index) & a.DEMONSTRATIVE:
        return reader.analysis.forms[index] in NEARLY and is_negated(reader, index + 1)
    plural = office.form.endswith("و") and not office.traits  # موقعو | هذه العريضة
    one = office.traits & (a.ROLE_M | a.ROLE_F) and not office.traits & a.GIVEN
    if office.definite or not (one or plural):
        return False
    return index + 1 < reader.limit and reader.analysis.readings[index + 1].definite
