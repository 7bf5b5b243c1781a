"""Facing: whether a mark opens or closes, weighed from the characters around it.

Typists mirror marks, mix them and use one character for both ends, so the surroundings say more
than the character does: in »الرياض« and "الرياض" alike the mark after a blank and before a letter
opens. The weight (`Mark.lean`) is positive for opening, negative for closing; `CLEAR` is plain.
"""

from __future__ import annotations

from typing import Final

from quotes.marks.glyphs import CLOSES, EITHER, Mark

CLEAR: Final = 2.0
"""From this weight on the surroundings leave little doubt by themselves."""

_SURE: Final = 3.0
_HINT: Final = 1.0

# Proclitics, folded, that are written right before an opening mark: و"لا", لـ"الوطن", بال"شرعية".
_CLITICS: Final = frozenset(
    [
        *("و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "بال", "وال", "كال", "فال", "ول", "وب"),
        *("ولل", "فل", "فب", "وبال", "وك", "لال"),
    ]
)
# Words, folded, that hardly end a quotation, so that a mark glued to one opens (أن” أحد), and so
# does a mark between blanks: وأضاف " نعم.
_NEVER_LAST: Final = frozenset(
    [
        *("ان", "بان", "لان", "وان", "فان", "كان", "انه", "انها", "بانه", "بانها", "من", "الي"),
        *("علي", "في", "عن", "مع", "قايلا", "قايله", "قايلين", "قوله", "قولها", "و", "ب", "ل"),
        *("قال", "قالت", "وقال", "وقالت", "فقال", "فقالت", "يقول", "تقول", "واضاف", "واضافت"),
        *("وتابع", "وتابعت", "واكد", "واكدت", "مضيفا", "مضيفه", "موكدا", "موكده", "بالقول"),
    ]
)
_WAW: Final = "\u0648"
_STOPS: Final = frozenset(".!?\u061f\u2026\u06d4")
_COMMAS: Final = frozenset("\u060c,\u061b;")
_CLOSING_BRACKETS: Final = frozenset(")]}")
_ENDS: Final = _STOPS | _COMMAS | _CLOSING_BRACKETS
_LONGEST_WORD: Final = 8
_RULE: Final = 5

_PRIMES: Final = frozenset(("straight", "single", "primes"))
_ANGLED: Final = frozenset(("guillemets", "angle"))
_DOUBTFUL: Final = frozenset(("single", "parentheses"))


def weigh_facing(folded: str, marks: list[Mark]) -> list[Mark]:
    """Weigh the facing of every mark; leave out those that are no quotation marks.

    Apostrophes and primes inside words and numbers go: l'Observateur, 5'10".
    """
    kept: list[Mark] = []
    run: list[Mark] = []
    for mark in marks:
        if run and mark.start != run[-1].end:
            _weigh_run(folded, run, kept)
            run = []
        run.append(mark)
    if run:
        _weigh_run(folded, run, kept)
    return kept


def _weigh_run(folded: str, run: list[Mark], kept: list[Mark]) -> None:
    """Weigh marks that touch one another by what stands around them all: "«نعم»"."""
    start, end = run[0].start, run[-1].end
    left = folded[start - 1] if start else "\n"
    right = folded[end] if end < len(folded) else "\n"
    if len(run) >= _RULE and left.isspace() and right.isspace():
        return  # a line of marks between two parts of a page
    lean = _lean(folded, start, end, left, right)
    if len(run) == 1:
        run[0].lean = lean
    else:
        _share_out(run, lean, left)
    for mark in run:
        mark.run = start
        mark.begins_line = left == "\n"
        mark.doubtful = _is_doubtful(mark, left, right)
        if mark.kind != "single" or _is_plain_single(mark):
            kept.append(mark)


def _share_out(run: list[Mark], lean: float, left: str) -> None:
    """Give each mark of a run its weight; in a run that may be a pair the halves face each other.

    An empty pair is "" between blanks; in نعم""لا one mark closes and the next one opens.
    """
    middle = len(run) / 2
    for index, mark in enumerate(run):
        if abs(lean) >= _HINT:
            mark.lean = lean
        else:
            first_half = _HINT if left.isspace() else -_HINT
            mark.lean = first_half if index < middle else -first_half


def _is_doubtful(mark: Mark, left: str, right: str) -> bool:
    """Whether the mark may be none: inches (35"), an arrow (اقرأ أيضا »), an apostrophe."""
    if mark.kind in _ANGLED:
        # » alone may be a bullet at the start of a line and an arrow at its end; >> anywhere
        bullet = left == "\n" and mark.nominal == CLOSES
        alone = left.isspace() and right.isspace()
        return alone and (bullet or right == "\n" or mark.end - mark.start > 1)
    return mark.kind in _DOUBTFUL or (mark.kind in _PRIMES and left.isdigit() and mark.lean < 0)


def _is_plain_single(mark: Mark) -> bool:
    """Whether a single mark stands at the edge of a word: 'نعم', not d’Orsay."""
    return abs(mark.lean) > _HINT or (mark.nominal != EITHER and mark.lean * mark.nominal > 0)


def _lean(folded: str, start: int, end: int, left: str, right: str) -> float:
    """Weigh the mark, or run of marks, that stands between `left` and `right`."""
    if left.isspace():
        return _lean_after_blank(folded, start, end, left, right)
    if left.isalnum():
        return _lean_after_letter(folded, start, right)
    if left == ":":
        return _HINT if right == "\n" else _SURE
    if left in _ENDS:
        return _lean_after_stop(left, right)
    # A bracket, a dash or another sign: ("نعم"), -"نعم"-.
    return -_HINT / 2 if right.isspace() or right in _ENDS else CLEAR + 0.5


def _lean_after_blank(folded: str, start: int, end: int, left: str, right: str) -> float:
    if right.isspace():
        if left == "\n":
            return CLEAR if right != "\n" else 0.0
        return _lean_between_blanks(folded, start, end)
    if right in _STOPS:
        return _HINT * 1.5 if _is_ellipsis_before_word(folded, end) else -CLEAR
    if right in _ENDS or right == ":":
        return -CLEAR
    if left == "\n" or folded[start - 2 : start - 1] == ":":
        return _SURE + _HINT
    # و goes on after a closing mark often enough: نعم "وأضاف.
    return 1.5 * _HINT if right == _WAW else _SURE


def _is_ellipsis_before_word(folded: str, start: int) -> bool:
    """Whether dots at `start` stand for words left out: "...وأضاف opens, نعم ". closes."""
    after = folded[start : start + 8]
    word = after.lstrip(".\u2026")
    dots = after[: len(after) - len(word)]
    return word[:1].isalpha() and (len(dots) > 1 or dots == "\u2026")


def _lean_between_blanks(folded: str, start: int, end: int) -> float:
    """Weigh a mark with a blank on both sides by the next characters out: قال : " نعم " ."""
    while start > 0 and folded[start - 1] == " ":
        start -= 1
    before = folded[start - 1] if start else "\n"
    while end < len(folded) and folded[end] == " ":
        end += 1
    after = folded[end] if end < len(folded) else "\n"
    if before == ":":
        return 1.5 * _HINT if after == "\n" else CLEAR
    if before == "\n":
        return CLEAR
    if after == "\n" or after in _ENDS:
        return -CLEAR
    if _word_before(folded, start) in _NEVER_LAST:
        return 1.5 * _HINT
    return -_HINT / 5 if after == _WAW else 0.0


def _lean_after_stop(left: str, right: str) -> float:
    """Weigh a mark right after a stop, a comma or a bracket: نعم." closes, قال،"نعم" opens."""
    if right.isspace() and left in _COMMAS:
        return -CLEAR  # the comma may have slipped before an opening mark: وقال،" نعم
    if right.isspace() or right in _ENDS:
        return -_SURE
    if right == _WAW:
        return -_HINT
    return _HINT if left in _COMMAS else -0.3


def _lean_after_letter(folded: str, start: int, right: str) -> float:
    """Weigh a mark right after a letter or digit: نعم" closes, لـ"الوطن" and أن” أحد open."""
    word = _word_before(folded, start)
    before_word = right.isalnum()
    if word in _CLITICS and not _is_glued_before(folded, start - len(word)):
        return _SURE if before_word else 1.5 * _HINT
    if before_word:
        return -_HINT / 2 if right == _WAW else 0.0
    if not right.isspace():
        return -_SURE - 1 if right in _ENDS else -_SURE
    if word in _NEVER_LAST:
        return -_HINT / 2
    return -_SURE if right == "\n" else -CLEAR


def _is_glued_before(folded: str, start: int) -> bool:
    """Whether something but a stop stands right before `start`: the ب of "ب" is no clitic."""
    if start <= 0:
        return False
    before = folded[start - 1]
    return not (before.isspace() or before in _ENDS or before in ":([{-/")


def _word_before(folded: str, end: int) -> str:
    """The letters right before `end`, cut to one more than any word in the lists has."""
    start = end
    while start > 0 and end - start <= _LONGEST_WORD and folded[start - 1].isalpha():
        start -= 1
    return folded[start:end]
