"""Words that a gesture brings in, or that are a sentence in marks: هزت رأسها: «لن أعود»."""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import ContentFinding, CueFinding, Frame, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.pronouns import POSSESSIVES
from quotes.turns.tags import Turn
from quotes.voice import speaks

# What people do with their faces when they speak; folded, third person masculine perfect.
_FACES = frozenset(
    [
        "ابتسم", "تبسم", "ضحك", "قهقه", "تنهد", "تافف", "تاوه", "اوما", "لوح", "التفت", "حدق", "اطرق", "قطب",
        "عبس", "غمز", "شهق", "زفر", "انتفض", "تلعثم", "ارتبك", "استدار", "انحني", "تطلع", "رمق", "ربت",
        "بكي", "اندهش", "استغرب", "تضايق", "نظر",
    ]
)  # fmt: skip
# What they move, and with which part of the body.
_MOVING = frozenset(
    ["هز", "رفع", "خفض", "مد", "فتح", "اغمض", "حك", "قلب", "عقد", "وضع", "ادار", "مط"]
)
_PARTS = frozenset(
    part + whose
    for part in (
        "راس", "يد", "يدي", "عيني", "عين", "حاجبي", "حاجب", "كتفي", "كتف", "اصبع", "سبابت", "شفتي", "وجه", "كف",
        "كفي", "ذراعي", "ذراع", "بصر", "نظر", "ذقن",
    )
    for whose in POSSESSIVES
)  # fmt: skip
_LONGEST_GESTURE = 12  # tokens
_PART_NEAR = 4


def _stems(form: str) -> tuple[str, ...]:
    """The verb without و and ف, and as it is in the masculine perfect: وابتسمت, يبتسم → ابتسم."""
    bare = form[1:] if form[0] in "وف" and len(form) > 2 else form
    found = [bare]
    if bare.endswith("ت"):
        found.append(bare[:-1])
        found.append(bare[:-1] + "ي")  # بكت
    if bare[0] in "يت":
        found.append(bare[1:])
        found.append("ا" + bare[1:])  # يبتسم
    return tuple(found)


def brought_in(passage: Passage, frames: tuple[Frame, ...]) -> Iterator[Turn]:
    """هزت رأسها: «لن أعود». The words behind the colon of a gesture, which no cue has."""
    claimed = {frame.cue.anchor.index for frame in frames if frame.cue.anchor is not None}
    for colon in passage.colons:
        if colon in claimed or passage.inside[colon] >= 0:
            continue
        verb = _gesture(passage, colon)
        if verb is None:
            continue
        content = _behind(passage, colon)
        if content is not None:
            yield _said(passage, content, _who(passage, verb, colon)), content


def _gesture(passage: Passage, colon: int) -> int | None:
    """The verb of a gesture that opens the clause before the colon."""
    analysis = passage.analysis
    lowest = max(passage.sentence(colon)[0], colon - _LONGEST_GESTURE)
    first = colon
    while first > lowest and not analysis.traits(first - 1) & (a.COMMA | a.STOP | a.LINE | a.MARK):
        first -= 1
        if analysis.forms[first] == "ثم":
            first += 1
            break
    if first >= colon or (first == lowest and first > passage.sentence(colon)[0]):
        return None
    stems = _stems(analysis.forms[first])
    if not _FACES.isdisjoint(stems):
        return first
    behind = [
        form.removeprefix("ب")
        for form in analysis.forms[first + 1 : min(colon, first + 1 + _PART_NEAR)]
    ]
    moves = not _MOVING.isdisjoint(stems) and not _PARTS.isdisjoint(behind)
    return first if moves else None


def _who(passage: Passage, verb: int, colon: int) -> Phrase | None:
    """Who makes the gesture, right behind its verb: ضحك | سامر: «…»"""
    if verb + 1 >= colon or not can_start(passage, verb + 1):
        return None
    if passage.analysis.forms[verb + 1] in _PARTS:
        return None
    parts = [i for i in range(verb + 2, colon) if passage.analysis.forms[i] in _PARTS]
    return read_phrase(passage, verb + 1, parts[0] if parts else colon)


def _behind(passage: Passage, colon: int) -> ContentFinding | None:
    """The marks right behind the colon; or a sentence that has somebody's own voice."""
    analysis = passage.analysis
    first = colon + 1
    if first >= len(analysis.forms):
        return None
    number = passage.opens.get(first)
    if number is not None:
        stretch = passage.stretch(number)
        if not stretch.closed or stretch.kind == "bracket":
            return None
        span = (stretch.inner_start, stretch.inner_end)
        return ContentFinding((span,), (span,), "direct")
    if not analysis.readings[first].is_word:
        return None
    end = passage.sentence(first)[1]
    last = end
    while last > first and analysis.traits(last - 1) & a.PUNCTUATION:
        last -= 1
    asks = any(analysis.forms[index] in "؟?!" for index in range(last, end))
    if last <= first or not (asks or speaks(passage, first, last)):
        return None
    return ContentFinding(((analysis.start(first), analysis.end(last - 1)),), (), "direct")


_FEWEST = 5  # words; fewer are a title
_FEWEST_STOPPED = 2


def sentences_in_marks(passage: Passage) -> Iterator[Turn]:
    """نظر إليه طويلا. «أنت متعب من السفر». A sentence that is nothing but words in marks."""
    analysis = passage.analysis
    size = len(analysis.forms)
    for first, number in passage.opens.items():
        stretch = passage.stretch(number)
        if stretch.kind == "bracket" or not stretch.closed or passage.inside[first] >= 0:
            continue
        if first and not analysis.traits(first - 1) & (a.STOP | a.LINE):
            continue
        last, after = passage.words(number)[1] - 1, passage.after[number]
        stops = analysis.traits(last) & a.STOP  # «تعال إذن.»: no name ends so
        if passage.word_count(number) < (_FEWEST_STOPPED if stops else _FEWEST):
            continue
        if stops or after >= size or analysis.traits(after) & (a.STOP | a.LINE):
            span = (stretch.inner_start, stretch.inner_end)
            content = ContentFinding((span,), (span,), "direct")
            yield _said(passage, content, None), content


def _said(passage: Passage, content: ContentFinding, who: Phrase | None) -> Frame:
    first = passage.analysis.index_at(content.pieces[0][0])
    scope = passage.sentence(min(first, len(passage.analysis.forms) - 1))
    cue = CueFinding.colon((first, first), content.pieces[0], scope, None)
    return Frame(cue, who, "none" if who is None else "before", turn=True)
