"""What shows a name in marks: a place in a list of names, a number, the same marks elsewhere."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

_LONGEST_LIST = 20

# Words behind which the marks hold a title, a name or a motto however long it is.
_TITLING = frozenset(
    [
        "عنوان", "بعنوان", "عنوانه", "عنوانها", "عنوانا", "معنون", "معنونا", "معنونه", "المعنون", "المعنونه",
        "موسوم", "موسومه", "الموسوم", "الموسومه", "باسم", "باسمه", "باسمها", "بتسميه", "مسمي", "بمسمي", "بشعار",
    ]
)  # fmt: skip
_MOTTOS = frozenset(["شعار", "عنوان", "اسم", "لقب", "وسم", "هاشتاغ", "وشعار", "وعنوان", "واسم"])
_UNDER = frozenset(["تحت", "يحمل", "تحمل", "حمل", "حملت"])
# Words of being called, by nobody in particular: ما يعرف بـ«…», الملقب بـ«…».
_CALLED_SO = frozenset(
    [
        "يعرف", "تعرف", "عرف", "عرفت", "معروف", "معروفه", "المعروف", "المعروفه", "المعروفين", "يسمي", "تسمي",
        "سمي", "سميت", "المسمي", "المسماه", "مسماه", "يلقب", "تلقب", "لقب", "ملقب", "الملقب", "الملقبه", "يكني",
        "المكني", "اشتهر", "اشتهرت", "مشهور", "المشهور", "المشهوره", "الشهير", "الشهيره", "يدعي", "تدعي", "المدعو",
    ]
)  # fmt: skip
_CALLED = frozenset(["يدعي", "تدعي", "المدعو"])
_LONGEST_BETWEEN = 3


def is_titled(passage: Passage, index: int) -> bool:
    """Whether a word before the marks says that they hold a title or a name: بعنوان «…», ما يعرف بـ«…»."""
    if index == 0:
        return False
    forms = passage.analysis.forms
    before = forms[index - 1]
    if before in _TITLING:
        return True
    if before in _CALLED and passage.word_count(passage.opens[index]) <= _MOST_WORDS_OF_NAME:
        return True  # شخص يدعى «س ع»
    if before == "شعار" and index > 1:
        return forms[index - 2] in _UNDER
    if index > 1 and forms[index - 2] in _MOTTOS and passage.analysis.readings[index - 1].definite:
        return passage.word_count(passage.opens[index]) > 1  # شعار الموسم «معا نزرع»
    if not passage.is_behind_b(index):
        return False
    # المعروف إعلاميا بـ«قضية الميناء»
    for place in range(index - 2, max(-1, index - 3 - _LONGEST_BETWEEN), -1):
        if not passage.analysis.readings[place].is_word:
            return False
        if forms[place] in _CALLED_SO:
            return True
    return False


_ADJECTIVES = a.NISBA | a.ADJECTIVE
_MOST_ADJECTIVES = 2


def is_behind_titled_noun(passage: Passage, index: int) -> bool:
    """Whether a noun with what belongs to it takes a name: المسلسل المحلي «وجوه من تراب», مسرحيته «ليلة قمر»."""
    readings = passage.analysis.readings
    place = index - 1
    while place > 0 and index - place <= _MOST_ADJECTIVES and _is_adjective(readings[place]):
        place -= 1
    if place < 0 or not (
        readings[place].traits & a.TITLE_HEAD
        or (passage.word_count(passage.opens[index]) > 1 and _is_his_title(passage, place))
    ):
        return False
    opening = readings[passage.words(passage.opens[index])[0]]
    if opening.traits & _OPEN_CLAUSES or opening.looks_finite("يتس"):
        return False
    noun = readings[place]
    if place == index - 1:
        own = noun.base.endswith(("ته", "تها", "تهم")) or not noun.traits & a.TITLE_HEAD
        return not noun.definite and own
    known = noun.definite or noun.base.endswith(POSSESSIVES)
    return known and not noun.traits & a.INSTITUTION


def _is_his_title(passage: Passage, place: int) -> bool:
    """مشروعها, معرضهم: a noun that titles follow, with a pronoun."""
    word = passage.analysis.readings[place].base
    words = passage.analysis.lexicon.words
    titles = words.get("title_head", frozenset())
    bodies = words.get("institution", frozenset())  # نتائج حزبه «جيدة جدا»
    hosts = [word[: -len(end)] for end in POSSESSIVES if word.endswith(end)]
    return any(host in titles and host not in bodies for host in hosts)


_OPEN_CLAUSES = a.RELATIVE | a.PRONOUN | a.COMPLEMENTIZER | a.AUXILIARY


def is_name_with_adjective(passage: Passage, index: int) -> bool:
    """Whether an adjective with the article goes on with words that have none: «جبل قمر» الاستراتيجي."""
    readings = passage.analysis.readings
    behind = passage.step(index)
    first, last = passage.words(passage.opens[index])
    if behind >= len(readings) or last <= first or not _is_adjective(readings[behind]):
        return False
    return not readings[behind].preposition and not any(r.definite for r in readings[first:last])


def _is_adjective(reading: Reading) -> bool:
    return reading.definite and (bool(reading.traits & _ADJECTIVES) or reading.base in _RANKS)


_RANKS = frozenset(["اشهر", "احدث", "اهم", "ابرز", "افضل", "اولي", "ثانيه", "ثالثه", "اخيره"])


_LONGEST_NAME_OF_BODY = 5  # words


def is_name_of_body(readings: list[Reading]) -> bool:
    """Whether a body with what it is called fills the marks: «جمعية أصدقاء النهر», «شركة نخلة للطاقة»."""
    opening = readings[0]
    if (
        not opening.traits & (a.INSTITUTION | a.OUTLET_HEAD)
        or opening.definite
        or opening.preposition
    ):
        return False
    words = [reading for reading in readings if reading.is_word]
    if not 1 < len(words) <= _LONGEST_NAME_OF_BODY:
        return False
    called = words[1]
    if called.traits & (a.PREPOSITION | a.NEGATION | a.PRONOUN) or called.preposition:
        return False
    qualified = called.traits & (a.NISBA | a.ADJECTIVE) and not called.definite
    return not qualified and not any(r.may_be_verb or r.looks_finite() for r in words[1:])


# Words of other languages that stand in names, folded.
_FOREIGN = frozenset(["اند", "اوف", "ذا", "فور", "اون"])


def is_foreign(words: list[Reading]) -> bool:
    """Whether a word of another language parts two others: «ستاندرد آند بورز»."""
    return any(word.form in _FOREIGN for word in words[1:-1])


def head_of_list(passage: Passage, index: int) -> int:
    """The opening mark of the first of several in a row: مثل "زين" و"نوفا"، و| "سند"."""
    for _ in range(_LONGEST_LIST):
        number = _item_before(passage, index)
        if number is None:
            break
        index = passage.analysis.index_at(passage.stretch(number).start)
    return index


def _item_before(passage: Passage, index: int) -> int | None:
    """The stretch that nothing but و or a comma parts from the mark at `index`, or None."""
    behind = index
    if behind > 1 and passage.analysis.forms[behind - 1] == "و":
        behind -= 1
    if behind > 1 and passage.analysis.traits(behind - 1) & a.COMMA:
        behind -= 1
    number = passage.closed_at.get(behind) if behind < index else None
    if number is None or passage.stretch(number).kind == "bracket":
        return None
    return number


def is_numbered(readings: list[Reading]) -> bool:
    """Whether words end in a number or hold a model's: «رؤية المدينة 2030», «سي 5 ألترا»."""
    opening, closing = readings[0], readings[-1]
    named = not opening.preposition and (opening.traits or not opening.cues)
    if closing.traits & a.NUMBER and named:
        return not any(r.traits & a.PREPOSITION for r in readings)
    return any(
        readings[place].traits & a.NUMBER and 0 < len(readings[place - 1].form) <= 2
        for place in range(1, len(readings))
    )


