"""Words that nothing sets off, as content: فقالت له الفتاة | أنت لا تعرفني."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.clauses import trim_end
from quotes.contents.unmarked import unmarked_end
from quotes.findings import ContentFinding, Frame
from quotes.passage import Passage
from quotes.passage.transmission import TOLD_US
from quotes.pronouns import POSSESSIVES

# Verbs with which a story goes on behind words that nothing sets off, folded.
_STORY = frozenset(
    "ف" + verb
    for verb in (
        "قام", "قامت", "قاموا", "جاء", "جاءت", "جاووا", "جا", "ذهب", "ذهبت", "خرج", "خرجت", "رجع", "رجعت",
        "دخل", "دخلت", "ضحك", "ضحكت", "سكت", "بكي", "بكت", "نظر", "نظرت", "انطلق", "انطلقت", "اتي", "اتت",
        "جلس", "عاد", "عادت", "غضب", "فرح", "تعجب", "اخذه", "اخذها", "امر", "ارسل", "تساوقا", "انصرف",
    )
)  # fmt: skip
_SHORTEST_DONE = 4  # letters


def bare_words(
    passage: Passage, frames: tuple[Frame, ...], place: int, first: int
) -> ContentFinding | None:
    """فقالت له الفتاة | أنت لا تعرفني: words that nothing sets off, in one line."""
    last = unmarked_end(passage, frames, place, first)
    last = next((i for i in range(first + 1, last) if _goes_on_telling(passage, i)), last)
    last = _before_page(passage, first, _before_act(passage, first, last))
    last = trim_end(passage, first, last)
    if last <= first:
        return None
    span = (passage.analysis.start(first), passage.analysis.end(last - 1))
    return ContentFinding((span,), (), "direct")


def _before_page(passage: Passage, first: int, last: int) -> int:
    """The token before a volume and page in brackets: … وأعز دينه | (6 / 404)"""
    number = passage.closed_at.get(last)
    if number is None or passage.stretch(number).kind != "bracket":
        return last
    opening, end = passage.words(number)
    numbers = all(
        passage.analysis.traits(i) & a.NUMBER or passage.analysis.forms[i] == "/"
        for i in range(opening, end)
    )
    return opening - 1 if numbers and opening - 1 > first else last


_LONGEST_ACT = 4  # tokens


def _before_act(passage: Passage, first: int, last: int) -> int:
    """The token before what the next speaker does: … إذا كبر | ثم دخل الشيخ فقال …"""
    forms = passage.analysis.forms
    if last >= len(forms) or not forms[last].startswith("فقال"):
        return last
    lowest = max(first, last - _LONGEST_ACT)
    return next((i for i in range(last - 2, lowest, -1) if forms[i] == "ثم"), last)


def _goes_on_telling(passage: Passage, index: int) -> bool:
    """Whether the story goes on: in the next line, with فقام, with what is done to somebody (فأطلقه الحطاب)."""
    analysis = passage.analysis
    form = analysis.forms[index]
    if analysis.traits(index) & a.LINE or form in _STORY:
        return True
    if form in TOLD_US and passage.is_transmitted:
        return True  # the next chain
    done = form[0] == "ف" and len(form) > _SHORTEST_DONE and form.endswith(POSSESSIVES)
    if not done or analysis.traits(index) or index + 1 >= len(analysis):
        return False
    subject = analysis.readings[index + 1]
    return subject.definite and not subject.preposition
