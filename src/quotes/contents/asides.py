"""What the writer adds about the speech itself, behind what is reported: دون أن يحدد، وهو ما نفاه."""

from __future__ import annotations

from itertools import compress

from quotes import analysis as a
from quotes.contents.background import OPEN_BACKGROUND, tells_background
from quotes.contents.contradicting import contradicts
from quotes.contents.keeping_back import says_no_more
from quotes.contents.openings import EXCEPT, concedes
from quotes.contents.remarks import (
    BUT,
    COURTESIES,
    OPEN_REMARKS,
    comments,
    tells_besides,
)
from quotes.contents.said_in_noun import BEFORE_VERB, speaks_in_noun
from quotes.contents.told_on_inside import IN_IT, is_said_in_it
from quotes.contents.withheld import OPEN_WITHOUT, withholds
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.wording import is_wording


def _is_added_circumstance(passage: Passage, index: int) -> bool:
    """An accusative participle behind a comma tells what the speaker did besides: ، مقدما تهانيه."""
    reading = passage.analysis.readings[index]
    following = passage.analysis.readings[index + 1]
    if reading.form in _BESIDES:
        return True  # ، محملا الحكومة المسؤولية
    if following.form == "عدم" and reading.form.endswith("ا"):
        return _is_kept(passage, index + 2)  # ، طالبا عدم ذكر اسمه
    if not reading.form.startswith("م") or not reading.form.endswith("ا") or len(reading.form) < 5:
        return False
    if following.base in COURTESIES:
        return True  # ، مقدما التهنئة للفائزين
    if reading.traits & (a.ADVERB | a.TIME | a.CONJUNCTION) or reading.form == "مزيدا":
        return False
    if "\u064b" in passage.analysis.raw(index, index + 1):
        return True
    if reading.traits:
        return False
    return len(reading.form) >= 6 and (
        following.form in ("عن", "الي", "علي")
        or passage.analysis.forms[index + 1 : index + 3] == ["في", "ذلك"]  # مستندا في ذلك إلى
    )


def _is_kept(passage: Passage, index: int) -> bool:
    readings = passage.analysis.readings
    return index < len(readings) and readings[index].base in ("ذكر", "كشف", "نشر", "افصاح")


_BESIDES = frozenset(["رافضا", "محملا", "مكتفيا"])


# What the writer adds about the speech itself, behind a comma: دون الإشارة إلى …, في إشارة إلى …
_ASIDES = tuple(
    tuple(words.split())
    for words in (
        "دون الاشاره",
        "دون ذكر",
        "دون تحديد",
        "دون توضيح",
        "دون الخوض",
        "دون تفاصيل",
        "دون الكشف",
        "دون اعطاء",
        "دون تقديم",
        "في اشاره",
        "في تلميح",
        "وذلك علي هامش",
        "وذلك اثناء",
        "ردا علي",
        "وذلك ردا",
        "وذلك تعليقا",
        "وردا علي",
        "وتعليقا علي",
        "تعليقا علي",
        "وعندما سيل",
        "وعند سواله",
        "ولدي سواله",
        "جاء ذلك",
        "ياتي ذلك",
        "في رد",
    )
)


_OPEN_ASIDES = frozenset([*(words[0] for words in _ASIDES), "في", "خلال", "عبر"])


def _is_aside(passage: Passage, index: int) -> bool:
    forms = passage.analysis.forms
    if forms[index] not in _OPEN_ASIDES:
        return False
    return (
        _tells_where(passage, index)
        or _is_statement(passage, index)
        or any(tuple(forms[index : index + len(words)]) == words for words in _ASIDES)
    )


# Where people write, behind عبر, في and خلال: …، عبر حسابه على تويتر.
_ITS_PAGES = frozenset(
    [noun + whose for noun in ("حساب", "حسابات", "صفحت") for whose in ("ه", "ها", "هم")]
)


def _is_first_word(passage: Passage, index: int) -> bool:
    """في | أول تعليق له; في | آخر ظهور لها."""
    readings = passage.analysis.readings
    if passage.analysis.forms[index] not in ("اول", "اخر") or index + 1 >= len(readings):
        return False
    noun = readings[index + 1].base
    return noun in _STATEMENTS or noun in _SPOKEN_OF or noun in ("ظهور", "موقف", "خطاب")


