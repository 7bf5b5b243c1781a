"""Whether a stretch in marks shows somebody's wording, or is a name, a title, a term.

More than half of the marked stretches in news are three words or fewer: films, papers, nicknames,
irony. Length, the word before the mark and the shape of the words tell.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

# Nouns that a title or a name follows, and words that are followed by a further part of a name.
_TITLES = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD
_NAMED = a.INSTITUTION | a.ORGANISATION | a.NAME_PARTICLE | a.PLACE | a.ROLE | a.GIVEN

_MOST_LOOKED_AT = 100  # tokens


def is_wording(passage: Passage, index: int, number: int) -> bool:
    """Whether the stretch `number`, opening at token `index`, is the speaker's own wording."""
    analysis = passage.analysis
    words = passage.word_count(number)
    first, last = passage.words(number)
    if last <= first or words == 0:
        return False
    before = analysis.readings[index - 1] if index else None
    if words <= 3:
        head = _head_of_list(passage, index)
        if head != index:
            return is_wording(passage, head, passage.opens[head])
    # a mark that is never closed may hold the rest of the text: its beginning tells enough
    readings = analysis.readings[first : min(last, first + _MOST_LOOKED_AT)]
    if all(r.traits & (a.NUMBER | a.TIME) or not r.is_word for r in readings):
        return False
    if before is not None and before.traits & a.COMPLEMENTIZER:
        # أنه "X": the predicate; أن "X" …: a name may be the subject
        predicate = before.form not in ("ان", "بان", "فان", "وان")
        if words > 2 or predicate or passage.ends_clause(index):
            return True
    if describing_verb(passage, index) is not None:
        return True
    title = before is not None and before.is_word and bool(before.traits & _TITLES)
    if index > 1 and before is not None and before.traits & (a.COMMA | a.COLON):
        title = bool(analysis.traits(index - 2) & a.NAMING)  # تحت عنوان، "ظل القمر"
    if words >= 4 and before is not None and before.definite:
        title = False  # هذا الفيلم «…»: a noun with the article takes short names only
    if words > 1 and readings[0].form in _MANNERS:
        return True
    if words > 1 and any(r.traits & a.NEGATION or r.base == "غير" for r in readings):
        return not (title and before is not None and before.traits & a.NAMING)
    if words >= 6:
        return not title or words >= 9
    naming = before is not None and before.traits & a.NAMING
    if words > 1 and not naming and _is_said_of(passage, index) and _is_clause(readings):
        return True  # الدولة «ستتكفل بكل متضرر»: no name, whatever the noun before it is
    if title or (
        words <= 3 and before is not None and before.is_word and bool(before.traits & _NAMED)
    ):
        return False
    if before is not None and before.form in ("ل", "ول"):
        return False
    if words <= 4 and _is_numbered(readings):
        return False
    if words <= 3 and _recurs(passage, number):
        return False
    if any(r.traits & (a.LATIN | a.GIVEN) for r in readings) and words <= 4:
        return False
    if words <= 3 and any(r.traits & (a.NAME_PARTICLE | a.FAMILY) for r in readings):
        return False
    if readings[0].traits & a.INSTITUTION and before is not None:
        subject = before.cues and not passage.ends_clause(index)
        if before.traits & a.PREPOSITION or subject:
            return False  # الناشطة في «جبهة حزب التحرير الشعبي»; أعلنت «جبهة الخلاص» مسؤوليتها
    return words >= 4 or _shows_wording(passage, index, first, last)


# Nouns behind ب that say how something is done: «بشكل شفاف ونزيه».
_MANNERS = frozenset(
    ["بشكل", "بطريقه", "بصوره", "بشده", "بقوه", "بوضوح", "بحزم", "بصراحه", "باسلوب"]
)

_LONGEST_LIST = 20


def _head_of_list(passage: Passage, index: int) -> int:
    """The opening mark of the first of several in a row: مثل "زين" و"نوفا" و| "سند"."""
    forms = passage.analysis.forms
    for _ in range(_LONGEST_LIST):
        if index < 2 or forms[index - 1] != "و":
            break
        behind = index - 1
        if passage.analysis.traits(behind - 1) & a.COMMA:
            behind -= 1
        number = passage.closed_at.get(behind)
        if number is None or passage.stretch(number).kind == "bracket":
            break
        index = passage.analysis.index_at(passage.stretch(number).start)
    return index


