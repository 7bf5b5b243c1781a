"""Where a reported clause ends: the sentence, the next cue, the writer's own remark."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import LONGEST_CONTENT, CueFinding, Frame, later_frames
from quotes.passage import Passage


def clause_end(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> int:
    """The token after the clause that begins at `first`: the sentence's end or the next cue's clause."""
    frame = frames[place]
    end = min(frame.cue.scope[1], first + LONGEST_CONTENT)
    level = passage.inside[frame.cue.first]
    for later in later_frames(frames, place):
        if later.cue.first >= end:
            break
        if later.cue.first <= first or passage.inside[later.cue.first] != level:
            continue
        opening = takes_over(passage, later, first)
        if opening is None and _goes_on_speaking(passage, frame.cue, later.cue):
            opening = later.cue.first
        if opening is not None:
            end = opening
            break
    end = _before_aside(passage, first, end)
    if frame.position == "relative":
        end = _before_main_clause(passage, first, end)
    return end


def _before_main_clause(passage: Passage, first: int, end: int) -> int:
    """أما النائب الذي قال إن …، فقد عاد: the clause that the relative one stood in goes on."""
    for index in range(first, end - 1):
        following = passage.analysis.readings[index + 1]
        if passage.analysis.traits(index) & a.COMMA and following.form in ("فقد", "فانه", "فانها"):
            return index
    return end


def _goes_on_speaking(passage: Passage, cue: CueFinding, later: CueFinding) -> bool:
    """Whether a later verb has the cue's own subject again: نشرت اللجان أن …، ونددت بالهجوم."""
    if cue.form is None or later.form is None or later.kind != "verb" or later.form.ambiguous:
        return False
    if later.conjunction != "و" or not passage.analysis.traits(later.first - 1) & (
        a.COMMA | a.MARK
    ):
        return False
    return (later.form.tense, later.form.gender, later.form.number) == (
        cue.form.tense,
        cue.form.gender,
        cue.form.number,
    )


def _is_added_circumstance(passage: Passage, index: int) -> bool:
    """An accusative participle behind a comma tells what the speaker did besides: ، مقدما تهانيه."""
    reading = passage.analysis.readings[index]
    if (
        not reading.form.startswith("م")
        or not reading.form.endswith("ا")
        or len(reading.form) < 5
        or reading.traits & (a.ADVERB | a.TIME | a.CONJUNCTION)
    ):
        return False
    if "\u064b" in passage.analysis.raw(index, index + 1):
        return True
    if reading.traits:
        return False
    following = passage.analysis.readings[index + 1]
    return len(reading.form) >= 6 and following.form in ("عن", "الي", "علي")


# What the writer adds about the speech itself, behind a comma: دون الإشارة إلى …, في إشارة إلى …
_ASIDES = (
    ("دون", "الاشاره"), ("دون", "ذكر"), ("دون", "تحديد"), ("دون", "توضيح"), ("دون", "الخوض"), ("دون", "تفاصيل"),
    ("دون", "الكشف"), ("دون", "اعطاء"), ("دون", "تقديم"), ("من", "دون"), ("في", "اشاره"), ("في", "تلميح"),
    ("وذلك", "في"), ("وذلك", "خلال"), ("وذلك", "علي"), ("وذلك", "عقب"), ("وذلك", "ضمن"), ("وذلك", "اثناء"),
    ("ردا", "علي"), ("وذلك", "ردا"), ("وذلك", "تعليقا"), ("جاء", "ذلك"), ("في", "رد"), ("دون", "ان"),
)  # fmt: skip


def _before_aside(passage: Passage, first: int, end: int) -> int:
    """The token where the writer comments on the speech, or `end`."""
    forms = passage.analysis.forms
    index = first
    while index < end - 2:
        if forms[index] in ("،", ",") and _is_added_circumstance(passage, index + 1):
            return index
        if forms[index] in ("،", ",") and any(
            forms[index + 1] == one and (not two or forms[index + 2] == two) for one, two in _ASIDES
        ):
            return index
        index = passage.step(index)
    return end


def takes_over(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where the writer takes the word back with `later`, or None where `later` is nested."""
    cue = later.cue
    if cue.is_source:
        if later.position == "none":
            return None  # حسب الأهمية names no source
        return clause_opening(passage, cue.first, first)
    if cue.kind == "participle":
        return clause_opening(passage, cue.first, first)
    if (
        cue.anchor is None
        and cue.kind == "verb"
        and cue.form is not None
        and not cue.form.ambiguous
    ):
        if cue.first > first + 1 and passage.analysis.forms[cue.first - 1] in ("فيما", "بينما"):
            return cue.first - 1  # …، بينما نفى الناطق صحة الخبر
    if cue.anchor is None or (cue.subordinate and later.position != "relative"):
        return None
    index = cue.first
    if later.position == "before" and later.subject is not None:
        index = later.subject.first
    opening = clause_opening(passage, index, first)
    analysis = passage.analysis
    if cue.anchor.kind in ("stretch", "colon") and cue.entry.lemma == "قال" and opening == index:
        return opening  # … قال تعالى «…»: the words of another, quoted without any break
    begins = (
        cue.conjunction
        or opening < index
        or analysis.traits(opening - 1) & (a.COMMA | a.STOP | a.MARK | a.DASH)
    )
    return opening if begins else None


_OPENERS = a.CONJUNCTION | a.AUXILIARY | a.ADVERB | a.BREAK | a.PRONOUN


_ADVERBIAL_OPENERS = a.PREPOSITION | a.TIME | a.ADVERB | a.BREAK | a.CONJUNCTION | a.AUXILIARY


def clause_opening(passage: Passage, index: int, lowest: int) -> int:
    """The token where the clause with the cue at `index` begins.

    Before لكنه، كما، فيما، وقد; and before an adverbial behind a comma: ، وفي هذا الإطار يقول.
    """
    analysis = passage.analysis
    here = index
    while here > lowest + 1:
        before = analysis.readings[here - 1]
        if before.form == "و" or (
            before.traits & _OPENERS and not before.traits & (a.ROLE | a.GIVEN)
        ):
            here -= 1
            if before.conjunction:
                return here
            continue
        break
    for back in range(here - 1, max(lowest + 1, here - 9), -1):
        reading = analysis.readings[back]
        if (
            back in passage.opens
            or reading.traits & (a.COMPLEMENTIZER | a.RELATIVE)
            or reading.cues
        ):
            break
        if reading.traits & (a.COMMA | a.STOP):
            opener = analysis.readings[back + 1]
            if opener.traits & _ADVERBIAL_OPENERS or opener.preposition:
                return back + 1
            break
    return here
