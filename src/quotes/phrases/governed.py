"""Prepositions that the verb asks for: behind the speaker they begin no complement of the title."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.lexicon import Entry
from quotes.phrases.before_names import is_before_name
from quotes.phrases.starts import is_family_name_behind
from quotes.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

TAKES_PARTITIVE = a.SINGLED | a.ANONYMOUS | a.GROUP | a.ROLE | a.DOCUMENT

_FRAMES = {"عن": "عن أن", "الي": "إلى أن", "علي": "على أن", "من": "من أن"}
# Verbs of these kinds take what they are about behind ب: طالب بـ, تعهد بـ, ندد بـ, وصفه بـ.
_WITH_B = frozenset(
    [
        *("request", "promise", "threaten", "admit", "accuse", "criticise", "praise", "order"),
        *("advise", "describe"),
    ]
)

_OWN_B = frozenset(["نوه", "اختتم", "ختم"])


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Nouns that take the preposition themselves, folded: المسؤول عن, النهي عن, المبعوث إلى, المطلع على.
_TAKE_COMPLEMENT = {
    "عن": _words(
        "مسوول مسيول مسووله مسيوله مسوولون مسوولين نايب نايبه ممثل ممثله مدافع مدافعه",
        "محام محامي محاميه محامون برلماني برلمانيه نواب عضو عضوه اعضاء مرشح مرشحه مرشحون مرشحين مستشار",
        "مستشاره مدافعون مدافعين مدافعات باحثون باحثين عاطلون عاطلين متغيب غايب منفصل معبر",
        "تراجع اعلان افراج تخلي رجوع امتناع عدول",
        "نهي بحث كشف دفاع تنقيب تعبير صادر صادره منبثق منبثقه منشق منشقه",
    ),
    "الي": _words(
        "مبعوث مبعوثه سفير سفيره مندوب مندوبه موفد دعوه",
        "منتمي منتميه رامي راميه هادف هادفه داعي داعيه مستند مستنده",
    ),
    "علي": _words(
        "مشرف مشرفه مشرفون قيم قيمون قيمين قايم قايمون قايمين حايز حاصل وصي مطلع مطلعه مطلعان مطلعون مطلعين",
        "متواجد متواجده متواجدون متواجدين اشراف رقابه محافظه حفاظ قضا مبني مبنيه منبني منبنيه",
    ),
    "في": _words(
        "مشارك مشاركه مشاركون مشاركين مشاركات متظاهر متظاهرون متظاهرين متخصص متخصصه",
        "متخصصون متخصصين مختص مختصه مختصون مختصين عاملون عاملين",
    ),
    "ل": _words(
        "قريب قريبه تابع تابعه تابعين قادم قادمه مملوك مملوكه موالي مواليه مالك مالكه منتمي منتميه منتسب"
    ),
    "من": _words(
        "مقرب مقربه مقربان مقربون مقربين قريب قريبه مجموعه عدد وقايه حد",
        "مدعوم مدعومه مكون مكونه مولف مولفه",
    ),
    "ب": _words(
        "ناطق ناطقه مكلف مكلفه مختص مختصه مختصون قايم امر خاص خاصه معني معنيه متعلق متعلقه",
        "متخصص متخصصه مهتم مهتمه مشتبه متهم متهمه مسموح مسموحه",
        "فايز فايزه معروف معروفه ملقب ملقبه متوج متوجه",
    ),
}
# All that a verb may ask for.
PREPOSITIONS = frozenset([*_TAKE_COMPLEMENT, "في", "ل", "ضد", "ضمن"])
_PLACES = a.PLACE | a.BODY | a.ROLE | a.TITLE_HEAD
_DIRECTIONS = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط", "داخل", "خارج"])


@cache
def governed_by(entry: Entry) -> frozenset[str]:
    """The prepositions, folded, that bring in what the verb is about: كشف عن, شدد على, طالب بـ."""
    found = {p for p, frame in _FRAMES.items() if frame in entry.frames}
    if "بأن" in entry.frames and (entry.sense in _WITH_B or entry.lemma in _OWN_B):
        found.add("ب")
    if entry.sense in ("answer", "comment"):
        found.add("علي")  # رد الوزير | على النائب
    return frozenset(found)


def takes(noun: Reading, preposition: str) -> bool:
    """Whether the preposition behind the noun is its own: المكلف بتسيير المكتب, المطلع على المحادثات."""
    taking = _TAKE_COMPLEMENT.get(preposition, ())
    base = noun.base
    if not noun.definite and base.endswith("ا"):
        return base[:-1] in taking  # لكن مصدرا مقربا | منه
    return base in taking


def lacks_complement(reader: PhraseReader, index: int) -> bool:
    """Whether a participle has its preposition behind the phrase: شركة رواد | المدعومة من قبل …"""
    participle = reader.analysis.readings[index]
    if not participle.definite or participle.traits & ~a.ADJECTIVE or index + 1 >= reader.limit:
        return False
    behind = reader.analysis.readings[index + 1]
    return takes(participle, behind.preposition or behind.base)


def is_governed(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether the preposition is the verb's: كشف مصدر | عن موافقة …, طالب القاضي | بتفعيل …"""
    preposition = reading.preposition or reading.base
    if preposition not in reader.governed:
        return False
    marked = reader.passage.opens.get(index + 1)
    if marked is not None and is_before_name(reader, reader.passage.after[marked]):
        return False  # القيادي في «تيار الوفاء» سامر حداد, whatever he does
    place = reading.traits & _PLACES and not reading.traits & a.DOCUMENT  # رحب | بالاتفاق
    if preposition == "ب" and (place or reading.base in _DIRECTIONS):
        return False  # مدير الصحة بالجنوب
    readings = reader.analysis.readings
    following = readings[index + 1] if index + 1 < reader.limit else None
    if preposition == "في":
        return following is None or not following.traits & _PLACES
    if preposition == "ل":  # القنصل العام لكوريا, المدير العام لشؤون الإعلام
        construct = following is not None and following.definite
        return not (reading.definite or construct or reading.traits & _PLACES)
    before = readings[index - 1]
    head = reader.analysis.traits(reader.first)
    if preposition == "من" and head & TAKES_PARTITIVE and not before.definite:
        return False  # عدد من, أحد من
    participle = before.definite and before.base.startswith("م") and before.traits & a.ADJECTIVE
    participle = participle and preposition != "علي"  # أكد المدير المكلف | على أهمية …
    return not participle and not takes(before, preposition)


