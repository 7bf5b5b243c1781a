"""Passage, Frames → ContentFindings: where what a cue reports begins and ends.

A complementizer opens a clause that runs to the end of its sentence, unless the writer takes the
word back before that: with the next cue (وأضاف، مشيرا إلى), or with a source at the end (بحسب …، على
حد قوله). Marks after a colon or right after the speaker hold the words themselves.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import ContentFinding, CueFinding, Frame
from quotes.passage import Passage
from quotes.wording import is_wording

Pieces = list[tuple[int, int]]


def find_contents(passage: Passage, frames: tuple[Frame, ...]) -> tuple[ContentFinding | None, ...]:
    """Find the content of each frame, in the order of `frames`; None where there is none."""
    return tuple(_content(passage, frames, place) for place in range(len(frames)))


def _content(passage: Passage, frames: tuple[Frame, ...], place: int) -> ContentFinding | None:
    frame = frames[place]
    anchor = frame.cue.anchor
    if frame.cue.is_source:
        return _around_preposition(passage, frames, place)
    if anchor is None:
        return _before(passage, frame) or _bare_clause(passage, frames, place)
    if anchor.kind != "complementizer" and not frame.cue.conjunction and frame.cue.kind == "verb":
        interrupted = _interrupted(passage, frame, anchor.index)
        if interrupted is not None:
            return interrupted
    if anchor.kind == "complementizer":
        return _clause(passage, frames, place, anchor.index)
    if anchor.kind == "colon":
        return _after_colon(passage, frames, place, anchor.index)
    return _marked(passage, frames, place, anchor.index)


def _clause(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> ContentFinding | None:
    """أن … : the clause from its complementizer.

    Where marks open right behind the complementizer and close before a comma, they hold it all.
    """
    last = _clause_end(passage, frames, place, first + 1)
    behind = first + 1
    if behind in passage.opens and passage.word_count(passage.opens[behind]) >= 3:
        after = passage.step(behind)
        readings = passage.analysis.readings
        goes_on = after + 1 in passage.opens or (after + 1 < last and readings[after + 1].traits & a.COMPLEMENTIZER)
        if after < last and readings[after].traits & a.COMMA and not goes_on:
            last = after
    return _indirect(passage, first, last)


_BARE_SENSES = frozenset({"say", "add", "continue"})
_BARE_OPENERS = a.PRONOUN | a.DEMONSTRATIVE | a.NEGATION | a.AUXILIARY


def _bare_clause(passage: Passage, frames: tuple[Frame, ...], place: int) -> ContentFinding | None:
    """وأضاف جرى إخلاء المبنى: a clause with nothing to bring it in, right behind the verb."""
    frame = frames[place]
    cue = frame.cue
    if cue.form is None or cue.kind != "verb" or cue.entry.sense not in _BARE_SENSES or cue.subordinate:
        return None
    first = cue.last
    if frame.position == "after" and frame.subject is not None:
        first = frame.subject.last
    end = cue.scope[1]
    if end - first < 4 or first != cue.last and frame.position != "after":
        return None
    reading = passage.analysis.readings[first]
    looks_finite = reading.traits == 0 and not reading.definite and reading.form[0] in "ينس" and len(reading.form) > 3
    if not (reading.traits & _BARE_OPENERS or looks_finite or reading.form in ("جري", "هكذا", "هناك")):
        return None
    return _indirect(passage, first, _clause_end(passage, frames, place, first))


def _indirect(passage: Passage, first: int, last: int) -> ContentFinding | None:
    last = _trimmed(passage, first, last)
    if last <= first:
        return None
    analysis = passage.analysis
    quoted = tuple(
        (passage.stretch(n).inner_start, passage.stretch(n).inner_end) for n in _wordings(passage, first, last)
    )
    kind = "mixed" if quoted else "indirect"
    return ContentFinding(((analysis.starts[first], analysis.ends[last - 1]),), quoted, kind)


def _wordings(passage: Passage, first: int, last: int) -> list[int]:
    """The stretches in the token range that show the speaker's own wording."""
    found = []
    index = first
    while index < last:
        number = passage.opens.get(index)
        if number is not None and passage.stretch(number).kind != "bracket" and is_wording(passage, index, number):
            found.append(number)
        index = passage.step(index)
    return found


