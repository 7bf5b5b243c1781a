"""Where words without marks end: their sentence, the next speaker, the story that goes on.

Behind the first sentence nothing shows whether the speaker goes on, but the speaker's voice: نحن، لنا،
سأعود، يا أمي. So a further sentence counts only where it speaks so.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.acts import PERHAPS, acts, before_act, next_act
from quotes.contents.announcements import before_announcement
from quotes.contents.bullets import BULLETS
from quotes.contents.headlines import HEADLINE, before_tail
from quotes.contents.openings import clause_opening
from quotes.contents.speaking_on import adds_clause
from quotes.contents.taking_over import (
    hands_over,
    next_speech,
    takes_over,
    tells_of_somebody,
)
from quotes.contents.topics import before_topic
from quotes.findings import LONGEST_CONTENT, Frame, later_frames
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES
from quotes.voice import CALLS, speaks


def unmarked_end(passage: Passage, frames: tuple[Frame, ...], place: int, first: int) -> int:
    """Words without marks run on while they speak, or to the clause of the next cue.

    Behind a label (فلان: …) the whole line is what was said.
    """
    analysis = passage.analysis
    size = min(len(analysis.forms), first + LONGEST_CONTENT)
    if passage.inside[first] >= 0:
        size = min(size, passage.words(passage.inside[first])[1])
    end = first
    line = first
    whole_line = frames[place].cue.kind == "colon" or _begins_line(passage, first)
    while end < size:
        reached = end
        _, end = passage.sentence(reached)
        if end >= size or end <= reached:  # a stop inside marks, where a very long sentence was cut
            break
        broken = False
        if analysis.traits(end - 1) & a.LINE:
            if frames[place].cue.kind == "colon" or _is_behind_dash(passage, first):
                break
            broken = _is_broken_line(passage, line, end) or _asks_again(passage, end)
            if not broken:
                break
            line = end
        if _reports_early(passage, frames, place, end):
            break
        if not (whole_line or broken) and not _goes_on(passage, frames, place, (first, end)):
            break
    end = before_topic(passage, first, before_announcement(passage, first, end))
    labelled = frames[place].cue.kind == "colon"
    if labelled and first <= HEADLINE:
        end = before_tail(passage, first, end)
    for later in later_frames(frames, place):
        if later.cue.first >= end:
            break
        if labelled and not (later.cue.conjunction and later.position == "after"):
            continue  # هدى: أعجبني كلامه، كان يقول «اصبر»
        opening = _answers(passage, later, first)
        if opening is None and adds_clause(passage, frames[place], later, first):
            opening = later.cue.first
        if opening is not None:
            end = before_act(passage, first, opening)
            break
    return _before_narration(passage, first, end, _speaking(passage, _around(frames, place)))


def _begins_line(passage: Passage, first: int) -> bool:
    """Whether nothing but a dash stands before the words in their line."""
    while first > 0 and passage.analysis.traits(first - 1) & a.DASH:
        first -= 1
    return first == 0 or bool(passage.analysis.traits(first - 1) & a.LINE)


def _is_behind_dash(passage: Passage, first: int) -> bool:
    """Whether a dash or bullet sets the words off: what it sets off is one line."""
    return bool(passage.analysis.traits(first - 1) & a.DASH) or (
        first > 0 and passage.analysis.forms[first - 1] in BULLETS
    )


def _asks_again(passage: Passage, start: int) -> bool:
    """Whether the next line asks as the one before it does: عدت باكرا؟ ⏎ ما الخبر يا سعيد؟"""
    if passage.analysis.traits(start) & a.DASH or passage.analysis.forms[start] in BULLETS:
        return False
    _, end = passage.sentence(start)
    return speaks(passage, start, end) and _asks(passage, start - 1) and _asks(passage, end)


_EXCLAIMED = 4  # tokens, the sign included: لا! قد يتمزق جلده.


def _goes_on(
    passage: Passage, frames: tuple[Frame, ...], place: int, so_far: tuple[int, int]
) -> bool:
    """Whether the sentence behind the words so far, or the next of its line, has the speaker's voice.

    Not where whoever tells the story says I as well (فقلت): then the voice proves nothing. Behind an
    exclamation of a word or two the words surely go on, as a question does behind another.
    """
    analysis = passage.analysis
    first, start = so_far
    _, end = passage.sentence(start)
    if start - first <= _EXCLAIMED and analysis.forms[start - 1] == "!":
        return True
    if _asks(passage, start) and _asks(passage, end):
        return True
    if any(_is_first_person(frame) for frame in _around(frames, place)):
        return False
    if speaks(passage, start, _before_cue(frames, place, start, end)):
        return True
    if end >= len(analysis.forms) or analysis.traits(end - 1) & a.LINE:
        return False
    last = _before_cue(frames, place, end, passage.sentence(end)[1])
    return not _reports_early(passage, frames, place, end) and speaks(passage, end, last)


def _before_cue(frames: tuple[Frame, ...], place: int, start: int, end: int) -> int:
    """The token where somebody else's words may begin in the range, or `end`: … وصافحه أبوه قائلا: …"""
    for later in later_frames(frames, place):
        if later.cue.first >= end:
            break
        form, anchor = later.cue.form, later.cue.anchor
        own = form is not None and form.person in (1, 2)
        if later.cue.first >= start and anchor is not None and not own:
            if anchor.kind != "complementizer":
                return later.cue.first
    return end


