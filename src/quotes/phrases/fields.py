"""What a body or an office is for, behind ل: الهيئة الوطنية للمهندسين, المدير العام للبرنامج."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.phrases.governed import takes
from quotes.phrases.outside import is_named_outlet

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader


# What is organised, led or owned by the body that is said to do so, folded: الجهة المنظمة | للمهرجان.
_HOSTING = frozenset(["منظمه", "مشرفه", "راعيه", "مستضيفه"])
# Events and exchanges that an office or a body is for, and at which nobody speaks, folded.
_WORK = frozenset(["اتصال", "اتصالات", "موتمرات", "فعاليات", "مهرجانات", "منشورات"])


def is_of_events(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether an event is what the body before `index` is for: اللجنة العليا المنظمة | لمعرض الكتاب.

    So is an exchange of an office's: مساعد الرئيس | للاتصال المؤسسي.
    """
    if reading.definite and reading.base in _WORK:
        return True
    before = index - 1
    if before <= reader.first or not reader.readings[before].definite:
        return False
    if reader.readings[before].base in _HOSTING:
        of = reader.readings[before - 1]
        return of.definite or bool(of.traits & a.PLACE)
    while before > reader.first and reader.readings[before].definite:
        if reader.readings[before].base == "لجنه":
            return before < index - 1
        before -= 1
    return False


# What is no outlet, for all that outlets are called so as well.
_SITES = frozenset(["شبكه", "موقع", "منصه", "تطبيق", "برامج"])


