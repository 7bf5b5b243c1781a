"""Where the words of a post end: at a picture, an address, a run of hashtags; in news hardly ever."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis

# What leads on to an address, folded: للمزيد https://…, شاهد الفيديو: https://…
_LEADS = frozenset(
    [
        "للمزيد", "المزيد", "ولمزيد", "لمزيد", "للتفاصيل", "لتفاصيل", "التفاصيل", "تفاصيل", "شاهد", "شاهدوا",
        "تابع", "تابعوا", "تابعونا", "تابعنا", "اقرا", "اقراوا", "لقراءه", "لمتابعه", "لمشاهده", "تغطيه",
        "للاشتراك", "اشترك", "اضغط", "المصدر",
    ]
)  # fmt: skip
_LINKS = ("رابط", "تالي", "موقع", "صفح", "بريد")
_LONGEST_LEAD = 7  # tokens
_FEWEST_HASHTAGS = 2
_LONGEST_SIGNATURE = 9  # tokens from the @ of an embedded post to its year


_FIRST_PICTURE = "\u2600"


def post_ends(analysis: Analysis) -> set[int]:
    """The tokens with which another sentence begins, since the words of a post end there or begin anew."""
    letters, forms = analysis.text.letters, analysis.forms
    beyond = [index for index in analysis.signs if forms[index] >= _FIRST_PICTURE]
    found = {index + 1 for index in beyond if _is_picture(forms[index])}
    # one letter is looked for many times as fast as several, and few texts have it
    if ("/" in letters and "://" in letters) or ("w" in letters and "pic.twitter" in letters):
        for index, form in enumerate(analysis.forms):
            if "://" in form or form.startswith("pic.twitter"):
                found |= _around_address(analysis, index)
    if "#" in letters:
        found |= _hashtags(analysis)
    if "@" in letters:
        found |= _signatures(analysis)
    if "اقرا" in analysis.text.folded:
        found |= _recommendations(analysis)
    return found


def _is_picture(form: str) -> bool:
    """🔴, ✅, ❤ — no sign of punctuation, whatever the script."""
    return _FIRST_PICTURE <= form <= "\u27bf" or form >= "\U0001f000"


def _around_address(analysis: Analysis, address: int) -> set[int]:
    """The token where the words begin that lead on to an address, and the one behind it.

    Not where the sentence speaks of the address: التسجيل عبر الرابط: https://…، وأضاف
    """
    before = address - 1
    while (
        before > 0
        and not analysis.readings[before].is_word
        and not analysis.traits(before) & a.STOP
    ):
        before -= 1
    behind = {address + 1} if _is_word_at(analysis, address + 1) else set()
    for index in range(before, max(-1, address - _LONGEST_LEAD), -1):
        if analysis.traits(index) & (a.STOP | a.LINE):
            break
        if analysis.forms[index] in _LEADS:
            return {index} | behind
    part = analysis.traits(before) & a.PREPOSITION or analysis.readings[before].base.startswith(
        _LINKS
    )
    return set() if part else {address} | behind


def _is_word_at(analysis: Analysis, index: int) -> bool:
    return index < len(analysis.forms) and analysis.readings[index].is_word


def _hashtags(analysis: Analysis) -> set[int]:
    """The first tokens of the runs of hashtags that end a line: … غدا | #السوق #أخبار."""
    forms = analysis.forms
    found = set()
    first = run = 0
    for index in analysis.signs:
        if forms[index] != "#":
            continue
        if index != first + 2 * run:
            first, run = index, 0
        run += 1
        behind = index + 2
        ends = behind >= len(forms) or analysis.traits(behind) & a.LINE
        if run >= _FEWEST_HASHTAGS and ends:
            found.add(first)
    return found


def _recommendations(analysis: Analysis) -> set[int]:
    """The first tokens of what the page recommends behind its text: … مساء أمس | اقرأ أيضا: عودة المدرسة."""
    forms = analysis.forms
    found = set()
    index = -1
    for _ in range(forms.count("اقرا")):
        index = forms.index("اقرا", index + 1)
        also = "ايضا" in forms[index + 1 : index + 2]
        if also or forms[index + 1 : index + 4] == ["/", "ي", "ايضا"]:
            found.add(index)
    return found


def _signatures(analysis: Analysis) -> set[int]:
    """The tokens behind the signatures of embedded posts: — Name (@name) August 26, 2021 | وصلت القوة."""
    forms = analysis.forms
    found = set()
    for at in analysis.signs:
        if forms[at] != "@":
            continue
        for year in range(at + 4, min(at + _LONGEST_SIGNATURE, len(forms))):
            dated = len(forms[year]) == 4 and forms[year].isdigit() and forms[year - 1] == ","
            if dated and analysis.traits(year - 3) & a.LATIN:
                found.add(year + 1)
                break
    return found
