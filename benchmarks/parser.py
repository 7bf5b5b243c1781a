"""The Stanza pipeline alone: what reading the texts with a parser would cost.

It needs `stanza` with `torch`, and a pipeline in `../shared/stanza_ar`; without them there is no figure.
"""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Any

from benchmarks.baselines import count_words
from benchmarks.measuring import seconds
from benchmarks.texts import ROOT

MODELS = ROOT.parent / "shared" / "stanza_ar"


def words_per_second(texts: tuple[str, ...], models: Path = MODELS) -> float | None:
    """Words that tokenizer, tagger, lemmatizer and parser read in a second of one thread."""
    if importlib.util.find_spec("stanza") is None or not models.is_dir():
        return None
    stanza: Any = importlib.import_module("stanza")
    torch: Any = importlib.import_module("torch")
    torch.set_num_threads(1)  # more are slower on this work, and one core is what is compared
    parse = stanza.Pipeline(
        "ar",
        dir=str(models),
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        processors="tokenize,mwt,pos,lemma,depparse",
    )
    parse(texts[0])  # the first call loads what later ones share
    return sum(map(count_words, texts)) / seconds(parse, texts)
