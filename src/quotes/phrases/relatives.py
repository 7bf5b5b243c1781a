"""Relative clauses that are a part of who speaks: لجنة التحقيق التي شكلتها الوزارة, دراسة نشرتها المجلة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.anonymity import ASKING, behind_name

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# What stands bare behind a paper, folded: بيان صدر عن الوزارة.
ISSUED = frozenset(["صدر", "صدرت", "نشر", "نشرت", "صادر", "صادره", "اعد", "اجري", "اجريت"])
# What an outlet has got of it, folded: معلومات حصلت عليها الصحيفة.
OBTAINED = frozenset(["حصلت", "تحصلت", "اطلعت", "تلقت", "تسلمت", "حصل", "اطلع", "تسلم"])
# How الذي, التي, اللذان and the like begin, folded.
_RELATIVES = ("الذ", "الت", "الل")
_LONGEST_NAME = 7  # tokens, marks included


def restrictive_clause(reader: PhraseReader, index: int) -> int | None:
    """A restrictive clause is part of a description, not of a name: لجنة التحقيق التي شكلتها …"""
    if reader.named or reader.apposed or reader.told or reader.head & a.DOCUMENT:
        return None
    if not reader.analysis.forms[index].startswith(_RELATIVES) or _has_own_name(reader, index):
        return None  # بحسب الموقع | مما يزيد …
    end = index + 1
    if end < reader.limit and reader.analysis.forms[end] in ASKING:
        behind = behind_name(reader.analysis.forms, end, reader.limit)
        return behind if behind > end else None
    while end < reader.limit:
        reading = reader.analysis.readings[end]
        if end in reader.passage.opens:
            behind = reader.passage.after[reader.passage.opens[end]]
            if behind >= reader.limit or behind - end > _LONGEST_NAME:
                break
            end = behind  # الصور التي نشرتها صحيفة «المرفأ» | المحلية
            continue
        if not reading.is_word or reader.reports(reading):
            break
        if reading.traits & a.COMPLEMENTIZER:
            return None
        if end > index + 2 and _begins_occasion(reader, end, reading):
            break
        end += 1
    if (
        end in reader.passage.opens
        and reader.passage.after[reader.passage.opens[end]] < reader.limit
    ):
        return None  # the clause goes on behind a name in marks
    if end == reader.limit and reader.analysis.traits(end - 1) & a.PREPOSITION:
        end -= 1  # وأشار التقرير الذي صدر أمس | إلى أن …
    return end if end > index + 2 else None


def _has_own_name(reader: PhraseReader, index: int) -> bool:
    """Whether a body goes by a name, which a clause tells no better: شركة Green Valley | التي تعمل في …"""
    if not reader.head & a.BODY or reader.head & a.ROLE:
        return False
    return any(
        reader.readings[i].traits & a.LATIN or i in reader.passage.opens
        for i in range(reader.first, index)
    )


_WHERE = frozenset(["في", "علي", "عبر"])
_TOLD = a.OUTLET | a.OUTLET_HEAD | a.ADDRESSEE | a.LATIN


def _begins_occasion(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether it is where or to whom somebody speaks: المدرب الذي قاد الفريق | في تعليق له, | لرويترز."""
    if reading.preposition == "ل":
        return bool(reading.traits & _TOLD)
    if reading.form not in _WHERE or index + 1 >= reader.limit:
        return False
    where = reader.analysis.readings[index + 1]
    page = reading.form != "في" and where.traits & a.OUTLET
    return bool(page or where.traits & a.OCCASION) and not where.definite


_LATEST = frozenset(["اخر", "احدث", "اول"])


def bare_relative_clause(reader: PhraseReader, index: int, reading: Reading) -> int | None:
    """A clause that qualifies an indefinite paper or body: دراسة نشرتها مجلة «علوم», بيان صدر عن الوزارة."""
    first = reader.analysis.readings[reader.first]
    head = reader.head
    if _did_something(reader, index, reading):
        return _clause_end(reader, index)
    if first.base in _LATEST and index > reader.first + 1:
        head = reader.analysis.traits(reader.first + 1)  # آخر تقرير صدر عن الوزارة
    latest = first.base in _LATEST and reading.form in ISSUED  # آخر تحديث صدر عن الوزارة
    paper = head & (a.DOCUMENT | a.BODY) and not head & a.ROLE
    if first.definite or not (paper or latest) or reading.definite:
        return None
    if index in reader.passage.closed_at and head & a.BODY and not head & a.DOCUMENT:
        return None  # جددت حركة "حماس" | رفضها
    word = reader.analysis.spelled(index)
    if (
        not (word.endswith(("ها", "ه")) and len(word) > 4 and not reading.preposition)
        and reading.form not in ISSUED
        and reading.form not in OBTAINED
    ):
        return None
    if head & a.BODY and not head & a.DOCUMENT and _is_definite_construct(reader, index):
        return None  # أبدت وزارة النقل | أسفها
    end = _clause_end(reader, index)
    bare = reading.form in ISSUED or not reader.analysis.readings[index - 1].definite
    return index if bare and end == index + 1 else end


