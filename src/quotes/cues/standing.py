"""Whether the context allows a word to report: the grammar of verbs, participles and verbal nouns."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import CueReading, Reading
from quotes.cues.complementizers import PREPOSITION_NAMES, PREPOSITIONS_OF_THAT
from quotes.cues.homographs import OTHER_WORDS, has_shadda, is_called, is_rare, opens_clause
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, read_phrase
from quotes.wording import describing_verb

_INSIGHT = frozenset(["find", "think", "consider"])


def may_stand(passage: Passage, index: int, reading: Reading, candidate: CueReading) -> bool:
    """Whether the word at `index` can report, as far as it and the word before it tell.

    Asked before the way to the content is searched, which takes the most time by far.
    """
    if candidate.form.kind == "verb":
        if reading.definite or reading.preposition == "ب":
            return False
        if reading.form[0] == "ل" and candidate.form.entry.sense in _INSIGHT:
            return False  # ليكتشف الجميع أن: the story goes on
        before = passage.analysis.traits(index - 1)
        return not before & a.PREPOSITION or bool(before & a.RELATIVE)
    if candidate.form.kind == "noun":
        if candidate.suffix:
            return candidate.suffix not in _FIRST_PERSON or reading.form[0] == "ب"
        if reading.form == "القول" and passage.analysis.forms[index - 1] == "الي":
            return True  # وخلص الخبير إلى القول: «…»
        # بالقول, للقول
        return (reading.definite or reading.form.startswith("بال")) and reading.form.lstrip(
            "و"
        ).startswith(("بال", "لل"))
    if candidate.form.ambiguous and not reading.form.endswith("ا"):
        return bool(passage.analysis.traits(index - 1) & (a.COMMA | a.MARK))
    return True


def stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """Whether the context allows the word at `index`, which `may_stand`, to report."""
    kind = candidate.form.kind
    if kind == "verb":
        return _verb_stands(passage, index, reading, candidate, anchor)
    if kind == "participle":
        if anchor is None and _calls_for(passage, index):
            return True
        if candidate.form.ambiguous and not reading.form.endswith("ا"):
            if anchor is None:
                return False
            # ، مطالبة السلطات بـ«ضمان الأمن»
            asked = passage.is_behind_b(anchor.index) and is_strong_start(passage, index + 1)
            if anchor.index > index + 2 and not asked:
                return False
        return _participle_stands(passage, index, reading, anchor)
    return anchor is not None and _noun_stands(index, reading, candidate, anchor)


def _verb_stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    form = candidate.form
    if (
        anchor is not None
        and anchor.kind == "colon"
        and form.entry.lemma == "كتب"
        and anchor.index == index + 1
    ):
        if passage.sentence(anchor.index)[1] - anchor.index <= 6:
            return False  # كتبت: فلانة — a byline
    if form.voice == "passive" and anchor is not None and anchor.kind != "complementizer":
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
    if anchor is not None and anchor.kind != "complementizer" and is_called(passage, index):
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
            or following.preposition
            or following.traits & (a.PREPOSITION | a.ADVERB | a.TIME)
            or (following.traits & a.OCCASION and not following.definite)  # ختم حديثه بأن
        ):
            return False
        if following.conjunction or following.looks_finite():
            return False  # أي حكم يأتي متسرعا …: a noun with its clause
    if anchor.kind == "complementizer":
        before = analysis.forms[anchor.index - 1]
        glued = analysis.forms[anchor.index].startswith("با")
        if before in PREPOSITIONS_OF_THAT:
            return f"{PREPOSITION_NAMES[before]} أن" in frames
        return bool(frames & {"أن", "إن", "إلى أن"}) or (glued and "بأن" in frames)
    if anchor.kind == "stretch":
        number = passage.opens[anchor.index]
        if (
            "object" in frames
            and is_strong_start(passage, index + 1)
            and opens_clause(passage, index, analysis.readings[index])
        ):
            return True  # طلب الرئيس من إسرائيل احترام «قوانين الحرب»
        near = anchor.index <= index + 12 or (
            candidate.form.entry.sense in _SAYING and is_strong_start(passage, index + 1)
        )
        return "quotation" in frames and passage.word_count(number) >= 4 and near
    marked = anchor.index + 1 in passage.opens and (
        passage.word_count(passage.opens[anchor.index + 1]) >= 4
    )
    if marked and opens_clause(passage, index, analysis.readings[index]):
        return "quotation" in frames  # وعن الحراس، زاد: «…»; كتب فلان، الخبير في البنك: «…»
    named = anchor.index > index + 1 and is_strong_start(passage, index + 1)
    then = analysis.forms[index - 1] == "ثم" if index else False
    if then and candidate.form.kind == "verb" and anchor.index == index + 1:
        return "quotation" in frames and anchor.index + 1 in passage.opens  # ثم تكمل: «…»
    own = candidate.form.person == 1 and candidate.form.tense == "perfect"  # قلت له: …
    return "quotation" in frames and (
        named or candidate.conjunction != "" or (own and not candidate.form.ambiguous)
    )


# What brings in words in marks however far behind the speaker they are: كتب فلان، الذي …، على صفحته «…».
_SAYING = frozenset(["say", "write", "mention"])

# Verbs whose predicate an accusative participle is: وبدا لافتا أن …
_SEEMED = frozenset(["بدا", "وبدا", "يبدو", "ويبدو", "بات", "وبات", "اصبح", "واصبح", "ظل", "صار"])


def _follows_title(passage: Passage, index: int) -> bool:
    """د. معتز: a name that is written like a participle."""
    before = index - 1
    if before > 0 and passage.analysis.forms[before] == ".":
        before -= 1
    return before >= 0 and bool(passage.analysis.traits(before) & a.HONORIFIC)


def _calls_for(passage: Passage, index: int) -> bool:
    """، داعية الأهالي إلى …: a participle, not a preacher."""
    forms = passage.analysis.forms
    if not passage.analysis.traits(index - 1) & a.COMMA:
        return False
    return forms[index] in ("داعيه", "داعين") and "الي" in forms[index + 1 : index + 5]


def _participle_stands(
    passage: Passage, index: int, reading: Reading, anchor: Anchor | None
) -> bool:
    """Participles report as circumstantial accusatives (قائلا، مضيفة، مؤكدين): indefinite.

    Without an anchor one still shows where the words before it end (، داعيا إلى الهدوء), if it is
    plainly accusative.
    """
    if reading.definite or reading.preposition:
        return False
    before = passage.analysis.traits(index - 1)
    form = reading.form
    if before & a.PREPOSITION:
        return False
    if passage.analysis.forms[index - 1] in _SEEMED:
        return False
    if not form.endswith("ا") and _follows_title(passage, index):
        return False
    if reading.traits & OTHER_WORDS and not form.endswith("ا"):
        return (
            anchor is not None and anchor.index <= index + 2 and bool(before & a.PUNCTUATION)
        )  # ، مضيفة أن
    if anchor is None:
        return form.endswith(("ا", "ه")) and bool(before & (a.COMMA | a.MARK))
    if form.endswith("ا"):
        return True
    # the feminine and the plurals look like adjectives: a comma, و or the verb before must show them
    if not form.endswith(("ه", "ين", "ات")):
        return False
    return (
        bool(before & (a.PUNCTUATION | a.PRONOUN))
        or reading.form[0] == "و"
        or anchor.index <= index + 2
    )


# Senses whose verbal nouns report by themselves: تأكيده أن, تصريحها بأن; not قدرته, تفاؤله.
_SPEECH = frozenset(
    [
        "say",
        "add",
        "confirm",
        "announce",
        "explain",
        "mention",
        "report",
        "claim",
        "deny",
        "warn",
        "promise",
        "admit",
        "reveal",
    ]
)


# The pronouns of those who are present: قولي, قولكم.
_FIRST_PERSON = ("ي", "نا", "ك", "كم")


def _noun_stands(index: int, reading: Reading, candidate: CueReading, anchor: Anchor) -> bool:
    """Verbal nouns report with their subject as a pronoun (قوله إن) or as بالقول."""
    if candidate.suffix in _FIRST_PERSON:
        return anchor.index == index + 1
    if candidate.suffix:
        if anchor.kind == "stretch" or anchor.index > index + 2:
            return candidate.form.entry.lemma == "قال" and anchor.index <= index + 6
        if candidate.form.entry.lemma == "قال":
            return True
        return not candidate.form.ambiguous and candidate.form.entry.sense in _SPEECH
    if anchor.kind == "colon" and reading.form.startswith("لل"):
        return False  # للاستفسار: a label
    return anchor.index <= index + 3
