"""Which rules of a phrase ask about a word at all: what its letters and readings alone let be.

Nearly all words of a phrase (الخارجية, الروسي) are none that any of these rules is about, and each of
the rules would find it out again, at every place. So it is worked out once for each word. A bit says
that the rule may hold, and the rule then tells; where the bit is not set it never holds.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.anonymity import ASKING, SPEAKING
from quotes.per_word import PerWord
from quotes.phrases.appositions import APPOSED
from quotes.phrases.complements import NEARLY
from quotes.phrases.fields import OFFICES
from quotes.phrases.governed import ISSUES
from quotes.phrases.matters import MATTERS
from quotes.phrases.name_parts import FOREIGN_PARTICLES
from quotes.phrases.outside import OUTSIDE
from quotes.phrases.relatives import ISSUED, OBTAINED
from quotes.phrases.starts import ENDS, NUMERALS, REFLEXIVES
from quotes.phrases.stops import THINGS
from quotes.pronouns import POSSESSIVES

(
    BY_FORM, ENDING, BARE, TELLING, NAME_PART, BEFORE_NAME_PART, LAST_NAME, JOINED, CLAUSE, REPORTS, ISSUING,
    PEOPLE, POSSESSED, CONSTRUCT, DEFINITE, MATTER, OTHER, VERBAL, PARTICIPLE, COMMON_GIVEN, HERS,
) = (1 << n for n in range(21))  # fmt: skip

BEGINNINGS = CONSTRUCT | DEFINITE | MATTER | OTHER
NAMES = NAME_PART | LAST_NAME | COMMON_GIVEN
DOUBTFUL = ISSUING | PEOPLE | POSSESSED | BEGINNINGS | VERBAL

ACTING = frozenset(["بالوكاله", "بالانابه", "بالنيابه", "بالتكليف"])
OF_THE_SAME = frozenset(["لنفس", "لذات", "بنفس", "بذات"])
OF_HIM = frozenset(["منه", "منها", "منهم", "منهما", "منهن"])
IN_IT = frozenset(["فيه", "فيها", "فيهم", "فيهما"])
# Whom something is done to, and the preposition with a pronoun that makes it so, folded.
ACTED_ON = frozenset(["مجني", "مدعي", "محكوم", "مشتكي", "معتدي", "متنازع"])
AGAINST_HIM = frozenset(["عليه", "عليها", "عليهم", "عليهما"])
OF_IT = frozenset(["له", "لها", "لهم", "لهما"])
OPINIONS = frozenset(["اراوهم", "ارايهم", "اراءهم", "اراوهن"])
CALLED = ("يدعي", "تدعي")
# Words that some rule asks for by their letters.
_BY_FORM = frozenset(
    [
        *REFLEXIVES,
        *ACTING,
        *OF_THE_SAME,
        *OF_HIM,
        *AGAINST_HIM,
        *OF_IT,
        *IN_IT,
        *OPINIONS,
        *ASKING,
        *SPEAKING,
        *OFFICES,
        *OUTSIDE,
        *CALLED,
        *APPOSED,
        *NEARLY,
    ]
)
# Objects of fixed expressions: لفت سامر حداد | النظر إلى, جدد الوزير | التأكيد على.
_IDIOM_OBJECTS = frozenset(["النظر", "الانتباه", "الانظار", "النقاب", "التاكيد", "التشديد"])
# … | أكثر من ألف مقعد
_ENDING = frozenset(["القول", "الله", "اكثر", "اقل", *NUMERALS, *_IDIOM_OBJECTS])
_NAME_PARTS = frozenset(["لو", "بي", "لي", "لولا", "لا", "معروف"])
_BEFORE_NAME_PARTS = FOREIGN_PARTICLES | {"بن", "بنت", "ال"}
HIS_WORDS = frozenset(["قوله", "قولها", "قولهم", "قولهما"])
_JOINED = ENDS | a.PREPOSITION | a.OF_PROPHET | a.OF_GOD | a.HONORIFIC_PRONOUN | a.NAMING
# لندن and روته are no لدنا … and روت … with a pronoun
_NO_REPORTS = (
    a.ROLE
    | a.GIVEN
    | a.FAMILY
    | a.INSTITUTION
    | a.DOCUMENT
    | a.GROUP
    | a.PLACE
    | a.NISBA
    | a.OUTLET
)
_NO_NEW_PHRASE = a.NISBA | a.ADJECTIVE | a.FAMILY | a.GIVEN
_PLURALS = a.ROLE_PLURAL | a.GROUP


def reports(reading: Reading) -> bool:
    """Whether the word reports, as a verb, a participle or قولهم, so that the phrase ends before it."""
    if not reading.cues or reading.definite:
        return False
    if reading.form in HIS_WORDS:
        return True  # نقلا عن مسؤولين | قولهم إن
    circumstance = reading.form.endswith("ا")
    if circumstance and any(cue.form.kind == "participle" for cue in reading.cues):
        return True  # المدرب معلقا على الخسارة
    if reading.traits & _NO_REPORTS:
        return False
    return any(cue.form.kind == "verb" and not cue.form.entry.ambiguous for cue in reading.cues)


def ends_name(reading: Reading, *, named: bool) -> bool:
    """Whether no name goes on with the word: سامر | القول إن, سامر | النظر إلى; not عبد الله, مجلس النظر."""
    return reading.form != "الله" and (named or reading.form not in _IDIOM_OBJECTS)


def _is_participle(reading: Reading) -> bool:
    """A participle with the article that no list has is what somebody is: المتضررة, المكلف."""
    return (
        not reading.traits & ~a.ADJECTIVE
        and reading.base.startswith("م")
        and len(reading.base) >= 4
    )


def _is_hers(reading: Reading) -> bool:
    """A woman's participle, which tells how she speaks behind her name or title: الوزيرة | مخاطبة النواب."""
    if reading.definite or reading.traits & _NO_REPORTS or not reading.form.endswith("ه"):
        return False
    return any(cue.form.kind == "participle" for cue in reading.cues)


