"""The notebooks of examples/ run from top to bottom, and lie in git without output."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from made_pages import ROOT

NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))
PLOTS = {"who_speaks": 5, "own_lexicon": 1}
NAMED = [pytest.param(path, id=path.stem) for path in NOTEBOOKS]


def _code(notebook: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (cell for cell in notebook["cells"] if cell["cell_type"] == "code")


@pytest.mark.parametrize("path", NAMED)
def test_no_output_and_no_trace_of_a_machine_is_kept(path: Path) -> None:
    notebook = json.loads(path.read_text("utf-8"))
    for cell in _code(notebook):
        assert cell["outputs"] == []
        assert cell["execution_count"] is None
    assert set(notebook["metadata"]) <= {"kernelspec", "language_info"}
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert all(not cell["metadata"] for cell in notebook["cells"])


def test_the_notebooks_are_on_their_page() -> None:
    page = (ROOT / "docs" / "notebooks.md").read_text("utf-8")
    assert NOTEBOOKS
    for path in NOTEBOOKS:
        assert f"`{path.name}`" in page


@pytest.mark.notebooks
@pytest.mark.parametrize("path", NAMED)
def test_runs_from_top_to_bottom(path: Path) -> None:
    nbclient, nbformat = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")

    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    nbclient.NotebookClient(notebook, timeout=300, resources=place).execute()
    outputs = [output for cell in _code(notebook) for output in cell["outputs"]]
    warned = "".join(each["text"] for each in outputs if each.get("name") == "stderr")
    assert "missing from" not in warned, "a letter that the font of a plot lacks"
    plots = [each for each in outputs if "image/png" in each.get("data", {})]
    assert len(plots) == PLOTS.get(path.stem, 0)
