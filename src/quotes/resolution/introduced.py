"""Whom the sentences before have brought in, between the words of others and a verb without subject.

ومن بين المتضررين سامر حداد، الذي فقد منزله. ويقول: «…» — whom the text has just introduced speaks, not who
spoke before.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import TOPIC
from quotes.resolution.doing import undergoes
from quotes.resolution.full_persons import person_at
from quotes.resolution.latest import GOING_ON
from quotes.resolution.places import verb_places
from quotes.resolution.subjects import Subjects
from quotes.resolution.unlisted_people import STORIES
from quotes.span import Cover

_MOST_SENTENCES = 3  # that tell of somebody before they speak
_REACH = 40  # tokens of a sentence that are asked for somebody
_LONGEST_GROUP = 12  # tokens: ومن بين المتضررين من هذا القرار
_TURN_WITHIN = 4  # tokens
_LONGEST_MANNER = 4  # tokens: بصوت خافت

# What may stand before the verb that reports, and before who or what a sentence is about.
_JOINING = a.CONJUNCTION | a.ADVERB | a.COMMA | a.AUXILIARY | a.TIME | a.PREPOSITION
_OPENING = a.CONJUNCTION | a.ADVERB | a.COMMA | a.AUXILIARY | a.TIME | a.NEGATION | a.COMPLEMENTIZER
_PERSON = a.GIVEN | a.HONORIFIC | a.ROLE_M | a.ROLE_F

# All folded. What turns to another: لكن | سامر حداد, غير أن | سامر حداد.
_BUT = frozenset(["لكن", "ولكن", "غير", "الا", "بيد"])
# Out of whom somebody is: من بينهم | سامر حداد; or who it is: أحدهم هو | سامر حداد.
_OUT_OF_THEM = frozenset(["بينهم", "بينهن", "منهم", "منهن", "هولاء", "احدهم", "احداهن", "هو", "هي"])
# … with the group behind it: ومن بين المتضررين | سامر حداد; بالنسبة إلى | سامر حداد
_OUT_OF = frozenset(["من", "ومن", "احد", "احدي", "بالنسبه", "وبالنسبه"])
# What the writers did to hear somebody: تحدثنا إلى | سامر حداد; or their paper: التقت «الأفق» | سامر حداد.
_WE_MET = frozenset(
    ["تحدثنا", "التقينا", "قابلنا", "سالنا", "زرنا", "حاورنا", "تواصلنا", "اتصلنا", "حادثنا"]
)
_MET = frozenset(
    [
        "التقي", "التقت", "تحدث", "تحدثت", "تواصل", "تواصلت", "حاور", "حاورت", "زار", "زارت", "قابل",
        "قابلت", "سال", "سالت",
    ]
)  # fmt: skip
_TO = frozenset(["الي", "مع"])
# With what the turn passes to somebody: من جهته، ثمن | سامر حداد الخطوة. وأضاف …
_TURN = frozenset(
    ["جهته", "جهتها", "جانبه", "جانبها", "بدوره", "بدورها", "ناحيته", "ناحيتها", "المقابل"]
)
# What is done to somebody, with على for what: شكر | سامر حداد على دعمه.
_GREETED = frozenset(["شكر", "شكرت", "هنا", "هنات", "كرم", "كرمت", "حيا", "حيت", "لام", "لامت"])
_BORN = frozenset(["ولد", "ولدت", "نشا", "نشات"])
_WHO = frozenset(["الذي", "التي"])


def introduced(
    passage: Passage, subjects: Subjects, cue: CueFinding, spoken: Cover, last_seen: int
) -> Phrase | None:
    """Whom the sentences right before are about; `last_seen` is where somebody was last heard."""
    analysis, start = passage.analysis, cue.scope[0]
    if cue.kind != "verb" or not _opens_sentence(passage, cue):
        return None
    habitual = cue.form is not None and cue.form.tense == "imperfect"  # وكان يردد
    for _ in range(_MOST_SENTENCES):
        end = start
        blank = end - 1
        while blank > last_seen and analysis.traits(blank) & a.LINE:
            blank -= 1
        if blank <= last_seen:
            return None
        first = passage.sentence(blank)[0]
        if first <= last_seen and analysis.forms[first] in TOPIC:
            # أما سامر حداد فعرض دراسة تقول إن …. وأقر بأن
            return person_at(subjects, first + 1, end, called_for=True, titled=True)
        if first <= last_seen or passage.inside[first] >= 0 or analysis.start(first) in spoken:
            return None
        if blank < end - 1 and not analysis.traits(blank) & a.STOP:
            return None  # a line of its own: a heading, what a picture shows
        turn = any(form in _TURN for form in analysis.forms[first : min(end, first + _TURN_WITHIN)])
        if cue.entry.sense in GOING_ON and not turn:
            return None
        found = _whom_it_tells_of(passage, subjects, first, end, habitual=habitual)
        if found is not None:
            return found
        start = first
    return None


def _opens_sentence(passage: Passage, cue: CueFinding) -> bool:
    """Whether nothing but what is said and what joins the sentence stands before the verb."""
    analysis, index = passage.analysis, cue.scope[0]
    manner = analysis.readings[index]
    with_b = manner.preposition == "ب" or (manner.form[0] == "ب" and manner.traits & a.ADVERB)
    if with_b and cue.first - index <= _LONGEST_MANNER:
        # بصوت خافت يقول; not بارك سامر … وقال
        return not any(analysis.traits(i) & (_PERSON | a.BODY) for i in range(index, cue.first))
    while index < cue.first:
        if index in passage.opens:
            index = passage.step(index)
        elif analysis.traits(index) & _JOINING:
            index += 1
        else:
            return False
    return True


def _whom_it_tells_of(
    passage: Passage, subjects: Subjects, first: int, end: int, *, habitual: bool
) -> Phrase | None:
    """Whom the sentence of tokens `[first, end)` is about."""
    index = first
    while index < end and _may_open(passage, index):
        index += 1
    if index >= end:
        return None
    joined = index > first and _calls_for_noun(passage, index - 1)
    if passage.analysis.forms[index].removeprefix("و") in STORIES:
        index, joined = index + 1, True  # قصة | سامر حداد ليست مختلفة
    return (
        person_at(subjects, index, end, called_for=joined, titled=joined)
        or _subject(passage, subjects, index, first, end, habitual=habitual)
        or _one_of_them(passage, subjects, index, first, end)
        or _who_is_told_of(passage, subjects, index, end)
    )


def _may_open(passage: Passage, index: int) -> bool:
    form = passage.analysis.forms[index]
    return bool(passage.analysis.traits(index) & _OPENING) or form in _BUT or form in TOPIC


def _calls_for_noun(passage: Passage, index: int) -> bool:
    """Whether the word brings in a noun: لكن | سامر, أن | سامر, كان | سامر, أما | سامر."""
    form = passage.analysis.forms[index]
    joins = passage.analysis.traits(index) & (a.AUXILIARY | a.COMPLEMENTIZER)
    return bool(joins) or form in _BUT or form in TOPIC


def _subject(
    passage: Passage, subjects: Subjects, index: int, first: int, end: int, *, habitual: bool
) -> Phrase | None:
    """Who does something in the sentence, or whom the writers met: زار | سامر حداد المعرض, التقينا | سامر حداد."""
    analysis = passage.analysis
    born = habitual and analysis.forms[index] in _BORN
    if undergoes(passage, index) and not born:
        return None
    verb = index
    if not born:
        places = verb_places(passage, first, end)
        verb = max(index, next(places, end))
    if verb + 1 >= end or (undergoes(passage, verb) and not born):
        return None
    behind = verb + 1
    with_them = analysis.traits(behind) & (a.ADVERB | a.PREPOSITION)
    if (with_them and analysis.forms[behind][-1] in "هام") or analysis.forms[behind] in STORIES:
        behind += 1  # ويتفق معه | سامر حداد
    found = person_at(subjects, behind, end, called_for=True)
    if found is not None and analysis.forms[verb].removeprefix("و") in _GREETED:
        if analysis.forms[found.last : found.last + 1] == ["علي"]:
            return None  # وشكر | سامر حداد على دعمه: the object
    met = analysis.forms[verb].removeprefix("و")
    if found is not None or not (met in _WE_MET or met in _MET):
        return found
    if met in _MET:
        behind = passage.step(behind) if behind in passage.opens else behind + 1
    behind += behind < end and analysis.forms[behind] in _TO
    return person_at(subjects, behind, end, called_for=True)


def _one_of_them(
    passage: Passage, subjects: Subjects, index: int, first: int, end: int
) -> Phrase | None:
    """Who is one out of many: ومن بين المتضررين | سامر حداد; not several, who are joined."""
    analysis = passage.analysis
    grouped = first + _LONGEST_GROUP if analysis.forms[first] in _OUT_OF else first
    for place in range(index + 1, min(end, first + _REACH)):
        if place >= grouped and analysis.forms[place - 1] not in _OUT_OF_THEM:
            continue
        phrase = person_at(subjects, place, end, called_for=True)
        if phrase is None:
            continue
        following = analysis.readings[phrase.first + 1 : phrase.last + 1]
        people = _PERSON | a.GIVEN_WORD
        joined = any(each.form[0] == "و" and each.traits & people for each in following)
        return None if joined else phrase
    return None


def _who_is_told_of(passage: Passage, subjects: Subjects, index: int, end: int) -> Phrase | None:
    """The first person of the sentence, where it goes on to tell of them: هذا حال | سامر حداد، الذي فقد منزله."""
    analysis = passage.analysis
    for place in range(index, min(end - 2, index + _REACH)):
        reading = analysis.readings[place]
        if not reading.traits & _PERSON or reading.conjunction:
            continue
        phrase = person_at(subjects, place, end)
        if phrase is not None:
            comma = phrase.last + 1 < end and analysis.traits(phrase.last) & a.COMMA
            return phrase if comma and analysis.forms[phrase.last + 1] in _WHO else None
    return None
