"""Where what a cue reports begins: the complementizer, the colon or the mark behind it."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.anonymity import ASKING, keeps_name_back
from quotes.cues.brackets import brackets_hold_words
from quotes.cues.complementizers import PREPOSITIONS_OF_THAT, complementizer_verdict, takes_noun
from quotes.cues.homographs import (
    OTHER_WORDS,
    is_called,
    is_gesture,
    is_rare,
    is_vowelled_passive,
)
from quotes.cues.lists import brings_list
from quotes.cues.manner import is_inserted
from quotes.cues.marked_names import (
    BEFORE_NAMES,
    SAYINGS,
    SHORT,
    is_name_in_marks,
    is_of_subject,
)
from quotes.cues.set_off import goes_on_telling
from quotes.cues.told_before import is_told_before
from quotes.findings import Anchor
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import is_strong_start, read_phrase
from quotes.wording import is_nominal_clause, is_purpose, is_titled, is_wording

REACH = 70
"""How far an anchor may be from its cue, in tokens of the same level."""


_FARTHEST_IF = 4  # tokens
# The frames of cues that report words or names in marks.
_OF_MARKS = frozenset(["quotation", "object"])


def find_anchor(passage: Passage, index: int, limit: int, frames: frozenset[str]) -> Anchor | None:
    """Find where the content of the cue before `index` begins, before token `limit`.

    The first complementizer, colon or quotation mark that is neither part of a name nor of an
    adverbial. قال الوزير لصحيفة «…» بعد أن وصل إن … → the إن. Stops at the next verb that reports.
    """
    stop = min(limit, index + REACH)
    if not passage.may_anchor(index, stop):
        return None
    analysis = passage.analysis
    readings = analysis.readings
    pending: Anchor | None = None
    start = index
    # only these tokens can say anything here, and they are one in six
    halts = passage.halts
    place = bisect_left(halts, index)
    while place < len(halts) and halts[place] < stop:
        index = halts[place]
        place += 1
        reading = readings[index]
        traits = reading.traits
        if index in passage.opens:
            if passage.stretch(passage.opens[index]).kind == "bracket":
                if "quotation" in frames and brackets_hold_words(passage, start, index):
                    return Anchor("stretch", index)
            elif not _is_of_word_before(passage, index) and not _is_joined(passage, index, pending):
                if index > 0 and (
                    analysis.forms[index - 1] in ("ب", "وب") or is_purpose(passage, index)
                ):
                    pending = pending or (Anchor("stretch", index) if "object" in frames else None)
                elif not is_name_in_marks(passage, index):
                    if not _is_named_far_off(passage, start, index):
                        return Anchor("stretch", index)
                elif (
                    pending is None
                    and not is_of_subject(passage, index, passage.opens[index])
                    and _takes_noun(passage, index, frames)
                    and is_wording(passage, index, passage.opens[index])
                ):
                    pending = Anchor("stretch", index)
                if (
                    pending is None
                    and passage.word_count(passage.opens[index]) > 1
                    and passage.ends_clause(index)
                    and not is_of_subject(passage, index, passage.opens[index])
                    and (_is_right_behind(passage, start, index) or _opens_finite(passage, index))
                ):
                    pending = Anchor("stretch", index)
            place = bisect_left(halts, passage.step(index), place)
            continue
        if traits & a.COLON:
            listed = brings_list(passage, index)
            if listed and (index + 1 not in passage.opens or _opens_list(passage, index + 1)):
                break  # … قراءة لنصوص لكل من: سمير فرح، وليد نصر; ونذكر منها: «النهر»، «الجبل»
            if analysis.forms[index - 1] in _CALLED and analysis.forms[index - 2] == "تحت":
                place = bisect_left(halts, passage.step(index + 1), place)
                continue  # … إدانتها تحت مسمى: «معاداة القانون»
            return Anchor("colon", index)
        if traits & a.COMPLEMENTIZER:
            verdict = complementizer_verdict(passage, index, start, frames)
            if verdict == "anchor":
                return Anchor("complementizer", index)
            if verdict == "stop":
                break
        elif "question" in frames and reading.base in a.QUESTION_WORDS:
            if reading.base != "اذا":
                return Anchor("complementizer", index)
            near = index - start <= _FARTHEST_IF and "عن" not in analysis.forms[start:index]
            what = index > start and analysis.forms[index - 1] == "ما"
            if "إذا" in frames and (near or what):
                return Anchor("complementizer", index - what)  # سألوه ما إذا كان سيترشح
        elif reading.cues and _begins_another(passage, index, reading):
            break
    return None if frames.isdisjoint(_OF_MARKS) else pending


def _is_joined(passage: Passage, index: int, pending: Anchor | None) -> bool:
    """Whether the marks go on with an object in marks: طالب بـ«وقف القتال» و | «الإفراج عن الأسرى»."""
    if pending is None or passage.analysis.forms[index - 1] != "و":
        return False
    return passage.step(pending.index) == index - 1


_SAID = frozenset(
    prefix + verb
    for verb in ("قال", "قالت", "قلت", "قلنا", "قالا", "قالوا", "يقال")
    for prefix in ("", "ف", "و")
)
_CIRCUMSTANCES = ("ا", "ين", "ه")


def _begins_another(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether a clause of another reporting verb begins at `index`: ، وأضاف …"""
    if reading.form in _SAID and (passage.is_without_signs or passage.is_transmitted):
        return True  # فقال هل تدرون ما هو قال قلنا لا قال إنه …: where signs are scarce, any قال
    plainly, circumstance = _REPORTING[reading]
    if not plainly and not circumstance:
        return False
    before = passage.analysis.traits(index - 1)
    forms = passage.analysis.forms
    if reading.form in ASKING or keeps_name_back(forms, index) or is_called(passage, index):
        return False  # مصدر، رفض الكشف عن هويته، أن …
    if is_vowelled_passive(passage, index):
        return False  # في مقابلة، سُجلت أمس، …
    if is_gesture(passage, index, reading):
        return False  # ويتابع وهو | يشير إلى الركام: «…»
    if is_told_before(passage, index, reading):
        return False  # قال المدير، بعد أن أبلغته الصحيفة بالتفاصيل، إن …
    if passage.analysis.forms[index - 1] == "كان":
        return False  # الوزير، الذي كان | يتحدث في ندوة: no conjunction, as كأن is
    if circumstance and (before & a.COMMA or index in passage.closed_at):
        return reading.form.endswith(_CIRCUMSTANCES) and not is_inserted(passage, index, reading)
    if not reading.conjunction and not before & (a.COMMA | a.CONJUNCTION):
        if not reading.cues[0].conjunction:
            return False
    if not plainly or _is_joined_noun(passage, index, reading):
        return False
    return not (reading.conjunction == "و" and goes_on_telling(passage, index))


