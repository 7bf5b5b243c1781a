"""Passage, CueFindings → Frames: who speaks, where the clause says it.

Arabic news puts the verb first: the subject is the first noun phrase between the cue and what it
reports that no preposition governs (قال لرويترز الوزير إن …). Where none stands there, it may stand
before the verb (والوزير أكد أن …, كيربي الذي قال), in an attached pronoun (قوله), or nowhere
(وأضاف أن …): then the resolution finds it.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Phrase
from quotes.mentions.adverbials import opens_adverbial, skip_adverbial
from quotes.mentions.ascribed import ascribed_source, reacting_subject, whose_saying
from quotes.mentions.asyndetic import asyndetic_antecedent
from quotes.mentions.between import explains
from quotes.mentions.blaming import lays_blame, subject_behind
from quotes.mentions.following import subject_after
from quotes.mentions.headlines import label_frame, subject_before_told, subject_in_front
from quotes.mentions.nouns import (
    noun_frame,
    relayed_pronoun,
    shared_subject,
    source_of_relay,
)
from quotes.mentions.parsed import subject_of_parse
from quotes.mentions.preceding import (
    clause_start,
    subject_before,
    subject_of_auxiliary,
    subject_of_preceding,
)
from quotes.mentions.relative import (
    ANTECEDENTS,
    MAY_END_IN_RELATIVE,
    describes_antecedent,
    is_said_of_antecedent,
    relative_antecedent,
)
from quotes.mentions.sources import REACH_AFTER, expression_frame, is_inside_zone, relayed
from quotes.passage import Passage
from quotes.phrases import is_name_word, is_strong_start, label_end, label_start
from quotes.text import DAMMA, begins_with_damma
from quotes.voice import is_heard


def find_frames(passage: Passage, cues: tuple[CueFinding, ...]) -> tuple[Frame, ...]:
    """Find the subject of each cue, in the order of `cues`."""
    frames: list[Frame] = []
    for place, cue in enumerate(cues):
        earlier = frames[-1] if frames and frames[-1].cue.scope == cue.scope else None
        following = cues[place + 1] if place + 1 < len(cues) else None
        frame = _frame(passage, cue, earlier, following)
        if earlier is not None and is_inside_zone(frame, earlier):
            frames[-1] = relayed(passage, earlier, frame)
            continue
        frames.append(frame)
    return tuple(frames)


def _frame(
    passage: Passage, cue: CueFinding, earlier: Frame | None, following: CueFinding | None
) -> Frame:
    if cue.entry.sense == "formula":
        return Frame(cue, None, "none")
    if cue.kind == "colon":
        return _label_frame(passage, cue)
    if cue.kind in ("participle", "noun") or _is_in_paper(cue):
        source = ascribed_source(passage, cue)
        if source is not None:
            return Frame(cue, source, "before")
    if cue.expression is None and cue.kind in ("verb", "participle"):
        source = whose_saying(passage, cue)
        if source is not None:
            return Frame(cue, source, "before")
    if cue.expression is not None:
        return expression_frame(passage, cue, earlier)
    if cue.kind == "participle":
        if passage.analysis.traits(cue.last) & a.HONORIFIC_PRONOUN:
            return Frame(cue, Phrase(cue.last, cue.last + 1, cue.last), "after")  # متمنيا معاليه
        return _participle_frame(passage, cue, earlier)
    if cue.kind == "noun":
        return noun_frame(passage, cue, earlier)
    if cue.form is not None and cue.form.person in (1, 2):
        return Frame(cue, None, "implicit")
    if _is_rumoured(passage, cue):
        return Frame(cue, None, "none")
    limit = _zone_end(cue, following)
    if cue.entry.relay:
        source = source_of_relay(passage, cue, limit)
        if source is not None:
            outlet = subject_after(passage, cue, source.first - 1)
            return Frame(cue, source, "after", (outlet,) if outlet is not None else ())
        pronoun = relayed_pronoun(passage, cue, limit)
        if pronoun is not None:
            outlet = subject_after(passage, cue, limit)
            return Frame(cue, pronoun, "possessive", (outlet,) if outlet is not None else ())
    if cue.form is not None and (cue.form.voice == "passive" or _is_vowelled_passive(passage, cue)):
        return Frame(cue, None, "none")
    if is_heard(passage.analysis, cue):
        return Frame(cue, None, "implicit")
    opening = clause_start(passage, cue)
    subject = (
        subject_of_preceding(passage, cue)
        or subject_of_auxiliary(passage, cue, opening)
        or reacting_subject(passage, cue)
        or subject_in_front(passage, cue)
        or subject_before_told(passage, cue, opening)
    )
    if subject is not None:
        return Frame(cue, subject, "before")
    if cue.conjunction == "ف":
        subject = subject_before(passage, cue, opening)
        if subject is not None:  # أما الحاكم فطمأن المودعين
            return Frame(cue, subject, "before")
    before = passage.analysis.readings[cue.first - 1]
    relative = before.traits & MAY_END_IN_RELATIVE
    of_antecedent = before.base in ANTECEDENTS and is_said_of_antecedent(passage, cue)
    if _may_have_subject_after(cue):
        subject = subject_behind(passage, cue, limit)
        if subject is not None and not _is_described_object(passage, cue, subject):
            said_of = of_antecedent or describes_antecedent(passage, cue)
            antecedent = relative_antecedent(passage, cue) if relative and not said_of else None
            strong = is_strong_start(passage, subject.first) or _is_state(passage, cue, subject)
            object_ = strong and cue.anchor is None and "object" in cue.entry.frames
            if antecedent is None or (strong and not (object_ and not cue.suffix)):
                return Frame(cue, subject, "after")
            return Frame(cue, antecedent, "relative")  # فلانة التي نفت صحة الخبر
        subject = None if lays_blame(cue) else subject_of_parse(passage, cue, limit)
        if subject is not None and not _is_described_object(passage, cue, subject):
            return Frame(cue, subject, "after")
    if of_antecedent:
        return Frame(cue, None, "implicit")
    subject = relative_antecedent(passage, cue) if relative else None
    if subject is not None:
        return Frame(cue, subject, "relative")
    subject = subject_before(passage, cue, opening)
    if subject is not None:
        return Frame(cue, subject, "before")
    subject = asyndetic_antecedent(passage, cue)
    if subject is not None:
        return Frame(cue, subject, "relative")
    return Frame(cue, None, "implicit")


def _participle_frame(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """وختم الوزير حديثه قائلا shares the verb's subject; none opens a headline: الوزير مهاجما خصومه: «…»"""
    subject = subject_in_front(passage, cue) if earlier is None else None
    if subject is not None:
        return Frame(cue, subject, "before")
    return shared_subject(passage, cue, earlier)