def _is_definite_construct(reader: PhraseReader, index: int) -> bool:
    """Whether the phrase is definite by what it is of, so that no bare clause tells more: هيئة الطيران المدني."""
    words = reader.readings[reader.first + 1 : index]
    return (
        words[-1:] != [] and words[-1].definite and not any(r.traits & a.PREPOSITION for r in words)
    )


_PEOPLE = a.ROLE_PLURAL | a.GROUP | a.ANONYMOUS


def _did_something(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a verb in the plural tells of people without the article: سكان | فروا من المدينة."""
    if reading.traits or reading.definite or index > reader.first + 2 or reader.told:
        return False
    form = reading.form
    verb = form.endswith("وا") or (form.startswith("ي") and form.endswith("ون"))
    if not verb or len(form) < _SHORTEST_VERB or reader.reports(reading):
        return False
    return bool(reader.head & _PEOPLE) and not reader.readings[reader.first].definite


_SHORTEST_VERB = 4  # letters: فروا
_LONGEST_DATE = 4  # words: اليوم الثلاثاء 5 مايو


def _is_issued_by(reader: PhraseReader, index: int) -> bool:
    """Whether whoever issues a paper follows the day: بيان صدر اليوم الثلاثاء | عن الوزارة."""
    dated = a.TIME | a.MONTH | a.NUMBER
    for place in range(index, min(index + _LONGEST_DATE, reader.limit)):
        if reader.analysis.forms[place] == "عن":
            return True
        if not reader.analysis.traits(place) & dated:
            return False
    return False


_DONE = frozenset(["تم", "يتم", "تمت", "سيتم"])
_SHORTEST_FUTURE = 5  # letters: ستعيش


def _begins_report(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether what the paper says begins, with nothing before it: تقرير صدر عن المصرف | ستنمو البلاد.

    إحصائية نشرها الموقع | تم إنقاذ الناس, تقرير نشرته الوكالة | نقلا عن مصادر.
    """
    if reading.form in _DONE or reader.analysis.expression_at(index) is not None:
        return True
    if reading.traits or reading.definite or len(reading.form) < _SHORTEST_FUTURE:
        return False
    if reading.form.startswith(("ست", "سي")):
        return True
    behind = reader.analysis.readings[index + 1] if index + 1 < reader.limit else None
    perfect = reading.form.endswith("ت") and not reading.form.endswith("ات")
    # مسح أجرته الوكالة | أنتجت البلاد
    return perfect and behind is not None and (behind.definite or bool(behind.traits & a.PLACE))


def _clause_end(reader: PhraseReader, index: int) -> int:
    """The token behind a clause that begins with the verb at `index`."""
    end = index + 1
    while end < reader.limit:
        here = reader.analysis.readings[end]
        stops = here.traits & (a.COMMA | a.STOP | a.COLON | a.COMPLEMENTIZER | a.LINE | a.DASH)
        if stops or (reader.reports(here) and here.conjunction != ""):
            break
        if not here.traits and here.form.startswith("وت") and here.form.endswith("ت"):
            break  # بيان صدر عن الوزارة | وتلقت الصحيفة نسخة منه
        if end > index + 1 and _begins_report(reader, end, here):
            reader.limit = end
            break
        following = reader.analysis.traits(end + 1) if end + 1 < len(reader.analysis.forms) else 0
        dated = here.traits & a.TIME and not _is_issued_by(reader, end)
        if (here.traits & a.PREPOSITION and following & a.COMPLEMENTIZER) or dated:
            break  # not بلاغ صادر اليوم عن الوزارة
        end = reader.passage.step(end)
    while end - 1 > index and reader.analysis.traits(end - 1) & (a.PREPOSITION | a.AUXILIARY):
        end -= 1  # استطلاع أجري | في أواخر مايو, تقديرات تضمنتها أبحاث | قد أوضحت
    return min(end, reader.limit)
