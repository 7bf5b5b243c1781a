"""Words that nothing sets off from their speaker: فقالت له الفتاة أنت لا تعرفني.

No colon, no marks and no إن stand before them, as in tales, in old texts and wherever signs are scarce.
That they are somebody's own shows in their first words (a call, a question, I or you), or in a text
that has no signs at all to set words off.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import CueReading
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.phrases import TOLD, can_start, is_addressee, read_phrase
from quotes.voice import CALLS, speaks

_SAYING = frozenset(["قال", "أجاب"])
_JUSSIVE = frozenset(["يقل", "تقل", "نقل", "اقل"])  # few, but for لم before them
# Words before the verb with which it brings in no words of its own: كما قال, ما قاله, الذي قال.
_INSERTING = a.RELATIVE | a.NEGATION | a.PREPOSITION
_AS = frozenset(
    ["كما", "مثلما", "حسبما", "مما", "عما", "بما", "كلما", "مهما", "ان", "لو", "اذا", "ما"]
)
_REPEATING = frozenset(["انه", "انها", "انهم"])
# How words begin that are somebody's own.
_OPENERS = CALLS | frozenset(
    [
        "هل", "لماذا", "كيف", "ماذا", "متي", "اين", "نعم", "لا", "كلا", "بلي", "اجل", "انا", "نحن", "انت",
        "انتم", "انك", "انكم", "اني", "انني", "اننا", "لقد", "لن", "سوف", "والله", "اذن", "حسنا", "ويحك",
        "اللهم", "هيا", "ليت", "لعل", "لو",
    ]
)  # fmt: skip
# How old sayings begin: من قال …, إذا جاء …
_OF_WHOM = frozenset(["من", "اذا", "ما", "ان", "انما"])
_SHORTEST_DEED = 4  # letters
_SENTENCE = 4  # words in marks that are no name
_SHORTEST_FUTURE = 5  # letters
# Kin of whoever speaks: فقال أخي قد عهد إلي فيه.
_MINE = frozenset(["اخي", "ابني", "عمي", "اختي", "ابنتي"])
_VOICE = 8  # tokens in which the first or second person has to come
_HIS_SAY = ("كلمته", "كلمتها", "كلمتهم")  # قالت المحكمة كلمتها
_NO_WORDS = a.PREPOSITION | a.ADVERB | a.TIME | a.RELATIVE | a.CONJUNCTION | a.COMPLEMENTIZER
_NAME = a.GIVEN | a.NAME_PARTICLE | a.FAMILY | a.HONORIFIC
_EULOGY = a.OF_PROPHET | a.OF_GOD
_OF_GOD = frozenset(["رسول", "نبي", "عبد", "خليل"])


def bare_words(
    passage: Passage, index: int, candidate: CueReading, anchor: Anchor | None, limit: int
) -> Anchor | None:
    """Where the words begin that the verb at `index` brings in with nothing between, or None.

    `anchor` is what else has been found behind it: an أن inside the words is none of the verb's.
    """
    if not _brings_in(passage, index, candidate):
        return None
    form = candidate.form
    if anchor is not None and anchor.kind != "complementizer":
        return None
    reach = limit if anchor is None else min(limit, anchor.index)
    first = _first_word(passage, index + 1, reach, masculine=form.gender == "m")
    if first is None and form.kind == "participle" and anchor is None:
        first = index + 1  # فأجابها قائلا ألوم النجار
    if first is None and anchor is None:
        behind = _behind_speaker(passage, index + 1, limit)
        blessed = passage.analysis.traits(behind - 1) & _EULOGY
        if blessed and behind in passage.opens and behind < limit:
            number = passage.opens[behind]  # قال صلى الله عليه وسلم (من غشنا فليس منا)
            return Anchor("stretch", behind) if passage.word_count(number) >= _SENTENCE else None
        if passage.is_without_signs or blessed:
            first = behind
    if first is None or first + 1 >= limit or not _may_begin(passage, first):
        return None
    if anchor is not None and passage.analysis.spelled(anchor.index).startswith("إ"):
        told = first > index + 1 and passage.analysis.forms[first - 1] in TOLD
        if passage.analysis.forms[first] not in CALLS and not told:
            return None  # قال ديك تشيني إن …: a name that looks like a voice
    return Anchor("words", first)


def _brings_in(passage: Passage, index: int, candidate: CueReading) -> bool:
    """Whether the form can bring in words with nothing between: قال, فأجابه, قائلا; not أجب, لم يقل."""
    form = candidate.form
    lemma = form.entry.lemma
    if form.kind == "participle":
        return lemma == "قال"
    if form.kind != "verb" or form.voice == "passive" or form.person == 2:
        return False
    if lemma not in _SAYING or form.tense == "imperative" or form.surface in _JUSSIVE:
        return False
    if lemma != "قال" and form.tense != "perfect":
        return False
    return not _is_inserted(passage, index)


def _is_inserted(passage: Passage, index: int) -> bool:
    """Whether the verb stands where it brings in nothing: كما قال لي, ما قاله لنا, لم يقل."""
    if index == 0:
        return False
    form = passage.analysis.forms[index - 1]
    if form in _REPEATING:
        return False
    return form in _AS or bool(passage.analysis.traits(index - 1) & _INSERTING)


def _first_word(passage: Passage, index: int, limit: int, *, masculine: bool) -> int | None:
    """The first word that is plainly somebody's own, with none but the speaker before it."""
    analysis = passage.analysis
    index = _behind_told(passage, index, limit)
    for first in range(index, min(limit, index + _VOICE)):
        reading = analysis.readings[first]
        if not reading.is_word:
            return None
        if reading.form in CALLS and first > index:
            behind = _behind_both(passage, index, first - 1)
            if behind == first - 1 and not analysis.readings[behind].traits:
                return behind  # وقال البائع للزبون | تفضل يا سيدي
        if reading.form in _OPENERS or speaks(passage, first, first + 1):
            if masculine and _is_deed(passage, index):
                return index  # فيقول | خرجت يوما وأنا صغير
            return first if _is_speaker(passage, index, first) else None
        if first > index and _foretells(passage, first) and _is_speaker(passage, index, first):
            return first
        if reading.may_be_verb and not reading.traits:
            return None
    return None


