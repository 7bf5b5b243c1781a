"""Web pages as input: what is a page, and, with trafilatura, the article in it."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path

import pytest

from made_extractor import ids, quotes
from made_sources import MORE, write
from quotes.sources import Failure, Reading, Source, read
from quotes.sources.html import is_page

PAGE = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح الجسر | صحيفة الميناء</title>
<meta property="article:published_time" content="2026-11-20T08:00:00Z">
<meta property="og:site_name" content="صحيفة الميناء"><meta name="author" content="سلمى عيد">
<link rel="canonical" href="https://example.org/a1"></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>افتتاح الجسر</h1>
<p>قال وزير النقل سامي حداد إن الجسر سيفتح أمام السيارات يوم الأحد المقبل بعد عامين من العمل.</p>
<p>وأضاف: «لن نغلق أي طريق». وأكدت المهندسة هدى العلي أن &quot;التجارب انتهت&quot; &lt;أمس&gt;.</p>
<script>document.write("قال المخترق إن كل شيء انتهى")</script></article>
<footer>جميع الحقوق محفوظة</footer></body></html>
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html><p>",
        "\n <html dir=rtl>",
        "\ufeff<HTML>",
        '<?xml version="1.0"?>\n<!-- a -->\n<!-- b --><!doctype HTML>',
    ],
)
def test_pages_are_known_by_their_beginning(start: str) -> None:
    assert is_page(start.encode())


@pytest.mark.parametrize(
    "start", ["", "قال", "<p>", "<htm", "<!-- " * 9000, " " * 60_000, '<?xml version="1.0"?><tei>']
)
def test_other_files_are_no_pages(start: str) -> None:
    assert not is_page(start.encode())


def test_without_trafilatura_one_sentence_and_the_others_come_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "trafilatura" else known(name)
    )
    for name in ("a.html", "b.htm", "c.html.gz"):
        write(f"news/{name}", PAGE)
    write("news/d.txt", MORE)
    result = quotes("extract", "news", "--quiet")
    assert ids(result) == ["d"]
    assert result.exit_code == 1
    assert result.stderr == (
        "quotes: news/a.html: is a web page: reading web pages needs trafilatura, which is not "
        "installed: run pip install 'arabic-quotes[html]'; the other pages fail alike\n"
    )


# With the real library


def article(*paths: str, **reading: object) -> Source:
    (source,) = read(paths, Reading(**reading))  # type: ignore[arg-type]
    assert isinstance(source, Source), source
    return source


@pytest.mark.pages
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_article_of_a_page_is_extracted(jobs: str) -> None:
    result = quotes("extract", write("a.html", PAGE), "--jobs", jobs, "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    record = json.loads(result.stdout)
    text = record["fields"].pop("text")
    assert record["fields"] == {
        "title": "افتتاح الجسر",
        "author": "سلمى عيد",
        "date": "2026-11-20",
        "source": "صحيفة الميناء",
        "url": "https://example.org/a1",
    }
    assert "المخترق" not in text
    assert "الرئيسية" not in text
    assert 'هدى العلي أن "التجارب انتهت" <أمس>' in text
    assert [each["name"] for each in record["speakers"]] == ["سامي حداد", "هدى العلي"]
    for quotation in record["quotations"]:
        for span in quotation["content"]:
            assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.pages
def test_named_fields_only() -> None:
    result = quotes("extract", write("a.htm", PAGE), "--keep", "date,title,none")
    assert json.loads(result.stdout)["fields"] == {"title": "افتتاح الجسر", "date": "2026-11-20"}
    assert "no input has the fields none of --keep" in result.stderr


@pytest.mark.pages
def test_pages_of_old_sites_name_their_encoding() -> None:
    text = article(write("a.html", PAGE)).text
    old = PAGE.replace("utf-8", "windows-1256").encode("cp1256")
    assert article(write("old.html", old)).text == text
    assert article(write("old.html.gz", old)).text == text
    lying = PAGE.replace("utf-8", "windows-1256").encode()
    assert article(write("b.html", PAGE.encode("utf-16"))).text == text
    assert article(write("c.html", lying), encoding="utf-8").text == text
    unknown = PAGE.replace("utf-8", "x-none").encode()
    assert article(write("d.html", unknown)).text == text


@pytest.mark.pages
@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<!DOCTYPE html><html></html>", "holds no article that can be told from the rest"),
        ("<html>" + "<div>" * 20_000, "holds no article that can be told from the rest"),
        (b"<html>" + bytes(range(256)) * 20, "is binary data, not text"),
        (b"", "is empty"),
    ],
)
def test_bad_page_is_one_line(page: str | bytes, message: str) -> None:
    before, after = write("before.txt", MORE), write("z.txt", MORE)
    for jobs in ("1", "2"):
        result = quotes("extract", before, write("a.html", page), after, "--quiet", "--jobs", jobs)
        assert ids(result) == ["before", "z"]
        assert result.exit_code == 1
        assert result.stderr.startswith(f"quotes: a.html: {message}")
        assert result.stderr.count("\n") == 1


@pytest.mark.pages
def test_too_large_a_page() -> None:
    Path("a.html.gz").write_bytes(gzip.compress(b"<html>" + b" " * 100_000))
    (failure,) = read(["a.html.gz"], Reading(max_bytes=1000))
    assert isinstance(failure, Failure)
    assert failure.message.startswith("holds more than 1000 bytes: allow more with --max-bytes")


@pytest.mark.pages
def test_interrupted_run_over_pages_is_gone_on_with() -> None:
    for name in "abcd":
        write(f"news/{name}.html", PAGE)
    write("news/e.html", "<html></html>")
    result = quotes("extract", "news", "-o", "o.jsonl", "--resume", "--jobs", "2")
    assert result.exit_code == 1
    lines = Path("o.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b", "c", "d"]
