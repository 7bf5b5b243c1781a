"""Whether words are somebody's own, by the persons of their grammar: I, we, you, and calls to somebody."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

# Pronouns, and prepositions with one, folded. عليه and منه tell nothing, لدي is لدى as well.
_PRESENT = frozenset(
    word
    for words in (
        "انا اني انني انك انكم اننا نحن انت انتم انتما انتن اياي اياك ايانا",
        "لي لنا لك لكم بي بنا بك بكم مني منا منك منكم عني عنا عنك عنكم معي معنا معك معكم",
        "عندي عندنا عندك علينا عليك عليكم الينا اليك اليكم لدينا لديك لديكم فينا فيك فيكم",
        "بيننا بينكم كلنا كلكم جميعنا لكنني لكني لكننا لكنك لكنكم كانني لعلنا كنا لسنا لست ليتني ليتنا",
        # the commonest imperfects of the first person that are no other word, were they misspelled
        "اريد نريد استطيع نستطيع اعرف نعرف اشعر نشعر نحتاج اخاف نخاف ارجو نرجو اقصد نقصد اخشي نخشي",
        "اتذكر نتذكر ادري ندري افهم نفهم نكره احاول نحاول نملك ادعو ندعو اعيش نعيش اعود نعود اذهب نذهب",
        "اكون نكون اشكر نشكر نطلب نسمع نعمل نحب نتمني اتمني ننتظر نستحق استحق اظن نظن",
    )
    for word in words.split()
)
# The beginnings of hollow verbs, whose first person is as short as a noun's accusative.
_HOLLOW = frozenset(["فز", "قل", "عد", "كن", "قم", "صر", "زر", "نم", "ذق", "بع", "سر", "عش"])
CALLS = frozenset(["يا", "ايها", "ايتها"])
"""Words that call somebody: what follows is whoever is spoken to."""
_CALLS = CALLS | {"نعم", "كلا", "اجل", "بلي"}


def speaks(passage: Passage, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` hold a first or second person, or a call."""
    readings = passage.analysis.readings
    return any(_shows_voice(passage, index, readings[index]) for index in range(first, last))


def _shows_voice(passage: Passage, index: int, reading: Reading) -> bool:
    if not reading.is_word or passage.inside[index] >= 0:
        return False
    form = reading.form
    bare = form[1:] if form[0] in "وف" and len(form) > 2 else form
    if form in _PRESENT or bare in _PRESENT or bare in _CALLS:
        return reading.traits & (a.GIVEN_WORD | a.ADVERB) != a.GIVEN_WORD  # منى, no مني
    if reading.definite or reading.traits & ~(a.ADJECTIVE | a.OCCASION):
        return False
    verbs = [cue.form for cue in reading.cues if cue.form.kind == "verb"]
    if verbs:
        return all(verb.person in (1, 2) for verb in verbs)
    if _is_future(passage.analysis.spelled(index).lstrip("وف")):
        return True
    if form.endswith("نا") and ((len(bare) == 4 and bare[:2] in _HOLLOW) or form == "فزنا"):
        return True  # قلنا
    if len(bare) < 5:
        return False  # ثمنا
    # هدفنا, فريقنا; not ثمينا, مجنونا, لبنانا, whose ending is an accusative
    ours = bare.endswith("نا") and not bare.endswith(("انا", "ينا", "ونا"))
    return ours or (bare.endswith("ني") and bare[0] in "يت")


def _is_future(spelled: str) -> bool:
    """سنعمل, سأعود: the future of who speaks."""
    return len(spelled) > 4 and spelled.startswith(("سأ", "سن"))


# ثم سمعه | يسأله إن كان …: whoever the pronoun is, not who hears. Folded.
_SENSED = frozenset(
    joined + verb + of
    for joined in ("", "و", "ف")
    for verb in ("سمع", "سمعت", "را", "رات", "وجد", "وجدت", "ابصر", "ابصرت")
    for of in POSSESSIVES
)


def is_heard(analysis: Analysis, cue: CueFinding) -> bool:
    """Whether the verb is what somebody hears or sees another do: ثم سمعه | يسأله."""
    if analysis.forms[cue.first - 1] not in _SENSED or not cue.first or cue.form is None:
        return False
    return cue.form.tense == "imperfect"
