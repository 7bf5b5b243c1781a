"""The lines of a dialogue in a story: behind a dash, or each in quotation marks of its own.

— وصل القطار يا أمي.
— إذن نذهب، قال سمير.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame, Phrase, Position
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase
from quotes.turns.lines import Line, turn
from quotes.turns.tags import SPEAKING, Told, Turn, tagged
from quotes.wording import is_titled

# How people begin to speak to each other, and no item of a list.
_SPOKEN_OPENINGS = frozenset(["نعم", "لا", "كلا", "بلي", "اجل", "اذن", "طيب", "حسنا", "ايه", "لكن"])


_LONGEST_TAG = 4  # tokens: أجاب سمير ساخرا.


def is_story(passage: Passage, told: Told, lines: list[Line], asked: list[int]) -> bool:
    """Whether dashes mark what seem to be questions and answers, and one ends in who says it.

    - هل وصل القطار؟ ⏎ - لم يصل بعد، أجاب سمير.
    """
    if any(lines[n].mark != "-" or lines[n + 1].mark != "-" for n in asked):
        return False
    return any(
        (found := tagged(passage, told, line)) is not None
        and line.last - found[0].cue.first <= _LONGEST_TAG
        for line in lines
        if line.mark == "-"
    )


def spoken_lines(passage: Passage, told: Told, lines: list[Line]) -> Iterator[Turn]:
    """The lines that are somebody's words, where there are several and some are plainly spoken."""
    bulleted = {n for n in range(len(lines)) if _is_bulleted(passage, lines, n)}
    if len(bulleted) > 1:  # a story, whose bullets stand for dashes
        bulleted |= {
            n
            for n, line in enumerate(lines)
            if line.mark == "*" and n and _goes_on_bulleted(passage, lines, n)
        }
    dashed = [
        n
        for n, line in enumerate(lines)
        if (line.mark == "-" or n in bulleted) and line.body < line.last
    ]
    spoken = [lines[n] for n in dashed]
    plain = [
        line for line in spoken if _sounds_spoken(passage, line) or tagged(passage, told, line)
    ]
    alone = len(plain) == 1 and _is_led_on_to(passage, lines, dashed)
    if (len(spoken) >= 2 or alone) and len(plain) * 5 >= len(spoken):
        yield from _dashed(passage, told, [(lines[n - 1] if n else None, lines[n]) for n in dashed])
    marked = [n for n, line in enumerate(lines) if line.in_marks]
    if len(marked) == 1 and (
        _is_read_out(passage, lines, marked[0])
        or any(_opens_in_marks(passage, told, line) for line in lines)
    ):
        n = marked[0]
        yield _in_marks(passage, told, lines[n - 1] if n else None, lines[n])
    if len(marked) >= 2:
        for n in marked:
            yield _in_marks(passage, told, lines[n - 1] if n else None, lines[n])
        yield from _at_line_end(passage, lines)


_LETTER = 6  # words


def _is_read_out(passage: Passage, lines: list[Line], n: int) -> bool:
    """Whether a line in marks is what the colon before it brings in: وقرأت رسالة أخيها: ⏎ «أختي العزيزة، …»"""
    opened = n > 0 and bool(passage.analysis.traits(lines[n - 1].last - 1) & a.COLON)
    return opened and passage.word_count(passage.opens[lines[n].first]) >= _LETTER


_NEAR = 3  # tokens


def _opens_in_marks(passage: Passage, told: Told, line: Line) -> bool:
    """Whether a line opens with words in marks and with who says them: «لا أدري»، أجاب سامر."""
    number = passage.opens.get(line.first)
    if number is None or line.in_marks or not passage.stretch(number).closed:
        return False
    behind = passage.after[number]
    return any(
        frame.cue.kind == "verb" and frame.position != "before" and told.has_words(frame)
        for frame in told.within(behind, min(behind + _NEAR, line.last))
    )


def _at_line_end(passage: Passage, lines: list[Line]) -> Iterator[Turn]:
    """التقطت الخيط «حسنا، ومتى نسافر؟» The words in marks that end a line of the story.

    Where a cue reports them, it has them already.
    """
    for line in lines:
        if line.in_marks or line.mark:
            continue
        for index in reversed(passage.openings(line.first, line.last)):
            number = passage.opens[index]
            ends = passage.first_words(passage.after[number], line.last) == line.last
            asks = passage.analysis.forms[passage.words(number)[1] - 1] in _CALLING
            least = _FEWEST_ASKED if asks else _FEWEST_SPOKEN
            spoken = passage.stretch(number).closed and passage.word_count(number) >= least
            if ends and spoken and passage.inside[index] < 0 and not is_titled(passage, index):
                stretch = passage.stretch(number)
                span = (stretch.inner_start, stretch.inner_end)
                actor = _actor(passage, line, index)
                position: Position = "none" if actor is None else "before"
                frame, _ = turn(passage, line, line.last, actor, position)
                yield frame, ContentFinding((span,), (span,), "direct")
            if passage.inside[index] < 0:
                break


_FEWEST_SPOKEN = 3  # words; fewer are a name
_FEWEST_ASKED = 2
_CALLING = frozenset("؟?!")
_LONGEST_ACT = 6
_ACTORS = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN | a.SINGLED | a.ANONYMOUS


