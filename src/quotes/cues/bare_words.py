"""Words that nothing sets off from their speaker: فقالت له الفتاة أنت لا تعرفني.

No colon, no marks and no إن stand before them, as in tales, in old texts and wherever signs are scarce.
That they are somebody's own shows in their first words (a call, a question, I or you), or in a text
that has no signs at all to set words off.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.cue_reading import CueReading
from quotes.cues.bare_speakers import (
    EULOGY,
    NAME,
    OF_WHOM,
    OPENERS,
    behind_both,
    behind_speaker,
    behind_told,
    is_speaker,
)
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.passage.transmission import TOLD_US, narrator_before
from quotes.phrases import TOLD
from quotes.voice import CALLS, speaks

SAYING = frozenset(["قال", "أجاب"])
"""The verbs that can bring in words with nothing between."""
_JUSSIVE = frozenset(["يقل", "تقل", "نقل", "اقل"])  # few, but for لم before them
# Words before the verb with which it brings in no words of its own: كما قال, ما قاله, الذي قال.
_INSERTING = a.RELATIVE | a.NEGATION | a.PREPOSITION
_AS = frozenset(
    ["كما", "مثلما", "حسبما", "مما", "عما", "بما", "كلما", "مهما", "ان", "لو", "اذا", "ما"]
)
# وبه قال أبو حنيفة: he holds what goes before.
_SO = frozenset(["به", "وبه", "بهذا", "وبهذا", "بذلك", "وبذلك", "بها", "وبها"])
_REPEATING = frozenset(["انه", "انها", "انهم"])
_NOT_SO = (["او", "ما"], ["او", "لم"], ["او", "لا"], ["او", "ليس"])  # أو ما تعرفه
_SHORTEST_DEED = 4  # letters
# With whom something happened, behind a verb; علينا أن is what we ought to do.
_TO_US = frozenset(["علينا", "الينا", "معنا", "بنا", "فينا", "علي", "الي", "معي", "بي"])
_SENTENCE = 4  # words in marks that are no name
_SHORTEST_FUTURE = 5  # letters
_VOICE = 8  # tokens in which the first or second person has to come
_HIS_SAY = ("كلمته", "كلمتها", "كلمتهم")  # قالت المحكمة كلمتها
_NO_WORDS = a.PREPOSITION | a.ADVERB | a.TIME | a.RELATIVE | a.CONJUNCTION | a.COMPLEMENTIZER


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
        own = form.person == 1 and form.kind == "verb"  # قلنا | الله أعلم
        find_first = behind_told if own else behind_speaker
        behind = find_first(passage, index + 1, limit)
        blessed = passage.analysis.traits(behind - 1) & EULOGY
        if blessed and behind in passage.opens and behind < limit:
            number = passage.opens[behind]  # قال صلى الله عليه وسلم (من غشنا فليس منا)
            return Anchor("stretch", behind) if passage.word_count(number) >= _SENTENCE else None
        if passage.is_without_signs or blessed:
            first = behind
    if first is None:
        told = not candidate.conjunction and _behind_chain(passage, index, anchor)
        first = told or _behind_blessing(passage, index, anchor)
    if first is None or first + 1 >= limit or not _may_begin(passage, first):
        return None
    if anchor is not None and passage.analysis.spelled(anchor.index).startswith("إ"):
        told = first > index + 1 and passage.analysis.forms[first - 1] in TOLD
        if passage.analysis.forms[first] not in CALLS and not told:
            return None  # قال ديك تشيني إن …: a name that looks like a voice
    return Anchor("words", first)


def _behind_chain(passage: Passage, index: int, anchor: Anchor | None) -> int | None:
    """The first word that a narrator tells, right behind a chain: عن أنس قال | كان النبي إذا … أن …"""
    first = index + 1
    if anchor is not None and anchor.index == first:
        return None
    link = narrator_before(passage.analysis, index, known=passage.is_transmitted)
    return first if link is not None else None


def _behind_blessing(passage: Passage, index: int, anchor: Anchor | None) -> int | None:
    """The first word behind the eulogy of a prophet who speaks: قال رسول الله صلى الله عليه وسلم | ردوا …"""
    if anchor is None or passage.analysis.spelled(anchor.index).startswith("إ"):
        return None
    behind = behind_speaker(passage, index + 1, anchor.index)
    blessed = passage.analysis.traits(behind - 1) & a.OF_PROPHET
    return behind if blessed and behind + 1 < anchor.index else None


def _brings_in(passage: Passage, index: int, candidate: CueReading) -> bool:
    """Whether the form can bring in words with nothing between: قال, فأجابه, قائلا; not أجب, لم يقل."""
    form = candidate.form
    lemma = form.entry.lemma
    if form.kind == "participle":
        return lemma == "قال"
    if form.kind != "verb" or form.voice == "passive" or form.person == 2:
        return False
    if lemma not in SAYING or form.tense == "imperative" or form.surface in _JUSSIVE:
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
    if form == "لا" and passage.analysis.forms[index - 2].endswith("قلت"):
        return False  # … قلت لا | قال …
    return form in _AS or form in _SO or bool(passage.analysis.traits(index - 1) & _INSERTING)


def _first_word(passage: Passage, index: int, limit: int, *, masculine: bool) -> int | None:
    """The first word that is plainly somebody's own, with none but the speaker before it."""
    analysis = passage.analysis
    index = behind_told(passage, index, limit)
    for first in range(index, min(limit, index + _VOICE)):
        reading = analysis.readings[first]
        if not reading.is_word:
            return None
        if reading.form in CALLS and first > index:
            if passage.is_without_signs:
                return behind_speaker(passage, index, first)  # قال الأمير | أوقدوا النار يا قوم
            behind = behind_both(passage, index, first - 1)
            if behind == first - 1 and not analysis.readings[behind].traits:
                return behind  # وقال البائع للزبون | تفضل يا سيدي
        if reading.form in OPENERS or speaks(passage, first, first + 1):
            if _is_deed(passage, index, first, masculine=masculine):
                return index  # فيقول | خرجت يوما وأنا صغير
            return first if is_speaker(passage, index, first) else None
        if first > index and _foretells(passage, first) and is_speaker(passage, index, first):
            return first
        if reading.may_be_verb and not reading.traits:
            return None
    return None


