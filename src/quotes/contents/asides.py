"""What the writer adds about the speech itself, behind what is reported: دون أن يحدد، وهو ما نفاه."""

from __future__ import annotations

from itertools import compress

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.contents.background import OPEN_BACKGROUND, tells_background
from quotes.contents.contradicting import contradicts
from quotes.contents.keeping_back import keeps_back, says_no_more
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
from quotes.contents.where_said import CAME, comes_so, is_statement, tells_where
from quotes.contents.withheld import OPEN_WITHOUT, withholds
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES
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
# … and of a woman or a body, whose ending is no accusative's.
_SHE_BESIDES = frozenset(["رافضه", "محمله", "مكتفيه", "مهنيه", "متمنيه", "مستبعده"])


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
        tells_where(passage, index)
        or is_statement(passage, index)
        or any(tuple(forms[index : index + len(words)]) == words for words in _ASIDES)
    )


_COMMAS = ("،", ",")
_IN_REPLY = ("ردا", "تعليقا")
# What a speaker does with his words: … مستمر | داعيا الجميع إلى الهدوء.
_CALLING = frozenset(
    ["داعيا", "مشيدا", "معربا", "منوها", "مثمنا", "رافضا",
     "مشيرا", "لافتا", "موكدا", "محذرا", "مضيفا", "معتبرا", "مبينا", "مقرا"]
)  # fmt: skip
_EXPRESSED = ("وعبر", "وعبرت")  # with عن
_DEMANDED = frozenset(["وطالب", "ووعد", "وتوعد"])  # nouns as well, but not so behind a comma
_SHE_DEMANDED = frozenset(verb + "ت" for verb in _DEMANDED)
_AND_CALLING = frozenset("و" + participle for participle in _CALLING)
_WHICH_IS = ("وهو", "وهي")
_TELLING = frozenset(
    [*_COMMAS, *_CALLING, *_AND_CALLING, *EXCEPT, *BUT, *OPEN_WITHOUT, *CAME, *_WHICH_IS, "وذلك", "الامر"]
)  # fmt: skip


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
    """Not ألقى خطابا داعيا إلى الهدوء: what goes with an indefinite noun. Of a woman وطالبت ب and رافضة tell."""
    she = passage.analysis.forms[index] in _OF_HER
    if cue.form is not None and (cue.form.gender, cue.form.number) != ("f" if she else "m", "s"):
        return False
    before, behind = passage.analysis.readings[index - 1], passage.analysis.readings[index + 1]
    if passage.analysis.forms[index] == "مقرا" and not behind.form.startswith("ب"):
        return False  # تتخذ من المدينة مقرا لها
    if before.traits & a.COMMA:
        named = behind.definite and passage.analysis.forms[index] not in _SHE_DEMANDED
        return named or _is_behind_b(
            behind
        )  # not وطالبت المنظمة بتحقيق, of whom the words may tell
    return before.is_word and not before.conjunction and not before.form.endswith("ا")


def _is_behind_b(noun: Reading) -> bool:
    """بتشكيل, بالحوار; not بعد, بين."""
    if noun.preposition:
        return noun.preposition == "ب"
    return noun.form[0] == "ب" and not noun.traits and len(noun.form) > _SHORTEST_BEHIND_B


_SHORTEST_BEHIND_B = 4  # letters
_OF_HER = _SHE_DEMANDED | _SHE_BESIDES


# The first words of what is added behind a comma, but for participles (مقدما) and و with a verb that reports.
_OPENING = frozenset(
    [
        *_OPEN_ASIDES,
        *OPEN_REMARKS,
        *_DEMANDED,
        *_OF_HER,
        *_EXPRESSED,
        *BEFORE_VERB,
        *OPEN_BACKGROUND,
    ]
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
        or ((form in _DEMANDED or form in _OF_HER) and _is_what_he_did(passage, cue, index))
        or keeps_back(passage, cue, index, first)
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
        if (form in _CALLING or form in _AND_CALLING) and _is_what_he_did(passage, cue, index):
            return index
        if form in CAME and comes_so(passage, index):
            return index
        if form in _WHICH_IS and forms[index + 1] == "ما" and comments(passage, index):
            return index
        if form in _COMMAS and _adds(passage, cue, first, index + 1, end):
            return index
        if form == "الامر" and _comes_of_it(passage, index):
            return index
        if form == "وذلك" and (tells_where(passage, index) or forms[index + 1] in _IN_REPLY):
            return index
        if form in BUT or form in EXCEPT:
            if says_no_more(passage, cue, index, first, end):
                return index
            if not form.endswith(POSSESSIVES) and contradicts(passage, index, end):
                return index
        if index in behind:
            reached, opened = behind[index], index
    return end
