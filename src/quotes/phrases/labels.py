"""The speaker before a colon: where the label begins, and what in it is no part of who speaks."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases.governed import takes

# A speaker before a colon takes no more tokens.
_LONGEST_LINE = 20


def label_start(passage: Passage, first: int, colon: int) -> int:
    """The first token of the speaker before the colon at token `colon`, in the sentence from `first` on.

    It begins its line, where the sentence goes back to a short line before it: 14:20 ⏎ الوزير: …
    The head of an interview names its kind first: حوار مع | الخبيرة فلانة: …
    """
    analysis = passage.analysis
    lowest, line = first, colon
    while (
        line > lowest and colon - line <= _LONGEST_LINE and not analysis.traits(line - 1) & a.LINE
    ):
        line -= 1
    if line > lowest and analysis.traits(line - 1) & a.LINE:
        first = line
    first = passage.first_words(_behind_headline(passage, first, colon), colon)
    if (
        first + 2 < colon
        and analysis.traits(first) & a.OCCASION
        and analysis.forms[first + 1] == "مع"
    ):
        return first + 2
    return first


# What stands over or before a headline, folded: عاجل: الوزير: …, بالفيديو: المدرب: …
_KICKERS = frozenset(
    [
        "اقرا", "اقرءوا", "ايضا", "/", "ي", "كذلك", "المزيد", "شاهد", "شاهدوا", "طالع", "عاجل", "خاص", "حصري",
        "بالفيديو", "فيديو", "بالصور", "تقرير", "تحديث", "انفراد", "متابعه",
    ]
)  # fmt: skip


def _behind_headline(passage: Passage, first: int, colon: int) -> int:
    """The token behind the two dots or the bar that part a headline: عاجل | الوزير: …, نصر كبير.. المدرب: …

    عاجل needs none: #عاجل الوزير: …
    """
    forms = passage.analysis.forms
    for index in range(colon - 1, max(first, colon - _LONGEST_LINE), -1):
        if forms[index] == "|" or (forms[index] == "." and forms[index - 1] == "."):
            return index + 1
        if forms[index] == ":" and _KICKERS.issuperset(forms[first:index]):
            return index + 1  # اقرأ أيضا: | الوزير: …
        if passage.analysis.traits(index) & (a.COMMA | a.STOP):
            break
    urgent = first + (forms[first] == "#")
    return urgent + 1 if forms[urgent] == "عاجل" and urgent + 1 < colon else first


# المدرب | بعد المباراة: …
_AT_TIME = frozenset(["عقب", "بعد", "قبل", "خلال"])
_ON_OCCASION = frozenset(["في", "خلال", "عقب", "بعد", "قبل", "علي", "عبر", "امام"])


_REPLYING = frozenset(["ردا", "تعليقا", "تعقيبا"])


def _begins_matter(passage: Passage, first: int, index: int, colon: int) -> bool:
    """Whether what the words are about, or whom they are for, begins: سمير رزق | عن إيقافه: …, الوزير | ردا على …

    So does what the speaker does: رئيس النادي | يحسم مصير المدرب: …
    """
    readings, reading = passage.analysis.readings, passage.analysis.readings[index]
    if index + 1 >= colon:
        return False
    if reading.form in _REPLYING:
        return True
    before = readings[index - 1]
    if reading.form == "عن":
        office = readings[first]
        if index > first + 1 and office.traits & a.ROLE and not takes(office, "عن"):
            return True  # وزير الدفاع | عن الهدنة
        return not any(takes(each, "عن") for each in readings[first:index])
    named = any(each.traits & a.GIVEN for each in readings[first:index])
    if reading.preposition == "ل":
        return named and not before.traits & a.ROLE and not reading.traits & a.BODY
    complete = before.definite or before.traits & (a.GIVEN if index > first + 1 else a.ROLE)
    return reading.looks_finite() and bool(complete)


def label_end(passage: Passage, first: int, colon: int) -> int:
    """The token where the speaker ends before the colon: ahead of whom and where the words are for.

    الوزير سمير رزق | لـ«الميناء»: …, المدربة | في مؤتمر صحفي: … A role without a name takes what
    stands behind ل as its body: المدير التنفيذي لـ«الميناء».
    """
    analysis = passage.analysis
    readings = analysis.readings
    for index in range(first + 1, colon):
        reading = readings[index]
        if reading.form[0] in "يت" and _is_predicate(passage, first, index, colon):
            return index
        if reading.form == "ل" and index + 1 in passage.opens:
            number = passage.opens[index + 1]
            paper = any(readings[i].traits & a.OUTLET for i in range(*passage.words(number)))
            named = any(r.traits & a.GIVEN for r in readings[first:index])
            if passage.after[number] == colon and (paper or named or not readings[first].definite):
                return index - bool(analysis.traits(index - 1) & a.COMMA)
        if reading.preposition == "ل" and reading.traits & (a.OUTLET | a.OUTLET_HEAD):
            return index
        if reading.form == "ل" and analysis.forms[index + 1] == "#":
            return index  # وزير الصحة لـ #الشرق: …
        if _begins_matter(passage, first, index, colon):
            return index
        behind = readings[index + 1]
        occasion = behind.traits & a.OCCASION or (reading.form in _AT_TIME and behind.definite)
        occasion = occasion and index + 1 < colon
        if reading.form in _ON_OCCASION and (occasion or _is_posted(passage, index + 1, colon)):
            return index
    return colon


# Where people write, folded: سامر | على «تويتر»: …, سلمى | عبر حسابها: …
_POSTED = frozenset(
    ["تويتر", "اكس", "فيسبوك", "الفيسبوك", "فيس", "انستغرام", "انستقرام", "انستجرام", "تلغرام", "سناب",
     "حسابه", "حسابها", "صفحته", "صفحتها"]
)  # fmt: skip


def _is_posted(passage: Passage, index: int, colon: int) -> bool:
    """Whether the word at `index`, perhaps in marks, names where people post."""
    if index in passage.opens:
        index = passage.words(passage.opens[index])[0]
    return index < colon and passage.analysis.forms[index] in _POSTED


_PERSONS = a.ROLE | a.HONORIFIC | a.GIVEN
_NAME_WORDS = a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.PLACE


def _is_predicate(passage: Passage, first: int, index: int, colon: int) -> bool:
    """Whether the word is a verb that tells what a person did who speaks: سلمى حداد | تفاجئ جمهورها: …

    It is unlisted, shaped like an imperfect of the person's gender, and something stands behind it.
    """
    reading, head = passage.analysis.readings[index], passage.analysis.readings[first]
    if not reading.looks_finite() or index + 1 == colon or not head.traits & _PERSONS:
        return False
    if (
        reading.form.endswith(("وي", "ني", "ات"))
        or passage.analysis.traits(index + 1) & _NAME_WORDS
    ):
        return False  # سامر يحياوي مدير النادي, سعاد تيزي وزو, من جهة تساؤلات
    feminine = head.traits & a.ROLE_F and not head.traits & a.ROLE_M
    if reading.form[0] == "ي":
        return not feminine
    return bool(feminine) or (bool(head.traits & a.GIVEN) and not head.traits & a.GIVEN_M)
