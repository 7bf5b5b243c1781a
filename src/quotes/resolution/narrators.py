"""Who speaks in a verb without subject behind a chain of sources: عن نافع عن ابن عمر قال …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.passage.transmission import narrator_before
from quotes.phrases import can_start, is_strong_start, phrase_ending_at, read_phrase
from quotes.resolution.encounters import met, signed, teller
from quotes.resolution.revered import blessed_before
from quotes.voice import CALLS


def narrator(passage: Passage, cue: CueFinding) -> Phrase | None:
    """The last source that is named right before the verb.

    Whom a eulogy tells (عن ابن عباس رضي الله عنهما قال), or the last link of a chain (حدثنا سفيان عن نافع قال).
    """
    blessed = blessed_before(passage, cue)
    if blessed is not None:
        return blessed
    if cue.entry.lemma not in _ANSWERING or cue.anchor is None:
        return None
    cited = _cited(passage, cue)
    if cited is not None:
        return cited
    asked = None if cue.conjunction == "و" else _asked(passage, cue)
    if asked is not None or cue.entry.lemma != "قال":
        return asked
    if cue.conjunction:
        named = _just_before(passage, cue)
        comer = _comer(passage, cue) if cue.conjunction == "ف" else None
        return named or comer or _last_named(passage, cue)
    about = _told_about(passage, cue)
    if about is not None:
        return about
    link = narrator_before(passage.analysis, cue.first, known=passage.is_transmitted)
    if link is None:
        return _telling(passage, cue) or _opening_source(passage, cue)
    return _named(passage, *link)


_HE = frozenset(["انه", "انها"])
_USED_TO = frozenset(["كان", "كانت"])
_LONGEST_CITED = 8  # tokens


def _cited(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Of whom it is handed down that he said so: ثبت عن | النبي صلى الله عليه وسلم أنه قال."""
    analysis, end = passage.analysis, cue.first
    if end and analysis.forms[end - 1] in _USED_TO:
        end -= 1  # أنه كان يقول
    end -= 1
    if end <= 0 or analysis.forms[end] not in _HE:
        return None
    while end and analysis.traits(end - 1) & (a.ADVERB | a.OF_PROPHET):
        end -= 1  # صلى الله عليه وسلم
    for index in range(end - 1, max(cue.scope[0] - 1, end - _LONGEST_CITED), -1):
        if analysis.forms[index] == "عن":
            if not can_start(passage, index + 1):
                return None
            phrase = read_phrase(passage, index + 1, end, told=True)
            return phrase if phrase.last == end else None
    return None


_LONGEST_TALE = 150  # tokens


