"""The colon behind a speaker at the start of a line as a cue: الوزير: المفاوضات مستمرة."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Anchor, CueFinding
from quotes.passage import Passage
from quotes.phrases import can_start, is_word_name, label_end, label_start, read_phrase

_LONGEST_LABEL = 12
_LONGEST_NAME = 4


# Lines that tell where the article was taken from.
_CREDITS = frozenset(["المصدر", "المصادر"])
# The claim of a page that checks facts, and what such a page says of it.
_CLAIM = "الادعاء"
_VERDICTS = ("التصنيف", "مضلل", "مضلله", "زايف", "زايفه")

_LABEL_HEADS = (
    a.ROLE
    | a.HONORIFIC
    | a.GIVEN
    | a.FAMILY
    | a.NAME_PARTICLE
    | a.ANONYMOUS
    | a.GROUP
    | a.INSTITUTION
    | a.ORGANISATION
)


def label_cue(passage: Passage, index: int, found: list[CueFinding]) -> CueFinding | None:
    """الوزير: المفاوضات مستمرة — a line that begins with a speaker and a colon."""
    analysis = passage.analysis
    if passage.inside[index] >= 0:
        return None
    first = label_start(passage, passage.sentence(index)[0], index)
    if first >= index or index - first > _LONGEST_LABEL or not can_start(passage, first):
        return None
    head = analysis.readings[first].traits
    if index == first + 1 and analysis.forms[first] in _CREDITS:
        return None  # المصدر: رويترز; not the headline مصدر: المحادثات طالت
    if index == first + 1 and analysis.forms[first] == _CLAIM and _is_checked(passage):
        return None  # الادعاء: … ⏎ التصنيف: مضلل; not the prosecution
    after_dash = first > 0 and analysis.traits(first - 1) & a.DASH
    if after_dash and head & a.GIVEN_WORD and index - first <= 2:
        head |= a.GIVEN  # - وسام: هدفنا البطولة
    if index - first <= _LONGEST_NAME and is_word_name(analysis.readings, first):
        head |= a.GIVEN  # هناء السالمي: سنعود
    if index in passage.line_words and index - first <= _LONGEST_NAME:
        head |= a.GIVEN  # عاصي الحلاني: «إنا لله وإنا إليه راجعون»
    if (
        index < _HEADLINE
        and not head & ~a.GIVEN_WORD
        and _speaks_below(passage, first, index, found)
    ):
        head |= a.GIVEN  # حكيم الزروالي: سنفوز ⏎ أكد حكيم الزروالي أن …
    end = label_end(passage, first, index)
    outlet = bool(head & (a.OUTLET | a.OUTLET_HEAD))
    if analysis.forms[end] == "عن":
        outlet = outlet or first in passage.opens  # رويترز عن مسؤول: …, «الأفق» عن مصدر: …
    else:
        outlet = outlet and _is_headline(passage, first, index)
    if index == first + 1 and not head and analysis.readings[first].base in passage.spoken_names:
        head |= a.FAMILY  # البرعوصي: …, whom the text calls سامر البرعوصي
    if head & a.INSTITUTION and (
        (analysis.readings[first].definite and _is_told(passage, index))
        or _is_named_below(passage, first, index)
    ):
        head &= ~a.TITLE_HEAD
    named = head & _LABEL_HEADS and not (head & a.TITLE_HEAD and not head & (a.ROLE | a.GIVEN))
    if not (named or outlet or _is_study(passage, first, index)):
        return None
    if any(first <= cue.first < index for cue in found):
        return None
    if read_phrase(passage, first, end).last != end and not _is_presented(passage, first, end):
        return None
    if index + 1 >= len(analysis.forms) or (
        analysis.traits(index + 1) & a.LINE and index + 2 >= len(analysis.forms)
    ):
        return None
    return CueFinding.colon(
        (index, index + 1),
        (analysis.start(index), analysis.end(index)),
        passage.sentence(index),
        Anchor("colon", index),
    )


def _is_presented(passage: Passage, first: int, end: int) -> bool:
    """Whether a comma parts somebody's name from who that is: أم خليل، صاحبة أقدم فرن في البلدة: …"""
    analysis = passage.analysis
    comma = next((i for i in range(first + 1, end - 1) if analysis.traits(i) & a.COMMA), None)
    if comma is None or not analysis.traits(first) & _NAMED:
        return False
    trade = analysis.readings[comma + 1]
    if not trade.traits & a.ROLE or trade.conjunction or trade.preposition:
        return False
    alone = all(reading.is_word for reading in analysis.readings[comma + 1 : end])
    return alone and read_phrase(passage, first, comma).last == comma


