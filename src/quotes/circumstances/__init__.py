"""Links, Resolution → circumstances: what tells a sure quotation from a doubtful one.

Each is a small named predicate with an example. `quotes calibrate` counts on gold how often the
quotations with it are right, and weighs all of them together; the weights of those that hold are
the quotation's confidence.
"""

from __future__ import annotations

from collections.abc import Callable

from quotes import analysis as a
from quotes.circumstances.case import Case, Whole
from quotes.findings import Link
from quotes.passage import Passage
from quotes.resolution.resolver import Resolution

__all__ = ["CIRCUMSTANCES", "circumstances"]

_SHORT, _LONG = 4, 40  # words of a content
_DISTANT = 2  # tokens between cue or subject and what is reported
_FAR = 15  # tokens between what was reported last and a cue without subject
_TURNS = frozenset(["الا", "غير", "بيد", "لكن", "ولكن", "فيما", "بينما", "حيث", "وهو", "وهي"])
_PLAIN_SENSES = frozenset(["say", "add", "confirm", "mention", "explain"])


def nobody(case: Case) -> bool:
    """ويقال إن … — nobody is found who speaks, where somebody should: not in فقلت: …, not in a bare dialogue."""
    return case.attribution is None and not case.needs_no_name


def person(case: Case) -> bool:
    """قال سمير حداد إن … — a person speaks."""
    return case.speaker is not None and case.speaker.type == "person"


def anonymous(case: Case) -> bool:
    """قال مصدر إن … — a source without a name speaks."""
    return case.speaker is not None and case.speaker.type == "anonymous"


def name_of_one_word(case: Case) -> bool:
    """قال الوزير إن … — all that the text calls the speaker is one word."""
    return case.attribution is not None and len(case.attribution.name.split()) == 1


def several_speakers(case: Case) -> bool:
    """قال سمير … وقالت هدى … — others speak in the text as well."""
    return len(case.whole.resolution.speakers) > 1


def implicit_subject(case: Case) -> bool:
    """وأضاف أن … — the speaker is not named beside the cue."""
    return case.attribution is not None and case.attribution.kind == "implicit"


def far_from_words_before(case: Case) -> bool:
    """… ثم عاد إلى بيته ونام، وقال … — much was told since anybody spoke, and the cue has no subject."""
    pronoun = case.attribution is not None and case.attribution.kind in ("implicit", "pronoun")
    return pronoun and case.earlier is not None and case.cue.first - case.behind_earlier > _FAR


def same_sentence(case: Case) -> bool:
    """قال سمير إن …، مضيفا أن … — the sentence has let the speaker say something before."""
    pronoun = case.attribution is not None and case.attribution.kind in ("implicit", "pronoun")
    return pronoun and case.earlier is not None and case.earlier.frame.cue.scope == case.cue.scope


def subject_behind(case: Case) -> bool:
    """قال الوزير إن … — the subject follows its verb."""
    return case.link.frame.position == "after"


def subject_before(case: Case) -> bool:
    """الوزير قال إن … — the subject stands before its verb."""
    return case.link.frame.position == "before"


def subject_with_complement(case: Case) -> bool:
    """قال المتحدث باسم الشرطة إن … — the mention goes on behind a preposition."""
    if case.subject is None:
        return False
    for reading in case.analysis.readings[case.subject.first + 1 : case.subject.last]:
        if reading.preposition or reading.traits & a.PREPOSITION:
            return True
    return False


def plain_verb(case: Case) -> bool:
    """قال، أضاف، أكد، أشار، أوضح — the cue says, adds, confirms, mentions or explains."""
    return case.cue.entry.sense in _PLAIN_SENSES


def imperfect(case: Case) -> bool:
    """يقول الوزير إن … — the verb is in the imperfect."""
    return case.cue.form is not None and case.cue.form.tense == "imperfect"


def subordinate(case: Case) -> bool:
    """… الذي قال إن … — the cue stands in a clause inside of another."""
    return case.cue.subordinate


def complementizer(case: Case) -> bool:
    """قال … إن … — a complementizer brings in what is reported."""
    return case.cue.anchor is not None and case.cue.anchor.kind == "complementizer"


