"""Where the writer takes the word back with a later cue, or leaves it inside what is reported."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.inside_sources import is_denied, is_ground, is_inserted
from quotes.contents.leading_in import gives_floor
from quotes.contents.openings import WHEN, clause_opening
from quotes.contents.verb_of_noun import verb_of
from quotes.findings import CueFinding, Frame
from quotes.passage import Passage
from quotes.phrases import TOPIC, can_start, read_phrase


def takes_over(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where the writer takes the word back with `later`, or None where `later` is nested."""
    cue = later.cue
    if cue.is_source:
        if later.position == "none" and _CAME.isdisjoint(
            passage.analysis.forms[cue.first : cue.last]
        ):
            return None  # حسب الأهمية names no source
        if cue.conjunction == "ف":
            return None  # … فبحسب المنظمة gives what is said a ground
        if is_inserted(passage, later) or is_ground(passage, cue) or is_denied(passage, cue, first):
            return None
        return _source_opening(passage, cue.first, first)
    if cue.kind == "participle":
        index = cue.first
        if index > first + 2 and hands_over(passage, index - 1):
            index -= 1  # …، لكنها تستدرك قائلة إن …
        elif cue.last < len(passage.analysis) and passage.analysis.forms[cue.last] in _HIMSELF:
            if not passage.analysis.traits(index - 1) & (a.COMMA | a.MARK):
                return None  # أن الوزير هاجم المدرب | متهما إياه بأنه …: what the minister did
        return _interrupting(passage, index, first) or clause_opening(passage, index, first)
    if (
        cue.anchor is None
        and cue.kind == "verb"
        and cue.form is not None
        and not cue.form.ambiguous
    ):
        meanwhile = _meanwhile(passage, cue.first)
        if meanwhile is not None and meanwhile > first:
            return meanwhile  # …، بينما نفى الناطق صحة الخبر
        if _tells_besides(passage, cue):
            return cue.first - 1  # …، كما أوصى بعقد دورة جديدة; …، وقد أعرب الكاتب عن سعادته
    if passage.analysis.forms[cue.first - 3 : cue.first] == _MEANWHILE and cue.first > first + 3:
        return cue.first - 3  # …، في الوقت الذي أكد فيه التقرير أن …
    spoken = next_speech(passage, later, first)
    if spoken is not None:
        return spoken
    if cue.anchor is None:
        apart = passage.analysis.traits(cue.first - 1) & (a.COMMA | a.MARK)
        # … في عدة محافظات | وأضاف الوزير لقد بدأنا; … تمنع ذلك | ويقول المواطن كثير من الناس …
        apart = apart or cue.entry.sense == "add" or cue.entry.lemma == "قال"
        apart = apart or _names_somebody(passage, later)
        return cue.first if apart and tells_of_somebody(passage, later) else None
    formula = cue.entry.sense == "formula"
    if not (cue.conjunction or formula) and _is_predicate(passage, cue.first, first):
        return None
    if cue.expression is not None and passage.analysis.traits(cue.first - 1) & a.COMMA:
        return cue.first  # … أنه أدلى به للقناة، جاء فيه «…»
    form = cue.form
    if form is not None and form.person == 1 and (form.tense, form.number) != ("perfect", "s"):
        return None  # أشار إلى أن التجربة قصيرة ومع ذلك وجدنا أن …: the speaker goes on
    if form is not None and form.voice == "passive" and cue.entry.sense in _PREDICATES:
        return None  # …، وتوصف بأنها حالة خطيرة
    if cue.subordinate and later.position != "relative":
        return _before_then(passage, cue)
    if not cue.conjunction and _is_plural_predicate(passage, later):
        return None
    index = cue.first
    if later.position == "before" and later.subject is not None:
        index = later.subject.first
        if _is_circumstance(passage, index):
            return None
    analysis = passage.analysis
    if cue.kind == "noun" and index > first + 2:
        index = verb_of(passage, cue, index, first)
    if passage.first_words(first, index) == index:
        return None  # ذكر المتحدث أن الوزير قال: nothing else is reported
    opening = clause_opening(passage, index, first)
    if passage.analysis.forms[opening] == "او" or _goes_on(passage, later, opening, index):
        return None  # الحل هو الحوار، أو كما قال الراحل …
    sets_off = cue.anchor.kind in ("stretch", "colon", "words")
    if sets_off and cue.entry.lemma == "قال" and opening == index:
        return opening  # … قال تعالى «…»: the words of another, quoted without any break
    behind_break = analysis.traits(opening - 1) & (a.COMMA | a.STOP | a.MARK | a.DASH)
    if cue.conjunction or behind_break:
        return opening
    opener = analysis.readings[opening]
    # كان يقول continues what is reported where nothing parts the two: أضاف أن الفقيد كان يقول إن …
    particle = opener.traits & (a.CONJUNCTION | a.BREAK) and not opener.traits & a.AUXILIARY
    floor = later.position == "after" and gives_floor(passage, opening)
    links = opener.conjunction or opener.form == "و" or particle or floor
    return opening if opening < index and links else None


