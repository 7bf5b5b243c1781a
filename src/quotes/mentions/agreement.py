"""Whether a noun can be the subject of a verb, by the gender that both show: وقالت | الوزيرة, not وقال."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import CueFinding
from quotes.passage import Passage

_SPEAKERS = a.SPEAKER_HEAD | a.GIVEN_WORD


_ABOUT_SOMEBODY = frozenset(
    ["describe", "accuse", "request", "criticise", "praise", "consider", "order", "ask"]
)


def is_his(passage: Passage, index: int, cue: CueFinding) -> bool:
    """محاميه, his lawyer, which folds into محامية."""
    reading = passage.analysis.readings[index]
    masculine = cue.form is not None and cue.form.gender == "m"
    return (
        masculine
        and bool(reading.traits & a.ROLE_F)
        and reading.form.endswith("ه")
        and passage.analysis.spelled(index).endswith("ه")
        and "ة" in passage.analysis.text.letters
    )


def is_feminine(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the adjective shows that an unlisted noun is none of a man's verb: وقال | السوق الإيرانية."""
    if cue.form is None or cue.form.gender != "m" or index + 1 >= len(passage.analysis.forms):
        return False
    noun, adjective = passage.analysis.readings[index : index + 2]
    qualified = noun.definite and not noun.traits & _SPEAKERS and adjective.definite
    qualified = qualified and not adjective.preposition
    return qualified and bool(adjective.traits & a.NISBA) and adjective.base.endswith("يه")


def is_body_of_another_gender(cue: CueFinding, reading: Reading) -> bool:
    """Whether a feminine body stands right behind a masculine verb, which then is about it: واتهم الحكومة."""
    masculine = cue.form is not None and cue.form.gender == "m" and cue.form.number in ("s", None)
    about = cue.entry.addressee == "object" or cue.entry.sense in _ABOUT_SOMEBODY
    if not masculine or not about or reading.traits & (_SPEAKERS & ~a.BODY):
        return False
    return bool(reading.traits & a.INSTITUTION) and reading.base.endswith(("ه", "ات"))


def is_asked_for(cue: CueFinding, reading: Reading) -> bool:
    """Whether an unlisted masculine noun stands right behind a woman's request: طلبت العفو، مؤكدة أن …"""
    if cue.form is None or cue.form.gender != "f" or cue.anchor is not None:
        return False
    asks = cue.entry.sense in ("request", "reject") and reading.definite and not reading.traits
    return asks and not reading.base.endswith(("ه", "ا", "ي"))


# Bodies with which no feminine verb goes.
_MASCULINE_BODIES = frozenset(
    [
        "حزب", "مجلس", "اتحاد", "جيش", "نادي", "مكتب", "بنك", "مصرف", "فريق", "مركز", "تيار", "تحالف",
        "ايتلاف", "برلمان", "معهد", "جهاز", "منتخب", "صندوق", "ديوان", "تنظيم", "وفد",
    ]
)  # fmt: skip


def is_masculine_body(cue: CueFinding, reading: Reading) -> bool:
    """Whether a masculine body stands behind a feminine verb, as its object: بيان دعت فيه | حزب العمل إلى …"""
    return cue.form is not None and cue.form.gender == "f" and reading.base in _MASCULINE_BODIES


def agrees(cue: CueFinding, reading: Reading) -> bool:
    """Whether the noun can be the subject of the verb: a feminine verb needs a feminine or a body."""
    if is_masculine_body(cue, reading):
        return False
    if cue.form is None or cue.form.gender is None or reading.traits & (a.BODY | a.GIVEN_WORD):
        return True
    if cue.form.gender == "f":
        return not reading.traits & a.ROLE_M or bool(
            reading.traits & (a.ROLE_F | a.ROLE_PLURAL | a.GROUP)
        )
    return not (
        reading.traits & a.ROLE_F and not reading.traits & (a.ROLE_M | a.GIVEN_M | a.ROLE_PLURAL)
    )


_LONGEST_RANK = 3  # tokens: العقيد الركن
_QUALIFIERS = a.NISBA | a.ADJECTIVE


def is_her_rank(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a woman's name follows an office that has no feminine: قالت | العقيد سلمى حداد, النائب منى."""
    if cue.form is None or cue.form.gender != "f" or cue.entry.addressee == "object":
        return False
    readings = passage.analysis.readings
    office = readings[index]
    if not office.traits & (a.ROLE_M | a.HONORIFIC) or not office.definite or office.preposition:
        return False
    for reading in readings[index + 1 : index + _LONGEST_RANK]:
        if reading.definite and reading.traits & _QUALIFIERS:
            continue  # العقيد الركن
        woman = reading.traits & a.GIVEN_F and not reading.traits & a.GIVEN_M
        common = reading.traits & a.GIVEN_WORD and not reading.traits & ~a.GIVEN_WORD
        return bool(woman or common) and not reading.definite
    return False


def is_her_name(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether a man's trade is the family name of a woman of the text: قالت | النجار, for هدى النجار."""
    if cue.form is None or cue.form.gender != "f" or cue.form.number != "s":
        return False
    reading = passage.analysis.readings[index]
    if not reading.definite or not reading.traits & a.ROLE_M or reading.preposition:
        return False
    return reading.base in passage.womens_names


def is_of_gender(passage: Passage, cue: CueFinding, index: int) -> bool:
    """Whether the noun can stand behind the verb as who does it, by all that shows its gender."""
    if is_his(passage, index, cue) or is_her_rank(passage, cue, index):
        return True
    if is_her_name(passage, cue, index):
        return True
    return not is_feminine(passage, cue, index) and agrees(cue, passage.analysis.readings[index])
