"""Whether a verb reports: what its letters may be otherwise, and where its content may begin."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cue_reading import CueReading
from quotes.cues.ambiguous import AFTER, IN_IT, follows_marks, near
from quotes.cues.bylines import is_byline
from quotes.cues.complementizers import PREPOSITIONS_OF_THAT
from quotes.cues.homographs import (
    FIRST_NAMES,
    OTHER_WORDS,
    has_shadda,
    is_answering,
    is_called,
    is_common_word,
    is_first_name,
    is_gesture,
    is_rare,
    is_vowelled_passive,
    opens_as_verb,
    opens_clause,
)
from quotes.cues.mistaken import is_accusative, is_clause_of_another, is_list_of_another
from quotes.cues.objects import has_marked_subject
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.passage.transmission import TOLD_US
from quotes.phrases import is_strong_start
from quotes.wording import describing_verb


def verb_stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """Whether the verb at `index` reports, read as `candidate`, with its content at `anchor`."""
    form = candidate.form
    lemma = form.entry.lemma
    kind = "" if anchor is None else anchor.kind
    if anchor is not None and (
        has_marked_subject(index, anchor, candidate)
        or is_clause_of_another(passage, index, candidate, anchor)
        or is_list_of_another(passage, index, candidate, anchor)
        or is_byline(passage, index, candidate, anchor)
        or _has_its_object(passage, index, candidate, anchor)
        or _only_spreads(passage, index, candidate)
    ):
        return False
    before = passage.analysis.readings[index - 1].base if index else ""
    adverbial = index > 0 and passage.analysis.forms[index - 1] in _ADVERBIAL
    if before == "عدم" or adverbial:
        return False  # عدم تنبه المعترضين, بشكل حذر: nouns and adjectives
    if before == "ماذا" and kind == "colon":
        return False  # فماذا قال: ⏎ كيف بدأت؟
    if is_gesture(passage, index, reading):
        return False
    if candidate.suffix == "ي" and form.tense == "perfect" and not lemma.endswith("ى"):
        return False  # شكري: a noun or a name; the verb has شكرني
    if reading.traits & FIRST_NAMES and is_first_name(passage, index, anchor):
        return False
    passive = form.voice == "passive" or (
        form.maybe_passive and is_vowelled_passive(passage, index)
    )
    if passive and anchor is not None and kind != "complementizer":
        # عندما سئل عن الأمر قال: …; but وقيل له: "…"
        marked = anchor.index + 1 in passage.opens or kind == "stretch"
        return lemma == "قال" and anchor.index == index + 2 and marked
    if anchor is not None and kind == "stretch":
        if describing_verb(passage, anchor.index) == index:
            return True
    if passage.analysis.forms[index] in TOLD_US and passage.is_transmitted:
        # قال حدثنا رسول الله أنه …: the last link of a chain
        return kind == "complementizer" and form.person == 3
    if is_answering(passage, index, candidate, anchor):
        return False
    if kind == "words" and form.person == 1:
        return True  # … قلت لا قال …, where no signs part the speakers
    if (is_rare(candidate) or reading.traits & OTHER_WORDS) and not has_shadda(passage, index):
        if anchor is None or not (
            opens_clause(passage, index, reading)
            or (reading.form == "بين" and opens_as_verb(passage, index, anchor, reading))
        ):
            return False
        if is_rare(candidate) and anchor.index > index + 2:
            return False
        if reading.traits & a.NAMING and anchor.kind != "complementizer":
            return False  # ويدعى أبو العبد …: «…»
        known = anchor.index <= index + 2 or is_strong_start(passage, index + 1)
        named = passage.analysis.readings[index + 1]
        known = known or named.form in passage.surnames  # وبين رينيك، أن
        # وبين الصباغ في تصريح أن, whom the text has called رأفت الصباغ
        known = known or (named.definite and named.base in passage.spoken_names)
        known = known or _governs_nothing(passage.analysis.readings[index + 1])
        if reading.traits & a.PREPOSITION and not (
            known and opens_as_verb(passage, index, anchor, reading)
        ):
            return False  # وبين مشهد وآخر … أن; ، عبر مترجم، أن
        return near(passage, index, anchor, candidate)
    if lemma == "جاء" and anchor is not None and kind != "complementizer":
        between = passage.analysis.forms[index + 1 : anchor.index]
        if not any(word in IN_IT for word in between):
            return False  # جاء في البيان: «…»; not جاءت شركة «…»
    if lemma == "قال" and anchor is not None and _hands_on(passage, index, anchor):
        return False  # عن أبي هريرة قال: قال رسول الله …
    if lemma == "نص":
        if anchor is None or kind == "colon":
            return False  # وفيما يلي نص المقال: …
        if _lays_down(passage, index, anchor):
            return False  # والتي تنص على معاقبة المخالفين، كما … أن
    if is_called(passage, index):
        if anchor is None or kind != "complementizer" or anchor.index != index + 1:
            return False  # وقال الشاب، ويدعى سامر، إنه …
    if anchor is not None and kind != "complementizer" and _conceals(passage, index, lemma):
        return False
    if anchor is not None and _is_of_noun(passage, index, anchor, form.entry.sense):
        return False
    if is_common_word(passage, index, candidate, anchor):
        return False
    if is_accusative(passage, index, candidate, anchor):
        return False
    if lemma == "لفت" and anchor is None and index + 1 < len(passage.analysis.forms):
        if passage.analysis.readings[index + 1].base in _TURNED:
            return False  # ولفت أنظار العالم
    if form.ambiguous:
        if candidate.suffix and not (
            opens_clause(passage, index, reading)
            or passage.analysis.traits(index - 1) & (a.RELATIVE | a.MARK)
            or _tells_us(index, candidate, anchor)
        ):
            return False  # جماهير ناديها: a noun with its pronoun
        if lemma in AFTER and follows_marks(passage, index, lemma):
            return True
        if anchor is None:
            return False
        return near(passage, index, anchor, candidate)
    if anchor is not None:
        return _takes(passage, index, anchor, form.entry.frames)
    return "quotation" in form.entry.frames or "object" in form.entry.frames


_AS = frozenset(["كما", "مثلما", "حسبما", "ما", "وما", "بما", "مما"])


def _only_spreads(passage: Passage, index: int, candidate: CueReading) -> bool:
    """قالت الوزارة في بيان نشرته الوكالة: … — the pronoun is the paper, which somebody else speaks in."""
    if candidate.form.entry.sense != "relay" or candidate.suffix not in ("ه", "ها"):
        return False
    return index > 0 and passage.analysis.forms[index - 1] not in _AS


def _tells_us(index: int, candidate: CueReading, anchor: Anchor | None) -> bool:
    """جارنا أبلغنا أن: whom it is told, with what is told right behind."""
    return (
        candidate.suffix in ("نا", "ني")
        and candidate.form.entry.addressee == "object"
        and anchor is not None
        and (anchor.kind, anchor.index) == ("complementizer", index + 1)
    )


_ADVERBIAL = frozenset(["بشكل", "وبشكل", "باسلوب", "بطريقه", "بصوره"])


def _has_its_object(passage: Passage, index: int, candidate: CueReading, anchor: Anchor) -> bool:
    """إن ما تقوله في الواقع، إنه أمر لا يصدق; إن أوصى بذلك، أو كان من عادتهم أن: what is said has been named."""
    if candidate.suffix and _is_described(passage, index, anchor):
        return True
    if anchor.kind != "complementizer" or not passage.analysis.traits(anchor.index - 1) & a.COMMA:
        if passage.analysis.forms[index + 1] != "بذلك":
            return False
        return any(passage.analysis.traits(i) & a.COMMA for i in range(index + 2, anchor.index))
    if (
        candidate.form.entry.addressee == "object"
    ):  # بعد أن أبلغته الصحيفة بالتفاصيل، أن: of the main verb
        behind = range(index + 1, anchor.index - 1)
        told = any(passage.analysis.readings[place].preposition == "ب" for place in behind)
        return told and not passage.analysis.forms[anchor.index].startswith("با")
    return (
        candidate.suffix in ("ه", "ها")
        and candidate.form.entry.sense == "say"
        and passage.analysis.forms[index - 1] == "ما"
    )


def _is_described(passage: Passage, index: int, anchor: Anchor) -> bool:
    """ووصف ما | تداولته المنابر بأنه …: whoever describes what was said has the clause."""
    forms = passage.analysis.forms
    if forms[index - 1] != "ما" or index < 2 or not forms[anchor.index].startswith("با"):
        return False
    return any(
        cue.form.kind == "verb" and cue.form.entry.sense == "describe"
        for cue in passage.analysis.readings[index - 2].cues
    )


_LONGEST_REVERED = 8  # tokens


def _hands_on(passage: Passage, index: int, anchor: Anchor) -> bool:
    """Whether what a narrator says is what the Prophet has said: قال: | قال رسول الله صلى الله عليه وسلم: …"""
    analysis, said = passage.analysis, anchor.index + 1
    if (
        anchor.kind != "colon"
        or anchor.index != index + 1
        or analysis.forms[said : said + 1] != ["قال"]
    ):
        return False
    behind = range(said + 1, min(said + _LONGEST_REVERED, len(analysis.forms)))
    return any(analysis.traits(place) & a.OF_PROPHET for place in behind)


def _lays_down(passage: Passage, index: int, anchor: Anchor) -> bool:
    """Whether على has a noun behind نص, so that a later أن is another's: نص القانون على الغرامة … أن."""
    forms = passage.analysis.forms
    if anchor.kind != "complementizer" or "علي" not in forms[index + 1 : anchor.index]:
        return False
    once = forms[anchor.index - 1] != "علي"  # … على منع ذلك، على أن القانون قلما يطبق: however
    again = "علي" in forms[index + 1 : anchor.index - 1]
    return once or (again and bool(passage.analysis.traits(anchor.index - 2) & a.COMMA))


