"""Who the latter is: the last of whom the words before name, not who acts in them.

التقى سامر حداد | نايف الزعبي، وأكد الأخير أن …
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import is_strong_start, read_phrase
from quotes.resolution.names_before import names_before
from quotes.resolution.subjects import Subjects

_LATTER = frozenset(["الاخير", "الاخيره"])
_NEIGHBOURS = frozenset(["جارتها", "جارته", "لجارتها", "بجارتها"])
_REACH = 40  # tokens
_NEXT = 6  # tokens between the latter and what names it at the earliest


def the_latter(passage: Passage, subjects: Subjects, cue: CueFinding, index: int) -> Phrase | None:
    """Whom الأخير or الأخيرة at token `index` means, where the sentence or the one before names them."""
    form = passage.analysis.forms[index]
    if form not in _LATTER:
        return None
    start = passage.sentence(index)[0]
    lowest = max(
        start if index - start > _NEXT else passage.sentence(max(0, start - 1))[0], index - _REACH
    )
    woman = form.endswith("ه")
    gender = "f" if woman else "m"
    names = (
        d.phrase for d in names_before(passage, subjects, cue, lowest) if d.gender in (None, gender)
    )
    name = next(names, None)
    body = _body_before(passage, lowest, min(cue.first, index)) if woman else None
    if name is None or (body is not None and body.first > name.first):
        return body
    return name


def _body_before(passage: Passage, lowest: int, index: int) -> Phrase | None:
    """The last body in the feminine, or state: … ضد | الوزارة، وردت الأخيرة بأن …"""
    for place in range(index - 1, lowest - 1, -1):
        reading = passage.analysis.readings[place]
        if reading.form in _NEIGHBOURS:
            return Phrase(place + 1, place + 2, place + 1)  # انسحبت من حدود جارتها | ترمسان
        known = reading.traits & (
            a.INSTITUTION | a.ORGANISATION | a.OUTLET_HEAD
        ) and reading.base.endswith("ه")
        if known and not reading.traits & a.NISBA and passage.inside[place] < 0:
            if reading.preposition or is_strong_start(passage, place):
                return read_phrase(passage, place, index)
    return None
