"""Whether a verb that is another word as well has its content in the right grammar: ذكر الوزير أن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cue_reading import CueReading
from quotes.cues.complementizers import PREPOSITION_NAMES, PREPOSITIONS_OF_THAT, takes_noun
from quotes.cues.homographs import conjunction_of, opens_clause
from quotes.cues.objects import WITH_OBJECT, describes, has_its_marks
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import (
    HIS_WORDS,
    REFLEXIVES,
    can_start,
    headline_subject,
    is_name_word,
    is_strong_start,
    read_phrase,
)
from quotes.pronouns import AND_HE

IN_IT = frozenset(["في", "فيه", "فيها", "فيهما", "علي", "ضمن", "عن", "عنه"])
"""What the words stand in, behind the verb: كتب فيه."""


def near(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """Whether an ambiguous word has its anchor in the right grammar: ذكر الوزير أن, not ذكر وأنثى … أن.

    The subject, if there is one, has to begin right behind the word, and the anchor to be one that
    the verb takes.
    """
    analysis = passage.analysis
    frames = candidate.form.entry.frames
    following = analysis.readings[index + 1]
    if anchor.index > index + 1 and following.is_word:
        if not (
            can_start(passage, index + 1)
            or following.form in REFLEXIVES
            or following.preposition
            or following.traits & (a.PREPOSITION | a.ADVERB | a.TIME)
            or following.form in _WHEN
            or following.form in AND_HE  # ويتابع وهو يبتسم: «…»
            or (following.traits & a.OCCASION and not following.definite)  # ختم حديثه بأن
            or _are_told(candidate, following)  # وطالب المسؤولين بأن
            or (
                (following.traits & a.DEMONSTRATIVE or following.form == "ما")
                and describes(passage, index, candidate)
            )  # ووصف ما تداولته المنابر بأنه …
        ):
            return False
        joined = following.conjunction and following.form not in AND_HE
        if joined or following.looks_finite():
            return False  # أي حكم يأتي متسرعا …: a noun with its clause
    if anchor.kind == "complementizer":
        if _begins_sentence(passage, index, anchor):
            return False
        before = analysis.forms[anchor.index - 1]
        glued = analysis.forms[anchor.index].startswith("با")
        if not _leads_to(passage, index, anchor, candidate):
            return False
        if before in PREPOSITIONS_OF_THAT:
            return f"{PREPOSITION_NAMES[before]} أن" in frames
        return bool(frames & {"أن", "إن", "إلى أن"}) or (glued and "بأن" in frames)
    if anchor.kind == "stretch":
        number = passage.opens[anchor.index]
        if (
            takes_noun(frames, analysis.forms[anchor.index - 1])
            and is_strong_start(passage, index + 1)
            and opens_clause(passage, index, analysis.readings[index])
        ):
            return True  # طلب الرئيس من إسرائيل احترام «قوانين الحرب»
        if has_its_marks(passage, index, anchor, candidate):
            return True
        if candidate.form.entry.relay and analysis.forms[anchor.index - 1] in HIS_WORDS:
            return True  # نقلت الصحيفة عن الخبير قوله «الأزمة عميقة»
        near = anchor.index <= index + 12 or (
            candidate.form.entry.sense in _SAYING
            and (is_strong_start(passage, index + 1) or _is_posted(passage, index, anchor))
        )
        enough = passage.word_count(number) >= 4 or _is_posted_by(passage, index, anchor, candidate)
        return "quotation" in frames and enough and near
    marked = anchor.index + 1 in passage.opens and (
        passage.word_count(passage.opens[anchor.index + 1]) >= 4
    )
    opens = opens_clause(passage, index, analysis.readings[index])
    if marked and (opens or analysis.traits(index - 1) & a.COMPLEMENTIZER):
        return "quotation" in frames  # وعن الحراس، زاد: «…»; كتب فلان، الخبير في البنك: «…»
    if marked and anchor.index == index + 1 and candidate.form.kind == "verb":
        closing = analysis.readings[index - 1] if index else following
        whole = closing.definite or closing.traits & a.ROLE or is_name_word(closing)
        if whole and headline_subject(passage, index) is not None:
            return "quotation" in frames  # سامر حداد رد: «…», not مدير مكتب نقل: «…»
    if marked and anchor.index == index + 2 and analysis.forms[index + 1] in IN_IT:
        return "quotation" in frames  # ردا على تغريدة كتب فيها: «…»
    to_herself = analysis.forms[index + 1] in REFLEXIVES and anchor.index == index + 2
    if to_herself or resumes_talk(passage, index, anchor):
        return "quotation" in frames  # وحدثت نفسها: …
    first = _behind_addressee(passage, index + 1)
    named = anchor.index > first and is_strong_start(passage, first)
    named = named or (candidate.form.entry.sense == "answer" and _answers(passage, index, anchor))
    then = analysis.forms[index - 1] in _MEANWHILE if index else False
    if then and candidate.form.kind == "verb" and anchor.index == index + 1:
        return "quotation" in frames and anchor.index + 1 in passage.opens  # ثم تكمل: «…»
    own = candidate.form.person == 1 and candidate.form.tense == "perfect"  # قلت له: …
    return "quotation" in frames and (
        named
        or _is_what_she_did(passage, index, candidate)
        or conjunction_of(passage, index, candidate) != ""
        or (own and not candidate.form.ambiguous)
        or _replies(passage, index, anchor, candidate)
        or (candidate.form.tense == "imperfect" and headline_subject(passage, index) is not None)
    )


def _are_told(candidate: CueReading, following: Reading) -> bool:
    """Whether a plural in ين, no subject, stands behind a verb that has whom it is told to for its object."""
    oblique = following.definite and following.base.endswith("ين") and following.traits & a.GROUP
    return bool(oblique) and candidate.form.entry.addressee == "object"


_HIS_TALK = frozenset(["كلامه", "كلامها", "كلامهم", "حديثه", "حديثها", "حديثهم"])
_LONGEST_RESUMING = 5  # tokens


def resumes_talk(passage: Passage, index: int, anchor: Anchor) -> bool:
    """واصل الثعلب كلامه: … — the colon stands right behind what the verb says is gone on with."""
    if not index + 1 < anchor.index <= index + _LONGEST_RESUMING or anchor.kind != "colon":
        return False
    return passage.analysis.forms[anchor.index - 1] in _HIS_TALK


_TO_THEM = frozenset(["لي", "له", "لها", "لهم", "لنا", "اليه", "اليها", "الينا"])


def _behind_addressee(passage: Passage, index: int) -> int:
    """The token behind whom a pronoun tells, where the subject begins: كتب لي | صديق."""
    told = passage.analysis.forms[index] in _TO_THEM
    return index + 1 if told and index + 1 < len(passage.analysis) else index


_WHEN = frozenset(["كلما", "حين", "حينما", "عندما", "اذا"])
_LONGEST_BEFORE = 4  # tokens


def _is_what_she_did(passage: Passage, index: int, candidate: CueReading) -> bool:
    """كانت جدتي تردد كلما غضبت: «…» — an imperfect behind was or went on, and nouns that may be its subject."""
    if candidate.form.tense != "imperfect" or candidate.form.person != 3:
        return False
    for place in range(index - 1, max(-1, index - 1 - _LONGEST_BEFORE), -1):
        reading = passage.analysis.readings[place]
        if reading.traits & a.AUXILIARY:
            feminine = reading.form.endswith("ت")
            return feminine == (candidate.form.gender == "f") and not reading.form.startswith("ال")
        if not reading.is_word or reading.preposition or reading.traits & a.PREPOSITION:
            return False
    return False


# ثم تكمل: «…»; خرجت وهي تردد: «…»
_MEANWHILE = AND_HE | {"ثم"}


def _replies(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """رد عليها غاضبا: هذا ليس شأنك; and ردت: أنت لا تفهم.

    That is a verb that only she or they can be the subject of, alone in front of its line.
    """
    form = candidate.form
    told = passage.analysis.forms[index + 1] in _TO_HIM and form.entry.lemma == "رد"
    if (
        told
        and form.tense == "perfect"
        and opens_clause(passage, index, passage.analysis.readings[index])
    ):
        return True
    alone = anchor.index == index + 1 and form.tense == "perfect" and form.entry.sense == "answer"
    first = index == 0 or bool(passage.analysis.traits(index - 1) & a.LINE)
    return alone and first and (form.gender == "f" or form.number == "p")


_TO_HIM = frozenset(["عليه", "عليها", "عليهم", "عليهما", "علينا"])


def _begins_sentence(passage: Passage, index: int, anchor: Anchor) -> bool:
    """زاد عدد الزوار هذا العام، إنه حقا موسم كبير: behind the only comma إنه begins another sentence."""
    analysis = passage.analysis
    if not analysis.spelled(anchor.index).startswith("إ"):
        return False
    commas = [i for i in range(index + 1, anchor.index) if analysis.traits(i) & a.COMMA]
    if commas != [anchor.index - 1] or anchor.index <= index + _ALONE:
        return False
    told = any(analysis.traits(i) & _TOLD_IN for i in range(index + 2, anchor.index - 1))
    said = told and analysis.forms[anchor.index] == "ان"  # ذكر التجمع في بيان أمس، إن السلطات
    return not (said and is_strong_start(passage, index + 1))


_TOLD_IN = a.OCCASION | a.OUTLET | a.OUTLET_HEAD


_ALONE = 4  # tokens: a verb, a short subject and a comma


def _answers(passage: Passage, index: int, anchor: Anchor) -> bool:
    """رد الثعلب: …, where somebody has been called so before; not رد الاعتبار: …"""
    noun = passage.analysis.readings[index + 1]
    if anchor.index != index + 2 or not noun.definite or noun.preposition:
        return False
    return passage.frequency[noun.form] + passage.frequency["لل" + noun.base] > 1


# They mostly report, however the way to their أن looks: ختم المدرب حديثه بأن, عزا المحلل الارتفاع إلى أن.
_REPORTS_ANYHOW = frozenset(["كشف", "ذكر", "مضى", "جدد", "ختم", "اختتم", "عزا", "أرجع"])
_WIDEST_ADVERBIALS = 12
_BETWEEN = a.PREPOSITION | a.ADVERB | a.TIME | a.RELATIVE | a.PRONOUN


def _leads_to(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """Whether an ambiguous verb has no object before its أن: سجل الفريق | خسارة كبيرة بعد أنباء بأن …"""
    entry = candidate.form.entry
    first = index + 1
    if anchor.index == first or candidate.suffix or entry.addressee == "object":
        return True
    if entry.sense in WITH_OBJECT or entry.relay or entry.lemma in _REPORTS_ANYHOW:
        return True
    known = is_strong_start(passage, first) or _is_speech_of(passage, first)
    if known and not can_start(passage, first):
        first += 1
    if can_start(passage, first):
        first = read_phrase(passage, first, anchor.index).last
    if first >= anchor.index:
        return True
    reading = passage.analysis.readings[first]
    adverbial = reading.preposition or reading.traits & _BETWEEN or not reading.is_word
    manner = not reading.traits or any(cue.form.kind == "participle" for cue in reading.cues)
    adverbial = adverbial or (manner and reading.form.endswith("ا"))  # مؤقتا, متحدثا إلى الصحفيين
    return bool(adverbial) and (known or anchor.index - first <= _WIDEST_ADVERBIALS)


def _is_speech_of(passage: Passage, index: int) -> bool:
    """Whether somebody's words are what tells: وبينت تعليقات الوزير أن …"""
    if index + 1 >= len(passage.analysis.forms) or not passage.analysis.traits(index) & a.OCCASION:
        return False
    return is_strong_start(passage, index + 1)