_NAMED = a.GIVEN | a.NAME_PARTICLE | a.HONORIFIC
_HEADLINE = 20  # tokens: how far a headline's colon stands from the beginning of the text
_FEWEST_WORDS = 4


def _speaks_below(passage: Passage, first: int, colon: int, found: list[CueFinding]) -> bool:
    """Whether the two or three words before a headline's colon stand behind a verb that reports.

    A title may stand between: حكيم الزروالي: سنفوز ⏎ أكد مدير النادي حكيم الزروالي أن …
    """
    forms = passage.analysis.forms
    name = forms[first : label_end(passage, first, colon)]
    if not 2 <= len(name) <= _LONGEST_NAME - 1:
        return False
    return any(
        forms[start : start + len(name)] == name
        for cue in found
        for start in range(cue.last, min(cue.last + _LONGEST_TITLE, _zone_end(cue)) + 1)
    )


_LONGEST_TITLE = 10  # tokens


def _zone_end(cue: CueFinding) -> int:
    """The token before which who speaks must begin."""
    behind = cue.anchor is not None and cue.anchor.index >= cue.last
    return cue.anchor.index if cue.anchor is not None and behind else cue.last


def _is_headline(passage: Passage, first: int, colon: int) -> bool:
    """Whether an outlet's name is all that opens the line, and words of its own follow: هيئة البث: الحكومة …"""
    analysis = passage.analysis
    if analysis.traits(first) & a.OUTLET and analysis.traits(first) & a.OCCASION:
        return False  # تويتر: …
    if colon == first + 1 and not analysis.traits(first) & a.OUTLET:
        return False  # المنصة: الموقع المخصص لتلقي الطلبات
    return _has_words(passage, colon)


def _has_words(passage: Passage, colon: int) -> bool:
    words = passage.analysis.readings[colon + 1 : colon + 1 + _FEWEST_WORDS]
    return len(words) == _FEWEST_WORDS and all(each.is_word for each in words)


def _is_told(passage: Passage, colon: int) -> bool:
    """Whether the marks behind a headline's colon hold more words than a name: الحزب: «لن نشارك في الحكومة»."""
    number = passage.opens.get(colon + 1)
    return colon < _HEADLINE and number is not None and passage.word_count(number) >= _FEWEST_WORDS


def _is_named_below(passage: Passage, first: int, colon: int) -> bool:
    """Whether a body and words of its own are the first line, and the article has the body again.

    هيئة الموانئ: الحركة طبيعية ⏎ أعلنت هيئة الموانئ أن …
    """
    analysis = passage.analysis
    if colon >= _HEADLINE or not _has_words(passage, colon):
        return False
    end = passage.sentence(colon)[1] - 1
    if not analysis.traits(end) & a.LINE or any(analysis.traits(i) & a.LINE for i in range(first)):
        return False
    body = analysis.readings[first].base
    return passage.frequency[body] + passage.frequency["ال" + body] > 1


_STUDIES = frozenset(["دراسه", "دراسات", "استطلاع"])
_LONGEST_STUDY = 3  # tokens: دراسة علمية حديثة


def _is_study(passage: Passage, first: int, colon: int) -> bool:
    """Whether a study and what it found are a headline: دراسة: النوم الكافي يقوي الذاكرة."""
    if colon >= _HEADLINE or passage.analysis.forms[first] not in _STUDIES:
        return False
    behind = passage.analysis.readings[first + 1 : colon]
    qualified = all(each.traits & (a.ADJECTIVE | a.NISBA) for each in behind)
    return qualified and len(behind) < _LONGEST_STUDY and _has_words(passage, colon)


def _is_checked(passage: Passage) -> bool:
    return any(word in passage.frequency for word in _VERDICTS)