_LONGEST_ACT = 8  # tokens


def _interrupting(passage: Passage, participle: int, lowest: int) -> int | None:
    """The token where somebody else does something to the speaker: …، | فقاطعه أحد النواب قائلا: «…»"""
    analysis = passage.analysis
    for index in range(participle - 1, max(lowest, participle - _LONGEST_ACT), -1):
        if analysis.traits(index) & (a.COMMA | a.STOP):
            verb = analysis.readings[index + 1]
            acts = verb.form[0] == "ف" and len(verb.form) > _SHORTEST_ACT and not verb.traits
            return index + 1 if acts and verb.form.endswith(("ه", "ها", "هم")) else None
    return None


_SHORTEST_ACT = 4  # letters


def _tells_besides(passage: Passage, cue: CueFinding) -> bool:
    """…، كما | أوصى بعقد دورة; not أنجز المشروع، كما | وعد، في موعده."""
    analysis = passage.analysis
    before = analysis.forms[cue.first - 1]
    if before not in ("كما", "وقد") or cue.entry.sense == "find":
        return False
    if not analysis.traits(cue.first - 2) & (a.COMMA | a.MARK):
        return False
    alone = cue.last < cue.scope[1] and analysis.traits(cue.last) & a.COMMA
    return not (before == "كما" and alone)


def _goes_on(passage: Passage, later: Frame, opening: int, index: int) -> bool:
    """Whether what opens the clause of `later` shows that it belongs to what is reported.

    أضاف أنه وفقا لتقديرات أولية، | فإن الأرقام تشير إلى أن …; أن النائب، الذي …، | كان يعلم أن …; … بعد | أن كان
    أكد أن …
    """
    analysis = passage.analysis
    opener = analysis.forms[opening]
    if opener.startswith("فان"):
        return True
    if opening == index and later.position != "before":
        return False
    if opener in _WAS:
        return later.position == "implicit"
    if opener in ("حيث", "اذ") and analysis.forms[opening + 1] in _WAS:
        return True  # … غير ممكن حيث كان النص يشير إلى أن
    if opener in ("بعد", "وبعد") and analysis.forms[opening + 1] == "ان":
        return later.cue.kind == "verb"
    if opener == "و" and analysis.forms[opening + 1] in _APART:
        return True
    return opener == "ان" or (
        opening > 0 and opening < index and analysis.forms[opening - 1] in _AFTER_THAT
    )


_CAME = frozenset(["جاء", "ورد"])  # … | وفق ما جاء في بيانها
_APART = ("ان", "انه", "انها")  # و أنه أفاد بأنه
_HIMSELF = ("اياه", "اياها", "اياهم")
_PREDICATES = frozenset(["describe", "consider", "call", "find"])
_WAS = frozenset(["كان", "كانت", "كانوا"])
_AFTER_THAT = frozenset(["ان", "بان"])
_MEANWHILE = ["في", "الوقت", "الذي"]


def _meanwhile(passage: Passage, verb: int) -> int | None:
    """The token of فيما, بينما or في حين right before the verb, or before its negation."""
    forms = passage.analysis.forms
    index = verb - 2 if forms[verb - 1] in ("لم", "لن", "لا") else verb - 1
    if forms[index] in ("فيما", "بينما"):
        return index
    return index - 1 if forms[index - 1 : index + 1] == ["في", "حين"] else None


def tells_of_somebody(passage: Passage, later: Frame) -> bool:
    """Whether the writer tells what somebody else says, if only in a noun: وأشار مارادونا إلى أهم اللاعبين."""
    cue, subject = later.cue, later.subject
    return (
        cue.form is not None
        and cue.form.kind == "verb"
        and (cue.form.tense == "perfect" or cue.entry.lemma == "قال")
        and cue.conjunction == "و"
        and later.position == "after"
        and subject is not None
        and subject.first == cue.last
        and (
            bool(passage.analysis.traits(subject.first) & (a.ROLE | a.GIVEN | a.HONORIFIC))
            or passage.analysis.forms[subject.first] in passage.surnames
        )
    )


def _names_somebody(passage: Passage, later: Frame) -> bool:
    """Whether a verb that only reports has a name behind it: … من كل مواطن | وشدد الحداد على ضرورة التعاون."""
    subject, form = later.subject, later.cue.form
    if subject is None or form is None or form.ambiguous or later.cue.suffix:
        return False
    name = passage.analysis.readings[subject.first]
    return bool(name.traits & (a.GIVEN | a.ROLE)) or name.form in passage.surnames


