"""The subject before its verb: والوزير أكد أن …, كيربي الذي قال, وكان كيري قد أعلن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.anonymity import behind_name, keeps_name_back
from quotes.findings import CueFinding, Phrase
from quotes.mentions.adverbials import only_adverbials
from quotes.mentions.agreement import is_of_gender
from quotes.mentions.relative import ANTECEDENTS
from quotes.mentions.told_of import is_told_of
from quotes.passage import Passage
from quotes.phrases import (
    ISSUED,
    TOPIC,
    can_start,
    is_name_word,
    is_strong_start,
    is_word_name,
    read_phrase,
)
from quotes.pronouns import AND_HE

_REACH_BEFORE = 30
_PRECEDED = frozenset(["سبق", "وسبق", "يسبق"])
_REACH_OF_PRECEDING = 12
# What one wants to do or tries, one does oneself, folded.
_WISHING = frozenset(
    ["تود", "يود", "يريد", "تريد", "اراد", "ارادت", "حاول", "حاولت", "يحاول", "تحاول", "تحب", "يحب"]
)


def subject_of_auxiliary(passage: Passage, cue: CueFinding, first: int) -> Phrase | None:
    """وكان كيري قد أعلن: the subject stands between the auxiliary, at token `first`, and its verb."""
    if first >= cue.first - 1 or not passage.analysis.traits(first) & a.AUXILIARY:
        return None
    if passage.analysis.readings[cue.first - 1].base in ANTECEDENTS:
        return None  # كانت الصورة التي وصفها فلان بأنها …
    subject = subject_before(passage, cue, first)
    behind = cue.first - 1  # قد, mostly
    if passage.analysis.forms[behind] == "قد" and passage.analysis.traits(behind - 1) & a.COMMA:
        behind -= 1  # وكان فلان، رئيس الشركة، قد أصر
    return subject if subject is not None and subject.last >= behind else None


def _has_its_verb(passage: Passage, subject: Phrase) -> bool:
    """Whether a future ends the clause before a comma: إن كان المدير سيستقيل، | قال: …"""
    last = passage.analysis.readings[subject.last - 1]
    if not passage.analysis.traits(subject.last) & a.COMMA or last.traits or last.definite:
        return False
    return subject.last - subject.first > 1 and last.form.startswith(("سي", "ست"))


def subject_of_preceding(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who stands before أن and the verb: وسبق لمصادر إعلامية أن ذكرت أن …, تود الوزارة أن توضح أن …"""
    analysis = passage.analysis
    last = cue.first - 1
    if last < 0 or analysis.forms[last] not in ("ان", "وان"):
        return None
    for index in range(last - 1, max(cue.scope[0], last - _REACH_OF_PRECEDING) - 1, -1):
        form, first = analysis.forms[index], index + 1
        behind = analysis.readings[first]
        if form in _PRECEDED:
            starts = behind.preposition == "ل"
        elif form in _WISHING or (form[0] in "وف" and form[1:] in _WISHING):
            starts = not behind.preposition and can_start(passage, first)
        else:
            continue
        if starts and behind.traits & a.SPEAKER_HEAD:
            phrase = read_phrase(passage, first, last)
            return phrase if phrase.last == last else None
        return None
    return None


# سمعت | جدتي تقول: whom one hears speaks.
_HEARD = frozenset(["سمعت", "وسمعت", "فسمعت", "سمعنا", "وسمعنا", "اسمع", "نسمع"])
# What one begins or goes on to do, folded, which other verbs are as well.
_BEGINNING = frozenset([
    "اخذ", "اخذت", "اخذوا", "راحوا", "جعل", "جعلت", "طفق", "طفقت", "شرع", "شرعت", "فتي", "فتيت", "انفك", "انفكت",
])  # fmt: skip
_TO_ME = frozenset(
    ["بي", "لي", "الي", "بنا", "لنا", "الينا", "به", "بها", "له", "لها", "اليه", "اليها"]
)
_SHORTEST_ACT = 5  # letters, نِي included


def _behind_act(passage: Passage, index: int, last: int) -> int:
    """The subject's place behind an unlisted verb with whom it concerns: اتصلت بي | أختي تقول."""
    analysis = passage.analysis
    reading = analysis.readings[index]
    if reading.form in _BEGINNING:
        return index + 1  # أخذت | الصغيرة تسأل
    if reading.traits or reading.definite or index in passage.opens or index + 1 >= last:
        return index
    if analysis.forms[index + 1] in _TO_ME and is_strong_start(passage, index + 2):
        return index + 2
    mine = reading.form.endswith("ني") and len(reading.form) >= _SHORTEST_ACT
    return index + 1 if mine and is_strong_start(passage, index + 1) else index


