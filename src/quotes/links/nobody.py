"""Frames in which nobody speaks: the writer's own opinion, what is generally expected."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Frame
from quotes.passage import Passage
from quotes.phrases import WHEN
from quotes.pronouns import AND_HE

_GOD = (["الله"], ["المولي"], ["الباري"])  # وأسأل الله أن يحفظ البلاد
# What the writer reports of himself, as any narrator does: قلت له إن …; the rest is his opinion.
_NARRATED = frozenset(["say", "add", "ask"])


def is_sourceless(passage: Passage, frame: Frame) -> bool:
    """Nobody speaks: وفقا للشروط names no source, … إلا أنه اكتشف أن is the writer's story."""
    if (
        frame.position == "none"
        and frame.cue.anchor is not None
        and frame.cue.anchor.kind == "stretch"
    ):
        return frame.cue.entry.sense != "formula"  # عُرضت لقطات من «…»: a passive before a name
    # most of the rules are of clauses, and nothing but أن brings one in
    clause = frame.cue.anchor is not None and frame.cue.anchor.kind == "complementizer"
    if clause and (_is_chain(passage, frame) or _is_handed_down(passage, frame)):
        return True
    sense, form = frame.cue.entry.sense, frame.cue.form
    if sense in ("find", "think") and frame.position == "implicit" and frame.cue.kind == "verb":
        return not (_is_finding(frame) or _is_thought_by_speaker(passage, frame))
    if sense == "find" and passage.analysis.forms[frame.cue.first - 1] in _WHEN:
        return True  # عندما لاحظت الجارة أن: the story goes on
    if form is not None and _is_let_us(passage, frame):
        return True
    if clause and _is_told_by_nobody(passage, frame):
        return True
    if sense == "expect" and _is_impersonal(passage, frame):
        return True
    if _is_everybody(passage, frame):
        return True
    return frame.position == "none" and frame.cue.is_source


def _is_told_by_nobody(passage: Passage, frame: Frame) -> bool:
    """Whether a clause is thought, concluded or generally said, and not somebody's words."""
    return (
        _is_kept_to_oneself(passage, frame)
        or _is_of_writer(passage, frame)
        or _is_no_source(passage, frame)
        or _is_conclusion(passage, frame)
        or _is_generic(passage, frame)
    )


_WHEN = WHEN | {"ربما", "هل"}


def _is_finding(frame: Frame) -> bool:
    """فحص الباحثون العينات. ووجدوا أن …: several who found something out publish it; who finds it is a story's."""
    form = frame.cue.form
    if form is None or frame.cue.entry.sense != "find" or frame.cue.conjunction != "و":
        return False
    return (form.number, form.tense, form.person) == ("p", "perfect", 3)


_BUT_HE = frozenset(
    ["لكنه", "ولكنه", "لكنها", "ولكنها", "لكنهم", "ولكنهم", "وهو", "فهو", "وهي", "فهي"]
)


def _is_thought_by_speaker(passage: Passage, frame: Frame) -> bool:
    """… غير متأكد من العدد، لكنه يعتقد أن …: a pronoun takes up who has just spoken."""
    form = frame.cue.form
    if frame.cue.entry.lemma == "شكك":
        return True  # وشكك في أن تنجح المفاوضات: doubt that is made public
    if form is None or form.tense != "imperfect" or frame.cue.entry.sense != "think":
        return False
    return passage.analysis.forms[frame.cue.first - 1] in _BUT_HE


# What one believes, knows, fears and remembers, and tells nobody; who tells it says يعتقد, يخشى, متأكد.
_KEPT = frozenset(["ظن", "خاف", "اقتنع", "ارتاب", "صدّق", "آمن", "أيقن", "تأكد"])


def _is_kept_to_oneself(passage: Passage, frame: Frame) -> bool:
    """ظن الحارس أن اللص هرب, المملكة تعلم أن, إذا ورد أن: nobody has said it."""
    form, anchor = frame.cue.form, frame.cue.anchor
    if form is None or anchor is None or anchor.kind != "complementizer":
        return False
    lemma, before = frame.cue.entry.lemma, passage.analysis.forms[frame.cue.first - 1]
    if form.kind != "verb":
        return lemma in _KEPT and before in AND_HE  # صمتت وهي موقنة بأن
    if before == "كنت" and form.surface[0] == "ت":
        return True  # إذا كنت تعتبر أن: the reader's opinion
    if lemma == "أعلم":
        return form.tense == "imperfect" and not frame.cue.suffix
    if lemma == "تذكر":
        return form.tense == "perfect"
    return before.lstrip("وف") in ("اذا", "لو") or lemma in _KEPT


_NOBODY = frozenset(["احد", "عاقل", "اثنان", "منصف"])
_ALL_OF_US = frozenset(["جميعنا", "كلنا", "اغلبنا", "معظمنا", "وكلنا", "وجميعنا", "فكلنا"])


