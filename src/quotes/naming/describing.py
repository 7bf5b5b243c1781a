"""Reads a phrase: its proper name, its head noun, and what they show of gender, number and kind."""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.model import Gender, SpeakerType
from quotes.naming.descriptions import SAME, Description
from quotes.naming.of_somebody import is_anothers_name
from quotes.naming.offices import one_office
from quotes.naming.proper_names import name_span
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import REFLEXIVES

_TITLE_AND_NAME = 2  # words


def describe(passage: Passage, phrase: Phrase) -> Description:
    """Read `phrase`, up to a relative clause or praise: لجنة التحقيق | التي شكلتها الوزارة, الله | تعالى."""
    analysis = passage.analysis
    readings = analysis.readings[phrase.first : phrase.last]
    own = _without_clause(readings)
    if own < len(readings):
        readings = readings[:own]
        phrase = attrs.evolve(phrase, last=phrase.first + own)
    head = analysis.readings[phrase.head]
    again = head.form in SAME and len(readings) > 1
    if again:
        phrase = attrs.evolve(phrase, head=phrase.first + 1)
    if (not head.is_word or again) and len(readings) > 1:
        head = readings[1]  # نفس المصدر, ذات المحامي
    if not _UNNAMED[head] or (not head.traits & a.SINGLED and _is_trade(readings)):
        accusative = phrase.head in analysis.accusatives  # خبرًا | ادعى أن
        own_words = attrs.evolve(phrase, first=phrase.head) if again else phrase
        span = None if accusative else name_span(passage, own_words)
        if span is not None and is_anothers_name(passage, phrase, span):
            span = None
        if span is None and _closes_with_family(passage, readings):
            span = phrase.last - 1, phrase.last  # قال جمعة, for مختار جمعة
    else:
        span = _apposed_name(passage, phrase) if head.traits & a.SINGLED else None
    shown = head.traits & a.DEMONSTRATIVE == 0 and readings[0].traits & a.DEMONSTRATIVE
    # هذه المؤسسة, نفس المؤسسة, المؤسسة ذاتها are no fuller names than المؤسسة
    named_by = readings[1:] if shown or again else readings
    named_by = [r for r in named_by if r.is_word and r.form not in REFLEXIVES] or named_by
    words = one_office(tuple([r.base if r.definite else r.form for r in named_by if r.is_word]))
    name = (
        tuple([_plain(r) for r in analysis.readings[span[0] : span[1]] if r.is_word])
        if span
        else ()
    )
    return Description(
        passage=passage,
        phrase=phrase,
        words=words,
        name=name,
        proper=span,
        head=head.base,
        definite=head.definite,
        kind="named"
        if name or head.traits & (a.ORGANISATION | a.OUTLET | a.PLACE)
        else "described",
        gender="m"
        if _is_his(passage, phrase.head)
        else _gender(passage, head, readings, bool(name)),
        plural=_are_people(head)
        or (
            bool(head.traits & (a.ROLE_PLURAL | a.GROUP))
            and not head.traits & (a.ROLE_M | a.ROLE_F)
        ),
        type="group" if _are_people(head) and not name else _type(head, bool(name)),
    )


_ENDING = a.OF_GOD | a.RELATIVE


def _without_clause(readings: list[Reading]) -> int:
    """How many words stand before a relative clause or praise."""
    for reading in readings:
        if reading.traits & _ENDING:
            break
    else:
        return len(readings)  # as nearly always
    for place in range(1, len(readings)):
        traits = readings[place].traits
        if traits & a.OF_GOD:
            return place
        if traits & a.RELATIVE and readings[place].base not in ("من", "ما"):
            alone = place == 1 and not readings[0].definite
            return len(readings) if alone else place  # أحد الذين نجوا
    return len(readings)


def _closes_with_family(passage: Passage, readings: list[Reading]) -> bool:
    """Whether a family name that the text has elsewhere stands alone, or behind one title: الباحث اللبار."""
    last = readings[-1]
    if len(readings) > 1:
        title = readings[0]
        if len(readings) > _TITLE_AND_NAME or not title.traits & (a.ROLE | a.HONORIFIC):
            return False
        if not (title.definite and last.definite):
            return False
    return last.form in passage.family_names or last.base in passage.spoken_names


def _is_his(passage: Passage, head: int) -> bool:
    """Whether a pronoun makes a man's role look like a woman's: محاميه, his lawyer, for محامية."""
    reading = passage.analysis.readings[head]
    if not reading.traits & a.ROLE_F or reading.traits & a.ROLE_M or reading.definite:
        return False
    typed = passage.analysis.spelled(head)
    his = typed.endswith("ه") and not typed.endswith("ته")  # زوجته
    return his and "ة" in passage.analysis.text.letters


