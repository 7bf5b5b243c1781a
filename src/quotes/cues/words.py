"""One word as a cue: its readings in order, the first that its context allows."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cue_reading import CueReading
from quotes.cues.anchors import REACH, find_anchor
from quotes.cues.bare_words import SAYING, bare_words
from quotes.cues.homographs import conjunction_of, has_shadda
from quotes.cues.standing import candidates, may_stand, needs_anchor, stands
from quotes.findings import Anchor, CueFinding
from quotes.parsing import Syntax
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.text import SHADDA, fold

_NEGATIONS = frozenset(
    ["لم", "لا", "لن", "ما", "ولم", "ولا", "ولن", "وما", "فلم", "فلا", "ليس", "وليس"]
)


_BUT = frozenset(["الا", "غير", "بيد"])
# Words that a verb follows only as part of a clause of its own.
_SUBORDINATORS = a.RELATIVE | a.COMPLEMENTIZER
_OF_WHAT = frozenset(["مما", "عما", "بما", "لما", "ممن", "عمن"])


def cue_start(passage: Passage, index: int, conjunction: str) -> int:
    """Input offset where the word at `index` starts behind its conjunction."""
    analysis = passage.analysis
    place = analysis.places[index] + (1 if conjunction else 0)
    return place if analysis.text.seams is None else analysis.text.origin(place)


def word_cue(passage: Passage, index: int, reading: Reading) -> CueFinding | None:
    """The cue that the word at `index` is, or None: the first reading that its context allows."""
    ways: Sequence[CueReading] = candidates[reading]
    if not ways:
        return None
    if passage.analysis.syntax is not None:
        ways = _in_order(passage.analysis.syntax, index, ways)
    elif len(ways) > 1 and has_shadda(passage, index):
        ways = _in_spelling(passage.analysis.raw(index, index + 1), ways)
    scope: tuple[int, int] | None = None
    anchored = True
    if _SET_OFF[reading]:
        scope = passage.sentence(index)
        anchored = passage.may_anchor(index + 1, min(scope[1], index + 1 + REACH))
        if not anchored:
            return None
    searched: dict[frozenset[str], Anchor | None] = {}
    for candidate in ways:
        if not may_stand(passage, index, reading, candidate):
            continue
        if candidate.suffix == "ه" and passage.analysis.spelled(index).endswith("ة"):
            continue  # بنظرة is no بنظره
        if scope is None:
            scope = passage.sentence(index)
            # there is nothing behind two in three of the words that could report
            anchored = passage.may_anchor(index + 1, min(scope[1], index + 1 + REACH))
        if not anchored and needs_anchor(candidate):
            continue
        frames = candidate.form.entry.frames
        if frames not in searched:
            searched[frames] = (
                find_anchor(passage, index + 1, scope[1], frames) if anchored else None
            )
        anchor = searched[frames]
        if candidate.form.entry.lemma in SAYING:
            anchor = bare_words(passage, index, candidate, anchor, scope[1]) or anchor
        if not stands(passage, index, reading, candidate, anchor):
            continue
        return CueFinding(
            first=index,
            last=index + 1,
            start=cue_start(passage, index, candidate.conjunction),
            end=passage.analysis.end(index),
            entry=candidate.form.entry,
            form=candidate.form,
            kind=candidate.form.kind,
            suffix=candidate.suffix,
            conjunction=conjunction_of(passage, index, candidate),
            negated=index > 0 and passage.analysis.forms[index - 1] in _NEGATIONS,
            scope=scope,
            anchor=anchor,
            subordinate=_is_subordinate(passage, index),
        )
    return None


def _needs_anchor(reading: Reading) -> bool:
    return all(map(needs_anchor, candidates[reading]))


_SET_OFF = PerWord(_needs_anchor)
"""Whether the word, however it is read, reports only what is set off behind it."""


def _in_order(syntax: Syntax, index: int, ways: Sequence[CueReading]) -> Sequence[CueReading]:
    """The readings in the order to try: first those of the lemma that a parse has, if it has one.

    تبين is بيّن or تبيّن, يعد is وعد or عدّ: a lemma tells, compared without vowel signs.
    """
    lemma = syntax.lemmas[index]
    if len(ways) < 2 or not lemma:
        return ways
    return sorted(ways, key=lambda each: fold(each.form.entry.lemma) != lemma)


_VOWELS = "\u064e\u064f\u0650"


def _in_spelling(word: str, ways: Sequence[CueReading]) -> Sequence[CueReading]:
    """The readings in the order to try where the word is written with its doubled letter.

    In the middle it is of the lemma that is given with one: ذكّر is no ذكر. At the end the two last radicals
    are alike: وعدّ is و with عدّ.
    """
    if word.rstrip(_VOWELS).endswith(SHADDA):
        return sorted(ways, key=lambda each: not each.conjunction)
    return sorted(ways, key=lambda each: SHADDA not in each.form.entry.lemma)


def _is_subordinate(passage: Passage, index: int) -> bool:
    """Whether the cue's clause hangs on a word right before it: الذي قال, أن يقول, ما أعلنته."""
    before = passage.analysis.readings[index - 1] if index else None
    if before is None or before.form in ("فيما", "بينما", "حيث"):
        return False
    if before.form in ("انه", "انها", "انهم", "انهما") and index > 1:
        if passage.analysis.forms[index - 2] in _BUT:
            return False  # … إلا أنه قال: "but he said"
    return bool(before.traits & _SUBORDINATORS) or before.form in _OF_WHAT
