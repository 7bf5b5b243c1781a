"""Words that no phrase takes in, whatever stands before them: an elative, an idiom's object, سعادته."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.governed import takes
from quotes.phrases.starts import is_governed_verbal_noun, is_of_nation_plural
from quotes.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# A predicate behind who it is said of, folded: تبدو مصادر الوكالة | أكثر دقة.
_MORE = frozenset(["اكثر", "اقل"])
_ELATIVES = frozenset(["اكثر", "اقل", "اشد", "افضل"])
# Objects of fixed expressions: لفت الأمين | النظر إلى.
_OF_IDIOMS = frozenset(["الانتباه", "النظر", "السبب", "الانظار", "النقاب", "الستار"])
# … and whom somebody calls upon: دعا الوزير | الجميع إلى الهدوء.
_EVERYBODY = frozenset(["الجميع", "الكل"])
# Verbs of three letters: العناصر | تضم قياديا.
_VERBS = frozenset(["تضم", "يضم", "تقع", "يقع", "تعد", "يعد", "تتم", "يتم"])
# How much of what, as an object: توقعت الوكالة | المزيد من الدعم.
_QUANTITIES = frozenset(["المزيد", "العديد", "الكثير", "القليل"])
# And who has something: عبدالرحمن الزهراني | ذو الثمانين عاما.
# How old somebody is: سلمى حداد | البالغة من العمر ثلاثين عاما.
_AGED = frozenset(["البالغ", "البالغه", "والبالغ", "والبالغه"])
# What somebody has or does, in nouns that begin with و: نفت الفنانة سلمى حداد | وفاتها.
_HIS_OWN = frozenset(
    noun + of
    for noun in ("وفات", "وجود", "وصول", "وقوع", "وقوف", "وعود", "وساطت", "ولاء", "وثيقت")
    for of in POSSESSIVES
)
OUTSIDE = (
    _ELATIVES
    | _OF_IDIOMS
    | _EVERYBODY
    | _VERBS
    | _QUANTITIES
    | _AGED
    | _HIS_OWN
    | frozenset(["ذو"])
)


def stands_outside(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether the word, one of `OUTSIDE`, is of the clause and not of the phrase before it."""
    before = reader.analysis.readings[index - 1]
    if reading.form in _AGED:
        behind = reader.analysis.forms[index + 1 : index + 3]
        return behind == ["من", "العمر"] or bool(reader.analysis.traits(index + 1) & a.NUMBER)
    if reading.form in _HIS_OWN:
        words = reader.readings[reader.first : index]
        return before.definite or any(each.traits & a.GIVEN for each in words)  # not خبر وفاته
    if reading.form in _ELATIVES:
        return before.definite or bool(before.traits & (a.PLACE | a.ORGANISATION | a.OUTLET))
    if reading.form in _QUANTITIES:
        return reader.analysis.forms[index + 1 : index + 2] == ["من"]
    if reading.form in _VERBS or reading.form == "ذو":
        return before.definite
    named = before.traits & (a.GIVEN | a.FAMILY) and not before.traits & a.NAME_PARTICLE
    return before.definite or bool(named)


