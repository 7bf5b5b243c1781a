"""What the writer tells that nobody said: … من دون أن يحدد موعدا, دون ذكر الأسباب."""

from __future__ import annotations

from quotes.contents.remarks import is_speech
from quotes.passage import Passage

_WITHOUT = (("دون", "ان"), ("من", "دون", "ان"), ("بدون", "ان"), ("من", "غير", "ان"))
OPEN_WITHOUT = frozenset(words[0] for words in _WITHOUT)
"""The first words of what tells so."""


def withholds(passage: Passage, index: int, behind_marks: bool) -> bool:
    """Whether the writer tells here what was not said: … من دون أن يحدد موعدا.

    Behind closing marks any verb may follow; elsewhere one that reports.
    """
    analysis = passage.analysis
    if _names_what_is_kept(passage, index):
        return True
    for words in _WITHOUT:
        verb = index + len(words)
        if tuple(analysis.forms[index:verb]) == words and verb < len(analysis.forms):
            return (
                behind_marks
                or analysis.forms[verb] in _TELLS_MORE
                or (analysis.forms[verb] in _COMES_OUT and is_speech(passage, verb + 1))
                or any(
                    cue.form.kind == "verb"
                    and not cue.suffix
                    and cue.form.entry.sense in ("mention", "reveal", "explain", "comment", "add")
                    for cue in analysis.readings[verb].cues
                )
            )
    return False


def _names_what_is_kept(passage: Passage, index: int) -> bool:
    """… من دون تحديد تاريخ العملية; … دون ذكر الأسباب."""
    analysis = passage.analysis
    index += analysis.forms[index] == "من"
    if index + 1 >= len(analysis.forms) or analysis.forms[index] not in ("دون", "بدون"):
        return False
    index += 1
    return index + 1 < len(analysis.forms) and analysis.readings[index].base in _KEPT


_KEPT = frozenset(["تحديد", "ذكر", "كشف", "اشاره", "توضيح", "افصاح", "خوض"])
# Verbs that report nothing themselves, but tell with دون أن what was not said.
_TELLS_MORE = frozenset(
    [
        form
        for stem in ("حدد", "تطرق", "فصح", "سمي", "فصل", "قدم", "شير", "عطي", "غفل", "تحدث")
        for form in ("ي" + stem, "ت" + stem, "ي" + stem + "وا")
    ]
)


_COMES_OUT = frozenset(["يصدر", "تصدر", "يرد", "ترد", "يلقي", "يتلقي", "تتلقي"])
