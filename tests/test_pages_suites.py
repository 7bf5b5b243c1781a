"""The code blocks of the pages that need more than the package: `<!-- suite: NAME -->` before each.

    pytest -m install    each installation that a page tells of, in an environment of its own

Of what is large (`<!-- suite: resolve -->`), pip only says what it would install. What is of `clone`
runs there with the packages that are here; what is of `ci` is a step of .ci/run as it stands; what is
of `stanza` is run by test_stanza_real.py, which has the models.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from made_pages import PAGES, ROOT, blocks, run_page, run_shell

SUITES = {"ci", "clone", "install", "resolve", "spark", "stanza", "ray"}


def pages_of(*suites: str) -> list[Path]:
    return [path for path in PAGES if any(block.suite in suites for block in blocks(path))]


def named(*suites: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", pages_of(*suites), ids=lambda path: path.name)


def test_every_suite_that_a_page_names_is_run() -> None:
    assert {block.suite for path in PAGES for block in blocks(path)} <= SUITES | {None}
    steps = (ROOT / ".ci" / "run").read_text("utf-8")
    for path in pages_of("ci"):
        assert all(block.code.strip() in steps for block in blocks(path) if block.suite == "ci")


# Installing


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a clone holds, and beside it `wheels`, where pip finds the package by its name."""
    folder = tmp_path_factory.mktemp("clone") / "project"
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    for name in listed.stdout.strip("\0").split("\0"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", "../wheels", "."]
    subprocess.run(build, cwd=folder, check=True)
    return folder


@pytest.mark.install
@named("install", "resolve")
def test_installations_of_a_page(
    path: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_FIND_LINKS", str(project.parent / "wheels"))
    venv.create(tmp_path / "new", with_pip=True)
    for block in blocks(path):
        if block.suite in ("install", "resolve"):
            code = block.code
            if block.suite == "resolve":
                # not by PIP_DRY_RUN: what pip builds on the way needs its tools installed for real
                code = code.replace("pip install", "pip install --dry-run")
            run_shell(code, project, tmp_path / "new" / "bin")


@pytest.mark.install
@named("clone")
def test_programs_of_a_clone(path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    run_page(path, project, "clone")
