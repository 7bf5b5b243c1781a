"""Who opens a headline, before its verb: سلمى حداد | تكشف أسرار المسلسل: …"""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.phrases.labels import label_start
from quotes.phrases.reader import PhraseReader
from quotes.phrases.starts import is_strong_start

_LONGEST = 12  # tokens


def headline_subject(passage: Passage, verb: int) -> Phrase | None:
    """The name that opens the line and ends right before the token `verb`: سلمى حداد | ترد على المتابعين: …

    It is the verb's subject then, and no noun behind it can be: الوزير يكشف | أسرار اللقاء: …
    """
    start = passage.sentence(verb)[0]
    if start >= verb:
        return None
    first = label_start(passage, start, verb)
    if not 0 < verb - first <= _LONGEST or not is_strong_start(passage, first):
        return None
    before = passage.analysis.traits(first - 1)
    if first and not before & (a.LINE | a.STOP | a.COLON):
        return None
    last = PhraseReader(passage, first, verb).read()
    return Phrase(first, last, first) if last == verb else None
