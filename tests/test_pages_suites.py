"""The code blocks of the pages that need more than the package: `<!-- suite: NAME -->` before each.

    pytest -m spark      (or ray: on this machine, as test_spark.py)
    pytest -m install    each installation that a page tells of, in an environment of its own

Of what is large (`<!-- suite: resolve -->`), pip only says what it would install. What is of `clone`
runs there with the packages that are here; what is of `ci` is a step of .ci/run as it stands; what is
of `stanza` is run by test_stanza_real.py, which has the models.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from made_pages import PAGES, ROOT, blocks, lay_out, run_page, run_shell

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
            monkeypatch.setenv("PIP_DRY_RUN", "1" if block.suite == "resolve" else "0")
            run_shell(block.code, project, tmp_path / "new" / "bin")


@pytest.mark.install
@named("clone")
def test_programs_of_a_clone(path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    run_page(path, project, "clone")


# Clusters


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where `articles/` holds two Parquet files, and where we are."""
    pq = pytest.importorskip("pyarrow.parquet")
    pa = pytest.importorskip("pyarrow")
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    lines = (ROOT / "gold" / "gold.jsonl").read_text("utf-8").splitlines()[:10]
    records = [{**json.loads(line), "date": "2026-11-20"} for line in lines]
    rows = [{name: each[name] for name in ("id", "text", "date")} for each in records]
    for part in range(2):
        pq.write_table(pa.Table.from_pylist(rows[part::2]), f"articles/part-{part}.parquet")
    return tmp_path


@pytest.fixture
def spark(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - only in this suite

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    )
    yield session
    session.stop()


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@named("spark")
def test_spark_on_a_page(path: Path, archive: Path, spark: object) -> None:
    run_page(path, archive, "spark", spark=spark)


@pytest.mark.ray
@pytest.mark.filterwarnings("ignore")
@named("ray")
def test_ray_on_a_page(path: Path, archive: Path) -> None:
    import ray  # noqa: PLC0415 - only in this suite

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        run_page(path, archive, "ray")
    finally:
        ray.shutdown()
