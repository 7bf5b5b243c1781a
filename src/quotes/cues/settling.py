"""Two cues before one anchor: which of them reports."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.cues.ambiguous import resumes_talk
from quotes.cues.complementizers import PREPOSITIONS_OF_THAT
from quotes.cues.homographs import opens_clause
from quotes.cues.manner import tells_manner
from quotes.cues.nouns_of_speech import is_of_somebody
from quotes.cues.set_off import is_about_source
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.passage.transmission import TOLD_US
from quotes.phrases import is_strong_start, read_phrase
from quotes.wording import describing_verb


def settle(passage: Passage, found: list[CueFinding]) -> tuple[CueFinding, ...]:
    """Give each anchor to one cue: ختم الوزير حديثه قائلا: «…» belongs to قائلا, and ختم has none."""
    settled: list[CueFinding] = []
    holders: dict[int, int] = {}
    for candidate in found:
        cue = candidate
        if _is_weak(cue) and (_in_zone(cue, settled) or _follows_words(passage, cue, settled)):
            continue
        index = cue.anchor.index if cue.anchor is not None else -1
        place = holders.get(index) if cue.anchor is not None else None
        if place is not None:
            if cue.is_source:
                cue = attrs.evolve(cue, anchor=None)
            elif _yields(passage, cue, settled[place]):
                continue
            else:
                settled[place] = attrs.evolve(settled[place], anchor=None)
        if cue.anchor is not None:
            holders[index] = len(settled)
        settled.append(cue)
    return tuple(settled)


def _is_weak(cue: CueFinding) -> bool:
    """في بيان, في تصريح: they report only where no verb does."""
    return (
        cue.expression is not None
        and cue.kind != "verb"
        and cue.expression.follow == "content"
        and cue.entry.sense != "formula"
    )


def _in_zone(cue: CueFinding, settled: list[CueFinding]) -> bool:
    """Whether the cue stands between an earlier cue and its anchor."""
    return any(
        other.scope == cue.scope
        and other.anchor is not None
        and other.last <= cue.first < other.anchor.index
        for other in settled[-3:]
    )


def _follows_words(passage: Passage, cue: CueFinding, settled: list[CueFinding]) -> bool:
    """Whether words in marks stand right before that an earlier cue has: قال الوزير: «…»، في تصريح للقناة."""
    first = cue.first - bool(passage.analysis.traits(cue.first - 1) & a.COMMA)
    number = passage.closed_at.get(first)
    if number is None:
        return False
    opening = passage.words(number)[0] - 1
    return any(
        other.scope == cue.scope and other.anchor is not None and other.anchor.index <= opening
        for other in settled[-3:]
    )


def _yields(passage: Passage, later: CueFinding, earlier: CueFinding) -> bool:
    """Whether the later of two cues for one anchor is no cue of its own: في بيان, an adjective."""
    if _is_weak(earlier):
        return False
    if later.expression is not None:
        return _is_weak(later)
    form = later.form
    assert form is not None
    assert later.anchor is not None
    if passage.analysis.forms[later.first] in TOLD_US and earlier.entry.lemma == "قال":
        return False  # ثم قال حدثنا رسول الله أنه …
    if later.entry.lemma in _SPEAKING and earlier.kind == "verb":
        if passage.analysis.forms[later.first - 1] in ("كان", "كانت", "كانوا"):
            return True  # وأكد الوزير، الذي كان يتحدث في ندوة، أن …
    if form.kind == "verb" and earlier.kind == "verb" and is_about_source(passage, later, earlier):
        return True
    if form.kind == "participle":
        if passage.analysis.forms[later.first - 1] == "غير":
            return True  # لأن المعلومات غير | معلنة، أن …
        says = earlier.kind == "verb" and earlier.entry.sense in _WITH_MANNER
        if earlier.form is not None and earlier.form.person == 1:
            says = says and earlier.entry.sense in ("say", "add")  # فأجبته | ساخرا: …
        if tells_manner(passage, later, earlier):
            return True  # وأوضح سامر متحدثا إلى الصحفيين أن
        manner = later.anchor.index > later.last or later.entry.sense not in ("say", "add", "write")
        if says and later.anchor.kind != "complementizer" and manner:
            return True  # قال الوزير معلقا على الحادث: «…», قال سمير متحديا: …
        if later.anchor.index <= later.last + 1:
            return False
        accusative = passage.analysis.forms[later.first].endswith("ا")
        return not accusative and not passage.analysis.traits(later.first - 1) & a.PUNCTUATION
    if (
        form.kind == "noun"
        and later.entry.lemma != "قال"
        and earlier.kind == "verb"
        and not earlier.entry.relay
        and earlier.entry.lemma != "جاء"  # وجاء إعلان الشركة أنها ستغلق بعد ساعات
        and not is_of_somebody(passage, later)  # نفى الناطق | مزاعم الجيش بأن …
    ):
        return True  # أعرب الوزير عن أمله بأن …: the verb reports
    if form.kind == "noun" and not later.suffix and earlier.entry.lemma == "استشهد":
        return True  # واستشهد الخطيب بقول الشاعر: «…»
    if form.kind == "noun":
        return later.suffix in ("ي", "نا", "ك") and later.anchor.index > later.last
    adjacent = (
        later.anchor.kind == "complementizer"
        and later.anchor.index == later.last
        and later.first > earlier.last
    )
    if adjacent and not later.suffix and not form.ambiguous and not _is_name(passage, later.first):
        return False  # … الوزير الذي يرفض أن يستقيل
    if _speaks_in_it(passage, later):
        return False  # نشر النادي بيانا قال فيه إن …
    if form.kind == "verb" and not form.ambiguous:
        if any(each in _BUT for each in passage.analysis.forms[earlier.last : later.first]):
            return False  # لم يكشف النادي عن شيء لكن صحيفة محلية ذكرت أن …
    if later.anchor.kind == "stretch" and "object" not in earlier.entry.frames:
        caller = describing_verb(passage, later.anchor.index)
        if caller is not None:
            return later.first != caller  # رد على ما وصفه بـ«…»
    if earlier.kind == "participle" and later.entry.lemma == "قال" and not later.subordinate:
        return False  # ومتحدثا في الندوة قال المدير «…»
    if later.entry.lemma == "قال" and passage.analysis.traits(later.last) & (
        a.OF_PROPHET | a.OF_GOD
    ):
        return False  # … ينصر عباده المؤمنين قال صلى الله عليه وسلم «…»
    if later.anchor.kind == "stretch" and not later.suffix and not form.ambiguous:
        preposition = later.anchor.index == later.last + 1
        if preposition and passage.analysis.forms[later.last] in PREPOSITIONS_OF_THAT:
            if later.anchor.index > later.first and earlier.entry.lemma != "قال":
                return False  # وفيما أبدى تعاطفه معهم أشار إلى «…»
    if later.anchor.index == later.last and later.anchor.kind == "colon":
        if earlier.is_source or _is_before(passage, later):
            return False  # وفقا لشروط اللجنة، … أبو سالم يقول: «…»; قاطعه التصفيق قبل أن يكمل: «…»
    if resumes_talk(passage, later.first, later.anchor):
        return False  # قبل أن يجيب القرد واصل الثعلب كلامه: …
    before = passage.analysis.forms[later.first - 1]
    if before == "كمن" and earlier.entry.lemma == "قال":
        return True  # وقال كمن يبوح بسر: …
    # … في بيان أوردته الوكالة إن: a verb that opens no clause is part of the phrase before it
    if passage.analysis.traits(later.first - 1) & a.RELATIVE and not later.suffix:
        set_off = later.anchor.kind != "complementizer" and earlier.entry.lemma == "قال"
        found = later.entry.sense == "find" and set_off  # قال سامر الذي اكتشف الكوكب: «…»
        return form.ambiguous or found
    if form.person == 1:
        return not (later.conjunction and later.entry.lemma == "قال")  # شكرته وقلت إنني …
    if earlier.entry.relay and later.entry.sense in ("say", "claim") and not later.suffix:
        return False  # نشرت مواقع مقطعا قالت إنه …
    if later.first == earlier.last and form.tense == "perfect" and not later.conjunction:
        return True  # وقال رجا العتيبي: a name
    if _has_subject_behind(passage, later):
        return False  # ورفضت الدول الخطة، وفي هذا الشأن قالت الخارجية: «…»
    return not opens_clause(passage, later.first, passage.analysis.readings[later.first])


# Verbs behind which a participle tells how: علق أحدهم ساخرا: «…»
_WITH_MANNER = frozenset(["say", "add", "comment", "answer", "write"])
_SPEAKING = frozenset(["تحدث", "تكلم"])
_BUT = frozenset(["لكن", "ولكن", "بل", "بينما", "فيما"])


def _is_before(passage: Passage, cue: CueFinding) -> bool:
    forms = passage.analysis.forms
    return cue.first > 1 and forms[cue.first - 1] == "ان" and forms[cue.first - 2] == "قبل"


_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها"])


def _speaks_in_it(passage: Passage, cue: CueFinding) -> bool:
    """Whether the verb tells what is said in the paper before it: تغريدة قال فيها: «…»"""
    assert cue.anchor is not None
    between = passage.analysis.forms[cue.last : cue.anchor.index]
    return (
        cue.entry.lemma != "جاء"
        and bool(between)
        and between[0] in _IN_IT
        and all(form in ("الي", "علي", ":", "،") for form in between[1:])
    )


def _is_name(passage: Passage, index: int) -> bool:
    """Whether a verb's letters are a name here: السيد لوح, أضافت رؤى."""
    names = a.HONORIFIC | a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.ROLE
    return bool(
        passage.analysis.traits(index) & (a.GIVEN | a.FAMILY)
        or passage.analysis.traits(index - 1) & names
    )


