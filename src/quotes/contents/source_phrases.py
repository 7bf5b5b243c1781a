"""Where the phrase of a source ends, and a dateline: what stands before the clause that it covers."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases import ISSUED


def behind_relation(passage: Passage, behind: int, last: int) -> int:
    """The token behind what further tells who the source is: وحسب الطبيبة التي عالجته، فقد …"""
    analysis = passage.analysis
    if behind >= last:
        return behind
    reading = analysis.readings[behind]
    of_whom = reading.preposition == "ل" and reading.traits & a.SPEAKER_HEAD
    if not (reading.traits & a.RELATIVE or of_whom):
        return behind
    for end in range(behind, last - 1):
        if analysis.traits(end) & (a.COMMA | a.COMPLEMENTIZER):
            return end
    return behind


def _behind_commas(passage: Passage, index: int, last: int) -> int:
    while index < last and passage.analysis.traits(index) & a.COMMA:
        index += 1
    return index


def behind_apposition(passage: Passage, start: int, last: int) -> int:
    """The token behind a clause that tells who the source is: ووفق الشيخ، وهو وسيط قبلي، فقد …"""
    analysis = passage.analysis
    index = _behind_commas(passage, start, last)
    if analysis.forms[index : index + 1] not in (["وهو"], ["وهي"], ["وهم"], ["وهما"]):
        return start
    for end in range(index, last - 1):
        if analysis.traits(end) & a.COMMA:
            return end + 1
    return start


def behind_time(passage: Passage, start: int, last: int) -> int:
    """The token behind a date that follows the source: وفقا للوزارة، اليوم الجمعة 12 أبريل، فقد …"""
    analysis = passage.analysis
    index = _behind_commas(passage, start, last)
    issued = index + 1 < last and analysis.forms[index] in ISSUED  # وفقا لبيانات | صدرت أمس، …
    if index < last and analysis.traits(index + issued) & a.TIME:
        for end in range(index, min(index + 7, last)):
            if analysis.traits(end) & a.COMMA:
                return end + 1
    return start


def behind_dateline(passage: Passage, first: int, last: int) -> int:
    """The token behind a dateline: دبي، الإمارات العربية المتحدة (CNN) -- …"""
    analysis = passage.analysis
    for index in range(first, min(first + 14, last)):
        if (
            analysis.traits(index) & a.DASH
            and index > first
            and analysis.traits(index - 1) & (a.CLOSE | a.DASH | a.PLACE)
        ):
            following = index + 1
            while following < last and analysis.traits(following) & a.DASH:
                following += 1
            return following
    return first
