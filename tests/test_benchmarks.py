"""The measurements measure what they say; how fast it is stands in docs/performance.md."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from subprocess import CalledProcessError

import pytest
from benchmarks import baselines, growth, measuring, page, stages, texts

from quotes import pipeline
from quotes.pipeline import Extractor

ARTICLE = 'قال الوزير سمير فرحات، أمس، إن العمل مستمر. وأضاف: "سنعود غدا".'


def test_the_gold_stands_in_for_the_corpus(tmp_path: Path) -> None:
    found = texts.load(tmp_path / "none.jsonl.gz")
    assert found == texts.load_gold()
    assert len(found.texts) > 100


def test_recombined_articles_are_repeatable_and_never_lack_new_words() -> None:
    source = [ARTICLE, f"{ARTICLE}\n{ARTICLE}"]
    first = list(islice(texts.recombined(source), 30))
    assert first == list(islice(texts.recombined(source), 30))
    assert first != list(islice(texts.recombined(source, seed=2), 30))
    known = set(ARTICLE.split())
    assert len({word for text in first for word in text.split()} - known) >= 10


@pytest.mark.parametrize("size", [50, 999, 20_000])
def test_one_document_of_a_size(size: int) -> None:
    assert size - 1 <= len(texts.document_of([ARTICLE], size).encode()) <= size


def test_the_plain_rule() -> None:
    guess, *others = baselines.nearest_verb(ARTICLE)
    assert not others
    assert ARTICLE[guess.start : guess.end] == "سنعود غدا"
    assert (guess.cue, guess.speaker) == ("وأضاف", "")
    (guess,) = baselines.nearest_verb("قالت ليلى منصور: «نعم». وذكر «كتاب الأم»" + " و" * 90)[:1]
    assert (guess.cue, guess.speaker) == ("قالت", "ليلى منصور")


def test_stages_add_up_and_leave_no_clock_behind() -> None:
    extractor = Extractor()
    kept = {name: getattr(pipeline, name) for name in ("find_marks", "find_cues", "report")}
    spent = stages.by_stage(extractor, (ARTICLE,) * 20)
    assert all(took > 0 for took in spent.values())
    assert kept == {name: getattr(pipeline, name) for name in kept}
    assert "analyze" not in vars(extractor.analyzer)
    assert len(extractor.extract(ARTICLE).quotations) == 2


def test_memory_and_failures_of_a_process() -> None:
    little, much = (measuring.run(["-c", f"x = b'a' * {size}"]) for size in (1, 50_000_000))
    assert 45 < much.peak - little.peak < 60
    assert measuring.run(["-c", "print('one', 'two', sep=chr(10))"]).output == "one\ntwo"
    with pytest.raises(CalledProcessError, match="exit status 3"):
        measuring.run(["-c", "raise SystemExit(3)"])


def test_growth_over_length() -> None:
    rows = growth.over_length(Extractor(), (ARTICLE,), (1_000, 5_000), volume=5_000)
    assert [row.size for row in rows] == [1_000, 5_000]
    assert all(row.per_megabyte > 0 for row in rows)


def test_a_block_is_put_between_its_markers(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n", "utf-8")
    page.put(path, "x", page.table(("h",), [("1",)]))
    assert path.read_text("utf-8") == (
        "a\n<!-- x:begin -->\n| h |\n|---|\n| 1 |\n<!-- x:end -->\nb\n"
    )
    with pytest.raises(ValueError, match="y:begin"):
        page.put(path, "y", "")
