"""Colons that bring in a list, not words: … لكل من: سمير فرح، وليد نصر; النتائج كالتالي: ⏎."""

from __future__ import annotations

from quotes import analysis as a
from quotes.passage import Passage

# Words behind which a colon brings in a list, not words.
_BEFORE_LIST = frozenset(
    [
        "من", "هم", "هي", "وهم", "وهي", "هما", "وهما", "مثل", "منها", "منهم", "بينها", "بينهم",
        "التالي", "التاليه", "التاليين", "الاتي", "الاتيه", "كالتالي", "كالاتي", "مايلي", "يلي",
    ]
)  # fmt: skip


def brings_list(passage: Passage, colon: int) -> bool:
    """Whether the word before a colon announces a list: كالتالي: ⏎, not صاح واحد منهم: …, كتب ما يلي: لن أعود."""
    if passage.analysis.forms[colon - 1] not in _BEFORE_LIST:
        return False
    return not (_is_one_of_them(passage, colon - 1) or _follows(passage, colon))


_OF_THEM = frozenset(["منهم", "منها", "منهما", "بينهم", "بينها"])


def _is_one_of_them(passage: Passage, index: int) -> bool:
    """قال واحد منهم: …, صاح كثير منهم: … — who speaks, and no list of them."""
    if index < 2 or passage.analysis.forms[index] not in _OF_THEM:
        return False
    return bool(passage.analysis.traits(index - 1) & a.SINGLED)


_AS_FOLLOWS = (["ما", "يلي"], ["بما", "يلي"])
_ACCORDING = frozenset(["وفق", "حسب", "بحسب", "في", "علي"])


def _follows(passage: Passage, colon: int) -> bool:
    """وكتب النائب ما يلي: لن أعود — what is said in one line; not وفق ما يلي: ⏎."""
    forms, words = passage.analysis.forms, passage.analysis.forms[colon - 2 : colon]
    if words not in _AS_FOLLOWS or colon < 3 or forms[colon - 3] in _ACCORDING:
        return False
    return colon + 1 < len(forms) and not passage.analysis.traits(colon + 1) & _OF_ITEMS


_OF_ITEMS = a.LINE | a.NUMBER | a.DASH
