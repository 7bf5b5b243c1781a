"""Whether a participle reports: an indefinite accusative that tells what the subject says besides."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.anonymity import keeps_name_back
from quotes.cues.homographs import OTHER_WORDS
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import is_strong_start

# Verbs whose predicate an accusative participle is: وبدا لافتا أن …, كان مقررا أن …
_SEEMED = frozenset(
    [
        "بدا", "وبدا", "يبدو", "ويبدو", "بات", "وبات", "اصبح", "واصبح", "ظل", "صار", "كان", "وكان",
        "كانت", "وكانت", "يكون", "تكون", "كنت", "كنا", "كانوا", "ليس",
    ]
)  # fmt: skip


def _follows_title(passage: Passage, index: int) -> bool:
    """د. معتز: a name that is written like a participle."""
    before = index - 1
    if before > 0 and passage.analysis.forms[before] == ".":
        before -= 1
    return before >= 0 and bool(passage.analysis.traits(before) & a.HONORIFIC)


_TURNED_TO = frozenset(["الي", "نظر", "انظار", "انتباه"])
# Participles that are other words as well, with the preposition that shows the participle, folded.
_WITH_PREPOSITION = {
    "مشدده": "علي",
    "مشددين": "علي",
    "معبره": "عن",
    "معبرين": "عن",
    "معبرا": "عن",
    "مصره": "علي",
    "مصرين": "علي",
}


# … and with whom they speak of behind them.
_WITH_OBJECT = frozenset(["متهمه", "متهمين", "مطالبه", "مطالبين", "مطالبات"])


def calls_for(passage: Passage, index: int) -> bool:
    """، داعية الأهالي إلى …: a participle, not a preacher; ، مشددة على أهمية الحوار; ، متهمين الحكومة بالتقصير."""
    forms = passage.analysis.forms
    if not passage.analysis.traits(index - 1) & a.COMMA:
        return False
    form = forms[index]
    if form in _WITH_OBJECT:
        return is_strong_start(passage, index + 1)
    if form in _WITH_PREPOSITION:
        return forms[index + 1 : index + 2] == [_WITH_PREPOSITION[form]]
    return form in ("داعيه", "داعين") and "الي" in forms[index + 1 : index + 5]


def brings_in_clause(passage: Passage, index: int) -> bool:
    """… في المغرب | مشددة على أن …: with its preposition and أن behind it, no adjective."""
    analysis = passage.analysis
    wanted = _WITH_PREPOSITION.get(analysis.forms[index])
    if wanted is None or analysis.forms[index + 1 : index + 2] != [wanted]:
        return False
    return index + 2 < len(analysis.forms) and bool(analysis.traits(index + 2) & a.COMPLEMENTIZER)


_WHERE = frozenset(["في", "خلال", "عبر", "بدورها", "بدورهم"])
_FARTHEST = 14  # tokens


def says_where(passage: Passage, index: int, anchor: Anchor) -> bool:
    """Whether a participle behind a comma comes to its clause by way of an adverbial: ، مشيرة في بيان إلى أن …"""
    analysis = passage.analysis
    behind = analysis.readings[index + 1]
    return (
        anchor.kind == "complementizer"
        and anchor.index <= index + _FARTHEST
        and bool(analysis.traits(index - 1) & a.COMMA)
        and (behind.form in _WHERE or bool(behind.traits & (a.ADVERB | a.TIME)))
        and not any(analysis.traits(i) & a.STOP for i in range(index, anchor.index))
    )


_WITHOUT_COMMA = frozenset(["مضيفه", "مشيره", "لافته", "مبينه", "منبهه", "مذكره", "معلنه"])
_SAYING = frozenset(["say", "add", "confirm", "mention", "report", "explain", "announce"])
_SHORTEST_ADJECTIVE = 5  # letters


def _is_qualified(passage: Passage, index: int, anchor: Anchor | None) -> bool:
    """Whether a relation adjective in the same case shows a noun: تؤسس مقرا | عالميا في الوادي."""
    if (
        anchor is None
        or anchor.index == index + 1
        or not passage.analysis.forms[index].endswith("ا")
    ):
        return False
    following = passage.analysis.readings[index + 1]
    if following.traits & (a.ADVERB | a.TIME) or following.definite or following.cues:
        return False
    form = following.form
    listed = passage.analysis.lexicon.words.get("nisba", frozenset())
    return len(form) >= _SHORTEST_ADJECTIVE and form.endswith("يا") and form[:-1] in listed


def participle_stands(
    passage: Passage, index: int, reading: Reading, anchor: Anchor | None
) -> bool:
    """Participles report as circumstantial accusatives (قائلا، مضيفة، مؤكدين): indefinite.

    Without an anchor one still shows where the words before it end (، داعيا إلى الهدوء), if it is
    plainly accusative.
    """
    if reading.definite or reading.preposition:
        return False
    if keeps_name_back(passage.analysis.forms, index):
        return False  # مسؤول قال، طالبا عدم كشف هويته، إن …: he reports nothing there
    if _is_qualified(passage, index, anchor):
        return False
    before = passage.analysis.traits(index - 1)
    form = reading.form
    if before & a.PREPOSITION:
        return False
    if passage.analysis.forms[index - 1] in _SEEMED:
        return False
    if form == "مقترحا" and not before & a.COMMA:
        return False  # رفضوا مقترحا سابقا
    if form == "لافتا" and anchor is not None and anchor.kind == "colon":
        behind = passage.analysis.readings[index + 1]
        if anchor.index > index + 1 and behind.form not in _TURNED_TO and not behind.definite:
            return False  # قدم أداء لافتا في لقاء القمة: …
    if not form.endswith("ا") and _follows_title(passage, index):
        return False
    if reading.traits & OTHER_WORDS and not form.endswith("ا"):
        if anchor is None:
            return False
        if not before & a.PUNCTUATION:  # قالت إن الجسر آمن | مضيفة أن …; not قالت مضيفة إن
            cues = passage.analysis.readings[index - 1].cues
            verb = any(c.form.kind == "verb" and c.form.entry.sense in _SAYING for c in cues)
            if form not in _WITHOUT_COMMA:
                return False  # قال مصدران مطلعان إن
            return anchor.kind == "complementizer" and anchor.index <= index + 2 and not verb
        if anchor.index <= index + 2 or says_where(passage, index, anchor):
            return True  # ، مضيفة أن
        return anchor.kind == "stretch" and calls_for(passage, index)  # ، داعية السكان إلى «…»
    if reading.traits & a.TIME and not before & a.PUNCTUATION:
        return False  # العودة مجددا إلى الوطن
    if anchor is None:
        says = form in ("قايلا", "قايله") and passage.analysis.readings[index - 1].may_be_verb
        plural = form.endswith("ين") and reading.traits == 0 and before & a.COMMA  # ، مشيدين بدوره
        return bool(plural) or (
            form.endswith(("ا", "ه")) and (says or bool(before & (a.COMMA | a.MARK)))
        )
    if form.endswith("ا"):
        return True
    # the feminine and the plurals look like adjectives: a comma, و or the verb before must show them
    if not form.endswith(("ه", "ين", "ات")):
        return False
    return (
        bool(before & (a.PUNCTUATION | a.PRONOUN))
        or reading.form[0] == "و"
        or anchor.index <= index + 2
        or passage.analysis.forms[index + 1 : index + 3]
        == ["في", "الوقت"]  # مؤكدة في الوقت نفسه أن
    )
