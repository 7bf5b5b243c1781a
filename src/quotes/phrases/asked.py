"""Which rules of a phrase ask about a word at all: what its letters and readings alone let be.

Nearly all words of a phrase (الخارجية, الروسي) are none that any of these rules is about, and each of
the rules would find it out again, at every place. So it is worked out once for each word. A bit says
that the rule may hold, and the rule then tells; where the bit is not set it never holds.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.per_word import PerWord
from quotes.phrases.complements import OFFICES
from quotes.phrases.governed import ISSUES
from quotes.phrases.joins import ISSUED
from quotes.phrases.matters import MATTERS
from quotes.phrases.name_parts import FOREIGN_PARTICLES
from quotes.phrases.outside import OUTSIDE
from quotes.phrases.starts import ENDS, NUMERALS, REFLEXIVES
from quotes.phrases.stops import ANONYMITY, POSSESSIVES, THINGS

(
    BY_FORM, ENDING, BARE, TELLING, NAME_PART, BEFORE_NAME_PART, LAST_NAME, JOINED, CLAUSE, REPORTS, ISSUING,
    PEOPLE, POSSESSED, CONSTRUCT, DEFINITE, MATTER, OTHER, VERBAL, COUNTED, PARTICIPLE,
) = (1 << n for n in range(20))  # fmt: skip

BEGINNINGS = CONSTRUCT | DEFINITE | MATTER | OTHER

ACTING = frozenset(["بالوكاله", "بالانابه", "بالنيابه", "بالتكليف"])
OF_THE_SAME = frozenset(["لنفس", "لذات", "بنفس", "بذات"])
OF_HIM = frozenset(["منه", "منها", "منهم", "منهما"])
CALLED = ("يدعي", "تدعي")
# Words that some rule asks for by their letters.
_BY_FORM = frozenset(
    [*REFLEXIVES, *ACTING, *OF_THE_SAME, *OF_HIM, *ANONYMITY, *OFFICES, *OUTSIDE, *CALLED, "غير"]
)
_ENDING = frozenset(["القول", "الله", *NUMERALS])
_NAME_PARTS = frozenset(["لو", "بي", "لي", "لولا"])
_BEFORE_NAME_PARTS = FOREIGN_PARTICLES | {"بن", "بنت"}
_SAYING_OF = frozenset(["قوله", "قولها", "قولهم", "قولهما"])
_JOINED = ENDS | a.PREPOSITION | a.OF_PROPHET | a.OF_GOD | a.HONORIFIC_PRONOUN | a.NAMING
_NO_REPORTS = a.ROLE | a.GIVEN | a.INSTITUTION | a.DOCUMENT | a.GROUP
_NO_NEW_PHRASE = a.NISBA | a.ADJECTIVE | a.FAMILY | a.GIVEN
_PLURALS = a.ROLE_PLURAL | a.GROUP


def reports(reading: Reading) -> bool:
    """Whether the word reports, as a verb, a participle or قولهم, so that the phrase ends before it."""
    if not reading.cues or reading.definite:
        return False
    if reading.form in _SAYING_OF:
        return True  # نقلا عن مسؤولين | قولهم إن
    circumstance = reading.form.endswith("ا")
    if circumstance and any(cue.form.kind == "participle" for cue in reading.cues):
        return True  # المدرب معلقا على الخسارة
    if reading.traits & _NO_REPORTS:
        return False
    return any(cue.form.kind == "verb" and not cue.form.entry.ambiguous for cue in reading.cues)


def _is_participle(reading: Reading) -> bool:
    """A participle with the article that no list has is what somebody is: المتضررة, المكلف."""
    return (
        reading.definite
        and not reading.traits & ~a.ADJECTIVE
        and reading.base.startswith("م")
        and len(reading.base) >= 4
    )


def _may_be_name_part(reading: Reading) -> bool:
    traits, form = reading.traits, reading.form
    if reading.conjunction == "ف" and traits & a.GIVEN:
        return True
    with_bal = form.startswith("بل") and not traits
    return form in _NAME_PARTS or bool(traits & a.FAMILY) or with_bal


def _asked(reading: Reading) -> int:
    form, traits, definite = reading.form, reading.traits, reading.definite
    unlisted = not traits and not definite  # what the rules of guessing are about
    attached = reading.conjunction or reading.preposition
    possessed = not definite and form.endswith(POSSESSIVES)
    conditions = (
        (BY_FORM, form in _BY_FORM),
        (ENDING, form in _ENDING or traits & a.RELATIVE),
        (BARE, not (definite or attached)),
        (TELLING, not traits and form[0] in "وفبل"),
        (NAME_PART, _may_be_name_part(reading)),
        (BEFORE_NAME_PART, form in _BEFORE_NAME_PARTS),
        (LAST_NAME, reading.preposition or reading.cues),
        (
            JOINED,
            form in _BY_FORM or form == "و" or attached or reading.expressions or traits & _JOINED,
        ),
        (CLAUSE, possessed or (form in ISSUED and not definite)),
        (REPORTS, reports(reading)),
        (ISSUING, unlisted and reading.may_be_verb),
        (PEOPLE, traits & a.SINGLED or (definite and traits & _PLURALS)),
        (POSSESSED, unlisted and possessed),
        (CONSTRUCT, (not definite and not traits & ~THINGS) or form == "صحه"),
        (DEFINITE, definite and not traits & _NO_NEW_PHRASE),
        (MATTER, reading.base in MATTERS),
        (OTHER, not definite and not traits & ~a.PLACE),
        (VERBAL, unlisted or form in ISSUES),
        (COUNTED, traits & (a.NUMBER | a.OCCASION)),
        (PARTICIPLE, _is_participle(reading)),
    )
    return sum(bit for bit, holds in conditions if holds)


ASKED = PerWord(_asked)
"""The bits of each word."""