def _asks(passage: Passage, end: int) -> bool:
    """Whether the sentence before token `end` is a question or an exclamation."""
    forms = passage.analysis.forms
    return bool({"؟", "?", "!"} & set(forms[max(0, end - 2) : end]))


_AROUND = 10


def _around(frames: tuple[Frame, ...], place: int) -> tuple[Frame, ...]:
    return frames[max(0, place - _AROUND) : place + _AROUND]


def _is_first_person(frame: Frame) -> bool:
    form = frame.cue.form
    return form is not None and form.person == 1 and form.tense == "perfect"


def _speaking(passage: Passage, frames: tuple[Frame, ...]) -> frozenset[str]:
    """The nouns of those who speak around here: صبي of قال الصبي."""
    readings = passage.analysis.readings
    subjects = [frame.subject for frame in frames if frame.position == "after"]
    return frozenset(readings[each.head].base for each in subjects if each is not None)


def _before_narration(passage: Passage, first: int, end: int, speaking: frozenset[str]) -> int:
    """The token where the story goes on behind a comma: أنا قادم، هز سامر رأسه."""
    act = next_act(passage, first, end)
    if act < end and speaks(passage, first, act):
        end = act  # أنا أخوك فلا تخف، | ثم أعطاهم القميص
    breaks = a.COMMA | a.STOP | a.LINE
    for index in range(first + 1, end - 2):
        traits = passage.analysis.traits(index)
        if not traits & breaks:
            continue
        if _narrates(passage, index + 1, speaking):
            return index
        if not traits & a.COMMA and acts(passage, index + 1, speaking):
            return index
    return end


def _narrates(passage: Passage, index: int, speaking: frozenset[str]) -> bool:
    """Whether an unlisted verb of the third person and its subject open a clause at `index`.

    The subject is a first name, or one of the speakers where no و joins the clause to the words before:
    ابتسم الصبي.
    """
    analysis = passage.analysis
    verb, subject = analysis.readings[index], analysis.readings[index + 1]
    if verb.traits or not verb.is_word or verb.definite or verb.preposition:
        return False
    if verb.form in PERHAPS:
        return False
    if subject.preposition or not subject.is_word:
        return False
    if verb.form[0] in "يتنا" and not _is_derived_perfect(passage, index):
        return False  # could be said of somebody: أكره المدير
    if subject.traits & a.GIVEN and not subject.definite:
        return True
    if verb.form[0] in "وف" or subject.traits & a.BODY:
        return False  # في موسم التتويج، حقق النادي …
    return subject.definite and subject.base in speaking