# How many words may stand between ما أسماه and the marks: the one who calls it so.
_LONGEST_CALLER = 5


def describing_verb(passage: Passage, index: int) -> int | None:
    """The verb by which somebody calls it what the marks hold: ما أسماه "…", ما وصفه الوزير بـ"…".

    None where nobody does: ما يسمى "…".
    """
    readings = passage.analysis.readings
    place = index - 1
    if place > 0 and readings[place].form in ("ب", "بانه", "بانها", "بانهم"):
        place -= 1
    for verb in range(place, max(1, place - _LONGEST_CALLER) - 1, -1):
        reading = readings[verb]
        if not reading.is_word:
            return None
        if any(
            cue.form.kind == "verb"
            and cue.form.entry.sense in ("describe", "consider")
            and (cue.suffix not in ("", "ي") or cue.form.number == "p")
            for cue in reading.cues
        ):
            return verb if readings[verb - 1].form in _WHAT else None
    return None


_WHAT = frozenset(["ما", "بما", "لما", "مما", "عما", "فيما", "من", "ممن", "لمن", "وما"])


def _closes(passage: Passage, index: int) -> bool:
    """Whether nothing of the clause follows the marks at `index`, whose punctuation may stand inside."""
    last = passage.words(passage.opens[index])[1]
    return passage.ends_clause(index) or bool(passage.analysis.traits(last - 1) & a.PUNCTUATION)


def _is_said_of(passage: Passage, index: int) -> bool:
    """Whether a noun with the article or a pronoun stands before the marks: what follows may be its predicate."""
    if index == 0:
        return False
    before = passage.analysis.readings[index - 1]
    if not before.is_word or passage.analysis.is_glued(index):
        return False
    if before.definite:
        return True
    spelled = passage.analysis.spelled(index - 1)
    return len(spelled) > 3 and spelled.endswith(("ه", "ها", "هم", "هما"))


def _is_clause(readings: list[Reading]) -> bool:
    """Whether the words can only be said of something: a finite verb, a predicate with its complement."""
    opening = readings[0]
    if opening.definite or opening.traits & (a.LATIN | a.GIVEN):
        return False
    if opening.form.startswith(("ست", "سي")) and len(opening.form) > 4:
        return True
    if opening.looks_finite() or (opening.form.endswith("ون") and len(opening.form) > 4):
        return True
    return any(r.is_word and (r.traits & a.PREPOSITION or r.preposition) for r in readings[1:])


def _shows_wording(passage: Passage, index: int, first: int, last: int) -> bool:
    """Whether up to three words in marks are a predicate, an adverb or a phrase, not a name."""
    analysis = passage.analysis
    while last > first + 1 and not analysis.readings[last - 1].is_word:
        last -= 1
    readings = analysis.readings[first:last]
    opening = readings[0]
    before = analysis.readings[index - 1] if index else None
    if any(r.cues for r in readings) or opening.traits & (
        a.NEGATION | a.PREPOSITION | a.AUXILIARY | a.PRONOUN
    ):
        return True
    if any(_is_adverbial(r.form) for r in readings):
        return True
    if len(readings) == 1:
        predicate = before is not None and bool(
            before.traits & (a.AUXILIARY | a.NEGATION | a.PRONOUN)
        )
        if passage.is_behind_b(index):
            return not opening.traits & (a.BODY | a.PLACE | a.NAME_WORD_OF_BODY)
        return (
            predicate
            or _is_adjective(passage, index, first)
            or _is_lone_predicate(passage, index, first)
        )
    if passage.is_behind_b(index):
        return True
    if opening.preposition and opening.definite:
        return True  # متهما إياهم «بالتعاون مع الغرب»
    if before is not None and before.form in ("هو", "هي", "هم") and _closes(passage, index):
        return True  # أن صاحبه هو «الرجل الغامض»
    if readings[-1].form in _ABOUT_IT and not opening.definite:
        return True  # الخلل «مبالغ به»
    if opening.definite:
        return False
    if opening.looks_finite() or (
        len(readings) > 2 and any(r.traits & a.PREPOSITION for r in readings[1:])
    ):
        return True
    particular = a.TITLE_HEAD | a.BODY | a.PLACE | a.NAMING
    closes = _closes(passage, index)
    if closes and _is_said_of(passage, index):
        if not analysis.traits(index - 1) & particular:
            return True  # المكب «قنبلة موقوتة»: the predicate
    closing = readings[-1]
    if closing.definite or closing.traits & (a.GIVEN | a.FAMILY):
        pass
    elif closing.traits & (a.NISBA | a.ADJECTIVE | a.SINGLED):
        return True  # «عاصمة أفريقية محايدة»: a noun with its adjective
    elif closes and opening.form.endswith("ه") and closing.form.endswith("ه"):
        return True  # الجزيرة «محمية كاملة»
    # two or three unlisted words without any article are a foreign name
    return (
        bool(opening.preposition)
        or any(r.definite for r in readings[1:])
        or analysis.spelled(last - 1).endswith(("ها", "هم", "هما"))
    )