def _is_everybody(passage: Passage, frame: Frame) -> bool:
    """لا أحد ينكر أن, لا يشك عاقل في أن, كلنا يعلم أن: the writer's own opinion."""
    forms, verb = passage.analysis.forms, frame.cue.first
    if forms[verb - 1] in _ALL_OF_US:
        return True
    if forms[verb - 1] in _NOBODY:
        return forms[verb - 2] in _NO
    subject = frame.subject
    return frame.cue.negated and subject is not None and forms[subject.first] in _NOBODY


_NO = frozenset(["لا", "ولا", "فلا"])
_NO_SOURCES = frozenset(
    ["واقع", "تاريخ", "منطق", "عقل", "حقيقه", "حقايق", "تجربه", "تجارب", "ايام", "وقايع", "احداث", "ظروف",
     "امر", "وضع", "حال", "هجوم", "خطوه", "زياره", "فوز", "خساره", "سلوك", "صمت", "غياب"]
)  # fmt: skip
_THIS = frozenset(["هذا", "هذه", "وهذا", "وهذه", "فهذا", "فهذه"])


def _is_no_source(passage: Passage, frame: Frame) -> bool:
    """الواقع يؤكد أن, تقول الحقيقة إن: nobody says it."""
    subject, anchor = frame.subject, frame.cue.anchor
    if subject is None or anchor is None or anchor.kind != "complementizer":
        return False
    if frame.cue.kind != "verb":
        return False  # ونفى وضع المجسمات، مؤكدا أن: what he denies, misread
    place = subject.head + (passage.analysis.forms[subject.head] in _THIS)
    head = passage.analysis.readings[place]
    return head.base in _NO_SOURCES and not head.traits & (a.BODY | a.OUTLET | a.ROLE)


_WHICH = frozenset(["ما", "مما", "بما", "هذا", "وهذا", "ذلك", "وذلك", "هذه", "وهذه"])


def _is_conclusion(passage: Passage, frame: Frame) -> bool:
    """وهو ما يؤكد أن, مما يشير إلى أن, وهذا يوحي بأن: what goes before shows it; not ما يقول سامي إنه …"""
    cue, form, anchor = frame.cue, frame.cue.form, frame.cue.anchor
    if form is None or anchor is None or anchor.kind != "complementizer":
        return False
    if frame.position != "implicit" or cue.kind != "verb" or cue.suffix or cue.conjunction:
        return False
    before = cue.first - 1
    if passage.analysis.forms[before] == "قد":
        before -= 1
    forms = passage.analysis.forms
    if (form.tense, form.person, form.number) != ("imperfect", 3, "s"):
        return False
    return forms[before] in _WHICH or (
        forms[before - 1] in _THIS and passage.analysis.readings[before].definite
    )  # وهذه الخطوة تؤكد أن: who is no speaker


_MAY = frozenset(
    ["يمكن", "لايمكن", "يمكنك", "يمكنكم", "تستطيع", "تستطيعون", "عليك", "عليكم", "بامكانك", "لك"]
)
_CLEARLY = frozenset(["جليا", "واضحا", "النفس"])
_LET = frozenset(
    ["ليعلم", "وليعلم", "فليعلم", "ليتذكر", "وليتذكر", "فليتذكر", "تذكري", "وتذكري", "تاكدي", "وتاكدي",
     "اعلموا", "واعلموا", "اعلمي", "واعلمي"]
)  # fmt: skip


def _is_generic(passage: Passage, frame: Frame) -> bool:
    """لا يمكن أن تقول إن, أقل ما يقال عنها إنها, يظهر جليا أن, وليعلم الجميع أن: the writer's own words."""
    cue, anchor, forms = frame.cue, frame.cue.anchor, passage.analysis.forms
    if anchor is None or anchor.kind != "complementizer":
        return False
    if forms[cue.first] in _LET or forms[cue.first - 2 : cue.first] == ["اقل", "ما"]:
        return True
    if frame.position == "possessive" and cue.is_source:
        enough = forms[cue.first].startswith("حسب") and cue.last == cue.first + 1
        return enough and anchor.index == cue.last  # حسبهم أن يسلموا
    if frame.position == "after" and frame.subject is not None:
        return forms[frame.subject.head] in _CLEARLY
    you = forms[cue.first][0] == "ت" and frame.position == "implicit"
    return you and forms[cue.first - 1] == "ان" and forms[cue.first - 2] in _MAY


_NARRATING = frozenset(["حدّث", "أخبر", "قال", "روى"])
_FEWEST_LINKS = 2


def _is_chain(passage: Passage, frame: Frame) -> bool:
    """حدثنا يحيى عن مالك عن نافع أن …: who has handed on a saying, before it; its words are another's."""
    cue, anchor = frame.cue, frame.cue.anchor
    if cue.entry.lemma not in _NARRATING or anchor is None or anchor.kind != "complementizer":
        return False
    links = passage.analysis.forms[cue.last : anchor.index].count("عن")
    return links >= (1 if cue.suffix in ("نا", "ني") else _FEWEST_LINKS)


