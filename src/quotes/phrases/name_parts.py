"""Parts of a name whose letters are other words: عبد القادر هني, فون دير لاين, سمير بلفقيه."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Analysis, Reading

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# Foreign particles, folded, behind which the name goes on: فون دير | لاين, دي | لا كروا.
FOREIGN_PARTICLES = frozenset(
    ["فون", "دير", "در", "دي", "دا", "دو", "دوس", "ديل", "دلا", "فين", "ماك", "مك", "سان", "سانت"]
)
# Trades that are family names without the article as well, folded.
FAMILY_TRADES = frozenset([
    "حداد", "نجار", "خطيب", "خوري", "رسول", "قاضي", "صايغ", "عطار", "دباغ", "صياد", "نقاش", "فارس", "خياط",
])  # fmt: skip
# Nouns behind ب that tell how one speaks, folded, and begin as Maghreb names with بل do.
_HOW = (
    "بلغ",
    "بلهج",
    "بلسان",
    "بلطف",
    "بلباق",
    "بلقا",
    "بلقب",
    "بلحظ",
    "بلون",
    "بلا",
    "بلد",
    "بلوغ",
)


_BEHIND_LO = a.PUNCTUATION | a.LATIN | a.RELATIVE | a.COMPLEMENTIZER


def is_hyphen(analysis: Analysis, index: int) -> bool:
    """Whether the dash at `index` joins two words without blanks: جونز-بوس."""
    if not analysis.traits(index) & a.DASH or not analysis.is_glued(index):
        return False
    behind = index + 1
    if behind >= len(analysis.forms) or analysis.end(index) != analysis.start(behind):
        return False
    foreign = (analysis.traits(index - 1) | analysis.traits(behind)) & (a.LATIN | a.NUMBER)
    return analysis.readings[behind].is_word and not foreign


def is_name_part(readings: list[Reading], index: int) -> bool:
    """Whether the word at `index` can only be a part of the name before it, whatever else it is."""
    reading, before = readings[index], readings[index - 1]
    if before.form in ("بن", "بنت", "ال") and reading.is_word and not reading.preposition:
        return True  # بن حداد, بن فهم, آل ثاني
    if reading.conjunction == "ف" and reading.traits & a.GIVEN and not reading.definite:
        return before.is_word or before.form == "."  # جيه دي فانس, ج. فانس: ف joins no speakers
    if reading.conjunction == "ف" and len(reading.form) <= _SHORT and not reading.cues:
        return _is_short_name(readings, index)
    if reading.form[0] == "و" and not reading.traits and 2 <= index < len(readings) - 1:
        return _joins_name(readings, index)
    if reading.definite or reading.conjunction or not reading.is_word:
        return False
    if reading.form == "معروف" and before.traits & a.GIVEN:  # أنور معروف، not سامر معروف بكرمه
        return index + 1 >= len(readings) or not readings[index + 1].is_word
    if reading.traits & a.FAMILY and before.traits & a.GIVEN and not before.definite:
        return not reading.preposition  # هاكان فيدان, which is a passive as well
    if before.form in FOREIGN_PARTICLES and reading.preposition:
        return not reading.cues  # فون دير لاين
    if reading.form == "لا":
        return before.form == "دي"  # دي لا فوينتي
    if reading.form == "لو":
        closed = index + 1 >= len(readings) or readings[index + 1].traits & _BEHIND_LO
        return bool(closed) and not before.definite and before.is_word  # إيدوين لو، نائب الرئيس
    if reading.form == "بي":
        return not before.traits and not before.definite  # بنك يو بي إس
    if reading.form in ("لي", "لولا") and index + 1 < len(readings):  # الرئيس لي جاي ميونغ
        following = readings[index + 1]
        named = before.traits & (a.GIVEN | a.PLACE) or before.definite or not before.traits
        foreign = following.is_word and not following.traits & ~a.NAME_PARTICLE
        return bool(named) and foreign and not following.definite
    if reading.form.startswith("بل") and len(reading.form) > 4 and not reading.traits:
        return bool(before.traits & a.GIVEN) and not reading.form.startswith(_HOW)  # سمير بلفقيه
    return False


_SHORTEST_JOINED = 5  # letters: ونوشير
_AFTER_NAMES = a.PUNCTUATION | a.PREPOSITION | a.COMPLEMENTIZER | a.TIME


def _joins_name(readings: list[Reading], index: int) -> bool:
    """Whether و joins a name that no list has to a full one: سامر الدهان | ونوشير زيلتن.

    Nothing else may follow the family name, which no noun with the article is: وغادر القاعة.
    """
    joined, (given, family) = readings[index], readings[index - 2 : index]
    if joined.cues or joined.conjunction or len(joined.form) < _SHORTEST_JOINED:
        return False
    if (
        not given.traits & a.GIVEN
        or given.definite
        or not family.is_word
        or family.traits & _OTHERS
    ):
        return False
    last, *behind = readings[index + 1 : index + 3]
    if not last.is_word or last.preposition or last.conjunction or last.traits & ~a.FAMILY:
        return False
    if last.definite and not (last.traits or last.base.endswith("ي")):
        return False
    return not behind or bool(behind[0].traits & _AFTER_NAMES)


_OTHERS = a.PREPOSITION | a.TIME | a.BODY | a.PLACE
_SHORT = 4  # letters
_BEHIND_NAMES = a.COMMA | a.COLON | a.COMPLEMENTIZER | a.MARK
_NO_NAME = (
    a.COMPLEMENTIZER | a.NEGATION | a.AUXILIARY | a.PRONOUN | a.DEMONSTRATIVE | a.RELATIVE
    | a.PREPOSITION | a.TIME
)  # fmt: skip


def _is_short_name(readings: list[Reading], index: int) -> bool:
    """Whether a short word with ف closes a foreign name: ياكوب فال: …, منظمة تير دي فام."""
    before = readings[index - 1]
    if before.form in FOREIGN_PARTICLES:
        return True
    if before.definite or before.traits & ~(a.GIVEN | a.FAMILY):
        return False
    if readings[index].traits & _NO_NAME or before.preposition or before.conjunction:
        return False
    return index + 1 < len(readings) and bool(readings[index + 1].traits & _BEHIND_NAMES)


def is_family_name(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a word that could report, or a name behind ب, closes a name: عبد القادر هني, المنصف بالطيب.

    It has to stand right before the end of the zone: قال عبد القادر هني | إن …
    """
    if index + 1 != reader.limit or reading.conjunction or index == reader.first:
        return False
    if reading.form.startswith("م") and reading.form.endswith("ا"):
        return False  # قال سمير متحديا: …
    before = reader.analysis.readings[index - 1]
    named = before.traits & (a.GIVEN | a.GIVEN_WORD) or (
        reader.named and index - 2 >= reader.first and reader.analysis.forms[index - 2] == "عبد"
    )
    if not named:
        return False
    if reading.preposition:
        return reading.preposition == "ب" and bool(reading.traits & a.GIVEN)
    if any(cue.form.entry.lemma == "قال" and not cue.suffix for cue in reading.cues):
        return False  # حدثنا قتيبة بن سعيد قال: …
    return not reading.traits and not reading.definite and bool(reading.cues)


