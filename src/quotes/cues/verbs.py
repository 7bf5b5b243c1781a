"""Whether a verb reports: what its letters may be otherwise, and where its content may begin."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import CueReading, Reading
from quotes.cues.complementizers import PREPOSITION_NAMES, PREPOSITIONS_OF_THAT, takes_noun
from quotes.cues.homographs import (
    OTHER_WORDS,
    has_shadda,
    is_called,
    is_common_word,
    is_rare,
    is_vowelled_passive,
    opens_clause,
)
from quotes.cues.mistaken import is_accusative, is_wish_of_another
from quotes.cues.objects import WITH_OBJECT, describes, has_its_marks
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import REFLEXIVES, can_start, is_strong_start, read_phrase
from quotes.wording import describing_verb


def verb_stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """Whether the verb at `index` reports, read as `candidate`, with its content at `anchor`."""
    form = candidate.form
    before = passage.analysis.readings[index - 1].base if index else ""
    if before == "عدم":
        return False  # عدم تنبه المعترضين: a verbal noun
    if before == "ماذا" and anchor is not None and anchor.kind == "colon":
        return False  # فماذا قال: ⏎ كيف بدأت؟
    if candidate.suffix == "ي" and form.tense == "perfect" and not form.entry.lemma.endswith("ى"):
        return False  # شكري: a noun or a name; the verb has شكرني
    if anchor is not None and is_wish_of_another(passage, index, candidate, anchor):
        return False
    if (
        anchor is not None
        and anchor.kind == "colon"
        and form.entry.lemma == "كتب"
        and anchor.index == index + 1
    ):
        if passage.sentence(anchor.index)[1] - anchor.index <= 6:
            return False  # كتبت: فلانة — a byline
    if reading.traits & a.GIVEN and passage.analysis.traits(index + 1) & a.NAME_PARTICLE:
        return False  # عن عمر وزيد بن خالد أنهما …
    passive = form.voice == "passive" or (
        form.maybe_passive and is_vowelled_passive(passage, index)
    )
    if passive and anchor is not None and anchor.kind != "complementizer":
        # عندما سئل عن الأمر قال: …; but وقيل له: "…"
        marked = anchor.index + 1 in passage.opens or anchor.kind == "stretch"
        return form.entry.lemma == "قال" and anchor.index == index + 2 and marked
    if (
        anchor is not None
        and anchor.kind == "stretch"
        and describing_verb(passage, anchor.index) == index
    ):
        return True
    if (is_rare(candidate) or reading.traits & OTHER_WORDS) and not has_shadda(passage, index):
        if anchor is None or not opens_clause(passage, index, reading):
            return False
        if is_rare(candidate) and anchor.index > index + 2:
            return False
        if reading.traits & a.NAMING and anchor.kind != "complementizer":
            return False  # ويدعى أبو العبد …: «…»
        known = anchor.index <= index + 2 or is_strong_start(passage, index + 1)
        if reading.traits & a.PREPOSITION and not (
            known and _opens_as_verb(passage, index, anchor, reading)
        ):
            return False  # وبين مشهد وآخر … أن; ، عبر مترجم، أن
        return _near(passage, index, anchor, candidate)
    if anchor is not None and anchor.kind != "complementizer" and form.entry.lemma == "جاء":
        between = passage.analysis.forms[index + 1 : anchor.index]
        if not any(word in _IN_IT for word in between):
            return False  # جاء في البيان: «…»; not جاءت شركة «…»
    if form.entry.lemma == "نص" and (anchor is None or anchor.kind == "colon"):
        return False  # وفيما يلي نص المقال: …
    if is_called(passage, index):
        claims = anchor is not None and anchor.kind == "complementizer"
        if anchor is None or not (claims and anchor.index == index + 1):
            return False  # وقال الشاب، ويدعى سامر، إنه …
    if anchor is not None and anchor.kind != "complementizer":
        if _conceals(passage, index, form.entry.lemma):
            return False
    if anchor is not None and _is_of_noun(passage, index, anchor, form.entry.sense):
        return False
    if is_common_word(passage, index, candidate, anchor):
        return False
    if is_accusative(passage, index, candidate, anchor):
        return False
    if anchor is None and form.entry.lemma == "لفت" and index + 1 < len(passage.analysis):
        if passage.analysis.readings[index + 1].base in _TURNED:
            return False  # ولفت أنظار العالم
    if form.ambiguous:
        if candidate.suffix and not (
            opens_clause(passage, index, reading)
            or passage.analysis.traits(index - 1) & (a.RELATIVE | a.MARK)
        ):
            return False  # جماهير ناديها: a noun with its pronoun
        return anchor is not None and _near(passage, index, anchor, candidate)
    if anchor is not None:
        return _takes(passage, index, anchor, form.entry.frames)
    return "quotation" in form.entry.frames or "object" in form.entry.frames


_CONCEALED = frozenset(["ذكر", "الكشف", "كشف", "الافصاح", "الاعلان", "نشر", "التصريح", "ايراد"])


def _conceals(passage: Passage, index: int, lemma: str) -> bool:
    """Whether the verb tells that somebody will not be named: وقال أحد السكان، رفض ذكر اسمه: «…»"""
    following = passage.analysis.forms[index + 1 : index + 3]
    if following[:1] == ["عدم"]:
        following = following[1:]
    return (
        lemma in ("رفض", "طلب", "فضّل", "اشترط")
        and following[:1] != []
        and following[0] in _CONCEALED
    )


def _opens_as_verb(passage: Passage, index: int, anchor: Anchor, reading: Reading) -> bool:
    """Whether a word that is mostly a preposition is a verb here: من جانبه، بين المدير أن; كما بين أن.

    Behind a comma or an adverbial only where nothing but its subject stands before its أن: a second
    noun with و shows the preposition (اللقاء، بين الوزير ونظيره، أن).
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
    return bool(traits(index - 1) & (a.COMMA | a.AUXILIARY | a.CONJUNCTION | a.ADVERB))


