"""Where a reported clause ends: the sentence, the next cue, the writer's own remark."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.contents.acts import but_somebody_did, joins_what_was, next_act
from quotes.contents.announcements import before_announcement
from quotes.contents.asides import before_aside
from quotes.contents.doing_next import before_deed, before_what_is_done, is_the_speakers
from quotes.contents.fronted import (
    before_answering_clause,
    before_main_clause,
    before_what_happened,
    is_fronted,
    is_main_verb,
)
from quotes.contents.imperfects import is_predicate, tells_on_in_present
from quotes.contents.interposed import before_closing_sign
from quotes.contents.naming_on import says_more_of_it
from quotes.contents.nouns_of_speech import before_main, is_fronted_noun
from quotes.contents.openings import EXCEPT, concedes
from quotes.contents.parsed import before_next_verb
from quotes.contents.remarks import BUT
from quotes.contents.scripture import cites_scripture
from quotes.contents.speaking_on import goes_on_speaking
from quotes.contents.subject_alone import leaves_subject_alone
from quotes.contents.taking_over import takes_over
from quotes.contents.told_on_inside import is_said_in_it, told_on_inside
from quotes.contents.topics import before_topic
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
        if later.cue.first <= first:
            continue
        if passage.inside[later.cue.first] != level:
            comma = told_on_inside(passage, frame, later)
            if comma is None:
                continue
            end = comma
            break
        if _tells_on(passage, later) or _is_of_another(passage, frame, later):
            continue
        if _is_of_them(passage, frame, later, first):
            continue
        if later.cue.kind == "participle" and is_said_in_it(
            passage, later.cue.first, frame.cue.scope[0], first
        ):
            continue
        if frame.cue.entry.sense == "formula" and not (later.cue.anchor or later.cue.is_source):
            continue  # يذكر أن …، وقد أعرب الوزير عن: the writer goes on
        opening = _opening(passage, frame, later, first)
        if opening is None or leaves_subject_alone(passage, first, opening, end):
            continue
        if passage.analysis.forms[opening] not in EXCEPT or not concedes(passage, first):
            end = opening
            break
    if is_fronted(passage, frame.cue):
        end = before_answering_clause(passage, first, before_what_happened(passage, first, end))
    if frame.cue.kind == "noun":
        end = _of_noun(passage, frame, first, end)
    end = before_deed(passage, frame, first, _before_speaker_again(passage, frame, first, end))
    end = before_next_verb(passage, frame.cue, first, end)
    end = before_what_is_done(passage, frame.cue, first, end)
    end = before_announcement(passage, first, before_aside(passage, frame.cue, first, end))
    end = before_closing_sign(passage, frame, first, before_topic(passage, first, end))
    if frame.cue.entry.sense == "ask":
        end = _before_answer(passage, first, end)
    if _is_wished(passage, frame.cue, first):
        end = next_act(passage, first, end)
        if frame.cue.entry.sense in _WISHES:
            asked = frame.cue.entry.sense in ("order", "request")
            if asked:
                end = before_what_happened(passage, first, end)  # …، عاد الإخوة إلى أبيهم
            end = _before_what_was(passage, first, end, asked=asked)
    if frame.position == "relative":
        end = before_main_clause(passage, first, end)
    return end


def _opening(passage: Passage, frame: Frame, later: Frame, first: int) -> int | None:
    """The token where the writer takes the word back with `later`; None where that stands in the clause."""
    opening = tells_on_in_present(passage, later)
    if opening is None:
        opening = says_more_of_it(passage, later, first)
    if opening is None:
        opening = takes_over(passage, later, first)
    if opening is None and is_main_verb(passage, frame.cue, later.cue):
        opening = later.cue.first
    if opening is None and goes_on_speaking(passage, frame.cue, later.cue, first):
        opening = later.cue.first
    if opening is None and is_the_speakers(passage, frame, later.cue, first):
        opening = later.cue.first
    return opening


def _of_noun(passage: Passage, frame: Frame, first: int, end: int) -> int:
    """ورغم نفي الوزير أن تكون هناك أزمة، | اصطف الناس."""
    end = before_main(passage, frame, first, end)
    return before_what_happened(passage, first, end) if is_fronted_noun(passage, frame) else end


def _is_wished(passage: Passage, cue: CueFinding, first: int) -> bool:
    """أمر زوجته أن تعيد المال: an imperfect behind أن, with which no perfect goes on."""
    if (
        cue.anchor is None
        or cue.anchor.kind != "complementizer"
        or first >= len(passage.analysis.forms)
    ):
        return False
    opening = passage.analysis.readings[first]
    return passage.analysis.forms[first - 1] in ("ان", "بان") and (
        opening.looks_finite("يتن")
        or opening.form in ("يتم", "تتم")
        or any(c.form.tense == "imperfect" for c in opening.cues)
    )


_WISHES = frozenset(["order", "request", "advise", "ask", "hope"])
_WAS = frozenset(
    ["كان", "كانت", "كانوا", "وكان", "وكانت", "فقد", "وقد", "ولم", "وبالفعل"]
    + [
        joined + verb + end
        for joined in "وف"
        for verb in ("بدا", "راح", "ظل")
        for end in ("", "ت", "وا")
    ]
)


def _before_what_was(passage: Passage, first: int, end: int, *, asked: bool) -> int:
    """أوصى العقيد أن يدفن في قريته، | كانت الجنازة كبيرة: no more than ثم أخذ is asked for what was."""
    analysis = passage.analysis
    index = first + 1
    while index < end - 1:
        if analysis.forms[index] in ("فقد", "فلم", "فلا") or (
            analysis.traits(index) & a.COMMA
            and (
                analysis.forms[index + 1] in _WAS
                or joins_what_was(passage, index + 1)
                or (asked and but_somebody_did(passage, index + 1))
            )
        ):
            return index
        index = passage.step(index)
    return end


def _before_speaker_again(passage: Passage, frame: Frame, first: int, end: int) -> int:
    """قال سامي راشد إن …، | وذكر سامي تفاصيل الراتب: the speaker again, with no words of his own.

    A body or a document, or المتحدث, only with a verb that reports: …، كما عزت الوزارة ذلك إلى.
    """
    analysis, signs = passage.analysis, passage.analysis.signs
    commas = signs[bisect_left(signs, first) : bisect_left(signs, end - 2)]
    if not commas:
        return end
    names, bodies = _called_again(passage, frame)
    for comma in commas:
        verb = comma + 1 + (analysis.forms[comma + 1] in ("كما", "وقد"))
        if verb + 1 >= end or not analysis.traits(comma) & a.COMMA:
            continue
        joined = "و" if verb == comma + 1 else ""
        if analysis.forms[verb + 1] in names and _may_tell(analysis.readings[verb], joined):
            return comma
        if analysis.forms[verb + 1] in bodies and _reports(analysis.readings[verb], joined):
            return comma
    return end


def _called_again(passage: Passage, frame: Frame) -> tuple[set[str], set[str]]:
    """The forms by which the text may name the speaker again: of a person, of whoever else speaks."""
    names: set[str] = set()
    bodies = {"المتحدث", "المتحدثه", "المصدر"}
    if frame.subject is None or frame.position != "after":
        return names, bodies
    analysis = passage.analysis
    names = {
        analysis.forms[index]
        for index in range(frame.subject.first, frame.subject.last)
        if analysis.traits(index) & (a.GIVEN | a.FAMILY)
        or not analysis.traits(index)
        or (index > frame.subject.first and analysis.traits(index - 1) & a.GIVEN)
    }
    head = analysis.readings[frame.subject.head]
    if head.traits & a.ROLE:
        names.add("ال" + head.base)  # قال وزير الصحة إن …، | وطالب الوزير السكان بالهدوء
    elif head.traits & (a.BODY | a.DOCUMENT | a.ANONYMOUS):
        bodies.add("ال" + head.base)
    return names, bodies


_SHORTEST_VERB = 3  # letters, و included


def _reports(verb: Reading, joined: str) -> bool:
    return any(
        cue.conjunction == joined and cue.form.kind == "verb" and cue.form.tense == "perfect"
        for cue in verb.cues
    )


def _may_tell(verb: Reading, joined: str) -> bool:
    """Whether a word can be a verb of the perfect behind و or كما: وذكر, وكان, وغادر, كما زار."""
    if any(cue.conjunction == joined and cue.form.tense == "perfect" for cue in verb.cues):
        return True
    if verb.form in ("وكان", "وكانت"):
        return True
    if verb.traits or verb.definite or len(verb.form) <= _SHORTEST_VERB - (not joined):
        return False
    letters = verb.form.removeprefix(joined)
    return verb.form.startswith(joined) and letters[0] not in "يتنس"


def _before_answer(passage: Passage, first: int, end: int) -> int:
    """سأله عما إذا كان يملك حسابا، فرد بالنفي: what comes of a question is no part of it."""
    analysis = passage.analysis
    for index in range(first, end - 1):
        form = analysis.forms[index + 1]
        if analysis.traits(index) & a.COMMA and form.startswith("ف") and len(form) > 2:
            reading = analysis.readings[index + 1]
            if reading.conjunction == "ف" or any(cue.conjunction == "ف" for cue in reading.cues):
                return index
    return end


def _is_of_another(passage: Passage, frame: Frame, later: Frame) -> bool:
    """Whether a verb without its subject is not the speaker's: قال الوزير إن الشركة وافقت، بل أكدت أنها ستوقع."""
    form, own = later.cue.form, frame.cue.form
    if form is None or own is None or later.cue.kind != "verb" or later.position != "implicit":
        return False
    if frame.subject is None or later.cue.anchor is None or later.cue.conjunction:
        return False
    if (own.gender, own.number, form.gender, form.number) != ("m", "s", "f", "s"):
        return False
    return passage.analysis.forms[later.cue.first - 1] in _BUT_SHE


