"""Where the sentences of a passage begin: stops, line ends, and what only looks like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.passage.post_ends import post_ends

if TYPE_CHECKING:
    from quotes.passage import Passage

# One-letter and short titles whose full stop ends no sentence: د. أ. م. أ.د. ص.ب.
_ABBREVIATIONS = frozenset(
    ["د", "ا", "م", "ص", "ب", "ت", "ه", "س", "ع", "ق", "ج", "دك", "ود", "ال", "اد", "وا"]
)
_LONGEST_ABBREVIATION = max(map(len, _ABBREVIATIONS))


def sentence_starts(passage: Passage) -> list[int]:
    """The first tokens of the sentences, in order; the last entry is the number of tokens."""
    analysis = passage.analysis
    size = len(analysis.forms)
    readings = analysis.readings
    final = passage.finals
    lines = [i for i in final if readings[i].traits & a.LINE]
    wrapped = len(lines) >= _FEWEST_WRAPPED and _is_wrapped(passage, lines)
    behind = passage.behind
    starts = [0]
    index = 0
    ends = post_ends(analysis)
    for here in sorted({*final, *behind, *ends}) if behind or ends else final:
        if here < index or here >= size:
            continue  # inside a stretch
        if here in ends and starts[-1] < here:
            starts.append(here)
            if not readings[here].traits & (a.STOP | a.LINE) and here not in behind:
                continue
        if here in behind:
            index = behind[here]
            if _closes_sentence(passage, here, index):
                starts.append(index)
            continue
        index = here + 1
        if readings[here].traits & a.LINE:
            if not (_continues(passage, here) or (wrapped and _is_inner_line_end(passage, here))):
                starts.append(index)
        elif readings[here].traits & a.STOP and _ends_sentence(analysis, here):
            starts.append(index)
    if starts[-1] != size:
        starts.append(size)
    elif size == 0:
        starts.append(0)
    return starts


def _ends_sentence(analysis: Analysis, index: int) -> bool:
    """Whether the stop at `index` ends its sentence: not after د. and not inside a run of dots."""
    forms = analysis.forms
    following = analysis.readings[index + 1] if index + 1 < len(forms) else None
    if following is not None:
        if following.traits & a.COMMA:
            return False  # أنت هداف الدوري؟، أعتقد …
        if following.form in _AND_THAT:
            # … أن الجسر آمن. وأن الطريق سيفتح: what is reported goes on; not وإن كان
            return not analysis.spelled(index + 1).startswith("وأ")
    if forms[index] != ".":
        return forms[index] != "…" or _line_follows(analysis, index)
    if following is not None:
        if following.expressions and _is_source_alone(analysis, index + 1):
            return False
        if following.may_be_verb and _tells_that(analysis, index + 1):
            return False
        if following.form == ".":
            return False
    previous = forms[index - 1] if index else ""
    if previous == ".":  # two dots are a pause, three are an omission
        return _line_follows(analysis, index) or _parts_sentences(analysis, index)
    if len(previous) > _LONGEST_ABBREVIATION and "." not in previous:
        return True  # as nearly always
    short = (
        previous in _ABBREVIATIONS
        or (len(previous) == 1 and previous.isalpha())
        or ("." in previous and analysis.traits(index - 1) & a.HONORIFIC)  # أ.د. سامي الدهان
    )
    return not (short and following is not None and following.is_word)


def _tells_that(analysis: Analysis, index: int) -> bool:
    """Whether a verb tells who has told the sentence before: أُغلقت المخابز. صرح بذلك مدير البلدية."""
    if analysis.forms[index + 1 : index + 2] not in (["ذلك"], ["بذلك"]):
        return False
    return not analysis.forms[index].startswith(("و", "ف")) and index + 2 < len(analysis.forms)


_LONGEST_SOURCE = 8  # tokens


def _is_source_alone(analysis: Analysis, index: int) -> bool:
    """Whether nothing but a source stands between two stops: فاز الفريق.وفقا للوكالة."""
    phrase = analysis.expression_at(index)
    if phrase is None or phrase.follow != "speaker" or phrase.entry.sense != "according":
        return False
    if analysis.readings[index].conjunction:
        return False
    for place in range(index + len(phrase.words), index + _LONGEST_SOURCE):
        if place >= len(analysis.forms) or analysis.traits(place) & (a.STOP | a.LINE):
            return True
        reading = analysis.readings[place]
        if reading.traits & (a.COMMA | a.COLON | a.COMPLEMENTIZER) or reading.cues:
            return False
    return False


_AND_THAT = frozenset(["وان", "وانه", "وانها", "وانهم"])


def _parts_sentences(analysis: Analysis, index: int) -> bool:
    """… في لبنان».. وزار الوفد …: two dots behind a closing mark and before و part sentences in some papers."""
    if index < 2 or index + 1 >= len(analysis.forms):
        return False
    following = analysis.readings[index + 1]
    marked = analysis.traits(index - 2) & a.MARK
    return bool(marked) and following.is_word and following.form[0] == "و"


def _line_follows(analysis: Analysis, index: int) -> bool:
    return index + 1 >= len(analysis.forms) or bool(analysis.traits(index + 1) & a.LINE)


def _closes_sentence(passage: Passage, opening: int, index: int) -> bool:
    """Whether a full stop as the last character inside the marks ends the outer sentence: «….» وقال."""
    number = passage.opens[opening]
    stretch = passage.stretch(number)
    if not stretch.closed or passage.word_count(number) < 3:
        return not stretch.closed
    first, last = passage.words(number)
    if last <= first or passage.analysis.forms[last - 1] not in ".!?؟":
        return False
    if index >= len(passage.analysis.forms):
        return False
    following = passage.analysis.readings[index]
    # a comma, a stop or a lower-level continuation keeps the sentence open, and so does … وفقا للوكالة
    if not following.is_word:
        return False
    if following.conjunction != "" or following.cues:
        return True
    return following.form[0] == "و" and not following.expressions  # ….» ويفتتح المهرجان


_LINE_WIDTH = 90
_FEWEST_WRAPPED = 4


def _is_wrapped(passage: Passage, lines: list[int]) -> bool:
    """Whether the text is broken into short lines in mid-sentence, as mail and old systems do."""
    analysis = passage.analysis
    inner = [i for i in lines if i and _is_inner_line_end(passage, i)]
    if len(inner) < _FEWEST_WRAPPED or len(inner) * 2 < len(lines):
        return False
    start = widest = 0
    for line in lines:
        if line > start:
            widest = max(widest, analysis.width(start, line))
        start = line + 1
    return widest <= _LINE_WIDTH


def _is_inner_line_end(passage: Passage, line: int) -> bool:
    """Whether the line stops without punctuation and the next one is not empty."""
    analysis = passage.analysis
    if line == 0 or line + 1 >= len(analysis.forms):
        return False
    final = a.STOP | a.LINE | a.COLON
    if analysis.traits(line - 1) & a.NUMBER and (line < 2 or analysis.traits(line - 2) & a.LINE):
        return False  # 14:05, the time of an entry
    return not analysis.traits(line - 1) & final and not analysis.traits(line + 1) & (
        a.LINE | a.DASH
    )


def _continues(passage: Passage, line: int) -> bool:
    """Whether the sentence goes on behind the line end: the line stops at a word that needs more."""
    if line == 0:
        return False
    analysis = passage.analysis
    reading = analysis.readings[line - 1]
    if reading.traits & (a.COLON | a.COMMA):
        return line + 1 < len(analysis.forms) and not analysis.traits(line + 1) & a.LINE
    needs_more = a.PREPOSITION | a.CONJUNCTION | a.COMPLEMENTIZER | a.RELATIVE
    return bool(reading.traits & needs_more) and not reading.definite