# How a noun behind a preposition begins, and hardly a name.
_BEHIND_PREPOSITION = ("بأ", "بإ", "بب", "بت", "لأ", "لإ", "لت")
_INTRODUCING = a.ROLE | a.HONORIFIC | a.GROUP | a.SINGLED
# What bodies issue, hold and make, folded.
ISSUES = _words(
    "بيانا تقريرا تصريحا بلاغا خطابا موتمرا اجتماعا قرارا تسجيلا مقطعا شريطا كتابا مقالا حوارا",
    "ندا صورا حكما حفلا فيلما تعميما اعلانا تحقيقا لقا عرضا مشروعا اتفاقا",
)


WORKS = _words(
    "فصل باب ديوان مطلع خاتمه هامش صفحه صفحات قصيده مقدمه مقدمته مقدمتها قصيدته قصيدتها روايته روايتها",
    "رسالته رسالتها خطبته مقالته مقالتها كتابه كتابها كتبه مقاله ديوانه ديوانها مذكراته مذكراتها",
)
"""What somebody has written, and its parts, folded; also with the pronoun of who wrote it."""


def goes_on_telling(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether an unlisted word is of what is told: سامر الحداد | ينوي, الحكومة البريطانية | ببيع."""
    before = reader.analysis.readings[index - 1]
    whole = before.definite or index in reader.passage.closed_at
    if whole and reading.form in ISSUES:
        return True  # نشر الحوثيون | بيانا
    if index > reader.first and _begins_with_b(reader, index, reading):
        return True
    if not reader.told or reading.traits or reading.definite or index == reader.first:
        return False
    if _is_for_something(reader, index, reading):
        return True  # تعرضت شركة نماء | لضغوط كثيرة
    if reader.named and reading.form.startswith("لت") and len(reading.form) > 4:
        return True  # ودفع ذلك سامر | لتذكر البدايات
    things = reading.form.endswith("ات") and len(reading.form) > 4
    if things and before.traits & a.PLACE and not before.definite:
        return True  # السلطات المحلية لإقليم ورزازات | ادعاءات
    if not before.definite or before.traits & _INTRODUCING:
        return False
    if before.traits & a.NISBA and not before.traits & a.FAMILY:
        if things:
            return True  # الرئيس الجزائري | تصرفات
    elif reading.looks_finite():
        return True
    following = reader.analysis.readings[index + 1] if index + 1 < reader.limit else None
    construct = following is not None and following.definite and not following.preposition
    return reader.analysis.spelled(index).startswith(_BEHIND_PREPOSITION) and not construct


_SHORTEST_WITH_L = 4  # letters: لشن


def _is_for_something(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether ل governs a noun without the article behind a body, of whose name it is no part.

    It is where the noun has one behind it: الهيئة العليا لمكافحة الفساد.
    """
    if reading.form[0] != "ل" or len(reading.form) < _SHORTEST_WITH_L:
        return False
    if not reader.head & (a.BODY | a.PLACE) or reader.head & a.ROLE:
        return False
    before = reader.readings[index - 1]
    if not before.definite and not before.traits & (a.PLACE | a.ORGANISATION | a.OUTLET):
        return False
    behind = reader.readings[index + 1] if index + 1 < len(reader.readings) else None
    if behind is None or not behind.is_word:
        return True
    return not (behind.definite or behind.traits & (a.PLACE | a.BODY | a.GIVEN | a.NUMBER))


_KINDS_OF_PLACE = frozenset(
    [
        "بمنطقه",
        "بمحافظه",
        "بمدينه",
        "بولايه",
        "بمديريه",
        "بجهه",
        "بعماله",
        "باقليم",
        "بمقر",
        "بقريه",
    ]
)


def _begins_with_b(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """طالبت المنظمة الألمانية | بحظر السلاح; not الرقيب بتال العتيبي, الجمعية بمنطقة الحدود."""
    if reading.traits or reading.form[0] != "ب" or len(reading.form) < _NOUN_WITH_B:
        return False
    if not (reader.told or "ب" in reader.governed) or reading.form in _KINDS_OF_PLACE:
        return False
    before = reader.readings[index - 1]
    if "_" in before.form:
        return True  # احتفلت #هند_السالمي | بقدوم طفلتها
    known = before.definite or before.traits & a.HONORIFIC_PRONOUN  # نوه سعادته | بجهود اللجنة
    if not (known or index in reader.passage.closed_at) or index + 1 >= reader.limit:
        return False
    following = reader.readings[index + 1]
    return bool(
        following.definite
        and not following.preposition
        and (
            not before.traits & a.PERSON or following.traits & a.BODY
        )  # أشاد الرئيس | بجهود اللجنة
        and not following.traits & a.ADJECTIVE
        and not is_family_name_behind(reading, following)
    )


_NOUN_WITH_B = 4  # letters: بحظر, بوقف


def carries_pronoun(reader: PhraseReader, index: int) -> bool:
    """Whether the noun at `index` carries a pronoun: هتافاتهم; not مدينة, الفواكه, سوسيتيه."""
    spelled = reader.analysis.spelled(index)
    return spelled.endswith(POSSESSIVES) and not (
        spelled.startswith("ال") or spelled.endswith("يه")
    )


def tells_where(reader: PhraseReader, noun: Reading) -> bool:
    """Whether somebody known is heard from there: الأم | من آخر الدار; but مصدر من داخل الوزارة."""
    where = noun.form in _AROUND and not noun.preposition
    return (
        where and bool(reader.head & a.PERSON) and reader.analysis.readings[reader.first].definite
    )


_AROUND = frozenset(
    [
        "خلف",
        "ورا",
        "فوق",
        "تحت",
        "داخل",
        "خارج",
        "امام",
        "بين",
        "وسط",
        "اعلي",
        "اسفل",
        "اخر",
        "بعيد",
    ]
)


_PERIODS = frozenset(
    ["ايام", "اسابيع", "اشهر", "شهور", "سنوات", "اعوام", "ساعات", "فتره", "اونه", "عقود"]
)
_WITHIN = frozenset(["اول", "اخر", "نفسه", "نفسها", "سره", "سرها"])


def tells_when(reader: PhraseReader, behind: int, noun: Reading) -> bool:
    """Whether the noun behind في, which ends before token `behind`, is no part of a title.

    قالت الصحف | في الأيام الأخيرة, منشور | في الثاني من أبريل, في أول تقرير, قال الأمير | في نفسه.
    """
    if noun.form in _WITHIN or noun.base in _PERIODS:
        return True
    dated = reader.analysis.forms[behind : behind + 1] == ["من"]
    return dated and bool(reader.analysis.traits(behind + 1) & a.MONTH)


def is_of_doing(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """Whether لدى tells when, with a verbal noun and its pronoun: قال الوزير | لدى وصوله إلى المطار."""
    behind = reader.analysis.spelled(index + 1) if index + 1 < reader.limit else ""
    return reading.base == "لدي" and behind.endswith(POSSESSIVES)
