"""A verb of saying that stands inside its words, or behind them, where no marks tell: …، يضيف المتحدث، …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import INSERTED, CueFinding
from quotes.lexicon import Entry, Phrase
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import is_strong_start, read_phrase
from quotes.pronouns import AND_HE

# Verbs that say, and take no other object.
_SAYING = frozenset(
    ["قال", "أضاف", "أوضح", "أكد", "تابع", "شرح", "روى", "حكى", "استطرد", "أردف", "زاد", "استدرك"]
)
_FEWEST_WORDS = 2


def inserted_cue(passage: Passage, index: int, reading: Reading) -> CueFinding | None:
    """The cue that the verb at `index` is, set off with its subject as بحسب المتحدث would be, or None."""
    analysis = passage.analysis
    if index + 1 < len(analysis.forms) and analysis.forms[index + 1] in _THAT:
        return _cue_of_that(passage, index, reading)
    if reading.form[0] not in "يت" or not analysis.traits(index - 1) & (a.COMMA | a.DASH):
        return None
    entry = _inserted_entry(reading)
    scope = passage.sentence(index)
    if entry is None or index - scope[0] <= _FEWEST_WORDS or index - 1 in passage.closed_at:
        return None
    if passage.inside[index] >= 0:
        return None  # "هذا سيمكننا، تقول الرحالة، من التواجد"
    if index + 1 >= scope[1] or not is_strong_start(passage, index + 1):
        return None
    behind = read_phrase(passage, index + 1, scope[1]).last
    if behind < scope[1] and not (
        analysis.traits(behind) & (a.COMMA | a.DASH | a.STOP) or analysis.forms[behind] in AND_HE
    ):
        return None
    if any(each in passage.opens for each in range(*scope)):
        return None  # وفي هذا الصدد، تقول الشابة، "…"
    if any(analysis.traits(each) & a.COMPLEMENTIZER for each in range(scope[0], index)):
        return None
    if any(_is_set_off(passage, each) for each in range(behind, scope[1])):
        return None  # وخلال المؤتمر، توضح الطبيبة، في كلمتها، أن
    return _inserted(passage, index, index + 1, entry)


def _is_set_off(passage: Passage, index: int) -> bool:
    """Whether an أن stands behind a comma, which no verb in what is said has: ، أن; ، إلى أن; not نعرف أن."""
    analysis = passage.analysis
    if not analysis.traits(index) & a.COMPLEMENTIZER or analysis.forms[index][0] in "وف":
        return False  # …، يضيف المصدر، فإنه
    before = index - 1 - (analysis.forms[index - 1] in _BEFORE_THAT)
    return bool(analysis.traits(before) & a.COMMA)


_BEFORE_THAT = frozenset(["الي", "علي", "عن", "من"])


def _inserted_entry(reading: Reading) -> Entry | None:
    return next(
        (
            cue.form.entry
            for cue in reading.cues
            if cue.form.kind == "verb"
            and not (cue.suffix or cue.conjunction)
            and (cue.form.tense, cue.form.person, cue.form.number) == ("imperfect", 3, "s")
            and cue.form.entry.lemma in _SAYING
        ),
        None,
    )


_THAT = frozenset(["ذلك", "بذلك"])
_TELLING_THAT = frozenset(["أوضح", "صرح", "ذكر", "أفاد", "أعلن", "أكد", "بيّن", "أدلى"])


def _cue_of_that(passage: Passage, index: int, reading: Reading) -> CueFinding | None:
    """أُغلقت المخابز. | صرح بذلك مدير البلدية: what has just been told is his."""
    analysis = passage.analysis
    entry = _entry_of_that(reading)
    scope = passage.sentence(index)
    apart = index - scope[0] > _FEWEST_BEFORE and analysis.traits(index - 1) & (a.COMMA | a.STOP)
    if entry is None or not apart or passage.inside[index] >= 0:
        return None
    if index + 2 >= scope[1] or not is_strong_start(passage, index + 2):
        return None
    return _inserted(passage, index, index + 2, entry)


_FEWEST_BEFORE = 4


def _entry_of_that(reading: Reading) -> Entry | None:
    return next(
        (
            cue.form.entry
            for cue in reading.cues
            if cue.form.entry.lemma in _TELLING_THAT
            and (cue.form.kind, cue.form.tense) == ("verb", "perfect")
            and not (cue.suffix or cue.conjunction)
        ),
        None,
    )


def _may_be_inserted(reading: Reading) -> bool:
    told = reading.form[0] in "يت" and _inserted_entry(reading) is not None
    return told or _entry_of_that(reading) is not None


MAY_BE_INSERTED = PerWord(_may_be_inserted)
"""Whether `inserted_cue` may find one, as far as the word alone tells."""


def _inserted(passage: Passage, index: int, last: int, entry: Entry) -> CueFinding:
    analysis = passage.analysis
    scope = passage.sentence(index)
    return CueFinding(
        first=index,
        last=last,
        start=analysis.start(index),
        end=analysis.end(index),
        entry=entry,
        form=None,
        kind="preposition",
        suffix="",
        conjunction="",
        negated=False,
        scope=scope,
        anchor=None,
        expression=Phrase(entry, INSERTED, "verb", None, None),
    )
