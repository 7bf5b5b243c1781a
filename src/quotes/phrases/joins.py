"""What joins a further part to a phrase: preposition, و, comma, marks, a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.anonymity import ASKING
from quotes.phrases.appositions import tells_of_another
from quotes.phrases.name_parts import is_named_pair
from quotes.phrases.no_heads import is_joined_word
from quotes.phrases.starts import ENDS, is_name_word
from quotes.phrases.stops import joins_construct
from quotes.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

_COORDINATED = a.ROLE | a.GIVEN | a.FAMILY | a.HONORIFIC | a.BODY | a.GROUP | a.ANONYMOUS | a.PLACE
_NOBODY = (
    a.PRONOUN | a.RELATIVE | a.PREPOSITION | a.AUXILIARY | a.TIME | a.COMPLEMENTIZER | a.DEMONSTRATIVE
)  # fmt: skip


_LONGEST_NAME = 8  # tokens, behind a comma


def marks_in_phrase(reader: PhraseReader, index: int) -> int | None:
    """A name in marks, or a parenthesis that the phrase goes on behind."""
    number = reader.passage.opens[index]
    kind = reader.passage.stretch(number).kind
    after = reader.passage.after[number]
    if after > reader.limit:
        return None
    if kind == "bracket":
        words = reader.passage.word_count(number)
        if reader.head & a.BODY and words <= 4:
            return after  # منظمة الصحة العالمية (مكتب السودان)
        before = reader.analysis.readings[index - 1]
        if before.traits & (a.INSTITUTION | a.TITLE_HEAD) and not before.definite and words <= 6:
            return after  # الباحث في مركز (الشروق)
        first, last = reader.passage.words(number)
        known = a.ORGANISATION | a.LATIN
        if words and all(reader.analysis.traits(i) & known for i in range(first, last)):
            return after  # الأمين العام لحلف شمال الأطلسي (الناتو)
        if reader.named and words <= 4 and _calls(reader, number):
            return after  # محمد حمدان دقلو (حميدتي), نبيل سالم (متطوع)
        return after if words <= 6 and after < reader.limit and goes_on(reader, after) else None
    before = reader.analysis.readings[index - 1]
    first = reader.analysis.traits(reader.passage.words(number)[0])
    if first & a.ADVERB and index > reader.first:
        return None  # سجل الحزب "بارتياح" …
    opening = reader.analysis.readings[reader.passage.words(number)[0]]
    if reader.reports(opening) and reader.passage.word_count(number) > 1:
        return None  # أن الحركة | "تؤكد الحرص على إنجاح" الجهود
    if opening.preposition == "ل":
        return None  # قال مدير المعهد "للضحى.نت"
    outlet = a.OUTLET if reader.room == "none" else a.OUTLET | a.NAME_WORD_OF_BODY
    if reader.named and first & outlet:
        return None  # أبلغ سامر الحداد | «المرفأ»
    if reader.room != "none" and before.definite and before.traits & (a.ROLE_M | a.ROLE_F):
        if not first & a.GIVEN:
            return None  # خاطب المتحدث | "المجاهدين"
    return after if reader.passage.word_count(number) <= 6 else None


def _calls(reader: PhraseReader, number: int) -> bool:
    """Whether a parenthesis says who somebody is; an age or a nationality is said by the way."""
    by_the_way = a.NISBA | a.PLACE | a.NUMBER | a.PUNCTUATION | a.PREPOSITION
    words = range(*reader.passage.words(number))
    return not any(reader.analysis.traits(i) & by_the_way for i in words)


def goes_on(reader: PhraseReader, index: int) -> bool:
    """Whether the phrase goes on behind a parenthesis: رئيس (سابق) لـ…, دا سيلفا (أوروغواي) مدرب."""
    reading = reader.analysis.readings[index]
    return (
        reading.is_word
        and not reading.traits & (ENDS | a.PREPOSITION)
        and not reader.reports(reading)
    )


def coordination(reader: PhraseReader, index: int, reading: Reading) -> int | None:
    """و with a further noun: وزير الثقافة والاتصال, لافروف وكيري; not و with a verb."""
    detached = reading.form == "و"
    if not detached and not reading.form.startswith("و"):
        return None
    noun = reading
    if detached:
        if index + 1 >= reader.limit:
            return None
        noun = reader.analysis.readings[index + 1]
    if not noun.is_word or (noun.preposition and not noun.definite):
        return None
    before = reader.analysis.readings[index - 1]
    if noun.traits & _NOBODY:
        return None
    if any(cue.form.kind in ("verb", "participle") for cue in noun.cues) and not noun.definite:
        if not noun.traits & _COORDINATED:
            return None
    adjective = a.NISBA | a.ADJECTIVE
    if noun.traits & adjective and before.traits & adjective and noun.definite == before.definite:
        return index + 2 if detached else index + 1  # مصادر طبية وأمنية
    if noun.definite and (before.definite or not reader.named):
        if noun.traits & (a.ROLE_M | a.ROLE_F) and not noun.traits & a.GIVEN:
            reader.named = False  # فلان والمتحدث | باسم الشركة
        return index + 2 if detached else index + 1
    if noun.traits & _COORDINATED:
        reader.named = bool(noun.traits & a.GIVEN)
        return index + 2 if detached else index + 1
    if reader.named and noun.traits & a.GIVEN_WORD and is_named_pair(reader, index + detached):
        return index + 1 + detached
    return index + 1 if joins_construct(reader, index, reading) else None


_ONE_OF = frozenset(["احد", "احدي"])


def apposition(reader: PhraseReader, index: int) -> int | None:
    """A name after a title, or a role after a name, behind a comma."""
    following = index + 1
    if following >= reader.limit:
        return None
    reading = reader.analysis.readings[following]
    if reader.named and reading.conjunction == "و" and reading.traits & _COORDINATED:
        return _further_name(reader, following)
    if not reading.is_word or reading.conjunction or reading.preposition or reader.reports(reading):
        return None
    if is_joined_word(reading):
        return None  # السيد بريكب، | وأزعجني جوين
    traits = reading.traits
    if _is_verb_of_woman(reader, following) or reading.form in ASKING:
        return None
    if (
        reader.named
        and reading.form == "من"
        and following + 1 < reader.limit
        and reader.analysis.traits(following + 1) & a.BODY
    ):
        return reader.inner(following + 1).read()  # فلانة، من جامعة …
    if traits & (a.OF_PROPHET | a.OF_GOD):
        return None
    if traits & ENDS and not traits & (a.GIVEN | a.ROLE):
        return None
    nationality = _is_nationality(reader, following)
    single = reader.head & a.SINGLED and reader.analysis.readings[reader.first].base in _ONE_OF
    unnamed = not reader.named or (traits & a.GIVEN_M and _has_no_name(reader, index))
    if (reader.role or single) and (nationality or single or unnamed):
        if not single and not reader.head & (a.ROLE | a.HONORIFIC) and reader.head & ~a.ADJECTIVE:
            return None
        if _is_first_name(reader, following):
            reader.named = True
            return following + 2
        titled = _titled_name_end(reader, following)
        if titled is not None:
            reader.named = True
            return titled
        known = traits & (a.GIVEN | a.HONORIFIC | a.FAMILY | a.NAME_PARTICLE)
        if known or nationality or is_name_word(reading):
            end = reader.inner(following + 1 if nationality else following).read()
            if (
                end - following > _LONGEST_NAME or not known
            ):  # المهندس، علي رضا جعفري، المدير التنفيذي لشركة …
                commas = (i for i in range(following, end) if reader.analysis.traits(i) & a.COMMA)
                end = next(commas, end)
            closed = end >= reader.limit or _closes_name(reader, end)
            if end - following <= _LONGEST_NAME and (known or (closed and end - following <= 5)):
                reader.named = True
                return end
        return None
    if (reader.told or reader.room != "none") and reader.analysis.spelled(following).endswith(
        POSSESSIVES
    ):
        return None  # اتهمت المتضررة، ألفة النجار، شقيقها
    trade = traits & (a.ROLE | a.GROUP | a.INSTITUTION) or (
        reading.definite and reading.base in _TRADES
    )
    named = reader.named or _may_be_named(reader, index)
    if named and trade and not traits & a.GIVEN:
        inner = reader.inner(following)
        inner.role = inner.apposed = True
        end = inner.read()
        return None if tells_of_another(reader, following, end) else end
    return None


def _has_no_name(reader: PhraseReader, index: int) -> bool:
    """Whether only a place that no list has looked like a name: المندوب الجهوي بطبرقة، هشام المحواشي."""
    words = reader.readings[reader.first + 1 : index]
    if not words or any(w.traits & _OF_PEOPLE and not w.traits & a.NISBA for w in words):
        return False
    return words[-1].form[0] in "بل" or bool(words[-1].traits & a.NISBA)  # الرئيس اليمني، …


_OF_PEOPLE = a.GIVEN | a.FAMILY | a.LATIN | a.NAME_PARTICLE
_LONGEST_TITLED = 16  # tokens


def _titled_name_end(reader: PhraseReader, index: int) -> int | None:
    """The end of a second office with a name: رئيس النادي، المنسق العام للمسابقة الدكتور سامر الحداد.

    المرشد الأعلى الإيراني، آية الله سامر الحداد.
    """
    reading = reader.readings[index]
    if not reading.traits & (a.ROLE_M | a.ROLE_F) or reading.traits & a.GIVEN:
        return None
    if not reading.definite and reader.analysis.forms[index + 1 : index + 2] != ["الله"]:
        return None
    inner = reader.inner(index)
    end = inner.read()
    given = any(word.traits & a.GIVEN for word in reader.readings[index:end])
    commas = any(word.traits & a.COMMA for word in reader.readings[index:end])
    if not inner.named or not given or commas or end - index > _LONGEST_TITLED:
        return None
    return end if end >= reader.limit or _closes_name(reader, end) else None


def _may_be_named(reader: PhraseReader, index: int) -> bool:
    """Whether two words that no list has are a name, because an office follows: زهرية الهين، عضو المجلس."""
    if index != reader.first + 2:
        return False
    first, last = reader.readings[reader.first : index]
    if (
        first.traits & ~a.GIVEN_WORD
        or first.definite
        or last.traits & ~a.FAMILY
        or not last.is_word
    ):
        return False
    return not (first.cues or last.preposition or last.conjunction)


# Adjectives with the article that say what somebody is, folded: كارستن هيس، الاقتصادي في بنك الشمال.
_TRADES = frozenset(
    [
        "اقتصادي",
        "اقتصاديه",
        "اكاديمي",
        "اكاديميه",
        "استراتيجي",
        "حقوقي",
        "حقوقيه",
        "قيادي",
        "قياديه",
    ]
)


def _closes_name(reader: PhraseReader, index: int) -> bool:
    """Whether what stands behind a name cannot go on with it: a sign, or the outlet that is told."""
    reading = reader.analysis.readings[index]
    told = reading.preposition == "ل" and reading.traits & (a.OUTLET | a.OUTLET_HEAD | a.LATIN)
    return bool(reading.traits & a.PUNCTUATION or told)


def _further_name(reader: PhraseReader, index: int) -> int | None:
    """A further speaker behind a comma: أشار محمد الحربي، وسالم العويشي | إلى أن …; كل من سالم، والنائب محمد."""
    each = reader.analysis.traits(index) & a.GIVEN or reader.analysis.forms[reader.first] == "كل"
    end = reader.inner(index).read()
    if not each or end - index > _LONGEST_NAME:
        return None
    behind = reader.analysis.traits(end) if end < reader.limit else a.COMMA
    return end if behind & (a.COMMA | a.PREPOSITION | a.COLON) else None


def _is_verb_of_woman(reader: PhraseReader, index: int) -> bool:
    """Whether an unlisted word before a woman's name is what she does: …، شعرت نعيمة; …، تنشط ليلى."""
    reading = reader.analysis.readings[index]
    if reading.traits or reading.definite or index + 1 >= reader.limit:
        return False
    name = reader.analysis.traits(index + 1)
    if not name & a.GIVEN_F or name & a.GIVEN_M:
        return False
    return reading.looks_finite("ت") or (len(reading.form) > 3 and reading.form.endswith("ت"))


def _is_first_name(reader: PhraseReader, index: int) -> bool:
    """Whether a word that is a common one as well stands as first name: ، كامل بطرس، or ، سنية الهمامي،"""
    if index + 2 > reader.limit:
        return False
    first, last = reader.analysis.readings[index : index + 2]
    closed = index + 2 == reader.limit or reader.analysis.traits(index + 2) & a.PUNCTUATION
    if not closed or first.definite or not last.is_word or last.conjunction or last.preposition:
        return False
    if first.traits & a.GIVEN_WORD:
        return is_name_word(last) or last.definite
    # a relation adjective without the article, before a word with it, qualifies nothing
    return bool(first.traits & a.NISBA) and not first.traits & ~a.NISBA and last.definite


def _is_nationality(reader: PhraseReader, index: int) -> bool:
    """Whether a nationality before a name stands at `index`: مدرب الفريق، البرتغالي روي ماديرا."""
    if index + 1 >= reader.limit:
        return False
    reading, name = reader.analysis.readings[index : index + 2]
    return bool(
        reading.definite and reading.traits & a.NISBA and is_name_word(name) and not name.definite
    )
