"""The subject behind its verb: قال لرويترز الوزير إن …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Phrase
from quotes.mentions.adverbials import opens_adverbial, skip_adverbial
from quotes.mentions.agreement import (
    agrees,
    is_asked_for,
    is_body_of_another_gender,
    is_masculine_body,
    is_of_gender,
)
from quotes.mentions.asked import (
    EVERYBODY,
    IDIOM_OBJECTS,
    MAY_BE_PASSED,
    NO_SUBJECTS,
    ORGANISED,
)
from quotes.mentions.between import (
    LONGEST_PRESENTED,
    begins_with_governed_b,
    behind_meaning,
    ends_place,
    explains,
    has_no_subject,
    is_called_ali,
    is_full_name,
    is_name_in_brackets,
    is_possessed,
    is_told,
    stands_for_nobody,
    who_is_presented,
)
from quotes.mentions.hosts import MAY_BE_HOST, behind_host, is_in_relative
from quotes.mentions.objects import (
    belongs_to_oblique,
    is_what_is_done,
    may_have_object,
)
from quotes.mentions.shares import share_at
from quotes.passage import Passage
from quotes.phrases import (
    Room,
    can_start,
    governed_by,
    is_oblique,
    is_strong_start,
    read_phrase,
)
from quotes.pronouns import AND_HE
from quotes.text import SHADDA
from quotes.voice import CALLS


def subject_after(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """The first noun phrase after the cue that no preposition governs, before token `limit`."""
    analysis = passage.analysis
    index = limit if has_no_subject(passage, cue) else cue.last
    governed = False
    fresh = True  # nothing but the cue, or a comma, stands before
    if index < limit and (found := _right_behind(passage, cue, limit)):
        return found
    while index < limit:
        reading = analysis.readings[index]
        if index in passage.opens and passage.stretch(passage.opens[index]).kind == "bracket":
            if index == cue.last and is_name_in_brackets(passage, index):
                return Phrase(*passage.words(passage.opens[index]), index + 1)
            index = passage.step(index)
            continue
        if not reading.is_word and index not in passage.opens:
            if reading.traits & a.COMMA and _opens_clause(passage, index + 1):
                return None  # وأخبروه أن …، وتقول …
            fresh = bool(reading.traits & a.COMMA) or fresh
            governed = False
            index += 1
            continue
        if MAY_BE_PASSED[reading]:
            share = share_at(passage, index, limit) if fresh and not governed else None
            if share is not None:
                return share
            if is_told(passage, cue, index):
                index += 1  # قالت لي معلمتي
                continue
            if reading.form in CALLS or stands_for_nobody(passage, cue, index):
                return None  # قال يا أبي إني رأيت …; تجيب والدموع في عينيها: …
            if begins_with_governed_b(passage, cue, index) or reading.form in IDIOM_OBJECTS:
                index += 1  # وأقر بوجود خلاف, لفت الانتباه إلى
                fresh = False
                continue
            if reading.form in EVERYBODY and _takes_object(passage, cue, index):
                return None  # ودعا جميع الأطراف إلى …, رفض أي اتفاق «…»
            if reading.form in NO_SUBJECTS or (
                not governed and is_what_is_done(passage, cue, index)
            ):
                return None  # وأضاف جرى إخلاء المبنى: a clause without أن; اقترح إلغاء الرسوم: the object
            if _is_organised(passage, cue, index):
                return read_phrase(passage, index, limit)
            if opens_adverbial(reading):
                index = skip_adverbial(passage, index, limit)
                fresh = False
                continue
        if MAY_BE_HOST[reading] and (behind := behind_host(passage, cue, index, limit)):
            index, fresh = behind, False  # خلال الملتقى الذي تنظمه | الجمعية
            continue
        starts = (
            can_start(passage, index)
            if fresh and not governed
            else is_strong_start(passage, index) or is_full_name(passage, index)
        )
        starts = starts and not (is_oblique(reading) or _is_no_start(passage, cue, index))
        if starts and reading.traits == 0 and is_clause_of_parse(passage, cue, index):
            return None
        spoken = cue.entry.lemma in _NO_OBJECT and index == cue.last
        if (
            starts
            and not spoken
            and is_possessed(passage, index)
            and _is_object(passage, cue, index)
        ):
            return None  # أعلنت تنازلها: the object, with a pronoun for the implicit subject
        if (
            starts
            and index == cue.last
            and (is_body_of_another_gender(cue, reading) or is_asked_for(cue, reading))
        ):
            return None  # طالب الحكومة بـ, طلبت العفو: the object
        fits = is_of_gender(passage, cue, index)
        # دعت | حزب العمل إلى …; لفت إلى إطلاق | مبادرة الشباب، مؤكدا أن …
        passed = starts and (
            (not fresh and belongs_to_oblique(passage, cue, index))
            if fits
            else is_masculine_body(cue, reading)
        )
        if starts and fits and not passed and not (governed and fresh):
            return read_phrase(
                passage, index, limit, room=_room(passage, cue), governed=_governed(passage, cue)
            )
        index = read_phrase(passage, index, limit).last if passed else passage.step(index)
        fresh = False
    return None


def _is_no_start(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a word is the second of a place's name, or the verb of a relative clause."""
    return ends_place(passage, index) or is_in_relative(passage, cue, index)


