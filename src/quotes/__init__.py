"""Arabic quotation attribution: who says what, with which word.

>>> import quotes
>>> document = quotes.extract("قال وزير النقل سامي حداد إن الجسر سيفتح غدا.")
>>> document.quotations[0].speaker.name
'سامي حداد'

The names below are loaded when they are first used, so that `import quotes` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotes.analysis import Analysis
    from quotes.analyzers import Analyzer
    from quotes.corpus import Corpus
    from quotes.errors import (
        AnalyzerError,
        InputError,
        LexiconError,
        MissingPackageError,
        QuotesError,
    )
    from quotes.frames import to_dataframe
    from quotes.lexicon import Lexicon
    from quotes.model import (
        Attribution,
        Cue,
        Document,
        Evidence,
        Mention,
        Notice,
        Quotation,
        Speaker,
        Via,
    )
    from quotes.output.brat import read_brat
    from quotes.pipeline import Extractor, extract
    from quotes.span import Span

__version__ = "0.1.0"

_HOMES = {
    "Analysis": "quotes.analysis",
    "Analyzer": "quotes.analyzers",
    "AnalyzerError": "quotes.errors",
    "Attribution": "quotes.model",
    "Corpus": "quotes.corpus",
    "Cue": "quotes.model",
    "Document": "quotes.model",
    "Evidence": "quotes.model",
    "Extractor": "quotes.pipeline",
    "InputError": "quotes.errors",
    "Lexicon": "quotes.lexicon",
    "LexiconError": "quotes.errors",
    "Mention": "quotes.model",
    "MissingPackageError": "quotes.errors",
    "Notice": "quotes.model",
    "Quotation": "quotes.model",
    "QuotesError": "quotes.errors",
    "Span": "quotes.span",
    "Speaker": "quotes.model",
    "Via": "quotes.model",
    "extract": "quotes.pipeline",
    "read_brat": "quotes.output.brat",
    "to_dataframe": "quotes.frames",
}

__all__ = [
    "Analysis",
    "Analyzer",
    "AnalyzerError",
    "Attribution",
    "Corpus",
    "Cue",
    "Document",
    "Evidence",
    "Extractor",
    "InputError",
    "Lexicon",
    "LexiconError",
    "Mention",
    "MissingPackageError",
    "Notice",
    "Quotation",
    "QuotesError",
    "Span",
    "Speaker",
    "Via",
    "extract",
    "read_brat",
    "to_dataframe",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'quotes' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - only when a name is first used

    from quotes import collector  # noqa: PLC0415 - the same

    with collector.waiting():
        value = globals()[name] = getattr(import_module(home), name)
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