_HANDED_DOWN = frozenset(["روى", "ورد", "حكى", "نقل"])
_HE = frozenset(["انه", "انها"])


def _is_handed_down(passage: Passage, frame: Frame) -> bool:
    """روي عن الشافعي أنه | قال إن العلم نور: a passive before the verb that speaks has no words of its own."""
    cue, anchor = frame.cue, frame.cue.anchor
    if cue.entry.lemma not in _HANDED_DOWN or anchor is None:
        return False
    if frame.subject is not None:
        return cue.entry.lemma == "روى" and _is_of_prophet(passage, cue.last, anchor.index)
    forms, says = passage.analysis.forms, anchor.index + 1
    says += forms[says : says + 1] == ["كان"]
    if forms[anchor.index] not in _HE or says >= len(forms):
        return False
    behind = passage.analysis.readings[says].cues
    return any(each.form.entry.lemma == "قال" and not each.suffix for each in behind)


_LONGEST_PROPHET = 8  # tokens: رسول الله صلى الله عليه وسلم قال


def _is_of_prophet(passage: Passage, first: int, complementizer: int) -> bool:
    """روى البخاري عن أنس أن | النبي صلى الله عليه وسلم قال: who has handed on a saying, before it."""
    if "عن" not in passage.analysis.forms[first:complementizer]:
        return False
    behind = range(complementizer + 1, complementizer + 1 + _LONGEST_PROPHET)
    blessed = False
    for index in behind:
        if index >= len(passage.analysis):
            return False
        if blessed and any(
            c.form.entry.lemma == "قال" for c in passage.analysis.readings[index].cues
        ):
            return True
        blessed = blessed or bool(passage.analysis.traits(index) & a.OF_PROPHET)
    return False


_NOT_BEFORE = frozenset(["لم", "ولم", "فلم", "لكنه", "ولكنه", "انه", "وهو", "هو"])


def _is_impersonal(passage: Passage, frame: Frame) -> bool:
    """ويتوقع أن يصل العدد إلى ألف: it is expected; not يتوقع أن السوق ستهدأ, which somebody says."""
    form, anchor = frame.cue.form, frame.cue.anchor
    if form is None or anchor is None or frame.position != "implicit" or frame.cue.suffix:
        return False
    if (form.tense, form.person, form.gender, form.number) != ("imperfect", 3, "m", "s"):
        return False
    forms = passage.analysis.forms
    if anchor.index + 1 >= len(forms) or forms[frame.cue.first - 1] in _NOT_BEFORE:
        return False  # ولم يستبعد أن يعود, لكنه يتوقع أن يعود: who has just spoken
    behind = passage.analysis.readings[anchor.index + 1]
    return forms[anchor.index] == "ان" and (
        any(cue.form.tense == "imperfect" for cue in behind.cues)
        or (behind.traits & a.AUXILIARY and behind.form[0] in "يت")
        or (behind.traits == 0 and not behind.definite and behind.form[0] in "يت")
    )


_I_THINK = frozenset(
    ["أعتقد", "أظن", "آمل", "أتمنى", "أرجو", "وأعتقد", "وأظن", "وآمل", "وأتمنى", "وأرجو"]
)


def _is_of_writer(passage: Passage, frame: Frame) -> bool:
    """The writer's own opinion (أعتقد أن, نأمل أن), what he asks of the reader, what turned out: وتبين أن."""
    form, anchor = frame.cue.form, frame.cue.anchor
    if form is None or anchor is None or anchor.kind != "complementizer":
        return False
    if (
        frame.position in ("before", "implicit")
        and passage.analysis.spelled(frame.cue.first) in _I_THINK
    ):
        return True  # عاد المنتخب، وكنت أعتقد أن; وهذا نهج آمل أن: no other can say so
    if frame.position != "implicit":
        return False
    if form.person == 1 or form.tense == "imperative":
        prays = passage.analysis.forms[frame.cue.last : frame.cue.last + 1] in _GOD
        return prays or frame.cue.entry.sense not in _NARRATED
    return form.kind == "verb" and form.surface == "تبين"


def _is_let_us(passage: Passage, frame: Frame) -> bool:
    """دعونا نتساءل is "let us"; وهذا يدعونا إلى أن نقف tells of what makes us think."""
    first = frame.cue.first
    forms = passage.analysis.forms
    if forms[first] in ("دعونا", "ودعونا", "فدعونا"):
        return frame.cue.last < len(forms) and forms[frame.cue.last].startswith("ن")
    return (
        frame.position == "implicit"
        and frame.cue.suffix == "نا"
        and frame.cue.entry.sense == "request"
        and forms[first - 1].lstrip("وف") in ("هذا", "ذلك", "ما", "مما")
    )
