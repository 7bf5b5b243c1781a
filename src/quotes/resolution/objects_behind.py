"""Where the subject of a verb that need not report ends, and what it does to whom begins.

بادرت الحكومة | بخطوات, وجه شيخ القرية | رسالة, هز العجوز | رأسه.
"""

from __future__ import annotations

import re

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.phrases import closes_foreign_name, is_name_word
from quotes.pronouns import POSSESSIVES
from quotes.resolution.addressed import are_called_upon
from quotes.resolution.known_objects import THINGS, is_known_object, is_object_behind_name
from quotes.resolution.places import is_verbal_noun
from quotes.resolution.whole_names import closes_name

# No body has a given name: باعت الحكومة | حصة في البنك.
_COMMON = a.GIVEN_WORD
# What stands behind a body is another: حث المصدر | وسائل الإعلام.
_OTHERS = a.GROUP | a.ROLE_PLURAL | a.ADDRESSEE | a.OUTLET_HEAD
# الإقبال, الاستعداد, التأكيد, الإضافات, with or without ب
_SECOND_NOUN = re.compile(r"(?:بال|ال)(?:ت\w\wي\w|است\w+ا\w|ان\w\wا\w|ا\wت\wا\w|إ\w\wا\w|\w{3,}ات)")

_ROOT = 3  # letters: خرج
_SHORT_VERB = (3, 4)  # letters: زار, حاول
_NAMED = 3  # tokens: a full name and the verb
_ALL = frozenset(["كافه", "جميع", "كل"])


def _is_speech(reading: Reading) -> bool:
    """الحديث, which is an adjective as well."""
    return bool(reading.traits & a.OCCASION) and not reading.traits & ~(THINGS | a.ADJECTIVE)


def without_object(passage: Passage, phrase: Phrase) -> Phrase:
    """The phrase up to a noun that its shape shows to be what the verb is about."""
    for index in range(phrase.first + 1, phrase.last):
        if index <= phrase.head:
            continue
        if _goes_on_acting(passage, index, phrase.last):
            return Phrase(phrase.first, index - 1, phrase.head)
        if (
            _is_own_thing(passage, phrase.first, index)
            or _begins_object(passage, phrase.first, index, phrase.last)
            or is_object_behind_name(passage, phrase.first, index)
        ):
            return Phrase(phrase.first, index, phrase.head)
    if _closes_with_verb(passage, phrase):
        return Phrase(phrase.first, phrase.last - 1, phrase.head)
    return phrase


def without_thing(passage: Passage, phrase: Phrase) -> Phrase:
    """The phrase up to a listed thing that no name or office goes on with: سامر حداد | المعرض."""
    for index in range(phrase.first + 1, phrase.last):
        if is_known_object(passage, phrase.first, index, phrase.last):
            return Phrase(phrase.first, index, phrase.head)
    return phrase


def _goes_on_acting(passage: Passage, index: int, last: int) -> bool:
    """Whether a verb and what is one's own follow a comma: نهض العجوز، | وتناول عصاه، وتمتم: …"""
    reading = passage.analysis.readings[index]
    if reading.traits or reading.definite or index + 2 != last or reading.form[0] != "و":
        return False
    own, comma = passage.analysis.readings[index + 1], passage.analysis.traits(index - 1) & a.COMMA
    return bool(comma and not own.traits and own.form.endswith(("ه", "ها")))


def _closes_with_verb(passage: Passage, phrase: Phrase) -> bool:
    """Whether a verb stands behind a name that the text has again: سامر كوليبا | خرج عن صمته وقال."""
    readings = passage.analysis.readings
    if phrase.last - phrase.first < 2 or phrase.last >= len(readings):
        return False
    before, last, behind = readings[phrase.last - 2 : phrase.last + 1]
    if last.looks_finite() and behind.is_word and passage.frequency[last.form] == 1:
        # الأمير متعب | ينعم برعاية …, خطيبته التركية | تنتظر منذ الصباح
        # ما جعل إليسا | تعلق قائلة
        given = a.GIVEN if last.form[0] == "ي" else a.GIVEN_F
        return before.definite or bool(before.traits & given)
    if phrase.last - phrase.first < _NAMED:
        return False
    if last.traits or last.definite:
        return False
    family = before.definite and before.form.endswith("ي")
    if family and readings[phrase.last - 3].traits & a.GIVEN and len(last.form) in _SHORT_VERB:
        # سالم الحلبي | زار المصنع, حاول أن …
        followed = behind.definite or behind.traits & (a.PREPOSITION | a.COMPLEMENTIZER)
        if followed and passage.frequency[last.form] == 1:
            return True
    if len(last.form) != _ROOT or not is_name_word(before):
        return False
    if before.traits & a.GIVEN and last.may_be_verb and behind.is_word:
        return True  # الأمير محمد بن سلمان | أمر بذلك
    count = passage.frequency
    once = behind.traits & a.PREPOSITION and count[last.form] == 1
    return bool(once) and count[before.form] > 1