def who_says_i(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who narrates a tale with a chain of sources, where the verb is قلت: عن ابن عمر قال أتيته فقلت …"""
    form, analysis = cue.form, passage.analysis
    if form is None or (form.person, form.number, form.tense) != (1, "s", "perfect"):
        return None
    if cue.entry.lemma != "قال":
        return None
    if not passage.is_transmitted:
        return teller(passage, cue) or signed(passage, cue)
    for index in range(cue.first - 1, max(cue.scope[0], cue.first - _LONGEST_TALE), -1):
        if analysis.forms[index] in ("قال", "قالت"):
            link = narrator_before(analysis, index, known=True)
            if link is not None:
                return _named(passage, *link)
    return None


def _named(passage: Passage, first: int, end: int) -> Phrase:
    last = read_phrase(passage, first, end, told=True).last
    return Phrase(first, max(last, first + 1), first)


# With what a tale is told and words are answered.
_TELLING = frozenset(["حكى", "روى", "حدّث", "أخبر"])
_ANSWERING = frozenset(["قال", "أجاب", "رد"])
_LONGEST_TELLER = 6  # tokens
_LONGEST_QUESTION = 30


def _telling(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who tells, between the verb of telling and قال: حكى | الأصمعي | قال: …"""
    for verb in range(cue.first - 2, max(cue.scope[0], cue.first - _LONGEST_TELLER) - 1, -1):
        cues = passage.analysis.readings[verb].cues
        if any(each.form.kind == "verb" and each.form.entry.lemma in _TELLING for each in cues):
            if not can_start(passage, verb + 1):
                return None
            phrase = read_phrase(passage, verb + 1, cue.first)
            return phrase if phrase.last == cue.first else None
    return None


_IS_TOLD = frozenset(
    ["يحكي", "ويحكي", "حكي", "وحكي", "يروي", "ويروي", "روي", "وروي", "ذكر", "يذكر"]
)
_THAT_HE = frozenset(["انه", "انها"])


def _told_about(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Of whom something is told: يحكى عن | تاجر أنه كان يقول: …"""
    analysis = passage.analysis
    that = cue.first - 1
    that -= bool(analysis.traits(that) & a.AUXILIARY)  # كان يقول
    if that < 2 or analysis.forms[that] not in _THAT_HE:
        return None
    for index in range(that - 1, max(cue.scope[0], that - _LONGEST_TELLER), -1):
        if analysis.forms[index - 1] == "عن" and analysis.forms[index - 2] in _IS_TOLD:
            phrase = read_phrase(passage, index, that) if can_start(passage, index) else None
            return phrase if phrase is not None and phrase.last == that else None
    return None


def _opening_source(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Of whom a text or line is, whose only source opens it: ⏎ عن | أبي هريرة قال: …"""
    first = cue.scope[0]
    if not 1 < cue.first - first <= _LONGEST_TELLER or passage.analysis.forms[first] != "عن":
        return None
    if first and not passage.analysis.traits(first - 1) & a.LINE:
        return None
    if not passage.analysis.traits(first + 1) & (a.GIVEN | a.NAME_PARTICLE):
        return None
    phrase = read_phrase(passage, first + 1, cue.first)
    return phrase if phrase.last == cue.first else None


def _asked(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who was asked right before: قيل | لأعرابي: كيف أصبحت؟ فقال: بخير."""
    analysis = passage.analysis
    for index in range(cue.first - 1, max(0, cue.first - _LONGEST_QUESTION), -1):
        form = analysis.forms[index]
        if form in _IT_WAS_SAID:
            told = analysis.readings[index + 1]
            whom = told.preposition == "ل" and not told.definite and told.is_word
            return read_phrase(passage, index + 1, cue.first) if whom else None
        if any(each.form.entry.lemma in _ANSWERING for each in analysis.readings[index].cues):
            return None
    return None


_I_SAID = frozenset(["قلت", "فقلت", "قلنا", "فقلنا", "وقلت"])
_LONGEST_WAY = 25  # tokens


def told_by_me(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Whom who narrates has spoken to, in a tale of the Prophet: أتيت | رسول الله ﷺ فقلت … فقال …"""
    if not passage.is_transmitted and cue.entry.lemma in _ANSWERING:
        return met(passage, cue)
    if not passage.is_transmitted or cue.conjunction != "ف":
        return None
    analysis = passage.analysis
    lowest = max(cue.scope[0], cue.first - _LONGEST_QUESTION - _LONGEST_WAY)
    asked = False
    for index in range(cue.first - 1, lowest, -1):
        reading = analysis.readings[index]
        if analysis.forms[index] in _I_SAID and not asked:
            asked = True
        elif any(each.form.entry.lemma == "قال" for each in reading.cues):
            return None
        elif asked and reading.traits & a.OF_PROPHET:
            phrase = phrase_ending_at(passage, lowest, index)
            if phrase is not None:
                return Phrase(phrase.first, phrase.last, phrase.first)
    return None


_SHORTEST_COMER = 4  # letters


def _comer(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Of whom it is told that he came and spoke: يحكى أن | أعرابيا دخل على الأمير فقال: …"""
    analysis = passage.analysis
    for index in range(cue.first - 2, max(cue.scope[0], cue.first - _REACH_OF_TALE) - 1, -1):
        reading = analysis.readings[index]
        if any(each.form.entry.lemma == "قال" for each in reading.cues):
            return None
        if reading.traits & a.COMPLEMENTIZER and reading.form in ("ان", "بان"):
            comer = analysis.readings[index + 1]
            somebody = comer.is_word and not (comer.definite or comer.preposition)
            accusative = comer.form.endswith("ا") and len(comer.form) >= _SHORTEST_COMER
            named = somebody and accusative and not comer.traits & (a.PLACE | a.OCCASION)
            return Phrase(index + 1, index + 2, index + 1) if named else None
    return None


_IT_WAS_SAID = frozenset(["قيل", "وقيل", "فقيل"])
_REACH, _REACH_OF_ACT = 8, 2  # tokens
_NO_ACT = a.SPEAKER_HEAD | a.PREPOSITION | a.TIME | a.ADVERB


def _just_before(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who is named right before فقال, where no sign parts the two: فسألت أبا هريرة | فقال …

    Not where a preposition governs the name: جاء رجل إلى النبي فقال.
    """
    if not passage.is_without_signs:
        return None
    end = cue.first
    while end and passage.analysis.traits(end - 1) & a.ADVERB:
        end -= 1  # صلى الله عليه وسلم
    reach = _REACH if cue.conjunction == "ف" else _REACH_OF_ACT
    phrase = phrase_ending_at(passage, max(cue.scope[0], end - reach), end)
    if phrase is None or not is_strong_start(passage, phrase.first):
        return None
    first = phrase.first
    if passage.analysis.forms[first] in ("بن", "بنت") and first > cue.scope[0]:
        first -= 1  # فقام حمل | بن مالك
    before = passage.analysis.readings[first - 1]
    governed = before.traits & a.PREPOSITION or passage.analysis.readings[first].preposition
    if cue.conjunction == "و":  # فبكى الملك | وقال …
        joined = before.form[0] == "و" and not before.traits & _NO_ACT
        acts = before.is_word and (joined or before.form[0] == "ف")
        governed = governed or not acts
    return None if governed else Phrase(first, phrase.last, first)


_REACH_OF_TALE = 25  # tokens
_SOMEBODY = a.ROLE_M | a.ROLE_F | a.HONORIFIC | a.GIVEN


def _last_named(passage: Passage, cue: CueFinding) -> Phrase | None:
    """Who was named last since anybody spoke: دخل الأمير وعندنا جارية تخيط ثوبا فقال …

    Asked in texts without signs alone, where a tale has no sentences.
    """
    form, analysis = cue.form, passage.analysis
    if not passage.is_without_signs or form is None or form.person != 3 or form.number != "s":
        return None
    if cue.conjunction == "و" and passage.is_transmitted:
        return None  # … قال … وقال: who narrates goes on
    for index in range(cue.first - 1, max(cue.scope[0], cue.first - _REACH_OF_TALE), -1):
        reading, before = analysis.readings[index], analysis.readings[index - 1]
        if any(each.form.entry.lemma == "قال" for each in reading.cues):
            return None
        if not reading.traits & _SOMEBODY or reading.preposition or before.traits & a.PREPOSITION:
            continue
        woman = bool(reading.traits & a.ROLE_F) or analysis.spelled(index).endswith("ة")
        if woman != (form.gender == "f") or before.form in CALLS or before.traits & _SOMEBODY:
            continue
        if is_strong_start(passage, index):
            return read_phrase(passage, index, cue.first, told=True)
    return None
