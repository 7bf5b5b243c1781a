"""A tale told in the first person: قال الأصمعي: لقيت أعرابية فقلت لها: … فقالت: …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, read_phrase

_LONGEST_TALE = 150  # tokens
_LONGEST_TELLER = 6
_I_SAID = frozenset(["قلت", "فقلت", "وقلت"])
# With whom, or to whom, one has come; folded, with و and ف below.
_MEETING = frozenset(["رايت", "لقيت", "وجدت", "ابصرت", "صادفت", "قابلت", "مررت", "دخلت", "اتيت"])
_NOBODY = a.PLACE | a.TIME | a.ADVERB | a.OCCASION | a.DOCUMENT | a.PUNCTUATION | a.PRONOUN
_REACH = 5  # tokens from the verb to whom one met: لقيت في السوق | جارية


def teller(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who is said to tell what goes on in the first person: قال | الأصمعي: رأيت …، فقلت له: …"""
    analysis = passage.analysis
    for index in range(cue.first - 1, max(0, cue.first - _LONGEST_TALE), -1):
        if analysis.traits(index) & a.LINE:
            return None
        if not analysis.traits(index) & a.COLON or not _is_mine(passage, index + 1):
            continue
        lowest = max(0, index - _LONGEST_TELLER)
        for verb in range(index - 1, lowest - 1, -1):
            if analysis.forms[verb] not in ("قال", "قالت", "وقال", "وقالت"):
                continue
            if verb + 1 < index:
                phrase = read_phrase(passage, verb + 1, index)
                named = can_start(passage, verb + 1) and phrase.last == index
                return phrase if named else None
            return _before(passage, lowest, verb)
        return None
    return None


_LONGEST_SIGNATURE = 5  # tokens


def signed(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who writes, where the first line is a name and no more: أبو فراس القاسم ⏎ … قلت له: …"""
    analysis = passage.analysis
    end = passage.breaks[1] - 1
    if not 0 < end <= _LONGEST_SIGNATURE or not analysis.traits(end) & a.LINE:
        return None
    if passage.inside[cue.first] >= 0 or not analysis.traits(0) & (a.GIVEN | a.NAME_PARTICLE):
        return None
    phrase = read_phrase(passage, 0, end) if can_start(passage, 0) else None
    return phrase if phrase is not None and end == phrase.last > 1 else None


def _before(passage: Passage, lowest: int, verb: int) -> Phrase | None:
    """Who tells, where the name stands first: حكي أن | الأصمعي قال: …"""
    for index in range(verb - 1, max(0, lowest), -1):
        if passage.analysis.forms[index - 1] == "ان" and can_start(passage, index):
            phrase = read_phrase(passage, index, verb)
            return phrase if phrase.last == verb else None
    return None


def _is_mine(passage: Passage, index: int) -> bool:
    """Whether a verb in the first person opens the tale: رأيت, كنت; said of a woman it looks alike."""
    reading = passage.analysis.readings[index]
    verb = reading.is_word and not (reading.definite or reading.traits & ~a.AUXILIARY)
    return verb and passage.analysis.spelled(index).endswith("ت") and len(reading.form) > 2


def met(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whom the teller has met and spoken to: لقيت | أعرابيا فقلت له: … فقال: …"""
    form, analysis = cue.form, passage.analysis
    if form is None or (form.person, form.number) != (3, "s"):
        return None
    if not any(passage.frequency[word] for word in _I_SAID):
        return None  # as nearly everywhere
    spoken = False
    for index in range(cue.first - 1, max(0, cue.first - _LONGEST_TALE), -1):
        word = analysis.forms[index]
        if analysis.traits(index) & a.LINE:
            return None
        spoken = spoken or word in _I_SAID
        if spoken and (word in _MEETING or (word[0] in "وف" and word[1:] in _MEETING)):
            on = word.endswith("مررت")  # by whom: مررت بأعرابي
            return _whom(passage, index, woman=form.gender == "f", on=on)
        if spoken and word == "انا" and analysis.forms[index - 1] in _BEHOLD:
            return _whom(passage, index, woman=form.gender == "f", on=True)
    return None


# فإذا أنا بشيخ: whom one comes upon.
_BEHOLD = frozenset(["اذا", "فاذا", "واذا"])


def _whom(passage: Passage, verb: int, *, woman: bool, on: bool) -> Phrase | None:
    """The first noun without the article behind the verb, and behind where that was."""
    analysis = passage.analysis
    for index in range(verb + 1, min(len(analysis), verb + 1 + _REACH)):
        reading = analysis.readings[index]
        if reading.traits & a.PUNCTUATION:
            return None
        before = analysis.traits(index - 1)
        governed = before & a.PREPOSITION and analysis.forms[index - 1] != "علي"
        if reading.traits & _NOBODY or reading.definite or governed:
            continue
        if reading.traits & a.PREPOSITION or (reading.preposition and not on):
            continue
        if reading.form[-1] in "ته" and analysis.spelled(index)[-1] not in "ةت":
            return None  # رأيت صاحبه
        if woman != analysis.spelled(index).endswith("ة"):
            return None
        return Phrase(index, index + 1, index)
    return None


# Folded: how somebody comes to another and speaks.
_COMING = frozenset(
    joined + form
    for joined in ("", "و", "ف")
    for form in ("جاء", "جاءت", "اتي", "اتت", "دخل", "دخلت", "قدم", "قدمت", "وفد", "وفدت", "وقف", "وقفت")
)  # fmt: skip
_TO = frozenset(["الي", "علي", "عند"])
_REACH_OF_COMING = 25  # tokens
_REACH_OF_VISIT = 3


def comer(passage: Passage, cue: CueFinding) -> tuple[Phrase, Phrase | None] | None:
    """Who came and spoke, and to whom: دخل | رجل على | النبي يطلب نصحه فقال: …"""
    form, analysis = cue.form, passage.analysis
    if cue.conjunction != "ف" or form is None or (form.person, form.number) != (3, "s"):
        return None
    lowest = max(cue.scope[0], cue.first - _REACH_OF_COMING) - 1
    for index in range(cue.first - 2, lowest, -1):
        reading = analysis.readings[index]
        if any(each.form.entry.lemma == "قال" for each in reading.cues):
            return None
        if analysis.forms[index] not in _COMING:
            continue
        who = analysis.readings[index + 1]
        somebody = who.is_word and not (who.definite or who.preposition or who.conjunction)
        woman = analysis.spelled(index + 1).endswith("ة")
        if not somebody or who.traits & (_NOBODY | a.PREPOSITION) or woman != (form.gender == "f"):
            return None
        phrase = Phrase(index + 1, index + 2, index + 1)
        if who.traits & a.GIVEN and can_start(passage, index + 1):
            phrase = read_phrase(passage, index + 1, cue.first, told=True)
        visited = _visited(passage, phrase.last, cue.first)
        known = who.traits & (a.ROLE | a.GIVEN | a.ANONYMOUS) or visited is not None
        return (phrase, visited) if known else None  # دخلت غرفة
    return None


def _visited(passage: Passage, first: int, end: int) -> Phrase | None:
    """To whom one comes, behind the preposition from token `first` on: إلى | النبي."""
    analysis = passage.analysis
    for index in range(first, min(end, first + _REACH_OF_VISIT)):
        if analysis.forms[index] in _TO and index + 1 < end and can_start(passage, index + 1):
            whom = analysis.readings[index + 1]
            person = whom.definite or whom.traits & (a.ROLE | a.HONORIFIC | a.GIVEN)
            return read_phrase(passage, index + 1, end) if person else None
    return None
