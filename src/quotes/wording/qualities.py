"""Nouns with an adjective that judges: «الخطأ الفادح», «رسالة واضحة»; names are hardly made so."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.wording.predicates import is_said_of

# The feminine, the plurals and duals, and the accusative of an adjective.
_ENDINGS = ("ه", "ين", "ون", "ات", "ان", "تين", "تان", "ا")
_ADJECTIVES = a.NISBA | a.ADJECTIVE
_PARTICULAR = a.GIVEN | a.FAMILY | a.LATIN | a.NUMBER | a.TIME
_NOTHING: frozenset[str] = frozenset()
# «مدير عام»: what names and offices are made of too
_OF_NAMES = frozenset(
    ["عام", "عامه", "خاص", "خاصه", "حاكم", "قايد", "اول", "ثان", "ثاني", "ثالث", "رابع", "خامس"]
)
# Words behind which a noun is counted or measured: «الكثير من الصبر», «ثلاث مرات», «ذات مصداقية».
_MEASURES = frozenset(
    [
        "قليل", "كثير", "مزيد", "بعض", "جميع", "كل", "ذات", "ذو", "ذوي", "ذا", "مثل", "اكثر", "اقل",
        "مرتين", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "عشرات", "مئات", "الاف",
    ]
)  # fmt: skip


def is_quality(passage: Passage, reading: Reading) -> bool:
    """Whether a word is a form of a listed adjective that judges: خطير, الخطيرة, خطيرون."""
    return _inflects(
        reading.base, passage.analysis.lexicon.words.get("quality_adjective", _NOTHING)
    )


def _inflects(word: str, known: frozenset[str]) -> bool:
    return word in known or any(
        word.endswith(ending) and word[: -len(ending)] in known for ending in _ENDINGS
    )


def is_judgement(passage: Passage, opening: Reading) -> bool:
    """Whether the first word in marks is a noun that judges: «مجرد أمنيات», «الفوضى», «ضغوط غربية»."""
    words = passage.analysis.lexicon.words
    if opening.base in words.get("grievance", _NOTHING):
        return not opening.preposition
    known = opening.base in words.get("judging_noun", _NOTHING)
    return known and not opening.preposition and not opening.definite


def is_judged(passage: Passage, readings: list[Reading]) -> bool:
    """Whether two or three words are a noun with an adjective that judges, both with the article or neither.

    «حسد مهني» without it may have any adjective; «الخطأ الفادح» with it only one that names have
    not: «الحرس الوطني» is a name. A second adjective may be joined: «مأزق اقتصادي وسياسي».
    """
    if len(readings) < 2:
        return False
    joined = next((i for i, each in enumerate(readings) if i > 1 and each.conjunction == "و"), None)
    opening, closing = readings[0], readings[-1 if joined is None else joined - 1]
    if opening.traits & _PARTICULAR or closing.preposition or closing.conjunction:
        return False  # «الأربعاء الدامي»: an event
    if any(r.traits & a.NAME_PARTICLE for r in readings) or closing.form in _OF_NAMES:
        return False
    if closing.form in _DEGREES:
        return True  # «قريبان للغاية»
    if opening.definite:
        return closing.definite and is_quality(passage, closing)
    if closing.definite:
        return False
    return (
        bool(closing.traits & _ADJECTIVES)
        or is_quality(passage, closing)
        or (is_quality(passage, opening) and not opening.traits)
        or _agrees(passage, readings)
    )


def _agrees(passage: Passage, readings: list[Reading]) -> bool:
    """«جلسة شكلية», «مشاورات مغلقة», «طرفا محايدا»: the adjective has its noun's gender or case."""
    opening, closing = readings[0].form, readings[-1].form
    if closing.endswith("ه") and opening.endswith(("ه", "ات")):
        return closing.endswith("يه") or (closing[0] == "م" and len(closing) > _SHORTEST_PARTICIPLE)
    if closing.endswith("ه") and _is_broken_plural(opening):
        return len(closing) == _FAILA and (closing[2] == "ي" or closing[1] == "ا")
    if closing.endswith("ا") and opening.endswith("ا"):
        words = passage.analysis.lexicon.words
        return any(
            closing[:-1] in words.get(kind, _NOTHING) for kind in ("nisba", "title_adjective")
        )
    return False


def _is_broken_plural(form: str) -> bool:
    """عواقب, رسائل, مشاريع: only a plural has an alef in their middle and two letters or three behind it."""
    return len(form) in (5, 6) and form[2] == "ا" and form[-1] not in "هاي"


_FAILA = 5  # letters: «عواقب وخيمة», «رسائل خاطئة»
_SHORTEST_PARTICIPLE = 4
_DEGREES = frozenset(["جدا", "للغايه", "تماما"])


def is_measure(readings: list[Reading]) -> bool:
    """Whether several words begin with one that counts or measures: «الكثير من الصبر»."""
    return len(readings) > 1 and readings[0].base in _MEASURES and not readings[0].preposition


def judges_noun_before(passage: Passage, index: int) -> bool:
    """Whether a lone adjective belongs to the noun before the marks: الروايات «المملة», موادا «خطيرة»."""
    readings = passage.analysis.readings
    if index == 0:
        return False
    noun, reading = readings[index - 1], readings[passage.words(passage.opens[index])[0]]
    if not noun.is_word or noun.traits & _PARTICLES or noun.preposition == "ك":
        return False
    names = reading.traits & _NAMES and not reading.base.startswith("كبير")  # a chief as well
    if names or reading.form in _OF_NAMES:
        return False
    quality = is_quality(passage, reading)
    if is_said_of(passage, index):
        if reading.definite or quality:
            return quality  # not a relation adjective, by which offices and bodies are named
        relation = bool(reading.traits & a.NISBA) and not noun.traits & _HEADS
        return relation or bool(reading.traits & a.ADJECTIVE)  # الفستان «جديد»
    if reading.definite or noun.traits & _HEADS:
        return False
    return quality or bool(reading.traits & _ADJECTIVES)


_PARTICLES = a.PREPOSITION | a.CONJUNCTION | a.NUMBER | a.NAMING | a.PLACE
_NAMES = a.GIVEN | a.FAMILY | a.PLACE | a.ROLE
_HEADS = a.TITLE_HEAD | a.ROLE | a.GIVEN | a.FAMILY