_WITHIN = frozenset(["في", "خلال", "ضمن", "عقب"])
_SPOKEN_OF = frozenset(["اشاره", "تلميح", "رد", "رده", "ردها", "ردهم", "تعليق", "سوال", "اجابه"])
# What somebody says is said in these, folded, besides what the lists know as occasions and documents.
_SPOKEN_IN = frozenset(["معرض", "زياره", "ختام", "مستهل", "اعقاب", "انعقاد", "افتتاح"])


def _tells_where(passage: Passage, index: int) -> bool:
    """Whether وذلك brings in where it was said: وذلك في مؤتمر صحفي، وذلك في إشارة إلى; not وذلك في إطار الخطة."""
    analysis = passage.analysis
    if analysis.forms[index] != "وذلك" or index + 2 >= len(analysis.forms):
        return False
    if analysis.forms[index + 1] == "عبر":
        return analysis.forms[index + 2] in _ITS_PAGES
    if analysis.forms[index + 1] not in _WITHIN:
        return False
    noun = analysis.readings[index + 2]
    if noun.base in _SPOKEN_OF or _is_first_word(passage, index + 2):
        return True
    if not analysis.traits(index - 1) & a.COMMA:
        return False  # تمسكت بالمبادرة وذلك خلال اللقاء الذي جمعها به
    told = a.OCCASION | a.DOCUMENT | a.OUTLET | a.OUTLET_HEAD
    own = analysis.spelled(index + 2).endswith(("ه", "ها", "هم"))  # وذلك خلال تواجده
    return own or bool(noun.traits & told) or noun.base in _SPOKEN_IN


_STATEMENTS = frozenset(
    [
        "تصريح",
        "تصريحات",
        "حديث",
        "مقابله",
        "موتمر",
        "بيان",
        "تغريده",
        "مداخله",
        "حوار",
        "لقاء",
        "اتصال",
        "اقوال",
        "كلمه",
    ]
)
# How the verbs begin with which what was said reached the public, folded.
_GIVEN = ("نقلت", "نشرت", "اوردت", "بثت", "تناقلت", "ادلي", "ادلت", "القا", "القت", "اجرت")
_GIVEN_TO = frozenset(
    ["صحفي", "صحافي", "صحفيه", "صحافيه", "خاص", "خاصه", "هاتفي", "هاتفيه", "متلفز"]
)


def _is_statement(passage: Passage, index: int) -> bool:
    """…، في تصريح لقناة الغد; …، خلال مؤتمر صحفي: where it was said."""
    forms, readings = passage.analysis.forms, passage.analysis.readings
    if index + 2 >= len(forms) or forms[index] not in ("في", "خلال", "عبر"):
        return False
    if _is_first_word(passage, index + 1) or forms[index + 1] in _ITS_PAGES:
        return True
    noun, behind = readings[index + 1], readings[index + 2]
    if noun.base not in _STATEMENTS or noun.definite:
        return False
    if behind.form in _GIVEN_TO or behind.preposition == "ل":
        return True
    return not behind.definite and behind.form.startswith(_GIVEN)  # في أقوال نقلتها الصحف


_COMMAS = ("،", ",")
_IN_REPLY = ("ردا", "تعليقا")
# What a speaker does with his words: … مستمر | داعيا الجميع إلى الهدوء.
_CALLING = frozenset(
    ["داعيا", "مشيدا", "معربا", "منوها", "مثمنا", "رافضا",
     "مشيرا", "لافتا", "موكدا", "محذرا", "مضيفا", "معتبرا", "مبينا", "مقرا"]
)  # fmt: skip
_EXPRESSED = ("وعبر", "وعبرت")  # with عن
_DEMANDED = ("وطالب", "ووعد", "وتوعد")  # nouns as well, but not so behind a comma
_TELLING = frozenset([*_COMMAS, *_CALLING, *EXCEPT, *BUT, *OPEN_WITHOUT, "وذلك", "الامر"])