_TO_THEM = (["له"], ["لها"], ["لهم"], ["لي"], ["لنا"])


def _has_subject_behind(passage: Passage, cue: CueFinding) -> bool:
    """Whether a verb that can be nothing else has its own subject and then its words right behind it."""
    form, anchor = cue.form, cue.anchor
    assert form is not None
    assert anchor is not None
    behind = cue.last
    behind += passage.analysis.forms[behind : behind + 1] in _TO_THEM  # يوم قالت لها | المخرجة: …
    if form.ambiguous or cue.suffix or behind >= anchor.index:
        return False
    if cue.entry.lemma == "ادعى":
        return False  # قالت فتاة تدعى سارة إن …
    somebody = not passage.analysis.traits(behind) & a.SINGLED
    # لا تأسف على ما مضى، فلما حط العصفور قال | الخياط: …
    says = cue.entry.lemma == "قال" and anchor.kind == "colon" and not cue.subordinate
    says = says and passage.analysis.readings[behind].definite
    if not somebody or not (says or is_strong_start(passage, behind)):
        return False
    last = read_phrase(passage, behind, anchor.index).last
    following = passage.analysis.readings[last]
    return last == anchor.index or (
        anchor.kind == "complementizer"
        and form.entry.sense == "say"
        and not passage.analysis.traits(cue.first - 1) & (a.RELATIVE | a.CONJUNCTION)
        and bool(following.preposition or following.traits & (a.PREPOSITION | a.TIME | a.COMMA))
    )
