"""What may stand right behind a verb that speaks: who is told, a circumstance, a name in brackets."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding, Phrase
from quotes.passage import Passage
from quotes.phrases import (
    TOLD,
    can_start,
    governed_by,
    is_family_name_behind,
    is_own_addressee,
)
from quotes.pronouns import AND_HE

# Whom they are said to stands behind ل.
_SAID_TO = frozenset(["قال", "همس", "كتب", "حكى", "روى"])


def is_told(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the word is whoever is told: قالت | له, قال | لأولاده."""
    reading = passage.analysis.readings[index]
    if reading.form in TOLD:
        return not reading.traits & (a.OF_PROPHET | a.OF_GOD)
    if cue.entry.lemma not in _SAID_TO:
        return False
    return is_own_addressee(passage, index) or _is_named_addressee(passage, cue, index)


def _is_named_addressee(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether ل stands before a noun that is a name as well: قال | للذئب: …, قال | لسمير: …"""
    reading = passage.analysis.readings[index]
    if index != cue.last or reading.preposition != "ل" or not reading.traits & a.GIVEN:
        return False
    # with more words of a name it may be a slip: وقال لسمير حداد مدير المهرجان …
    return reading.definite or (cue.anchor is not None and cue.anchor.index == index + 1)


_PRAYING = frozenset(["سأل", "دعا", "رجا"])
_GOD = frozenset(["الله", "المولي", "الباري", "ربه", "ربها", "ربهم"])
_NO_SUBJECTS = _GOD | {"بالله", "ما"}


def has_no_subject(passage: Passage, cue: CueFinding) -> bool:
    """Whether what stands right behind the verb shows that its subject is not: وسأل | الله, ووصف | ما نُشر."""
    forms, behind = passage.analysis.forms, cue.last
    if behind >= len(forms) or forms[behind] not in _NO_SUBJECTS:
        return False  # as nearly always
    return is_prayed_to(passage, cue) or is_of_what(passage, cue)


def is_prayed_to(passage: Passage, cue: CueFinding) -> bool:
    """Whether God is asked or sworn by, who is no speaker then: وسأل | الله أن يحفظ البلاد, أقسم | بالله."""
    if passage.analysis.forms[cue.last : cue.last + 1] == ["بالله"]:
        return True
    if cue.entry.lemma not in _PRAYING or cue.last >= len(passage.analysis.forms):
        return False
    return passage.analysis.forms[cue.last] in _GOD


def is_of_what(passage: Passage, cue: CueFinding) -> bool:
    """Whether what somebody else does is the object: ووصف | ما نشرته الصحف بأنه …, نفى | ما ذكره الوزير."""
    if cue.suffix or passage.analysis.forms[cue.last : cue.last + 1] != ["ما"]:
        return False
    what = passage.analysis.readings[cue.last + 1 : cue.last + 2]
    return any(
        each.form.kind == "verb" and each.suffix in ("ه", "ها")
        for word in what
        for each in word.cues
    )


LONGEST_PRESENTED = 3  # tokens: دون هامر،
_NO_NAME = a.COMPLEMENTIZER | a.PRONOUN | a.AUXILIARY | a.TIME | a.ADVERB


def who_is_presented(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """Who is told by the way to be somebody, whatever the letters of the name: أفاد دون هامر، وهو أحد النزلاء."""
    analysis = passage.analysis
    behind = analysis.forms[cue.last + 1 : min(limit, cue.last + 1 + LONGEST_PRESENTED)]
    if AND_HE.isdisjoint(behind):
        return None  # as nearly always
    index = cue.last + 1 + next(n for n, form in enumerate(behind) if form in AND_HE)
    if not analysis.traits(index + 1) & (a.ROLE | a.SINGLED | a.ANONYMOUS):
        return None
    last = index - bool(analysis.traits(index - 1) & a.COMMA)
    for reading in analysis.readings[cue.last : last]:
        if not reading.is_word or reading.conjunction or reading.traits & _NO_NAME:
            return None
        if reading.preposition or reading.form in TOLD:
            return None
    return Phrase(cue.last, last, cue.last) if last > cue.last else None


_FARTHEST = 2  # tokens: قالت له


def stands_for_nobody(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the word begins what is no subject, and none follows."""
    return _begins_circumstance(passage, cue, index) or _is_of_this(passage, index)


def ends_place(passage: Passage, index: int) -> bool:
    """Whether the word is the second of a place's name, and a given name as well: لوحت لبيونغ | يانغ بأن."""
    traits = passage.analysis.traits
    return bool(traits(index) & traits(index - 1) & a.PLACE) and bool(traits(index) & a.GIVEN)


def _begins_circumstance(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether و brings in what else was so, right behind the verb: تقول له والدموع في عينيها: …"""
    if index - cue.last >= _FARTHEST or passage.analysis.traits(index - 1) & a.COMMA:
        return False
    reading = passage.analysis.readings[index]
    if reading.conjunction != "و":
        return index == cue.last and _is_manner(passage, cue, reading)
    if not reading.definite:
        return reading.base == "كل"
    return passage.frequency[reading.form] == 1  # not واليش


_SHORTEST_MANNER = 6  # letters


def _is_manner(passage: Passage, cue: CueFinding, reading: Reading) -> bool:
    """Whether an accusative participle tells how they speak, or to whom: قال | مخاطبا الجمهور: …"""
    form = reading.form
    if cue.form is None or reading.definite:
        return False
    if reading.cues and form.endswith("ا" if cue.form.gender == "m" else "ه"):
        senses = {each.form.entry.sense for each in reading.cues if each.form.kind == "participle"}
        if "comment" in senses and (not reading.traits or _is_behind_manner(passage, cue)):
            return True  # كتبت | معلقة: …, كتب | معلقا عليها: …
    if cue.form.gender == "f" or len(form) < _SHORTEST_MANNER:
        return False
    participle = form[0] == "م" and form[1] not in "اوي" and form.endswith("ا")
    participle = participle and not form.endswith(("ها", "نا"))  # محاميها
    return participle and not reading.traits & (a.GIVEN | a.FAMILY | a.NAME_PARTICLE)


def _is_behind_manner(passage: Passage, cue: CueFinding) -> bool:
    """Whether the words, or what they are about, follow a trade that tells how: كتبت معلقة | على الصورة: …"""
    behind = cue.last + 1
    if cue.anchor is not None and cue.anchor.index == behind:
        return True
    return passage.analysis.forms[behind : behind + 1] in (["علي"], ["عليها"], ["عليه"])


_LONGEST_BRACKETED = 2  # words


def is_name_in_brackets(passage: Passage, index: int) -> bool:
    """Whether brackets hold a name that the text has again: قال (دبدوب): …"""
    number = passage.opens[index]
    first, last = passage.words(number)
    named = 0 < passage.word_count(number) <= _LONGEST_BRACKETED
    if not named or index not in passage.behind or passage.analysis.is_accusative(first):
        return False
    return all(passage.frequency[form] > 1 for form in passage.analysis.forms[first:last])


def _is_of_this(passage: Passage, index: int) -> bool:
    """وفيما يبلغ عمر هذه الطيور ساعات: a noun that is a name as well, before what it is of."""
    traits = passage.analysis.traits
    if not traits(index) & a.GIVEN:
        return False
    if index + 2 >= len(passage.analysis.forms) or not traits(index + 1) & a.DEMONSTRATIVE:
        return False
    return not traits(index + 2) & a.TIME and not passage.analysis.readings[index].definite


def begins_with_governed_b(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether an unlisted word is what a verb with ب is about: أقر بوجود خلاف, not أقر بوتفليقة بأن …"""
    reading = passage.analysis.readings[index]
    if not reading.form.startswith("ب") or reading.traits or len(reading.form) < 4:
        return False
    if "ب" not in governed_by(cue.entry) or index + 1 >= len(passage.analysis.forms):
        return False
    following = passage.analysis.readings[index + 1]
    return following.is_word and not following.traits & (a.COMPLEMENTIZER | a.PREPOSITION)


def is_called_ali(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the letters of على are who speaks, alone between verb and words: قال علي «ليس الأمر كذلك»."""
    if passage.analysis.forms[index] != "علي" or index != cue.last or cue.anchor is None:
        return False
    if cue.anchor.index != index + 1 or cue.anchor.kind == "complementizer":
        return False
    return passage.analysis.spelled(index).endswith("ي") and "على أن" not in cue.entry.frames


_MEANS = frozenset(["يعني", "تعني"])


def behind_meaning(passage: Passage, cue: CueFinding, limit: int) -> int | None:
    """Where who is meant by "he" stands, in tales with chains of sources: وقال مرة يعني | سفيان صدق عبده."""
    if cue.entry.lemma != "قال" or not passage.is_transmitted:
        return None
    for index in range(cue.last, min(cue.last + _FARTHEST, limit - 1)):
        if passage.analysis.forms[index] in _MEANS:
            return index + 1 if can_start(passage, index + 1) else None
    return None


def explains(cue: CueFinding) -> bool:
    """Whether the verb has what it explains for an object, and the grounds behind بأن: برر | قراره بأن."""
    return cue.entry.lemma in ("برر", "علل", "فسر")


def is_full_name(passage: Passage, index: int) -> bool:
    """Whether an unlisted first name stands at `index` with a family name: قال لنا جديع المطيري."""
    if index + 1 >= len(passage.analysis.forms) or not can_start(passage, index):
        return False
    first, last = passage.analysis.readings[index : index + 2]
    return is_family_name_behind(first, last) and bool(last.traits & (a.FAMILY | a.GIVEN))


def is_possessed(passage: Passage, index: int) -> bool:
    """Whether the noun has a pronoun for whoever has it: أعلنت | تنازلها, أكد حرص | سموه."""
    behind = passage.analysis.traits(index + 1)
    if behind & a.HONORIFIC_PRONOUN and not passage.analysis.traits(index):
        return True  # أكد حرص سموه على …
    if not passage.analysis.forms[index].endswith(("ه", "ها", "هم", "هما")):
        return False
    word = passage.analysis.spelled(index)
    if len(word) < (6 if word.endswith("هما") else 4):
        return False  # واهما
    return word.endswith(("ه", "ها", "هم", "هما")) and index not in passage.opens