def _is_derived_perfect(passage: Passage, index: int) -> bool:
    """ابتسم، انطلق، اعترض: spelled without a hamza, it is no first person."""
    spelled = passage.analysis.spelled(index)
    return len(spelled) >= 5 and spelled.startswith("ا") and "أ" in passage.analysis.text.letters


_SHORT_LINE = 60


def _is_broken_line(passage: Passage, line: int, end: int) -> bool:
    """Whether the short line `[line, end)` stops in mid-sentence, as lines of stories and posts do."""
    analysis = passage.analysis
    last = end - 2
    if (
        last < line
        or analysis.traits(last) & (a.STOP | a.MARK | a.COLON)
        or last in passage.closed_at
    ):
        return False
    return (
        analysis.width(line, last + 1) <= _SHORT_LINE
        and end < len(analysis.forms)
        and not (analysis.traits(end) & a.LINE)
    )


_PROPHET = (["رسول"], ["النبي"])


def _answers(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where somebody else speaks within the same line: …، ثم قال المشتري: هيا."""
    cue = later.cue
    if cue.first <= first or passage.inside[cue.first] != passage.inside[first]:
        return None
    if passage.is_transmitted and passage.analysis.forms[cue.last : cue.last + 1] in _PROPHET:
        if (
            passage.analysis.forms[first] not in CALLS
        ):  # يا رسول الله … فقال رسول الله …: the answer
            return None  # خرج علينا رسول الله … فقال رسول الله …: what a narrator has heard
    if cue.kind == "participle":
        plain = cue.form is not None and not cue.form.ambiguous  # ، مشيرا إلى حاجة الفريق
        if cue.first > first + 1 and hands_over(passage, cue.first - 1):
            return cue.first - 1  # فأجابها قائلا …
        return clause_opening(passage, cue.first, first) if cue.anchor or plain else None
    if cue.form is not None and cue.form.person == 1 and passage.is_without_signs:
        return cue.first if cue.anchor and cue.anchor.kind == "words" else None
    if cue.form is None or cue.form.person != 3:
        return None
    spoken = next_speech(passage, later, first)
    if spoken is not None:
        return spoken
    if cue.anchor is None:
        return None
    if cue.anchor.kind == "complementizer":
        return cue.first if _opens_anew(passage, later) or _replies(passage, later) else None
    return takes_over(passage, later, first)


def _opens_anew(passage: Passage, later: Frame) -> bool:
    """Whether a verb with its speaker stands behind a comma and no و: عادت الكرة، أكد سمير أنها كرته."""
    cue, subject = later.cue, later.subject
    if cue.conjunction or subject is None or subject.first != cue.last:
        return False
    if cue.form is None or cue.form.tense != "perfect" or cue.entry.lemma == "قال":
        return False  # يقول الناس إن …, قال الله إن …: a speaker cites them too
    person = passage.analysis.traits(subject.first) & (a.GIVEN | a.ROLE)
    return bool(person and passage.analysis.traits(cue.first - 1) & a.COMMA)


def _replies(passage: Passage, later: Frame) -> bool:
    """Whether somebody answers whoever spoke, behind a comma: ما رأيت مثله، فأجابه البائع إنه …"""
    cue = later.cue
    apart = passage.analysis.traits(cue.first - 1) & (a.COMMA | a.STOP)
    return (
        bool(apart)
        and cue.conjunction == "ف"
        and later.position == "after"
        and cue.suffix in POSSESSIVES
    )


def _reports_early(passage: Passage, frames: tuple[Frame, ...], place: int, start: int) -> bool:
    """Whether the sentence at token `start` has a cue of its own near its beginning."""
    last = min(start + 6, passage.sentence(start)[1] - 1)
    for later in later_frames(frames, place):
        if later.cue.first < start:
            continue
        if later.cue.first > last or passage.inside[later.cue.first] != passage.inside[start]:
            return False
        form = later.cue.form
        if form is not None and (form.person not in (3, None) or later.cue.subordinate):
            return False
        return later.cue.anchor is not None or tells_of_somebody(passage, later)
    return False