def _actor(passage: Passage, line: Line, end: int) -> Phrase | None:
    """Who acts in the sentence before the words: يأتي إليها | أحد أحفادها لاهثا «…», استوقفها | رجل: «…»"""
    first = max(line.first, passage.sentence(max(line.first, end - 1))[0])
    for place in range(first, min(end, first + _LONGEST_ACT)):
        reading = passage.analysis.readings[place]
        governed = place and passage.analysis.traits(place - 1) & a.PREPOSITION
        if not reading.traits & _ACTORS or governed or reading.preposition:
            continue
        return read_phrase(passage, place, end) if can_start(passage, place) else None
    return None


def _is_bulleted(passage: Passage, lines: list[Line], n: int) -> bool:
    """Whether a bullet stands for the dash: نظر إلى السماء: ⏎ • ما أجمل الطيور!

    In a list several follow one another.
    """
    if lines[n].mark != "*" or passage.analysis.forms[lines[n].first] not in "•●":
        return False
    alone = n + 1 == len(lines) or lines[n + 1].mark != "*"
    return n > 0 and alone and bool(passage.analysis.traits(lines[n - 1].last - 1) & a.COLON)


def _goes_on_bulleted(passage: Passage, lines: list[Line], n: int) -> bool:
    """Whether a further bullet of such a story sounds spoken: • ما أجمل هذه الطيور!"""
    bullet = passage.analysis.forms[lines[n].first] in "•●"
    return bullet and _sounds_spoken(passage, lines[n])


def _is_led_on_to(passage: Passage, lines: list[Line], dashed: list[int]) -> bool:
    """Whether the line before the first dash ends in a colon: ضحك سامر: ⏎ — لا تخف."""
    n = dashed[0]
    return n > 0 and bool(passage.analysis.traits(lines[n - 1].last - 1) & a.COLON)


def _sounds_spoken(passage: Passage, line: Line) -> bool:
    forms = passage.analysis.forms[line.body : line.last]
    return line.asks or forms[-1] == "!" or forms[0] in _SPOKEN_OPENINGS or "يا" in forms


def _dashed(passage: Passage, told: Told, lines: list[tuple[Line | None, Line]]) -> Iterator[Turn]:
    """— وصل القطار يا أمي. ⏎ — إذن نذهب. The lines behind a dash."""
    for before, line in lines:
        opening = told.within(line.body, line.body + 1)
        if any(_reports(frame) for frame in opening):
            continue
        claiming = None if before is None else _claiming(told, before)
        if claiming is not None and told.has_words(claiming):
            continue
        found = tagged(passage, told, line)
        if found is None and claiming is not None and claiming.cue.kind == "verb":
            found = claiming, turn(passage, line, line.last, None, "none")[1]
        if found is None and claiming is None and before is not None and not before.mark:
            found = _led_on_to(passage, told, before, line)
        if found is not None:
            told.worded.add(id(found[0]))
        yield found or turn(passage, line, line.last, None, "none")


def _reports(frame: Frame) -> bool:
    """Whether a line opens with who is quoted in it: - قال سمير: نعم; but - قال إنه بخير is said."""
    cue = frame.cue
    if cue.kind != "verb" or cue.anchor is None:
        return False
    return cue.anchor.kind != "complementizer" or frame.subject is not None


def _claiming(told: Told, line: Line) -> Frame | None:
    """The frame whose words the colon at the end of the line brings in: قال سمير: ⏎ — نعم."""
    for frame in told.within(line.first, line.last):
        if frame.cue.anchor is not None and frame.cue.anchor.index == line.last - 1:
            return frame
    return None


_MOST_BEHIND = 8  # tokens behind the verb: وقال وهو يفتح الباب...


def _led_on_to(passage: Passage, told: Told, before: Line, line: Line) -> Turn | None:
    """وقال وهو يفتح الباب... ⏎ — من هناك؟ The words of whoever the line before lets speak at its end."""
    for frame in reversed(told.within(before.first, before.last)):
        cue = frame.cue
        if cue.kind != "verb" or cue.anchor is not None or cue.entry.sense not in SPEAKING:
            return None
        if told.has_words(frame) or cue.subordinate:
            return None  # دون أن تقول شيئا. ⏎ - ماذا حدث؟
        if before.last - cue.last > _MOST_BEHIND or passage.inside[cue.first] >= 0 or cue.negated:
            return None
        _, content = turn(passage, line, line.last, None, "none")
        return frame, content
    return None


def _in_marks(passage: Passage, told: Told, before: Line | None, line: Line) -> Turn:
    """وقالت بصوت متردد ⏎ «هل أنت هي؟» A line in marks, of whoever the line before lets speak."""
    stretch = passage.stretch(passage.opens[line.first])
    span = (stretch.inner_start, stretch.inner_end)
    content = ContentFinding((span,), (span,), "direct")
    if before is not None:
        for frame in reversed(told.within(before.first, before.last)):
            cue = frame.cue
            if cue.anchor is None:
                near = before.last - cue.last <= _MOST_BEHIND
                leads_on = near and passage.inside[cue.first] < 0 and not told.has_words(frame)
            else:
                leads_on = cue.anchor.index == before.last - 1
            if cue.kind == "verb" and leads_on and "quotation" in cue.entry.frames:
                return frame, content
    frame, _ = turn(passage, line, line.last, None, "none")
    return frame, content
