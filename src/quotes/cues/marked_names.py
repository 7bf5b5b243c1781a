"""Marks that hold a name, not words: صحيفة «النهار», لـ«المدن», الوزير «سمير حداد» عن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.phrases import HIS_WORDS
from quotes.pronouns import POSSESSIVES
from quotes.wording import is_enumeration, is_example, is_titled

# Nouns whose name follows in marks: قاعة "السلام", صحيفة «النهار».
BEFORE_NAMES = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD | a.INSTITUTION | a.DOCUMENT

SHORT = 5
"""How many words a name has at most, in general."""

SAYINGS = frozenset(["المثل", "الحكمه", "المقوله", "عباره", "بعباره", "العباره", "جمله", "الجمله"])
"""What goes from mouth to mouth, folded, without the conjunction."""


# On a screen or a wall they may be any: ظهرت عبارة «جاهز».
_PHRASES = frozenset(["عباره", "جمله"])
_SHORTEST_PHRASE = 3
_HIS_PHRASES = frozenset(
    [
        "ب" + noun + pronoun
        for noun in ("جملت", "عبارت", "كلمت", "كلمات", "عبارات")
        for pronoun in POSSESSIVES
    ]
)


def _is_behind_phrase(passage: Passage, index: int) -> bool:
    forms = passage.analysis.forms
    return forms[index - 1] in _HIS_PHRASES or (
        index > 1
        and forms[index - 2] in _HIS_PHRASES
        and passage.analysis.readings[index - 1].definite
    )


def is_name_in_marks(passage: Passage, index: int) -> bool:
    """Whether the stretch that opens at `index` is a name: صحيفة «النهار», لـ«المدن», برنامج "كلام"."""
    analysis = passage.analysis
    index = _first_of_list(passage, index)
    number = passage.opens[index]
    words = passage.word_count(number)
    before = analysis.readings[index - 1] if index else None
    if before is None or words == 0:
        return words == 0
    glued = analysis.is_glued(index)
    if before.form in ("ل", "ول") or (glued and before.form in ("ك", "و")):
        return words <= 5
    if glued and before.form in ("ب", "وب"):
        return False
    if _is_withheld_name(passage, index):
        return False
    if before.form in SAYINGS and (words > _SHORTEST_PHRASE or before.form not in _PHRASES):
        return False  # يقول المثل «لا تؤجل عمل اليوم إلى الغد»
    if before.form in HIS_WORDS or _is_behind_phrase(passage, index):
        return False  # نقلت عن الخبير قوله «الأزمة عميقة», يرد بجملته الشهيرة «على الله»
    if before.is_word and before.traits & a.NAMING:
        return words <= 15 or is_titled(passage, index)
    after = passage.step(index)
    event = before.traits & a.OCCASION and before.traits & a.TITLE_HEAD and words <= 12
    if event and after < len(analysis.forms) and analysis.readings[after].is_word:
        return True  # ولفت في مؤتمر «مكافحة الفقر في المدن» أمس إلى أن …
    if is_example(passage, index) or is_enumeration(passage, number):
        return True
    if words > SHORT and before.traits & _ISSUED and after < len(analysis.forms):
        if analysis.traits(after) & a.COMPLEMENTIZER and not analysis.readings[after].conjunction:
            return True  # تقرير «التحالف من أجل حقوق ذوي الإعاقة في المدينة» أن …
    if words > _LONGEST_NAME or _opens_a_clause(passage, number):
        return False
    if before.is_word and before.traits & BEFORE_NAMES:
        return words <= SHORT and not (before.definite and _is_said(passage, index, number))
    if (before.is_word or before.traits & a.DASH) and is_of_subject(passage, index, number):
        return True
    if words > SHORT:
        return False
    following = analysis.readings[after] if after < len(analysis.forms) else None
    goes_on = following is not None and following.is_word
    if words <= 3 and before.traits & a.COMMA and following is not None and goes_on:
        return not (following.conjunction or following.preposition or following.form[0] in "وف")
    return (words <= 3 and before.is_word) or (goes_on and bool(before.cues))


_ISSUED = a.DOCUMENT | a.TITLE_HEAD | a.INSTITUTION
_LONGEST_NAME = 6
_OF_CLAUSES = a.NEGATION | a.COMPLEMENTIZER | a.AUXILIARY | a.PRONOUN | a.INTERROGATIVE | a.STOP
_BODIES = a.INSTITUTION | a.ORGANISATION | a.TITLE_HEAD


def is_of_subject(passage: Passage, index: int, number: int) -> bool:
    """Whether the marks name who speaks, and what is said follows: أعرب الوزير «سمير حداد» عن."""
    analysis = passage.analysis
    first, last = passage.words(number)
    words = analysis.readings[first:last]
    if any(r.traits & _OF_CLAUSES or r.may_be_verb for r in words) or words[0].looks_finite():
        return False
    behind = passage.step(index)
    size = len(analysis)
    doing = analysis.readings[index - 1]
    if (
        words[0].traits & a.INSTITUTION
        and doing.form.endswith(("ه", "ها"))
        and doing.looks_finite("يتس")
    ):
        return True  # الدور الذي ستلعبه «مؤسسة النهر» في القرى
    if words[0].traits & a.INSTITUTION and analysis.traits(index - 1) & a.ROLE:
        return (
            behind < size and analysis.readings[behind].is_word
        )  # أعلنت رئيسة «اتحاد الكتاب» أمس أن
    if behind < size and analysis.traits(behind) & a.DASH & analysis.traits(index - 1):
        return len(words) <= 3  # قالت المنظمة - «سلام» - إن
    if behind < size and analysis.traits(behind) & a.COMMA:
        behind += 1
    if behind + 2 < size and analysis.forms[behind] == "في":
        if analysis.traits(behind + 1) & (a.OCCASION | a.DOCUMENT):
            behind += 2  # قالت الحركة التابعة له «تحالف القيم» في بيان إن
    if behind >= size:
        return False
    following = analysis.readings[behind]
    if following.traits & a.COMPLEMENTIZER and not following.conjunction:
        return True
    if not words[0].traits & _BODIES and not analysis.readings[index - 1].traits & _OF_PEOPLE:
        return False
    return following.form == "عن" or (
        following.form in ("الي", "علي")
        and behind + 1 < len(analysis)
        and bool(analysis.traits(behind + 1) & a.COMPLEMENTIZER)
    )


_OF_PEOPLE = a.ROLE | a.NISBA | a.ADJECTIVE | a.HONORIFIC


def _is_said(passage: Passage, index: int, number: int) -> bool:
    """Whether words that deny something, or are a clause, end the sentence's: قالت الشركة «لن نتراجع عن القرار».

    No name of what is definite: فيلم «لن أعود» has its title behind a noun without the article.
    """
    first, last = passage.words(number)
    if last - first < _FEWEST_SAID or not passage.ends_clause(index):
        return False
    words = passage.analysis.readings[first:last]
    denied = any(r.traits & a.NEGATION and not r.preposition and r.form != "غير" for r in words)
    before = passage.analysis.traits(index - 1)
    body = before & a.INSTITUTION or (before & a.DOCUMENT and not before & a.TITLE_HEAD)
    body = body and not before & a.OUTLET_HEAD
    return denied or bool(body and _is_clause(words[0]))


_CLAUSE_OPENS = a.PRONOUN | a.DEMONSTRATIVE | a.INTERROGATIVE | a.AUXILIARY
_SHORTEST_FUTURE = 5  # letters: سنعلن, no سيرا


def _is_clause(opening: Reading) -> bool:
    """Whether the word opens a clause, as a body's name does not: «سنعلن النتائج», «نحن جاهزون للحوار»."""
    future = len(opening.form) >= _SHORTEST_FUTURE and opening.looks_finite("س")
    return bool(opening.traits & _CLAUSE_OPENS) or (future and not opening.traits)