def _is_organised(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether an event speaks, right behind its verb: أعلن مهرجان القاهرة أن دورته ستبدأ."""
    anchor, reading = cue.anchor, passage.analysis.readings[index]
    if index != cue.last or anchor is None or anchor.kind != "complementizer":
        return False
    return reading.base in ORGANISED and not reading.preposition and anchor.index > index + 1


_WITH_OBJECTS = frozenset(["describe", "accuse", "request"])
# What they do has the clause behind it: أبدى الوزير | استغرابه من أن, جدد المدير | تأكيده أن.
_WITH_NOUN_OF_CLAUSE = frozenset(["أبدى", "جدد"])


def _room(passage: Passage, cue: CueFinding) -> Room:
    """What the verb leaves room for behind its subject."""
    anchor = cue.anchor
    if anchor is not None and not cue.suffix:
        clause = anchor.kind == "complementizer"
        with_b = passage.is_behind_b(anchor.index) or (
            clause and passage.analysis.forms[anchor.index].startswith("با")
        )
        judges = cue.entry.sense in ("describe", "accuse") or cue.entry.lemma == "عد"
        if with_b and (judges or explains(cue)):
            return "needed"  # وصف الطبيب | الوضع بأنه …
        if may_have_object(passage, cue) and cue.entry.sense in ("describe", "consider"):
            return "needed"  # اعتبر المدير | القرار «خطأ فادحا»
        reminds = cue.entry.lemma == "ذكر" and (
            with_b or SHADDA in passage.analysis.text.raw[cue.start : cue.end]
        )
        if (cue.entry.addressee == "object" and anchor.kind != "words") or reminds:
            return "told"  # حذر الجيش | السكان من أن …, ذكر الوزير | النواب بأن …
    if cue.is_source and cue.entry.addressee != "object":
        return "none"  # وفق ما صرح به طارق الحداد
    if (
        may_have_object(passage, cue)
        or cue.entry.sense in _WITH_OBJECTS
        or cue.entry.lemma in _WITH_NOUN_OF_CLAUSE
        or cue.entry.addressee == "object"
    ):
        return "any"
    return "none"


# They have nothing but the words for their object: قالت مارغريته إن …
_NO_OBJECT = frozenset(["قال", "أضاف"])
_THESE = frozenset(["هولاء", "اوليك"])
_THIS = frozenset(["هذا", "هذه", "ذلك", "تلك", *_THESE])


def _right_behind(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """Who stands right behind the verb in letters that begin no phrase otherwise."""
    forms, first = passage.analysis.forms, cue.last
    if not AND_HE.isdisjoint(forms[first + 1 : first + 1 + LONGEST_PRESENTED]):
        presented = who_is_presented(passage, cue, limit)
        if presented is not None:
            return presented
    if passage.analysis.traits(cue.last) & a.DEMONSTRATIVE:
        return _shown(passage, cue, limit)
    if forms[first] == "علي" and is_called_ali(passage, cue, first):
        return Phrase(first, first + 1, first)
    if cue.entry.lemma != "قال":
        return None
    meant = behind_meaning(passage, cue, limit)
    return None if meant is None else read_phrase(passage, meant, limit)


def _shown(passage: Passage, cue: CueFinding, limit: int) -> Phrase | None:
    """Who is pointed at, right behind the verb: قال هذا الأخير, أكدت هذه الرحالة, ويرى هؤلاء أن …"""
    index = cue.last
    form = passage.analysis.forms[index]
    if form not in _THIS:
        return None
    behind = index + 1
    noun = passage.analysis.readings[behind] if behind < len(passage.analysis.forms) else None
    if noun is not None and noun.definite and behind < limit and agrees(cue, noun):
        if not noun.traits & a.SPEAKER_HEAD and passage.analysis.forms[behind] not in _LATTER:
            return None
        phrase = read_phrase(passage, behind, limit, room=_room(passage, cue))
        return Phrase(index, phrase.last, behind)
    return Phrase(index, behind, index) if form in _THESE else None


_LATTER = frozenset(["الاخير", "الاخيره"])


def _takes_object(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether whoever is called upon, or what is spoken of, is the verb's object."""
    form, following = passage.analysis.forms[index], passage.analysis.forms[index + 1 : index + 2]
    if form == "اي":
        return index == cue.last and "object" in cue.entry.frames
    if form == "كل" and following != ["من"]:
        return False  # وتحذر كل من تسول له نفسه
    return cue.entry.addressee == "object"


def _opens_clause(passage: Passage, index: int) -> bool:
    """Whether و begins a further clause at `index`, behind a comma: no subject is coordinated there."""
    if index >= len(passage.analysis.forms):
        return False
    reading = passage.analysis.readings[index]
    if reading.traits & a.PRONOUN:
        return False  # قال فلان، وهو أحد الحاضرين
    unlisted = not reading.traits and reading.form.startswith("و") and len(reading.form) > 3
    return reading.conjunction == "و" or reading.form == "و" or unlisted


# Whom they ask stands behind من: طلب المعلم | من التلاميذ أن …
_OF_SOMEBODY = frozenset(["طلب", "التمس"])


def _governed(passage: Passage, cue: CueFinding) -> frozenset[str]:
    """The prepositions that the verb asks for, but for its clause's own: حذر مسؤول من الوزارة من أن …"""
    found = governed_by(cue.entry)
    if cue.entry.lemma in _OF_SOMEBODY:
        found |= {"من"}
    anchor = cue.anchor
    if anchor is None or anchor.kind != "complementizer":
        return found
    forms = passage.analysis.forms
    own = "ب" if forms[anchor.index].startswith("با") else forms[anchor.index - 1]
    return found - {own}


def _is_object(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a noun with a pronoun is what is done or who is addressed: أعلنت تنازلها, سأل زوجته."""
    traits = passage.analysis.traits(index)
    if not traits:
        return cue.entry.addressee == "object" or not _is_all_before_clause(passage, cue, index)
    if passage.analysis.traits(index + 1) & a.GIVEN:
        return False  # أبلغ محاميها مصطفى الوكالة
    addressed = a.GROUP | a.ROLE_PLURAL | a.ADDRESSEE
    return cue.entry.addressee == "object" and bool(traits & addressed)


def _is_all_before_clause(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether nothing but the noun stands between verb and clause, and so is who speaks: زعم ناشروه أن …"""
    anchor = cue.anchor
    if anchor is None or anchor.kind != "complementizer":
        return False
    glued = passage.analysis.forms[anchor.index].startswith("با")  # أكدت ثقتها بأن
    return cue.last == index and anchor.index == index + 1 and not glued


def is_clause_of_parse(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the parse has a reported clause begin at the unlisted word: وأضاف | جرى إخلاء المبنى."""
    syntax = passage.analysis.syntax
    return syntax is not None and syntax.begins_clause(index, cue.first, cue.last)
