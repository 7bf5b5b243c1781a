"""Nouns of speech with who speaks behind them: ومع إعلان الوزير أن …, وسط تحذيرات الخبراء من أن …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cue_reading import CueReading
from quotes.cues.complementizers import PREPOSITIONS_OF_THAT
from quotes.findings import Anchor, CueFinding
from quotes.lexicon import Entry
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, read_phrase

# Senses whose verbal nouns report by themselves: تأكيده أن, تصريحها بأن; not قدرته, تفاؤله.
SPEECH = frozenset(
    [
        "say",
        "add",
        "confirm",
        "announce",
        "explain",
        "mention",
        "report",
        "claim",
        "deny",
        "warn",
        "promise",
        "admit",
        "reveal",
    ]
)
"""Senses whose verbal nouns report by themselves."""

# Of these what stands behind the singular is whom they are told: تحذير السكان; behind the plural
# it is who speaks: تحذيرات الخبراء.
_IN_PLURAL = frozenset(["warn", "accuse", "threaten", "expect", *SPEECH])
_BROKEN = frozenset(["مزاعم", "وعود"])


def may_be_of_somebody(reading: Reading, candidate: CueReading) -> bool:
    """Whether the noun can have who speaks right behind it, as far as it alone tells."""
    entry = candidate.form.entry
    if entry.lemma == "علم":
        return False
    if _is_plural(reading):
        return entry.sense in _IN_PLURAL
    return entry.sense in SPEECH and entry.sense != "warn" and entry.addressee != "object"


def _is_plural(reading: Reading) -> bool:
    return reading.base.endswith("ات") or reading.base in _BROKEN


def begins_speaker(passage: Passage, index: int) -> bool:
    """Whether who speaks can begin right behind the noun at `index`: إعلان الوزير, ادعاءات الأمن."""
    analysis = passage.analysis
    if is_strong_start(passage, index + 1):
        return analysis.forms[index + 1] != "اخري"  # ادعاءات أخرى
    if index + 1 >= len(analysis.forms) or not _is_plural(analysis.readings[index]):
        return False
    return analysis.readings[index + 1].definite and can_start(passage, index + 1)


def is_saying_of(passage: Passage, index: int, anchor: Anchor, entry: Entry) -> bool:
    """ومع إعلان الوزير أن الجسر جاهز: a noun of speech with who speaks behind it, and right behind that its أن.

    Its preposition may come before (تحذيرات الخبراء من أن), or the comma of an apposition (تأكيدات
    الرئيس، سامر حداد، أن); or whom one accuses (اتهامات المعارضة للحكومة بأنها).
    A singular has words in marks as well: أثار تأكيد الوزير «لا نية لرفع الأسعار».
    قول has them as well: ومنه قول النبي صلى الله عليه وسلم: «الكلمة الطيبة صدقة».
    """
    if anchor.index <= index + 1:
        return False
    analysis = passage.analysis
    last = read_phrase(passage, index + 1, anchor.index).last
    if anchor.kind == "complementizer":
        behind = anchor.index
        if analysis.forms[behind - 1] in PREPOSITIONS_OF_THAT:
            behind -= 1
        elif last == behind - 1 and analysis.traits(last) & a.COMMA:
            return any(analysis.traits(each) & a.COMMA for each in range(index + 2, last))
        if entry.sense == "accuse" and last < behind and analysis.readings[last].preposition == "ل":
            last = read_phrase(passage, last, behind).last
        return last == behind
    if anchor.kind == "stretch" and entry.sense in _STATED and last == anchor.index:
        number = passage.opens[last]
        # وأثار تأكيد الوزير «لا نية لرفع الأسعار» جدلا
        return passage.stretch(number).closed and passage.word_count(number) >= _FEWEST_STATED
    while last < anchor.index and analysis.traits(last) & _BLESSED:
        last += 1
    return entry.lemma == "قال" and last == anchor.index


def is_of_somebody(passage: Passage, cue: CueFinding) -> bool:
    """Whether a noun of speech in the plural has who speaks behind it: مزاعم الجيش بأن …"""
    plural = _is_plural(passage.analysis.readings[cue.first])
    return plural and not cue.suffix and cue.anchor is not None and cue.anchor.index > cue.last


_STATED = frozenset(["confirm", "claim", "admit", "deny"])
_FEWEST_STATED = 3  # words

_BLESSED = a.OF_PROPHET | a.OF_GOD | a.ADVERB