def recurs(passage: Passage, number: int) -> bool:
    """Whether the same words stand in marks elsewhere: a name that the writer keeps marking."""
    here = passage.words(number)
    words = passage.analysis.forms[here[0] : here[1]]
    for other, stretch in enumerate(passage.marks.stretches[:60]):
        if other != number and stretch.kind != "bracket":
            first, last = passage.words(other)
            if last - first == len(words) and passage.analysis.forms[first:last] == words:
                return True
    return False


# Words that bring in examples: مدن منها «…», شركات مثل «…».
_FOR_EXAMPLE = frozenset(
    ["منها", "منهم", "بينها", "بينهم", "ابرزها", "اهمها", "اشهرها", "اخرها", "اولها", "مثل"]
)
_MOST_WORDS_OF_NAME = 5
_MOST_WORDS_OF_ITEM = 4


def is_example(passage: Passage, index: int) -> bool:
    """Whether a word before the mark shows that what it holds is one of several: ألقاب منها «أم المدن»."""
    words = passage.word_count(passage.opens[index])
    start = index
    if index > 2 and passage.analysis.traits(index - 1) & a.COLON:
        index -= 1
    if index < 2 or words > _MOST_WORDS_OF_NAME:
        return False
    opening = passage.analysis.readings[passage.words(passage.opens[start])[0]]
    if words > 1 and opening.traits & a.PREPOSITION and passage.analysis.forms[index - 1] != "مثل":
        return False  # اثنين منهم «في حالة خطرة»
    before = passage.analysis.forms[index - 1]
    # الهدف منها «تصفية» القادة: of something that is known
    known = before.startswith("من") and passage.analysis.readings[index - 2].definite
    return before in _FOR_EXAMPLE and not known


def is_enumeration(passage: Passage, number: int) -> bool:
    """Whether marks hold a list of names: «سمير فرح، وليد نصر، جاد عون», «القديم، وحي النهر، والميناء»."""
    first, last = passage.words(number)
    if last - first > _LONGEST_ENUMERATION:
        return False
    readings, signs = passage.analysis.readings, passage.analysis.signs
    begin = bisect_left(signs, first)
    if bisect_left(signs, last, begin) < begin + 2:
        return False  # as nearly always
    length = commas = 0
    for reading in readings[first:last]:
        if reading.traits & a.COMMA:
            commas += 1
            length = 0
            continue
        length += 1
        verb = reading.may_be_verb or reading.looks_finite()
        other = a.COMPLEMENTIZER | a.NEGATION | a.PRONOUN | a.AUXILIARY | a.STOP | a.RELATIVE
        if length > _MOST_WORDS_OF_ITEM or verb or reading.traits & other:
            return False
    return commas >= 2


_LONGEST_ENUMERATION = 60
