"""The command line and lexicons: list, check, and own files; with stand-ins for both sides."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterable
from pathlib import Path

import pytest

from made_extractor import FirstWord, quotes
from made_sources import MORE, write
from quotes.errors import LexiconError


class TwoEntries:
    """A lexicon with two entries."""

    entries = (
        types.SimpleNamespace(
            lemma="قال",
            kind="verb",
            sense="say",
            frames=frozenset({"quotation", "إن"}),
            ambiguous=False,
            example="قال إن العمل مستمر.",
        ),
        types.SimpleNamespace(
            lemma="ذكر",
            kind="verb",
            sense="mention",
            frames=frozenset({"أن"}),
            ambiguous=True,
            example="ذكر أن العمل مستمر.",
        ),
    )

    @classmethod
    def load(cls, extra: Iterable[Path] = ()) -> TwoEntries:
        problems = [f"{path}: قال: sense: missing" for path in extra if "bad" in path.name]
        if problems:
            raise LexiconError(["bad.toml: ذكر: sense: missing", *problems])
        return cls()


def check(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(f"{path}: قال: sense: missing" for path in paths if "bad" in path.name)


@pytest.fixture(autouse=True)
def _with_stand_ins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pipeline = types.ModuleType("quotes.pipeline")
    pipeline.Extractor = FirstWord  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quotes.pipeline", pipeline)
    module = types.ModuleType("quotes.lexicon")
    module.Lexicon = TwoEntries  # type: ignore[attr-defined]
    module.check = check  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quotes.lexicon", module)
    write("bad.toml", "")
    write("good.toml", "")


def test_lexicon_list_is_a_line_an_entry() -> None:
    result = quotes("lexicon", "list", "--lexicon", "good.toml")
    assert result.exit_code == 0
    assert [line.split("\t") for line in result.stdout.splitlines()] == [
        ["kind", "sense", "ambiguous", "frames", "lemma", "example"],
        ["verb", "say", "", "quotation, إن", "قال", "قال إن العمل مستمر."],
        ["verb", "mention", "ambiguous", "أن", "ذكر", "ذكر أن العمل مستمر."],
    ]


def test_lexicon_check_names_each_problem() -> None:
    result = quotes("lexicon", "check", "good.toml", "bad.toml")
    assert result.stderr == "quotes: bad.toml: قال: sense: missing\n"
    assert result.exit_code == 1
    result = quotes("lexicon", "check", "good.toml")
    assert result.stderr == "quotes: no problems\n"
    assert result.exit_code == 0


@pytest.mark.parametrize("command", ["extract a.txt", "explain a.txt", "lexicon list"])
def test_bad_lexicon_gets_a_line_for_each_problem(command: str) -> None:
    write("a.txt", MORE)
    result = quotes(*command.split(), "--lexicon", "bad.toml")
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "quotes: bad.toml: ذكر: sense: missing",
        "quotes: bad.toml: قال: sense: missing",
    ]
    assert result.exit_code == 2


def test_own_lexicon_reaches_the_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    class Remembering(FirstWord):
        def __init__(self, lexicon: object = None, *, min_confidence: float | None = None) -> None:
            super().__init__(lexicon, min_confidence=min_confidence)
            seen.append(lexicon)

    monkeypatch.setattr(sys.modules["quotes.pipeline"], "Extractor", Remembering)
    write("a.txt", MORE)
    quotes("extract", "a.txt", "--lexicon", "good.toml")
    quotes("extract", "a.txt")
    assert isinstance(seen[0], TwoEntries)
    assert seen[1] is None


def test_lexicon_is_not_overwritten() -> None:
    write("a.txt", MORE)
    result = quotes("extract", "a.txt", "--lexicon", "good.toml", "-o", "good.toml")
    assert result.exit_code == 2
    assert "good.toml is one of the inputs: give the output another name" in result.stderr
