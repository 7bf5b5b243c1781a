"""أضاف إلى أن, أوضح على أن, قال بعد ذلك أن: what stands before أن, as writers have it who mix their verbs."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

# What opens a clause of its own behind أن, besides a noun: أن هناك, أن ما حدث.
_THERE_IS = frozenset(["هناك", "ثمه", "ما"])
_OF_WARNING = frozenset(["من أن", "بأن"])
STATING = frozenset(["الي", "علي"])
_FARTHEST_TO = 30


def states(passage: Passage, index: int, start: int, frames: frozenset[str]) -> bool:
    """وأضاف الخبير إلى أن السوق هادئة, as أشار إلى أن; with a verb behind it إلى أن is "until".

    The same holds of أوضح الوزير على أن, لافتا على أن, as أكد على أن: with a verb it is "provided that".
    Not where another verb on the way has it: تتحدث الأنباء عن هروبهم مشيرة إلى أن …
    """
    analysis = passage.analysis
    if not frames & {"أن", "إن", "إلى أن"} or not start < index < start + _FARTHEST_TO:
        return False
    if index + 1 >= len(analysis.forms):
        return False
    following = analysis.readings[index + 1]
    noun = following.definite or following.form in _THERE_IS
    if not (noun or (analysis.forms[index] != "ان" and not following.looks_finite("يتن"))):
        return False
    way = range(start, index - 1)
    if any("إلى أن" in cue.form.entry.frames for i in way for cue in analysis.readings[i].cues):
        return False
    if analysis.forms[index - 1] == "علي":
        apart = index - 1 == start
    else:
        share = analysis.traits(start) & a.NUMBER  # قال 72٪ من العمال إلى أن
        apart = bool(analysis.traits(index - 2) & a.COMMA or share) or index - 2 <= start
    return apart or (
        can_start(passage, start) and read_phrase(passage, start, index - 1).last == index - 1
    )


def is_after_that(passage: Passage, index: int, start: int, frames: frozenset[str]) -> bool:
    """Whether ذلك is what a preposition governs: أوضح الوزير بعد ذلك أن; not قوي ذلك أن, "because".

    عاقبته على ذلك بأن يُسجن tells what was done; حذر كل من يقدم على مثل ذلك بأن العقاب مصيره warns of it.
    """
    analysis = passage.analysis
    if analysis.forms[index - 1 : index + 1] == ["مثل", "ذلك"]:
        return frames >= _OF_WARNING and analysis.forms[index + 1].startswith("بان")
    return (
        analysis.forms[index] == "ذلك"
        and index > start
        and not analysis.forms[index + 1].startswith("با")
        and bool(analysis.traits(index - 1) & (a.PREPOSITION | a.TIME | a.ADVERB))
    )