_LONGEST_SUBJECT = 3  # tokens


def _is_rumoured(passage: Passage, cue: CueFinding) -> bool:
    """ولقد تردد أن …: nobody says so; not كانت الأم تردد أن, وهي تردد أن."""
    if cue.form is None or cue.form.surface != "تردد" or cue.anchor is None:
        return False
    if cue.anchor.kind != "complementizer" or cue.anchor.index != cue.last:
        return False
    analysis = passage.analysis
    before = range(max(cue.scope[0], cue.first - 1 - _LONGEST_SUBJECT), cue.first)
    return not any(
        (analysis.traits(place) & a.AUXILIARY and analysis.forms[place].endswith("ت"))
        or analysis.forms[place] in ("وهي", "هي", "التي")
        for place in before
    )


def _is_in_paper(cue: CueFinding) -> bool:
    """جاء فيه: what stands in a paper that was named before."""
    return cue.expression is not None and cue.expression.follow == "content"


def _is_vowelled_passive(passage: Passage, cue: CueFinding) -> bool:
    """Whether the input writes the passive's first vowel: عُرضت، كُتبت."""
    assert cue.form is not None
    if DAMMA not in passage.analysis.text.signs:
        return False
    if not cue.form.maybe_passive and not _is_expected(cue):
        return False
    return begins_with_damma(passage.analysis.text.raw[cue.start : cue.end])


def _is_expected(cue: CueFinding) -> bool:
    """يُرجح أن …, with nobody between, whose active has the same vowel: يُرجح المراقبون أن …"""
    anchor, form = cue.anchor, cue.form
    if anchor is None or form is None or form.tense != "imperfect":
        return False
    return cue.entry.sense == "expect" and anchor.index == cue.last and form.gender == "m"


