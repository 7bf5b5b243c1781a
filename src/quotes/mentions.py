"""Passage, CueFindings → Frames: who speaks, where the clause says it.

Arabic news puts the verb first: the subject is the first noun phrase between the cue and what it
reports that no preposition governs (قال لرويترز الوزير إن …). Where none stands there, it may stand
before the verb (والوزير أكد أن …, كيربي الذي قال), in an attached pronoun (قوله), or nowhere
(وأضاف أن …): then the resolution finds it.
"""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Frame, Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, is_name_word, is_strong_start, phrase_ending_at, read_phrase

_REACH_BEFORE = 30
_REACH_AFTER = 45
# Objects of fixed expressions, no subjects: لفت الانتباه إلى, كشف النقاب عن, ألقى الضوء على.
_IDIOM_OBJECTS = frozenset("الانتباه النظر الانظار النقاب الستار الضوء القول الحديث حديثه حديثها كلامه كلامها".split())


def find_frames(passage: Passage, cues: tuple[CueFinding, ...]) -> tuple[Frame, ...]:
    """Find the subject of each cue, in the order of `cues`."""
    frames: list[Frame] = []
    for place, cue in enumerate(cues):
        earlier = frames[-1] if frames and frames[-1].cue.scope == cue.scope else None
        following = cues[place + 1] if place + 1 < len(cues) else None
        frame = _frame(passage, cue, earlier, following)
        if earlier is not None and _is_inside_zone(frame, earlier):
            frames[-1] = _relayed(passage, earlier, frame)
            continue
        frames.append(frame)
    return tuple(frames)


def _is_inside_zone(frame: Frame, earlier: Frame) -> bool:
    """Whether a source stands between a verb and its words: أفادت الوكالة نقلا عن مصدر بأن …"""
    cue, anchor = frame.cue, earlier.cue.anchor
    if not cue.is_source or frame.subject is None:
        return False
    return cue.anchor is None and anchor is not None and cue.first < anchor.index


def _relayed(passage: Passage, frame: Frame, source: Frame) -> Frame:
    """The frame of the verb with the source inside its zone: an outlet relays, anybody else speaks."""
    assert source.subject is not None
    if source.position == "possessive":
        return frame
    if source.cue.entry.lemma == "على لسان":
        return attrs.evolve(frame, subject=source.subject, position="after")
    if source.cue.entry.lemma == "نقلا عن" and frame.subject is not None:
        return attrs.evolve(frame, subject=source.subject, position="after", via=(*frame.via, frame.subject))
    return attrs.evolve(frame, via=(*frame.via, source.subject))


def _frame(passage: Passage, cue: CueFinding, earlier: Frame | None, following: CueFinding | None) -> Frame:
    if cue.entry.sense == "formula":
        return Frame(cue, None, "none")
    if cue.kind == "colon":
        return _label_frame(passage, cue)
    if cue.expression is not None:
        return _expression_frame(passage, cue, earlier)
    if cue.kind == "participle":
        return _shared_subject(cue, earlier)
    if cue.kind == "noun":
        return _noun_frame(passage, cue, earlier)
    if cue.form is not None and cue.form.person in (1, 2):
        return Frame(cue, None, "implicit")
    limit = _zone_end(cue, following)
    if cue.entry.relay:
        source = _source_of_relay(passage, cue, limit)
        if source is not None:
            outlet = subject_after(passage, cue, source.first - 1)
            return Frame(cue, source, "after", (outlet,) if outlet is not None else ())
    if cue.form is not None and (cue.form.voice == "passive" or _is_vowelled_passive(passage, cue)):
        return Frame(cue, None, "none")
    subject = _subject_of_auxiliary(passage, cue)
    if subject is not None:
        return Frame(cue, subject, "before")
    if _may_have_subject_after(cue):
        subject = subject_after(passage, cue, limit)
        if subject is not None and not _is_described_object(passage, cue, subject):
            return Frame(cue, subject, "after")
    subject = _relative_antecedent(passage, cue)
    if subject is not None:
        return Frame(cue, subject, "relative")
    subject = subject_before(passage, cue)
    if subject is not None:
        return Frame(cue, subject, "before")
    return Frame(cue, None, "implicit")