def _comes_of_it(passage: Passage, index: int) -> bool:
    """أنه باق "حتى آخر يوم"، الأمر الذي أثار الجدل: what the wording in marks led to, not of a name in marks."""
    if passage.analysis.forms[index + 1] != "الذي":
        return False
    number = passage.closed_at.get(index - bool(passage.analysis.traits(index - 1) & a.COMMA))
    if number is None or passage.stretch(number).kind == "bracket":
        return False
    return is_wording(passage, passage.words(number)[0] - 1, number)


def _expresses(passage: Passage, cue: CueFinding, index: int) -> bool:
    """…، وعبر عن أمله في السلام: with عن it is no "through", and the speaker's where gender tells nothing else."""
    forms = passage.analysis.forms
    if forms[index] not in _EXPRESSED or forms[index + 1] != "عن" or cue.form is None:
        return False
    return (cue.form.gender == "f") == forms[index].endswith("ت")


def _is_what_he_did(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Not ألقى خطابا داعيا إلى الهدوء: what goes with an indefinite noun; nor of a woman who speaks."""
    if cue.form is not None and (cue.form.gender, cue.form.number) != ("m", "s"):
        return False
    before, behind = passage.analysis.readings[index - 1], passage.analysis.readings[index + 1]
    if passage.analysis.forms[index] == "مقرا" and not behind.form.startswith("ب"):
        return False  # تتخذ من المدينة مقرا لها
    if before.traits & a.COMMA:
        return behind.definite or behind.preposition == "ب"
    return before.is_word and not before.conjunction and not before.form.endswith("ا")


# The first words of what is added behind a comma, but for participles (مقدما) and و with a verb that reports.
_OPENING = frozenset(
    [*_OPEN_ASIDES, *OPEN_REMARKS, *_DEMANDED, *_EXPRESSED, *BEFORE_VERB, *OPEN_BACKGROUND]
)


def _adds(passage: Passage, cue: CueFinding, first: int, index: int, end: int) -> bool:
    """Whether the writer adds something from `index` on, behind a comma."""
    reading = passage.analysis.readings[index]
    form = reading.form
    if form not in _OPENING and form[-1] != "ا" and not reading.cues:
        return False  # as most words, before each rule finds that it is not about them
    return (
        _is_added_circumstance(passage, index)
        or _is_aside(passage, index)
        or comments(passage, index)
        or (not cue.is_source and tells_besides(passage, index))
        or (form in _DEMANDED and _is_what_he_did(passage, cue, index))
        or _expresses(passage, cue, index)
        or speaks_in_noun(passage, first, index, end)
        or tells_background(passage, index, end)
    )


def before_aside(passage: Passage, cue: CueFinding, first: int, end: int) -> int:
    """The token where the writer comments on the speech that `cue` reports, or `end`."""
    forms, behind = passage.analysis.forms, passage.behind
    reached, opened = first, -2  # what stands in marks is passed over
    # of most words nothing is to be asked: one pass, at the speed of C, finds the few others
    stop = max(first, end - 1)
    asked = list(compress(range(first, stop), map(_TELLING.__contains__, forms[first:stop])))
    marked = [index for index in passage.openings(first, stop) if index in behind]
    for index in sorted({*asked, *marked}) if marked else asked:
        form = forms[index]
        if form in OPEN_WITHOUT and (index >= reached or index == opened + 1):
            ended = bool(passage.analysis.traits(index - 1) & a.MARK)
            if withholds(passage, index, ended or index in passage.closed_at):
                return index
        if index < reached or index >= end - 2:
            continue
        if form in EXCEPT and concedes(passage, first):
            continue
        participle = index + (form in _COMMAS)
        if forms[participle + 1] in IN_IT and is_said_in_it(
            passage, participle, cue.scope[0], first
        ):
            continue
        if form in _CALLING and _is_what_he_did(passage, cue, index):
            return index
        if form in _COMMAS and _adds(passage, cue, first, index + 1, end):
            return index
        if form == "الامر" and _comes_of_it(passage, index):
            return index
        if form == "وذلك" and (_tells_where(passage, index) or forms[index + 1] in _IN_REPLY):
            return index
        if form in BUT or form in EXCEPT:
            if says_no_more(passage, cue, index, first, end):
                return index
            if not form.endswith(("ه", "ها", "هم")) and contradicts(passage, index, end):
                return index
        if index in behind:
            reached, opened = behind[index], index
    return end