def _is_deed(passage: Passage, index: int, voice: int, *, masculine: bool) -> bool:
    """Whether an unlisted word is what is told, no name: خرجت يوما, خَرَجَ, or خرج before علينا."""
    reading = passage.analysis.readings[index]
    if reading.traits or reading.definite or reading.preposition or not reading.is_word:
        return False
    if index in passage.case.no_subjects:
        return True
    forms = passage.analysis.forms
    to_us = forms[voice] in _TO_US and voice == index + 1 and forms[voice + 1 : voice + 2] != ["ان"]
    mine = len(reading.form) >= _SHORTEST_DEED and reading.form.endswith("ت")
    return to_us or (masculine and mine)


def _foretells(passage: Passage, index: int) -> bool:
    """Whether an unlisted future goes on behind a name: قال يوسف | ستأتي سبع سنين; not جون ستيوارت."""
    reading = passage.analysis.readings[index]
    following = (
        passage.analysis.readings[index + 1] if index + 1 < len(passage.analysis.forms) else None
    )
    if reading.traits or len(reading.form) < _SHORTEST_FUTURE:
        return False
    if following is None or not following.is_word or following.traits & (_NO_WORDS | NAME):
        return False
    return passage.analysis.spelled(index).startswith(("ست", "سي"))


def _may_begin(passage: Passage, first: int) -> bool:
    """Whether words of somebody's own may begin with the word at `first`."""
    reading = passage.analysis.readings[first]
    if not reading.is_word or reading.form.startswith(_HIS_SAY):
        return False
    if reading.form == "لا" and passage.analysis.forms[first - 1] == "دي":
        return False  # لويس دي | لا فوينتي
    if reading.form in TOLD_US and passage.is_transmitted:
        return False  # قال حدثنا سفيان: the next link of a chain
    if reading.form in OPENERS or speaks(passage, first, first + 1):
        return True
    blessed = passage.analysis.traits(first - 1) & EULOGY
    unset = passage.is_without_signs or blessed or passage.is_transmitted
    if unset and (reading.form in OF_WHOM or passage.analysis.forms[first : first + 2] in _NOT_SO):
        return True
    if reading.traits & _NO_WORDS or reading.preposition:
        return False
    return not any(
        cue.form.entry.lemma == "قال" and cue.form.voice != "passive" for cue in reading.cues
    )