def _is_vowelled_passive(passage: Passage, cue: CueFinding) -> bool:
    """Whether the input writes the passive's first vowel: عُرضت، كُتبت."""
    assert cue.form is not None
    raw = passage.analysis.text.raw[cue.start : cue.end]
    return cue.form.maybe_passive and raw[1:2] == "\u064f"


def _is_described_object(passage: Passage, cue: CueFinding, subject: Phrase) -> bool:
    """Whether the noun before بأنه is what is described, not who describes: ووصف الرقم بأنه …"""
    anchor = cue.anchor
    if anchor is None or anchor.kind != "complementizer" or "object" not in cue.entry.frames:
        return False
    glued = passage.analysis.forms[anchor.index].startswith("با")
    if not glued or subject.last != anchor.index:
        return False
    return cue.entry.sense in ("describe", "accuse") and not cue.suffix or not is_strong_start(passage, subject.first)


def _label_frame(passage: Passage, cue: CueFinding) -> Frame:
    """The words between the start of the line and the colon are the speaker."""
    first = cue.scope[0]
    while not passage.analysis.readings[first].is_word and first not in passage.opens:
        first += 1
    if passage.analysis.traits(first) & a.OCCASION and passage.analysis.forms[first + 1] == "مع":
        first += 2
    return Frame(cue, Phrase(first, cue.first, first), "before")


def _zone_end(cue: CueFinding, following: CueFinding | None) -> int:
    """The token where the cue's own clause surely ends: its anchor, the next cue, or its sentence."""
    end = min(cue.scope[1], cue.last + _REACH_AFTER)
    if cue.anchor is not None and cue.anchor.kind != "before" and cue.anchor.index >= cue.last:
        end = min(end, cue.anchor.index)
    if following is not None and following.first >= cue.last:
        end = min(end, following.first)
    return end


def _may_have_subject_after(cue: CueFinding) -> bool:
    """A verb in the plural or dual never precedes its subject in standard Arabic."""
    return cue.form is None or cue.form.number in ("s", None)


