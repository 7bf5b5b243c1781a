"""The Stanza analyzer around a stand-in for the pipeline: what it is given, and what may fail."""

from __future__ import annotations

import json
import pickle
from itertools import chain
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

from made_parses import FakeDocument, FakePipeline
from quotes import stanza_models
from quotes.analyzers import ReadsAhead
from quotes.cli import main
from quotes.errors import AnalyzerError, InputError
from quotes.lexicon import Lexicon
from quotes.pipeline import Extractor
from quotes.stanza_analyzer import StanzaAnalyzer
from quotes.text import Text

TEXT = "قَالَ الوزيــر: «نعم. سنعود غدا».\nسقط المطر."
OTHER = "وأضاف الوزير أن الجسر آمن."


def analyzer(pipeline: FakePipeline, **options: object) -> StanzaAnalyzer:
    return StanzaAnalyzer(pipeline=pipeline, **options)  # type: ignore[arg-type]


def test_sentences_are_whole_and_words_bare() -> None:
    pipeline = FakePipeline()
    analyzer(pipeline).analyze(Text.of(TEXT))
    assert pipeline.parsed == [["قال الوزير: «نعم. سنعود غدا».", "سقط المطر."]]


def test_the_parse_comes_back_to_the_untouched_text() -> None:
    analysis = analyzer(FakePipeline()).analyze(Text.of(TEXT))
    assert analysis.syntax is not None
    tags = {analysis.raw(i, i + 1): tag for i, tag in enumerate(analysis.syntax.tags)}
    assert tags["قَالَ"] == "VERB"
    assert tags["الوزيــر"] == tags["سنعود"] == "NOUN"
    assert tags["سقط"] == "VERB"


def test_texts_are_parsed_in_batches_by_characters() -> None:
    pipeline = FakePipeline()
    extractor = Extractor(analyzer=analyzer(pipeline, batch_characters=3 * len(OTHER)))
    assert isinstance(extractor.analyzer, ReadsAhead)
    documents = list(extractor.extract_many(f"{OTHER} {n}" for n in range(7)))
    assert pipeline.batches == [3, 3, 1]
    assert [document.text[-1] for document in documents] == list("0123456")
    assert all(len(document.quotations) == 1 for document in documents)


def test_a_long_text_is_parsed_in_parts() -> None:
    text = "\n".join([TEXT, OTHER, "", "\u200f", f"{TEXT} {OTHER}"] * 5)
    whole, parts = FakePipeline(), FakePipeline()
    expected = analyzer(whole).analyze(Text.of(text)).syntax
    found = analyzer(parts, batch_characters=2 * len(OTHER)).analyze(Text.of(text)).syntax
    assert len(whole.batches) == 1
    assert len(parts.batches) > 5
    assert list(chain(*parts.parsed)) == list(chain(*whole.parsed))
    assert found is not None
    assert expected is not None
    assert attrs.asdict(found) == attrs.asdict(expected)


def test_a_text_that_fails_is_told_and_the_others_come_out() -> None:
    extractor = Extractor(analyzer=analyzer(FakePipeline(fails_on="آمن")))
    good, bad, last = extractor.extract_many([TEXT, OTHER, TEXT])
    assert good.to_dict() == last.to_dict()
    assert "not_parsed" not in [notice.kind for notice in good.notices]
    (notice,) = bad.notices
    assert notice.kind == "not_parsed"
    assert notice.message == (
        "Stanza failed on the text (RuntimeError: an odd text); it was read without a parse."
    )
    assert bad.quotations == Extractor().extract(OTHER).quotations


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_tells_of_a_text_that_fails(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("require_stanza", "require_models"):
        monkeypatch.setattr(f"quotes.stanza_analyzer.{name}", lambda *_: None)
    monkeypatch.setattr(StanzaAnalyzer, "_load", lambda _: FakePipeline(fails_on="آمن"))
    path = tmp_path / "texts.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate([TEXT, OTHER, TEXT])
        ),
        "utf-8",
    )
    arguments = ["extract", str(path), "--analyzer", "stanza", "--jobs", jobs, "--quiet"]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["0", "2"]
    assert "texts.jsonl:2: Stanza failed on the text (RuntimeError: an odd text)" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_failure_can_be_an_error() -> None:
    extractor = Extractor(analyzer=analyzer(FakePipeline(fails_on="آمن"), on_failure="raise"))
    with pytest.raises(AnalyzerError, match="Stanza failed on the text"):
        extractor.extract(OTHER)
    assert extractor.extract(TEXT).quotations


@pytest.mark.parametrize("text", ["", " \n\n ", "\ud800 قال", "«", "\u200f\u064b"])
def test_odd_texts_come_through(text: str) -> None:
    assert Extractor(analyzer=analyzer(FakePipeline())).extract(text).text == text


def test_sentences_are_not_joined_without_end() -> None:
    pipeline = FakePipeline()
    long = "«" + "سطر " * 150 + ". " + "سطر " * 150 + "»"
    analyzer(pipeline).analyze(Text.of(long))
    assert max(len(sentence.split()) for sentence in pipeline.parsed[0]) <= 200