_FEWEST_SAID = 3


def _is_withheld_name(passage: Passage, index: int) -> bool:
    """Whether the name before the marks is told by nobody: فضل عدم ذكر اسمه «لن أعود»."""
    forms = passage.analysis.forms
    return forms[index - 1] in ("اسمه", "اسمها") and forms[index - 2] in ("ذكر", "عن", "كشف", "نشر")


_LONGEST_LIST = 4


def _first_of_list(passage: Passage, index: int) -> int:
    """The mark that opens the list to which the one at `index` belongs: أغاني | "الليل" و "السفر"."""
    for _ in range(_LONGEST_LIST):
        before = passage.analysis.forms[index - 1] if index else ""
        number = passage.closed_at.get(index - 1) if before == "و" else None
        if number is None or passage.stretch(number).kind == "bracket":
            break
        opening = passage.words(number)[0] - 1
        if opening not in passage.opens:
            break
        index = opening
    return index


def _opens_a_clause(passage: Passage, number: int) -> bool:
    """Whether words in marks can only be a clause: "إنها بداية العمل", "أظن أن ذلك حكيم"."""
    first, last = passage.words(number)
    if last - first < 3:
        return False
    opening = passage.analysis.readings[first]
    if opening.traits & a.COMPLEMENTIZER:
        return len(opening.form) > 2  # إنها; not the foreign name "إن أور"
    return any(
        cue.form.person == 1 and cue.form.entry.sense in ("think", "hope") for cue in opening.cues
    )