def _begins_object(passage: Passage, first: int, index: int, last: int) -> bool:
    """Whether an unlisted noun is what the verb is about: وجه شيخ القرية | رسالة, بادرت الحكومة | بخطوات."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if (
        _follows_full_name(passage, first, index, last)
        or are_called_upon(before, reading)
        or is_known_object(passage, first, index, last)
        or _is_what_is_said(passage, first, index)
        or (index == first + 1 and _follows_one_word(passage, index, last))
    ):
        return True
    if reading.form in _ALL and (before.definite or before.traits & (a.PLACE | a.BODY)):
        return True  # نفت السفارة | كافة الشائعات
    told = reading.traits & (a.OCCASION | a.DOCUMENT) and not reading.traits & ~THINGS
    told = told and not (reading.definite or reading.conjunction or reading.preposition)
    if told and (before.definite or before.traits & a.GIVEN):
        return True  # ونشر المدرب | تغريدة
    if not reading.traits & a.GIVEN:
        typed = passage.analysis.spelled(index)
        if typed.endswith("ا") and is_verbal_noun(typed[:-1]):
            return True  # وجه سامي كامل | تحذيرا
    if index + 1 < last and _is_feminine_thing(passage, first, index):
        return True  # استعرض الفيصل | السياسة الخارجية
    return _follows_whole_phrase(passage, first, index, last)


def _follows_one_word(passage: Passage, index: int, last: int) -> bool:
    """Whether the word before is the whole subject: تتهم الصين | الولايات المتحدة, زاد ترامب | الضغط."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if reading.traits & before.traits & a.PLACE:
        countries = passage.analysis.lexicon.words.get("country", frozenset())
        if before.base in countries and reading.definite and not reading.traits & a.NISBA:
            return True
    if index == last - 1 and _is_feminine_place(passage, index):
        return True  # زار الرئيس | المدينة
    if before.traits & a.FAMILY and reading.definite:
        if before.definite:
            return bool(reading.traits & (a.DOCUMENT | a.OCCASION))  # ووصف المومني | الأخبار
        if reading.traits and not _is_speech(reading):
            return False  # رفض مورينيو | الحديث
        return reading.base not in ("اب", "ابن") and not reading.base.endswith("ي")
    if reading.traits & a.GIVEN or not is_verbal_noun(passage.analysis.spelled(index)):
        return False
    # قرر بطله | توجيه رسالة
    return passage.analysis.spelled(index - 1).endswith(POSSESSIVES)


def _follows_whole_phrase(passage: Passage, first: int, index: int, last: int) -> bool:
    """Whether no body and no office goes on with the noun: حثت الوزارة | السائقين, أصدر القاضي | مذكرة."""
    readings = passage.analysis.readings
    before, reading = readings[index - 1 : index + 1]
    head = readings[first].traits
    of_body = bool(head & a.BODY) and not head & (a.ROLE | a.OUTLET_HEAD)
    if not head and readings[first].definite and before.traits & a.NISBA and index > first + 1:
        of_body = True  # النظام السوري
    of_body = of_body or bool(head & a.ANONYMOUS and readings[first].definite)
    things = THINGS | _OTHERS | _COMMON if of_body else THINGS
    if not reading.is_word or reading.traits & ~things or reading.conjunction:
        return False
    named = before.traits & a.ORGANISATION or "_" in before.form
    complete = before.definite or (of_body and bool(named))
    if not complete or passage.inside[index] != passage.inside[first]:
        return False
    word = passage.analysis.spelled(index)
    title = a.ROLE | a.HONORIFIC | a.GIVEN | a.NAME_PARTICLE
    if head & (a.ROLE | a.HONORIFIC) and not reading.traits:
        title |= a.NISBA | a.ADJECTIVE
    if before.traits & title and not before.traits & a.ORGANISATION:
        return False  # there may be a name that no list has: الوزير خوسيه, اللاعب السوري بيرم
    if reading.definite:
        people = of_body and word.endswith("ين") and not before.form.endswith("ين")
        people = people and not reading.preposition  # شركة الواحة للتموين
        return people or _SECOND_NOUN.fullmatch(word) is not None
    if reading.preposition or word[0] in "ول":
        return False  # حرس الحدود بمنطقة عسير, صندوق أوبك للتنمية
    following = readings[index + 1] if index + 1 < last else None
    construct = following is not None and (
        following.definite or bool(following.traits & (a.PLACE | a.ROLE))
    )
    if word[0] == "ب" and (construct or not of_body):
        return False  # مدير التعليم بمنطقة عسير
    if reading.traits:
        return True
    return of_body or (word.endswith(("ة", "ات")) and len(word) > 3)


