"""The accuracy gate of .ci/gate.py: a floor holds, and only comes down when that is asked for."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

GATE = Path(__file__).parent.parent / ".ci" / "gate.py"


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", GATE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_f1_stands_for_precision_recall_and_f1(gate: ModuleType) -> None:
    scores = {"quoted": [90.0, 80.0, 84.7], "cue.acc": 99, "m": None, "gold": {"quoted": 3}}
    assert gate.figures_of(scores) == {"quoted": 84.7, "cue.acc": 99.0}


def test_a_figure_below_its_floor_is_named(gate: ModuleType) -> None:
    floors = {"dev": {"quoted": 80.0, "content": 70.0}, "seeds": {"quoted": 95.0}}
    figures = {"dev": {"quoted": 79.9, "content": 70.0, "cue.acc": 1.0}}
    assert gate.shortfalls(figures, floors) == [
        "dev quoted: 79.9 is below the floor 80.0",
        "seeds quoted: not measured, the floor is 95.0",
    ]


def test_only_lower_brings_a_floor_down(gate: ModuleType) -> None:
    floors = {"dev": {"quoted": 80.0, "content": 70.0}}
    figures = {"dev": {"quoted": 79.0, "content": 71.0, "kind.acc": 90.0}}
    assert gate.pinned(figures, floors, lower=False) == {"dev": {"quoted": 80.0, "content": 71.0}}
    assert gate.pinned(figures, floors, lower=True) == {"dev": {"quoted": 79.0, "content": 71.0}}


class TestCommand:
    """The whole script, with the measuring left out."""

    @pytest.fixture
    def floors(self, tmp_path: Path) -> Path:
        return tmp_path / "floors.json"

    @pytest.fixture
    def run(
        self, gate: ModuleType, tmp_path: Path, floors: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Any:
        (tmp_path / "gold").mkdir()
        (tmp_path / "eval").mkdir()
        (tmp_path / "eval" / "score.py").write_text("")

        def run(figure: float, *options: str) -> None:
            monkeypatch.setattr(gate, "measure_own", lambda: {"own": {"quoted": 50.0}})
            monkeypatch.setattr(gate, "measure_shared", lambda _: {"dev": {"quoted": figure}})
            arguments = ["--shared", str(tmp_path), "--floors", str(floors), *options]
            monkeypatch.setattr(sys, "argv", ["gate.py", *arguments])
            gate.main()

        return run

    def test_floors_are_pinned_then_held(self, run: Any, floors: Path) -> None:
        run(80.0, "--raise")
        pinned = json.loads(floors.read_text())["floors"]
        assert pinned == {"own": {"quoted": 50.0}, "dev": {"quoted": 80.0}}
        run(80.0)
        with pytest.raises(SystemExit, match="below the floor"):
            run(79.0)
        run(79.0, "--raise")
        with pytest.raises(SystemExit, match="below the floor"):
            run(79.0)
        run(79.0, "--lower")
        run(79.0)

    def test_another_gold_needs_floors_of_its_own(self, run: Any, tmp_path: Path) -> None:
        run(80.0, "--raise")
        (tmp_path / "gold" / "new.gold.jsonl").write_text("{}")
        with pytest.raises(SystemExit, match="another one"):
            run(80.0)

    def test_without_further_gold_the_own_one_is_measured(
        self, run: Any, tmp_path: Path, floors: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run(80.0, "--raise")
        (tmp_path / "gold").rmdir()
        run(0.0)
        assert "only the project's own" in capsys.readouterr().out
        assert "dev" in json.loads(floors.read_text())["floors"]
