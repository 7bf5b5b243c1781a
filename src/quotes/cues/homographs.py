"""Words that are first of all something else than a reporting verb: بين "between", رجا (a name), ادن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cue_reading import CueReading
from quotes.cues.told_before import looks_at
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import REFLEXIVES, can_start, is_strong_start, read_phrase
from quotes.pronouns import AND_HE
from quotes.text import DAMMA, SHADDA, begins_with_damma

# Traits of a word that is first of all something else: بين "between", عبر "across", رجا (a name).
OTHER_WORDS = (
    a.PREPOSITION | a.CONJUNCTION | a.NEGATION | a.PLACE | a.GIVEN | a.TIME | a.INSTITUTION | a.NAMING
    | a.ROLE | a.ORGANISATION | a.NAME_PARTICLE | a.MONTH | a.NISBA | a.ADJECTIVE | a.FAMILY | a.OUTLET
)  # fmt: skip


def is_rare(candidate: CueReading) -> bool:
    """Whether news hardly uses the form, so that its letters mostly are another word: تعرضوا, ادن.

    What women say is plain enough in a longer form: النساء يؤكدن أن, أكدن أن, and يقلن.
    """
    form = candidate.form
    if form.kind != "verb":
        return False
    if form.tense == "imperative" or form.person in (1, 2):
        return True
    if (form.gender, form.number) != ("f", "p"):
        return False
    plain = len(form.surface) >= (_SHORTEST_PLAIN if form.tense == "imperfect" else _SHORTEST_PAST)
    plain = plain and not candidate.suffix and form.entry.sense not in _KEPT  # يسألني is يسأل
    return not (plain and not form.ambiguous) and form.entry.lemma != "قال"


_SHORTEST_PLAIN = 5  # letters
_SHORTEST_PAST = 4  # أكدن; not بين
_KEPT = frozenset(
    ["find", "think", "consider"]
)  # زوجات يكتشفن أن: what nobody has told; راين, a name


def has_shadda(passage: Passage, index: int) -> bool:
    """Whether the input writes the doubling that only the verb has: بيّن, عبّر."""
    if SHADDA not in passage.analysis.text.signs:
        return False  # as in most texts
    return SHADDA in passage.analysis.raw(index, index + 1)


def is_called(passage: Passage, index: int) -> bool:
    """ويدعى أبو العبد: …, which its last letter tells from ويدعي."""
    form = passage.analysis.forms[index].removeprefix("و")
    return form in ("يدعي", "تدعي") and passage.analysis.spelled(index).endswith("ى")


def is_vowelled_passive(passage: Passage, index: int) -> bool:
    """Whether the input writes the passive's first vowel: سُجلت."""
    if DAMMA not in passage.analysis.text.signs:
        return False  # as in most texts
    return begins_with_damma(passage.analysis.raw(index, index + 1), "و")


def conjunction_of(passage: Passage, index: int, candidate: CueReading) -> str:
    """The و or ف that joins the word, also و typed apart: قدم اعتذاره و | كتب على صفحته: …"""
    if candidate.conjunction or candidate.form.kind != "verb" or not index:
        return candidate.conjunction
    return "و" if passage.analysis.forms[index - 1] == "و" else ""