_OF_PEOPLE = a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.NISBA | a.ADJECTIVE | a.NAME_PARTICLE


def _is_feminine_place(passage: Passage, index: int) -> bool:
    """Whether a noun in ة that the text has once stands behind an office: ترك الوزير | القاعة; not المعايطة."""
    office, noun = passage.analysis.readings[index - 1 : index + 1]
    man = office.definite and office.traits & a.ROLE_M and not office.traits & a.BODY
    if not man or not noun.definite or noun.preposition or noun.traits & _OF_PEOPLE:
        return False
    once = passage.frequency[passage.analysis.forms[index]] == 1
    return once and passage.analysis.spelled(index).endswith("ة")


def _is_what_is_said(passage: Passage, first: int, index: int) -> bool:
    """Whether speech is the object: وجه حماقي | الحديث, رفض المتحدث في واشنطن | التعليق; not تاريخ مصر الحديث."""
    before, reading = passage.analysis.readings[index - 1 : index + 1]
    if not reading.definite or reading.preposition or not _is_speech(reading):
        return False
    if before.traits & a.PLACE:
        return not reading.traits & a.ADJECTIVE
    unlisted = index == first + 1 and not (before.traits or before.definite)
    return unlisted or closes_name(passage.analysis.readings, first, index - 1)


def _is_feminine_thing(passage: Passage, first: int, index: int) -> bool:
    """Whether a noun and its adjective, both in ة with the article, follow somebody's name."""
    before, noun, adjective = passage.analysis.readings[index - 1 : index + 2]
    title = a.ROLE | a.HONORIFIC | a.BODY | a.NISBA | a.ADJECTIVE
    if not (noun.definite and adjective.definite) or noun.traits & (title | a.GIVEN | a.FAMILY):
        return False
    if noun.preposition or adjective.preposition or adjective.conjunction:
        return False
    if adjective.form[0] == "و":
        return False  # النظام الآلي للزكاة والضريبة
    if before.traits & title or before.form.endswith("ه"):
        return False
    named = before.definite or closes_name(passage.analysis.readings, first, index - 1)
    ends = (passage.analysis.spelled(i).endswith("ة") for i in (index, index + 1))
    return named and all(ends)


def _follows_full_name(passage: Passage, first: int, index: int, last: int) -> bool:
    """Whether a noun with a complement ends a full name or title: تولى باراك أوباما | مهام منصبه."""
    readings = passage.analysis.readings
    if index + 1 != last or index < first + 2 or last >= len(readings):
        return False
    reading, following = readings[index], readings[last]
    if reading.traits or reading.definite or passage.frequency[reading.form] > 1:
        return False
    one, two = readings[index - 2 : index]
    full = is_name_word(one) and is_name_word(two) and one.traits & a.GIVEN
    titled = one.definite and one.traits & a.ROLE and two.definite and two.traits & a.NISBA
    if not (full or titled):  # أكد الوزير الأردني | موقف بلاده
        return False
    if not following.is_word or following.traits or following.preposition:
        return False
    return following.definite or passage.analysis.spelled(last).endswith(POSSESSIVES)


def _is_own_thing(passage: Passage, first: int, index: int) -> bool:
    """Whether a noun with a pronoun is what the verb does something to: هز العجوز | رأسه, التقى | نظيره."""
    reading = passage.analysis.readings[index]
    another = a.ROLE | a.ADDRESSEE | a.HONORIFIC
    if reading.traits & ~another or reading.definite or len(reading.form) < 3:
        return False
    if not reading.is_word or reading.form.startswith("و"):
        return False  # المصابون وأقاربهم
    if closes_foreign_name(passage.analysis.readings, first, index):
        return False
    owned = passage.analysis.spelled(index).endswith(POSSESSIVES)
    before = passage.analysis.readings[index - 1]
    if not owned:
        return False
    other = before.form in _OTHER and index - 1 > first  # حارس أمن آخر | هاتفه
    named = closes_name(passage.analysis.readings, first, index - 1)
    return before.definite or named or other


_OTHER = frozenset(["اخر", "اخري"])