def subject_after(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """The first noun phrase after the cue that no preposition governs, before token `limit`."""
    analysis = passage.analysis
    index = cue.last
    governed = False
    fresh = True  # nothing but the cue, or a comma, stands before
    while index < limit:
        reading = analysis.readings[index]
        if index in passage.opens and passage.stretch(passage.opens[index]).kind == "bracket":
            index = passage.step(index)
            continue
        if not reading.is_word and index not in passage.opens:
            fresh = bool(reading.traits & a.COMMA) or fresh
            governed = False
            index += 1
            continue
        if reading.form in _IDIOM_OBJECTS:
            index += 1
            fresh = False
            continue
        if _opens_adverbial(reading):
            index = _skip_adverbial(passage, index, limit)
            fresh = False
            continue
        starts = can_start(passage, index) if fresh and not governed else is_strong_start(passage, index)
        if starts and reading.form.endswith("ين") and reading.traits & a.ROLE_PLURAL and not reading.traits & a.GIVEN:
            starts = False  # المسؤولين is oblique: no subject
        if starts and reading.traits == 0 and _is_possessed(passage, index):
            return None  # أعلنت تنازلها: the object, with a pronoun for the implicit subject
        if starts and _agrees(cue, reading) and not (governed and fresh):
            object_follows = (
                cue.anchor is None or cue.anchor.kind == "stretch" or cue.entry.sense in ("describe", "accuse", "request")
            )
            return read_phrase(passage, index, limit, before_object=object_follows)
        index = passage.step(index)
        fresh = False
    return None


def _is_possessed(passage: Passage, index: int) -> bool:
    word = passage.analysis.raw(index, index + 1)
    return len(word) >= 4 and word.endswith(("ه", "ها", "هم", "هما")) and index not in passage.opens


def _opens_adverbial(reading: Reading) -> bool:
    if reading.preposition and not reading.traits & (a.GIVEN | a.NAME_PARTICLE):
        return True
    adverbial = a.PREPOSITION | a.TIME | a.ADVERB
    return bool(reading.traits & adverbial) and not (
        reading.traits & (a.ROLE | a.GIVEN) and not reading.traits & a.PREPOSITION
    )


def _skip_adverbial(passage: Passage, index: int, limit: int) -> int:
    """The token behind the adverbial that begins at `index`: preposition, noun, and the noun's name."""
    analysis = passage.analysis
    reading = analysis.readings[index]
    is_preposition = bool(reading.traits & a.PREPOSITION) and not reading.preposition
    index += 1
    if is_preposition and index < limit:
        reading = analysis.readings[index]
        index = passage.step(index)
        if reading.traits & a.SINGLED and index < limit:
            reading = analysis.readings[index]
            index = passage.step(index)  # مع إحدى القنوات
    # the complement of a construct: لوكالة رويترز, في مؤتمر صحفي, خلال لقاء وفد
    while index < limit:
        following = analysis.readings[index]
        in_marks = index in passage.opens and passage.stretch(passage.opens[index]).kind != "bracket"
        if in_marks and passage.word_count(passage.opens[index]) <= 5:
            index = passage.step(index)
            continue
        if not following.is_word or _opens_adverbial(following):
            break
        construct = a.OUTLET_HEAD | a.OCCASION | a.INSTITUTION | a.TITLE_HEAD
        if following.traits & a.SPEAKER_HEAD and not reading.traits & construct:
            break
        if following.traits & (a.ROLE | a.HONORIFIC) and (following.definite or not reading.traits & a.OCCASION):
            break
        reading = following
        index += 1
    return index


def _agrees(cue: CueFinding, reading: Reading) -> bool:
    """Whether the noun can be the subject of the verb: a feminine verb needs a feminine or a body."""
    if cue.form is None or cue.form.gender is None or reading.traits & a.BODY:
        return True
    if cue.form.gender == "f":
        return not reading.traits & a.ROLE_M or bool(reading.traits & (a.ROLE_F | a.ROLE_PLURAL | a.GROUP))
    return not (reading.traits & a.ROLE_F and not reading.traits & (a.ROLE_M | a.GIVEN_M | a.ROLE_PLURAL))


def _relative_antecedent(passage: Passage, cue: CueFinding) -> Phrase | None:
    """The noun before the relative pronoun: المتحدث جون كيربي الذي قال."""
    analysis = passage.analysis
    index = cue.first - 1
    while index > cue.scope[0] and analysis.traits(index) & a.AUXILIARY:
        index -= 1
    if index <= cue.scope[0] or not analysis.traits(index) & a.RELATIVE:
        return None
    if analysis.readings[index].base in ("من", "ما"):
        return None
    end = index
    if analysis.traits(end - 1) & a.COMMA:
        end -= 1
    return phrase_ending_at(passage, cue.scope[0], end)


def _subject_of_auxiliary(passage: Passage, cue: CueFinding) -> Phrase | None:
    """وكان كيري قد أعلن: the subject stands between the auxiliary and its verb."""
    first = _clause_start(passage, cue)
    if first >= cue.first - 1 or not passage.analysis.traits(first) & a.AUXILIARY:
        return None
    subject = subject_before(passage, cue)
    return subject if subject is not None and subject.last >= cue.first - 1 else None


def subject_before(passage: Passage, cue: CueFinding) -> Phrase | None:
    """The noun phrase that opens the clause of the verb: والوزير أكد أن, وكان كيري قد أعلن أن."""
    analysis = passage.analysis
    first = _clause_start(passage, cue)
    topic = analysis.forms[first] in ("اما", "واما") and cue.conjunction == "ف"
    if cue.conjunction and not topic:
        return None  # وقال begins its clause; أما حداد فأوضح does not
    index = first
    while index < cue.first and (
        analysis.traits(index) & (a.AUXILIARY | a.CONJUNCTION | a.ADVERB | a.COMPLEMENTIZER | a.COMMA | a.DASH)
        and not analysis.traits(index) & (a.ROLE | a.GIVEN)
        or analysis.forms[index] == "و"
    ):
        index += 1
    if index >= cue.first or not can_start(passage, index):
        return None
    reading = analysis.readings[index]
    if not _agrees(cue, reading):
        return None
    if index in passage.opens and passage.word_count(passage.opens[index]) > 3:
        return None
    phrase = read_phrase(passage, index, cue.first)
    if not (is_strong_start(passage, index) or reading.definite or index in passage.opens):
        # an unknown word may be a verb: only a short bare name right before the verb is taken
        between = range(phrase.last, cue.first)
        if not is_name_word(reading) or phrase.last - phrase.first > 3:
            return None
        if any(not analysis.traits(i) & a.AUXILIARY for i in between):
            return None
    return phrase if _only_adverbials(passage, phrase.last, cue.first) else None


_WITH_PRONOUN = ("لكنه", "لكنها", "لكنهم", "لكنهما", "لكننا", "لكنني", "لكني")


def _clause_start(passage: Passage, cue: CueFinding) -> int:
    """The first token of the clause that ends in the verb: behind a stop, a conjunction, a comma with و."""
    analysis = passage.analysis
    index = cue.first
    lowest = max(cue.scope[0], cue.first - _REACH_BEFORE)
    while index > lowest:
        before = analysis.readings[index - 1]
        if before.traits & (a.STOP | a.LINE | a.COLON | a.COMPLEMENTIZER):
            break
        if before.traits & a.CONJUNCTION and not before.traits & (a.ROLE | a.GIVEN | a.ADVERB):
            index -= 1
            break
        if before.conjunction and before.traits & a.AUXILIARY:
            index -= 1
            break
        here = analysis.readings[index] if index < cue.first else None
        if before.traits & a.COMMA and here is not None and (here.conjunction or here.form == "و"):
            break
        index -= 1
    return index


def _only_adverbials(passage: Passage, index: int, end: int) -> bool:
    """Whether nothing but adverbials, parentheses and a relative clause stands in the range."""
    analysis = passage.analysis
    while index < end:
        reading = analysis.readings[index]
        if index in passage.opens or not reading.is_word:
            index = passage.step(index)
            continue
        if reading.traits & (a.RELATIVE | a.PRONOUN):
            return not any(_is_finite(analysis.readings[i]) for i in range(index, end - 1) if False)
        if reading.traits & a.AUXILIARY or reading.form in ("قد", "فقد"):
            index += 1
            continue
        if not _opens_adverbial(reading):
            return False
        index = _skip_adverbial(passage, index, end)
    return True


def _is_finite(reading: Reading) -> bool:
    return any(cue.form.kind == "verb" for cue in reading.cues)


def _shared_subject(cue: CueFinding, earlier: Frame | None) -> Frame:
    """A participle has its verb's subject; it is named only where verb and participle report together.

    وختم الوزير حديثه قائلا: «…» has one content for two cues, so الوزير is its mention.
    """
    if earlier is not None and earlier.subject is not None and _lacks_content(earlier.cue, cue):
        return Frame(cue, earlier.subject, earlier.position)
    return Frame(cue, None, "implicit")


def _lacks_content(verb: CueFinding, participle: CueFinding) -> bool:
    """Whether the verb has no words of its own before the participle."""
    between = participle.first - verb.last
    return between <= 12 and (verb.anchor is None or verb.anchor.index >= participle.first)


def _noun_frame(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """قوله names its speaker by the pronoun; بالقول has the subject of its verb."""
    if earlier is not None and _lacks_content(earlier.cue, cue):
        if earlier.via and earlier.subject is not None:
            return Frame(cue, earlier.subject, earlier.position, earlier.via)
        if earlier.cue.entry.relay:
            source = _source_of_relay(passage, earlier.cue, cue.first)
            if source is not None:
                relays = (earlier.subject,) if earlier.subject is not None else ()
                return Frame(cue, source, "after", relays)
        if not cue.suffix and earlier.subject is not None:
            return Frame(cue, earlier.subject, earlier.position)
    if cue.suffix:
        return Frame(cue, Phrase(cue.first, cue.last, cue.first), "possessive")
    return Frame(cue, None, "implicit")


def _source_of_relay(passage: Passage, verb: CueFinding, limit: int) -> Phrase | None:
    """الوزير in نقلت رويترز عن الوزير قوله."""
    analysis = passage.analysis
    for index in range(verb.last, limit - 1):
        by = "الي" if verb.entry.lemma == "نسب" else "عن"
        if analysis.readings[index].base == by and can_start(passage, index + 1):
            return read_phrase(passage, index + 1, limit)
    return None


def _expression_frame(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """بحسب الوزير, وفقا له, على حد قوله, نقلا عن مصدر, حسبما ذكر الوزير."""
    analysis = passage.analysis
    assert cue.expression is not None
    if cue.expression.follow == "content":
        shared = _shared_subject(cue, earlier)
        if shared.subject is not None:
            return shared
        subject = subject_before(passage, cue)
        return Frame(cue, subject, "before") if subject is not None else Frame(cue, None, "implicit")
    if cue.suffix:
        return Frame(cue, Phrase(cue.last - 1, cue.last, cue.last - 1), "possessive")
    index = cue.last
    limit = min(cue.scope[1], cue.last + _REACH_AFTER)
    if cue.anchor is not None and cue.anchor.index >= cue.last and cue.anchor.kind != "stretch":
        limit = min(limit, cue.anchor.index)
    while index < limit and analysis.forms[index] in ("ل", "ما"):
        index += 1
    speech = analysis.traits(index) if index < limit else 0
    if speech & a.OCCASION and not speech & (a.DOCUMENT | a.BODY | a.ROLE) and index + 1 < limit and is_strong_start(passage, index + 1):
        index += 1  # وفقا لتصريحات المسؤولين: the officials speak
    if index >= limit:
        return Frame(cue, None, "implicit")
    reading = analysis.readings[index]
    if reading.form in _PRONOUNS_WITH_L and cue.expression.follow == "speaker":
        return Frame(cue, Phrase(index, index + 1, index), "possessive")
    if cue.expression.follow == "verb":
        subject = subject_after(passage, cue, limit)
        if subject is not None and not is_strong_start(passage, subject.first) and subject.first not in passage.opens:
            return Frame(cue, None, "none")  # وفقا لما نصت عليه الإستراتيجية: nobody speaks
        return Frame(cue, subject, "after") if subject is not None else Frame(cue, None, "implicit")
    if (reading.preposition == cue.expression.link or can_start(passage, index)) and _is_source(passage, index):
        return Frame(cue, read_phrase(passage, index, limit), "after")
    return Frame(cue, None, "none")


def _is_source(passage: Passage, index: int) -> bool:
    """Whether somebody can speak there: وفقا للوزارة is a source, وفقا للشروط is none."""
    analysis = passage.analysis
    reading = analysis.readings[index]
    if index in passage.opens or reading.traits & (a.SPEAKER_HEAD | a.PLACE | a.LATIN | a.HONORIFIC_PRONOUN):
        return not reading.traits & a.OCCASION or bool(reading.traits & a.DOCUMENT)
    return False


_PRONOUNS_WITH_L = frozenset("له لها لهم لهما لهن".split())
