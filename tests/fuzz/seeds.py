"""The texts that are mutated: the project's own gold and example articles, and what is strewn in."""

from __future__ import annotations

import json
from pathlib import Path

import attrs

from quotes.lexicon import Lexicon
from quotes.sources import Source, read

ROOT = Path(__file__).parent.parent.parent

MARKS: tuple[str, ...] = (*"\"'«»“”„‟‘’‚‹›()[]﴾﴿❝❞″＂", "((", "))", "''", "<<", ">>", "``")
STOPS: tuple[str, ...] = (*".،,:؛;!?؟…-–—\n", "..", "\n\n", "\r\n", ": ", " - ")
SMALL_WORDS = (
    *("أن", "إن", "بأن", "أنه", "إنها", "إلى أن", "على أن", "بأنهم", "هل", "ما إذا", "كيف"),
    *(
        "لم",
        "لن",
        "ما",
        "قد",
        "كان",
        "كانت",
        "و",
        "ف",
        "لـ",
        "بـ",
        "عن",
        "من",
        "في",
        "على حد",
        "كما",
    ),
    *(
        "الوزير",
        "الوزيرة",
        "رويترز",
        "المصدر",
        "مصدر",
        "هو",
        "هي",
        "د.",
        "السيد",
        "محمد",
        "بن",
        "الذي",
    ),
)


@attrs.frozen
class Seeds:
    """What inputs are made of."""

    texts: tuple[str, ...]
    """Whole articles."""
    cues: tuple[str, ...]
    """Every inflected reporting form and every wording of an expression, folded."""
    words: tuple[str, ...]
    """The words that the rules look at: cues, small words, some of the word lists."""

    @classmethod
    def load(cls) -> Seeds:
        """Read the gold, the examples and the lexicon."""
        gold = (ROOT / "gold" / "gold.jsonl").read_text("utf-8").splitlines()
        texts = [json.loads(line)["text"] for line in gold]
        for source in read([str(ROOT / "examples" / "articles")]):
            assert isinstance(source, Source), source
            texts.append(source.text)
        lexicon = Lexicon.load()
        wordings = {" ".join(p.words) for many in lexicon.phrases.values() for p in many}
        cues = (*sorted(lexicon.forms), *sorted(wordings))
        listed = sorted(set().union(*lexicon.words.values()))
        return cls(tuple(texts), cues, (*cues, *SMALL_WORDS * 40, *listed[::7]))
