"""Who does something and then speaks: ضحك المتدرب ثم قال, كان المتدرب | يرفع يده ويسأل."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage

_TITLED = 2  # tokens: السائق كاريلو
_THEN = frozenset(["ثم", "ان", "وهو", "وهي"])


def speaks_next(analysis: Analysis, cue: CueFinding, index: int) -> bool:
    """Whether to speak is one more thing that somebody does: وقال, ثم قال, قبل أن يقول, وهو يقول.

    The unlisted noun at `index` is who that may be; وفق تعبيره is nothing that anybody does. Behind ثم it
    looks like a person: ضحك | المتدرب ثم قال, not وضع | الكتاب ثم قال.
    """
    subject, noun = analysis.readings[index], analysis.forms[index]
    if cue.kind == "participle":
        return bool(cue.conjunction) or (cue.entry.lemma == "قال" and subject.definite)
    if cue.kind == "noun" or cue.conjunction:
        return bool(cue.conjunction) or bool(cue.suffix and cue.expression is None)
    if analysis.forms[cue.first - 1] not in _THEN:
        return False
    behind = analysis.readings[index + 1]
    of_nation = behind.definite and behind.traits & a.NISBA
    return subject.definite and (bool(of_nation) or noun.startswith("المت"))


def without_imperfect(passage: Passage, verb: int, phrase: Phrase) -> Phrase:
    """The subject of كان, ظل and the like, up to the verb behind it: كان السائق | يرفع يده."""
    analysis = passage.analysis
    if not analysis.traits(verb) & a.AUXILIARY:
        return phrase
    prefix = "ت" if analysis.forms[verb].endswith("ت") else "ي"
    for index in range(phrase.first + 1, phrase.last):
        reading = analysis.readings[index]
        if not reading.looks_finite(prefix) or passage.frequency[reading.form] > 1:
            continue
        before = analysis.readings[index - 1]
        named = before.definite or (analysis.traits(index - 2) | before.traits) & a.GIVEN
        named = named or index - phrase.first > _TITLED
        if named and not (index + 1 < phrase.last and _is_plain(analysis, index + 1)):
            return Phrase(phrase.first, index, phrase.head)
    return phrase


def _is_plain(analysis: Analysis, index: int) -> bool:
    """Whether the word may go on a name that no list has: يورغن | كلوب; not يرفع | يده."""
    reading = analysis.readings[index]
    if not reading.is_word or reading.traits or reading.definite or reading.preposition:
        return False
    return not analysis.spelled(index).endswith(("ه", "ها", "هم", "ا"))


_OPENING = a.PREPOSITION | a.ADVERB | a.TIME
_PERSONS = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN
_SOMEBODY = _PERSONS | a.NAME_PARTICLE | a.SINGLED | a.ANONYMOUS
_LONGEST_WITH_W = 4  # letters
_LONGEST_ADVERBIAL = 8  # tokens
_NO_VERB = ("ة", "ات", "ون", "ين", "ية")


def acts_behind_adverbial(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether a verb and who does it stand behind an adverbial that opens the sentence, without a comma.

    وفي نهاية اللقاء | وقف المدير وقال, وبين الحين والآخر | كان السائق يتوقف ويقول; not في مكتب | المدير.
    """
    analysis = passage.analysis
    reading = analysis.readings[index]
    if reading.traits and not reading.traits & a.AUXILIARY:
        return False
    if reading.form[0] == "و" and len(reading.form) > _LONGEST_WITH_W:
        return False  # بجسر السلام | ومخطط الأمير, not وقفت
    if reading.definite or reading.preposition:
        return False
    if not start < index < min(end - 1, start + _LONGEST_ADVERBIAL) or not reading.is_word:
        return False
    opening, before, subject = (analysis.readings[i] for i in (start, index - 1, index + 1))
    if not before.definite or not (opening.traits & _OPENING or opening.preposition):
        return False
    if reading.traits & a.AUXILIARY:
        return subject.definite or bool(subject.traits & _SOMEBODY)  # كان | أبو رامي يتوقف
    behind = analysis.readings[min(index + 2, end - 1)]
    child = subject.traits & a.NAME_PARTICLE and behind.traits & a.GIVEN  # ابتسم | أبو رامي
    known = subject.definite or subject.traits & a.GIVEN or behind.definite  # صاحب | المحل
    if not child and not (subject.traits & _PERSONS and known):
        return False
    verbal = not analysis.spelled(index).endswith(_NO_VERB)
    return verbal and not (subject.preposition or subject.conjunction)


# Who is killed, hurt, taken away, born or named in the sentence before, folded, does not take over from
# who tells of it: قال شاهد إن …. وأصيب السائق بجروح. وأوضح أن …
_UNDERGONE = frozenset(
    verb + end
    for verb in (
        "قتل",
        "اغتيل",
        "استشهد",
        "توفي",
        "مات",
        "اصيب",
        "جرح",
        "ولد",
        "دفن",
        "شيع",
        "اعدم",
        "عين",
        "اعتقل",
        "انتخب",
        "كلف",
        "اختير",
        "رحل",
    )
    for end in ("", "ت")
)
_REACH_OF_TAKING = 12  # tokens


def undergoes(passage: Passage, verb: int) -> bool:
    """Whether the verb at `verb` tells what befalls its subject: توفي الأب, نقل الجريح إلى المستشفى."""
    typed = passage.analysis.forms[verb]
    forms = (typed, typed[1:]) if typed[0] in "وف" else (typed,)
    if not _UNDERGONE.isdisjoint(forms):
        return True
    if "نقل" not in forms and "نقلت" not in forms:
        return False
    behind = passage.analysis.forms[verb + 1 : verb + 1 + _REACH_OF_TAKING]
    return "الي" in behind and "عن" not in behind[: behind.index("الي")]