def marks_at_once(case: Case) -> bool:
    """قال الوزير «…» — marks without colon or complementizer bring in what is reported."""
    return case.cue.anchor is not None and case.cue.anchor.kind == "stretch"


def marks_behind_colon(case: Case) -> bool:
    """قال الوزير: «…» — the words stand in marks behind a colon."""
    colon = case.cue.anchor is not None and case.cue.anchor.kind == "colon"
    return colon and bool(case.link.content.quoted)


def without_marks(case: Case) -> bool:
    """قال الوزير: سنعود — the words themselves, that no marks bound."""
    return case.link.content.kind == "direct" and not case.link.content.quoted


def set_off(case: Case) -> bool:
    """— وصل القطار. — the layout sets the words off: an interview, a dialogue."""
    return case.link.frame.turn


def distant(case: Case) -> bool:
    """قال الوزير في مؤتمر صحفي أمس إن … — words stand between and what is reported."""
    anchor, subject = case.cue.anchor, case.subject
    if anchor is None:
        return False
    gap = anchor.index - case.cue.last
    if subject is not None and case.link.frame.position == "after":
        gap -= subject.last - subject.first
    return gap > _DISTANT


def short(case: Case) -> bool:
    """«إنه كذب» — what is reported has four words or fewer."""
    return case.words <= _SHORT


def long(case: Case) -> bool:
    """إن المصنع الجديد … — what is reported has more than forty words, and no marks bound it."""
    return not case.is_bounded and case.words > _LONG


def comma(case: Case) -> bool:
    """إن المصنع جاهز، … — it goes on behind a comma, and no marks bound it."""
    return not case.is_bounded and bool(case.signs & a.COMMA)


def stop(case: Case) -> bool:
    """«المصنع جاهز. سنفتحه غدا» — it goes on behind a stop."""
    return bool(case.signs & a.STOP)


def line_end(case: Case) -> bool:
    """المصنع جاهز ⏎ سنفتحه غدا — it goes on in another line."""
    return bool(case.signs & a.LINE)


def turn(case: Case) -> bool:
    """إن المصنع جاهز، لكن … — a word in it begins a clause that may be the writer's: لكن، فيما، وهو."""
    return not case.is_bounded and not _TURNS.isdisjoint(
        case.analysis.forms[case.first : case.last]
    )


def report_inside(case: Case) -> bool:
    """إن الوزير أكد … — a verb in it reports as well, and no marks bound it."""
    if case.is_bounded:
        return False
    for reading in case.analysis.readings[case.first : case.last]:
        if reading.may_be_verb and not all(cue.form.ambiguous for cue in reading.cues):
            return True
    return False


def odd_mark(case: Case) -> bool:
    """«المصنع جاهز — a mark nearby has no partner."""
    return case.is_near_odd_mark


def little_reported(case: Case) -> bool:
    """… — the text has few words of others: an essay, a story."""
    return case.whole.reports_little


def writer_says_i(case: Case) -> bool:
    """كنت أمشي … — the writer speaks of himself."""
    return case.whole.writer_says_i


def hardly_stops(case: Case) -> bool:
    """… — the text has hardly any stop."""
    return case.whole.has_hardly_stops


CIRCUMSTANCES: tuple[Callable[[Case], bool], ...] = (
    nobody,
    person,
    anonymous,
    name_of_one_word,
    several_speakers,
    implicit_subject,
    far_from_words_before,
    same_sentence,
    subject_behind,
    subject_before,
    subject_with_complement,
    plain_verb,
    imperfect,
    subordinate,
    complementizer,
    marks_at_once,
    marks_behind_colon,
    without_marks,
    set_off,
    distant,
    short,
    long,
    comma,
    stop,
    line_end,
    turn,
    report_inside,
    odd_mark,
    little_reported,
    writer_says_i,
    hardly_stops,
)


def circumstances(
    passage: Passage, links: tuple[Link, ...], resolution: Resolution
) -> tuple[tuple[str, ...], ...]:
    """Which circumstances hold, by name and in their order, for each link."""
    if not links:
        return ()
    whole = Whole(passage, links, resolution)
    cases = [Case(whole, place) for place in range(len(links))]
    return tuple([tuple([name for holds, name in _NAMED if holds(case)]) for case in cases])


_NAMED = tuple((holds, holds.__name__) for holds in CIRCUMSTANCES)