def _is_predicate(passage: Passage, verb: int, first: int) -> bool:
    """Whether nothing but a subject stands before a verb behind a comma: … أن مواقع محلية، نقلت عنه أنه …"""
    comma = verb - 1
    analysis = passage.analysis
    if comma <= first or not analysis.traits(comma) & a.COMMA or not can_start(passage, first):
        return False
    if analysis.forms[verb].startswith("لي"):
        return False  # …، ليخلص إلى أن
    if analysis.forms[first - 1] not in ("ان", "بان"):
        return False
    opening = analysis.readings[first]
    if opening.looks_finite() or opening.traits & a.NAMING:
        return False  # طلب أن يطلق أخاهم، | قال لهم: …
    return read_phrase(passage, first, comma).last == comma


def _is_plural_predicate(passage: Passage, later: Frame) -> bool:
    """أن نصف المستطلعين، وعددهم ألف، يعتقدون أن: an imperfect in the plural opens no clause by itself.

    Its subject does, behind لكن: …، لكن خبراء كثيرين يقولون إن
    """
    form, subject = later.cue.form, later.subject
    if form is None or (form.tense, form.number, form.person) != ("imperfect", "p", 3):
        return False
    if later.position != "before" or subject is None:
        opener = passage.analysis.readings[later.cue.first - 1]
    else:
        opener = passage.analysis.readings[subject.first - 1]
    return not (opener.traits & a.CONJUNCTION or opener.form == "و")


_CIRCUMSTANCES = frozenset(["رغم", "برغم", "الرغم", "مع", "بعد", "قبل", "منذ"])


def _is_circumstance(passage: Passage, subject: int) -> bool:
    """Whether a clause hangs on what is reported: … أن الشرطة تدخلت، رغم أن | الضابط أخبرهم بأن …"""
    forms = passage.analysis.forms
    return forms[subject - 1] == "ان" and (
        forms[subject - 2] in _CIRCUMSTANCES or forms[subject - 3] in _CIRCUMSTANCES
    )


def _source_opening(passage: Passage, index: int, lowest: int) -> int:
    """The token where a source begins: لا ينوي الترشح أبدا | وذلك بحسب الناطق."""
    readings = passage.analysis.readings
    while index > lowest + 1 and (
        readings[index - 1].form in ("و", "وذلك") or readings[index - 1].traits & a.CONJUNCTION
    ):
        index -= 1
    return index


def next_speech(passage: Passage, later: Frame, first: int) -> int | None:
    """The token where somebody else speaks without any sign between: … أن يأتيه به | فقال يوسف …

    Where a text has no signs at all, any قال parts the speakers.
    """
    cue = later.cue
    if cue.kind != "verb" or cue.entry.lemma != "قال" or cue.subordinate or cue.negated:
        return None
    if cue.form is None or cue.form.tense != "perfect" or cue.form.person == 2:
        return None
    if cue.conjunction != "ف" and not passage.is_without_signs:
        return None
    index = cue.first
    if later.position == "before" and later.subject is not None and later.subject.first > first:
        index = later.subject.first
    if passage.first_words(first, index) == index:
        return None  # حدثنا فلان أن رسول الله قال …: nothing else is reported
    opening = clause_opening(passage, index, first)
    # …، أما الخباز فقال …; … فلما نزل قام في الناس فقال …
    topic = passage.analysis.forms[opening] in TOPIC or passage.analysis.forms[opening] in WHEN
    return opening if topic or not cue.conjunction else index


def hands_over(passage: Passage, index: int) -> bool:
    """Whether a verb that reports opens a clause at `index`, right before its participle."""
    before = passage.analysis.readings[index - 1]
    linked = before.traits & a.CONJUNCTION or before.form in ("انه", "انها")
    verb = passage.analysis.readings[index]
    if before.traits & a.COMMA and verb.form[0] == "و" and len(verb.form) > _SHORTEST_VERB:
        # …، ومضى قائلا إن: nothing but a verb stands so
        return not (verb.definite or verb.preposition or verb.traits & ~a.AUXILIARY)
    return any(
        cue.form.kind == "verb"
        and cue.form.person == 3
        and not cue.form.ambiguous
        and (cue.conjunction or linked)
        for cue in verb.cues
    )


_SHORTEST_VERB = 3  # letters, و among them


def _before_then(passage: Passage, cue: CueFinding) -> int | None:
    """The comma of …، قبل أن يضيف: "…": what the speaker did next is the writer's to tell."""
    analysis = passage.analysis
    first = cue.first - 3
    apart = analysis.traits(first) & (a.COMMA | a.MARK) or cue.entry.sense == "add"
    if first <= 0 or not apart:
        return None  # but … على أساس متين | قبل أن يضيف أن
    return first + 1 if analysis.forms[first + 1] in ("قبل", "وقبل") else None
