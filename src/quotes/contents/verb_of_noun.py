"""The verb that goes with a noun that reports: | ونقلت الوكالة عن الوزير قوله إن, | واكتفى المدرب بالقول إن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding
from quotes.passage import Passage


def verb_of(passage: Passage, noun: CueFinding, begin: int, first: int) -> int:
    """The verb that goes with a noun that reports, or the noun itself: | ونقلت الوكالة عن الوزير قوله إن."""
    if not noun.suffix:  # …، وعن غيابه | رد بالقول إن …; …، | واختتم حديثه بالقول إن …
        joined = _joined_clause(passage, begin, first)
        if joined is not None:
            return joined
        back = [each for each in (1, 2) if _goes_with_saying(passage, begin - each)]
        return begin - back[0] if back else begin
    for index in range(begin - 1, max(first, begin - _LONGEST_RELAY), -1):
        if passage.analysis.traits(index) & a.STOP:
            break
        reading = passage.analysis.readings[index]
        if not reading.traits & a.OUTLET_HEAD and any(
            cue.form.kind == "verb" and cue.form.entry.relay for cue in reading.cues
        ):
            return index  # not ونقلت | إذاعة محلية عن شاهد قوله
    return begin


def _joined_clause(passage: Passage, noun: int, first: int) -> int | None:
    """The token behind a comma where و opens the clause of بالقول: …، | واكتفى المدرب بالقول إنه."""
    analysis = passage.analysis
    if analysis.forms[noun] != "بالقول":
        return None
    for index in range(noun - 2, max(first, noun - _FARTHEST_VERB), -1):
        if analysis.traits(index) & a.COMMA:
            return index + 1 if analysis.forms[index + 1][0] == "و" else None
    return None


_FARTHEST_VERB = 7  # tokens
_LONGEST_RELAY = 20  # tokens


# Verbs that say with بالقول what they mean: رد بالقول إن …
_WITH_SAYING = frozenset(
    ["رد", "أجاب", "علق", "عقب", "أضاف", "ختم", "اختتم", "استدرك", "استطرد", "برر"]
)


def _goes_with_saying(passage: Passage, index: int) -> bool:
    cues = passage.analysis.readings[index].cues
    return any(cue.form.kind == "verb" and cue.form.entry.lemma in _WITH_SAYING for cue in cues)
