"""The shape of the tree: small files with telling names, light imports, nothing of one machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import quotes

ROOT = Path(__file__).parent.parent
PACKAGE = Path(quotes.__file__).parent  # of src/, or installed
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST = 300  # lines; what outgrows it becomes a folder of one idea a file
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "constants", "misc", "base", "manager"}
HEAVY = {"stanza", "torch", "numpy", "pandas", "pyarrow", "pyspark", "ray"}

# Absolute paths of somebody's machine: home folders, and top folders that no standard knows.
MACHINE_PATH = re.compile(r"(?<![\w.~/<>])/(?:work|home|root|Users|private|scratch)/[\w.]")
TEXTS = {".py", ".md", ".toml", ".json", ".txt", ".jsonl", ".csv", ""}
SKIPPED = {".git", "build", "dist", "__pycache__", ".hypothesis"}


def test_files_are_small() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: count for path, count in lines.items() if count > LONGEST} == {}


def test_files_say_what_they_hold() -> None:
    assert [path for path in MODULES if path.stem in NO_NAMES] == []


def test_every_module_says_what_it_is_for() -> None:
    bare = [path for path in MODULES if not path.read_text("utf-8").startswith('"""')]
    assert bare == []


def _loaded_by(statement: str) -> set[str]:
    program = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_import_needs_no_model_and_no_data_frames() -> None:
    assert _loaded_by("import quotes, quotes.pipeline") & HEAVY == set()


def test_what_is_around_stanza_loads_it_only_when_it_is_used() -> None:
    modules = "quotes.stanza_analyzer, quotes.stanza_models, quotes.parsing.stanza_document"
    assert _loaded_by(f"import {modules}") & HEAVY == set()


def test_help_comes_without_the_lexicon() -> None:
    loaded = _loaded_by("import quotes.cli")
    assert loaded & {"quotes.lexicon", "quotes.pipeline", "regex"} == set()


def _tree() -> list[Path]:
    """The files of the project: those that git knows, else all but the built ones."""
    listing = ["git", "-C", str(ROOT), "ls-files"]
    try:
        done = subprocess.run(listing, capture_output=True, text=True, check=True)
        files = [ROOT / name for name in done.stdout.splitlines()]
    except (OSError, subprocess.CalledProcessError):
        files = [path for path in ROOT.rglob("*") if not SKIPPED & set(path.parts)]
    return [path for path in files if path.is_file() and path.suffix in TEXTS]


def test_nothing_names_one_machine() -> None:
    found = []
    for path in _tree():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue  # an example in another encoding
        for number, line in enumerate(text.splitlines(), start=1):
            if MACHINE_PATH.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert found == []


@pytest.mark.parametrize("before", ["see ", '"', "(", "="])
def test_machine_paths_are_recognised(before: str) -> None:
    assert MACHINE_PATH.search(before + "/home" + "/someone/x")


@pytest.mark.parametrize("before", ["https://a.b", "their", "~", "."])
def test_other_slashes_are_not(before: str) -> None:
    assert not MACHINE_PATH.search(before + "/home" + "/someone/x")
