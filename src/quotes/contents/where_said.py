"""Where something was said, as the writer adds behind it: …، وذلك في مؤتمر صحفي; …، في مقابلة مع قناة الغد."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

CAME = frozenset(["جاء", "ياتي", "وجاء", "وياتي"])
"""The first words of جاء ذلك, folded."""
_WHEN_IT_CAME = frozenset(
    ["خلال", "في", "علي", "بعد", "عقب", "ضمن", "اثناء", "لدي", "ردا", "عبر", "غداه", "وسط", "تعليقا", "عند", "قبل"]
)  # fmt: skip


def comes_so(passage: Passage, index: int) -> bool:
    """Whether the writer tells on what occasion it was said, with no comma before: … | جاء ذلك خلال ندوة."""
    analysis = passage.analysis
    if index + 2 >= len(analysis.forms) or analysis.forms[index + 1] != "ذلك":
        return False
    if analysis.traits(index - 1) & (a.CONJUNCTION | a.COMPLEMENTIZER | a.RELATIVE | a.NEGATION):
        return False  # حتى لو جاء ذلك على حساب الفريق
    return analysis.forms[index + 2] in _WHEN_IT_CAME


# Where people write, behind عبر, في and خلال: …، عبر حسابه على تويتر.
_ITS_PAGES = frozenset(
    [noun + whose for noun in ("حساب", "حسابات", "صفحت") for whose in POSSESSIVES]
)


def _is_first_word(passage: Passage, index: int) -> bool:
    """في | أول تعليق له; في | آخر ظهور لها."""
    readings = passage.analysis.readings
    if passage.analysis.forms[index] not in ("اول", "اخر") or index + 1 >= len(readings):
        return False
    noun = readings[index + 1].base
    return noun in _STATEMENTS or noun in _SPOKEN_OF or noun in ("ظهور", "موقف", "خطاب")


_WITHIN = frozenset(["في", "خلال", "ضمن", "عقب"])
_SPOKEN_OF = frozenset(["اشاره", "تلميح", "رد", "رده", "ردها", "ردهم", "تعليق", "سوال", "اجابه"])
# What somebody says is said in these, folded, besides what the lists know as occasions and documents.
_SPOKEN_IN = frozenset(["معرض", "زياره", "ختام", "مستهل", "اعقاب", "انعقاد", "افتتاح"])


def tells_where(passage: Passage, index: int) -> bool:
    """Whether وذلك brings in where it was said: وذلك في مؤتمر صحفي، وذلك في إشارة إلى; not وذلك في إطار الخطة."""
    analysis = passage.analysis
    if analysis.forms[index] != "وذلك" or index + 2 >= len(analysis.forms):
        return False
    if analysis.forms[index + 1] == "عبر":
        return analysis.forms[index + 2] in _ITS_PAGES
    if analysis.forms[index + 1] not in _WITHIN:
        return False
    noun = analysis.readings[index + 2]
    if noun.base in _SPOKEN_OF or _is_first_word(passage, index + 2):
        return True
    if not analysis.traits(index - 1) & a.COMMA:
        # … مستمر | وذلك في تصريح صحفي; not تمسكت بالمبادرة وذلك خلال اللقاء الذي جمعها به
        return noun.base in _OWN_WORDS and not noun.definite
    told = a.OCCASION | a.DOCUMENT | a.OUTLET | a.OUTLET_HEAD
    own = analysis.spelled(index + 2).endswith(POSSESSIVES)  # وذلك خلال تواجده
    return own or bool(noun.traits & told) or noun.base in _SPOKEN_IN


_STATEMENTS = frozenset(
    [
        "تصريح",
        "تصريحات",
        "حديث",
        "مقابله",
        "موتمر",
        "بيان",
        "تغريده",
        "مداخله",
        "حوار",
        "لقاء",
        "اتصال",
        "اقوال",
        "كلمه",
    ]
)
# Of these each is somebody's alone, which a meeting or call is not.
_OWN_WORDS = frozenset(
    ["تصريح", "تصريحات", "حديث", "مقابله", "بيان", "تغريده", "مداخله", "حوار", "منشور", "تدوينه", "موتمر"]
)  # fmt: skip
_MADE_TO = frozenset(
    ["مع", "علي", "الي", "له", "لها", "لهم", "امام", "صدر", "صادر", "اصدره", "اصدرته"]
)
# How the verbs begin with which what was said reached the public, folded.
_GIVEN = ("نقلت", "نشرت", "اوردت", "بثت", "تناقلت", "ادلي", "ادلت", "القا", "القت", "اجرت")
_GIVEN_TO = frozenset(
    ["صحفي", "صحافي", "صحفيه", "صحافيه", "خاص", "خاصه", "هاتفي", "هاتفيه", "متلفز"]
)


def is_statement(passage: Passage, index: int) -> bool:
    """…، في تصريح لقناة الغد; …، خلال مؤتمر صحفي: where it was said."""
    forms, readings = passage.analysis.forms, passage.analysis.readings
    if index + 2 >= len(forms) or forms[index] not in ("في", "خلال", "عبر"):
        return False
    if _is_first_word(passage, index + 1) or forms[index + 1] in _ITS_PAGES:
        return True
    noun, behind = readings[index + 1], readings[index + 2]
    if noun.definite or not (noun.base in _STATEMENTS or noun.base in _OWN_WORDS):
        return False
    if behind.form in _GIVEN_TO or behind.preposition == "ل":
        return True
    if noun.base in _OWN_WORDS and (behind.form in _MADE_TO or behind.form.startswith("نشر")):
        return True  # …، في مقابلة مع قناة الغد; …، في بيان نشر على موقعها
    return not behind.definite and behind.form.startswith(_GIVEN)  # في أقوال نقلتها الصحف