_SHORT = 4  # letters


def _may_be_name_part(reading: Reading) -> bool:
    traits, form = reading.traits, reading.form
    if reading.conjunction == "ف" and (traits & a.GIVEN or len(form) <= _SHORT):
        return True
    with_bal = form.startswith("بل") and not traits
    if form[0] == "و" and not (traits or reading.cues or reading.definite):
        return True  # سامر الدهان | ونوشير زيلتن
    return form in _NAME_PARTS or bool(traits & a.FAMILY) or with_bal


def _asked(reading: Reading) -> int:
    form, traits, definite = reading.form, reading.traits, reading.definite
    bits = BEFORE_NAME_PART if form in _BEFORE_NAME_PARTS else 0
    if form in _BY_FORM:
        bits |= BY_FORM | JOINED
    if form in _ENDING or traits & a.RELATIVE:
        bits |= ENDING
    if form == "و" or reading.expressions or traits & _JOINED:
        bits |= JOINED
    if reading.conjunction or reading.preposition:
        bits |= JOINED | (LAST_NAME if reading.preposition else 0)
    elif not definite:
        bits |= BARE
    if reading.cues:
        bits |= (
            LAST_NAME | (REPORTS if reports(reading) else 0) | (HERS if _is_hers(reading) else 0)
        )
    if reading.base in MATTERS:
        bits |= MATTER
    if form in ISSUES:
        bits |= VERBAL
    if traits & a.GIVEN_WORD:
        bits |= COMMON_GIVEN
    if _may_be_name_part(reading):
        bits |= NAME_PART
    if not traits and form[0] in "وفبل":
        bits |= TELLING
    return bits | (_definite(reading) if definite else _indefinite(reading))


def _definite(reading: Reading) -> int:
    traits = reading.traits
    bits = 0 if traits & _NO_NEW_PHRASE else DEFINITE
    if traits & (_PLURALS | a.SINGLED):
        bits |= PEOPLE
    if not traits & ~a.NISBA and reading.base.endswith("ين"):
        bits |= PEOPLE  # المصلين, اللبنانيين
    return bits | (PARTICIPLE if _is_participle(reading) else 0)


def _indefinite(reading: Reading) -> int:
    form, traits = reading.form, reading.traits
    bits = PEOPLE if traits & a.SINGLED else 0
    if not traits & ~THINGS or form == "صحه":
        bits |= CONSTRUCT
    if not traits & ~a.PLACE:
        bits |= OTHER
    possessed = form.endswith(POSSESSIVES)
    if possessed or form in ISSUED or form in OBTAINED:
        bits |= CLAUSE
    if not traits:  # what the rules of guessing are about
        bits |= VERBAL | (POSSESSED if possessed else 0)
        bits |= CLAUSE if form.endswith(("وا", "ون")) else 0
        bits |= ISSUING if reading.may_be_verb else 0
    return bits


ASKED = PerWord(_asked)
"""The bits of each word."""