_AS_SOON = (["اول", "ما"], ["اخر", "ما"])
_SPREADING = frozenset(["تداول", "تداولت", "تناقل", "تناقلت"])


def subject_before(passage: Passage, cue: CueFinding, first: int | None = None) -> Phrase | None:
    """The noun phrase that opens the clause of the verb: والوزير أكد أن, وكان كيري قد أعلن أن.

    `first` is where its clause begins, for who knows it already; see `clause_start`.
    """
    if cue.conjunction and cue.conjunction != "ف":
        return None  # وقال begins its clause
    analysis = passage.analysis
    if first is None:
        first = clause_start(passage, cue)
    opening = analysis.forms[max(0, first - 1) : first + 1]
    if cue.conjunction and not any(form in TOPIC for form in opening):
        return None  # أما حداد فأوضح does not
    if analysis.forms[cue.first].startswith("لي") and not cue.suffix:
        return None  # …، ليخلص إلى أن: what he did next, his name does not stand before it
    index = first
    while index < cue.first and (
        (
            analysis.traits(index)
            & (a.AUXILIARY | a.CONJUNCTION | a.ADVERB | a.COMPLEMENTIZER | a.COMMA | a.DASH)
            and not analysis.traits(index) & (a.ROLE | a.GIVEN)
        )
        or analysis.forms[index] in ("و", "#", *TOPIC)
        or analysis.forms[index] in _HEARD
    ):
        index += 1
    if index >= cue.first or not can_start(passage, index):
        return None
    if analysis.forms[index : index + 2] in _AS_SOON:
        return None  # أول ما فاقت سألت إذا …
    index = _behind_act(passage, index, cue.first)
    if index >= cue.first:
        return None
    if analysis.forms[index] in _SPREADING and index + 1 < cue.first:
        return None  # تداول ناشطون مقطعا زعموا أنه …: a verb, and who does it behind
    reading = analysis.readings[index]
    if not is_of_gender(passage, cue, index):
        return None
    if index in passage.opens and _is_said(passage, cue, index):
        return None
    phrase = read_phrase(passage, index, cue.first)
    if _has_its_verb(passage, phrase):
        return None
    if index in passage.opens and analysis.traits(phrase.last) & a.COMMA:
        return None  # "كنت خائفا"، اعترف: what is said, nobody's name
    known = is_strong_start(passage, index) or reading.definite or index in passage.opens
    # وكانت بريطانيا أعلنت أن, لكن هناء السالمي أكدت أن
    known = known or bool(reading.traits & a.PLACE) or is_word_name(analysis.readings, index)
    woman = reading.form.endswith(("ته", "تها", "تهم")) and not reading.traits
    if woman and not known and cue.form is not None and cue.form.gender == "m":
        return None  # تركته يقول إن
    if not known and not _has_trade_behind(passage, index, cue.first):
        # an unknown word may be a verb: only a short bare name right before the verb is taken
        between = range(phrase.last, cue.first)
        manner = index > first and analysis.forms[index - 1][0] == "ب"
        if reading.form.startswith("و") or (manner and analysis.traits(index - 1) & a.ADVERB):
            return None  # وألقى كلمة قال فيها, بصوت متهدج يقول
        if _are_somebodys(passage, cue, index, phrase.last) or _is_presented(passage, cue, phrase):
            return phrase
        if not is_name_word(reading) or phrase.last - phrase.first > 3:
            return None
        if any(not analysis.traits(i) & a.AUXILIARY for i in between):
            return None
    end = cue.first
    if analysis.traits(end - 1) & a.NEGATION and is_strong_start(passage, index):
        end -= 1  # والخبير سامر الحداد، مدير المعهد، لا يستبعد أن …
    behind = phrase.last
    comma = analysis.traits(behind) & a.COMMA
    if keeps_name_back(analysis.forms, behind + bool(comma)):
        behind = behind_name(analysis.forms, behind, end)  # مسؤول | طلب عدم ذكر اسمه | قال إن …
    if only_adverbials(passage, behind, end) or _is_issued(passage, cue, phrase):
        return phrase
    return phrase if is_told_of(passage, cue, phrase) else None


_LONGEST_ISSUE = 8  # tokens: ، نشر يوم الجمعة الماضي،


def _is_issued(passage: Passage, cue: CueFinding, paper: Phrase) -> bool:
    """Whether only when a paper came out stands between it and its verb: تقرير آخر، نشر الجمعة، أشار إلى أن …"""
    traits, comma = passage.analysis.traits, paper.last
    if not traits(paper.head) & a.DOCUMENT or not traits(comma) & a.COMMA:
        return False
    if passage.analysis.forms[comma + 1] not in ISSUED:
        return False
    return cue.first - comma <= _LONGEST_ISSUE and bool(traits(cue.first - 1) & a.COMMA)


