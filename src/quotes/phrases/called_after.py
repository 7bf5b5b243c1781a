"""Names that something is called after: كرسي المهندس سامي حداد, مدرسة طارق بن زياد, مطار الملك خالد."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.starts import is_name_word

_CALLED_AFTER = a.INSTITUTION | a.NAME_WORD_OF_BODY
_RULERS = frozenset(["ملك", "ملكه", "امير", "اميره"])

# What is called after people who need not rule, folded: a noun of these without the article, right
# before a name, is in construct with it.
_EPONYMOUS = frozenset(
    [
        "اكاديميه", "بطوله", "ثانويه", "جامع", "جامعه", "جايزه", "جسر", "جمعيه", "حديقه", "حمله", "حي",
        "دار", "دوره", "دوري", "ساحه", "ستاد", "استاد", "شارع", "صالون", "صندوق", "طريق", "قاعه", "كتيبه",
        "كتايب", "كاس", "كرسي", "كليه", "لواء", "متحف", "مجمع", "مدرسه", "مدارس", "مركز", "مستشفي", "مستشفيات",
        "مستوصف", "مسجد", "مسرح", "مطار", "معهد", "مكتب", "مكتبه", "ملتقي", "ملعب", "منتدي", "مهرجان", "موسسه",
        "ميدان", "وقف", "حكومه", "نظام",
    ]
)  # fmt: skip


def called_after_end(readings: list[Reading], index: int, first: int, last: int) -> int:
    """The token behind the name at `index` if something is called after it, else `index`.

    The name of a ruler is the first one with its particles, and so ends before the person's own: مدير
    مطار الملك خالد | ناجي حلمي. Others have a family name: مديرة مدرسة سلمان الفارسي | هالة الشامي.
    """
    titled = readings[index - 1]
    head = index - 1
    if readings[index].definite:
        return index
    title = titled.traits & a.HONORIFIC or titled.base == "امام"
    if title and titled.definite and not titled.preposition:
        head -= 1
    if head < first or (head == first and readings[head].traits & a.ROLE):
        return index
    body = readings[head]
    if body.definite or not body.is_word:
        return index
    ruler = head < index - 1 and titled.base in _RULERS
    if not (body.base in _EPONYMOUS or (ruler and body.traits & _CALLED_AFTER)):
        return index
    end = _first_name_end(readings, index, last) if ruler else family_end(readings, index, last)
    return end + (end < last and _is_field(readings[end]))


def _goes_on(reading: Reading) -> bool:
    bare = not reading.definite and not reading.preposition and not reading.conjunction
    return is_name_word(reading) or (bare and bool(reading.traits & (a.GIVEN_WORD | a.FAMILY)))


def _is_field(reading: Reading) -> bool:
    """What it is for: جائزة الشيخ زايد | للكتاب, not قال مدير جامعة الملك سعود | للصحفيين."""
    told = a.ADDRESSEE | a.ROLE | a.OUTLET | a.OUTLET_HEAD
    return reading.preposition == "ل" and reading.definite and not reading.traits & told


def _first_name_end(readings: list[Reading], index: int, last: int) -> int:
    end = index + 1
    while end < last and (readings[end - 1].traits | readings[end].traits) & a.NAME_PARTICLE:
        end += 1
    return end


def family_end(readings: list[Reading], index: int, last: int) -> int:
    """The token behind the full name at `index`: محمد راشد العمري, سامي حداد, طارق بن زياد."""
    end = _first_name_end(readings, index, last)
    filial = end - index > 2 and readings[end - 2].form in ("بن", "بنت", "ابن")
    if not filial and end < last and _goes_on(readings[end]):
        end += 1
    if end >= last:
        return end
    family = readings[end]
    apart = a.ROLE | a.HONORIFIC | a.INSTITUTION
    return (
        end + 1 if family.definite and not family.traits & apart and not family.preposition else end
    )
