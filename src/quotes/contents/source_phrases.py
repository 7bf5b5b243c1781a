"""Where the phrase of a source ends, and a dateline: what stands before the clause that it covers."""

from __future__ import annotations

from quotes import analysis as a
from quotes.anonymity import keeps_name_back
from quotes.passage import Passage
from quotes.phrases import ISSUED
from quotes.pronouns import AND_HE, POSSESSIVES


def behind_relation(passage: Passage, behind: int, last: int) -> int:
    """The token behind what further tells who the source is: وحسب الطبيبة التي عالجته، فقد …

    So does what stands behind a comma of its own: ووفق بيان، اطلعت عليه الصحيفة، فإن …
    """
    analysis = passage.analysis
    if behind >= last:
        return behind
    if analysis.traits(behind) & a.COMMA and _tells_of_source(passage, behind + 1, last):
        behind += 1
        for end in range(behind, min(behind + _LONGEST_RELATION, last - 1)):
            if analysis.traits(end) & a.COMMA:
                return end
        return behind - 1
    if keeps_name_back(analysis.forms, behind):
        for end in range(behind, min(behind + _LONGEST_RELATION, last - 1)):
            if analysis.traits(end) & a.COMMA:
                return end  # وبحسب مسؤول | طلب عدم ذكر اسمه، ارتفع …
    reading = analysis.readings[behind]
    of_whom = reading.preposition == "ل" and reading.traits & a.SPEAKER_HEAD
    if not (reading.traits & a.RELATIVE or of_whom):
        return behind
    for end in range(behind, last - 1):
        if analysis.traits(end) & (a.COMMA | a.COMPLEMENTIZER):
            return end
    return behind


_LONGEST_RELATION = 20  # tokens
_WHO = frozenset(["الذي", "التي", "الذين", "اللذان", "اللتان"])
# What is done with a paper before it is a source, with the word behind.
_OBTAINED = frozenset(["حصلت", "حصل", "اطلعت", "اطلع"])
_IT = frozenset(["علي", "عليه", "عليها", "عليهما"])


def _tells_of_source(passage: Passage, index: int, last: int) -> bool:
    """Whether a clause about the source begins at `index`: التي شملت ألف شخص, اطلعت عليه الصحيفة."""
    if index + 1 >= last:
        return False
    form, following = passage.analysis.forms[index : index + 2]
    if form in _OBTAINED:
        return following in _IT
    return form in _WHO or keeps_name_back(passage.analysis.forms, index)


def _behind_commas(passage: Passage, index: int, last: int) -> int:
    while index < last and passage.analysis.traits(index) & a.COMMA:
        index += 1
    return index


def behind_apposition(passage: Passage, start: int, last: int) -> int:
    """The token behind a clause that tells who the source is: ووفق الشيخ، وهو وسيط قبلي، فقد …"""
    analysis = passage.analysis
    index = _behind_commas(passage, start, last)
    if index >= last or analysis.forms[index] not in AND_HE:
        return start
    for end in range(index, last - 1):
        if analysis.traits(end) & a.COMMA:
            return end + 1
    return start


def behind_time(passage: Passage, start: int, last: int) -> int:
    """The token behind a date that follows the source: وفقا للوزارة، اليوم الجمعة 12 أبريل، فقد …"""
    analysis = passage.analysis
    index = _behind_commas(passage, start, last)
    issued = index + 1 < last and analysis.forms[index] in ISSUED  # وفقا لبيانات | صدرت أمس، …
    if index < last and analysis.traits(index + issued) & a.TIME:
        for end in range(index, min(index + _LONGEST_DATE, last)):
            if analysis.traits(end) & a.COMMA:
                return end + 1
    return start


_LONGEST_DATE = 9  # tokens: اليوم الثلاثاء الثاني من إبريل/نيسان


def behind_statement(passage: Passage, start: int, last: int) -> int:
    """The token behind where the source said so: ووفقا للوزارة في بيان نشرته أمس، | بلغ عدد …

    Or behind who made the statements that are the source: وبحسب تصريحات أدلى بها المدير، | بلغت الخسائر …
    """
    analysis = passage.analysis
    index = _behind_commas(passage, start, last)
    if index + 2 >= last:
        return start
    noun = analysis.readings[index + 1]
    said = noun.traits & (a.DOCUMENT | a.OCCASION) or noun.form in _ITS_STATEMENTS
    within = analysis.forms[index] in _WITHIN and not noun.definite and said
    if not (within or (index == start and analysis.forms[index] in _MADE)):
        return start
    limit = min(index + _LONGEST_STATEMENT, last - 1)
    commas = [end for end in range(index, limit) if analysis.traits(end) & a.COMMA]
    for end in commas:
        if analysis.forms[end + 1].startswith(("فقد", "فان")):
            return end + 1  # … أدلى بها المدير، سامر حداد، | فقد بلغت
    return commas[0] + 1 if commas else start


_WITHIN = frozenset(["في", "ضمن", "عبر"])
_MADE = frozenset(["ادلي", "ادلت", "نشرها", "نشرتها", "اصدرها", "اصدرتها"])
_ITS_STATEMENTS = frozenset(
    [
        noun + whose
        for noun in ("بيان", "تقرير", "تصريح", "تصريحات", "حديث")
        for whose in POSSESSIVES
    ]
)
_LONGEST_STATEMENT = 20  # tokens


_FEWEST_WORDS = 4
_NEAR = 3  # tokens


def hold_it_all(passage: Passage, start: int, number: int) -> bool:
    """Whether marks before a source hold all that it covers: «لن نعود إلى الوراء»، وفق الوزير.

    They are but the end of a clause in المتهم عضو في «جبهة تحرير الأرض والإنسان»، وفق مصدر.
    """
    if passage.word_count(number) < _FEWEST_WORDS:
        return False
    opening = passage.words(number)[0] - 1
    apart = a.PUNCTUATION | a.COMPLEMENTIZER
    if opening - start < _FEWEST_WORDS or passage.analysis.traits(opening - 1) & apart:
        return True
    return any(
        index >= opening - _NEAR or (cue.form.kind == "verb" and not cue.form.ambiguous)
        for index in range(start, opening)
        for cue in passage.analysis.readings[index].cues
    )
