"""The compiled lexicon: equal to compiling, never stale, and all that a usual start reads."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.lexicon import Lexicon, stored
from quotes.lexicon.loading import build

PACKAGE = Path(stored.PATH).parent.parent
# What a start needs only where it compiles the TOML files, or what is slow to load.
SLOW = {"tomllib", "importlib.resources", "pathlib", "click"}
SLOW |= {"quotes.lexicon.loading", "quotes.morphology"}


@pytest.fixture(scope="module")
def compiled() -> stored.Tables:
    builder = build()
    return stored.Tables(tuple(builder.entries), builder.forms, builder.phrases, builder.words)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sources that the stored lexicon is checked against."""
    package = tmp_path / "quotes"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(stored, "_PACKAGE", str(package))
    monkeypatch.setattr(stored, "PATH", str(package / "data" / "lexicon.json"))
    return package


def test_what_is_stored_is_what_compiling_gives(compiled: stored.Tables) -> None:
    tables = stored.unpack(stored.pack(compiled))
    assert tables is not None
    assert tables.entries == compiled.entries
    assert dict(tables.forms) == compiled.forms
    assert list(tables.forms) == list(compiled.forms)
    assert list(tables.phrases.items()) == list(compiled.phrases.items())
    assert list(tables.words.items()) == list(compiled.words.items())


def test_forms_share_their_entries_and_are_made_once(compiled: stored.Tables) -> None:
    tables = stored.unpack(stored.pack(compiled))
    assert tables is not None
    said, says = tables.forms["قال"][0], tables.forms["يقول"][0]
    assert said.entry is says.entry
    assert any(said.entry is entry for entry in tables.entries)
    assert tables.forms["قال"] is tables.forms["قال"]
    assert "سقف" not in tables.forms
    assert tables.forms.get("سقف") is None
    with pytest.raises(KeyError):
        tables.forms["سقف"]
    assert len(tables.forms) == len(compiled.forms)


@pytest.mark.usefixtures("copy")
def test_saved_and_loaded(compiled: stored.Tables) -> None:
    stored.save(compiled)
    loaded = stored.load()
    assert loaded is not None
    assert loaded.entries == compiled.entries


@pytest.mark.parametrize(
    "source",
    ["data/ar/verbs_saying.toml", "data/ar/words/people.toml", "morphology/stems.py", "text.py"],
)
def test_another_source_makes_it_stale(copy: Path, compiled: stored.Tables, source: str) -> None:
    stored.save(compiled)
    path = copy / source
    path.write_bytes(path.read_bytes() + b"\n")
    assert stored.load() is None


def test_a_new_file_makes_it_stale(copy: Path, compiled: stored.Tables) -> None:
    stored.save(compiled)
    (copy / "data" / "ar" / "verbs_whispering.toml").write_text("", "utf-8")
    assert stored.load() is None


@pytest.mark.usefixtures("copy")
def test_a_damaged_or_missing_file_is_passed_over(compiled: stored.Tables) -> None:
    stored.save(compiled)
    path = Path(stored.PATH)
    whole = path.read_bytes()
    swapped = whole.replace("قال".encode(), "نفى".encode(), 1)
    assert swapped != whole
    for damaged in (b"", b"\xff\n{}", whole[:-1], whole.split(b"\n")[0], swapped):
        path.write_bytes(damaged)
        assert stored.load() is None
        assert Lexicon.load().forms["قال"][0].entry.lemma == "قال"
    path.unlink()
    assert stored.load() is None


def test_a_user_s_words_do_not_get_into_it(copy: Path, compiled: stored.Tables) -> None:
    stored.save(compiled)
    (copy / "mine.toml").write_text('[outlet]\nwords = ["وكالة القمر"]\n', "utf-8")
    lexicon = Lexicon.load([copy / "mine.toml"])
    assert "وكاله القمر" in lexicon.words["outlet"]
    assert "وكاله القمر" not in Lexicon.load().words["outlet"]


def test_a_start_compiles_nothing(copy: Path, compiled: stored.Tables) -> None:
    stored.save(compiled)
    program = (
        "import quotes, sys; quotes.extract('قال الوزير إن العمل مستمر.'); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=copy.parent, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "quotes.lexicon.stored" in loaded
    assert loaded & SLOW == set()
