"""What somebody is for: a verbal noun with its object behind ل, تهدف لـ«تحسين الخدمة»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.wording.common_nouns import is_verbal_noun

_FOR = frozenset(["ل", "ول"])
# Verbal nouns of the bare stem, whose shape tells nothing, folded; with what they are of, no name.
_BARE_STEMS = frozenset(
    [
        "بناء", "بلوغ", "بحث", "جذب", "جمع", "حشد", "حفظ", "حل", "حمايه", "حث", "خدمه", "خفض", "خلق", "دحر",
        "درء", "دعم", "دفع", "ردع", "رفع", "رفض", "زياده", "سحق", "سد", "شرح", "صد", "صون", "صنع", "ضبط", "ضرب",
        "ضمان", "طرح", "طمس", "طي", "فتح", "فرض", "فض", "فك", "فهم", "قتل", "قطع", "قلب", "قمع", "كبح", "كسب",
        "كسر", "كشف", "لجم", "لم", "مد", "معالجه", "محاربه", "محاسبه", "مراجعه", "مكافحه", "ملاحقه", "مناقشه",
        "مواجهه", "منع", "منح", "نزع", "نشر", "نقل", "نهب", "هدم", "وضع", "وقف",
    ]
)  # fmt: skip
_TAFIL = 5  # letters: تحسين, إنقاذ; إعادة has another


def is_purpose(passage: Passage, index: int) -> bool:
    """Whether ل and a verbal noun with its object stand at the marks: لـ«تحسين الخدمة», not لـ«تمكين الطبية»."""
    return bool(index) and passage.analysis.forms[index - 1] in _FOR and is_deed(passage, index)


def is_deed(passage: Passage, index: int) -> bool:
    """Whether a verbal noun without the article and its object open the marks: «وقف القتال»."""
    first, last = passage.words(passage.opens[index])
    if last - first < _FEWEST:
        return False
    opening, object_ = passage.analysis.readings[first : first + 2]
    if not object_.is_word or object_.traits & (a.NISBA | a.ADJECTIVE | a.LATIN):
        return False
    return opening.form in _BARE_STEMS or _is_masdar(opening)


_FEWEST = 2  # words


def _is_masdar(reading: Reading) -> bool:
    """Whether a word without the article has the form of a verbal noun: تحسين, إنقاذ, إعادة, استعادة."""
    form = reading.form
    if reading.definite or reading.preposition or reading.conjunction:
        return False
    if len(form) == _TAFIL and (form[0] + form[3] == "تي" or form[0] + form[3] == "اا"):
        return True
    return (form[0] == "ا" and form[2:] in ("اده", "اله", "اره", "امه")) or is_verbal_noun(reading)