# Nouns with a clause of their own behind ب, folded: ادعاءات بأن, القناعة بأن.
_NOUNS_OF_THAT = frozenset(
    [
        "ادعاء", "ادعاءات", "اتهام", "اتهامات", "مزاعم", "شايعات", "انباء", "تقارير", "قناعه", "يقين", "اعتقاد",
        "اعتراف", "شعور", "احساس", "توقع", "توقعات", "ايمان", "علم", "ثقه", "تلميحات", "وعود", "تعهدات",
    ]
)  # fmt: skip


def _is_of_noun(passage: Passage, index: int, anchor: Anchor, sense: str) -> bool:
    """Whether the clause is a noun's: ما شهدته العلاقات نتيجة ادعاءات بأن …

    Not where the noun is what the verb speaks of or who speaks: نفى مزاعم بأن, أفادت تقارير بأن.
    """
    behind = anchor.index - 1
    if anchor.kind != "complementizer" or behind <= index + 1 or sense in ("deny", "express"):
        return False
    analysis = passage.analysis
    return (
        analysis.forms[anchor.index].startswith("با")
        and analysis.readings[behind].base in _NOUNS_OF_THAT
        and not analysis.traits(behind) & (a.GIVEN | a.FAMILY)
        and not analysis.traits(behind - 1) & a.DEMONSTRATIVE
    )


_IN_IT = frozenset(["في", "فيه", "فيها", "فيهما", "علي", "ضمن", "عن", "عنه"])


_TURNED = frozenset(["انظار", "نظر", "انتباه"])


def _takes(passage: Passage, index: int, anchor: Anchor, frames: frozenset[str]) -> bool:
    """Whether a verb that calls for a preposition (لفت إلى أن) has it, or its أن comes close behind."""
    if anchor.kind != "complementizer" or frames & {"أن", "إن", "بأن", "question"}:
        return True
    if passage.analysis.forms[anchor.index - 1] in PREPOSITIONS_OF_THAT:
        return True
    return anchor.index == index + 1 or (
        anchor.index <= index + 8 and is_strong_start(passage, index + 1)
    )


def _near(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
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
            or (following.traits & a.OCCASION and not following.definite)  # ختم حديثه بأن
            or (following.traits & a.DEMONSTRATIVE and describes(passage, index, candidate))
        ):
            return False
        if following.conjunction or following.looks_finite():
            return False  # أي حكم يأتي متسرعا …: a noun with its clause
    if anchor.kind == "complementizer":
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
        near = anchor.index <= index + 12 or (
            candidate.form.entry.sense in _SAYING and is_strong_start(passage, index + 1)
        )
        return "quotation" in frames and passage.word_count(number) >= 4 and near
    marked = anchor.index + 1 in passage.opens and (
        passage.word_count(passage.opens[anchor.index + 1]) >= 4
    )
    opens = opens_clause(passage, index, analysis.readings[index])
    if marked and (opens or analysis.traits(index - 1) & a.COMPLEMENTIZER):
        return "quotation" in frames  # وعن الحراس، زاد: «…»; كتب فلان، الخبير في البنك: «…»
    if marked and anchor.index == index + 2 and analysis.forms[index + 1] in _IN_IT:
        return "quotation" in frames  # ردا على تغريدة كتب فيها: «…»
    named = anchor.index > index + 1 and is_strong_start(passage, index + 1)
    named = named or (candidate.form.entry.sense == "answer" and _answers(passage, index, anchor))
    then = analysis.forms[index - 1] == "ثم" if index else False
    if then and candidate.form.kind == "verb" and anchor.index == index + 1:
        return "quotation" in frames and anchor.index + 1 in passage.opens  # ثم تكمل: «…»
    own = candidate.form.person == 1 and candidate.form.tense == "perfect"  # قلت له: …
    return "quotation" in frames and (
        named or candidate.conjunction != "" or (own and not candidate.form.ambiguous)
    )


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
    adverbial = adverbial or (not reading.traits and reading.form.endswith("ا"))  # مؤقتا
    return bool(adverbial) and (known or anchor.index - first <= _WIDEST_ADVERBIALS)


def _is_speech_of(passage: Passage, index: int) -> bool:
    """Whether somebody's words are what tells: وبينت تعليقات الوزير أن …"""
    if index + 1 >= len(passage.analysis) or not passage.analysis.traits(index) & a.OCCASION:
        return False
    return is_strong_start(passage, index + 1)


# What brings in words in marks however far behind the speaker they are: كتب فلان، الذي …، على صفحته «…».
_SAYING = frozenset(["say", "write", "mention"])
