"""Whether the context allows a word to report: the grammar of verbs, participles and verbal nouns."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cue_reading import CueReading
from quotes.cues.ambiguous import AFTER
from quotes.cues.bare_words import SAYING
from quotes.cues.brackets import is_explained
from quotes.cues.nouns_of_speech import SPEECH, begins_speaker, is_saying_of, may_be_of_somebody
from quotes.cues.objects import blames
from quotes.cues.participles import (
    brings_in_clause,
    calls_for,
    participle_stands,
    says_where,
)
from quotes.cues.verbs import verb_stands
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import WHEN, is_strong_start

# Verbs that make a passive with the verbal noun behind them.
_PASSIVES = frozenset(["تم", "تمت", "يتم", "تتم", "سيتم", "ستتم"])
_SAYING = frozenset(["القول", "التاكيد"])
_TO_SAYING = frozenset(["الي", "علي"])
# … with the clause right behind: لم يتردد في القول إن, لا يكف عن القول إن, ولم يمنعه من التأكيد أن.
_OF_SAYING = frozenset(["في", "عن", "من", "فى"])
_INSIGHT = frozenset(["find", "think", "consider"])


# عندما لاحظت المضيفة أن الراكب يحاول: something she saw, and told nobody.
_WHEN = WHEN | {"ربما", "وربما"}


def _happens_when(passage: Passage, index: int) -> bool:
    return index > 0 and passage.analysis.forms[index - 1] in _WHEN


def _candidates(reading: Reading) -> tuple[CueReading, ...]:
    return tuple(each for each in reading.preferred if _may_report(reading, each))


candidates = PerWord(_candidates)
"""The ways in which a word can report, as far as it alone tells."""


def _may_report(reading: Reading, candidate: CueReading) -> bool:
    if candidate.suffix and reading.traits & a.ADVERB:
        return False  # عبرها, بينهم: prepositions with their pronoun
    if candidate.form.kind == "verb":
        if reading.definite or reading.preposition == "ب":
            return False
        if candidate.suffix == "ي" and reading.form.endswith("ني"):
            return False  # يسألني has ني, no يسألن
        if candidate.suffix and reading.form.removesuffix(candidate.suffix).endswith("وا"):
            return False  # آخر دعوانا أن: no دعوا, which loses its ا before a pronoun
        if reading.form[0] == "ل" and candidate.form.entry.sense in _INSIGHT:
            form = candidate.form  # ليكتشف الجميع أن, حيث لوحظ أن: the story goes on
            if form.tense != "perfect" or form.voice == "passive":
                return False
        # وضحك is no وضّحك
        return candidate.suffix not in ("ك", "كم") or candidate.form.entry.addressee == "object"
    if candidate.form.kind == "noun":
        if candidate.suffix:
            return candidate.suffix not in _FIRST_PERSON or reading.form[0] == "ب"
        if reading.form in _SAYING:
            return True
        if not (reading.definite or reading.form.startswith("بال")):
            return may_be_of_somebody(reading, candidate)
        if candidate.form.entry.lemma == "تأكد":
            return False  # للتأكد من أن الباب مغلق
        return reading.form.lstrip("و").startswith(("بال", "لل"))  # بالقول, للقول
    return True


def needs_anchor(candidate: CueReading) -> bool:
    """Whether a word read so reports only what is set off behind it: a noun, a verb that is another word as well.

    What `stands` tells at its end, asked first.
    """
    form = candidate.form
    if form.kind == "verb":
        return form.ambiguous and form.entry.lemma not in SAYING and form.entry.lemma not in AFTER
    return form.kind == "noun"


def may_stand(passage: Passage, index: int, reading: Reading, candidate: CueReading) -> bool:
    """Whether the word at `index` can report so, as far as the word before it tells.

    Asked before the way to the content is searched, which takes the most time by far.
    """
    if candidate.form.kind == "verb":
        before, word = passage.analysis.traits(index - 1), passage.analysis.forms[index - 1]
        sense = candidate.form.entry.sense
        if before & a.PREPOSITION and not before & a.RELATIVE:
            until = word == "حتي" and sense in ("say", "call")  # وما إن رآها حتى صاح: …
            noun = index and passage.analysis.readings[index - 1].definite  # خطوة إلى الأمام وقال
            if not until and not noun and not candidate.conjunction:  # ثم التفت إلي وقال
                return False
        if "تم" in word and word.lstrip("وف") in _PASSIVES:
            return False  # بيان تم تداول نصه: a verbal noun
        if sense == "find" and _happens_when(passage, index):
            return False
        return not _is_first_person(passage, index, candidate)
    if candidate.form.kind == "noun":
        if reading.form in _SAYING and not candidate.suffix:
            # وخلص الخبير إلى القول: «…», وحرص على التأكيد أن
            preposition = passage.analysis.forms[index - 1]
            return preposition in _TO_SAYING or (
                preposition in _OF_SAYING
                and bool(passage.analysis.traits(index + 1) & a.COMPLEMENTIZER)
            )
        if not candidate.suffix and not (reading.definite or reading.form.startswith("بال")):
            return begins_speaker(passage, index)
        return True
    if candidate.form.ambiguous and not reading.form.endswith("ا"):
        apart = passage.analysis.traits(index - 1) & (a.COMMA | a.MARK)
        return bool(apart) or brings_in_clause(passage, index)
    return True


# Particles that only an imperfect follows, folded.
_OF_IMPERFECT = frozenset(["لن", "ولن", "فلن", "سوف", "وسوف"])


def _is_first_person(passage: Passage, index: int, candidate: CueReading) -> bool:
    """أعتبر أن, I consider, in a text that writes اعتبر without hamza; with a subject it is a slip."""
    form = candidate.form
    if form.person == 1 and passage.analysis.traits(index) & a.GIVEN and form.tense == "imperfect":
        return not {"أ", "آ"} & set(passage.analysis.spelled(index))  # سامر: …, not سآمر
    if form.person == 1 and form.number == "p" and form.entry.addressee == "object":
        # أخبرنا الطبيب أن, جارنا أخبرنا أن: he told us; whom we told would stand behind أخبرنا
        told_us = form.tense == "perfect" and passage.analysis.traits(index + 1) & a.COMPLEMENTIZER
        return bool(told_us) or is_strong_start(passage, index + 1)
    if form.tense != "perfect" or not form.entry.lemma.startswith("ا"):
        return False
    if not passage.analysis.spelled(index).lstrip("وف").startswith("أ"):
        return False
    if index and passage.analysis.forms[index - 1] in _OF_IMPERFECT:
        return True  # لن أستغرب
    return passage.spells_alif and not is_strong_start(passage, index + 1)


def stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """Whether the context allows the word at `index`, which `may_stand`, to report."""
    kind = candidate.form.kind
    if candidate.form.entry.lemma == "حمّل" and not blames(passage, index, anchor):
        return False
    if is_explained(passage, candidate.form.entry.sense, anchor):
        return False
    if kind == "verb":
        return verb_stands(passage, index, reading, candidate, anchor)
    if kind == "participle":
        if anchor is None and calls_for(passage, index):
            return True
        if candidate.form.ambiguous and not reading.form.endswith("ا"):
            if anchor is None:
                return False
            # ، مطالبة السلطات بـ«ضمان الأمن»، داعية الأهالي إلى «ضبط النفس»
            asked = passage.is_behind_b(anchor.index) and is_strong_start(passage, index + 1)
            asked = asked or (anchor.kind == "stretch" and calls_for(passage, index))
            if anchor.index > index + 2 and not asked and not says_where(passage, index, anchor):
                return False
        return participle_stands(passage, index, reading, anchor)
    if anchor is None:
        return False
    if not candidate.suffix and begins_speaker(passage, index):
        return is_saying_of(passage, index, anchor, candidate.form.entry)
    return _noun_stands(index, reading, candidate, anchor)


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
        return not candidate.form.ambiguous and candidate.form.entry.sense in SPEECH
    if anchor.kind == "colon" and reading.form.startswith("لل"):
        return False  # للاستفسار: a label
    return anchor.index <= index + 3
