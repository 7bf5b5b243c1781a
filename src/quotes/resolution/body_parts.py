"""What somebody's face or voice does, they do: احمر وجه | الفتى وقال …, ارتجف صوتها وقالت …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

# Folded, by the gender that a verb has before them.
_OF_A_MAN = frozenset(
    ["وجه", "صوت", "صدر", "قلب", "راس", "فم", "لسان", "جبين", "حاجبا", "جسد", "جسم", "خدا", "جفنا"]
)
_OF_A_WOMAN = frozenset(
    [
        "عين", "عينا", "عيون", "يد", "يدا", "شفه", "شفتا", "شفاه", "اصبع", "اصابع", "دموع", "دمعه",
        "ملامح", "اسارير", "انفاس", "قدم", "قدما", "ساقا", "ركبتا", "ابتسامه", "ضحكه", "نظرات", "نبره",
    ]
)  # fmt: skip
_PERSON = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.ANONYMOUS  # قلب الدفاع is a player
_THEIRS = ("ه", "ها", "هم", "هن")


def owner_of_part(analysis: Analysis, verb: int, noun: int) -> bool:
    """Whether a part of the body acts at `noun`, and the next word is whose it is: خفق قلب | سلمى."""
    if noun + 1 >= len(analysis):
        return False
    parts = _OF_A_WOMAN if _is_of_a_woman(analysis.forms[verb]) else _OF_A_MAN
    if analysis.forms[noun] not in parts:
        return False
    whose = analysis.readings[noun + 1]
    somebody = whose.traits & a.GIVEN or (whose.definite and whose.traits & _PERSON)
    return bool(somebody) and not whose.preposition and not whose.conjunction


def is_own_part(form: str) -> bool:
    """Whether the folded word is a part of the body with a pronoun, and nobody: علقت | قدمه وصاح …"""
    if not form.endswith(_THEIRS):
        return False
    part = form.removesuffix("ه") if form.endswith("ه") else form[:-2]
    return part in _OF_A_MAN or part in _OF_A_WOMAN or f"{part[:-1]}ه" in _OF_A_WOMAN


def _is_of_a_woman(verb: str) -> bool:
    return verb.endswith("ت") or verb.startswith(("ت", "وت", "فت"))


def is_their_own(analysis: Analysis, verb: int, noun: int) -> bool:
    """Whether an unlisted noun is what the one who acts has, the object: رفع يده وقال, هزت رأسها وقالت."""
    word = analysis.spelled(noun)
    if analysis.readings[noun].definite or word.startswith("م") or len(word) < 3:
        return False  # مرافقه: a participle may be somebody
    if is_own_part(analysis.forms[noun]):
        return True  # علقت قدمه وصاح
    if analysis.forms[verb].endswith("ت"):
        return word.endswith("ها")
    return word.endswith("ه") and not word.endswith(("يه", "اه"))  # نزيه
