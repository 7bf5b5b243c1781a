"""Words in marks as content: one pair or several, closed or not."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.clauses import clause_content, trim_end
from quotes.contents.complements import (
    complement_end,
    goes_on_behind,
    is_noun,
    joined_end,
    phrase_end,
)
from quotes.contents.endings import clause_end
from quotes.contents.objects import OBJECT_PREPOSITIONS, before_meanwhile, object_start
from quotes.contents.taking_over import takes_over
from quotes.contents.told_on_inside import told_on_inside
from quotes.contents.unmarked import unmarked_end
from quotes.findings import ContentFinding, Frame, later_frames
from quotes.passage import Passage
from quotes.wording import describing_verb


def hold_the_words(passage: Passage, index: int) -> bool:
    """Whether the marks behind a colon hold the whole of the words, not a name at their start."""
    number = passage.opens[index]
    words = passage.word_count(number)
    if passage.stretch(number).kind == "bracket":
        alone = words > 1 and passage.stretch(number).closed and passage.ends_clause(index)
        return words >= 4 or alone  # قال: (ثقيل جدا).
    if words >= 4:
        return True
    after = passage.after[number]  # behind the mark, be it closed or not
    if after >= len(passage.analysis.forms) or not passage.analysis.readings[after].is_word:
        return True
    if words == 1 or not passage.stretch(number).closed:
        return False
    # قال: «ليس الأمر سهلا» ثم خرج; not قال: «دار الأيام» نشرت الكتاب
    first, last = passage.words(number)
    clause = any(passage.analysis.traits(place) & _OF_CLAUSES for place in range(first, last))
    return clause or passage.analysis.forms[after] in _GOES_ON


_OF_CLAUSES = a.NEGATION | a.PRONOUN | a.INTERROGATIVE | a.COMPLEMENTIZER | a.AUXILIARY
# What goes on behind words that the marks have closed, folded.
_GOES_ON = frozenset(
    [
        "ثم",
        "في",
        "خلال",
        "عندما",
        "حين",
        "حينما",
        "وهو",
        "وهي",
        "قبل",
        "بعد",
        "متفق",
        "رواه",
        "اخرجه",
    ]
)


def marked_words(
    passage: Passage, frames: tuple[Frame, ...], place: int, index: int, paragraphs: int = 1
) -> ContentFinding | None:
    """Words in marks, with the further pairs of marks that go on with them.

    `paragraphs`: how many of them the words have so far, with this one.
    """
    analysis = passage.analysis
    number = passage.opens[index]
    if place + 1 < len(frames):
        comma = told_on_inside(passage, frames[place], frames[place + 1])
        if comma is not None and passage.inside[comma] == number:
            span = (passage.stretch(number).inner_start, analysis.end(comma - 1))
            behind = analysis.forms[index - 1] in OBJECT_PREPOSITIONS
            return ContentFinding((span,), (span,), "mixed" if behind else "direct")
    if describing_verb(passage, index) == frames[place].cue.first:
        return clause_content(
            passage, index, joined_end(passage, passage.step(index))
        )  # ما وصفه بـ«…»
    if passage.is_behind_b(index):
        last = phrase_end(passage, frames, place, index)
        return clause_content(passage, index, last)
    if (
        analysis.readings[index - 1].preposition == "ب"
        and frames[place].cue.entry.sense == "describe"
    ):  # وصف القرار بالخطوة «المتسرعة»
        return clause_content(passage, index - 1, passage.step(index))
    entry = frames[place].cue.entry
    set_off = analysis.traits(index - 1) & (a.COLON | a.PUNCTUATION)
    if entry.sense in ("describe", "consider") and not set_off and is_noun(passage, number):
        # اعتبر القرار «خطأ فادحا» في حق النادي
        last = complement_end(passage, frames, place, index)
        content = clause_content(passage, index, last)
        if content is not None and content.quoted:
            return content
    first = object_start(passage, frames[place], index)
    if first is not None:
        end = before_meanwhile(passage, first, clause_end(passage, frames, place, first))
        content = clause_content(passage, first, end)
        # أعلنت الأحزاب تأسيس ائتلاف «العقد»: a noun object reports only where marks show wording
        return content if content is not None and content.quoted else None
    subject = frames[place].subject  # قال علي «…»: no preposition
    governed = analysis.forms[index - 1] in OBJECT_PREPOSITIONS
    if governed and passage.stretch(number).closed and (subject is None or subject.last != index):
        last = joined_end(passage, passage.step(index))
        if is_noun(passage, number):
            last = complement_end(passage, frames, place, index)
        content = clause_content(passage, index, last)
        if content is not None and content.quoted:
            return content  # داعيا إلى «وقف القمع»: the marks hold the object
    if "object" in entry.frames and not set_off and is_noun(passage, number):
        last = complement_end(passage, frames, place, index)
        if last > passage.step(index):
            content = clause_content(passage, index, last)
            if content is not None and content.quoted:
                return content  # أدان «الاعتداء الجبان» على المصلين
    if not passage.stretch(number).closed:
        return _unclosed(passage, frames, place, number, paragraphs)
    return _pairs(passage, frames, place, index)


def _pairs(
    passage: Passage, frames: tuple[Frame, ...], place: int, index: int
) -> ContentFinding | None:
    """The words of a closed pair of marks, with the further pairs that go on with them: «…». «…»."""
    analysis = passage.analysis
    number = passage.opens[index]
    numbers = [number]
    while True:
        following = passage.after[numbers[-1]]
        while following < len(analysis.forms) and analysis.forms[following] in _BETWEEN_PAIRS:
            following += 1
        following += _joins_clause(passage, following)
        if (
            following in passage.opens
            and passage.stretch(passage.opens[following]).kind == passage.stretch(number).kind
            and not _begins_sentence(passage, following)
        ):
            numbers.append(passage.opens[following])
        else:
            break
    if len(numbers) == 1:
        rest = goes_on_behind(passage, frames, place, index)
        if rest is not None:
            span = (passage.stretch(number).inner_start, passage.stretch(number).inner_end)
            whole = (analysis.start(index), analysis.end(rest - 1))
            return ContentFinding((whole,), (span,), "mixed")
    stretches = [passage.stretch(n) for n in numbers]
    spans = tuple((s.inner_start, s.inner_end) for s in stretches if s.inner_start < s.inner_end)
    return ContentFinding(spans, spans, "direct") if spans else None


_LONGEST_NAME = 3


def _joins_clause(passage: Passage, index: int) -> bool:
    """Whether و joins more words in marks, and ends there: "من يقاطعنا نقاطعه"، و | "لن نتراجع أبدا"."""
    analysis = passage.analysis
    number = passage.opens.get(index + 1)
    if number is None or analysis.forms[index] != "و" or passage.word_count(number) < _LONGEST_NAME:
        return False
    behind = passage.step(index + 1)
    return behind >= len(analysis) or not analysis.readings[behind].is_word


def _begins_sentence(passage: Passage, index: int) -> bool:
    """Whether a name in marks begins the next sentence: «…». «النهر» ليس وحده الذي جف."""
    behind = passage.step(index)
    return (
        passage.word_count(passage.opens[index]) <= _LONGEST_NAME
        and bool(passage.analysis.traits(index - 1) & a.STOP)
        and behind < len(passage.analysis)
        and passage.analysis.readings[behind].is_word
    )


# Nobody speaks for more, and each cue of a text that opens marks in every line would go over all of it.
_MOST_PARAGRAPHS = 30


def _unclosed(
    passage: Passage, frames: tuple[Frame, ...], place: int, number: int, paragraphs: int
) -> ContentFinding | None:
    """Words behind a mark that never closes: to the next cue, or as far as the mark may hold."""
    analysis = passage.analysis
    first, last = passage.words(number)
    if last <= first:
        return None
    end = min(last, unmarked_end(passage, frames, place, first))
    end = trim_end(passage, first, _before_source(passage, frames, place, (first, end)))
    if end <= first:
        return None
    spans = [(analysis.start(first), analysis.end(end - 1))]
    behind = passage.after[number]
    while behind < len(analysis.forms) and analysis.traits(behind) & a.LINE:
        behind += 1
    reopened = passage.opens.get(behind)
    if (
        end >= last - 1
        and paragraphs < _MOST_PARAGRAPHS
        and reopened is not None
        and passage.stretch(reopened).kind == passage.stretch(number).kind
    ):
        # a mark opened anew in the next paragraph
        more = marked_words(passage, frames, place, behind, paragraphs + 1)
        if more is not None and more.kind == "direct":
            spans.extend(more.pieces)
    return ContentFinding(tuple(spans), tuple(spans), "direct")


def _before_source(
    passage: Passage, frames: tuple[Frame, ...], place: int, words: tuple[int, int]
) -> int:
    """The comma before the source in which the words of an open mark end: "سنواصل العمل، | وفق الوكالة."""
    first, end = words
    for later in later_frames(frames, place):
        if later.cue.first >= end:
            break
        subject = later.subject
        if later.cue.is_source and subject is not None and subject.first > later.cue.first > first:
            rest = range(subject.last, end)
            if not any(passage.analysis.readings[index].is_word for index in rest):
                opening = takes_over(passage, later, first)
                return end if opening is None else opening
    return end


_BETWEEN_PAIRS = frozenset("،,.")