def _is_joined_noun(passage: Passage, index: int, reading: Reading) -> bool:
    """للتدريب ونقل المعرفة، نشر الوعي: a verbal noun with what it is of, and no verb with its speaker."""
    verbs = [cue.form for cue in reading.cues if cue.form.kind == "verb"]
    if any(not form.ambiguous or (form.gender, form.tense) == ("f", "perfect") for form in verbs):
        return False
    if not any((form.gender, form.tense) == ("m", "perfect") for form in verbs):
        return False
    analysis = passage.analysis
    if not analysis.readings[index - 1].is_word or index + 1 >= len(analysis.forms):
        return False
    object_ = analysis.readings[index + 1]
    return object_.definite and not object_.preposition and not is_strong_start(passage, index + 1)


def _reports_by_itself(reading: Reading) -> tuple[bool, bool]:
    """Whether a word can be a verb that surely reports, and a participle."""
    circumstance = not reading.definite and any(
        cue.form.kind == "participle" and not cue.form.ambiguous for cue in reading.cues
    )
    plainly = any(
        cue.form.kind == "verb"
        and cue.form.voice != "passive"
        and (not cue.form.ambiguous or cue.conjunction == "و")
        and not (
            cue.suffix in ("ه", "ها") and cue.form.entry.sense == "relay"
        )  # بيان، نشرته الوكالة، إن
        and not reading.definite
        and not reading.traits & OTHER_WORDS
        and not is_rare(cue)
        and (cue.conjunction != "" or reading.form[0] not in "وف")
        for cue in reading.cues
    )
    return plainly, circumstance


_REPORTING = PerWord(_reports_by_itself)


_CALLED = frozenset(["مسمي", "اسم", "عنوان", "شعار", "بند"])


