"""A reported clause as content: أن … up to where the reporting ends."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.endings import clause_end
from quotes.contents.scripture import is_scripture
from quotes.contents.told_on_inside import told_on_inside
from quotes.findings import ContentFinding, CueFinding, Frame
from quotes.model import Kind
from quotes.passage import Passage
from quotes.wording import is_wording


def reported_clause(
    passage: Passage, frames: tuple[Frame, ...], place: int, first: int
) -> ContentFinding | None:
    """أن … : the clause from its complementizer.

    Where marks open right behind the complementizer and close before a comma, they hold it all.
    """
    last = clause_end(passage, frames, place, first + 1)
    behind = first + 1
    if behind in passage.opens and passage.word_count(passage.opens[behind]) >= 2:
        after = passage.step(behind)
        readings = passage.analysis.readings
        goes_on = _joins_another(passage, after + 1) or (
            after + 1 < last
            and (
                readings[after + 1].traits & a.COMPLEMENTIZER
                or _qualifies(passage, behind, after + 1)
            )
        )
        parted = after < last and readings[after].traits & a.COMMA and not goes_on
        if parted or (after < last and _names_what_follows(passage, frames[place].cue, after)):
            last = after
    content = clause_content(passage, first, last)
    cue = frames[place].cue
    if content is not None and _is_told_by_writer(passage, cue):
        return ContentFinding(content.pieces, (), "indirect")
    if content is not None and place and passage.inside[first] >= 0:
        if told_on_inside(passage, frames[place - 1], frames[place]) is not None:
            return ContentFinding(content.pieces, content.pieces, "mixed")
    return content


def _is_told_by_writer(passage: Passage, cue: CueFinding) -> bool:
    """يُذكر أن الحملة «لا للتدخين» تستمر: whatever stands in marks; not قبل أن يلاحظ أن «العملية تطورت»."""
    if cue.entry.sense != "formula" or cue.entry.lemma in _HEARSAY:
        return False
    return cue.first == 0 or passage.analysis.forms[cue.first - 1] != "ان"


# Formulas behind which marks may show what somebody has said.
_HEARSAY = frozenset(["يروى أن", "يزعم أن"])


def _joins_another(passage: Passage, index: int) -> bool:
    """Whether marks open there, or و and marks that hold a further أن: أنه «باق»، و«أن على الجميع الصبر»."""
    if index in passage.opens:
        return True
    forms = passage.analysis.forms
    if forms[index : index + 1] != ["و"] or index + 1 not in passage.opens:
        return False
    return bool(
        passage.analysis.traits(passage.words(passage.opens[index + 1])[0]) & a.COMPLEMENTIZER
    )


_LONGEST_NOUN = 4  # words


def _qualifies(passage: Passage, opening: int, index: int) -> bool:
    """أن «تخمة الادخار»، الناجمة عن الاستهلاك، كانت السبب: the noun in marks is told of, and no clause ended."""
    reading = passage.analysis.readings[index]
    if passage.word_count(passage.opens[opening]) > _LONGEST_NOUN:
        return False
    if passage.analysis.readings[opening + 1].looks_finite():
        return False
    if reading.traits & a.RELATIVE:
        return reading.form.startswith("ال")
    return reading.definite and reading.form.endswith("ه")


def _names_what_follows(passage: Passage, cue: CueFinding, after: int) -> bool:
    """فيما وصفه الوزير بأنه «معركة» | سمحت بلاده …: described in front of its sentence, which goes on."""
    fronted = cue.suffix != "" and cue.entry.sense == "describe" and cue.first - cue.scope[0] <= 3
    following = passage.analysis.readings[after]
    return fronted and following.is_word and not following.conjunction


def clause_content(passage: Passage, first: int, last: int) -> ContentFinding | None:
    """The content of tokens `[first, last)`: mixed where marks in it show wording, else indirect."""
    last = trim_end(passage, first, last)
    if last <= first:
        return None
    analysis = passage.analysis
    start, end = analysis.start(first), analysis.end(last - 1)
    quoted = wording_in(passage, first, last)
    kind: Kind = "mixed" if quoted else "indirect"
    return ContentFinding(((start, end),), quoted, kind)


def wording_in(passage: Passage, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The spans inside marks, among tokens `[first, last)`, that are the speaker's own wording."""
    end = passage.analysis.end(last - 1)
    stretches = [passage.stretch(number) for number in _wordings(passage, first, last)]
    # a mark that is never closed may run on behind the clause
    return tuple((each.inner_start, min(each.inner_end, end)) for each in stretches)


def _wordings(passage: Passage, first: int, last: int) -> list[int]:
    """The stretches in the token range that show the speaker's own wording."""
    found: list[int] = []
    behind = first
    reach = -1  # of a mark that is never closed, and so holds the marks behind it
    for index in passage.openings(first, last):
        number = passage.opens[index]
        stretch = passage.stretch(number)
        if index < behind or stretch.inner_end <= reach:
            continue  # inside the stretch before
        own = stretch.kind != "bracket" and not is_scripture(passage, index)
        if own and is_wording(passage, index, number):
            found.append(number)
            reach = stretch.inner_end
        behind = passage.step(index)
    return found


_UNITS = frozenset("%٪$€£°")


def trim_end(passage: Passage, first: int, last: int) -> int:
    """`last` without the punctuation and conjunctions that stand before it."""
    readings = passage.analysis.readings
    closes = passage.closed_at
    while last > first:
        number = closes.get(last)
        if number is not None and (
            passage.stretch(number).kind != "bracket" or passage.words(number)[0] > first
        ):
            break  # … أنه يريد الحل (السلمي); not (قالوا إنها مهمة)
        reading = readings[last - 1]
        if reading.is_word and reading.form not in ("و", "وذلك"):
            break
        if reading.form in _UNITS and readings[last - 2].traits & a.NUMBER:
            break  # … أن النسبة بلغت 10%
        last -= 1
    return last