def is_headed(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether an event is what the office before `index` is for: الرئيس التنفيذي للمهرجان."""
    if reading.preposition != "ل" or not reading.traits & a.TITLE_HEAD:
        return False
    if not reading.definite and reading.traits & a.OUTLET_HEAD and reading.base not in _SITES:
        return False  # قال المفوض العام | لوكالة «رويترز»
    if index - 2 < reader.first:
        return False
    office, before = reader.readings[index - 2 : index]
    if not office.definite or not office.traits & (a.ROLE_M | a.ROLE_F):
        return False
    # المدير الإقليمي للبرنامج
    return before.definite and bool(before.traits & (a.ADJECTIVE | a.NISBA))


_QUALIFIERS = a.NISBA | a.ADJECTIVE
# Bodies that are the press's own, folded: النقابة الوطنية للصحافة; not الوزارة المغربية | للصحافة.
_OF_THE_PRESS = frozenset(
    ["نقابه", "مجلس", "هييه", "اتحاد", "فيدراليه", "جمعيه", "نادي", "رابطه", "لجنه", "مركز"]
)


def is_of_body(reader: PhraseReader, index: int, people: Reading) -> bool:
    """Whether people are whom the body before `index` is for: الاتحاد الدولي للصحفيين.

    So is a trade, whose letters are a woman's who has it: الاتحاد الوطني للفلاحة.
    """
    field = people.definite and people.base.endswith("ه") and people.traits & a.ROLE_F
    before = reader.readings[index - 1]
    if people.base == "فلاحه" and before.definite and before.traits & a.NISBA:
        return True  # المندوب الجهوي للفلاحة, whatever it is in the feminine
    if people.base == "صحافه":
        of = reader.readings[index - 2] if index - 2 >= reader.first else before
        return bool(before.traits & _QUALIFIERS) and of.base in _OF_THE_PRESS
    if before.base == "متحده" and before.traits & a.ORGANISATION and index > reader.first + 1:
        return bool(people.traits & a.ROLE)  # وكالة الأمم المتحدة | للاجئين
    if not (people.traits & a.ROLE_PLURAL or field):
        return False
    if before.traits & a.BODY:
        return not before.definite
    if before.traits & _QUALIFIERS and index - 2 >= reader.first:
        if reader.analysis.traits(index - 2) & a.BODY:
            return True
    if people.traits & a.ADDRESSEE or not people.definite:
        return False  # قالت الخارجية السعودية | للصحفيين
    body = index - 1
    while body > reader.first and _qualifies(reader.readings[body]):
        body -= 1  # الهيئة السعودية | للمهندسين
    return body < index - 1 and bool(reader.readings[body].traits & a.BODY)


def _qualifies(reading: Reading) -> bool:
    nation = reading.traits & a.PLACE and reading.base.endswith("يه")
    return reading.definite and bool(nation or reading.traits & _QUALIFIERS)


_OTHERS = (
    a.ROLE | a.GIVEN | a.FAMILY | a.GROUP | a.ADDRESSEE | a.ANONYMOUS | a.SINGLED | a.BODY | a.PLACE
    | a.TIME | a.MONTH | a.OCCASION | a.COMPLEMENTIZER | a.RELATIVE
)  # fmt: skip


def is_trade_of(reader: PhraseReader, reading: Reading) -> bool:
    """Whether a noun is what a body with a name of its own does: شركة «رواد» كابيتال | للتطوير العقاري."""
    if reading.preposition != "ل" or not reading.definite or reading.traits & _OTHERS:
        return False
    return bool(reader.head & a.BODY) and not reader.head & (a.ROLE | a.GIVEN)


# What one has with others, folded.
_SHARED = frozenset(["علاقات", "تعاون", "شراكه", "شراكات", "تنسيق", "تواصل", "حوار"])


def with_others(reader: PhraseReader, index: int, reading: Reading) -> int | None:
    """Behind whom an office has to do with: الوزير المكلف بالعلاقات | مع البرلمان."""
    following = index + (1 if reading.preposition else 2)
    if not reader.role or index - 1 == reader.first or following > reader.limit:
        return None
    matter = reader.readings[index - 1]
    if matter.traits & (a.NISBA | a.ADJECTIVE) and index - 2 > reader.first:
        matter = reader.readings[index - 2]  # العلاقات الدولية مع …
    return following if matter.definite and matter.base in _SHARED else None


_LONGEST_OUTLET = 4  # tokens: قناة النور الفضائية


def works_there(reader: PhraseReader, preposition: Reading, index: int) -> bool:
    """Whether somebody works at the agency or outlet at `index`, and does not speak there.

    An agency without a name of news is one of the state's: الخبير في | وكالة الفضاء. An outlet is a
    place of work where the name stands behind it: المحرر في | صحيفة «المرفأ» سامر الحداد, بقناة النور.
    """
    if preposition.base != "في" and preposition.preposition != "ب":
        return False
    office = reader.head & (a.ROLE_M | a.ROLE_F) and not reader.named
    noun = reader.readings[index]
    if not office or not noun.traits & a.OUTLET_HEAD or noun.traits & a.OCCASION:
        return False
    if noun.base == "وكاله" and not is_named_outlet(reader, index):
        return True
    first = index + 1
    if first in reader.passage.opens:
        first = reader.passage.after[reader.passage.opens[first]]
    for place in range(first, min(first + _LONGEST_OUTLET - 1, reader.limit)):
        reading = reader.readings[place]
        if reading.traits & a.GIVEN and not reading.definite:
            return True
        if reading.preposition or reading.traits & a.PREPOSITION or reading.cues:
            return False
    return False


def is_of_team(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether letters before a body with ب are an office's, and no name: قائد فريق IST | بالوفد السعودي."""
    team = reading.preposition == "ب" and reading.traits & a.BODY
    return bool(team and reader.role and reader.analysis.traits(index - 1) & a.LATIN)


def is_of_nation_there(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether people of a nation or party are told by where they are: الجمهوريون | في الكونغرس."""
    people = reader.readings[reader.first]
    plural = people.definite and people.base.endswith(("يون", "يين")) and people.traits & a.NISBA
    if not plural or reading.base != "في" or index != reader.first + 1 or index + 1 >= reader.limit:
        return False
    where = reader.readings[index + 1]
    return bool(where.traits & (a.PLACE | a.INSTITUTION | a.ORGANISATION))


# What consists of people, without the article, folded.
_PARTS = frozenset(
    ["فريق", "فرق", "وفد", "لجنه", "طاقم", "نخبه", "لفيف", "حشد", "ثله", "زمره", "سلسله", "خليط"]
)  # fmt: skip


def is_part(noun: Reading) -> bool:
    """Whether من behind the noun tells of whom it is one: عدد من, فريق | من الباحثين; not الفريق من جهته."""
    return takes(noun, "من") or (noun.base in _PARTS and not noun.definite)


def is_paper(noun: Reading) -> bool:
    """Whether it is something written, without the article: في بلاغ لها."""
    return bool(noun.traits & a.DOCUMENT) and not noun.definite


_AREAS = frozenset(["منطقه", "محافظه", "مدينه", "عمان", "العاصمه"])
OFFICES = frozenset(["بامانه"])  # at the municipality, or honestly


def is_at_office(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """المتحدث بأمانة المنطقة, which is an adverb in قال بأمانة إن …"""
    if reading.form not in OFFICES or index + 1 >= reader.limit:
        return False
    behind = reader.analysis.readings[index + 1]
    place = behind.definite or behind.base in _AREAS or behind.traits & a.PLACE
    return reader.role and not reader.named and bool(place)