def _takes_noun(passage: Passage, index: int, frames: frozenset[str]) -> bool:
    """Whether the marks are, or end, a noun that the verb reports: تحدث عن «…», شدد على أهمية «…»"""
    forms = passage.analysis.forms
    if takes_noun(frames, forms[index - 1]):
        return True
    noun = passage.analysis.readings[index - 1]
    preposition = index > 1 and forms[index - 2] in PREPOSITIONS_OF_THAT
    return (
        preposition and noun.is_word and not noun.definite and takes_noun(frames, forms[index - 2])
    )


def _opens_list(passage: Passage, index: int) -> bool:
    """Whether short marked words follow one another, with a comma or و between: «النهر»، «الجبل» و«البحر»."""
    behind = passage.step(index)
    while passage.analysis.forms[behind : behind + 1] in (["،"], [","], ["و"]):
        behind += 1
    return (
        behind in passage.opens
        and max(passage.word_count(passage.opens[each]) for each in (index, behind)) <= SHORT
    )


def _is_right_behind(passage: Passage, start: int, index: int) -> bool:
    """Whether nothing but a subject stands between the cue and the marks: وقال سمير "سنعود غدا"."""
    before = passage.analysis.forms[index - 1]
    if start == index or before in _IN_IT or before == "ل":
        return before not in ("في", "ل")  # جاء في «سيرة القمر», في تصريح لـ«صوت الجبل»
    return (
        not passage.analysis.traits(index - 1) & BEFORE_NAMES
        and read_phrase(passage, start, index).last == index
    )


def _is_named_far_off(passage: Passage, start: int, index: int) -> bool:
    """Whether a few words that are no wording stand behind more than a subject: سردها في روايته «موسم الهجرة»."""
    number = passage.opens[index]
    before = passage.analysis.readings[index - 1]
    return (
        passage.word_count(number) <= _FEW
        and passage.stretch(number).closed
        and before.is_word
        and before.form not in SAYINGS
        and not passage.analysis.traits(passage.words(number)[0]) & _OPEN_CLAUSES
        and not is_wording(passage, index, number)
        and not _is_right_behind(passage, start, index)
    )


_FEW = 4  # words
_OPEN_CLAUSES = a.COMPLEMENTIZER | a.PRONOUN | a.AUXILIARY | a.NEGATION | a.INTERROGATIVE | a.ADVERB


def _opens_finite(passage: Passage, index: int) -> bool:
    """Whether the words in marks open with a verb and so are no name: أكد أنه باق و«سيكون هناك قرار جديد»."""
    if is_titled(passage, index) or passage.analysis.traits(index - 1) & BEFORE_NAMES:
        return False  # كما سربت صحيفة «يديعوت أحرونوت»، …
    first, last = passage.words(passage.opens[index])
    opening = passage.analysis.readings[first]
    if opening.traits & _OPENS_CLAUSE and last - first >= _FEWEST:
        return True  # قال للصحفيين «هذا غير مقبول»
    if opening.traits & _DENYING and not opening.preposition and last - first == _FEWEST - 1:
        return True  # قالت في مؤتمر صحفي «لن نتراجع»، «كنت خائفا»
    if is_nominal_clause(passage, passage.analysis.readings[first:last]):
        return True  # أضاف للصحفيين «الوضع صعب»
    future = opening.form.startswith(("ست", "سي", "سن"))
    future = future and len(opening.form) > (4 if last - first < _FEWEST else 3)
    return not opening.definite and (future or opening.looks_finite())


_DENYING = a.NEGATION | a.AUXILIARY
_OPENS_CLAUSE = a.NEGATION | a.DEMONSTRATIVE | a.PRONOUN | a.INTERROGATIVE | a.AUXILIARY
_FEWEST = 3  # tokens

# تغريدة قال فيها «سنعود»
_IN_IT = frozenset(["فيه", "فيها"])


def _is_of_word_before(passage: Passage, index: int) -> bool:
    """Whether the marks belong to the word before them: الجهة التي "وعدت", بحسب "رويترز"."""
    if index == 0:
        return False
    before = passage.analysis.readings[index - 1]
    if before.traits & a.RELATIVE:
        return before.form not in ("من", "ما")
    phrase = passage.analysis.expression_at(index - 1) if before.expressions else None
    return phrase is not None and phrase.follow == "speaker" and len(phrase.words) == 1
