"""Whether a stretch in marks shows somebody's wording, or is a name, a title, a term.

More than half of the marked stretches in news are three words or fewer: films, papers, nicknames,
irony. Length, the word before the mark and the shape of the words tell.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.wording.calling import (
    NEEDS,
    describing_verb,
    is_ascribed,
    is_called_for,
    is_description,
)
from quotes.wording.common_nouns import is_common
from quotes.wording.names import (
    head_of_list,
    is_behind_titled_noun,
    is_enumeration,
    is_example,
    is_foreign,
    is_name_of_body,
    is_name_with_adjective,
    is_numbered,
    is_titled,
    recurs,
)
from quotes.wording.needed import is_needed_predicate
from quotes.wording.nominal import is_nominal_clause
from quotes.wording.predicates import (
    closes,
    has_pronoun,
    is_clause,
    is_future,
    is_no_name,
    is_said_of,
    opens_as_verb,
    shows_wording,
)
from quotes.wording.purposes import is_deed, is_purpose
from quotes.wording.qualities import is_judged, is_judgement, is_measure, judges_noun_before

__all__ = [
    "NEEDS",
    "describing_verb",
    "is_enumeration",
    "is_example",
    "is_nominal_clause",
    "is_purpose",
    "is_titled",
    "is_wording",
]

# Nouns that a title or a name follows, and words that are followed by a further part of a name.
_TITLES = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD
_NAMED = a.INSTITUTION | a.ORGANISATION | a.NAME_PARTICLE | a.PLACE | a.ROLE | a.GIVEN

_BODIES = a.INSTITUTION | a.ORGANISATION | a.NAME_PARTICLE

# The same, but no part of a name: a governor is of a region, and his name goes on behind it.
_AREAS = frozenset(["منطقه", "مناطق"])

_MOST_LOOKED_AT = 100  # tokens
_MOST_WORDS_OF_NAME = 5


def is_wording(passage: Passage, index: int, number: int) -> bool:
    """Whether the stretch `number`, opening at token `index`, is the speaker's own wording.

    Of several short ones in a row the first tells: مثل "زين" و"نوفا" و"سند".
    """
    if passage.word_count(number) <= 4:
        index = head_of_list(passage, index)
        number = passage.opens[index]
    return _is_wording(passage, index, number)


def _is_wording(passage: Passage, index: int, number: int) -> bool:
    analysis = passage.analysis
    words = passage.word_count(number)
    first, last = passage.words(number)
    if last <= first or words == 0:
        return False
    before = analysis.readings[index - 1] if index else None
    # a mark that is never closed may hold the rest of the text: its beginning tells enough
    readings = analysis.readings[first : min(last, first + _MOST_LOOKED_AT)]
    if _is_manner(passage, index, readings):
        return True  # ردت القوات «بحزم»
    if all(r.traits & (a.NUMBER | a.TIME) or not r.is_word for r in readings):
        return False
    if words == 1 and len(readings[0].form) == 1:
        return False  # الفريق «ب»
    if is_ascribed(passage, number):
        return True
    foreign = words <= _MOST_WORDS_OF_NAME and is_foreign(readings)
    if foreign or is_example(passage, index) or is_enumeration(passage, number):
        return False
    body = is_name_of_body(readings)
    if before is not None and before.traits & a.COMPLEMENTIZER and not body:
        # أنه "X": the predicate; أن "X" …: a name may be the subject
        predicate = before.form not in ("ان", "بان", "فان", "وان")
        if words > 2 or predicate or passage.ends_clause(index):
            return True
    if is_titled(passage, index):
        return False
    if is_needed_predicate(passage, index) or is_common(passage, index, number):
        return True  # أن المشروع «حصيلة سنوات»; عقدوا «اجتماعا تنسيقيا»
    if before is not None and (before.form in _BEFORE_VERBS or _is_shown(before, readings[0])):
        return True  # وقد «خاب ظنهم», هذا «العمل الجبان»
    if describing_verb(passage, index) is not None or is_description(passage, index):
        return True
    title = before is not None and before.is_word and bool(before.traits & _TITLES)
    if index > 1 and before is not None and before.traits & (a.COMMA | a.COLON):
        title = bool(analysis.traits(index - 2) & a.NAMING)  # تحت عنوان، "ظل القمر"
    if words >= 4 and before is not None and before.definite:
        title = False  # هذا الفيلم «…»: a noun with the article takes short names only
    if words > 1 and _denies(readings):
        if title and readings[0].form == "لا" and readings[1].preposition == "ل":
            return False  # حملة «لا للعنف»
        work = before is not None and before.form in _WORKS  # فيلم «لا تنظر خلفك»
        return not work and not (title and before is not None and before.traits & a.NAMING)
    if words <= 4 and (
        is_name_with_adjective(passage, index) or is_behind_titled_noun(passage, index)
    ):
        return False
    if words >= 6:
        return not title or words >= 9
    naming = before is not None and before.traits & a.NAMING
    if words in (2, 3) and readings[words - 1].traits & a.FAMILY and recurs(passage, number):
        return False  # شكر المرضى «تكافل الراجحي», whom the text marks again
    if (
        not naming
        and is_said_of(passage, index)
        and ((words > 1 and is_clause(readings)) or _names_nothing(passage, index, readings))
    ):
        return True  # الدولة «ستتكفل بكل متضرر»: no name, whatever the noun before it is
    if words == 1 and (
        (readings[0].definite and judges_noun_before(passage, index))
        or is_called_for(passage, index)
    ):
        return True
    if words > 1 and opens_as_verb(readings) and (not title or is_said_of(passage, index)):
        return True  # المنح المخصصة للشركات «أصبحت أكثر كرما»
    if title:
        return False
    if words <= 3 and _is_qualified(passage, index, _words_of(readings)):
        return True
    if (
        is_judgement(passage, readings[0])
        or (words > 1 and is_no_name(readings))
        or is_nominal_clause(passage, readings)
    ):
        return True  # الأرقام التي قدمها الوزير «مجرد أمنيات»; أن أثينا «تبقي قنوات الاتصال» مفتوحة
    if words <= 3 and before is not None and before.is_word:
        if before.traits & _NAMED or before.form in _AREAS:
            return False
    if before is not None and before.form in ("ل", "ول"):
        # لـ«تعاونهم مع المهربين», لـ«تحسين الخدمة»
        return words > 1 and (has_pronoun(readings[0]) or is_purpose(passage, index))
    if words <= 4 and is_numbered(readings):
        return False
    if words <= 3 and recurs(passage, number):
        return False
    if words <= 4 and any(r.traits & (a.LATIN | a.GIVEN) and not r.conjunction for r in readings):
        return False
    if words <= 3 and any(r.traits & (a.NAME_PARTICLE | a.FAMILY) for r in readings):
        return False
    if readings[0].traits & a.INSTITUTION and before is not None:
        subject = before.cues and not passage.ends_clause(index)
        of_it = words == 2 and readings[1].definite
        if (before.traits & a.PREPOSITION and before.form != "الي") or subject or of_it:
            return False  # الناشطة في «جبهة حزب التحرير الشعبي»; أعلنت «جبهة الخلاص» مسؤوليتها
    if body:
        return False  # حفل للسكان «جمعية أصدقاء النهر»
    return words >= 4 or shows_wording(passage, index, first, last)


_NAMED_SO = a.PLACE | a.BODY | a.GIVEN | a.FAMILY | a.ORGANISATION | a.NAME_WORD_OF_BODY | a.TIME
_BEFORE_VERBS = frozenset(["قد", "وقد", "فقد", "لقد", "سوف", "وسوف"])


def _is_shown(before: Reading, opening: Reading) -> bool:
    return bool(before.traits & a.DEMONSTRATIVE) and opening.definite and not opening.preposition


def _is_qualified(passage: Passage, index: int, words: list[Reading]) -> bool:
    """إلى لبنان «رسالة واضحة», إلى «الكثير من الصبر», الروايات «المملة»."""
    before = passage.analysis.readings[index - 1] if index else None
    if len(words) == 1:
        if words[0].definite:
            felt = (
                words[0].preposition
                and words[0].preposition in "بل"
                and not words[0].traits & _NAMED_SO
            )
            return bool(felt) and before is not None and not before.definite  # شعرت «بالصدمة»
        return (
            has_pronoun(words[0]) or is_future(passage, index) or judges_noun_before(passage, index)
        )
    if before is not None and before.traits & (a.NAMING | _BODIES):
        return False
    if words[1].conjunction == "و" and judges_noun_before(passage, index):
        return True  # تهديد «حقيقي وداهم»
    return is_measure(words) or is_judged(passage, words)


_SHORTEST_ADVERB = 4  # letters


def _is_manner(passage: Passage, index: int, words: list[Reading]) -> bool:
    """«بشكل شفاف», and alone where it ends the clause: «بحزم», «فورا»."""
    if len(words) > 1:
        return words[0].form in _MANNERS
    return _is_adverb(words[0]) and closes(passage, index)


def _is_adverb(reading: Reading) -> bool:
    """«بحزم», «فورا»: how something is done, not when: «غدا»."""
    if not reading.traits & a.ADVERB or reading.definite or len(reading.form) < _SHORTEST_ADVERB:
        return False
    return reading.form == "فورا" or not reading.traits & (a.TIME | a.GIVEN | a.PLACE)


def _denies(readings: list[Reading]) -> bool:
    """«لن نتراجع», «أمر غير مقبول»; not «صيفنا غير»."""
    return any(
        (r.traits & a.NEGATION and not r.preposition) or r.base == "غير" for r in readings[:-1]
    )


def _names_nothing(passage: Passage, index: int, readings: list[Reading]) -> bool:
    """Whether no known body bears the name: ناشد الحكومة «وقف القتال», أدان الحزب «الاعتداء الجبان»."""
    ends = closes(passage, index)
    if ends and is_deed(passage, index):
        return True
    words = _words_of(readings)
    if not words[0].definite or words[0].preposition or len(words) > _MOST_BLAMED:
        return False
    if not ends and not passage.analysis.traits(passage.step(index)) & a.PREPOSITION:
        return False
    return is_judged(passage, words) or is_judgement(passage, words[0])


_MOST_BLAMED = 3


def _words_of(readings: list[Reading]) -> list[Reading]:
    return [reading for reading in readings if reading.is_word]


# What is always called something where nothing else stands behind it.
_WORKS = frozenset(
    prefix + work
    for prefix in ("", "و", "ب", "ل")
    for work in ("فيلم", "مسلسل", "كتاب", "ديوان", "روايه", "مسرحيه", "اغنيه", "قصيده", "البوم")
)

# Nouns behind ب that say how something is done: «بشكل شفاف ونزيه».
_MANNERS = frozenset(
    ["بشكل", "بطريقه", "بصوره", "بشده", "بقوه", "بوضوح", "بحزم", "بصراحه", "باسلوب"]
)