_ACCOUNTS = frozenset(
    ["حسابه", "حسابها", "صفحته", "صفحتها", "مدونته", "مدونتها", "تويتر", "فيسبوك"]
)
_LONGEST_ACCOUNT = 7  # tokens


def _is_posted(passage: Passage, index: int, anchor: Anchor) -> bool:
    """وكتب داوني الذي غادر النادي … على حسابه بموقع تويتر «…»: the words stand right behind where he wrote."""
    forms = passage.analysis.forms
    before = forms[max(index + 1, anchor.index - _LONGEST_ACCOUNT) : anchor.index]
    return not _ACCOUNTS.isdisjoint(before)


def _is_posted_by(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """بينما كتب آخر «رأي حكيم», وعلق أحدهم «كلام فارغ»: whoever has no name writes no book of that title."""
    sense, number = candidate.form.entry.sense, passage.opens[anchor.index]
    if sense not in ("write", "comment") or passage.word_count(number) < _FEWEST_POSTED:
        return False
    if not passage.analysis.traits(index + 1) & (a.ANONYMOUS | a.SINGLED):
        return False
    behind = read_phrase(passage, index + 1, anchor.index).last
    return behind == anchor.index and passage.ends_clause(anchor.index)


_FEWEST_POSTED = 2  # words


# What brings in words in marks however far behind the speaker they are: كتب فلان، الذي …، على صفحته «…».
_SAYING = frozenset(["say", "write", "mention"])


_AFTER_ANY = frozenset(["همس", "كتب"])
AFTER = _AFTER_ANY | {"تابع", "ذكر", "رد", "روى", "علق", "أكمل", "واصل"}
"""Verbs that are another word as well and may stand behind their words."""
_FEWEST_BEFORE = 3  # words


def follows_marks(passage: Passage, index: int, lemma: str) -> bool:
    """«لا أحد يعرف»، همس | الولد, «شكرا لكم جميعا»، كتب | سامر: a verb behind words in marks, with who speaks.

    Others want words in marks that open the sentence: «لا أحد يعرف السبب»، يتابع | الطبيب.
    """
    before = index - bool(passage.analysis.traits(index - 1) & a.COMMA)
    number = passage.closed_at.get(before)
    if number is None:
        return False
    following = passage.analysis.readings[index + 1 : index + 2]
    if not (any(each.definite for each in following) or is_strong_start(passage, index + 1)):
        return False
    if lemma in _AFTER_ANY:
        return True
    alone = passage.opens.get(passage.sentence(index)[0]) == number and before < index
    return alone and passage.word_count(number) >= _FEWEST_BEFORE