def _is_state(passage: Passage, cue: CueFinding, subject: Phrase) -> bool:
    """Whether a state says something of the noun before: الحركة التي تقول | الولايات المتحدة | إنها …"""
    about = cue.entry.addressee == "object" or "object" in cue.entry.frames or cue.suffix
    place = subject.first == cue.last and passage.analysis.traits(subject.first) & a.PLACE
    clause = cue.anchor is not None and cue.anchor.kind == "complementizer"
    return bool(clause and place and not about)


_LONGEST_DESCRIBED = 3


_PERSONS = (
    a.ROLE | a.GIVEN | a.FAMILY | a.HONORIFIC | a.BODY | a.GROUP | a.ANONYMOUS | a.NAME_PARTICLE
)


def _is_described_object(passage: Passage, cue: CueFinding, subject: Phrase) -> bool:
    """Whether a noun is what is described, not who describes: ووصف الرقم بأنه …, ووصف المباراة بـ«…»"""
    anchor = cue.anchor
    if anchor is None or "object" not in cue.entry.frames:
        return False
    strong = is_strong_start(passage, subject.first)
    judges = cue.entry.sense in ("describe", "accuse") and not cue.suffix
    short = subject.last - subject.first <= _LONGEST_DESCRIBED
    judges = judges and (not strong or short or _ends_in_name(passage, subject))
    if anchor.kind == "stretch":
        if cue.entry.sense == "consider" and not cue.suffix and subject.last == anchor.index:
            return not strong  # واعتبر القرار «خطوة كبيرة»
        return judges and passage.is_behind_b(anchor.index) and subject.last == anchor.index - 1
    if anchor.kind != "complementizer" or cue.suffix:
        return False  # ووصفها الجاحظ بأنها …: the pronoun is what is described
    glued = passage.analysis.forms[anchor.index].startswith("با")
    if glued and explains(cue) and subject.last == anchor.index:
        return not passage.analysis.traits(subject.head) & _PERSONS  # وبرر القرار بأن …
    if not glued:
        return False
    if subject.last != anchor.index:  # وصف الاتهامات بدعم الخصوم بأنها …
        complement = opens_adverbial(passage.analysis.readings[subject.last])
        end = skip_adverbial(passage, subject.last, anchor.index) if complement else -1
        return judges and end == anchor.index
    named = strong or _is_unlisted_name(passage, subject)
    return judges or not (named or cue.entry.sense in _TELLING)


# Verbs of these kinds say nothing of an object behind بأن: وأكد بيريرا بأنه سيعود, أعلن ياسو بأن.
_TELLING = frozenset(
    ["say", "add", "confirm", "announce", "claim", "reveal", "mention", "report", "admit"]
)


def _is_unlisted_name(passage: Passage, subject: Phrase) -> bool:
    """Whether two or three words that no list has are somebody's name: وطالب كينجي موراكامي بأن."""
    words = passage.analysis.readings[subject.first : subject.last]
    shaped = all(is_name_word(word) and not (word.definite or word.traits) for word in words)
    own = passage.analysis.spelled(subject.last - 1).endswith(("ه", "ها", "هم"))
    return shaped and len(words) in (2, 3) and not own


def _ends_in_name(passage: Passage, subject: Phrase) -> bool:
    """Whether one person is named, and nothing behind: واتهم | رئيس النادي سامر الكاتب | بأنه …"""
    before, last = passage.analysis.readings[subject.last - 2 : subject.last]
    if not before.traits & (a.GIVEN | a.GIVEN_WORD) or before.traits & (a.ROLE | a.BODY):
        return False
    return is_name_word(last) or bool(last.traits & (a.GIVEN | a.FAMILY))


def _label_frame(passage: Passage, cue: CueFinding) -> Frame:
    """The words between the start of the line and the colon are the speaker."""
    first = label_start(passage, cue.scope[0], cue.first)
    label = Phrase(first, label_end(passage, first, cue.first), first)
    return label_frame(passage, cue, label)


def _zone_end(cue: CueFinding, following: CueFinding | None) -> int:
    """The token where the cue's own clause surely ends: its anchor, the next cue, or its sentence."""
    last, anchor = cue.last, cue.anchor
    end = min(cue.scope[1], last + REACH_AFTER)
    if anchor is not None and last <= anchor.index < end:
        end = anchor.index
    if following is not None and last <= following.first < end:
        end = following.first
    return end


def _may_have_subject_after(cue: CueFinding) -> bool:
    """A verb in the plural or dual never precedes its subject in standard Arabic."""
    return cue.form is None or cue.form.number in ("s", None)