def _is_deed(passage: Passage, index: int) -> bool:
    """Whether an unlisted word in ت is what I did: no man's name."""
    reading = passage.analysis.readings[index]
    unlisted = reading.is_word and not (reading.traits or reading.definite or reading.preposition)
    return unlisted and len(reading.form) >= _SHORTEST_DEED and reading.form.endswith("ت")


def _foretells(passage: Passage, index: int) -> bool:
    """Whether an unlisted future goes on behind a name: قال يوسف | ستأتي سبع سنين; not جون ستيوارت."""
    reading = passage.analysis.readings[index]
    following = (
        passage.analysis.readings[index + 1] if index + 1 < len(passage.analysis.forms) else None
    )
    if reading.traits or len(reading.form) < _SHORTEST_FUTURE:
        return False
    if following is None or not following.is_word or following.traits & (_NO_WORDS | _NAME):
        return False
    return passage.analysis.spelled(index).startswith(("ست", "سي"))


def _is_speaker(passage: Passage, index: int, last: int) -> bool:
    """Whether nothing but the speaker and those who are told stand in the range."""
    return index == last or _behind_both(passage, index, last) == last


def _behind_both(passage: Passage, index: int, last: int) -> int:
    """The token behind the speaker and those who are told, before token `last`."""
    readings = passage.analysis.readings
    if index < last and can_start(passage, index) and not readings[index].looks_finite("ينت"):
        index = read_phrase(passage, index, last).last
    return _behind_told(passage, index, last)


def _behind_told(passage: Passage, index: int, limit: int) -> int:
    """The token behind those who are told, and how: قالت | له بهدوء."""
    while index < limit and (
        passage.analysis.forms[index] in TOLD
        or passage.analysis.traits(index) & (a.ADVERB | a.TIME | _EULOGY)
    ):
        index += 1
    if index < limit and is_addressee(passage, index):
        return _behind_name(passage, index, limit)
    return index


def _behind_speaker(passage: Passage, index: int, limit: int) -> int:
    """The token behind those who are told and whoever speaks: قال له | الرجل | أنا قادم."""
    analysis = passage.analysis
    named = False
    while index < limit:
        reading = analysis.readings[index]
        if not reading.is_word or reading.form in _OPENERS:
            break
        if reading.form in TOLD or reading.traits & (a.ADVERB | _EULOGY):
            index += 1
        elif is_addressee(passage, index):
            index = _behind_name(passage, index, limit)
        elif not named and _may_speak(passage, index):
            index = _behind_name(passage, index, limit)
            named = True
        else:
            break
    return index


def _may_speak(passage: Passage, index: int) -> bool:
    """Whether the word can be who speaks: a person, or a noun with the article (الثعلب)."""
    reading = passage.analysis.readings[index]
    if reading.preposition or reading.conjunction or passage.analysis.is_accusative(index):
        return False
    if not _MINE.isdisjoint(passage.analysis.forms[index : index + 2]):
        return False  # وقال | ابن أخي قد عهد إلي فيه
    if reading.traits & (a.SPEAKER_HEAD | a.SINGLED):
        return True
    if reading.definite:
        return not reading.traits & ~(a.ADJECTIVE | a.NISBA)
    again = not reading.traits and passage.frequency[reading.form] > 1
    following = passage.analysis.forms[index + 1 : index + 2]
    return again and not _OPENERS.isdisjoint(following)  # قال جحا أنا …


def _behind_name(passage: Passage, index: int, limit: int) -> int:
    """The token behind a short name or title: عبد بن زمعة, رسول الله, الملك العادل, كبير الرجال."""
    analysis = passage.analysis
    head = analysis.readings[index]
    index += 1
    while index < limit:
        before, reading = analysis.readings[index - 1 : index + 1]
        if not reading.is_word or reading.form in _OPENERS or reading.cues:
            break
        particle = before.traits & a.NAME_PARTICLE and not before.definite
        name = reading.traits & (a.NAME_PARTICLE | a.FAMILY) or (
            before.traits & (a.HONORIFIC | a.GIVEN | a.ROLE) and reading.traits & a.GIVEN
        )
        adjective = head.definite and reading.definite and reading.traits & (a.NISBA | a.ADJECTIVE)
        construct = (
            before is head and head.traits & (a.ROLE | a.SINGLED | a.GROUP) and not head.definite
        ) and (reading.definite or bool(reading.traits & _NAME))
        of_god = before.base in _OF_GOD and reading.form == "الله"
        if not (particle or name or adjective or construct or of_god):
            break
        index += 1
    return index


def _may_begin(passage: Passage, first: int) -> bool:
    """Whether words of somebody's own may begin with the word at `first`."""
    reading = passage.analysis.readings[first]
    if not reading.is_word or reading.form.startswith(_HIS_SAY):
        return False
    if reading.form in _OPENERS or speaks(passage, first, first + 1):
        return True
    blessed = passage.analysis.traits(first - 1) & _EULOGY
    if (passage.is_without_signs or blessed) and reading.form in _OF_WHOM:
        return True
    if reading.traits & _NO_WORDS or reading.preposition:
        return False
    return not any(cue.form.entry.lemma == "قال" for cue in reading.cues)
