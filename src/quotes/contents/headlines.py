"""What a headline adds behind two dots: الوزير: لن نسمح بذلك.. | ويوجه بإزالة فورية, المدرب: سنعود.. | فيديو."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage

# What goes with the text, and what the reader is called upon to do, folded.
_WITH_IT = frozenset(
    [
        "فيديو", "الفيديو", "بالفيديو", "صور", "بالصور", "شاهد", "شاهدوا", "تفاصيل", "التفاصيل", "بالتفاصيل",
        "تعرف", "اعرف", "مباشر", "خاص", "انفوجراف", "انفوغراف",
    ]
)  # fmt: skip
HEADLINE = 20
"""How far from the beginning of the text a headline's words begin, in tokens."""
_LONGEST = 40  # tokens of a headline
_SHORTEST_ACT = 4  # letters, و included: ويرد


def before_tail(passage: Passage, first: int, end: int) -> int:
    """The token before which the words of a headline that begin at `first` end."""
    forms = passage.analysis.forms
    last = min(end, first + _LONGEST)
    for index in range(first + 1, last - 1):
        dots = forms[index] == "…" or (forms[index] == "." and forms[index - 1] == ".")
        if dots and forms[index + 1] != "." and _is_tail(passage, index + 1):
            return index if forms[index] == "…" else index - 1
        bracketed = passage.opens.get(index)
        if bracketed is not None and passage.stretch(bracketed).kind == "bracket":
            if forms[index + 1] in _WITH_IT and passage.word_count(bracketed) == 1:
                return index
    return end


def _is_tail(passage: Passage, index: int) -> bool:
    reading = passage.analysis.readings[index]
    if reading.form.removeprefix("و") in _WITH_IT:
        return True
    return _tells_what_he_does(reading)


def _tells_what_he_does(reading: Reading) -> bool:
    """Whether و and an imperfect of the third person tell what the speaker does besides: ويوجه, ويؤكد."""
    if len(reading.form) < _SHORTEST_ACT or not reading.form.startswith("وي"):
        return False
    verbs = [cue.form for cue in reading.cues if cue.form.kind == "verb"]
    reports = any((v.tense, v.person, v.number) == ("imperfect", 3, "s") for v in verbs)
    unlisted = not (reading.cues or reading.traits & ~a.GIVEN or reading.definite)
    return reports or unlisted