def issues(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether a word that is a verb too has its object behind it: سامر الحداد | نشر تغريدة."""
    if not reading.may_be_verb or reading.definite or index + 1 >= len(reader.analysis.forms):
        return False
    behind, before = reader.analysis.readings[index + 1], reader.analysis.readings[index - 1]
    if behind.traits & a.COMPLEMENTIZER and before.traits & (a.NISBA | a.ADJECTIVE):
        return reading.form.endswith("ت")  # وفق تقارير محلية | ذكرت أن …
    if behind.definite or behind.preposition or not behind.traits & (a.DOCUMENT | a.OCCASION):
        return False
    known = before.traits & (a.GIVEN | a.FAMILY) or (before.definite and not before.preposition)
    return bool(known) and not reading.traits


# Who stands for somebody else, folded: الممثل الخاص للأمين العام.
_DEPUTIES = frozenset(
    [
        "ممثل",
        "ممثله",
        "مبعوث",
        "مبعوثه",
        "نايب",
        "نايبه",
        "مستشار",
        "مستشاره",
        "مساعد",
        "مساعده",
        "وكيل",
    ]
)


def acts_for(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether ل tells for whom the office stands: الممثل الخاص | للأمين العام, النائب الأول | لرئيس المجلس."""
    office = reader.analysis.readings[reader.first]
    if not office.definite or office.base not in _DEPUTIES:
        return False
    return reading.definite or index > reader.first + 1


def is_negated(reader: PhraseReader, index: int) -> bool:
    """Whether an adjective stands behind غير that qualifies the noun before: الخبراء غير الحكوميين."""
    if index >= reader.limit:
        return False
    noun, adjective = reader.analysis.readings[index - 2], reader.analysis.readings[index]
    if not adjective.is_word or adjective.preposition or adjective.conjunction:
        return False
    if adjective.definite or noun.definite:
        return adjective.definite and noun.definite
    qualifies = adjective.traits & (a.NISBA | a.ADJECTIVE) or adjective.form.endswith(("يه", "ين"))
    return bool(qualifies) and not reader.named


_PLURALS = a.ROLE_PLURAL | a.GROUP
_BODIES = a.BODY | a.DOCUMENT
_ONE = frozenset(["احد", "احدي", "واحد", "واحده", "اول"])


def begins_people(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether others than the phrase names stand behind it: ناشد الدكتور | السكان, أغلقت الهيئة | ثلاثة محال."""
    before, traits = reader.analysis.readings[index - 1], reading.traits
    if reading.form in _MORE and reader.analysis.forms[index + 1 : index + 2] == ["من"]:
        return bool(reader.head & (a.ROLE | a.GROUP | a.BODY))  # كشف باحثون | أكثر من ألف خلل
    oblique = reading.definite and reading.base.endswith("ين") and len(reading.base) > 5
    if oblique and not reading.preposition and not traits & (a.GIVEN | a.FAMILY):
        given = before.traits & a.GIVEN
        known = traits if given else before.traits & a.FAMILY
        if reader.named and known and not before.definite:
            return True  # خاطب نصرالله | اللبنانيين; not إبراهيم السعافين
    if oblique and before.definite and reader.head & _BODIES and not reading.preposition:
        singular = before.traits & (a.NISBA | a.ADJECTIVE) and before.base.endswith(("ه", "ي"))
        if (index == reader.first + 1 or singular) and not traits & (a.GIVEN | a.FAMILY):
            return True  # أبلغ البنك | المودعين, دعا الاتحاد الأوروبي | الصحفيين
    if is_of_nation_plural(reading):
        if index - 1 > reader.first and before.traits & _PLURALS and before.base[-2:] != "ون":
            return False  # نقيب الصحفيين المصريين, كبير الأطباء الشرعيين
        person = before.traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC) and before.definite
        known = before.traits & (a.GIVEN | a.FAMILY) or not before.traits
        return bool(person or (reader.named and known))  # خاطب سامر البحري | الكينيين
    if not before.definite:
        return False
    if traits & a.SINGLED and not reading.definite:
        return reading.base not in _ONE  # خالد المطيري أحد السكان
    if oblique and not traits:
        adjective = before.traits & (a.ADJECTIVE | a.NISBA | a.ROLE_M)
        adjective |= before.traits & a.PLACE and before.base.endswith("يه")  # السعودية
        one = adjective and not before.traits & a.ROLE_PLURAL
        # أمّ الرئيس العام | المصلين, دعت الوزارة السعودية | المهتمين
        return bool(one) and not before.base.endswith(("ين", "ون", "ات"))
    people = traits & (a.ROLE_PLURAL | a.GROUP) and not traits & a.FAMILY
    titled = before.traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC)
    return bool(reading.definite and people and titled)


def tells_how(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """طالب القاضي | بتفعيل …, not لجنة لمكافحة …, المكلف بتسيير …, or the body's name منظمة بتسليم."""
    if _is_praised(reader, index, reading):
        return True
    if "ب" not in reading.form[:2] or not is_governed_verbal_noun(reader.passage, index):
        return False
    before = reader.analysis.readings[index - 1]
    known = before.definite or reader.named or before.traits & (a.OUTLET | a.ORGANISATION)
    return bool(known) and not takes(before, "ب")


_SHORTEST_WITH_B = 5  # letters: باداء
_NAMES_WITH_B = ("بن", "بل", "بو")


def _is_praised(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether ب governs an unlisted noun of somebody's: أشاد المدرب التونسي | بأداء فريقه."""
    if reading.form[0] != "ب" or reading.traits or len(reading.form) < _SHORTEST_WITH_B:
        return False
    if reading.form.startswith(_NAMES_WITH_B) or index + 1 >= reader.limit:
        return False
    if not reader.readings[index - 1].definite or reader.analysis.traits(index + 1):
        return False
    return reader.analysis.spelled(index + 1).endswith(POSSESSIVES)


def is_agency_told(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether an outlet with its name is told, behind a phrase that has all: أبلغ سامر حداد | وكالة رويترز."""
    if reading.definite or reading.preposition or index + 1 >= reader.limit:
        return False
    before = reader.analysis.readings[index - 1]
    if not (reader.named or before.definite) or before.traits & a.PUNCTUATION:
        return False
    name = reader.analysis.readings[index + 1]
    return bool(name.traits & a.OUTLET) or (before.definite and name.definite)


def is_named_outlet(reader: PhraseReader, index: int) -> bool:
    """Whether the name of an outlet stands behind its noun: شبكة CNN, صحيفة «الضحى»."""
    name = index + 1
    if name >= reader.limit or name in reader.passage.opens:
        return name < reader.limit
    return bool(reader.analysis.traits(name) & (a.OUTLET | a.LATIN))
