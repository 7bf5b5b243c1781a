"""The docs site: built with warnings as errors, and looked into."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from made_pages import ROOT

sys.path.insert(0, str(ROOT / "docs" / "_ext"))
from arabic import is_arabic, parts

pytestmark = pytest.mark.docs


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = ["-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "docs", str(folder)]
    built = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert built.returncode == 0, built.stderr
    return folder


def test_every_page_is_there_and_fetches_nothing(site: Path) -> None:
    for page in (ROOT / "docs").glob("*.md"):
        html = (site / f"{page.stem}.html").read_text("utf-8")
        fetched = re.findall(
            r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(https?:[^"]+)', html
        )
        assert not fetched, page.name


def test_the_arabic_page_is_arabic_and_set_from_right_to_left(site: Path) -> None:
    html = (site / "arabic.html").read_text("utf-8")
    article = html.split('<article role="main"')[1].split("</article>")[0]
    assert article.count('<div dir="rtl" lang="ar">') == 1
    assert article.index('<div dir="rtl"') < article.index("<section") < article.index("<h2>")
    assert article.rindex("</section>") < article.rindex("</div>")
    assert "المصطلحات" in article


def test_the_command_reference_has_every_option_of_the_commands(site: Path) -> None:
    html = (site / "cli-reference.html").read_text("utf-8")
    for option in ("--min-confidence", "--resume", "--by", "--version"):
        assert f'<span class="pre">{option}</span>' in html, option


def test_the_docstrings_of_public_names_are_on_the_api_page(site: Path) -> None:
    html = (site / "api.html").read_text("utf-8")
    assert 'id="quotes.Extractor.extract_many"' in html
    assert "The fullest name that the document gives this speaker." in html


def test_arabic_as_a_whole_begins_with_arabic() -> None:
    assert is_arabic("قال الوزير: OK")
    assert not is_arabic("the outlet: رويترز in نقلت رويترز عن الوزير قوله")
    assert not is_arabic("قال reaches the word that opens the clause")
    assert not is_arabic("12.")


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("dropped (وأضاف: …) subjects", ["وأضاف: …"]),
        ('one of أدان "المواقف المخجلة".', ['أدان "المواقف المخجلة"']),
        ("(رواية «بحر الظلال»), terms", ["رواية «بحر الظلال»"]),
        ("ى and ي, ة and ه", ["ى", "ي", "ة", "ه"]),
        ("plain saying: قال، تحدث، صرح", ["قال، تحدث، صرح"]),
        ("another cue (، مشيرا إلى أن), at", ["، مشيرا إلى أن"]),
        ('no Arabic: "none" …', []),
        ("is و + قال, a form", ["و + قال"]),
    ],
)
def test_runs_of_arabic_keep_the_marks_that_belong_to_them(text: str, runs: list[str]) -> None:
    pieces = parts(text)
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, arabic in pieces if arabic] == runs
