"""The processor `quote` for Stanza pipelines; importing this module registers it.

    import stanza
    import quotes.stanza_processor

    nlp = stanza.Pipeline("ar", processors="tokenize,mwt,pos,lemma,depparse,quote")
    for quotation in nlp("قال الوزير إن الجسر آمن.").quotations:
        print(quotation.speaker.name, quotation.text)

A document then has `quotations`, a tuple of `quotes.Quotation`, and `quotation_speakers`, a tuple of
`quotes.Speaker`; before the processor has seen it both are empty. Options of the pipeline:
`quote_lexicon` (a `Lexicon`, or files for `Lexicon.load`) and `quote_min_confidence`.

Stanza drops what it does not know when a document is serialised, these two among it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor
from stanza.pipeline.registry import NAME_TO_PROCESSOR_CLASS

from quotes.confidence import PLAUSIBLE
from quotes.lexicon import Lexicon
from quotes.pipeline import Extractor

NAME = "quote"


class QuoteProcessor(Processor):  # type: ignore[misc] # stanza has no types
    """Puts `quotations` on each document of the pipeline."""

    REQUIRES_DEFAULT = frozenset({"tokenize", "pos", "depparse"})
    PROVIDES_DEFAULT = frozenset({NAME})

    def __init__(self, config: Mapping[str, Any], pipeline: Any, device: Any) -> None:
        super().__init__(config, pipeline, device)
        lexicon = config.get("lexicon")
        if isinstance(lexicon, str):
            lexicon = [lexicon]
        if lexicon is not None and not isinstance(lexicon, Lexicon):
            lexicon = Lexicon.load(extra=lexicon)
        self._extractor = Extractor(lexicon, min_confidence=config.get("min_confidence", PLAUSIBLE))

    def process(self, doc: Any) -> Any:
        """Find the quotations of a parsed document, and return the same document with them."""
        found = self._extractor.extract_parsed(doc)
        doc.quotations = found.quotations
        doc.quotation_speakers = found.speakers
        return doc


def _register() -> None:
    # A second registration, as of a notebook's cell that runs again, would run the processor twice.
    if NAME not in NAME_TO_PROCESSOR_CLASS:
        register_processor(NAME)(QuoteProcessor)
    for name in ("quotations", "quotation_speakers"):
        if not hasattr(Document, name):
            Document.add_property(name, default=(), setter=_setter(f"_{name}"))


def _setter(hidden: str) -> Callable[[Any, tuple[Any, ...]], None]:
    """Without one, Stanza makes the property read-only."""
    return lambda document, value: setattr(document, hidden, value)


_register()
"""Safe when the module is imported again, or reloaded."""
