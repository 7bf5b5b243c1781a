"""Who calls a thing what stands in marks: ما أسماه "…", ما وصفه الوزير بـ"…"."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

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
    if readings[place].traits & (a.TITLE_HEAD | a.OUTLET_HEAD) and not readings[place].cues:
        return None  # الذي يعده فلان عبر قناة «…»
    if _is_kind_of_thing(readings[place - 1], readings[place]):
        return None  # ما أسماه نظام قرصنة «ستار»
    for verb in range(place, max(1, place - _LONGEST_CALLER) - 1, -1):
        reading = readings[verb]
        if not reading.is_word:
            return None
        if reading.may_be_verb and any(
            cue.form.kind == "verb"
            and cue.form.entry.sense in ("describe", "consider")
            and (cue.suffix not in ("", "ي") or cue.form.number == "p")
            for cue in reading.cues
        ):
            before = readings[verb - 1]
            # القطبية التي اعتبرها بعضهم «مصطنعة»
            known = before.form in _WHAT or before.traits & a.RELATIVE
            return verb if known else None
    return None


def _is_kind_of_thing(noun: Reading, of: Reading) -> bool:
    """Whether two nouns without the article say what kind of thing bears the name: نظام قرصنة."""
    unlisted = not (of.traits or of.cues or of.definite or of.preposition)
    bare = noun.is_word and not (noun.definite or noun.cues or noun.preposition)
    return (
        unlisted
        and of.form.endswith("ه")
        and bare
        and not noun.traits & ~(a.TITLE_HEAD | a.INSTITUTION)
    )


def is_ascribed(passage: Passage, number: int) -> bool:
    """Whether it is said right behind the marks whose word it is: الأمر «ممكن» للجميع، على حد تعبيره."""
    forms = passage.analysis.forms
    behind = passage.after[number]
    for place in range(behind, min(behind + _FARTHEST, len(forms) - 1)):
        first, second = forms[place], forms[place + 1]
        if (first == "علي" and second == "حد") or (first in _ACCORDING and second in _HIS_WORDS):
            return True
        if first in ("كما", "مثلما") and second.startswith(_CALLS_IT):
            return True
        if passage.analysis.traits(place) & (a.STOP | a.LINE | a.COLON) or place in passage.opens:
            return False
    return False


_FARTHEST = 3
_CALLS_IT = ("وصف", "يصف", "تصف", "اسما", "سما", "يسمي", "تسمي")
_ACCORDING = frozenset(["بحسب", "حسب", "وفق", "وفقا"])
_HIS_WORDS = frozenset(
    [noun + suffix for noun in ("تعبير", "وصف", "قول", "لتعبير", "لوصف") for suffix in POSSESSIVES]
)


_WHAT = frozenset(["ما", "بما", "لما", "مما", "عما", "فيما", "من", "ممن", "لمن", "وما"])


# How many words may stand between وصف and its بـ: what is described.
_LONGEST_OBJECT = 10


# What is called so by nobody in particular: ما يسمى بـ«…».
_CALLED = frozenset(["يسمي", "تسمي", "سمي", "يوصف", "توصف"])


def is_description(passage: Passage, index: int) -> bool:
    """Whether the marks are what something is described as: وصف المباراة بـ«المعقدة»."""
    if not passage.is_behind_b(index):
        return _is_held_to_be(passage, index)
    readings = passage.analysis.readings
    for place in range(index - 2, max(0, index - 2 - _LONGEST_OBJECT) - 1, -1):
        reading = readings[place]
        if reading.cues and not reading.definite:
            return reading.form not in _CALLED and any(
                cue.form.entry.sense == "describe" and cue.form.kind in ("verb", "participle")
                for cue in reading.cues
            )
    return False


_HOLDING = frozenset(["اعتبر", "عدّ"])


def _is_held_to_be(passage: Passage, index: int) -> bool:
    """Whether the marks are what somebody holds a known thing to be: اعتبر القرار «خطوة متأخرة»."""
    readings = passage.analysis.readings
    opening = readings[passage.words(passage.opens[index])[0]]
    if index == 0 or not readings[index - 1].definite or opening.definite:
        return False
    if passage.word_count(passage.opens[index]) == 1:
        return False  # اعتبر الشركة «نماء» رائدة
    for place in range(index - 2, max(0, index - 1 - _LONGEST_OBJECT) - 1, -1):
        reading = readings[place]
        if not reading.is_word or reading.traits & (a.COMPLEMENTIZER | a.RELATIVE):
            return False
        if reading.cues and not reading.definite:
            return any(
                cue.form.entry.lemma in _HOLDING
                and (cue.form.kind == "participle" or cue.form.tense == "perfect")
                for cue in reading.cues
            )
    return False


NEEDS = frozenset(["ضروره", "وجوب", "حتميه", "اهميه"])
"""That it has to be, folded: شدد على | ضرورة «…»."""
_TO = frozenset(["الي", "علي"])
_ASKING = frozenset(["request", "advise"])
_NAMES = a.BODY | a.PLACE | a.GIVEN | a.FAMILY | a.NISBA | a.NAME_WORD_OF_BODY


def is_called_for(passage: Passage, index: int) -> bool:
    """Whether a lone noun with the article is what somebody asks for: دعا الناس إلى «الهدوء», ضرورة «الحذر»."""
    readings = passage.analysis.readings
    opening = readings[passage.words(passage.opens[index])[0]]
    if not opening.definite or opening.preposition or opening.traits & _NAMES or index < 2:
        return False
    before = readings[index - 1]
    if before.base in NEEDS:
        return True
    if before.form not in _TO:
        return False
    for place in range(index - 2, max(-1, index - 2 - _LONGEST_OBJECT), -1):
        reading = readings[place]
        if not reading.is_word or reading.traits & (a.COMPLEMENTIZER | a.RELATIVE):
            return False
        if any(cue.form.entry.sense in _ASKING for cue in reading.cues) and not reading.definite:
            return True
    return False