def _cannot_have_name(head: Reading) -> bool:
    """Bodies, papers and groups are known by their whole phrase; so is مسؤول without the article."""
    if head.traits & (
        a.INSTITUTION | a.DOCUMENT | a.OUTLET_HEAD | a.GROUP | a.SINGLED
    ) and not head.traits & (a.ROLE_M | a.ROLE_F | a.GIVEN | a.HONORIFIC):
        return True
    return bool(head.traits & a.ANONYMOUS) and not head.definite


_UNNAMED = PerWord(_cannot_have_name)


def _is_trade(readings: list[Reading]) -> bool:
    """Whether a noun of unnamed people is a trade with what it is of: رجل الأعمال نجيب ساويرس.

    What it is of may be in construct itself: مسؤول ملف الأسرى سامر الحداد.
    """
    trade = readings[0]
    if len(readings) < 3 or not trade.traits & (a.ROLE_M | a.ROLE_F) or trade.definite:
        return False
    if readings[1].traits & (a.NISBA | a.ADJECTIVE) and not readings[1].definite:
        return False  # مسؤول أمريكي
    of = next((each for each in readings[1:3] if each.definite or not each.is_word), readings[0])
    return of.definite and not of.preposition


def _apposed_name(passage: Passage, phrase: Phrase) -> tuple[int, int] | None:
    """The name that one of several goes by: أحد السكان، خالد العمري."""
    if passage.analysis.forms[phrase.first] == "كل":
        return None  # كل من سامر الدهان، والنائب عادل منصور
    for index in range(phrase.first, phrase.last - 1):
        if passage.analysis.traits(index) & a.COMMA:
            return name_span(passage, Phrase(index + 1, phrase.last, index + 1))
    return None


def _plain(reading: Reading) -> str:
    """A name word without the article, so that الأعرج and أعرج agree."""
    return reading.base if reading.definite or reading.preposition else reading.form


# Common nouns, whose letters show the gender; names of bodies (حماس, رويترز) go either way.
_NOUNS_OF_THINGS = a.INSTITUTION | a.OUTLET_HEAD | a.DOCUMENT


_ONE_OF_THEM: dict[str, Gender] = {
    "احد": "m", "احدي": "f", "احدهم": "m", "احداهن": "f", "احدهما": "m", "احداهما": "f",
    "بعضهم": "m", "بعضهن": "f", "البعض": "m",
}  # fmt: skip


def _gender(passage: Passage, head: Reading, readings: list[Reading], named: bool) -> Gender | None:
    traits = head.traits
    if traits & a.ROLE_F and not traits & a.ROLE_M:
        return "f"
    if traits & a.ROLE_M and not traits & a.ROLE_F:
        body = traits & a.INSTITUTION and not head.definite and head.base.endswith("ه")
        return "f" if body else "m"  # مؤسسة, محافظة
    others = a.BODY | a.NAME_WORD_OF_BODY | a.GROUP | a.ANONYMOUS
    body = traits & others and not named  # جامعة الملك فيصل, مصادر مقربة من سامر حداد
    given = 0
    if not body:
        for reading in readings:
            if reading.traits & a.GIVEN:
                given = reading.traits
                break
    if given & a.GIVEN_F and not given & a.GIVEN_M:
        return "f"
    if given & a.GIVEN_M and not given & a.GIVEN_F:
        return "m"
    if head.base in passage.analysis.lexicon.words.get("feminine_noun", ()):
        return "f"
    if head.form in _ONE_OF_THEM:
        return _ONE_OF_THEM[head.form]
    if traits & a.ROLE_PLURAL and not traits & (a.BODY | a.DOCUMENT) and head.base != "مصادر":
        return "f" if head.base.endswith("ات") else "m"
    if traits & _NOUNS_OF_THINGS and not named:
        noun = head.base.partition("_")[0]  # #وزارة_الصحة
        return "f" if noun.endswith(("ه", "ات")) else "m"
    if (body or (traits & a.DOCUMENT and not named)) and head.base.endswith("ه"):
        return "f"
    if traits == a.NISBA and not named:
        return "f" if head.base.endswith(("ه", "ات")) else "m"  # السعودي, الفرنسية
    return None


def _are_people(head: Reading) -> bool:
    """Whether an unlisted plural is of people who share a creed, party or origin: الديمقراطيون."""
    return head.definite and not head.traits & ~a.NISBA and head.base.endswith("يون")


def _type(head: Reading, named: bool) -> SpeakerType | None:
    traits = head.traits
    if named and (not traits & a.BODY or traits & a.HONORIFIC):
        return "person"  # اللواء سامر حداد, who is no brigade
    if head.form in ("احد", "احدي"):
        return "anonymous"
    if traits & a.ANONYMOUS:
        return "anonymous"
    if traits & (a.GROUP | a.ROLE_PLURAL | a.SINGLED):
        return "group"
    if traits & (a.BODY | a.NAME_WORD_OF_BODY | a.DOCUMENT | a.PLACE):
        return "organisation"
    if traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC):
        return "person"
    return None