@pytest.mark.parametrize(
    ("comma", "sizes"), [("،", [101, 150, 150, 150, 150]), ("", [150] * 4 + [100])]
)
def test_a_sentence_without_end_is_cut_at_a_comma(comma: str, sizes: list[int]) -> None:
    pipeline = FakePipeline()
    text = f"{OTHER[:-1]} " + "سطر " * 95 + f"{comma} " + "سطر " * 600
    analysis = analyzer(pipeline).analyze(Text.of(text))
    (sentences,) = pipeline.parsed
    assert [len(sentence.replace("،", " ،").split()) for sentence in sentences] == sizes
    assert analysis.syntax is not None
    assert len(analysis.syntax.tags) == len(analysis)


def test_a_pipeline_without_trees_is_refused() -> None:
    pipeline = FakePipeline()
    pipeline.processors = {"tokenize": None}
    with pytest.raises(AnalyzerError, match="no processor depparse"):
        analyzer(pipeline)


def test_a_given_pipeline_is_not_sent_to_another_process() -> None:
    with pytest.raises(AnalyzerError, match="give StanzaAnalyzer the folder of its models"):
        pickle.dumps(analyzer(FakePipeline()))


def test_the_lexicon_is_that_of_the_analyzer() -> None:
    reader = analyzer(FakePipeline())
    assert Extractor(analyzer=reader).lexicon is reader.lexicon
    with pytest.raises(AnalyzerError, match="another lexicon"):
        Extractor(Lexicon.load(), reader)
    with pytest.raises(AnalyzerError, match='no analyzer "spacy"'):
        Extractor(analyzer="spacy")  # type: ignore[arg-type]


def test_a_document_without_offsets_is_put_together() -> None:
    rows: list[dict[str, object]] = [
        {"text": word, "start_char": None, "end_char": None} for word in OTHER[:-1].split()
    ]
    document = Extractor().extract_parsed(FakeDocument([rows, rows]), "two")
    assert document.text == f"{OTHER[:-1]} {OTHER[:-1]}"
    assert document.id == "two"
    assert len(document.quotations) >= 1


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(InputError, match=r"such as stanza.Document, not str"):
        Extractor().extract_parsed("قال")


def test_without_stanza_one_sentence_tells_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(AnalyzerError, match=r'pip install "arabic-quotes\[stanza\]"'):
        Extractor(analyzer="stanza")
    done = CliRunner().invoke(main, ["extract", "-", "--analyzer", "stanza"], input=b"x")
    assert done.exit_code == 2
    assert done.stderr.startswith("quotes: stanza is not installed: run pip install")
    assert done.stderr.count("\n") == 1


def resources(folder: Path) -> Path:
    """A folder that names models, and has none."""
    package = dict.fromkeys(stanza_models.USED, "tiny")
    entry = {"tiny": {"md5": "", "dependencies": [{"model": "pretrain", "package": "words"}]}}
    arabic = {"packages": {"default": package}, "pos": entry, "lang_name": "Arabic"}
    (folder / "resources.json").write_text(json.dumps({"ar": arabic}), "utf-8")
    return folder


def fill(folder: Path, *, but: str = "") -> None:
    for model in stanza_models.models(folder):
        if model.processor != but:
            model.path.parent.mkdir(parents=True, exist_ok=True)
            model.path.write_bytes(b"weights")


def test_models_are_told_apart_without_loading_them(tmp_path: Path) -> None:
    with pytest.raises(AnalyzerError, match="has no Stanza models: run quotes models download"):
        stanza_models.require_models(tmp_path)
    (tmp_path / "resources.json").write_text("[]", "utf-8")
    with pytest.raises(AnalyzerError, match="cannot be used"):
        stanza_models.require_models(tmp_path)
    resources(tmp_path)
    with pytest.raises(AnalyzerError, match="lacks the Stanza models tokenize, mwt, pos"):
        stanza_models.require_models(tmp_path)
    fill(tmp_path, but="pretrain")
    with pytest.raises(AnalyzerError, match="lacks the Stanza models pretrain/words"):
        stanza_models.require_models(tmp_path)
    fill(tmp_path)
    assert stanza_models.require_models(tmp_path) == stanza_models.USED
    (tmp_path / "ar" / "ner" / "tiny.pt").unlink()
    assert stanza_models.require_models(tmp_path) == stanza_models.NEEDED


def test_the_command_tells_of_the_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    assert CliRunner().invoke(main, ["models", "path"]).stdout == f"{tmp_path}\n"
    resources(tmp_path)
    fill(tmp_path, but="depparse")
    done = CliRunner().invoke(main, ["models", "status"])
    assert done.exit_code == 1
    assert "depparse          tiny                   missing" in done.stdout
    assert "lacks the Stanza models depparse" in done.stderr


def test_a_folder_of_models_is_for_stanza_alone(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["extract", "-", "--stanza-dir", str(tmp_path)], input=b"x")
    assert done.exit_code == 2
    assert "--stanza-dir is for --analyzer stanza" in done.stderr