def _has_trade_behind(passage: Passage, index: int, limit: int) -> bool:
    """Whether an apposition shows a name that no list has: ماتيلدا سوريندل، الصحافية السابقة، تعهدت بأن."""
    analysis = passage.analysis
    for comma in range(index + 1, min(index + 4, limit - 1)):
        if analysis.traits(comma) & a.COMMA:
            trade = analysis.readings[comma + 1]
            return comma > index + 1 and bool(trade.traits & a.ROLE) and not trade.conjunction
        if not is_name_word(analysis.readings[comma]):
            return False
    return False


_LONGEST_MARKED_NAME = 3
_MARKED = a.OUTLET | a.BODY | a.GIVEN | a.FAMILY | a.ROLE | a.NAME_PARTICLE | a.LATIN


def _is_said(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether marks before a verb with marks of its own hold words too: «أمرك عجيب» قالت له «…»"""
    number = passage.opens[index]
    if passage.word_count(number) > _LONGEST_MARKED_NAME:
        return True
    if cue.anchor is not None and cue.anchor.kind == "complementizer":
        return False
    if cue.anchor is None and passage.word_count(number) > 1:
        return passage.step(index) == cue.first
    first, last = passage.words(number)
    words = passage.analysis.readings[first:last]
    known = any(word.traits & _MARKED or word.definite for word in words)
    return not known and passage.step(index) == cue.first


def _is_presented(passage: Passage, cue: CueFinding, phrase: Phrase) -> bool:
    """Whether a name that no list has stands with its trade before the verb: ساشا تيهاني، خبير الصرف، يعتقد."""
    analysis = passage.analysis
    behind = phrase.last + bool(analysis.traits(phrase.last) & a.COMMA)
    if behind != cue.first or not is_name_word(analysis.readings[phrase.first + 1]):
        return False
    comma = phrase.first + 2
    return bool(analysis.traits(comma) & a.COMMA and analysis.traits(comma + 1) & a.ROLE)


def _are_somebodys(passage: Passage, cue: CueFinding, index: int, last: int) -> bool:
    """Whether people with a pronoun stand right before their verb: لكن منتقديه أكدوا أن …"""
    if cue.form is None or cue.form.number != "p" or last != cue.first or last != index + 1:
        return False
    return passage.analysis.forms[index].endswith(("يه", "يها", "يهم", "وه", "وها", "وهم"))


_CLAUSE_ENDS = a.STOP | a.LINE | a.COLON | a.COMPLEMENTIZER
_PARTING = _CLAUSE_ENDS | a.CONJUNCTION | a.COMMA
_NO_CONJUNCTION = a.ROLE | a.GIVEN | a.ADVERB

_PEOPLE = a.GIVEN | a.NAME_PARTICLE
_OPENING = frozenset(["و", *TOPIC])  # …، | أما المدير فحذر من


def clause_start(passage: Passage, cue: CueFinding) -> int:
    """The first token of the clause that ends in the verb: behind a stop, a conjunction, a comma with و."""
    analysis = passage.analysis
    index = cue.first
    lowest = max(cue.scope[0], cue.first - _REACH_BEFORE)
    readings = analysis.readings
    told_who = False
    is_past = cue.form is not None and cue.form.tense == "perfect"
    while index > lowest:
        before = readings[index - 1]
        if not (before.traits & _PARTING or before.conjunction):
            index -= 1  # as nearly all words, of which none of the rest is asked
            continue
        if before.traits & _CLAUSE_ENDS:
            short = readings[index - 2]
            if before.form == "." and (
                short.traits & a.HONORIFIC or (short.is_word and len(short.form) == 1)
            ):
                index -= 2  # وكان د. سامر الدهان قد أكد أن …, ج. فانس
                continue
            break
        if told_who and before.traits & a.COMMA and readings[index].traits & _PEOPLE:
            break  # …، سلمى وهي أم لطفلين تقول: «…»
        told_who = told_who or before.form in AND_HE
        if before.traits & a.CONJUNCTION and not before.traits & _NO_CONJUNCTION:
            if before.traits & a.AUXILIARY and analysis.traits(index - 2) & a.RELATIVE:
                index -= 1  # سامر الدهان، الذي كان يتحدث أمس، قال إن …
                continue
            if before.traits & a.AUXILIARY and index >= cue.first - 1 and is_past:
                index -= 1  # يذكر أن الوزير كان (قد) صرح بأن …
                continue
            index -= 1
            break
        if before.conjunction and before.traits & a.AUXILIARY:
            index -= 1
            break
        here = readings[index] if index < cue.first else None
        joined = here is not None and (here.conjunction or here.form in _OPENING)
        if before.traits & a.COMMA and joined and analysis.forms[index] not in AND_HE:
            break
        index -= 1
    return index