_CONCEALED = frozenset(["ذكر", "الكشف", "كشف", "الافصاح", "الاعلان", "نشر", "التصريح", "ايراد"])


def _conceals(passage: Passage, index: int, lemma: str) -> bool:
    """Whether the verb tells that somebody will not be named: وقال أحد السكان، رفض ذكر اسمه: «…»"""
    if lemma not in ("رفض", "طلب", "فضّل", "اشترط"):
        return False
    following = passage.analysis.forms[index + 1 : index + 3]
    if following[:1] == ["عدم"]:
        following = following[1:]
    return following[:1] != [] and following[0] in _CONCEALED


def _governs_nothing(following: Reading) -> bool:
    """Whether no preposition can stand before the word: وعبر | عن أمله في أن, وبين | في تصريح أن."""
    governing = following.traits & a.PREPOSITION and not following.traits & (a.GIVEN | a.RELATIVE)
    return bool(governing) and following.form not in ("من", "علي")


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
    nouns = analysis.readings[behind - 1 : behind + 1]
    if nouns[1].base not in _NOUNS_OF_THAT and nouns[1].definite and not nouns[0].definite:
        behind -= behind > index + 2  # مع إيمان السكان بأن …
    return (
        analysis.forms[anchor.index].startswith("با")
        and analysis.readings[behind].base in _NOUNS_OF_THAT
        and not analysis.traits(behind) & (a.GIVEN | a.FAMILY)
        and not analysis.traits(behind - 1) & (a.DEMONSTRATIVE | a.OUTLET_HEAD)  # لوكالة الأنباء
    )


_TURNED = frozenset(["انظار", "نظر", "انتباه"])
_NEAR = 4  # tokens: توصف ممن عرفها أنها …


def _takes(passage: Passage, index: int, anchor: Anchor, frames: frozenset[str]) -> bool:
    """Whether a verb that calls for a preposition (لفت إلى أن) has it, or its أن comes close behind."""
    if anchor.kind != "complementizer" or frames & {"أن", "إن", "question"}:
        return True
    if "بأن" in frames and (
        anchor.index <= index + _NEAR or passage.analysis.forms[anchor.index].startswith("با")
    ):
        return True
    if passage.analysis.forms[anchor.index - 1] in PREPOSITIONS_OF_THAT:
        return True
    return anchor.index == index + 1 or (
        anchor.index <= index + 8 and is_strong_start(passage, index + 1)
    )
