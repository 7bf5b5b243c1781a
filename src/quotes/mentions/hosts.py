"""Who holds, or brings out, what somebody says something at: وقال خلال الملتقى الذي تنظمه الجمعية إن …

The clause is about the occasion or the paper, and its body is no subject of the verb before.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import is_strong_start, read_phrase

_PEOPLE = a.ROLE | a.HONORIFIC | a.GIVEN | a.SINGLED
_OUTLETS = a.OUTLET | a.OUTLET_HEAD
MAY_BE_HOST = PerWord(lambda reading: bool(reading.traits & (a.BODY | a.MARK | _PEOPLE)))
"""Whether the word alone may begin what a host is called."""

_SHORTEST_ACT = 4  # letters: بثته
# Where and with whom stands between: أجرته | معه | الصحيفة, تنظمه | هذا العام | الجمعية.
_LONGEST_BETWEEN = 2  # tokens
_BETWEEN = a.PREPOSITION | a.TIME | a.ADVERB | a.DEMONSTRATIVE
_WITH_HIM = frozenset(["معه", "معها", "فيه", "فيها", "له", "لها", "عنه", "عنها", "عليه", "عليها"])
# Who does so with a paper or a speech says what is in it: في بيان أصدرته الوزارة.
_AUTHORS = ("اصدر", "نشر", "عقد", "وجه", "القا", "القت", "اعد", "بعث", "ارسل", "كتب", "وزع", "اجر")
# … but does not, when done by people: خلال ندوة حضرها المحافظ.
_BY_PEOPLE = (
    "حضر", "يحضر", "تحضر", "ادار", "تدير", "يدير", "استضاف", "نظم", "تنظم", "ينظم", "شارك", "طرح",
)  # fmt: skip


def behind_host(passage: Passage, cue: CueFinding, index: int, limit: int) -> int | None:
    """The token behind a body at `index` that only holds the occasion; None where it may speak."""
    verb = _act_before(passage, cue, index)
    if verb is None or not _is_host(passage, verb, index):
        return None
    readings = passage.analysis.readings
    behind = read_phrase(passage, index, limit).last
    for place in range(index + 1, behind):  # ندوة نظمتها الجمعية | رئيس البنك المركزي
        title = readings[place].traits & a.PERSON and not readings[place].traits & a.BODY
        if title and readings[place - 1].definite and is_strong_start(passage, place):
            return place
    while behind < limit and _is_joined(readings[behind]):
        # حضرها المحافظ | وعدد من النواب
        behind = max(behind + 1, read_phrase(passage, behind, limit).last)
    return behind


def _is_joined(reading: Reading) -> bool:
    return reading.conjunction == "و" or (not reading.traits and reading.form[0] == "و")


def is_in_relative(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the word is the verb of a relative clause behind the cue: خلال الندوة التي | حضرها المحافظ."""
    before = passage.analysis.readings[index - 1]
    return index > cue.last and bool(before.traits & a.RELATIVE) and before.form.startswith("ال")


def _act_before(passage: Passage, cue: CueFinding, index: int) -> int | None:
    """The verb of a clause about the occasion, with a pronoun for it: الذي | تنظمه, حديث | أجرته معه."""
    readings = passage.analysis.readings
    lowest = max(cue.last, index - 1 - _LONGEST_BETWEEN)
    for verb in range(index - 1, lowest, -1):
        reading = readings[verb]
        if _may_be_act(reading) and not passage.analysis.spelled(verb).endswith("ة"):
            before = readings[verb - 1]
            definite = before.definite and not before.traits & a.RELATIVE
            # not خلال لقائه | الوزير, في مقره الجديد
            return None if definite or before.traits & a.PREPOSITION else verb
        if reading.form not in _WITH_HIM and not reading.traits & _BETWEEN:
            return None
    return None


def _may_be_act(reading: Reading) -> bool:
    if reading.traits & ~a.HONORIFIC or reading.definite or reading.preposition:
        return False  # حضرة is a title, حضره no less a verb
    return len(reading.form) >= _SHORTEST_ACT and reading.form.endswith(("ه", "ها"))


def _is_host(passage: Passage, verb: int, index: int) -> bool:
    """Whether what stands at `index` only holds the occasion, and speaks there no more than others."""
    act = passage.analysis.forms[verb]
    traits = passage.analysis.traits(index)
    if index in passage.opens or traits & _OUTLETS:
        return not act.startswith(("اصدر", "اعد", "كتب"))
    if traits & _PEOPLE:
        return act.startswith(_BY_PEOPLE)
    return bool(traits & a.BODY) and not act.startswith(_AUTHORS)