def is_nation_of_family(readings: list[Reading], index: int) -> bool:
    """Whether a nationality or adjective is a family name: علي أصغر سلطانية, محمد شياع السوداني, زهير الشرفي."""
    before = readings[index - 1]
    if before.traits & a.GIVEN and not before.definite:
        return True
    if not readings[index].definite:
        return False
    return bool(readings[index - 2].traits & a.GIVEN) and not (before.traits or before.definite)


def is_trade_name(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a trade closes a name: سامر حداد، رئيس الشركة; منى الخطيب، عضو المجلس."""
    kinds = a.ROLE_M | a.ROLE_F | (0 if reading.definite else a.INSTITUTION)  # إسحاق دار
    if not reading.traits & kinds or reading.traits & a.GIVEN:
        return False
    closed = index + 1 >= reader.limit or not reader.readings[index + 1].is_word
    if not closed and reading.base in FAMILY_TRADES and not reading.definite:
        behind = reader.readings[index + 1]  # سامر حداد | من شركة …, | وكريم الخطيب
        closed = bool(behind.traits & a.PREPOSITION or behind.conjunction)
    return closed and bool(reader.readings[index - 1].traits & a.GIVEN)


def is_office(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether what is a name as well is an office: سامر حداد | الأمين العام, مساعد | الأمين."""
    if not reading.traits & a.ROLE:
        return False
    before = reader.readings[index - 1]
    if index - 1 == reader.first and before.traits & a.ROLE and not before.definite:
        return True
    if index + 1 >= reader.limit:
        return False
    behind = reader.readings[index + 1]
    return behind.definite and bool(behind.traits & (a.ADJECTIVE | a.NISBA))


def qualifies_office(readings: list[Reading], index: int) -> bool:
    """Whether an adjective, which may be a name as well, qualifies the office before it: المفوض السامي."""
    office = readings[index - 1]
    return readings[index].definite and office.definite and bool(office.traits & _OFFICES)


_OFFICES = a.ROLE_M | a.ROLE_F


def is_unnamed_role(readings: list[Reading], first: int, index: int) -> bool:
    """Whether the word is مسؤول or مصدر without the article: مسؤول تركي, not the name تركي."""
    role = readings[index]
    unnamed = index >= first and role.traits & (a.ROLE | a.ANONYMOUS | a.GROUP)
    return bool(unnamed) and not role.definite


def is_word_name(readings: list[Reading], index: int) -> bool:
    """Whether a common word is a first name, as the family name behind it shows: هناء السالمي, نور بن راشد.

    What stands behind it else it may depend on or be qualified by: نور الشمس, نجاح كبير.
    """
    first = readings[index]
    if not first.traits & a.GIVEN_WORD or index + 1 >= len(readings):
        return False
    if first.definite or first.preposition or first.conjunction or first.traits & a.TIME:
        return False
    family = readings[index + 1]
    if family.conjunction or family.preposition or not family.is_word:
        return False
    known = family.traits & (a.FAMILY | a.GIVEN_M | a.NAME_PARTICLE)
    if known or family.base in FAMILY_TRADES:
        return True
    return family.definite and family.base.endswith("ي") and not family.traits & ~a.NISBA


def is_of_nation(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a name stands behind a nationality alone: قال الأرجنتيني مارتينيز للصحفيين إن …

    It may be of two words: الكوري الجنوبي تشونغ.
    """
    nation = reader.analysis.readings[index - 1]
    if index > reader.first + 1 and reader.head != a.NISBA:
        return False
    if nation.traits & ~a.NISBA or not nation.definite or not nation.traits:
        return False
    if reading.definite or reading.preposition or reading.conjunction or reader.reports(reading):
        return False
    known = reading.traits & (a.GIVEN | a.FAMILY)
    return bool(known) or (reader.room == "none" and not reader.told and not reading.traits)


def is_named_pair(reader: PhraseReader, index: int) -> bool:
    """Whether a common word and the next are a further name: النائبان سامر حداد | وكريم الخطيب."""
    behind = reader.readings[index + 1] if index + 1 < reader.limit else None
    if behind is None or not behind.is_word or behind.preposition or behind.conjunction:
        return False
    family = a.FAMILY | a.GIVEN | (a.ROLE_M if behind.definite else 0)
    return bool(behind.traits & family) and not behind.traits & ~(family | a.NISBA | a.GIVEN_WORD)


_UNITS = frozenset(["لواء", "كتيبه", "فوج", "فرقه", "فيلق", "جناح", "سرب"])
_ARMS = frozenset(["مدرع", "ميكا", "مشاه", "مدفعيه", "مظلات", "مظليين", "مدرعات", "صاعقه"])
_MOVEMENTS = frozenset(
    ["قوي", "لقوي", "فريق", "تيار", "ثوره", "انتفاضه", "حركه", "تحالف", "جبهه", "حراك"]
)


def number_in_phrase(reader: PhraseReader, index: int) -> int | None:
    """The token behind a number that a body is told by: القناة 12 الإسرائيلية, محكمة سوسة 1, قوى 14 آذار.

    A number of something else ends the phrase: قالت الشرطة في تعز | 20 مرة إن …
    """
    following = index + 1
    kinds = reader.analysis.traits(following)
    if reader.analysis.readings[index - 1].base in _UNITS:
        return following + (reader.analysis.forms[following] in _ARMS)  # اللواء 22 مدرع
    if reader.analysis.readings[index - 1].base in _MOVEMENTS and kinds & a.MONTH:
        return following + 1
    of_year = reader.head & a.DOCUMENT and index == reader.first + 1
    if of_year and len(reader.analysis.forms[index]) == 4:  # إحصاء 2014
        return following
    of_body = reader.analysis.traits(index - 1) & (a.PLACE | a.BODY)
    if not of_body or len(reader.analysis.forms[index]) > 2:
        return None
    if following >= reader.limit or kinds & (a.GIVEN | a.HONORIFIC | a.PREPOSITION | a.COMMA):
        return following
    return following if reader.analysis.readings[following].definite else None
