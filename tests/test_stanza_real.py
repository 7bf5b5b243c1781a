"""Real Stanza pipelines: one of tiny models trained here, and the one beside the checkout.

    pytest -m stanza

The tiny models are trained on our own sentences in under a minute, once: they are kept in pytest's
cache, or in the folder that QUOTES_TINY_STANZA names.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from made_pages import blocks, lay_out
from made_parses import conllu
from quotes.cli import main
from quotes.model import Document
from quotes.pipeline import Extractor
from quotes.stanza_analyzer import StanzaAnalyzer
from quotes.text import Text
from tiny_stanza import SENTENCES, train

pytestmark = [
    pytest.mark.stanza,
    # what stanza and torch warn of among themselves
    pytest.mark.filterwarnings("default"),
]

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("QUOTES_STANZA_DIR", ROOT.parent / "shared" / "stanza_ar"))
TEXT = "قال الوزير إن الجسر آمن. وأضاف الوزير أن الطريق مفتوح."


@pytest.fixture(scope="session")
def tiny(request: pytest.FixtureRequest) -> Path:
    """A folder of models that were trained on `SENTENCES`."""
    named = os.environ.get("QUOTES_TINY_STANZA")
    cache = request.config.cache
    assert cache is not None
    folder = Path(named) if named else Path(cache.mkdir("tiny_stanza"))
    train(folder)
    return folder


@pytest.fixture(params=["tiny", "shared"])
def folder(request: pytest.FixtureRequest) -> Path:
    """Both folders of models, one after the other."""
    if request.param == "tiny":
        found: Path = request.getfixturevalue("tiny")
        return found
    if not SHARED.is_dir():
        if os.environ.get("QUOTES_STANZA_DIR"):
            pytest.fail(f"{SHARED} is not there")
        pytest.skip("no models beside the checkout")
    return SHARED


@pytest.fixture
def extractor(folder: Path) -> Extractor:
    return Extractor(analyzer=StanzaAnalyzer(dir=folder, use_gpu=False))


def found(document: Document) -> list[tuple[str | None, str]]:
    return [(each.speaker.name if each.speaker else None, each.text) for each in document]


def test_quotations_with_the_parse_in_the_trace(extractor: Extractor) -> None:
    document = extractor.extract(TEXT)
    assert found(document) == [
        ("الوزير", "إن الجسر آمن"),
        ("الوزير", "أن الطريق مفتوح"),
    ]
    notes = {each.note for q in document.quotations for each in q.evidence if each.stage == "parse"}
    assert "agrees on the cue: VERB" in notes
    assert "agrees on the subject" in notes


def test_offsets_are_those_of_the_untouched_text(extractor: Extractor) -> None:
    text = "\u200fقَالَ الوزيــــر للصحفيين:\u200f «نَعَم. سنعود».\nوسقط المطر."
    analysis = extractor.analyzer.analyze(Text.of(text))
    assert analysis.syntax is not None
    assert "" not in [
        tag
        for tag, reading in zip(analysis.syntax.tags, analysis.readings, strict=True)
        if reading.is_word
    ]
    for quotation in extractor.extract(text):
        for span in quotation.content:
            assert text[span.start : span.end] == span.text


def test_many_texts_as_one_by_one(extractor: Extractor) -> None:
    texts = [TEXT, "", "سقط المطر.", "\n\n", TEXT[::-1], TEXT + "\n\n" + TEXT]
    single = [extractor.extract(text).to_dict() for text in texts]
    assert [document.to_dict() for document in extractor.extract_many(texts)] == single


def test_a_long_text_in_parts_as_in_one(folder: Path) -> None:
    text = " ".join([TEXT] * 3) + "\n" + "\n\n".join([TEXT] * 5)
    whole, parts = (
        Extractor(analyzer=StanzaAnalyzer(dir=folder, use_gpu=False, batch_characters=size))
        for size in (20_000, 100)
    )
    document = parts.extract(text)
    assert document.to_dict() == whole.extract(text).to_dict()
    notes = [[each.note for each in q.evidence if each.stage == "parse"] for q in document]
    assert len(notes) == 16
    assert all("agrees on the subject" in each for each in notes)


@pytest.mark.parametrize(
    "text",
    ["\ud800 قال", "ق" * 3000, "« " * 400, "قال " * 400, "\u0640" * 50, "a\x00b", "ﷺ ﻻ", "😀 قال"],
)
def test_odd_texts_come_through(tiny: Path, text: str) -> None:
    extractor = Extractor(analyzer=StanzaAnalyzer(dir=tiny, use_gpu=False))
    document = extractor.extract(text)
    assert document.text == text
    assert [notice.kind for notice in document.notices].count("not_parsed") == 0


def test_an_analyzer_goes_to_another_process_without_its_models(tiny: Path) -> None:
    extractor = Extractor(analyzer=StanzaAnalyzer(dir=tiny, use_gpu=False))
    before = extractor.extract(TEXT).to_dict()
    copy = pickle.loads(pickle.dumps(extractor.analyzer))  # noqa: S301 - our own
    assert Extractor(analyzer=copy).extract(TEXT).to_dict() == before


def test_several_processes(tiny: Path) -> None:
    extractor = Extractor(analyzer=StanzaAnalyzer(dir=tiny, use_gpu=False))
    documents = list(extractor.extract_many([TEXT] * 3, jobs=2))
    assert [found(document) for document in documents] == [found(extractor.extract(TEXT))] * 3


def test_torch_is_restrained_and_left_as_it_was(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    def state() -> tuple[int, bool]:
        return torch.get_num_threads(), torch.backends.mkldnn.enabled

    analyzer = StanzaAnalyzer(dir=tiny, use_gpu=False)
    before, seen = state(), []
    parse = analyzer.pipeline.bulk_process

    def watched(*arguments: Any, **options: Any) -> Any:
        seen.append(state())
        return parse(*arguments, **options)

    monkeypatch.setattr(analyzer.pipeline, "bulk_process", watched)
    Extractor(analyzer=analyzer).extract(TEXT)
    assert seen == [(1, False)]
    assert state() == before


def pipeline(folder: Path, **options: Any) -> Any:
    import stanza

    return stanza.Pipeline(
        "ar", dir=str(folder), download_method=None, use_gpu=False, logging_level="ERROR", **options
    )


def test_a_pipeline_and_a_document_of_ones_own(folder: Path) -> None:
    nlp = pipeline(folder, processors="tokenize,mwt,pos,lemma,depparse")
    given = Extractor(analyzer=StanzaAnalyzer(pipeline=nlp))
    document = nlp(TEXT)
    assert found(Extractor().extract_parsed(document)) == found(given.extract(TEXT))


def test_a_document_read_from_conllu() -> None:
    from stanza.utils.conll import CoNLL

    written = conllu(*SENTENCES[:2])
    document = CoNLL.conll2doc(input_str=written)
    ours = Extractor().extract_parsed(document)
    assert ours.text == "قال الوزير إن الجسر آمن. وأضاف الوزير أن الطريق مفتوح."
    assert found(ours) == [("الوزير", "إن الجسر آمن"), ("الوزير", "أن الطريق مفتوح")]


def test_conllu_that_stanza_writes_is_read(folder: Path, tmp_path: Path) -> None:
    from stanza.utils.conll import CoNLL

    nlp = pipeline(folder, processors="tokenize,mwt,pos,lemma,depparse")
    path = tmp_path / "out.conllu"
    CoNLL.write_doc2conll(nlp(TEXT), str(path))
    done = CliRunner().invoke(main, ["extract", str(path), "--quiet"])
    assert done.exit_code == 0, done.stderr
    record = json.loads(done.stdout)
    assert [q["content"][0]["text"] for q in record["quotations"]] == [
        "إن الجسر آمن",
        "أن الطريق مفتوح",
    ]


def test_the_processor_quote(folder: Path) -> None:
    import quotes.stanza_processor as module

    importlib.reload(module)  # as a notebook's cell that is run again
    nlp = pipeline(folder, processors="tokenize,mwt,pos,lemma,depparse,quote")
    document = nlp(TEXT)
    assert [each.text for each in document.quotations] == ["إن الجسر آمن", "أن الطريق مفتوح"]
    assert [each.name for each in document.quotation_speakers] == ["الوزير"]
    for quotation in document.quotations:
        span = quotation.content[0]
        assert document.text[span.start : span.end] == span.text
    assert len(nlp.bulk_process([TEXT, TEXT])[1].quotations) == 2
    from stanza.models.common.doc import Document as StanzaDocument
    from stanza.pipeline.registry import PIPELINE_NAMES

    assert PIPELINE_NAMES.count("quote") == 1
    assert StanzaDocument([]).quotations == ()


def test_the_processor_takes_options(tiny: Path) -> None:
    import quotes.stanza_processor  # noqa: F401

    nlp = pipeline(
        tiny, processors="tokenize,mwt,pos,lemma,depparse,quote", quote_min_confidence=0.999
    )
    assert nlp(TEXT).quotations == ()


def test_the_command(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": TEXT}) + "\n" for n in "abc"), "utf-8")
    options = ["--analyzer", "stanza", "--stanza-dir", str(folder)]
    done = CliRunner().invoke(main, ["extract", str(path), "--quiet", *options])
    assert done.exit_code == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["id"] for record in records] == list("abc")
    assert all(len(record["quotations"]) == 2 for record in records)
    told = CliRunner().invoke(main, ["explain", str(path), *options])
    assert "parse: agrees on the cue: VERB" in told.stdout


def test_a_broken_model_is_told_in_one_sentence(tiny: Path, tmp_path: Path) -> None:
    broken = tmp_path / "models"
    shutil.copytree(tiny, broken)
    next((broken / "ar" / "depparse").glob("*.pt")).write_bytes(b"no model")
    options = ["--analyzer", "stanza", "--stanza-dir", str(broken)]
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    done = CliRunner().invoke(main, ["extract", str(path), *options, "--quiet"])
    assert done.exit_code in (1, 2)
    assert "the Stanza pipeline cannot be loaded" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.fixture
def server(tiny: Path, tmp_path: Path) -> Iterator[str]:
    """A server that looks like Stanza's, with the tiny models as its default package."""
    from stanza.resources.common import DEFAULT_RESOURCES_VERSION

    archive = tmp_path / "served" / "default.zip"
    archive.parent.mkdir()
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted((tiny / "ar").rglob("*.pt")):
            packed.write(path, path.relative_to(tiny / "ar"))
    resources = json.loads((tiny / "resources.json").read_text("utf-8"))
    resources["ar"]["default_md5"] = hashlib.md5(archive.read_bytes()).hexdigest()  # noqa: S324
    handler = partial(SimpleHTTPRequestHandler, directory=str(archive.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{running.server_port}"
        resources["url"] = f"{address}/{{filename}}"
        name = f"resources_{DEFAULT_RESOURCES_VERSION}.json"
        (archive.parent / name).write_text(json.dumps(resources), "utf-8")
        yield address
        running.shutdown()


@pytest.fixture
def from_server(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from stanza.resources import common

    # Stanza binds the address of its server as a default of two functions when it is imported.
    for function in (common.download, common.download_resources_json):
        defaults = tuple(
            server if value == common.DEFAULT_RESOURCES_URL else value
            for value in function.__defaults__
        )
        monkeypatch.setattr(function, "__defaults__", defaults)
    monkeypatch.setattr(common, "DEFAULT_RESOURCES_URL", server)


@pytest.mark.usefixtures("from_server")
def test_models_are_fetched_when_one_agrees(tmp_path: Path) -> None:
    target = tmp_path / "fetched"
    refused = CliRunner().invoke(main, ["models", "download", "--dir", str(target)])
    assert refused.exit_code == 2
    assert "CC BY-NC-SA" in refused.stderr
    assert re.search(r"default\.zip \(\d+\.\d MB\)", refused.stderr)
    assert "say --yes" in refused.stderr
    assert not target.exists()
    done = CliRunner().invoke(main, ["models", "download", "--dir", str(target), "--yes"])
    assert done.exit_code == 0, done.stderr
    status = CliRunner().invoke(main, ["models", "status", "--dir", str(target)])
    assert status.exit_code == 0
    assert "all is there" in status.stdout
    again = CliRunner().invoke(main, ["models", "download", "--dir", str(target)])
    assert "there is nothing to fetch" in again.stderr
    assert found(Extractor(analyzer=StanzaAnalyzer(dir=target)).extract(TEXT))


def test_without_a_connection_one_sentence_tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stanza.resources import common

    function = common.download_resources_json
    nowhere = tuple(
        "http://127.0.0.1:9" if value == common.DEFAULT_RESOURCES_URL else value
        for value in function.__defaults__
    )
    monkeypatch.setattr(function, "__defaults__", nowhere)
    done = CliRunner().invoke(main, ["models", "download", "--dir", str(tmp_path / "new"), "--yes"])
    assert done.exit_code == 2
    assert "the models cannot be asked for" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_page_runs(folder: Path, tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "models").symlink_to(folder)
    page = ROOT / "docs" / "stanza.md"
    assert sum(block.suite == "stanza" for block in blocks(page)) == 5
    program = f"from pathlib import *; import made_pages as m; m.run_page(Path({str(page)!r}), Path(), 'stanza')"
    done = subprocess.run(  # a process of its own: Stanza looks where its models are when it is imported
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "STANZA_RESOURCES_DIR": str(folder),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