def _is_of_them(passage: Passage, frame: Frame, later: Frame, first: int) -> bool:
    """قال الوزير إن الخبراء يعتقدون أن السبب معروف، ويرون أن الحل قريب: they of whom the words tell go on."""
    form, own = later.cue.form, frame.cue.form
    if form is None or later.position != "implicit" or later.cue.conjunction != "و":
        return False
    if (form.tense, form.number) != ("imperfect", "p"):
        return False
    if own is not None and (own.tense == "imperfect" or own.number == "p"):
        return False
    told = passage.analysis.forms[first : later.cue.first]
    return any(each[0] == "ي" and each.endswith("ون") for each in told)


_BUT_SHE = frozenset(["بل", "لكنها", "ولكنها", "انها", "حيث", "اذ"])


def _tells_on(passage: Passage, later: Frame) -> bool:
    """Whether what is reported is a story that goes on.

    … إنه اشتكى إليهم، فوعدوه بأنهم سيتحركون; … أن الفرق توجهت إلى الموقع، وتبين أن الحريق صغير.
    """
    cue, forms = later.cue, passage.analysis.forms
    if forms[cue.first].lstrip("وف") in _TURNED_OUT:
        return True
    if is_predicate(passage, later):
        return True
    if cue.entry.lemma == "اشتبه" and forms[cue.first - 1] in ("فيما", "ما"):
        return True  # صاروخان أطلقا فيما يشتبه بأنها طائرة
    if cue.entry.lemma == "قال" and cites_scripture(passage, cue):
        return not passage.is_transmitted  # in a tale somebody answers so
    if cue.kind == "noun" and cue.entry.lemma == "قال" and not cue.suffix and later.subject:
        return True  # أن الخلاف بدأ بسبب قول ابنتها «لن أذهب»
    if cue.entry.sense == "find" and later.position == "implicit" and forms[cue.first - 1] in BUT:
        return True  # إنها اتفقت على الدور، لكنها اكتشفت أن العمل قد صور
    if cue.suffix == "" or later.position != "implicit":
        return False
    if cue.conjunction == "ف":
        return True
    if forms[cue.first - 1] in ("حيث", "اذ"):
        return cue.entry.addressee == "object"  # حيث أبلغوه بأن
    # الأجهزة مستمرة فيما وصفته بـ«التطهير»
    if forms[cue.first - 1] != "فيما" or passage.analysis.traits(cue.first - 2) & a.COMMA:
        return False
    return cue.entry.sense == "describe"


_TURNED_OUT = frozenset(["تبين", "اتضح", "يتبين", "يتضح"])
