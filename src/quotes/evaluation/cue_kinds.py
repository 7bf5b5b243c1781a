"""What kind of word a cue is, where the gold doesn't say: read off the lexicon."""

from __future__ import annotations

from quotes.analysis import Analysis
from quotes.evaluation.annotation import Extent
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon
from quotes.text import Text

UNKNOWN = "not in lexicon"
NONE = "no cue"


class CueKinds:
    """Tells the kind of cues in texts; looks at each text once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._analyzer = LexicalAnalyzer(lexicon)
        self._analyses: dict[str, Analysis] = {}

    def kind(self, text: str, cue: Extent | None) -> str:
        """verb, participle, noun, preposition or colon, `NONE` for None, else `UNKNOWN`.

        A word of several kinds counts as the first that the lexicon gives; an expression as what it
        is headed by.
        """
        if cue is None:
            return NONE
        if text[cue[0] : cue[1]].strip() == ":":
            return "colon"
        if text not in self._analyses:
            self._analyses[text] = self._analyzer.analyze(Text.of(text))
        analysis = self._analyses[text]
        # The gold leaves و and ف out: the token may begin before the cue.
        index = analysis.index_at(cue[0])
        if index and analysis.end(index - 1) > cue[0]:
            index -= 1
        if index >= len(analysis.forms):
            return UNKNOWN
        phrase = analysis.expression_at(index)
        if phrase is not None:
            return phrase.entry.kind
        readings = analysis.readings[index].cues
        return readings[0].form.kind if readings else UNKNOWN