_ABOUT_IT = frozenset(
    ["به", "بها", "فيه", "فيها", "له", "لها", "عليه", "عليها", "منه", "منها", "عنه"]
)


def _is_lone_predicate(passage: Passage, index: int, word: int) -> bool:
    """A lone word at the end of its clause, in the form of an adjective: حسابه «مخترق», الجولة «حاسمة»."""
    analysis = passage.analysis
    reading = analysis.readings[word]
    if not _closes(passage, index) or reading.definite or not _is_said_of(passage, index):
        return False
    noun = analysis.readings[index - 1]
    if noun.traits & (a.TITLE_HEAD | a.BODY | a.PLACE | a.NAMING | a.ROLE | a.NISBA | a.ADJECTIVE):
        return False
    if (
        reading.traits & (a.GIVEN | a.FAMILY | a.PLACE | a.NAME_WORD_OF_BODY)
        or len(reading.form) < 4
    ):
        return False
    if reading.form.endswith("ه"):
        return noun.form.endswith("ه")
    quality = len(reading.form) == 4 and reading.form[2] == "ي"  # خطير, بسيط
    return reading.form[0] == "م" or quality


def _is_adjective(passage: Passage, index: int, word: int) -> bool:
    """A lone indefinite relation adjective judges the noun before it: تحسينات «جذرية», النقص «ظرفي»."""
    analysis = passage.analysis
    if (
        index == 0
        or analysis.readings[word].definite
        or not (analysis.forms[word].endswith(("يه", "ي")) or analysis.traits(word) & a.ADJECTIVE)
    ):
        return False
    noun = analysis.readings[index - 1]
    particles = (
        a.PREPOSITION | a.CONJUNCTION | a.NUMBER | a.TITLE_HEAD | a.NAMING | a.BODY | a.PLACE
    )
    if not noun.is_word or noun.traits & particles or len(analysis.forms[word]) < 4:
        return False
    if noun.definite:
        listed = bool(analysis.traits(word) & (a.NISBA | a.ADJECTIVE))
        return listed or (
            _closes(passage, index) and not analysis.traits(word) and len(analysis.forms[word]) < 6
        )
    return noun.form.endswith(("ات", "ا"))


def _is_numbered(readings: list[Reading]) -> bool:
    """Whether words end in a number or hold a model's: «رؤية المدينة 2030», «سي 5 ألترا»."""
    opening, closing = readings[0], readings[-1]
    if closing.traits & a.NUMBER and not opening.preposition and not opening.cues:
        return not any(r.traits & a.PREPOSITION for r in readings)
    return any(
        readings[place].traits & a.NUMBER and 0 < len(readings[place - 1].form) <= 2
        for place in range(1, len(readings))
    )


def _is_adverbial(form: str) -> bool:
    """An accusative alef shows a predicate or adverb (متفائلا), not a name."""
    return (len(form) > 3 and form.endswith("ا")) or form == "جدا"


def _recurs(passage: Passage, number: int) -> bool:
    """Whether the same words stand in marks elsewhere: a name that the writer keeps marking."""
    here = passage.words(number)
    words = passage.analysis.forms[here[0] : here[1]]
    for other, stretch in enumerate(passage.marks.stretches[:60]):
        if other != number and stretch.kind != "bracket":
            first, last = passage.words(other)
            if last - first == len(words) and passage.analysis.forms[first:last] == words:
                return True
    return False