def _trimmed(passage: Passage, first: int, last: int) -> int:
    """`last` without the punctuation and conjunctions that stand before it."""
    readings = passage.analysis.readings
    closes = {passage.after[n] for n in passage.opens.values()} if passage.opens else set()
    while last > first and last not in closes:
        reading = readings[last - 1]
        if reading.is_word and reading.form not in ("و", "وذلك"):
            break
        last -= 1
    return last


def _clause_end(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> int:
    """The token after the clause that begins at `first`: the sentence's end or the next cue's clause."""
    frame = frames[place]
    end = frame.cue.scope[1]
    level = passage.inside[frame.cue.first]
    for later in frames[place + 1 :]:
        if later.cue.first >= end:
            break
        if later.cue.first <= first or passage.inside[later.cue.first] != level:
            continue
        opening = _takes_over(passage, later, first)
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
    if later.conjunction != "و" or not passage.analysis.traits(later.first - 1) & (a.COMMA | a.MARK):
        return False
    return (later.form.tense, later.form.gender, later.form.number) == (cue.form.tense, cue.form.gender, cue.form.number)


def _is_added_circumstance(passage: Passage, index: int) -> bool:
    """An accusative participle behind a comma tells what the speaker did besides: ، مقدما تهانيه."""
    reading = passage.analysis.readings[index]
    if not reading.form.startswith("م") or not reading.form.endswith("ا") or len(reading.form) < 5 or reading.traits:
        return False
    if "\u064b" in passage.analysis.raw(index, index + 1):
        return True
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


def _takes_over(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where the writer takes the word back with `later`, or None where `later` is nested."""
    cue = later.cue
    if cue.is_source:
        if later.position == "none":
            return None  # حسب الأهمية names no source
        return _clause_opening(passage, cue.first, first)
    if cue.kind == "participle":
        return _clause_opening(passage, cue.first, first)
    if cue.anchor is None and cue.kind == "verb" and cue.form is not None and not cue.form.ambiguous:
        if cue.first > first + 1 and passage.analysis.forms[cue.first - 1] in ("فيما", "بينما"):
            return cue.first - 1  # …، بينما نفى الناطق صحة الخبر
    if cue.anchor is None or cue.subordinate and later.position != "relative":
        return None
    index = cue.first
    if later.position == "before" and later.subject is not None:
        index = later.subject.first
    opening = _clause_opening(passage, index, first)
    analysis = passage.analysis
    if cue.anchor.kind in ("stretch", "colon") and cue.entry.lemma == "قال" and opening == index:
        return opening  # … قال تعالى «…»: the words of another, quoted without any break
    begins = cue.conjunction or opening < index or analysis.traits(opening - 1) & (a.COMMA | a.STOP | a.MARK | a.DASH)
    return opening if begins else None


_OPENERS = a.CONJUNCTION | a.AUXILIARY | a.ADVERB | a.BREAK | a.PRONOUN
_ADVERBIAL_OPENERS = a.PREPOSITION | a.TIME | a.ADVERB | a.BREAK | a.CONJUNCTION | a.AUXILIARY


def _clause_opening(passage: Passage, index: int, lowest: int) -> int:
    """The token where the clause with the cue at `index` begins.

    Before لكنه، كما، فيما، وقد; and before an adverbial behind a comma: ، وفي هذا الإطار يقول.
    """
    analysis = passage.analysis
    here = index
    while here > lowest + 1:
        before = analysis.readings[here - 1]
        if before.form == "و" or before.traits & _OPENERS and not before.traits & (a.ROLE | a.GIVEN):
            here -= 1
            if before.conjunction:
                return here
            continue
        break
    for back in range(here - 1, max(lowest + 1, here - 9), -1):
        reading = analysis.readings[back]
        if back in passage.opens or reading.traits & (a.COMPLEMENTIZER | a.RELATIVE) or reading.cues:
            break
        if reading.traits & (a.COMMA | a.STOP):
            opener = analysis.readings[back + 1]
            if opener.traits & _ADVERBIAL_OPENERS or opener.preposition:
                return back + 1
            break
    return here


def _after_colon(passage: Passage, frames: tuple[Frame, ...], place: int, colon: int) -> ContentFinding | None:
    """The words behind a colon: in marks, in a clause with إن, or plainly the speaker's own."""
    analysis = passage.analysis
    size = len(analysis)
    index = colon + 1
    while index < size and analysis.readings[index].traits & (a.LINE | a.DASH | a.STOP | a.COLON) and index not in passage.opens:
        index += 1
    if index >= size:
        return None
    if index in passage.opens and _speaks(passage, index):
        return _marked(passage, frames, place, index)
    if analysis.readings[index].traits & a.COMPLEMENTIZER and not analysis.readings[index].preposition:
        return _clause(passage, frames, place, index)
    last = _unmarked_end(passage, frames, place, index)
    last = _trimmed(passage, index, last)
    if last <= index:
        return None
    span = (analysis.starts[index], analysis.ends[last - 1])
    return ContentFinding((span,), (), "direct")


def _speaks(passage: Passage, index: int) -> bool:
    """Whether the marks behind a colon hold the whole of the words, not a name at their start."""
    number = passage.opens[index]
    words = passage.word_count(number)
    if passage.stretch(number).kind == "bracket":
        return words >= 4
    if words >= 4:
        return True
    after = passage.after[number]
    analysis = passage.analysis
    return after >= len(analysis) or not analysis.readings[after].is_word


def _unmarked_end(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> int:
    """Words without marks run to the end of their line, or to the clause of the next cue."""
    analysis = passage.analysis
    size = len(analysis)
    if passage.inside[first] >= 0:
        return passage.sentence(first)[1]
    end = first
    line = first
    while end < size:
        start, end = passage.sentence(end)
        if end >= size or end <= start:
            break
        if analysis.traits(end - 1) & a.LINE:
            if frames[place].cue.kind == "colon" or not _is_broken_line(passage, line, end):
                break
            line = end
        if _reports_early(passage, frames, place, end):
            break
    for later in frames[place + 1 :]:
        if later.cue.first >= end:
            break
        opening = _answers(passage, later, first)
        if opening is not None:
            end = opening
            break
    return _before_narration(passage, first, end)


def _before_narration(passage: Passage, first: int, end: int) -> int:
    """The token where the story goes on behind a comma: أنا قادم، هز سامر رأسه."""
    analysis = passage.analysis
    for index in range(first + 1, end - 2):
        if not analysis.traits(index) & (a.COMMA | a.STOP):
            continue
        verb, subject = analysis.readings[index + 1], analysis.readings[index + 2]
        if verb.traits or not verb.is_word or verb.definite or verb.preposition or verb.form[0] in "يتنا":
            continue
        if subject.traits & a.GIVEN and not subject.definite and not subject.preposition:
            return index
    return end


_SHORT_LINE = 60


def _is_broken_line(passage: Passage, line: int, end: int) -> bool:
    """Whether the short line `[line, end)` stops in mid-sentence, as lines of stories and posts do."""
    analysis = passage.analysis
    last = end - 2
    if last < line or analysis.traits(last) & (a.STOP | a.MARK | a.COLON) or last in passage.after:
        return False
    return analysis.ends[last] - analysis.starts[line] <= _SHORT_LINE and end < len(analysis) and not (
        analysis.traits(end) & a.LINE
    )


def _answers(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where somebody else speaks within the same line: …، ثم قال المشتري: هيا."""
    cue = later.cue
    if cue.first <= first or cue.anchor is None or passage.inside[cue.first] >= 0:
        return None
    if cue.kind == "participle":
        return _clause_opening(passage, cue.first, first)
    if cue.form is None or cue.form.person != 3 or cue.anchor.kind == "complementizer":
        return None
    return _takes_over(passage, later, first)


def _reports_early(passage: Passage, frames: tuple[Frame, ...], place: int, start: int) -> bool:
    """Whether the sentence at token `start` has a cue of its own near its beginning."""
    for later in frames[place + 1 :]:
        if later.cue.first < start:
            continue
        if later.cue.first > start + 6 or passage.inside[later.cue.first] >= 0:
            return False
        form = later.cue.form
        return later.cue.anchor is not None and (form is None or form.person in (3, None))
    return False


def _marked(passage: Passage, frames: tuple[Frame, ...], place: int, index: int) -> ContentFinding | None:
    """Words in marks, with the further pairs of marks that go on with them."""
    analysis = passage.analysis
    number = passage.opens[index]
    before = analysis.readings[index - 1] if index else None
    glued = before is not None and before.is_word and analysis.ends[index - 1] == analysis.starts[index]
    if before is not None and glued and before.form in ("ب", "بال", "وب"):
        last = _phrase_end(passage, frames, place, index)
        return _indirect(passage, index, last)
    first = _object_before(passage, frames[place], index)
    if first is not None:
        return _indirect(passage, first, _clause_end(passage, frames, place, first))
    if not passage.stretch(number).closed:
        return _unclosed(passage, frames, place, number)
    numbers = [number]
    while True:
        following = passage.after[numbers[-1]]
        while following < len(analysis) and analysis.forms[following] in _BETWEEN_PAIRS:
            following += 1
        if following in passage.opens and passage.stretch(passage.opens[following]).kind == passage.stretch(number).kind:
            numbers.append(passage.opens[following])
        else:
            break
    stretches = [passage.stretch(n) for n in numbers]
    spans = tuple((s.inner_start, s.inner_end) for s in stretches if s.inner_start < s.inner_end)
    return ContentFinding(spans, spans, "direct") if spans else None


def _unclosed(passage: Passage, frames: tuple[Frame, ...], place: int, number: int) -> ContentFinding | None:
    """Words behind a mark that never closes: to the next cue, or as far as the mark may hold."""
    analysis = passage.analysis
    first, last = passage.words(number)
    if last <= first:
        return None
    end = min(last, _unmarked_end(passage, frames, place, first))
    end = _trimmed(passage, first, end)
    if end <= first:
        return None
    spans = [(analysis.starts[first], analysis.ends[end - 1])]
    behind = passage.after[number]
    while behind < len(analysis) and analysis.traits(behind) & a.LINE:
        behind += 1
    reopened = passage.opens.get(behind)
    if end >= last - 1 and reopened is not None and passage.stretch(reopened).kind == passage.stretch(number).kind:
        more = _marked(passage, frames, place, behind)  # a mark opened anew in the next paragraph
        if more is not None and more.kind == "direct":
            spans.extend(more.pieces)
    return ContentFinding(tuple(spans), tuple(spans), "direct")


def _object_before(passage: Passage, frame: Frame, index: int) -> int | None:
    """The first word of a noun object that the marks at `index` are a part of, or None.

    مشيرا إلى جاهزية اللاعبين، «وهو ما بدا واضحا»: the content begins at جاهزية.
    """
    analysis = passage.analysis
    first = frame.cue.last
    if frame.position == "after" and frame.subject is not None and frame.subject.first >= first:
        first = frame.subject.last
    if first >= index or analysis.traits(index - 1) & a.COLON:
        return None
    takes_object = "object" in frame.cue.entry.frames
    while first < index:
        reading = analysis.readings[first]
        if reading.form in _OBJECT_PREPOSITIONS and not takes_object:
            first += 1
            break
        if takes_object and reading.traits & a.TIME:
            first += 1
            continue
        if takes_object and reading.form in ("من", "علي") and first + 2 < index:
            first += 2  # طلب من إسرائيل احترام: the addressee
            continue
        break
    else:
        return None
    reading = analysis.readings[first]
    if not reading.is_word or first >= index:
        return None
    if reading.traits & (a.OCCASION | a.TIME | a.OUTLET_HEAD | a.OUTLET | a.ADVERB | a.ADDRESSEE):
        return None
    moved = analysis.readings[first - 1].form in _OBJECT_PREPOSITIONS
    if reading.traits & (a.PREPOSITION | a.RELATIVE) or reading.preposition == "ل":
        return None
    return first if takes_object or moved else None


_OBJECT_PREPOSITIONS = frozenset("الي علي عن من".split())
_BETWEEN_PAIRS = frozenset("،,.")


def _phrase_end(passage: Passage, frames: tuple[Frame, ...], place: int, index: int) -> int:
    """The end of a noun object in marks with what belongs to it: بـ«سحق» الحركة."""
    analysis = passage.analysis
    end = _clause_end(passage, frames, place, index + 1)
    index = passage.step(index)
    while index < end and not analysis.traits(index) & (a.COMMA | a.STOP | a.CONJUNCTION):
        index = passage.step(index)
    return index


def _before(passage: Passage, frame: Frame) -> ContentFinding | None:
    """«…»، قال الوزير: the marks that close right before the cue."""
    number = stretch_before(passage, frame.cue)
    if number is None or frame.cue.kind == "participle" or frame.cue.suffix:
        return None  # … رواه فلان: the pronoun is the object already
    stretch = passage.stretch(number)
    span = (stretch.inner_start, stretch.inner_end)
    return ContentFinding((span,), (span,), "direct")


def _interrupted(passage: Passage, frame: Frame, index: int) -> ContentFinding | None:
    """«…»، قال الوزير، «…»: the words before the cue, and those that go on right behind the speaker."""
    before = _before(passage, frame)
    if before is None:
        return None
    analysis = passage.analysis
    behind = frame.cue.last
    if frame.position == "after" and frame.subject is not None:
        behind = frame.subject.last
    while behind < index and analysis.traits(behind) & (a.COMMA | a.COLON | a.DASH):
        behind += 1
    number = passage.opens.get(index)
    if behind < index or number is None or not passage.stretch(number).closed:
        return before
    stretch = passage.stretch(number)
    spans = (*before.pieces, (stretch.inner_start, stretch.inner_end))
    return ContentFinding(spans, spans, "direct")


def stretch_before(passage: Passage, cue: CueFinding) -> int | None:
    """The stretch that closes right before the cue, with nothing but a comma or هكذا between."""
    analysis = passage.analysis
    index = cue.first - 1
    while index >= 0 and (analysis.forms[index] in ("،", ",", "-", "–", "هكذا", "كما", "بحسب") or analysis.traits(index) & a.DASH):
        index -= 1
    for number, after in enumerate(passage.after):
        if after == index + 1 and passage.stretch(number).kind != "bracket" and passage.stretch(number).closed:
            return number if passage.word_count(number) >= 3 else None
    return None


def _around_preposition(passage: Passage, frames: tuple[Frame, ...], place: int) -> ContentFinding | None:
    """بحسب الوزير covers the clause before it, or behind it when it opens the sentence."""
    frame = frames[place]
    cue = frame.cue
    analysis = passage.analysis
    first, last = cue.scope
    if cue.first > 0 and analysis.forms[cue.first - 1] in ("*", "("):
        return None  # * نقلا عن «الصحيفة»: a line about where the article was taken from
    behind = frame.subject.last if frame.subject is not None and frame.position == "after" else cue.last
    if cue.anchor is not None:
        if cue.anchor.kind == "complementizer":
            return _clause(passage, frames, place, cue.anchor.index)
        if cue.anchor.kind == "colon":
            return _after_colon(passage, frames, place, cue.anchor.index)
        if cue.anchor.kind == "stretch" and cue.anchor.index <= behind + 1 and cue.first <= first + 1:
            return _marked(passage, frames, place, cue.anchor.index)
    if cue.first - first <= 1:  # it opens the sentence
        start = _behind_time(passage, behind, last)
        while start < last and not analysis.readings[start].is_word and start not in passage.opens:
            start += 1
        return _indirect(passage, start, _clause_end(passage, frames, place, start)) if start < last else None
    start = _behind_dateline(passage, first, cue.first)
    while start < cue.first and not analysis.readings[start].is_word and start not in passage.opens:
        start += 1
    number = stretch_before(passage, cue)
    if number is not None and passage.word_count(number) >= 4:
        return _before(passage, frame)
    aside = cue.expression is not None and cue.expression.words[0] in ("كما", "مثلما") and behind < last
    adverbial = behind < last and (
        analysis.traits(behind) & (a.PREPOSITION | a.TIME | a.ADVERB) or analysis.readings[behind].preposition
    )
    goes_on = aside and analysis.readings[behind].is_word and not adverbial or behind < last and _continues_clause(passage, behind, last)
    end = last if goes_on else cue.first
    return _indirect(passage, start, end)


def _continues_clause(passage: Passage, behind: int, last: int) -> bool:
    """Whether the clause goes on behind an inserted source: الدولة، بحسب التقرير، صاحبة …"""
    analysis = passage.analysis
    if behind >= last or not analysis.traits(behind) & a.COMMA:
        return False
    following = behind + 1
    return following < last and analysis.readings[following].is_word and not analysis.readings[following].conjunction


def _behind_time(passage: Passage, start: int, last: int) -> int:
    """The token behind a date that follows the source: وفقا للوزارة، اليوم الجمعة 12 أبريل، فقد …"""
    analysis = passage.analysis
    index = start
    while index < last and analysis.traits(index) & a.COMMA:
        index += 1
    if index < last and analysis.traits(index) & a.TIME:
        for end in range(index, min(index + 7, last)):
            if analysis.traits(end) & a.COMMA:
                return end + 1
    return start


def _behind_dateline(passage: Passage, first: int, last: int) -> int:
    """The token behind a dateline: دبي، الإمارات العربية المتحدة (CNN) -- …"""
    analysis = passage.analysis
    for index in range(first, min(first + 14, last)):
        if analysis.traits(index) & a.DASH and index > first and analysis.traits(index - 1) & (a.CLOSE | a.DASH | a.PLACE):
            following = index + 1
            while following < last and analysis.traits(following) & a.DASH:
                following += 1
            return following
    return first
