"""What is no name by its grammar: a verbal noun, a case ending, a predicate: إن «انسحاب» الوفد, هو «قدر محتوم»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

_NAMES = a.GIVEN | a.FAMILY | a.PLACE | a.BODY | a.LATIN | a.NAME_PARTICLE
_PREDICATED = a.AUXILIARY | a.PRONOUN
_POSSESSING = frozenset(["ذات", "ذو", "ذي", "ذوي", "ذا"])
_LONGEST = 4  # words
_ADVERBIAL = a.ADVERB | a.TIME | a.PREPOSITION
_SHORTEST_ACCUSATIVE = 5  # letters: a foreign name of four may end in alef


def is_common(passage: Passage, index: int, number: int) -> bool:
    """Whether up to four words in marks are no name, whatever stands before them."""
    analysis = passage.analysis
    first, last = passage.words(number)
    opening = analysis.readings[first]
    if _is_adverb(opening) and analysis.traits(first + 1) & a.PREPOSITION:
        return True  # اتفاق «اعتبارا من الأسبوع المقبل»
    if passage.word_count(number) > _LONGEST:
        return False
    several = passage.word_count(number) > 1
    if several and opening.traits & a.COMPLEMENTIZER and opening.form == "ان":
        before = analysis.readings[index - 1] if index else opening
        # على الوزارة «أن تفكر مرتين», not رواية «أن تكون غريبا»
        return before.definite or not before.traits & a.TITLE_HEAD
    if several and analysis.spelled(first) == "أي":
        return True  # أن «أي تأخير» سيرفع الكلفة
    if not index:
        return False
    while last > first + 1 and not analysis.readings[last - 1].is_word:
        last -= 1
    readings = analysis.readings[first:last]
    before = analysis.readings[index - 1]
    if any(r.traits & _NAMES for r in readings):
        return False
    if several and before.form in _POSSESSING:
        return True  # القضايا ذات «الوزن الأكبر»
    if not several and before.traits & a.COMPLEMENTIZER:
        return _is_constructed(passage, index, opening)
    return several and (
        _are_accusative(readings)
        or (bool(before.traits & _PREDICATED) and _is_predicate(passage, index, readings))
    )


def _is_adverb(opening: Reading) -> bool:
    """Whether the accusative of a verbal noun opens an adverbial: اعتبارا, انطلاقا."""
    form = opening.form
    if opening.traits & ~_ADVERBIAL or opening.definite or len(form) <= _SHORTEST_FORM:
        return False
    return form[0] == form[-1] == "ا" and form[-3] == "ا" and (form[1] == "ن" or form[2] == "ت")


def _is_constructed(passage: Passage, index: int, noun: Reading) -> bool:
    """أن «تفتيش» المنزل: what somebody has or does, whose second part stands behind the marks."""
    behind = passage.step(index)
    if behind >= len(passage.analysis) or noun.definite or noun.preposition:
        return False
    whose = passage.analysis.readings[behind]
    return (
        (whose.definite or bool(whose.traits & a.GIVEN))
        and not whose.preposition
        and not whose.traits & (a.NISBA | a.ADJECTIVE)
        and not whose.form.endswith(("ه", "ي"))
    )


def _are_accusative(readings: list[Reading]) -> bool:
    """عقدوا «اجتماعا تنسيقيا»: a noun and its adjective, both with the alef of the accusative."""
    opening, closing = readings[0].form, readings[-1].form
    return (
        len(readings) == 2
        and not (readings[0].definite or readings[1].definite)
        and len(opening) >= _SHORTEST_ACCUSATIVE
        and opening[-1] == "ا"
        and len(closing) >= _SHORTEST_ACCUSATIVE
        and closing.endswith("يا")
    )


def _is_predicate(passage: Passage, index: int, readings: list[Reading]) -> bool:
    """كانت «مقابلة مؤثرة بعمق», هو «امتحان واختبار» له: words without the article, and no verb behind them."""
    if readings[0].definite or readings[-1].definite:
        return False
    behind = passage.step(index)
    if passage.ends_clause(index) or behind >= len(passage.analysis):
        return True
    following = passage.analysis.readings[behind]
    return bool(following.traits & a.PREPOSITION) or (
        following.preposition != "" and not following.may_be_verb
    )


def is_verbal_noun(reading: Reading) -> bool:
    """Whether a word has a form that is hardly a name's: التراجع, انفجارات, اعتدال, استفزازها."""
    if reading.traits & _NAMES:
        return False
    form = reading.base
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_FORM:
            form = form[: -len(ending)]
            break
    if len(form) == _SHORTEST_FORM:
        return form[0] == "ت" and form[2] == "ا"  # تفاعل
    if len(form) == _SHORTEST_FORM + 1:  # انفعال, افتعال
        return form[0] == "ا" and form[4] == "ا" and (form[1] == "ن" or form[2] == "ت")
    return len(form) == _SHORTEST_FORM + 2 and form.startswith("است") and form[5] == "ا"


_ENDINGS = ("اتها", "اتهم", "ات", "اته", "ها", "هم", "ه")
_SHORTEST_FORM = 5
