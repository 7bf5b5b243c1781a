"""The analyzer that asks a Stanza pipeline, and so knows the tree of each sentence.

The tokens and readings stay those of the built-in analyzer; the parse is brought onto them
(`parsing.Syntax`). What Stanza reads is not the input but its words without vowel signs, tatweel and
invisible controls, one of our sentences in each paragraph; an offset map leads back.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

from quotes.analysis import Analysis
from quotes.errors import AnalyzerError
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import Lexicon, default_lexicon
from quotes.parsing import Parse, Syntax
from quotes.parsing.stanza_document import read_stanza
from quotes.stanza_input import ParserInput, rejoined
from quotes.stanza_models import require_models, require_stanza
from quotes.text import Text

PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
_TOKENIZING = ("tokenize", "mwt")
# Readings of words to keep: a hundred articles have more, and beside a parse they take no time.
_REMEMBERED = 5_000


class StanzaAnalyzer:
    """Analyses text with a Stanza pipeline beside the lexicon.

    The pipeline is loaded with the first text. It never fetches anything, unless `offline` is false;
    `quotes models download` fetches the models. Not thread-safe, as Stanza is not: one for each
    thread. It can be sent to another process, which loads the models anew.

    Args:
        lexicon: the reporting words and word lists; the shipped ones when not given.
        dir: the folder of the models (with its `resources.json`); Stanza's own folder when not given.
        offline: whether Stanza may not fetch what is missing; True, unless you say so.
        use_gpu: whether to use a GPU; None uses one that is there.
        pipeline: a `stanza.Pipeline("ar")` with depparse that you have made; then `dir`, `offline`
            and `use_gpu` say nothing.
        threads: how many threads torch has while it parses. More than one makes it slower wherever
            several processes run; None leaves their number as it is.
        batch_characters: how many characters are parsed at once: of several texts, or of a long one.
        on_failure: what becomes of a text on which Stanza fails: `notice` reads it without the parse
            and says so in the document's notices, `raise` raises `AnalyzerError`.

    Raises:
        AnalyzerError: when stanza is not installed, or a model is missing.
    """

    def __init__(
        self,
        lexicon: Lexicon | None = None,
        *,
        dir: str | os.PathLike[str] | None = None,  # noqa: A002 - Stanza's own word
        offline: bool = True,
        use_gpu: bool | None = None,
        pipeline: Any = None,
        threads: int | None = 1,
        batch_characters: int = 20_000,
        on_failure: Literal["notice", "raise"] = "notice",
    ) -> None:
        self.lexicon = lexicon if lexicon is not None else default_lexicon()
        self.lexical = LexicalAnalyzer(self.lexicon, _REMEMBERED)
        self.dir = None if dir is None else Path(dir)
        self.offline = offline
        self.use_gpu = use_gpu
        self.threads = threads
        self.batch_characters = batch_characters
        self.on_failure = on_failure
        self._given = pipeline is not None
        self._pipeline = pipeline
        self._ahead: dict[str, Parse | Exception] = {}
        if pipeline is None:
            require_stanza()
            if offline:
                require_models(self.dir)
        elif "depparse" not in getattr(pipeline, "processors", {}):
            raise AnalyzerError(
                "the pipeline has no processor depparse: make it with "
                'stanza.Pipeline("ar", processors="tokenize,mwt,pos,lemma,depparse")'
            )

    def __getstate__(self) -> dict[str, Any]:
        if self._given:
            raise AnalyzerError(
                "a Stanza pipeline cannot be sent to another process: "
                "give StanzaAnalyzer the folder of its models (dir), not the pipeline"
            )
        return {**self.__dict__, "_pipeline": None, "_ahead": {}}

    @property
    def pipeline(self) -> Any:
        """The `stanza.Pipeline`, loaded when it is first asked for.

        Raises:
            AnalyzerError: when it cannot be loaded.
        """
        if self._pipeline is None:
            self._pipeline = self._load()
        return self._pipeline

    def analyze(self, text: Text) -> Analysis:
        """Return the analysis of `text`, with its `syntax`.

        Raises:
            AnalyzerError: when the pipeline cannot be loaded; and where `on_failure` is `raise`, when
                Stanza fails on this text.
        """
        analysis = self.lexical.analyze(text)
        parse = self._ahead.pop(text.raw, None)
        if parse is None:
            parse = self._parse_each([text])[0]
        if isinstance(parse, Exception):
            message = f"Stanza failed on the text ({_named(parse)})"
            if self.on_failure == "raise":
                raise AnalyzerError(message) from parse
            analysis.problem = f"{message}; it was read without a parse."
        else:
            analysis.syntax = Syntax.of(parse, analysis.starts, analysis.ends)
        return analysis

    def read_ahead(self, texts: Sequence[str]) -> None:
        """Parse `texts` at once; `analyze` then finds their parses. What was left over is dropped.

        Raises:
            AnalyzerError: when the pipeline cannot be loaded.
        """
        self._ahead = dict(
            zip(texts, self._parse_each([Text.of(text) for text in texts]), strict=True)
        )

    def _parse_each(self, texts: Sequence[Text]) -> list[Parse | Exception]:
        """The parse of each text, or what went wrong; one bad text costs no other its parse."""
        pipeline = self.pipeline
        found: list[Parse | Exception] = []
        try:
            with _restrained(self.threads):
                found.extend(self._parse(pipeline, texts))
        except Exception as error:  # whatever a model raises on odd text
            if len(texts) == 1:
                return [error]
            found = [self._parse_each([text])[0] for text in texts]
        return found

    def _parse(self, pipeline: Any, texts: Sequence[Text]) -> list[Parse]:
        """The parse of each text; texts that are longer than a batch are parsed in parts."""
        found: list[list[Parse]] = [[] for _ in texts]
        batch: list[tuple[int, ParserInput]] = []
        size = 0
        for place, text in enumerate(texts):
            for part in ParserInput.of(text, self.lexical).parts(self.batch_characters):
                batch.append((place, part))
                size += len(part.text)
                if size >= self.batch_characters:
                    self._parse_batch(pipeline, batch, found)
                    batch, size = [], 0
        if batch:
            self._parse_batch(pipeline, batch, found)
        return [Parse.joined(parses) for parses in found]

    def _parse_batch(
        self, pipeline: Any, batch: list[tuple[int, ParserInput]], found: list[list[Parse]]
    ) -> None:
        """Put the parse of each input where its text has its own."""
        documents = pipeline.bulk_process(
            [each.text for _, each in batch], processors=",".join(_TOKENIZING)
        )
        documents = [
            rejoined(document, each) for document, (_, each) in zip(documents, batch, strict=True)
        ]
        rest = [name for name in PROCESSORS if name in pipeline.processors]
        pipeline.process(documents, processors=",".join(n for n in rest if n not in _TOKENIZING))
        for document, (place, each) in zip(documents, batch, strict=True):
            found[place].append(each.brought_back(read_stanza(document).parse))
        _give_back_memory()

    def _load(self) -> Any:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import stanza  # noqa: PLC0415 - it loads torch, which takes seconds

        options: dict[str, Any] = {} if self.dir is None else {"dir": str(self.dir)}
        try:
            with _restrained(self.threads):
                return stanza.Pipeline(
                    "ar",
                    processors=",".join(require_models(self.dir) if self.offline else PROCESSORS),
                    download_method=None if self.offline else "reuse_resources",
                    use_gpu=self.use_gpu,
                    logging_level="ERROR",
                    **options,
                )
        except Exception as error:
            raise AnalyzerError(
                f"the Stanza pipeline cannot be loaded ({_named(error)}): "
                "quotes models status shows what is there"
            ) from error


@contextmanager
def _restrained(threads: int | None) -> Iterator[None]:
    """Let torch have so many threads for a while, and no oneDNN.

    oneDNN keeps what it has compiled for each size of a tensor, and here every sentence has its own:
    memory would grow for thousands of texts. What it computes is the same, and no faster.
    """
    torch = sys.modules.get("torch")  # whoever has a pipeline has loaded it
    if torch is None:
        yield
        return
    before = torch.get_num_threads(), torch.backends.mkldnn.enabled
    torch.backends.mkldnn.enabled = False
    if threads is not None:
        torch.set_num_threads(threads)
    try:
        yield
    finally:
        torch.backends.mkldnn.enabled = before[1]
        if threads is not None:
            torch.set_num_threads(before[0])


def _give_back_memory() -> None:
    """Give the memory that is free back to the system.

    Tensors have another size in each batch: what one leaves fits no other, and glibc keeps it, so that
    a long run would grow for hours.
    """
    if sys.platform == "linux":
        with suppress(AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)


def _named(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__