def opens_clause(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether the word stands where a verb stands: first in its sentence or its marks, behind و or a comma."""
    if reading.form[0] == "و" or index == 0:
        return True
    number = passage.opens.get(index - 1)
    if number is not None and passage.stretch(number).kind != "bracket":
        return True
    if passage.analysis.traits(index - 1) & a.COMPLEMENTIZER:
        return False
    if passage.analysis.forms[index - 1] in _CLOSING and _closes_adverbial(passage, index):
        return True
    if reading.form[0] == "ف" and index in passage.closed_at:
        return True  # «ليس ذلك سهلا» فرد سمير: «بل هو سهل»
    return bool(
        passage.analysis.traits(index - 1)
        & (a.COMMA | a.STOP | a.LINE | a.AUXILIARY | a.CONJUNCTION | a.BREAK | a.ADVERB)
    )


def opens_as_verb(passage: Passage, index: int, anchor: Anchor, reading: Reading) -> bool:
    """Whether a word that is mostly a preposition is a verb here: من جانبه، بين المدير أن; كما بين أن.

    Behind a comma or an adverbial (وفي وقت سابق | بين المدير أن) only where nothing but its subject stands
    before its أن: a second noun with و shows the preposition (اللقاء، بين الوزير ونظيره، أن).
    """
    traits = passage.analysis.traits
    if index == 0 or traits(index - 1) & (a.STOP | a.LINE) or reading.form[0] == "و":
        return True
    if anchor.kind != "complementizer" or reading.form != "بين":
        return False  # في بيان لها عبر موقعها بأن
    if anchor.index == index + 1:
        return bool(traits(index - 1) & (a.AUXILIARY | a.CONJUNCTION))
    last = read_phrase(passage, index + 1, anchor.index).last
    joined = any(passage.analysis.readings[place].conjunction for place in range(index + 1, last))
    if joined or any(not traits(place) & a.COMMA for place in range(last, anchor.index)):
        return False
    if traits(index - 1) & (a.COMMA | a.AUXILIARY | a.CONJUNCTION | a.ADVERB):
        return True
    first = passage.sentence(index)[0]
    adverbial = traits(first) & (a.PREPOSITION | a.TIME)
    return bool(adverbial) and index - first <= _LONGEST_OPENING


_LONGEST_OPENING = 5  # tokens: وفي هذا الصدد, والثلاثاء الماضي


# What an adverbial at the head of a sentence ends in, folded: وفي السياق نفسه, من جهة أخرى, في المقابل.
_CLOSING = frozenset(
    [
        "نفسه", "نفسها", "ذاته", "ذاتها", "اخري", "اخر", "متصل", "متصله", "ثانيه", "المقابل", "الاطار", "السياق",
        "الصدد", "الشان", "جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها", "الوقت",
    ]
)  # fmt: skip
_OPENING = frozenset(["في", "من", "علي", "وفي", "ومن", "وعلي"])
_LONGEST_ADVERBIAL = 4  # tokens


def _closes_adverbial(passage: Passage, index: int) -> bool:
    """وفي السياق نفسه | طالب رئيس الاتحاد بأن …: nothing but an adverbial stands before in the sentence."""
    first = passage.sentence(index)[0]
    first += passage.analysis.forms[first] == "و"
    return 0 < index - first <= _LONGEST_ADVERBIAL and passage.analysis.forms[first] in _OPENING


def is_answering(
    passage: Passage, index: int, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """وردت الشركة: «…», ورد بأن …, ورد إن …: no ورد, behind which what a text has stands with أن."""
    if candidate.form.entry.lemma != "ورد" or anchor is None:
        return False
    if anchor.kind != "complementizer":
        if anchor.kind != "colon" or anchor.index == index + 1:
            return anchor.kind == "colon"  # ورد: «…»
        behind = passage.analysis.readings[index + 1]
        name = not (behind.traits or behind.definite or behind.preposition)
        return bool(behind.traits & a.BODY) or (name and behind.is_word and behind.form != "ما")
    word = passage.analysis.spelled(anchor.index)
    return word.startswith(("بأن", "إن"))


_HEARD_BY = a.OUTLET | a.OUTLET_HEAD | a.ANONYMOUS
_FARTHEST_SOURCE = 8


def is_common_word(
    passage: Passage, index: int, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """Whether the letters are a far commoner verb: لم يعد, يعد من الأفضل; يعرف بأنه; علم المدرب أن."""
    form = candidate.form
    lemma = form.entry.lemma
    if lemma == "ورد" and passage.analysis.traits(index + 1) & (a.ROLE | a.GIVEN | a.HONORIFIC):
        return True  # ورد الوزير على النائب: he answered
    if anchor is None or form.kind != "verb":
        return False
    glued = passage.analysis.forms[anchor.index].startswith("با")
    if lemma == "وعد" and form.ambiguous and form.tense == "imperfect":
        syntax = passage.analysis.syntax
        if syntax is not None and syntax.lemmas[index] == lemma:
            return False  # a parse tells it from عدّ
        return not glued or passage.analysis.forms[index - 1] in ("لم", "ولم")
    if lemma == "عد" and form.tense == "imperfect":  # يعد بعض الخبراء أن
        if glued or anchor.kind != "complementizer" or not can_start(passage, index + 1):
            return True
        return read_phrase(passage, index + 1, anchor.index).last < anchor.index
    if lemma == "أرجع" and form.tense == "imperfect" and not candidate.suffix:
        return not is_strong_start(passage, index + 1)  # ترجع أهميته إلى أنه: it goes back to
    if lemma == "زاد" and form.tense == "imperfect":
        return anchor.kind != "stretch" and anchor.index > index + 1  # ما يزيد عن سنة
    if lemma == "حدّث":  # it happened: ما حدث, الذي يحدث
        return not candidate.suffix and passage.analysis.forms[index + 1] not in REFLEXIVES
    if lemma == "أطلع":
        return looks_at(passage, index)
    if lemma == "خاف" and passage.analysis.forms[index - 1].endswith("صوت"):
        return True  # قال بصوت خافت: an adjective
    if lemma == "شبّه" and form.tense == "perfect" and not candidate.suffix:
        return not passage.analysis.readings[index + 1].definite  # في شبه استسلام: "half"
    if lemma == "عرّف":
        return anchor.index == index + 1 and not candidate.suffix and anchor.kind != "stretch"
    if lemma == "أخطر" and passage.analysis.forms[index + 1] == "من":
        return True  # أخطر من ذلك أن: an elative
    if lemma == "قطع":  # وقطع الحديد الصغيرة، … بأن: pieces
        between = range(index + 1, anchor.index)
        return any(passage.analysis.traits(place) & a.PUNCTUATION for place in between)
    if lemma == "علم" and form.voice != "passive" and anchor.kind == "complementizer":
        # علمت «النهار» من مصادر أن …: who has news
        behind = range(index + 1, min(anchor.index, index + _FARTHEST_SOURCE))
        heard = any(passage.analysis.traits(place) & _HEARD_BY for place in behind)
        told = passage.analysis.forms[index + 1 : index + 2] == ["لدي"]  # وعلم لدى الدرك أن
        return not (heard or told) and index + 1 not in passage.opens
    return False


def is_gesture(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether somebody points while they speak: ويتابع وهو | يشير إلى الركام: «…»; not وهو يشير إلى أن."""
    forms = passage.analysis.forms
    if index == 0 or forms[index - 1] not in AND_HE or forms[index + 1 : index + 2] != ["الي"]:
        return False
    if not any(each.form.entry.lemma == "أشار" for each in reading.cues):
        return False
    return index + 2 < len(forms) and not passage.analysis.traits(index + 2) & a.COMPLEMENTIZER


FIRST_NAMES = a.GIVEN | a.GIVEN_WORD
_FAMILY_NAMES = FIRST_NAMES | a.FAMILY | a.NAME_PARTICLE | a.NISBA | a.ROLE | a.PLACE
_LONGEST_NAME = 3  # words
_TITLES = a.ROLE | a.HONORIFIC


def is_first_name(passage: Passage, index: int, anchor: Anchor | None) -> bool:
    """Whether a name that is a verb as well begins somebody's: عن عمر وزيد | بن خالد أنهما …

    So it does behind a title, where only the family name stands before a colon: د. سامر الدهان: …,
    وزيرة التضامن أمل القاضي: …
    """
    analysis = passage.analysis
    if analysis.traits(index) & a.GIVEN and analysis.traits(index + 1) & a.NAME_PARTICLE:
        return True
    if anchor is None or anchor.kind != "colon" or not 1 < anchor.index - index <= _LONGEST_NAME:
        return False
    if index == 0 or analysis.readings[index].conjunction:
        return False
    before = analysis.readings[index - 1]
    if before.form == ".":
        before = analysis.readings[index - 2]
    titled = before.traits & _TITLES or before.definite
    names = analysis.readings[index + 1 : anchor.index]
    return bool(titled) and all(
        each.is_word and not (each.preposition or each.traits & ~_FAMILY_NAMES) for each in names
    )
